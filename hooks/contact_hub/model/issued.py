"""What was printed and handed out: the records of editions.yaml."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import Field

from contact_hub.mistakes import Mistake
from contact_hub.model import plain, types
from contact_hub.model.base import Record
from contact_hub.model.types import Day, Text, YesNo

__all__ = ["PAGE", "Closing", "Issued", "Register"]

PAGE = re.compile(r"contact|(?:offices|lines|teams|people)/[a-z0-9]+(?:-[a-z0-9]+)*")
"""The page of whoever an edition is of, below the site's root; `contact` is the organisation's."""
RESTORE = "Lines of this file are not edited by hand. Bring it back as it was, or run `make issue`."


def shaped(pattern: str, what: str) -> Callable[[str], str]:
    """A reader of text that was written by a program and must still look so."""

    def read(value: str) -> str:
        if re.fullmatch(pattern, value) is None:
            raise Mistake(f"`{value}` is not {what}.", RESTORE)
        return value

    return read


Code = Annotated[str, types.text_as(shaped("[0-9A-HJKMNP-TV-Z]{5}", "an edition’s code"))]
Page = Annotated[str, types.text_as(shaped(PAGE.pattern, "a page of somebody of ours"))]
Print = Annotated[str, types.text_as(shaped("[0-9a-f]{4}", "four of the digits 0 to f"))]
Seal = Annotated[str, types.text_as(shaped("[0-9a-f]{12}", "twelve of the digits 0 to f"))]


class Issued(Record):
    """One edition: a piece, as it was on the day when it was ordered or printed."""

    code: Code = Field(description="The five letters that stand on the piece.")
    piece: Text = Field(description="What it is: `business card`.")
    of: Page = Field(description="The page to which its code leads: `people/ada-stone`.")
    on: Day = Field(description="The day on which it was put on record.")
    said: dict[str, Print] = Field(
        description="Of each detail that it shows, four digits by which a change is known."
    )
    sample: YesNo = Field(
        default=False, description="Whether it is of a fictional organisation, and nobody has it."
    )
    seal: Seal = Field(description="Made from the line itself and the seal before it.")

    @property
    def key(self) -> tuple[str, str, str]:
        """Which edition it is, whenever it was put on record."""
        return self.code, self.piece, self.of


class Closing(Record):
    """The end of the register, so that lines lost there are missed."""

    editions: Annotated[int, types.text_as(plain.quantity)] = Field(
        description="How many there are."
    )
    seal: Seal = Field(description="The last one’s seal.")


class Register(Record):
    """The whole of editions.yaml."""

    editions: tuple[Issued, ...] = Field(min_length=1, description="Every edition, one to a line.")
    closing: Closing = Field(description="How many there are, and the last one’s seal.")
