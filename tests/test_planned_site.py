"""A planned change on the finished site: announced before its day, and made on it."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from tests import sites
from tests.planned import MOVE

from contact_hub import loading, proof
from contact_hub.outputs import footer
from contact_hub.outputs.rendering import Templates
from contact_hub.problems import as_text
from contact_hub.proven import Proven, Site
from contact_hub.reading import html
from contact_hub.workers import Workers

NEW, OLD = "9 Example Mill", "7 Sample Row"
PAGES = ("index.html", "contact/index.html", "offices/york/index.html")
TOLD = "From 1 March 2027"


@pytest.fixture(scope="module")
def planning(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small organisation, about to move."""
    root = Path(shutil.copytree(small, tmp_path_factory.mktemp("planning") / "small"))
    with (root / "contacts.yaml").open("a", encoding="utf-8") as file:
        file.write(MOVE)
    return root


@pytest.fixture(scope="module")
def before(planning: Path) -> Path:
    """Its site today."""
    return built(planning, sites.TODAY)


@pytest.fixture(scope="module")
def moved(planning: Path, before: Path) -> Path:
    """Its site on the day."""
    kept = Path(shutil.copytree(before.parent, planning.parent / "moved"))
    return built(kept, "2027-03-01")


def built(root: Path, day: str) -> Path:
    """The folder of the site as it is published on a day."""
    ended = sites.build(root, "--strict", more={"HUB_TODAY": day})
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return root / "site"


def text(site: Path, page: str) -> str:
    """What one reads on a page above its footer."""
    data = (site / page).read_bytes()
    return html.visible(data).text.partition("Talk to us")[0]


@pytest.mark.parametrize("page", PAGES)
def test_pages_announce_it_beside_what_is_so_today(before: Path, page: str) -> None:
    said = text(before, page)
    assert TOLD in said
    assert "We move to the mill." in said
    assert NEW in said


@pytest.mark.parametrize("page", PAGES)
def test_footers_and_machines_know_today_alone(before: Path, page: str) -> None:
    whole = (before / page).read_text(encoding="utf-8")
    below = whole[whole.index("<footer") :]
    assert OLD in below
    assert NEW not in below
    for script in whole.split('<script type="application/ld+json">')[1:]:
        assert NEW not in json.dumps(json.loads(script.partition("</script>")[0]))


def test_contact_files_change_on_the_day(before: Path, moved: Path) -> None:
    card = "contacts/york.vcf"
    assert OLD in (before / card).read_text(encoding="utf-8")
    assert NEW in (moved / card).read_text(encoding="utf-8")


def test_on_the_day_nothing_shows_the_old_and_nothing_is_announced(moved: Path) -> None:
    files = [path for path in moved.rglob("*") if path.suffix in {".html", ".vcf", ".json", ".ics"}]
    assert len(files) > len(PAGES)
    for path in files:
        whole = path.read_text(encoding="utf-8")
        assert OLD not in whole, path
        assert TOLD not in whole, path


@pytest.mark.parametrize("page", PAGES)
def test_an_announcement_that_is_taken_out_is_missed(
    before: Path, tmp_path: Path, page: str
) -> None:
    site = Path(shutil.copytree(before, tmp_path / "site"))
    whole = (site / page).read_text(encoding="utf-8")
    assert TOLD in whole
    (site / page).write_text(whole.replace(TOLD, "Some day"), encoding="utf-8")
    report = proven(before.parent, site)
    assert f"The page `{page}` does not show the day of a planned change `{TOLD}`." in report


def proven(root: Path, site: Path) -> str:
    """What the proof says of a site."""
    day = loading.load(root / "contacts.yaml", date.fromisoformat(sites.TODAY), root=root)
    hub = day.hub("https://contact.harbourfinch.example/")
    block = footer.as_html(Templates.of(sites.ROOT / "overrides", hub), hub)
    with Workers(1) as workers:
        whole = Site(site, workers, Proven.at(root / ".cache" / "proven"))
        found = proof.proof_of(whole, hub, day.source, footer.digest_in(block))
    return as_text(found.problems)


def test_a_page_by_hand_that_still_says_the_old_fails_the_build_from_the_day_on(
    planning: Path, before: Path, tmp_path: Path
) -> None:
    assert before.is_dir()
    root = Path(shutil.copytree(planning, tmp_path / "late"))
    page = root / "docs" / "visit.md"
    page.write_text("# Visit us\n\nRing 01632 960100 at 7 Sample Row, York YO1 7ZZ.\n", "utf-8")
    ended = [sites.build(root, more={"HUB_TODAY": day}) for day in (sites.TODAY, "2027-03-01")]
    assert [each.returncode for each in ended] == [0, 1]
    said = ended[1].stdout + ended[1].stderr
    assert "visit" in said
    assert "01632 960100" in said
    assert "7 Sample Row" in said
