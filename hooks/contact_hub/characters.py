"""Characters that a reader cannot see, or that a program put there."""

from __future__ import annotations

import re

__all__ = ["Faults", "cleaned", "faults"]

Faults = list[tuple[bool, str, str]]
"""(is a Problem, what, fix)"""

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
FIXED_SPACE = re.compile("[\u00a0\u2007\u202f]")
QUOTED = re.compile("^[“„‟«”](.*)[”“»]$", re.DOTALL)
RETYPE = "Delete the value and type it in again by hand."


def cleaned(text: str) -> str:
    """Without what faults() speaks of as a Notice; blanks at both ends go too."""
    return FIXED_SPACE.sub(" ", INVISIBLE.sub("", text)).strip()


def faults(text: str) -> Faults:
    """What is odd about a value's characters; most texts are plain and cost one test."""
    if text.isascii() and text.isprintable():
        return []
    found: Faults = []
    for pattern, fatal, kind in (
        (CONTROL, True, "a control character"),
        (DIRECTION, True, "a character that turns the direction of writing round"),
        (INVISIBLE, False, "an invisible character"),
        (FIXED_SPACE, False, "a no-break space"),
    ):
        match = pattern.search(text)
        if match:
            found.append(told(match.group(), kind, fatal=fatal))
    if QUOTED.match(text):
        what = f"The curly quotation marks would become part of the value: {text}"
        found.append((True, what, f"Write it without them: `{text[1:-1]}`."))
    return [*found, *garbled(text)]


def told(character: str, kind: str, *, fatal: bool) -> tuple[bool, str, str]:
    """`a no-break space (U+00A0)`, with the way to get rid of it."""
    what = f"The value holds {kind} (U+{ord(character):04X}), perhaps from a word processor."
    return fatal, what, RETYPE if fatal else f"It is left out of what is published. {RETYPE}"


def garbled(text: str) -> Faults:
    """Letters that another program has broken: `MÃ¼ller`, `M�ller`."""
    if "\ufffd" in text:
        what = f"A letter is lost in `{text}`: a program that did not know it wrote `\ufffd`."
        return [(True, what, "Type the value in again by hand.")]
    try:
        meant = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return []
    if meant == text or not meant.isprintable():
        return []
    return [(True, f"Letters of `{text}` were broken by another program.", f"Write `{meant}`.")]
