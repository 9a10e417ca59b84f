"""What pieces are made as: jobs for the press, and files that are ready."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from contact_hub import pictures
from contact_hub.hub import Hub
from contact_hub.orders import print_file
from contact_hub.outputs import brand
from contact_hub.outputs.stationery import Artwork
from contact_hub.press import logo
from contact_hub.press.gathering import Gathering
from contact_hub.press.printing import Job
from contact_hub.press.wishes import ForPress, InShapes

__all__ = ["Artifact", "Gathered", "PrintJob", "Room"]


@dataclass(frozen=True, slots=True)
class Artifact:
    """One generated file: its path below the site's root."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A job for the press, and where its files go: a path for each of the job's wishes."""

    job: Job
    paths: tuple[str, ...]

    def as_asked(self) -> PrintJob:
        """With a twin whose letters are shapes, where its printer asks for that."""
        job = self.job
        if not job.printer.outlined or ForPress() not in job.wishes:
            return self
        twin = print_file(self.paths[job.wishes.index(ForPress())], job.printer)
        return PrintJob(replace(job, wishes=(*job.wishes, InShapes())), (*self.paths, twin))


@dataclass(frozen=True, slots=True)
class Gathered:
    """A file that is made of finished ones, and where it goes."""

    path: str
    gathering: Gathering


@dataclass(frozen=True)
class Room:
    """What every piece is made from."""

    hub: Hub
    templates: Path
    root: Path

    @cached_property
    def logos(self) -> dict[str, bytes | None]:
        """For light and for dark grounds, as they came: SVG."""
        own = self.hub.organisation.brand
        files = {"logo": own.logo, "logo_reversed": own.logo_reversed}
        return {
            name: pictures.contents(self.root, path) if path else None
            for name, path in files.items()
        }

    @cached_property
    def artwork(self) -> Artwork:
        """The logos in the brand's inks."""
        colours = brand.logo_inks(self.hub.organisation.brand)
        inked = (logo.cmyk_logo(svg, colours) if svg else None for svg in self.logos.values())
        return Artwork(*inked)
