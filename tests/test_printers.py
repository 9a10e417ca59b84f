"""Printers: presets as the guide tells them, and printers of one's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from contact_hub.model.printing import OwnPrinter
from contact_hub.paper import printers
from contact_hub.paper.conditions import CONDITIONS
from contact_hub.paper.printers import Printer

GUIDE = Path(__file__).parents[1] / "docs" / "maintaining" / "printers.md"


def table(heading: str) -> list[list[str]]:
    """The cells of a section's table, without its head."""
    section = GUIDE.read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (.+) \|$", section, re.MULTILINE)[2:]
    assert rows
    return [row.split(" | ") for row in rows]


def told(name: str, printer: Printer) -> list[str]:
    return [
        f"`{name}`",
        printer.about,
        f"{printer.bleed:g} mm",
        f"{printer.safe:g} mm",
        "yes" if printer.marks else "no",
        printer.standard,
        f"`{printer.condition}`",
        f"{printer.inks} %",
        "shapes" if printer.outlined else "fonts",
    ]


def test_the_guide_has_every_preset_as_it_is() -> None:
    assert table("The presets") == [told(*each) for each in printers.known().items()]


def test_the_guide_has_every_paper_as_it_is() -> None:
    assert table("Paper and press") == [
        [f"`{name}`", each.means, f"{each.inks} %", "yes" if each.profile else "no"]
        for name, each in CONDITIONS.items()
    ]


def test_a_preset_with_a_companys_name_has_its_source() -> None:
    written = printers.FILE.read_text(encoding="utf-8")
    for name in ("flyeralarm", "saxoprint"):
        comment = written.split(f"[{name}]")[0].rsplit("\n\n", 1)[1]
        assert comment.startswith("#")


@pytest.mark.parametrize(
    ("wishes", "differs"),
    [
        ({}, {}),
        ({"like": "bleed-2mm"}, {"bleed": 2.0, "about": printers.known()["bleed-2mm"].about}),
        ({"bleed": "1/8 in", "safe": "5 mm"}, {"bleed": 3.175, "safe": 5.0}),
        ({"marks": "yes", "outlined": "yes"}, {"marks": True, "outlined": True}),
        ({"condition": "FOGRA52"}, {"condition": "FOGRA52", "inks": 280}),
        ({"condition": "FOGRA52", "inks": "260 %"}, {"condition": "FOGRA52", "inks": 260}),
        ({"like": "uncoated", "condition": "FOGRA39"}, {"inks": 300}),
        ({"like": "japan", "marks": "no"}, {"marks": False, "outlined": True}),
        ({"bleed": "0 mm"}, {"bleed": 0.0}),
    ],
)
def test_ones_own_printer_is_a_preset_with_what_is_different(
    wishes: dict[str, str], differs: dict[str, object]
) -> None:
    made = OwnPrinter.model_validate({"like": printers.GENERIC, **wishes}).as_printer()
    assert {name: getattr(made, name) for name in differs} == differs
