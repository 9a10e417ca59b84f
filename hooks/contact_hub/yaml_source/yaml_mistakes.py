"""What YAML's parser complains of, in the words of the person who wrote the line."""

from __future__ import annotations

import re

import yaml

from contact_hub.problems import Problem

__all__ = ["explained", "misplaced", "refused"]

Words = tuple[str, str]
"""What is wrong, and what to do."""

SPECIAL = "@`%&*!|>"
PAIR = re.compile(r"(?P<indent>\s*(?:- +)?)(?P<name>[\w-]+):\s+(?P<value>.*)")


def refused(event: yaml.Event, documents: int) -> Words | None:
    """An event that is well-formed YAML, and that contacts.yaml does without."""
    if isinstance(event, yaml.DocumentStartEvent) and documents:
        return "A second document begins here (`---`).", "Everything belongs in one document."
    if not isinstance(event, yaml.NodeEvent):
        return None
    if event.anchor:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        what = f"`{sign}{event.anchor}` is one of YAML's anchors; they are not read here."
        fix = f"Write the value out, or put it in quotation marks if it begins with `{sign}`."
        return what, fix
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        what = f"`{tag}` is one of YAML's tags; they are not read here."
        return what, "Take it out, or put the value in quotation marks if it begins with `!`."
    return None


def misplaced(*, too_deep: bool, as_a_name: bool) -> Words | None:
    """A mapping or list that begins where none can be."""
    if too_deep:
        return "This is nested more than 20 levels deep.", "Take out the brackets or blanks."
    if as_a_name:
        return (
            "Brackets stand where a name is wanted.",
            "Write `name: value`; put a text that begins with a bracket in quotation marks.",
        )
    return None


def explained(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The parser's complaint as a Problem at the line that caused it."""
    mark = error.problem_mark or error.context_mark
    lines = text.split("\n")
    last = min(mark.line if mark else 0, len(lines) - 1)
    first = error.context_mark.line if error.context_mark else last
    near = dict.fromkeys([last, max(last - 1, 0), min(first, last), max(first - 1, 0)])
    for number in near:
        words = of_line(lines[number])
        if words:
            return Problem(file, number + 1, "", *words)
    while last and not lines[last].strip():
        last -= 1
    number, words = of_layout(lines, last)
    return Problem(file, number + 1, "", *words)


def of_line(line: str) -> Words | None:
    """What is wrong with this line by itself, if it is one of the usual things."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return "The line begins with a tab.", "Indent with spaces, as the lines around it do."
    if re.match(r"\s*(- )?[\w-]+:\u00a0", line):
        return "There is an invisible no-break space after the colon.", "Type a plain space there."
    if re.search(r":\s+#[0-9a-fA-F]{3,8}\b", line):
        return "What begins with `#` is a remark.", 'Put a colour in quotation marks: `"#123c4a"`.'
    pair = PAIR.match(without_comment(line))
    if pair:
        return of_pair(pair["name"], pair["value"].strip())
    if re.match(r"\s*(- )?[\w-]+:[^\s/]", line):
        return "There is no blank after the colon.", "Write `name: value`, with a blank between."
    return None


def without_comment(line: str) -> str:
    """The line up to its `#`; one inside quotation marks belongs to the value."""
    return line if re.search("[\"']", line) else re.split(r"\s#", line, maxsplit=1)[0]


def of_pair(name: str, value: str) -> Words | None:
    """What is wrong with `name: value`."""
    first = value[:1]
    if first and first in SPECIAL:
        return f"A value cannot begin with `{first}`.", quoted(name, value)
    if first and first in "\"'":
        closed = re.fullmatch(f"{first}(?:[^{first}\\\\]|\\\\.|{first}{first})*{first}", value)
        rest = without_comment(value.rpartition(first)[2])
        if not closed and not rest and value.count(first) > len("''"):
            text = value[1 : value.rindex(first)]
            return f"A `{first}` inside the text ends it.", within(name, text, first)
        if not closed and rest and value.count(first) > 1:
            return "Something stands behind the closing quotation mark.", f"It is: `{rest.strip()}`"
        if not closed:
            return "A quotation mark is opened and not closed.", f"End the value with {first}"
    elif first not in "[{" and re.search(r":(\s|$)", value):
        return "The value holds a colon, which YAML reads as the end of a name.", quoted(
            name, value
        )
    return None


def within(name: str, text: str, mark: str) -> str:
    """A text that holds the mark it is enclosed in, as it should be written."""
    other = "'" if mark == '"' else '"'
    if other in text:
        return f"Write {mark} twice where it belongs to the text."
    return f"Put the value in the other quotation marks: {name}: {other}{text}{other}"


def quoted(name: str, value: str) -> str:
    """The line as it should be written."""
    mark = "'" if '"' in value else '"'
    return f"Put the value in quotation marks: {name}: {mark}{value}{mark}"


def of_layout(lines: list[str], number: int) -> tuple[int, Words]:
    """What is wrong with a line among the lines around it, and with which of them."""
    line = lines[number]
    above = next((each for each in range(number - 1, -1, -1) if lines[each].strip()), number)
    for each in (above, number):
        bracket = unclosed(lines[each])
        if bracket:
            return each, (f"A `{bracket}` is opened and not closed.", "Close it, or delete it.")
    if (
        PAIR.match(f"{line} ")
        and indent(line) != indent(lines[above])
        and not is_loose(lines[above])
    ):
        what = f"The line is indented by {indent(line)} blanks, the one "
        what += f"above by {indent(lines[above])}."
        return number, (what, "Names that belong together begin exactly below each other.")
    if is_loose(lines[above]):
        number, line = above, lines[above]
    what = f"This line cannot be read: {line.strip()}"
    fix = "Compare it with the lines around it: each is `name: value`, equally indented."
    return number, (what, fix)


def is_loose(line: str) -> bool:
    """Whether a line is neither a name and a value, nor one of a list, nor a remark."""
    return not re.match(r"\s*(#|-(\s|$)|[^\s#][^:#]*:(\s|$)|$)", line)


def unclosed(line: str) -> str:
    """The bracket of this line that has no partner, if any."""
    plain = re.sub("\"[^\"]*\"|'[^']*'", "", line)
    pairs = {"{": "}", "[": "]"}
    return next((each for each in pairs if plain.count(each) > plain.count(pairs[each])), "")


def indent(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))
