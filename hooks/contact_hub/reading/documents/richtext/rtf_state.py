"""What holds inside of one group of a Rich Text file, and what its words are for."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

from contact_hub.reading.documents.looks import Look
from contact_hub.reading.documents.told import Told

__all__ = ["Group", "Letters"]

_CODE_PAGES = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
_SIGNS_ONLY = 2
_NUMBERS = {"cf": "ink", "cbpat": "shade", "f": "font", "uc": "unicode_skip"}
_NUMBERS |= dict.fromkeys(("cb", "highlight", "chcbpat"), "pen")
_FLAGS = {"v": "hidden", "deleted": "deleted", "strike": "struck", "striked": "struck"}
_MOST = 64


@dataclass(slots=True)
class Group:
    """Whatever opens inside of it begins with a copy."""

    use: str
    """`text`, `skip`, `fonts`, `colours`, `picture`, `instruction`, `name`, `value`."""
    told: Told
    ink: int = 0
    pen: int = 0
    shade: int = 0
    points: float | None = None
    hidden: bool = False
    deleted: bool = False
    struck: bool = False
    font: int = 0
    unicode_skip: int = 1
    is_new: bool = True
    """Nothing was met in it but its opening bracket, and a star."""
    has_star: bool = False
    opened_as: str = ""
    """The word that it began with, if that says what the group is for."""
    held: list[str] = field(default_factory=list)
    """What an instruction, a name, a value, a picture says; shared by the groups inside of it."""
    name: list[str] = field(default_factory=list)
    first: int = 0

    def inner(self) -> Group:
        """For a group that opens in it."""
        return Group(
            *(self.use, self.told, self.ink, self.pen, self.shade, self.points, self.hidden),
            *(self.deleted, self.struck, self.font, self.unicode_skip),
            held=self.held,
            name=self.name,
            first=self.first,
        )

    def look(self, colours: list[str]) -> Look:
        """As the words look that follow."""
        ground = self.pen or self.shade
        return Look(
            hidden=self.hidden or self.deleted,
            struck=self.struck,
            ink=colours[self.ink] if 0 < self.ink < len(colours) else None,
            ground=colours[ground] if 0 < ground < len(colours) else None,
            points=self.points,
        )

    def plain(self) -> None:
        r"""`\plain`: as words look of which nothing is said."""
        self.ink = self.pen = 0
        self.points, self.hidden, self.deleted, self.struck = None, False, False, False

    def hold(self, name: str, number: int | None) -> None:
        """What a word changes from here to the end of the group."""
        if name in _NUMBERS:
            setattr(self, _NUMBERS[name], min(max(0, number or 0), _MOST**2))
        elif name in _FLAGS:
            setattr(self, _FLAGS[name], number != 0)
        elif name == "fs":
            self.points = (number or 0) / 2
        elif name == "plain":
            self.plain()
        elif name == "pard":
            self.shade = 0


@dataclass(slots=True)
class Letters:
    """Which letters bytes are: by the font they are set in, or else by the file."""

    page: str = "cp1252"
    sets: dict[int, int] = field(default_factory=dict)

    def use(self, number: int) -> None:
        r"""`\ansicpg`."""
        try:
            self.page = codecs.lookup(f"cp{number}").name
        except LookupError:
            self.page = "cp1252"

    def of(self, data: bytes, font: int) -> str:
        """A font of signs has none."""
        charset = self.sets.get(font, 0)
        if charset == _SIGNS_ONLY:
            return " "
        return data.decode(_CODE_PAGES.get(charset, self.page), "replace")
