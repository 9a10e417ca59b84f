"""What happens in a PDF file by itself, or when something is clicked (ISO 32000, 12.6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

__all__ = ["RUNS_SCRIPT", "Action", "of"]

RUNS_SCRIPT = "It runs a program of its own (JavaScript) when it is opened or used."
_RUNS = {
    "/JavaScript": RUNS_SCRIPT,
    "/Launch": "It starts another program or file when it is opened or used.",
    "/ImportData": "It loads data from elsewhere when it is used.",
}
_DEEPEST = 10
_MOST = 2000
_PRESSED = "/D"
"""Among actions the one of pressing a button; of an action, a place in the file."""
_LEADS_BACK = frozenset({"/F", "/Parent", "/P", "/Dest", "/Fields", "/T", "/SD"})


class Action(NamedTuple):
    """Where it leads to, and what is wrong with it."""

    leads: tuple[str, ...]
    faults: tuple[str, ...]


def of(action: Object | None) -> Action:
    """An action, or a dictionary of some, and whatever comes after them."""
    leads: list[str] = []
    faults: list[str] = []
    pending: list[tuple[Object | None, int]] = [(action, 0)]
    for _ in range(_MOST):
        if not pending:
            break
        item, depth = pending.pop()
        if isinstance(item, Dictionary):
            kind = str(item.get("/S", ""))
            faults += [_RUNS[kind]] if kind in _RUNS else []
            leads += _addresses(item)
        if depth < _DEEPEST:
            pending += [(each, depth + 1) for each in _within(item)]
    return Action(tuple(leads), tuple(faults))


def _within(item: Object | None) -> Iterator[Object]:
    if isinstance(item, Array):
        yield from (each for each in item if isinstance(each, Dictionary))
    elif isinstance(item, Dictionary):
        away = _LEADS_BACK | ({_PRESSED} if "/S" in item else set())
        yield from (value for key, value in item.items() if key not in away)


def _addresses(action: Dictionary) -> Iterator[str]:
    """A web or mail address; where a form is sent; another file."""
    uri = action.get("/URI")
    if isinstance(uri, pikepdf.String):
        yield str(uri)
    target = action.get("/F") if action.get("/S") in (Name.SubmitForm, Name.GoToR) else None
    if isinstance(target, Dictionary):
        target = target.get("/UF", target.get("/F"))
    if isinstance(target, pikepdf.String):
        yield str(target)
