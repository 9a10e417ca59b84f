"""Electronic cards: what RFC 2426 asks for, whatever a name holds; read back by two readers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import vobject
from tests import sites
from tests.outputs.organisations import with_person

from contact_hub import artifacts
from contact_hub.hub import Hub
from contact_hub.outputs import content_lines, vcard
from contact_hub.reading import vcard as reading

Golden = Callable[[Path, str], None]
SEEN = ("ada-stone", "chen-mei-ling", "ruth-abernethy", "leeds", "hamburg", "claims-line", "claims")
NASTY = {
    "a new line": "Ada\r\nTEL:+15550000\r\nStone",
    "a lone line feed": "Ada\nEND:VCARD\nBEGIN:VCARD",
    "a lone return": "Ada\rEND:VCARD",
    "separators": r"Stone; Ada, M\n\; \\",
    "a property": "END:VCARD",
    "many octets": "Zoé-Ängström-日本語 " * 20,
    "four octets a letter": "𝒜𝒹𝒶🚢" * 40,
    "a line's length of octets": "x" * 72 + "é",
}


def card_of(hub: Hub, record_id: str) -> bytes:
    """A public record's whole card, without a portrait."""
    record = hub.somebody(record_id)
    assert record is not None
    return vcard.of_somebody(hub, record, hub.url(record))


@pytest.mark.parametrize("record_id", SEEN)
def test_a_card_is_the_expected_one(
    hub: Hub, golden: Golden, expected: Path, record_id: str
) -> None:
    text = card_of(hub, record_id).decode().replace("\r\n", "\n")
    golden(expected / f"{record_id}.vcf.txt", text)


def test_the_card_in_a_code_is_the_expected_one(hub: Hub, golden: Golden, expected: Path) -> None:
    ada = hub.people["ada-stone"]
    text = vcard.short(hub, ada, hub.url(ada)).replace("\r\n", "\n")
    golden(expected / "ada-stone.qr.txt", text)


def test_a_leavers_address_leads_to_the_successors_card(hub: Hub) -> None:
    made = {each.path: each.content for each in artifacts.of_contacts(hub, sites.ROOT)}
    assert made["contacts/tom-reed.vcf"] == made["contacts/ada-stone.vcf"]
    assert "contacts/danuta-kowalczyk.vcf" not in made


def test_another_reader_reads_every_card(hub: Hub) -> None:
    made = {each.path: each.content for each in artifacts.of_contacts(hub, sites.ROOT)}
    cards = {path: content for path, content in made.items() if path.endswith(".vcf")}
    everybody = len(hub.everybody)
    assert len(cards) == everybody + len(hub.successions) + 1
    for path, content in cards.items():
        read = list(vobject.readComponents(content.decode()))
        assert len(read) == (everybody if path == "contacts/all.vcf" else 1), path
        assert all(each.fn.value and each.n and each.version.value == "3.0" for each in read)


@pytest.mark.parametrize("name", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize("field", ["name", "role", "honours"])
def test_no_value_adds_a_property(hub: Hub, field: str, name: str) -> None:
    nasty = with_person(hub, "ada-stone", **{field: name})
    (card,) = reading.parsed(card_of(nasty, "ada-stone"))
    (plain,) = reading.parsed(card_of(hub, "ada-stone"))
    assert [each.name for each in card.properties] == [each.name for each in plain.properties]
    (other,) = vobject.readComponents(card_of(nasty, "ada-stone").decode())
    assert len(list(other.getChildren())) == len(plain.properties)


@pytest.mark.parametrize("name", NASTY.values(), ids=NASTY)
def test_a_value_comes_back_as_it_was(hub: Hub, name: str) -> None:
    (card,) = reading.parsed(card_of(with_person(hub, "ada-stone", role=name), "ada-stone"))
    lines = name.replace("\r\n", "\n").replace("\r", "\n")
    assert card.values("TITLE") == (lines,)


@pytest.mark.parametrize("length", range(60, 90))
def test_a_line_has_75_octets_at_most_and_whole_characters(length: int) -> None:
    line = ("a" * length + "é€𝒜" * 60).encode()
    pieces = content_lines.folded(line).split(b"\r\n")
    assert all(len(piece) <= 75 and piece.decode() for piece in pieces)
    assert b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line


def test_a_card_keeps_its_uid_when_all_else_changes(hub: Hub) -> None:
    changed = with_person(hub, "ada-stone", name="Ada Stone-Miller", role="Chair")
    uids = [reading.parsed(card_of(each, "ada-stone"))[0].values("UID") for each in (hub, changed)]
    assert uids[0] == uids[1]
