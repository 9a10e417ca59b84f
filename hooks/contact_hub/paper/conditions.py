"""Printing conditions: paper and press, by the name under which the ICC registered them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["CONDITIONS", "REGISTRY", "Condition", "profile"]

REGISTRY = "http://www.color.org"
"""Who registered the names, as files say it; for people: https://registry.color.org/cmyk-registry/"""
FOLDER = resources.files("contact_hub.paper") / "profiles"
COATED, UNCOATED = 300, 280
"""The most ink on one spot that is customary: per cent of one ink."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What a registered name means, the most ink that is customary, and a profile of it.

    `nearest` is the profile for pictures where the condition's own measurements are not free.
    """

    means: str
    inks: int = COATED
    profile: str = ""
    nearest: str = "fogra39.icc"


CONDITIONS = {
    "FOGRA39": Condition("Coated FOGRA39 (ISO 12647-2:2004)", profile="fogra39.icc"),
    "FOGRA51": Condition("Premium coated paper (PSO Coated v3, ISO 12647-2:2013)"),
    "FOGRA47": Condition(
        "White uncoated paper (PSO Uncoated, ISO 12647-2:2004)", UNCOATED, nearest="fogra29.icc"
    ),
    "FOGRA52": Condition(
        "White uncoated paper (PSO Uncoated v3, ISO 12647-2:2013)", UNCOATED, nearest="fogra29.icc"
    ),
    "FOGRA29": Condition(
        "White uncoated paper (ISO 12647-2:2004)", UNCOATED, "fogra29.icc", "fogra29.icc"
    ),
    "CGATS TR 006": Condition(
        "Coated GRACoL 2006 (ISO 12647-2:2004)",
        profile="cgats-tr-006.icc",
        nearest="cgats-tr-006.icc",
    ),
    "CGATS21-2-CRPC6": Condition(
        "Premium coated paper (GRACoL 2013, CGATS 21-2)", nearest="cgats-tr-006.icc"
    ),
    "CGATS TR 001": Condition("U.S. Web Coated (SWOP)", nearest="cgats-tr-006.icc"),
    "JC200103": Condition("Japan Color 2001 Coated"),
    "JC200104": Condition("Japan Color 2001 Uncoated", UNCOATED, nearest="fogra29.icc"),
    "JCS2011": Condition("Japan Color 2011 Coated"),
}


@cache
def profile(name: str) -> bytes:
    """An ICC profile by the name of its file; `profiles/LICENCE.txt` says whence it came."""
    return (FOLDER / name).read_bytes()
