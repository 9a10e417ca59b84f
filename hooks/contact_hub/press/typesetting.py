"""Typst: a designer's template and one person's data in, a PDF or an SVG out."""

from __future__ import annotations

import re
import threading
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict

import typst

if TYPE_CHECKING:
    from typst import PDFStandard

__all__ = ["BrokenTemplate", "outlined", "typeset"]

_FOR_PRESS: tuple[PDFStandard, ...] = ("1.4",)
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


def typeset(
    templates: Path,
    template: str,
    data: str,
    *,
    fonts: tuple[Path, ...],
    standards: tuple[PDFStandard, ...] = _FOR_PRESS,
) -> bytes:
    """A PDF; `data` is JSON for `sys.inputs.data` and never becomes template source.

    Tags are for whoever hears a screen read; a press has no use for them, and they take time.
    """
    return _compiled(
        templates,
        template,
        fonts,
        Options(
            format="pdf",
            sys_inputs={"data": data},
            pdf_standards=list(standards),
            timestamp=_PRINTED_ON,
            pdf_tags=standards != _FOR_PRESS,
        ),
    )


def outlined(templates: Path, template: str, data: str, *, fonts: tuple[Path, ...]) -> bytes:
    """The one page as SVG, with letters as outlines."""
    options = Options(format="svg", sys_inputs={"data": data})
    return _compiled(templates, template, fonts, options)


class Options(TypedDict, total=False):
    """How Typst is asked."""

    format: Literal["pdf", "svg"]
    sys_inputs: dict[str, str]
    pdf_standards: list[PDFStandard]
    timestamp: datetime
    pdf_tags: bool


def _compiled(templates: Path, template: str, fonts: tuple[Path, ...], options: Options) -> bytes:
    if not (templates / template).is_file():
        raise BrokenTemplate(template, None, "there is no such file")
    try:
        made = _compiler(templates, template, fonts).compile(**options)
    except typst.TypstError as error:
        where = _WHERE.search(str(error.diagnostic))
        file, line = (where["file"], int(where["line"])) if where else (template, None)
        raise BrokenTemplate(file, line, str(error.message)) from None
    if not isinstance(made, bytes):
        raise TypeError(f"{template} gave {type(made).__name__} instead of one file.")
    return made


class _Compilers(threading.local):
    """One compiler a thread and template: Typst's may not be shared between threads."""

    def __init__(self) -> None:
        self.kept: dict[tuple[Path, str, tuple[Path, ...]], typst.Compiler] = {}


_compilers = _Compilers()


def _compiler(templates: Path, template: str, fonts: tuple[Path, ...]) -> typst.Compiler:
    """Rooted in the templates' folder, and with no font but the given ones."""
    key = (templates, template, fonts)
    if key not in _compilers.kept:
        _compilers.kept[key] = typst.Compiler(
            templates / template, root=templates, font_paths=_typst_fonts(fonts)
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
