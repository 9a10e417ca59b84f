"""Rules about people's names, numbers and addresses, and where people belong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from contact_hub.checks.case import Case
from contact_hub.problems import Notice

__all__ = [
    "a_direct_number_is_one_persons",
    "addresses_are_the_organisations_own",
    "an_email_address_is_one_persons",
    "everybody_belongs_somewhere",
    "names_are_written_as_people_write_them",
    "teams_have_people",
]

FREE_MAIL = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "outlook.com",
        "yahoo.com",
        "icloud.com",
        "gmx.de",
        "web.de",
    }
)


def an_email_address_is_one_persons(case: Case) -> Iterator[Notice]:
    """Two people do not have one e-mail address, unless they share it."""
    owners: dict[str, list[str]] = defaultdict(list)
    for person_id, person in case.contacts.people.items():
        if person.email:
            owners[person.email.casefold()].append(person_id)
    for email, ids in owners.items():
        for person_id in ids[1:]:
            what = f"`{email}` is the address of `{ids[0]}`, too."
            yield case.source.notice(
                ("people", person_id, "email"), what, "If they share it, nothing is to be done."
            )


def a_direct_number_is_one_persons(case: Case) -> Iterator[Notice]:
    """Two people do not have one direct number, unless it is their team's or their office's."""
    contacts = case.contacts
    shared = {
        record.phone
        for section in (contacts.offices, contacts.lines, contacts.teams)
        for record in section.values()
    }
    owners: dict[object, str] = {}
    for person_id, person in contacts.people.items():
        for field in ("phone", "mobile"):
            number = getattr(person, field)
            if number is None or number in shared:
                continue
            if owners.setdefault(number, person_id) != person_id:
                what = f"`{number.national}` is the number of `{owners[number]}`, too."
                fix = "If they share it, nothing is to be done."
                yield case.source.notice(("people", person_id, field), what, fix)


def addresses_are_the_organisations_own(case: Case) -> Iterator[Notice]:
    """A published address is not somebody's private one."""
    for person_id, person in case.contacts.people.items():
        if person.email and person.email.rpartition("@")[2].casefold() in FREE_MAIL:
            what = f"`{person.email}` looks like a private address."
            fix = f"Ask {person.called} for the one at work."
            yield case.source.notice(("people", person_id, "email"), what, fix)


def names_are_written_as_people_write_them(case: Case) -> Iterator[Notice]:
    """A name is not all capitals, nor all small letters."""
    for person_id, person in case.contacts.people.items():
        name = person.name
        shouted = len(name) > 3 and name.isupper()  # noqa: PLR2004 - initials may stand alone
        if name.isascii() and (shouted or name.islower()):
            what = f"`{name}` is written without {'small letters' if shouted else 'capitals'}."
            yield case.source.notice(
                ("people", person_id, "name"), what, f"Did you mean `{name.title()}`?"
            )


def everybody_belongs_somewhere(case: Case) -> Iterator[Notice]:
    """Somebody who is published is in a team or at an office."""
    for person_id, person in case.contacts.people.items():
        if person.public and not person.left and not (person.team or person.office):
            what = f"Nothing says where {person.called} belongs."
            fix = "Add `team:` or `office:`; the pages and the card then show it."
            yield case.source.notice(("people", person_id), what, fix)


def teams_have_people(case: Case) -> Iterator[Notice]:
    """A team has somebody in it who is here."""
    here = [each for each in case.contacts.people.values() if not each.left]
    for team_id, team in case.contacts.teams.items():
        if not team.lead and not any(person.team == team_id for person in here):
            what = f"Nobody is in the team `{team_id}`."
            fix = f"Add `team: {team_id}` to those who are, or `lead:` here."
            yield case.source.notice(("teams", team_id), what, fix)
