"""What stands before the items of a list: numbers and bullets, which say nothing; or words."""

from __future__ import annotations

import re

__all__ = ["label"]

_PLACEHOLDER = re.compile(r"%[1-9]%?")
_LEAST = 3
"""Letters and digits; some bullets are letters of typefaces that have signs in their place."""


def label(said: str) -> str:
    """Without the places of numbers; nothing for what is only a number or a bullet."""
    words = _PLACEHOLDER.sub("", said).strip()
    return words if sum(map(str.isalnum, words)) >= _LEAST else ""
