"""Rich Text Format, taken apart: groups, control words and plain bytes (version 1.9.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Token", "tokens"]

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])|(?P<group>[{}])"
    rb"|(?P<line>[\r\n]+)|(?P<plain>[^\\{}\r\n]+)|(?P<odd>\\)",
    re.DOTALL,
)


class Token(NamedTuple):
    """`word` has a name and perhaps a number; `sign` a name; the others bytes."""

    kind: str
    name: str
    number: int | None
    data: bytes


def tokens(data: bytes) -> Iterator[Token]:
    r"""One by one; raw bytes of a picture (`\bin`) are one token."""
    at, found = 0, _TOKEN.match(data)
    while found is not None:
        at = found.end()
        kind = str(found.lastgroup)
        if found["word"]:
            number = None if found["number"] is None else int(found["number"])
            name = found["word"].decode("ascii")
            if name == "bin" and number and number > 0:
                yield Token("raw", "", None, data[at : at + number])
                at += number
            else:
                yield Token("word", name, number, b"")
        elif kind == "hex":
            yield Token("byte", "", None, bytes.fromhex(found["hex"].decode("ascii")))
        elif kind in {"sign", "group"}:
            yield Token(kind, found[kind].decode("latin-1"), None, b"")
        elif kind == "plain":
            yield Token("plain", "", None, found["plain"])
        found = _TOKEN.match(data, at)
