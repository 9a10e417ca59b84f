"""What a PDF file says beside its pages: metadata and attachments."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MAX_PAGES", "Unreadable", "attachments", "metadata", "opened", "strings"]

MAX_PAGES = 2000
_MAX_ATTACHMENT = 16_000_000


class Unreadable(ValueError):  # noqa: N818 - it is what the file is
    """Says in words why a PDF file cannot be checked."""


def metadata(data: bytes) -> str:
    """The Info dictionary as `Title: words` lines, then the XMP packet as it is."""
    with opened(data) as document:
        info = document.trailer.get("/Info")
        lines = []
        if isinstance(info, pikepdf.Dictionary):
            lines = [f"{key.removeprefix('/')}: {value}" for key, value in info.items()]
        packet = document.Root.get("/Metadata")
        if isinstance(packet, pikepdf.Stream):
            lines.append(packet.read_bytes().decode("utf-8", "replace"))
        return "\n".join(lines)


def strings(data: bytes) -> tuple[str, ...]:
    """Every string in the file's objects: links, bookmarks, notes, form fields, names."""
    with opened(data) as document:
        return tuple(string for item in document.objects for string in _strings_in(item))


def _strings_in(item: object) -> Iterator[str]:
    """Objects of their own are met by themselves; these are nested ones."""
    if isinstance(item, pikepdf.String):
        yield str(item)
    elif isinstance(item, pikepdf.Array):
        for each in item:
            yield from _strings_nested(each)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for each in item.values():
            yield from _strings_nested(each)


def _strings_nested(item: object) -> Iterator[str]:
    if not (isinstance(item, pikepdf.Object) and item.is_indirect):
        yield from _strings_in(item)


def attachments(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """The files inside the file, with their names."""
    with opened(data) as document:
        return tuple(
            (name, spec.get_file().read_bytes()[:_MAX_ATTACHMENT])
            for name, spec in document.attachments.items()
        )


@contextmanager
def opened(data: bytes) -> Iterator[pikepdf.Pdf]:
    """The file as its objects; what cannot be opened or followed is `Unreadable`."""
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            yield document
    except pikepdf.PasswordError:
        raise Unreadable("It is locked with a password.") from None
    except (pikepdf.PdfError, RecursionError):
        raise Unreadable("It is broken, or not a PDF file.") from None
