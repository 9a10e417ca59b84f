"""What is known is taken out of a text, so that its halves are nobody's."""

from __future__ import annotations

from contact_hub.facts import Fact, FactKind
from contact_hub.reading import finder, harvest, letters

REGIONS = ("GB", "DE")


def fact(kind: FactKind, value: str) -> Fact:
    return Fact(kind, value, (), kind)


MAIN = fact("phone", "+441134960100")
LEEDS = fact("address", "4 Example Quay\nLeeds\nLS1 4AP")


def left(text: str, *known: Fact, by_ocr: bool = False) -> list[str]:
    ready = letters.normalised(text, by_ocr=by_ocr)
    return [each.value for each in harvest.details(harvest.masked(ready, known), REGIONS)]


def test_a_known_number_is_not_left_in_any_spelling() -> None:
    text = "0113 496\n0100, +44 (0)113 496 0100 and 0131 496 0200"
    assert left(text, MAIN) == ["+441314960200"]


def test_its_extension_goes_with_it() -> None:
    known = fact("phone", "+441134960100;ext=12")
    assert left("0113 496 0100 ext 12", known) == []
    assert left("0113 496 0100 ext 13", known) == ["+441134960100;ext=13"]


def test_half_an_address_that_was_wrapped_is_not_a_stranger() -> None:
    known = fact("email", "alexandra.featherstonehaugh@harbourfinch.example")
    text = "alexandra.\nfeatherstonehaugh@harbourfinch.example"
    assert left(text) != []
    assert left(text, known) == []


def test_an_address_in_columns_is_taken_out_part_by_part() -> None:
    text = "4 Example Quay   12 Other Road\nLeeds   York\nLS1 4AP   YO1 7HH"
    (other,) = left(text, LEEDS)
    assert other.endswith("YO1 7HH")
    assert "Quay" not in other


def test_a_wrong_address_is_left_whole_though_its_town_is_an_office_s_name() -> None:
    text = "4 Example Quay, Leeds LS1 4AQ"
    assert left(text, LEEDS, fact("name", "Leeds")) == ["4 Example Quay\nLeeds\nLS1 4AQ"]


def test_a_former_name_inside_a_current_one_is_not_found() -> None:
    rest = harvest.masked("Harbour & Finch", [fact("name", "Harbour & Finch")])
    assert not finder.shows(rest, fact("name", "Finch"))


def test_what_stands_within_something_longer_that_is_spared_is_left() -> None:
    name, longer = fact("name", "Finch"), fact("name", "Finch Brothers")
    rest = harvest.masked("Finch, once Finch Brothers", [name], [longer])
    assert finder.shows(rest, longer)
    assert rest.readings[0].count("Finch") == 1


def test_what_is_known_is_masked_where_the_spared_is_no_longer() -> None:
    name = fact("name", "Finch")
    assert not finder.shows(harvest.masked("Finch", [name], [name]), name)


def test_a_second_number_after_a_stroke_is_not_lost_with_the_first() -> None:
    assert "+441134960199" in left("0113 496 0100/99", MAIN)


def test_of_two_faces_of_a_soft_hyphen_the_known_one_wins() -> None:
    known = fact("email", "ada@griffin-offley.example")
    for text in ("ada@griffin\u00adoffley.example", "ada@griffin\ufffe\noffley.example"):
        assert left(text, known) == []
    known = fact("email", "ada@griffinoffley.example")
    assert left("ada@griffin\u00adoffley.example", known) == []


def test_a_number_around_soft_hyphens_is_known() -> None:
    assert left("0113\u00ad496\u00ad0100 or 0131\u00ad496\u00ad0200", MAIN) == ["+441314960200"]


def test_what_a_machine_misread_is_known_nevertheless() -> None:
    known = fact("email", "office@harbourfinch.example")
    text = "offlce@harbourfinch.exarnple, O113 496 0l00"
    assert left(text, known, MAIN, by_ocr=True) == []
    assert left(text, known, MAIN) != []


def test_a_text_without_anything_known_is_left_as_it_is() -> None:
    assert harvest.masked("Closed on Sundays", [MAIN, LEEDS]).readings == ("Closed on Sundays",)
