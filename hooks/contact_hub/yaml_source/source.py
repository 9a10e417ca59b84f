"""YAML → the text that was written, with the line of every value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from contact_hub.facts import Place
from contact_hub.problems import ContactsError, Finding, Notice, Problem, found_by, of_rule
from contact_hub.yaml_source import yaml_mistakes
from contact_hub.yaml_source.composing import Composer, RefusedYaml
from contact_hub.yaml_source.decoding import decoded
from contact_hub.yaml_source.written import Value, Written, WrittenList, child, readable

__all__ = ["Source", "Value", "Written", "WrittenList", "of_text", "read"]

BEGIN = "Begin with `organisation:` on a line of its own; CONTRIBUTING.md shows an example."


@dataclass(frozen=True, slots=True)
class Source:
    """What a file says, before anyone gives it a meaning."""

    file: str
    data: Written
    findings: tuple[Finding, ...] = ()

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


def read(path: Path, shown_as: str, *, empty: str = BEGIN) -> Source:
    """The file's text as values; raises ContactsError with all that keeps it from being read.

    `empty` is what to do where nothing is in it.
    """
    with found_by("a_file_can_be_read"):
        return of_text(decoded(path, shown_as), shown_as, empty=empty)


def of_text(text: str, shown_as: str, *, empty: str = BEGIN) -> Source:
    """The same of text that was read."""
    composer, stopped = Composer(shown_as), True
    try:
        composer.compose(text)
    except yaml.MarkedYAMLError as error:
        composer.findings.append(yaml_mistakes.explained(error, text, shown_as))
    except RefusedYaml as error:
        composer.findings.append(error.problem)
    else:
        stopped = False
    if stopped:
        raise ContactsError(each for each in composer.findings if isinstance(each, Problem))
    if not isinstance(composer.root, Written):
        what = "The file does not begin with a name and a colon."
        what = "The file is empty." if composer.root is None else what
        raise ContactsError([Problem(shown_as, 1, "", what, empty)])
    findings = tuple(of_rule("a_file_can_be_read", composer.findings))
    return Source(shown_as, composer.root, findings)
