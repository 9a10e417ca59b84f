"""The site for colleagues: built and proven with the other, and nothing of it is in that one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from tests import sites
from tests.test_all_or_nothing import change, with_hook

from contact_hub import inside, leaks, loading
from contact_hub.hub import Hub
from contact_hub.problems import as_text
from contact_hub.proven import Proven, Site
from contact_hub.workers import Workers
from contact_hub.yaml_source.source import Source

NOTHING = "Nothing was published; the last good site is untouched."
ON_THEIR_PAGE = """
def on_post_build(config):
    page = __import__("pathlib").Path(config.site_dir, "{page}")
    if config.site_dir.endswith("-staff.staging"):
        text = page.read_text(encoding="utf-8")
        assert {old!r} in text
        page.write_text(text.replace({old!r}, {new!r}), encoding="utf-8")
"""
PRINTED = ("backgrounds/", "cards/", "door-signs/", "editions/", "kits/", "orders/", "stationery/")
WARNING = """
def on_post_build(config):
    if config.site_dir.endswith("-staff.staging"):
        __import__("logging").getLogger("mkdocs.another").warning("Hm.")
"""
INES = "people/ines-duarte/index.html"
INSIDE = """
  whistle:
    asks: The kettle whistles all night
    also: [boiling over again, teapot]
    about: Wrap it in a tea towel.
    audience: [staff]
    ask: cellar
    little_thing: There is a biscuit under the lid.
    have_ready: [the long wooden spoon]
    promise: a quiet kettle that everybody likes within 2 hours
"""


def digests(root: Path) -> dict[str, dict[str, str]]:
    """Of both sites."""
    return {name: sites.digests(root / name) for name in ("site", "site-staff")}


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page by its path; what is pasted into mail is none."""
    for path in sorted(set(site.rglob("*.html")) - set(site.glob("signatures/*"))):
        yield path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")


def text_of(page: str, name: str) -> str:
    """One of the texts that somebody says."""
    found = re.search(rf'data-hub-says="{name}"[^>]*>(.*?)</pre>', page, re.DOTALL)
    assert found
    return found[1].replace("&amp;", "&")


def test_one_build_makes_both_sites(small: Path) -> None:
    own = small / "site-staff"
    assert "Cellar crew" in (own / "teams/cellar/index.html").read_text(encoding="utf-8")
    assert "Wanda Hushabye" in (own / "people/wanda-hush/index.html").read_text(encoding="utf-8")
    assert "Wanda Hushabye" in (own / "contacts/wanda-hush.vcf").read_text(encoding="utf-8")
    assert (own / "contacts" / "cellar.png").is_file()
    assert "Wanda Hushabye" in (own / "search/search_index.json").read_text(encoding="utf-8")


def test_whatever_customers_find_colleagues_find_but_for_prints(small: Path) -> None:
    both = digests(small)
    assert not {each for each in both["site-staff"] if each.startswith(PRINTED)}
    docs = small / "docs"
    by_hand = {path.relative_to(docs).as_posix() for path in docs.rglob("*.*")}
    made = {each for each in both["site"] if not each.startswith(PRINTED)}
    assert made - by_hand <= set(both["site-staff"])


def test_each_page_says_that_it_is_for_colleagues_and_stays_out_of_search(small: Path) -> None:
    found = dict(pages(small / "site-staff"))
    assert len(found) > 10
    for name, page in found.items():
        assert "For colleagues" in page, name
        assert '<meta name="robots" content="noindex">' in page, name
        assert "application/ld+json" not in page, name


def test_no_page_for_customers_says_so(small: Path) -> None:
    assert not [name for name, page in pages(small / "site") if "colleagues" in page.casefold()]


def test_a_page_says_whether_customers_see_it(small: Path) -> None:
    found = dict(pages(small / "site-staff"))
    assert "On no public page" in found["teams/cellar/index.html"]
    assert "On no public page" in found["people/wanda-hush/index.html"]
    public = "https://contact.harbourfinch.example/people/ines-duarte/"
    assert f'<a href="{public}">As customers see it</a>' in found[INES]


def test_where_nobody_wrote_a_home_page_one_is_made(small: Path, sample: Path) -> None:
    made = (small / "site-staff" / "index.html").read_text(encoding="utf-8")
    assert "<h1>What do you need today?</h1>" in made
    written = (sample / "site-staff" / "index.html").read_text(encoding="utf-8")
    assert "Everybody who works here" in written
    assert "My laptop is broken" in written


def test_the_folder_has_the_name_that_the_other_has(small_copy: Path) -> None:
    ended = sites.build(small_copy, "--strict", "--site-dir", "out")
    assert ended.returncode == 0, ended.stderr
    assert sites.digests(small_copy / "out") == sites.digests(small_copy / "site")
    assert sites.digests(small_copy / "out-staff") == sites.digests(small_copy / "site-staff")


