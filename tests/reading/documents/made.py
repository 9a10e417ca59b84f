"""Documents for the tests of what reads them: typeset, drawn by hand, or spoilt."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
import typst
from pikepdf import Array, Dictionary, Name
from PIL import Image

from contact_hub.reading.documents.seeing import ocr

NEW = "0113 496 0100"
OLD = "0113 496 0199"
MAIL = "ada.stone@example.com"
A5 = "#set page(width: 148mm, height: 210mm)\n"
CARD = (
    '#set page(width: 85mm, height: 55mm, margin: 5mm)\n#set text(size: 8pt, font: "Noto Sans")\n'
)

needs_ocr = pytest.mark.skipif(
    ocr.installed() is None, reason="tesseract is not installed on this machine"
)


def typeset(source: str) -> bytes:
    data: bytes = typst.compile((A5 + source).encode())
    return data


def picture(source: str, dpi: int = 200, *, page: str = A5) -> bytes:
    data: bytes = typst.compile((page + source).encode(), format="png", ppi=dpi)
    return data


def image(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def as_bytes(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The same file after somebody has been at it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        document.save(out)
    return out.getvalue()


def drawn(content: str, size: tuple[float, float] = (420, 595)) -> bytes:
    """One page by its instructions; `/F1` is Helvetica."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=size)
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding,
    )
    page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
    page.obj.Contents = document.make_stream(content.encode("cp1252"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def set_text(words: str, x: float = 50, y: float = 500, *, more: str = "", size: int = 12) -> str:
    return f"BT /F1 {size} Tf {more} {x} {y} Td ({words}) Tj ET\n"


def scanned(data: bytes, dpi: int = 200, *, over: str = "") -> bytes:
    """The first page as a picture of it, with instructions on top of that."""
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    width, height = page.get_size()
    picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
    return with_picture(picture, (width, height), over=over)


def with_picture(picture: Image.Image, size: tuple[float, float], *, over: str = "") -> bytes:
    """A picture that fills the page."""
    data = drawn(f"q {size[0]} 0 0 {size[1]} 0 0 cm /P Do Q\n{over}", size)

    def put(document: pikepdf.Pdf) -> None:
        grey = picture.convert("L")
        stream = document.make_stream(
            grey.tobytes(),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=grey.width,
            Height=grey.height,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
        )
        document.pages[0].obj.Resources.XObject = Dictionary(P=stream)

    return changed(data, put)


def annotated(data: bytes, **note: object) -> bytes:
    def put(document: pikepdf.Pdf) -> None:
        page = document.pages[0].obj
        known = Dictionary(Type=Name.Annot, Rect=Array([50, 400, 250, 430]))
        for key, value in note.items():
            known[f"/{key}"] = value
        page.Annots = Array([document.make_indirect(known)])

    return changed(data, put)
