"""What would change, as text and as JSON, with the lines that let it happen by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date, timedelta

from contact_hub import plans
from contact_hub.issued.reprints import Reprint
from contact_hub.problems import Problem, as_rows
from contact_hub.problems import as_text as findings_as_text
from contact_hub.telling.columns import KINDS, row, said
from contact_hub.what_if.differences import Differences, between
from contact_hub.what_if.supposed import Supposed, Wish
from contact_hub.yaml_source import proposed

__all__ = ["FORMS", "as_json", "as_text", "planned"]

PATHS = 4
"""Files of a kind that are named."""
LINES = 12
"""Printed pieces, and details, that are named."""


def as_text(both: Supposed) -> str:
    """For a person at a terminal."""
    told = between(both)
    parts = [
        "\n".join(supposing(each) for each in both.wishes),
        wrong(both),
        *(surfaces(told) if both.after else ()),
        *(papers(both, told) if both.after else ()),
    ]
    if both.after:
        where, lines = proposed.block(both.source, "planned", plan(both))
        parts.append(f"To let it happen by itself, {where} in contacts.yaml:\n\n{lines}")
    parts.append("Nothing was changed.")
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def supposing(wish: Wish) -> str:
    """What is asked."""
    now = f" instead of `{wish.now}`" if wish.now else ""
    return f"If `{wish.place}` were `{wish.value}`{now}:"


def wrong(both: Supposed) -> str:
    """What could not be published then, or would be worth knowing."""
    if not both.findings:
        return "Nothing in contacts.yaml would be wrong."
    head = "This would be worth knowing:" if both.after else "Nothing would be published:"
    return f"{head}\n\n{findings_as_text(both.findings)}"


def surfaces(told: Differences) -> Iterator[str]:
    """Pages, files and prints that are made anew by themselves."""
    rows = ["  the foot of every page"] if told.every_page else []
    rows += [
        *kinds(told.changed, ""),
        *kinds(told.new, ", new"),
        *kinds(told.gone, ", no longer made"),
    ]
    rows += [row("for colleagues", f"{told.inside} files of their own site")] if told.inside else []
    if rows:
        yield "\n".join(["These would be made anew, by themselves:", *rows])
    else:
        yield "No page, file or print would say anything else."


def kinds(found: Mapping[str, Sequence[str]], how: str) -> Iterator[str]:
    """`  page (14): offices/leeds/, …`."""
    for kind, paths in found.items():
        short = [path.removesuffix("index.html") or "/" for path in paths]
        more = f" and {len(short) - PATHS} more" if len(short) > PATHS else ""
        yield row(f"{KINDS.get(kind, kind)}{how} ({len(paths)})", ", ".join(short[:PATHS]) + more)


def papers(both: Supposed, told: Differences) -> Iterator[str]:
    """What does not change by itself."""
    if told.to_reprint:
        lines = first([reprint(each) for each in told.to_reprint])
        yield "\n".join(["In people's hands, and no longer right:", *lines])
    if told.elsewhere:
        lines = [line for path in told.elsewhere for line in of_file(path, both)]
        yield "\n".join(["Made elsewhere, and needed in a new version:", *lines])
        yield said(grace(both))
    if told.former:
        lines = first([f"  {each.written} ({each.place})" for each in told.former])
        yield "\n".join(["Former from then on, and hunted for everywhere:", *lines])


def first(lines: list[str]) -> list[str]:
    """As many as can be taken in."""
    more = len(lines) - LINES
    return [*lines[:LINES], *([f"  and {more} more: `--format json` has all"] if more > 0 else [])]


def of_file(path: str, both: Supposed) -> Iterator[str]:
    """Its name, and what would be wrong with it."""
    yield f"  {path}"
    for each in both.elsewhere:
        if each.file == path:
            yield said(each.what, indent=6)


def grace(both: Supposed) -> str:
    """How long they may stay as they are, by what was found."""
    days = both.before.contacts.freshness.grace
    at_once = "they keep the site from being published"
    if not days or any(isinstance(each, Problem) for each in both.elsewhere):
        return f"As long as they are as they are, {at_once}."
    return (
        f"If it is planned, as below, they may stay as they are for {days} days. If it is changed "
        f"by hand, {at_once} until they are replaced."
    )


def reprint(each: Reprint) -> str:
    """One line."""
    whose = f" of {each.whose}" if each.whose else ""
    return f"  {each.piece} {each.code}{whose}, issued on {each.issued_on}"


def planned(both: Supposed) -> str:
    """Lines to paste."""
    return proposed.block(both.source, "planned", plan(both))[1]


def plan(both: Supposed) -> list[str]:
    """The lines of one plan, for the first day of a month for which nothing else is planned."""
    taken, day = {each.on for each in plans.of(both.source)}, next_month(both.on)
    while day in taken:
        day = next_month(day)
    changes = [f"  {each.place}: {proposed.as_written(each.value)}" for each in both.wishes]
    return [f"on: {day}", "change:", *changes]


def next_month(day: date) -> date:
    """Its first day."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def as_json(both: Supposed) -> str:
    """The same for programs."""
    told = asdict(between(both))
    told["to_reprint"] = [
        {"piece": each.piece, "code": each.code, "page": each.page, "whose": each.whose}
        for each in between(both).to_reprint
    ]
    whole = {
        "supposed": [
            {"place": each.place, "now": each.now, "then": each.value} for each in both.wishes
        ],
        "on": both.on.isoformat(),
        "findings": as_rows(both.findings),
        "findings_elsewhere": as_rows(both.elsewhere),
        **told,
        "planned": planned(both),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


FORMS = {"text": as_text, "json": as_json}
