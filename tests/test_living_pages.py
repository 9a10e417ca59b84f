"""Editions are issued, then all changes, then the site is built: each page tells the truth."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests import issued, sites
from tests.browsers import served

from contact_hub import leaks, living, living_proof, loading
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.issued import issuing
from contact_hub.living import Fate
from contact_hub.proven import Proven, Site
from contact_hub.reading import html
from contact_hub.workers import Workers

CHANGES = {
    "phone: 01632 960112": "phone: 01632 960119",
    "role: Glass Blower": "role: Glass Blower\n    left: 2026-11-15\n    successor: rosa-quill",
    "    name: York\n    address: {street: 7 Sample Row": (
        "    name: York Quay\n    address: {street: 9 Sample Wharf"
    ),
    "01632 960114\n    public: yes": "01632 960114\n    public: no\n    card: no",
}
NELL = re.compile(r"\n  nell-byrd:\n(?:    .*\n)+")
HULL = re.compile(r"\n  hull:\n(?:    .*\n)+")
TELLING = {"people/hugo-marsh", "people/lev-ostrov", "people/nell-byrd"}


@dataclass(frozen=True)
class Changed:
    """The site after all that happened, and what has become of each edition."""

    root: Path
    hub: Hub

    @property
    def site(self) -> Path:
        """What is published."""
        return self.root / "site"

    def of(self, page: str, piece: str = "business card") -> Fate:
        """The one edition of this page that is on record."""
        (found,) = (
            e for e in living.fates(self.hub) if (e.page, e.piece) == (page, piece) and e.on
        )
        return found

    def says(self, page: str, piece: str = "business card") -> str:
        """The edition's element on its page, as a visitor reads it."""
        data = (self.site / page / "index.html").read_bytes()
        return " ".join(html.marked(data, "id")[self.of(page, piece).code].split())

    def page(self, page: str) -> str:
        """All of its HTML."""
        return (self.site / page / "index.html").read_text(encoding="utf-8")

    def proof(self) -> list[str]:
        """What reading the editions back has to say."""
        with Workers(1) as workers:
            site = Site(self.site, workers, Proven())
            return [each.as_text() for each in living_proof.problems(site, self.hub)]


def happened(folder: Path) -> Path:
    """Issued, changed, and given back to be built."""
    root = sites.small(folder)
    issued.issue(root)
    text = issued.contacts(root, CHANGES).read_text(encoding="utf-8")
    assert NELL.search(text)
    assert HULL.search(text)
    text = HULL.sub("", NELL.sub("", text))
    (root / "contacts.yaml").write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Changed:
    root = sites.made_once(tmp_path_factory, "living", happened)
    return Changed(root, remembered(root))


def remembered(root: Path) -> Hub:
    loaded = loading.load(root / "contacts.yaml", issued.LATER)
    hub = Hub(loaded.contacts, loaded.today, "https://contact.harbourfinch.example/")
    return issuing.remembered(hub, Folders(root))[0]


@pytest.fixture
def changed(built: Changed, tmp_path: Path) -> Changed:
    """The same for one test alone."""
    return Changed(Path(shutil.copytree(built.root, tmp_path / "living")), built.hub)


def test_a_changed_telephone_number_is_told_on_the_page_that_has_the_new_one(
    built: Changed,
) -> None:
    said = built.says("people/rosa-quill")
    assert said.startswith("Changed since 12 November 2026")
    assert "elephone number" in said
    assert "Here is what is right now." in said
    assert "01632 960119" in built.page("people/rosa-quill")


def test_a_leaver_s_card_says_to_whom_to_speak_now(built: Changed) -> None:
    said = built.says("people/lev-ostrov")
    assert said.startswith("Now speak to Rosa Quill")
    assert "tel:+441632960119" in built.page("people/lev-ostrov")


def test_a_renamed_office_is_told_to_whoever_holds_a_card_from_there(built: Changed) -> None:
    said = built.says("people/ines-duarte")
    assert said.startswith("Changed since 12 November 2026 Office, address.")
    assert "9 Sample Wharf" in built.page("people/ines-duarte")


def test_somebody_no_longer_public_leads_to_us_and_is_not_named(built: Changed) -> None:
    assert built.says("people/hugo-marsh").startswith("Now speak to us here")
    page = built.page("people/hugo-marsh")
    assert "Hugo" not in page
    assert "hugo" not in page
    assert "tel:+441632960100" in page


def test_somebody_who_was_deleted_leads_to_us_and_is_not_named(built: Changed) -> None:
    assert built.says("people/nell-byrd").startswith("Now speak to us here")
    page = built.page("people/nell-byrd")
    assert "Nell" not in page
    assert "nell" not in page


def test_an_office_that_was_deleted_leads_to_us(built: Changed) -> None:
    assert built.says("offices/hull", "door sign").startswith("Now speak to us here")
    assert "Hull" not in built.page("offices/hull")


