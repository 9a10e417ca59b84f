"""The register of editions, read strictly: what was lost, changed or put out of order is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from contact_hub import translating
from contact_hub.history import Committed
from contact_hub.issued import seals
from contact_hub.mistakes import Mistake
from contact_hub.model.issued import Issued, Register
from contact_hub.problems import ContactsError, Problem, in_file_order
from contact_hub.yaml_source import source
from contact_hub.yaml_source.source import Source

__all__ = ["NAME", "lines_of", "lost", "read"]

NAME = "editions.yaml"
BACK = f"`git checkout HEAD -- {NAME}` brings the last committed file back; then run `make issue`."
MARKS = r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)"
ENDS = r"^closing:(?=.*\n(?:.*\n)*closing:)"
TWO = re.compile(f"{MARKS}|{ENDS}", re.MULTILINE)
"""What git writes where two versions of a line meet; or the ends of both."""
LINE = re.compile(r"^\s*- (?=\{code: )")
WHO = re.compile(r"(?<=\{)code: .*?, of: [^,]+(?=, on: )")
MOST_TOLD = 10


def read(path: Path) -> tuple[Issued, ...]:
    """Every edition, none without a file; raises ContactsError with all that is wrong."""
    if not path.exists():
        return ()
    refuse_two_versions(path)
    written = source.read(path, NAME, empty=BACK)
    problems = [each for each in written.findings if isinstance(each, Problem)]
    try:
        register = Register.model_validate(written.data)
    except ValidationError as error:
        found = translating.findings(error, Register, written, ())
        raise ContactsError([*problems, *in_file_order(found)[:MOST_TOLD]]) from None
    problems += [*of_seals(register, written), *doubled(register.editions, written)]
    if problems:
        raise ContactsError(problems[:MOST_TOLD])
    return register.editions


def refuse_two_versions(path: Path) -> None:
    """What a merge leaves is no YAML, and its reader would only say so."""
    text = path.read_bytes().decode(errors="replace") if path.is_file() else ""
    mark = TWO.search(text)
    if mark:
        what = "Two versions of this file were merged, and are not in order yet."
        line = text.count("\n", 0, mark.start()) + 1
        raise ContactsError(
            [Problem(NAME, line, "", what, "Run `make issue`: it keeps all lines.")]
        )


def of_seals(register: Register, written: Source) -> Iterator[Problem]:
    """A line that is not as it was written, or not where; and an end that is missing."""
    for each in seals.broken(register.editions):
        what = "This line was changed, or the one before it is missing."
        if each.misplaced:
            what = "This line is not in its place: lines were merged, moved or taken out."
        fix = f"If two versions were merged, run `make issue`. If not: {BACK}"
        yield written.problem(("editions", each.index), what, fix)
    closing = register.closing
    if not seals.ends_well(register.editions, closing.editions, closing.seal):
        count = len(register.editions)
        what = f"The list was closed with {closing.editions} editions, and {count} are there."
        if count == closing.editions:
            what = "The list was closed with another last line than it has."
        yield written.problem(("closing",), what, BACK)


def doubled(editions: Sequence[Issued], written: Source) -> Iterator[Problem]:
    """The same edition twice, as a merge may leave it."""
    first: dict[tuple[str, str, str], int] = {}
    for index, edition in enumerate(editions):
        line = written.line(("editions", first.setdefault(edition.key, index)))
        if first[edition.key] != index:
            what = f"`{edition.code}` is on line {line} already."
            yield written.problem(("editions", index), what, "Run `make issue`: it keeps one.")


def lost(editions: Iterable[Issued], committed: Iterable[Committed]) -> Iterator[Problem]:
    """Editions that the repository's history has, and the file has no longer."""
    known = {seals.who(each) for each in editions}
    rows = ((row.commit, WHO.search(row.line), row.line) for row in committed)
    unknown = ((commit, line) for commit, who, line in rows if who and who[0] not in known)
    found = ((edition, commit) for commit, line in unknown for edition in lines_of(line))
    gone = {edition.key: (edition, commit) for edition, commit in found if not edition.sample}
    for edition, commit in list(gone.values())[:MOST_TOLD]:
        day = edition.on.isoformat()
        what = f"The edition `{edition.code}`, {edition.piece} of {edition.of}, was on record"
        what += f" since {day}, and is there no more. Somebody may still hold it in their hands."
        fix = f"Run `make issue`: it brings the line back from the history (commit `{commit}`)."
        yield Problem(NAME, None, edition.code, what, f"{fix} Or: `{checkout(commit)}`.")


def checkout(commit: str) -> str:
    """What somebody types who would rather see the whole file of that day."""
    return f"git checkout {commit} -- {NAME}"


def lines_of(text: str) -> Iterator[Issued]:
    """Every line that can be read by itself, whatever stands around it."""
    for row in text.splitlines():
        if LINE.match(row):
            edition = read_alone(LINE.sub("", row))
            if edition:
                yield edition


def read_alone(row: str) -> Issued | None:
    """One line, if it is whole."""
    try:
        return Issued.model_validate(source.of_text(row, NAME).data)
    except (ContactsError, Mistake, ValidationError):
        return None
