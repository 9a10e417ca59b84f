"""The words of a line of opening hours, put together to runs of days and runs of times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub.opening.hours import ALL_DAY, Span
from contact_hub.opening.hours_spans import span
from contact_hub.opening.hours_tokens import NOT_UNDERSTOOD, Doubt, Token

__all__ = ["Run", "runs"]

LEFT_OUT = {"unknown", "appointment", "holiday"}
MARKS = {"closed", "lunch", "except"}


@dataclass(frozen=True, slots=True)
class Run:
    """`mon-wed, fri`, or `9-12, 13-17`, or `closed`, or a time without its end or its beginning."""

    kind: str
    days: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    begins: int | None = None
    ends: int | None = None
    last: tuple[int, ...] = ()
    """Of days in a list with commas what stands after the last comma."""
    doubts: tuple[Doubt, ...] = ()


def runs(tokens: list[Token]) -> Iterator[Run]:
    """The part as runs, in the order written."""
    clear = all(token.kind != "unknown" for token in tokens)
    kept = [token for token in tokens if token.kind not in LEFT_OUT]
    position = 0
    while position < len(kept):
        kind = kept[position].kind
        if kind == "day":
            run, position = day_run(kept, position)
            yield run
        elif kind == "time" or begins_late(kept, position):
            run, position = time_run(kept, position)
            yield run
        else:
            if kind in MARKS | {"bracket"}:
                yield Run(kind)
            elif kind == "all day":
                yield Run("times", spans=(ALL_DAY,))
            elif kind == "to" and clear and not is_dash_between(kept, position):
                yield Run("dangling", doubts=(dangling(kept[position]),))
            position += 1


def kinds(tokens: list[Token], position: int, count: int) -> list[str]:
    """The kinds of the next few tokens."""
    return [token.kind for token in tokens[position : position + count]]


def begins_late(tokens: list[Token], position: int) -> bool:
    """`until 16:00`: an end without its beginning."""
    ahead = kinds(tokens, position, 4)
    return ahead[:2] == ["to", "time"] and ahead[2:] != ["to", "time"]


def is_dash_between(tokens: list[Token], position: int) -> bool:
    """`Mon-Fri - 9:00-17:00`: a dash that parts days and times."""
    around = kinds(tokens, position - 1, 3) if position else []
    parts = around in (["day", "to", "time"], ["time", "to", "day"], ["day", "to", "all day"])
    return parts and tokens[position].text == "-"


def dangling(token: Token) -> Doubt:
    """A dash or `to` with nothing on one side."""
    return Doubt(
        NOT_UNDERSTOOD, "Take it out, or say what is missing beside it.", token.text, lost=True
    )


def day_run(tokens: list[Token], position: int) -> tuple[Run, int]:
    """`mon-wed, fri`: every day of it, and where it ends."""
    days: list[int] = []
    comma = 0
    while position < len(tokens) and tokens[position].kind == "day":
        found = tokens[position].days
        if kinds(tokens, position + 1, 2) == ["to", "day"]:
            first, last = found[0], tokens[position + 2].days[-1]
            found = tuple(day % 7 for day in range(first, last + (7 if last < first else 0) + 1))
            position += 2
        days += found
        position += 1
        if kinds(tokens, position, 2) == ["comma", "day"]:
            comma = len(days)
        position += joined(tokens, position, "day")
    return Run("days", days=tuple(days), last=tuple(days[comma:] if comma else ())), position


def time_run(tokens: list[Token], position: int) -> tuple[Run, int]:
    """`9-12, 13-17`: its spans, what is doubtful about them, and where it ends."""
    spans: list[Span] = []
    doubts: list[Doubt] = []
    begins: int | None = None
    ends: int | None = None
    while position < len(tokens):
        if kinds(tokens, position, 3) in (["time", "to", "time"], ["time", "and", "time"]):
            night = is_overnight(tokens, position)
            found, doubt = span(tokens[position], tokens[position + 2], night=night)
            spans.append(found)
            doubts += [doubt] if doubt else []
            position += 3
        elif begins_late(tokens, position):
            ends, position = tokens[position + 1].value, position + 2
        elif tokens[position].kind == "time":
            begins = tokens[position].value if begins is None else begins
            position += 1
            position += kinds(tokens, position, 1) == ["to"]
        else:
            break
        position += joined(tokens, position, "time")
    return Run("times", (), tuple(spans), begins, ends, doubts=tuple(doubts)), position


def joined(tokens: list[Token], position: int, kind: str) -> int:
    """How many tokens stand before one more of a kind: `,`, `and` or both."""
    if kinds(tokens, position, 2) in (["and", kind], ["comma", kind]):
        return 1
    return 2 if kinds(tokens, position, 3) == ["comma", "and", kind] else 0


def is_overnight(tokens: list[Token], position: int) -> bool:
    """The word before or after this pair of times."""
    after = kinds(tokens, position + 3, 2)
    return "overnight" in (
        *kinds(tokens, max(position - 1, 0), 1),
        *(after if after[:1] == ["bracket"] else after[:1]),
    )
