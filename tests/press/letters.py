"""Organisations whose letters are looked at: short, long, in German, from right to left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.press import office

from contact_hub.outputs.rendering import Templates
from contact_hub.pieces import PrintJob, Room, documents, letters
from contact_hub.press import printing

PIECES = (letters.letterhead, letters.compliment_slip, letters.envelope)
LONG = Path(__file__).parent / "long-letterhead.yaml"
CHANGES: dict[str, Callable[[str], str]] = {
    "A4": lambda text: text,
    "Letter": lambda text: changed(
        text,
        "letterhead: {office: leeds, paper: A4}",
        "letterhead: {paper: Letter, shows: [bank, feedback]}\n"
        "  compliment_slip: {size: third of Letter}\n"
        '  envelope: {size: "#10"}',
    ),
    "from-right": lambda text: changed(text, "language: en-GB", "language: ar"),
}


def changed(text: str, old: str, new: str) -> str:
    """What was to be replaced is there."""
    assert old in text
    return text.replace(old, new)


def room(folder: Path, name: str) -> Room:
    """The sample, or the German one with long words, changed so that it has what is looked for."""
    if name == "long":
        return office.room(LONG)
    path = folder / "contacts.yaml"
    sample = (office.ROOT / "contacts.yaml").read_text(encoding="utf-8")
    path.write_text(CHANGES[name](sample), encoding="utf-8")
    return office.room(path)


def made(room: Room) -> dict[str, bytes]:
    """Every file of letters, by its path."""
    jobs: list[PrintJob] = [job for piece in PIECES for job in piece(room)]
    printed = {
        path: content
        for job in jobs
        for path, content in zip(job.paths, printing.printed(job.job), strict=True)
    }
    templates = Templates.of(office.ROOT / "overrides", room.hub)
    return printed | {
        file.path: file.content for file in documents.files(room.hub, room.root, templates)
    }
