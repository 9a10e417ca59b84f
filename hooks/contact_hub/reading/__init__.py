"""The reading room: final bytes become what a customer would see, and facts are found in it."""

from __future__ import annotations

__all__: list[str] = []
