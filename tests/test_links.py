"""linkchecker tells a link that leads nowhere from one that does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from contact_hub import links

RULES = Path(__file__).parents[1] / "linkcheckerrc"


def written(site: Path, **pages: str) -> Path:
    """A site of these pages, each at home in its folder."""
    for name, body in pages.items():
        folder = site if name == "home" else site / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(f"<title>{name}</title>\n{body}", encoding="utf-8")
    return site


SOUND = {
    "home": """
        <a href="people/">people</a> <a href="people/#dana">a place on a page</a>
        <a href="cards/dana%20stone.vcf">vCard</a> <a href="Größe/">umlauts</a>
        <a href="mailto:hello@stone.example?subject=Hello%20there">write</a>
        <a href="tel:+441134960100;ext=102">call</a> <a href="sms:+447700900123">text</a>
        <a href="https://elsewhere.example/gone">somebody else's</a>
        <link rel="stylesheet" href="style.css"> <a href="#here">here</a>
    """,
    "people": '<a href="../">home</a> <a href="/hub/people/">absolute</a>',
    "Größe": '<a href="../people/">people</a> <a href="../Gr%C3%B6%C3%9Fe/">itself</a>',
}
BROKEN = {
    "page": '<a href="../nobody/">',
    "file": '<a href="../cards/nobody.vcf">',
    "picture": '<img src="nobody.png">',
    "picture for large screens": '<img src="../style.css" srcset="large.png 2x">',
    "style": '<link rel="stylesheet" href="nobody.css">',
    "script": '<script src="nobody.js"></script>',
    "folder without a page": '<a href="../cards/">',
    "page outside the site's own path": '<a href="/people/">',
    "redirection": '<meta http-equiv="refresh" content="0; url=nobody/">',
    "slash": '<a href="../people">',
    "e-mail address": '<a href="mailto:dana@@stone..example">',
    "web address": '<a href="http://">',
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = written(tmp_path / "our site", **SOUND)
    (site / "cards").mkdir()
    (site / "cards" / "dana stone.vcf").write_text("BEGIN:VCARD\r\nEND:VCARD\r\n", encoding="utf-8")
    (site / "style.css").write_text("body { margin: 0 }", encoding="utf-8")
    return site


def test_a_sound_site_has_nothing_to_mend(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = links.check(site, base_path="/hub/", config=RULES)
    assert (code, capsys.readouterr().out) == (0, "Pages tried: 3; links to mend: none.\n")


def test_every_kind_of_broken_link_is_found(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(site, news="\n".join(BROKEN.values()))
    assert links.check(site, base_path="/hub/", config=RULES) == 1
    lines = re.findall(r"^news/index\.html, line (\d+): `", capsys.readouterr().out, re.MULTILINE)
    assert [int(line) for line in lines] == list(range(2, 2 + len(BROKEN)))


def test_a_page_that_nothing_links_to_is_read_too(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "404.html").write_text('<title>404</title><a href="/nobody/">', encoding="utf-8")
    assert links.check(site, config=RULES) == 1
    assert "404.html, line 1: `/nobody/`" in capsys.readouterr().out


def test_a_report_is_the_same_twice(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(site, a='<a href="../nobody/">', b='<a href="../nobody/">')
    reports = set()
    for _ in range(2):
        links.check(site, base_path="/hub/", config=RULES)
        reports.add(capsys.readouterr().out)
    assert len(reports) == 1


def test_a_site_without_pages_is_not_called_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert links.check(tmp_path, config=RULES) == 2
    assert "Run `make site` first." in capsys.readouterr().out


def test_a_linkchecker_that_cannot_start_is_not_taken_for_consent(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert links.check(site, config=tmp_path / "nowhere") == 2
    assert "could not try every link" in capsys.readouterr().out


def test_it_reports_in_english_whatever_the_machine_speaks(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("LANGUAGE", "de")
    written(site, news=BROKEN["slash"])
    links.check(site, base_path="/hub/", config=RULES)
    assert "A link to a folder ends in a slash." in capsys.readouterr().out
