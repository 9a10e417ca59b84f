"""What everything that is looked at is held against, and what the report calls it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from contact_hub.facts import Fact
from contact_hub.hub import Hub
from contact_hub.model.supplied import Supplied
from contact_hub.problems import Finding
from contact_hub.stale import remembered, wanted
from contact_hub.stale.known import Known
from contact_hub.stale.of_document import Asked, Day
from contact_hub.yaml_source.source import Source

__all__ = ["Held", "Wishes"]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What each page and document must show, what the documents are, and how far to look."""

    must_show: tuple[str, ...] = ("name", "phone")
    kind: str = "other"
    pictures: bool = False


@dataclass(frozen=True)
class Held:
    """The contacts, and what is wished."""

    hub: Hub
    source: Source
    contacts: Path
    wishes: Wishes
    whole_names: bool = False
    """Whether files are told by their whole path, as programs need them."""

    @cached_property
    def known(self) -> Known:
        """All that is right today, and what was before."""
        return remembered.known(self.contacts, self.hub)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What each page and document must show."""
        asked = Supplied(file="a", kind=self.wishes.kind, must_show=self.wishes.must_show)
        return wanted.facts(self.hub, asked)

    @cached_property
    def listed(self) -> dict[Path, Supplied]:
        """Files of which contacts.yaml says what they must show."""
        supplied = self.hub.contacts.stationery.supplied
        return {(self.contacts.parent / each.file).resolve(): each for each in supplied}

    def asked_of(self, path: Path, *, of_website: bool) -> Asked:
        """What is said of this very file; else what is wished, on a website nothing."""
        supplied = self.listed.get(path.resolve())
        if supplied:
            return Asked(str(path), wanted.facts(self.hub, supplied), supplied.every_page)
        return Asked(str(path), () if of_website else self.facts)

    def day(self) -> Day:
        """What is right today."""
        return Day(self.known, self.source, self.hub.today, self.hub.contacts.freshness.grace)

    def named(self, base: Path, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Those in files below a folder, as the report calls these."""
        for each in findings:
            of_contacts = each.file == self.source.file
            path = self.contacts if of_contacts else base / each.file
            yield replace(each, file=from_here(path)) if self.whole_names else each


def from_here(path: Path) -> str:
    """By its path below the folder in which one is; what lies elsewhere by its whole path."""
    whole, here = Path(os.path.abspath(path)), Path.cwd()  # noqa: PTH100 - links stay links
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)
