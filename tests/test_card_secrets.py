"""What a card would say of somebody who is not public, nothing says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from contact_hub import loading, secrets
from contact_hub.hub import Hub

HARD = Path(__file__).parent / "press" / "hard-cards.yaml"
DAY = date(2026, 11, 22)


def of(person_id: str, *, public: bool) -> tuple[str, ...]:
    contacts = loading.load(HARD, DAY, root=Path(__file__).parents[1]).contacts
    person = contacts.people[person_id].model_copy(update={"public": public})
    changed = contacts.model_copy(update={"people": contacts.people | {person_id: person}})
    return secrets.of(Hub(changed, DAY, "https://contact.example/")).get(f"people/{person_id}", ())


def test_a_name_in_another_language_is_hunted_for() -> None:
    assert {"Ada Stone", "Ada Stein", "עדה סטון"} <= set(of("two", public=False))


def test_licences_are_hunted_for() -> None:
    assert {"Master Mariner 012345", "Fellow of the Institute"} <= set(of("much", public=False))


def test_nobody_is_hunted_who_is_public() -> None:
    assert of("two", public=True) == of("much", public=True) == ()
