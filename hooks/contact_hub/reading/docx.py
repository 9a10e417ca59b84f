"""Word documents as people see them: the words of headers, body and footers, links, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contact_hub.reading.documents.document import Unreadable
from contact_hub.reading.documents.office import word_stories
from contact_hub.reading.documents.office.package import opened
from contact_hub.reading.documents.office.word_stories import Story
from contact_hub.reading.documents.told import Way, tidy
from contact_hub.reading.seen import Link, Seen

__all__ = ["Document", "Unreadable", "read"]

_INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")
"""Marks that only steer the direction of writing."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is seen of it on its first page, with all of its body; and pictures as they lie in it.

    `following` are the headers and footers of other pages, where the first has its own.
    """

    first: Seen
    following: Seen
    pictures: tuple[bytes, ...]


def read(data: bytes) -> Document:
    """Headers, then the body, then footers: those that are on a page at all."""
    with opened(data, "a Word document") as package:
        told = word_stories.stories(package)
        own = "first" if any(story.pages == "first" for story in told) else "default"
        on_first = [story for story in told if _is_on(story, own)]
        following = [story for story in told if not _is_on(story, own)]
        drawn = (name for story in (*on_first, *following) for name in story.walk.pictures)
        kept = (name for name in dict.fromkeys(drawn) if name in package.names)
        pictures = tuple(package.read(name) for name in kept)
    return Document(_seen(on_first), _seen(following), pictures)


def _is_on(story: Story, pages: str) -> bool:
    return story.kind not in {"header", "footer"} or story.pages == pages


def _seen(stories: Sequence[Story]) -> Seen:
    text = "\n".join("".join(story.walk.told.words[Way.SHOWN]) for story in stories)
    return Seen(_plain(text), tuple(_links(stories)))


def _links(stories: Iterable[Story]) -> Iterable[Link]:
    for story in stories:
        for link in story.walk.told.links:
            yield Link(link.href, _plain(link.text))


def _plain(text: str) -> str:
    return tidy(_INVISIBLE.sub("", text).replace("\u00a0", " "))
