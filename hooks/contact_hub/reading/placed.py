"""Where drawings lie on the pages of a PDF file: each card on a sheet of many."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Matrix, Name, Object

from contact_hub.reading.box import MM, Box
from contact_hub.reading.pdf_file import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Placed", "alone", "placed"]

_NEVER_ENDING = 10_000.0
_CORNERS = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """One drawing: which it is, its trim and what is seen of it, in mm from the lower left corner.

    `as_drawn` is whether it is neither turned nor scaled.
    """

    drawing: int
    trim: Box
    window: Box
    as_drawn: bool


@dataclass(slots=True)
class _State:
    """What `q` keeps and `Q` brings back."""

    matrix: Matrix = field(default_factory=Matrix)
    window: Box = field(
        default_factory=lambda: Box(-_NEVER_ENDING, -_NEVER_ENDING, _NEVER_ENDING, _NEVER_ENDING)
    )


def placed(data: bytes) -> tuple[tuple[Placed, ...], ...]:
    """Every drawing on every page that has a trim of its own, in the order of drawing."""
    with opened(data) as document:
        return tuple(tuple(_on_page(page)) for page in document.pages)


def alone(data: bytes, drawings: Iterable[int]) -> bytes:
    """Each of these as a page by itself: what one card was before it was laid on a sheet."""
    with opened(data) as document, pikepdf.new() as out:
        for number in drawings:
            form = out.copy_foreign(document.get_object(number, 0))
            page = pikepdf.Dictionary(
                Type=Name.Page,
                MediaBox=form.BBox,
                BleedBox=form.BBox,
                TrimBox=form.TrimBox,
                Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Card=form)),
                Contents=out.make_stream(b"/Card Do"),
            )
            out.pages.append(pikepdf.Page(out.make_indirect(page)))
        file = io.BytesIO()
        out.save(file)
    return file.getvalue()


def _on_page(page: pikepdf.Page) -> Iterator[Placed]:
    """Rectangles are the only windows that are understood; any other shows nothing."""
    kept: list[_State] = []
    state, path = _State(), [0.0] * _CORNERS
    drawings = page.resources.get("/XObject", pikepdf.Dictionary())
    for step in pikepdf.parse_content_stream(page, "q Q cm re W Do"):
        match str(step.operator):
            case "q":
                kept.append(_State(state.matrix, state.window))
            case "Q":
                state = kept.pop() if kept else _State()
            case "cm":
                state.matrix = Matrix(*_numbers(step)) @ state.matrix
            case "re":
                path = _numbers(step)
            case "W":
                state.window = state.window.shared(_rectangle(path, state.matrix))
            case "Do":
                yield from _drawn(str(step.operands[0]), drawings, state)


def _drawn(name: str, drawings: Object, state: _State) -> Iterator[Placed]:
    """A form with a trim; pictures have none."""
    form = drawings.get(name)
    if form is None or form.get("/Subtype") != Name.Form or "/TrimBox" not in form:
        return
    left, bottom, right, top = (float(edge) for edge in form.TrimBox.as_list())
    trim = _rectangle([left, bottom, right - left, top - bottom], state.matrix)
    whole = state.matrix.a, state.matrix.b, state.matrix.c, state.matrix.d
    as_drawn = whole == (1, 0, 0, 1) and "/Matrix" not in form
    window = state.window.shared(_shown(form, state))
    yield Placed(form.objgen[0], trim, window, as_drawn)


def _shown(form: Object, state: _State) -> Box:
    """The drawing's own edge."""
    left, bottom, right, top = (float(edge) for edge in form.BBox.as_list())
    return _rectangle([left, bottom, right - left, top - bottom], state.matrix)


def _rectangle(sides: list[float], matrix: Matrix) -> Box:
    """Corner, width and height as a box on the page, in mm."""
    x, y, wide, high = sides
    corners = [matrix.transform(point) for point in ((x, y), (x + wide, y + high))]
    across, up = ([float(point[axis]) * MM for point in corners] for axis in (0, 1))
    return Box(min(across), min(up), max(across), max(up))


def _numbers(step: object) -> list[float]:
    """An instruction's operands."""
    operands = step.operands if isinstance(step, pikepdf.ContentStreamInstruction) else ()
    return [float(operand) for operand in operands]
