"""Where a detail stands, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from contact_hub.coverage.certificate import Edition, Vouched
from contact_hub.where import finding, proofs_here
from contact_hub.where.proofs_here import Answer, Proven

__all__ = ["FORMS", "as_json", "as_text"]

WHOLE = 3
"""Details that are told with all their places; more than that are told in a line each."""
LINE = 26
PATHS = 4
"""Files of a kind that are named."""
OLDER = "contacts.yaml was changed since this was proven: run `make site`, and ask again."


def as_text(asked: str, proven: Proven) -> str:
    """For a person at a terminal."""
    among = proofs_here.answers(proven)
    found = finding.found(asked, among)
    parts = [nothing(asked, among)] if not found else []
    parts += ["\n".join(told(each, proven)) for each in found[:WHOLE]]
    if len(found) > WHOLE:
        parts.append("\n".join(["And:", *(in_short(each) for each in found[WHOLE:])]))
    last = f"Proven on {proven.public.proven_on}."
    return "\n\n".join([*parts, f"{last} {OLDER}" if proven.older else last]) + "\n"


def nothing(asked: str, among: Sequence[Answer]) -> str:
    """What nobody has, and what may have been meant."""
    meant = finding.near(asked, among)
    said = f"Nothing that was proven shows `{asked}`."
    return f"{said} Did you mean `{meant}`?" if meant else said


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
    yield f"{fact.shown}: {fact.label} of {fact.owner}"
    yield row("written", f"{contacts.file}, line {fact.line}: {finding.place(fact)}")
    yield row("confirmed", confirmed(fact.confirmed))
    if fact.every_footer:
        yield row("every page", f"at the foot of {proven.public.footers}")
    for kind, paths in each.kinds.items():
        yield row(f"{kind} ({len(paths)})", named(paths))
    if each.inside:
        yield row("for colleagues", f"{each.inside} files of their own site")
    yield from on_paper(each, proven)
    yield from (row("made elsewhere", path) for path in fact.supplied)
    yield from (row("made elsewhere", f"{path}, not there yet") for path in fact.missing)


def on_paper(each: Answer, proven: Proven) -> Iterator[str]:
    """What is in people's hands."""
    known = {edition.code: edition for edition in proven.public.editions}
    for code in each.fact.editions:
        yield row("in people's hands", printed(known[code]))
    for code in each.fact.older_editions:
        yield row("in people's hands", f"{printed(known[code])}: says something older")


def printed(edition: Edition) -> str:
    """`letterhead S513B, issued on 2026-03-12`."""
    whose = f" of {edition.whose}" if edition.whose else ""
    return f"{edition.piece} {edition.code}{whose}, issued on {edition.issued_on}"


def row(name: str, what: str) -> str:
    """In two columns."""
    return f"  {name:<{LINE}}{what}"


def confirmed(by: Vouched | None) -> str:
    """When and by whom, and how long that counts."""
    if by is None:
        return "by the proof alone"
    name = f" by {by.by}" if by.by else ""
    return f"on {by.on}{name}, counts until {by.until}"


def named(paths: Sequence[str]) -> str:
    """The first ones; a page by its address."""
    short = [path.removesuffix("index.html") or "/" for path in paths]
    more = f" and {len(short) - PATHS} more" if len(short) > PATHS else ""
    return ", ".join(short[:PATHS]) + more


def as_json(asked: str, proven: Proven) -> str:
    """What was asked, what was meant, and each detail with the fields of coverage.json."""
    among = proofs_here.answers(proven)
    found = finding.found(asked, among)
    whole = {
        "asked": asked,
        "proven_on": proven.public.proven_on.isoformat(),
        "contacts_changed_since": proven.older,
        "did_you_mean": "" if found else finding.near(asked, among),
        "found": [
            {
                **each.fact.model_dump(mode="json"),
                "by_kind": each.kinds,
                "for_colleagues": each.inside,
            }
            for each in found
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


FORMS = {"text": as_text, "json": as_json}
