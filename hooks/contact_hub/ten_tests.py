"""Ten tests to which an organisation can put itself: the proof answers, or test calls do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from contact_hub import call_log
from contact_hub.answering import reach, timetables
from contact_hub.call_log import SPEAKING, Tally
from contact_hub.hub import Hub
from contact_hub.model import Topic
from contact_hub.outputs import dates
from contact_hub.outputs.focus import State, Verdict, decimal, percent
from contact_hub.proof import Proof
from contact_hub.surfaces import Surface, surfaces

__all__ = ["verdicts"]

WHAT_WE_DO = ("organisation", "what_we_do")


@dataclass(frozen=True)
class Tested:
    """What the answers are taken from; what is printed is in the public site alone."""

    hub: Hub
    proof: Proof
    prints: tuple[Surface, ...]

    def answer(self, name: str, counted: Tally, **said: object) -> Verdict:
        """So many of so many, in the words of the question."""
        says = self.hub.words.focus.question(name).says.format(**said)
        return Verdict(name, state_of(counted), str(counted.count), counted.of, says)

    def nobody(self, name: str, says: str = "") -> Verdict:
        """No test call of the last year says."""
        return Verdict(name, "nobody", "–", None, says, by_people=True)

    def in_place(self, there: object) -> str:
        """`in place`, `missing`."""
        words = self.hub.words.focus
        return words.in_place if there else words.missing


def printed(hub: Hub, proof: Proof) -> tuple[Surface, ...]:
    """What customers get is in the public site, which the same build proves."""
    found = surfaces(replace(hub, for_staff=False)) if hub.for_staff else proof.surfaces
    return tuple(each for each in found if each.prints)


def state_of(counted: Tally) -> State:
    """All of them, some, or none."""
    if counted.count == 0:
        return "not_yet"
    return "proven" if counted.count == counted.of else "partly"


def verdicts(hub: Hub, proof: Proof) -> tuple[Verdict, ...]:
    """The answers in the order of the questions."""
    tested = Tested(hub, proof, printed(hub, proof))
    ten = easy, everywhere, route, clear, stationery, cards, message, hours, speaking, sorry
    return tuple(answer(tested) for answer in ten)


def easy(tested: Tested) -> Verdict:
    """How many clicks and keys it takes to whoever answers, from the page farthest away."""
    allowed, found = tested.hub.contacts.reach, tested.proof.steps
    ways = [each for each in found if each.section == "topics"] or list(found)
    taken = [(each.clicks, each.presses) for each in ways if each.clicks is not None] or [(0, 0)]
    near = [way for way in taken if way[0] <= allowed.clicks and way[1] <= allowed.presses]
    totals, pages = [sum(way) for way in taken], len(tested.proof.pages)
    whole = tested.answer(
        "easy",
        Tally(min(len(near), len(ways)), len(ways)),
        clicks=max(way[0] for way in taken),
        presses=max(way[1] for way in taken),
        average=decimal(sum(totals) / len(totals), tested.hub.words),
        ways=len(ways),
        pages=pages if numbers(tested.proof) else 0,
        all_pages=pages,
    )
    return replace(whole, number=str(max(totals)), of=None)


def numbers(proof: Proof) -> list[str]:
    """The numbers at the foot of every page, the one to call first before the others."""
    return [fact.value for fact in proof.footer if fact.kind == "phone"]


def everywhere(tested: Tested) -> Verdict:
    """The proof ends a build whose pages lack a detail, so that here all have them."""
    pages = len(tested.proof.pages)
    return tested.answer("everywhere", Tally(pages, pages), facts=len(tested.proof.footer))


def route(tested: Tested) -> Verdict:
    """Whether somebody answers or it is said where to turn, minute by minute."""
    hub = tested.hub
    found = [reach.of_topic(hub, topic) for topic in hub.topics.values()]
    found += [reach.of_office(hub, office) for office in hub.offices.values()]
    total = sum(each.total for each in found)
    answered = percent(sum(each.answered for each in found) / total, hub.words)
    stated = Tally(sum(each.stated for each in found), total)
    share, days = percent(stated.count / total, hub.words), timetables.HORIZON.days
    whole = tested.answer("route", stated, days=days, answered=answered, stated=share)
    return replace(whole, number=share, of=None)


def clear(tested: Tested) -> Verdict:
    """What colleagues heard."""
    listened = [each for each in call_log.lately(tested.hub) if each.clear is not None]
    if not listened:
        return tested.nobody("clear")
    counted = call_log.tally(each.clear for each in listened)
    last = dates.day(listened[0].on, tested.hub.words)
    found = tested.answer("clear", counted, count=counted.count, of=counted.of, date=last)
    return replace(found, by_people=True)


def stationery(tested: Tested) -> Verdict:
    """Prints are read back as those who get them see them; not yet those made elsewhere."""
    elsewhere = len(tested.hub.contacts.stationery.supplied)
    counted = Tally(len(tested.prints), len(tested.prints) + elsewhere)
    facts = sum(len(each.facts) for each in tested.prints)
    return tested.answer("stationery", counted, facts=facts)


def cards(tested: Tested) -> Verdict:
    """Every business card carries the line on what the business does."""
    own = [each for each in tested.prints if each.kind == "business card"]
    what = tested.hub.organisation.what_we_do
    return tested.answer("cards", Tally(sum(map(says_what_we_do, own)), len(own)), what=what)


def says_what_we_do(surface: Surface) -> bool:
    """Whether the line was looked for there, and found."""
    return any(fact.place == WHAT_WE_DO for fact in surface.facts)


def message(tested: Tested) -> Verdict:
    """One number and one line wherever they stand, one greeting whoever answers."""
    first = numbers(tested.proof)[:1]
    everything = {each.path: each for each in (*tested.proof.surfaces, *tested.prints)}
    shown = [
        each
        for each in everything.values()
        if each.kind != "page" and any(fact.value in first for fact in each.facts)
    ]
    greeting, lines = tested.hub.organisation.greeting, sum(map(says_what_we_do, tested.prints))
    counted = call_log.tally(bool(each) for each in (first, lines, greeting))
    found = tested.answer("message", counted, cards=lines, greeting=tested.in_place(greeting))
    places = len(shown) + (len(tested.proof.pages) if first else 0)
    return replace(found, number=str(places), of=None)


def hours(tested: Tested) -> Verdict:
    """Whether hours are stated, and whether somebody is there."""
    hub = tested.hub
    every = (*hub.offices.values(), *hub.lines.values(), *hub.teams.values())
    own = [each for each in every if each.first(*SPEAKING)]
    stated = call_log.tally(timetables.hours_called(hub, each) is not None for each in own)
    counted = call_log.tally(each.got_through for each in call_log.lately(hub))
    said = {"stated": stated.count, "all": stated.of, "count": counted.count, "of": counted.of}
    found = tested.answer("hours", counted, **said)
    if not counted.of:
        return tested.nobody("hours", found.says)
    state = found.state if stated.count == stated.of else "partly"
    return replace(found, state=state, by_people=True)


def speaking(tested: Tested) -> Verdict:
    """Whoever answers a topic is called first, and written to only then."""
    hub = tested.hub
    return tested.answer(
        "speaking", call_log.tally(speaks_first(hub, each) for each in hub.topics.values())
    )


def speaks_first(hub: Hub, topic: Topic) -> bool:
    """Whether the first way to each who answers it is to talk."""
    asked = [topic.ask, *(each.ask for each in (topic.routes.to if topic.routes else ()))]
    found = [hub.somebody(each) for each in asked]
    ways = [hub.answering(each).ways() for each in found if each]
    return all(way and way[0].kind in reach.TALKING for way in ways)


def sorry(tested: Tested) -> Verdict:
    """An apology, steps with names and times, and somebody outside at the end."""
    complaints = tested.hub.contacts.complaints
    steps = complaints.steps if complaints else ()
    ours = [each for each in steps if not each.outside]
    named = sum(bool(tested.hub.somebody(each.who) and each.within) for each in ours)
    outside = steps[-1].outside if steps else ""
    counted = Tally(named + bool(outside), max(len(ours) + 1, 1))
    return tested.answer("sorry", counted, count=named, outside=outside or tested.in_place(outside))