def test_search_engines_and_the_search_are_not_asked_to_old_addresses(built: Changed) -> None:
    map_, index = (
        (built.site / name).read_text(encoding="utf-8")
        for name in ("sitemap.xml", "search/search_index.json")
    )
    assert "people/rosa-quill/" in map_
    assert "people/rosa-quill/" in index
    for page in (*TELLING, "editions/"):
        assert page not in map_
        assert page not in index
        assert '<meta name="robots" content="noindex">' in built.page(page)


def test_an_old_address_is_written_nowhere_but_on_paper(built: Changed) -> None:
    for page in built.site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not [each for each in TELLING - {"people/lev-ostrov"} if each in text], page


def test_what_an_edition_says_is_not_found_by_the_search(built: Changed) -> None:
    index = (built.site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "Changed since" not in index


def test_every_edition_is_in_the_list_of_all(built: Changed) -> None:
    rows = html.marked((built.site / "editions" / "index.html").read_bytes(), "data-hub-code")
    assert len(rows) == len(living.fates(built.hub))
    page = built.page("editions")
    for name in ("Hugo", "Ostrovsky", "Nell", "lev-ostrov"):
        assert name not in page


def test_nobody_s_detail_got_out(built: Changed) -> None:
    source = loading.load(built.root / "contacts.yaml", issued.LATER).source
    with Workers(1) as workers:
        site = Site(built.site, workers, Proven())
        assert list(leaks.problems(site, built.hub, source)) == []


def test_a_scanned_code_is_answered_first_and_without_a_script(built: Changed, page: Page) -> None:
    with served(built.site) as address:
        fate = built.of("people/rosa-quill")
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(f"{address}people/rosa-quill/#{fate.code}")
        strip = page.locator(f"[id='{fate.code}']")
        assert strip.is_visible()
        box, name = strip.bounding_box(), page.locator("h1").bounding_box()
        assert box
        assert name
        assert 0 < box["y"] < name["y"] < 844
        page.goto(f"{address}people/rosa-quill/#nothing")
        assert not page.locator(f"[id='{fate.code}']").is_visible()


def test_what_was_built_says_what_is_true(built: Changed) -> None:
    assert built.proof() == []


def no_element(changed: Changed) -> str:
    code = changed.of("people/rosa-quill").code
    spoil(changed, "people/rosa-quill", f'id="{code}"', 'id="X"')
    return f"Nothing on `people/rosa-quill/index.html` has the id `{code}`"


def no_old_address(changed: Changed) -> str:
    (changed.site / "people" / "nell-byrd" / "index.html").unlink()
    return "The page `people/nell-byrd/index.html` is not there, and printed codes lead to it."


def current_for_good(changed: Changed) -> str:
    spoil(changed, "people/rosa-quill", "Changed since 12 November 2026", "Still current")
    return "says `Still current`, which is not true."


def changed_for_nothing(changed: Changed) -> str:
    spoil(changed, "contact", "Still current", "Changed")
    return "does not say `Still current`."


def another_successor(changed: Changed) -> str:
    spoil(changed, "people/lev-ostrov", "Now speak to Rosa Quill", "Now speak to Inês Duarte")
    return "does not say `Now speak to Rosa Quill`."


def a_detail_less(changed: Changed) -> str:
    spoil(changed, "people/rosa-quill", "elephone number", "hing")
    return "does not say `telephone number`."


def hidden(changed: Changed) -> str:
    spoil(changed, "people/rosa-quill", '<header class="hub-editions"', "<header hidden")
    return "Nothing on `people/rosa-quill/index.html` has the id"


def not_in_the_list(changed: Changed) -> str:
    code = changed.of("people/rosa-quill").code
    spoil(changed, "editions", f'data-hub-code="{code}', 'data-hub-code="X')
    return f"`editions/index.html` does not say of edition `{code}` what is said on its page."


def spoil(changed: Changed, page: str, old: str, new: str) -> None:
    path = changed.site / page / "index.html"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


SABOTAGE = (
    no_element,
    no_old_address,
    current_for_good,
    changed_for_nothing,
    another_successor,
    a_detail_less,
    hidden,
    not_in_the_list,
)


@pytest.mark.parametrize("harm", SABOTAGE, ids=lambda harm: harm.__name__)
def test_a_page_that_says_something_else_is_found(
    harm: Callable[[Changed], str], changed: Changed
) -> None:
    said = harm(changed)
    assert said in "".join(changed.proof())


def test_a_name_on_an_old_address_is_a_leak(changed: Changed) -> None:
    spoil(changed, "people/hugo-marsh", "<h1>", "<h1>Hugo Marshlight: ")
    source = loading.load(changed.root / "contacts.yaml", issued.LATER).source
    with Workers(1) as workers:
        site = Site(changed.site, workers, Proven())
        (found,) = leaks.problems(site, changed.hub, source)
    assert "people/hugo-marsh/index.html" in found.what
