"""What everybody says: from the contacts, in each language, and in the words of the pages."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import date

import pytest
from tests import sites

from contact_hub import inside, loading
from contact_hub.hub import Hub
from contact_hub.model import Person
from contact_hub.outputs import promises, scripts
from contact_hub.words.wording import LANGUAGES, in_language

ADA = "ada-stone"


@pytest.fixture(scope="module")
def hub() -> Hub:
    """The sample, as colleagues see it."""
    loaded = loading.load(sites.ROOT / "contacts.yaml", date(2026, 11, 22))
    return inside.seen_by_staff(Hub(loaded.contacts, loaded.today, "https://contact.example.com/"))


def changed(hub: Hub, person: Person | None = None, **organisation: object) -> Hub:
    """With another Ada, or another organisation."""
    people = hub.contacts.people | ({ADA: person} if person else {})
    ours = hub.organisation.model_copy(update=organisation)
    contacts = hub.contacts.model_copy(update={"people": people, "organisation": ours})
    return Hub(contacts, hub.today, hub.site_url, for_staff=True)


def said(hub: Hub, person_id: str = ADA) -> dict[str, str]:
    """Every text of one person by its name."""
    return {each.part: each.text for each in scripts.of_person(hub, hub.people[person_id])}


def test_the_greeting_has_the_name_in_its_place(hub: Hub) -> None:
    assert said(hub)["greeting"] == "Harbour & Finch, Ada Stone speaking. How can I help?"


def test_without_a_greeting_there_is_a_usual_one(hub: Hub) -> None:
    german = changed(hub, greeting="", language="de-DE")
    expected = "Harbour & Finch, mein Name ist Ada Stone. Was kann ich für Sie tun?"
    assert said(german)["greeting"] == expected


def test_a_greeting_may_have_braces_of_its_own(hub: Hub) -> None:
    assert said(changed(hub, greeting="{Hm} {name}"))["greeting"] == "{Hm} Ada Stone"


def test_the_promise_is_the_sentence_of_the_pages(hub: Hub) -> None:
    promise = promises.of_somebody(hub, hub.people[ADA])
    assert promise
    sentence = promises.sentence(promise, hub.words)
    for name in ("voicemail", "away", "signature"):
        assert sentence in said(hub)[name].splitlines(), name


def test_nobody_promises_while_away_but_those_who_help_instead(hub: Hub) -> None:
    own = hub.people[ADA].model_copy(update={"team": None, "office": "leeds"})
    mine = own.model_copy(update={"promise": hub.teams["claims"].promise})
    assert "4 working hours" in said(changed(hub, mine))["voicemail"]
    assert "4 working hours" not in said(changed(hub, mine))["away"]
    assert "Leeds will help you until I am back: 0113 496 0100" in said(changed(hub, mine))["away"]


def test_whoever_has_no_number_signs_with_their_teams(hub: Hub) -> None:
    ada = {**dict(hub.people[ADA]), "phone": None, "mobile": None, "email": None}
    lines = said(changed(hub, Person.model_construct(**ada)))["signature"].splitlines()
    assert "Phone: +44 113 496 0120" in lines
    assert "E-mail: claims@harbourfinch.example" in lines


def test_customers_of_an_internal_team_are_not_sent_to_the_line_for_customers(hub: Hub) -> None:
    assert "0808 157 0199" in said(hub)["voicemail"]
    assert "0808 157 0199" not in said(hub, "danuta-kowalczyk")["voicemail"]


def test_a_signature_says_what_the_law_wants(hub: Hub) -> None:
    assert said(hub)["signature"].endswith(
        "\n\nHarbour & Finch Limited.\nRegistered in England and Wales, No. 01234567.\n"
        "Registered office: 4 Example Quay, Leeds LS1 4AP."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_open_but_the_day(hub: Hub, language: str) -> None:
    for text in said(changed(hub, language=language, greeting="")).values():
        assert not re.search(r"[{}]", text)
        assert text.count("[") <= 1
        assert "  " not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_gaps(language: str) -> None:
    english, own = asdict(in_language("en").staff), asdict(in_language(language).staff)
    for name, words in english.items():
        assert words
        assert set(re.findall(r"\{\w+\}", own[name])) == set(re.findall(r"\{\w+\}", words)), name
