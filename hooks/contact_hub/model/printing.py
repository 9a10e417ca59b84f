"""Printers as the file describes them: a preset, and what is different there."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from pydantic import Field

from contact_hub.model import measures, types
from contact_hub.model.base import Record
from contact_hub.model.types import Text, YesNo
from contact_hub.paper import printers
from contact_hub.paper.conditions import CONDITIONS
from contact_hub.paper.printers import Printer

__all__ = ["Length", "OwnPrinter", "PrinterName"]

Length = Annotated[float, types.text_as(measures.length), types.schema("length", "3 mm", "1/8 in")]
PrinterName = Annotated[
    str, types.text_as(types.one_line), types.schema("printer", printers.GENERIC)
]


class OwnPrinter(Record):
    """A printer of your own choice."""

    like: Annotated[
        str, types.text_as(measures.printer), types.schema("preset", printers.GENERIC)
    ] = Field(printers.GENERIC, description="The preset from which it differs in what follows.")
    about: Text = Field("", description="Who they are, and where their wishes are written.")
    bleed: Length | None = Field(None, description="How far ink must reach over the cut.")
    safe: Length | None = Field(None, description="How far words must keep off the cut.")
    marks: YesNo | None = Field(None, description="Whether they want crop marks.")
    standard: Annotated[str, *types.one_of(*printers.STANDARDS)] = Field(
        "", description="The kind of file that they take."
    )
    condition: Annotated[str, *types.one_of(*CONDITIONS)] = Field(
        "", description="Paper and press, by their registered name."
    )
    inks: Annotated[int, types.text_as(measures.inks), types.schema("per cent", "300 %")] | None = (
        Field(None, description="The most ink on one spot.")
    )
    outlined: YesNo | None = Field(None, description="Whether they want letters as outlines.")

    def as_printer(self) -> Printer:
        """The preset with what is written here; another paper takes its own amount of ink."""
        given = {
            name: value
            for name, value in self.__dict__.items()
            if name != "like" and value not in {None, ""}
        }
        if self.condition:
            given.setdefault("inks", CONDITIONS[self.condition].inks)
        return replace(printers.known()[self.like], **given)
