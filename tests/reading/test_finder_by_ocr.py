"""A text that a machine read from a picture: look-alike letters count, missing ones do not."""

from __future__ import annotations

import pytest

from contact_hub.facts import Fact, FactKind
from contact_hub.reading import finder

VALUES: dict[FactKind, str] = {
    "name": "Ada Sterling",
    "phone": "+441134960158",
    "email": "accounts@office.example",
    "address": "Suite 5\n18 Barn Lane\nLeeds\nLS1 5AB",
    "number": "SC015826",
    "web": "https://office.example/billing",
    "text": "Marine insurance",
}
READ: list[tuple[FactKind, str]] = [
    ("name", "Ada Sterllng"),
    ("name", "Ada Ster1ing"),
    ("name", "Ada\n5terling"),
    ("phone", "O113 496 O158"),
    ("phone", "0ll3 496 0l58"),
    ("phone", "0113 496 01S8"),
    ("phone", "0113 496 015B"),
    ("phone", "+44 l13 496 0158"),
    ("email", "accounts@offlce.example"),
    ("email", "acc0unts@office.exarnple"),
    ("email", "accounts©office.example"),
    ("email", "accounts(c)office.example"),
    ("email", "accounts@office example"),
    ("address", "Suite S, 18 Bam Lane, Leeds LSI 5AB"),
    ("address", "Suite 5, I8 Barn Lane, Leeds LS1 SAB"),
    ("number", "SCO15826"),
    ("number", "SC 0l5 B26"),
    ("web", "office.example/bi11ing"),
    ("text", "Marine 1nsurance"),
]
NOT_READ: list[tuple[FactKind, str]] = [
    ("name", "Ada Sterlin"),
    ("name", "Ida Sterling"),
    ("phone", "0113 496 0156"),
    ("phone", "0113 496 158"),
    ("phone", "0113 496 0159"),
    ("phone", "+1 113 496 0158"),
    ("email", "acounts@office.example"),
    ("email", "accounts@offce.example"),
    ("email", "xaccounts@office.example"),
    ("address", "Suite 6, 18 Barn Lane, Leeds LS1 5AB"),
    ("address", "Suite 15, 18 Barn Lane, Leeds LS1 5AB"),
    ("address", "Suite 5, 18 Barn Lane, Leeds LS1 5AE"),
    ("number", "SC015827"),
    ("number", "SC01582"),
    ("web", "office.example/filing"),
    ("text", "Marine assurance"),
]


OF_LIGATURES: list[tuple[FactKind, str, str]] = [
    ("name", "Raffles", "Raflles"),
    ("name", "Raffles", "Rafles"),
    ("email", "accounts@raffles-house.example", "accountsQraflles-house.example"),
    ("email", "accounts@raffles-house.example", "accountsGrafles-\nhouse.example"),
    ("web", "https://raffles-house.example", "www.raflles-\nhouse.example"),
]


def shown(kind: FactKind, text: str, *, by_ocr: bool) -> bool:
    fact = Fact(kind, VALUES[kind], ("organisation", kind), kind)
    return finder.shows(finder.normalised(text, by_ocr=by_ocr), fact)


@pytest.mark.parametrize(("kind", "value"), VALUES.items())
def test_what_was_read_rightly_is_found(kind: FactKind, value: str) -> None:
    text = value.replace("+44", "0")
    assert shown(kind, text, by_ocr=True)
    assert shown(kind, f"Northgate is\n{text}\nis open", by_ocr=True)


@pytest.mark.parametrize(("kind", "text"), READ)
def test_letters_that_look_alike_are_taken_for_one_another(kind: FactKind, text: str) -> None:
    assert shown(kind, text, by_ocr=True)


@pytest.mark.parametrize(("kind", "value", "text"), OF_LIGATURES)
def test_letters_that_are_printed_as_one_are_read_as_others(
    kind: FactKind, value: str, text: str
) -> None:
    fact = Fact(kind, value, ("organisation", kind), kind)
    assert finder.shows(finder.normalised(text, by_ocr=True), fact)
    assert not finder.shows(text, fact)


@pytest.mark.parametrize(("kind", "text"), READ)
def test_in_a_text_that_was_typed_they_are_not(kind: FactKind, text: str) -> None:
    assert not shown(kind, text, by_ocr=False)


@pytest.mark.parametrize(("kind", "text"), NOT_READ)
def test_another_letter_or_a_lost_one_is_a_miss(kind: FactKind, text: str) -> None:
    assert not shown(kind, text, by_ocr=True)


def test_a_post_code_that_ends_with_z_may_be_read_as_twos() -> None:
    address = Fact("address", "4 Example Quay\nBristol\nBS1 6ZZ", (), "address")
    read = finder.normalised("4 Example Quay, Bristol BS1 622", by_ocr=True)
    assert finder.shows(read, address)
    assert not finder.shows("4 Example Quay, Bristol BS1 622", address)
