"""A badge that says when the contacts were proven, in the form that repositories' pages show."""

from __future__ import annotations

import json

from markupsafe import escape

from contact_hub.coverage.certificate import Certificate
from contact_hub.words.wording import Words

__all__ = ["AS_JSON", "AS_SVG", "as_json", "as_svg", "says"]

AS_SVG, AS_JSON = "coverage/badge.svg", "coverage/badge.json"
GREEN, GREY = "1d7a4c", "3d474b"
"""Both stand off white as small text must (WCAG 2.2, 1.4.3)."""
NARROW, WIDE = frozenset("fijlrtI.,:;|!'’() "), frozenset("mwMWÄÖÜ")
PIXELS = {"narrow": 4.2, "usual": 6.6, "wide": 10.0}
"""Of Verdana's letters at 11 pixels, about; `textLength` makes what is drawn fit."""
AIR, HEIGHT = 6, 20


def says(certificate: Certificate, words: Words) -> tuple[str, str]:
    """Both halves. The day is named, so that the badge is never wrong, only old."""
    count, day = certificate.totals.facts, certificate.proven_on.isoformat()
    return words.proof.badge_label, words.proof.badge_says.format(date=day, count=count)


def as_svg(certificate: Certificate, words: Words) -> str:
    """Drawn without a font of ours, as others are."""
    label, said = says(certificate, words)
    left, right = (round(2 * AIR + width(text)) for text in (label, said))
    whole = left + right
    texts = drawn(label, left / 2, left) + drawn(said, left + right / 2, right)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{HEIGHT}" role="img" '
        f'aria-label="{escape(label)}: {escape(said)}">'
        f"<title>{escape(label)}: {escape(said)}</title>"
        f'<clipPath id="c"><rect width="{whole}" height="{HEIGHT}" rx="4"/></clipPath>'
        f'<g clip-path="url(#c)"><path fill="#{GREY}" d="M0 0h{left}v{HEIGHT}H0z"/>'
        f'<path fill="#{GREEN}" d="M{left} 0h{right}v{HEIGHT}H{left}z"/></g>'
        '<g fill="#fff" text-anchor="middle" font-size="11" '
        f'font-family="Verdana,DejaVu Sans,Geneva,sans-serif">{texts}</g></svg>\n'
    )


def drawn(text: str, middle: float, room: int) -> str:
    """In the middle of its half, as wide as was reckoned."""
    return f'<text x="{middle:g}" y="14" textLength="{room - 2 * AIR}">{escape(text)}</text>'


def width(text: str) -> float:
    """About, in pixels."""
    return sum(
        PIXELS["narrow" if each in NARROW else "wide" if each in WIDE else "usual"] for each in text
    )


def as_json(certificate: Certificate, words: Words) -> str:
    """For services that draw badges, in the form of shields.io's endpoint."""
    label, said = says(certificate, words)
    row = {"schemaVersion": 1, "label": label, "message": said, "color": GREEN}
    return json.dumps(row, ensure_ascii=False) + "\n"
