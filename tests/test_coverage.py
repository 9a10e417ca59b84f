"""The certificate: what it says is so, it is the same each time, and it names nobody in vain."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests import browsers, issued, sites

from contact_hub import history, loading, surfaces
from contact_hub.coverage import badge, certifying, page, proofs
from contact_hub.coverage.certificate import FORMAT, Certificate, Found, text
from contact_hub.facts import Fact
from contact_hub.folders import Folders
from contact_hub.hub import Hub
from contact_hub.issued import issuing
from contact_hub.model.supplied import Attested
from contact_hub.must_show import facts_of
from contact_hub.outputs.rendering import Templates
from contact_hub.problems import ContactsError
from contact_hub.proof import Proof
from contact_hub.proven import Proven, Site
from contact_hub.supplied_files import SuppliedFile
from contact_hub.words.wording import LANGUAGES, in_language
from contact_hub.workers import Workers

RECIPE = (
    "find . -type f ! -path ./coverage.json ! -path './coverage/*' | LC_ALL=C sort"
    " | xargs -d '\\n' sha256sum | sha256sum"
)


def certificate(root: Path) -> Certificate:
    return Certificate.model_validate_json((root / "site" / "coverage.json").read_bytes())


def facts(proven: Certificate, value: str) -> list[Found]:
    return [each for each in proven.facts if each.value == value]


def certified(
    root: Path, hub: Hub, supplied: tuple[SuppliedFile, ...] = ()
) -> tuple[Certificate, Proof]:
    """Of an empty site: everything is taken to have been found."""
    (root / "site").mkdir(exist_ok=True)
    source = loading.load(root / "contacts.yaml", hub.today).source
    shown = tuple(surfaces.surfaces(hub))
    found = Proof(("index.html",), tuple(facts_of.footer(hub)), shown, (), supplied=supplied)
    site = Site(root / "site", Workers(), Proven(), root=root)
    return certifying.certified(found, hub, source, site), found


# ── What it says is so ──────────────────────────────────────────────────────────────────────────
def test_it_says_in_which_form_it_is(small: Path) -> None:
    proven = certificate(small)
    assert proven.format == FORMAT
    assert proven.proven_on == date.fromisoformat(sites.TODAY)


def test_each_row_stands_on_a_line_of_its_own(small: Path) -> None:
    written = (small / "site" / "coverage.json").read_text(encoding="utf-8")
    rows = [line for line in written.splitlines() if line.startswith("  {")]
    whole = json.loads(written)
    assert len(rows) == sum(len(each) for each in whole.values() if isinstance(each, list))
    assert text(certificate(small)) == written


def test_a_surface_has_the_checksum_of_its_bytes(small: Path) -> None:
    proven = certificate(small)
    assert proven.each_surface
    for each in proven.each_surface:
        data = (small / "site" / each.path).read_bytes()
        assert each.sha256 == hashlib.sha256(data).hexdigest()


def test_anybody_can_work_out_the_checksum_of_all_that_is_published(small: Path) -> None:
    said = subprocess.run(
        ["sh", "-c", RECIPE], cwd=small / "site", check=True, capture_output=True, text=True
    ).stdout
    proven = certificate(small)
    assert said.split()[0] == proven.content.sha256
    assert RECIPE.partition(" |")[0] in (sites.ROOT / "docs/maintaining/where-is-it.md").read_text()


def test_it_names_the_edition_of_the_contacts(small: Path) -> None:
    data = (small / "contacts.yaml").read_bytes()
    proven = certificate(small)
    assert proven.contacts.sha256 == hashlib.sha256(data).hexdigest()
    assert proven.contacts.commit is None


def test_a_detail_stands_at_its_line(small: Path) -> None:
    lines = (small / "contacts.yaml").read_text(encoding="utf-8").splitlines()
    (york,) = facts(certificate(small), "+441632960100")
    assert lines[york.line - 1].strip() == "phone: 01632 960100"
    assert (york.place, york.shown, york.owner) == ("offices.york.phone", "01632 960100", "York")


def test_each_surface_of_a_detail_is_listed_once(small: Path) -> None:
    proven = certificate(small)
    known = {each.path for each in proven.each_surface}
    for fact in proven.facts:
        assert set(fact.surfaces) <= known
        assert len(set(fact.surfaces)) == len(fact.surfaces)


def test_a_print_says_which_edition_it_is(sample: Path) -> None:
    found = {each.path: each.edition for each in certificate(sample).each_surface}
    assert re.fullmatch("[0-9A-Z]{5}", found["cards/ada-stone.pdf"])
    assert re.fullmatch("[0-9A-Z]{5}", found["stationery/letterhead.pdf"])
    assert found["people/ada-stone/index.html"] == ""


def test_all_of_it_is_counted(small: Path) -> None:
    proven = certificate(small)
    on_surfaces = sum(each.found for each in proven.totals.kinds.values())
    assert proven.totals.found == on_surfaces
    assert proven.totals.facts == len(proven.facts)
    assert proven.totals.not_found == 0


# ── Who said so ─────────────────────────────────────────────────────────────────────────────────
def test_it_says_who_confirmed_and_until_when_that_counts(sample: Path) -> None:
    (found,) = (each for each in facts(certificate(sample), "+441134960100"))
    assert found.confirmed is not None
    assert found.confirmed.by == "Priya Nair"
    assert found.confirmed.on < found.confirmed.until


def test_whoever_is_not_public_is_not_named(tmp_path: Path) -> None:
    hub = issued.hub(tmp_path, {"Ines Duarte": "Wanda Hushabye"})
    (york,) = facts(certified(tmp_path, hub)[0], "+441632960100")
    assert york.confirmed is not None
    assert york.confirmed.by == ""


def test_colleagues_may_know_who_it_was(tmp_path: Path) -> None:
    hub = replace(issued.hub(tmp_path, {"Ines Duarte": "Wanda Hushabye"}), for_staff=True)
    (york,) = facts(certified(tmp_path, hub)[0], "+441632960100")
    assert york.confirmed is not None
    assert york.confirmed.by == "Wanda Hushabye"


# ── On paper ────────────────────────────────────────────────────────────────────────────────────
def on_record(root: Path, changes: dict[str, str] | None = None) -> Hub:
    """The hub after these changes, with everything on record as it was before."""
    issued.issue(root)
    return issuing.remembered(issued.hub(root, changes), Folders(root))[0]


def test_what_is_in_peoples_hands_is_told_with_the_detail(tmp_path: Path) -> None:
    proven, _ = certified(tmp_path, on_record(tmp_path))
    (rosa,) = facts(proven, "+441632960112")
    held = {each.code: each.piece for each in proven.editions}
    assert [held[code] for code in rosa.editions] == ["business card"]
    assert rosa.older_editions == ()


def test_a_card_with_an_older_number_is_told_apart(tmp_path: Path) -> None:
    hub = on_record(tmp_path, {"phone: 01632 960112": "phone: 01632 960119"})
    (rosa,) = facts(certified(tmp_path, hub)[0], "+441632960119")
    assert rosa.editions == ()
    assert len(rosa.older_editions) == 1


def test_of_whoever_is_gone_neither_name_nor_page_is_told(tmp_path: Path) -> None:
    hub = on_record(
        tmp_path, {"public: yes\n    confirmed: 2026-11-02 by Rosa Quill": "public: no"}
    )
    proven, _ = certified(tmp_path, hub)
    gone = [each for each in proven.editions if each.state == "gone"]
    assert gone
    assert {(each.page, each.whose) for each in gone} == {("", "")}
    assert "Rosa Quill" not in text(proven)


# ── Made elsewhere ──────────────────────────────────────────────────────────────────────────────
def of_file(**more: object) -> SuppliedFile:
    fact = Fact("phone", "+441632960100", ("offices", "york", "phone"), "phone")
    return replace(SuppliedFile("stationery/old.pdf", "letter", (fact,)), **more)  # type: ignore[arg-type]


def test_a_file_made_elsewhere_is_told_with_what_it_shows(tmp_path: Path) -> None:
    proven, _ = certified(tmp_path, issued.hub(tmp_path), (of_file(sha256="ab"),))
    (york,) = facts(proven, "+441632960100")
    assert york.supplied == ("stationery/old.pdf",)
    assert [(each.path, each.kind, each.sha256) for each in proven.supplied] == [
        ("stationery/old.pdf", "letter", "ab")
    ]


def test_papers_in_their_grace_are_counted_as_not_found(tmp_path: Path) -> None:
    hub = issued.hub(tmp_path)
    late = of_file(missing=of_file().facts, facts=())
    proven, found = certified(tmp_path, hub, (late,))
    html = page.as_html(proven, found, hub, Templates.of(sites.ROOT / "overrides", hub))
    assert proven.totals.not_found == 1
    assert "Everything current" not in html
    assert "1 are to follow" in html or "1 is to follow" in html


def test_whoever_vouches_for_a_file_is_named_if_public(tmp_path: Path) -> None:
    day = date(2026, 11, 2)
    own = {"on": day, "until": date(2027, 1, 1), "sha256": "0" * 64}
    known, unknown = (Attested(by=name, **own) for name in ("Rosa Quill", "Wanda Hushabye"))
    files = (of_file(attested=known), of_file(attested=unknown))
    proven, _ = certified(tmp_path, issued.hub(tmp_path), files)
    assert [each.attested and each.attested.by for each in proven.supplied] == ["Rosa Quill", ""]


# ── The commit ──────────────────────────────────────────────────────────────────────────────────
def committed(root: Path) -> str:
    issued.contacts(root)
    issued.git(root, "init", "--quiet")
    issued.git(root, "add", "contacts.yaml")
    issued.git(root, "commit", "--quiet", "--message", "Contacts")
    return issued.git(root, "rev-parse", "HEAD").strip()


def test_the_commit_is_told_that_the_contacts_came_with(tmp_path: Path) -> None:
    first = committed(tmp_path)
    (tmp_path / "other").write_text("", encoding="utf-8")
    issued.git(tmp_path, "add", "other")
    issued.git(tmp_path, "commit", "--quiet", "--message", "Something else")
    assert first
    assert history.commit_of(tmp_path / "contacts.yaml") == first


def test_contacts_that_were_changed_since_have_no_commit(tmp_path: Path) -> None:
    committed(tmp_path)
    with (tmp_path / "contacts.yaml").open("a") as file:
        file.write("\n")
    assert history.commit_of(tmp_path / "contacts.yaml") == ""


def test_a_history_without_its_beginning_knows_no_commit(tmp_path: Path) -> None:
    committed(tmp_path)
    issued.git(tmp_path, "commit", "--allow-empty", "--quiet", "--message", "Nothing")
    short = tmp_path / "short"
    issued.git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{tmp_path}", str(short))
    assert (short / "contacts.yaml").is_file()
    assert history.commit_of(short / "contacts.yaml") == ""


# ── Earlier proofs ──────────────────────────────────────────────────────────────────────────────
def test_a_proof_is_kept_once(small_copy: Path) -> None:
    said = sites.command(small_copy, "record")
    again = sites.command(small_copy, "record")
    assert (said.returncode, again.returncode) == (0, 0)
    assert "is kept in proofs.yaml" in said.stdout
    assert "already" in again.stdout
    assert len(proofs.newest(small_copy / "proofs.yaml")) == 1


def test_earlier_proofs_are_told_by_the_next_one(small_copy: Path) -> None:
    before = certificate(small_copy)
    sites.command(small_copy, "record")
    sites.built(small_copy)
    after = certificate(small_copy)
    assert [each.content for each in after.history] == [before.content.sha256[:12]]
    assert after.content == before.content
    html = (small_copy / "site/coverage/index.html").read_text(encoding="utf-8")
    assert "Earlier proofs" in html
    assert before.content.sha256[:12] in html


def test_a_proof_of_other_contacts_is_not_kept(small_copy: Path) -> None:
    with (small_copy / "contacts.yaml").open("a") as file:
        file.write("\n")
    said = sites.command(small_copy, "record")
    assert said.returncode == 2
    assert "Run `make site` first." in said.stderr
    assert not (small_copy / "proofs.yaml").exists()


def test_the_last_fifty_are_told_the_newest_first(tmp_path: Path) -> None:
    row = "contacts: 0123456789ab, content: 0123456789ab, facts: {n}, surfaces: 2, footers: 3"
    lines = [f"  - {{on: 2026-01-01, {row.format(n=n)}}}\n" for n in range(60)]
    (tmp_path / "proofs.yaml").write_text("proofs:\n" + "".join(lines), encoding="utf-8")
    found = proofs.newest(tmp_path / "proofs.yaml")
    assert [each.facts for each in found] == list(range(59, 9, -1))


def test_a_line_that_somebody_edited_is_told(tmp_path: Path) -> None:
    row = "on: 2026-01-01, contacts: soon, content: 0123456789ab, facts: 1, surfaces: 2, footers: 3"
    (tmp_path / "proofs.yaml").write_text(f"proofs:\n  - {{{row}}}\n", encoding="utf-8")
    with pytest.raises(ContactsError, match=r"proofs.yaml, line 2: .*\n.*`soon` is not twelve"):
        proofs.newest(tmp_path / "proofs.yaml")


# ── The badge ───────────────────────────────────────────────────────────────────────────────────
def test_the_badge_names_the_day_and_how_much_was_found(small: Path) -> None:
    proven = certificate(small)
    drawn = (small / "site" / badge.AS_SVG).read_text(encoding="utf-8")
    said = f"proven {sites.TODAY}, {proven.totals.facts} facts"
    assert f">{said}</text>" in drawn
    assert f"<title>contacts: {said}</title>" in drawn


def test_the_badge_is_there_for_those_who_draw_their_own(small: Path) -> None:
    row = json.loads((small / "site" / badge.AS_JSON).read_text(encoding="utf-8"))
    assert row["schemaVersion"] == 1
    assert row["label"] == "contacts"
    assert sites.TODAY in row["message"]


# ── In the reader's language ────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_detail_is_called_something_in_the_readers_language(
    sample: Path, small: Path, language: str
) -> None:
    folders = (sample / "site", sample / "site-staff", small / "site")
    found = [json.loads((each / "coverage.json").read_bytes()) for each in folders]
    labels = {fact["label"] for each in found for fact in each["facts"]}
    assert len(labels) > 30
    assert labels - set(in_language(language).editions.details) == set()


# ── The page ────────────────────────────────────────────────────────────────────────────────────
@pytest.fixture(scope="module")
def address(sample: Path) -> object:
    with browsers.served(sample / "site") as address:
        yield f"{address}coverage/"


def ask(page: Page, what: str) -> None:
    page.locator("#hub-where").fill(what)
    page.locator(".hub-where [role=status]:not(:empty)").wait_for()
    page.wait_for_function(
        "!document.querySelector('.hub-where [role=status]').innerText.includes('…')"
    )


@pytest.mark.parametrize("spelt", ["0113 496 0100", "+44 (0)113 4960100", "0044 113-496-0100"])
def test_a_number_is_found_in_any_spelling(page: Page, address: str, spelt: str) -> None:
    page.goto(address)
    ask(page, spelt)
    assert page.locator(".hub-stands b").first.inner_text() == "0113 496 0100"
    whole = page.locator(".hub-stands details").first.inner_text()
    assert "offices › leeds › phone" in whole
    assert "by Priya Nair" in whole
    assert "In people’s hands" in whole


def test_a_person_on_a_kind_of_thing_is_found(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, "ada business card")
    owners = page.locator(".hub-stands summary small").all_inner_texts()
    assert owners
    assert page.locator("a[href$='cards/ada-stone.pdf']").count()


def test_a_slip_is_offered_what_it_was_meant_for(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, "0113 496 0010")
    page.locator(".hub-near").click()
    page.locator(".hub-stands summary").wait_for()
    assert page.locator("#hub-where").input_value() == "0113 496 0100"


def test_a_question_can_be_passed_on_as_a_link(page: Page, address: str) -> None:
    page.goto(f"{address}?where=ada-stone")
    page.locator(".hub-stands summary").first.wait_for()
    assert "Ada Stone" in page.locator(".hub-stands").inner_text()
    assert not page.locator("[data-hub-where-else]").is_visible()


def test_the_other_script_of_the_page_goes_on_working(page: Page, address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address, wait_until="networkidle")
    assert errors == []


def test_without_a_script_the_whole_table_is_there(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert not page.locator("#hub-where").is_visible()
        assert page.locator(".hub-found").get_by_text("0113 496 0100").first.is_visible()
        assert page.get_by_role("link", name="Ada Stone").first.is_visible()


def test_a_list_that_cannot_be_read_leaves_the_table(page: Page, address: str) -> None:
    page.route("**/coverage.json", lambda route: route.abort())
    page.goto(address)
    ask(page, "0113")
    assert "could not be read" in page.locator(".hub-where [role=status]").inner_text()
    assert page.locator(".hub-found").is_visible()


def test_the_line_leads_into_the_repository_where_that_is_known(
    page: Page, small_copy: Path
) -> None:
    settings = small_copy / "mkdocs.yml"
    home = "https://git.example.com/quay/lamps"
    settings.write_text(f"{settings.read_text()}\nrepo_url: {home}\n", encoding="utf-8")
    sites.built(small_copy)
    with browsers.served(small_copy / "site") as address:
        page.goto(f"{address}coverage/?where=01632+960100")
        link = page.locator(".hub-stands dd a").first
        link.wait_for()
        assert link.get_attribute("href") == f"{home}/blob/HEAD/contacts.yaml#L24"


def test_the_same_site_has_the_same_certificate(small: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small, tmp_path / "other"))
    sites.built(root)
    names = ("coverage.json", "coverage/index.html", badge.AS_SVG, badge.AS_JSON)
    for name in names:
        assert (root / "site" / name).read_bytes() == (small / "site" / name).read_bytes()
