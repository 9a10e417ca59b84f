"""A picture that was made of a page is like it, whatever its bleed makes of the sheet's size."""

from __future__ import annotations

from dataclasses import replace

import pytest
import typst

from contact_hub.paper import printers
from contact_hub.press import finishing, preview
from contact_hub.reading import preflight, previewed
from contact_hub.reading.preflight import Asked

ENVELOPE = (220, 110)
SOURCE = """
#set page(width: 220mm, height: 110mm, margin: 12mm, bleed: BLEED)
#set text(font: "Libertinus Serif", size: 8pt, fill: cmyk(0%, 0%, 0%, 92%))
Harbour & Finch, 4 Example Quay, Leeds LS1 4AP
"""


@pytest.mark.parametrize("bleed", [2.0, 2.5, 3.0, 3.175, 4.0, 5.0])
def test_pictures_and_crop_marks_are_right_at_every_bleed(bleed: float) -> None:
    printer = replace(printers.known()[printers.GENERIC], bleed=bleed, marks=True)
    drawn: bytes = typst.compile(
        SOURCE.replace("BLEED", f"{bleed}mm").encode(), pdf_standards=["1.4"]
    )
    pdf = finishing.finished(drawn, printer)
    assert not previewed.fault(preview.as_png(pdf, 0, 840), pdf, 0)
    found = preflight.judged(pdf, Asked(ENVELOPE, printer, 1, 0, None))
    assert "crop marks" not in {fault.rule for fault in found.faults}
