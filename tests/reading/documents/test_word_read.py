"""Word documents as whoever receives them reads them: every place, and how each word is met."""

from __future__ import annotations

import pytest
from tests.reading.documents.packed import (
    NAMES,
    NEW,
    OLD,
    THIRD,
    WORKBOOK,
    paragraph,
    part,
    relations,
    word,
    zipped,
)

from contact_hub.reading import documents
from contact_hub.reading.documents import Unreadable
from contact_hub.reading.seen import Link


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


WHITE = paragraph(NEW, '<w:color w:val="FFFFFF"/>')


def test_a_number_cut_into_runs_is_whole() -> None:
    body = f"<w:p>{run('0113')}{run(' 49', '<w:b/>')}{run('6 0100')}</w:p>"
    assert part(word(body)).text == NEW


def test_cells_side_by_side_stay_apart_and_lines_in_one_together() -> None:
    cells = "".join(
        f"<w:tc>{paragraph(town)}{paragraph(phone)}</w:tc>"
        for town, phone in (("Leeds", NEW), ("London", THIRD))
    )
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    assert part(word(body)).text == f"Leeds\n{NEW}\tLondon\n{THIRD}"


@pytest.mark.parametrize(
    ("hidden", "how"),
    [
        (paragraph(OLD, "<w:vanish/>"), "remains"),
        (f"<w:p><w:del><w:r><w:delText>{OLD}</w:delText></w:r></w:del></w:p>", "remains"),
        (f"<w:p><w:moveFrom>{run(OLD)}</w:moveFrom></w:p>", "remains"),
        (paragraph(OLD, '<w:color w:val="FFFFFF"/>'), "behind"),
        (paragraph(OLD, '<w:color w:val="102030"/><w:shd w:fill="102030"/>'), "behind"),
        (paragraph(OLD, '<w:sz w:val="2"/>'), "behind"),
        (paragraph(OLD, "<w:strike/>"), "behind"),
    ],
)
def test_what_nobody_sees_is_not_shown(hidden: str, how: str) -> None:
    found = part(word(paragraph(NEW) + hidden))
    assert found.text == NEW
    assert getattr(found, how) == OLD


@pytest.mark.parametrize(
    "shown",
    [
        paragraph(NEW, '<w:vanish w:val="0"/>'),
        f"<w:p><w:ins>{run(NEW)}</w:ins></w:p>",
        paragraph(NEW, '<w:color w:val="FFFFFF"/><w:shd w:fill="102030"/>'),
        paragraph(NEW, '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'),
        f'<w:tbl><w:tc><w:tcPr><w:shd w:fill="002060"/></w:tcPr>{WHITE}</w:tc></w:tbl>',
    ],
)
def test_what_looks_odd_and_can_be_seen_is_shown(shown: str) -> None:
    assert part(word(shown)).text == NEW


def test_a_style_hides_as_well() -> None:
    styles = (
        f'<w:styles {NAMES}><w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    body = f'<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr>{run(OLD)}</w:p>'
    found = part(word(body, ("styles", "styles.xml"), styles=styles))
    assert (found.text, found.remains) == ("", OLD)


def test_white_words_on_a_wide_banner_are_seen() -> None:
    banner = '<wp:anchor behindDoc="1"><wp:extent cx="7200000" cy="720000"/></wp:anchor>'
    body = f"<w:p><w:r><w:drawing>{banner}</w:drawing></w:r></w:p>"
    assert part(word(body + WHITE)).text == NEW


def box(words: str) -> str:
    return f"<wps:txbx><w:txbxContent>{paragraph(words)}</w:txbxContent></wps:txbx>"


def test_a_box_that_hangs_on_a_paragraph_does_not_cut_it() -> None:
    body = f"<w:p>{run('0113 49')}<w:r>{box(THIRD)}</w:r>{run('6 0100')}</w:p>"
    assert part(word(body)).text == f"{NEW}\n{THIRD}"


def test_words_for_older_programs_are_left_over_if_they_are_others() -> None:
    both = f"<mc:Choice>{box(NEW)}</mc:Choice><mc:Fallback>{{}}</mc:Fallback>"
    drawn = f"<w:p><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"
    assert part(word(drawn.format(box(OLD)))).remains == OLD
    assert part(word(drawn.format(box(NEW)))).remains == ""


def test_letters_as_a_drawing_are_read() -> None:
    body = f'<w:p><w:r><v:shape><v:textpath string="{NEW}"/></v:shape></w:r></w:p>'
    assert part(word(body)).text == NEW


def test_words_for_whoever_does_not_see_a_picture_stand_behind() -> None:
    drawn = f'<wp:inline><wp:docPr id="1" name="x" descr="{OLD}" title="Logo"/></wp:inline>'
    found = part(word(f"<w:p><w:r><w:drawing>{drawn}</w:drawing></w:r></w:p>"))
    assert (found.text, found.behind) == ("", f"Logo\n{OLD}")


def test_a_hidden_drawing_is_left_over() -> None:
    drawn = f'<wp:anchor><wp:docPr hidden="1"/>{box(OLD)}</wp:anchor>'
    found = part(word(f"<w:p><w:r><w:drawing>{drawn}</w:drawing></w:r></w:p>"))
    assert (found.text, found.remains) == ("", OLD)


def field(instruction: str, result: str) -> str:
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction[:6]}</w:instrText></w:r>"
        f"<w:r><w:instrText>{instruction[6:]}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def test_a_link_that_is_a_field_leads_where_it_says() -> None:
    found = part(word(field(' HYPERLINK "tel:+441134960199" ', run("0113 ") + run("496 0100"))))
    assert found.links == (Link("tel:+441134960199", NEW),)
    assert found.text == NEW


