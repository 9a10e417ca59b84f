"""The fact finder: what counts as a fact's spelling, and what does not."""

from __future__ import annotations

import pytest

from contact_hub.facts import Fact, FactKind
from contact_hub.reading import finder

LEEDS = "Suite 4\nNorthgate House\n12 Park Row\nLeeds\nLS1 5AB"
TWO_COLUMNS = """Leeds office       Bristol office
Suite 4            Unit 7
Northgate House    Quay House
12 Park Row        34 Quay Street
Leeds              Bristol
LS1 5AB            BS1 4DJ"""
VALUES: dict[FactKind, str] = {
    "name": "Ada Stone",
    "phone": "+441134960100",
    "email": "ada.stone@example.com",
    "address": LEEDS,
    "hours": "Monday to Friday 9:00–17:00",
    "number": "GB 123 4567 89",
    "web": "https://www.example.com/billing/",
    "text": "We're closed on “Founders’ Day”",
}


def fact(kind: FactKind, value: str | None = None) -> Fact:
    return Fact(kind, value or VALUES[kind], ("organisation", kind), kind)


SHOWN: list[tuple[FactKind, str | None, str]] = [
    ("phone", None, "Call 0113 496 0100."),
    ("phone", None, "0113 4960100"),
    ("phone", None, "01134960100"),
    ("phone", None, "(0113) 496 0100"),
    ("phone", None, "(0113) 496-0100"),
    ("phone", None, "0113-496-0100"),
    ("phone", None, "0113.496.0100"),
    ("phone", None, "0113/496 0100"),
    ("phone", None, "0113\u00a0496\u00a00100"),
    ("phone", None, "0113\u2011496\u20110100"),
    ("phone", None, "0113\u202f496\u20090100"),
    ("phone", None, "01 13 49 60 10 0"),
    ("phone", None, "+44 113 496 0100"),
    ("phone", None, "+441134960100"),
    ("phone", None, "+44 (0)113 496 0100"),
    ("phone", None, "+44 (0) 113 496 0100"),
    ("phone", None, "+44(0)1134960100"),
    ("phone", None, "0044 113 496 0100"),
    ("phone", None, "00 44 113 496 0100"),
    ("phone", None, "tel:+44-113-496-0100"),
    ("phone", None, "(+44) 113 496 0100"),
    ("phone", None, "0113 496\n0100"),
    ("phone", None, "0113 496\r\n0100"),
    ("phone", None, "\uff10113 496 0100"),
    ("phone", None, "0113 496 0100\u00b9 and a footnote"),
    ("phone", None, "0113 496 0100 or 0113 496 0101"),
    ("phone", None, "0113 496 0101/0113 496 0100"),
    ("phone", None, "0113 496 0101 0113 496 0100"),
    ("phone", None, "0113 496 0100 0113 496 0101"),
    ("phone", None, "Tel: 0113 496 0100 9:00–17:00"),
    ("phone", None, "0113 496 0100 24 hours a day"),
    ("phone", None, "0113 496 0100\n24\n"),
    ("phone", None, "Phone0113 496 0100Fax"),
    ("phone", None, "Room 2, +44 113 496 0100"),
    ("phone", None, "0113\u200b 496 0100"),
    ("phone", "+441134960100;ext=102", "0113 496 0100 ext 102"),
    ("phone", "+441134960100;ext=102", "0113 496 0100 ext. 102"),
    ("phone", "+441134960100;ext=102", "0113 496 0100, extension 102"),
    ("phone", "+441134960100;ext=102", "0113 496 0100 (Ext: 102)"),
    ("phone", "+441134960100;ext=102", "0113 496 0100 x102"),
    ("phone", "+441134960100;ext=102", "0113 496 0100 #102"),
    ("phone", "+441134960100;ext=102", "0113 496 0100 Durchwahl -102"),
    ("phone", "+441134960100;ext=102", "tel:+441134960100;ext=102"),
    ("phone", "+441134960100;ext=102", "0113 496 0100\next. 102"),
    ("phone", "+12079460958", "(207) 946-0958"),
    ("phone", "+12079460958", "1-207-946-0958"),
    ("phone", "+12079460958", "+1 207 946 0958"),
    ("phone", "+12079460958", "207.946.0958"),
    ("phone", "+390669812345", "+39 06 6981 2345"),
    ("phone", "+390669812345", "06 6981 2345"),
    ("phone", "+34912345678", "912 34 56 78"),
    ("phone", "+74951234567", "8 (495) 123-45-67"),
    ("phone", "+3612345678", "06 1 234 5678"),
    ("phone", "+493012345678", "(030) 1234 5678"),
    ("phone", "+33123456789", "01.23.45.67.89"),
    ("phone", "111", "In an emergency call 111."),
    ("phone", "111", "tel:111"),
    ("phone", "111", "Call 111 (free)"),
    ("phone", "111", "111 24 hours a day"),
    ("phone", "116123", "Samaritans 116 123"),
    ("email", None, "ada.stone@example.com"),
    ("email", None, "Write to Ada.Stone@Example.com."),
    ("email", None, "<ada.stone@example.com>"),
    ("email", None, "mailto:ada.stone@example.com?subject=x"),
    ("email", None, "ada.stone@\nexample.com"),
    ("email", None, "ada\u00ad.stone@example.com"),
    ("email", None, "us.\nada.stone@example.com"),
    ("email", "ada@griffin-offley.example", "ada@griffin\u00ad\noffley.example"),
    ("email", "ada@griffin-offley.example", "ada@griffin\ufffeoffley.example"),
    ("email", "info@xn--mnchen-3ya.example", "info@münchen.example"),
    ("email", "info@xn--mnchen-3ya.example", "info@XN--MNCHEN-3YA.example"),
    ("name", None, "Ask for Ada Stone."),
    ("name", None, "ADA\nSTONE"),
    ("name", None, "Ada\u00a0Stone's desk"),
    ("name", None, "‘Ada Stone’"),
    ("name", "Zoë O’Neill-Ng", "Zoe\u0308 O'Neill-\nNg"),
    ("name", "محمّد علاء", "محمد عﻻء"),
    ("name", "אביגיל בן־דוד", "אֲבִיגַיִל\nבן-דוד"),
    ("name", "欧阳美玲", "姓名：欧阳\n美玲"),
    ("name", "高橋 健太郎", "高橋\u3000健太郎"),
    ("name", "김서연", "김서\n연"),
    ("text", "示范路12号A座", "示范路 12 号 A 座"),
    (
        "address",
        "〒231-0000\n神奈川県\n中区見本町1-2-3",
        "〒231-0000\n神奈\n川県\n中区見本町 1-2-\n3",
    ),
    ("address", None, LEEDS),
    ("address", None, "Suite 4, Northgate House, 12 Park Row, Leeds LS1 5AB"),
    ("address", None, "Suite 4 · Northgate House · 12 Park Row · Leeds · LS1 5AB"),
    ("address", None, "SUITE 4\nNORTHGATE HOUSE\n12 PARK ROW\nLEEDS LS15AB"),
    ("address", None, "Suite 4, Northgate\nHouse, 12 Park\nRow, Leeds LS1\n5AB"),
    (
        "address",
        None,
        TWO_COLUMNS,
    ),
    ("address", "12 Saint Mary Street\nLeeds\nLS1 5AB", "12 St. Mary St., Leeds, LS1 5AB"),
    ("address", "Hauptstraße 5\n10115 Berlin", "Hauptstr. 5, 10115 Berlin"),
    ("address", "Hauptstraße 5\n10115 Berlin\nGermany", "Hauptstrasse 5, 10115 Berlin"),
    ("address", "1 Main Street\nSpringfield, IL 62701", "1 Main St, Springfield IL 62701"),
    ("address", "12 Park Row\nLeeds\nLS1 5AB\nUnited Kingdom", "12 Park Row, Leeds, LS1 5AB"),
    ("address", "Keizersgracht 1\n1015 CJ Amsterdam", "Keizersgracht 1\n1015CJ Amsterdam"),
    (
        "address",
        "Flat 2/1\n12-14 Park Row\nLeeds\nLS1 5AB",
        "Flat 2/1, 12–14 Park Row, Leeds LS1 5AB",
    ),
    ("hours", None, "Monday to Friday 9:00-17:00"),
    ("hours", None, "Monday to Friday\n9:00 – 17:00, Saturday closed"),
    ("number", None, "VAT GB123456789"),
    ("number", None, "VAT GB 123.4567.89 · Leeds"),
    ("number", "01234567", "Registered in England, 01234567. 12 Park Row"),
    ("number", "CHE-123.456.789", "CHE123456789"),
    ("number", "GB29 NWBK 6016 1331 9268 19", "IBAN GB29NWBK60161331926819"),
    ("web", None, "www.example.com/billing"),
    ("web", None, "https://example.com/billing/"),
    ("web", None, "See Example.com/billing."),
    ("web", None, "example.com/bil\nling"),
    ("web", "https://example.com", "example.com, or write"),
    ("text", None, 'We’re closed on "Founders\' Day"'),
]

