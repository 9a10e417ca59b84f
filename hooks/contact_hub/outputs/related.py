"""Topics that may be meant instead of another."""

from __future__ import annotations

import re
from functools import lru_cache

from contact_hub.hub import Hub
from contact_hub.model import Topic

__all__ = ["to"]

MOST_RELATED = 4
NEAR_ENOUGH = 2
"""The least that makes a topic worth a look: a word in common, or who answers."""


def to(hub: Hub, topic: Topic) -> list[Topic]:
    """Those that are named; else those with the same answerer or words in common, nearest first."""
    topics = hub.topics
    if topic.related:
        return [topics[each] for each in topic.related if each in topics]
    others = [each for each in topics.values() if each is not topic]
    near = {each.id: nearness(topic, each, hub.words.small_words) for each in others}
    found = sorted(others, key=lambda each: -near[each.id])
    return [each for each in found if near[each.id] >= NEAR_ENOUGH][:MOST_RELATED]


def nearness(one: Topic, other: Topic, small: str) -> int:
    """Words in common weigh most, then who answers, then for whom it is."""
    shared = said(one.asks, one.also, small) & said(other.asks, other.also, small)
    audience = set(map(str.casefold, one.audience)) & set(map(str.casefold, other.audience))
    return 3 * len(shared) + 2 * (one.ask == other.ask) + bool(audience)


@lru_cache(maxsize=4096)
def said(asks: str, also: tuple[str, ...], small: str) -> frozenset[str]:
    """The telling words of a topic."""
    words = re.findall(r"\w{3,}", " ".join((asks, *also)).casefold())
    return frozenset(words) - frozenset(small.split())
