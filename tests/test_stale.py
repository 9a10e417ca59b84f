"""Details that were read somewhere, told apart: ours, of others, over, a slip, of nobody."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.details import Detail, DetailKind
from contact_hub.hub import Hub
from contact_hub.inside import seen_by_staff
from contact_hub.model.sealed import SealedKind
from contact_hub.reading import letters
from contact_hub.reading.documents import Part
from contact_hub.reading.seen import Link
from contact_hub.stale import hearing, judging, messages, sealed, targets, windows
from contact_hub.stale.known import Known
from contact_hub.stale.shown import Shown
from contact_hub.stale.standing import Stray

DAY = date(2026, 11, 21)
SALT = "0123456789abcdef"
CONTACTS = f"""
organisation:
  name: Harbour & Finch
  legal_name: Harbour & Finch Limited
  what_we_do: Marine insurance, made plain.
  website: https://www.harbourfinch.example
  country: GB
  time_zone: Europe/London
  main_office: leeds
  fictional: yes
  legal:
    entity: private limited company
    registered_in: England and Wales
    number: 01234567
    registered_office: leeds
    vat: GB 999 9999 73
  bank: {{iban: GB33 BUKB 2020 1555 5555 55}}
  profiles: [https://social.example/@harbourfinch]
offices:
  leeds:
    name: Leeds
    address: {{street: 4 Example Quay, locality: Leeds, postal_code: LS1 4AP}}
    phone: 0113 496 0100
    email: hello@harbourfinch.example
    hours: Mon-Fri 9:00-17:30
    channels: [{{fax: 0113 496 0109}}]
    without: {{out_of_hours: Leave a message.}}
  hamburg:
    name: Hamburg
    address: {{street: Musterkai 7, postal_code: 20457, locality: Hamburg, country: DE}}
    phone: 040 66969 100
    hours: Mon-Fri 9:00-17:30
    without: {{out_of_hours: Leave a message.}}
people:
  ada-stone: {{name: Ada Stone, office: leeds, phone: 0113 496 0100 ext 12, public: yes}}
  jo-hall: {{name: Jo Hall, office: leeds, phone: 0113 496 0130 ext 5, public: yes}}
  zoe-lefevre: {{name: Zoé Lefèvre, office: leeds, phone: 0113 496 0122, public: no}}
  tom-reed:
    {{name: Tom Reed, phone: 0113 496 0177, left: 2026-10-01, successor: ada-stone}}
former:
  - {{phone: 0113 496 0900, until: 2026-03-01, was: The old switchboard}}
  - {{address: "1 Old Wharf, Leeds", was: Our first office}}
  - {{name: Finch Brothers}}
  - {{sealed: {sealed.seal("name", "Rosalind Dee", SALT).as_text()}, was: name of rosalind-dee}}
  - {{sealed: {sealed.seal("email", "dee@harbourfinch.example", SALT).as_text()}, was: her address}}
others:
  - {{phone: 020 7946 0111, whose: The pilot, because: People ask us for it.}}
  - {{website: https://www.pilots.example/leeds, because: They are there., within: guides/}}
  - {{within: examples/, because: Nothing there is real.}}
planned:
  - on: 2027-03-01
    what: Hamburg gets another number.
    change: {{offices › hamburg › phone: 040 66969 500}}
"""


def hub_of(folder: Path, text: str = CONTACTS) -> Hub:
    """The contacts on a day."""
    file = folder / "contacts.yaml"
    file.write_text(text, encoding="utf-8")
    return loading.load(file, DAY).hub("https://contact.harbourfinch.example/")


@pytest.fixture
def known(tmp_path: Path) -> Known:
    return Known.of(hub_of(tmp_path))


@pytest.mark.parametrize(
    ("kind", "value", "standing"),
    [
        ("phone", "+441134960100", None),
        ("phone", "+441134960109", None),
        ("phone", "+441134960100;ext=12", None),
        ("phone", "+441134960100;ext=13", "unknown"),
        ("phone", "+441134960130", None),
        ("phone", "+494066969500", None),
        ("phone", "+441134960900", "former"),
        ("phone", "+441134960900;ext=1", "former"),
        ("phone", "+441134960177", "former"),
        ("phone", "+441134960122", "private"),
        ("phone", "+441134960010", "near"),
        ("phone", "+442079460111", None),
        ("phone", "+442079460112", "unknown"),
        ("email", "hello@harbourfinch.example", None),
        ("email", "helo@harbourfinch.example", "near"),
        ("email", "hello@harbourfinch.test", "near"),
        ("email", "sales@harbourfinch.example", "unknown"),
        ("web", "harbourfinch.example/claims", None),
        ("web", "shop.harbourfinch.example", None),
        ("web", "social.example/@harbourfinch", None),
        ("web", "social.example/@somebody", "unknown"),
        ("web", "harborfinch.example", "near"),
        ("web", "harbourfinch.test", "near"),
        ("web", "pilots.example/leeds", "unknown"),
        ("number", "01234567", None),
        ("number", "999999973", None),
        ("number", "01234576", "near"),
        ("number", "09999999", "unknown"),
        ("iban", "GB33BUKB20201555555555", None),
        ("iban", "DE89370400440532013000", "unknown"),
        ("address", "4 Example Quay\nLeeds", None),
        ("address", "4 Example Quay\nLeeds\nLS1 4AP", None),
        ("address", "6 Example Quay\nLeeds\nLS1 4AP", "near"),
        ("address", "1 Old Wharf\nLeeds\nLS1 4AP", "former"),
        ("address", "9 Lock Lane\nYork\nYO1 9ZZ", "unknown"),
        ("placeholder", "Lorem ipsum", "placeholder"),
        ("name", "Somebody Else", None),
    ],
)
def test_a_detail_stands_so_to_the_contacts(
    known: Known, kind: DetailKind, value: str, standing: str | None
) -> None:
    found = known.standing(Detail(kind, value, value))
    assert (found.standing if found else None) == standing


def test_what_is_private_may_be_seen_by_colleagues(tmp_path: Path) -> None:
    known = Known.of(seen_by_staff(hub_of(tmp_path)))
    assert known.standing(Detail("phone", "+441134960122", "")) is None


def test_others_may_be_named_in_their_place_alone(known: Known) -> None:
    theirs = Detail("web", "pilots.example/leeds/harbour", "")
    assert known.standing(theirs, "guides/harbour/index.html") is None
    assert known.standing(theirs, "index.html") is not None


def test_what_is_left_alone_is_left_alone(known: Known) -> None:
    stranger = Detail("iban", "DE89370400440532013000", "")
    assert known.standing(stranger, "examples/index.html") is None
    assert not list(judging.strays("Lorem ipsum, 0113 496 0900", known, "examples/a.txt"))


def test_in_a_real_hub_numbers_for_drama_are_placeholders(tmp_path: Path) -> None:
    real = (
        CONTACTS.replace("  fictional: yes\n", "")
        .replace("harbourfinch.example", "harbourfinch.co.uk")
        .replace("social.example", "social.co.uk")
        .replace("0113 496 0", "0113 243 3")
        .replace("040 66969 ", "040 42838 ")
        .replace("020 7946 0111", "020 7219 3000")
        .replace("pilots.example", "pilots.co.uk")
    )
    known = Known.of(hub_of(tmp_path, real))
    for kind, value in (("phone", "+442079460112"), ("email", "a@example.com")):
        found = known.standing(Detail("phone" if kind == "phone" else "email", value, value))
        assert found is not None
        assert found.standing == "placeholder"


def test_the_plan_that_came_true_makes_the_old_number_former(tmp_path: Path) -> None:
    file = tmp_path / "contacts.yaml"
    file.write_text(CONTACTS, encoding="utf-8")
    hub = loading.load(file, date(2027, 3, 2)).hub("https://contact.harbourfinch.example/")
    found = Known.of(hub).standing(Detail("phone", "+494066969100", "040 66969 100"))
    assert found is not None
    assert (found.standing, found.until) == ("former", date(2027, 2, 28))
    assert found.meant == "+49 40 66969500"


@pytest.mark.parametrize(
    ("text", "standings"),
    [
        ("Call 0113 496 0100, +44 (0)113 496 0100 or 0113 496 0100 ext. 12.", []),
        ("Ring 040 66969-100 in Hamburg.", []),
        ("Visit us: 4 Example Quay,\nLeeds LS1 4AP. Ada Stone is there.", []),
        ("Ring 0113 496\n0100 today", []),
        ("Ring 0113 496\n0900 today", ["former"]),
        ("Finch Brothers were here before. Finch, brothers of old.", ["former"]),
        ("Once at 1 Old Wharf in Leeds; then 1 Old Wharf,\nLeeds.", ["former"]),
        ("Tom Reed and TOM REED", ["former"]),
        ("Ask Rosalind Dee of Claims", ["former"]),
        ("dee@harbourfinch.example", ["former"]),
        ("Ask Mr Rosalind D. Deeds", []),
        ("REED Tom", ["former"]),
        ("Reception 0113 496-0100, fax -0900", ["former"]),
        ("Reception 0113 496-0100, fax -0109", []),
        ("Reception\t0113 496 01-00\nDesk\t-77\nSums\t-78,00", ["former"]),
    ],
)
def test_a_text_shows_what_it_should_not(known: Known, text: str, standings: list[str]) -> None:
    assert [each.standing for each in judging.strays(text, known)] == standings


def test_of_somebody_who_left_the_last_day_is_told(known: Known) -> None:
    found = known.standing(Detail("phone", "+441134960177", ""))
    assert found is not None
    assert found.until == date(2026, 10, 1)


def test_what_is_odd_in_a_long_text_is_read_anew_with_what_is_around() -> None:
    words = " ".join(f"word{number}" for number in range(1000))
    text = letters.normalised(f"{words} before 0113 496 0900 behind {words}")
    odd = Stray(Detail("phone", "+441134960900", "0113 496 0900"), "former")
    found = [each.readings[-1] for each in windows.around(text, [odd])]
    assert len(found) == 1
    assert "before 0113 496 0900 behind" in found[0]
    assert len(found[0]) < 1000


def test_a_long_text_is_read_like_a_short_one(known: Known) -> None:
    around = "Nothing is written here that anybody could call. " * 60
    found = list(judging.strays(f"{around}0113 496 0900 {around}0113 496 0100 {around}", known))
    assert [each.detail.value for each in found] == ["+441134960900"]


@pytest.mark.parametrize("ours", ["hello@harbour-\nfinch.example", "+44 113 496 01\n00"])
def test_what_is_ours_is_no_stranger_though_a_line_breaks_in_it(known: Known, ours: str) -> None:
    found = judging.strays(f"{ours}, 0113 496 0900", known)
    assert [each.detail.value for each in found] == ["+441134960900"]


@pytest.mark.parametrize(
    ("href", "text", "standings"),
    [
        ("tel:+441134960100", "0113 496 0100", []),
        ("tel:+441134960100", "Call us", []),
        ("tel:+441134960100;ext=12", "0113 496 0100", []),
        ("tel:+441134960109", "0113 496 0100", ["misleading"]),
        ("tel:0113-496-0900", "Call us", ["former"]),
        ("sms:+441134960900", "Text us", ["former"]),
        ("https://wa.me/441134960900", "Write to us", ["former"]),
        ("https://api.whatsapp.com/send?phone=441134960900", "Write to us", ["former"]),
        ("mailto:hello@harbourfinch.example?subject=Hello", "hello@harbourfinch.example", []),
        ("mailto:hello@harbourfinch.example?cc=helo@harbourfinch.example", "Write", ["near"]),
        ("https://www.elsewhere.example", "elsewhere", []),
        ("https://pay.elsewhere.example", "www.harbourfinch.example", ["misleading"]),
        ("https://www.harbourfinch.example/pay", "www.harbourfinch.example", []),
        ("https://pay.harbourfinch.example/", "harbourfinch.example", []),
        ("https://harbourfinch.example/pay", "pay.harbourfinch.example", []),
        ("https://www.harborfinch.example/pay", "Pay", ["near"]),
        ("../contact/", "0113 496 0100", []),
    ],
)
def test_a_link_leads_where_it_should_not(
    known: Known, href: str, text: str, standings: list[str]
) -> None:
    found = judging.strays_in_links([Link(href, text)], known)
    assert [each.standing for each in found] == standings


@pytest.mark.parametrize(
    ("code", "standings"),
    [
        ("https://contact.harbourfinch.example/people/ada-stone/#X05TQ", []),
        ("https://www.elsewhere.example/a", ["unknown"]),
        ("tel:+441134960900", ["former"]),
        ("BEGIN:VCARD\r\nFN:Ada Stone\r\nTEL;TYPE=work:+441134960900\r\nEND:VCARD", ["former"]),
        ("MECARD:N:Ada Stone;TEL:01134960900;;", ["former"]),
        ("BCD\n002\n1\nSCT\n\nSomebody\nDE89370400440532013000\nEUR1\n", ["unknown"]),
    ],
)
def test_a_code_says_what_it_should_not(known: Known, code: str, standings: list[str]) -> None:
    assert [each.standing for each in judging.strays_in_codes([code], known)] == standings


@pytest.mark.parametrize("kind", ["phone", "email", "name"])
def test_a_seal_fits_what_was_sealed_and_nothing_else(kind: SealedKind) -> None:
    made = sealed.seal(kind, "Rosalind Dee", SALT)
    assert sealed.fits(made, "Rosalind Dee")
    assert not sealed.fits(made, "Rosalind Doe")
    assert "osalind" not in made.as_text()


def test_a_name_is_sealed_in_any_way_of_writing() -> None:
    made = sealed.seal("name", "Zoé  Lefèvre", SALT)
    assert sealed.fits(made, "ZOÉ LEFÈVRE")
    assert sealed.fits(made, "Zoe\u0301 Lefe\u0300vre")


def test_names_are_looked_for_among_words_with_capitals() -> None:
    found = set(sealed.names_in("We thank Ada van der Stone, and Zoé Lefèvre-Reed. Yours"))
    assert {"Ada van der Stone", "Zoé Lefèvre-Reed"} <= found
    assert not any(name[0].islower() for name in found)


def test_a_target_says_to_whom_it_leads() -> None:
    found = targets.details_of("mailto:a@b.example,c@d.example?bcc=e%40f.example", ("GB",))
    assert [each.value for each in found] == ["a@b.example", "c@d.example", "e@f.example"]


def test_what_is_known_travels_to_other_processes(known: Known) -> None:
    other = pickle.loads(pickle.dumps(known))  # noqa: S301 - made just now
    assert other.digest == known.digest
    assert known.standing(Detail("phone", "+441134960900", "")) is not None


def test_a_change_of_what_is_known_changes_its_digest(known: Known, tmp_path: Path) -> None:
    other = Known.of(hub_of(tmp_path, CONTACTS.replace("0113 496 0900", "0113 496 0901")))
    assert other.digest != known.digest


@pytest.mark.parametrize(
    "text", ["Finch Brоthers", "1 Οld Wharf, Lееds", "Mail оld@harbourfinch.example"]
)
def test_what_is_over_is_known_in_letters_that_look_alike(tmp_path: Path, text: str) -> None:
    more = "former:\n  - {email: old@harbourfinch.example}"
    known = Known.of(hub_of(tmp_path, CONTACTS.replace("former:", more)))
    assert [each.standing for each in judging.strays(text, known)] == ["former"]


def test_what_is_ours_is_not_in_letters_that_look_alike(known: Known) -> None:
    (found,) = judging.strays("hellо@harbourfinch.example", known)
    assert found.standing in {"unknown", "near"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("IBAN GB33 BUKB 2020 1555 5555 55, BIC BUKBGB22XXX", 0),
        ("IBAN GB33 BUKB 2020 1555 5555 55, BIC NWBKGB2L", 1),
        ("BIC NWBKGB2L", 0),
    ],
)
def test_the_code_of_a_bank_is_ours_beside_our_account(
    tmp_path: Path, text: str, count: int
) -> None:
    ours = CONTACTS.replace("5555 55}", "5555 55, bic: BUKBGB22}")
    known = Known.of(hub_of(tmp_path, ours))
    assert len([*judging.strays(text, known)]) == count


def test_an_old_mailbox_is_told_once_however_it_is_parted(tmp_path: Path) -> None:
    more = "former:\n  - {email: old@quarrybank.example}\n  - {website: https://quarrybank.example}"
    known = Known.of(hub_of(tmp_path, CONTACTS.replace("former:", more)))
    for text in ("old @ quarrybank.example", "old@quarry-\nbank.example"):
        (found,) = judging.strays(text, known)
        assert (found.standing, found.detail.kind) == ("former", "email")


def test_what_a_program_may_write_into_a_page_is_worth_saying_if_it_is_over(known: Known) -> None:
    program = Part("", "", remains="tel = '0113 496 0900'; other = '0131 496 0655'")
    (found,) = hearing.of_part(Shown.of(program, known.regions), known, "index.html")
    assert (found.standing, messages.is_grave(found)) == ("former", False)


def test_a_strange_bank_is_told_only_where_a_bank_of_ours_is_known(known: Known) -> None:
    assert not [*judging.strays("IBAN GB33 BUKB 2020 1555 5555 55, BIC BUKBGB22", known)]
