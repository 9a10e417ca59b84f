"""What stands at the foot of an invoice, for programs into which it is pasted."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from contact_hub import editions
from contact_hub.hub import Hub
from contact_hub.outputs import brand, channels, particulars, stationery

__all__ = ["InvoiceFooter", "as_text", "of_organisation"]

WIDTH = 72


@dataclass(frozen=True, slots=True)
class InvoiceFooter:
    """Columns of lines, each with where it leads; the law; how to see whether it is still true."""

    columns: tuple[tuple[str, tuple[stationery.Told, ...]], ...]
    law: tuple[str, ...]
    still_current: str
    edition: stationery.Told
    accent: str


def of_organisation(hub: Hub) -> InvoiceFooter:
    """With what the file asks for under `invoice_footer`."""
    wishes, edition = hub.contacts.stationery.invoice_footer, editions.invoice_footer(hub)
    office = hub.offices[wishes.office] if wishes.office else hub.front
    law = particulars.lines(hub, "invoice", particulars.named(wishes.shows))
    return InvoiceFooter(
        columns=tuple(stationery.told(hub, office, wishes.shows)),
        law=(*map(sentence, hub.organisation.accreditations), *law),
        still_current=hub.words.print.still_current,
        edition=(channels.web_text(edition.url), edition.url),
        accent=brand.on_both_grounds(brand.colours(hub.organisation.brand)["accent"]),
    )


def sentence(words: str) -> str:
    """With its full stop."""
    return f"{words.removesuffix('.')}."


def as_text(hub: Hub) -> str:
    """Plain, with web addresses in full, and no line longer than mail allows."""
    footer = of_organisation(hub)
    _, address = footer.edition
    parts = [
        *([heading, *map(in_full, lines)] for heading, lines in footer.columns),
        list(footer.law),
        [f"{footer.still_current} {address}"],
    ]
    return "\n\n".join("\n".join(wrapped(part)) for part in parts if part)


def in_full(line: stationery.Told) -> str:
    """A web address with its scheme, so that programs make a link of it."""
    said, leads_to = line
    return leads_to if leads_to.startswith("http") else said


def wrapped(lines: list[str]) -> Iterator[str]:
    """Broken at spaces; a long address stays whole."""
    for line in lines:
        yield from textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False)
