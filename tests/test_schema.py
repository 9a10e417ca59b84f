"""The editors' schema and the list of fields: made from the model, and no older than it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from contact_hub import schema
from contact_hub.fields import Schema, part
from contact_hub.model import Contacts, Organisation, Reachable, Record

ROOT = Path(__file__).parents[1]
SAMPLES = [ROOT / "contacts.yaml", *sorted((ROOT / "tests" / "examples").glob("*/contacts.yaml"))]


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    found = json.loads(schema.json_schema())
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def complaints(validator: Draft202012Validator, text: str) -> list[str]:
    """What an editor underlines."""
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - BaseLoader makes nothing but text
    return [error.message for error in validator.iter_errors(data)]


@pytest.mark.parametrize("path", schema.written(ROOT), ids=lambda path: path.name)
def test_what_is_made_from_the_model_is_up_to_date(path: Path) -> None:
    assert path not in schema.outdated(ROOT), (
        f"{path.relative_to(ROOT)} is out of date. Run `make schema`."
    )


def test_all_files_are_written_where_they_belong(tmp_path: Path) -> None:
    assert len(schema.outdated(tmp_path)) == 3
    schema.write(tmp_path)
    assert schema.outdated(tmp_path) == ()


def test_there_are_samples() -> None:
    assert len(SAMPLES) > 1


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_an_editor_has_nothing_against_a_sample(
    path: Path, validator: Draft202012Validator
) -> None:
    assert complaints(validator, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "change",
    [
        ("country: GB", "contry: GB"),
        ("offices:", "ofices:"),
        ("  leeds:\n", "  Leeds Office:\n"),
        ("main_office: leeds", "main_office: [leeds]"),
        ("    name: Leeds\n", "    nmae: Leeds\n"),
        ("fictional: yes", "fictional: perhaps"),
    ],
)
def test_an_editor_underlines_what_is_misspelt(
    change: tuple[str, str], validator: Draft202012Validator
) -> None:
    mistake = ROOT / "tests" / "mistakes" / "hours-that-overlap.yaml"
    text = mistake.read_text(encoding="utf-8")
    assert complaints(validator, text) == []
    assert text.count(change[0]) == 1
    assert complaints(validator, text.replace(*change))


def test_the_sample_names_the_schema_for_editors() -> None:
    first = (ROOT / "contacts.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=docs/assets/contacts.schema.json"


def records() -> Iterator[Schema]:
    """The whole file and every record, as the schema has them."""
    whole = json.loads(schema.json_schema())
    yield whole
    for name in part(whole, "$defs"):
        yield part(part(whole, "$defs"), name)


def test_an_editor_can_complete_every_record() -> None:
    for record in records():
        assert "properties" in record
        assert record["additionalProperties"] is False
        assert record["description"]


def test_ids_are_not_offered_as_fields() -> None:
    for record in records():
        assert "id" not in part(record, "properties")


def test_every_field_says_what_it_is() -> None:
    models: list[type[Record]] = [Contacts, Organisation, *Reachable.__subclasses__()]
    for model in models:
        for name, field in model.model_fields.items():
            if name != "id":
                assert (field.description or "")[-1:] == ".", f"{model.__name__}.{name}"


def test_the_list_of_fields_names_each_of_them() -> None:
    reference = schema.field_reference()
    for record in records():
        for name in part(record, "properties"):
            assert f"`{name}`" in reference


def test_every_see_leads_to_a_section() -> None:
    reference = schema.field_reference()
    titles = {
        line[3:].casefold().replace(" ", "-")
        for line in reference.split("\n")
        if line.startswith("## ")
    }
    links = {part.split(")")[0] for part in reference.split("](#")[1:]}
    assert links <= titles
    assert links
