"""What pages written by hand and files made elsewhere show that is over on a day to come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.problems import Problem
from contact_hub.stale import judging, messages, of_supplied, remembered
from contact_hub.stale.known import Known
from contact_hub.stale.standing import Stray
from contact_hub.yaml_source.source import Source

__all__ = ["problems"]

OF_ITSELF = (
    "Change it by then. What is written as a token, like `[[leeds phone]]`, changes by itself."
)
FRONT_PAGES = ("index.md", "README.md")


def problems(hub: Hub, source: Source, root: Path) -> Iterator[Problem]:
    """All that keeps a build of this hub's day from being published, as far as it lies there."""
    folders = Folders(root)
    known = remembered.known(root / source.file, hub, root / ".cache")
    yield from by_hand(known, source, root)
    _, told = of_supplied.look(hub, source, folders, known)
    yield from (each for each in told if isinstance(each, Problem))


def by_hand(known: Known, source: Source, root: Path) -> Iterator[Problem]:
    """Pages in docs/ that say what is over; whatever else is wrong in them is wrong today, too."""
    docs = root / "docs"
    for path in sorted(docs.rglob("*.md")):
        text = path.read_text(encoding="utf-8", errors="replace")
        for stray in judging.strays(text, known, page_of(path.relative_to(docs))):
            if stray.standing == "former":
                file = path.relative_to(root).as_posix()
                what = messages.what(stray, "it", source)
                yield Problem(file, line_of(text, stray), "", what, OF_ITSELF)


def page_of(path: Path) -> str:
    """Where the site has it, as `others: within:` names it: `about/index.html`."""
    if path.name in FRONT_PAGES:
        return path.with_name("index.html").as_posix()
    return path.with_suffix("").joinpath("index.html").as_posix()


def line_of(text: str, stray: Stray) -> int | None:
    """The first that has it in the letters in which it was read."""
    written = stray.detail.written or stray.detail.value
    lines = (at for at, line in enumerate(text.splitlines(), 1) if written in line)
    return next(lines, None)
