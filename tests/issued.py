"""A small organisation whose editions tests put on record, and what happens to it afterwards."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from tests import sites

from contact_hub import loading
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.issued import issuing

__all__ = ["ISSUED", "LATER", "contacts", "git", "hub", "issue"]

ISSUED, LATER = date(2026, 11, 12), date.fromisoformat(sites.TODAY)
PEOPLE = """
  rosa-quill:
    name: Rosa Quill
    role: Wick Trimmer
    team: bench
    phone: 01632 960112
    email: rosa@quaylamps.example
    public: yes
    confirmed: 2026-11-02 by Rosa Quill

  lev-ostrov:
    name: Lev Ostrovsky
    role: Glass Blower
    team: bench
    phone: 01632 960113
    public: yes
    confirmed: 2026-11-02 by Rosa Quill

  hugo-marsh:
    name: Hugo Marshlight
    role: Glazier
    team: bench
    phone: 01632 960114
    public: yes
    confirmed: 2026-11-02 by Rosa Quill

  nell-byrd:
    name: Nell Byrdsong
    role: Apprentice
    team: bench
    phone: 01632 960115
    public: yes
    confirmed: 2026-11-02 by Rosa Quill

topics:
"""
HULL = """
  hull:
    name: Hull
    address: {street: 1 Sample Dock, locality: Hull, postal_code: HU1 1AA}
    phone: 01632 960300
    hours: Mon-Fri 9:00-17:00
    out_of_hours: night-line
    confirmed: 2026-11-02 by Ines Duarte

lines:
"""


def contacts(root: Path, changes: Mapping[str, str] | None = None) -> Path:
    """Its contacts.yaml with four more people and an office; then with these changes."""
    text = (sites.SMALL / "contacts.yaml").read_text(encoding="utf-8")
    text = text.replace("    photo: docs/assets/people/wanda.jpg\n", "")
    text = text.replace("\ntopics:\n", PEOPLE).replace("\nlines:\n", HULL)
    for old, new in (changes or {}).items():
        assert old in text, old
        text = text.replace(old, new)
    path = root / "contacts.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def hub(
    root: Path,
    changes: Mapping[str, str] | None = None,
    today: date = LATER,
    *,
    real: bool = False,
) -> Hub:
    """The public contacts, with nothing on record; `real` ones are taken for no sample."""
    found = loading.load(contacts(root, changes), today).contacts
    organisation = found.organisation.model_copy(update={"fictional": not real})
    whole = found.model_copy(update={"organisation": organisation})
    return Hub(whole, today, "https://contact.quaylamps.example/")


def issue(
    root: Path,
    changes: Mapping[str, str] | None = None,
    *only: str,
    today: date = ISSUED,
    real: bool = False,
) -> issuing.Done:
    """What is current is put on record."""
    return issuing.issue(hub(root, changes, today, real=real), Folders(root), only)


def git(root: Path, *words: str, at: str = "") -> str:
    """Git with a name of its own, and none of this machine's settings; `at` another time."""
    who = {f"GIT_{role}_{part}": "test@example.com" for role in ("AUTHOR", "COMMITTER")
           for part in ("NAME", "EMAIL")}  # fmt: skip
    when = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at} if at else {}
    none = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
    ended = subprocess.run(
        ["git", "-C", root, *words],
        env=sites.environment(who | none | when),
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    return ended.stdout
