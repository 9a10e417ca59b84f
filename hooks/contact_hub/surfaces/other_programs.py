"""What is put into other programs: signatures below mail, backgrounds of video calls."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import video_calls
from contact_hub.hub import Hub
from contact_hub.must_show import facts_of_signatures
from contact_hub.surfaces.surface import Surface

__all__ = ["backgrounds", "pasted", "signatures"]


def signatures(hub: Hub) -> Iterator[Surface]:
    """Of everybody who has a page here, in both forms."""
    for person in hub.people.values():
        facts = tuple(dict.fromkeys(facts_of_signatures.signature(hub, person)))
        for form in ("html", "txt"):
            path = f"signatures/{person.id}.{form}"
            yield Surface("e-mail signature", path, facts, person.id)


def backgrounds(hub: Hub) -> Iterator[Surface]:
    """A picture has no words that can be read back; its code is, and leads to the person's page."""
    for person in video_calls.with_background(hub):
        path, codes = f"backgrounds/{person.id}.png", (hub.url(person),)
        yield Surface("video background", path, (), person.id, codes=codes)


def pasted(hub: Hub) -> frozenset[str]:
    """Files of HTML that are no pages of the site, so that no footer belongs below them."""
    named = {f"signatures/{person_id}.html" for person_id in hub.people}
    return frozenset(named | ({"stationery/invoice-footer.html"} if not hub.for_staff else set()))
