"""What the files of a site say, kept from build to build: other contacts change no word of it."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from contact_hub.stale.shown import Shown

__all__ = ["Saying", "Sayings"]

MOST_LETTERS = 1_000_000
"""Of a file; one that says more is read anew."""
Packed = tuple[int, int]
"""Length and CRC-32 of a file in an archive."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What one file says; of an archive that whatever lay `beside` it is left out."""

    name: str
    """Stands for its bytes, and for whoever read them with what."""
    parts: tuple[Shown, ...]
    beside: tuple[Packed, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A Saying whose parts are told by their numbers: pages share their footers."""

    name: str
    parts: tuple[int, ...]
    beside: tuple[Packed, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """As it is written down."""

    reader: str
    parts: tuple[Shown, ...]
    files: dict[str, Row]


@dataclass
class Sayings:
    """By file, as one `reader` read them; nothing is kept without a path."""

    path: Path | None = None
    reader: str = ""
    before: Mapping[str, Saying] = field(default_factory=dict)
    now: dict[str, Saying] = field(default_factory=dict)

    @classmethod
    def at(cls, path: Path | None, reader: str) -> Sayings:
        """As the last build left them; what is not whole or not this reader's was never there."""
        try:
            checksum, _, text = path.read_bytes().partition(b"\n") if path else (b"", b"", b"")
            if hashlib.sha256(text).hexdigest().encode() == checksum:
                form = adapter().validate_json(text)
                return cls(path, reader, unpacked(form) if form.reader == reader else {})
        except (OSError, ValidationError, IndexError):
            pass
        return cls(path, reader)

    def of(self, file: str, name: str) -> Saying | None:
        """What this file says, if it was read under the very same name."""
        saying = self.before.get(file)
        return saying if saying and saying.name == name else None

    def hear(self, file: str, saying: Saying) -> None:
        """To be kept."""
        parts = [each.part for each in saying.parts]
        letters = sum(len(each.text) + len(each.behind) + len(each.remains) for each in parts)
        if self.path and letters <= MOST_LETTERS:
            self.now[file] = saying

    def keep(self, files: Collection[str]) -> None:
        """Those of these files, whole or not at all; where nothing can be written, not."""
        if self.path is None or not self.now:
            return
        there = {file: each for file, each in self.before.items() if file in files}
        with suppress(OSError, ValueError):  # half of a letter in two halves cannot be written
            text = adapter().dump_json(packed(self.reader, there | self.now))
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self.path.parent) as aside:
                whole = Path(aside, "sayings")
                whole.write_bytes(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
                whole.replace(self.path)


@cache
def adapter() -> TypeAdapter[Form]:
    """Made when it is needed."""
    return TypeAdapter(Form)


def packed(reader: str, sayings: Mapping[str, Saying]) -> Form:
    """Each part once."""
    numbers: dict[Shown, int] = {}
    files = {
        file: Row(
            each.name,
            tuple(numbers.setdefault(part, len(numbers)) for part in each.parts),
            each.beside,
        )
        for file, each in sayings.items()
    }
    return Form(reader, tuple(numbers), files)


def unpacked(form: Form) -> dict[str, Saying]:
    """Raises IndexError where a part is not there."""
    return {
        file: Saying(row.name, tuple(form.parts[number] for number in row.parts), row.beside)
        for file, row in form.files.items()
    }
