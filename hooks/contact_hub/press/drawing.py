"""One template with its data: drawn once, however many files come of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from contact_hub.paper import typefaces
from contact_hub.paper.printers import Printer
from contact_hub.press import finishing, portraits, qr, typesetting

if TYPE_CHECKING:
    from typst import PDFStandard

__all__ = ["Drawing"]

_FOR_SCREENS: tuple[PDFStandard, ...] = ("a-2a", "ua-1")


class Drawing:
    """What a job's wishes are granted from; nothing is drawn before it is asked for."""

    def __init__(  # noqa: PLR0913 - all that a job says
        self,
        templates: Path,
        template: str,
        data: str,
        *,
        printer: Printer,
        code: str = "",
        photo: Path | None = None,
    ) -> None:
        """`code` is what the QR code says; the template gets its drawing, and the photo's."""
        self.printer = printer
        self._templates, self._template = templates, template
        self._data, self._code, self._photo = data, code, photo

    @cached_property
    def as_drawn(self) -> bytes:
        """In inks, as Typst leaves it."""
        data = with_code(self._data, self._code) if self._code else self._data
        if self._photo:
            data = joined(data, {"photo": portraits.as_pdf(self._photo, self.printer)})
        fonts = typefaces.folders()
        return typesetting.typeset(self._templates, self._template, data, fonts=fonts)

    @cached_property
    def for_screen(self) -> bytes:
        """In the screen's colours, tagged for whoever hears it read: PDF/A-2a and PDF/UA-1.

        The template learns it by `target`. Typst checks both standards, and refuses what breaks
        them: inks, and pictures that are PDF themselves.
        """
        drawn = typesetting.typeset(
            self._templates,
            self._template,
            self._screens_data,
            fonts=typefaces.folders(),
            standards=_FOR_SCREENS,
        )
        return finishing.from_left_to_right(drawn)

    @cached_property
    def as_svg(self) -> bytes:
        """In the screen's colours on no ground, with letters as outlines."""
        return typesetting.outlined(
            self._templates, self._template, self._screens_data, fonts=typefaces.folders()
        )

    @cached_property
    def _screens_data(self) -> str:
        data = with_code(self._data, self._code, qr.as_svg) if self._code else self._data
        return joined(data, {"target": "screen"})

    @cached_property
    def for_press(self) -> bytes:
        """With all that its printer asks for."""
        return finishing.finished(self.as_drawn, self.printer)


def with_code(data: str, code: str, drawn: Callable[[str], bytes] = qr.as_pdf) -> str:
    """The code's drawing among the data."""
    return joined(data, {"qr": drawn(code).decode("ascii"), "qr_modules": qr.modules(code)})


def joined(data: str, more: dict[str, object]) -> str:
    """More among the data, which are an object and are not read for it."""
    return f"{data.removesuffix('}')},{json.dumps(more).removeprefix('{')}"
