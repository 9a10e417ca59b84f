"""Plain text, tables of plain text, and Markdown, as they are."""

from __future__ import annotations

import codecs
import csv
import io
import re

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.seen import Link

__all__ = ["decoded", "read", "read_markdown", "read_table"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT = re.compile(r"[\x00-\x06\x0e-\x1a]")
_SEPARATORS = ",;\t|"
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]\\]|\\.){0,1000})\]\(\s*<?([^\s<>()]{0,2000})>?(?:\s+\"([^\"]{0,500})\")?\s*\)"
)
_BARE = re.compile(r"<((?:https?|mailto|tel):[^\s<>]{1,1000}|[^\s<>@]{1,100}@[^\s<>]{1,200})>")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)


def decoded(data: bytes, declared: str = "") -> str:
    """By its first bytes, by what it says of itself, as UTF-8, or as Windows writes."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    for name in (declared, "utf-8"):
        try:
            return data.decode(name) if name else data.decode("utf-8")
        except (LookupError, UnicodeError):
            continue
    return data.decode("cp1252", "replace")


def read(data: bytes) -> Document:
    """Raises Unreadable for what is no text."""
    return Document((Part("", _text(data)),))


def read_table(data: bytes) -> Document:
    """Values between commas, semicolons or tabs: a row is a line."""
    text = _text(data)
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    except csv.Error:
        return Document((Part("", text),))
    return Document((Part("", "\n".join("\t".join(row) for row in rows)),))


def read_markdown(data: bytes) -> Document:
    """Its words, without the signs that make links; comments are left over."""
    text = _text(data)
    links: list[Link] = []
    behind: list[str] = []

    def said(found: re.Match[str]) -> str:
        behind.extend(each for each in (found[4], found[2] if found[1] else "") if each)
        if not found[1]:
            links.append(Link(found[3], found[2]))
        return "" if found[1] else found[2]

    def bare(found: re.Match[str]) -> str:
        is_mail = "@" in found[1] and not found[1].startswith(("http", "mailto:", "tel:"))
        links.append(Link(f"mailto:{found[1]}" if is_mail else found[1], found[1]))
        return found[1]

    remains = "\n".join(_COMMENT.findall(text))
    text = _BARE.sub(bare, _LINK.sub(said, _COMMENT.sub("", text)))
    part = Part("", text, tuple(links), behind="\n".join(behind), remains=remains)
    return Document((part,))


def _text(data: bytes) -> str:
    text = decoded(data)
    if _NO_TEXT.search(text):
        raise Unreadable("It is not text, though its name says so.")
    return text
