"""What only the proof knows, written into the site: JSON, pages, a badge, ten answers."""

from __future__ import annotations

from pathlib import Path

from contact_hub import ten_tests
from contact_hub.coverage import badge, certificate, certifying, page
from contact_hub.hub import Hub
from contact_hub.outputs import focus
from contact_hub.outputs.rendering import ROOT, Templates
from contact_hub.proof import Proof
from contact_hub.proven import Site
from contact_hub.yaml_source.source import Source

__all__ = ["COVERAGE", "FILES", "write", "write_down"]

COVERAGE = "coverage.json"
"""Every site that was proven has it, and nothing else has."""
FILES = (COVERAGE, badge.AS_SVG, badge.AS_JSON)
"""Those that are no pages."""


def write_down(
    built: Site, found: Proof, hub: Hub, source: Source, templates: Templates
) -> tuple[str, ...]:
    """The files of the site that this changes: nobody has read these back yet.

    The certificate comes last: it has the checksum of everything else.
    """
    site, answers, found = built.folder, ten_tests.verdicts(hub, found), found.told()
    put(site, "customer-focus/index.html", focus.MARK, focus.as_html(hub, templates, answers))
    proven = certifying.certified(found, hub, source, built)
    write(site / COVERAGE, certificate.text(proven))
    write(site / badge.AS_SVG, badge.as_svg(proven, hub.words))
    write(site / badge.AS_JSON, badge.as_json(proven, hub.words))
    put(site, "coverage/index.html", page.MARK, page.as_html(proven, found, hub, templates))
    return (*FILES, "customer-focus/index.html", "coverage/index.html")


def put(site: Path, name: str, mark: str, html: str) -> None:
    """Into a page of the first folder, in the place that was left for it."""
    text = (site / name).read_text(encoding="utf-8")
    write(site / name, text.replace(mark, html.replace(ROOT, "..")))


def write(path: Path, text: str) -> None:
    """UTF-8 with plain line breaks, on every machine."""
    path.write_text(text, encoding="utf-8", newline="\n")
