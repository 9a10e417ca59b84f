"""By when one hears back, and the one sentence that says so wherever it is said."""

from __future__ import annotations

from contact_hub.hub import Hub
from contact_hub.mistakes import Mistake
from contact_hub.model import Person, Reachable, Topic
from contact_hub.model.promises import Within, promise
from contact_hub.words.wording import Words

__all__ = ["of_somebody", "of_step", "of_topic", "sentence"]


def of_topic(hub: Hub, topic: Topic) -> Within | None:
    """The topic's own; else that of who answers."""
    return topic.promise or of_somebody(hub, hub.asked(topic))


def of_somebody(hub: Hub, record: Reachable) -> Within | None:
    """Their own; else a person's team's."""
    team = hub.team_of(record) if isinstance(record, Person) else None
    return record.promise or (team.promise if team else None)


def of_step(within: str, words: Words) -> Within | None:
    """A complaint's `1 working day`; nothing where it is in words that nobody can count."""
    try:
        return promise(words.within.format(time=within))
    except Mistake:
        return None


def sentence(promised: Within, words: Words) -> str:
    """`Our promise: reply within 4 working hours.`: the same on pages, in mail and on the phone."""
    return words.promised.format(promise=promised.text.rstrip(" ."))
