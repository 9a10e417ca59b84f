"""Whether a PDF file stays small once it is unpacked: a bomb is refused before it is drawn."""

from __future__ import annotations

import zlib

from pikepdf import Array, Name, Object, Pdf, Stream

from contact_hub.reading.documents.document import Unreadable

__all__ = ["refuse_bombs"]

_MAX_UNPACKED = 100_000_000
_MAX_DOTS = 80_000_000
_MOST = 1100
"""Times: Deflate packs no tighter (RFC 1951: 258 bytes in two bits, about)."""
_TOO_MUCH = "It unpacks to more than any document should hold."
_TOO_LARGE = "A picture in it has more than 80 million dots; nobody needs so many."


def refuse_bombs(document: Pdf) -> None:
    """Raises Unreadable. Only what could be too large is unpacked, and no farther than that."""
    left = _MAX_UNPACKED
    for item in document.objects:
        if not isinstance(item, Stream):
            continue
        if item.get("/Subtype") == Name.Image:
            if _number(item, "/Width") * _number(item, "/Height") > _MAX_DOTS:
                raise Unreadable(_TOO_LARGE)
        elif _is_packed(item):
            packed = item.read_raw_bytes()
            if len(packed) * _MOST > left:
                left -= _unpacked(packed, left)
                if left <= 0:
                    raise Unreadable(_TOO_MUCH)


def _unpacked(packed: bytes, most: int) -> int:
    """How many bytes, counted no farther than `most`."""
    unpacking, total = zlib.decompressobj(), 0
    try:
        while packed and total < most:
            total += len(unpacking.decompress(packed, 1_000_000))
            packed = unpacking.unconsumed_tail
    except zlib.error:
        return total
    return total


def _is_packed(item: Stream) -> bool:
    packing = item.get("/Filter")
    if isinstance(packing, Array):
        packing = packing[0] if len(packing) else None
    return packing in (Name.FlateDecode, Name.Fl)


def _number(item: Object, key: str) -> int:
    """As pikepdf tells it: a number of its own, or Python's."""
    return int(item.get(key, 0))
