"""Postal addresses that nobody listed: from the street to the post code, however they are set."""

from __future__ import annotations

import pytest

from contact_hub.reading import harvest

LEEDS = "4 Example Quay\nLeeds\nLS1 4AP"
LEITH = "The Old Sail Loft\n12 Sample Wynd\nEdinburgh\nEH6 6ZZ"
HAMBURG = "Musterkai 7\n20457 Hamburg"

SHOWN: list[tuple[str, tuple[str, ...]]] = [
    ("4 Example Quay\nLeeds\nLS1 4AP", (LEEDS,)),
    ("4 Example Quay, Leeds, LS1 4AP", (LEEDS,)),
    ("4 Example Quay, Leeds LS1 4AP", (LEEDS,)),
    ("4 Example Quay · Leeds · LS1 4AP", (LEEDS,)),
    ("4 Example Quay | Leeds | LS1 4AP", (LEEDS,)),
    ("4 Example Quay • Leeds • LS1 4AP", (LEEDS,)),
    ("4 Example Quay\nLeeds LS1 4AP", (LEEDS,)),
    ("4 Example Quay, Leeds LS1\n4AP", (LEEDS.replace("LS1 4AP", "LS1 4AP"),)),
    ("Hafenstr. 27 a, 60311 Frankfurt/Main", ("Hafenstr. 27 a\n60311 Frankfurt/Main",)),
    ("Hafenstr. 27 a, 60311 Frankfurt", ("Hafenstr. 27 a\n60311 Frankfurt",)),
    ("4 Example Quay, Leeds LS14AP", (LEEDS.replace("LS1 4AP", "LS14AP"),)),
    ("Visit us at 4 Example Quay, Leeds LS1 4AP.", (LEEDS,)),
    ("Registered office: 4 Example Quay, Leeds LS1 4AP", (LEEDS,)),
    ("Our office is at 4 Example Quay, Leeds, LS1 4AP, by the river.", (LEEDS,)),
    ("Harbour & Finch Ltd\n4 Example Quay\nLeeds\nLS1 4AP\nTel 0113 496 0100", (LEEDS,)),
    ("Address\n4 Example Quay\nLeeds\nLS1 4AP", (LEEDS,)),
    ("The Old Sail Loft\n12 Sample Wynd\nEdinburgh\nEH6 6ZZ", (LEITH,)),
    ("The Old Sail Loft, 12 Sample Wynd, Edinburgh EH6 6ZZ", (LEITH,)),
    ("Suite 4, Northgate House, 12 Park Row, Leeds LS1 5AB",
     ("Suite 4\nNorthgate House\n12 Park Row\nLeeds\nLS1 5AB",)),
    ("Aviation House\n125 Kingsway\nLondon\nWC2B 6NH",
     ("Aviation House\n125 Kingsway\nLondon\nWC2B 6NH",)),
    ("Visit 4 Example Quay\nLeeds\nLS1 4AP", (LEEDS,)),
    ("Address: 4 Example Quay, Leeds LS1 4AP", (LEEDS,)),
    ("1\n4 Example Quay\nLeeds\nLS1 4AP", (LEEDS,)),
    ("12–14 Park Row, Leeds LS1 5AB", ("12-14 Park Row\nLeeds\nLS1 5AB",)),
    ("Flat 2/1, 12 Park Row, Glasgow G1 1AA", ("Flat 2/1\n12 Park Row\nGlasgow\nG1 1AA",)),
    ("PO Box 123, Leeds LS1 1AA", ("PO Box 123\nLeeds\nLS1 1AA",)),
    ("Musterkai 7\n20457 Hamburg", (HAMBURG,)),
    ("Musterkai 7, 20457 Hamburg", (HAMBURG,)),
    ("Musterkai 7 · 20457 Hamburg", (HAMBURG,)),
    ("Musterkai 7 20457 Hamburg", (HAMBURG,)),
    ("20457 Hamburg, Musterkai 7", (HAMBURG,)),
    ("Musterkai 7\nD-20457 Hamburg", ("Musterkai 7\nD-20457 Hamburg",)),
    ("Musterkai 7, 20457 Hamburg, Deutschland", (HAMBURG,)),
    ("Sie finden uns in der Beispielstr. 12a, 10115 Berlin.",
     ("Beispielstr. 12a\n10115 Berlin",)),
    ("Straße des 17. Juni 135, 10623 Berlin", ("Straße des 17. Juni 135\n10623 Berlin",)),
    ("Postfach 12 34 56\n20457 Hamburg", ("Postfach 12 34 56\n20457 Hamburg",)),
    ("Am Kai 3-5, 60311 Frankfurt am Main", ("Am Kai 3-5\n60311 Frankfurt am Main",)),
    ("Mariahilfer Straße 12\n1060 Wien", ("Mariahilfer Straße 12\n1060 Wien",)),
    ("Bahnhofstrasse 10, 8001 Zürich", ("Bahnhofstrasse 10\n8001 Zürich",)),
    ("Bahnhofstrasse 10\nCH-8001 Zürich", ("Bahnhofstrasse 10\nCH-8001 Zürich",)),
    ("12 rue de la Paix\n75002 Paris", ("12 rue de la Paix\n75002 Paris",)),
    ("12 bis rue de l'Exemple, 75011 Paris", ("12 bis rue de l'Exemple\n75011 Paris",)),
    ("Probegasse 7/2/14, 1070 Wien", ("Probegasse 7/2/14\n1070 Wien",)),
    ("12 bis, avenue des Quais, 13002 Marseille", ("12 bis\navenue des Quais\n13002 Marseille",)),
    ("Keizersgracht 1\n1015 CJ Amsterdam", ("Keizersgracht 1\n1015 CJ Amsterdam",)),
    ("Keizersgracht 1, 1015CJ Amsterdam", ("Keizersgracht 1\n1015CJ Amsterdam",)),
    ("12 Example Street, Dublin 2, D02 X285", ("12 Example Street\nDublin 2\nD02 X285",)),
    ("1 Harbor Street\nSpringfield, IL 62701", ("1 Harbor Street\nSpringfield\nIL 62701",)),
    ("1 Harbor St, Springfield, IL 62701-1234", ("1 Harbor St\nSpringfield\nIL 62701-1234",)),
    ("100 Queen St W, Toronto ON M5H 2N2", ("100 Queen St W\nToronto ON\nM5H 2N2",)),
    ("Rådhuspladsen 1, 1550 København", ("Rådhuspladsen 1\n1550 København",)),
    ("Calle Mayor 5, 28013 Madrid", ("Calle Mayor 5\n28013 Madrid",)),
]  # fmt: skip
NONE = [
    "Ref LS1 4ZZ/07/2026",
    "Room EC1 2AA-01",
    "In 2019 Hamburg was chosen.",
    "Customer 46160\nFrom Larkfield Pumps\nVersion 3.5438.1",
    "1 January 2026 Leeds opens",
    "24 December 2026\n2027 Calendar",
    "Chapter 7, 2019 Edition",
    "0113 496 0100\nClosed",
    "Tel 040 66969 100",
    "Model AB1 2CX9",
    "Letterhead 3\nK61BD",
    "X1 2AB",
    "Section 12345 of the Act",
    "We insured 12345 Boats",
    "Order 20457",
    "Invoice 2026 0001 Leeds",
    "CA 90210 people",
    "Mon-Fri 9:00-17:30",
    "GB33 BUKB 2020 1555 5555 55",
    "VAT no. GB 999 9999 73",
    "A4 paper, B5 envelopes",
    "M25 J10 closed",
    "Room 7",
]


def addresses(text: str) -> tuple[str, ...]:
    found = harvest.details(text, ("GB", "DE"))
    return tuple(each.value for each in found if each.kind == "address")


@pytest.mark.parametrize(("text", "values"), SHOWN)
def test_an_address_is_harvested(text: str, values: tuple[str, ...]) -> None:
    assert addresses(text) == values


@pytest.mark.parametrize(("text", "values"), SHOWN)
def test_an_address_is_harvested_between_other_lines(text: str, values: tuple[str, ...]) -> None:
    assert addresses(f"We are closed on Sundays.\n{text}\nCall us first") == values


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_address_is_left(text: str) -> None:
    assert addresses(text) == ()


def test_a_post_code_alone_is_told_in_britain() -> None:
    assert addresses("our post code, which is LS1 4AP") == ("LS1 4AP",)
