"""What will be wrong, as text, as JSON and as GitHub's annotations."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from itertools import groupby

from babel.dates import format_date

from contact_hub.ahead.looking import Warned
from contact_hub.problems import Notice, as_annotations

__all__ = ["FORMS"]


def as_text(warned: Sequence[Warned], today: date, days: int) -> str:
    """By day, for people."""
    if not warned:
        return f"Nothing will be wrong within {days} days that is right today.\n"
    parts = []
    for day, group in groupby(warned, key=lambda each: each.on):
        left = (day - today).days
        head = f"From {spoken(day)} ({'tomorrow' if left == 1 else f'in {left} days'}):"
        told = "\n".join(each.finding.as_text() for each in group)
        parts.append(f"{head}\n\n{indented(told)}")
    return "\n".join(parts)


def indented(text: str) -> str:
    """Below its day."""
    return "".join(f"  {line}" if line.strip() else line for line in text.splitlines(keepends=True))


def as_github(warned: Sequence[Warned], today: date, days: int) -> str:
    """GitHub's annotations, none of which fails a run; nothing where nothing will be wrong."""
    del today, days
    return as_annotations([told_now(each) for each in warned])


def told_now(warned: Warned) -> Notice:
    """What will be so, said of today."""
    found = warned.finding
    what = f"From {spoken(warned.on)} on the build will fail: {found.what}"
    return Notice(found.file, found.line, found.place, what, found.fix)


def as_json(warned: Sequence[Warned], today: date, days: int) -> str:
    """A list of objects, each a finding with the day `on` which it begins."""
    del today, days
    rows = [
        {"on": each.on.isoformat(), "severity": type(each.finding).__name__.lower()}
        | asdict(each.finding)
        for each in warned
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def spoken(day: date) -> str:
    """`Monday 1 March 2027`."""
    return format_date(day, "EEEE d MMMM y", locale="en_GB")


FORMS = {"text": as_text, "github": as_github, "json": as_json}
