"""vCards and calendars made by others, however they write them (versions 2.1 to 4.0, RFC 5545)."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from typing import NamedTuple

from contact_hub.reading.documents.document import Document, Part
from contact_hub.reading.documents.office.insides import named_picture
from contact_hub.reading.documents.seeing import ocr
from contact_hub.reading.documents.texts.plain import decoded
from contact_hub.reading.seen import Link

__all__ = ["read"]

_FOLD = re.compile(r"\r?\n[ \t]")
_SOFT = re.compile(r"=\r?\n[ \t]?")
_LINE = re.compile(
    r"(?:[\w\-]+\.)?(?P<name>[\w\-]+)(?P<rest>(?:;(?:\"[^\"]*\"|[^\":])*)?):(?P<value>.*)"
)
_ESCAPED = re.compile(r"\\([nN,;:\\])")
_SHOWN = frozenset({
    *("FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "ADR", "LABEL", "TEL", "EMAIL", "URL", "NOTE"),
    *("IMPP", "SUMMARY", "DESCRIPTION", "LOCATION", "CONTACT", "ORGANIZER", "ATTENDEE", "COMMENT"),
    *("X-WR-CALNAME", "X-WR-CALDESC", "NAME", "RESOURCES", "CONFERENCE", "SOURCE", "ATTACH"),
})  # fmt: skip
_FRAME = frozenset({"BEGIN", "END", "VERSION"})
_PICTURES = frozenset({"PHOTO", "LOGO"})
_CALLED = re.compile(r'CN=(?:"([^"]*)"|([^;:]*))', re.IGNORECASE)
_CLICKED = re.compile(r"(?:https?|mailto|tel|sip|sms|xmpp|geo):", re.IGNORECASE)
_QUOTED, _BINARY = (
    re.compile("QUOTED-PRINTABLE", re.IGNORECASE),
    re.compile(r"ENCODING=(?:B|BASE64)\b|^;.*\bBASE64\b", re.IGNORECASE),
)


class _Said(NamedTuple):
    name: str
    parameters: str
    value: str


def read(data: bytes) -> Document:
    """What a person sees of it who opens it: values on lines of their own."""
    shown: list[str] = []
    left: list[str] = []
    links: list[Link] = []
    parts: list[Part] = []
    eye = ocr.Eye(ocr.installed())
    for said in _lines(data):
        value = _plain(said)
        if said.name in _PICTURES and _BINARY.search(said.parameters):
            parts += _picture(said, eye)
        elif said.name in _PICTURES and value.startswith("data:"):
            parts += _picture(said._replace(value=value.partition(",")[2]), eye)
        elif said.name in _SHOWN:
            called = _CALLED.search(said.parameters)
            shown += [called[1] or called[2]] if called else []
            shown.append(re.sub(r"^(?:mailto|tel):", "", value, flags=re.IGNORECASE))
            links += [Link(value, "")] if _CLICKED.match(value) else []
        elif said.name not in _FRAME:
            left.append(value)
    return Document((Part("", "\n".join(shown), tuple(links), remains="\n".join(left)), *parts))


def _lines(data: bytes) -> Iterator[_Said]:
    """Unfolded and taken apart; a line that is none stands for itself."""
    text = decoded(data)
    if _QUOTED.search(text):
        text = _SOFT.sub("", text)
    for line in _FOLD.sub("", text).splitlines():
        found = _LINE.match(line)
        if found:
            yield _Said(found["name"].upper(), found["rest"], found["value"])
        elif line.strip():
            yield _Said("NOTE", "", line)


def _plain(said: _Said) -> str:
    value = said.value
    if _QUOTED.search(said.parameters):
        value = decoded(quopri.decodestring(value.encode("utf-8", "replace")))
    parts = re.split(r"(?<!\\);", value) if said.name in {"N", "ADR", "ORG"} else [value]
    whole = (" " if said.name == "N" else "\n").join(part for part in parts if part)
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], whole)


def _picture(said: _Said, eye: ocr.Eye) -> Iterator[Part]:
    try:
        data = base64.b64decode(said.value)
    except (binascii.Error, ValueError):
        data = b""
    yield from named_picture(said.name.lower(), data, "", eye)
