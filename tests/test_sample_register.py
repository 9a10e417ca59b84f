"""The sample's register: what it has today, and cards of some months before, in people's hands."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from contact_hub import living, loading
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.issued import issuing

ROOT = Path(__file__).parents[1]
CONTACTS = (ROOT / "contacts.yaml").read_text(encoding="utf-8")
SPRING, TODAY = date(2026, 3, 12), date(2026, 11, 22)
BEFORE = {
    "    phone: 0113 496 0121\n": "    phone: 0113 496 0129\n",
    "    role: Head of Claims\n": "    role: Senior Claims Handler\n",
    "    address: {street: 4 Example Quay, ": "    address: {street: 2 Example Quay, ",
}
"""What was otherwise in spring."""
TOM = re.compile(r"(?<=\n    name: Tom Reed\n    team: claims\n)    left: .*\n    successor: .*\n")
STILL_HERE = """\
    role: Claims Handler
    phone: 0113 496 0124
    email: tom.reed@harbourfinch.example
    public: yes
    confirmed: 2026-02-02 by Tom Reed
"""
LOG = re.compile(r"\n(?:former|planned|calls):.*?(?=\n\S|\Z)", re.DOTALL)

of_the_sample = pytest.mark.skipif(
    "name: Harbour & Finch\n" not in CONTACTS, reason="The sample made room for real contacts."
)


def in_spring() -> str:
    """The sample's contacts as they were; what was not yet written is left out."""
    text = LOG.sub("", CONTACTS)
    for now, then in BEFORE.items():
        assert text.count(now) == 1, now
        text = text.replace(now, then)
    text, count = TOM.subn(STILL_HERE, text)
    assert count == 1
    return re.sub(r"confirmed: \d{4}-\d\d-\d\d", "confirmed: 2026-02-02", text)


def issued(folder: Path, text: str, day: date, *only: str) -> Hub:
    """Put on record as it is done at a desk."""
    (folder / "contacts.yaml").write_text(text, encoding="utf-8")
    contacts = loading.load(folder / "contacts.yaml", day, root=ROOT).contacts
    hub = Hub(contacts, day, contacts.organisation.website)
    issuing.issue(hub, Folders(folder), only)
    return issuing.remembered(hub, Folders(folder))[0]


@of_the_sample
def test_the_register_is_that_of_the_sample(
    tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    issued(tmp_path, in_spring(), SPRING, "ada-stone", "tom-reed", "contact")
    hub = issued(tmp_path, CONTACTS, TODAY)
    assert {fate.state for fate in living.fates(hub)} == {"current", "changed", "moved"}
    golden(ROOT / "editions.yaml", (tmp_path / "editions.yaml").read_text(encoding="utf-8"))
