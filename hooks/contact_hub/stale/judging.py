"""What a text, a link or a code shows that it should not: read, compared, and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from contact_hub.details import Detail
from contact_hub.reading import alphabets, finder, harvest
from contact_hub.reading.documents import Part
from contact_hub.reading.letters import Text
from contact_hub.reading.seen import Link
from contact_hub.stale import by_ending, in_disguise, meant, quoted, sealed, targets, windows
from contact_hub.stale.entries import Entry
from contact_hub.stale.known import Known, Scope
from contact_hub.stale.shown import Shown, harvested, made_ready, text_of
from contact_hub.stale.sieve import Sifted
from contact_hub.stale.standing import Standing, Stray

__all__ = [
    "strays",
    "strays_in_codes",
    "strays_in_links",
    "strays_in_part",
    "strays_in_shown",
    "strays_left_in",
]

STRANGERS: frozenset[Standing] = frozenset({"unknown", "near"})
OF_LINKS: frozenset[Standing] = frozenset({"former", "near", "placeholder"})
"""What is said of a site that a link leads to: one of others' sites may be linked."""
CODED = ("BEGIN:", "MECARD:", "MATMSG:", "BIZCARD:")
"""How codes begin that hold lines, folded or with semicolons between."""


def strays(text: str | Text, known: Known, where: str = "") -> Iterator[Stray]:
    """Each detail in the text that may not stand there, once.

    The text is what an eye sees, or what lies behind it. The same text in places that allow the
    same is judged once in a process. Text that OCR read comes normalised so.
    """
    if text and not known.leaves_alone(where):
        yield from judged(text, harvested(text, known.regions), known, known.scope(where))


def strays_in_part(part: Part, known: Known, where: str = "") -> Iterator[Stray]:
    """All that whoever uses it meets: seen, behind, clicked and scanned; not what `remains`."""
    if not known.leaves_alone(where):
        yield from strays_in_shown(Shown.of(part, known.regions), known, where)


def strays_in_shown(shown: Shown, known: Known, where: str = "") -> Iterator[Stray]:
    """The same, where what it shows was read before."""
    part, scope = shown.part, known.scope(where)
    if not known.leaves_alone(where):
        seen = judged(text_of(part), shown.seen, known, scope) if part.text else ()
        behind = judged(part.behind, shown.behind, known, scope) if part.behind else ()
        yield from quoted.marked(seen, part.text, part.code)
        yield from quoted.marked(behind, part.behind, part.code)
        yield from strays_in_links(part.links, known, where)
        yield from strays_in_codes(part.codes, known, where)


def strays_left_in(shown: Shown, known: Known, where: str = "") -> Iterator[Stray]:
    """What lies in it where no reader sees it, where that was read before."""
    if shown.part.remains and not known.leaves_alone(where):
        yield from judged(shown.part.remains, shown.remains, known, known.scope(where))


def strays_in_links(links: Iterable[Link], known: Known, where: str = "") -> Iterator[Stray]:
    """Numbers, addresses and sites that are clicked on: wrong ones, and not those in the words."""
    if not known.leaves_alone(where):
        scope = known.scope(where)
        for link in dict.fromkeys(links):
            yield from judged_link(link, known, scope)


def strays_in_codes(codes: Iterable[str], known: Known, where: str = "") -> Iterator[Stray]:
    """What a QR code says, be it an address, a card or an account."""
    for code in dict.fromkeys(codes):
        goals = targets.details_of(code, known.regions)
        for goal in goals if not known.leaves_alone(where) else ():
            found = known.standing(goal, where)
            yield from [unsealed(found, known)] if found else []
        if not goals:
            lines = code.replace(";", "\n") if code.upper().startswith(CODED) else code
            yield from strays(lines, known, where)


@lru_cache(maxsize=16384)
def judged_link(link: Link, known: Known, scope: Scope) -> tuple[Stray, ...]:
    """Everything that is wrong about where a link leads."""
    found: list[Stray] = []
    goals = targets.details_of(link.href, known.regions)
    for goal in goals:
        stray = standing_of(goal, known, scope)
        if stray and (goal.kind != "web" or stray.standing in OF_LINKS):
            found.append(unsealed(stray, known))
        elif said := words_of_another(link, goals, known):
            found.append(Stray(goal, "misleading", meant=said.written))
    return tuple(found)


