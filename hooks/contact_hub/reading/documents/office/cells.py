"""The cells of one sheet, row by row, as they look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from contact_hub.reading.documents.markup import Element, attribute, child, children, local, named
from contact_hub.reading.documents.office.cell_looks import Style, Styles
from contact_hub.reading.documents.office.number_formats import shown
from contact_hub.reading.documents.told import Told, Way

__all__ = ["Book", "Grid", "place_of"]

_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_LINK = re.compile(
    r'\s*(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)\s*',
    re.IGNORECASE,
)
_LINK_WITHIN = re.compile(r'HYPERLINK\(\s{0,9}"((?:[^"]|""){0,2000})"', re.IGNORECASE)
_MOST_COVERED = 100_000


@dataclass(frozen=True, slots=True)
class Book:
    """What all sheets share."""

    strings: tuple[Element, ...]
    styles: Styles


@dataclass(slots=True)
class Grid:
    """One sheet's cells; what they said in sight is remembered by their places."""

    book: Book
    told: Told
    name: str
    at: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: list[range] = field(default_factory=list)
    covered: set[tuple[int, int]] = field(default_factory=set)

    def into(self, root: Element) -> None:
        """All rows; those that nobody sees are left over."""
        self.hidden = list(_hidden_columns(root))
        self.covered = set(_covered(root))
        rows_hidden = attribute(child(root, "sheetFormatPr"), "zeroHeight") in {"1", "true"}
        rows = child(root, "sheetData")
        for number, row in enumerate(() if rows is None else children(rows, "row"), 1):
            said = attribute(row, "r")
            self._row(row, int(said) if said.isdecimal() else number, hidden=rows_hidden)

    def _row(self, row: Element, number: int, *, hidden: bool) -> None:
        own = attribute(row, "hidden")
        flat = attribute(row, "ht").strip("0.") == "" and attribute(row, "ht") != ""
        gone = own in {"1", "true"} or flat or (hidden and own == "")
        with self.told.met(Way.REMAINS if gone else Way.SHOWN):
            column = 0
            for each in children(row, "c"):
                place = place_of(attribute(each, "r"))
                column = place[1] if place else column + 1
                self._cell(each, number, column)
        self.told.end_line()

    def _cell(self, cell: Element, row: int, column: int) -> None:
        unseen = (row, column) in self.covered or any(column in each for each in self.hidden)
        style = self.book.styles.style(attribute(cell, "s"))
        with self.told.met(Way.REMAINS if unseen else Way.SHOWN), self.told.cell():
            first = self.told.mark()
            self._words(cell, style)
            self._formula(cell, first)
            if self.told.way == Way.SHOWN:
                self.at[row, column] = "".join(self.told.words[Way.SHOWN][first:])

    def _words(self, cell: Element, style: Style) -> None:
        kind, value = attribute(cell, "t"), child(cell, "v")
        said = (value.text or "") if value is not None else ""
        inline = child(cell, "is")
        if kind == "s" and said.isdecimal() and int(said) < len(self.book.strings):
            self._rich(self.book.strings[int(said)], style)
        elif inline is not None:
            self._rich(inline, style)
        elif kind == "b":
            self._plain({"1": "TRUE", "0": "FALSE"}.get(said, said), said, style)
        elif said:
            is_text = kind in {"str", "e", "d"}
            self._plain(shown(said, style.code, is_text=is_text), said, style)

    def _plain(self, text: str, value: str, style: Style) -> None:
        """A number that its format does not show whole is met in the line above the sheet."""
        self.told.say(text, self.book.styles.way(style, None))
        if not text or "E+" in text:
            self.told.say(value, Way.BEHIND)

    def _rich(self, string: Element, style: Style) -> None:
        """Words with looks of their own, each by itself; how they are spoken stands above them."""
        for each in children(string, "t", "r", "rPh"):
            own = local(each)
            text = (
                each.text or ""
                if own == "t"
                else "".join(found.text or "" for found in named(each, "t"))
            )
            way = self.book.styles.way(style, child(each, "rPr"))
            text = shown(text, style.code, is_text=True) or text
            hidden = style.code.replace(" ", "") == ";;;"
            self.told.say(text, Way.BEHIND if own == "rPh" or hidden else way)

    def _formula(self, cell: Element, first: int) -> None:
        formula = child(cell, "f")
        if formula is None:
            return
        text, value = formula.text or "", child(cell, "v")
        link, within = _LINK.fullmatch(text), _LINK_WITHIN.search(text)
        worked_out = value is not None and (value.text or attribute(cell, "t") == "str")
        if not worked_out and link:
            self.told.say((link[2] or link[1]).replace('""', '"'))
        elif not worked_out and child(cell, "is") is None:
            self.told.faults.append(
                f"The cell {attribute(cell, 'r')} of the sheet {self.name} has a formula that "
                "was never worked out; open the file, save it, and put it here again."
            )
        if within:
            self.told.link(within[1].replace('""', '"'), first)
        self.told.aside(text, Way.REMAINS)


def place_of(reference: str) -> tuple[int, int] | None:
    """Row and column of `$B$4`; of a range its first."""
    found = _PLACE.match(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _hidden_columns(root: Element) -> Iterator[range]:
    for each in children(root, "cols"):
        for column in children(each, "col"):
            first, last = attribute(column, "min"), attribute(column, "max")
            width = attribute(column, "width")
            gone = attribute(column, "hidden") in {"1", "true"} or width in {"0", "0.0"}
            if gone and first.isdecimal() and last.isdecimal():
                yield range(int(first), int(last) + 1)


def _covered(root: Element) -> Iterator[tuple[int, int]]:
    """Cells under a larger one: what they hold is not shown."""
    left = _MOST_COVERED
    for each in named(root, "mergeCell"):
        begin, _, end = attribute(each, "ref").partition(":")
        first, last = place_of(begin), place_of(end)
        if first is None or last is None:
            continue
        left -= max(0, last[0] - first[0] + 1) * max(0, last[1] - first[1] + 1)
        if left < 0:
            return
        for row in range(first[0], last[0] + 1):
            for column in range(first[1], last[1] + 1):
                if (row, column) != first:
                    yield row, column
