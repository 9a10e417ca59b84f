"""Places in a Word document that are filled from data of its own (ECMA-376, 17.5.2.6).

Word shows the data and not the words that were saved in the place; other programs show the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub.reading.documents.document import Part
from contact_hub.reading.documents.markup import Element, attribute, child, local
from contact_hub.reading.documents.office.office_walk import Handler, Walk
from contact_hub.reading.documents.office.package import Package
from contact_hub.reading.documents.told import Way, tidy

__all__ = ["BOUND", "filled_in"]

_STEP = re.compile(r"/(?:[\w.\-]+:)?(?P<name>@?[\w.\-]+)(?:\[(?P<number>[0-9]{1,4})\])?")
_PROPERTIES = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "docProps/core.xml",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}": "docProps/app.xml",
}
_LONGEST = 1000
"""Letters in what somebody typed into one place; pictures are kept as letters, too."""


def _place(walk: Walk, element: Element) -> None:
    """What is said in it is remembered beside where Word takes it from."""
    first = walk.told.mark()
    walk.through(element)
    binding = child(element, "sdtPr", "dataBinding")
    if binding is not None and walk.told.way == Way.SHOWN:
        walk.bound.append((binding, "".join(walk.told.words[Way.SHOWN][first:])))


BOUND: dict[str, Handler] = {"sdt": _place}


def filled_in(package: Package, main: str, walk: Walk, where: str) -> Iterator[Part]:
    """What Word puts in the place of other words."""
    data = _Data(package, main)
    for binding, said in walk.bound:
        value = data.value(binding)
        if "".join(value.split()) not in "".join(said.split()) and len(value) < _LONGEST:
            yield Part(f"{where}, filled in by Word".removeprefix(", "), "", behind=tidy(value))


@dataclass(frozen=True, slots=True)
class _Data:
    package: Package
    main: str

    def value(self, binding: Element) -> str:
        """The text at the end of its path; nothing where that leads nowhere."""
        path, store = attribute(binding, "xpath"), attribute(binding, "storeItemID").upper()
        for name in self._stores(store):
            found = _at(self.package.root(name), path)
            if found and not found.lstrip().startswith("<"):
                return found
        return ""

    def _stores(self, asked: str) -> Iterator[str]:
        known = _PROPERTIES.get(asked, "")
        if known in self.package.names:
            yield known
        for name in self.package.related(self.main, "customXml"):
            for about in self.package.related(name, "customXmlProps"):
                if attribute(self.package.root(about), "itemID").upper() == asked:
                    yield name


def _at(root: Element, path: str) -> str:
    """Along `/a:kit[1]/a:tel[1]`: as Word writes it, and no other way."""
    here: Element | None = None
    for step in _STEP.finditer(path):
        name, number = step["name"], int(step["number"] or 1)
        if name.startswith("@"):
            return "" if here is None else attribute(here, name[1:])
        below = [root] if here is None else list(here)
        fitting = [each for each in below if isinstance(each.tag, str) and local(each) == name]
        if not 0 < number <= len(fitting):
            return ""
        here = fitting[number - 1]
    return "" if here is None else "".join(str(text) for text in here.itertext())
