"""Shadow trees that a page declares: every browser draws them in place of a plain template."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["opened"]

_MARK = re.compile(rb"<(/?)template(?=[\s/>])((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", re.IGNORECASE)
_SHADOW = re.compile(rb"(?:^|[\s\"'])shadowrootmode\s*=", re.IGNORECASE)
_IN_SIGHT = b"shadow-root"
"""No element of HTML's: it is read as any other."""


def opened(data: bytes) -> bytes:
    """The same page, with an element that is drawn for each of them."""
    return b"".join(_pieces(data)) if _SHADOW.search(data) else data


def _pieces(data: bytes) -> Iterator[bytes]:
    done, open_ones = 0, list[bool]()
    for mark in _MARK.finditer(data):
        yield data[done : mark.start()]
        done = mark.end()
        if mark[1]:
            is_shadow = bool(open_ones) and open_ones.pop()
        else:
            is_shadow = bool(_SHADOW.search(mark[2]))
            open_ones.append(is_shadow)
        yield b"<%s%s>" % (mark[1], _IN_SIGHT) if is_shadow else mark[0]
    yield data[done:]
