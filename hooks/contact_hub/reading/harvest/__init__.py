"""Every number, address and account that a text shows, whoever it belongs to."""

from __future__ import annotations

from contact_hub.reading.harvest.gathered import details
from contact_hub.reading.harvest.masking import masked

__all__ = ["details", "masked"]
