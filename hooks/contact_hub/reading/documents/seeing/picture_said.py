"""What is written into a picture's file: captions, authors, descriptions (EXIF, XMP, PNG text)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PIL import Image
from PIL.ExifTags import IFD

__all__ = ["said_in", "told_by_xmp"]

_TAGS = re.compile(rb"<[^<>]*>")
_ATTRIBUTES = re.compile(rb"=\s*[\"']([^\"'<>]{3,500})[\"']")
_READABLE = re.compile(r"[^\W_]{3}")
_FOR_MACHINES = re.compile(
    r"://(?:ns|www\.w3|purl)\.|^adobe:ns|^(?:D:)?\d{4}-?\d\d[-\d:TZ+.']*$|^\S{20,}$|^uuid:"
)
"""Names of vocabularies, dates, marks."""
_MOST = 100_000
_WIDE = range(0x9C9B, 0x9CA0)
"""Windows' own titles and comments, in UTF-16."""
_NO_TEXT = frozenset({"exif", "icc_profile", "xmp", "XML:com.adobe.xmp", "photoshop"})


def said_in(picture: Image.Image) -> str:
    """One text a line."""
    lines = (" ".join(text.split()) for text in _texts(picture))
    return "\n".join(dict.fromkeys(line[:_MOST] for line in lines if _READABLE.search(line)))


def told_by_xmp(packet: bytes) -> str:
    """What stands between its tags and in their attributes."""
    told = (*_ATTRIBUTES.findall(packet[:_MOST]), *_TAGS.split(packet[:_MOST]))
    lines = (part.decode("utf-8", "replace").strip() for part in told)
    kept = (line for line in lines if _READABLE.search(line) and not _FOR_MACHINES.search(line))
    return "\n".join(kept)


def _texts(picture: Image.Image) -> Iterator[str]:
    for key, value in picture.info.items():
        if key not in _NO_TEXT:
            yield from _as_text(value)
    packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp")
    if packet:
        yield told_by_xmp(packet.encode() if isinstance(packet, str) else packet)
    try:
        exif = picture.getexif()
        tags = [*exif.items(), *exif.get_ifd(IFD.Exif).items()]
    except (OSError, SyntaxError, ValueError, TypeError, KeyError):
        return
    for tag, value in tags:
        wide = int(tag) in _WIDE and isinstance(value, bytes)
        yield from [value.decode("utf-16-le", "replace")] if wide else _as_text(value)


def _as_text(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes) and len(value) < _MOST:
        text = value.removeprefix(b"ASCII\x00\x00\x00").rstrip(b"\x00")
        if text.isascii() and text.decode("ascii").isprintable():
            yield text.decode("ascii")
