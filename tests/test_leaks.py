"""Whoever is not public leaves no byte in the site, and a page that names them fails the build."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from tests import readings, sites

SECRETS = (
    "wanda", "hushabye", "furnace", "960191", "900191", "cellar", "960190", "quillfeather",
    "secretcam", "danuta", "kowalczyk",
)  # fmt: skip


def leaks(site: Path) -> list[tuple[str, str]]:
    """File and secret."""
    return readings.holds(site, SECRETS)


def test_the_small_organisation_has_all_kinds_of_files(small: Path) -> None:
    kinds = {path.suffix for path in (small / "site").rglob("*") if path.is_file()}
    assert kinds >= {".html", ".vcf", ".png", ".pdf", ".json", ".xml", ".gz", ".css", ".svg"}


def test_nobody_who_is_not_public_is_in_the_site(small: Path) -> None:
    assert leaks(small / "site") == []


def test_a_leaver_leaves_only_the_address(small: Path) -> None:
    page = (small / "site" / "people" / "old-tom" / "index.html").read_text(encoding="utf-8")
    assert "Inês Duarte" in page
    names = {path.name for path in (small / "site").rglob("*old-tom*")}
    assert names == {"old-tom", "old-tom.vcf"}


def test_nobody_who_is_not_public_is_in_the_samples_site(sample: Path) -> None:
    found = [(file, secret) for file, secret in leaks(sample / "site") if secret[0] in "dk"]
    assert found == []


def test_no_portrait_is_published_as_it_came(small: Path, sample: Path) -> None:
    for root in (small, sample):
        originals = {path.read_bytes() for path in (root / "docs" / "assets" / "people").iterdir()}
        assert originals
        assert not originals & {
            path.read_bytes() for path in (root / "site").rglob("*.jpg") if path.is_file()
        }
    assert not list((small / "site").rglob("wanda*"))


def test_a_copy_of_a_portrait_is_not_published_either(small_copy: Path) -> None:
    folder = small_copy / "docs" / "assets"
    shutil.copy(folder / "people" / "wanda.jpg", folder / "team-photo.jpg")
    sites.built(small_copy)
    assert not (small_copy / "site" / "assets" / "team-photo.jpg").exists()


def test_no_portrait_is_published_as_it_came_by_way_of_a_link(
    small_copy: Path, tmp_path: Path
) -> None:
    way = tmp_path / "way"
    way.symlink_to(small_copy)
    settings = small_copy / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("  /assets/people/\n", "")
    settings.write_text(text, encoding="utf-8")
    ended = sites.build(tmp_path, "-f", str(way / "mkdocs.yml"))
    assert ended.returncode == 0, ended.stderr
    assert not list((small_copy / "site").rglob("wanda*"))


def test_a_portrait_of_nobody_is_not_published(small_copy: Path) -> None:
    folder = small_copy / "docs" / "assets" / "people"
    shutil.copy(folder / "wanda.jpg", folder / "gone.jpg")
    assert not list((sites.built(small_copy) / "site").rglob("gone*"))


def test_published_portraits_say_nothing_of_where_they_were_taken(sample: Path) -> None:
    portraits = sorted((sample / "site" / "portraits").iterdir())
    assert portraits
    for path in portraits:
        with Image.open(path) as image:
            assert not image.getexif()
            assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def a_page(docs: Path) -> None:
    (docs / "page.md").write_text("# Team\n\nAsk Wanda Hushabye.\n", encoding="utf-8")


def a_number(docs: Path) -> None:
    (docs / "number.md").write_text("# Team\n\nCall (01632) 960-190.\n", encoding="utf-8")


def a_remark(docs: Path) -> None:
    (docs / "remark.md").write_text("# Team\n\n<!-- +441632960191 -->\n", encoding="utf-8")


def raw_html(docs: Path) -> None:
    page = '<body><a href="mailto:wanda.hushabye%40quaylamps.example">x</a></body>'
    (docs / "raw.html").write_text(page, encoding="utf-8")


def a_picture(docs: Path) -> None:
    info = PngInfo()
    info.add_text("Artist", "Wanda Hushabye", zip=True)
    Image.new("RGB", (9, 9)).save(docs / "picture.png", pnginfo=info)


def a_pdf(docs: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Author"] = "Wanda Hushabye"
        pdf.save(docs / "print.pdf")


def a_style_sheet(docs: Path) -> None:
    (docs / "style.css").write_text("/* ask 01632 960191 */", encoding="utf-8")


def a_file_name(docs: Path) -> None:
    (docs / "wanda-hushabye.txt").write_text("Welcome!", encoding="utf-8")


WAYS: dict[Callable[[Path], None], tuple[str, str]] = {
    a_page: ("people › wanda-hush", "page/index.html"),
    a_number: ("teams › cellar", "number/index.html"),
    a_remark: ("people › wanda-hush", "remark/index.html"),
    raw_html: ("people › wanda-hush", "raw.html"),
    a_picture: ("people › wanda-hush", "picture.png"),
    a_pdf: ("people › wanda-hush", "print.pdf"),
    a_style_sheet: ("people › wanda-hush", "style.css"),
    a_file_name: ("people › wanda-hush", "wanda-hushabye.txt"),
}


def test_each_hand_made_file_that_names_them_fails_the_build(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    for write in WAYS:
        write(small_copy / "docs")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert sites.digests(small_copy / "site") == before
    for place, file in WAYS.values():
        name = place.rpartition(" ")[2]
        told = f"{place}\n    `{name}` is not public, and a detail of theirs is in `{file}`."
        assert told in ended.stderr
