"""What a value's own reader says when it cannot read it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import process

__all__ = ["Mistake", "did_you_mean", "listed", "nearest", "together"]

NEAR = 70
"""Of 100: how alike two names must be before one is offered for the other."""


class Mistake(ValueError):  # noqa: N818 - the field's word; it is the writer's mistake, not an error of ours
    """What is wrong and what to do, as two sentences."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what = what
        self.fix = fix


def nearest(written: str, names: Iterable[str]) -> str | None:
    """The name that `written` was probably meant to be."""
    found = process.extractOne(written.casefold(), tuple(names), score_cutoff=NEAR)
    return found[0] if found else None


def did_you_mean(written: str, names: Iterable[str], otherwise: str) -> str:
    """Offers a near name, or says `otherwise`."""
    near = nearest(written, names)
    return f"Did you mean `{near}`?" if near else otherwise


def together(names: Sequence[str], most: int = 12) -> str:
    """`a`, `b` and 3 more."""
    named = [f"`{each}`" for each in names[:most]]
    named += [f"{len(names) - most} more"] if len(names) > most else []
    return f"{', '.join(named[:-1])} and {named[-1]}" if named[1:] else named[0]


def listed(names: Iterable[str], most: int = 12) -> str:
    """`a`, `b` or `c`; a long list is cut."""
    quoted = [f"`{name}`" for name in names]
    if len(quoted) > most:
        return f"{', '.join(quoted[:most])} …"
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
