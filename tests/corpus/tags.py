"""Details marked in the text of a spec: what each says, and by which way it can be met.

`⟦phone=0117 496 0100⟧` is written as `0117 496 0100`, and says that it is the detail `phone`.
`⟦old_phone@behind=...⟧` says besides that no eye meets it. The name is one of the organisation's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

__all__ = ["Tag", "Via", "resolved"]

Via = Literal["text", "link", "code", "behind", "remains", "told", "nowhere"]
"""`told`: it must be told, as a Problem or as a Notice; `nowhere`: nobody meets it at all."""

_TAG = re.compile(r"⟦(?P<name>[a-z_]+)(?:@(?P<via>[a-z]+))?=(?P<written>[^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Tag:
    """One detail in one place."""

    name: str
    via: Via
    written: str
    region: str


def resolved(source: str, region: str) -> tuple[str, tuple[Tag, ...]]:
    """The text without its marks, and what was marked."""
    tags = tuple(_tag(found, region) for found in _TAG.finditer(source))
    plain = _TAG.sub(lambda found: found["written"], source)
    if "⟦" in plain:
        raise ValueError(f"A mark is not closed or has no name: {plain!r}")
    return plain, tags


def _tag(found: re.Match[str], region: str) -> Tag:
    for via in get_args(Via):
        if via == (found["via"] or "text"):
            return Tag(found["name"], via, found["written"], region)
    raise ValueError(f"Nobody meets a detail by way of `{found['via']}`.")
