"""The site's own words, in the reader's language."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path

from contact_hub.words.edition_words import EditionWords
from contact_hub.words.focus_words import FocusWords
from contact_hub.words.order_words import OrderWords
from contact_hub.words.print_words import PrintWords
from contact_hub.words.proof_words import ProofWords
from contact_hub.words.shelf_words import ShelfWords
from contact_hub.words.staff_words import StaffWords

__all__ = ["LANGUAGES", "Words", "in_language", "is_known"]

FILES = resources.files("contact_hub.words")
LANGUAGES = tuple(
    sorted(Path(file.name).stem for file in FILES.iterdir() if file.name.endswith(".toml"))
)


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words; `words/en.toml` says what each is for."""

    language: str
    days: tuple[str, ...]
    weekdays: tuple[str, ...]
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
    day_and_date: str
    open_until: str
    open_until_day: str
    open_any_hour: str
    closed_now: str
    closed_because: str
    opens_today: str
    opens_tomorrow: str
    opens_on: str
    check_by_phone: str
    local_time: str
    hear_by_today: str
    hear_by_tomorrow: str
    hear_by_day: str
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
    card: str
    card_file: str
    opening_hours: str
    closures: str
    more_dates: str
    open_because: str
    calendar: str
    calendar_hint: str
    calendar_file: str
    calendar_name: str
    access: str
    directions: str
    languages: str
    charges: str
    audience: str
    out_of_hours: str
    if_away: str
    have_ready: str
    they_ask: str
    menu: str
    see_also: str
    team: str
    office: str
    members: str
    answers_for: str
    not_found: str
    not_found_lead: str
    find_person: str
    find_topic: str
    none_found: str
    no_topic_found: str
    left: str
    closed_for_good: str
    office_closes: str
    closes: str
    confirmed: str
    from_day: str
    within: str
    after: str
    outside_body: str
    kinds: dict[str, str] = field(hash=False)
    focus: FocusWords
    staff: StaffWords
    print: PrintWords
    shelf: ShelfWords
    proof: ProofWords
    editions: EditionWords
    order: OrderWords
    did_we_fix_it: str
    pass_on: str
    promised: str
    found: str
    small_words: str
    who_is_asking: str
    everything: str
    for_everybody: str
    speak_to: str
    probably_speak_to: str
    or_to: str
    call_back: str
    call_back_subject: str
    call_back_number: str
    call_back_time: str
    otherwise: str
    which_region: str
    which_language: str
    which_letter: str
    what_follows: str
    not_this_one: str
    little_thing: str
    yes: str
    no: str
    pass_on_text: str
    copied: str
    complain_in_writing: str
    complaint_subject: str
    complaint_what: str
    complaint_right: str
    stationery: str
    bank: str
    iban: str
    bic: str


PARTS: dict[str, Callable[..., object]] = {
    "focus": FocusWords.as_written,
    "staff": lambda words: StaffWords(**words),
    "print": lambda words: PrintWords(**words),
    "shelf": lambda words: ShelfWords(**words),
    "proof": lambda words: ProofWords(**words),
    "editions": lambda words: EditionWords(**words),
    "order": lambda words: OrderWords(**words),
}
"""Words with a table of their own, and how each is read."""


def is_known(language: str) -> bool:
    """Whether our words are written in this language, or in the one that it is a kind of."""
    return not {language, language.split("-", maxsplit=1)[0]}.isdisjoint(LANGUAGES)


@cache
def in_language(language: str) -> Words:
    """The words of this language (BCP 47), of its main language, or else in English."""
    main = language.split("-", maxsplit=1)[0]
    name = language if language in LANGUAGES else main if main in LANGUAGES else "en"
    written = tomllib.loads((FILES / f"{name}.toml").read_text(encoding="utf-8"))
    written |= {part: read(written[part]) for part, read in PARTS.items()}
    return Words(language, tuple(written.pop("days")), tuple(written.pop("weekdays")), **written)
