"""Kits: everything of one person's, or of one piece, in one zip."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from contact_hub import orders
from contact_hub.outputs import shelves
from contact_hub.outputs.shelves import Item
from contact_hub.pieces.made import Gathered, Room
from contact_hub.press.gathering import Zip

__all__ = ["kits"]


def kits(room: Room) -> Iterator[Gathered]:
    """As the stationery page offers them."""
    for person in room.hub.people.values():
        yield packed(shelves.yours(room.hub, person))
    for shelf in shelves.shelves(room.hub):
        yield from (packed(item) for item in shelf.items if item.kit)


def packed(item: Item) -> Gathered:
    """The files under names that say whose they are."""
    taken: set[str] = set()
    ends = (PurePosixPath(each.path).suffix for each in item.downloads)
    named = tuple(
        orders.file_name(each.name.removesuffix(end), taken, end)
        for each, end in zip(item.downloads, ends, strict=True)
    )
    return Gathered(item.kit, Zip(named, tuple(each.path for each in item.downloads)))
