"""Business cards on office sheets: one person's, everybody's, and a page to try a printer."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import editions
from contact_hub.model import Person
from contact_hub.outputs import stationery
from contact_hub.paper import sheets
from contact_hub.paper.printers import IN_HOUSE
from contact_hub.paper.sheets import Laid
from contact_hub.pieces import cards
from contact_hub.pieces.made import Gathered, PrintJob, Room
from contact_hub.press.imposition import Different
from contact_hub.press.printing import Job
from contact_hub.press.wishes import ForPress, OnSheet

__all__ = ["everybody", "of_each"]


EXAMPLE = "0.5\u00a0-0.3"


def of_each(room: Room) -> Iterator[PrintJob]:
    """A full sheet for each person who has a card, and the page to try; none without a sheet."""
    laid = room.hub.contacts.stationery.business_cards.laid
    if laid:
        yield PrintJob(trial(room, laid), ("cards/sheet-test-page.pdf",))
        for person in room.hub.cards.values():
            yield PrintJob(full(room, person, laid), (f"cards/{person.id}-sheet.pdf",))


def full(room: Room, person: Person, laid: Laid) -> Job:
    """The card set in the size of the sheet's cards: nothing is ever scaled."""
    design = room.hub.contacts.stationery.business_cards.design
    data = cards.data(room, person, laid.sheet.side, sheets.PRINTER)
    url, photo = editions.card(room.hub, person).url, cards.photo(room, person)
    wished = (OnSheet(laid),)
    return Job(room.templates, f"cards/{design}.typ", data, wished, sheets.PRINTER, url, photo)


def everybody(room: Room) -> Iterator[Gathered]:
    """A card of each on as few sheets as will do."""
    hub = room.hub
    laid = hub.contacts.stationery.business_cards.laid
    if laid is None:
        return
    title = f"{hub.words.kinds['card sheet']}, {hub.organisation.name}"
    for path, people in sheets.everybody(tuple(hub.cards), laid.sheet):
        members = tuple(f"cards/{person}-sheet.pdf" for person in people)
        yield Gathered(path, Different(title, members, laid))


def trial(room: Room, laid: Laid) -> Job:
    """Both sides of a sheet in outlines, with a scale to read, and what to do with what it says."""
    sheet, words = laid.sheet, room.hub.words.print
    width, height = sheet.size
    title = words.test_title.format(sheet=sheet.made_by)
    data = stationery.as_json(
        room.hub,
        room.artwork,
        title=title,
        direction=stationery.direction(room.hub),
        paper={"width_mm": width, "height_mm": height},
        card={"width_mm": sheet.card[0], "height_mm": sheet.card[1], "folded": sheet.folded},
        fronts=outlines(laid, back=False),
        backs=[] if sheet.folded else outlines(laid, back=True),
        heading=title,
        steps=steps(room, laid),
        line=words.test_line,
        back=words.test_back.format(example=f"nudge_back: {EXAMPLE}"),
    )
    return Job(room.templates, "sheet_test_page.typ", data, (ForPress(),), IN_HOUSE)


def outlines(laid: Laid, *, back: bool) -> list[tuple[float, float]]:
    """Each card's left and top edge, from the left; backs as they lie behind the fronts."""
    sheet, (right, down) = laid.sheet, laid.nudge_back if back else laid.nudge
    corners = (sheet.corner(*place) for place in sheet.places)
    found = [(sheet.size[0] - left - sheet.card[0] if back else left, top) for left, top in corners]
    return sorted(
        ((left + right, top + down) for left, top in found), key=lambda at: (at[1], at[0])
    )


def steps(room: Room, laid: Laid) -> list[str]:
    """What to do, one after the other."""
    words, folded = room.hub.words.print, laid.sheet.folded
    told = [
        words.test_print if folded else f"{words.test_print} {words.test_turn}",
        words.test_light.format(sheet=laid.sheet.made_by),
        words.test_read,
        words.test_write.format(example=f"nudge: {EXAMPLE}"),
    ]
    if any(laid.nudge):
        told.append(words.test_now.format(nudge=" ".join(f"{each:g}" for each in laid.nudge)))
    return told
