"""The list of fields in Markdown, for the people who edit contacts.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from contact_hub.model import Contacts, Record
from contact_hub.model.walking import record_at

__all__ = ["ID_PATTERN", "Schema", "as_markdown", "part"]

Schema = dict[str, object]

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
OPENING = """---
hide: [navigation]
noindex: true
search: {exclude: true}
---

# Fields

All that `contacts.yaml` understands, in the order of the file. **Bold** fields are required where
their section is written; everything else may be left out. This page is made from the model by
`make schema`.
"""


def as_markdown(schema: Schema) -> str:
    """Every field in Markdown: what it is, an example, and whether it is required."""
    models = part(schema, "$defs")
    sections = [section("The file", schema, Contacts)]
    shown = {name: model for name, model in records(Contacts, {}).items() if name in models}
    for name, model in shown.items():
        sections.append(section(words(name), part(models, name), model))
    return "\n".join([OPENING, *sections])


def records(model: type[Record], found: dict[str, type[Record]]) -> dict[str, type[Record]]:
    """The model's records and theirs, each once, in the order of the file."""
    for name in model.model_fields:
        inner = record_at(model, (name,))
        if inner is not None and inner.__name__ not in found and inner is not model:
            found[inner.__name__] = inner
            records(inner, found)
    return found


def words(name: str) -> str:
    """`BusinessCards` → `Business cards`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def section(title: str, schema: Schema, model: type[Record]) -> str:
    """One record's fields as a table."""
    fields = part(schema, "properties")
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    rows = [
        row(name, part(fields, name), model.model_fields[name].description or "", name in needed)
        for name in sorted(fields, key=lambda name: name not in needed)
    ]
    return "\n".join(
        [f"## {title}", "", str(schema["description"]), ""]
        + (["| Field | What it is | Example |", "| --- | --- | --- |", *rows, ""] if rows else [])
    )


def row(name: str, schema: Schema, about: str, required: bool) -> str:  # noqa: FBT001 - a fact about the field
    """A line of the table."""
    shown = f"**`{name}`**" if required else f"`{name}`"
    return f"| {shown} | {cell(about)} | {cell(example(schema))} |"


def cell(text: str) -> str:
    """A table's cell cannot hold its own border."""
    return text.replace("|", "\\|").replace("\n", " ")


def example(schema: Schema) -> str:
    """The first example, the words to choose from, or where to read on."""
    choices, examples = schema.get("enum"), schema.get("examples")
    if isinstance(choices, list):
        return ", ".join(f"`{choice}`" for choice in choices if isinstance(choice, str))
    if isinstance(examples, list):
        return f"`{examples[0]}`"
    return next(inside(schema), str(schema.get("title", "")))


def inside(schema: Schema) -> Iterator[str]:
    """Examples of what a value holds."""
    if "$ref" in schema:
        name = words(str(schema["$ref"]).rpartition("/")[2])
        yield f"see [{name}](#{name.casefold().replace(' ', '-')})"
    for name in ("items", "patternProperties", "additionalProperties"):
        found = part(schema, name)
        found = part(found, ID_PATTERN) or found
        inner = example(found) if found else ""
        if inner:
            yield f"a list: {inner}" if name == "items" else f"under a name of its own: {inner}"


def part(schema: Mapping[str, object], name: str) -> Schema:
    """A schema inside a schema."""
    found = schema.get(name)
    return found if isinstance(found, dict) else {}
