"""Somebody leaves and an office closes: nothing of theirs remains in a site but the address."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from tests import issued, photographs, readings, sites

from contact_hub.reading import calendar, html, vcard

BEFORE, AFTER = "2026-11-22", "2026-11-27"
LEAVER = """
  wick-47:
    name: Rosamund Quillon
    honours: GLWX
    pronouns: xe/xem
    role: Wick Trimmer First Class
    accreditations: [Trimming Licence 4711]
    also_in: {de: {name: Rosamund Quillon, role: Dochtschneiderin}}
    team: bench
    phone: 01632 960177
    mobile: 07700 900177
    email: trimmings@quaylamps.example
    see_also: [{label: Her talks, link: https://talks.lamps.example/}]
    promise: a wick within 9 working hours
    photo: docs/assets/people/wick-47.jpg
    public: yes
    left: 2026-11-25
    successor: bench
    confirmed: 2026-11-02 by Ines Duarte

  hugo-marsh:
"""
OF_THE_LEAVER = (
    "rosamund", "quillon", "glwx", "xe/xem", "firstclass", "trimminglicence", "dochtschneiderin",
    "960177", "900177", "trimmings@", "trimmings%40", "talks.lamps", "within9working",
)  # fmt: skip
CLOSED = {
    "    phone: 01632 960300\n": (
        "    phone: 01632 960300\n    email: dockside@quaylamps.example\n"
        "    access: Mind the bollard.\n    holidays: GB-ENG\n"
        "    closed: 2026-11-25\n    successor: york\n"
    ),
    "\nteams:\n": (
        "\n  dock-line:\n    name: Dock line\n    does: Lamps on the water.\n    office: hull\n"
        "    phone: 0808 157 0177\n    hours: always\n    closed: 2026-11-25\n"
        "    successor: cover\n    confirmed: 2026-11-02 by Ines Duarte\n\nteams:\n"
        "  cover:\n    name: Cover\n    does: Answers for the dock.\n    office: york\n"
        "    phone: 01632 960180\n    lead: ines-duarte\n"
        "    confirmed: 2026-11-02 by Ines Duarte\n"
    ),
}
STATIONERY = {
    "\nfeedback:\n": """
stationery:
  business_cards:
    shows: [pronouns, languages, team, office, accreditations, address]
    back_language: de
    sheet: avery-c32011
  email_signatures: {shows: [photo, logo, pronouns, team, address, hours, promise, feedback]}
  video_backgrounds: yes

feedback:
"""
}
CONFIRMED = {
    "    hours: always\n    confirmed: 2026-11-02 by Ines Duarte\n": (
        "    hours: always\n    confirmed: 2026-11-02 by Rosamund Quillon\n"
    )
}
CHANGES = {**CONFIRMED, "\n  hugo-marsh:\n": LEAVER, **CLOSED, **STATIONERY}
OF_WHAT_CLOSED = ("960300", "sampledock", "hu11aa", "dockside@", "bollard", "1570177")


def repository(small: Path, folder: Path) -> Path:
    """The small organisation before that day, with every card and sign on record."""
    root = Path(shutil.copytree(small, folder / "small"))
    issued.contacts(root, CHANGES)
    face = root / "docs" / "assets" / "people" / "wick-47.jpg"
    photographs.grained((640, 640), 60).convert("RGB").save(face)
    issued.issue(root, CHANGES)
    return root


@pytest.fixture(scope="module")
def before(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As long as they are there."""
    root = repository(small, tmp_path_factory.mktemp("succession"))
    return built(root, BEFORE)


@pytest.fixture(scope="module")
def after(before: Path) -> Path:
    """From the day on, with all that was kept of the builds before."""
    return built(Path(shutil.copytree(before, before.parent / "after")), AFTER)


def built(root: Path, day: str) -> Path:
    """Built on a day, and nothing is wrong."""
    ended = sites.build(root, "--strict", more={"HUB_TODAY": day})
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return root


def page(root: Path, path: str) -> str:
    """What one reads on a page above its footer."""
    data = (root / "site" / path / "index.html").read_bytes()
    return html.visible(data).text.partition("Talk to us")[0]


@pytest.mark.parametrize("secrets", [OF_THE_LEAVER, OF_WHAT_CLOSED], ids=["left", "closed"])
def test_as_long_as_they_are_there_all_of_it_is_there(
    before: Path, secrets: tuple[str, ...]
) -> None:
    found = {secret for _, secret in readings.holds(before / "site", secrets)}
    assert found | {"trimmings%40", "talks.lamps"} >= set(secrets)


@pytest.mark.parametrize("site", ["site", "site-staff"])
def test_nothing_of_a_leaver_is_in_any_byte(after: Path, site: str) -> None:
    assert (after / site).is_dir()
    assert readings.holds(after / site, OF_THE_LEAVER) == []


@pytest.mark.parametrize("site", ["site", "site-staff"])
def test_nothing_of_what_closed_is_in_any_byte(after: Path, site: str) -> None:
    assert readings.holds(after / site, OF_WHAT_CLOSED) == []


def test_only_the_addresses_of_a_leaver_stay_and_no_other_file_names_them(after: Path) -> None:
    site = after / "site"
    names = {path.relative_to(site).as_posix() for path in site.rglob("*wick-47*")}
    assert names == {"people/wick-47", "contacts/wick-47.vcf"}
    told = {file for file, _ in readings.holds(site, ("wick-47",))}
    assert told == {"people/wick-47/index.html", "contacts/wick-47.vcf"}


def test_only_the_addresses_of_what_closed_stay(before: Path, after: Path) -> None:
    had, has = (
        {path.relative_to(root / "site").as_posix() for path in (root / "site").rglob("*hull*")}
        for root in (before, after)
    )
    assert has == {"offices/hull", "contacts/hull.vcf", "calendars/hull.ics"}
    assert had > has


def test_a_leavers_page_and_card_lead_to_the_team(after: Path) -> None:
    said = page(after, "people/wick-47")
    assert "no longer works here. Bench will help you." in said
    assert "01632 960110" in said
    assert card(after, "wick-47") == card(after, "bench")


def test_what_closed_leads_to_whoever_helps_now(after: Path) -> None:
    office, line = page(after, "offices/hull"), page(after, "lines/dock-line")
    assert "Hull has closed. York will help you." in office
    assert "7 Sample Row" in office
    assert "Dock line has closed. Cover will help you." in line
    assert card(after, "hull") == card(after, "york")
    assert card(after, "dock-line") == card(after, "cover")


def card(root: Path, name: str) -> bytes:
    """A vCard that can be read."""
    data = (root / "site" / "contacts" / f"{name}.vcf").read_bytes()
    assert vcard.parsed(data)
    return data


def test_a_calendar_that_somebody_subscribed_to_goes_on_with_the_successors_days(
    after: Path,
) -> None:
    calendars = after / "site" / "calendars"
    data = (calendars / "hull.ics").read_bytes()
    assert calendar.parsed(data).events
    assert data == (calendars / "york.ics").read_bytes()


@pytest.mark.parametrize(
    ("address", "name"), [("people/wick-47", "Bench"), ("offices/hull", "York")]
)
def test_codes_on_paper_lead_there_too(after: Path, address: str, name: str) -> None:
    assert f"Now speak to {name}" in page(after, address)


def test_no_list_has_what_closed(after: Path) -> None:
    site = after / "site"
    for list_of in ("offices", "lines", "contact", "people", "stationery"):
        text = (site / list_of / "index.html").read_text(encoding="utf-8")
        assert "offices/hull" not in text
        assert "dock-line" not in text
    assert "hull" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    search = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert search["docs"]
    assert not [each for each in search["docs"] if "Hull" in json.dumps(each)]
    for address in ("offices/hull", "lines/dock-line", "people/wick-47"):
        html_of = (site / address / "index.html").read_text(encoding="utf-8")
        _, *scripts = html_of.split('<script type="application/ld+json">')
        assert [each for each in scripts if address in each.partition("</script>")[0]] == []
        assert 'content="noindex' in html_of


def test_until_the_day_its_own_page_says_until_when_and_who_then(before: Path) -> None:
    assert "Open until 25 November 2026; then: York" in page(before, "offices/hull")
    assert "Until 25 November 2026; then: Cover" in page(before, "lines/dock-line")
    assert "then:" not in page(before, "people/wick-47")


def test_a_page_that_does_not_say_so_fails_the_proof(before: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(before, tmp_path / "small"))
    template = root / "overrides" / "pages" / "office.html"
    text = template.read_text(encoding="utf-8")
    changed = text.replace("{{ parts.closes(office, words.office_closes) }}", "")
    assert changed != text
    template.write_text(changed, encoding="utf-8")
    ended = sites.build(root, "--strict", more={"HUB_TODAY": BEFORE})
    assert ended.returncode == 1
    assert "does not show the last day" in ended.stderr


def test_on_its_last_day_it_opens_no_more(before: Path) -> None:
    text = (before / "site" / "offices" / "hull" / "index.html").read_text(encoding="utf-8")
    assert '"last":"2026-11-25"' in text
    day = date.fromisoformat(BEFORE)
    assert f'"last":"{day.replace(year=2027, month=12, day=27)}"' in text
