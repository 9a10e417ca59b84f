"""Rules about topics that have several answers, by region, language or first letter."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.mistakes import Mistake
from contact_hub.model import Contacts, Reachable
from contact_hub.model.first_letters import ALPHABET, first_letters
from contact_hub.model.places import language
from contact_hub.model.records import Routes
from contact_hub.problems import Notice, Problem

__all__ = [
    "a_route_is_answered_in_its_language",
    "no_letter_between_is_left_out",
    "one_answer_is_for_one_thing",
    "what_leads_to_an_answer_is_understood",
]

Written = tuple[Place, str, str]
"""Where it stands, what is written, and who answers then."""
LETTERS = "first letter"


def what_leads_to_an_answer_is_understood(case: Case) -> Iterator[Problem]:
    """Letters are written like `A-K`, and languages as their codes."""
    for routes, written in all_routes(case):
        for place, value, _ in written:
            try:
                read(routes, value)
            except Mistake as mistake:
                yield case.source.problem(place, mistake.what, mistake.fix)


def one_answer_is_for_one_thing(case: Case) -> Iterator[Problem]:
    """A region, language or first letter leads to one answer only."""
    for routes, written in all_routes(case):
        taken: dict[str, str] = {}
        for place, value, who in written:
            parts = meant(routes, value)
            twice = [each for each in parts if each in taken]
            if twice:
                which = f"`{value}`" if len(parts) == 1 else f"`{run(twice)}`"
                what = f"{which} already leads to `{taken[twice[0]]}`."
                fix = "Give it to one of the two."
                yield case.source.problem(place, what, fix)
            taken |= dict.fromkeys(parts, who)


def no_letter_between_is_left_out(case: Case) -> Iterator[Notice]:
    """Letters between those that have an answer have one, too, or go to `ask`."""
    for routes, written in all_routes(case):
        letters = {each for _, value, _ in written for each in meant(routes, value)}
        if routes.by != LETTERS or not letters:
            continue
        between = ALPHABET[ALPHABET.index(min(letters)) : ALPHABET.index(max(letters))]
        missing = [each for each in between if each not in letters]
        if missing:
            what = f"Nobody is named for `{run(missing)}`; `ask` answers these names."
            fix = "Add the letters to an answer. If `ask` is right, nothing is to be done."
            yield case.source.notice(written[0][0][:3], what, fix)


def a_route_is_answered_in_its_language(case: Case) -> Iterator[Notice]:
    """Whoever a language leads to speaks it."""
    for routes, written in all_routes(case):
        for place, code, who in written if routes.by == "language" else ():
            spoken = languages(case.as_listed, who)
            if meant(routes, code) and not any(same(code, each) for each in spoken):
                what = f"`languages:` of `{who}` does not say `{code}`."
                yield case.source.notice(place, what, "Add it there, or name somebody else.")


def all_routes(case: Case) -> Iterator[tuple[Routes, list[Written]]]:
    """The routes of each topic that has some, with each value that leads somewhere."""
    for topic_id, topic in case.contacts.topics.items():
        if topic.routes:
            place: Place = ("topics", topic_id, "routes", "to")
            yield topic.routes, list(written_in(topic.routes, place))


def written_in(routes: Routes, base: Place) -> Iterator[Written]:
    """Each value of each route, at its place."""
    for index, route in enumerate(routes.to):
        for at, value in enumerate(route.when):
            yield (*base, index, "when", at), value, route.ask


def read(routes: Routes, value: str) -> list[str]:
    """What a value stands for, one by one; raises Mistake where it is not understood."""
    if routes.by == LETTERS:
        return list(first_letters(value))
    return [language(value) if routes.by == "language" else value.casefold()]


def meant(routes: Routes, value: str) -> list[str]:
    """The same; nothing where it is not understood, which is told already."""
    try:
        return read(routes, value)
    except Mistake:
        return []


def run(letters: list[str]) -> str:
    """`L`, `L, N` or `L-P`."""
    whole = "".join(letters)
    if len(letters) > 1 and whole in ALPHABET:
        return f"{letters[0]}-{letters[-1]}"
    return ", ".join(letters)


def languages(contacts: Contacts, record_id: str) -> tuple[str, ...]:
    """What somebody speaks; a team speaks what its people do."""
    sections = (contacts.offices, contacts.lines, contacts.teams, contacts.people)
    found: list[Reachable] = [section[record_id] for section in sections if record_id in section]
    found += [each for each in contacts.people.values() if each.team == record_id]
    return tuple(code for record in found for code in record.languages)


def same(one: str, other: str) -> bool:
    """`de` is spoken by whoever speaks `de-AT`."""
    return one.partition("-")[0].casefold() == other.partition("-")[0].casefold()
