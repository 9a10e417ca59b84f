"""Sizes of what is printed, in millimetres: width and height, upright where it has a top."""

from __future__ import annotations

__all__ = ["CARDS", "ENVELOPES", "PAPERS", "SLIPS", "Size"]

Size = tuple[float, float]

CARDS: dict[str, Size] = {
    "85x55": (85.0, 55.0),
    "90x50": (90.0, 50.0),
    "us": (88.9, 50.8),
    "jp": (91.0, 55.0),
    "id-1": (85.6, 53.98),
}
"""Europe, eastern Europe, United States, Japan, ISO 7810 ID-1; all lying."""
PAPERS: dict[str, Size] = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "Letter": (215.9, 279.4),
}
"""ISO 216, ANSI."""
SLIPS: dict[str, Size] = {"DL": (210.0, 99.0), "third of Letter": (215.9, 93.1)}
"""Compliment slips: a third of a sheet, lying."""
ENVELOPES: dict[str, Size] = {
    "DL": (220.0, 110.0),
    "C6": (162.0, 114.0),
    "C5": (229.0, 162.0),
    "C4": (324.0, 229.0),
    "#10": (241.3, 104.8),
}
"""ISO 269 and the United States' commercial one; all lying."""
