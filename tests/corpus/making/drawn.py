"""Typst's side of the corpus: papers and pictures, with typefaces that every machine has here."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from contact_hub.paper import typefaces

__all__ = ["paper", "picture", "shapes"]

_THEN = datetime(2026, 1, 2, tzinfo=UTC)


def paper(source: str, files: Mapping[str, bytes] | None = None) -> bytes:
    """A PDF of Typst source; it may use the files by their names."""
    return _compiled(source, "pdf", files or {}, 72)


@lru_cache(maxsize=256)
def picture(source: str, ppi: int = 150) -> bytes:
    """A PNG of one page of Typst source."""
    return _compiled(source, "png", {}, ppi)


@lru_cache(maxsize=256)
def shapes(source: str) -> bytes:
    """An SVG of one page of Typst source; its letters are outlines."""
    return _compiled(source, "svg", {}, 72)


def _compiled(
    source: str, form: Literal["pdf", "png", "svg"], files: Mapping[str, bytes], ppi: int
) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        (Path(folder) / "main.typ").write_text(source, encoding="utf-8")
        return typst.compile(
            str(Path(folder) / "main.typ"),
            root=folder,
            font_paths=[str(each) for each in typefaces.folders()],
            ignore_system_fonts=True,
            format=form,
            ppi=ppi,
            timestamp=_THEN,
        )
