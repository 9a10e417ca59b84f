"""Where a detail stands, as text and as JSON."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from contact_hub.coverage.certificate import Edition, Vouched
from contact_hub.problems import visible
from contact_hub.telling.columns import KINDS, row, rows, said
from contact_hub.where import finding, telling_apart
from contact_hub.where.asked import Asked
from contact_hub.where.proofs_here import Answer, Proven

__all__ = ["FORMS", "as_json", "as_text"]

WHOLE = 3
"""Details that are told with all their places; more than that are told in a line each."""
IN_SHORT = 20
"""Such lines; all of them are in the JSON."""
MOST = 60
"""Signs of a question that are said again."""
PATHS = 4
"""Files of a kind that are named."""
OLDER = "contacts.yaml was changed since this was proven: run `make site`, and ask again."
UNREAD = "contacts.yaml cannot be read now, so that nothing is said of what is over: `make check`."


def as_text(asked: Asked) -> str:
    """For a person at a terminal: what is right today first."""
    found, apart, proven = asked.found, asked.apart, asked.proven
    first = apart[:WHOLE] if not found else ()
    parts = [nothing(asked)] if not (found or apart) else []
    parts += ["\n".join(telling_apart.told(each, asked)) for each in first]
    parts += ["\n".join(told(each, proven)) for each in found[:WHOLE]]
    parts += listed("And:", map(in_short, found[WHOLE:]))
    over = map(telling_apart.in_short, apart[len(first) :])
    parts += listed("Over, or not right yet:" if found else "And:", over)
    last = [f"Proven on {proven.public.proven_on}."]
    last += [OLDER] if proven.older else []
    last += [UNREAD] if asked.unread else []
    return "\n\n".join([*parts, said(" ".join(last))]) + "\n"


def listed(head: str, lines: Iterable[str]) -> Iterator[str]:
    """A line each, as many as can be taken in."""
    whole = list(lines)
    more = len(whole) - IN_SHORT
    end = [f"  and {more} more: ask for less, or with `--format json`"] if more > 0 else []
    if whole:
        yield "\n".join([head, *whole[:IN_SHORT], *end])


def nothing(asked: Asked) -> str:
    """What nobody has, and what may have been meant."""
    what = visible(asked.what if len(asked.what) <= MOST else f"{asked.what[:MOST]}…")
    told = f"Nothing that was proven shows `{what}`."
    return said(f"{told} Did you mean `{asked.meant}`?" if asked.meant else told)


def in_short(each: Answer) -> str:
    """One line."""
    return f"  {each.fact.shown}: {each.fact.label} of {each.fact.owner}, {places(each)}"


def places(each: Answer) -> str:
    """`in 12 places`."""
    fact = each.fact
    count = len(fact.surfaces) + len(fact.supplied)
    feet = "on every page and " if fact.every_footer else ""
    return f"{feet}in 1 place" if count == 1 else f"{feet}in {count} places"


def told(each: Answer, proven: Proven) -> Iterator[str]:
    """All of it."""
    fact, contacts = each.fact, proven.public.contacts
    yield said(f"{fact.shown}: {fact.label} of {fact.owner}")
    yield row("written", f"{contacts.file}, line {fact.line}: {finding.place(fact)}")
    yield row("confirmed", confirmed(fact.confirmed))
    if fact.every_footer:
        yield row("every page", f"at the foot of {proven.public.footers}")
    for kind, paths in each.kinds.items():
        yield row(f"{KINDS.get(kind, kind)} ({len(paths)})", named(paths))
    if each.inside:
        yield row("for colleagues", f"{each.inside} files of their own site")
    yield from on_paper(each, proven)
    yield from rows("made elsewhere", list(fact.supplied))
    yield from rows("not there yet", [f"{path}, made elsewhere" for path in fact.missing])


def on_paper(each: Answer, proven: Proven) -> Iterator[str]:
    """What is in people's hands."""
    known = {edition.code: edition for edition in proven.public.editions}
    yield from rows("in people's hands", printed([known[code] for code in each.fact.editions]))
    older = [known[code] for code in each.fact.older_editions]
    yield from rows("there, but outdated", printed(older))


def printed(editions: Sequence[Edition]) -> list[str]:
    """`letterhead S513B of 2026-03-12`, a piece to a line."""
    pieces: dict[str, list[str]] = defaultdict(list)
    for edition in editions:
        whose = f" ({edition.whose})" if edition.page != "contact" and edition.whose else ""
        pieces[edition.piece].append(f"{edition.code}{whose} of {edition.issued_on}")
    return [f"{piece} {some(codes)}" for piece, codes in pieces.items()]


def some(names: Sequence[str]) -> str:
    """The first ones."""
    more = f" and {len(names) - PATHS} more" if len(names) > PATHS else ""
    return ", ".join(names[:PATHS]) + more


def confirmed(by: Vouched | None) -> str:
    """When and by whom, and how long that counts."""
    if by is None:
        return "by the proof alone"
    name = f" by {by.by}" if by.by else ""
    return f"on {by.on}{name}, counts until {by.until}"


def named(paths: Sequence[str]) -> str:
    """The first ones; a page by its address."""
    return some([path.removesuffix("index.html") or "/" for path in paths])


def as_json(asked: Asked) -> str:
    """What was asked, what was meant, and each detail with the fields of coverage.json."""
    whole = {
        "asked": asked.what,
        "proven_on": asked.proven.public.proven_on.isoformat(),
        "contacts_changed_since": asked.proven.older,
        "did_you_mean": asked.meant,
        "found": [
            {
                **each.fact.model_dump(mode="json"),
                "by_kind": each.kinds,
                "for_colleagues": each.inside,
            }
            for each in asked.found
        ],
        "over_or_to_come": [telling_apart.as_row(each) for each in asked.apart],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


FORMS = {"text": as_text, "json": as_json}
