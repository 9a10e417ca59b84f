"""Runs of days and times → readings: on these days, between these times, or closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from contact_hub.opening.hours import Span
from contact_hub.opening.hours_runs import Run, runs
from contact_hub.opening.hours_tokens import Doubt, Token

__all__ = ["Reading", "readings"]


@dataclass(slots=True)
class Reading:
    """What one part of the line says so far: days, then times, or the other way round."""

    mark: str = ""
    """What it does to what was said before: `closed`, `except`; or nothing."""
    days: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    begins: int | None = None
    ends: int | None = None
    last: tuple[int, ...] = ()
    """Days after the last comma of a list, of which alone a mark may be meant."""
    without: bool = False
    """The next days are left out of it."""
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Both the days and their times are known, or what is closed."""
        times = bool(self.spans) or (self.begins, self.ends) != (None, None)
        return (bool(self.days) or times) if self.mark else (bool(self.days) and times)

    @property
    def empty(self) -> bool:
        """Nothing was said yet."""
        return not (self.mark or self.days or self.spans or self.doubts) and not self.complete

    def put(self, run: Run) -> None:
        """Takes in a run of days or of times."""
        if self.without:
            self.days = [day for day in self.days if day not in run.days]
            self.without = not run.days
        else:
            self.days += run.days
        self.spans += run.spans
        self.begins = run.begins if self.begins is None else self.begins
        self.ends = run.ends if self.ends is None else self.ends
        self.last = run.last or self.last
        self.doubts += run.doubts


def readings(tokens: list[Token]) -> list[Reading]:
    """`mon-fri 9-17, sat 10-13` is two readings in one part."""
    found = [Reading()]
    order = ""
    of_part = list(runs(tokens))
    for position, run in enumerate(of_part):
        ahead = of_part[position + 1].kind if position + 1 < len(of_part) else "bracket"
        if run.kind in {"closed", "lunch", "except"}:
            found += marked(found[-1], run.kind, order, at_end=ahead == "bracket")
        elif run.kind != "bracket":
            order = order or run.kind
            if begins_anew(found[-1], run, order):
                found.append(Reading())
            found[-1].put(run)
    return [reading for reading in found if not reading.empty]


def begins_anew(current: Reading, run: Run, order: str) -> bool:
    """The current reading has all it needs, and this run begins another."""
    if not current.complete:
        return False
    if run.kind == "days":
        return order == "days" or bool(current.mark)
    return order == "times" and current.mark != "except"


def marked(current: Reading, kind: str, order: str, *, at_end: bool) -> Iterator[Reading]:
    """The word closed (lunch, except): it is said of what stands before it, or begins anew."""
    if current.mark and not (current.complete and not at_end):
        current.mark = kind if kind == "lunch" and not current.days else current.mark
    elif current.empty:
        current.mark = kind
    elif current.days and not (current.spans or current.complete):
        current.without = kind == "except"
        current.mark = "" if current.without else kind
    elif at_end and len(current.spans) > 1 and current.days:
        yield Reading(kind, spans=[current.spans.pop()])
    elif at_end and order == "times" and current.last:
        current.days = [day for day in current.days if day not in current.last]
        yield Reading(kind, days=list(current.last))
    else:
        yield Reading(kind)
