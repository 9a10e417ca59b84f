"""Colours, on the screen and in print."""

from __future__ import annotations

import re
from dataclasses import dataclass

from contact_hub.mistakes import Mistake

__all__ = ["Cmyk", "colour", "ink"]


def colour(value: str) -> str:
    """SRGB in six hexadecimal digits."""
    if not re.fullmatch(r"#?[0-9a-fA-F]{6}", value):
        raise Mistake(f"`{value}` is not a colour.", 'Write it like "#123c4a", in quotation marks.')
    return f"#{value.lstrip('#').lower()}"


@dataclass(frozen=True, slots=True)
class Cmyk:
    """Printing inks in per cent."""

    cyan: int
    magenta: int
    yellow: int
    black: int


def ink(value: str) -> Cmyk:
    """`cmyk 90 55 45 45`, as the brand book gives it."""
    numbers = [int(number) for number in re.findall(r"\d+", value)]
    if len(numbers) != 4 or max(numbers) > 100:  # noqa: PLR2004 - four inks, per cent
        raise Mistake(
            f"`{value}` is not a print colour.", "Write four numbers: `cmyk 90 55 45 45`."
        )
    if sum(numbers) > 300:  # noqa: PLR2004 - the ink limit of coated paper
        raise Mistake(f"`{value}` is {sum(numbers)} % ink; paper takes 300 %.", "Ask the designer.")
    return Cmyk(*numbers)
