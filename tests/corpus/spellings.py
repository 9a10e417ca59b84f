"""How people write a detail: many hands, the same number."""

from __future__ import annotations

from random import Random

from tests.corpus.truth import Held

__all__ = ["spelled"]

NBSP, THIN = "\N{NO-BREAK SPACE}", "\N{THIN SPACE}"
GERMAN_AREAS = ("30", "40", "69", "89", "221", "171", "172")
BRITISH_AREAS = ("20", "29", "113", "114", "117", "131", "141", "191", "7700", "808")


def spelled(held: Held, chance: Random) -> str:
    """One of the ways in which it may stand in a text of one line."""
    if held.kind == "phone":
        return _phone(held.value, chance)
    if held.kind == "email":
        return _email(held.value, chance)
    if held.kind == "address":
        return _address(held.value, chance)
    if held.kind == "web":
        return _web(held.value, chance)
    if held.kind in {"iban", "number"}:
        return _number(held, chance)
    return chance.choice((held.value, held.value, held.value.upper()))


def _phone(value: str, chance: Random) -> str:
    number, _, extension = value.partition(";ext=")
    country, rest = number[:3], number[3:]
    areas = BRITISH_AREAS if country == "+44" else GERMAN_AREAS
    area = next(area for area in areas if rest.startswith(area))
    local = rest[len(area) :]
    shown = _british(area, local, chance) if country == "+44" else _german(area, local, chance)
    if extension:
        shown += chance.choice((f" ext {extension}", f" x{extension}", f", extension {extension}"))
    return shown


def _british(area: str, local: str, chance: Random) -> str:
    gap = chance.choice((" ", " ", " ", NBSP, "-", ".", THIN, "  "))
    groups = (local[:-4], local[-4:]) if len(local) > 6 else (local,)
    joined = gap.join(groups)
    return chance.choice((
        f"0{area}{gap}{joined}", f"(0{area}) {joined}", f"+44 {area} {joined}", f"0{area}{local}",
        f"+44 (0){area} {joined}", f"+44 (0) {area} {joined}", f"+44{area}{local}",
        f"0044 {area} {joined}", f"0{area} {local}", f"(+44) {area} {joined}",
        f"0{area}/{local}", f"0{area} - {joined}",
    ))  # fmt: skip


def _german(area: str, local: str, chance: Random) -> str:
    head, tail = (local[:5], local[5:]) if len(local) > 5 else (local[:4], local[4:])
    line = f"{head}-{tail}" if tail else head
    pairs = " ".join(local[at : at + 2] for at in range(0, len(local), 2))
    return chance.choice((
        f"0{area} {line}", f"0{area}/{line}", f"0{area} / {line}", f"(0{area}) {line}",
        f"+49 {area} {line}", f"+49 (0){area} {line}", f"+49 (0) {area} / {line}",
        f"+49{area}{local}", f"0049 {area} {local}", f"0{area}-{local}", f"0{area} {pairs}",
        f"0{area} – {head} – {tail}" if tail else f"0{area} – {head}", f"+49-{area}-{line}",
    ))  # fmt: skip


def _email(value: str, chance: Random) -> str:
    local, _, domain = value.partition("@")
    return chance.choice((
        value, value, value, f"{local}@{domain.upper()}", value.capitalize(), f"<{value}>",
        f"({value})", f"{value}.", f"mailto:{value}",
    ))  # fmt: skip


def _web(value: str, chance: Random) -> str:
    host = value.removeprefix("https://").removeprefix("www.")
    return chance.choice((
        f"www.{host}", f"www.{host}", host, f"https://www.{host}", f"https://{host}/",
        f"WWW.{host.upper()}", f"http://www.{host}", host.capitalize(), f"www.{host}.",
    ))  # fmt: skip


def _address(value: str, chance: Random) -> str:
    lines = value.split("\n")
    last = lines[-1]
    glue = chance.choice((", ", ", ", " · ", " – ", ",", "; ", "  "))
    if last[:5].isdigit():
        lines[-1] = chance.choice((last, f"D-{last}", f"DE-{last}", f"{last}, Deutschland"))
        street = lines[0].replace("straße", chance.choice(("straße", "str.", "strasse")))
        return glue.join((street, *lines[1:]))
    short = {"Street": "St", "Lane": "Ln", "Road": "Rd"}
    named = " ".join(
        short.get(word, word) if chance.random() < 0.3 else word for word in lines[-3].split()
    )
    town = chance.choice(
        (f"{lines[-2]} {last}", f"{lines[-2]}{glue}{last}", f"{lines[-2]}, {last}")
    )
    whole = glue.join((*lines[:-3], named, town))
    return chance.choice((whole, whole, whole.upper(), f"{whole}, UK", f"{whole}, United Kingdom"))


def _number(held: Held, chance: Random) -> str:
    value = held.value
    if held.kind == "iban":
        groups = [value[at : at + 4] for at in range(0, len(value), 4)]
        return chance.choice((value, " ".join(groups), NBSP.join(groups), value.lower()))
    bare = value.replace(" ", "")
    return chance.choice((value, value, bare, value.replace(" ", NBSP)))
