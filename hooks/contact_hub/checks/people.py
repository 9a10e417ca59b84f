"""Rules about people and teams."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import succession
from contact_hub.checks.case import Case
from contact_hub.model import Person
from contact_hub.problems import Problem
from contact_hub.staff import has_left

__all__ = [
    "a_leaver_leads_to_somebody_who_is_here",
    "a_person_can_be_reached",
    "a_person_says_yes_or_no_to_being_published",
    "a_person_stays_before_leaving",
    "a_teams_lead_is_here",
]


def a_person_says_yes_or_no_to_being_published(case: Case) -> Iterator[Problem]:
    """Nobody is published without a yes."""
    for person_id, person in case.contacts.people.items():
        if person.public is None and person.left is None:
            what = f"Nothing says whether {person.called} may be published."
            yield case.source.problem(
                ("people", person_id), what, "Add `public: yes` or `public: no`."
            )


def a_person_can_be_reached(case: Case) -> Iterator[Problem]:
    """A published person has a way of their own, or through the team or the office."""
    for person_id, person in case.contacts.people.items():
        if (
            person.public
            and not person.left
            and not any(each.ways() for each in routes(case, person))
        ):
            what = f"Nobody can reach {person.called}."
            fix = "Add `phone:` or `email:`, or the `team:` or `office:` that takes the call."
            yield case.source.problem(("people", person_id), what, fix)


def routes(case: Case, person: Person) -> list[Person]:
    """The person, the team and the office, as far as they are listed."""
    team = case.as_listed.teams.get(person.team or "")
    office = case.as_listed.offices.get(person.office or (team.office if team else "") or "")
    return [each for each in (person, team, office) if each is not None]  # type: ignore[misc]


def a_leaver_leads_to_somebody_who_is_here(case: Case) -> Iterator[Problem]:
    """Whoever left has a successor who has not, or whose own successor has not."""
    for person_id, person in case.contacts.people.items():
        place = ("people", person_id, "successor")
        links = succession.chain(case.as_listed, person, case.today)
        if person.successor == person_id:
            what = "A person cannot be their own successor."
            yield case.source.problem(place, what, "Name somebody who is here.")
        elif has_left(person, case.today) and not person.successor:
            what = f"{person.called} has left, and nothing says who helps now."
            fix = "Add `successor:` with the id of somebody, or of a team, a line or an office."
            yield case.source.problem(place[:2], what, fix)
        elif succession.is_circle(links, case.today):
            others = ", then to ".join(f"`{each.id}`" for each in links[1:])
            what = f"It leads to {others}, and back; all of them have left."
            yield case.source.problem(place, what, "Name somebody who is here.")


def a_teams_lead_is_here(case: Case) -> Iterator[Problem]:
    """A team is led by somebody who has not left."""
    for team_id, team in case.contacts.teams.items():
        lead = case.contacts.people.get(team.lead or "")
        if lead and has_left(lead, case.today):
            what = f"{lead.called} left on {lead.left}."
            yield case.source.problem(
                ("teams", team_id, "lead"), what, "Name who leads the team now."
            )


def a_person_stays_before_leaving(case: Case) -> Iterator[Problem]:
    """Nobody leaves before joining."""
    for person_id, person in case.contacts.people.items():
        if person.joined and person.left and person.left < person.joined:
            what = f"{person.called} leaves before joining."
            yield case.source.problem(("people", person_id, "left"), what, "Look at the two dates.")
