"""The values of a YAML file as they were written, with the line of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contact_hub.facts import Place

__all__ = [
    "Value",
    "Written",
    "WrittenList",
    "child",
    "mapping",
    "mappings",
    "readable",
    "with_item",
    "with_key",
]


class Written(dict[str, "Value"]):
    """A mapping, and the line on which each of its keys stands; an empty value is left out."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.key_lines: dict[str, int] = {}


class WrittenList(list["Value"]):
    """A list, and the line of each of its values."""

    def __init__(self, line: int, dashes: int | None = None) -> None:
        super().__init__()
        self.line = line
        self.dashes = dashes
        """How many blanks stand before its dashes; nothing where it is written in brackets."""
        self.value_lines: list[int] = []


Value = str | Written | WrittenList


def mapping(said: Mapping[str, Value]) -> Written:
    """As if it were written."""
    found = Written(0)
    found.update(said)
    return found


def child(node: Value | None, step: str | int) -> Value | None:
    """What stands under a key or at a position, if anything."""
    if isinstance(node, Written) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, WrittenList) and isinstance(step, int) and 0 <= step < len(node):
        return node[step]
    return None


def mappings(node: Value, place: Place = ()) -> Iterator[tuple[Place, Written]]:
    """Every mapping with its place, the outer ones first."""
    if isinstance(node, str):
        return
    if isinstance(node, Written):
        yield place, node
    for step, each in node.items() if isinstance(node, Written) else enumerate(node):
        yield from mappings(each, (*place, step))


def readable(place: Place) -> str:
    """`offices › leeds › closures › 1`: positions are counted from one."""
    return " › ".join(str(step + 1) if isinstance(step, int) else step for step in place)


def with_key(node: Written, step: str, value: Value | None, line: int) -> Written:
    """A copy with this value, or without the key."""
    copy = Written(node.line)
    copy.update(node)
    copy.key_lines = {**node.key_lines, step: line}
    if value is None:
        copy.pop(step, None)
        del copy.key_lines[step]
    else:
        copy[step] = value
    return copy


def list_of(value: Value, line: int) -> WrittenList:
    """A list that is not there yet, with its first value."""
    found = WrittenList(line)
    found.append(value)
    found.value_lines = [line]
    return found


def with_item(node: WrittenList, index: int, value: Value | None, line: int) -> WrittenList:
    """A copy with this value in its position, or without it."""
    copy = WrittenList(node.line, node.dashes)
    put_in = [] if value is None else [value]
    copy.extend([*node[:index], *put_in, *node[index + 1 :]])
    lines = [line] if put_in else []
    copy.value_lines = [*node.value_lines[:index], *lines, *node.value_lines[index + 1 :]]
    return copy
