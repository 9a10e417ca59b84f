"""Numbers and addresses that can be clicked, and where they lead."""

from __future__ import annotations

from contact_hub.facts import Fact
from contact_hub.outputs.channels import mailto
from contact_hub.reading import finder, html

__all__ = ["linked", "strangers"]


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


def misleads(link: html.Link, href: str, fact: Fact) -> bool:
    """It reads as this number or address, and leads to another."""
    to_somebody = link.href.startswith(("tel:", "mailto:"))
    return to_somebody and link.href != href and finder.shows(link.text, fact)


def strangers(seen: html.Seen, facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """Numbers and addresses that can be clicked and are none of the facts."""
    known = {href_of(fact) for fact in facts}
    found = dict.fromkeys(link.href for link in seen.links if link.href not in known)
    return tuple(href for href in found if href.startswith(("tel:", "mailto:")))


def leads_to(link: html.Link, href: str, fact: Fact) -> bool:
    """The link goes there, has words to click on, and reads as if it went nowhere else."""
    reads_as_detail = "@" in link.text or any(each.isdigit() for each in link.text)
    if not link.text or link.href != href:
        return False
    return not reads_as_detail or finder.shows(link.text, fact)
