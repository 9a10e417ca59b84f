"""The YAML parser's events → values with their lines; what we do without is refused on sight."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from contact_hub import characters
from contact_hub.facts import Place
from contact_hub.problems import Finding, Notice, Problem
from contact_hub.yaml_source import yaml_mistakes
from contact_hub.yaml_source.written import Value, Written, WrittenList, readable

__all__ = ["Composer", "RefusedYaml"]

DEEPEST = 20
MOST_VALUES = 1_500_000
"""Some 20,000 people with all their details."""
LONGEST = 4000
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class RefusedYaml(Exception):  # noqa: N818 - it carries a Problem; it is not an error of ours
    """YAML that is well formed and still not read: aliases, tags, a second document, too deep."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem


@dataclass(slots=True)
class Open:
    """A mapping or list whose end has not been read yet."""

    node: Written | WrittenList
    key: str | None = None
    key_line: int = 0
    doubled: bool = False


@dataclass(slots=True)
class Composer:
    """Builds values out of the parser's events, one after the other (state that truly lives)."""

    file: str
    findings: list[Finding] = field(default_factory=list)
    root: Value | None = None
    stack: list[Open] = field(default_factory=list)
    documents: int = 0
    values: int = 0

    def compose(self, text: str) -> None:
        """Reads the one document."""
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            self.take(event)

    def take(self, event: yaml.Event) -> None:
        """One event of the parser."""
        line = event.start_mark.line + 1 if event.start_mark else 1
        self.refuse(event, line)
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
        elif isinstance(event, yaml.ScalarEvent):
            self.scalar(event, line)
        elif isinstance(event, yaml.CollectionStartEvent):
            mapping = isinstance(event, yaml.MappingStartEvent)
            dashes = None if event.flow_style or not event.start_mark else event.start_mark.column
            self.stack.append(Open(Written(line) if mapping else WrittenList(line, dashes)))
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = self.stack.pop()
            self.put(closed.node, closed.node.line)

    def refuse(self, event: yaml.Event, line: int) -> None:
        """Stops at well-formed YAML that contacts.yaml does without."""
        self.values += 1
        found = yaml_mistakes.refused(event, self.documents)
        if isinstance(event, yaml.CollectionStartEvent):
            found = found or yaml_mistakes.misplaced(
                too_deep=len(self.stack) >= DEEPEST, as_a_name=self.awaited() is not None
            )
        if self.values > MOST_VALUES:
            found = "The file goes on too long.", "Take out what does not belong in it."
        if found:
            raise RefusedYaml(Problem(self.file, line, readable(self.place()), *found))

    def awaited(self) -> Written | None:
        """The mapping whose next key is to come, if that is what comes next."""
        top = self.stack[-1] if self.stack else None
        return top.node if top and isinstance(top.node, Written) and top.key is None else None

    def scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        """A key, or a value; text is put into NFC and loses characters that nobody can see."""
        text = unicodedata.normalize("NFC", event.value)
        mapping = self.awaited()
        if mapping is not None:
            self.begin(mapping, text, line)
            return
        if len(text) > LONGEST:
            what = f"This value is {len(text)} letters long; the most that is read is {LONGEST}."
            self.findings.append(
                Problem(self.file, line, readable(self.place()), what, "Make it shorter.")
            )
            text = text[:LONGEST]
        self.findings += self.told(characters.faults(text), line)
        plain = not event.style
        self.put(None if plain and text in NOTHING else characters.cleaned(text), line)

    def told(self, faults: characters.Faults, line: int) -> Iterator[Finding]:
        """What is odd about a value's characters, at its place."""
        for fatal, what, fix in faults:
            kind = Problem if fatal else Notice
            yield kind(self.file, line, readable(self.place()), what, fix)

    def begin(self, mapping: Written, written: str, line: int) -> None:
        """A key; written twice it is a Problem at the second one, told once for a whole run."""
        top, key = self.stack[-1], characters.cleaned(written)
        above = self.place()
        first = mapping.key_lines.get(key)
        is_told = top.doubled
        top.key, top.key_line, top.doubled = key, line, first is not None
        self.findings += self.told(characters.faults(written), line)
        if first is not None and not is_told:
            what = f"`{key}` is written a second time; the first is on line {first}."
            fix = "Keep one of the two. If another record begins here, its name is missing above."
            self.findings.append(Problem(self.file, line, readable(above), what, fix))

    def put(self, value: Value | None, line: int) -> None:
        """A finished value goes into what is open around it."""
        if not self.stack:
            self.root = value
            return
        top = self.stack[-1]
        if isinstance(top.node, WrittenList):
            top.node.append("" if value is None else value)
            top.node.value_lines.append(line)
            return
        key, doubled = top.key or "", top.doubled
        top.key = None
        if doubled:
            return
        top.node.key_lines[key] = top.key_line
        if value is not None:
            top.node[key] = value

    def place(self) -> Place:
        """Where the reader stands now."""
        steps = (
            len(each.node) if isinstance(each.node, WrittenList) else each.key
            for each in self.stack
        )
        return tuple(step for step in steps if step is not None)
