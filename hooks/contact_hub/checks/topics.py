"""Rules about topics and complaints."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from contact_hub.checks.case import Case
from contact_hub.checks.chains import can_be_told, topics
from contact_hub.checks.closing import is_planned, to_plan, who_fits
from contact_hub.facts import Place
from contact_hub.model.types import Ref
from contact_hub.model.walking import inside, marked
from contact_hub.problems import Notice, Problem
from contact_hub.staff import for_colleagues, has_left, is_to_come

__all__ = [
    "a_topic_leads_to_another",
    "nobody_is_sent_to_a_leaver",
    "nobody_outside_is_sent_inside",
    "somebody_else_answers_when_they_are_away",
    "what_follows_is_there",
    "whoever_leaves_soon_is_replaced",
]

A_DAY = timedelta(days=1)
SOON = timedelta(days=30)


def nobody_is_sent_to_a_leaver(case: Case) -> Iterator[Problem]:
    """Nothing leads to somebody who has left, and no customer to somebody who is not published."""
    for place, ref, person_id in sent_to(case):
        person = case.contacts.people.get(person_id)
        if person is None:
            continue
        if has_left(person, case.today):
            what = f"{person.called} left on {person.left}."
            instead = who_fits(case, place, ref, person_id, case.today)
            successor = f" `{instead}` took over." if instead else ""
            yield case.source.problem(place, what, f"Name who answers now.{successor}")
        elif place[0] == "stationery":
            continue
        elif is_to_come(person, case.today):
            what = f"{person.called} begins on {person.joined}, and is not there yet."
            yield case.source.problem(place, what, "Name who answers until then.")
        elif not person.public and not among_colleagues(case, place):
            what = f"`{person_id}` is not published, so no customer can be sent there."
            yield case.source.problem(
                place, what, "Name somebody else, or write `public: yes` there."
            )


def nobody_outside_is_sent_inside(case: Case) -> Iterator[Problem | Notice]:
    """Nobody outside is led to an internal team or topic; a topic that asks one is not shown."""
    for place, _, team_id in sent_to(case):
        team = case.contacts.teams.get(team_id)
        if team is None or not team.internal or among_colleagues(case, place):
            continue
        what = f"`{team_id}` is an internal team, which is not published."
        if place[0] == "topics" and place[2:] == ("ask",):
            fix = "The topic is left out of the public site. Name whom customers may reach; or say"
            fix += " that it is for colleagues: `audience: [staff]`."
            yield case.source.notice(place, what, fix)
        else:
            yield case.source.problem(place, what, "Name somebody whom customers may reach.")
    for place, topic_id in led_to(case):
        if not among_colleagues(case, place) and among_colleagues(case, ("topics", topic_id)):
            what = f"`{topic_id}` is for colleagues alone, and on no page for customers."
            yield case.source.problem(place, what, "Name a topic that customers may read.")


def whoever_leaves_soon_is_replaced(case: Case) -> Iterator[Notice]:
    """A month before somebody's last day, places that still send customers to them are told."""
    for place, ref, person_id in sent_to(case):
        person = case.contacts.people.get(person_id)
        if person is None or person.left is None or has_left(person, case.today):
            continue
        planned = is_planned(case, place, person.left + A_DAY)
        if person.left - case.today <= SOON and not planned:
            what = f"{person.called}'s last day is {person.left}; after it, this is a Problem."
            plan = to_plan(case, place, ref, person_id, person.left + A_DAY)
            yield case.source.notice(place, what, f"Name who answers from then on; or {plan}.")


def sent_to(case: Case) -> Iterator[tuple[Place, Ref, str]]:
    """Every place where a customer is sent to somebody: topics, complaints, out of hours, files."""
    for place, record in inside(case.contacts):
        if place[:1] not in {("topics",), ("complaints",), ("offices",), ("stationery",)}:
            continue
        for field, ref in marked(type(record), Ref).items():
            if "people" in ref.sections and getattr(record, field):
                yield (*place, field), ref, getattr(record, field)


def led_to(case: Case) -> Iterator[tuple[Place, str]]:
    """Every place where a topic leads to another one."""
    for topic_id, topic in case.contacts.topics.items():
        for index, other in enumerate(topic.related):
            yield ("topics", topic_id, "related", index), other
        if topic.then:
            yield ("topics", topic_id, "then"), topic.then


def among_colleagues(case: Case, place: Place) -> bool:
    """Whether a place is in a topic for staff alone, who reach everybody who is here."""
    topic = case.contacts.topics.get(str(place[1])) if place[0] == "topics" else None
    return topic is not None and for_colleagues(topic)


def somebody_else_answers_when_they_are_away(case: Case) -> Iterator[Problem]:
    """Who answers when they are away is not the same again, nor who takes their calls anyway."""
    shared = dict(one_takes_both_calls(case))
    for topic_id, topic in case.contacts.topics.items():
        what = "When they are away, the same would be asked again."
        if topic_id in shared and topic.if_away != topic.ask:
            what = f"`{shared[topic_id]}` takes the calls of both, whoever is away."
        elif topic.if_away != topic.ask:
            continue
        yield case.source.problem(("topics", topic_id, "if_away"), what, "Name somebody else.")


def one_takes_both_calls(case: Case) -> Iterator[tuple[str, str]]:
    """Topics for which one takes the calls of those who answer and of those who stand in."""
    for hub, topic in topics(case) if can_be_told(case) else ():
        who, other = hub.answering(hub.asked(topic)), hub.somebody(topic.if_away)
        if other and hub.answering(other) is who:
            yield topic.id, who.id


def what_follows_is_there(case: Case) -> Iterator[Problem]:
    """`then:` is `complaints`, or another topic."""
    for topic_id, topic in case.contacts.topics.items():
        known = [*(["complaints"] if case.contacts.complaints else []), *case.contacts.topics]
        if topic.then and topic.then not in known:
            what = f"`{topic.then}` does not follow from anything here."
            fix = "Write `complaints`, with a section of that name, or the id of a topic."
            yield case.source.problem(("topics", topic_id, "then"), what, fix)


def a_topic_leads_to_another(case: Case) -> Iterator[Problem]:
    """`related:` names other topics than the one that has it, and each once."""
    for topic_id, topic in case.contacts.topics.items():
        for index, other in enumerate(topic.related):
            place: Place = ("topics", topic_id, "related", index)
            if other == topic_id:
                what = "The topic would lead to itself."
                yield case.source.problem(place, what, "Name another topic, or take it out.")
            elif other in topic.related[:index]:
                yield case.source.problem(place, f"`{other}` is named twice.", "Take one out.")
