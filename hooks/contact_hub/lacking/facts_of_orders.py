"""Which facts a job ticket must show."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub.facts import Fact, Place
from contact_hub.hub import Hub
from contact_hub.must_show.facts_of import of_way, place_of
from contact_hub.orders import Order
from contact_hub.paper.conditions import CONDITIONS
from contact_hub.paper.printers import Printer

__all__ = ["ticket"]

WRITTEN_OUT = {"PDF/X-1a": "PDF/X-1a:2003"}


def ticket(hub: Hub, order: Order) -> Iterator[Fact]:
    """Whose, which edition, how many, on what, for which press, and whom to ask."""
    place: Place = ("stationery", order.section)
    for item in order.items:
        yield Fact("text", item.who, place, "name")
        yield Fact("text", item.edition, place, "edition")
        yield Fact("text", item.name, place, "name of the file")
    yield Fact("text", f"{order.wishes.quantity}", (*place, "quantity"), "quantity")
    for field in ("stock", "finish"):
        if wished := getattr(order.wishes, field):
            yield Fact("text", wished, (*place, field), field)
    yield from of_printer(order.printer, (*place, "printer"))
    for way in (hub.front.first("phone", "mobile"), hub.front.first("email")):
        if way:
            yield from of_way(way, (*place_of(hub.front), way.kind))


def of_printer(printer: Printer, place: Place) -> Iterator[Fact]:
    """What the printer asked for."""
    standard = WRITTEN_OUT.get(printer.standard, printer.standard)
    yield Fact("text", standard, place, "kind of file")
    yield Fact("text", CONDITIONS[printer.condition].means, place, "paper and press")
    yield Fact("text", f"{printer.inks} %", place, "most ink")
