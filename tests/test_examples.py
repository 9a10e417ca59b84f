"""Organisations as they published themselves: nothing is bent to fit, nothing gets lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.hub import Hub
from contact_hub.model import Address, Contacts, Reachable
from contact_hub.outputs import channels
from contact_hub.phones import Phone

EXAMPLES = Path(__file__).parent / "examples"
TODAY = date(2026, 11, 22)
PUBLISHED = {
    "british-embassy-manila": {
        "phone +63288582200", "phone +442071366857", "fax +63288582342",
        "email ukinthephilippines@fco.gov.uk", "form http://www.gov.uk/contact-consulate-manila",
    },
    "charity-commission": {
        "phone +443000669197", "email FOIrequests@charitycommission.gov.uk",
        "email usability@charitycommission.gov.uk",
        "form https://forms.charitycommission.gov.uk/enquiry-form/",
        "form https://www.gov.uk/complain-about-charity/",
    },
    "creative-industry-tax-reliefs": {
        "phone +443000510191", "email creative.industries@hmrc.gsi.gov.uk",
        "email kerry.pope@hmrc.gsi.gov.uk", "email Des.ryan@hmrc.gsi.gov.uk",
    },
    "customs-hotline": {
        "phone +44800595000", "phone +80055595000", "phone +34900988922", "phone +442089290153",
        "fax +448005280506", "email customs.hotline@hmrc.gsi.gov.uk",
    },
    "employment-appeal-tribunal": {
        "phone +442072731041", "phone +441312253963", "fax +441264785028", "fax +441264785030",
        "email londoneat@justice.gov.uk", "email edinburgheat@justice.gov.uk",
    },
    "hm-passport-office": {"form https://www.gov.uk/get-a-passport-urgently"},
    "hmrc-income-tax": {
        "phone +443002003300", "textphone +443002003319", "phone +441355359022",
        "form https://www.gov.uk/check-income-tax-current-year",
        "form https://www.gov.uk/tell-hmrc-change-of-details",
    },
    "hmrc-welsh": {
        "phone +443002001900", "email gwasanaeth.cymraeg@hmrc.gsi.gov.uk",
        "form https://online.hmrc.gov.uk/shortforms/form/EHL_SP_Welsh",
        "form https://online.hmrc.gov.uk/shortforms/form/ADRWel",
    },
}  # fmt: skip
"""Example → what its source tells customers to use."""

ANSWERED = {
    "british-embassy-manila": {
        "emergency": "consular-line", "question": "consular-line", "appointment": "consular-line",
        "assistance": "consular-line",
    },
    "charity-commission": {
        "enquiry": "contact-centre", "online-services": "contact-centre",
        "find": "contact-centre", "set-up": "contact-centre", "annual-return": "contact-centre",
        "complaint": "complain", "incident": "serious-incident", "wrongdoing": "whistleblowing",
        "information": "freedom-of-information", "format": "accessible-formats", "press": "media",
        "complaint-about-us": "complaints-procedure",
    },
    "creative-industry-tax-reliefs": {
        "claim": "creative-industry-unit", "rules": "kerry-pope", "earlier": "kerry-pope",
    },
    "customs-hotline": {
        "smuggling": "hotline", "red-diesel": "hotline", "customs-fraud": "hotline",
        "vat-fraud": "hotline", "unpaid-tax": "tax-evasion", "benefits": "benefit-fraud",
        "email": "fraudulent-emails",
    },
    "employment-appeal-tribunal": {
        "appeal": "london", "other-decisions": "london", "form": "london", "hearing": "london",
        "previous": "london", "complaint": "london",
    },
    "hm-passport-office": {
        "urgent": "london", "not-urgent": "normal-service", "invited": "interview",
    },
    "hmrc-income-tax": {
        "question": "taxes-helpline", "tax-code": "taxes-helpline",
        "marriage-allowance": "taxes-helpline", "moved": "taxes-helpline",
        "refund": "taxes-helpline", "reply": "taxes-helpline", "letter": "taxes-helpline",
        "extra-help": "taxes-helpline", "own-work": "self-employed", "abroad": "non-uk-residents",
        "welsh": "cymraeg", "complaint": "complaints",
    },
    "hmrc-welsh": {
        "treth": "llinell-gymorth", "credydau": "llinell-gymorth",
        "yswiriant-gwladol": "llinell-gymorth", "talu": "taliadau", "tollau": "taw",
        "anghydfod": "adr", "cefnogaeth": "acy",
    },
}  # fmt: skip
"""Example → what its customers want, and who answers, as its source says."""


def contacts_of(example: str) -> Contacts:
    """What an example's file says."""
    return loading.load(EXAMPLES / example / "contacts.yaml", TODAY).contacts


