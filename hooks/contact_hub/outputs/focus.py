"""How well we can be reached: ten verdicts as a page, with what test calls showed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

from contact_hub import call_log
from contact_hub.call_log import Tally
from contact_hub.hub import Hub
from contact_hub.model.upkeep import Call
from contact_hub.outputs import dates
from contact_hub.outputs.rendering import Templates
from contact_hub.words.focus_words import Question
from contact_hub.words.wording import Words

__all__ = ["MARK", "State", "Verdict", "as_html", "decimal", "percent", "wait"]

MARK = "<!--customer-focus-->"
"""Where the page has its ten answers."""
State = Literal["proven", "partly", "not_yet", "nobody"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One question's answer: a number in large type, a sentence, and what it is worth."""

    name: str
    state: State
    number: str
    of: int | None
    says: str
    by_people: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A verdict in the reader's words."""

    verdict: Verdict
    question: Question
    of: str
    state: str
    source: str
    todo: str


def as_html(hub: Hub, templates: Templates, verdicts: Sequence[Verdict]) -> str:
    """The ten answers; for staff with names: whom to call next, and the log."""
    calls, words = call_log.lately(hub), hub.words.focus
    shown = [row(each, hub.words) for each in verdicts]
    proven = sum(each.state == "proven" for each in verdicts)
    names = {}
    if hub.for_staff:
        names = {
            "due": call_log.due(hub),
            "asked": hub.contacts.freshness.call_yourself_every is not None,
            "each": call_log.kept_by_each(hub),
            "log": [(call, call_log.tried(hub, call)) for call in calls],
        }
    return templates.render(
        "pages/customer_focus_answers.html",
        answers=shown,
        score=words.score.format(count=proven, of=len(shown)),
        figures=figures(calls, hub.words),
        wait=lambda seconds: wait(seconds, hub.words),
        **names,
    )


def row(verdict: Verdict, words: Words) -> Row:
    """With its question, the word for its state, and what would make it better."""
    own = words.focus
    question = own.question(verdict.name)
    todo = own.call_ourselves if verdict.state == "nobody" else own.helps.format(what=question.todo)
    return Row(
        verdict,
        question,
        "" if verdict.of is None else own.of.format(of=verdict.of),
        str(getattr(own, verdict.state)),
        own.called if verdict.by_people else own.counted,
        "" if verdict.state == "proven" else todo,
    )


def figures(calls: Sequence[Call], words: Words) -> list[tuple[str, str, str]]:
    """What, how much, of how much: promises kept, the usual wait, how many calls there were."""
    own, kept = words.focus, call_log.tally(call.promise_kept for call in calls)
    usual = call_log.usual_wait(calls)
    found = [(own.kept, *told(kept, words))] if kept.of else []
    found += [(own.wait, wait(usual, words), "")] if usual is not None else []
    return [*found, (own.calls, str(len(calls)), "")]


def told(counted: Tally, words: Words) -> tuple[str, str]:
    """`6`, `of 7`."""
    return str(counted.count), words.focus.of.format(of=counted.of)


def wait(seconds: int, words: Words) -> str:
    """`1 minute 20 seconds`."""
    parts = zip(divmod(seconds, 60), ("minute", "second"), strict=True)
    said = [
        format_unit(count, f"duration-{unit}", locale=dates.locale(words))
        for count, unit in parts
        if count or (unit == "second" and seconds == 0)
    ]
    return " ".join(said)


def percent(share: float, words: Words) -> str:
    """`99.9%`, never rounded up: all is all."""
    down = math.floor(share * 1000) / 1000
    return format_percent(down, locale=dates.locale(words), decimal_quantization=False)


def decimal(number: float, words: Words) -> str:
    """`1.9`."""
    return format_decimal(round(number, 1), locale=dates.locale(words))
