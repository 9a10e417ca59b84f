"""What pages tell search engines is what they show: nodes of schema.org, read back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests import sites

from contact_hub import loading, surfaces
from contact_hub.hub import Hub
from contact_hub.lacking import evidence
from contact_hub.reading.nodes import nodes
from contact_hub.surfaces import Surface

SCRIPT = re.compile(rb'(<script type="application/ld\+json">)(.+?)(</script>)', re.DOTALL)
OFFICE, PERSON, LINE = "offices/leeds/", "people/ada-stone/", "lines/broker-desk/"
Told = Callable[[str, bytes], list[str]]


@pytest.fixture(scope="module")
def wanted() -> dict[str, Surface]:
    day = date.fromisoformat(sites.TODAY)
    loaded = loading.load(sites.ROOT / "contacts.yaml", day, root=sites.ROOT)
    hub = Hub(loaded.contacts, day, "https://contact.harbourfinch.example/")
    return {each.path: each for each in surfaces.surfaces(hub) if each.kind == "page"}


@pytest.fixture
def told(sample: Path, wanted: dict[str, Surface]) -> Told:
    """What is said of a page of which a detail in its data is another."""

    def proved(old: str, data: bytes) -> list[str]:
        page, _, detail = old.partition(" ")
        path = f"{page}index.html"
        content = (sample / "site" / path).read_bytes()

        def spoilt(found: re.Match[bytes]) -> bytes:
            return found[1] + found[2].replace(detail.encode(), data) + found[3]

        changed = SCRIPT.sub(spoilt, content) if detail else content
        assert (changed == content) is not bool(detail)
        surface = replace(wanted[path], facts=(), parts=())
        found = evidence.read(changed, surface)
        return [f"{each.fact.label}" if each.fact else each.what for each in found]

    return proved


@pytest.mark.parametrize("page", [OFFICE, PERSON, LINE, "contact/", "topics/claim/"])
def test_data_that_are_right_are_not_told(told: Told, page: str) -> None:
    assert told(page, b"") == []


@pytest.mark.parametrize(
    ("spoilt", "by", "what"),
    [
        (f"{OFFICE} +441134960100", b"+441134960101", "phone"),
        (f"{OFFICE} LS1 4AP", b"LS1 4AB", "address"),
        (f"{PERSON} +441134960121", b"+441134960100", "phone"),
        (f"{PERSON} #person", b"#nobody", "name"),
        (f"{LINE} #contact", b"#nobody", "phone"),
        ("contact/ hello@", b"jello@", "e-mail address"),
        ("contact/ Harbour", b"Haven", "organisation's name"),
    ],
)
def test_a_wrong_detail_in_data_is_told(told: Told, spoilt: str, by: bytes, what: str) -> None:
    assert what in told(spoilt, by)


def test_the_number_of_somebody_else_is_told_by_name(told: Told) -> None:
    said = " ".join(told(f"{PERSON} +441134960121", b"+441134960100"))
    assert "also have `+441134960100`" in said
    assert "#person" in said


def test_what_is_no_json_says_nothing() -> None:
    assert nodes(b'<script type="application/ld+json">{"@id": </script>') == {}


def test_a_node_in_a_node_says_nothing_of_the_one_around_it() -> None:
    inner = {"@id": "#b", "telephone": "+441134960109"}
    outer = {"@id": "#a", "telephone": ["+441134960100"], "contactPoint": [inner]}
    script = f'<script type="application/ld+json">{json.dumps([outer])}</script>'
    found = nodes(script.encode())
    assert found["#a"].telephones == ["+441134960100"]
    assert found["#b"].telephones == ["+441134960109"]
