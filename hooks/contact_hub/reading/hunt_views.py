"""Every way in which a file says something: as it is, decoded, unpacked, drawn."""

from __future__ import annotations

import base64
import html
import io
import quopri
import re
import string
import sys
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PIL import Image

from contact_hub.reading import pdf, pdf_file, qr
from contact_hub.reading.pdf_file import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TAG", "views"]

TAG = "\x1f"
_MOST_BYTES = 64_000_000
_MOST_MEMBERS = 5_000
_DEEPEST = 3
_LOCKED = 0x1
_MARKS = re.compile(rb"\\([,;:\\])")
_FOLDED = re.compile(rb"\r?\n[ \t]")
_TAGS = re.compile(r"<[!/a-zA-Z?][^>]*>")
_ESCAPES = re.compile(
    r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\}|([nNrtbf]))"
)
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")
_ALPHABET = frozenset(string.ascii_letters.encode() + string.digits.encode() + b"+/-_")
_SHAPE = bytes(ord("x") if octet in _ALPHABET else ord(" ") for octet in range(256))
_LONG = b"x" * 16
_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF", b"GIF8")
_ARCHIVES = frozenset({".zip", ".docx"})
_PACKED = (*_PICTURES, b"%PDF", b"PK\x03\x04", b"\x1f\x8b")


def views(data: bytes, suffix: str, depth: int = 0) -> Iterator[str]:
    """Texts to search; tags in them are replaced by a mark in a view of their own."""
    if depth > _DEEPEST:
        raise Unreadable("It is packed more than three times over.")
    if data.startswith(b"\x1f\x8b"):
        yield from views(_unzipped(data), ".xml", depth + 1)
    elif data.startswith(b"PK\x03\x04") or suffix in _ARCHIVES:
        yield from _of_archive(data, depth)
    elif data.startswith(b"%PDF") or suffix == ".pdf":
        yield from _of_pdf(data, depth)
    elif data.startswith(_PICTURES):
        yield from _of_picture(data)
    elif suffix in {".vcf", ".ics", ".eml"}:
        yield from _of_folded(data, depth)
    else:
        yield from _of_text(data, depth)


def _of_text(data: bytes, depth: int) -> Iterator[str]:
    text = _decoded(data)
    plain = _unescaped(text)
    yield plain
    if "\\" in text:
        yield text
    if "<" in plain:
        yield _TAGS.sub(TAG, plain)
    yield from _of_base64(data, depth)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8", "replace")


def _unescaped(text: str) -> str:
    """Free of JSON's, HTML's and URLs' ways to hide a letter, in that order."""
    if "\\" in text:
        text = _paired(_ESCAPES.sub(_meant, text).replace("\\/", "/"))
    if "&" in text:
        text = html.unescape(text)
    if "&" in text:
        text = html.unescape(text)
    return unquote(text) if "%" in text and _PERCENT.search(text) else text


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if not code:
        return " "
    number = int(code, 16)
    return chr(number) if number <= sys.maxunicode else " "


def _paired(text: str) -> str:
    """JSON writes a character beyond U+FFFF as two escapes."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _of_base64(data: bytes, depth: int) -> Iterator[str]:
    """Data URIs and the like: pictures and packed files are looked into, words are read."""
    for run in _runs(data):
        standard = run.translate(_URL_SAFE)
        standard = standard[: len(standard) - (len(standard) % 4 == 1)]
        inside = base64.b64decode(standard + b"=" * (-len(standard) % 4))
        if inside.startswith(_PACKED):
            yield from views(inside, "", depth + 1)
        else:
            yield inside.decode("utf-8", "ignore")


def _runs(data: bytes) -> Iterator[bytes]:
    """Where the alphabet of base64 goes on for long (RFC 4648, 4 and 5)."""
    shape = data.translate(_SHAPE)
    start = shape.find(_LONG)
    while start >= 0:
        end = shape.find(b" ", start)
        end = len(data) if end < 0 else end
        yield data[start:end]
        start = shape.find(_LONG, end)


def _of_folded(data: bytes, depth: int) -> Iterator[str]:
    """RFC 2426, RFC 5545 and RFC 2822: folded lines, backslashes, perhaps quoted-printable."""
    whole = _FOLDED.sub(b"", data)
    yield from _of_text(_MARKS.sub(rb"\1", whole), depth)
    yield quopri.decodestring(data).decode("utf-8", "replace")


def _of_pdf(data: bytes, depth: int) -> Iterator[str]:
    yield pdf.text(data)
    yield pdf.metadata(data)
    yield "\n".join(pdf_file.strings(data))
    for name, inside in pdf.attachments(data):
        yield name
        yield from views(inside, _suffix(name), depth + 1)


def _of_picture(data: bytes) -> Iterator[str]:
    """Its bytes as they are, which holds XMP and EXIF; compressed notes; codes in the picture."""
    yield data.replace(b"\x00", b"").decode("utf-8", "replace")
    try:
        with Image.open(io.BytesIO(data)) as picture:
            notes = [value for value in picture.info.values() if isinstance(value, str)]
            yield "\n".join(notes)
            if picture.width * picture.height <= qr.MAX_PIXELS:
                yield from qr.decoded(data)
    except (OSError, SyntaxError, ValueError):
        return


def _of_archive(data: bytes, depth: int) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            yield archive.comment.decode("utf-8", "replace")
            if len(members) > _MOST_MEMBERS or sum(m.file_size for m in members) > _MOST_BYTES:
                raise Unreadable("It is too large when unpacked.")
            if any(member.flag_bits & _LOCKED for member in members):
                raise Unreadable("It is locked with a password.")
            for member in members:
                yield f"{member.filename}\n{member.comment.decode('utf-8', 'replace')}"
                with archive.open(member) as packed:
                    inside = packed.read(_MOST_BYTES)
                yield from views(inside, _suffix(member.filename), depth + 1)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError):
        raise Unreadable("It is broken, and cannot be unpacked.") from None


def _unzipped(data: bytes) -> bytes:
    unpacking = zlib.decompressobj(wbits=31)
    try:
        whole = unpacking.decompress(data, _MOST_BYTES)
    except zlib.error:
        raise Unreadable("It is broken, and cannot be unpacked.") from None
    if unpacking.unconsumed_tail:
        raise Unreadable("It is too large when unpacked.")
    return whole


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
