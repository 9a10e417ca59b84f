"""The typefaces of everything on paper: where they lie, and which characters they can draw.

All of them are under the SIL Open Font Licence, and none is the machine's own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from zlib import crc32

from fontTools.ttLib import TTFont

__all__ = ["folders", "missing_glyphs", "versions"]

_PACKAGES = (
    "fontpkg-inter",
    "fontpkg-noto-sans",
    "fontpkg-heebo",
    "noto-cjk-sans-jp-regular",
    "noto-cjk-sans-jp-bold",
)
"""From PyPI: Latin, Greek, Cyrillic and Devanagari; Hebrew; Chinese, Japanese and Korean."""

_OWN = Path(__file__).parent / "fonts"
"""Vazirmatn, for Arabic, Persian and Urdu: no package has it."""


@lru_cache(maxsize=1)
def folders() -> tuple[Path, ...]:
    """Where they are installed; which is tried first is said in the templates."""
    return (_OWN, *(_folder(package) for package in _PACKAGES))


def versions() -> tuple[str, ...]:
    """What tells one state of them from another; 33 MB are not read for it."""
    own = (f"{path.name} {crc32(path.read_bytes())}" for path in _faces(_OWN))
    return (*(f"{package} {version(package)}" for package in _PACKAGES), *own)


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The characters that none can draw, each once, in the order of the text."""
    missing = {char for char in text if _needs_ink(char)}
    for folder in folders():
        # Once nothing is missing, no more are opened: `Ada` does not wait for 45,000 others.
        missing -= {char for char in missing if ord(char) in _drawable(folder)}
    return tuple(dict.fromkeys(char for char in text if char in missing))


def _folder(package: str) -> Path:
    """The families keep their files aside, those for Chinese beside their code."""
    root = Path(str(files(package.replace("-", "_"))))
    return root / "files" if (root / "files").is_dir() else root


@lru_cache(maxsize=16)
def _drawable(folder: Path) -> frozenset[int]:
    """What the upright faces have in their `cmap`."""
    found: set[int] = set()
    for path in _faces(folder):
        with TTFont(path, lazy=True) as font:
            # Only the characters are asked for; the names of 65,000 glyphs would take 0.1 s.
            font.setGlyphOrder([""] * font["maxp"].numGlyphs)
            found.update(font.getBestCmap())
    return frozenset(found)


def _faces(folder: Path) -> Iterator[Path]:
    return (
        path
        for path in sorted(folder.iterdir())
        if path.suffix in {".otf", ".ttf"} and "Italic" not in path.name
    )


def _needs_ink(char: str) -> bool:
    """Spaces, line breaks and the marks that only steer the direction of text need none."""
    return not char.isspace() and unicodedata.category(char) not in {"Cc", "Cf"}
