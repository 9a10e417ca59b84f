"""What is on no public page: people who said no, internal teams, and what only these answer."""

from __future__ import annotations

from contact_hub.hub import Hub
from contact_hub.model import Person, Reachable, Team, Topic
from contact_hub.staff import for_colleagues

__all__ = ["is_unlisted", "topics"]


def is_unlisted(hub: Hub, record: Reachable | Topic) -> bool:
    """Whether customers do not find it."""
    if isinstance(record, Topic):
        return for_colleagues(record) or is_unlisted(hub, hub.asked(record))
    if isinstance(record, Person):
        return not record.public
    return isinstance(record, Team) and record.internal


def topics(hub: Hub, *, inside: bool) -> list[Topic]:
    """What colleagues ask of each other; or what customers ask."""
    return [topic for topic in hub.topics.values() if is_unlisted(hub, topic) == inside]
