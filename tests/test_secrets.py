"""What is hunted for: all that is nobody's who is public, and no word that anybody may use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests import sites

from contact_hub import loading, secrets
from contact_hub.hub import Hub

SMALL = (sites.SMALL / "contacts.yaml").read_text(encoding="utf-8")
SMALL = SMALL.replace("    photo: docs/assets/people/wanda.jpg\n", "")
DAY = date.fromisoformat(sites.TODAY)


def hunted(folder: Path, *topics: str) -> set[str]:
    """What must not be seen of the topics of a small organisation with these besides."""
    path = folder / "contacts.yaml"
    more = "".join(f"topics:\n{topic}" if at == 0 else topic for at, topic in enumerate(topics))
    path.write_text(SMALL.replace("topics:\n", more, 1), encoding="utf-8")
    contacts = loading.load(path, DAY).contacts
    found = secrets.of(Hub(contacts, DAY, "https://contact.quaylamps.example/"))
    return {each for owner, words in found.items() if owner.startswith("topics/") for each in words}


def private(*lines: str) -> str:
    """A topic for colleagues alone."""
    own = "".join(f"    {line}\n" for line in lines)
    return f"  furnace:\n    asks: The furnace went out\n    ask: cellar\n{own}"


def test_what_is_asked_by_colleagues_is_hunted_for(tmp_path: Path) -> None:
    assert "The furnace went out" in hunted(tmp_path, private())


def test_what_customers_may_ask_as_well_is_no_secret(tmp_path: Path) -> None:
    public = "  furnaces:\n    asks: The furnace went out\n    ask: bench\n"
    assert "The furnace went out" not in hunted(tmp_path, private(), public)


def test_search_words_are_telling_if_they_are_three(tmp_path: Path) -> None:
    words = hunted(tmp_path, private("also: [gone all cold, stopped completely]"))
    assert "gone all cold" in words
    assert "stopped completely" not in words


@pytest.mark.parametrize("team", ["cellar", "bench"])
def test_a_form_that_only_colleagues_have_is_hunted_for(team: str, tmp_path: Path) -> None:
    form = "https://www.quaylamps.example/furnace"
    path = tmp_path / "contacts.yaml"
    path.write_text(
        SMALL.replace(f"  {team}:\n", f"  {team}:\n    channels: [{{form: {form}}}]\n"),
        encoding="utf-8",
    )
    found = secrets.of(Hub(loading.load(path, DAY).contacts, DAY, "https://x.example/"))
    assert any(form in words for words in found.values()) == (team == "cellar")
