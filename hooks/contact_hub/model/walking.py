"""Every record inside a record, and the marks on its fields."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeVar, get_args, get_origin

from contact_hub.facts import Place
from contact_hub.model.base import Record

__all__ = ["inside", "marked", "record_at"]

Mark = TypeVar("Mark")


def inside(record: Record, place: Place = ()) -> Iterator[tuple[Place, Record]]:
    """The record itself and all within it, with their places, in the model's order."""
    yield place, record
    for name in nesting(type(record)):
        yield from within(getattr(record, name), (*place, name))


@cache
def nesting(model: type[Record]) -> tuple[str, ...]:
    """The fields in which records may lie."""
    fields = model.model_fields.items()
    return tuple(name for name, field in fields if record_in(field.annotation))


def within(value: object, place: Place) -> Iterator[tuple[Place, Record]]:
    """Records in a field's value."""
    if isinstance(value, Record):
        yield from inside(value, place)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from within(each, (*place, key))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from within(each, (*place, index))


@cache
def marked(model: type[Record], kind: type[Mark]) -> dict[str, Mark]:
    """The fields of a model that bear a mark of this kind, however deep in their type."""
    found = {name: mark_in(field, kind) for name, field in model.model_fields.items()}
    return {name: mark for name, mark in found.items() if mark is not None}


def mark_in(annotated: object, kind: type[Mark]) -> Mark | None:
    """The first mark in a type's metadata."""
    metadata = [*getattr(annotated, "metadata", ()), *getattr(annotated, "__metadata__", ())]
    for each in metadata:
        if isinstance(each, kind):
            return each
    parts = [getattr(annotated, "annotation", None), *get_args(annotated)]
    found = (
        mark_in(part, kind) for part in parts if part is not None and not isinstance(part, str)
    )
    return next((mark for mark in found if mark is not None), None)


def record_at(model: type[Record], steps: Place) -> type[Record] | None:
    """The model that describes what stands at a place."""
    found: type[Record] | None = model
    for step in steps:
        field = found.model_fields.get(str(step)) if found else None
        if field is not None:
            found = record_in(field.annotation)
    return found


def record_in(annotation: object) -> type[Record] | None:
    """The model inside `X | None`, `tuple[X, ...]` or `dict[str, X]`."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return annotation if issubclass(annotation, Record) else None
    found = (record_in(part) for part in get_args(annotation))
    return next((model for model in found if model is not None), None)
