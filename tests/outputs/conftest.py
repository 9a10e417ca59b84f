"""The sample organisation, templates that know it, and where the expected outputs lie."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests import sites
from tests.outputs.organisations import hub_of

from contact_hub.hub import Hub
from contact_hub.outputs.rendering import Templates

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="session")
def hub() -> Hub:
    """Harbour & Finch."""
    return hub_of(sites.ROOT / "contacts.yaml")


@pytest.fixture(scope="session")
def templates(hub: Hub) -> Templates:
    """The repository's own."""
    return Templates.of(sites.ROOT / "overrides", hub)


@pytest.fixture
def expected() -> Path:
    """The folder of the expected outputs."""
    return GOLDEN
