"""What a job may ask for: each wish is one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from contact_hub.paper.sheets import Laid
from contact_hub.press import imposition, outlines, preview, qr, shapes
from contact_hub.press.drawing import Drawing

__all__ = [
    "CodePicture",
    "ForPress",
    "ForScreen",
    "InShapes",
    "OnSheet",
    "Outlines",
    "Picture",
    "Preview",
    "Wish",
]


class Wish(Protocol):
    """A frozen value; its `repr` says all that can change a byte of the file."""

    def granted(self, drawing: Drawing) -> bytes:
        """The file."""
        ...


@dataclass(frozen=True, slots=True)
class ForPress:
    """The PDF as the printer wants it."""

    def granted(self, drawing: Drawing) -> bytes:
        """PDF/X."""
        return drawing.for_press


@dataclass(frozen=True, slots=True)
class InShapes:
    """The same for a printer who trips over fonts."""

    def granted(self, drawing: Drawing) -> bytes:
        """PDF/X without a font."""
        return shapes.in_shapes(drawing.for_press)


@dataclass(frozen=True, slots=True)
class ForScreen:
    """The PDF to be read on screens, and aloud."""

    def granted(self, drawing: Drawing) -> bytes:
        """PDF/UA and PDF/A."""
        return drawing.for_screen


@dataclass(frozen=True, slots=True)
class Preview:
    """A page (from 0) for screens, cut to its trim: PNG, `width` in pixels."""

    page: int
    width: int

    def granted(self, drawing: Drawing) -> bytes:
        """As it leaves the guillotine."""
        return preview.as_png(drawing.for_press, self.page, self.width)


@dataclass(frozen=True, slots=True)
class OnSheet:
    """The card on every place of an office's sheet."""

    laid: Laid

    def granted(self, drawing: Drawing) -> bytes:
        """In its own size, never scaled."""
        return imposition.filled(drawing.for_press, self.laid)


@dataclass(frozen=True, slots=True)
class Picture:
    """In the screen's colours on white: PNG, which says its resolution.

    `mode` is `P` with a palette, or `RGB` with 24 bits a pixel, as Zoom wants it.
    """

    dpi: int
    mode: str = "P"

    def granted(self, drawing: Drawing) -> bytes:
        """As large as the sheet."""
        return preview.on_white(outlines.as_png(drawing.as_svg, self.dpi), self.dpi, mode=self.mode)


@dataclass(frozen=True, slots=True)
class Outlines:
    """SVG; `says` is what it tells those who cannot see it."""

    title: str
    says: str

    def granted(self, drawing: Drawing) -> bytes:
        """With letters as outlines, so that it looks the same everywhere."""
        return outlines.described(drawing.as_svg, self.title, self.says)


@dataclass(frozen=True, slots=True)
class CodePicture:
    """A QR code for screens: PNG."""

    says: str

    def granted(self, _drawing: Drawing) -> bytes:
        """It has nothing to do with the drawing; it is drawn where there is time."""
        return qr.as_png(self.says)