def test_a_link_cut_in_two_is_one() -> None:
    halves = "".join(
        f'<w:hyperlink r:id="rId1">{run(half)}</w:hyperlink>' for half in ("0113 ", "496")
    )
    found = part(word(f"<w:p>{halves}</w:p>", ("hyperlink", "tel:+44113496", "outside")))
    assert found.links == (Link("tel:+44113496", "0113 496"),)


def test_what_a_field_might_say_otherwise_is_left_over() -> None:
    found = part(word(field(f'IF 1 = 2 "{OLD}" "{NEW}"', run(NEW))))
    assert found.text == NEW
    assert OLD in found.remains


def test_a_place_to_click_says_its_words_and_a_code_its_data() -> None:
    button = f'<w:p><w:fldSimple w:instr=" MACROBUTTON NoMacro {NEW}"/></w:p>'
    code = (
        '<w:p><w:fldSimple w:instr=" DISPLAYBARCODE &quot;tel:+441134960199&quot; QR \\q 3"/></w:p>'
    )
    found = part(word(button + code))
    assert found.text == NEW
    assert found.codes == ("tel:+441134960199",)


def reference(kind: str, number: int, what: str = "header") -> str:
    return f'<w:{what}Reference w:type="{kind}" r:id="rId{number}"/>'


HEADERS = {
    f"header{number}": f"<w:hdr {NAMES}>{paragraph(said)}</w:hdr>"
    for number, said in ((1, "default"), (2, "first"), (3, "even"))
}
LEADS = [("header", f"header{number}.xml") for number in (1, 2, 3)]
ALL = reference("default", 1) + reference("first", 2) + reference("even", 3)


def test_each_header_is_told_with_its_pages() -> None:
    body = f"<w:sectPr>{ALL}<w:titlePg/></w:sectPr>"
    settings = f"<w:settings {NAMES}><w:evenAndOddHeaders/></w:settings>"
    found = word(body, *LEADS, ("settings", "settings.xml"), settings=settings, **HEADERS)
    assert [(each.where, each.text) for each in found.parts if each.text] == [
        ("header of the first page", "first"),
        ("header", "default"),
        ("header of even pages", "even"),
    ]


def test_headers_on_no_page_are_left_over() -> None:
    found = word(f"<w:sectPr>{ALL}</w:sectPr>", *LEADS, **HEADERS)
    assert [each.text for each in found.parts if each.text] == ["default"]
    assert [each.remains for each in found.parts if each.remains] == ["first", "even"]


def test_a_section_has_the_headers_of_the_last_if_it_names_none() -> None:
    sections = (
        f"<w:p><w:pPr><w:sectPr>{ALL}</w:sectPr></w:pPr></w:p><w:sectPr><w:titlePg/></w:sectPr>"
    )
    found = word(sections, *LEADS, **HEADERS)
    assert [each.text for each in found.parts if each.text] == ["first", "default"]


