"""Workbooks from the text of a spec: openpyxl writes them, what it cannot write is added.

A part `sheet Prices` holds rows; a cell `=1174960100;0000 000000` is a number with its format,
`fx:A1&B1;shown` a formula with what it gave, `to:mailto:…;words` a link, `words !! remark` has a
remark on it. Parts `hidden …` and `very hidden …` are sheets that nobody sees.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime

from markupsafe import escape
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet
from tests.corpus.making import packed, prose

__all__ = ["xlsx"]

_THEN = datetime(2026, 1, 2, 3, 4, 6)  # noqa: DTZ001 - a workbook's dates have no zone
_HIDDEN = {"sheet": "visible", "hidden": "hidden", "very": "veryHidden"}
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def xlsx(parts: Mapping[str, str], how: Mapping[str, str], pictures: Mapping[str, bytes]) -> bytes:
    """The file; `how.header` and `how.footer` are printed, with Excel's `&L`, `&C` and `&R`."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, text in parts.items():
        kind, _, title = name.partition(" ")
        if kind in _HIDDEN:
            sheet = book.create_sheet(title.removeprefix("hidden "))
            sheet.sheet_state = _HIDDEN[kind]
            _fill(sheet, text)
    first = book.worksheets[0]
    _print(first, how)
    for name, picture in pictures.items():
        first.add_image(Image(io.BytesIO(picture)), how.get("at", "A20"))
        assert name
    book.properties.creator = parts.get("author", "")
    book.properties.title = parts.get("title", "")
    book.properties.created = book.properties.modified = _THEN
    saved = io.BytesIO()
    book.save(saved)
    return _added(saved.getvalue(), parts, how)


def _fill(sheet: Worksheet, text: str) -> None:
    row = 0
    for block in prose.read(text):
        rows = block.rows if isinstance(block, prose.Table) else ((block,),)
        for cells in rows:
            row += 1
            for column, cell in enumerate(cells, 1):
                words = "".join(inline.text for inline in cell.inlines)
                target = sheet.cell(row=row, column=column)
                assert isinstance(target, Cell)
                _set(target, words)
                if any(inline.what == "white" for inline in cell.inlines):
                    target.font = Font(color="FFFFFFFF")
                if any(inline.what == "hide" for inline in cell.inlines):
                    sheet.row_dimensions[row].hidden = True


def _set(cell: Cell, words: str) -> None:
    words, _, remark = words.partition(" !! ")
    if remark:
        cell.comment = Comment(remark, "A colleague")
    start, _, rest = words.partition(":")
    if words.startswith("="):
        number, _, cell.number_format = words[1:].partition(";")
        cell.value = int(number)
    elif start == "fx":
        cell.value = f"={rest.rpartition(';')[0]}"
    elif start == "to":
        target, _, cell.value = rest.rpartition(";")
        cell.hyperlink = target
    elif words:
        cell.value = _letters(words)


def _letters(words: str) -> str:
    shown = words.replace(prose.SPLIT, "").replace(prose.BREAK, "\n")
    return shown.replace(prose.NBSP, "\N{NO-BREAK SPACE}").replace(prose.SHY, "\N{SOFT HYPHEN}")


def _print(sheet: Worksheet, how: Mapping[str, str]) -> None:
    """Three parts at the head and at the foot of each printed page."""
    for name, place in (("header", sheet.oddHeader), ("footer", sheet.oddFooter)):
        assert place is not None
        for letter, side in (("L", place.left), ("C", place.center), ("R", place.right)):
            found = re.search(rf"&{letter}((?:[^&]|&(?![LCR])|&&)*)", how.get(name, ""))
            side.text = found[1].strip() if found else None


def _added(archive: bytes, parts: Mapping[str, str], how: Mapping[str, str]) -> bytes:
    """What formulas gave, and boxes of text."""
    changed: dict[str, str | bytes] = {}
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        names = [name for name in opened.namelist() if name.startswith("xl/worksheets/sheet")]
        sheets = {name: opened.read(name).decode("utf-8") for name in sorted(names)}
        types = opened.read("[Content_Types].xml").decode("utf-8")
        core = opened.read("docProps/core.xml").decode("utf-8")
        related = {
            name: opened.read(name).decode("utf-8")
            for name in opened.namelist()
            if name.startswith("xl/worksheets/_rels/")
        }
    changed["docProps/core.xml"] = re.sub("20[0-9-]+T[0-9:]+Z", "2026-01-02T03:04:06Z", core)
    given = [
        part.rpartition(";")
        for text in parts.values()
        for part in re.findall(r"fx:([^|\n]+)", text)
    ]
    for name, text in sheets.items():
        xml = text
        for formula, _, shown in given:
            old = re.escape(str(escape(formula)).replace("&#34;", '"'))
            pattern = rf"<c ([^>]*)><f>{old}</f>(?:<v></v>|<v ?/>)</c>"
            value = f"<f>{escape(formula)}</f><v>{escape(shown.strip())}</v>"
            xml = re.sub(pattern, lambda at, v=value: f'<c {at[1]} t="str">{v}</c>', xml)  # type: ignore[misc]
        changed[name] = xml
    if "box" in how:
        first = min(sheets)
        changed |= _box(how["box"], first, str(changed[first]), types, related)
    return packed.repacked(archive, changed)


def _box(
    text: str, sheet: str, xml: str, types: str, related: Mapping[str, str]
) -> dict[str, str | bytes]:
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    lines = "".join(f"<a:p>{_boxed(line)}</a:p>" for line in text.split(prose.BREAK))
    shape = (
        f'<xdr:wsDr xmlns:xdr="{main}/spreadsheetDrawing" xmlns:a="{main}/main">'
        '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="3000000" cy="600000"/>'
        '<xdr:sp macro="" textlink="">'
        '<xdr:nvSpPr><xdr:cNvPr id="2" name="Box"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/>'
        f"<xdr:txBody><a:bodyPr/>{lines}</xdr:txBody></xdr:sp><xdr:clientData/>"
        "</xdr:absoluteAnchor></xdr:wsDr>"
    )
    drawing = f'<drawing xmlns:r="{_R}" r:id="rIdBox"/>'
    placed = xml.replace("<legacyDrawing", f"{drawing}<legacyDrawing", 1)
    placed = placed if drawing in placed else xml.replace("</worksheet>", f"{drawing}</worksheet>")
    relation = f'<Relationship Id="rIdBox" Type="{_R}/drawing" Target="../drawings/drawing9.xml"/>'
    relations = f"xl/worksheets/_rels/{sheet.rpartition('/')[2]}.rels"
    others = related.get(relations, f'<Relationships xmlns="{_PACKAGE}"></Relationships>')
    override = (
        '<Override PartName="/xl/drawings/drawing9.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>'
    )
    return {
        sheet: placed,
        "xl/drawings/drawing9.xml": shape,
        relations: others.replace("</Relationships>", f"{relation}</Relationships>"),
        "[Content_Types].xml": types.replace("</Types>", override),
    }


def _boxed(line: str) -> str:
    return "".join(f"<a:r><a:t>{escape(run)}</a:t></a:r>" for run in prose.runs_of(line))
