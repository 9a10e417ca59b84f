"""What is said of a detail that should not be where it was read."""

from __future__ import annotations

from collections.abc import Callable

from contact_hub.facts import Fact, readable
from contact_hub.stale.standing import Stray
from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import readable as named

__all__ = ["fix", "is_grave", "what"]

LIGHT = frozenset({"address", "web"})
"""Kinds of strangers that are only worth saying: there are many of them on good pages."""
WERE_OURS = frozenset({"phone", "email"})
OTHERS = "If it is somebody else's, list it under `others:` with a reason"
FRAUD = (
    "It is not ours: whoever pays into it pays somebody else, and that is how payment fraud is done"
)
AN_EXTENSION = ";ext="


def is_grave(stray: Stray) -> bool:
    """Whether it keeps a site from being published."""
    is_light = stray.standing == "unknown" and stray.detail.kind in LIGHT
    return not (is_light or stray.in_code or stray.theirs)


def what(stray: Stray, places: str, source: Source) -> str:
    """`places` says where it stands, to go after `in`: "`about/index.html` and 3 more"."""
    said = SAID[stray.standing]
    return f"{shown(stray)} stands in {places}{said(stray, source)}"


def shown(stray: Stray) -> str:
    """As it is written there; a link's is where it leads."""
    written = " ".join(stray.detail.written.split()) or stray.detail.value
    return f"`{written}`"


def former(stray: Stray, source: Source) -> str:
    """What it was, until when, and how that is known."""
    if stray.by_git:
        return f", and is over: it stood in {source.file} until {stray.by_git}."
    until = f", right until {stray.until.isoformat()}" if stray.until else ""
    was = f": {stray.was}" if stray.was else ""
    return f", and is over{was}{until}{line(stray, source)}."


def private(stray: Stray, source: Source) -> str:
    """Whose it is."""
    return f", and is not for whoever reads this: {named(stray.place)}{line(stray, source)}."


def near(stray: Stray, source: Source) -> str:
    """What was probably meant."""
    probably = f"It looks like a slip of `{stray.meant}`"
    return f", and nobody here has it. {probably}: {named(stray.place)}{line(stray, source)}."


def placeholder(stray: Stray, _: Source) -> str:
    """What was forgotten."""
    if stray.detail.kind == "phone":
        return ", and is kept for films and samples; nobody answers there."
    if stray.detail.kind in {"email", "web"}:
        return ", and is kept for samples; nobody reads what is sent there."
    return ", and was to be replaced."


def misleading(stray: Stray, _: Source) -> str:
    """What its words say."""
    return f", behind words that say `{stray.meant}`."


def unknown(stray: Stray, source: Source) -> str:
    """That nobody has it."""
    if stray.detail.kind == "iban":
        return f". {FRAUD}."
    if stray.detail.kind == "phone" and AN_EXTENSION in stray.detail.value:
        return f", and nobody in {source.file} has it with that extension."
    if stray.was:
        return f", and nobody here has it, though mail to {stray.was} comes to us."
    theirs = ", as that of whoever it goes to" if stray.theirs else ""
    return f"{theirs}, and nobody in {source.file} has it."


def line(stray: Stray, source: Source) -> str:
    """Where contacts.yaml says so."""
    return f" ({source.file}, line {source.line(stray.place)})" if stray.place else ""


def fix(stray: Stray) -> str:
    """What to do."""
    if stray.standing == "unknown":
        return fix_of_unknown(stray)
    if stray.standing == "near":
        return f"Write `{stray.meant}`. {OTHERS}: {example(stray)}."
    if stray.standing == "former" and stray.meant:
        return f"Write `{stray.meant}`, which is right today."
    return FIXES[stray.standing].format(meant=stray.meant)


def fix_of_unknown(stray: Stray) -> str:
    """What to do about something that nobody has."""
    if stray.theirs:
        return "If it is theirs, leave it; take it out of what is sent to others, too."
    if stray.detail.kind == "iban":
        return "Ask whoever keeps the accounts, by a number that you know, before anybody pays."
    if stray.detail.kind == "email" and stray.was:
        return "Look for a slip, or write down whose it is."
    ours = "If it was ours, list it under `former:`. " if stray.detail.kind in WERE_OURS else ""
    return f"Look for a slip. {ours}{OTHERS}: {example(stray)}."


def example(stray: Stray) -> str:
    """A line for `others:`."""
    kind = {"web": "website"}.get(stray.detail.kind, stray.detail.kind)
    value = stray.detail.value
    if kind == "website":
        value = f"https://{value}"
    elif kind == "phone":
        value = readable(Fact("phone", value, (), ""))
    elif kind == "address":
        value = f'"{", ".join(value.split(chr(10)))}"'
    return f"`- {{{kind}: {value}, because: …}}`"


FIXES = {
    "former": "Write what is right today, or take it out.",
    "private": "Take it out.",
    "placeholder": "Write what is meant, or take it out.",
    "misleading": "Let the link lead to `{meant}`, or say where it leads.",
}
SAID: dict[str, Callable[[Stray, Source], str]] = {
    "former": former,
    "private": private,
    "near": near,
    "placeholder": placeholder,
    "misleading": misleading,
    "unknown": unknown,
}
