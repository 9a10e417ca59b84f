"""Letters to be written in Word: whole packages, live details, the same bytes each time."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree  # type: ignore[import-untyped]
from tests.press import letters, office

from contact_hub import editions
from contact_hub.lacking import evidence
from contact_hub.outputs.rendering import Templates
from contact_hub.pieces import Room, documents
from contact_hub.reading import docx
from contact_hub.surfaces import Surface
from contact_hub.surfaces.letters import letters as surfaces

LETTER, INVOICE = "stationery/letterhead.docx", "stationery/invoice-footer.docx"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = ("A4", "Letter", "long", "from-right")
each = pytest.mark.parametrize("name", NAMES)
each_file = pytest.mark.parametrize("path", [LETTER, INVOICE])


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Room]:
    return {name: letters.room(tmp_path_factory.mktemp("documents"), name) for name in NAMES}


@pytest.fixture(scope="module")
def files(rooms: dict[str, Room]) -> dict[str, dict[str, bytes]]:
    return {name: made(room) for name, room in rooms.items()}


Files = dict[str, dict[str, bytes]]


def made(room: Room) -> dict[str, bytes]:
    templates = Templates.of(office.ROOT / "overrides", room.hub)
    return {file.path: file.content for file in documents.files(room.hub, room.root, templates)}


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def asked(room: Room, path: str) -> Surface:
    return next(surface for surface in surfaces(room.hub) if surface.path == path)


@each
@each_file
def test_what_refers_to_a_part_finds_it(name: str, path: str, files: Files) -> None:
    package = parts(files[name][path])
    relations = [part for part in package if part.endswith(".rels")]
    assert len(relations) >= 3
    for part in relations:
        folder = posixpath.dirname(posixpath.dirname(part))
        for row in etree.fromstring(package[part]):
            if row.get("TargetMode") != "External":
                assert posixpath.normpath(posixpath.join(folder, row.get("Target"))) in package


@each
@each_file
def test_each_reference_is_known_to_its_part(name: str, path: str, files: Files) -> None:
    package = parts(files[name][path])
    for part in (part for part in package if re.fullmatch(r"word/\w+\.xml", part)):
        asked = set(re.findall(rb'r:(?:id|embed)="(\w+)"', package[part]))
        told = package.get(f"word/_rels/{posixpath.basename(part)}.rels", b"")
        assert asked <= set(re.findall(rb'Id="(\w+)"', told))


@each
def test_a_letter_has_another_first_page(name: str, files: Files) -> None:
    package = parts(files[name][LETTER])
    body = etree.fromstring(package["word/document.xml"])
    kinds = [
        (row.tag.removeprefix(WORD), row.get(f"{WORD}type"))
        for row in body.iter(f"{WORD}headerReference", f"{WORD}footerReference")
    ]
    assert sorted(kinds) == [
        ("footerReference", "default"),
        ("footerReference", "first"),
        ("headerReference", "default"),
        ("headerReference", "first"),
    ]
    assert body.find(f".//{WORD}titlePg") is not None


@pytest.mark.parametrize(
    ("name", "size"), [("A4", ("11906", "16838")), ("Letter", ("12240", "15840"))]
)
def test_the_paper_is_the_one_that_is_wished(
    name: str, size: tuple[str, str], files: Files
) -> None:
    body = etree.fromstring(parts(files[name][LETTER])["word/document.xml"])
    paper = body.find(f".//{WORD}pgSz")
    assert (paper.get(f"{WORD}w"), paper.get(f"{WORD}h")) == size


@each
def test_the_body_says_nothing_but_what_to_write_where(
    name: str, rooms: dict[str, Room], files: Files
) -> None:
    body = etree.fromstring(parts(files[name][LETTER])["word/document.xml"])
    said = [text.strip("\u200e") for text in body.itertext() if text.strip()]
    words = rooms[name].hub.words.print
    assert said == [words.letter_to, words.letter_date, words.letter_subject, words.letter_text]


@each
@each_file
def test_nothing_is_fetched_and_nothing_runs(name: str, path: str, files: Files) -> None:
    package = parts(files[name][path])
    outside = b"".join(content for part, content in package.items() if part.endswith(".rels"))
    for row in re.findall(rb'<Relationship [^>]*TargetMode="External"[^>]*>', outside):
        assert b'/hyperlink"' in row
        assert re.search(rb'Target="(https:|mailto:|tel:)', row)
    assert not [part for part in package if part.endswith((".bin", ".js", ".vbs"))]


@each
@each_file
def test_pictures_say_what_they_are_or_that_they_are_ornaments(
    name: str, path: str, files: Files
) -> None:
    whole = b"".join(
        content for part, content in parts(files[name][path]).items() if part.endswith(".xml")
    )
    described = re.findall(rb"<wp:docPr .*?(?:/>|</wp:docPr>)", whole)
    assert len(described) >= 2
    for each_one in described:
        assert (b'descr=""' in each_one) == (b"decorative" in each_one)


def test_the_language_of_the_letter_is_ours(files: Files) -> None:
    styles = parts(files["long"][LETTER])["word/styles.xml"]
    assert b'<w:lang w:val="de-DE"/>' in styles
    assert b"<w:bidi/>" not in styles
    assert b"<w:bidi/>" in parts(files["from-right"][LETTER])["word/styles.xml"]


def test_the_logo_is_a_drawing_and_a_picture(files: Files) -> None:
    package = parts(files["A4"][LETTER])
    assert package["word/media/logo.svg"].startswith(b"<svg")
    assert package["word/media/logo.png"].startswith(b"\x89PNG")
    assert not [part for part in parts(files["long"][LETTER]) if "logo" in part]


def test_an_invoice_is_paid_by_a_code(rooms: dict[str, Room], files: Files) -> None:
    codes = asked(rooms["long"], INVOICE).codes
    assert [code.partition("\n")[0] for code in codes][1:] == ["BCD"]
    assert evidence.read(files["long"][INVOICE], asked(rooms["long"], INVOICE)) == ()


def test_words_are_written_and_never_markup(tmp_path: Path) -> None:
    sample = (office.ROOT / "contacts.yaml").read_text(encoding="utf-8")
    path = tmp_path / "contacts.yaml"
    hostile = "what_we_do: \"</w:t><w:br/> & 'so' on {{ hub }}\""
    path.write_text(re.sub(r"what_we_do: .*", hostile, sample, count=1), encoding="utf-8")
    room = office.room(path)
    assert room.hub.organisation.what_we_do in docx.read(made(room)[LETTER]).first.text


def test_a_web_address_is_no_markup_either(tmp_path: Path) -> None:
    sample = (office.ROOT / "contacts.yaml").read_text(encoding="utf-8")
    path = tmp_path / "contacts.yaml"
    odd = "website: https://www.harbourfinch.example/?a=1&b='2'"
    path.write_text(re.sub(r"website: https://www.*", odd, sample, count=1), encoding="utf-8")
    room = office.room(path)
    leads = {link.href for link in docx.read(made(room)[LETTER]).first.links}
    assert room.hub.organisation.website in leads
    assert "&b=" in room.hub.organisation.website


@each
def test_the_same_contacts_give_the_same_bytes(
    name: str, rooms: dict[str, Room], files: Files
) -> None:
    assert made(rooms[name]) == files[name]


def test_every_file_inside_is_of_the_same_day(files: Files) -> None:
    with ZipFile(BytesIO(files["A4"][LETTER])) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in package.infolist()} == {3}


Spoiling = Callable[[dict[str, bytes]], dict[str, bytes]]


def changed(part: str, old: bytes, new: bytes) -> Spoiling:
    """In one part, wherever it stands."""

    def change(files: dict[str, bytes]) -> dict[str, bytes]:
        assert old in files[part]
        return files | {part: files[part].replace(old, new)}

    return change


FOOT, LINKS = "word/footer1.xml", "word/_rels/footer1.xml.rels"
SPOILED: dict[str, tuple[Spoiling, str]] = {
    "a number swapped": (
        changed(FOOT, b"+44 113 496 0100", b"+44 113 496 0101"),
        "phone",
    ),
    "a number on the pages after the first alone": (
        changed(FOOT, b"+44 113 496 0100", b""),
        "phone",
    ),
    "no company number": (
        changed(FOOT, b"No. 01234567", b""),
        "company number",
    ),
    "another target behind an address": (
        changed(LINKS, b"mailto:hello@", b"mailto:hallo@"),
        "e-mail address",
    ),
    "a hidden line": (
        changed(
            FOOT,
            b'<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">hello@',
            b'<w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">hello@',
        ),
        "e-mail address",
    ),
    "no line on what we do": (
        changed("word/header1.xml", b"Marine insurance", b"Insurance"),
        "line on what the business does",
    ),
}


@pytest.mark.parametrize("spoiling", SPOILED)
def test_what_a_spoiled_letterhead_lacks_is_named(
    spoiling: str, rooms: dict[str, Room], files: Files
) -> None:
    spoil, lacking = SPOILED[spoiling]
    surface = asked(rooms["A4"], LETTER)
    found = evidence.read(packed(spoil(parts(files["A4"][LETTER]))), surface)
    assert lacking in {finding.fact.label for finding in found if finding.fact}


def test_another_edition_is_named(rooms: dict[str, Room], files: Files) -> None:
    code = editions.letterhead(rooms["A4"].hub).code.encode()
    spoil = changed(FOOT, b">" + code, b">00000")
    found = evidence.read(packed(spoil(parts(files["A4"][LETTER]))), asked(rooms["A4"], LETTER))
    assert [finding.fact.label for finding in found if finding.fact] == ["edition"]


def test_a_first_page_that_is_switched_off_lacks_its_footer(
    rooms: dict[str, Room], files: Files
) -> None:
    spoil = changed("word/document.xml", b"<w:titlePg/>", b"")
    found = evidence.read(packed(spoil(parts(files["A4"][LETTER]))), asked(rooms["A4"], LETTER))
    assert {"address", "company number"} <= {
        finding.fact.label for finding in found if finding.fact
    }


def test_a_code_that_is_gone_or_another_is_told(rooms: dict[str, Room], files: Files) -> None:
    package, surface = parts(files["A4"][LETTER]), asked(rooms["A4"], LETTER)
    other = parts(files["A4"][INVOICE])["word/media/edition.png"]
    swapped = evidence.read(packed(package | {"word/media/edition.png": other}), surface)
    gone = evidence.read(packed(package | {"word/media/edition.png": b""}), surface)
    assert "instead of" in swapped[0].what
    assert gone[0].what == f"`{LETTER}` has no readable codes instead of 1."


def test_a_broken_document_is_told(rooms: dict[str, Room], files: Files) -> None:
    found = evidence.read(files["A4"][LETTER][:-200], asked(rooms["A4"], LETTER))
    assert found[0].what.startswith(f"`{LETTER}` cannot be read. It is broken")