def test_a_folder_that_is_no_site_is_not_replaced(small_copy: Path) -> None:
    (small_copy / "out-staff").mkdir()
    (small_copy / "out-staff" / "wages.txt").touch()
    ended = sites.build(small_copy, "--site-dir", "out")
    assert ended.returncode == 1
    assert "out-staff` holds something else. Give that another name." in ended.stderr
    assert (small_copy / "out-staff" / "wages.txt").exists()
    assert not (small_copy / "out").exists()
    assert not list(small_copy.glob(".out*"))


@pytest.mark.parametrize("place", ["docs-staff", "docs-staff/out"])
def test_neither_takes_the_place_of_pages_by_hand(small_copy: Path, place: str) -> None:
    page = small_copy / "docs-staff" / "index.md"
    page.parent.mkdir()
    page.write_text("# Ours\n", encoding="utf-8")
    ended = sites.build(small_copy, "--site-dir", place)
    assert ended.returncode == 1
    assert "docs-staff` holds pages by hand. Name a folder beside it." in ended.stderr
    assert [*page.parent.iterdir()] == [page]


def test_a_problem_in_the_one_for_colleagues_publishes_neither(small_copy: Path) -> None:
    before = digests(small_copy)
    wrong = ON_THEIR_PAGE.format(page=INES, old="tel:+441632960111", new="tel:+441632960112")
    ended = sites.build(with_hook(small_copy, wrong))
    assert ended.returncode == 1
    assert "In the site for colleagues:\n\ncontacts.yaml, line" in ended.stderr
    assert f"The page `{INES}` does not show the phone `+44 1632 960111`." in ended.stderr
    assert ended.stderr.count(NOTHING) == 1
    assert "Traceback" not in ended.stderr
    assert digests(small_copy) == before
    assert not list(small_copy.glob(".site*"))


def test_a_problem_in_the_public_one_publishes_neither(small_copy: Path) -> None:
    before = digests(small_copy)
    (small_copy / "docs" / "team.md").write_text(
        "# Team\n\nAsk Wanda Hushabye.\n", encoding="utf-8"
    )
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    assert "In the site for colleagues" not in ended.stderr
    assert digests(small_copy) == before


def test_a_warning_of_a_strict_build_publishes_neither(small_copy: Path) -> None:
    before = digests(small_copy)
    ended = sites.build(with_hook(small_copy, WARNING), "--strict")
    assert ended.returncode == 1
    assert "Aborted with 1 warnings in strict mode!" in ended.stderr + ended.stdout
    assert digests(small_copy) == before


def test_a_token_that_means_nothing_is_told_by_its_page(small_copy: Path) -> None:
    (small_copy / "docs-staff").mkdir()
    page = "# Hello\n\n[[greeting]]\n\n[[cellar phone]] [[celar phone]]\n"
    (small_copy / "docs-staff" / "index.md").write_text(page, encoding="utf-8")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    assert "docs-staff/index.md, line 5: [[celar phone]]\n" in ended.stderr
    assert ended.stderr.count("docs-staff/index.md") == 1


def test_customers_are_not_told_that_a_topic_is_for_the_staff_too(small_copy: Path) -> None:
    change(small_copy, "    ask: bench\n", "    ask: bench\n    audience: [Staff, sailors]\n")
    (small_copy / "docs-staff").mkdir()
    (small_copy / "docs-staff" / "index.md").write_text("[[topics]]\n", encoding="utf-8")
    sites.built(small_copy)
    words = re.compile(r'data-words="My lamp is broken +([^"]*)"')
    public = [each for _, page in pages(small_copy / "site") for each in words.findall(page)]
    own = [each for _, page in pages(small_copy / "site-staff") for each in words.findall(page)]
    assert public
    assert all(each.startswith("sailors") for each in public)
    assert all(each.startswith("Staff sailors") for each in own)


def test_their_tokens_are_none_for_customers(small_copy: Path) -> None:
    tokens = ("[[greeting]]", "[[colleagues]]", "[[customers]]")
    (small_copy / "docs" / "x.md").write_text("\n\n".join(("# X", *tokens)), encoding="utf-8")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    for token in tokens:
        assert f"`{token}` is for colleagues alone." in ended.stderr


def test_once_nothing_is_internal_the_old_one_goes(small_copy: Path) -> None:
    change(small_copy, "    internal: yes\n", "")
    ended = sites.build(small_copy, "--strict")
    assert ended.returncode == 0, ended.stderr
    assert not (small_copy / "site-staff").exists()
    assert not list(small_copy.glob(".site*"))


