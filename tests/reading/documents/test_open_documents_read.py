"""OpenDocument texts, sheets and slides, as they look."""

from __future__ import annotations

import base64

import pytest
from tests.reading.documents.packed import NEW, ODF, OLD, THIRD, part, zipped

from contact_hub.reading import documents
from contact_hub.reading.documents import Document, Unreadable
from contact_hub.reading.seen import Link

LOOKS = (
    '<style:style style:name="gone" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="white" style:family="text"><style:text-properties '
    'fo:color="#ffffff"/></style:style><style:style style:name="tiny" style:family="text">'
    '<style:text-properties fo:font-size="1pt"/></style:style>'
    '<style:style style:name="struck" style:family="text"><style:text-properties '
    'style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="own" style:family="text" style:parent-style-name="gone"/>'
    '<style:style style:name="hid" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="off" style:family="drawing-page">'
    '<style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
)


def opened(body: str, kind: str = "text", masters: str = "", **parts: str | bytes) -> Document:
    whole: dict[str, str | bytes] = {
        "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{LOOKS}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {ODF}><office:master-styles>{masters}"
        "</office:master-styles></office:document-styles>",
    }
    whole |= {name.replace("__", "/"): content for name, content in parts.items()}
    ending = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}[kind]
    return documents.read(zipped(whole), f"a.{ending}")


def p(inside: str) -> str:
    return f"<text:p>{inside}</text:p>"


def span(words: str, style: str = "") -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


def test_words_cut_into_spans_are_whole_and_spaces_are_counted() -> None:
    assert opened(p(f"0113{span('<text:s/>49')}6<text:s text:c='2'/>0100")).text.strip() == (
        "0113 496  0100"
    )


def test_breaks_and_cells_are_kept() -> None:
    row = f"<table:table-row><table:table-cell>{p('a')}{p('b')}</table:table-cell>"
    row += f"<table:table-cell>{p('c')}</table:table-cell></table:table-row>"
    body = p("x<text:line-break/>y<text:tab/>z") + f"<table:table>{row}</table:table>"
    assert part(opened(body)).text == "x\ny\tz\na\nb\tc"


@pytest.mark.parametrize(
    ("hidden", "how"),
    [
        (p(span(OLD, "gone")), "remains"),
        (p(span(OLD, "own")), "remains"),
        (p(span(OLD, "white")), "behind"),
        (p(span(OLD, "tiny")), "behind"),
        (p(span(OLD, "struck")), "behind"),
        (f'<text:section text:display="none">{p(OLD)}</text:section>', "remains"),
        (f"<text:tracked-changes>{p(OLD)}</text:tracked-changes>", "remains"),
        (p(f'<text:hidden-text text:string-value="{OLD}"/>'), "remains"),
        (p(f'<text:hidden-paragraph text:is-hidden="true"/>{OLD}'), "remains"),
    ],
)
def test_what_nobody_sees_is_not_shown(hidden: str, how: str) -> None:
    found = part(opened(p(NEW) + hidden))
    assert found.text == NEW
    assert getattr(found, how) == OLD


def test_comments_and_other_words_for_pictures_stand_behind() -> None:
    note = f"<office:annotation>{p(OLD)}</office:annotation>"
    frame = f"<draw:frame><svg:desc>{THIRD}</svg:desc></draw:frame>"
    found = part(opened(p(f"0113 4{note}96{frame} 0100")))
    assert (found.text, found.behind) == (NEW, f"{OLD}\n{THIRD}")


def test_notes_and_boxes_do_not_cut_the_paragraph_that_they_are_in() -> None:
    note = f"<text:note-citation>1</text:note-citation><text:note-body>{p(THIRD)}</text:note-body>"
    frame = f"<draw:frame><draw:text-box>{p('box')}</draw:text-box></draw:frame>"
    assert (
        part(opened(p(f"0113 4<text:note>{note}</text:note>{frame}96 0100"))).text
        == f"{NEW}\n{THIRD}\nbox"
    )


