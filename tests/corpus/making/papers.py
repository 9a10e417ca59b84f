"""PDFs from the text of a spec: typeset, written stroke by stroke, scanned, locked, cut off."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.corpus.making import drawn, scans

__all__ = ["pdf"]

_A4 = (595, 842)
_FONTS = {
    "/F1": "Helvetica", "/F2": "Times-Roman", "/F3": "Courier", "/F4": "Helvetica-Bold",
}  # fmt: skip


def pdf(parts: Mapping[str, str], how: Mapping[str, str], files: Mapping[str, bytes]) -> bytes:
    """The file: `body` is Typst source, `strokes` are PDF's own instructions (a page each)."""
    made = drawn.paper(parts["body"], files) if "body" in parts else b""
    if "scan" in how:
        made = scans.scanned(made, how, parts.get("layer", ""))
    opened = pikepdf.open(io.BytesIO(made)) if made else pikepdf.new()
    for text in (parts[name] for name in parts if name.startswith("strokes")):
        _written(opened, text, files)
    _besides(opened, parts, how)
    saved = io.BytesIO()
    if "locked" in how:
        lock = pikepdf.Encryption(
            owner="boss", user=how["locked"].removeprefix("-"), R=4, aes=False, metadata=False
        )
        opened.save(saved, encryption=lock, deterministic_id=False)
    else:
        opened.save(saved, deterministic_id=True)
    whole = saved.getvalue()
    return whole[: int(len(whole) * float(how["cut"]))] if "cut" in how else whole


def _written(made: pikepdf.Pdf, text: str, files: Mapping[str, bytes]) -> None:
    page = made.add_blank_page(page_size=_A4)
    fonts = {key: scans.helvetica(base) for key, base in _FONTS.items()}
    page.obj.Resources = Dictionary(Font=fonts, XObject=_pictures(made, files))
    page.obj.Contents = pikepdf.Stream(made, text.encode("cp1252"))


def _pictures(made: pikepdf.Pdf, files: Mapping[str, bytes]) -> Dictionary:
    found = Dictionary()
    for name, content in files.items():
        with pikepdf.open(io.BytesIO(scans.picture_page(content))) as single:
            found[f"/{name.partition('.')[0]}"] = made.copy_foreign(
                single.pages[0].obj.Resources.XObject.Scan
            )
    return found


def _besides(made: pikepdf.Pdf, parts: Mapping[str, str], how: Mapping[str, str]) -> None:
    """What a page has besides what is printed on it."""
    first = made.pages[0]
    if said := parts.get("remark"):
        _annotated(made, first, Dictionary(Subtype=Name.Text, Contents=String(said)))
    if target := parts.get("target"):
        action = Dictionary(S=Name.URI, URI=String(target))
        _annotated(made, first, Dictionary(Subtype=Name.Link, A=action))
    for number, (name, value) in enumerate(_fields(parts).items()):
        _field(made, name, value, 700 - 30 * number, how.get("drawn", ""))
    if "turned" in how:
        first.obj.Rotate = int(how["turned"])
    if "cropped" in how:
        first.obj.CropBox = Array([int(side) for side in how["cropped"].split()])
    about = {name: parts[name] for name in ("title", "author") if name in parts}
    if about:
        made.docinfo["/Title"] = about.get("title", "")
        made.docinfo["/Author"] = about.get("author", "")
    if attached := parts.get("attached"):
        made.attachments["old.txt"] = pikepdf.AttachedFileSpec(
            made, attached.encode("utf-8"), description="", filename="old.txt",
            mime_type="text/plain", creation_date="", mod_date="",
        )  # fmt: skip


def _fields(parts: Mapping[str, str]) -> dict[str, str]:
    return {
        name.removeprefix("field "): value
        for name, value in parts.items()
        if name.startswith("field ")
    }


def _field(made: pikepdf.Pdf, name: str, value: str, height: int, drawn_as: str) -> None:
    """A text field with its value; drawn by the reader, or by an appearance of its own."""
    page = made.pages[0]
    widget = Dictionary(
        Subtype=Name.Widget, FT=Name.Tx, T=String(name), V=String(value), F=4,
        DA=String("/F1 11 Tf 0 g"), Rect=Array([60, height, 400, height + 20]),
    )  # fmt: skip
    if drawn_as:
        text = value if drawn_as == "yes" else drawn_as
        escaped = text.replace("(", r"\(").replace(")", r"\)")
        strokes = f"/Tx BMC BT /F1 11 Tf 2 6 Td ({escaped}) Tj ET EMC"
        look = pikepdf.Stream(made, strokes.encode("cp1252"))
        look.Type, look.Subtype = Name.XObject, Name.Form
        look.BBox = Array([0, 0, 340, 20])
        look.Resources = Dictionary(Font={"/F1": scans.helvetica()})
        widget.AP = Dictionary(N=made.make_indirect(look))
    field = _annotated(made, page, widget)
    if "/AcroForm" not in made.Root:
        fonts = Dictionary(Font={"/F1": scans.helvetica()})
        made.Root.AcroForm = Dictionary(Fields=Array(), NeedAppearances=True, DR=fonts)
    made.Root.AcroForm.Fields.append(field)


def _annotated(made: pikepdf.Pdf, page: pikepdf.Page, note: Dictionary) -> pikepdf.Object:
    note.Type = Name.Annot
    if "/Rect" not in note:
        note.Rect = Array([60, 60, 300, 90])
    kept = made.make_indirect(note)
    if "/Annots" not in page.obj:
        page.obj.Annots = Array()
    page.obj.Annots.append(kept)
    return kept
