"""Names that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.mistakes import did_you_mean, listed
from contact_hub.model.types import Ref
from contact_hub.model.walking import inside, marked
from contact_hub.problems import Problem

__all__ = ["an_id_names_one_thing", "names_lead_somewhere"]

SECTIONS = ("offices", "lines", "teams", "people", "topics")
OF_ALL = re.compile(
    "business-cards|letterhead|compliment-slip|envelope|invoices|sheet-test-page"
    r"|everybody-sheets(?:-\d+)?"
)
"""Files in `cards/`, `orders/` and `kits/` that are nobody's own."""
OF_EACH = ("sheet", "outlines")
"""How names of files end that lie in `cards/` beside the card."""


def names_lead_somewhere(case: Case) -> Iterator[Problem]:
    """A name of an office, line, team or person is listed in its section."""
    for place, ref, written in names(case):
        sections = [getattr(case.as_listed, section) for section in ref.sections]
        if not any(written in section for section in sections):
            known = [each for section in sections for each in section]
            what = f"`{written}` is not listed under {listed(ref.sections)}."
            listing = f"Listed there: {listed(known)}." if known else "Add it there."
            yield case.source.problem(place, what, did_you_mean(written, known, listing))


def names(case: Case) -> Iterator[tuple[Place, Ref, str]]:
    """Every name of a record, one by one where a field has several."""
    for place, record in inside(case.as_listed):
        for field, ref in marked(type(record), Ref).items():
            written = getattr(record, field)
            if isinstance(written, tuple):
                yield from (((*place, field, at), ref, each) for at, each in enumerate(written))
            elif written:
                yield (*place, field), ref, written


def an_id_names_one_thing(case: Case) -> Iterator[Problem]:
    """No two records of any kind have the same id."""
    seen: dict[str, str] = {}
    for section in SECTIONS:
        for record_id in getattr(case.as_listed, section):
            if record_id in seen:
                what = f"`{record_id}` is already the id of one of the {seen[record_id]}."
                yield case.source.problem(
                    (section, record_id), what, "Give one of the two another id."
                )
            seen.setdefault(record_id, section)
    for person_id in case.contacts.people:
        if is_a_files(person_id, seen):
            what = f"The stationery has files of its own that are called `{person_id}`."
            yield case.source.problem(("people", person_id), what, "Choose another id.")


def is_a_files(person_id: str, ids: Container[str]) -> bool:
    """Whether a file of this person would lie where another file of the site lies."""
    stem, _, end = person_id.rpartition("-")
    return bool(OF_ALL.fullmatch(person_id)) or (end in OF_EACH and stem in ids)
