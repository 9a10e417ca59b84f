"""Fields that name a record by its id."""

from __future__ import annotations

from typing import Annotated

from contact_hub.model import types
from contact_hub.model.types import Ref

__all__ = ["AnyId", "OfficeId", "PersonId", "PlaceId", "SomebodyId", "TeamId", "TopicId"]

SOMEBODY = ("teams", "people", "lines", "offices")


def id_in(*sections: str) -> tuple[object, ...]:
    """The marks of a field that names a record of one of these sections."""
    return (
        types.text_as(types.one_line),
        Ref(sections),
        types.schema(f"id of {' or '.join(sections)}"),
    )


OfficeId = Annotated[str, *id_in("offices")]
TeamId = Annotated[str, *id_in("teams")]
PersonId = Annotated[str, *id_in("people")]
PlaceId = Annotated[str, *id_in("offices", "lines", "teams")]
SomebodyId = Annotated[str, *id_in(*SOMEBODY)]
TopicId = Annotated[str, *id_in("topics")]
AnyId = Annotated[str, *id_in(*SOMEBODY, "topics")]
