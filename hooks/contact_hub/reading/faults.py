"""What is wrong with a print, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Fault", "Rule"]

Rule = Literal[
    "pages",
    "boxes",
    "bleed",
    "crop marks",
    "standard",
    "colours",
    "ink",
    "fonts",
    "missing letters",
    "overflow",
    "safe area",
    "hidden text",
    "text over text",
    "small type",
    "contrast",
    "codes",
    "size of codes",
    "quiet zone",
    "resolution",
    "photo",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """The rule that is broken, how in a sentence, and the words on paper that it is about."""

    rule: Rule
    what: str
    words: str = ""
