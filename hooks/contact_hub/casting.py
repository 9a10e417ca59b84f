"""What is written → records with types; a value that cannot be read is told, and stood in for.

The stand-ins let the rules look at the rest of a broken file, so that all mistakes are told at
once. Nothing is ever made from them: a file with a Problem has no Contacts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import ValidationError

from contact_hub import translating
from contact_hub.facts import Place
from contact_hub.model import Contacts, Line, Office, Organisation, Person, Record, Team, Topic
from contact_hub.model.places import meant_country
from contact_hub.model.stationery import Stationery
from contact_hub.problems import Problem
from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import Written

__all__ = ["Cast"]

SECTIONS: Mapping[str, type[Record]] = {
    "offices": Office,
    "lines": Line,
    "teams": Team,
    "people": Person,
    "topics": Topic,
}
STAND_INS = {
    "website": "https://www.example.com",
    "country": "GB",
    "time_zone": "Europe/London",
    "fictional": "yes",
    "public": "yes",
}
UNWRITTEN = "…"

Model = TypeVar("Model", bound=Record)


@dataclass(frozen=True, slots=True)
class Read:
    """A record that was read without a doubt, of what, and in whose habits."""

    raw: Written
    country: str
    record: Record


@dataclass(slots=True)
class Cast:
    """A file being given its types: what was found wrong so far (state that truly lives)."""

    source: Source
    problems: list[Problem] = field(default_factory=list)
    earlier: Mapping[Place, Read] = field(default_factory=dict)
    """Records read before: one that is the very same, in the same country, is not read again."""
    records: dict[Place, Read] = field(default_factory=dict)

    def contacts(self) -> Contacts:
        """The contacts; where there are problems, with stand-ins."""
        self.problems += translating.empty_names(Contacts, self.source)
        sections = {name: self.section(name, model) for name, model in SECTIONS.items()}
        written: dict[str, object] = dict(self.source.data)
        raw = written.get("organisation")
        if isinstance(raw, Written):
            written["organisation"] = self.record(Organisation, raw, {}, ("organisation",))
        written |= {name: found for name, found in sections.items() if found is not None}
        try:
            return Contacts.model_validate(written, context=self.context())
        except ValidationError as error:
            self.tell(error, Contacts, ())
            whole = {str(details["loc"][0]) for details in error.errors()}
            whole -= self.kept(written, error)
        rest = {name: value for name, value in written.items() if name not in whole}
        rest |= {"offices": {"none": Office(id="none", name=UNWRITTEN)}}
        if "organisation" not in rest:
            rest["organisation"] = stood_in(Organisation, {}, set(), self.context())
        filled = {name: found or {} for name, found in sections.items()}
        contacts = Contacts.model_validate(rest, context=self.context())
        return contacts.model_copy(update=filled)

    def kept(self, written: dict[str, object], error: ValidationError) -> set[str]:
        """The stationery, of which every field has a default, without what cannot be read."""
        raw = written.get("stationery")
        if not isinstance(raw, Written):
            return set()
        wrong = [
            details["loc"][1:] for details in error.errors() if details["loc"][0] == "stationery"
        ]
        rest = without(raw, [tuple(str(step) for step in place) for place in wrong])
        try:
            written["stationery"] = Stationery.model_validate(rest, context=self.context())
        except ValidationError:
            return set()
        return {"stationery"}

    def section(self, section: str, model: type[Model]) -> dict[str, Model] | None:
        """A section's records, each read in its own country."""
        rows = self.source.data.get(section)
        if not isinstance(rows, Written):
            return None
        return {
            record_id: self.row(model, rows.get(record_id), (section, record_id))
            for record_id in rows.key_lines
        }

    def row(self, model: type[Model], raw: object, place: Place) -> Model:
        """One record of a section, under its id."""
        name = str(place[-1])
        if not isinstance(raw, Written):
            what = f"`{name}` has no details."
            fields = model.model_fields.items()
            first = next((key for key, field in fields if field.is_required()), "name")
            fix = f"Put them under it, indented: `{name}:`, and on the next lines `{first}: …`."
            self.problems.append(self.source.problem(place, what, fix))
            return stood_in(model, {"id": name}, set(), self.context())
        if "id" in raw:
            what = f"`id` is not written here: `{name}` is the id."
            self.problems.append(self.source.problem((*place, "id"), what, "Take the line out."))
        known, country = self.earlier.get(place), self.context(raw)["country"]
        if known and known.raw is raw and known.country == country:
            self.records[place] = known
            return known.record  # type: ignore[return-value]
        before = len(self.problems)
        record = self.record(model, raw, {"id": name}, place)
        if len(self.problems) == before:
            self.records[place] = Read(raw, country, record)
        return record

    def record(
        self, model: type[Model], raw: Written, marks: dict[str, str], place: Place
    ) -> Model:
        """One record, or its stand-in."""
        context = self.context(raw if marks else None)
        try:
            return model.model_validate({**raw, **marks}, context=context)
        except ValidationError as error:
            self.tell(error, model, place)
            broken = {str(details["loc"][0]) for details in error.errors() if details["loc"]}
            return stood_in(model, {**raw, **marks}, broken, context)

    def tell(self, error: ValidationError, model: type[Record], below: Place) -> None:
        """Each of pydantic's errors; a section is not empty where its records are not read."""
        known = {problem.place.split(" › ")[0] for problem in self.problems if not below}
        for each in translating.findings(error, model, self.source, below):
            if each.place not in known:
                self.problems.append(each)

    def context(self, raw: Written | None = None) -> dict[str, str]:
        """The country in whose habits a record's numbers are written: its office's, or our own."""
        codes = (meant_country(code) for code in self.countries(raw or Written(0)))
        return {"country": next((code for code in codes if code), "GB")}

    def countries(self, raw: Written) -> Iterator[str]:
        """Countries that may be a record's, the nearest first."""
        address = raw.get("address")
        if isinstance(address, Written):
            yield str(address.get("country", ""))
        yield self.text("offices", raw.get("office"), "address", "country")
        yield self.text(
            "offices", self.text("teams", raw.get("team"), "office"), "address", "country"
        )
        yield self.text("organisation", "country")

    def text(self, *place: object) -> str:
        """The text at a place, or nothing."""
        node: object = self.source.data
        for step in place:
            node = node.get(str(step)) if isinstance(node, Written) else None
        return node if isinstance(node, str) else ""


def without(raw: Mapping[str, object], places: Sequence[tuple[str, ...]]) -> dict[str, object]:
    """The same without what stands at these places; of a list, all of it."""
    left: dict[str, object] = {}
    for name, value in raw.items():
        inside = [place[1:] for place in places if place[:1] == (name,)]
        if not inside:
            left[name] = value
        elif all(inside) and isinstance(value, Written):
            left[name] = without(value, inside)
    return left


def stood_in(
    model: type[Model], raw: Mapping[str, object], broken: set[str], context: dict[str, str]
) -> Model:
    """The record without what cannot be read."""
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    absent = {name for name in needed if name in broken or name not in raw}
    filled = absent | (broken & STAND_INS.keys() & model.model_fields.keys())
    kept = {name: value for name, value in raw.items() if name not in broken}
    return model.model_validate(
        kept | {name: STAND_INS.get(name, UNWRITTEN) for name in filled}, context=context
    )
