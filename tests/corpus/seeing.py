"""What the readers make of a document: which details it shows, what is wrong in it, and where."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from tests.corpus import writing
from tests.corpus.specs import Spec
from tests.corpus.truth import Held, organisation

from contact_hub import loading
from contact_hub.details import Detail
from contact_hub.hub import Hub
from contact_hub.model.supplied import Supplied
from contact_hub.problems import Problem
from contact_hub.reading import documents, letters
from contact_hub.reading.documents import Document
from contact_hub.stale import judging, of_document, wanted
from contact_hub.stale.known import Known
from contact_hub.stale.of_document import Asked, Day
from contact_hub.stale.standing import Stray

__all__ = ["DAY", "Seen", "Told", "day", "problems_of", "same", "seen"]

DAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Told:
    """One detail that is wrong, and where it was read."""

    stray: Stray
    where: str
    unseen: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that was made of one document."""

    shows: frozenset[str]
    told: tuple[Told, ...]
    faults: tuple[str, ...]
    unreadable: str
    problems: tuple[str, ...]
    """Why it fails."""
    seconds: float


def seen(spec: Spec) -> Seen:
    """Reads it, and looks for all that is ours and all that is not."""
    data, name = writing.bytes_of(spec), writing.name_of(spec)
    began = time.perf_counter()
    try:
        document = documents.read(data, name)
    except documents.Unreadable as why:
        return Seen(frozenset(), (), (), str(why), (str(why),), time.perf_counter() - began)
    ours = organisation(spec)
    ready = _texts(document)
    shows = frozenset(
        held.name for held in ours.current() if of_document.shows(ready, held.as_fact())
    )
    told = tuple(_told(document, day(ours.contacts).known))
    problems = tuple(problems_of(document, spec))
    return Seen(shows, told, document.faults, "", problems, time.perf_counter() - began)


@cache
def hub(contacts: Path) -> Hub:
    """The organisation on its day."""
    return loading.load(contacts, DAY).hub("https://contact.corpus.example/")


@cache
def day(contacts: Path) -> Day:
    """All that details are compared with."""
    ours = hub(contacts)
    source = loading.load(contacts, DAY).source
    return Day(Known.of(ours), source, DAY, ours.contacts.freshness.grace)


def problems_of(document: Document, spec: Spec) -> list[str]:
    """What is told as a Problem, asked for what the spec says that it must show."""
    ours = organisation(spec)
    whose, _, id_ = ours.about.get(spec.about, "").partition(" ")
    supplied = Supplied(
        file=writing.place_of(spec), kind=spec.kind, must_show=spec.must_show,
        every_page=spec.every_page, person=id_ if whose == "person" else None,
        office=id_ if whose == "office" else None,
    )  # fmt: skip
    asked = Asked(spec.file, wanted.facts(hub(ours.contacts), supplied), spec.every_page)
    found = of_document.findings(document, asked, day(ours.contacts))
    told = [finding.what for finding in found if isinstance(finding, Problem)]
    return [*document.faults, *told]


def _texts(document: Document) -> list[letters.Text]:
    """Live text as one, and each picture's by itself."""
    live = "\n".join(part.text for part in document.parts if not part.by_ocr)
    read = [letters.normalised(part.text, by_ocr=True) for part in document.parts if part.by_ocr]
    return [letters.normalised(live), *read]


def _told(document: Document, compared: Known) -> Iterator[Told]:
    """Of what lies in the file unseen only what is over is told."""
    for part in document.parts:
        for stray in judging.strays_in_part(part, compared):
            yield Told(stray, part.where, unseen=False)
        for stray in judging.strays(part.remains, compared):
            if stray.standing == "former":
                yield Told(stray, part.where, unseen=True)


def same(held: Held, detail: Detail) -> bool:
    """Whether what was read is this detail, however either is written."""
    if held.kind == "placeholder":
        one, other = _bare(held.value), _bare(detail.written)
        return one in other or (len(other) > 3 and other in one)
    if held.kind == "address":
        return _post_code(held.value) in _bare(detail.value)
    if held.kind == "web":
        return _host(held.value) == _host(detail.value)
    if held.kind == "phone" and ";" not in held.value:
        return held.value == detail.value.partition(";")[0]
    one, other = _bare(held.value), _bare(detail.value)
    return one == other or (held.kind == "number" and len(other) > 5 and one.endswith(other))


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _host(address: str) -> str:
    return re.sub(r"^https?://|^www\.|/.*$", "", re.sub(r"^https?://", "", address))


def _post_code(address: str) -> str:
    last = address.rpartition("\n")[2]
    german = re.match(r"\d{5}", last)
    return german[0] if german else _bare(last)
