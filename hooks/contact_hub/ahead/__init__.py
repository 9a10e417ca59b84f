"""What a build will fail on in the days to come, and does not today."""

from __future__ import annotations

from contact_hub.ahead.future import Future, counted
from contact_hub.ahead.looking import Warned, first_day, of
from contact_hub.ahead.telling import FORMS

__all__ = ["FORMS", "Future", "Warned", "counted", "first_day", "of"]
