"""Documents read once: what was read is kept by their bytes, and by who read them with what."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath

from contact_hub.reading.documents import bounded
from contact_hub.reading.documents.bounded import Limits, Named, Overrun
from contact_hub.reading.documents.cached_form import Odd, Reading, from_json, to_json
from contact_hub.reading.documents.seeing import ocr

__all__ = ["readings"]

_LIBRARIES = ("lxml", "pikepdf", "pillow", "pypdfium2", "selectolax", "typst", "zxing-cpp")
_READERS = Path(__file__).parents[1]


def readings(
    files: Sequence[Named],
    cache: Path | None,
    *,
    at_once: int | None = None,
    limits: Limits | None = None,
) -> Iterator[Reading]:
    """Each file in its turn, as a Document or as an Unreadable that is not raised.

    `cache` is a folder for nothing else; what was not asked for this time is dropped from it.
    """
    names = [_name(*file) for file in files]
    kept = [_kept(cache, name) for name in names]
    new = [file for file, reading in zip(files, kept, strict=True) if reading is None]
    with closing(bounded.read(new, at_once=at_once, limits=limits)) as fresh:
        for name, before in zip(names, kept, strict=True):
            reading = before or next(fresh)
            if cache and not before and not _is_passing(reading):
                _keep(cache, name, reading)
            yield reading
    if cache:
        _prune(cache, set(names))


def _is_passing(reading: Reading) -> bool:
    """What a slower or a busier machine is to blame for."""
    if isinstance(reading, Overrun):
        return True
    faults = () if isinstance(reading, ValueError) else reading.faults
    return any(ocr.TOO_LONG in fault or ocr.GAVE_UP in fault for fault in faults)


def _name(name: str, data: bytes) -> str:
    ending = PurePath(name).suffix.lower()
    optics = ocr.installed()
    who = f"{ending}\n{optics.name() if optics else None}\n".encode("utf-8", "surrogatepass")
    return hashlib.sha256(_code() + who + hashlib.sha256(data).digest()).hexdigest()


@lru_cache(maxsize=1)
def _code() -> bytes:
    """A digest of whoever reads."""
    total = hashlib.sha256(" ".join(f"{name} {_version(name)}" for name in _LIBRARIES).encode())
    for path in sorted(_READERS.rglob("*.py")):
        total.update(path.read_bytes())
    return total.digest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _kept(cache: Path | None, name: str) -> Reading | None:
    """What is not whole, or not ours, was never there."""
    if cache is None:
        return None
    try:
        checksum, _, text = (cache / f"{name}.json").read_bytes().partition(b"\n")
        if hashlib.sha256(text).hexdigest().encode() != checksum:
            return None
        return from_json(text)
    except (OSError, Odd):
        return None


def _keep(cache: Path, name: str, reading: Reading) -> None:
    """Whole or not at all; where nothing can be written, not."""
    text = to_json(reading)
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as aside:
            whole = Path(aside, name)
            whole.write_bytes(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
            whole.replace(cache / f"{name}.json")


def _prune(cache: Path, used: set[str]) -> None:
    for path in cache.glob("*.json"):
        if path.stem not in used:
            with suppress(OSError):
                path.unlink()
