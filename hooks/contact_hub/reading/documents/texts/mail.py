"""Mail as it was saved: what its head says, each way it can be read, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message

from contact_hub.reading.documents.document import Document, Part, Unreadable
from contact_hub.reading.documents.seeing import ocr
from contact_hub.reading.documents.texts import mail_quotes, web
from contact_hub.reading.documents.texts.plain import decoded
from contact_hub.reading.seen import Link

__all__ = ["read"]

_HEAD = ("From", "Sender", "Reply-To", "Organization", "Subject")
"""Of whoever wrote it; those to whom it was sent are no details of ours."""
_MOST_PARTS, _MOST_BYTES = 300, 60_000_000
_LONGEST_HEAD, _MOST_NESTS = 100_000, 200
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_FOLDED = re.compile(r"\s*\r?\n\s+")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_ADDRESS = re.compile(r"[^\s<>,;\"]{1,100}@[^\s<>,;\"]{1,200}")
_CLICKED = re.compile(r"\bhttps?://[^\s<>\"]{1,2000}")
_SEALED = re.compile(r"application/(?:x-)?pkcs7-mime|multipart/encrypted|application/pgp-encrypted")
_SIGNATURES = frozenset({"application/pgp-signature", "application/pkcs7-signature"})
_SIGNATURES |= {"application/x-pkcs7-signature"}
_BREAKS = (MessageError, LookupError, RecursionError, ValueError, TypeError, AttributeError)
"""What Python's own reader of heads raises where one is twisted enough."""
_CUT_OFF = ("CloseBoundaryNotFoundDefect", "StartBoundaryNotFoundDefect")
_BROKEN = ("InvalidBase64CharactersDefect", "InvalidBase64LengthDefect", "UndecodableBytesDefect")
_NAMES = {
    "text/calendar": ".ics",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
    "message/rfc822": ".eml",
    "application/pdf": ".pdf",
    "text/csv": ".csv",
    "text/rtf": ".rtf",
    "application/rtf": ".rtf",
    "image/svg+xml": ".svg",
}


def read(data: bytes) -> Document:
    """Raises Unreadable for what is no mail, or is sealed for one reader."""
    if len(data) > _MOST_BYTES:
        raise Unreadable("It is too large to look at.")
    if len(_HEAD_END.split(data, 1)[0]) > _LONGEST_HEAD:
        raise Unreadable("Its head is longer than any mail's.")
    if data.count(b"multipart/") > _MOST_NESTS:
        raise Unreadable("It has more parts than any mail needs.")
    if not _FIELD.match(data.lstrip(b"\xef\xbb\xbf\r\n")):
        raise Unreadable("It is not mail as mail programs save it.")
    try:
        return _document(message_from_bytes(data))
    except Unreadable:
        raise
    except _BREAKS:
        raise Unreadable("It is broken, or not mail.") from None


def _document(message: Message) -> Document:
    leaves = list(_leaves(message, 0))
    if len(leaves) > _MOST_PARTS:
        raise Unreadable("It has more parts than any mail needs.")
    if any(_SEALED.match(part.get_content_type()) for part in leaves):
        raise Unreadable("It is locked: only whom it was sent to can read it.")
    pictures, used = dict(_called(leaves)), set[str]()
    parts = [_head(message), *_bodies(leaves, pictures, used)]
    inside = tuple(_attached(leaves, used))
    return Document(tuple(parts), tuple(_faults(message)), inside=inside)


def _bodies(leaves: list[Message], pictures: dict[str, bytes], used: set[str]) -> Iterator[Part]:
    """Each way in which it can be read; which pictures they show is put into `used`."""
    eye = ocr.Eye(ocr.installed())
    for leaf in leaves:
        kind, data = leaf.get_content_type(), _bytes(leaf)
        if leaf.get_filename() or kind not in {"text/plain", "text/html"}:
            continue
        if kind == "text/plain":
            yield _text(leaf, data)
        else:
            used |= {name for name in pictures if f"cid:{name}".encode() in data}
            for part in web.read(_in_utf8(leaf, data), eye, pictures, as_mail=True).parts:
                yield replace(part, where=f"as HTML, {part.where}" if part.where else "as HTML")


