"""Numbers and addresses that can be clicked, and where they lead."""

from __future__ import annotations

from contact_hub.facts import Fact
from contact_hub.outputs.channels import mailto
from contact_hub.reading import finder, html

__all__ = ["href_of", "linked", "missing_from", "strangers"]

FEWEST_DIGITS = 6
"""Of what is taken for a whole number."""


def missing_from(seen: html.Seen, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Facts that are not in the text, and numbers and addresses without their link."""
    missing = finder.missing(seen.text, facts)
    unlinked = tuple(fact for fact in facts if fact not in missing and not linked(fact, seen.links))
    return (*missing, *unlinked)


def linked(fact: Fact, links: tuple[html.Link, ...]) -> bool:
    """A phone has its tel: link and an e-mail address its mailto: link; a fax has none."""
    href = href_of(fact)
    if not href:
        return True
    misled = any(misleads(link, href, fact) for link in links)
    return not misled and any(leads_to(link, href, fact) for link in links)


def href_of(fact: Fact) -> str:
    """Where its link leads; empty for what has none."""
    if fact.kind == "phone" and fact.label != "fax":
        return f"tel:{fact.value}"
    return mailto(fact.value) if fact.kind == "email" else ""


def goal(link: html.Link) -> str:
    """Where it leads; a mail that is already begun (RFC 6068, 2) goes to the same address."""
    return link.href.partition("?")[0] if link.href.startswith("mailto:") else link.href


def misleads(link: html.Link, href: str, fact: Fact) -> bool:
    """It reads as this number or address and leads to another; or the other way round."""
    if goal(link) == href:
        return reads_as_detail(link.text) and not finder.shows(link.text, fact)
    to_somebody = link.href.startswith(("tel:", "mailto:"))
    return to_somebody and finder.shows(link.text, fact)


def reads_as_detail(text: str) -> bool:
    """As a whole number or address, not as `our 24-hour line`."""
    return "@" in text or sum(map(str.isdigit, text)) >= FEWEST_DIGITS


def strangers(seen: html.Seen, facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """Numbers and addresses that can be clicked and are none of the facts."""
    known = {href_of(fact) for fact in facts}
    found = dict.fromkeys(link.href for link in seen.links if goal(link) not in known)
    return tuple(href for href in found if href.startswith(("tel:", "mailto:")))


def leads_to(link: html.Link, href: str, fact: Fact) -> bool:
    """The link goes there, has words to click on, and reads as if it went nowhere else."""
    has_detail = "@" in link.text or any(each.isdigit() for each in link.text)
    if not link.text or goal(link) != href:
        return False
    return not has_detail or finder.shows(link.text, fact)
