"""Steps on the built site: from the page from which it is farthest, as a visitor clicks."""

from __future__ import annotations

import re
import time
from datetime import date
from pathlib import Path

import pytest
from tests import sites

from contact_hub import loading, steps, surfaces
from contact_hub.hub import Hub
from contact_hub.reading import links
from contact_hub.reading.links import Linked

BENCH = '<a href="tel:+441632960110">Bench</a>'
ONLY_A_FAX = "channels: [{fax: 01632 960110}]\n    without: {phone: Come and see us.}"


@pytest.fixture(scope="module")
def loaded(small: Path) -> loading.Loaded:
    return loading.load(small / "contacts.yaml", date.fromisoformat(sites.TODAY), root=small)


@pytest.fixture
def hub(loaded: loading.Loaded) -> Hub:
    return Hub(loaded.contacts, loaded.today, "https://www.quaylamps.example/")


def site_of(folder: Path, pages: dict[str, str]) -> Linked:
    """Pages by their addresses, as they link to one another."""
    for address, body in pages.items():
        path = folder / address
        path = path if path.suffix else path / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<body>{body}", encoding="utf-8")
    return links.linked(folder, "/")


def way_to(hub: Hub, linked: Linked, record_id: str) -> tuple[int | None, tuple[str, ...]]:
    """Clicks, and the pages on the way."""
    found = next(each for each in steps.counted(hub, linked) if each.record_id == record_id)
    return found.clicks, found.way


def to(*addresses: str) -> str:
    """A page with these links."""
    return "".join(f'<a href="/{address}">x</a>' for address in addresses)


def test_a_click_is_a_page_to_load_and_calling_is_none(tmp_path: Path, hub: Hub) -> None:
    linked = site_of(tmp_path, {"": to("topics/broken/"), "topics/broken/": BENCH + to("")})
    way = ("index.html", "topics/broken/index.html")
    assert way_to(hub, linked, "broken") == (1, way)


def test_the_page_from_which_it_is_farthest_decides(tmp_path: Path, hub: Hub) -> None:
    pages = {
        "": to("topics/broken/"),
        "topics/broken/": BENCH,
        "about/": to(""),
        "raw.html": to("about/"),
        "404.html": to("about/#x", "about/?from=404"),
    }
    way = ("404.html", "about/index.html", "index.html", "topics/broken/index.html")
    assert way_to(hub, site_of(tmp_path, pages), "broken") == (3, way)


@pytest.mark.parametrize(
    "hidden",
    [
        '<div hidden><a href="/topics/broken/">x</a></div>',
        '<template><a href="/topics/broken/">x</a></template>',
        '<a href="/topics/broken/" style="display: none">x</a>',
        '<link rel="next" href="/topics/broken/">',
        '<form action="/topics/broken/"><button>x</button></form>',
        '<!-- <a href="/topics/broken/">x</a> -->',
        '<a href="/topics/broken">x</a>',
        '<a href="https://www.quaylamps.example/topics/broken/">x</a>',
    ],
)
def test_a_link_that_nobody_can_follow_here_is_no_way(
    hidden: str, tmp_path: Path, hub: Hub
) -> None:
    linked = site_of(tmp_path, {"": hidden, "topics/broken/": BENCH})
    assert way_to(hub, linked, "broken") == (None, ("index.html",))


def test_a_number_that_is_not_on_the_topics_page_is_looked_for_with_its_owner(
    tmp_path: Path, hub: Hub
) -> None:
    pages = {"": to("topics/broken/"), "topics/broken/": to("teams/bench/"), "teams/bench/": BENCH}
    clicks, way = way_to(hub, site_of(tmp_path, pages), "broken")
    assert (clicks, way[-1]) == (2, "teams/bench/index.html")


def test_whoever_has_nothing_to_click_on_is_not_looked_for(tmp_path: Path, small: Path) -> None:
    contacts = tmp_path / "contacts.yaml"
    text = (small / "contacts.yaml").read_text(encoding="utf-8")
    contacts.write_text(text.replace("phone: 01632 960110", ONLY_A_FAX), encoding="utf-8")
    only_a_fax = loading.load(contacts, date.fromisoformat(sites.TODAY), root=small)
    hub = Hub(only_a_fax.contacts, only_a_fax.today, "https://www.quaylamps.example/")
    pages = {"": to("topics/broken/"), "topics/broken/": to("teams/bench/")}
    pages["teams/bench/"] = to("")
    clicks, way = way_to(hub, site_of(tmp_path / "site", pages), "broken")
    assert (clicks, way[-1]) == (2, "topics/broken/index.html")


