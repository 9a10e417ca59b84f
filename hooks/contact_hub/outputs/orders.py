"""Job tickets: what a printer must know of an order, as text, as a table, and as a page's data."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from fractions import Fraction
from io import StringIO

from babel.numbers import format_decimal

from contact_hub.hub import Hub
from contact_hub.orders import PAGES, Order
from contact_hub.outputs import dates, stationery
from contact_hub.paper import formats
from contact_hub.paper.conditions import CONDITIONS
from contact_hub.paper.printers import X1A, Printer

__all__ = ["as_data", "as_table", "as_text", "questions"]

MM_AN_EIGHTH = 25.4 / 8
MM_AN_INCH = 25.4
RECKONED = ("=", "+", "-", "@")
"""With these a spreadsheet's formulas begin."""
Line = tuple[str, str]


def as_text(hub: Hub, order: Order) -> str:
    """To be read anywhere, and to be copied into an e-mail."""
    words = hub.words.order
    widest = max(len(label) for label, _ in lines(hub, order))
    said = [f"{label:<{widest}}  {value}" for label, value in lines(hub, order)]
    files = [f"{item.name}\n    {item.who}, {words.edition} {item.edition}" for item in order.items]
    head = f"{words.ticket}: {headline(hub, order)}\n{hub.organisation.name}"
    asked = "\n".join((words.questions, *questions(hub)))
    parts = (head, "\n".join(said), f"{words.files}:", "\n".join(files), words.unscaled, asked)
    return "\n\n".join(parts) + "\n"


def as_table(order: Order) -> str:
    """For a printer's own programs: CSV (RFC 4180), its columns in English."""
    out = StringIO()
    table = csv.writer(out)
    width, height = order.trim
    printer, wishes = order.printer, order.wishes
    alike = {
        "copies": wishes.quantity,
        "width_mm": width,
        "height_mm": height,
        "pages": PAGES[order.piece],
        "bleed_mm": printer.bleed,
        "crop_marks": "yes" if printer.marks else "no",
        "standard": standard(printer),
        "condition": printer.condition,
        "ink_limit_percent": printer.inks,
        "stock": wishes.stock,
        "finish": wishes.finish,
    }
    table.writerow(("file", "for", "edition", *alike))
    rows = ((item.name, item.who, item.edition, *alike.values()) for item in order.items)
    table.writerows([plain(cell) for cell in row] for row in rows)
    return out.getvalue()


def plain(cell: object) -> object:
    """A text that a spreadsheet would reckon with stays a text behind an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(RECKONED) else cell


def as_data(hub: Hub, order: Order) -> dict[str, object]:
    """What the page's template is given."""
    words = hub.words.order
    return {
        "ticket": words.ticket,
        "headline": headline(hub, order),
        "lead": words.lead,
        "lines": [{"label": label, "value": value} for label, value in lines(hub, order)],
        "head": (words.file, words.holder, words.edition),
        "files": [(item.name, item.who, item.edition) for item in order.items],
        "unscaled": words.unscaled,
        "questions": words.questions,
        "ways": list(questions(hub)),
    }


def headline(hub: Hub, order: Order) -> str:
    """`Business card`."""
    return hub.words.editions.piece(order.piece)


def lines(hub: Hub, order: Order) -> Iterator[Line]:
    """What the printer asks on the telephone, answered."""
    words, printer, wishes = hub.words.order, order.printer, order.wishes
    bleed = words.bleed_each.format(bleed=length(hub, printer.bleed))
    yield words.copies, words.each.format(count=wishes.quantity)
    yield words.size, size(hub, order.trim)
    yield words.stock, wishes.stock or words.to_agree
    yield words.finish, wishes.finish or words.no_finish
    yield words.pages, pages(hub, order.piece)
    yield words.bleed, bleed if printer.bleed else words.no_bleed
    yield words.marks, words.marks_in if printer.marks else words.marks_none
    yield words.standard, standard(printer)
    yield words.condition, f"{CONDITIONS[printer.condition].means} – {printer.condition}"
    yield words.colours, words.inks_alone
    yield words.ink, words.ink_most.format(inks=printer.inks)
    yield words.letters, words.letters_shapes if printer.outlined else words.letters_fonts


def pages(hub: Hub, piece: str) -> str:
    """How many, and what each is."""
    words = hub.words.order
    if PAGES[piece] == 1:
        return words.one_page
    return words.front_and_back if piece == "business card" else words.first_and_next


def standard(printer: Printer) -> str:
    """With its year, where there are several."""
    return f"{X1A}:2003" if printer.standard == X1A else printer.standard


def size(hub: Hub, trim: formats.Size) -> str:
    """`85 × 55 mm`; where inches are meant, those too."""
    shown = f"{number(hub, trim[0])} × {number(hub, trim[1])} mm"
    if not all(in_eighths(edge) for edge in trim):
        return shown
    wide, high = (number(hub, edge / MM_AN_INCH) for edge in trim)
    return f"{shown} ({wide} × {high} in)"


def length(hub: Hub, millimetres: float) -> str:
    """`3 mm`; `3.175 mm (1/8 in)`."""
    shown = f"{number(hub, millimetres)} mm"
    eighths = Fraction(round(millimetres / MM_AN_EIGHTH), 8)
    return f"{shown} ({eighths} in)" if millimetres and in_eighths(millimetres) else shown


def in_eighths(millimetres: float) -> bool:
    """Whether it is a round number of eighths of an inch, and so was meant as one."""
    eighths = millimetres / MM_AN_EIGHTH
    return abs(eighths - round(eighths)) < 0.001  # noqa: PLR2004 - far less than paper moves


def number(hub: Hub, value: float) -> str:
    """With the point or comma of the site's language."""
    return format_decimal(round(value, 3), locale=dates.locale(hub.words))


def questions(hub: Hub) -> Iterator[str]:
    """Whom the printer asks: the number and the address at the foot of every page."""
    yield hub.front.name
    for way in (hub.front.first("phone", "mobile"), hub.front.first("email")):
        if way:
            yield stationery.printed(hub, way)
