"""What the public and the staff may reach from the same contacts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.hub import Hub
from contact_hub.model import Contacts

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def contacts() -> Contacts:
    """A topic that a public team answers, for colleagues alone."""
    whole = loading.load(Path(__file__).parents[1] / "contacts.yaml", TODAY).contacts
    claim = whole.topics["claim"].model_copy(update={"audience": ("staff",)})
    return whole.model_copy(update={"topics": whole.topics | {"claim": claim}})


def test_a_topic_for_staff_alone_is_not_public_though_a_public_team_answers(
    contacts: Contacts,
) -> None:
    topics = Hub(contacts, TODAY, "https://example.com").topics
    assert "claim" not in topics
    assert "claim-progress" in topics


def test_staff_see_it(contacts: Contacts) -> None:
    assert "claim" in Hub(contacts, TODAY, "https://example.com", for_staff=True).topics
