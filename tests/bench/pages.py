"""A thousand pages of HTML: how long the proof of their footers takes, and the whole stale hunt.

`python -m tests.bench.pages [SITE]`: the built site's pages over and over, each with a sentence of
its own.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.projects import DAY

from contact_hub import footers, loading
from contact_hub.hub import Hub
from contact_hub.must_show import facts_of
from contact_hub.proven import Proven, Site
from contact_hub.stale import of_site
from contact_hub.stale.known import Known
from contact_hub.workers import Workers
from contact_hub.yaml_source.source import Source

__all__ = ["measure"]

PAGES = 1000
MARK = re.compile(rb'data-hub-contact="?([0-9a-f]+)')
BODY = b'<article class="md-content__inner md-typeset">'
GUIDES = "maintaining"
"""Whose examples are nobody's details."""


def copied(built: Path, folder: Path) -> str:
    """Writes the pages; returns the digest of their footers."""
    pages = (path for path in sorted(built.rglob("index.html")) if GUIDES not in path.parts)
    found = [path.read_bytes() for path in pages]
    with_footers = [page for page in found if MARK.search(page)]
    for number in range(PAGES):
        said = f"<p>Sheet {number} of our book, for {number * 7} boats.</p>".encode()
        page = with_footers[number % len(with_footers)]
        before, body, after = page.partition(BODY)
        (folder / f"{number}.html").write_bytes(before + body + said + after)
    digest = MARK.search(with_footers[0])
    return digest[1].decode() if digest else ""


def measure(built: Path, hub: Hub, source: Source) -> Iterator[tuple[str, float]]:
    """Each step, and its seconds by the clock."""
    with tempfile.TemporaryDirectory() as temporary, Workers() as workers:
        folder = Path(temporary)
        digest, names = copied(built, folder), [f"{number}.html" for number in range(PAGES)]
        facts, known = tuple(facts_of.footer(hub)), Known.of(hub)
        begun = time.perf_counter()
        wrong = list(footers.problems(folder, names, facts, digest, source))
        yield f"footers of {PAGES} pages ({len(wrong)} Problems)", time.perf_counter() - begun
        proven = Proven()
        for step in ("cold", "again"):
            begun = time.perf_counter()
            found = list(of_site.findings(Site(folder, workers, proven), hub, source, known))
            yield f"stale hunt, {step} ({len(found)} findings)", time.perf_counter() - begun
            proven = Proven(before=frozenset(proven.now))


if __name__ == "__main__":
    loaded = loading.load(Path("contacts.yaml"), DAY)
    where = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    own = loaded.hub("https://contact.harbourfinch.example/")
    for what, seconds in measure(where, own, loaded.source):
        sys.stdout.write(f"{what}: {seconds:.2f} s\n")
