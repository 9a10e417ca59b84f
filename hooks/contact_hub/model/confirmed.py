"""`confirmed: 2026-11-02 by Priya Nair`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from contact_hub.mistakes import Mistake
from contact_hub.model import plain, types
from contact_hub.model.record import Record

__all__ = ["Confirmation", "Confirmed"]


class Confirmation(Record):
    """That a person looked at a record on a day and said it is right."""

    on: types.Day
    by: str


def confirmation(value: object) -> object:
    """`2026-11-02 by Priya Nair`."""
    if not isinstance(value, str):
        return value
    on, _, by = value.partition(" by ")
    if not by.strip():
        what = f"`{value}` is not a day, the word `by`, and a name."
        raise types.as_pydantic(Mistake(what, "Write it like `2026-11-02 by Priya Nair`."))
    try:
        return {"on": plain.day(on.strip()), "by": by.strip()}
    except Mistake as mistake:
        raise types.as_pydantic(mistake) from None


Confirmed = Annotated[
    Confirmation,
    BeforeValidator(confirmation),
    WithJsonSchema({"type": "string", "examples": ["2026-11-02 by Priya Nair"]}),
]