def test_offices_lines_and_teams_are_counted_too(small: Path, hub: Hub) -> None:
    found = steps.counted(hub, links.linked(small / "site", "/", besides=surfaces.pasted(hub)))
    assert {each.record_id: each.clicks for each in found} == {
        "broken": 2,
        "york": 0,
        "night-line": 0,
        "bench": 1,
    }


def test_a_number_at_the_foot_of_every_page_is_no_click_away(tmp_path: Path, hub: Hub) -> None:
    foot = '<a href="tel:+441632960100">York</a>'
    pages = {"": foot, "about/": foot, "offices/york/": foot}
    assert way_to(hub, site_of(tmp_path, pages), "york") == (0, ("about/index.html",))


def test_the_sample_keeps_to_two_clicks_and_two_presses(sample: Path) -> None:
    loaded = loading.load(sample / "contacts.yaml", date.fromisoformat(sites.TODAY), root=sample)
    hub = Hub(loaded.contacts, loaded.today, loaded.contacts.organisation.website)
    found = steps.counted(hub, links.linked(sample / "site", "/", besides=surfaces.pasted(hub)))
    assert {each.clicks for each in found if each.section == "topics"} == {2}
    assert max(each.clicks or 0 for each in found) == 2
    assert max(each.presses for each in found) == 2
    assert {each.record_id for each in found} >= set(hub.topics)


def test_what_is_as_far_from_the_same_page_is_told_once(
    tmp_path: Path, hub: Hub, loaded: loading.Loaded
) -> None:
    pages = {
        "": to("contact/"),
        "about/": to(""),
        "contact/": to("topics/broken/"),
        "topics/broken/": BENCH + to(""),
    }
    counted = steps.counted(hub, site_of(tmp_path, pages))
    (problem,) = steps.problems(counted, hub, loaded.source)
    assert problem.place == "topics › broken"
    assert problem.what == (
        "From `about/` it takes 3 clicks to `broken` and `bench`: the home page, then `contact/`,"
        " then `topics/broken/`; `reach` allows 2."
    )
    assert problem.fix.endswith("or allow more: `reach: {clicks: 3}`.")


def test_a_page_from_which_nothing_leads_there_is_told(
    tmp_path: Path, hub: Hub, loaded: loading.Loaded
) -> None:
    pages = {"": to("topics/broken/"), "topics/broken/": BENCH, "lost.html": ""}
    counted = steps.counted(hub, site_of(tmp_path, pages))
    (problem,) = steps.problems(counted, hub, loaded.source)
    assert problem.what == "Nothing leads from `lost.html` to `broken` and `bench`."


def test_templates_that_lead_nowhere_stop_the_build(small_copy: Path) -> None:
    taken_out = {
        "overrides/partials/header.html": r'<div class="hub-menu">.*?</div>',
        "overrides/pages/contact.html": r"\{\{ parts\.topic_list\(.*?\) \}\}",
        "docs/index.md": r"\[\[topics\]\]",
    }
    for name, pattern in taken_out.items():
        path = small_copy / name
        text, count = re.subn(pattern, "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert count == 1, name
        path.write_text(text, encoding="utf-8")
    ended = sites.build(small_copy)
    assert ended.returncode != 0
    assert re.search(r"topics › broken\n    From `.*` it takes 3 clicks to `broken`", ended.stderr)


def test_ten_thousand_pages_are_counted_in_a_moment(hub: Hub) -> None:
    lists = frozenset(f"list-{number}/index.html" for number in range(30))
    goals = {f"{hub.path(topic)}index.html" for topic in hub.topics.values()}
    pages = {f"people/p{number}/index.html": lists for number in range(10_000)}
    pages |= dict.fromkeys(goals, lists) | dict.fromkeys(lists, lists)
    pages["list-0/index.html"] = lists | goals | pages.keys()
    linked = Linked((), pages, dict.fromkeys(pages, frozenset({"tel:+441632960110"})))
    begun = time.process_time()
    assert [each.clicks for each in steps.counted(hub, linked)] == [2, 0]
    assert time.process_time() - begun < 1
