"""pydantic's errors, by their type, in the words of the person who edits the file."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from contact_hub.facts import Place
from contact_hub.mistakes import did_you_mean, listed
from contact_hub.model import Record
from contact_hub.problems import Problem
from contact_hub.source import Source

__all__ = ["findings"]

SECRETS = frozenset({"password", "api_key", "token", "secret", "dob", "date_of_birth", "home_address", "salary"})
LISTS = frozenset({"tuple_type", "list_type"})
RECORDS = frozenset({"model_type", "model_attributes_type", "dict_type", "shape"})


def findings(error: ValidationError, model: type[Record], written: Source, below: Place) -> Iterator[Problem]:
    """Each of pydantic's errors as a Problem at its line."""
    for details in error.errors(include_url=False):
        steps = tuple(step for step in details["loc"] if step != "[key]")
        what, fix = said(details, model, steps, written.says((*below, *steps)) if steps else False)
        yield written.problem((*below, *steps), what, fix)


def said(details: ErrorDetails, model: type[Record], steps: Place, is_written: bool) -> tuple[str, str]:  # noqa: FBT001 - a fact about the place
    """What and fix."""
    kind, name = details["type"], str(steps[-1]) if steps else ""
    context = details.get("ctx", {})
    if kind == "mistake":
        return str(context["what"]), str(context["fix"])
    if kind == "missing":
        return missing(model_at(model, steps[:-1]), name, is_written)
    if kind == "extra_forbidden":
        return unknown(model_at(model, steps[:-1]), name)
    if kind in LISTS:
        return f"`{name}` is a list.", f"Write `{name}: [one, another]`, or each on a line with `- `."
    if kind in RECORDS:
        return wrong_shape(kind, name, details["input"])
    return of_length(kind, name, context)


def missing(model: type[Record] | None, name: str, is_written: bool) -> tuple[str, str]:  # noqa: FBT001 - a fact about the place
    """A required value: absent, or with nothing behind its colon."""
    field = model.model_fields.get(name) if model else None
    about = f" {field.description}" if field and field.description else ""
    if is_written:
        return f"`{name}` is empty.", f"Write it behind the colon.{about}"
    return f"`{name}` is missing.", f"Add `{name}:`.{about}"


def unknown(model: type[Record] | None, name: str) -> tuple[str, str]:
    """A name that the model does not have."""
    if name.casefold() in SECRETS:
        what = f"`{name}` does not belong in a file that is published."
        return what, "Take the line out; if it was pushed, treat it as known to everybody."
    fields = [field for field in model.model_fields if field != "id"] if model else []
    return f"`{name}` is not known here.", did_you_mean(name, fields, f"Known here: {listed(fields, 30)}.")


def wrong_shape(kind: str, name: str, written: object) -> tuple[str, str]:
    """Text where a record stands, or the other way round."""
    if kind == "shape":
        return f"`{name}` is one text.", f"Write it on one line: `{name}: …`."
    if isinstance(written, str):
        return f"`{name}` has parts of its own.", f"Put them under `{name}:`, indented, one to a line."
    return f"`{name}` is not a list: each thing in it has a name.", f"Write `{name}:` and under it `leeds:`, without `-`."


def of_length(kind: str, name: str, context: dict[str, object]) -> tuple[str, str]:
    """Too much, too little, or a key that is none."""
    if kind == "string_too_long":
        return f"`{name}` is too long.", f"The most is {context['max_length']} letters."
    if kind == "too_short":
        return f"`{name}` is empty.", "Add at least one."
    if kind == "literal_error":
        return f"`{name}` is not known here.", f"Write {str(context['expected']).replace(chr(39), '`')}."
    return f"`{name}` is not what belongs here.", "CONTRIBUTING.md shows an example."


def model_at(model: type[Record], steps: Place) -> type[Record] | None:
    """The model that describes what stands at a place."""
    found: type[Record] | None = model
    for step in steps:
        if found is None:
            return None
        field = found.model_fields.get(str(step))
        if field is not None:
            found = record_in(field.annotation)
    return found


def record_in(annotation: object) -> type[Record] | None:
    """The model inside `X | None`, `tuple[X, ...]` or `dict[str, X]`."""
    if isinstance(annotation, type) and issubclass(annotation, Record) and get_origin(annotation) is None:
        return annotation
    inner = get_args(annotation) if get_origin(annotation) or isinstance(annotation, UnionType | type(Union)) else ()
    found = (record_in(part) for part in inner)
    return next((model for model in found if model is not None), None)
