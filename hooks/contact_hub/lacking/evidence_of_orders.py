"""What an order's parcel lacks: opened as the printer opens it."""

from __future__ import annotations

import csv
import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO

from contact_hub import proven
from contact_hub.facts import Fact, readable
from contact_hub.hub import Hub
from contact_hub.lacking import facts_of_orders
from contact_hub.orders import TICKET, TICKET_PDF, TICKET_TABLE, Order, all_orders, master_of
from contact_hub.problems import Problem
from contact_hub.proven import Site
from contact_hub.reading import finder, pdf, shapes
from contact_hub.reading.pdf_file import Unreadable
from contact_hub.yaml_source.source import Source

__all__ = ["problems"]

FIX = "Look at what changed the file after it was made."
FIX_OF_TICKET = "Look at `overrides/stationery/job_ticket.typ`."
FIX_OF_SHAPES = "Look at what changed the file; or have a printer who takes fonts."
IN_TABLE = ("edition", "quantity")
SECONDS = 0.005
"""What one parcel takes, about."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """The names in it, each with a digest of the file that lies on the site; and the facts."""

    members: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A sentence about the parcel, or a fact that its ticket does not show."""

    what: str
    fact: Fact | None = None


def problems(site: Site, hub: Hub, source: Source) -> Iterator[Problem]:
    """Every parcel holds the very files of the site, and its ticket says what there is to say."""
    orders = () if hub.for_staff else tuple(all_orders(hub))
    asked = [(order.path, parcel(site, hub, order)) for order in orders]
    found = proven.read(site, asked, in_parcel, seconds=SECONDS)
    for order, faults in zip(orders, found, strict=True):
        for fault in faults:
            what = f"`{order.path}`: {fault.what}"
            if fault.fact is None:
                yield Problem(order.path, None, "order", what, FIX)
            else:
                yield source.problem(fault.fact.place, what, FIX_OF_TICKET)
    yield from in_shapes(site, orders)


def parcel(site: Site, hub: Hub, order: Order) -> Parcel:
    """What must be in it."""
    files = [(item.name, item.path) for item in order.items]
    if not order.for_one:
        files.append((TICKET_PDF, order.ticket))
    members = tuple(
        (name, digest(proven.content(site.folder / path) or b"")) for name, path in files
    )
    return Parcel(members, tuple(facts_of_orders.ticket(hub, order)))


def in_parcel(data: bytes | None, wanted: Parcel) -> tuple[Fault, ...]:
    """Opened whole: a parcel that cannot be opened has nothing in it."""
    try:
        with zipfile.ZipFile(BytesIO(data or b"")) as opened:
            names = opened.namelist()
            contents = {name: opened.read(name) for name in names}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as problem:
        return (Fault(f"It cannot be opened: {problem}."),)
    return (*of_files(names, contents, wanted), *of_tickets(contents, wanted.facts))


def of_files(names: list[str], contents: dict[str, bytes], wanted: Parcel) -> Iterator[Fault]:
    """No file more, none less, none other."""
    expected = {TICKET, TICKET_TABLE, *(name for name, _ in wanted.members)}
    for name in sorted({*names} - expected):
        yield Fault(f"`{name}` is in it, and belongs to no order.")
    for name in sorted(expected - {*names}):
        yield Fault(f"`{name}` is not in it.")
    if len(names) != len(set(names)):
        yield Fault("Two files in it have one name.")
    for name, known in wanted.members:
        if name in contents and digest(contents[name]) != known:
            yield Fault(f"`{name}` is not the file that lies on the site.")


def of_tickets(contents: dict[str, bytes], facts: tuple[Fact, ...]) -> Iterator[Fault]:
    """The text and the page, each read as a person reads it."""
    texts = {TICKET: contents.get(TICKET, b"").decode(errors="replace")}
    if TICKET_PDF in contents:
        try:
            texts[TICKET_PDF] = pdf.text(contents[TICKET_PDF])
        except Unreadable as fault:
            yield Fault(f"`{TICKET_PDF}` cannot be read. {fault}")
    table = cells(contents.get(TICKET_TABLE, b"").decode(errors="replace"))
    counted = tuple(fact for fact in facts if fact.label in IN_TABLE)
    asked = (*((name, text, facts) for name, text in texts.items()), (TICKET_TABLE, table, counted))
    for name, text, wanted in asked:
        for fact in finder.missing(text, wanted):
            yield Fault(f"`{name}` does not show the {fact.label} `{readable(fact)}`.", fact)


def cells(table: str) -> str:
    """One a line: with the commas between them, two numbers would read as one."""
    return "\n".join(cell for row in csv.reader(StringIO(table)) for cell in row)


def in_shapes(site: Site, orders: tuple[Order, ...]) -> Iterator[Problem]:
    """A file with letters as shapes looks like the one with fonts, which was read."""
    paths = {item.path for order in orders if order.printer.outlined for item in order.items}
    asked = [(path, proven.content(site.folder / master_of(path)) or b"") for path in sorted(paths)]
    found = proven.read(site, asked, unlike, seconds=40 * SECONDS)
    for (path, _), faults in zip(asked, found, strict=True):
        for fault in faults:
            yield Problem(path, None, "order", f"`{path}`: {fault}", FIX_OF_SHAPES)


def unlike(data: bytes | None, master: bytes) -> tuple[str, ...]:
    """How a file differs from the one that it was made of."""
    try:
        return tuple(shapes.faults(data or b"", master))
    except Unreadable as fault:
        return (f"It cannot be read. {fault}",)


def digest(data: bytes) -> str:
    """The same bytes have the same."""
    return hashlib.sha256(data).hexdigest()
