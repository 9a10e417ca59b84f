"""Pieces of stationery: one module a family, each says what is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contact_hub.pieces import (
    backgrounds,
    cards,
    invoices,
    kits,
    letters,
    orders,
    sheets,
    signs,
    wallet,
)
from contact_hub.pieces.made import Artifact, Gathered, PrintJob, Room

__all__ = [
    "ALL_GATHERED",
    "ALL_PIECES",
    "Artifact",
    "Gathered",
    "PrintJob",
    "Room",
    "gathered",
    "print_jobs",
]

ALL_PIECES: tuple[Callable[[Room], Iterator[PrintJob]], ...] = (
    letters.letterhead,
    letters.compliment_slip,
    letters.envelope,
    invoices.footer,
    invoices.whole_page,
    cards.cards,
    backgrounds.backgrounds,
    orders.tickets,
    sheets.of_each,
    signs.door_signs,
    wallet.wallet_list,
)
ALL_GATHERED: tuple[Callable[[Room], Iterator[Gathered]], ...] = (
    sheets.everybody,
    orders.parcels,
    kits.kits,
)
"""In their order: a later one may gather what an earlier one made."""


def print_jobs(room: Room) -> Iterator[PrintJob]:
    """Everything that the press makes; colleagues find it where customers do."""
    if not room.hub.for_staff:
        for piece in ALL_PIECES:
            yield from (job.as_asked() for job in piece(room))


def gathered(room: Room) -> Iterator[Gathered]:
    """Everything that is made of finished files."""
    if not room.hub.for_staff:
        for each in ALL_GATHERED:
            yield from each(room)
