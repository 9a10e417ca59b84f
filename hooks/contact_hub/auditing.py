"""The command that looks at any site and any folder."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from contact_hub import links, loading, today
from contact_hub.audit.held import Held, Wishes
from contact_hub.audit.looking import Audit, audit
from contact_hub.audit.places import pages_in
from contact_hub.mistakes import Mistake
from contact_hub.model.supplied import FACTS, KINDS
from contact_hub.problems import Finding, Problem, as_annotations, counted, of_rule
from contact_hub.telling import forms

__all__ = ["join"]

if TYPE_CHECKING:
    Ways = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no other name for it

EVERYWHERE = Wishes()
FOR_PROGRAMS = frozenset({"github", "json", "sarif"})


def join(ways: Ways) -> None:
    """Adds it to the others."""
    way = ways.add_parser("audit", help="look at a site or a folder that was made elsewhere")
    way.add_argument("places", nargs="+", type=Path, metavar="FOLDER-OR-FILE")
    way.add_argument("--contacts", type=Path, default=Path("contacts.yaml"), help="what is true")
    way.add_argument(
        "--must-show", nargs="+", choices=FACTS, default=EVERYWHERE.must_show, metavar="WHAT",
        help=f"what each page and document must show: {', '.join(FACTS)}",
    )  # fmt: skip
    way.add_argument("--kind", choices=KINDS, default=EVERYWHERE.kind, help="what documents are")
    way.add_argument("--pictures", action="store_true", help="read a website's pictures, too")
    way.add_argument("--links", action="store_true", help="try a website's links with linkchecker")
    way.add_argument("--format", choices=forms.FORMS, default="text")
    way.set_defaults(does=look)


def look(asked: argparse.Namespace) -> int:
    """0 where all is well, 1 where something is to be mended."""
    loaded = loading.load(asked.contacts, today.calendar(os.environ))
    hub = loaded.hub(loaded.contacts.organisation.website)
    wishes = Wishes(tuple(asked.must_show), asked.kind, asked.pictures)
    whole = asked.format in FOR_PROGRAMS or len(asked.places) > 1
    held = Held(hub, loaded.source, asked.contacts, wishes, whole)
    found = audit(asked.places, held)
    if asked.links:
        broken = tuple(broken_links(asked.places, held))
        found = replace(found, findings=(*found.findings, *broken))
    sys.stdout.write(forms.told(found.findings, asked.format))
    if asked.format == "text":
        sys.stdout.write(f"{summary(found)}\n")
        if os.environ.get("GITHUB_ACTIONS") == "true":
            sys.stdout.write(as_annotations(found.findings))
    return int(any(isinstance(each, Problem) for each in found.findings))


def summary(found: Audit) -> str:
    """What was looked at."""
    parts = [counted(found.pages, "page"), counted(found.documents, "document")]
    whole = " and ".join(part for part in parts if part)
    left = counted(found.pictures, "picture")
    aside = f" Not at {left}: `--pictures` does." if left else ""
    said = "" if found.findings else " Everything in them is current."
    return f"Looked at {whole}.{said}{aside}"


def broken_links(places: Sequence[Path], held: Held) -> Iterator[Finding]:
    """Of each website among them; nothing outside of it is asked for."""
    for place in (each for each in places if pages_in(each)):
        try:
            found = links.tried(place, config=None).broken
        except links.NotTried as why:
            raise Mistake("The links could not be tried.", str(why)) from None
        told = [Problem(each.page, each.line, "", *said(each)) for each in found]
        yield from held.named(place, of_rule("links_lead_somewhere", told))


def said(link: links.Broken) -> tuple[str, str]:
    """What is wrong, and what to do."""
    return f"The link to `{link.link}` does not lead there. {link.why}", "Mend it, or take it out."
