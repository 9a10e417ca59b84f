"""Rules about what is kept of those who have left, and of others."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.checks.case import Case
from contact_hub.mistakes import together
from contact_hub.model.upkeep import SaidOf
from contact_hub.problems import Notice, Problem
from contact_hub.staff import has_left

__all__ = [
    "a_leavers_details_are_sealed",
    "whoever_is_here_has_a_name",
    "whose_details_may_stand_where_is_said",
]


def whoever_is_here_has_a_name(case: Case) -> Iterator[Problem]:
    """Only of somebody who has left no name need be kept."""
    for person_id, person in case.contacts.people.items():
        if not person.name and not has_left(person, case.today):
            fix = "Add `name:`, first name first. Only somebody who has left needs none."
            yield case.source.problem(("people", person_id), "`name` is missing.", fix)


def a_leavers_details_are_sealed(case: Case) -> Iterator[Notice]:
    """In a real hub nothing of somebody who has left is kept in clear."""
    if case.contacts.organisation.fictional:
        return
    for person_id, person in case.contacts.people.items():
        kinds = ["name"] if person.name else []
        kinds += [way.kind for way in person.ways()]
        if kinds and has_left(person, case.today):
            what = f"`{person_id}` left on {person.left}, and is kept in clear: {together(kinds)}."
            fix = f"Run `make seal ARGS={person_id}`: then they are known by digits alone."
            yield case.source.notice(("people", person_id), what, fix)


def whose_details_may_stand_where_is_said(case: Case) -> Iterator[Problem]:
    """A line under `others` has a detail, or a place that is left alone."""
    for index, other in enumerate(case.contacts.others):
        if not (other.within or any(getattr(other, name) for name in SaidOf.model_fields)):
            what = "It says neither which detail may stand on our pages nor where."
            fix = "Add `phone:`, `email:`, `address:`, `website:` or `within:`."
            yield case.source.problem(("others", index), what, fix)
