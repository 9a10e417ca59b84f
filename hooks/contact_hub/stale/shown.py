"""What a part of a file shows, whoever it belongs to: of the contacts nothing is asked yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from contact_hub.details import Detail
from contact_hub.reading import harvest, letters
from contact_hub.reading.documents import Part
from contact_hub.reading.letters import Text

__all__ = ["Shown", "harvested", "made_ready", "text_of"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A part with the details in its text, in what lies behind it, and in what remains there."""

    part: Part
    seen: tuple[Detail, ...]
    behind: tuple[Detail, ...]
    remains: tuple[Detail, ...]

    @classmethod
    def of(cls, part: Part, regions: Sequence[str]) -> Shown:
        """National numbers are read as in the first of these countries that has them."""
        where = tuple(regions)
        texts = text_of(part), part.behind, part.remains
        return cls(part, *(harvested(each, where) for each in texts))


def text_of(part: Part) -> str | Text:
    """What an eye sees, made ready where a picture said it."""
    return letters.normalised(part.text, by_ocr=True) if part.by_ocr else part.text


@lru_cache(maxsize=16384)
def harvested(text: str | Text, regions: tuple[str, ...]) -> tuple[Detail, ...]:
    """The same text, as in a footer, is read once in a process."""
    return harvest.details(made_ready(text), regions) if text else ()


@lru_cache(maxsize=16384)
def made_ready(text: str | Text) -> Text:
    """To be searched."""
    return text if isinstance(text, Text) else letters.normalised(text)