def test_notes_are_read_and_comments_stand_behind() -> None:
    notes = f'<w:footnotes {NAMES}><w:footnote w:type="separator">{paragraph("-")}</w:footnote>'
    notes += f"<w:footnote>{paragraph(NEW)}</w:footnote></w:footnotes>"
    comments = (
        f'<w:comments {NAMES}><w:comment w:author="Bob">{paragraph(OLD)}</w:comment></w:comments>'
    )
    leads = (("footnotes", "footnotes.xml"), ("comments", "comments.xml"))
    found = word("", *leads, footnotes=notes, comments=comments)
    assert part(found, "footnotes").text == NEW
    assert part(found, "comments").text == ""
    assert part(found, "comments").behind == f"{OLD}\nBob"


def test_properties_and_what_waits_to_be_used_are_left_over() -> None:
    core = f"<cp><title>{OLD}</title></cp>"
    blocks = f"<w:glossaryDocument {NAMES}>{paragraph(THIRD)}</w:glossaryDocument>"
    found = word("", ("glossaryDocument", "blocks.xml"), blocks=blocks, docProps__core=core)
    assert part(found, "building blocks").remains == THIRD
    data = zipped({"word/document.xml": f"<w:document {NAMES}/>", "docProps/core.xml": core})
    assert part(documents.read(data, "a.docx"), "properties").remains == OLD


@pytest.mark.parametrize(
    ("kind", "target", "said"),
    [
        ("image", "https://example.com/a.png", "shows the picture `https://example.com/a.png`"),
        ("attachedTemplate", "https://example.com/a.dotx", "takes its template from"),
        ("oleObject", "file:///C:/a.xlsx", "takes something from"),
    ],
)
def test_what_comes_from_elsewhere_is_a_fault(kind: str, target: str, said: str) -> None:
    found = word("", (kind, target, "outside"))
    assert said in " ".join(found.faults)


def test_a_link_and_a_template_on_a_drive_are_none() -> None:
    links = (
        ("hyperlink", "https://example.com", "x"),
        ("attachedTemplate", "file:///C:/a.dotx", "x"),
    )
    assert not word("", *links).faults


def test_a_program_in_it_is_a_fault() -> None:
    data = zipped({"word/document.xml": f"<w:document {NAMES}/>", "word/vbaProject.bin": b"x"})
    assert documents.read(data, "a.docm").faults == ("It holds a program; save it without macros.",)


def test_a_workbook_inside_is_read_and_stands_behind() -> None:
    row = f'<row><c t="str"><v>{OLD}</v></c></row>'
    sheet = f"<worksheet {NAMES}><sheetData>{row}</sheetData></worksheet>"
    inner = zipped(
        {
            "xl/workbook.xml": WORKBOOK,
            "xl/_rels/workbook.xml.rels": relations(("worksheet", "sheet1.xml")),
            "xl/sheet1.xml": sheet,
        }
    )
    data = zipped(
        {"word/document.xml": f"<w:document {NAMES}/>", "word/embeddings/prices.xlsx": inner}
    )
    found = part(documents.read(data, "a.docx"), "`prices.xlsx` in it, sheet A")
    assert (found.text, found.behind) == ("", OLD)


def test_a_file_inside_that_nobody_can_open_is_a_fault() -> None:
    data = zipped({"word/document.xml": f"<w:document {NAMES}/>", "word/embeddings/a.bin": b"x"})
    (fault,) = documents.read(data, "a.docx").faults
    assert fault.startswith("The file `a.bin` in it cannot be looked into.")


def test_a_drawing_of_windows_that_is_broken_is_a_fault() -> None:
    emf = b"\1" + bytes(39) + b" EMF" + bytes(50)
    body = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r></w:p>'
    data = zipped(
        {
            "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(("image", "media/a.emf")),
            "word/media/a.emf": emf,
        }
    )
    (fault,) = documents.read(data, "a.docx").faults
    assert (
        fault == "The picture `a.emf` in it cannot be read. It is broken. Put a PNG in its place."
    )


def test_the_strict_form_is_read_like_the_usual_one() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{strict}"><w:body>{paragraph(NEW)}</w:body></w:document>'
    assert documents.read(zipped({"word/document.xml": body}), "a.docx").text == NEW


def test_a_presentation_with_its_name_is_no_word_document() -> None:
    with pytest.raises(Unreadable, match="not a Word document"):
        documents.read(zipped({"ppt/presentation.xml": "<p/>"}), "a.docx")


