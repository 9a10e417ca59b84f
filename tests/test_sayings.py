"""What files say is kept from build to build; whether it is right is asked anew."""

from __future__ import annotations

import hashlib
import zipfile
from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.proven import Proven, Site
from contact_hub.stale import of_site, sealed
from contact_hub.stale.known import Known
from contact_hub.workers import Workers

DAY = date(2026, 11, 21)
CONTACTS = """
organisation:
  name: Harbour & Finch
  what_we_do: Marine insurance, made plain.
  website: https://www.harbourfinch.example
  country: GB
  time_zone: Europe/London
  main_office: leeds
  fictional: yes
offices:
  leeds:
    name: Leeds
    address: {street: 4 Example Quay, locality: Leeds, postal_code: LS1 4AP}
    phone: 0113 496 0100
    email: hello@harbourfinch.example
    hours: Mon-Fri 9:00-17:30
    without: {out_of_hours: Leave a message.}
lines:
  claims: {name: Claims, phone: 0113 496 0111, hours: Mon-Fri 9:00-17:30}
"""
PHONE, NAME = "0113 496 0111", "Rosalind Dee"
NO_LINE = CONTACTS.partition("lines:")[0]
FORMER = f"{NO_LINE}former:\n  - {{phone: {PHONE}, was: the claims line}}\n"
ZURICH = """
  zurich:
    name: Zürich
    address: {street: Beispielweg 1, locality: Zürich, postal_code: "8001", country: CH}
    phone: +41 44 668 18 01
    time_zone: Europe/Zurich
    hours: Mon-Fri 9:00-17:30
    without: {out_of_hours: Leave a message.}
"""
SALT = "0123456789abcdef"


class Sited:
    """A site of a few files beside its contacts, and what the hunt of each build says of it."""

    def __init__(self, root: Path) -> None:
        """Nothing is kept yet."""
        self.root, self.site, self.kept = root, root / "site", root / ".cache" / "proven"
        self.site.mkdir()
        self.page(f"<p>Call {PHONE}, and ask for {NAME}.</p>")

    @property
    def sayings(self) -> Path:
        """Where it is kept what the files say."""
        return self.kept.with_name("proven-sayings")

    def page(self, markup: str, name: str = "index.html") -> None:
        """Written whole."""
        text = f"<html><body>{markup}</body></html>"
        (self.site / name).write_text(text, encoding="utf-8")

    def packed(self, *names: str) -> None:
        """Some of the files in a zip among them."""
        with zipfile.ZipFile(self.site / "all.zip", "w") as archive:
            for name in names:
                archive.write(self.site / name, name)

    def hunt(self, contacts: str) -> str:
        """What one build says, told by these contacts."""
        file = self.root / "contacts.yaml"
        file.write_text(contacts, encoding="utf-8")
        loaded = loading.load(file, DAY, root=self.root)
        hub = loaded.hub("https://contact.harbourfinch.example/")
        with Workers(1) as workers:
            site = Site(self.site, workers, Proven.at(self.kept), root=self.root)
            found = list(of_site.findings(site, hub, loaded.source, Known.of(hub)))
        site.proven.keep()
        return "\n".join(each.as_text() for each in found)


@pytest.fixture
def sited(tmp_path: Path) -> Sited:
    return Sited(tmp_path)


def test_what_has_become_former_is_found_in_a_file_that_did_not_change(sited: Sited) -> None:
    assert sited.hunt(CONTACTS) == ""
    assert "the claims line" in sited.hunt(FORMER)
    assert "the claims line" in sited.hunt(FORMER)
    assert sited.hunt(CONTACTS) == ""


def test_a_name_that_has_become_former_is_found_in_a_file_that_did_not_change(
    sited: Sited,
) -> None:
    assert sited.hunt(CONTACTS) == ""
    digits = sealed.seal("name", NAME, SALT).as_text()
    for line in (f"{{name: {NAME}, was: gone}}", f"{{sealed: {digits}, was: gone}}"):
        assert f"`{NAME}` stands in" in sited.hunt(f"{CONTACTS}former:\n  - {line}\n")


def test_what_is_nobodys_any_more_is_found_in_a_file_that_did_not_change(sited: Sited) -> None:
    assert sited.hunt(CONTACTS) == ""
    assert "nobody in contacts.yaml has it" in sited.hunt(NO_LINE)


def test_what_is_somebody_elses_from_now_on_is_left_in_peace(sited: Sited) -> None:
    assert "nobody in contacts.yaml has it" in sited.hunt(NO_LINE)
    others = f"{NO_LINE}others:\n  - {{phone: {PHONE}, because: It is theirs.}}\n"
    assert sited.hunt(others) == ""
    assert "nobody in contacts.yaml has it" in sited.hunt(NO_LINE)


def test_where_our_numbers_are_written_in_another_way_files_are_read_anew(sited: Sited) -> None:
    sited.page("<p>044 668 18 00</p>")
    assert sited.hunt(CONTACTS) == ""
    assert "`044 668 18 00` stands in `index.html`" in sited.hunt(f"{NO_LINE}{ZURICH}")


def test_a_file_that_did_not_change_is_not_read_again(sited: Sited) -> None:
    sited.hunt(CONTACTS)
    _, _, text = sited.sayings.read_bytes().partition(b"\n")
    other = text.replace(b"0113 496 0111, and ask", b"0113 496 0100, and ask").replace(
        b"+441134960111", b"+441134960100"
    )
    assert other != text
    sited.sayings.write_bytes(hashlib.sha256(other).hexdigest().encode() + b"\n" + other)
    assert sited.hunt(FORMER) == ""


def test_what_was_kept_and_is_not_whole_was_never_there(sited: Sited) -> None:
    sited.hunt(CONTACTS)
    whole = sited.sayings.read_bytes()
    for spoilt in (b"", whole[:-9], whole.replace(b"0111", b"0100"), whole[:64] + b"\n[]"):
        sited.sayings.write_bytes(spoilt)
        assert "the claims line" in sited.hunt(FORMER)
        sited.hunt(CONTACTS)


def test_a_file_that_changed_is_read_and_the_others_are_kept(sited: Sited) -> None:
    sited.page(f"<p>{PHONE}</p>", "other.html")
    sited.hunt(CONTACTS)
    sited.page(f"<p>Our number: {PHONE}</p>")
    assert sited.hunt(CONTACTS) == ""
    said = sited.hunt(FORMER)
    assert "`index.html`" in said
    assert "`other.html`" in said
    (sited.site / "other.html").unlink()
    sited.page("<p>Hello</p>")
    assert sited.hunt(CONTACTS) == ""
    assert "other.html" not in sited.sayings.read_text(encoding="utf-8")


def test_an_archive_is_read_when_what_lay_beside_it_is_gone(sited: Sited) -> None:
    sited.packed("index.html")
    assert "`index.html`" in sited.hunt(FORMER)
    (sited.site / "index.html").unlink()
    assert "`all.zip`" in sited.hunt(FORMER)


def test_an_archive_is_read_anew_when_what_lay_beside_it_is_another(sited: Sited) -> None:
    sited.packed("index.html")
    assert sited.hunt(CONTACTS) == ""
    sited.page("<p>Hello</p>")
    assert "`all.zip`" in sited.hunt(FORMER)


def test_letters_that_nobody_can_write_down_are_not_kept(sited: Sited) -> None:
    (sited.site / "list.json").write_text('["\\ud800 0113 496 0111"]', encoding="utf-8")
    assert sited.hunt(CONTACTS) == ""
    assert not sited.sayings.exists()
    assert "the claims line" in sited.hunt(FORMER)