def test_it_can_be_built_alone(small_copy: Path) -> None:
    before = digests(small_copy)
    change(small_copy, "Furnace Keeper", "Keeper of the Furnace")
    ended = sites.build(small_copy, "--strict", more={"HUB_SITE": "staff"})
    assert ended.returncode == 0, ended.stderr
    assert sites.digests(small_copy / "site") == before["site"]
    page = (small_copy / "site-staff/people/wanda-hush/index.html").read_text(encoding="utf-8")
    assert "Keeper of the Furnace" in page
    assert not list(small_copy.glob(".site*"))


def test_alone_or_beside_the_other_its_bytes_are_the_same(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site-staff")
    shutil.rmtree(small_copy / "site-staff")
    ended = sites.build(small_copy, more={"HUB_SITE": "staff"})
    assert ended.returncode == 0, ended.stderr
    assert sites.digests(small_copy / "site-staff") == before


def test_another_site_is_not_known(small_copy: Path) -> None:
    ended = sites.build(small_copy, more={"HUB_SITE": "stuff"})
    assert ended.returncode == 1
    assert "There is no site `stuff`. Write `HUB_SITE=staff`" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_it_is_never_deployed_where_everybody_reads(small_copy: Path) -> None:
    deploying = (
        "from mkdocs.config import load_config; "
        "load_config().plugins.on_startup(command='gh-deploy', dirty=False)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", deploying],
        cwd=small_copy,
        env=sites.environment({"HUB_SITE": "staff"}),
        check=False,
        capture_output=True,
        text=True,
    )
    assert "The site for colleagues is not put online for everybody." in ended.stderr


def test_only_the_public_site_is_handed_to_the_web() -> None:
    workflow = sites.ROOT / ".github" / "workflows" / "publish.yml"
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    handed = [
        step["with"]["path"]
        for job in jobs.values()
        for step in job["steps"]
        if "upload" in step.get("uses", "")
    ]
    assert handed == ["site"]
    assert "/site-staff/" in (sites.ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_whoever_works_here_is_given_their_words(sample: Path) -> None:
    page = (sample / "site-staff/people/ada-stone/index.html").read_text(encoding="utf-8")
    promise = "Our promise: reply within 4 working hours."
    assert text_of(page, "greeting") == "Harbour & Finch, Ada Stone speaking. How can I help?"
    assert "0808 157 0199" in text_of(page, "voicemail")
    assert "0113 496 0120, claims@harbourfinch.example" in text_of(page, "away")
    assert text_of(page, "signature").startswith(
        "-- \nAda Stone (she/her)\nHead of Claims, Harbour"
    )
    assert all(promise in text_of(page, name) for name in ("voicemail", "away", "signature"))
    assert promise in (sample / "site/people/ada-stone/index.html").read_text(encoding="utf-8")


SPOILT = {
    "the number for any hour": ("voicemail", "0808 157 0100", "phone `+44 808 157 0100`"),
    "the number of the team": ("away", "01632 960110", "phone `+44 1632 960110`"),
    "the own number": ("signature", "01632 960111", "phone `+44 1632 960111`"),
    "the name": ("greeting", "Inês Duarte", "name `Inês Duarte`"),
    "the law": ("signature", "01234567", "company number `01234567`"),
}


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT)
def test_what_they_say_is_read_back(
    small: Path, small_copy: Path, spoilt: tuple[str, str, str]
) -> None:
    name, detail, told = spoilt
    page = (small / "site-staff" / INES).read_text(encoding="utf-8")
    right = text_of(page, name).replace("&", "&amp;")
    assert detail in right
    wrong = ON_THEIR_PAGE.format(page=INES, old=f">{right}<", new=f">{right.replace(detail, 'x')}<")
    ended = sites.build(with_hook(small_copy, wrong))
    assert ended.returncode == 1
    assert f"The text `{name}` on `{INES}` does not have the {told}." in ended.stderr


LEAKS = {
    "an internal team's name": ("The cellar CREW did it.", "teams › cellar"),
    "what it does": ("Who keeps the furnace going?", "teams › cellar"),
    "what colleagues ask": ("The kettle whistles all night", "topics › whistle"),
    "other words for it": ("boiling over again", "topics › whistle"),
    "what is said of it": ("Wrap it in a tea towel.", "topics › whistle"),
    "a little thing": ("There is a biscuit under the lid", "topics › whistle"),
    "a promise": ("a quiet kettle that everybody likes within 2 hours", "topics › whistle"),
    "the intranet": ("https://inside.quaylamps.example/x", "organisation › intranet"),
    "who called": ("Zebulon Quick rang.", "calls › 2"),
    "a person's number": ("+44 7700 900191", "people › wanda-hush"),
    "where a person lives": ("3, Furnace Cottages", "people › wanda-hush"),
    "a team's form": ("https://www.quaylamps.example/cellar-form?x=1", "teams › cellar"),
}