def test_how_a_name_is_spoken_stands_behind() -> None:
    ruby = f"<w:ruby><w:rt>{run('Sutōn')}</w:rt><w:rubyBase>{run('Stone')}</w:rubyBase></w:ruby>"
    found = part(word(f"<w:p>{run('Ada ')}<w:r>{ruby}</w:r></w:p>"))
    assert (found.text, found.behind) == ("Ada Stone", "Sutōn")


def test_white_words_on_a_wide_banner_of_the_header_are_seen() -> None:
    banner = '<wp:anchor><wp:extent cx="7200000" cy="720000"/></wp:anchor>'
    header = f"<w:hdr {NAMES}><w:p><w:r><w:drawing>{banner}</w:drawing></w:r></w:p></w:hdr>"
    body = f"{WHITE}<w:sectPr>{reference('default', 1)}</w:sectPr>"
    assert part(word(body, ("header", "header1.xml"), header1=header)).text == NEW


def test_what_is_seen_parts_what_is_hidden_and_not_the_other_way() -> None:
    hidden = run("0113 ", "<w:vanish/>"), run("496", "<w:vanish/>")
    found = part(word(f"<w:p>{run('01')}{hidden[0]}{run('13')}{hidden[1]}</w:p>"))
    assert (found.text, found.remains) == ("0113", "0113\n496")


def listed(level: str, before: str = "") -> str:
    return (
        f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="4">{level}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="4"/>{before}</w:num></w:numbering>'
    )


def level(words: str, of: str = "lvl", more: str = "") -> str:
    return f'<w:{of} w:ilvl="0">{more}<w:lvlText w:val="{words}"/></w:{of}>'


ITEM = "<w:p><w:pPr>{}</w:pPr><w:r><w:t>call us</w:t></w:r></w:p>"
OF_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_words_before_the_items_of_a_list_are_shown() -> None:
    numbering = listed(level(f"%1. Phone {OLD}"))
    found = part(word(ITEM.format(OF_LIST), ("numbering", "numbering.xml"), numbering=numbering))
    assert found.text == f". Phone {OLD}\tcall us"


@pytest.mark.parametrize("bullet", ["%1.", "o", "(%1)", "\uf0b7", "§", "%1.%2.%3"])
def test_numbers_and_bullets_say_nothing(bullet: str) -> None:
    numbering = listed(level(bullet))
    found = part(word(ITEM.format(OF_LIST), ("numbering", "numbering.xml"), numbering=numbering))
    assert found.text == "call us"


def test_words_of_a_list_that_nothing_stands_in_are_not_shown() -> None:
    numbering = listed(level(OLD))
    found = part(word(ITEM.format(""), ("numbering", "numbering.xml"), numbering=numbering))
    assert found.text == "call us"


def test_a_style_makes_an_item_of_a_list() -> None:
    numbering = listed(level("%1"), f'<w:lvlOverride w:ilvl="0">{level(OLD)}</w:lvlOverride>')
    styles = (
        f'<w:styles {NAMES}><w:style w:styleId="Base"><w:pPr>{OF_LIST}</w:pPr></w:style>'
        '<w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    targets = ("numbering", "numbering.xml"), ("styles", "styles.xml")
    body = ITEM.format('<w:pStyle w:val="Own"/>')
    found = part(word(body, *targets, numbering=numbering, styles=styles))
    assert found.text == f"{OLD}\tcall us"


def test_hidden_words_before_an_item_are_not_shown() -> None:
    numbering = listed(level(OLD, more="<w:rPr><w:vanish/></w:rPr>"))
    found = part(word(ITEM.format(OF_LIST), ("numbering", "numbering.xml"), numbering=numbering))
    assert found.text == "call us"
    assert found.remains == OLD


@pytest.mark.parametrize(
    ("font", "shown"),
    [("Arial", "0113"), ("", "0113"), ("Symbol", "0113"), ("Wingdings 2", ""), ("Webdings", "")],
)
def test_letters_in_private_places_are_those_of_their_font(font: str, shown: str) -> None:
    signs = "".join(f'<w:sym w:font="{font}" w:char="F0{ord(each):X}"/>' for each in "0113")
    assert part(word(f"<w:p><w:r>{signs}</w:r></w:p>")).text == shown
