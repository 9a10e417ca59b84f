"""The files that say what the law wants: they name what there is, and hold together."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from tests.test_checks import GOOD

from contact_hub import law, loading
from contact_hub.law import Book
from contact_hub.model.legal import ENTITIES, Legal
from contact_hub.outputs import particulars

BOOKS = list(law.books().items())
each_book = pytest.mark.parametrize(("name", "book"), BOOKS, ids=[name for name, _ in BOOKS])
PLACEHOLDERS = {*Legal.model_fields, *law.LABELS, "firm"}


@each_book
def test_forms_are_those_of_the_model(name: str, book: Book) -> None:
    assert set(book.forms) <= set(ENTITIES), name
    for forms in book.groups.values():
        assert set(forms) <= set(book.forms or ENTITIES)
    tables = (*book.requirements, *book.names, *book.values, *book.boards)
    for written in (*tables, *(each for said in book.sentences.values() for each in said)):
        assert set(written.forms) <= {*book.groups, *(book.forms or ENTITIES)}


@each_book
def test_what_is_asked_for_can_be_said(name: str, book: Book) -> None:
    asked = {field for row in book.requirements for field in row.fields if row.need != "sometimes"}
    asked -= {"address", "email", "phone", "form"}
    assert asked <= set(law.LABELS), name
    for sentences in book.sentences.values():
        patterns = " ".join(pattern for each in sentences for pattern in each.says)
        said = {each.partition(".")[0] for each in particulars.PLACEHOLDER.findall(patterns)}
        assert said <= PLACEHOLDERS
        assert asked <= said | {"legal_form"}


@each_book
def test_every_language_has_its_heading(name: str, book: Book) -> None:
    assert set(book.headings) == set(book.sentences), name


@each_book
def test_patterns_can_be_read_and_sources_are_given(name: str, book: Book) -> None:
    for each in (*(row.like for row in book.values), *(row.says for row in book.names)):
        re.compile(each)
    for row in book.requirements:
        assert row.source, name
        assert row.since is None or row.since <= date(2026, 11, 22)
        assert row.need != "sometimes" or row.when


def test_nobody_cites_the_law_that_is_gone() -> None:
    for _, book in BOOKS:
        assert not any("TMG" in row.source for row in book.requirements)


def test_a_country_without_a_file_stands_on_the_floor_of_its_union() -> None:
    assert law.in_country("ES") == law.books()["eu"]
    assert law.in_country("JP") == law.books()["elsewhere"]
    assert law.in_country("GB") == law.books()["gb"]


def test_each_form_is_known_somewhere() -> None:
    named = {form for _, book in BOOKS for form in book.forms}
    named |= {form for forms in law.books()["eu"].groups.values() for form in forms}
    assert set(ENTITIES) <= named


@pytest.mark.parametrize(
    ("number", "source"),
    [
        ("1234567", "Charities Act 2011, section 39"),
        ("SC012345", "SSI 2007/203, regulations 2 to 4"),
    ],
)
def test_a_charity_is_under_the_law_of_where_it_is_registered(
    number: str, source: str, tmp_path: Path
) -> None:
    path = tmp_path / "contacts.yaml"
    legal = f"  legal: {{entity: charity, charity_number: {number}}}\n"
    path.write_text(GOOD.replace("  time_zone:", f"{legal}  time_zone:"), encoding="utf-8")
    organisation = loading.load(path, date(2026, 11, 22)).contacts.organisation
    asked = law.required(organisation, "invoice")
    assert [each.source for each in asked if each.show == "charity_status"] == [source]
