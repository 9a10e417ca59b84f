"""What a PDF file says beside its pages: metadata and attachments."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MAX_PAGES", "Unreadable", "attachments", "metadata", "opened"]

MAX_PAGES = 2000
_MAX_ATTACHMENT = 16_000_000


class Unreadable(ValueError):
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
    except (pikepdf.PdfError, RecursionError) as problem:
        raise Unreadable(f"It is broken, or not a PDF file: {problem}") from None
