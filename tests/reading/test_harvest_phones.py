"""Telephone numbers that nobody listed: harvested in any spelling; nothing else is one."""

from __future__ import annotations

import pytest

from contact_hub.reading import harvest, letters

REGIONS = ("GB", "DE")
MAIN, OTHER = "+441134960100", "+441134960101"
HAMBURG = "+494066969100"

SHOWN: list[tuple[str, tuple[str, ...]]] = [
    ("Call 0113 496 0100.", (MAIN,)),
    ("Tel 0113 4960100", (MAIN,)),
    ("01134960100", (MAIN,)),
    ("(0113) 496 0100", (MAIN,)),
    ("(0113) 496-0100", (MAIN,)),
    ("0113-496-0100", (MAIN,)),
    ("0113.496.0100", (MAIN,)),
    ("0113/496 0100", (MAIN,)),
    ("0113 / 496 0100", (MAIN,)),
    ("0113\u00a0496\u00a00100", (MAIN,)),
    ("0113\u2011496\u20110100", (MAIN,)),
    ("0113\u202f496\u20090100", (MAIN,)),
    ("0113\u00ad496\u00ad0100", (MAIN,)),
    ("0113 496\u00ad0100", (MAIN,)),
    ("０１１３ 496 0100", (MAIN,)),
    ("+44 113 496 0100", (MAIN,)),
    ("+441134960100", (MAIN,)),
    ("+44 (0)113 496 0100", (MAIN,)),
    ("+44 (0) 113 496 0100", (MAIN,)),
    ("+44(0)1134960100", (MAIN,)),
    ("0044 113 496 0100", (MAIN,)),
    ("00 44 113 496 0100", (MAIN,)),
    ("(+44) 113 496 0100", (MAIN,)),
    ("+ 44 113 496 0100", (MAIN,)),
    ("tel:+44-113-496-0100", (MAIN,)),
    ("tel:+441134960100;ext=12", (f"{MAIN};ext=12",)),
    ("0113 496\n0100", (MAIN,)),
    ("0113\n496 0100", (MAIN,)),
    ("0113 -\n496.0100", (MAIN,)),
    ("T\n0113 496 0100\nE", (MAIN,)),
    ("0 1 1 3 4 9 6 0 1 0 0", (MAIN,)),
    ("0 1 1 3   4 9 6   0 1 0 0", (MAIN,)),
    ("0113 496 0100 ext 12", (f"{MAIN};ext=12",)),
    ("0113 496 0100 ext. 12", (f"{MAIN};ext=12",)),
    ("0113 496 0100, extension 12", (f"{MAIN};ext=12",)),
    ("0113 496 0100 x12", (f"{MAIN};ext=12",)),
    ("0113 496 0100, extension\n12", (f"{MAIN};ext=12",)),
    ("Tel. 0 40 / 6 69 69 - 1 00", (HAMBURG,)),
    ("0113 496 0100 (Ext: 12)", (f"{MAIN};ext=12",)),
    ("0113 496 0100 #12", (f"{MAIN};ext=12",)),
    ("040 66969 100 Durchwahl 12", (f"{HAMBURG};ext=12",)),
    ("0113 496 0100 poste 12", (f"{MAIN};ext=12",)),
    ("0113 496 0100 est. 12", (f"{MAIN};ext=12",)),
    ("0113 496 0100/01", (MAIN, OTHER)),
    ("0113 496 0100 / 101", (MAIN, OTHER)),
    ("0113 496 0100/0101/0102", (MAIN, OTHER, "+441134960102")),
    ("0113 496 0100 or 0113 496 0101", (MAIN, OTHER)),
    ("0113 496 0100/0113 496 0101", (MAIN, OTHER)),
    ("0113 496 0100 0113 496 0101", (MAIN, OTHER)),
    ("0113 496 0100\n0113 496 0101", (MAIN, OTHER)),
    ("0113 496 0100, 0113 496 0101", (MAIN, OTHER)),
    ("+44 113 496 0100 +44 113 496 0101", (MAIN, OTHER)),
    ("0113 496 0100 9:00-17:30", (MAIN,)),
    ("0113 496 0100 24 hours a day", (MAIN,)),
    ("0113 496 0100\n12 Park Row", (MAIN,)),
    ("Phone0113 496 0100Fax0113 496 0101", (MAIN, OTHER)),
    ("07700 900123", ("+447700900123",)),
    ("07700900123", ("+447700900123",)),
    ("0808 157 0199", ("+448081570199",)),
    ("01632 960 123", ("+441632960123",)),
    ("020 7946 0958", ("+442079460958",)),
    ("040 66969 100", (HAMBURG,)),
    ("040/66969-100", (HAMBURG,)),
    ("(040) 66 96 91 00", (HAMBURG,)),
    ("+49 (0)40 66969-100", (HAMBURG,)),
    ("+49 40 66969 - 100", (HAMBURG,)),
    ("040 66969 100\t12", (HAMBURG,)),
    ("Call 0113 496 0100In the menu press 4", (MAIN,)),
    ("Tel. 040 66969-0, Durchwahl 100", (HAMBURG,)),
    ("Room\t12\t040 66969 100\t3\n", (HAMBURG,)),
    ("Telephone\t113 496 0100", (MAIN,)),
    ("Tel. 040 66969-100/101", (HAMBURG, "+494066969101")),
    ("Tel. 040 66969-100, Fax -199", (HAMBURG, "+494066969199")),
    ("040 66969 100\n20457 Hamburg", (HAMBURG,)),
    ("Musterkai 7, 20457 Hamburg, 040 66969 100", (HAMBURG,)),
    ("+1 207 946 0958", ("+12079460958",)),
    ("+1 (207) 946-0958", ("+12079460958",)),
    ("+33 1 23 45 67 89", ("+33123456789",)),
    ("+33 (0)1.23.45.67.89", ("+33123456789",)),
    ("+353 1 496 0100", ("+35314960100",)),
    ("+63 (02) 8 858 2200 / +44 20 7136 6857 (line open 24/7)", ("+63288582200", "+442071366857")),
    ("Tel: 116 123", ("116123",)),
    ("Call 111", ("111",)),
    ("Tel: 113 496 0100", (MAIN,)),
    ("Fax 0113 496 0100 Mobile 07700 900123", (MAIN, "+447700900123")),
    ("Rechnung 4711, Fragen: 040 66969 100", (HAMBURG,)),
    ("Invoice 20260301 queries 0113 496 0100", (MAIN,)),
    ("On 2026-03-01 call 0113 496 0100", (MAIN,)),
    ("01.03.2026 0113 496 0100", (MAIN,)),
    ("£250 — 0113 496 0100", (MAIN,)),
    ("WhatsApp: +44 7700 900123", ("+447700900123",)),
    ("☎ 0113 496 0100", (MAIN,)),
    ("0113 496 0100.", (MAIN,)),
    ("‘0113 496 0100’", (MAIN,)),
    ("[0113 496 0100]", (MAIN,)),
    ("0113 496 0100|0113 496 0101", (MAIN, OTHER)),
    ("0113 496 0100 · 0113 496 0101", (MAIN, OTHER)),
    ("Leeds LS1 4AP 0113 496 0100", (MAIN,)),
    ("Company number 01234567 · 0113 496 0100", (MAIN,)),
    ("Ring 0113-4960100 now", (MAIN,)),
    ("0113 4 960 100", (MAIN,)),
    ("01 13 49 60 10 0", (MAIN,)),
    ("Freephone 0800 496 0100", ("+448004960100",)),
    ("0300 123 4567", ("+443001234567",)),
    ("0113 496 0100¹", (MAIN,)),
    ("*0113 496 0100*", (MAIN,)),
    ("_0113 496 0100_", (MAIN,)),
    ("(0 40) 6 69 69-1 00", (HAMBURG,)),
    ("0 40 / 6 69 69-1 00", (HAMBURG,)),
]
NONE: list[str] = [
    "2026-11-02",
    "02.11.2026",
    "02/11/2026",
    "2/11/26",
    "02.11.2026 - 03.12.2026",
    "24.12.2026-03.01.2027",
    "01.02.2026 03.04.2026 05.06.2026",
    "9:00-17:30",
    "09:00-12:30, 13:30-17:00",
    "08.30-17.00 12.30-14.00",
    "09.00 - 12.00 13.00 - 17.00",
    "0900-1700",
    "0830 - 1730",
    "£1,234.56",
    "£ 01234 567 890",
    "1.234.567,89 €",
    "EUR 0123 456789",
    "12 345 678.90",
    "0.50 0.75 1234.50 2345.60",
    "01.50 02.75 34.50 45.60",
    "Invoice no. 0113 496 0100",
    "Invoice no.\t0113 496 0100",
    "Freight 0749603007\t1\t300",
    "S/N 0749 6030 0778",
    "JD 0117 4960 1007 GB",
    "DELIVERY NOTE 0114-4960-301",
    "Bus 0705 0720 0735 0750",
    "0712 0727 0742 0757\n0812 0827 0842 0857",
    "Abfahrt 0642 0712 0742 0812 0842",
    "08 30 12 00 14 00 18 30",
    "Latitude 01134.960100",
    "Bestellnr. 030-2312-51",
    "Objekt 030-231-25",
    "Zählernummer 030 231 251",
    "Invoice number: 01134960100",
    "Order 0113-496-0100",
    "PO number 01134960100",
    "Our ref: 0123 456 7890",
    "Rechnungsnummer 01134960100",
    "Kundennummer: 040 66969 100",
    "Policy no 01134960100",
    "INV-01134960100",
    "A01134960100",
    "IMG_01134960100.jpg",
    "https://www.harbourfinch.example/01134960100",
    "0113496010@harbourfinch.example",
    "LS1 4AP",
    "20457 Hamburg",
    "GB33 BUKB 2020 1555 5555 55",
    "DE89 3704 0044 0532 0130 00",
    "VAT no. GB 999 9999 73",
    "VAT 0123 456 789",
    "Company number 01234567",
    "Registered in England and Wales No. 01234567",
    "ISBN 978-0-306-40615-7",
    "ISBN 0-306-40615-2",
    "ISSN 0317-8471",
    "53.7938, -1.5478",
    "-0.127758 51.507351",
    "Version 10.0.19041.1234",
    "192.168.001.001",
    "1 2 3 4 5 6 7 8 9 10 11 12",
    "0 1 2 3 4 5 6 7 8 9 10",
    "2019-2028",
    "1 234 567 890",
    "Sort code 20-15-55 Account 55555555",
    "Account number 0155555555",
    "In an emergency call 999 or 112.",
    "Wählen Sie 110",
    "100 people called",
    "3.14159265358979",
    "0123456789abcdef",
    "Photo 0113 of 496",
    "10.1000/0113-4960100",
    "Page 0113 4960",
    "0113 496",
    "#01134960100",
    "IBAN 0113 4960 1000 00",
    "5 July 2026 2027 2028",
    "2026 2027 2028 2029",
    "0000 0000 0000",
    "VHF channel 16",
    "25 % 30 % 45 %",
    "Steuernummer 012/345/67890",
    "HRB 012345",
    "Avery C32011-10",
    "Avery C32011-10\t85 x 54\t10 on A4",
    "Office C32011-10",
]
LABELS = [
    ("Tel: 0113 496 0100", "Tel"),
    ("Telephone 0113 496 0100", "Telephone"),
    ("Fax. 0113 496 0100", "Fax"),
    ("Mobile number: 07700 900123", "Mobile"),
    ("Ffôn: 0113 496 0100", "Ffôn"),
    ("Ffacs 0113 496 0100", "Ffacs"),
    ("Telefon 040 66969 100", "Telefon"),
    ("Télécopie : 0113 496 0100", "Télécopie"),
    ("T 0113 496 0100", "T"),
    ("F: +44 113 496 0100", "F"),
    ("Claims line: 0113 496 0100", "Claims"),
    ("0113 496 0199 (fax)", "fax"),
    ("Harbour office\n0113 496 0100", "office"),
    ("Marine desk: 0113 496 0100", "Marine desk"),
]


