"""A file's bytes → its text, or why it is not text."""

from __future__ import annotations

import re
from pathlib import Path

from contact_hub.problems import ContactsError, Problem

__all__ = ["decoded"]

MOST_BYTES = 16_000_000
SAVE = "Save it as UTF-8 (in most editors: Save as, Encoding)."
NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What YAML cannot hold, and line breaks that no editor counts as such."""


def decoded(path: Path, shown_as: str) -> str:
    r"""The file's text in UTF-8 without its byte order mark, line breaks as `\n`."""
    data = contents(path, shown_as)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise unreadable(shown_as, "The file is saved as UTF-16.", SAVE)
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise ContactsError([not_utf8(data, error, shown_as)]) from None
    refuse_what_is_not_text(text, shown_as)
    return text


def contents(path: Path, shown_as: str) -> bytes:
    """The file's bytes, if it is a file of a size that is read."""
    if path.is_dir():
        raise unreadable(shown_as, "This is a folder, not a file.", "Name the file in it.")
    if not path.exists():
        fix = "Put it at the top of the repository."
        raise unreadable(shown_as, "There is no such file.", fix)
    try:
        size = path.stat().st_size if path.is_file() else MOST_BYTES + 1
        data = b"" if size > MOST_BYTES else path.read_bytes()
    except OSError as error:
        fix = "Allow everybody to read it."
        raise unreadable(shown_as, f"The file cannot be opened: {error.strerror}.", fix) from None
    if size > MOST_BYTES:
        what = f"The file is {size // 1_000_000} MB; the most that is read is 16 MB."
        raise unreadable(shown_as, what, "Take out what does not belong in it.")
    return data


def unreadable(shown_as: str, what: str, fix: str) -> ContactsError:
    """A Problem of the whole file."""
    return ContactsError([Problem(shown_as, None, "", what, fix)])


def not_utf8(data: bytes, error: UnicodeDecodeError, shown_as: str) -> Problem:
    """Names the line, and the word as Windows would have meant it."""
    line = len(data[: error.start].splitlines()) or 1
    written = data.splitlines()[line - 1].decode("cp1252", "replace").strip()
    if "\x00" in written or not written.isprintable():
        return Problem(shown_as, None, "", "The file is not text.", SAVE)
    what = f"This line is not UTF-8 text. It may have been meant as `{written}`."
    return Problem(shown_as, line, "", what, "Save the file as UTF-8 and look at this line again.")


def refuse_what_is_not_text(text: str, shown_as: str) -> None:
    """Names the line of the first character that is none."""
    found = NOT_TEXT.search(text)
    if found is None:
        return
    if "\x00" in text[: len("organisation") * 2]:
        raise unreadable(shown_as, "The file is not saved as UTF-8 text.", SAVE)
    line = text.count("\n", 0, found.start()) + 1
    what = f"This line holds a control character that nobody can see (U+{ord(found[0]):04X})."
    fix = "Delete the line and type it in again by hand."
    raise ContactsError([Problem(shown_as, line, "", what, fix)])