NOT_SHOWN: list[tuple[FactKind, str | None, str]] = [
    ("phone", None, "0113 496 0101"),
    ("phone", None, "0113 496 010"),
    ("phone", None, "0113 496 01001"),
    ("phone", None, "0113 496 0100 1"),
    ("phone", None, "0113 496 0100 12, or write"),
    ("phone", None, "0113 496 0100-5"),
    ("phone", None, "90113 496 0100"),
    ("phone", None, "9-0113 496 0100"),
    ("phone", None, "90044 113 496 0100"),
    ("phone", None, "113 496 0100"),
    ("phone", None, "1134960100"),
    ("phone", None, "+1 113 496 0100"),
    ("phone", None, "+49 0113 496 0100"),
    ("phone", None, "+49 (0)113 496 0100"),
    ("phone", None, "0049 (0)113 496 0100"),
    ("phone", None, "+353 113 496 0100"),
    ("phone", None, "44 (0)113 496 0100"),
    ("phone", None, "0113 496 0 100 x102"),
    ("phone", None, "0113 496 0100 ext. 102"),
    ("phone", None, "0113\n496\n0100"),
    ("phone", None, "0131 496 0100"),
    ("phone", None, "0113 496 a 0100"),
    ("phone", None, "0113   -   496 0100"),
    ("phone", "+442079460958", "+1 207 946 0958"),
    ("phone", "+442079460958", "207 946 0958"),
    ("phone", "+12079460958", "020 7946 0958"),
    ("phone", "+12079460958", "+44 207 946 0958"),
    ("phone", "+12079460958", "44 207 946 0958"),
    ("phone", "+390669812345", "6 6981 2345"),
    ("phone", "+441134960100;ext=102", "0113 496 0100"),
    ("phone", "+441134960100;ext=102", "0113 496 0100 ext 1020"),
    ("phone", "+441134960100;ext=102", "0113 496 0100 ext 103"),
    ("phone", "+441134960100;ext=102", "0113 496 0100, room 102"),
    ("phone", "111", "0113 111 0100"),
    ("phone", "111", "1111"),
    ("phone", "111", "£111"),
    ("phone", "111", "111.50"),
    ("phone", "111", "111,000"),
    ("phone", "111", "A111"),
    ("email", None, "bada.stone@example.com"),
    ("email", None, "x.ada.stone@example.com"),
    ("email", None, "ada-ada.stone@example.com"),
    ("email", None, "ada.stone@example.com.au"),
    ("email", None, "ada.stone@example.community"),
    ("email", None, "ada.stone@example-com"),
    ("email", None, "adastone@example.com"),
    ("email", None, "ada.stone @ example.com"),
    ("email", "ada@griffinoffley.example", "ada@griffin-offley.example"),
    ("email", "ada@example.co", "ada@example.co\n.uk"),
    ("name", "欧阳美玲", "欧阳美玲玲"),
    ("name", "김서연", "김서 연"),
    ("name", "محمد", "محمود"),
    ("text", "示范路12号", "示范路 112 号"),
    ("name", None, "Ada Stoner"),
    ("name", None, "Ada Stone-Baker"),
    ("name", None, "Nada Stone"),
    ("name", None, "Stone Ada"),
    ("name", None, "Ada M Stone"),
    ("name", None, "AdaStone"),
    ("name", "Zoë Ng", "Zoe Ng"),
    ("address", None, "Suite 3, Northgate House, 12 Park Row, Leeds LS1 5AB"),
    ("address", None, "Suite 14, Northgate House, 12 Park Row, Leeds LS1 5AB"),
    ("address", None, "Suite 42, Northgate House, 12 Park Row, Leeds LS1 5AB"),
    ("address", None, "Suite 4, Northgate House, 12 Park Row, Leeds LS1 5AA"),
    ("address", None, "Suite 4, Northgate House, 12 Park Row, Leeds LS11 5AB"),
    ("address", None, "Suite 4, Northgate House, 12 Park Road, Leeds LS1 5AB"),
    ("address", None, "Suite 4, Northgate House, 12-14 Park Row, Leeds LS1 5AB"),
    ("address", None, "Suite 4/5, Northgate House, 12 Park Row, Leeds LS1 5AB"),
    ("address", None, "Suite 3-4, Northgate House, 12 Park Row, Leeds LS1 5AB"),
    ("address", None, "Northgate House, 12 Park Row, Leeds LS1 5AB"),
    ("address", None, "Suite 4, Northgate House, 12 Park Row, LS1 5AB"),
    ("address", None, TWO_COLUMNS.replace("Suite 4", "Suite 3")),
    ("address", None, TWO_COLUMNS.replace("12 Park Row", "13 Park Row")),
    ("address", None, TWO_COLUMNS.replace("LS1 5AB", "LS1 5AA")),
    ("address", "Hauptstraße 5\n10115 Berlin", "Hauptstraße 5a, 10115 Berlin"),
    ("address", "Hauptstraße 5\n10115 Berlin", "Hauptstraße 5, 10115 Bonn"),
    ("hours", None, "Monday to Friday 9:00–17:00:30"),
    ("hours", None, "Monday to Friday 9:00–17:30"),
    ("hours", None, "Monday to Friday 19:00–17:00"),
    ("hours", "9:00–17:00", "Monday 19:00–17:00"),
    ("number", None, "GB 123 4567 88"),
    ("number", None, "GB 123 4567 890"),
    ("number", None, "GB 123 4567 89 001"),
    ("number", None, "XGB 123 4567 89"),
    ("number", "01234567", "1234567"),
    ("number", "01234567", "101234567"),
    ("number", "01234567", "9 01234567"),
    ("web", None, "example.com"),
    ("web", None, "http://example.com/billing"),
    ("web", None, "shop.example.com/billing"),
    ("web", None, "example.com/billing-old"),
    ("web", None, "example.com/billing/old"),
    ("web", "https://example.com", "example.com/billing"),
    ("web", "https://example.com", "info@example.com"),
    ("web", "https://example.com", "example.com.au"),
    ("text", None, "We're closed on Founders Day"),
]


