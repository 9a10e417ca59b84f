"""What is printed in the office: sheets of cards, door signs, the wallet list."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import editions
from contact_hub.hub import Hub
from contact_hub.model import Person
from contact_hub.must_show import facts_of_cards
from contact_hub.must_show.facts_of_scripts import Part
from contact_hub.paper import formats, sheets
from contact_hub.paper.printers import IN_HOUSE
from contact_hub.paper.sheets import Laid
from contact_hub.surfaces.surface import Print, Surface

__all__ = ["office_pieces"]


def office_pieces(hub: Hub) -> Iterator[Surface]:
    """Nobody cuts them but by hand."""
    laid = hub.contacts.stationery.business_cards.laid
    if laid:
        yield from card_sheets(hub, laid)
    for office in hub.offices.values():
        edition = editions.door_sign(hub, office)
        asked = Print(
            formats.PAPERS[hub.contacts.stationery.door_sign.paper],
            IN_HOUSE,
            (edition.url,),
            pages=1,
        )
        yield Surface("door sign", f"door-signs/{office.id}.pdf", edition.facts, office.id, asked)
    edition = editions.wallet_list(hub)
    paper = formats.PAPERS[hub.contacts.stationery.letterhead.paper]
    asked = Print(paper, IN_HOUSE, (edition.url,))
    yield Surface("wallet list", "stationery/wallet-list.pdf", edition.facts, "", asked)


def card_sheets(hub: Hub, laid: Laid) -> Iterator[Surface]:
    """A sheet full of each person's card, sheets of everybody's, and the page to try them with."""
    paper, cards = laid.sheet.size, hub.cards
    asked = Print(paper, IN_HOUSE, laid=laid)
    parts = {person.id: card(hub, person) for person in cards.values()}
    for person_id, part in parts.items():
        path = f"cards/{person_id}-sheet.pdf"
        yield Surface("card sheet", path, part[1], person_id, asked, (part,))
    for path, people in sheets.everybody(tuple(cards), laid.sheet):
        own = tuple(parts[person] for person in people)
        facts = tuple(dict.fromkeys(fact for _, facts in own for fact in facts))
        yield Surface("card sheet", path, facts, "", asked, own)
    asked = Print(paper, IN_HOUSE, pages=1 if laid.sheet.folded else 2)
    yield Surface("card sheet", "cards/sheet-test-page.pdf", (), "", asked)


def card(hub: Hub, person: Person) -> Part:
    """What its code says, and its facts."""
    return editions.card(hub, person).url, tuple(facts_of_cards.card(hub, person))
