"""Telephone numbers: any usual spelling in, E.123 and RFC 3966 out."""

from __future__ import annotations

import pytest

from contact_hub.mistakes import Mistake
from contact_hub.phones import parsed

SPELLINGS = [
    "0113 496 0100",
    "01134960100",
    "(0113) 496 0100",
    "0113-496-0100",
    "0113.496.0100",
    "0113/496 0100",
    "+44 113 496 0100",
    "+44 (0)113 496 0100",
    "+44 (0) 113 4960100",
    "0044 113 496 0100",
    "+441134960100",
    "tel:+44-113-496-0100"[4:],
    "０１１３ 496 0100",
    "٠١١٣ ٤٩٦ ٠١٠٠",
    "0113 – 496 – 0100",
    "0113\u00a0496\u00a00100",
    " 0113 496 0100 ",
]
EXTENSIONS = [
    "0113 496 0100 ext 102",
    "0113 496 0100 ext. 102",
    "0113 496 0100 extension 102",
    "0113 496 0100 x102",
    "0113 496 0100x102",
    "0113 496 0100, ext 102",
    "0113 496 0100 (ext. 102)",
    "+44 113 496 0100;ext=102",
    "0113 496 0100 Ext: 102",
    "0113 496 0100 extn 102",
]
ABROAD = {
    ("DE", "030 23125 000"): ("+493023125000", "030 23125000", "+49 30 23125000"),
    ("DE", "+49 (0)40 66969-123"): ("+494066969123", "040 66969123", "+49 40 66969123"),
    ("FR", "01 99 00 12 34"): ("+33199001234", "01 99 00 12 34", "+33 1 99 00 12 34"),
    ("US", "(202) 555-0123"): ("+12025550123", "(202) 555 0123", "+1 202 555 0123"),
    ("US", "202.555.0123"): ("+12025550123", "(202) 555 0123", "+1 202 555 0123"),
    ("IT", "06 1234567"): ("+39061234567", "06 123 4567", "+39 06 123 4567"),
    ("GB", "+39 06 1234567"): ("+39061234567", "06 123 4567", "+39 06 123 4567"),
    ("IE", "01 234 5678"): ("+35312345678", "(01) 234 5678", "+353 1 234 5678"),
    ("NL", "020 123 4567"): ("+31201234567", "020 123 4567", "+31 20 123 4567"),
    ("GB", "+49 30 901820"): ("+4930901820", "030 901820", "+49 30 901820"),
    ("GB", "+800 1234 5678"): ("+80012345678", "+800 1234 5678", "+800 1234 5678"),
}
FICTIONAL = [
    "0113 496 0000",
    "0118 496 0999",
    "0191 498 0123",
    "020 7946 0958",
    "028 9018 0123",
    "029 2018 0123",
    "01632 960999",
    "07700 900000",
    "0808 157 0199",
    "0909 879 0123",
    "+1 202-555-0100",
    "+1 212-555-0199",
    "+49 30 23125 000",
    "+49 89 99998 999",
    "+33 1 99 00 12 34",
    "+33 6 39 98 12 34",
]
REAL = [
    "0300 123 4567",
    "0113 222 4444",
    "07700 800123",
    "+1 202-456-1111",
    "+33 1 99 01 12 34",
    "111",
]
REFUSED = {
    "0161 CALL NOW": "has letters in it",
    "ext 204": "is an extension without its number",
    "Extn. 204": "is an extension without its number",
    "Tel. 0113 496 0100": "has letters in it",
    "0113 496 O100": "has a letter where a digit should be",
    "0113 496 l00l": "has a letter where a digit should be",
    "+44 161 496": "is not a telephone number",
    "+44 161 496 0123 4567": "it has too many digits",
    "0113 496 0100 7": "is not a telephone number in GB",
    "0113": "is not a telephone number in GB",
    "٤٤": "it has too few digits",
    "12345": "is not a telephone number in GB",
    "+44 161 496 0123 / 0124": "looks like two numbers",
    "0113 496 0100 or 0113 496 0101": "looks like two numbers",
    "0113 496 0100, 0113 496 0101": "looks like two numbers",
    "0113 496 0100; 0113 496 0101": "looks like two numbers",
    "*#06#": "is a code for the telephone itself",
    "*100*7#": "is a code for the telephone itself",
    "hello": "has letters in it",
    "+": "is not a telephone number",
    "-": "is not a telephone number in GB",
    "+999 123 456 789": "is not a telephone number",
    "0113 496 0100 ext": "has letters in it",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_number_is_read_in_any_spelling(spelling: str) -> None:
    phone = parsed(spelling, "GB")
    assert phone.e164 == "+441134960100"
    assert (phone.national, phone.international) == ("0113 496 0100", "+44 113 496 0100")


@pytest.mark.parametrize("spelling", EXTENSIONS)
def test_an_extension_is_read_in_any_spelling(spelling: str) -> None:
    phone = parsed(spelling, "GB")
    assert (phone.e164, phone.extension) == ("+441134960100", "102")
    assert phone.uri == "tel:+441134960100;ext=102"
    assert phone.shown("GB") == "0113 496 0100 ext. 102"


def test_an_extension_keeps_its_zeros() -> None:
    assert parsed("0113 496 0100 ext 007", "GB").extension == "007"


@pytest.mark.parametrize(("country", "written"), ABROAD)
def test_a_number_has_its_countrys_forms(country: str, written: str) -> None:
    phone = parsed(written, country)
    assert (phone.e164, phone.national, phone.international) == ABROAD[country, written]


def test_a_number_is_shown_internationally_abroad() -> None:
    phone = parsed("0113 496 0100", "GB")
    assert phone.shown("GB") == "0113 496 0100"
    assert phone.shown("DE") == "+44 113 496 0100"


@pytest.mark.parametrize(
    "written", ["+49 30 901820", "+1 202-555-0123", "0113 496 0100", "+39 06 1234567"]
)
def test_the_international_form_has_blanks_alone(written: str) -> None:
    assert set(parsed(written, "GB").international) <= set("+ 0123456789")


@pytest.mark.parametrize(
    ("country", "code"), [("GB", "111"), ("GB", "999"), ("GB", "119"), ("US", "911"), ("DE", "110")]
)
def test_a_short_code_stays_as_it_is(country: str, code: str) -> None:
    phone = parsed(code, country)
    assert {phone.e164, phone.national, phone.international, phone.shown("FR")} == {code}
    assert phone.uri == f"tel:{code}"


@pytest.mark.parametrize("written", FICTIONAL)
def test_a_number_for_drama_is_read_and_known(written: str) -> None:
    assert parsed(written, "GB").is_fictional


@pytest.mark.parametrize("written", REAL)
def test_a_real_number_is_not_taken_for_an_invented_one(written: str) -> None:
    assert not parsed(written, "GB").is_fictional


@pytest.mark.parametrize("written", REFUSED)
def test_what_is_no_number_is_refused_in_words(written: str) -> None:
    with pytest.raises(Mistake) as caught:
        parsed(written, "GB")
    assert REFUSED[written] in caught.value.what
    assert f"`{written}`" in caught.value.what
    assert caught.value.fix.endswith(".")
