"""The model → a JSON schema for editors, and the list of fields for the people who edit."""

from __future__ import annotations

import json
from pathlib import Path

from contact_hub import fields
from contact_hub.fields import ID_PATTERN, Schema, part
from contact_hub.law import page
from contact_hub.model import Contacts

__all__ = ["field_reference", "json_schema", "outdated", "write"]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TEXT = ["string", "number", "boolean"]
"""YAML's own readers take some texts for numbers or for yes and no; here everything is text."""
KEPT = {
    *("$ref", "anyOf", "title", "description", "enum", "examples", "type", "required"),
    *("items", "prefixItems", "minItems", "maxItems", "minProperties", "maxLength"),
    "additionalProperties",
}
"""What editors make use of."""


def json_schema() -> str:
    """JSON Schema, draft 2020-12, as text: what an editor completes and checks while one types."""
    raw = Contacts.model_json_schema(mode="validation")
    models = part(raw, "$defs")
    top: Schema = {"$schema": DRAFT, "title": "contacts.yaml", **record(raw)}
    top["$defs"] = {name: record(part(models, name)) for name in models}
    return json.dumps(top, ensure_ascii=False, indent=2) + "\n"


def record(raw: Schema) -> Schema:
    """A record: its fields, and no other names."""
    raw_fields = part(raw, "properties")
    properties = {name: value(part(raw_fields, name)) for name in raw_fields if name != "id"}
    needed = {"required": raw["required"]} if "required" in raw else {}
    return {
        "type": "object",
        "description": str(raw.get("description", "")),
        "properties": properties,
        **needed,
        "additionalProperties": False,
    }


def value(raw: Schema) -> Schema:
    """A field's value; one that may be left out may also be empty."""
    choices = raw.get("anyOf")
    if isinstance(choices, list):
        some = [choice for choice in choices if choice != {"type": "null"}]
        rest = {name: each for name, each in raw.items() if name not in {"anyOf", "default"}}
        if len(some) == 1:
            return optional(value({**some[0], **rest}))
        return {"anyOf": [value(choice) for choice in some], **kept(rest)}
    found = kept(raw)
    if raw.get("type") in ("string", TEXT):
        found["type"] = TEXT
    if "items" in raw:
        found["items"] = value(part(raw, "items"))
    items = raw.get("prefixItems")
    if isinstance(items, list):
        found["prefixItems"] = [value(item) for item in items]
    if "additionalProperties" in raw:
        found |= named(part(raw, "additionalProperties"), part(raw, "propertyNames"))
    return found


def kept(raw: Schema) -> Schema:
    """What editors make use of."""
    found = {name: each for name, each in raw.items() if name in KEPT and each not in (None, [])}
    if str(found.get("title", "")).istitle():
        del found["title"]
    return found


def optional(schema: Schema) -> Schema:
    """As this, or nothing behind the colon."""
    kinds = schema.get("type")
    return {**schema, "type": [*kinds, "null"]} if isinstance(kinds, list) else schema


def named(each: Schema, names: Schema) -> Schema:
    """Values under names of one's own: ids, or the few names that there are."""
    few = names.get("enum")
    if isinstance(few, list):
        return {"properties": {name: value(each) for name in few}, "additionalProperties": False}
    if "$ref" not in each:
        return {"additionalProperties": value(each)}
    return {
        "propertyNames": {"pattern": ID_PATTERN, "maxLength": 60},
        "patternProperties": {ID_PATTERN: value(each)},
        "additionalProperties": False,
    }


def field_reference() -> str:
    """Every field in Markdown: what it is, an example, and whether it is required."""
    return fields.as_markdown(json.loads(json_schema()))


def written(root: Path) -> dict[Path, str]:
    """The files that are made from the model, with their content."""
    return {
        root / "docs" / "assets" / "contacts.schema.json": json_schema(),
        root / "docs" / "maintaining" / "fields.md": field_reference(),
        root / "docs" / "maintaining" / "law.md": page.as_markdown(),
    }


def outdated(root: Path) -> tuple[Path, ...]:
    """The files that do not say what the model says."""
    return tuple(
        path
        for path, text in written(root).items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    )


def write(root: Path) -> None:
    """Makes them anew."""
    for path, text in written(root).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
