"""How the cells of a workbook look: the format of a number, and whether its ink can be seen."""

from __future__ import annotations

from dataclasses import dataclass

from contact_hub.reading.documents.looks import Look, way_of
from contact_hub.reading.documents.markup import Element, attribute, child, children, is_on
from contact_hub.reading.documents.office.slide_looks import Palette
from contact_hub.reading.documents.told import Way

__all__ = ["Style", "Styles"]

_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)))
_INDEXED = {"0": "000000", "1": "FFFFFF", "8": "000000", "9": "FFFFFF", "65": "FFFFFF"}

_BUILT_IN = {
    **dict.fromkeys((0, *range(5, 9)), "General"),
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    37: "#,##0 ;(#,##0)",
    38: "#,##0 ;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
    45: "mm:ss",
    46: "h:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
"""Formats that are never written down (ECMA-376, 18.8.30)."""


@dataclass(frozen=True, slots=True)
class Style:
    """Of a cell."""

    code: str
    look: Look


@dataclass(frozen=True, slots=True)
class Styles:
    """Of a workbook; cells name them by number."""

    of_cells: tuple[Style, ...]
    palette: Palette

    @classmethod
    def of(cls, root: Element | None, palette: Palette) -> Styles:
        """Of the part that holds them, if there is one."""
        if root is None:
            return cls((), palette)
        codes = dict(_BUILT_IN)
        for each in _listed(root, "numFmts"):
            number = attribute(each, "numFmtId")
            codes[int(number) if number.isdecimal() else -1] = attribute(each, "formatCode")
        fonts = [_of_font(each, palette) for each in _listed(root, "fonts")]
        fills = [_of_fill(each, palette) for each in _listed(root, "fills")]
        return cls(
            tuple(
                Style(
                    codes.get(_number(each, "numFmtId"), "General"),
                    _at(fills, each, "fillId").over(_at(fonts, each, "fontId")),
                )
                for each in _listed(root, "cellXfs")
            ),
            palette,
        )

    def style(self, number: str) -> Style:
        """What a cell says that it has."""
        at = int(number) if number.isdecimal() else 0
        return self.of_cells[at] if at < len(self.of_cells) else Style("General", Look())

    def way(self, style: Style, run: Element | None) -> Way:
        """Of all words in a cell, or of some that have looks of their own."""
        own = Look() if run is None else _of_font(run, self.palette)
        return way_of(own.over(style.look), "FFFFFF")


def _listed(root: Element, name: str) -> list[Element]:
    found = child(root, name)
    return [] if found is None else list(children(found))


def _number(element: Element, name: str) -> int:
    said = attribute(element, name)
    return int(said) if said.isdecimal() else 0


def _at(looks: list[Look], element: Element, name: str) -> Look:
    number = _number(element, name)
    return looks[number] if number < len(looks) else Look()


def _of_font(font: Element, palette: Palette) -> Look:
    struck, size = child(font, "strike"), attribute(child(font, "sz"), "val")
    plain = size.replace(".", "", 1).isdecimal()
    return Look(
        struck=True if is_on(struck) else None,
        ink=_colour(child(font, "color"), palette),
        points=float(size) if plain else None,
    )


def _of_fill(fill: Element, palette: Palette) -> Look:
    """One colour, or one that nobody knows; none lets the paper through."""
    pattern = child(fill, "patternFill")
    kind = attribute(pattern, "patternType") or "none"
    if pattern is not None and kind == "none":
        return Look()
    solid = _colour(child(pattern, "fgColor"), palette) if kind == "solid" else None
    return Look(ground=solid or "unknown")


def _colour(colour: Element | None, palette: Palette) -> str | None:
    if colour is None or attribute(colour, "tint").strip("0.") not in {"", "-"}:
        return None
    theme = attribute(colour, "theme")
    if theme.isdecimal() and int(theme) < len(_THEME):
        return palette.colours.get(_THEME[int(theme)]) or None
    return attribute(colour, "rgb") or _INDEXED.get(attribute(colour, "indexed"))
