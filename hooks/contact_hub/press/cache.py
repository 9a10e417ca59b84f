"""Finished work kept between builds, each piece checked before it is used again."""

from __future__ import annotations

import hashlib
import struct
import tempfile
from contextlib import suppress
from pathlib import Path

__all__ = ["digest", "holds", "keep", "kept", "prune"]

_LENGTH = struct.Struct(">Q")
_CHECKSUM = hashlib.sha256
_MOST_OTHERS = 500
"""Entries kept beyond those in use, the latest first: other branches, details of last week."""


def digest(*parts: bytes) -> str:
    """A name for exactly these parts, in this order."""
    total = hashlib.sha256()
    for part in parts:
        total.update(_LENGTH.pack(len(part)))
        total.update(part)
    return total.hexdigest()


def keep(folder: Path, key: str, parts: tuple[bytes, ...]) -> None:
    """Complete or not at all, even when two builds write the same entry at once.

    Where nothing can be written, nothing is kept: that costs time, and no build.
    """
    packed = b"".join(_LENGTH.pack(len(part)) + part for part in parts)
    path = _path(folder, key)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as aside:
            whole = Path(aside, key)
            whole.write_bytes(_CHECKSUM(packed).digest() + packed)
            whole.replace(path)


def holds(folder: Path, key: str) -> bool:
    """Whether something lies there; only `kept` looks whether it is whole."""
    return _path(folder, key).is_file()


def kept(folder: Path, key: str) -> tuple[bytes, ...] | None:
    """The parts as they were kept; nothing if they are missing or not whole."""
    try:
        entry = _path(folder, key).read_bytes()
    except OSError:
        return None
    checksum, packed = entry[:32], entry[32:]
    if _CHECKSUM(packed).digest() != checksum:
        return None
    parts: list[bytes] = []
    while packed:
        (length,) = _LENGTH.unpack_from(packed)
        parts.append(packed[_LENGTH.size : _LENGTH.size + length])
        packed = packed[_LENGTH.size + length :]
    return tuple(parts)


def prune(folder: Path, used: set[str]) -> None:
    """Removes the oldest of what is not in use, where there is too much of it."""
    others = [path for path in folder.glob("??/*") if path.name not in used]
    if len(others) > _MOST_OTHERS:
        latest_first = sorted(others, key=_age, reverse=True)
        for path in latest_first[_MOST_OTHERS:]:
            path.unlink(missing_ok=True)


def _age(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else 0


def _path(folder: Path, key: str) -> Path:
    return folder / key[:2] / key
