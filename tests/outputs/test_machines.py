"""What programs read: JSON-LD, and the brand's colours."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.outputs.organisations import with_person

from contact_hub.hub import Hub
from contact_hub.outputs import brand, jsonld

Golden = Callable[[Path, str], None]


def pretty(node: jsonld.Node) -> str:
    """One value a line, so that a diff can be read."""
    return json.dumps(node, ensure_ascii=False, indent=1) + "\n"


def test_the_organisation_is_the_expected_one(hub: Hub, golden: Golden, expected: Path) -> None:
    golden(expected / "organisation.json", pretty(jsonld.of_organisation(hub)))


@pytest.mark.parametrize("office", ["leeds", "hamburg"])
def test_an_office_is_the_expected_one(
    hub: Hub, golden: Golden, expected: Path, office: str
) -> None:
    golden(expected / f"{office}.json", pretty(jsonld.of_office(hub, hub.offices[office])))


def test_a_person_is_the_expected_one(hub: Hub, golden: Golden, expected: Path) -> None:
    node = jsonld.of_person(hub, hub.people["ada-stone"])
    golden(expected / "ada-stone.json", pretty(node))


@pytest.mark.parametrize("name", ["</script><script>alert(1)", "<!--", "a\u2028b", "&lt;"])
def test_no_name_ends_the_script(hub: Hub, name: str) -> None:
    nasty = with_person(hub, "ada-stone", name=name)
    script = jsonld.as_script(jsonld.of_person(nasty, nasty.people["ada-stone"]))
    nodes = LexborHTMLParser(f"<body>{script}</body>").css("script")
    assert [json.loads(node.text())["name"] for node in nodes] == [name]
    assert "\u2028" not in script


def test_the_style_is_the_expected_one(hub: Hub, golden: Golden, expected: Path) -> None:
    golden(expected / "brand.css", brand.as_css(hub))


@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#ffff00", "#123c4a", "#ff0000"])
@pytest.mark.parametrize("ground", [brand.PAPER, brand.NIGHT])
def test_any_colour_can_be_read_on_its_ground(colour: str, ground: str) -> None:
    assert brand.ratio(brand.legible(colour, ground, brand.LEGIBLE), ground) >= 4.5
