"""pydantic's errors, by their type, in the words of the person who edits the file."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from contact_hub.facts import Place
from contact_hub.mistakes import did_you_mean, listed
from contact_hub.model import Record
from contact_hub.model.walking import record_at
from contact_hub.problems import Problem
from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import Written, mappings

__all__ = ["empty_names", "findings"]

Words = tuple[str, str]
"""What is wrong, and what to do."""

SECRETS = frozenset(
    [
        "password",
        "api_key",
        "token",
        "secret",
        "pin",
        "dob",
        "date_of_birth",
        "birthday",
        "home_address",
        "salary",
        "passwort",
        "geburtsdatum",
    ]
)
ELSEWHERE = {
    "town": ("locality",), "city": ("locality",), "county": ("region",), "state": ("region",),
    "postcode": ("postal_code",), "zip": ("postal_code",), "telephone": ("phone",),
    "tel": ("phone",), "cell": ("mobile",), "url": ("website", "link"), "web": ("website", "link"),
    "title": ("role", "name", "what"), "job": ("role",), "position": ("role",),
    "opening_hours": ("hours",), "times": ("hours",), "open": ("hours",),
    "description": ("about", "does", "what_we_do"), "keywords": ("also",), "synonyms": ("also",),
    "question": ("asks",), "who": ("ask",), "owner": ("ask",), "answer": ("ask",),
    "manager": ("lead",), "from": ("first",), "to": ("last",), "until": ("last", "left"),
}  # fmt: skip
"""What other forms and programs call a field → its name here, the first that the record has."""
LISTS = frozenset({"tuple_type", "list_type"})
RECORDS = frozenset({"model_type", "model_attributes_type", "dict_type", "shape"})
LONG = 40
"""Letters of a value that is shown again inside a sentence."""


def findings(
    error: ValidationError, model: type[Record], written: Source, below: Place
) -> Iterator[Problem]:
    """Each of pydantic's errors as a Problem at its line."""
    for details in error.errors(include_url=False):
        steps = tuple(step for step in details["loc"] if step != "[key]")
        if details["type"] == "missing":
            what, fix = missing(model, steps, is_written=written.says((*below, *steps)))
        else:
            what, fix = said(details, model, steps)
        yield written.problem((*below, *steps), what, fix)


def empty_names(model: type[Record], written: Source) -> Iterator[Problem]:
    """Names with nothing behind them that mean nothing: often what a comma cut off from a text."""
    for place, mapping in mappings(written.data):
        record = record_at(model, place)
        known = record.model_fields if record else {}
        for name in mapping.key_lines:
            is_an_id = len(place) == 1 and str(place[0]) in model.model_fields
            if name not in mapping and name not in known and not (record and is_an_id):
                yield written.problem((*place, name), *of_empty(record, name, mapping))


def of_empty(record: type[Record] | None, name: str, around: Written) -> Words:
    """What a name without a value was probably meant to be."""
    if ":" in name:
        first, _, rest = name.partition(":")
        return "There is no blank after the colon.", f"Write `{first}: {rest}`."
    if record is None:
        fix = 'Write it behind the colon; what begins with `#` needs quotation marks: `"#123c4a"`.'
        return f"`{name}` is empty.", fix
    if list(around.key_lines.values()).count(around.key_lines[name]) > 1:
        fix = "If it belongs to the text before it, put that whole text in quotation marks."
        return f"The comma before `{name}` ends a value.", fix
    return unknown(record, name)


def missing(model: type[Record], steps: Place, *, is_written: bool) -> Words:
    """A required value: absent, or with nothing behind its colon."""
    *above, name = steps
    if isinstance(name, int):
        return f"`{above[-1]}` has too few values.", about(model, tuple(above))
    if is_written:
        return f"`{name}` is empty.", f"Write it behind the colon. {about(model, steps)}".strip()
    return f"`{name}` is missing.", f"Add `{name}:`. {about(model, steps)}".strip()


def about(model: type[Record], steps: Place) -> str:
    """What the field reference says of a field."""
    record = record_at(model, steps[:-1])
    field = record.model_fields.get(str(steps[-1])) if record else None
    return field.description or "" if field else ""


def said(details: ErrorDetails, model: type[Record], steps: Place) -> Words:
    """What is wrong with something that is written."""
    kind, name = details["type"], str(steps[-1]) if steps else "the file"
    if kind == "mistake":
        return str(details["ctx"]["what"]), str(details["ctx"]["fix"])
    if kind == "extra_forbidden":
        return unknown(
            record_at(model, steps[:-1]), name, nested=isinstance(details["input"], dict)
        )
    if kind in LISTS:
        return not_a_list(name, details["input"])
    if kind in RECORDS:
        return wrong_shape(kind, name, details["input"], record_at(model, steps))
    return of_length(kind, name, details.get("ctx", {})) or (
        f"`{name}` is not what belongs here.",
        about(model, steps) or "CONTRIBUTING.md shows an example.",
    )


def unknown(model: type[Record] | None, name: str, *, nested: bool = False) -> Words:
    """A name that the model does not have; with lines below it, its indent may be the slip."""
    if name.casefold() in SECRETS:
        what = f"`{name}` does not belong in a file that is published."
        return what, "Take the line out; if it was pushed, treat it as known to everybody."
    fields = [field for field in model.model_fields if field != "id"] if model else []
    usual = name.casefold().replace(" ", "_").replace("-", "_")
    meant = next((each for each in ELSEWHERE.get(usual, ()) if each in fields), None)
    if meant:
        return f"`{name}` is not known here.", f"Did you mean `{meant}`?"
    known = f"Known here: {listed(fields, 30)}." if fields else "Take the line out."
    indent = "Is it indented like the names it belongs to? " if nested else ""
    return f"`{name}` is not known here.", did_you_mean(name, fields, indent + known)


def not_a_list(name: str, written: object) -> Words:
    """One value where several may stand."""
    one = written if isinstance(written, str) and len(written) < LONG else "one, another"
    if isinstance(written, dict):
        return f"`{name}` is a list.", "Begin each thing in it with a `-` of its own."
    return f"`{name}` is a list.", f"Put it in square brackets: `{name}: [{one}]`."


def wrong_shape(kind: str, name: str, written: object, record: type[Record] | None) -> Words:
    """Text where a record stands, or the other way round."""
    if kind == "shape":
        return f"`{name}` is one text, not several.", f"Write it on one line: `{name}: …`."
    if isinstance(written, str):
        what = f"`{name}` has parts of its own."
        parts = f": {listed(record.model_fields, 8)}" if record else ""
        return what, f"Put them under `{name}:`, indented, one to a line{parts}."
    what = f"`{name}` is not a list: each thing in it has a name."
    return what, f"Write the names under `{name}:`, each with a colon, without `-`."


def of_length(kind: str, name: str, context: dict[str, object]) -> Words | None:
    """Too much, too little, or a name that is none of a few."""
    if kind == "string_too_long":
        what = f"`{name}` is too long."
        return what, f"The most is {context['max_length']} letters, blanks included."
    if kind == "too_long":
        return f"`{name}` has too many values.", f"The most is {context['max_length']}."
    if kind == "too_short":
        return f"`{name}` is empty.", "Add at least one."
    if kind == "literal_error":
        choices = str(context["expected"]).replace("'", "`")
        return f"`{name}` is not known here.", f"Write {choices}."
    return None
