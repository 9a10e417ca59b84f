"""Papers as a scanner sees them: a little askew, grainy, in JPEG, at so many dots to the inch."""

from __future__ import annotations

import io
import random
from collections.abc import Mapping, Sequence

import pikepdf
import pypdfium2
from PIL import Image, ImageFilter

__all__ = ["as_jpeg", "as_png", "helvetica", "pages_of", "picture_page", "scanned"]


def pages_of(pdf: bytes, how: Mapping[str, str]) -> list[Image.Image]:
    """The pages as pictures, spoiled as `how` says."""
    dots = int(how.get("scan", "200"))
    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn = [page.render(scale=dots / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()
    return [_spoiled(page, how) for page in drawn]


def scanned(pdf: bytes, how: Mapping[str, str], layer: str = "") -> bytes:
    """A PDF with nothing in it but pictures of the pages, and maybe text that nobody sees."""
    dots = int(how.get("scan", "200"))
    return _bound(pages_of(pdf, how), dots, int(how.get("quality", "80")), layer)


def picture_page(picture: bytes) -> bytes:
    """A PDF whose one page is the picture."""
    with Image.open(io.BytesIO(picture)) as opened:
        return _bound([opened.convert("L")], 150, 92, "")


def _bound(pictures: Sequence[Image.Image], dots: int, quality: int, layer: str) -> bytes:
    made = pikepdf.new()
    for number, picture in enumerate(pictures):
        width, height = (side * 72 / dots for side in picture.size)
        page = made.add_blank_page(page_size=(width, height))
        image = pikepdf.Stream(made, _jpeg(picture, quality))
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        image.Width, image.Height = picture.size
        image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceGray, 8
        image.Filter = pikepdf.Name.DCTDecode
        page.obj.Resources = pikepdf.Dictionary(
            XObject={"/Scan": made.make_indirect(image)}, Font={"/F1": helvetica()}
        )
        draw = f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /Scan Do Q\n"
        unseen = _unseen(layer, height) if number == 0 else b""
        page.obj.Contents = pikepdf.Stream(made, draw.encode() + unseen)
    saved = io.BytesIO()
    made.save(saved, deterministic_id=True)
    return saved.getvalue()


def helvetica(base: str = "Helvetica") -> pikepdf.Dictionary:
    """One of the fonts that every reader has."""
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(f"/{base}"),
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )  # fmt: skip


def as_png(picture: Image.Image, dots: int) -> bytes:
    """With its resolution."""
    saved = io.BytesIO()
    picture.save(saved, "PNG", dpi=(dots, dots))
    return saved.getvalue()


def as_jpeg(picture: Image.Image, how: Mapping[str, str]) -> bytes:
    """With its resolution."""
    saved = io.BytesIO()
    dots = int(how.get("scan", "200"))
    picture.convert("RGB").save(
        saved, "JPEG", quality=int(how.get("quality", "80")), dpi=(dots, dots)
    )
    return saved.getvalue()


def _unseen(text: str, height: float) -> bytes:
    """Text render mode 3 (ISO 32000-1, 9.3.6): neither filled nor stroked."""
    if not text:
        return b""
    lines = [b"BT 3 Tr /F1 10 Tf 14 TL 50 %.2f Td" % (height - 60)]
    for line in text.split("\n"):
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        lines.append(b"(" + escaped.encode("cp1252") + b") Tj T*")
    return b"\n".join([*lines, b"ET"])


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    saved = io.BytesIO()
    picture.save(saved, "JPEG", quality=quality)
    return saved.getvalue()


def _spoiled(page: Image.Image, how: Mapping[str, str]) -> Image.Image:
    if "turn" in how:
        page = page.rotate(int(how["turn"]), expand=True, fillcolor=255)
    if "tilt" in how:
        tilt = float(how["tilt"])
        page = page.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=255)
    if "blur" in how:
        page = page.filter(ImageFilter.GaussianBlur(float(how["blur"])))
    if "grain" in how:
        rough = random.Random(how["grain"]).randbytes(page.width * page.height)
        page = Image.blend(page, Image.frombytes("L", page.size, rough), 0.08)
    return page
