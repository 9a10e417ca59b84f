"""Kits: everything of one person's, or of one piece, in one zip."""

from __future__ import annotations

from collections.abc import Iterator

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
    files = item.downloads
    names, paths = tuple(each.name for each in files), tuple(each.path for each in files)
    return Gathered(item.kit, Zip(names, paths))
