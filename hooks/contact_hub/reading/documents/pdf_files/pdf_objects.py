"""What a PDF file holds beside what its pages draw: links, notes, properties, files, programs."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf, Stream

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.pdf_files import pdf_actions
from contact_hub.reading.documents.seeing.picture_said import told_by_xmp

__all__ = ["Clickable", "Objects", "PageObjects", "of_document", "opened"]

MAX_INSIDE = 16_000_000
_MOST = 20_000
_NOWHERE = 0.0, 0.0, 0.0, 0.0
_ONLY_ADOBE = "It is a form (XFA) that only Adobe's programs can show. Print it to a new PDF file."
_DATES = frozenset({"/CreationDate", "/ModDate"})
_SPOKEN = ("/Alt", "/ActualText", "/E", "/T")
_NOTED = ("/Contents", "/RC", "/T", "/V", "/DV", "/TU", "/Subj")


class Clickable(NamedTuple):
    """Where it leads; left, bottom, right and top edge in points of the page."""

    href: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PageObjects:
    """What lies on one page."""

    links: tuple[Clickable, ...]
    notes: str

    def leading(self, leads: Iterable[str]) -> PageObjects:
        """With what happens without a click on any place."""
        more = (Clickable(href, _NOWHERE) for href in leads)
        return replace(self, links=(*self.links, *more))


@dataclass(slots=True)
class Objects:
    """What lies in the file; `spoken` is read aloud instead of what is seen."""

    pages: list[PageObjects] = field(default_factory=list)
    spoken: str = ""
    remains: str = ""
    faults: dict[str, None] = field(default_factory=dict)
    inside: list[tuple[str, bytes]] = field(default_factory=list)

    def note(self, faults: Iterable[str]) -> None:
        """Each once."""
        self.faults.update(dict.fromkeys(faults))


@contextmanager
def opened(data: bytes) -> Iterator[Pdf]:
    """The file as its objects; what cannot be opened or followed is Unreadable."""
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            yield document
    except pikepdf.PasswordError:
        raise Unreadable("It is locked with a password.") from None
    except (
        *(pikepdf.PdfError, pikepdf.DataDecodingError, RecursionError, RuntimeError),
        *(ValueError, KeyError, TypeError, IndexError, AttributeError),
    ) as problem:
        if isinstance(problem, Unreadable):
            raise
        raise Unreadable("It is broken, or not a PDF file.") from problem


def of_document(document: Pdf) -> Objects:
    """All of it."""
    found = Objects()
    root = document.Root
    for page in document.pages:
        found.pages.append(_of_page(page.obj, found))
    for key in ("/OpenAction", "/AA"):
        action = pdf_actions.of(root.get(key))
        found.note(action.faults)
        if found.pages and action.leads:
            found.pages[0] = found.pages[0].leading(action.leads)
    names = _dictionary(root.get("/Names"))
    if "/JavaScript" in names:
        found.note((pdf_actions.RUNS_SCRIPT,))
    if "/XFA" in _dictionary(root.get("/AcroForm")) and bool(root.get("/NeedsRendering", False)):
        found.note((_ONLY_ADOBE,))
    found.spoken = "\n".join(_spoken(root.get("/StructTreeRoot")))
    found.remains = "\n".join(_remains(document))
    for name, spec in document.attachments.items():
        found.inside.append((name, spec.get_file().read_bytes()[:MAX_INSIDE]))
    return found


def _of_page(page: Object, found: Objects) -> PageObjects:
    by_itself = pdf_actions.of(page.get("/AA"))
    found.note(by_itself.faults)
    links: list[Clickable] = []
    notes: list[str] = []
    annotations = page.get("/Annots")
    for note in list(annotations)[:_MOST] if isinstance(annotations, Array) else []:
        if isinstance(note, Dictionary):
            box = _box(note.get("/Rect"))
            for action in (pdf_actions.of(note.get("/A")), pdf_actions.of(note.get("/AA"))):
                found.note(action.faults)
                links += [Clickable(href, box) for href in action.leads]
            notes += [str(note[key]) for key in _NOTED if isinstance(note.get(key), pikepdf.String)]
            _carried(note.get("/FS"), found)
    return PageObjects(tuple(links), "\n".join(dict.fromkeys(notes))).leading(by_itself.leads)


def _carried(spec: Object | None, found: Objects) -> None:
    """A file that is pinned to a page."""
    files = _dictionary(_dictionary(spec).get("/EF"))
    data = files.get("/F")
    if isinstance(data, Stream):
        name = str(_dictionary(spec).get("/UF", _dictionary(spec).get("/F", "")))
        found.inside.append((name, data.read_bytes()[:MAX_INSIDE]))


def _spoken(root: Object | None) -> Iterator[str]:
    """Alternative texts of a tagged file."""
    pending, seen = [root], set[tuple[int, int]]()
    while pending and len(seen) < _MOST:
        item = pending.pop()
        if not isinstance(item, Dictionary | Array):
            continue
        if item.is_indirect:
            if item.objgen in seen:
                continue
            seen.add(item.objgen)
        if isinstance(item, Array):
            pending += list(item)
            continue
        yield from (str(item[key]) for key in _SPOKEN if isinstance(item.get(key), pikepdf.String))
        pending.append(item.get("/K"))


def _remains(document: Pdf) -> Iterator[str]:
    """Properties and bookmarks."""
    info = document.trailer.get("/Info")
    for key, value in _dictionary(info).items():
        if isinstance(value, pikepdf.String) and key not in _DATES:
            yield str(value)
    packet = document.Root.get("/Metadata")
    if isinstance(packet, Stream):
        yield told_by_xmp(packet.read_bytes()[:MAX_INSIDE])
    yield from _bookmarks(document.Root.get("/Outlines"))


def _bookmarks(outlines: Object | None) -> Iterator[str]:
    pending, seen = [outlines], set[tuple[int, int]]()
    while pending and len(seen) < _MOST:
        item = pending.pop()
        if not isinstance(item, Dictionary) or item.objgen in seen:
            continue
        seen.add(item.objgen)
        if isinstance(item.get("/Title"), pikepdf.String):
            yield str(item["/Title"])
        pending += [item.get("/Next"), item.get("/First")]


def _dictionary(item: Object | None) -> Dictionary:
    return item if isinstance(item, Dictionary) else Dictionary()


def _box(rect: Object | None) -> tuple[float, float, float, float]:
    if not isinstance(rect, Array) or len(rect) != 4:  # noqa: PLR2004 - a rectangle's
        return _NOWHERE
    one, two, three, four = (float(edge) for edge in rect.as_list())
    return min(one, three), min(two, four), max(one, three), max(two, four)
