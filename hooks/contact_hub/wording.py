"""The site's own words, in the reader's language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["LANGUAGES", "Words", "in_language"]

FILES = resources.files("contact_hub") / "words"
LANGUAGES = tuple(sorted(file.name.removesuffix(".toml") for file in FILES.iterdir()))


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words; `words/en.toml` says what each is for."""

    language: str
    days: tuple[str, ...]
    day_range: str
    every_day: str
    time_range: str
    all_day: str
    always: str
    by_appointment: str
    noon: str
    midnight: str
    am: str
    pm: str
    twelve_hour: bool
    phone: str
    mobile: str
    textphone: str
    fax: str
    email: str
    form: str
    chat: str
    post: str
    visit: str
    home: str
    contact_us: str
    offices: str
    teams: str
    lines: str
    people: str
    topics: str
    complaints: str
    feedback: str
    directory: str
    skip: str
    talk: str
    write: str
    come: str
    any_hour: str
    who_answers: str
    more_ways: str
    save: str
    save_all: str
    scan: str
    scan_hint: str
    scan_card: str
    card: str
    card_file: str
    opening_hours: str
    closures: str
    holidays: str
    access: str
    directions: str
    languages: str
    charges: str
    audience: str
    promise: str
    out_of_hours: str
    if_away: str
    have_ready: str
    they_ask: str
    menu: str
    see_also: str
    team: str
    office: str
    role: str
    name: str
    lead: str
    members: str
    answers_for: str
    not_found: str
    not_found_lead: str
    find_person: str
    find_topic: str
    none_found: str
    no_topic_found: str
    until_then: str
    call_us: str
    right_person: str
    left: str
    confirmed: str
    confirmed_by: str
    within: str
    after: str
    outside_body: str
    coverage: str
    did_we_fix_it: str
    pass_on: str
    stationery: str
    letterhead: str
    invoice_footer: str
    all_topics: str
    coverage_lead: str
    coverage_facts: str
    coverage_fact: str
    coverage_all: str
    kind_page: str
    kind_footer: str
    kind_vcard: str
    kind_address_book: str
    kind_qr: str
    kind_business_card: str
    kind_invoice_footer: str
    kind_letterhead: str
    facts_found: str
    registered_in: str
    registered_number: str
    registered_office: str
    register_entry: str
    charity_number: str
    vat: str
    tax_number: str
    directors: str
    share_capital: str
    bank: str
    iban: str
    bic: str


@cache
def in_language(language: str) -> Words:
    """The words of this language (BCP 47), of its main language, or else in English."""
    main = language.split("-", maxsplit=1)[0]
    name = language if language in LANGUAGES else main if main in LANGUAGES else "en"
    written = tomllib.loads((FILES / f"{name}.toml").read_text(encoding="utf-8"))
    days = tuple(written.pop("days"))
    return Words(language=language, days=days, **written)
