"""What somebody forgot to replace is harvested as a placeholder."""

from __future__ import annotations

import pytest

from contact_hub.reading import harvest

SHOWN = [
    "Lorem ipsum dolor sit amet",
    "Your company",
    "Your Company Name",
    "Your logo here",
    "Firstname Lastname",
    "First name Last name",
    "Vorname Nachname",
    "Max Mustermann",
    "Musterstraße 1",
    "John Doe",
    "12 Fake Street",
    "123 Main Street",
    "1 Sample Street, Anytown",
    "Tel: TBC",
    "Phone TBA",
    "Mobile: to be confirmed",
    "Fax: XXX",
    "E-mail: TODO",
    "Company number: TBC",
    "VAT number XXXX",
    "Telefon: ???",
    "TODO",
    "0113 XXX XXXX",
    "01xxx xxxxxx",
    "+44 XXXX XXXXXX",
    "XXX-XXX-XXXX",
    "0000 000 0000",
    "000 0000",
    "[phone]",
    "[your name]",
    "[Company name]",
    "<e-mail>",
    "Tel 01234 567890",
    "+44 1234 567890",
    "123-456-7890",
    "(555) 555-5555",
    "+1 555 0100 000",
    "Company number 12345678",
]
NONE = [
    "«Firstname» «Lastname»",
    "Our company",
    "your company's boats",
    "Venue to be confirmed",
    "10,000 000",
    "£1 000 000",
    "100 000 000",
    "00:00 000",
    "Super Bowl XXX",
    "Ask your name",
    "[1] and [a]",
    "[[leeds phone]]",
    "Main Street Bakery",
    "a first name",
    "the other day",
    "here is your phone",
    "0113 496 0100",
    "size XXL",
    "todo",
    "[phone](tel:+441134960100)",
]


def placeholders(text: str) -> list[str]:
    found = harvest.details(text, ("GB", "US"))
    return [each.value for each in found if each.kind == "placeholder"]


@pytest.mark.parametrize("text", SHOWN)
def test_a_placeholder_is_told(text: str) -> None:
    assert placeholders(text)
    assert placeholders(f"Northgate Ltd\n{text}\nClosed on Sundays")


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_one_is_left(text: str) -> None:
    assert not placeholders(text)
