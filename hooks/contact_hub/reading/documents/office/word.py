"""Word documents as whoever receives them reads them, and what else they carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from contact_hub.reading.documents.document import Document, Part
from contact_hub.reading.documents.markup import attribute, children, named
from contact_hub.reading.documents.office import bound, office_parts, word_stories
from contact_hub.reading.documents.office.insides import Insides
from contact_hub.reading.documents.office.package import Package, opened
from contact_hub.reading.documents.office.word_looks import Looks
from contact_hub.reading.documents.told import Told, Way, tidy

__all__ = ["read"]

_UNUSED = {"header": "a header on no page", "footer": "a footer on no page"}


def read(data: bytes) -> Document:
    """Raises Unreadable for what is no Word document."""
    with opened(data, "a Word document") as package:
        main, told = word_stories.main_part(package), word_stories.stories(package)
        insides = Insides(package)
        parts = [part for story in told for part in insides.parts(story.walk, story.where)]
        for story in told:
            parts += bound.filled_in(package, main, story.walk, story.where)
        parts += _aside(package, main, {story.name for story in told})
        parts += office_parts.left_over(package)
        faults = [*office_parts.faults(package), *_fetched(package, main)]
        poured_in = frozenset(insides.poured_in)
        return Document(tuple(parts), tuple(faults), 0, insides.files(), poured_in)


def _fetched(package: Package, main: str) -> Iterator[str]:
    around = [name for kind in ("header", "footer") for name in package.related(main, kind)]
    settings = package.related(main, "settings")
    for name in dict.fromkeys((main, *around, *settings)):
        yield from office_parts.outside(package, name)


def _aside(package: Package, main: str, used: set[str]) -> Iterator[Part]:
    """Comments, which everybody sees who opens it; headers on no page; building blocks."""
    for name in package.related(main, "comments"):
        yield _met(package, name, "comments", Way.BEHIND)
    for kind, where in _UNUSED.items():
        for name in package.related(main, kind):
            if name not in used:
                yield _met(package, name, where, Way.REMAINS)
    for name in package.related(main, "glossaryDocument"):
        yield _met(package, name, "building blocks", Way.REMAINS)
    for settings in package.related(main, "settings"):
        variables = named(package.root(settings), "docVar")
        said = "\n".join(attribute(each, "val") for each in variables)
        yield Part("variables", "", remains=tidy(said))


def _met(package: Package, name: str, where: str, way: Way) -> Part:
    """A whole part in one way: whatever is seen of it, nobody sees it on a page."""
    root = package.root(name)
    walk = word_stories.walked(package, name, root, Looks.of(None))
    shown, behind, remains = (tidy("".join(words)) for words in walk.told.words)
    links = "\n".join(link.href for link in walk.told.links)
    by = "\n".join(attribute(each, "author") for each in children(root, "comment"))
    told = Told(way=way)
    for said in (shown, by, links, behind):
        told.aside(said, way)
    told.aside(remains, Way.REMAINS)
    return replace(told.part(where), codes=tuple(walk.told.codes))
