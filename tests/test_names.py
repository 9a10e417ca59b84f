"""Names in parts, as address books sort them."""

from __future__ import annotations

import pytest

from contact_hub.names import Name


@pytest.mark.parametrize(
    ("name", "family", "parts"),
    [
        ("Ada Stone", "", ("Stone", "Ada", "", "", "")),
        ("Ludwig van Beethoven", "", ("van Beethoven", "Ludwig", "", "", "")),
        ("Maria de la Cruz", "", ("de la Cruz", "Maria", "", "", "")),
        ("Otto von und zu Thal", "", ("von und zu Thal", "Otto", "", "", "")),
        ("Dr. Jane Mary Doe", "", ("Doe", "Jane", "Mary", "Dr.", "")),
        ("Prof Dr Jane Doe", "", ("Doe", "Jane", "", "Prof Dr", "")),
        ("The Rt Hon Jane Doe", "", ("Doe", "Jane", "", "The Rt Hon", "")),
        ("Madonna", "", ("", "Madonna", "", "", "")),
        ("Dr Who", "", ("", "Who", "", "Dr", "")),
        ("Martin King Jr.", "", ("King", "Martin", "", "", "Jr.")),
        ("Martin King, Jr., PhD", "", ("King", "Martin", "", "", "Jr., PhD")),
        ("Jane Md", "", ("Md", "Jane", "", "", "")),
        ("Chen Mei-Ling", "Chen", ("Chen", "Mei-Ling", "", "", "")),
        ("王小明", "", ("", "王小明", "", "", "")),
        ("王 小明", "王", ("王", "小明", "", "", "")),
        ("Gabriel García Márquez", "García Márquez", ("García Márquez", "Gabriel", "", "", "")),
        ("Van Morrison", "", ("Morrison", "Van", "", "", "")),
        ("  Ada   Stone  ", "", ("Stone", "Ada", "", "", "")),
    ],
)
def test_a_name_has_its_parts(name: str, family: str, parts: tuple[str, ...]) -> None:
    assert Name.of(name, family).parts() == parts


def test_honours_are_a_suffix() -> None:
    assert Name.of("Ruth Abernethy", honours="MBE").suffix == "MBE"


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ada Stone", ""),
        ("Chen Mei-Ling", "Chen"),
        ("Madonna", ""),
        ("王 小明", "王"),
        ("Gabriel García Márquez", "García Márquez"),
        ("Ada Stone", "Somebody Else"),
        ("Dr. Ludwig van Beethoven Jr.", ""),
    ],
)
def test_no_word_of_a_name_is_lost_or_told_twice(name: str, family: str) -> None:
    assert sorted(" ".join(Name.of(name, family).parts()).split()) == sorted(name.split())


def test_particles_do_not_count_in_sorting() -> None:
    names = ["Otto von Thal", "Ada Stone", "Anna Thal", "Madonna"]
    ordered = sorted(names, key=lambda name: Name.of(name).sorting())
    assert ordered == ["Madonna", "Ada Stone", "Anna Thal", "Otto von Thal"]
