"""The small organisation with plans, on several days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests import sites

from contact_hub import loading
from contact_hub.hub import Hub
from contact_hub.loading import Loaded

__all__ = ["BEFORE", "DAY", "EVE", "LATER", "MOVE", "hub", "loaded"]

BEFORE, EVE, DAY, LATER = (
    date(2026, 11, 22), date(2027, 2, 28), date(2027, 3, 1), date(2027, 6, 1),
)  # fmt: skip
MOVE = """
planned:
  - on: 2027-03-01
    what: We move to the mill.
    change:
      offices › york › address › street: 9 Example Mill
      offices › york › address › postal_code: YO1 8ZZ
      offices › york › phone: 01632 960200
"""


def loaded(folder: Path, plans: str, day: date) -> Loaded:
    """The small organisation with these plans, on a day."""
    text = (sites.SMALL / "contacts.yaml").read_text(encoding="utf-8")
    text = text.replace("    photo: docs/assets/people/wanda.jpg\n", "")
    path = folder / "contacts.yaml"
    path.write_text(text + plans, encoding="utf-8")
    return loading.load(path, day)


def hub(folder: Path, plans: str, day: date) -> Hub:
    """The same as the public may see it."""
    return loaded(folder, plans, day).hub("https://contact.quaylamps.example/")
