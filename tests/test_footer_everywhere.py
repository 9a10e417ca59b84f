"""No page is without the contact details, be it by the theme, by hand or by another plugin."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests import sites

ADDRESS = "https://example.com/repo/"
BY_HAND = {
    "raw.html", "fragment.htm", "extra.html", "bare/index.html", "own/index.html",
    "deep/CAPITALS.HTML", "deep/empty.html", "deep/mark.html", "deep/deeper/raw.html",
    "deep/deeper/page/index.html", "old/index.html", "very/old/page/index.html",
    "Größe & Söhne/index.html",
}  # fmt: skip
SAID = (
    "Talk to us", "01632 960100", "Monday to Friday, 9am to 5pm", "0808 157 0100",
    "hello@quaylamps.example", "7 Sample Row", "YO1 7ZZ", "Quay Lamps Limited", "01234567",
    "GB 999 9999 73",
)  # fmt: skip
LINKS = {
    "tel:+441632960100", "tel:+448081570100", "mailto:hello@quaylamps.example",
    f"{ADDRESS}contact/", f"{ADDRESS}contact/#legal", f"{ADDRESS}complaints/",
    f"{ADDRESS}coverage/",
}  # fmt: skip


def torture(folder: Path) -> Path:
    """Every way in which a page can come to be without the theme's footer, below a sub-path."""
    root = sites.small(folder)
    shutil.copytree(sites.SMALL / "torture", root / "docs", dirs_exist_ok=True)
    shutil.copytree(sites.SMALL / "torture_overrides", root / "overrides", dirs_exist_ok=True)
    shutil.copy(sites.SMALL / "pages_of_other_plugins.py", root / "hooks")
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace("hooks.py]", "hooks.py, hooks/pages_of_other_plugins.py]")
    text = text.replace("https://contact.harbourfinch.example/", ADDRESS)
    settings.write_text(f"{text}\nextra_templates: [extra.html]\n", encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built folder."""
    return sites.made_once(tmp_path_factory, "torture", torture) / "site"


def pages(site: Path) -> dict[str, LexborHTMLParser]:
    """Every page by its name; what is pasted into mail and invoices is none."""
    pasted = {*(site / "signatures").iterdir(), site / "stationery" / "invoice-footer.html"}
    return {
        path.relative_to(site).as_posix(): LexborHTMLParser(path.read_bytes())
        for path in site.rglob("*")
        if path.suffix.lower() in {".html", ".htm"} and path not in pasted
    }


def test_pages_of_every_kind_are_there(site: Path) -> None:
    assert set(pages(site)) > BY_HAND | {"404.html", "index.html", "people/ines-duarte/index.html"}


def test_each_page_has_one_contact_block_and_it_says_everything(site: Path) -> None:
    for name, page in pages(site).items():
        blocks = page.css("[data-hub-contact]")
        assert len(blocks) == 1, name
        text = blocks[0].text()
        assert [each for each in SAID if each not in text] == [], name


def test_the_footers_links_lead_to_the_same_places_from_every_page(site: Path) -> None:
    for name, page in pages(site).items():
        links = {link.attributes["href"] or "" for link in page.css("[data-hub-contact] a")}
        assert {urljoin(ADDRESS + name, link) for link in links} == LINKS, name


def test_a_page_that_the_theme_did_not_make_gets_the_footers_style(site: Path) -> None:
    wanted = {f"{ADDRESS}assets/brand.css", f"{ADDRESS}assets/contact-footer.css"}
    for name, page in pages(site).items():
        links = {link.attributes["href"] or "" for link in page.css("link[rel=stylesheet]")}
        assert {urljoin(ADDRESS + name, link) for link in links} >= wanted, name


def test_all_that_a_page_needs_is_in_the_site(site: Path) -> None:
    for name, page in pages(site).items():
        asked = [node.attributes[key] for key in ("href", "src") for node in page.css(f"[{key}]")]
        for url in (urlsplit(urljoin(ADDRESS + name, each or "")) for each in asked):
            if url.netloc == "example.com":
                path = site / unquote(url.path).removeprefix("/repo/")
                assert (path / "index.html" if path.is_dir() else path).is_file(), (name, url)


def test_the_error_page_works_at_any_depth(site: Path) -> None:
    page = LexborHTMLParser((site / "404.html").read_bytes())
    asked = [node.attributes[key] for key in ("href", "src") for node in page.css(f"[{key}]")]
    assert not [
        each for each in asked if each and not each.startswith(("/repo/", "tel:", "#", "mailto:"))
    ]


def test_what_a_footer_is_put_on_stays_as_it_was(site: Path) -> None:
    raw = (site / "raw.html").read_text(encoding="utf-8")
    before = (sites.SMALL / "torture" / "raw.html").read_text(encoding="utf-8")
    start, end = raw.index("<link rel="), raw.rindex("</script>\n") + len("</script>\n")
    assert raw[:start] + raw[end:] == before


def test_every_page_tells_machines_who_we_are(site: Path) -> None:
    names = pages(site)
    assert len(names) > 10
    silent = [
        name for name in names if b'"@type": "Organization"' not in (site / name).read_bytes()
    ]
    assert silent == []


def test_a_page_in_another_encoding_is_told(small_copy: Path) -> None:
    page = small_copy / "docs" / "old" / "page.html"
    page.parent.mkdir()
    page.write_bytes("<body>Café</body>".encode("latin-1"))
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    assert (
        "docs/old/page.html\n"
        "    The page is not written in UTF-8, as all others are.\n"
        "    Save it as UTF-8.\n"
    ) in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_page_in_a_form_that_takes_no_footer_is_told(small_copy: Path) -> None:
    (small_copy / "docs" / "old.xhtml").write_text("<html/>", encoding="utf-8")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    told = "old.xhtml\n    A `.xhtml` page cannot show the contact details.\n"
    assert told in ended.stderr


def test_at_the_root_of_a_host_the_error_page_links_to_this_host(small: Path) -> None:
    page = LexborHTMLParser((small / "site" / "404.html").read_bytes())
    links = [link.attributes["href"] for link in page.css("[data-hub-contact] a")]
    assert "/contact/" in links
    assert not [link for link in links if link and link.startswith("//")]