@pytest.mark.parametrize(("kind", "value", "text"), SHOWN)
def test_a_fact_is_found_in_its_spellings(kind: FactKind, value: str | None, text: str) -> None:
    assert finder.shows(text, fact(kind, value))


@pytest.mark.parametrize(("kind", "value", "text"), SHOWN)
def test_a_fact_is_found_between_other_words(kind: FactKind, value: str | None, text: str) -> None:
    assert finder.shows(f"Northgate Ltd\n{text}\nClosed on Sundays", fact(kind, value))


@pytest.mark.parametrize(("kind", "value", "text"), NOT_SHOWN)
def test_a_near_miss_is_a_miss(kind: FactKind, value: str | None, text: str) -> None:
    assert not finder.shows(text, fact(kind, value))


def test_every_kind_of_fact_has_examples_of_both_sorts() -> None:
    assert {kind for kind, _, _ in SHOWN} == {kind for kind, _, _ in NOT_SHOWN} == set(VALUES)


def test_the_missing_facts_are_told_in_their_order() -> None:
    wanted = [fact("phone"), fact("email"), fact("name")]
    assert finder.missing("Ada Stone", wanted) == (wanted[0], wanted[1])


def test_a_text_made_ready_once_serves_for_every_fact() -> None:
    ready = finder.normalised("0113 496 0100, ada.stone@example.com")
    assert finder.missing(ready, [fact("phone"), fact("email")]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "0" * 40_000,
        "0113 496 " * 5_000,
        "+44 (0" * 7_000,
        "a." * 20_000,
        "Suite 4, " * 5_000,
        "LS1 5AB " * 5_000,
        "9:00 - " * 6_000,
        "\n" * 40_000,
        "\u00ad" * 40_000,
    ],
)
@pytest.mark.parametrize("kind", list(VALUES))
def test_a_long_hostile_text_is_searched_quickly(kind: FactKind, text: str) -> None:
    assert not finder.shows(text, fact(kind))
