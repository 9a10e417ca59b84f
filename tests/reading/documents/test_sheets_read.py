"""Excel files as they look: cells with their formats, what is around them, what nobody sees."""

from __future__ import annotations

import pytest
from tests.reading.documents.packed import (
    NAMES,
    NEW,
    OLD,
    THIRD,
    WORKBOOK,
    part,
    relations,
    zipped,
)

from contact_hub.reading import documents
from contact_hub.reading.documents import Document
from contact_hub.reading.documents.office import number_formats
from contact_hub.reading.seen import Link

STYLES = (
    f"<styleSheet {NAMES}><numFmts><numFmt numFmtId='164' formatCode='00000 000000'/>"
    "<numFmt numFmtId='165' formatCode=';;;'/></numFmts>"
    "<fonts><font/><font><color rgb='FFFFFFFF'/></font></fonts>"
    "<fills><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='solid'>"
    "<fgColor rgb='FF002060'/></patternFill></fill></fills>"
    "<cellXfs><xf/><xf numFmtId='164'/><xf fontId='1'/><xf fontId='1' fillId='1'/>"
    "<xf numFmtId='165'/></cellXfs></styleSheet>"
)
PHONE, WHITE, ON_BLUE, SECRET = 1, 2, 3, 4
Targets = tuple[tuple[str, str] | tuple[str, str, str], ...]


def text(words: str, place: str = "", style: int = 0) -> str:
    return f'<c r="{place}" t="str" s="{style}"><v>{words}</v></c>'


def row(*cells: str, more: str = "") -> str:
    return f"<row {more}>{''.join(cells)}</row>"


def book(
    rows: str, before: str = "", after: str = "", leads: Targets = (), state: str = "visible",
    **parts: str,
) -> Document:  # fmt: skip
    whole: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook {NAMES}><sheets><sheet name="Prices" state="{state}" '
        'r:id="rId1"/></sheets><definedNames><definedName>"kept"</definedName></definedNames></workbook>',
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "s.xml"), ("styles", "styles.xml")),
        "xl/styles.xml": STYLES,
        "xl/s.xml": f"<worksheet {NAMES}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>",
        "xl/_rels/s.xml.rels": relations(*leads),
    }
    whole |= {f"xl/{name}.xml": content for name, content in parts.items()}
    return documents.read(zipped(whole), "prices.xlsx")


def sheet(
    rows: str, before: str = "", after: str = "", leads: Targets = (), **parts: str
) -> documents.Part:
    return part(book(rows, before, after, leads, **parts), "sheet Prices")


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("2079460958", "00000 000000", "02079 460958"),
        ("1134960100", "(0000) 000 0000", "(0113) 496 0100"),
        ("1134960100", r"0000\ 000\ 0000", "0113 496 0100"),
        ("441134960100", r"\+00 000 0000000", "+44 113 4960100"),
        ("1134960100", "[<=9999999]###-####;(###) ###-####", "(113) 496-0100"),
        ("4960100", "[<=9999999]###-####;(###) ###-####", "496-0100"),
        ("1134960100", '"0"#### ### ###', "01134 960 100"),
        ("1134960100", "General", "1134960100"),
        ("441134960100", "General", "4.41135E+11"),
        ("1134960100", ";;;", ""),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("-5", "0;(0)", "(5)"),
        ("0.5", "0%", "50%"),
        ("46000", "d mmmm yyyy", "9 December 2025"),
        ("46000.5", "dd/mm/yyyy hh:mm", "09/12/2025 12:00"),
        ("1e999999", "0", "1e999999"),
    ],
)
def test_a_number_is_shown_as_its_format_says(value: str, code: str, shown: str) -> None:
    assert number_formats.shown(value, code) == shown


def test_a_cell_has_the_format_that_its_style_says() -> None:
    cell = f'<c r="A1" s="{PHONE}"><v>2079460958</v></c>'
    assert sheet(row(cell)).text == "02079 460958"


def test_cells_of_a_row_stay_apart() -> None:
    assert sheet(row(text("0113", "A1"), text("496", "B1"))).text == "0113\t496"


def test_shared_words_cut_into_runs_are_whole() -> None:
    strings = (
        f"<sst {NAMES}><si><r><t>0113 49</t></r><r><rPr><b/></rPr><t>6 0100</t></r></si></sst>"
    )
    rows = row('<c r="A1" t="s"><v>0</v></c>')
    whole = {
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "s.xml"), ("sharedStrings", "t.xml")),
        "xl/t.xml": strings,
        "xl/s.xml": f"<worksheet {NAMES}><sheetData>{rows}</sheetData></worksheet>",
    }
    assert documents.read(zipped({**whole}), "a.xlsx").text == NEW


@pytest.mark.parametrize(
    ("rows", "before", "how"),
    [
        (row(text(OLD, "A1"), more='hidden="1"'), "", "remains"),
        (row(text(OLD, "A1"), more='ht="0"'), "", "remains"),
        (row(text(OLD, "B1")), '<cols><col min="2" max="3" hidden="1"/></cols>', "remains"),
        (row(text(OLD, "A1", WHITE)), "", "behind"),
        (row(f'<c r="A1" s="{SECRET}"><v>1134960199</v></c>'), "", "behind"),
    ],
)
def test_what_nobody_sees_is_not_shown(rows: str, before: str, how: str) -> None:
    found = sheet(rows, before)
    assert found.text == ""
    assert getattr(found, how).replace(" ", "").endswith("1134960199")


def test_white_on_blue_is_seen() -> None:
    assert sheet(row(text(NEW, "A1", ON_BLUE))).text == NEW


def test_a_cell_under_a_larger_one_is_left_over() -> None:
    merged = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    found = sheet(row(text(NEW, "A1"), text(OLD, "B1")), after=merged)
    assert (found.text, found.remains) == (NEW, OLD)


