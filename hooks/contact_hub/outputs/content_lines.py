"""Lines as vCards and calendars have them (RFC 2426, RFC 5545): escaped, folded, ended by CR LF."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["as_bytes", "escaped", "folded"]

MOST_OCTETS = 75


def escaped(text: str) -> str:
    r"""RFC 2426, 4 and RFC 5545, 3.3.11: a backslash before \ , and ; and a line break as \n."""
    text = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def as_bytes(lines: Iterable[str]) -> bytes:
    """UTF-8 with CRLF, each line folded."""
    return b"".join(folded(line.encode()) + b"\r\n" for line in lines)


def folded(line: bytes) -> bytes:
    """RFC 2426, 2.6 and RFC 5545, 3.1: 75 octets at most, and never inside a character."""
    pieces: list[bytes] = []
    room = MOST_OCTETS
    while len(line) > room:
        cut = room
        while line[cut] & 0xC0 == 0x80:  # noqa: PLR2004 - a continuation byte of UTF-8
            cut -= 1
        pieces.append(line[:cut])
        line, room = line[cut:], MOST_OCTETS - 1
    return b"\r\n ".join([*pieces, line])