@lru_cache(maxsize=16384)
def judged(
    text: str | Text, details: tuple[Detail, ...], known: Known, scope: Scope
) -> tuple[Stray, ...]:
    """Everything that is wrong in a text; most have nothing, and then nothing more is asked."""
    ready = made_ready(text)
    found = [*named("\n".join(ready.readings), known, scope), *disguised(ready, known, scope)]
    found += in_disguise.over(ready, known, scope)
    for near in windows.around(ready, [*odd(details, known, scope), *over(ready, known, scope)]):
        sifted = Sifted(near)
        former = [entry.fact for entry in known.over_in(sifted)]
        fine = known.may_be_in(sifted, scope)
        rest = harvest.masked(near, fine, former)
        gone = (*over(rest, known, scope), *by_ending.over(near, rest, known, scope))
        mails = [Entry(each.detail).fact for each in gone if each.detail.kind == "email"]
        left = harvest.masked(near, (*fine, *mails), former) if mails else rest
        strange = odd(harvest.details(left, known.regions), known, scope)
        found += [unsealed(each, known) for each in (*strange, *gone)]
    return tuple({identity(each): each for each in meant.of(found, details, known)}.values())


def disguised(text: Text, known: Known, scope: Scope) -> Iterator[Stray]:
    """What is over, in letters of another alphabet that look alike.

    What is ours and right is not, so written: whoever copies it reaches nobody, or somebody else.
    """
    latin = replace(text, readings=tuple(map(alphabets.in_latin, text.readings)))
    if latin.readings != text.readings:
        found = judged(latin, harvested(latin, known.regions), known, scope)
        yield from (each for each in found if each.standing in meant.OVER)


def identity(stray: Stray) -> tuple[str, object]:
    """An address or a number that is over is one, however many lines or letters of it are read."""
    one = stray.standing == "former" and stray.place and stray.detail.kind in {"address", "number"}
    return stray.detail.kind, stray.place if one else stray.detail.value


def odd(details: Iterable[Detail], known: Known, scope: Scope) -> Iterator[Stray]:
    """What was read and may not stand there."""
    for detail in details:
        stray = standing_of(detail, known, scope)
        if stray:
            yield stray


@lru_cache(maxsize=16384)
def standing_of(detail: Detail, known: Known, scope: Scope) -> Stray | None:
    """None for what may stand there; what is in a footer is asked once."""
    return known.judged(detail, scope)


def over(text: Text, known: Known, scope: Scope) -> Iterator[Stray]:
    """Former details, which are sought besides: a name or an address is not surely read."""
    for entry in known.over_in(Sifted(text)):
        if finder.shows(text, entry.fact):
            stray = known.judged(entry.detail, scope)
            if stray:
                yield stray


def unsealed(stray: Stray, known: Known) -> Stray:
    """A stranger may be somebody's who has left, of whom only digits are kept."""
    kind = stray.detail.kind
    if stray.standing in STRANGERS and kind in {"phone", "email"}:
        for retired in known.sealed:
            if retired.sealed.kind == kind and sealed.fits(retired.sealed, stray.detail.value):
                return known.over(retired.entry, stray.detail)
    return stray


def named(text: str, known: Known, scope: Scope) -> Iterator[Stray]:
    """Names of those who have left, of which only digits are kept."""
    retired = [each for each in known.sealed if each.sealed.kind == "name"]
    for name in sealed.names_in(text) if retired else ():
        for each in retired:
            if sealed.fits(each.sealed, name):
                detail = Detail("name", name, name, "name")
                if not any(entries.of(detail) for entries in known.fine(scope)):
                    yield known.over(each.entry, detail)


def words_of_another(link: Link, goals: Iterable[Detail], known: Known) -> Detail | None:
    """The detail in a link's words, if these say another one than where it leads."""
    kinds = {goal.kind for goal in goals}
    said = [each for each in harvest.details(link.text, known.regions) if each.kind in kinds]
    if not said or any(targets.agree(each, goal) for each in said for goal in goals):
        return None
    if "web" in kinds and not any(known.ours.of(each) for each in (*said, *goals)):
        return None
    return said[0]
