"""What has become of each edition: still current, changed, or somebody else's to answer for."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from contact_hub import editions
from contact_hub.editions import Edition
from contact_hub.facts import Fact
from contact_hub.hub import Hub, Somebody
from contact_hub.model.issued import Issued

__all__ = ["CONTACT", "Fate", "State", "by_page", "fates", "gone", "right_now", "said", "unissued"]

State = Literal["current", "changed", "retired", "moved", "gone"]
CONTACT = "contact"
"""The organisation's page, and where everybody is led who would otherwise stand before nothing."""
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Fate:
    """One edition today.

    `page` is where its code leads, without the last stroke; `on` is missing as long as nobody put
    it on record; `changed` are the labels of details that are no longer what they were; `now` is
    what the same piece says today, `to` whoever answers for one who left.
    """

    code: str
    piece: str
    page: str
    on: date | None
    state: State
    changed: tuple[str, ...] = ()
    now: Edition | None = None
    to: Somebody | None = None


def fates(hub: Hub) -> tuple[Fate, ...]:
    """Every edition ever issued, in the register's order; then those that are only current."""
    if hub.for_staff:
        return ()
    current = tuple(editions.current(hub))
    now = {(each.page, each.piece): each for each in current}
    moved = {hub.path(gone).rstrip("/"): helps for gone, helps in hub.successions}
    issued = [fate(hub, each, now, moved) for each in hub.issued]
    rest = (Fate(e.code, e.piece, e.page, None, "current", now=e) for e in besides(hub, current))
    return (*issued, *rest)


def fate(
    hub: Hub,
    issued: Issued,
    now: dict[tuple[str, str], Edition],
    moved: dict[str, Somebody],
) -> Fate:
    """What a customer with this edition in their hand should know."""
    known = (issued.code, issued.piece, issued.of, issued.on)
    if issued.of in moved:
        return Fate(*known, "moved", to=moved[issued.of])
    if not is_here(hub, issued.of):
        return Fate(*known, "gone")
    current = now.get((issued.of, issued.piece))
    if current is None:
        return Fate(*known, "retired")
    labels = tuple(changed(issued, current))
    return Fate(*known, "changed" if labels else "current", labels, current)


def is_here(hub: Hub, page: str) -> bool:
    """Whether it is the page of somebody whom the public may see."""
    if page == CONTACT:
        return True
    record = hub.somebody(page.partition("/")[2])
    return record is not None and hub.path(record) == f"{page}/"


def changed(issued: Issued, current: Edition) -> Iterator[str]:
    """Labels under which it said something else; what is new besides makes nothing wrong."""
    now = said(current)
    for label, digits in issued.said.items():
        values = tuple(fact.value for fact in current.facts if fact.label == label)
        if label not in now or digits_of(issued.key, label, values) != digits:
            yield label


def said(edition: Edition) -> dict[str, str]:
    """Of what it says under each label, so few digits that nobody can read it out of them."""
    values: dict[str, list[str]] = defaultdict(list)
    for fact in edition.facts:
        values[fact.label].append(fact.value)
    key = (edition.code, edition.piece, edition.page)
    return {label: digits_of(key, label, each) for label, each in values.items()}


def digits_of(key: tuple[str, str, str], label: str, values: Iterable[str]) -> str:
    """Salted with the edition itself: the same number gives other digits on another card."""
    text = "\n".join((*key, label, *sorted(values)))
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def unissued(hub: Hub) -> Iterator[Edition]:
    """What is current, and was never put on record."""
    yield from besides(hub, editions.current(hub))


def besides(hub: Hub, current: Iterable[Edition]) -> Iterator[Edition]:
    """Those of them that were never put on record."""
    known = {each.key for each in hub.issued}
    for edition in current:
        if (edition.code, edition.piece, edition.page) not in known:
            yield edition


def by_page(found: Iterable[Fate]) -> dict[str, list[Fate]]:
    """Page → its editions, the newest first; each code once."""
    pages: dict[str, dict[str, Fate]] = defaultdict(dict)
    for each in sorted(found, key=lambda each: each.on or date.max, reverse=True):
        pages[each.page].setdefault(each.code, each)
    return {page: list(fates.values()) for page, fates in pages.items()}


def gone(found: Iterable[Fate]) -> Iterator[str]:
    """Pages whose holder nobody may know of any more, and whose address is still on paper."""
    yield from dict.fromkeys(each.page for each in found if each.state == "gone")


def right_now(fate: Fate, label: str) -> tuple[Fact, ...]:
    """What stands there instead."""
    return tuple(fact for fact in fate.now.facts if fact.label == label) if fate.now else ()
