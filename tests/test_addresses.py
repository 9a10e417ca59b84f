"""Addresses: each country's own order, nothing lost, and post codes that fit."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from contact_hub.addresses import PostalAddress, country_name, refuse_a_foreign_postal_code
from contact_hub.mistakes import Mistake
from contact_hub.model.places import country_names, meant_country

PRINTED = {
    # As in each country's own examples of well-written addresses.
    PostalAddress("", ("82 Clerkenwell Road",), "London", "", "EC1M 5RF", "GB"): (
        "82 Clerkenwell Road",
        "London",
        "EC1M 5RF",
    ),
    PostalAddress("", ("Gontardstraße 7",), "Berlin", "", "10178", "DE"): (
        "Gontardstraße 7",
        "10178 Berlin",
    ),
    PostalAddress("", ("17 Rue du Médecin-Colonel Calbairac",), "Toulouse", "", "31000", "FR"): (
        "17 Rue du Médecin-Colonel Calbairac",
        "31000 Toulouse",
    ),
    PostalAddress("", ("301 Hamilton Avenue",), "Palo Alto", "CA", "94303", "US"): (
        "301 Hamilton Avenue",
        "Palo Alto, CA 94303",
    ),
    PostalAddress("", ("示范路12号",), "黄浦区", "上海市", "200000", "CN"): (
        "200000",
        "上海市黄浦区",
        "示范路12号",
    ),
    PostalAddress("", ("Herengracht 573",), "Amsterdam", "", "1017 CD", "NL"): (
        "Herengracht 573",
        "1017 CD Amsterdam",
    ),
    PostalAddress("", ("8-9 Mainguard Street", "Claddagh"), "Galway", "", "", "IE"): (
        "8-9 Mainguard Street",
        "Claddagh",
        "Galway",
    ),
    PostalAddress("", ("Avenida Maracanã",), "Rio de Janeiro", "RJ", "20271-111", "BR"): (
        "Avenida Maracanã",
        "Rio de Janeiro - RJ",
        "20271-111",
    ),
    PostalAddress("", ("舟入通り",), "広島市", "広島県", "730-0846", "JP"): (
        "〒730-0846",
        "広島県",
        "広島市",
        "舟入通り",
    ),
}
LEEDS = PostalAddress("Claims", ("Unit 2", "4 Example Quay"), "Leeds", "", "LS1 4AP", "GB")
CODES = sorted(code for code in country_names().values() if meant_country(code))
FOREIGN = {
    "GB": ("LS1 4A", "M1 1A", "12345"),
    "DE": ("1234", "LS1 4AP"),
    "US": ("1234", "ABCDE"),
    "NL": ("1017", "CD 1017"),
    "IE": ("D2", "LS1 4AP"),
    "FR": ("3100",),
    "JP": ("123",),
    "BR": ("2027",),
}
OWN = {
    "GB": ("LS1 4AP", "ls1 4ap", "EC1Y 8SY"),
    "DE": ("10178",),
    "US": ("94303", "94303-1234"),
    "NL": ("1017 CD", "1017CD"),
    "IE": ("D02 AF30",),
    "FR": ("31000",),
    "JP": ("730-0846", "7300846"),
    "BR": ("20271-111",),
    "HK": ("none",),
}


@pytest.mark.parametrize("address", PRINTED, ids=lambda address: address.country)
def test_an_address_is_printed_in_its_countrys_order(address: PostalAddress) -> None:
    assert address.lines(address.country, "en") == PRINTED[address]


def test_an_address_in_latin_letters_has_the_order_for_them() -> None:
    shanghai = PostalAddress("", ("12 Shifan Road",), "Huangpu", "Shanghai", "200000", "CN")
    assert shanghai.lines("CN", "en") == ("12 Shifan Road", "Huangpu", "Shanghai, 200000")
    yokohama = PostalAddress("", ("1-2-3 Mihoncho",), "Yokohama", "Kanagawa", "231-0000", "JP")
    assert yokohama.lines("JP", "en") == ("1-2-3 Mihoncho, Yokohama, Kanagawa", "231-0000")


def test_the_country_is_printed_for_readers_abroad_in_their_language() -> None:
    assert LEEDS.lines("GB", "en")[-1] == "LS1 4AP"
    assert LEEDS.lines("DE", "de")[-1] == "Vereinigtes Königreich"
    assert LEEDS.lines("US", "cy")[-1] == "Y Deyrnas Unedig"


def test_a_recipient_and_all_lines_of_the_street_stand_first() -> None:
    assert LEEDS.lines("GB", "en")[:3] == ("Claims", "Unit 2", "4 Example Quay")


def test_in_one_line_the_post_code_follows_the_town() -> None:
    assert (
        replace(LEEDS, recipient="").in_one_line("GB", "en")
        == "Unit 2, 4 Example Quay, Leeds LS1 4AP"
    )


def test_what_is_absent_leaves_no_marks() -> None:
    for code in CODES:
        for line in PostalAddress("", ("1 Street",), "", "", "", code).lines(code, "en"):
            assert line.strip(" ,-–/") == line, code


@pytest.mark.parametrize("country", CODES)
def test_nothing_that_is_written_is_lost(country: str) -> None:
    address = PostalAddress("Recipient", ("Street", "House"), "Town", "Region", "12345", country)
    printed = "\n".join(address.lines("XX", "en"))
    for part in (
        "Recipient",
        "Street\nHouse",
        "Town",
        "Region",
        "12345",
        country_name(country, "en"),
    ):
        assert part in printed


@pytest.mark.parametrize(
    "name", [field.name for field in fields(PostalAddress) if field.name != "country"]
)
def test_a_part_is_text_and_never_a_pattern(name: str) -> None:
    value: object = ("100 %C %S",) if name == "street" else "100 %C %S"
    printed = replace(LEEDS, **{name: value}).lines("GB", "en")  # type: ignore[arg-type]
    assert any("100 %C %S" in line for line in printed)


def is_refused(code: str, country: str) -> bool:
    """Whether it cannot be a post code of that country."""
    try:
        refuse_a_foreign_postal_code(code, country)
    except Mistake:
        return True
    return False


@pytest.mark.parametrize(
    ("country", "code"), [(country, code) for country in OWN for code in OWN[country]]
)
def test_a_countrys_own_post_code_fits(country: str, code: str) -> None:
    assert not is_refused(code, country)


@pytest.mark.parametrize(
    ("country", "code"), [(country, code) for country in FOREIGN for code in FOREIGN[country]]
)
def test_another_post_code_is_refused_with_an_example(country: str, code: str) -> None:
    with pytest.raises(Mistake) as caught:
        refuse_a_foreign_postal_code(code, country)
    assert f"`{code}` is not a post code of this country" in caught.value.what
    assert "One looks like" in caught.value.fix


def test_a_country_whose_addresses_nobody_described_is_printed_all_the_same() -> None:
    address = replace(LEEDS, country="ZZ")
    assert address.lines("ZZ", "en") == ("Claims", "Unit 2", "4 Example Quay", "Leeds", "LS1 4AP")
    refuse_a_foreign_postal_code("anything", "ZZ")
