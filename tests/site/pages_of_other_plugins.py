"""Pages that other plugins write after the build, where no event shows them."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

REDIRECT = (
    '<!DOCTYPE html><html><head><meta http-equiv="refresh" content="0; url=/repo/contact/">'
    '<link rel="canonical" href="/repo/contact/"></head><body>Redirecting...</body></html>'
)


def on_post_build(config: MkDocsConfig) -> None:
    """As mkdocs-redirects and mike do."""
    for name in ("old", "very/old/page"):
        folder = Path(config.site_dir, name)
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(REDIRECT, encoding="utf-8")


@event_priority(-100)
def on_post_page(output: str, **_: object) -> str:
    """As a minifier does: no quotation marks around what needs none."""
    return re.sub(r'="([\w-]+)"', r"=\1", output)
