"""The stale hunt over a built site: whatever somebody puts there is found, and said in words."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from tests import sites

from contact_hub import loading
from contact_hub.hub import Hub
from contact_hub.press import qr
from contact_hub.problems import Finding, as_text
from contact_hub.proven import Proven, Site
from contact_hub.stale import of_site, sealed
from contact_hub.stale.known import Known
from contact_hub.workers import Workers

REPORTS = Path(__file__).parent / "sabotage" / "stale"
SALT = "0123456789abcdef"
ENDS = "</body>"
MORE = f"""
former:
  - {{phone: 01632 960900, until: 2026-03-01, was: the old workshop}}
  - {{email: old@quaylamps.example}}
  - {{address: "1 Old Wharf, York", was: our first workshop}}
  - {{name: Jonas Quist, was: a lamp mender}}
  - {{website: https://old-lamps.example, was: our first website}}
  - {{number: "07654321", was: the company that we bought}}
  - {{sealed: {sealed.seal("name", "Rosalind Dee", SALT).as_text()}, was: name of rosalind-dee}}
  - {{sealed: {sealed.seal("phone", "+441632960177", SALT).as_text()}, was: phone of rosalind-dee}}

others:
  - {{phone: 020 7946 0123, whose: The harbour master, because: Some matters are his.}}
  - {{phone: 020 7946 0124, because: On one page alone., within: guides/}}
  - {{within: examples/, because: They are invented.}}
"""


class Hunted:
    """A built site that a test may spoil, and what the hunt says of it."""

    def __init__(self, root: Path) -> None:
        """The contacts know more of the past than those that were built."""
        self.root, self.site = root, root / "site"
        file = root / "contacts.yaml"
        file.write_text(file.read_text(encoding="utf-8") + MORE, encoding="utf-8")
        self.loaded = loading.load(file, date.fromisoformat(sites.TODAY), root=root)
        self.hub: Hub = self.loaded.hub("https://contact.harbourfinch.example/")

    def findings(self, proven: Proven | None = None) -> list[Finding]:
        """All that is said."""
        with Workers(1) as workers:
            built = Site(self.site, workers, proven or Proven(), root=self.root)
            known = Known.of(self.hub)
            return list(of_site.findings(built, self.hub, self.loaded.source, known))

    def says(self, markup: str, page: str = "index.html") -> None:
        """Puts this at the end of a page."""
        path = self.site / page
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text(f"<html><body>{ENDS}</html>", encoding="utf-8")
        text = path.read_text(encoding="utf-8")
        assert ENDS in text
        path.write_text(text.replace(ENDS, f"{markup}{ENDS}"), encoding="utf-8")


@pytest.fixture
def hunted(small_copy: Path) -> Hunted:
    return Hunted(small_copy)


def test_a_site_in_order_is_left_in_peace(hunted: Hunted) -> None:
    assert [each.as_text() for each in hunted.findings()] == []


def a_former_number(hunted: Hunted) -> None:
    hunted.says("<p>Or call 01632 960900.</p>")


def a_former_number_on_many_pages(hunted: Hunted) -> None:
    for page in ("index.html", "contact/index.html", "people/ines-duarte/index.html"):
        hunted.says("<p>Or call <b>01632</b>&nbsp;960 900.</p>", page)


def a_former_address(hunted: Hunted) -> None:
    hunted.says("<p>Come to 1 Old Wharf,<br>York</p>")


def a_former_name(hunted: Hunted) -> None:
    hunted.says("<p>Ask for Jonas Quist.</p>")


def a_former_website(hunted: Hunted) -> None:
    hunted.says('<p>More at <a href="https://www.old-lamps.example/prices">our shop</a>.</p>')


def a_former_company_number(hunted: Hunted) -> None:
    hunted.says("<p>Company number 07654321</p>")


def a_leavers_name(hunted: Hunted) -> None:
    hunted.says("<p>Written by Thomas Quillfeather</p>")


def a_sealed_name_and_number(hunted: Hunted) -> None:
    hunted.says("<p>ROSALIND DEE mends it: +44 (0)1632 960177</p>")


def a_number_of_nobody(hunted: Hunted) -> None:
    hunted.says("<p>Call 01632 960555 at night.</p>")


def an_extension_of_nobody(hunted: Hunted) -> None:
    hunted.says("<p>Call 01632 960100 ext. 42.</p>")


def two_digits_exchanged(hunted: Hunted) -> None:
    hunted.says("<p>Call 01632 961000.</p>")


def an_address_of_nobody_at_our_domain(hunted: Hunted) -> None:
    hunted.says("<p>Write to sales@quaylamps.example.</p>")


def a_letter_too_few(hunted: Hunted) -> None:
    hunted.says("<p>Write to helo@quaylamps.example.</p>")


def a_site_that_looks_like_ours(hunted: Hunted) -> None:
    hunted.says("<p>See www.quaylamp.example.</p>")


def the_house_next_door(hunted: Hunted) -> None:
    hunted.says("<p>Visit us<br>9 Sample Row<br>York<br>YO1 7ZZ</p>")


def an_account_of_somebody(hunted: Hunted) -> None:
    hunted.says("<p>Pay into DE89 3704 0044 0532 0130 00.</p>")


def a_company_number_of_nobody(hunted: Hunted) -> None:
    hunted.says("<p>Registered in England and Wales, company number 09876543.</p>")


def a_text_to_be_replaced(hunted: Hunted) -> None:
    hunted.says("<p>Lorem ipsum dolor sit amet</p>")


def a_link_that_leads_to_a_colleague(hunted: Hunted) -> None:
    hunted.says('<p><a href="tel:+441632960111">01632 960100</a></p>')


def a_link_to_a_former_number(hunted: Hunted) -> None:
    hunted.says('<p><a href="tel:+441632960900">Call us</a></p>')


def a_mail_to_somebody_else(hunted: Hunted) -> None:
    hunted.says('<p><a href="mailto:glow@quaylamps.example">hello@quaylamps.example</a></p>')


def a_messenger_of_nobody(hunted: Hunted) -> None:
    hunted.says('<p><a href="https://wa.me/447700900555">Write to us</a></p>')


def a_site_behind_the_words_of_ours(hunted: Hunted) -> None:
    hunted.says('<p><a href="https://pay.elsewhere.example/">quaylamps.example</a></p>')


def a_number_in_an_alternative_text(hunted: Hunted) -> None:
    hunted.says('<img src="a.png" alt="Ring 01632 960900">')


def a_number_in_what_is_folded_away(hunted: Hunted) -> None:
    hunted.says("<details><summary>More</summary>Ring 01632 960900</details>")


def a_number_for_search_engines(hunted: Hunted) -> None:
    script = '<script type="application/ld+json">{"telephone": "+441632960900"}</script>'
    hunted.says(script)


def a_number_in_the_search(hunted: Hunted) -> None:
    file = hunted.site / "search" / "search_index.json"
    text = file.read_text(encoding="utf-8")
    assert "01632 960110" in text
    file.write_text(text.replace("01632 960110", "01632 960900"), encoding="utf-8")


def a_number_in_a_vcard(hunted: Hunted) -> None:
    file = hunted.site / "contacts" / "york.vcf"
    data = file.read_bytes()
    file.write_bytes(data.replace(b"END:VCARD", b"TEL;TYPE=home:+44163296090\r\n 0\r\nEND:VCARD"))


def a_number_in_a_calendar(hunted: Hunted) -> None:
    file = hunted.site / "calendars" / "york.ics"
    data = file.read_bytes()
    file.write_bytes(data.replace(b"DESCRIPTION:", b"DESCRIPTION:Ring 01632 960900\\n", 1))


def a_number_in_a_drawing(hunted: Hunted) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><text>01632 960900</text></svg>'
    (hunted.site / "assets" / "banner.svg").write_text(drawing, encoding="utf-8")


def a_number_in_a_text(hunted: Hunted) -> None:
    (hunted.site / "assets" / "leaflet.txt").write_text("Ring 01632 960900", encoding="utf-8")


def a_number_in_an_archive(hunted: Hunted) -> None:
    with zipfile.ZipFile(hunted.site / "press.zip", "w") as archive:
        archive.writestr("press/words.txt", "Ring 01632 960900")


def a_code_of_yesterday(hunted: Hunted) -> None:
    for folder in (hunted.root / "docs", hunted.site):
        (folder / "poster.png").write_bytes(qr.as_png("tel:+441632960900"))


def a_number_in_a_pictures_notes(hunted: Hunted) -> None:
    notes = PngInfo()
    notes.add_text("Comment", "Ring 01632 960900")
    for folder in (hunted.root / "docs", hunted.site):
        Image.new("RGB", (8, 8)).save(folder / "van.png", pnginfo=notes)


def half_an_archive(hunted: Hunted) -> None:
    (hunted.site / "press.zip").write_bytes(b"PK\x03\x04")


def a_page_of_others(hunted: Hunted) -> None:
    hunted.says("<p>The harbour master: 020 7946 0123. The pilot: 020 7946 0124.</p>")


def sites_of_others(hunted: Hunted) -> None:
    hunted.says("<p>See www.harbour.example and 3 Lock Lane, York YO1 9ZZ.</p>")


SABOTAGE: tuple[Callable[[Hunted], None], ...] = (
    a_former_number,
    a_former_number_on_many_pages,
    a_former_address,
    a_former_name,
    a_former_website,
    a_former_company_number,
    a_leavers_name,
    a_sealed_name_and_number,
    a_number_of_nobody,
    an_extension_of_nobody,
    two_digits_exchanged,
    an_address_of_nobody_at_our_domain,
    a_letter_too_few,
    a_site_that_looks_like_ours,
    the_house_next_door,
    an_account_of_somebody,
    a_company_number_of_nobody,
    a_text_to_be_replaced,
    a_link_that_leads_to_a_colleague,
    a_link_to_a_former_number,
    a_mail_to_somebody_else,
    a_messenger_of_nobody,
    a_site_behind_the_words_of_ours,
    a_number_in_an_alternative_text,
    a_number_in_what_is_folded_away,
    a_number_for_search_engines,
    a_number_in_the_search,
    a_number_in_a_vcard,
    a_number_in_a_calendar,
    a_number_in_a_drawing,
    a_number_in_a_text,
    a_number_in_an_archive,
    a_code_of_yesterday,
    a_number_in_a_pictures_notes,
    half_an_archive,
    a_page_of_others,
    sites_of_others,
)


@pytest.mark.parametrize("spoil", SABOTAGE, ids=lambda spoil: spoil.__name__)
def test_the_report_is_the_one_kept_for_this_sabotage(
    hunted: Hunted, spoil: Callable[[Hunted], None], golden: Callable[[Path, str], None]
) -> None:
    spoil(hunted)
    found = hunted.findings()
    assert found
    golden(REPORTS / f"{spoil.__name__}.txt", as_text(found))


def test_no_report_is_left_without_its_sabotage() -> None:
    assert {path.stem for path in REPORTS.glob("*.txt")} == {each.__name__ for each in SABOTAGE}
