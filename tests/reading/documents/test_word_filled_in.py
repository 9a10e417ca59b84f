"""Words that Word takes from elsewhere: from another file poured in, from data, from a drive."""

from __future__ import annotations

import pytest
from tests.reading.documents.packed import (
    NAMES,
    NEW,
    OLD,
    paragraph,
    part,
    relations,
    word,
    zipped,
)

from contact_hub.reading import documents
from contact_hub.reading.documents import Document

STORE = "{11111111-2222-3333-4444-555555555555}"


def place(said: str, path: str = "/k:kit[1]/k:tel[1]", store: str = STORE) -> str:
    bound = f'<w:dataBinding w:xpath="{path}" w:storeItemID="{store}"/>'
    inside = f"<w:sdtContent>{paragraph(said)}</w:sdtContent>"
    return f"<w:sdt><w:sdtPr>{bound}</w:sdtPr>{inside}</w:sdt>"


def filled(body: str, data: str, **more: str) -> Document:
    props = f'<ds:item xmlns:ds="urn:ds" ds:itemID="{STORE}"/>'
    whole: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(("customXml", "../customXml/item1.xml")),
        "customXml/item1.xml": f'<k:kit xmlns:k="urn:kit">{data}</k:kit>',
        "customXml/_rels/item1.xml.rels": relations(("customXmlProps", "props.xml")),
        "customXml/props.xml": props,
        **{name.replace("__", "/") + ".xml": said for name, said in more.items()},
    }
    return documents.read(zipped(whole), "a.docx")


def filled_in(found: Document) -> list[str]:
    return [each.behind for each in found.parts if each.where == "filled in by Word"]


def test_a_place_filled_from_data_is_met_with_what_the_data_say() -> None:
    found = filled(place(NEW), f"<k:tel>{OLD}</k:tel>")
    assert part(found).text == NEW
    assert filled_in(found) == [OLD]


def test_data_that_say_what_stands_in_the_place_are_no_news() -> None:
    assert not filled_in(filled(place("0113 496\u00a00100"), f"<k:tel>{NEW}</k:tel>"))


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("/k:kit[1]/k:tel[2]", f"<k:tel>x</k:tel><k:tel>{OLD}</k:tel>"),
        ("/k:kit/k:tel/@now", f'<k:tel now="{OLD}"/>'),
    ],
)
def test_data_are_found_along_their_path(path: str, data: str) -> None:
    assert filled_in(filled(place(NEW, path), data)) == [OLD]


def test_a_path_that_leads_nowhere_fills_in_nothing() -> None:
    assert not filled_in(filled(place(NEW, "/k:kit[1]/k:fax[1]"), f"<k:tel>{OLD}</k:tel>"))


def test_a_place_may_be_filled_from_the_properties() -> None:
    core = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
    body = place(NEW, "/ns0:coreProperties[1]/ns1:subject[1]", core)
    found = filled(
        body, "", docProps__core=f"<coreProperties><subject>{OLD}</subject></coreProperties>"
    )
    assert filled_in(found) == [OLD]


def test_a_file_that_word_pours_in_is_part_of_the_document() -> None:
    chunk = f"<html><body><p>Ring {NEW}</p></body></html>"
    whole: dict[str, str | bytes] = {
        "word/document.xml": f'<w:document {NAMES}><w:altChunk r:id="rId1"/></w:document>',
        "word/_rels/document.xml.rels": relations(("aFChunk", "a.html")),
        "word/a.html": chunk,
    }
    assert documents.read(zipped(whole), "a.docx").text == f"Ring {NEW}"


def included(instruction: str, result: str = "") -> Document:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    said = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    parted = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' if result else ""
    ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return word(f"<w:p>{begun}{said}{parted}<w:r><w:t>{result}</w:t></w:r>{ended}</w:p>")


def test_words_of_a_file_on_a_drive_are_shown_as_they_were_kept() -> None:
    found = included('INCLUDETEXT "C:\\\\forms\\\\foot.docx"', NEW)
    assert (found.text, found.faults) == (NEW, ())


@pytest.mark.parametrize(
    ("instruction", "result", "named"),
    [
        ('INCLUDETEXT "C:\\\\forms\\\\foot.docx" \\!', "", r"C:\forms\foot.docx"),
        ('INCLUDEPICTURE "https://example.com/a.png" \\d', "x", "https://example.com/a.png"),
    ],
)
def test_what_was_not_kept_or_may_change_is_a_fault(
    instruction: str, result: str, named: str
) -> None:
    (fault,) = included(instruction, result).faults
    assert fault == f"It shows something of `{named}`, which is not in it."
