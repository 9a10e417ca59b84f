"""PDF/X-1a:2003 (ISO 15930-4) and PDF/X-4 (ISO 15930-7): what a file says of itself."""

from __future__ import annotations

import re
import zlib
from functools import cache

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from contact_hub.paper.conditions import CONDITIONS, REGISTRY, profile
from contact_hub.paper.printers import X1A, X4, Printer

__all__ = ["PDF_VERSIONS", "declare"]

PDF_VERSIONS = {X1A: "1.4", X4: "1.6"}
_VERSION_OF_X1A = "PDF/X-1a:2003"
_PAGE_COUNT = re.compile(rb"<xmpTPg:NPages>.*?</xmpTPg:NPages>")
_CREATED = re.compile(rb"<xmp:CreateDate>(.*?)</xmp:CreateDate>")
_XMP_OF_X1A = (
    b'<rdf:Description rdf:about=""'
    b' xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdfxid:GTS_PDFXVersion="PDF/X-1a:2003"'
    b' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Trapped="False"/>'
)
_XMP_OF_X4 = (
    b'<rdf:Description rdf:about=""'
    b' xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdfxid:GTS_PDFXVersion="PDF/X-4"'
    b' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Trapped="False"'
    b' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmpMM:VersionID="1"'
    b' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:MetadataDate="%b"/>'
)


def declare(document: Pdf, printer: Printer) -> None:
    """The output intent and the entries that a printer's preflight looks for.

    Typst says by the language alone that pages are turned from right to left. These are single
    sheets, and some programs would copy their words in the wrong order.
    """
    if "/ViewerPreferences" in document.Root:
        del document.Root["/ViewerPreferences"]
    document.Root.OutputIntents = Array([document.make_indirect(_intent(document, printer))])
    document.docinfo["/Trapped"] = Name("/False")
    if printer.standard == X1A:
        document.docinfo["/GTS_PDFXVersion"] = String(_VERSION_OF_X1A)
        document.docinfo["/GTS_PDFXConformance"] = String(_VERSION_OF_X1A)
    if "/Metadata" in document.Root:
        xmp = _PAGE_COUNT.sub(b"", document.Root.Metadata.read_bytes())
        document.Root.Metadata.write(_declared(xmp, printer.standard))


def _intent(document: Pdf, printer: Printer) -> Dictionary:
    """PDF/X-1a knows a registered condition by its name; PDF/X-4 carries its profile (6.2.2)."""
    condition = CONDITIONS[printer.condition]
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(printer.condition),
        OutputCondition=String(condition.means),
        RegistryName=String(REGISTRY),
        Info=String(condition.means),
    )
    if printer.standard == X4:
        intent.DestOutputProfile = _embedded(document, condition.profile)
    return intent


def _embedded(document: Pdf, name: str) -> Stream:
    embedded = document.make_stream(b"", N=4, Alternate=Name.DeviceCMYK)
    embedded.write(_packed(name), filter=Name.FlateDecode)
    return embedded


@cache
def _packed(name: str) -> bytes:
    """120 KB become 95, once for all files."""
    return zlib.compress(profile(name), 9)


def _declared(xmp: bytes, standard: str) -> bytes:
    """The XMP packet with what the standard wants in it."""
    said = _XMP_OF_X1A
    if standard == X4:
        created = _CREATED.search(xmp)
        said = _XMP_OF_X4 % (created[1] if created else b"")
        xmp = xmp.replace(b">1.4</pdf:PDFVersion>", b">1.6</pdf:PDFVersion>")
    return xmp.replace(b"</rdf:RDF>", said + b"</rdf:RDF>")
