"""What one document made elsewhere lacks, and what stands in it that should not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from contact_hub.changes import grace_left
from contact_hub.facts import Fact, readable
from contact_hub.model import numbers
from contact_hub.problems import Finding, Notice, Problem
from contact_hub.reading import finder, letters
from contact_hub.reading.documents import Document, Part
from contact_hub.stale import hours_seen, judging, long_lists, messages, recipients
from contact_hub.stale.known import Known
from contact_hub.stale.standing import Stray
from contact_hub.stale.wanted import ACCOUNT
from contact_hub.yaml_source.source import Source

__all__ = ["Asked", "Day", "findings", "lacking"]

TRAVELS = "It is not printed, but it travels with the file. Save the file without it."
PAGES = ("page ", "slide ", "sheet ")
AROUND = ("header", "footer")
MOST_NAMED = 3
AN_OLD_ONE = frozenset({"former", "private"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a document is asked for: these facts, in the file or on each of its pages."""

    file: str
    facts: tuple[Fact, ...]
    every_page: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """What is right on a day, where that is written, and how many days paper has after a change."""

    known: Known
    source: Source
    today: date
    grace: int

    def left(self, stray: Stray) -> int | None:
        """For how many days paper may still show it."""
        over = stray.standing == "former" and stray.until
        return grace_left(stray.until, self.today, self.grace) if over and stray.until else None


def findings(
    document: Document, asked: Asked, day: Day, *, vouched: bool = False
) -> Iterator[Finding]:
    """Everything that is wrong with it, and what is only left in it.

    Where a person has vouched for it, no more than what is over: that they have overlooked.
    """
    found = strays(document, asked.file, day.known)
    if vouched:
        over = {stray: places for stray, places in found.items() if stray.standing == "former"}
        yield from (of_stray(stray, places, asked.file, day) for stray, places in over.items())
        return
    excused = {stray.detail.kind for stray in found if day.left(stray)}
    for fact, places in lacking(document, asked).items():
        yield of_fact(fact, places, asked, day, late=fact.kind in excused)
    strangers = long_lists.told(found, asked.file)
    yield from (of_stray(stray, found[stray], asked.file, day) for stray in strangers.singly)
    yield from strangers.others
    for stray, places in left_in(document, asked.file, day.known).items():
        if stray not in found:
            what = messages.what(stray, told(places), day.source)
            yield Notice(asked.file, None, places[0], what, TRAVELS)


def lacking(document: Document, asked: Asked) -> dict[Fact, list[str]]:
    """Each fact that is not shown, and on which pages; no page stands for the whole file."""
    lacks: dict[Fact, list[str]] = defaultdict(list)
    for where, parts in places(document, asked):
        ready = texts(parts)
        for fact in asked.facts:
            if not shows(ready, fact):
                lacks[fact].append(where)
    return lacks


def places(document: Document, asked: Asked) -> list[tuple[str, Sequence[Part]]]:
    """All of it; or each page with whatever stands on it.

    Text documents have no pages of their own: what is on each stands in headers and footers.
    """
    if not asked.every_page:
        return [("", document.parts)]
    pages: dict[str, list[Part]] = defaultdict(list)
    for part in document.parts:
        if part.where.startswith(PAGES):
            pages[part.where.partition(",")[0]].append(part)
    around = [part for part in document.parts if part.where.startswith(AROUND)]
    return list(pages.items()) or [("headers and footers", around)]


def texts(parts: Iterable[Part]) -> list[letters.Text]:
    """What is seen of them: live text as one, and each picture's by itself, as OCR read it."""
    live = "\n".join(part.text for part in parts if not part.by_ocr)
    read = [letters.normalised(part.text, by_ocr=True) for part in parts if part.by_ocr]
    return [letters.normalised(live), *read]


def shows(ready: Sequence[letters.Text], fact: Fact) -> bool:
    """In any spelling; opening hours also in words that say the same week."""
    if any(finder.shows(text, each) for text in ready for each in spelled(fact)):
        return True
    if fact.label == ACCOUNT:
        return any(shows_account(text, fact) for text in ready)
    said = (reading for text in ready for reading in text.readings)
    return fact.kind == "hours" and any(hours_seen.is_shown(text, fact.value) for text in said)


def spelled(fact: Fact) -> tuple[Fact, ...]:
    """On paper nobody minds whether a web address is secure: whoever types it gets there."""
    plain = replace(fact, value=fact.value.replace("https://", "http://", 1))
    return (fact, plain) if fact.kind == "web" else (fact,)


def shows_account(text: letters.Text, iban: Fact) -> bool:
    """As banks in the United Kingdom know it: by sort code and number."""
    here = numbers.in_the_uk(iban.value)
    parts = (here.sort_code, here.account) if here else ()
    found = (replace(iban, value=part) for part in parts)
    return bool(parts) and all(finder.shows(text, fact) for fact in found)


def strays(document: Document, file: str, known: Known) -> dict[Stray, list[str]]:
    """What should not be met in it, and where."""
    found: dict[tuple[str, str, str], list[tuple[Stray, str]]] = defaultdict(list)
    for part in document.parts:
        for stray in recipients.marked(judging.strays_in_part(part, known, file), part, known):
            same = (stray.detail.kind, stray.detail.value, stray.standing)
            found[same].append((stray, part.where))
    return {gravest(each): [where for _, where in each] for each in found.values()}


def gravest(met: Sequence[tuple[Stray, str]]) -> Stray:
    """Of the same detail in many places the first that is wrong there; else the first."""
    return next((stray for stray, _ in met if messages.is_grave(stray)), met[0][0])


def left_in(document: Document, file: str, known: Known) -> dict[Stray, list[str]]:
    """What is over, and lies in it where no reader sees it."""
    found: dict[Stray, list[str]] = defaultdict(list)
    for part in document.parts:
        for stray in judging.strays(part.remains, known, file):
            if stray.standing in AN_OLD_ONE:
                found[stray].append(part.where)
    return found


def of_fact(fact: Fact, places: list[str], asked: Asked, day: Day, *, late: bool) -> Finding:
    """What is missing, with what stands there where the file is only late."""
    where = f" on {told(places)}" if places != [""] else ""
    line = f"{day.source.file}, line {day.source.line(fact.place)}"
    what = f"It does not show the {fact.label} `{readable(fact)}`{where} ({line})."
    if late:
        return Notice(asked.file, None, "", what, "It is new; put it in when you change the old.")
    return Problem(asked.file, None, "", what, "Put it in, where a reader sees it.")


def of_stray(stray: Stray, places: list[str], file: str, day: Day) -> Finding:
    """What is wrong, or for some days yet only late."""
    what = messages.what(stray, told(places), day.source)
    left = day.left(stray)
    if left:
        days = "1 day" if left == 1 else f"{left} days"
        fix = f"Change it soon: after {days} more it keeps the site from being published."
        return Notice(file, None, places[0], what, fix)
    kind = Problem if messages.is_grave(stray) else Notice
    return kind(file, None, places[0], what, messages.fix(stray))


def told(places: Sequence[str]) -> str:
    """`page 2 and page 3`, `page 1, page 2, page 3 and 4 more`; `it` where it has no parts."""
    once = dict.fromkeys(places)
    named = [place or ("its text" if len(once) > 1 else "it") for place in once]
    rest = len(named) - MOST_NAMED
    shown = [*named[:MOST_NAMED], f"{rest} more"] if rest > 0 else named
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
