"""What to do about a print that is not ready, and where contacts.yaml has it."""

from __future__ import annotations

from contact_hub.facts import Fact, Place
from contact_hub.lacking.findings import FIXES, Finding
from contact_hub.reading import finder
from contact_hub.reading.faults import Fault, Rule
from contact_hub.surfaces import Surface

__all__ = ["as_finding"]

BY_PRINTER: frozenset[Rule] = frozenset(
    ("pages", "boxes", "bleed", "crop marks", "standard", "colours", "ink", "fonts", "resolution")
)
"""What a printer looks for; everything else the reader notices."""
INKS: Place = ("organisation", "brand", "print_colours")
ROOM = "Shorten it, or choose another design or a larger size."
TO_DO: dict[Rule, str] = {
    "pages": ROOM,
    "bleed": "Let it run on over the cut.",
    "crop marks": "Whether there are any is for the printer to say: `marks:`.",
    "colours": "Give each colour its inks there.",
    "ink": "Take ink out of the darkest colour there, or out of the photograph.",
    "missing letters": "Write it in letters that the fonts have.",
    "overflow": ROOM,
    "safe area": ROOM,
    "hidden text": ROOM,
    "text over text": ROOM,
    "small type": ROOM,
    "contrast": "Choose a darker or a lighter colour there.",
    "size of codes": "Choose another design or a larger size.",
    "quiet zone": "Keep everything away from it.",
    "resolution": "Take a picture with more pixels.",
    "photo": "See whose picture is in this file.",
}
IN_COLOURS: frozenset[Rule] = frozenset(("colours", "ink", "contrast"))
IN_PHOTO: frozenset[Rule] = frozenset(("resolution", "photo"))
SHORTEST = 3
"""Letters of a line of which it can be said where they come from."""


def as_finding(fault: Fault, surface: Surface) -> Finding:
    """The fault of a surface's print, as somebody would tell it who can do something about it."""
    lead = f"`{surface.path}` is not fit to be read."
    if fault.rule in BY_PRINTER:
        lead = f"A printer would send `{surface.path}` back."
    to_do = TO_DO.get(fault.rule, "")
    where = place_of(fault, surface)
    look = "" if fault.rule in IN_COLOURS | IN_PHOTO else FIXES[surface.kind]
    fix = " ".join(part for part in (to_do, look) if part)
    return Finding(None, f"{lead} {fault.what}", place=where, fix=fix, alike=fault.rule)


def place_of(fault: Fault, surface: Surface) -> Place:
    """Where the words come from, the colour, or the picture; nowhere if it is no detail of ours."""
    if fault.rule in IN_COLOURS:
        return INKS
    if fault.rule in IN_PHOTO:
        return (*of_owner(surface), "photo") if surface.owner else ()
    if not fault.words:
        return ()
    said = (fact.place for fact in surface.facts if is_of(fault.words, fact))
    return next(said, of_owner(surface))


def is_of(words: str, fact: Fact) -> bool:
    """The words show the fact, or are a part of it that stands on a line of its own."""
    part = " ".join(words.split()).casefold()
    whole = " ".join(fact.value.split()).casefold()
    return finder.shows(words, fact) or (len(part) >= SHORTEST and part in whole)


def of_owner(surface: Surface) -> Place:
    """The record whose print it is, if any."""
    places = (fact.place[:2] for fact in surface.facts)
    return next((place for place in places if place[1:] == (surface.owner,)), ())
