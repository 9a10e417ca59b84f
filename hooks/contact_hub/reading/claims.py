"""Whether a PDF file is of the standard, and for the paper and press, that its printer wants."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from contact_hub.paper.printers import X1A, X4, Printer
from contact_hub.reading.faults import Fault
from contact_hub.reading.ink import Ink

__all__ = ["faults"]

_CLAIMS = {X1A: "PDF/X-1a:2003", X4: "PDF/X-4"}
_NEWEST = {X1A: "1.4", X4: "1.6"}
"""The PDF versions of the standards (ISO 15930-4, 6.2; ISO 15930-7, 6.2)."""
_IN_XMP = re.compile(rb"GTS_PDFXVersion(?:=[\"']|>)([^<\"']+)")
_OF_A_PRESS = b"prtr"


def faults(document: Pdf, printer: Printer, used: Ink) -> Iterator[Fault]:
    """What the file says of itself, and what it must not hold to say so."""
    wanted, said = _CLAIMS[printer.standard], claimed(document)
    if said != wanted:
        yield Fault("standard", f"It says that it is {said or 'of no standard'}, not {wanted}.")
    if document.pdf_version > _NEWEST[printer.standard]:
        yield Fault("standard", f"It is PDF {document.pdf_version}, which {wanted} does not allow.")
    if printer.standard == X1A and used.transparent:
        yield Fault("standard", f"It has see-through parts, which {wanted} does not allow.")
    if document.docinfo.get("/Trapped") not in (Name.TRUE, Name("/True"), Name("/False")):
        yield Fault("standard", "It does not say whether it is trapped.")
    yield from of_intent(document, printer)


def claimed(document: Pdf) -> str:
    """The standard's name, from the place that each has for it."""
    info = document.docinfo.get("/GTS_PDFXVersion")
    if info is not None:
        return str(info)
    packet = document.Root.get("/Metadata")
    found = _IN_XMP.search(packet.read_bytes()) if isinstance(packet, Stream) else None
    return found[1].decode("ascii", "replace") if found else ""


def of_intent(document: Pdf, printer: Printer) -> Iterator[Fault]:
    """For which paper and press the inks were mixed."""
    intents = document.Root.get("/OutputIntents", Array())
    intent = next((each for each in intents if each.get("/S") == Name.GTS_PDFX), Dictionary())
    condition = str(intent.get("/OutputConditionIdentifier", ""))
    if condition != printer.condition:
        what = f"Its inks are meant for {condition or 'no paper'}, not for {printer.condition}."
        yield Fault("standard", what)
    profile = intent.get("/DestOutputProfile")
    if printer.standard == X4 and not is_for_press(profile):
        yield Fault("standard", "The colour profile of paper and press is not in it.")


def is_for_press(profile: object) -> bool:
    """A profile of four inks (ICC.1, 7.2: its class is in bytes 12 to 15)."""
    if not isinstance(profile, Stream) or profile.get("/N") != 4:  # noqa: PLR2004 - four inks
        return False
    return profile.read_bytes()[12:16] == _OF_A_PRESS