def test_links_have_their_words() -> None:
    body = p(f'<text:a xlink:href="tel:+441134960199">0113 {span("496 0100")}</text:a>')
    assert part(opened(body)).links == (Link("tel:+441134960199", NEW),)


def master(name: str, inside: str, after: str = "") -> str:
    said = f'style:name="{name}" style:next-style-name="{after}"'
    return f"<style:master-page {said}>{inside}</style:master-page>"


def test_headers_are_told_with_their_pages() -> None:
    inside = (
        f"<style:header>{p('all')}</style:header><style:header-first>{p('first')}</style:header-first>"
        f"<style:header-left style:display='false'>{p('none')}</style:header-left>"
        f"<style:footer>{p('foot')}</style:footer>"
    )
    document = opened(p("body"), masters=master("Standard", inside))
    assert [(each.where, each.text, each.remains) for each in document.parts] == [
        ("header", "all", ""),
        ("header of the first page", "first", ""),
        ("header of even pages", "", "none"),
        ("", "body", ""),
        ("footer", "foot", ""),
    ]


def test_kinds_of_page_that_are_not_used_are_left_over() -> None:
    masters = master("Standard", "", "Next") + master(
        "Next", f"<style:header>{p('next')}</style:header>"
    )
    masters += master("Other", f"<style:header>{p(OLD)}</style:header>")
    document = opened("", masters=masters)
    assert part(document, "header of pages Next").text == "next"
    assert part(document, "pages on no page").remains == OLD


