"""How a field is read from text, and what the rules must know about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from contact_hub.mistakes import Mistake, listed

__all__ = ["Ref", "as_pydantic", "one_line", "one_of", "schema", "text_as", "told"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that names a record: the sections in which it may be listed."""

    sections: tuple[str, ...]


def text_as(read: Callable[[str], T]) -> BeforeValidator:
    """A validator that reads text; its Mistake becomes pydantic's error of type `mistake`."""
    return BeforeValidator(lambda value: told(read, value), json_schema_input_type=str)


def told(read: Callable[[str], T], value: object) -> object:
    """`read`'s answer for text; a finished value stays as it is, another shape is refused."""
    if isinstance(value, str):
        try:
            return read(some(value))
        except Mistake as mistake:
            raise as_pydantic(mistake) from None
    if isinstance(value, (list, dict)):
        raise PydanticCustomError("shape", "text")
    return value


def as_pydantic(mistake: Mistake) -> PydanticCustomError:
    """Carries both sentences through pydantic."""
    context = {"what": mistake.what, "fix": mistake.fix}
    return PydanticCustomError("mistake", "{what} {fix}", context)


def some(value: str) -> str:
    """Text that is not empty."""
    if not value.strip():
        raise Mistake("It is empty.", "Write something, or take the line out.")
    return value


def one_line(value: str) -> str:
    """Text with its line breaks and runs of blanks folded."""
    return " ".join(value.split())


def schema(kind: str, *examples: str) -> WithJsonSchema:
    """How an editor is told about a value: text of this kind."""
    return WithJsonSchema(
        {"type": ["string", "number", "boolean"], "title": kind, "examples": list(examples)}
    )


def one_of(*names: str) -> tuple[object, ...]:
    """The marks of a field that is one of these names, with or without capitals and blanks."""

    def read(value: str) -> str:
        found = {folded(name): name for name in names}.get(folded(value))
        if found is None:
            written = [f'"{name}"' if name.startswith("#") else name for name in names]
            raise Mistake(f"`{value}` is not known here.", f"Write {listed(written)}.")
        return found

    return (text_as(read), WithJsonSchema({"enum": list(names)}))


def folded(name: str) -> str:
    """`85 x 55` as `85x55`, `Fogra 39` as `fogra39`."""
    return "".join(name.split()).casefold()
