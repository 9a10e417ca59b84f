"""The public site and the one for colleagues: built aside, and put in place together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from contact_hub.inside import beside
from contact_hub.reports import COVERAGE
from contact_hub.staging import NoPlaceForASite, Staging

__all__ = ["Pair"]


@dataclass
class Pair:
    """The site that is asked for, and the one beside it where there is one."""

    site: Path
    stagings: list[Staging]

    @classmethod
    def begin(cls, site: Path, docs: Path, *, alone: bool) -> Pair:
        """Of the site for colleagues `alone` only the name is known: it lies beside the other."""
        own, by_hand = beside(site) if alone else site, beside(docs).resolve()
        if by_hand in (own.resolve(), *own.resolve().parents):
            raise NoPlaceForASite(f"`{by_hand}` holds pages by hand. Name a folder beside it.")
        return cls(own, [Staging.begin(own, COVERAGE if alone else "")])

    def folders(self) -> list[str]:
        """Where each is built."""
        return [str(each.folder) for each in self.stagings]

    def second(self, *, wanted: bool) -> None:
        """The one for colleagues; one that is no longer wanted goes when the pair is published."""
        other = beside(self.site)
        if wanted or (other / COVERAGE).exists():
            staging = Staging.begin(other, COVERAGE)
            self.stagings.append(staging)
            if not wanted:
                staging.build_nothing()

    def end(self, *, proven: bool) -> None:
        """Both take their places, or neither."""
        if proven:
            self.stagings[0].publish(*self.stagings[1:])
        for staging in self.stagings:
            staging.abandon()
