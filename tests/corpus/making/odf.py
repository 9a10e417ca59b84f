"""OpenDocument text and sheets from the text of a spec (OASIS ODF 1.3)."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import escape
from tests.corpus.making import packed, prose
from tests.corpus.making.prose import Block, Inline, Table

__all__ = ["ods", "odt"]

_O = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = (
    f'xmlns:office="{_O}:office:1.0" xmlns:style="{_O}:style:1.0" xmlns:text="{_O}:text:1.0" '
    f'xmlns:table="{_O}:table:1.0" xmlns:draw="{_O}:drawing:1.0" '
    f'xmlns:fo="{_O}:xsl-fo-compatible:1.0" xmlns:svg="{_O}:svg-compatible:1.0" '
    f'xmlns:number="{_O}:datastyle:1.0" xmlns:meta="{_O}:meta:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'office:version="1.3"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SHEETS = (
    ("header", "header"), ("first_header", "header-first"), ("left_header", "header-left"),
    ("footer", "footer"), ("first_footer", "footer-first"), ("left_footer", "footer-left"),
)  # fmt: skip


def odt(parts: Mapping[str, str], how: Mapping[str, str], pictures: Mapping[str, bytes]) -> bytes:
    """A text document."""
    body = f"{_changes(how)}{_blocks(parts['body'])}"
    styles = (
        '<office:automatic-styles><style:style style:name="T1" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Hid" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="Pale" style:family="text">'
        '<style:text-properties fo:color="#ffffff"/></style:style></office:automatic-styles>'
    )
    content = f"{styles}<office:body><office:text>{body}</office:text></office:body>"
    return _packed("text", content, parts, pictures)


def ods(parts: Mapping[str, str], how: Mapping[str, str], pictures: Mapping[str, bytes]) -> bytes:
    """Sheets: each part that begins with `sheet ` is one, `hidden ` one that nobody sees."""
    tables = ""
    for name, text in parts.items():
        kind, _, title = name.partition(" ")
        if kind in {"sheet", "hidden"}:
            hidden = ' table:style-name="gone"' if kind == "hidden" else ""
            tables += f'<table:table table:name="{title}"{hidden}>{_rows(text)}</table:table>'
    gone = (
        '<office:automatic-styles><style:style style:name="gone" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    content = f"{gone}<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    assert not how
    return _packed("spreadsheet", content, parts, pictures)


def _packed(
    kind: str, content: str, parts: Mapping[str, str], pictures: Mapping[str, bytes]
) -> bytes:
    sheets = "".join(
        f"<style:{element}>{_blocks(parts[name])}</style:{element}>"
        for name, element in _SHEETS
        if name in parts
    )
    master = f'<style:master-page style:name="Standard">{sheets}</style:master-page>'
    styles = f"<office:master-styles>{master}</office:master-styles>"
    about = (
        f"<dc:title>{escape(parts.get('title', ''))}</dc:title>"
        f"<dc:creator>{escape(parts.get('author', ''))}</dc:creator>"
    )
    mime = f"application/vnd.oasis.opendocument.{kind}"
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{of}"/>'
        for path, of in (("/", mime), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))
    )
    files: dict[str, str | bytes] = {
        "mimetype": mime,
        "content.xml": _document("content", content),
        "styles.xml": _document("styles", styles),
        "meta.xml": _document("meta", f"<office:meta>{about}</office:meta>"),
        "META-INF/manifest.xml": f'{_HEAD}<manifest:manifest xmlns:manifest="{_O}:manifest:1.0">'
        f"{listed}</manifest:manifest>",
    }
    files |= {f"Pictures/{name}.png": picture for name, picture in pictures.items()}
    return packed.zipped(files, stored=("mimetype",))


def _document(what: str, inside: str) -> str:
    return f"{_HEAD}<office:document-{what} {_NAMES}>{inside}</office:document-{what}>"


def _changes(how: Mapping[str, str]) -> str:
    """What was deleted and is remembered, as LibreOffice keeps it."""
    if "deleted" not in how:
        return ""
    return (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        "<office:change-info><dc:creator>A colleague</dc:creator></office:change-info>"
        f"<text:p>{_letters(how['deleted'])}</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes>"
    )


def _blocks(text: str) -> str:
    return "".join(
        f"<table:table>{_table(block)}</table:table>"
        if isinstance(block, Table)
        else _paragraph(block)
        for block in prose.read(text)
    )


def _table(table: Table) -> str:
    rows = ("".join(map(_table_cell, row)) for row in table.rows)
    return "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)


def _table_cell(cell: Block) -> str:
    return f"<table:table-cell>{_paragraph(cell)}</table:table-cell>"


def _paragraph(block: Block) -> str:
    inside = "".join(map(_inline, block.inlines))
    return f"<text:h>{inside}</text:h>" if block.heading else f"<text:p>{inside}</text:p>"


def _rows(text: str) -> str:
    """`=number;shown` is a cell with a number; `!comment;words` one with a remark on it."""
    rows = ""
    for block in prose.read(text):
        cells = block.rows if isinstance(block, Table) else ((block,),)
        rows += "".join(
            f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in cells
        )
    return rows


def _cell(block: Block) -> str:
    first = block.inlines[0].text if block.inlines else ""
    if first.startswith("="):
        value, _, shown = first[1:].partition(";")
        typed = f'office:value-type="float" office:value="{value}"'
        return f"<table:table-cell {typed}><text:p>{_letters(shown)}</text:p></table:table-cell>"
    inside = _paragraph(block)
    return f'<table:table-cell office:value-type="string">{inside}</table:table-cell>'


def _inline(inline: Inline) -> str:
    text = _letters(inline.text)
    if inline.what in _WAYS:
        return _WAYS[inline.what].format(text)
    first = str(escape(inline.arguments[0]))
    if inline.what == "link":
        return f'<text:a xlink:type="simple" xlink:href="{first}">{text}</text:a>'
    if inline.what == "comment":
        said = f"<dc:creator>A colleague</dc:creator><text:p>{first}</text:p>"
        return f"<office:annotation>{said}</office:annotation>{text}"
    if inline.what == "picture":
        image = f'<draw:image xlink:href="Pictures/{first}.png" xlink:type="simple"/>'
        told = f"<svg:title>Picture</svg:title><svg:desc>{text}</svg:desc>"
        return f'<draw:frame draw:name="{first}">{image}{told}</draw:frame>'
    raise ValueError(f"An OpenDocument writer knows no `{inline.what}`.")


_WAYS = {
    "words": "{0}",
    "bold": '<text:span text:style-name="T1">{0}</text:span>',
    "hide": '<text:span text:style-name="Hid">{0}</text:span>',
    "white": '<text:span text:style-name="Pale">{0}</text:span>',
    "note": '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>{0}</text:p></text:note-body></text:note>",
    "box": '<draw:frame draw:name="Box"><draw:text-box><text:p>{0}</text:p></draw:text-box>'
    "</draw:frame>",
    "shape": "<draw:custom-shape><text:p>{0}</text:p></draw:custom-shape>",
    "field": '<text:user-defined text:name="Ours">{0}</text:user-defined>',
    "hidden": '<text:hidden-text text:condition="true" text:string-value="{0}" '
    'text:is-hidden="true"/>',
}


def _letters(text: str) -> str:
    """Runs become spans; blanks, tabs and line breaks elements of their own."""
    runs = prose.runs_of(str(escape(text)))
    shown = "".join(
        runs[:1] + [f'<text:span text:style-name="T1">{run}</text:span>' for run in runs[1:]]
    )
    for mark, written in (
        (prose.BREAK, "<text:line-break/>"), (prose.TAB, "<text:tab/>"),
        (prose.NBSP, "\N{NO-BREAK SPACE}"), (prose.SHY, "\N{SOFT HYPHEN}"),
        ("  ", ' <text:s text:c="1"/>'),
    ):  # fmt: skip
        shown = shown.replace(mark, written)
    return shown
