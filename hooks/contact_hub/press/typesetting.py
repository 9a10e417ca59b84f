"""Typst: a designer's template and one person's data in, a PDF out."""

from __future__ import annotations

import re
import threading
import unicodedata
from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

__all__ = ["FONT_PACKAGES", "BrokenTemplate", "fonts_folders", "missing_glyphs", "typeset"]

FONT_PACKAGES = ("fontpkg_inter", "fontpkg_noto_sans")
"""The print fonts (SIL Open Font Licence), in the order in which templates fall back on them."""

_PRINTED_ON = datetime(2000, 1, 1, tzinfo=UTC)
"""Every file carries the same date, so that the same data give the same bytes."""


_WHERE = re.compile(r"┌─ (?:.*[/\\])?(?P<file>.+):(?P<line>[0-9]+):[0-9]+$", re.MULTILINE)
"""In Typst's report: the file, its line and column."""


class BrokenTemplate(ValueError):  # noqa: N818 - the name is the whole message
    """What a designer wrote and Typst cannot follow: the file's name, its line, Typst's words."""

    def __init__(self, file: str, line: int | None, what: str) -> None:
        """All three go from process to process."""
        super().__init__(file, line, what)
        self.file, self.line, self.what = file, line, what


def typeset(template: Path, data: str, *, fonts: tuple[Path, ...]) -> bytes:
    """PDF 1.4; `data` is JSON for `sys.inputs.data` and never becomes template source."""
    if not template.is_file():
        raise BrokenTemplate(template.name, None, "there is no such file")
    try:
        pdf = _compiler(template, fonts).compile(
            format="pdf",
            sys_inputs={"data": data},
            pdf_standards=["1.4"],
            timestamp=_PRINTED_ON,
        )
    except typst.TypstError as error:
        where = _WHERE.search(str(error.diagnostic))
        file, line = (where["file"], int(where["line"])) if where else (template.name, None)
        raise BrokenTemplate(file, line, str(error.message)) from None
    if not isinstance(pdf, bytes):
        raise TypeError(f"{template.name} gave {type(pdf).__name__} instead of one PDF.")
    return pdf


@lru_cache(maxsize=1)
def fonts_folders() -> tuple[Path, ...]:
    """Where the print fonts are installed."""
    return tuple(Path(str(files(package) / "files")) for package in FONT_PACKAGES)


def missing_glyphs(text: str) -> tuple[str, ...]:
    """The characters that no print font can draw, each once, in the order of the text."""
    drawable = _drawable()
    missing = (char for char in text if ord(char) not in drawable and _needs_ink(char))
    return tuple(dict.fromkeys(missing))


@lru_cache(maxsize=1)
def _drawable() -> frozenset[int]:
    """What the upright faces have in their `cmap`."""
    found: set[int] = set()
    for folder in fonts_folders():
        for path in sorted(folder.glob("*.ttf")):
            with TTFont(path, lazy=True) as font:
                found.update(font.getBestCmap())
    return frozenset(found)


def _needs_ink(char: str) -> bool:
    """Spaces, line breaks and the marks that only steer the direction of text need none."""
    return not char.isspace() and unicodedata.category(char) not in {"Cc", "Cf"}


class _Compilers(threading.local):
    """One compiler a thread and template: Typst's may not be shared between threads."""

    def __init__(self) -> None:
        self.kept: dict[tuple[Path, tuple[Path, ...]], typst.Compiler] = {}


_compilers = _Compilers()


def _compiler(template: Path, fonts: tuple[Path, ...]) -> typst.Compiler:
    """Rooted in the template's folder, and with no font but the given ones."""
    key = (template, fonts)
    if key not in _compilers.kept:
        _compilers.kept[key] = typst.Compiler(
            template, root=template.parent, font_paths=_typst_fonts(fonts)
        )
    return _compilers.kept[key]


@lru_cache(maxsize=4)
def _typst_fonts(folders: tuple[Path, ...]) -> typst.Fonts:
    """Read once, shared by all threads; the machine's own fonts would change the result."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=list(folders),
    )
