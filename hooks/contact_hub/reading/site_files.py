"""What a file of a site says to whoever opens it, by its kind."""

from __future__ import annotations

import gzip
import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Container
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from PIL import Image

from contact_hub.reading import data_said, documents, docx, pages_whole, pdf, qr
from contact_hub.reading.documents.document import Part, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SAYING", "Beside", "Unreadable", "has_pictures", "parts"]

_MOST_BYTES = 64_000_000
_DEEPEST = 2
_LOCKED = 0x1
_FOLDED = re.compile(rb"\r?\n[ \t]")
_MARKS = re.compile(r"\\([,;:\\])")
_FOR_PROGRAMS = re.compile(
    r"(?:UID|REV|PRODID|PHOTO|LOGO|SOUND|KEY|DT\w+|VERSION)[;:]", re.IGNORECASE
)
_NEW_LINE = re.compile(r"\\[nN]")
_TAGS = re.compile(r"<[!/a-zA-Z?][^>]*>")
_DOCUMENTS = frozenset({
    ".docx", ".dotx", ".xlsx", ".xltx", ".pptx", ".potx", ".odt", ".ott", ".ods", ".odp", ".rtf",
    ".eml", ".pdf",
})  # fmt: skip
_PACKED = {".zip": "", ".gz": "it.xml", ".svgz": "it.svg"}
"""What lies in them, if that is one file."""
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif"})


Beside = Callable[[], Container[tuple[int, int]]]
"""Length and CRC-32 of the files that lie beside an archive, which are read by themselves."""


def parts(
    data: bytes, name: str, *, by_hand: bool, beside: Beside = tuple, depth: int = 0
) -> tuple[Part, ...]:
    """What it says; nothing for a style, a script, a typeface.

    A PDF or a picture `by_hand` is read as documents are, with its codes; what is made here is
    read for its words alone, since its codes and its looks are proven elsewhere.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if by_hand and suffix in _DOCUMENTS:
        return documents.read(data, name).parts
    if suffix in _PICTURES:
        return tuple(_of_picture(data)) if by_hand else ()
    if suffix in _PACKED and depth < _DEEPEST:
        inside = _PACKED[suffix]
        members = [(inside, _unzipped(data))] if inside else _members(data, beside)
        found = (parts(each, of, by_hand=by_hand, depth=depth + 1) for of, each in members)
        return tuple(part for several in found for part in several)
    reader = _READERS.get(suffix)
    return tuple(reader(data)) if reader else ()


def has_pictures(name: str) -> bool:
    """Whether a file of this name, put there by hand, may say something in pictures alone."""
    return PurePosixPath(name).suffix.lower() in {*_DOCUMENTS, ".zip"}


def _members(data: bytes, beside: Beside) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _MOST_BYTES:
                raise Unreadable("It is too large when unpacked.")
            if any(member.flag_bits & _LOCKED for member in archive.infolist()):
                raise Unreadable("It is locked with a password.")
            known = beside()
            for member in archive.infolist():
                if (member.file_size, member.CRC) in known:
                    continue
                with archive.open(member) as packed:
                    yield member.filename, packed.read(_MOST_BYTES)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError):
        raise Unreadable("It is broken, and cannot be unpacked.") from None


def _unzipped(data: bytes) -> bytes:
    try:
        with gzip.open(io.BytesIO(data)) as packed:
            return packed.read(_MOST_BYTES)
    except (OSError, EOFError, zlib.error):
        raise Unreadable("It is broken, and cannot be unpacked.") from None


def _of_pdf(data: bytes) -> Iterator[Part]:
    try:
        properties = pdf.metadata(data).partition("<")[0]  # the XMP packet says the same again
        yield Part("", pdf.text(data), behind=properties)
    except pdf.Unreadable as fault:
        raise Unreadable(str(fault)) from None


def _of_word(data: bytes) -> Iterator[Part]:
    document = docx.read(data)
    for seen in (document.first, document.following):
        yield Part("", seen.text, seen.links)


def _of_picture(data: bytes) -> Iterator[Part]:
    """Its codes, and the notes that travel with it."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            notes = [value for value in picture.info.values() if isinstance(value, str)]
            notes += [value for value in picture.getexif().values() if isinstance(value, str)]
        yield Part("", "", codes=qr.decoded(data), behind="\n".join(notes))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return


def _of_lines(data: bytes) -> Iterator[Part]:
    """VCards and calendars: RFC 2426 and RFC 5545 fold lines and escape signs."""
    lines = _text(_FOLDED.sub(b"", data)).splitlines()
    text = _NEW_LINE.sub("\n", "\n".join(each for each in lines if not _FOR_PROGRAMS.match(each)))
    yield Part("", _MARKS.sub(r"\1", text.replace(";", "\n")))


def _of_json(data: bytes) -> Iterator[Part]:
    try:
        value = json.loads(_text(data))
    except ValueError:
        value = _text(data)
    if isinstance(value, dict) and "$schema" in value:
        return  # how something is written, with examples of it
    pages = value.get("docs") if isinstance(value, dict) else None
    if isinstance(pages, list):  # a search index: texts with the page that each is from
        for each in pages:
            where = str(each.get("location", "")) if isinstance(each, dict) else ""
            yield Part(where, _plain("\n".join(data_said.strings(each))))
    else:
        for text in dict.fromkeys(data_said.strings(value)):
            yield Part("", _plain(text))


def _plain(text: str) -> str:
    return html.unescape(_TAGS.sub("\n", text)) if "<" in text or "&" in text else text


def _of_markup(data: bytes) -> Iterator[Part]:
    yield Part("", _plain(_text(data)))


def _of_text(data: bytes) -> Iterator[Part]:
    yield Part("", _text(data))


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


_READERS: dict[str, Callable[[bytes], Iterator[Part] | tuple[Part, ...]]] = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), pages_whole.parts),
    **dict.fromkeys((".vcf", ".ics"), _of_lines),
    **dict.fromkeys((".json", ".webmanifest"), _of_json),
    **dict.fromkeys((".xml", ".svg", ".rss", ".atom"), _of_markup),
    **dict.fromkeys((".txt", ".csv", ".md", ".tsv"), _of_text),
    ".pdf": _of_pdf,
    ".docx": _of_word,
}
SAYING = frozenset((*_READERS, *_DOCUMENTS, *_PICTURES, *_PACKED))
"""Endings of files that say something."""