def _attached(leaves: list[Message], used: set[str]) -> Iterator[tuple[str, bytes]]:
    for number, leaf in enumerate(leaves, 1):
        kind, name = leaf.get_content_type(), _said(leaf.get_filename() or "")
        is_text = kind in {"text/plain", "text/html"} and not name
        if is_text or kind in _SIGNATURES or _id(leaf) in used:
            continue
        yield name or f"part {number}{_NAMES.get(kind, _by_kind(kind))}", _bytes(leaf)


def _faults(message: Message) -> Iterator[str]:
    """Asked when all was read: only then is it known."""
    for part in message.walk():
        names = {type(defect).__name__ for defect in part.defects}
        if names.intersection(_CUT_OFF):
            yield "It is cut off: its end is missing."
        if names.intersection(_BROKEN):
            yield "A part of it is broken, and may not be whole."


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    """A mail that was passed on is one of them, and is read by itself."""
    if depth > 20:  # noqa: PLR2004 - no mail program makes half as many
        raise Unreadable("It is broken: one thing lies in another without an end.")
    inner = message.get_payload()
    if isinstance(inner, list) and message.get_content_type() != "message/rfc822":
        for part in inner:
            if isinstance(part, Message):
                yield from _leaves(part, depth + 1)
    else:
        yield message


def _head(message: Message) -> Part:
    shown = [_said(value) for name in _HEAD for value in message.get_all(name, [])]
    rest = [
        f"{name}: {_said(value)}" for name, value in message.items() if name.title() not in _HEAD
    ]
    links = [
        Link(f"mailto:{address}", "")
        for name in _HEAD[:3]
        for value in message.get_all(name, [])
        for address in _ADDRESS.findall(_said(value))
    ]
    return Part("head", "\n".join(shown), tuple(links), remains="\n".join(rest))


def _said(value: object) -> str:
    """A line of a head, with its letters as they were meant (RFC 2047)."""
    pieces = decode_header(_FOLDED.sub(" ", str(value)))
    return "".join(
        decoded(said, charset or "") if isinstance(said, bytes) else said
        for said, charset in pieces
    )


def _text(leaf: Message, data: bytes) -> Part:
    """Mail programs make links of what looks like one."""
    text, quoted = mail_quotes.parted(decoded(data, leaf.get_content_charset() or ""))
    links = (Link(href.rstrip(".,;:!?)"), href) for href in _CLICKED.findall(text))
    return Part("", text, tuple(links), remains=quoted)


def _called(leaves: list[Message]) -> Iterator[tuple[str, bytes]]:
    for leaf in leaves:
        if leaf.get_content_maintype() == "image":
            yield _id(leaf), _bytes(leaf)


def _id(leaf: Message) -> str:
    return str(leaf.get("Content-ID", "")).strip().strip("<>")


def _bytes(leaf: Message) -> bytes:
    if leaf.get_content_type() == "message/rfc822":
        inner = leaf.get_payload()
        mails = inner if isinstance(inner, list) else []
        return b"\n".join(each.as_bytes() for each in mails if isinstance(each, Message))
    held = leaf.get_payload(decode=True)
    return held if isinstance(held, bytes) else b""


def _in_utf8(leaf: Message, data: bytes) -> bytes:
    """What the mail says of the letters comes before what the page in it says."""
    charset = leaf.get_content_charset()
    return b"\xef\xbb\xbf" + decoded(data, charset).encode() if charset else data


def _by_kind(kind: str) -> str:
    main, _, sub = kind.partition("/")
    return f".{sub}" if main == "image" else ".bin"
