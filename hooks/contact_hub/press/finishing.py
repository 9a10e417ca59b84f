"""What Typst leaves out of a file for the press: boxes and PDF/X-1a:2003 (ISO 15930-4)."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf, String

__all__ = ["finished"]

_STANDARD = "PDF/X-1a:2003"
_CONDITION = "FOGRA39"
_CONDITION_IN_WORDS = "Coated FOGRA39 (ISO 12647-2:2004)"
_POINTS_A_MM = 72 / 25.4
_PAGE_COUNT = re.compile(rb"<xmpTPg:NPages>.*?</xmpTPg:NPages>")
_XMP = (
    b'<rdf:Description rdf:about=""'
    b' xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdfxid:GTS_PDFXVersion="PDF/X-1a:2003"'
    b' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Trapped="False"/>'
)


def finished(pdf: bytes, *, bleed_mm: float) -> bytes:
    """With TrimBox and BleedBox on every page, and declared for coated paper (FOGRA39)."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            _add_boxes(page, bleed_mm * _POINTS_A_MM)
            _remove_transparency_groups(page)
        _declare(document)
        out = BytesIO()
        document.save(
            out,
            deterministic_id=True,
            force_version="1.4",
            fix_metadata_version=False,  # it says 1.4 already
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
    return out.getvalue()


def _add_boxes(page: Page, bleed: float) -> None:
    """Typst writes the trim only where a page bleeds; the bleed box never."""
    media = [float(edge) for edge in page.mediabox]
    trim = [float(edge) for edge in page.trimbox]
    outward = (-bleed, -bleed, bleed, bleed)
    wished = [edge + step for edge, step in zip(trim, outward, strict=True)]
    left, bottom = (max(a, b) for a, b in zip(wished[:2], media[:2], strict=True))
    right, top = (min(a, b) for a, b in zip(wished[2:], media[2:], strict=True))
    page.obj.TrimBox = Array([round(edge, 4) for edge in trim])
    page.obj.BleedBox = Array([round(edge, 4) for edge in (left, bottom, right, top)])


def _remove_transparency_groups(page: Page) -> None:
    """Typst wraps pictures in groups that blend nothing; PDF/X-1a allows none (6.3)."""
    drawings = page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary())
    for owner in (page.obj, *(drawings[name] for name in drawings.keys())):  # noqa: SIM118
        if "/Group" in owner:
            del owner["/Group"]


def _declare(document: Pdf) -> None:
    """The output intent and the entries that a printer's preflight looks for.

    Typst says by the language alone that pages are turned from right to left. These are single
    sheets, and some programs would copy their words in the wrong order.
    """
    if "/ViewerPreferences" in document.Root:
        del document.Root["/ViewerPreferences"]
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(_CONDITION),
        OutputCondition=String(_CONDITION_IN_WORDS),
        RegistryName=String("http://www.color.org"),
        Info=String(_CONDITION_IN_WORDS),
    )
    document.Root.OutputIntents = Array([document.make_indirect(intent)])
    document.docinfo["/Trapped"] = Name("/False")
    document.docinfo["/GTS_PDFXVersion"] = String(_STANDARD)
    document.docinfo["/GTS_PDFXConformance"] = String(_STANDARD)
    if "/Metadata" in document.Root:
        xmp = _PAGE_COUNT.sub(b"", document.Root.Metadata.read_bytes())
        document.Root.Metadata.write(xmp.replace(b"</rdf:RDF>", _XMP + b"</rdf:RDF>"))
