"""Findings as one page that stands by itself, for whoever has to act on them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup, escape

from contact_hub.problems import Finding, Problem, visible

__all__ = ["as_html"]

QUOTED = re.compile(r"`([^`]+)`")


def as_html(findings: Sequence[Finding]) -> str:
    """Grouped by file, those with Problems first; it needs no other file and no network."""
    files: dict[str, list[Finding]] = defaultdict(list)
    for each in findings:
        files[each.file].append(each)
    ordered = sorted(files.items(), key=lambda row: not any(map(is_problem, row[1])))
    problems = sum(map(is_problem, findings))
    return template().render(files=ordered, problems=problems, notices=len(findings) - problems)


def is_problem(finding: Finding) -> bool:
    """Whether it has to be mended before anything is published."""
    return isinstance(finding, Problem)


@cache
def template() -> Template:
    """Autoescaped."""
    written = resources.files("contact_hub.telling").joinpath("page.html")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["said"] = said
    environment.tests["problem"] = is_problem
    return environment.from_string(written.read_text(encoding="utf-8"))


def said(text: str) -> Markup:
    """What stands between back-quotes is the editor's own."""
    return Markup(QUOTED.sub(r"<code>\1</code>", str(escape(visible(text)))))  # noqa: S704 - escaped
