"""Lines that are proposed to be written, so that they are read as they are meant."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from contact_hub.yaml_source.source import Source
from contact_hub.yaml_source.written import Value, WrittenList, mapping

__all__ = ["as_written", "block", "lines"]

PLAIN = re.compile(r"[^\W_](?:[\w' /.()+&@›–-]|:(?=[^\s:]))*")
"""Text that YAML takes as it stands, in braces, too."""
USUAL = 2
"""Blanks before the dashes of a list that is not there yet."""


def as_written(value: Value) -> str:
    """In one line: texts in quotation marks where YAML wants them, all else in braces."""
    if isinstance(value, Mapping):
        return (
            f"{{{', '.join(f'{as_written(name)}: {as_written(value[name])}' for name in value)}}}"
        )
    if isinstance(value, WrittenList):
        return f"[{', '.join(map(as_written, value))}]"
    text = str(value)
    plain = text == text.strip() and PLAIN.fullmatch(text)
    return text if plain else json.dumps(text, ensure_ascii=False)


def lines(source: Source, section: str, rows: Sequence[Mapping[str, Value]]) -> str:
    """Lines of a list, and where they are put, as one says it inside a sentence."""
    *before, last = [f"`- {as_written(mapping(row))}`" for row in rows]
    said = f"{', '.join(before)} and {last}" if before else last
    if section in source.data:
        return f"{said} below `{section}:`"
    return f"{said} below `{section}:`, which goes on a line of its own at the end of the file"


def block(source: Source, section: str, rows: list[str]) -> tuple[str, str]:
    """What to do with lines of one value of a list, and these as they are to be put in.

    The first begins behind a dash; where the list is there, they have its indentation.
    """
    there = source.data.get(section)
    if isinstance(there, WrittenList) and there and there.dashes is not None:
        where = f"add this below `{section}:` (line {source.line((section,))}), beside the others"
        return where, indented(rows, there.dashes)
    return "put this at its end", f"{section}:\n{indented(rows, USUAL)}"


def indented(rows: list[str], dashes: int) -> str:
    """With a dash before the first of them."""
    first, *rest = rows
    before = " " * dashes
    return "\n".join([f"{before}- {first}", *(f"{before}  {each}" for each in rest)])
