"""Odd and right: what must be accepted, and come out as it was meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.loading import Loaded

MISTAKES = Path(__file__).parent / "mistakes"
GOOD = (
    (MISTAKES / "hours-that-overlap.yaml")
    .read_text(encoding="utf-8")
    .replace("9:00-13:00, 12:00-17:00 # <-", "9:00-17:30")
)
PERSON = """
people:
  ada-stone:
    name: Ada Stone
    office: leeds
    card: no
    public: yes
"""

OFFICE_LINES = {
    # What YAML's own readers take for something else
    "team called Off": ("name: Off", lambda office: office.name == "Off"),
    "town called On": ("name: On", lambda office: office.name == "On"),
    "town called No": ("name: no", lambda office: office.name == "no"),
    "a number as a name": ("name: 1e3", lambda office: office.name == "1e3"),
    "a version as a name": ("name: 1.10", lambda office: office.name == "1.10"),
    "a hexadecimal floor": ("access: 0x1F", lambda office: office.access == "0x1F"),
    "Null Island, in quotation marks": ('name: "Null"', lambda office: office.name == "Null"),
    "nothing for what is optional": ("mobile: null", lambda office: office.mobile is None),
    "nothing at all": ("mobile:", lambda office: office.mobile is None),
    "a tilde": ("mobile: ~", lambda office: office.mobile is None),
    # Telephone numbers
    "no quotation marks, zero first": (
        "mobile: 01134960123",
        lambda office: office.mobile.e164 == "+441134960123",
    ),
    "no quotation marks, digits 0 to 7": (
        "mobile: 01134560123",
        lambda office: office.mobile.e164 == "+441134560123",
    ),
    "a plus without quotation marks": (
        "mobile: +441134960123",
        lambda office: office.mobile.e164 == "+441134960123",
    ),
    "two zeros for the plus": (
        "mobile: 0044 113 496 0123",
        lambda office: office.mobile.e164 == "+441134960123",
    ),
    "an extension with zeros": (
        "mobile: 0113 496 0123 ext 007",
        lambda office: office.mobile.uri == "tel:+441134960123;ext=007",
    ),
    "an Italian zero": (
        "mobile: +39 06 1234567",
        lambda office: office.mobile.international == "+39 06 123 4567",
    ),
    "a German number of other length": (
        "mobile: +49 30 901820",
        lambda office: office.mobile.e164 == "+4930901820",
    ),
    # Hours
    "a time like sixtieths": (
        "hours: 12:30-18:00",
        lambda office: office.hours.as_written() == "Mon-Sun 12:30-18:00",
    ),
    "until 24:00": ("hours: Mon 9:00-24:00", lambda office: office.hours.week[0] == ((540, 1440),)),
    "over midnight": (
        "hours: Fri 22:00-02:00",
        lambda office: office.hours.week[4] == ((1320, 1560),),
    ),
    "by appointment alone": ("hours: by appointment", lambda office: office.hours.by_appointment),
    "over two lines": (
        "hours: |\n      Mon-Fri 9:00-17:00\n      Sat 10:00-13:00",
        lambda office: len(office.hours.groups()) == 2,
    ),
    # E-mail and the web
    "an international domain": (
        "email: hello@münchen.example",
        lambda office: office.email == "hello@münchen.example",
    ),
    "a plus in an address": (
        "email: hello+web@harbourfinch.example",
        lambda office: "+web" in office.email,
    ),
    "an apostrophe in an address": (
        "email: o'neil@harbourfinch.example",
        lambda office: office.email.startswith("o'neil"),
    ),
    "a question and a fragment": (
        "form: https://www.harbourfinch.example/f?a=1&b=2#c",
        lambda office: office.form.endswith("?a=1&b=2#c"),
    ),
    "a domain in Greek letters": (
        "form: https://παράδειγμα.example/",
        lambda office: office.form.startswith("https://πα"),
    ),
    # Text that would mean something elsewhere
    "HTML": (
        "about: </script><!--<b>x</b>",
        lambda office: office.about == "</script><!--<b>x</b>",
    ),
    "a template": (
        'about: "{{ 7*7 }} {% raw %} ${x}"',
        lambda office: office.about == "{{ 7*7 }} {% raw %} ${x}",
    ),
    "Markdown": (
        'about: "[x](javascript:alert(1)) *stars* | a | b |"',
        lambda office: "*stars*" in office.about,
    ),
    "a snippet": ('about: --8<-- "/etc/passwd"', lambda office: office.about.startswith("--8<--")),
    "a formula": ("about: =cmd|'/c calc'!A1", lambda office: office.about == "=cmd|'/c calc'!A1"),
    "emoji": ("about: Ann 👩🏽\u200d🔬 🇬🇧", lambda office: office.about == "Ann 👩🏽\u200d🔬 🇬🇧"),
    "a hash inside a word": ("about: floor#3", lambda office: office.about == "floor#3"),
    "a colon inside a word": ("about: 10:30", lambda office: office.about == "10:30"),
    "several lines": ("about: >\n      One\n      two.", lambda office: office.about == "One two."),
    # Addresses and places
    "a post code with a zero": (
        "postal_address: {street: 1 Main Street, region: MA, postal_code: 02134, country: US}",
        lambda office: office.postal_address.postal_code == "02134",
    ),
    "a country in small letters": (
        "postal_address: {street: Gate 1, postal_code: 0150, country: no}",
        lambda office: office.postal_address.country == "NO",
    ),
    "a street of several lines": (
        "address: {street: [Unit 2, 4 Example Quay], postal_code: LS1 4AP}",
        lambda office: office.address.street == ("Unit 2", "4 Example Quay"),
    ),
    "a location with a minus sign": (
        "location: [53.79, -1.55]",
        lambda office: office.location == (53.79, -1.55),
    ),
    "a leap day": (
        "closures: [{what: A, first: 2028-02-29}]",
        lambda office: office.closures[0].ends == date(2028, 2, 29),
    ),
    "a day without quotation marks": (
        "closures: [{what: A, first: 2027-01-02}]",
        lambda office: office.closures[0].first == date(2027, 1, 2),
    ),
    "the holidays of a nation": ("holidays: GB-SCT", lambda office: office.holidays == "GB-SCT"),
    "letters composed of two": ("name: Zoe\u0308", lambda office: office.name == "Zoë"),
    "German quotation marks inside": (
        "about: Das „Haus“ am Kai",
        lambda office: "„Haus“" in office.about,
    ),
    "a Persian joiner": ("about: می\u200cخواهم", lambda office: office.about == "می\u200cخواهم"),
}
WORDS_FOR_YES = {
    "yes": True,
    "Yes": True,
    "true": True,
    "on": True,
    "no": False,
    "NO": False,
    "off": False,
    "false": False,
}
NAMES = [
    "Sukarno",
    "Ludwig van der Berg",
    "Ó Súilleabháin",
    "José d'Arc",
    "Martin Luther King Jr.",
    "王小明",
    "สมชาย",
    "अमिता",
    "አበበ",
    "No",
    "On",
    "007",
    "</script>",
    "{{ name }}",
    "Ann 👩🏽\u200d🔬",
]


def loaded(folder: Path, text: str) -> Loaded:
    """The contacts of this text; nothing in it is wrong."""
    path = folder / "contacts.yaml"
    path.write_text(text, encoding="utf-8")
    return loading.load(path, date(2026, 9, 1))


def changed(line: str) -> str:
    """A good file in which the office has this line; it takes the place of one of its name."""
    name = line.partition(":")[0]
    kept = GOOD.splitlines(keepends=True)
    start = kept.index("  leeds:\n")
    rest = [each for each in kept[start:] if not each.startswith(f"    {name}:")]
    return "".join([*kept[:start], *rest, f"    {line}\n"])


@pytest.mark.parametrize("case", OFFICE_LINES)
def test_it_is_accepted_and_means_what_it_says(case: str, tmp_path: Path) -> None:
    line, is_right = OFFICE_LINES[case]
    right: Callable[[object], bool] = is_right
    assert right(loaded(tmp_path, changed(line)).contacts.offices["leeds"])


@pytest.mark.parametrize("written", WORDS_FOR_YES)
def test_yes_and_no_in_the_words_of_people(written: str, tmp_path: Path) -> None:
    person = loaded(
        tmp_path, GOOD + PERSON.replace("card: no", f"card: {written}")
    ).contacts.people["ada-stone"]
    assert person.card is WORDS_FOR_YES[written]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_as_its_owner_writes_it(name: str, tmp_path: Path) -> None:
    text = GOOD + PERSON.replace("name: Ada Stone", f'name: "{name}"')
    assert loaded(tmp_path, text).contacts.people["ada-stone"].name == name


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Le\u00adeds", "Leeds"),
        ("Leeds\u200b", "Leeds"),
        ("West\u00a0Leeds", "West Leeds"),
        ("Leeds\u2060", "Leeds"),
    ],
)
def test_what_a_word_processor_added_is_left_out_and_told(
    pasted: str, kept: str, tmp_path: Path
) -> None:
    found = loaded(tmp_path, changed(f"name: {pasted}"))
    assert found.contacts.offices["leeds"].name == kept
    assert "perhaps from a word processor" in found.notices[0].what


def test_a_line_shared_by_two_people_is_right_where_it_is_their_teams(tmp_path: Path) -> None:
    text = (
        GOOD
        + "\nteams:\n  claims: {name: Claims, does: Pays., phone: 0113 496 0120, lead: ada-stone}\n"
        + PERSON.replace("    office", "    phone: 0113 496 0120\n    office")
        + "  tom-reed: {name: Tom Reed, team: claims, phone: 0113 496 0120, public: yes}\n"
    )
    assert loaded(tmp_path, text).notices == ()


@pytest.mark.parametrize(
    ("country", "vat"),
    [
        ("GB", "GB980780684"),
        ("GB", "980 7806 84"),
        ("DE", "DE136695976"),
        ("FR", "FR40303265045"),
        ("NL", "NL4495445B01"),
    ],
)
def test_a_true_vat_number_is_accepted_with_and_without_its_country(
    country: str, vat: str, tmp_path: Path
) -> None:
    legal = f"  legal: {{entity: public body, vat: {vat}}}\n"
    text = GOOD.replace("  country: GB\n", f"  country: {country}\n{legal}")
    text = text.replace("postal_code: LS1 4AP", "postal_code: LS1 4AP, country: GB")
    legal_found = loaded(tmp_path, text).contacts.organisation.legal
    assert legal_found is not None
    assert legal_found.vat == vat


def test_a_company_number_keeps_its_zero(tmp_path: Path) -> None:
    legal = (
        "  legal: {entity: private limited company, registered_in: Scotland, number: 01234567,"
        " registered_office: leeds}\n"
    )
    named = GOOD.replace("  what_we_do:", "  legal_name: Harbour & Finch Limited\n  what_we_do:")
    text = named.replace("  country: GB\n", f"  country: GB\n{legal}")
    found = loaded(tmp_path, text).contacts.organisation.legal
    assert found is not None
    assert found.number == "01234567"


def test_twenty_thousand_people_are_read(tmp_path: Path) -> None:
    rows = "".join(
        f"  person-{number}:\n    name: Person {number}\n    office: leeds\n    public: no\n"
        for number in range(20_000)
    )
    assert len(loaded(tmp_path, f"{GOOD}\npeople:\n{rows}").contacts.people) == 20_000
