"""A topic as its page shows it: who speaks, who else answers, and what is near to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale

from contact_hub.answering import timetables
from contact_hub.hub import Hub, Somebody
from contact_hub.model import Office, Person, Reachable, Team, Topic
from contact_hub.outputs import channels, promises, related

__all__ = [
    "Answer",
    "Audience",
    "Next",
    "audiences",
    "capital",
    "of_page",
    "own_name",
    "shown_audience",
    "speakers",
]


@dataclass(frozen=True, slots=True)
class Audience:
    """Those to whom topics belong, as a heading, and where it stands on the page."""

    anchor: str
    name: str
    chip: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Next:
    """Who answers when nobody else does, and what is said about it in words."""

    label: str
    who: Somebody | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One of several who answer a topic, and for whom; `language` where it is told in its own."""

    when: tuple[str, ...]
    language: str
    who: Somebody


def of_page(hub: Hub, topic: Topic) -> dict[str, object]:
    """What a topic's page is made of."""
    who = hub.asked(topic)
    return {
        "topic": topic,
        "audience": shown_audience(hub, topic),
        "who": who,
        "speakers": speakers(hub, who),
        "answers": list(answers(hub, topic)),
        "question": question(hub, topic),
        "afterwards": list(afterwards(hub, topic)),
        "promise": promises.of_topic(hub, topic),
        "call_back": call_back(hub, topic),
        "related": related.to(hub, topic),
    }


def speakers(hub: Hub, record: Somebody) -> list[Person]:
    """Who will be on the telephone: the person; of a team everybody, its lead first."""
    if isinstance(record, Person):
        return [record]
    if not isinstance(record, Team):
        return []
    lead = hub.people.get(record.lead or "")
    others = [person for person in hub.members(record) if person is not lead]
    return [lead, *others] if lead else others


def audiences(hub: Hub) -> list[Audience]:
    """Topics for everybody, then those of each audience; one of two audiences is in both."""
    found: dict[str, tuple[str, list[Topic]]] = {"everybody": ("", [])}
    for topic in hub.topics.values():
        for name in shown_audience(hub, topic) or ("",):
            own = found.setdefault(anchor(name) or "everybody", (name, []))
            if topic not in own[1]:
                own[1].append(topic)
    words = hub.words
    return [
        Audience(
            f"for-{key}",
            f"{words.audience} {name}" if name else words.for_everybody,
            capital(name) or words.for_everybody,
            tuple(topics),
        )
        for key, (name, topics) in found.items()
        if topics
    ]


def shown_audience(hub: Hub, topic: Topic) -> tuple[str, ...]:
    """For whom it is; customers are not told that it is for the staff, too."""
    return tuple(each for each in topic.audience if hub.for_staff or each.casefold() != "staff")


def anchor(name: str) -> str:
    """Part of an address: `new-customers`."""
    return "-".join(re.findall(r"\w+", name.casefold()))


def capital(text: str) -> str:
    """Beginning with a capital."""
    return text[:1].upper() + text[1:]


def answers(hub: Hub, topic: Topic) -> Iterator[Answer]:
    """Where one is sent by region, language or first letter."""
    routes = topic.routes
    for route in routes.to if routes else ():
        who = hub.somebody(route.ask)
        if who is None or routes is None:
            continue
        if routes.by == "language":
            for code in route.when:
                yield Answer((own_name(code),), code, who)
        else:
            letters = routes.by == "first letter"
            shown = (each.replace("-", "–") if letters else each for each in route.when)
            yield Answer(tuple(shown), "", who)


def own_name(code: str) -> str:
    """What a language calls itself: whoever speaks no other finds it by that."""
    locale = Locale.parse(code.replace("-", "_"))
    return capital(locale.get_display_name(locale) or code)


def question(hub: Hub, topic: Topic) -> str:
    """What decides who answers, as the editor asks it, or as the site does."""
    if topic.routes is None:
        return ""
    words = hub.words
    usual = {"region": words.which_region, "language": words.which_language}
    return topic.routes.question or usual.get(topic.routes.by, words.which_letter)


def afterwards(hub: Hub, topic: Topic) -> Iterator[Next]:
    """Whoever answers next; and where these sleep, too, how one gets through at any hour."""
    who, away = hub.asked(topic), hub.somebody(topic.if_away)
    if away:
        yield Next(hub.words.if_away, away)
    last = away or who
    hours = timetables.hours_called(hub, hub.answering(last))
    place = timetables.place_of_work(hub, last)
    if hours and hours.always:
        return
    other = hub.somebody(place.out_of_hours) if isinstance(place, Office) else None
    told = (each.without.out_of_hours for each in (last, place, other) if each)
    text = " ".join(dict.fromkeys(filter(None, told)))
    new = other if other not in (who, away) else None
    if new or text:
        yield Next(hub.words.out_of_hours, new, text)


def call_back(hub: Hub, topic: Topic) -> str:
    """A mail to who answers, already begun; nothing where they have no address, or never sleep."""
    who: Reachable = hub.answering(hub.asked(topic))
    hours, way = timetables.hours_called(hub, who), who.first("email")
    if (
        not hub.organisation.call_back
        or way is None
        or not isinstance(way.value, str)
        or (hours and hours.always)
    ):
        return ""
    words = hub.words
    asked = (words.call_back_number, words.call_back_time, *map(capital, topic.have_ready))
    subject = words.call_back_subject.format(topic=topic.asks)
    return channels.letter(way.value, subject, [f"{each}: " for each in asked])
