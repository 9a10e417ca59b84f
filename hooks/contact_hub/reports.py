"""What only the proof knows, written into the site: as JSON, as a page, and as ten answers."""

from __future__ import annotations

from pathlib import Path

from contact_hub import coverage, ten_tests
from contact_hub.hub import Hub
from contact_hub.outputs import focus
from contact_hub.outputs.rendering import ROOT, Templates
from contact_hub.proof import Proof
from contact_hub.source import Source

__all__ = ["COVERAGE", "write", "write_down"]

COVERAGE = "coverage.json"
"""Every site that was proven has it, and nothing else has."""


def write_down(
    site: Path, found: Proof, hub: Hub, source: Source, templates: Templates
) -> tuple[str, ...]:
    """The files of the site that this changes: nobody has read these back yet."""
    answers = focus.as_html(hub, templates, ten_tests.verdicts(hub, found))
    pages = {
        "coverage/index.html": (coverage.MARK, coverage.as_html(found, hub, templates)),
        "customer-focus/index.html": (focus.MARK, answers),
    }
    write(site / COVERAGE, coverage.as_json(found, hub, source))
    for name, (mark, html) in pages.items():
        text = (site / name).read_text(encoding="utf-8")
        write(site / name, text.replace(mark, html.replace(ROOT, "..")))
    return (COVERAGE, *pages)


def write(path: Path, text: str) -> None:
    """UTF-8 with plain line breaks, on every machine."""
    path.write_text(text, encoding="utf-8", newline="\n")
