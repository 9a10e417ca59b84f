"""What would change, as text and as JSON, with the lines that let it happen by itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date, timedelta

from contact_hub.issued.reprints import Reprint
from contact_hub.problems import as_rows
from contact_hub.problems import as_text as findings_as_text
from contact_hub.what_if.differences import Differences, between
from contact_hub.what_if.supposed import Supposed, Wish

__all__ = ["FORMS", "as_json", "as_text", "planned"]

PLAIN = re.compile(r"[\w+(](?:[\w' /.,()+&–@-]|:(?! ))*")
"""Text that YAML takes as it stands."""
PATHS = 8
"""Files of a kind that are named."""


def as_text(both: Supposed) -> str:
    """For a person at a terminal."""
    told = between(both)
    parts = [
        "\n".join(supposing(each) for each in both.wishes),
        wrong(both),
        *(surfaces(told) if both.after else ()),
        *(papers(told) if both.after else ()),
    ]
    if both.after:
        parts.append(f"To let it happen by itself, put this into contacts.yaml:\n\n{planned(both)}")
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
    rows += [f"  in the site for colleagues ({told.inside})"] if told.inside else []
    if rows:
        yield "\n".join(["These would be made anew, by themselves:", *rows])
    else:
        yield "No page, file or print would say anything else."


def kinds(found: Mapping[str, Sequence[str]], how: str) -> Iterator[str]:
    """`  page (14): offices/leeds/, …`."""
    for kind, paths in found.items():
        short = [path.removesuffix("index.html") or "/" for path in paths]
        more = f" and {len(short) - PATHS} more" if len(short) > PATHS else ""
        yield f"  {kind}{how} ({len(paths)}): {', '.join(short[:PATHS])}{more}"


def papers(told: Differences) -> Iterator[str]:
    """What does not change by itself."""
    if told.to_reprint:
        yield "\n".join(["In people's hands, and no longer right:", *map(reprint, told.to_reprint)])
    if told.elsewhere:
        head = "Made elsewhere, and needed in a new version:"
        yield "\n".join([head, *(f"  {path}" for path in told.elsewhere)])
    if told.former:
        head = "Former from then on, and hunted for everywhere:"
        yield "\n".join([head, *(f"  {each.written} ({each.place})" for each in told.former)])


def reprint(each: Reprint) -> str:
    """One line."""
    whose = f" of {each.whose}" if each.whose else ""
    return f"  {each.piece} {each.code}{whose}, issued on {each.issued_on}"


def planned(both: Supposed) -> str:
    """Lines to paste, for the first day of the next month."""
    lines = ["planned:", f"  - on: {next_month(both.on)}", "    change:"]
    lines += [f"      {each.place}: {scalar(each.value)}" for each in both.wishes]
    return "\n".join(lines)


def next_month(day: date) -> date:
    """Its first day."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def scalar(value: str) -> str:
    """In quotation marks where YAML wants them."""
    return (
        value
        if PLAIN.fullmatch(value) and value == value.strip()
        else json.dumps(value, ensure_ascii=False)
    )


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
        **told,
        "planned": planned(both),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


FORMS = {"text": as_text, "json": as_json}
