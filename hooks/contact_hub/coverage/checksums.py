"""Checksums of a site's files, and one of all of them that anybody can work out again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from contact_hub.coverage.certificate import Content

__all__ = ["CERTIFICATE", "content", "of", "of_file"]

CERTIFICATE = ("coverage.json", "coverage/")
"""What says the checksum cannot be part of it."""


def of(site: Path) -> dict[str, str]:
    """Path below the site's root → SHA-256 of its bytes, in the order of the paths' bytes."""
    paths = (path for path in site.rglob("*") if path.is_file())
    named = {path.relative_to(site).as_posix(): path for path in paths}
    return {name: of_file(named[name]) for name in sorted(named, key=str.encode)}


def of_file(path: Path) -> str:
    """SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def content(sums: Mapping[str, str]) -> Content:
    """SHA-256 of what `sha256sum` says of all files but the certificate."""
    rows = [f"{digest}  ./{name}\n" for name, digest in sums.items() if is_proven(name)]
    whole = hashlib.sha256("".join(rows).encode()).hexdigest()
    return Content(sha256=whole, files=len(rows))


def is_proven(name: str) -> bool:
    """Whether a file is what the certificate is about."""
    return not name.startswith(CERTIFICATE)