def everybody(contacts: Contacts) -> list[Reachable]:
    """All who can be reached."""
    sections = (contacts.offices, contacts.lines, contacts.teams, contacts.people)
    return [record for section in sections for record in section.values()]


def ways(contacts: Contacts) -> set[str]:
    """Every way to everybody: its kind, and the number or address."""
    found = [way for record in everybody(contacts) for way in record.ways()]
    return {
        f"{way.kind} {way.value.e164 if isinstance(way.value, Phone) else way.value}"
        for way in found
        if not isinstance(way.value, Address)
    }


def test_each_example_is_expected_here() -> None:
    assert {folder.parent.name for folder in EXAMPLES.glob("*/contacts.yaml")} == set(PUBLISHED)


@pytest.mark.parametrize("example", sorted(PUBLISHED))
def test_nothing_published_is_lost(example: str) -> None:
    assert not PUBLISHED[example] - ways(contacts_of(example))


@pytest.mark.parametrize("example", sorted(PUBLISHED))
def test_nothing_is_odd_but_that_nobody_of_theirs_has_confirmed_it(example: str) -> None:
    notices = loading.load(EXAMPLES / example / "contacts.yaml", TODAY).notices
    assert {each.rule for each in notices} == {"what_nobody_ever_confirmed_is_told"}


@pytest.mark.parametrize("example", sorted(PUBLISHED))
def test_its_customers_find_what_they_want_and_who_answers(example: str) -> None:
    topics = contacts_of(example).topics
    assert {topic_id: topic.ask for topic_id, topic in topics.items()} == ANSWERED[example]


@pytest.mark.parametrize("example", sorted(PUBLISHED))
def test_a_topic_is_found_by_other_words_than_its_own(example: str) -> None:
    for topic in contacts_of(example).topics.values():
        assert [each for each in topic.also if each.casefold() not in topic.asks.casefold()]


@pytest.mark.parametrize("example", sorted(PUBLISHED))
def test_each_example_says_where_it_is_from(example: str) -> None:
    assert "© Crown copyright" in (EXAMPLES / example / "README.md").read_text(encoding="utf-8")


def test_an_address_may_have_no_street() -> None:
    contacts = contacts_of("hmrc-income-tax")
    address = contacts.offices["taxes-helpline"].postal_address
    assert address is not None
    assert address.in_country("GB").lines("GB", "en") == (
        "Pay As You Earn and Self Assessment",
        "HM Revenue and Customs",
        "BX9 1AS",
    )


def test_board_members_are_reached_through_the_contact_centre() -> None:
    hub = Hub(contacts_of("charity-commission"), TODAY, "https://example.com")
    assert {hub.answering(person).id for person in hub.people.values()} == {"contact-centre"}


def test_a_line_is_open_at_any_hour_where_the_office_is_not() -> None:
    contacts = contacts_of("british-embassy-manila")
    office, line = contacts.offices["embassy"], contacts.lines["consular-line"]
    assert office.hours is not None
    assert office.hours.as_written() == "by appointment"
    assert line.hours is not None
    assert line.hours.always


def test_an_appeal_goes_where_the_decision_was_made() -> None:
    routes = contacts_of("employment-appeal-tribunal").topics["appeal"].routes
    assert routes is not None
    assert {place: each.ask for each in routes.to for place in each.when} == {
        "England": "london",
        "Wales": "london",
        "Scotland": "edinburgh",
    }


def test_each_passport_office_answers_for_its_own_region() -> None:
    contacts = contacts_of("hm-passport-office")
    routes = contacts.topics["urgent"].routes
    assert routes is not None
    assert [each.ask for each in routes.to] == list(contacts.offices)


def test_a_helpline_is_asked_before_a_form_and_the_form_when_it_is_closed() -> None:
    contacts = contacts_of("hmrc-income-tax")
    moved = contacts.topics["moved"]
    assert contacts.offices[moved.ask].first("phone")
    assert moved.if_away is not None
    assert contacts.lines[moved.if_away].first("form")


def test_a_number_for_callers_from_abroad_keeps_its_code() -> None:
    contacts = contacts_of("hmrc-income-tax")
    hub = Hub(contacts, TODAY, "https://example.com")
    shown = {row.label: row.text for row in channels.rows(hub, contacts.offices["taxes-helpline"])}
    assert shown["Call"] == "0300 200 3300"
    assert shown["From outside the UK"] == "+44 1355 359022"


def test_welsh_hours_are_read_as_they_are_published() -> None:
    hours = contacts_of("hmrc-welsh").offices["llinell-gymorth"].hours
    assert hours is not None
    assert hours.as_written() == "Mon-Fri 8:30-17:00"