def test_a_hidden_sheet_is_left_over_and_counts_for_none() -> None:
    document = book(row(text(OLD, "A1")), state="veryHidden")
    assert (part(document, "sheet Prices").remains, document.text.strip(), document.pages) == (
        OLD,
        "",
        0,
    )


def test_a_formula_shows_what_it_came_to() -> None:
    cell = f'<c r="A1" t="str"><f>"0113 "&amp;"496 0199"</f><v>{NEW}</v></c>'
    found = sheet(row(cell))
    assert (found.text, found.remains) == (NEW, '"0113 "&"496 0199"')


def test_a_formula_that_was_never_worked_out_is_a_fault() -> None:
    document = book(row('<c r="B4"><f>A1</f><v/></c>'))
    assert document.faults[0].startswith("The cell B4 of the sheet Prices has a formula")


def test_links_are_found_in_both_ways() -> None:
    formula = '<c r="A1" t="str"><f>HYPERLINK("tel:+441134960199","Ring")</f><v>Ring</v></c>'
    links = '<hyperlinks><hyperlink ref="B1" r:id="rId1" tooltip="Tip"/></hyperlinks>'
    leads = (("hyperlink", "mailto:a@example.com", "x"),)
    found = sheet(row(formula, text("Write", "B1")), after=links, leads=leads)
    assert found.links == (Link("tel:+441134960199", "Ring"), Link("mailto:a@example.com", "Write"))
    assert found.behind == "Tip"


def test_headers_are_read_without_their_codes() -> None:
    said = f'&L&8 {NEW}&C&"Arial,Bold"A && B&R&P'.replace("&", "&amp;")
    printed = (
        f"<headerFooter><oddHeader>{said}</oddHeader><evenFooter>{OLD}</evenFooter></headerFooter>"
    )
    document = book("", after=printed)
    assert part(document, "sheet Prices, header").text == f"{NEW}\tA & B"
    assert part(document, "sheet Prices, footer of even pages").remains == OLD


def test_comments_and_help_stand_behind_and_choices_are_left_over() -> None:
    comments = f"<comments {NAMES}><comment><text><t>{OLD}</t></text></comment></comments>"
    choice = f'<formula1>"{NEW}"</formula1>'
    asked = f'<dataValidation prompt="{THIRD}">{choice}</dataValidation>'
    found = sheet("", after=asked, leads=(("comments", "comments.xml"),), comments=comments)
    assert found.behind == f"{OLD}\n{THIRD}"
    assert found.remains == f'"{NEW}"'


def test_boxes_and_charts_on_a_sheet_are_read() -> None:
    words = "<a:p><a:r><a:t>{}</a:t></a:r></a:p>"
    about = '<p:nvSpPr><p:cNvPr descr="Alt"/></p:nvSpPr>'
    box = f"<p:sp>{about}{words.format(NEW)}</p:sp>"
    chart = '<c:chart r:id="rId1"/>'
    title = f"<c:chartSpace {NAMES}><c:title>{words.format(THIRD)}</c:title></c:chartSpace>"
    whole: dict[str, str | bytes] = {
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "s.xml")),
        "xl/s.xml": f"<worksheet {NAMES}/>",
        "xl/_rels/s.xml.rels": relations(("drawing", "d.xml")),
        "xl/d.xml": f"<wsDr {NAMES}>{box}{chart}</wsDr>",
        "xl/_rels/d.xml.rels": relations(("chart", "c.xml")),
        "xl/c.xml": title,
    }
    found = part(documents.read(zipped(whole), "a.xlsx"), "sheet A")
    assert found.behind == "Alt"
    assert found.text == f"{NEW}\n{THIRD}"


def test_names_that_hold_words_are_left_over() -> None:
    assert part(book(""), "names").remains == '"kept"'


def test_the_header_of_a_hidden_sheet_is_left_over() -> None:
    printed = f"<headerFooter><oddHeader>{OLD}</oddHeader></headerFooter>"
    found = part(book("", after=printed, state="hidden"), "sheet Prices, header")
    assert (found.text, found.remains) == ("", OLD)


def test_the_name_of_a_row_of_a_chart_is_read_where_it_is_typed_in() -> None:
    whole: dict[str, str | bytes] = {
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "s.xml")),
        "xl/s.xml": f"<chartsheet {NAMES}/>",
        "xl/_rels/s.xml.rels": relations(("drawing", "d.xml")),
        "xl/d.xml": f'<wsDr {NAMES}><c:chart r:id="rId1"/></wsDr>',
        "xl/_rels/d.xml.rels": relations(("chart", "c.xml")),
        "xl/c.xml": f"<c:ser {NAMES}><c:tx><c:v>{NEW}</c:v></c:tx></c:ser>",
    }
    assert documents.read(zipped(whole), "a.xlsx").text == NEW


@pytest.mark.parametrize(
    ("target", "is_fault"), [("prices.xlsx", False), ("https://example.com/prices.xlsx", True)]
)
def test_cells_keep_what_they_took_from_another_file(target: str, *, is_fault: bool) -> None:
    cached = f"<externalLink {NAMES}><cell><v>{OLD}</v></cell></externalLink>"
    whole: dict[str, str | bytes] = {
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "s.xml"), ("externalLink", "e.xml")),
        "xl/s.xml": f"<worksheet {NAMES}/>",
        "xl/e.xml": cached,
        "xl/_rels/e.xml.rels": relations(("externalLinkPath", target, "outside")),
    }
    found = documents.read(zipped(whole), "a.xlsx")
    assert part(found, "values of other files").remains == OLD
    assert bool(found.faults) is is_fault
