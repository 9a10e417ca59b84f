"""YAML → the text that was written, with the line of every value."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from contact_hub import characters, yaml_mistakes
from contact_hub.facts import Place
from contact_hub.problems import ContactsError, Finding, Notice, Problem

__all__ = ["Source", "Value", "Written", "WrittenList", "read"]

MOST_BYTES = 16_000_000
DEEPEST = 20
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class Written(dict[str, "Value"]):
    """A mapping, and the line on which each of its keys stands; an empty value is left out."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.key_lines: dict[str, int] = {}


class WrittenList(list["Value"]):
    """A list, and the line of each of its values."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.value_lines: list[int] = []


Value = str | Written | WrittenList


@dataclass(frozen=True, slots=True)
class Source:
    """What a file says, before anyone gives it a meaning."""

    file: str
    data: Written
    notices: tuple[Notice, ...] = ()

    def line(self, place: Place) -> int:
        """The line of the innermost part of this place that is written."""
        node: Value = self.data
        line = self.data.line
        for step in place:
            if isinstance(node, Written) and isinstance(step, str) and step in node.key_lines:
                line = node.key_lines[step]
            elif isinstance(node, WrittenList) and isinstance(step, int) and step < len(node):
                line = node.value_lines[step]
            else:
                return line
            found = node.get(str(step)) if isinstance(node, Written) else node[int(step)]
            if found is None:
                return line
            node = found
        return line

    def says(self, place: Place) -> bool:
        """Whether this very place is written, be it with an empty value."""
        *parents, last = place
        node: Value | None = self.data
        for step in parents:
            node = child(node, step)
        if isinstance(node, Written):
            return last in node.key_lines
        return isinstance(node, WrittenList) and isinstance(last, int) and last < len(node)

    def problem(self, place: Place, what: str, fix: str) -> Problem:
        """A Problem at this place's line."""
        return Problem(self.file, self.line(place), readable(place), what, fix)

    def notice(self, place: Place, what: str, fix: str) -> Notice:
        """A Notice at this place's line."""
        return Notice(self.file, self.line(place), readable(place), what, fix)


def child(node: Value | None, step: str | int) -> Value | None:
    """What stands under a key or at a position, if anything."""
    if isinstance(node, Written) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, WrittenList) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def readable(place: Place) -> str:
    """`offices › leeds › closures › 1`: positions are counted from one."""
    return " › ".join(str(step + 1) if isinstance(step, int) else step for step in place)


def read(path: Path, shown_as: str) -> Source:
    """The file's text as values; raises ContactsError with all that keeps it from being read."""
    text = decoded(path, shown_as)
    composer = Composer(shown_as)
    try:
        composer.compose(text)
    except yaml.MarkedYAMLError as error:
        composer.findings.append(yaml_mistakes.explained(error, text, shown_as))
    except RefusedYaml as error:
        composer.findings.append(error.problem)
    if any(isinstance(finding, Problem) for finding in composer.findings):
        raise ContactsError(composer.findings)
    notices = tuple(each for each in composer.findings if isinstance(each, Notice))
    if not isinstance(composer.root, Written):
        what = "The file is empty." if composer.root is None else "The file is not a list of names."
        fix = "Begin with `organisation:` on a line of its own; CONTRIBUTING.md shows an example."
        raise ContactsError([Problem(shown_as, 1, "", what, fix)])
    return Source(shown_as, composer.root, notices)


def decoded(path: Path, shown_as: str) -> str:
    """The file's text in UTF-8 without its byte order mark, line breaks as `\\n`."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise unreadable(shown_as, "There is no such file.", "Put it at the top of the repository.") from None
    except OSError as error:
        fix = "It must be a file that you may read."
        raise unreadable(shown_as, f"The file cannot be opened: {error.strerror}.", fix) from None
    if len(data) > MOST_BYTES:
        what = f"The file is {len(data) // 1_000_000} MB; the most that is read is 16 MB."
        raise unreadable(shown_as, what, "Take out what does not belong in it.")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        fix = "Save it as UTF-8 (in most editors: Save as, Encoding)."
        raise unreadable(shown_as, "The file is saved as UTF-16.", fix)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContactsError([not_utf8(data, error, shown_as)]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def unreadable(shown_as: str, what: str, fix: str) -> ContactsError:
    """A Problem of the whole file."""
    return ContactsError([Problem(shown_as, None, "", what, fix)])


def not_utf8(data: bytes, error: UnicodeDecodeError, shown_as: str) -> Problem:
    """Names the line, and the word as Windows would have meant it."""
    line = data.count(b"\n", 0, error.start) + 1
    start = data.rfind(b"\n", 0, error.start) + 1
    end = data.find(b"\n", error.start)
    written = data[start : end if end >= 0 else None].decode("cp1252", "replace").strip()
    what = f"This line is not UTF-8 text. It may have been meant as `{written}`."
    return Problem(shown_as, line, "", what, "Save the file as UTF-8 and look at this line again.")


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

    def compose(self, text: str) -> None:
        """Reads the one document."""
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            self.take(event)

    def take(self, event: yaml.Event) -> None:
        """One event of the parser."""
        line = event.start_mark.line + 1
        refused = yaml_mistakes.refused(event, self.documents, len(self.stack) >= DEEPEST)
        if refused:
            raise RefusedYaml(Problem(self.file, line, readable(self.place()), *refused))
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
        elif isinstance(event, yaml.ScalarEvent):
            self.scalar(event, line)
        elif isinstance(event, yaml.MappingStartEvent):
            self.stack.append(Open(Written(line)))
        elif isinstance(event, yaml.SequenceStartEvent):
            self.stack.append(Open(WrittenList(line)))
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = self.stack.pop()
            self.put(closed.node, closed.node.line)

    def scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        """A key, or a value; text is put into NFC and loses characters that nobody can see."""
        text = unicodedata.normalize("NFC", event.value)
        top = self.stack[-1] if self.stack else None
        if top and isinstance(top.node, Written) and top.key is None:
            self.begin(top, text, line)
            return
        self.findings += self.told(characters.faults(text), line)
        plain = event.style is None
        self.put(None if plain and text in NOTHING else characters.cleaned(text), line)

    def told(self, faults: characters.Faults, line: int) -> Iterator[Finding]:
        """What is odd about a value's characters, at its place."""
        for fatal, what, fix in faults:
            kind = Problem if fatal else Notice
            yield kind(self.file, line, readable(self.place()), what, fix)

    def begin(self, top: Open, key: str, line: int) -> None:
        """A key; written twice it is a Problem at the second one."""
        assert isinstance(top.node, Written)
        top.key, top.key_line = key, line
        first = top.node.key_lines.get(key)
        top.doubled = first is not None
        if first is not None:
            what = f"`{key}` is written a second time; the first is on line {first}."
            fix = "Keep one of the two."
            self.findings.append(Problem(self.file, line, readable(self.place()), what, fix))

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
        key = top.key or ""
        top.key = None
        if top.doubled:
            return
        top.node.key_lines[key] = top.key_line
        if value is not None:
            top.node[key] = value

    def place(self) -> Place:
        """Where the reader stands now."""
        return tuple(
            len(each.node) if isinstance(each.node, WrittenList) else each.key
            for each in self.stack
            if isinstance(each.node, WrittenList) or each.key is not None
        )  # type: ignore[return-value]
