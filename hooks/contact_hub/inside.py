"""The site for colleagues: whether there is one, whether it alone is wanted, where it lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from contact_hub.hub import Hub
from contact_hub.mistakes import Mistake
from contact_hub.model import Contacts
from contact_hub.staff import for_colleagues

__all__ = ["alone", "beside", "is_there", "seen_by_staff"]

NAME = "staff"


def is_there(contacts: Contacts) -> bool:
    """Whether anything is for colleagues alone: a team, a topic, or a place for their site."""
    return (
        contacts.organisation.intranet is not None
        or any(team.internal for team in contacts.teams.values())
        or any(for_colleagues(topic) for topic in contacts.topics.values())
    )


def seen_by_staff(hub: Hub) -> Hub:
    """The same contacts with all that is internal."""
    address = hub.organisation.intranet or hub.site_url
    return replace(hub, site_url=address, for_staff=True, public_url=hub.site_url, issued=())


def alone(environment: Mapping[str, str]) -> bool:
    """`HUB_SITE=staff`: this site, and not the one for customers."""
    wanted = environment.get("HUB_SITE", "")
    if wanted not in {"", NAME}:
        fix = f"Write `HUB_SITE={NAME}`, or leave it out for what is built every day."
        raise Mistake(f"There is no site `{wanted}`.", fix)
    return wanted == NAME


def beside(place: Path) -> Path:
    """`site-staff` beside `site`, `docs-staff` beside `docs`."""
    return place.with_name(f"{place.name}-{NAME}")
