"""Addresses, names and numbers in the forms of their countries: what is the same, what is not."""

from __future__ import annotations

import pytest

from contact_hub.facts import Fact, FactKind
from contact_hub.reading import finder, harvest

JULE, ADA = "+493023125110", "+441134960100;ext=212"
ZURICH, PORTLAND = "Musterquai 17\nCH-8001 Zürich", "120 Sample Wharf, Suite 4\nPortland, ME 04101"

SAME: list[tuple[FactKind, str, str]] = [
    ("address", ZURICH, "Musterquai 17, 8001 Zürich"),
    ("address", ZURICH, "Musterquai 17, CH-8001 Zürich"),
    ("address", ZURICH, "Musterquai 17\nCH 8001 Zürich"),
    ("address", "Musterquai 17\n8001 Zürich", "Musterquai 17, CH-8001 Zürich"),
    ("address", "Mustergatan 3\nSE-114 55 Stockholm", "Mustergatan 3, 114 55 Stockholm"),
    ("address", "Mustergatan 3\nSE-114 55 Stockholm", "Mustergatan 3, S-114 55 Stockholm"),
    ("address", "Testtie 3\nFI-00100 Helsinki", "Testtie 3, FIN-00100 Helsinki"),
    ("address", "Paraugu iela 5\nRīga, LV-1010", "Paraugu iela 5, LV-1010 Rīga"),
    ("address", "24 bis rue du Modèle\n69007 Lyon", "24 bis, r. du Modèle\nF-69007 Lyon"),
    ("address", "5 avenue Modèle\n75011 Paris", "5 av. Modèle, 75011 Paris"),
    ("address", "5 bd Modèle\n75011 Paris", "5 boulevard Modèle, 75011 Paris"),
    ("address", "5 fg Modèle\n75011 Paris", "5 faubourg Modèle, 75011 Paris"),
    ("address", "Muster Straße 5\n10115 Berlin", "Muster Str. 5, 10115 Berlin"),
    ("address", "Voorbeeldlaan 18\n1012ZZ Amsterdam", "Voorbeeldln. 18, 1012 ZZ Amsterdam"),
    ("address", "Voorbeeldpln 18\n1012 ZZ Amsterdam", "Voorbeeldplein 18, 1012ZZ Amsterdam"),
    ("address", "Via Esempio 5\n00184 Roma", "V. Esempio 5, 00184 Roma"),
    ("address", "Calle Muestra 5\n28013 Madrid", "C/ Muestra 5, 28013 Madrid"),
    ("address", "Avenida Muestra 5\n28013 Madrid", "Avda. Muestra 5, 28013 Madrid"),
    ("address", "12 Sample Sq\nLeeds\nLS1 5AB", "12 Sample Square, Leeds LS1 5AB"),
    ("address", PORTLAND, "120 Sample Wharf, Ste 4\nPortland ME 04101-0134"),
    ("address", PORTLAND, "120 Sample Wharf, Suite 4, Portland, Maine 04101"),
    ("address", "1 Sample Ave\nAlbany, New York 12207-1234", "1 Sample Avenue, Albany NY 12207"),
    ("address", "1 Sample Ave\nWashington, DC 20001", "1 Sample Ave, Washington, D.C. 20001"),
    ("address", "5 Sample Street\nDublin\nD02 X285", "5 Sample St, Dublin D02X285"),
    ("address", "5 Sample St\nCo. Kildare\nW91X285", "5 Sample St, County Kildare, W91 X285"),
    ("name", "Rémi Castan", "CASTAN Rémi"),
    ("name", "Rémi Castan", "Nom\tPrénom\nCASTAN\tRémi"),
    ("name", "Rémi Castan", "M. CASTAN Rémi, directeur"),
    ("name", "Rémi Castan", "Directeur CASTAN Rémi"),
    ("name", "Rémi Castan", "AUBRY Solène CASTAN Rémi"),
    ("name", "Jan van den Berg", "VAN DEN BERG Jan"),
    ("name", "Anna Kovács", "KOVÁCS Anna"),
    ("phone", JULE, "Zentrale (030) 231 25-100\nJule Brandt, Durchwahl -110"),
    ("phone", JULE, "Zentrale 030 23125-0\nAda Stone, Durchwahl 115\nJule Brandt, DW 110"),
    ("phone", JULE, "Zentrale\t030 23125-0\nBen Reed\t-115\nJule Brandt\t-110\nAda Stone"),
    ("phone", ADA, "Switchboard 0113 496 0100\nBen Reed, ext. 211\nAda Stone, ext. 212"),
    ("phone", ADA, "Switchboard\t0113 496 0100\nAda Stone\text. 212"),
]
OTHERS: list[tuple[FactKind, str, str]] = [
    ("address", ZURICH, "Musterquai 17, 8002 Zürich"),
    ("address", ZURICH, "Musterquai 17, D-8001 Zürich"),
    ("address", ZURICH, "Musterquai 17, CH-80011 Zürich"),
    ("address", ZURICH, "Musterquai 7, 8001 Zürich"),
    ("address", "Testtie 3\nFI-00100 Helsinki", "Testtie 3, EE-00100 Helsinki"),
    ("address", "24 rue du Modèle\n69007 Lyon", "24 bis, r. du Modèle, 69007 Lyon"),
    ("address", "5 avenue Modèle\n75011 Paris", "5 bd Modèle, 75011 Paris"),
    ("address", "Berliner Straße 5\n10115 Berlin", "Berliner Pl. 5, 10115 Berlin"),
    ("address", "Voorbeeldlaan 18\n1012ZZ Amsterdam", "Voorbeeldpln. 18, 1012 ZZ Amsterdam"),
    ("address", "Voorbeeldlaan 18\n1012ZZ Amsterdam", "Voorbeeldln. 18, 1012 ZA Amsterdam"),
    ("address", "Via Esempio 5\n00184 Roma", "V. Esempio 15, 00184 Roma"),
    ("address", PORTLAND, "120 Sample Wharf, Suite 5\nPortland ME 04101"),
    ("address", PORTLAND, "120 Sample Wharf, Suite 4\nPortland MA 04101"),
    ("address", PORTLAND, "120 Sample Wharf, Suite 4\nPortland, Maryland 04101"),
    ("address", f"{PORTLAND}-0134", "120 Sample Wharf, Suite 4\nPortland ME 04101-0135"),
    ("address", "5 Sample Street\nDublin\nD02 X285", "5 Sample St, Dublin D02X286"),
    ("name", "Ada Stone", "Ben STONE Ada REED"),
    ("name", "Ada Stone", "Ben STONE\tAda Reed"),
    ("name", "Ada Stone", "Ben STONE\nAda Reed"),
    ("name", "Ada Stone", "STONE Adam"),
    ("name", "Ada Stone", "STONE-REED Ada"),
    ("name", "Ada Stone", "STONE Ada-Lou"),
    ("name", "Ada Stone", "STONE ADA"),
    ("phone", JULE, "Zentrale (030) 231 25-100\nJule Brandt, Durchwahl -1100"),
    ("phone", JULE, "Zentrale (030) 231 26-100\nJule Brandt, Durchwahl -110"),
    ("phone", JULE, "Zentrale\t030 23125-0\nRabatt\t-110,00"),
    ("phone", JULE, "Zentrale\t030 23125-0\nBüro\t030 99999-0\nJule Brandt\t-110"),
    ("phone", ADA, "Switchboard 0113 496 0100\nAda Stone, ext. 2122"),
    ("phone", ADA, "Switchboard 0113 496 0100\nFax 0113 496 0199\nAda Stone, ext. 212"),
    ("phone", ADA, "Switchboard 0113 496 0100\nRoom 212"),
]


