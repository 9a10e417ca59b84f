"""Files that want harm, or nobody can open, end in a sentence: soon, and in little room."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from functools import lru_cache

import pytest
from tests import effort
from tests.reading.documents.packed import NAMES, NEW, ODF, paragraph, relations, word_bytes, zipped

from contact_hub.reading import documents
from contact_hub.reading.documents import Unreadable

BODY = f"<w:document {NAMES}><w:body>{{}}</w:body></w:document>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def why(data: bytes, name: str) -> str:
    """The sentence, which comes within seconds and a hundred megabytes."""
    tracemalloc.start()
    try:
        with effort.at_most(5), pytest.raises(Unreadable) as caught:
            documents.read(data, name)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 100_000_000
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "made_by"),
    [
        ("a.doc", "Word before 2007"),
        ("a.INDD", "InDesign"),
        ("a.ai", "Illustrator"),
        ("a.pub", "Publisher"),
        ("a.pages", "Pages"),
        ("a.msg", "Outlook"),
        ("a.eps", "PostScript"),
        ("a.xyz", "`.xyz`"),
    ],
)
def test_what_nobody_can_open_says_what_to_do(name: str, made_by: str) -> None:
    said = why(OLE, name)
    assert made_by in said
    assert said.endswith("Export a PDF beside it.")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"%PDF-1.7\n"),
        ("a.pdf", b"PK\x03\x04"),
        ("a.html", b"PK\x03\x04"),
        ("a.txt", b"%PDF-1.7\n"),
        ("a.png", b"\xff\xd8\xff\xe0"),
        ("a.docx", b"{\\rtf1}"),
        ("a.docx", OLE),
        ("a.eml", b"\x89PNG\r\n\x1a\n"),
    ],
)
def test_bytes_that_contradict_the_name_are_told(name: str, data: bytes) -> None:
    assert why(data, name).startswith("Its name says that it is ")


def test_a_locked_office_file_says_so() -> None:
    assert (
        why(OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx")
        == "It is locked with a password."
    )


def test_an_empty_file_says_so() -> None:
    assert why(b"", "a.docx") == "It is empty."


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pptx", "odt"])
def test_a_zip_cut_off_is_broken(ending: str) -> None:
    data = word_bytes(paragraph(NEW))
    assert why(data[: len(data) // 2], f"a.{ending}").startswith("It is broken, or not ")


@lru_cache
def bomb(size: int) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(size // 1_000_000):
            part.write(bytes(1_000_000))
    return out.getvalue()


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pptx", "odt"])
def test_a_bomb_is_not_unpacked(ending: str) -> None:
    assert "too large" in why(bomb(210_000_000), f"a.{ending}")


def test_a_small_thing_that_is_hardly_more_than_air_is_not_unpacked() -> None:
    assert "more than air" in why(bomb(20_000_000), "a.docx")


def test_too_many_parts_are_not_read() -> None:
    assert "too large" in why(zipped({f"word/{n}.xml": "" for n in range(6000)}), "a.docx")


def test_a_size_that_lies_is_found() -> None:
    data = bytearray(zipped({"word/document.xml": BODY.format(paragraph(NEW) * 500)}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (100).to_bytes(4, "little")
    assert why(bytes(data), "a.docx").startswith("It is broken")


@pytest.mark.parametrize(
    "name", ["../evil.xml", "/etc/passwd", "C:/evil.xml", "word\\..\\evil.xml"]
)
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    data = zipped({"word/document.xml": BODY.format(""), name: "x"})
    assert "leads out" in why(data, "a.docx")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for words in (NEW, "other"):
            archive.writestr("word/document.xml", BODY.format(paragraph(words)))
    assert "two parts of one name" in why(out.getvalue(), "a.docx")


def test_an_unusual_packing_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", BODY.format(""))
    assert "packed in a way" in why(out.getvalue(), "a.docx")


LAUGHS = "<!DOCTYPE a [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
OUTSIDE = "<!DOCTYPE a [<!ENTITY i SYSTEM 'file:///etc/passwd'>"


@pytest.mark.parametrize("trick", [LAUGHS, OUTSIDE])
def test_entities_are_refused_in_every_kind(trick: str) -> None:
    body = f"{trick}]>" + "{}"
    word = body.format(BODY.format(paragraph("&i;")))
    sheet = body.format(f"<workbook {NAMES}>&i;</workbook>")
    slides = body.format(f"<presentation {NAMES}>&i;</presentation>")
    text = body.format(f"<office:document-content {ODF}>&i;</office:document-content>")
    files = {
        "a.docx": {"word/document.xml": word},
        "a.xlsx": {"xl/workbook.xml": sheet},
        "a.pptx": {"ppt/presentation.xml": slides},
        "a.odt": {"content.xml": text},
    }
    for name, parts in files.items():
        said = why(zipped({**parts}), name)
        assert "document type" in said or "broken" in said


def test_depth_is_no_danger() -> None:
    deep = "<w:p>" * 50_000 + "</w:p>" * 50_000
    assert "broken" in why(zipped({"word/document.xml": BODY.format(deep)}), "a.docx")
    assert "broken" in why(zipped({"content.xml": f"<a {ODF}>{deep}</a>"}), "a.odt")


def test_too_much_markup_is_not_read() -> None:
    body = "".join(f"<w:b w:n='{n}'/>" for n in range(1_600_000))
    assert "too large" in why(zipped({"word/document.xml": BODY.format(body)}), "a.docx")


def test_a_part_that_leads_to_itself_ends() -> None:
    parts = {
        "word/document.xml": BODY.format(
            '<w:p><w:drawing><c:chart r:id="rId1"/></w:drawing></w:p>'
        ),
        "word/_rels/document.xml.rels": relations(("chart", "c.xml"), ("header", "document.xml")),
        "word/c.xml": f"<c:chartSpace {NAMES}/>",
        "word/_rels/c.xml.rels": relations(("chartUserShapes", "c.xml")),
    }
    assert documents.read(zipped({**parts}), "a.docx").text == ""


def test_a_file_in_a_file_in_a_file_ends() -> None:
    data = word_bytes(paragraph(NEW))
    for _ in range(6):
        data = zipped({"word/document.xml": BODY.format(""), "word/embeddings/a.docx": data})
    assert "more files inside" in " ".join(documents.read(data, "a.docx").faults)


def test_a_file_that_carries_itself_often_ends() -> None:
    data = word_bytes(paragraph(NEW))
    for _ in range(3):
        inside = {f"word/embeddings/{n}.docx": data for n in range(30)}
        data = zipped({"word/document.xml": BODY.format(""), **inside})
    with effort.at_most(5):
        assert "more files inside" in " ".join(documents.read(data, "a.docx").faults)
