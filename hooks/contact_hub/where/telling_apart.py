"""What is over, and what is right from a day on, as text and as fields."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.model.issued import Issued
from contact_hub.telling.columns import row, rows, said
from contact_hub.where.apart import Apart
from contact_hub.where.asked import Asked
from contact_hub.where.still_met import Met

__all__ = ["as_row", "in_short", "told"]

MOST = 6
"""Files and papers that are named."""
NOWHERE = "nowhere: each build looks for it on every page, in every file and print"


def told(each: Apart, asked: Asked) -> Iterator[str]:
    """All that is known of it."""
    file = asked.proven.public.contacts.file
    yield said(in_short(each).strip())
    yield row("written", f"{file}, line {each.line}: {each.place}" if each.place else of_git(each))
    if each.begins:
        yield row("until then", "it may be shown only together with that day")
        return
    yield row("replaced by", each.now or each.helps or f"{file} does not say")
    met = [shown(one) for one in each.met]
    yield from rows("still seen in", some(met) or [NOWHERE])
    yield from rows("in people's hands", some([printed(one) for one in each.papers]))


def in_short(each: Apart) -> str:
    """One line."""
    if each.begins:
        return f"  {each.shown}: {each.was}, right from {each.begins} on"
    was = f" ({each.was})" if each.was else ""
    return f"  {each.shown}{was}: over{f' since {each.since}' if each.since else ''}"


def of_git(each: Apart) -> str:
    """Where it is known from."""
    return f"not any more: taken out by {each.by}"


def some(lines: list[str]) -> list[str]:
    """The first ones."""
    return lines[:MOST] + ([f"and {len(lines) - MOST} more"] if len(lines) > MOST else [])


def shown(met: Met) -> str:
    """`stationery/note.pdf, page 2`."""
    where = f", {met.where}" if met.where and met.where != "it" else ""
    return f"{met.file}{where}{f', {met.why}' if met.why else ''}"


def printed(issued: Issued) -> str:
    """`letterhead S513B of 2026-03-12`."""
    whose = "" if issued.of == "contact" else f" ({issued.of})"
    return f"{issued.piece} {issued.code}{whose} of {issued.on}"


def as_row(each: Apart) -> dict[str, object]:
    """The same for programs."""
    return {
        "shown": each.shown,
        "was": each.was,
        "over_since": each.since.isoformat() if each.since else None,
        "right_from": each.begins.isoformat() if each.begins else None,
        "taken_out_by": each.by,
        "place": each.place,
        "line": each.line,
        "replaced_by": each.now or each.helps,
        "seen_in": [{"file": one.file, "where": one.where, "why": one.why} for one in each.met],
        "editions": [one.code for one in each.papers],
    }
