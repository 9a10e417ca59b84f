"""What YAML's parser complains of, in the words of the person who wrote the line."""

from __future__ import annotations

import re

import yaml

from contact_hub.problems import Problem

__all__ = ["explained", "refused"]

SPECIAL = "@`%&*!|>{["


def refused(event: yaml.Event, documents: int, too_deep: bool) -> tuple[str, str] | None:  # noqa: FBT001 - a fact about the event
    """What and fix, where an event is well-formed YAML that contacts.yaml does without."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        name = event.anchor
        what = f"`&{name}` and `*{name}` (YAML's anchors) are not read here."
        return what, "Write the value out. If it begins with `*` or `&`, put it in quotation marks."
    if getattr(event, "tag", None):
        what = f"`{event.tag}` is a YAML tag; tags are not read here."
        return what, "Take it out. If the value begins with `!`, put it in quotation marks."
    if isinstance(event, yaml.DocumentStartEvent) and documents:
        return "A second document begins here (`---`).", "Everything belongs in one document."
    if too_deep and isinstance(event, yaml.CollectionStartEvent):
        return "This is nested more than 20 levels deep.", "Take out the brackets or blanks."
    return None


def explained(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The parser's complaint as a Problem at its line."""
    mark = error.problem_mark or error.context_mark
    number = mark.line if mark else 0
    lines = text.split("\n")
    number = min(number, len(lines) - 1)
    guess = of_line(lines, number)
    if guess is None and number > 0 and of_line(lines, number - 1):
        number -= 1
        guess = of_line(lines, number)
    what, fix = guess or ("This line cannot be read as YAML.", advice(lines[number]))
    return Problem(file, number + 1, "", what, fix)


def of_line(lines: list[str], number: int) -> tuple[str, str] | None:
    """What is wrong with this line, if it is one of the usual things."""
    line = lines[number]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return "The line begins with a tab.", "Indent with spaces, as the lines around it do."
    if re.match(r"\s*(- )?[\w-]+:\u00a0", line):
        return "There is an invisible no-break space after the colon.", "Type a plain space there."
    pair = re.match(r"\s*(?:- )?([\w-]+):\s+(.*)", line)
    if not pair:
        return bare(line)
    key, value = pair.groups()
    if value[:1] in SPECIAL and value[:1] not in "{[":
        what = f"A value cannot begin with `{value[0]}`."
        return what, f"Put it in quotation marks: {key}: \"{value}\""
    if value[:1] not in "\"'{[" and ": " in value:
        what = "The value holds a colon and a blank, which YAML reads as a new name."
        return what, f"Put it in quotation marks: {key}: \"{value}\""
    if value[:1] in "\"'" and value.rstrip()[-1:] != value[:1]:
        return "A quotation mark is opened and not closed.", f"End the value with {value[0]}"
    return None


def bare(line: str) -> tuple[str, str] | None:
    """A line without `name: value`."""
    if re.match(r"\s*(- )?[\w-]+:\S", line):
        return "There is no blank after the colon.", "Write `name: value`, with a blank between."
    return None


def advice(line: str) -> str:
    """For all other complaints."""
    return (
        "Compare it with the lines around it: the same indent, `name: value`, and brackets and "
        f"quotation marks closed. It says: {line.strip()}"
    )
