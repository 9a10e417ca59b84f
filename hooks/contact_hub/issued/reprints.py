"""What to print anew: editions in people's hands that are no longer right, and what changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contact_hub import living
from contact_hub.facts import readable
from contact_hub.hub import Hub
from contact_hub.living import Fate, State

__all__ = ["Reprint", "as_json", "as_text", "reprints"]


@dataclass(frozen=True, slots=True)
class Reprint:
    """The last edition of one piece of somebody's, and why it is no longer right.

    `whose` is a name where the public may know it, else nothing; `changed` has, for each detail,
    what is right now, which may be nothing.
    """

    page: str
    whose: str
    piece: str
    code: str
    issued_on: date
    state: State
    changed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    speak_to: str = ""


def reprints(hub: Hub) -> Iterator[Reprint]:
    """Of each piece the edition that was issued last, where it is not current."""
    last = {(each.page, each.piece): each for each in newest_last(hub)}
    for fate in sorted(last.values(), key=lambda each: (each.page != living.CONTACT, each.page)):
        if fate.state != "current" and fate.on:
            yield reprint(hub, fate, fate.on)


def newest_last(hub: Hub) -> list[Fate]:
    """What is on record, by its day."""
    issued = (fate for fate in living.fates(hub) if fate.on)
    return sorted(issued, key=lambda each: each.on or date.min)


def reprint(hub: Hub, fate: Fate, day: date) -> Reprint:
    """One line of the list."""
    record = hub.somebody(fate.page.partition("/")[2])
    whose = hub.organisation.name if fate.page == living.CONTACT else record.name if record else ""
    now = tuple(
        (label, tuple(readable(fact) for fact in living.right_now(fate, label)))
        for label in fate.changed
    )
    to = fate.to.name if fate.to else ""
    return Reprint(fate.page, whose, fate.piece, fate.code, day, fate.state, now, to)


def as_json(found: Sequence[Reprint]) -> str:
    """A list of objects with the fields of Reprint; details and what is right now in `changed`."""
    rows = [
        {
            "page": each.page,
            "whose": each.whose,
            "piece": each.piece,
            "code": each.code,
            "issued_on": each.issued_on.isoformat(),
            "state": each.state,
            "changed": [{"detail": label, "now": list(values)} for label, values in each.changed],
            "speak_to": each.speak_to,
        }
        for each in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_text(found: Sequence[Reprint]) -> str:
    """What to order, then what to throw away."""
    order = [each for each in found if each.state == "changed"]
    over = [each for each in found if each.state != "changed"]
    parts = [
        "Print anew:" if order else "Nothing has to be printed anew.",
        *(told(each) for each in order),
        *(["No longer to be handed out:"] if over else []),
        *(told(each) for each in over),
    ]
    return "\n\n".join(parts) + "\n"


def told(each: Reprint) -> str:
    """Whose it is, which piece and of when, and a line for each detail."""
    whose = f"{each.whose} ({each.page})" if each.whose else each.page
    head = f"  {whose}: {each.piece} {each.code}, issued on {each.issued_on.isoformat()}"
    return "\n".join([head, *(f"      {line}" for line in reasons(each))])


def reasons(each: Reprint) -> Iterator[str]:
    """What changed, or who answers now."""
    for label, values in each.changed:
        yield f"{label}: now {' and '.join(values)}" if values else f"{label}: no longer there"
    if each.state == "moved":
        yield f"now speak to {each.speak_to}"
    elif each.state == "gone":
        yield "its code leads to the page with all ways to reach us"
    elif each.state == "retired":
        yield "this piece is no longer made; its code leads to what is right now"
