"""The foot of every page, read back: there, seen, current, with links that work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from contact_hub import clickable
from contact_hub.facts import Fact, readable
from contact_hub.outputs import footer
from contact_hub.problems import Problem
from contact_hub.reading import html
from contact_hub.yaml_source.source import Source

__all__ = ["problems", "told"]

FIX = "Look at `overrides/partials/contact_footer.html`, and at what else changes the page."


def problems(
    site: Path, pages: Iterable[str], facts: tuple[Fact, ...], digest: str, source: Source
) -> Iterator[Problem]:
    """Every page shows the current contact details in visible text with working links."""
    wrong: dict[Fact | str, list[str]] = defaultdict(list)
    bare: list[str] = []
    for page in pages:
        data = (site / page).read_bytes()
        blocks = html.contact_blocks(data, digest)
        if not blocks:
            bare.append(page)
        elif html.has_stale_block(data, digest):
            yield stale(page)
        for each in in_block(blocks[:1], facts):
            wrong[each].append(page)
    if bare:
        yield bare_pages(bare)
    yield from (footer_problem(each, found, source) for each, found in wrong.items())


@lru_cache(maxsize=64)
def in_block(blocks: tuple[html.Seen, ...], facts: tuple[Fact, ...]) -> tuple[Fact | str, ...]:
    """What a block lacks, and links of nobody's; most pages have the very same block."""
    wrong: list[Fact | str] = []
    for block in blocks:
        wrong += clickable.missing_from(block, facts)
        wrong += clickable.strangers(block, facts)
    return tuple(wrong)


def footer_problem(wrong: Fact | str, found: list[str], source: Source) -> Problem:
    """A detail that is missing, with its line in contacts.yaml; or one too many."""
    if isinstance(wrong, str):
        what = f"The footer of {told(found)} also leads to `{wrong}`, which does not belong there."
        return Problem(found[0], None, "", what, FIX)
    what = f"The footer of {told(found)} does not show the {wrong.label} `{readable(wrong)}`."
    return source.problem(wrong.place, what, FIX)


def stale(page: str) -> Problem:
    """Two footers, one of which is of another day."""
    what = "The page shows contact details of an earlier build besides the current ones."
    fix = f"Take out the element with the attribute `{footer.MARK}` that somebody copied in."
    return Problem(page, None, "", what, fix)


def bare_pages(pages: list[str]) -> Problem:
    """Pages without the current contact details, or with hidden ones."""
    what = f"The contact details cannot be seen at the foot of {told(pages)}."
    return Problem(pages[0], None, "", what, FIX)


def told(pages: list[str]) -> str:
    """`about/index.html`, or the first one and how many more."""
    more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
    return f"`{pages[0]}`{more}"
