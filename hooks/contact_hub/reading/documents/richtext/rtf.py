"""Rich Text files as Word shows them: body, headers, footers, notes, boxes, links, pictures.

Walked by hand: what there is for it says no word of headers, of links, and of what is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.office.insides import named_picture
from contact_hub.reading.documents.richtext.rtf_reader import Reader
from contact_hub.reading.documents.richtext.rtf_tokens import tokens
from contact_hub.reading.documents.seeing import ocr
from contact_hub.reading.documents.told import tidy

__all__ = ["read"]

_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]+")
_ORDER = ("header of the first page", "header", "header of even pages", "", "text box", "footnotes")
_LAST = ("footer of the first page", "footer", "footer of even pages", "comments", "properties")


def read(data: bytes) -> Document:
    """Raises Unreadable for what is no Rich Text, or is cut off."""
    data = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not data.startswith(b"{\\rtf"):
        raise Unreadable("It is not Rich Text.")
    reader = Reader(cells_have_grounds=b"\\clcbpat" in data)
    for token in tokens(data):
        reader.take(token)
        if not reader.groups:
            break
    if reader.groups:
        raise Unreadable("It is broken: its end is missing.")
    pictures = tuple(_pictures(reader))
    return Document((*_stories(reader), *pictures))


def _stories(reader: Reader) -> Iterator[Part]:
    """In the order of a page; headers and footers that no page has are left over."""
    for where in (*_ORDER, *_LAST):
        if where not in reader.stories:
            continue
        part = reader.stories[where].part(where)
        unused = (where.endswith("first page") and "titlepg" not in reader.flags) or (
            where.endswith("even pages") and "facingp" not in reader.flags
        )
        if unused:
            leads = "\n".join(link.href for link in part.links)
            said = tidy(f"{part.text}\n{part.behind}\n{part.remains}\n{leads}")
            part = replace(part, text="", links=(), behind="", remains=said)
        yield part


def _pictures(reader: Reader) -> Iterator[Part]:
    eye, seen = ocr.Eye(ocr.installed()), set[bytes]()
    for where, kind, data in reader.pictures:
        if data not in seen:
            seen.add(data)
            digits = _NOT_HEX.sub(b"", data)
            is_hex = len(digits) > len(data) // 2
            plain = bytes.fromhex(digits[: len(digits) // 2 * 2].decode()) if is_hex else data
            yield from named_picture(kind, plain, where, eye)
