"""What is to be made: read from the specs, each document with its variants."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from tests.corpus.tags import Tag, resolved

__all__ = ["CORPUS", "SETS", "Set", "Spec", "all_specs", "of_table", "specs_of"]

CORPUS = Path(__file__).parent
Set = Literal["seen", "held_out"]
SETS: tuple[Set, ...] = ("seen", "held_out")
"""What readers may be tuned on, and what only measures them."""


@dataclass(frozen=True, slots=True)
class Spec:
    """One document: its parts as text without marks, how they are put together, what is marked."""

    of_set: Set
    file: str
    kind: str
    must_show: tuple[str, ...]
    parts: Mapping[str, str]
    how: Mapping[str, str]
    tags: tuple[Tag, ...]
    about: str = ""
    """Whose details are asked for, where it is a person or an office: how their names begin."""
    every_page: bool = False
    ocr: bool = False
    """Some of it can be read by OCR alone."""
    deceives: str = ""
    unreadable: str = ""
    where: Mapping[str, str] = field(default_factory=dict)
    """Detail → a pattern of where the report should say that it stands."""

    @property
    def organisation(self) -> str:
        """Whose it is."""
        return self.file.split("/", maxsplit=1)[0]

    @property
    def ending(self) -> str:
        """The kind of file."""
        return self.file.rpartition(".")[2]


def all_specs() -> tuple[Spec, ...]:
    """Of both sets."""
    return (*specs_of("seen"), *specs_of("held_out"))


@cache
def specs_of(of_set: Set) -> tuple[Spec, ...]:
    """All documents of a set, in the order of their files."""
    found: list[Spec] = []
    for path in sorted((CORPUS / of_set).glob("*.toml")):
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [spec for table in listed.get("document", []) for spec in _family(of_set, table)]
    names = [spec.file for spec in found]
    if len(set(names)) < len(names):
        raise ValueError(f"Twice: {sorted({name for name in names if names.count(name) > 1})}")
    return tuple(found)


Table = Mapping[str, object]


def _family(of_set: Set, table: Table) -> Iterator[Spec]:
    """A document, and the same with some words swapped for others."""
    shared = {key: value for key, value in table.items() if key != "also"}
    yield of_table(of_set, shared)
    for variant in _tables(table.get("also", [])):
        changed = {key: value for key, value in variant.items() if key != "swap"}
        swapped = _swapped(shared, _pairs(variant.get("swap", [])))
        yield of_table(of_set, {**swapped, "where": {}, **changed})


def _swapped(table: Table, pairs: Sequence[tuple[str, str]]) -> dict[str, object]:
    parts = dict(_strings(table.get("parts", {})))
    how = dict(_strings(table.get("how", {})))
    for old, new in pairs:
        if not any(old in text for text in (*parts.values(), *how.values())):
            raise ValueError(f"{table.get('file')}: nothing to swap is `{old}`")
        parts = {region: text.replace(old, new) for region, text in parts.items()}
        how = {name: text.replace(old, new) for name, text in how.items()}
    return {**table, "parts": parts, "how": how}


def of_table(of_set: Set, table: Table) -> Spec:
    """A document, as its table says."""
    tags: list[Tag] = []
    texts: dict[str, Mapping[str, str]] = {}
    for group in ("parts", "how"):
        plain = {}
        for region, source in _strings(table.get(group, {})).items():
            plain[region], marked = resolved(source, region)
            tags += marked
        texts[group] = plain
    must_show = table["must_show"]
    assert isinstance(must_show, list)
    return Spec(
        of_set=of_set,
        file=str(table["file"]),
        kind=str(table.get("kind", "other")),
        must_show=tuple(map(str, must_show)),
        parts=texts["parts"],
        how=texts["how"],
        tags=tuple(tags),
        about=str(table.get("about", "")),
        every_page=bool(table.get("every_page")),
        ocr=bool(table.get("ocr")),
        deceives=str(table.get("deceives", "")),
        unreadable=str(table.get("unreadable", "")),
        where=_strings(table.get("where", {})),
    )


def _strings(value: object) -> dict[str, str]:
    assert isinstance(value, dict)
    return {str(key): str(text) for key, text in value.items()}


def _tables(value: object) -> list[Table]:
    assert isinstance(value, list)
    return [table for table in value if isinstance(table, dict)]


def _pairs(value: object) -> list[tuple[str, str]]:
    assert isinstance(value, list)
    return [(str(old), str(new)) for old, new in value]
