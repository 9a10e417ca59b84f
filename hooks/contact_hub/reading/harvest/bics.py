"""Codes of banks (ISO 9362) in a text, where they are called so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contact_hub.details import Detail
from contact_hub.reading.harvest.found import Found

__all__ = ["LABEL", "found"]

LABEL = "BIC"
_CALLED = re.compile(
    r"\b(?:BIC|SWIFT)(?:[ /\-]{0,3}(?:BIC|SWIFT|Code))?\b[)\s.:\-/]{0,4}"
    r"(?P<code>[A-Z]{4} ?[A-Z]{2} ?[A-Z0-9]{2}(?: ?[A-Z0-9]{3})?)(?!\w)"
)
_HEAD_OFFICE = re.compile(r"(?<=\w{8})XXX\Z")


def found(text: str) -> Iterator[Found]:
    """Of a bank's head office without its `XXX`."""
    for each in _CALLED.finditer(text) if "BIC" in text or "SWIFT" in text else ():
        value = _HEAD_OFFICE.sub("", each["code"].replace(" ", ""))
        yield Found(*each.span("code"), Detail("number", value, each["code"], LABEL))
