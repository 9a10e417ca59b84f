"""Everybody finds their stationery on one page: pictures, single files, and one zip of them all."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from PIL import Image

from contact_hub.reading import html

PAGE = "stationery/index.html"


def links_of(site: Path) -> set[str]:
    """Those in what opens at a click, too."""
    return {each.url.removeprefix("../") for each in html.links((site / PAGE).read_bytes())}


def members(site: Path, kit: str) -> dict[str, bytes]:
    with zipfile.ZipFile(site / kit) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def test_each_person_finds_every_file_of_theirs(sample: Path) -> None:
    found = links_of(sample / "site")
    own = [path for path in found if "ada-stone" in path]
    for path in ("cards/ada-stone.pdf", "signatures/ada-stone.html", "contacts/ada-stone.vcf"):
        assert path in own
    assert "kits/ada-stone.zip" in own
    assert "orders/ada-stone.zip" in own


def test_a_kit_has_the_very_files_of_the_site(sample: Path) -> None:
    site = sample / "site"
    packed = members(site, "kits/ada-stone.zip")
    assert packed["Ada Stone, business card.pdf"] == (site / "cards/ada-stone.pdf").read_bytes()
    assert packed["Ada Stone.vcf"] == (site / "contacts/ada-stone.vcf").read_bytes()
    offered = {path for path in links_of(site) if "ada-stone." in path or "ada-stone-" in path}
    shown = ("-front.png", "-back.png", ".zip")
    kept = {(site / path).read_bytes() for path in offered if not path.endswith(shown)}
    assert kept == set(packed.values())


def test_accounts_find_the_footer_in_every_form(sample: Path) -> None:
    packed = members(sample / "site", "kits/invoices.zip")
    ends = {name.rpartition(".")[2] for name in packed}
    assert ends == {"pdf", "docx", "svg", "png", "html", "txt"}


def test_each_piece_is_shown_as_it_is(sample: Path) -> None:
    site = sample / "site"
    text = (site / PAGE).read_text(encoding="utf-8")
    shown = [part.split('"')[0] for part in text.split('src="../')[1:]]
    pictures = [name for name in shown if name.endswith(".png")]
    assert {"cards/ada-stone-front.png", "stationery/letterhead-2.png"} <= set(pictures)
    for name in pictures:
        with Image.open(BytesIO((site / name).read_bytes())) as picture:
            assert min(picture.size) > 100


def test_each_file_has_a_name_of_its_own_for_who_hears_the_page(sample: Path) -> None:
    text = (sample / "site" / PAGE).read_text(encoding="utf-8")
    links = [part.split(">")[0] for part in text.split("<a ")[1:]]
    heard = [link.split('aria-label="')[1].split('"')[0] for link in links if "aria-label" in link]
    assert "Word (DOCX): Letterhead" in heard
    assert len(heard) == len(set(heard))


def test_people_are_found_by_what_the_field_asks_for(sample: Path) -> None:
    text = (sample / "site" / PAGE).read_text(encoding="utf-8")
    words = text.split('<li id="ada-stone" data-words="')[1].split('"')[0]
    assert {"Ada", "Claims", "French"} <= set(words.split())
