"""Zip files whose bytes are the same wherever and whenever they are made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

__all__ = ["repacked", "zipped"]

_THEN = (2026, 1, 2, 3, 4, 6)


def zipped(parts: Mapping[str, str | bytes], stored: tuple[str, ...] = ()) -> bytes:
    """The parts in their order; those named in `stored` are not made smaller."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _THEN)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def repacked(archive: bytes, changed: Mapping[str, str | bytes] | None = None) -> bytes:
    """The same parts without the moment at which they were packed, some of them others."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        parts: dict[str, str | bytes] = {name: opened.read(name) for name in opened.namelist()}
    return zipped({**parts, **(changed or {})})
