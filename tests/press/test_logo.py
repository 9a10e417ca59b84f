"""A logo comes to the press in inks, or with a reason why not."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from tests.press import stationery

from contact_hub.press import logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
SQUARE = '<path fill="{}" d="M0 0H9V9H0Z"/>'


def drawing(*colours: str) -> bytes:
    return SVG.format("".join(SQUARE.format(colour) for colour in colours)).encode()


def painted(pdf: bytes) -> list[tuple[float, ...]]:
    """The operands of each colour operator."""
    with pikepdf.open(BytesIO(pdf)) as document:
        steps = pikepdf.parse_content_stream(document.pages[0])
        named = [([float(x) for x in s.operands], str(s.operator)) for s in steps if s.operands]
    assert not {"rg", "RG", "g", "G", "sc", "scn", "cs"} & {operator for _, operator in named}
    return [tuple(values) for values, operator in named if operator in {"k", "K"}]


def test_each_colour_becomes_its_inks() -> None:
    pdf = logo.cmyk_logo(drawing("#123C4A", "white", "black"), {"#123c4a": (90, 55, 45, 45)})
    assert painted(pdf) == [(0.9, 0.55, 0.45, 0.45), (0, 0, 0, 0), (0, 0, 0, 1)]
    assert pdf.startswith(b"%PDF-1.4")


def test_colours_that_nobody_mapped_are_all_named() -> None:
    with pytest.raises(logo.UnmappedColours) as caught:
        logo.cmyk_logo(drawing("#ff0000", "white", "#00ff00"), {})
    assert caught.value.hexes == ("#ff0000", "#00ff00")
    assert "#ff0000, #00ff00" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('<linearGradient id="a"/>', "gradient"),
        ('<filter id="a"/>', "shadow"),
        ('<image href="photo.png"/>', "pixels"),
        ("<text>Finch</text>", "outlines"),
        ('<path opacity=".5" d="M0 0H9V9Z"/>', "see-through"),
        ("<path", "readable"),
    ],
)
def test_what_no_press_can_print_is_refused_with_a_reason(content: str, says: str) -> None:
    with pytest.raises(logo.LogoProblem, match=says):
        logo.cmyk_logo(SVG.format(content).encode(), {})


@pytest.mark.parametrize("file", [b"", b"\xff\xfe", b"<html/>", b"%PDF-1.4"])
def test_a_file_that_is_no_svg_is_refused(file: bytes) -> None:
    with pytest.raises(logo.LogoProblem):
        logo.cmyk_logo(file, {})


def test_the_sample_logos_print() -> None:
    for path in (stationery.LOGO, stationery.LOGO_REVERSED):
        assert len(painted(logo.cmyk_logo(path.read_bytes(), stationery.INKS))) == 2