def with_secrets(root: Path) -> Path:
    """More that is internal than the small organisation has."""
    change(root, "    asks: My lamp is broken\n", "    asks: My lamp is broken, and teapot\n")
    home = "    channels: [{post: {street: '3, Furnace Cottages', postal_code: YO1 7ZZ}}]\n"
    change(root, "    role: Furnace Keeper\n", f"    role: Furnace Keeper\n{home}")
    form = "    form: https://www.quaylamps.example/cellar-form\n"
    change(root, "    email: cellar@quaylamps.example\n", form)
    file = root / "contacts.yaml"
    text = file.read_text(encoding="utf-8").replace(
        "  fictional: yes\n", "  fictional: yes\n  intranet: https://inside.quaylamps.example\n"
    )
    first = "{on: 2026-11-01, tried: bench, by: Wanda Hushabye, answered_in: 9 seconds}"
    second = "{on: 2026-11-02, tried: bench, by: Zebulon Quick, answered_in: 9 seconds}"
    text = text.replace("topics:\n", f"topics:{INSIDE}\n")
    text += f"\ncalls:\n  - {first}\n  - {second}\n"
    file.write_text(text, encoding="utf-8")
    return root


def test_what_is_internal_is_in_one_site_alone(small_copy: Path) -> None:
    ended = sites.build(with_secrets(small_copy), "--strict")
    assert ended.returncode == 0, ended.stderr
    words = ("kettle", "boiling", "wooden spoon", "inside.quaylamps", "zebulon", "cellar", "wanda")
    public = [
        (path.name, word)
        for path in (small_copy / "site").rglob("*")
        if path.is_file() and path.suffix in {".html", ".json", ".xml", ".vcf", ".css", ".js"}
        for word in words
        if word in path.read_text(encoding="utf-8").casefold()
    ]
    assert not [(name, word) for name, word in public if "javascripts" not in name]
    own = (small_copy / "site-staff/topics/whistle/index.html").read_text(encoding="utf-8")
    assert all(word in own for word in ("kettle", "wooden spoon", "Cellar crew"))


@pytest.fixture
def secretive(small_copy: Path) -> tuple[Hub, Source]:
    """The small organisation with more secrets, as customers see it."""
    file = with_secrets(small_copy) / "contacts.yaml"
    loaded = loading.load(file, date.fromisoformat(sites.TODAY), root=small_copy)
    return Hub(loaded.contacts, loaded.today, "https://contact.quaylamps.example/"), loaded.source


def report(folder: Path, hub: Hub, source: Source) -> str:
    """What a search through all files of a folder has to say."""
    with Workers(1) as workers:
        return as_text([*leaks.problems(Site(folder, workers, Proven()), hub, source)])


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS)
def test_a_public_file_that_has_it_is_told(
    secretive: tuple[Hub, Source], tmp_path: Path, leak: tuple[str, str]
) -> None:
    said, place = leak
    files = {
        "index.html": f"<p>{said.replace(' ', ' <b>')}</p>",
        "search/search_index.json": json.dumps({"docs": [{"text": said}]}),
        "sitemap.xml": f"<urlset><url><loc>{said}</loc></url></urlset>",
        "coverage.json": json.dumps({"facts": [{"value": said.upper()}]}),
        "assets/contacts.schema.json": json.dumps({"examples": [said]}),
    }
    for name, text in files.items():
        file = tmp_path / "built" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    told = report(tmp_path / "built", *secretive)
    assert {name for name in files if f"in `{name}`" in told} == set(files)
    assert told.count(f": {place}\n") == len(files)


def test_words_that_customers_read_anyway_are_not_hunted(
    secretive: tuple[Hub, Source], tmp_path: Path
) -> None:
    said = "My lamp is broken, and teapot, too. Made quiet within 2 hours. Inês Duarte"
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "index.html").write_text(f"<p>{said}</p>", encoding="utf-8")
    assert "problem" not in report(tmp_path / "built", *secretive)


def test_colleagues_may_read_all_of_it(secretive: tuple[Hub, Source], tmp_path: Path) -> None:
    hub, source = secretive
    text = "\n".join(said for said, _ in LEAKS.values())
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "index.html").write_text(f"<p>{text}</p>", encoding="utf-8")
    assert report(tmp_path / "built", inside.seen_by_staff(hub), source) == report(
        tmp_path / "none", hub, source
    )


def test_what_is_written_last_is_searched_too(small_copy: Path) -> None:
    template = small_copy / "overrides" / "pages" / "coverage_table.html"
    template.write_text("Wanda Hushabye", encoding="utf-8")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    assert "a detail of theirs is in `coverage/index.html`" in ended.stderr