def shows(kind: FactKind, value: str, text: str) -> bool:
    return finder.shows(text, Fact(kind, value, (), ""))


@pytest.mark.parametrize(("kind", "value", "text"), SAME)
def test_what_is_written_as_its_country_does_is_found(
    kind: FactKind, value: str, text: str
) -> None:
    assert shows(kind, value, text)
    assert shows(kind, value, f"Before.\n{text}\nAfter.")


@pytest.mark.parametrize(("kind", "value", "text"), OTHERS)
def test_what_only_looks_like_it_is_not(kind: FactKind, value: str, text: str) -> None:
    assert not shows(kind, value, text)


def test_only_the_digits_of_an_extension_are_found_below_a_switchboard() -> None:
    text = "Switchboard 0113 496 0100\nBen Reed, ben@example.com\nAda Stone, ext. 212"
    ((start, end),) = finder.where(text, Fact("phone", ADA, (), ""))
    assert text[start:end] == "212"


def test_extensions_on_rows_of_their_own_are_harvested() -> None:
    text = (
        "Zentrale (030) 231 25-100\nDr. Jule Brandt, Leitung der Übersetzungen, Durchwahl -110\n"
        "Ada Stone, Geschäftsleitung, Durchwahl -111\nRabatt -115"
    )
    found = [each.value for each in harvest.details(text, ("DE",))]
    assert found == ["+493023125100", JULE, "+493023125111"]


@pytest.mark.parametrize(
    "text",
    [
        "Tel.nr: 030 23125 110",
        "Tel.nr. 030 23125 110",
        "Ref.nr 77",
        "BEST.NR 9",
        "Art.nr.: 5",
        "Reg.no 4",
        "Tel.no: x",
        "Kl.nr: 3",
    ],
)
def test_words_for_numbers_are_no_sites(text: str) -> None:
    assert not [each for each in harvest.details(text, ("DE",)) if each.kind == "web"]


def test_sites_in_norway_are_sites() -> None:
    text = "See example.no: all about it; tel.no is one, too."
    assert [each.value for each in harvest.details(text, ("NO",))] == ["example.no", "tel.no"]
