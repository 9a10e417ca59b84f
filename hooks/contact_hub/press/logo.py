"""The brand's SVG logo as a vector PDF in printing inks."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from io import BytesIO

import pikepdf
import typst
from lxml import etree  # type: ignore[import-untyped]
from pikepdf import Name, Object, Operator, Pdf, PdfInlineImage, Stream

__all__ = ["Cmyk", "LogoProblem", "UnmappedColours", "cmyk_logo", "shape"]

Cmyk = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, each from 0 to 100 per cent."""

Instruction = tuple[Collection[Object | PdfInlineImage], Operator]
"""Operands and what is done with them."""

Ink = Callable[[str], Cmyk]
"""From `#rrggbb` to printing inks."""

_PAPER: Cmyk = (0, 0, 0, 0)
_KNOWN: dict[str, Cmyk] = {"#ffffff": _PAPER, "#000000": (0, 0, 0, 100)}

_UNPRINTABLE = {
    "linearGradient": "a colour gradient. Use plain colours",
    "radialGradient": "a colour gradient. Use plain colours",
    "pattern": "a pattern fill. Use plain colours",
    "filter": "a filter, such as a shadow or a blur. Take it out",
    "image": "a picture made of pixels. Draw it as shapes",
    "foreignObject": "a piece of web page. Draw it as shapes",
    "mask": "a mask. Cut the shapes themselves",
    "text": "text that is still type. Convert it to outlines",
}

_SIZE = re.compile(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]")
_SOURCE = b"#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg))"


class LogoProblem(ValueError):  # noqa: N818 - the customer's word
    """Why the logo cannot be printed, as a sentence for the person who owns the brand."""


class UnmappedColours(LogoProblem):
    """The logo has colours for which nobody has given printing inks."""

    def __init__(self, hexes: tuple[str, ...]) -> None:
        self.hexes = hexes
        super().__init__(f"The logo uses {', '.join(hexes)}, which has no printing colour yet.")


def cmyk_logo(svg: bytes, colours: Mapping[str, Cmyk]) -> bytes:
    """One page in DeviceCMYK; `colours` gives the inks of each `#rrggbb` in the drawing."""
    inks = _KNOWN | {colour.lower(): ink for colour, ink in colours.items()}
    unmapped: dict[str, None] = {}

    def ink(colour: str) -> Cmyk:
        if colour not in inks:
            unmapped[colour] = None
        return inks.get(colour, _PAPER)

    pdf = _drawn(svg, ink)
    if unmapped:
        raise UnmappedColours(tuple(unmapped))
    return pdf


def shape(pdf: bytes) -> float:
    """How many times a drawing from here is wider than high."""
    found = _SIZE.search(pdf)
    if found is None:
        raise ValueError("This is no drawing of a logo.")
    return float(found[1]) / float(found[2])


def _drawn(svg: bytes, ink: Ink) -> bytes:
    """Typst draws the SVG in RGB; then each colour operator is written anew in inks."""
    with pikepdf.open(BytesIO(_in_rgb(_printable(svg)))) as document:
        for stream in _content_streams(document):
            stream.write(pikepdf.unparse_content_stream(list(_in_inks(stream, ink))))
        return _saved(document)


def _printable(svg: bytes) -> str:
    """The SVG, if it holds nothing that is no plain ink or that Typst would silently leave out."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(svg, parser)
    except etree.XMLSyntaxError as error:
        raise LogoProblem(f"The logo is not a readable SVG file: {error.msg}.") from error
    for element in root.iter(etree.Element):
        trouble = _UNPRINTABLE.get(etree.QName(element).localname)
        if trouble:
            raise LogoProblem(f"The logo contains {trouble}, then export it again.")
    printable: str = etree.tostring(root, encoding="unicode")
    return printable


def _in_rgb(svg: str) -> bytes:
    try:
        drawing = typst.compile(
            _SOURCE,
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False),
            sys_inputs={"svg": svg},
            format="pdf",
            pdf_standards=["1.4"],
            timestamp=0,
            pdf_tags=False,
        )
    except typst.TypstError as error:
        raise LogoProblem(f"The logo is not an SVG drawing: {error.message}.") from error
    if not isinstance(drawing, bytes):
        raise LogoProblem("The logo does not fit one page.")
    return drawing


def _content_streams(document: Pdf) -> Iterator[Stream]:
    """The page itself and the drawings inside it, none of them see-through."""
    for item in list(document.objects):
        if isinstance(item, Stream):
            if item.get("/Subtype") == Name.Form:
                yield item
        elif isinstance(item, pikepdf.Dictionary) and any(
            float(item.get(key, 1)) < 1 for key in ("/ca", "/CA")
        ):
            raise LogoProblem(
                "The logo has see-through parts. Use full colours, then export it again."
            )
    page = document.pages[0]
    page.contents_coalesce()
    if isinstance(page.obj.Contents, Stream):
        yield page.obj.Contents


def _in_inks(stream: Stream, ink: Ink) -> Iterator[Instruction]:
    """The same drawing with `k` and `K` (ISO 32000-1, 8.6.8) for every colour operator."""
    for instruction in pikepdf.parse_content_stream(stream):
        name = str(instruction.operator)
        if name in {"cs", "CS", "gs"}:
            continue
        if name.lower() in {"scn", "sc", "rg", "g"}:
            inks = ink(_hex([float(operand) for operand in instruction.operands]))
            share = [Object.parse(f"{percent / 100:.4g}".encode()) for percent in inks]
            yield share, Operator("k" if name.islower() else "K")
        else:
            yield list(instruction.operands), instruction.operator


def _hex(values: list[float]) -> str:
    red, green, blue = (round(value * 255) for value in (values * 3)[:3])
    return f"#{red:02x}{green:02x}{blue:02x}"


def _saved(document: Pdf) -> bytes:
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary | Stream) and "/Resources" in item:
            for key in ("/ColorSpace", "/ExtGState"):
                if key in item.Resources:
                    del item.Resources[key]
    if "/Metadata" in document.Root:
        del document.Root.Metadata
    document.remove_unreferenced_resources()
    out = BytesIO()
    document.save(
        out,
        deterministic_id=True,
        force_version="1.4",
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return out.getvalue()
