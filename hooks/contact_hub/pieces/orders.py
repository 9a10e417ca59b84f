"""Orders: a job ticket for each, and a parcel with all that goes to the printer."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.orders import TICKET, TICKET_PDF, TICKET_TABLE, Order, all_orders
from contact_hub.outputs import orders, stationery
from contact_hub.paper import formats
from contact_hub.paper.printers import IN_HOUSE
from contact_hub.pieces.made import Gathered, PrintJob, Room
from contact_hub.press.gathering import Zip
from contact_hub.press.printing import Job
from contact_hub.press.wishes import ForPress

__all__ = ["parcels", "tickets"]


def tickets(room: Room) -> Iterator[PrintJob]:
    """A page for each order but those of one person, whose text says as much."""
    for order in all_orders(room.hub):
        if not order.for_one:
            yield PrintJob(ticket(room, order), (order.ticket,))


def ticket(room: Room, order: Order) -> Job:
    """On the paper that letters have here."""
    width, height = formats.PAPERS[room.hub.contacts.stationery.letterhead.paper]
    data = stationery.as_json(
        room.hub,
        room.artwork,
        title=f"{room.hub.organisation.name}: {room.hub.words.order.ticket}",
        direction=stationery.direction(room.hub),
        paper={"width_mm": width, "height_mm": height},
        **orders.as_data(room.hub, order),
    )
    return Job(room.templates, "job_ticket.typ", data, (ForPress(),), IN_HOUSE)


def parcels(room: Room) -> Iterator[Gathered]:
    """The files as they lie on the site, under names for people, and what to say of them."""
    for order in all_orders(room.hub):
        names = tuple(item.name for item in order.items)
        files = tuple(item.path for item in order.items)
        if not order.for_one:
            names, files = (TICKET_PDF, *names), (order.ticket, *files)
        texts = (
            (TICKET, orders.as_text(room.hub, order)),
            (TICKET_TABLE, orders.as_table(order)),
        )
        yield Gathered(order.path, Zip(names, files, texts))
