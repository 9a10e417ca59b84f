"""Living codes read back: each edition's element is on its page, and says what is true today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from contact_hub import living, proven
from contact_hub.facts import Fact, FactKind
from contact_hub.hub import Hub
from contact_hub.living import Fate, State
from contact_hub.outputs.dates import day
from contact_hub.problems import Problem
from contact_hub.proven import Site
from contact_hub.reading import finder, html

__all__ = ["problems"]

LIST = "editions/index.html"
FIX = "Look at `overrides/pages/edition_strips.html`, and at what else changes the page."
FIX_LIST = "Look at `overrides/pages/editions.html`, and at what else changes the page."
SECONDS = 0.002
"""What one page takes, about."""
Wanted = tuple[str, tuple[Fact, ...], tuple[Fact, ...]]
"""A code, what its element must say, and what it must not."""


def problems(site: Site, hub: Hub) -> Iterator[Problem]:
    """Every edition of the register, and every current one, on its page and in the list of all."""
    fates = living.fates(hub)
    pages: dict[str, list[Wanted]] = defaultdict(list)
    for page, own in living.by_page(fates).items():
        pages[f"{page}/index.html"] = [wanted(hub, fate) for fate in own]
    asked = [(page, (page, tuple(each))) for page, each in pages.items()]
    for (page, _), found in zip(
        asked, proven.read(site, asked, read, seconds=SECONDS), strict=True
    ):
        yield from (Problem(page, None, "edition", what, FIX) for what in found)
    if fates:
        yield from in_list(site, [wanted(hub, fate) for fate in fates])


def wanted(hub: Hub, fate: Fate) -> Wanted:
    """In the site's own words; one that says more than one thing at once says nothing."""
    words, when = hub.words.editions, day(fate.on, hub.words) if fate.on else ""
    name = fate.to.name if fate.to else ""
    heads: dict[State, str] = {
        "current": words.current,
        "changed": words.changed.format(date=when),
        "retired": words.retired.format(date=when),
        "moved": words.moved.format(name=name),
        "gone": words.gone,
    }
    others = (
        head for state, head in heads.items() if state != fate.state and (name or state != "moved")
    )
    must = [fact("text", heads[fate.state]), fact("number", fate.code)]
    must += [fact("name", words.detail(label)) for label in fate.changed]
    return fate.code, tuple(must), tuple(fact("text", head) for head in others)


def fact(kind: FactKind, value: str) -> Fact:
    """What an element says; it is written in no line of contacts.yaml."""
    return Fact(kind, value, (), "edition")


def read(data: bytes | None, asked: tuple[str, Sequence[Wanted]]) -> tuple[str, ...]:
    """A sentence for each edition that is not told as it should be."""
    page, editions = asked
    if data is None:
        return (f"The page `{page}` is not there, and printed codes lead to it.",)
    texts = html.marked(data, "id")
    return tuple(what for each in editions for what in faults(texts.get(each[0]), page, each))


def faults(text: str | None, page: str, asked: Wanted) -> Iterator[str]:
    """What is wrong with one edition's element."""
    code, must, must_not = asked
    if text is None:
        yield f"Nothing on `{page}` has the id `{code}`, and a printed code leads to it."
        return
    for missing in finder.missing(text, must):
        yield f"On `{page}`, edition `{code}` does not say `{missing.value}`."
    for other in must_not:
        if finder.shows(text, other):
            yield f"On `{page}`, edition `{code}` says `{other.value}`, which is not true."


def in_list(site: Site, editions: Sequence[Wanted]) -> Iterator[Problem]:
    """Each code stands in the list of all, with what it says on its own page."""
    data = proven.content(site.folder / LIST) or b""
    rows = html.marked(data, "data-hub-code")
    for code, must, _ in editions:
        text = "\n".join(row for name, row in rows.items() if name.split("-")[0] == code)
        if finder.missing(text, must):
            what = f"`{LIST}` does not say of edition `{code}` what is said on its page."
            yield Problem(LIST, None, "edition", what, FIX_LIST)
