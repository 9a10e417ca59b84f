"""The words of a line of opening hours: days, times, and what joins them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from contact_hub.characters import cleaned
from contact_hub.opening.hours_words import (
    DAYS_OF,
    HINTS,
    KINDS,
    LONG_NAMES,
    MONTHS,
    NAMED_TIMES,
    PHRASES,
    SILENT,
)

__all__ = ["NOTHING_ELSE", "NOT_UNDERSTOOD", "Doubt", "Token", "spelled", "tokenised"]

CHARACTERS = str.maketrans(
    {chr(number): chr(number - 0xFEE0) for number in range(0xFF01, 0xFF5E)}
    | dict.fromkeys("‐‑‒–—―−﹣~～〜→➔⇒…", "-")
    | dict.fromkeys("’‘ʼ´`", "'")
    | dict.fromkeys("|·•", ",")
    | {"¼": ":15", "½": ":30", "¾": ":45"}
)
TOKEN = re.compile(
    rf"(?:(?P<date>\d{{1,2}}(?:st|nd|rd|th|\.)? (?:{MONTHS})[^\W\d_]*(?: \d{{4}})?)"
    r"|(?P<time>(?P<hour>\d{1,2})"
    r"(?:[:.h](?P<minute>\d{2})(?::00)?|(?P<military>\d{2}))?(?!\d)"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?|y\.?\s?[bph]\b\.?|(?<=\d)[ap]\b)?"
    r"\s*(?P<unit>(?:uhr|hours?|hrs?|h|o'clock|o'r gloch)\b)?)"
    r"|(?P<dash>-)|(?P<comma>[,/])|(?P<and>[&+])|(?P<bracket>[()\[\]])"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<odd>[^\s,;()]+))[\s.:]*",
    re.IGNORECASE,
)
A_SLIP = 80
"""Of 100: how alike a misspelt day is to its name."""
NOT_UNDERSTOOD = "is not understood at"
NOTHING_ELSE = "Only days and times can stand here; leave the rest out."
TWO_MEANINGS = {
    "werktags": ((0, 1, 2, 3, 4), "Write `Mon-Fri` or `Mon-Sat`: `werktags` can mean either."),
    "wholeday": ((), "Write `0:00-24:00`, or when the day begins and ends."),
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a line is not taken as it stands, and what to do about it."""

    what: str
    hint: str
    at: str = ""
    """The word in question."""
    lost: bool = False
    """The nearest correct line says less than was written."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the line: a day, a time, or what stands between them."""

    kind: str
    text: str
    days: tuple[int, ...] = ()
    value: int = 0
    half: str = ""
    twenty_four: bool = False
    """`09`, `0900` or `9 Uhr`: surely by the 24-hour clock."""
    bare: bool = False
    """`9`, and nothing else."""
    doubt: Doubt | None = None


def spelled(written: str) -> str:
    """The line with one character or word for many that mean the same."""
    line = cleaned(unicodedata.normalize("NFC", written)).translate(CHARACTERS)
    line = re.sub(r"\s+", " ", re.sub(r"\.{2,3}", "-", re.sub(r"(?<!\w)'(?=\w)", "", line)))
    for pattern, word in PHRASES:
        line = pattern.sub(word, line)
    return line


def tokenised(part: str) -> list[Token]:
    """Days, times and joining words; what is none of these has a Doubt."""
    found = TOKEN.finditer(part.strip(" .:"))
    return [token for token in map(token_of, found) if token.kind != "silent"]


def token_of(match: re.Match[str]) -> Token:
    """What a match means."""
    if match["time"]:
        return time_token(match)
    text = match.group().strip(" .:")
    for kind in ("comma", "and", "bracket"):
        if match[kind]:
            return Token(kind, text)
    if match["date"]:
        return not_understood(text)
    if match["dash"]:
        return Token("to", text)
    return word_token(text) if match["word"] else unknown(text, NOTHING_ELSE)


def word_token(text: str) -> Token:
    """A day, several days, noon, a joining word; or a Doubt."""
    word = text.casefold()
    if word in NAMED_TIMES:
        return Token("time", text, value=NAMED_TIMES[word], half="pm")
    if word in KINDS:
        return kind_token(text, KINDS[word])
    if word in TWO_MEANINGS:
        days, hint = TWO_MEANINGS[word]
        doubt = Doubt("can be read in two ways", hint)
        return Token("day" if days else "all day", text, days, doubt=doubt)
    days = DAYS_OF.get(word) or DAYS_OF.get(word.removesuffix("s")) or ()
    if days:
        return Token("day", text, days)
    return Token("silent", text) if word in SILENT else not_understood(text)


def kind_token(text: str, kind: str) -> Token:
    """A joining word; what is said of public holidays is said elsewhere."""
    if not kind.startswith("holiday"):
        return Token(kind, text)
    hint = "Leave that out: `holidays:` and `closures:` say when it is closed."
    if kind == "holiday open":
        hint = "Leave that out: `holidays: none` says that it is open on them."
    return Token("holiday", text, doubt=Doubt("speaks of holidays", hint))


def not_understood(text: str) -> Token:
    """A misspelt day, a word that has its place elsewhere, or one that has none."""
    word = text.casefold()
    for pattern, hint in HINTS:
        if re.search(rf"\b(?:{pattern})$", word):
            return unknown(text, hint, lost=not hint.startswith("`time_zone"))
    near = process.extractOne(word, LONG_NAMES, scorer=fuzz.ratio, score_cutoff=A_SLIP)
    if near is None:
        return unknown(text, NOTHING_ELSE)
    return Token("day", text, DAYS_OF[near[0]], doubt=Doubt(NOT_UNDERSTOOD, "", text))


def unknown(text: str, hint: str, *, lost: bool = True) -> Token:
    """What cannot be read."""
    return Token("unknown", text, doubt=Doubt(NOT_UNDERSTOOD, hint, text, lost))


def time_token(match: re.Match[str]) -> Token:
    """`9`, `9:00`, `9.30am`, `0930`, `24:00` in minutes."""
    text = match["time"].strip()
    hour, minute = int(match["hour"]), int(match["minute"] or match["military"] or 0)
    half = "" if not match["half"] else "am" if half_is_am(match["half"]) else "pm"
    if (half and not 1 <= hour <= 12) or hour > 24 or minute > 59 or (hour == 24 and minute):  # noqa: PLR2004 - a clock
        return Token(
            "unknown", text, doubt=Doubt("names a time that no clock shows:", "", text, lost=True)
        )
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    sure = bool(match["military"] or match["unit"] or match["hour"].startswith("0")) and not half
    bare = not (half or sure or match["minute"])
    return Token("time", text, value=hour * 60 + minute, half=half, twenty_four=sure, bare=bare)


def half_is_am(half: str) -> bool:
    """`a.m.`, `yb` in Welsh."""
    return half[0] in "aA" or half.rstrip(".")[-1] in "bB"
