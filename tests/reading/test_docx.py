"""Word documents are read as people see them: every word that shows, and none that does not."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from contact_hub.reading import docx
from contact_hub.reading.documents.office import package
from contact_hub.reading.seen import Link

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wps="shape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def packed(body: str, parts: dict[str, str] | None = None, relations: str = "") -> bytes:
    """A document with this body; `parts` are further files as they are."""
    out = BytesIO()
    with ZipFile(out, "w") as package:
        document = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", document)
        package.writestr(
            "word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>"
        )
        for name, content in (parts or {}).items():
            package.writestr(name, content)
    return out.getvalue()


def relation(number: int, target: str, mode: str = "") -> str:
    return f'<Relationship Id="rId{number}" Type="x" Target="{target}" {mode}/>'


def words(data: bytes) -> str:
    return docx.read(data).first.text


def test_each_paragraph_is_a_line_of_its_own() -> None:
    assert words(packed(paragraph("One") + paragraph("Two"))) == "One\nTwo"


def test_words_are_whole_though_they_are_cut_into_runs() -> None:
    body = "<w:p><w:r><w:t>0113 496</w:t></w:r><w:r><w:t> 0100</w:t></w:r></w:p>"
    assert words(packed(body)) == "0113 496 0100"


def test_breaks_tabs_and_hyphens_are_seen() -> None:
    run = "<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
    assert words(packed(f"<w:p><w:r>{run}</w:r></w:p>")) == "a\nb\tc-d"


def test_tables_text_boxes_and_places_to_write_are_read() -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('In a table')}</w:tc></w:tr></w:tbl>"
    place = f"<w:sdt><w:sdtContent>{paragraph('To be filled in')}</w:sdtContent></w:sdt>"
    box = f"<wps:txbx><w:txbxContent>{paragraph('In a box')}</w:txbxContent></wps:txbx>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawn = f"<w:p><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"
    found = words(packed(table + place + drawn)).split("\n")
    assert [line for line in found if line] == ["In a table", "To be filled in", "In a box"]


@pytest.mark.parametrize(
    "unseen",
    [
        paragraph("Hidden", "<w:vanish/>"),
        "<w:p><w:del><w:r><w:delText>Struck out</w:delText></w:r></w:del></w:p>",
        "<w:p><w:moveFrom><w:r><w:t>Moved away</w:t></w:r></w:moveFrom></w:p>",
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
    ],
)
def test_what_does_not_show_is_not_read(unseen: str) -> None:
    assert words(packed(paragraph("Seen") + unseen)) == "Seen"


def header(kind: str, number: int) -> str:
    return f'<w:headerReference w:type="{kind}" r:id="rId{number}"/>'


@pytest.mark.parametrize(
    ("section", "seen"),
    [
        (f"{header('default', 1)}{header('first', 2)}<w:titlePg/>", "First\nBody | Following"),
        (f"{header('default', 1)}{header('first', 2)}", "Following\nBody | "),
        (header("default", 1), "Following\nBody | "),
    ],
)
def test_headers_are_read_that_stand_on_a_page(section: str, seen: str) -> None:
    parts = {
        f"word/header{number}.xml": f"<w:hdr {NAMES}>{paragraph(said)}</w:hdr>"
        for number, said in ((1, "Following"), (2, "First"), (3, "Left behind"))
    }
    relations = "".join(relation(number, f"header{number}.xml") for number in (1, 2, 3))
    body = paragraph("Body") + f"<w:sectPr>{section}</w:sectPr>"
    document = docx.read(packed(body, parts, relations))
    assert f"{document.first.text} | {document.following.text}" == seen


def test_a_link_leads_where_its_own_part_says() -> None:
    link = f'<w:p><w:hyperlink r:id="rId1">{paragraph("Call")[5:-6]}</w:hyperlink></w:p>'
    footer = f"<w:ftr {NAMES}>{link}</w:ftr>"
    here, there = (relation(1, f"tel:+44113496010{n}", 'TargetMode="External"') for n in (0, 1))
    parts = {
        "word/footer1.xml": footer,
        "word/_rels/footer1.xml.rels": f"<Relationships>{there}</Relationships>",
    }
    body = f'{link}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>'
    data = packed(body, parts, here + relation(2, "footer1.xml"))
    assert docx.read(data).first.links == (
        Link("tel:+441134960100", "Call"),
        Link("tel:+441134960101", "Call"),
    )


def test_pictures_are_given_as_they_lie_in_it_each_once() -> None:
    blip = '<w:p><w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>'
    data = packed(
        blip * 2,
        {"word/media/code.png": "bytes", "word/media/other.png": "unused"},
        relation(1, "media/code.png"),
    )
    assert docx.read(data).pictures == (b"bytes",)


def test_marks_that_only_steer_writing_are_not_read() -> None:
    assert words(packed(paragraph("\u200e+44\u00a0113\u200e"))) == "+44 113"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "It is broken, or not a Word document"),
        (b"PK\x03\x04 not really", "It is broken, or not a Word document"),
        (packed("<w:p>"), "`word/document.xml` in it is broken"),
        (packed("", {"word/x": "y"}, "<"), "`word/_rels/document.xml.rels` in it is broken"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(docx.Unreadable, match=said):
        docx.read(data)


def test_a_spreadsheet_is_no_word_document() -> None:
    out = BytesIO()
    with ZipFile(out, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(docx.Unreadable, match="not a Word document"):
        docx.read(out.getvalue())


def test_a_document_type_is_refused() -> None:
    out = BytesIO()
    laughs = '<!DOCTYPE w [<!ENTITY a "ha">]><w:document xmlns:w="x">&a;</w:document>'
    with ZipFile(out, "w") as package:
        package.writestr("word/document.xml", laughs)
    with pytest.raises(docx.Unreadable, match="document type"):
        docx.read(out.getvalue())


def test_a_file_that_would_fill_the_memory_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_BYTES", 1000)
    with pytest.raises(docx.Unreadable, match="too large"):
        docx.read(packed(paragraph("a" * 1000)))


def test_depth_is_no_danger() -> None:
    with pytest.raises(docx.Unreadable):
        docx.read(packed("<w:p>" * 5000 + "</w:p>" * 5000))
