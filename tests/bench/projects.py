"""The folders that are built: Contact Hub's, and bare MkDocs with the same pages."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from tests.bench.organisations import written

from contact_hub import loading
from contact_hub.hub import Hub
from contact_hub.outputs import pages
from contact_hub.outputs.rendering import ROOT, Templates

__all__ = ["DAY", "REPOSITORY", "bare", "full", "with_one_phone_changed"]

REPOSITORY = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)
HOME = "# Contact us\n\nHow to reach us.\n"
LAST_PHONE = re.compile(r"(?s)(.*\n    phone: )([^\n]+)(?=.*\ntopics:)")


def full(folder: Path, people: int) -> Path:
    """Contact Hub with a fictional organisation."""
    for name in ("hooks", "overrides", "docs/assets"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    (folder / "docs" / "index.md").write_text(HOME, encoding="utf-8")
    (folder / "contacts.yaml").write_text(written(people), encoding="utf-8")
    return folder


def bare(folder: Path, hub_folder: Path) -> Path:
    """The same pages written by hand as HTML in Markdown files; theme, search and menu alike."""
    loaded = loading.load(hub_folder / "contacts.yaml", DAY)
    hub = Hub(loaded.contacts, DAY, "https://contact.harbourfinch.example/")
    shutil.copytree(hub_folder / "docs", folder / "docs")
    menu: list[str] = []
    for page in pages.all_pages(hub, Templates.of(hub_folder / "overrides", hub)):
        path = folder / "docs" / page.source
        path.parent.mkdir(parents=True, exist_ok=True)
        html = re.sub(r"\n\s*", "\n", page.html).strip()
        back = "/".join([".."] * page.path.count("/"))
        text = f"{page.front_matter()}\n{html.replace(ROOT, back)}\n"
        path.write_text(text, encoding="utf-8")
        menu += [f"  - {page.source}"] if page.in_menu else []
    settings = (hub_folder / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^(hooks|watch|  custom_dir):.*\n", "", settings)
    nav = "\n".join(["", "nav:", "  - index.md", *menu, ""])
    (folder / "mkdocs.yml").write_text(settings + nav, encoding="utf-8")
    return folder


def with_one_phone_changed(folder: Path) -> None:
    """Somebody's number, as one would edit it."""
    contacts = folder / "contacts.yaml"
    text = contacts.read_text(encoding="utf-8")
    contacts.write_text(LAST_PHONE.sub(r"\g<1>0808 157 0198", text, count=1), encoding="utf-8")