def phones(text: str, regions: tuple[str, ...] = REGIONS) -> tuple[str, ...]:
    return tuple(each.value for each in harvest.details(text, regions) if each.kind == "phone")


@pytest.mark.parametrize(("text", "numbers"), SHOWN)
def test_a_number_is_harvested_in_its_spellings(text: str, numbers: tuple[str, ...]) -> None:
    assert phones(text) == numbers


@pytest.mark.parametrize(("text", "numbers"), SHOWN)
def test_a_number_is_harvested_between_other_lines(text: str, numbers: tuple[str, ...]) -> None:
    assert phones(f"Northgate Ltd\n{text}\nClosed on Sundays") == numbers


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_telephone_number_is_left(text: str) -> None:
    assert phones(text) == ()


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_the_word_beside_a_number_says_what_it_is(text: str, label: str) -> None:
    (found,) = harvest.details(text, REGIONS)
    assert (found.kind, found.label) == ("phone", label)


@pytest.mark.parametrize(
    ("text", "regions", "number"),
    [
        ("(207) 946-0958", ("US",), "+12079460958"),
        ("207.946.0958", ("US",), "+12079460958"),
        ("1-207-946-0958", ("US",), "+12079460958"),
        ("(207) 946-0958", ("GB", "US"), "+12079460958"),
        ("912 34 56 78", ("ES",), "+34912345678"),
        ("06 6981 2345", ("IT",), "+390669812345"),
        ("8 (495) 123-45-67", ("RU",), "+74951234567"),
        ("01.40.45.67.89", ("FR",), "+33140456789"),
        ("044 668 18 00", ("CH",), "+41446681800"),
        ("01 585 67 89", ("AT",), "+4315856789"),
        ("020 624 1111", ("NL",), "+31206241111"),
        ("(01) 496 0100", ("IE",), "+35314960100"),
        ("32 12 34 56", ("DK",), "+4532123456"),
    ],
)
def test_a_national_number_is_read_where_it_is_at_home(
    text: str, regions: tuple[str, ...], number: str
) -> None:
    assert phones(text, regions) == (number,)


def test_a_number_is_read_in_the_first_region_that_has_it() -> None:
    assert phones("040 66969 100", ("GB", "DE")) == phones("040 66969 100", ("DE", "GB"))


def test_digits_that_a_machine_took_for_letters_are_read() -> None:
    text = letters.normalised("Tel O113 496 Ol00", by_ocr=True)
    assert [each.value for each in harvest.details(text, REGIONS)] == [MAIN]


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("01.99.00.12.34", "FR", "+33199001234"),
        ("01-99-00-12-34", "FR", "+33199001234"),
        ("+33 1 99.00.12.34", "FR", "+33199001234"),
        ("0 800 123 456", "FR", "+33800123456"),
        ("0 800 12 34 56", "FR", "+33800123456"),
        ("1800 555 123", "IE", "+3531800555123"),
        ("1800-555-123", "IE", "+3531800555123"),
        ("+33 (0)1 99 00 12 34", "FR", "+33199001234"),
    ],
)
def test_each_country_groups_its_numbers_in_its_way(text: str, region: str, number: str) -> None:
    assert [each.value for each in harvest.details(text, (region,))] == [number]
