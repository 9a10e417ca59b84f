"""Every form in which findings can be asked for, the same for all commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from contact_hub.problems import Finding, as_annotations, as_json, as_text
from contact_hub.telling import page, sarif

__all__ = ["ALWAYS", "FORMS", "told"]

FORMS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "text": as_text,
    "github": as_annotations,
    "json": as_json,
    "sarif": sarif.as_sarif,
    "html": page.as_html,
}
ALWAYS = frozenset({"json", "sarif", "html"})
"""Forms of which even nothing is a whole file."""


def told(findings: Sequence[Finding], form: str) -> str:
    """The report with one line break at its end; nothing where there is nothing to say."""
    if not findings and form not in ALWAYS:
        return ""
    return FORMS[form](findings).rstrip("\n") + "\n"