def cell(words: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{p(words)}</table:table-cell>"


def table(rows: str, more: str = "") -> str:
    return f'<table:table table:name="Prices" {more}>{rows}</table:table>'


COVERED = f"<table:covered-table-cell>{p(OLD)}</table:covered-table-cell>"


@pytest.mark.parametrize(
    "sheet",
    [
        table(f"<table:table-row>{cell(OLD)}</table:table-row>", 'table:style-name="hid"'),
        table(f'<table:table-row table:visibility="collapse">{cell(OLD)}</table:table-row>'),
        table(
            '<table:table-column/><table:table-column table:visibility="collapse"/>'
            f"<table:table-row>{cell('')}{cell(OLD)}</table:table-row>"
        ),
        table(f"<table:table-row>{COVERED}</table:table-row>"),
    ],
)
def test_hidden_sheets_rows_and_cells_are_left_over(sheet: str) -> None:
    found = part(opened(sheet, "spreadsheet"), "sheet Prices")
    assert (found.text, found.remains) == ("", OLD)


def test_a_cell_is_read_as_it_is_shown_and_its_formula_left_over() -> None:
    row = cell("0113 496 0100", 'table:formula="of:=A1" office:value-type="float" office:value="1"')
    found = part(
        opened(table(f"<table:table-row>{row}</table:table-row>"), "spreadsheet"), "sheet Prices"
    )
    assert (found.text, found.remains) == (NEW, "of:=A1")


def test_a_formula_that_was_never_worked_out_is_a_fault() -> None:
    row = '<table:table-row><table:table-cell table:formula="of:=A1"/></table:table-row>'
    assert "never worked out" in opened(table(row), "spreadsheet").faults[0]


def test_slides_have_what_their_kind_puts_on_them() -> None:
    box = f"<draw:frame><draw:text-box>{p(NEW)}</draw:text-box></draw:frame>"
    placed = box.replace(NEW, OLD).replace("frame>", 'frame presentation:placeholder="true">', 1)
    notes = f"<presentation:notes><draw:frame>{p('notes')}</draw:frame></presentation:notes>"
    page = f'<draw:page draw:master-page-name="M">{p("own")}{notes}</draw:page>'
    hidden = f'<draw:page draw:style-name="off">{p(OLD)}</draw:page>'
    document = opened(page + hidden, "presentation", master("M", box + placed))
    first = part(document, "slide 1")
    assert (first.text, first.behind) == (f"own\n{NEW}", "notes")
    assert part(document, "slide 2").remains == OLD
    assert document.pages == 2


def test_pictures_from_elsewhere_programs_and_older_versions_are_faults() -> None:
    image = p('<draw:frame><draw:image xlink:href="https://example.com/a.png"/></draw:frame>')
    document = opened(image, Basic__Standard__Module1_xml="x", Versions__Version1="x")
    assert [fault.split(" ")[1] for fault in document.faults] == ["holds", "holds", "shows"]


def test_properties_are_left_over() -> None:
    meta = f"<office:document-meta {ODF}><dc:title>{OLD}</dc:title></office:document-meta>"
    assert part(opened("", **{"meta.xml": meta}), "properties").remains == OLD


def test_a_locked_one_says_so() -> None:
    listed = f"<manifest:manifest {ODF}><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(Unreadable, match="locked with a password"):
        opened("", **{"META-INF/manifest.xml": listed})


def test_a_chart_in_it_is_read() -> None:
    chart = f"<office:document-content {ODF}><office:chart>{p(NEW)}</office:chart>"
    chart += "</office:document-content>"
    body = p('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>')
    assert part(opened(body, **{"Object 1/content.xml": chart})).text == NEW


def test_a_picture_written_into_it_is_looked_at() -> None:
    data = base64.b64encode(b"no picture").decode()
    body = p(
        f"<draw:frame><draw:image><office:binary-data>{data}</office:binary-data></draw:image></draw:frame>"
    )
    assert "cannot be read" in opened(body).faults[0]


def test_what_is_chosen_in_a_form_is_seen_and_what_could_be_is_left_over() -> None:
    chosen = f'<form:option form:label="{NEW}" form:current-selected="true"/>'
    other = f'<form:option form:label="{OLD}"/>'
    found = part(
        opened(f"<office:forms><form:listbox>{chosen}{other}</form:listbox></office:forms>")
    )
    assert (found.text, found.remains) == (NEW, OLD)


@pytest.mark.parametrize(
    ("href", "is_fault"), [("../foot.odt", False), ("https://example.com/foot.odt", True)]
)
def test_a_section_keeps_what_it_took_from_another_file(href: str, *, is_fault: bool) -> None:
    source = f'<text:section-source xlink:href="{href}"/>'
    found = opened(f"<text:section>{source}{p(NEW)}</text:section>")
    assert found.text == NEW
    assert bool(found.faults) is is_fault


def list_style(said: str, looks: str = "") -> str:
    level = f'<text:list-level-style-number text:level="1" {said}>{looks}'
    return (
        f'<text:list-style style:name="L">{level}</text:list-level-style-number></text:list-style>'
    )


ITEMS = (
    f'<text:list text:style-name="L"><text:list-item>{p("call us")}</text:list-item></text:list>'
)


@pytest.mark.parametrize(
    "said",
    [
        f'style:num-prefix="{OLD}" style:num-format="1"',
        f'style:num-suffix="{OLD}"',
        f'style:num-list-format="{OLD} %1%"',
    ],
)
def test_words_before_the_items_of_a_list_are_shown(said: str) -> None:
    assert part(opened(list_style(said) + ITEMS)).text == f"{OLD} call us"


@pytest.mark.parametrize("said", ['style:num-suffix="."', 'text:bullet-char="•"'])
def test_numbers_and_bullets_say_nothing(said: str) -> None:
    assert part(opened(list_style(said) + ITEMS)).text == "call us"


def test_words_before_the_items_of_a_list_that_nobody_sees_stand_behind() -> None:
    white = '<style:text-properties fo:color="#ffffff"/>'
    found = part(opened(list_style(f'style:num-prefix="{OLD}"', white) + ITEMS))
    assert (found.text, found.behind) == ("call us", OLD)
