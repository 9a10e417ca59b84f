"""Rules about those for whom a topic is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from contact_hub.checks.case import Case
from contact_hub.facts import Place
from contact_hub.problems import Notice

__all__ = ["an_audience_has_one_spelling"]

LETTERS_A_SLIP = 5
"""One slip is forgiven for so many letters: `custmers` is `customers`, `press` is not `prose`."""


def an_audience_has_one_spelling(case: Case) -> Iterator[Notice]:
    """An audience that is spelt almost as another one is probably the same."""
    written = list(audiences(case))
    usual_first = [name for name, _ in Counter(name for _, name in written).most_common()]
    for place, name in written:
        before = usual_first[: usual_first.index(name)]
        usual = next((other for other in before if alike(name, other)), None)
        if usual:
            what = f"`{name}` stands beside `{usual}`, as if they were two."
            fix = f"Did you mean `{usual}`? If they are two, nothing is to be done."
            yield case.source.notice(place, what, fix)


def audiences(case: Case) -> Iterator[tuple[Place, str]]:
    """Each audience of each topic."""
    for topic_id, topic in case.contacts.topics.items():
        for index, name in enumerate(topic.audience):
            yield ("topics", topic_id, "audience", index), name


def alike(one: str, other: str) -> bool:
    """The same but for capitals and a slip or two."""
    one, other = one.casefold(), other.casefold()
    return OSA.distance(one, other) <= min(len(one), len(other)) // LETTERS_A_SLIP
