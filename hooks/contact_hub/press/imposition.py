"""Many cards on a sheet: one of them on all places, or as many different ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String

from contact_hub.paper.sheets import Laid, Pair, Sheet

__all__ = ["Different", "filled", "mixed"]

_MM = 72 / 25.4
"""Points."""
_TITLE = re.compile(r'(<dc:title>.*?<rdf:li xml:lang="x-default">)[^<]*', re.DOTALL)
_FRONT, _BACK = "/Front", "/Back"
Edges = tuple[float, float, float, float]
Sides = tuple[Object, Object]


@dataclass(frozen=True, slots=True)
class Different:
    """A gathering of sheets, each full of one card, into sheets with one of each."""

    title: str
    members: tuple[str, ...]
    laid: Laid

    def gathered(self, contents: tuple[bytes, ...]) -> bytes:
        """In the order of the members."""
        return mixed(contents, self.laid, self.title)


def filled(card: bytes, laid: Laid) -> bytes:
    """A sheet full of one card, which comes as two pages, front and back, finished for the press.

    It keeps what the card says of itself: title, inks and paper.
    """
    with pikepdf.new() as out, pikepdf.open(BytesIO(card)) as source:
        front, back = (_form(out, page) for page in source.pages)
        _declare(out, source)
        _add_sheet(out, laid, [(front, back)] * len(laid.sheet.places))
        return _saved(out)


def mixed(full: Sequence[bytes], laid: Laid, title: str) -> bytes:
    """Sheets with one card of each of these full sheets, under a title of their own."""
    count = len(laid.sheet.places)
    with pikepdf.new() as out:
        sides: list[Sides] = []
        for sheet in full:
            with pikepdf.open(BytesIO(sheet)) as source:
                sides.append(_sides(out, source))
                if len(sides) == 1:
                    _declare(out, source, title)
        for begin in range(0, len(sides), count):
            _add_sheet(out, laid, sides[begin : begin + count])
        return _saved(out)


def _form(out: Pdf, page: Page) -> Object:
    """A side of a card as a drawing that many places share; it remembers where its trim is."""
    form = out.copy_foreign(page.as_form_xobject())
    form.BBox = Array([float(edge) for edge in page.mediabox])
    form.TrimBox = Array([float(edge) for edge in page.trimbox])
    if "/Matrix" in form:
        del form["/Matrix"]
    return form


def _sides(out: Pdf, full: Pdf) -> Sides:
    """Front and back of the one card that fills a sheet."""
    drawings = {
        str(name): form
        for page in full.pages
        for name, form in page.obj.Resources.XObject.items()
    }  # fmt: skip
    return out.copy_foreign(drawings[f"{_FRONT}0"]), out.copy_foreign(drawings[f"{_BACK}0"])


def _declare(out: Pdf, card: Pdf, title: str = "") -> None:
    """What the card says to the printer, the sheet says, too, under its own title if it has one."""
    for key, value in card.docinfo.items():
        out.docinfo[key] = value
    for key in ("/OutputIntents", "/Metadata", "/Lang"):
        if key in card.Root:
            out.Root[key] = out.copy_foreign(card.make_indirect(card.Root[key]))
    if title:
        out.docinfo["/Title"] = String(title)
        said = card.Root.Metadata.read_bytes().decode() if "/Metadata" in card.Root else ""
        said = _TITLE.sub(lambda found: found[1] + escape(title), said)
        out.Root.Metadata = out.make_stream(said.encode(), Type=Name.Metadata, Subtype=Name.XML)


def _add_sheet(out: Pdf, laid: Laid, group: Sequence[Sides]) -> None:
    """Both sides of the paper; of folded cards all is on one."""
    fronts = list(_of_side(laid, group, back=False))
    backs = list(_of_side(laid, group, back=True))
    for side in [fronts + backs] if laid.sheet.folded else [fronts, backs]:
        named: dict[tuple[int, int], tuple[str, Object]] = {}
        lines = []
        for name, form, place, bleed in side:
            known, _ = named.setdefault(form.objgen, (name, form))
            lines.append(_drawn(laid.sheet, place, bleed, form, known))
        _add_page(out, laid.sheet, Dictionary(dict(named.values())), lines)


def _of_side(
    laid: Laid, group: Sequence[Sides], *, back: bool
) -> Iterator[tuple[str, Object, Pair, Edges]]:
    """Each front or back with a name, its trim's corner in mm, and how far its ink may reach."""
    sheet, (wide, _) = laid.sheet, laid.sheet.side
    for number, ((column, row), sides) in enumerate(zip(sheet.places, group, strict=False)):
        left, top = sheet.corner(column, row)
        before, above, behind, below = sheet.bleed_mm(column, row)
        right, down = laid.nudge
        if sheet.folded:
            left, before, behind = (left, before, 0.0) if back else (left + wide, 0.0, behind)
        elif back:
            left, before, behind = sheet.size[0] - left - wide, behind, before
            right, down = laid.nudge_back
        edges = (before, above, behind, below)
        name = f"{_BACK if back else _FRONT}{number}"
        yield name, sides[back], (left + right, top + down), edges


def _drawn(sheet: Sheet, place: Pair, bleed: Edges, form: Object, name: str) -> str:
    """The card with its trim on the place, cut off where the next one's ink begins."""
    left, top, right, bottom = bleed
    wide, high = sheet.side
    x, y = _points(sheet, place[0] - left, place[1] + high + bottom)
    window = f"{x:.3f} {y:.3f} {(wide + left + right) * _MM:.3f} {(high + top + bottom) * _MM:.3f}"
    x, y = _points(sheet, place[0], place[1] + high)
    trim = [float(edge) for edge in form.TrimBox.as_list()]
    return f"q {window} re W n 1 0 0 1 {x - trim[0]:.3f} {y - trim[1]:.3f} cm {name} Do Q"


def _points(sheet: Sheet, x: float, y: float) -> Pair:
    """From mm right and down of the top left corner to points from the bottom left one."""
    return x * _MM, (sheet.size[1] - y) * _MM


def _add_page(out: Pdf, sheet: Sheet, drawings: Dictionary, lines: Sequence[str]) -> None:
    """A page of the sheet's paper, which nobody cuts."""
    wide, high = (round(size * _MM, 3) for size in sheet.size)
    paper = Array([0, 0, wide, high])
    page = Dictionary(
        Type=Name.Page,
        MediaBox=paper,
        TrimBox=paper,
        BleedBox=paper,
        Resources=Dictionary(XObject=drawings),
        Contents=out.make_stream("\n".join(lines).encode()),
    )
    out.pages.append(Page(out.make_indirect(page)))


def _saved(out: Pdf) -> bytes:
    """The same bytes for the same cards."""
    result = BytesIO()
    out.save(
        result,
        deterministic_id=True,
        force_version="1.4",
        fix_metadata_version=False,  # it says 1.4 already
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return result.getvalue()
