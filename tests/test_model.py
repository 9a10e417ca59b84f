"""Values: how each is read, and what is said of one that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from pydantic import ValidationError

from contact_hub.mistakes import Mistake
from contact_hub.model import Address, Channel, Office, Person
from contact_hub.model.legal import entity
from contact_hub.model.looks import colour, ink
from contact_hub.model.numbers import bic, company_number_fault, iban, vat_fault
from contact_hub.model.places import country, holidays_of, language, time_zone
from contact_hub.model.plain import day, fraction, identifier, period, yes_or_no
from contact_hub.model.promises import promise
from contact_hub.model.walking import inside, record_at
from contact_hub.model.web import email, repository_path, web_address

READ = [
    (day, "2026-11-02", date(2026, 11, 2)),
    (day, "2028-02-29", date(2028, 2, 29)),
    (yes_or_no, "YES", True),
    (yes_or_no, "off", False),
    (period, "6 months", 180),
    (period, "30 days", 30),
    (period, "1 year", 365),
    (period, "2 weeks", 14),
    (fraction, "-1.5478", -1.5478),
    (fraction, "0", 0.0),
    (identifier, "ada-stone", "ada-stone"),
    (identifier, "24-7", "24-7"),
    (email, "ann@münchen.example", "ann@münchen.example"),
    (email, "Ann.Lee@EXAMPLE.com", "Ann.Lee@example.com"),
    (web_address, "https://www.example.com/a?b=c", "https://www.example.com/a?b=c"),
    (country, "gb", "GB"),
    (country, "NO", "NO"),
    (language, "en-GB", "en-GB"),
    (language, "cy", "cy"),
    (time_zone, "Europe/London", "Europe/London"),
    (time_zone, "America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    (holidays_of, "DE-HH", "DE-HH"),
    (colour, "123C4A", "#123c4a"),
    (iban, "gb33bukb20201555555555", "GB33 BUKB 2020 1555 5555 55"),
    (bic, "BUKBGB22", "BUKBGB22"),
    (repository_path, "docs/assets/ada.jpg", "docs/assets/ada.jpg"),
]
REFUSED = [
    (day, "12/11/2026", "can be read in two ways", "`2026-11-12` or `2026-12-11`"),
    (day, "31.12.2026", "does not begin with the year", "Write `2026-12-31`."),
    (day, "2026-02-30", "There is no `2026-02-30`", "Look the day up"),
    (day, "2027-02-29", "There is no", "Look"),
    (day, "tomorrow", "is not a date", "`2026-11-02`"),
    (day, "2026-1-2", "is not a date", "year-month-day"),
    (yes_or_no, "maybe", "neither `yes` nor `no`", "Write"),
    (period, "soon", "is not a length of time", "`30 days`"),
    (period, "0 days", "is not a length of time", "`6 months`"),
    (promise, "as soon as we can", "does not say by when", "`reply within 4 working hours`"),
    (promise, "reply in 2 days", "does not say by when", "`reply within 2 days`"),
    (promise, "1 working day", "does not say by when", "`reply within 1 working day`"),
    (fraction, "53.79 N", "is not a number of degrees", "[53.79, -1.55]"),
    (fraction, "53,79", "is not a number of degrees", "[53.79, -1.55]"),
    (identifier, "Ada Stone", "cannot be an id", "`ada-stone`"),
    (identifier, "../ada", "cannot be an id", "`ada`"),
    (identifier, "a/b", "cannot be an id", "`a-b`"),
    (identifier, "-ada", "cannot be an id", "`ada`"),
    (identifier, "%2e%2e", "cannot be an id", "`2e-2e`"),
    (identifier, "x" * 200, "cannot be an id", "x" * 60),
    (identifier, "Ада", "cannot be an id", "letters a to z"),
    (identifier, "index", "is kept for the site", "another"),
    (identifier, "con", "is kept for the site", "another"),
    (identifier, "404", "is kept for the site", "another"),
    (email, "ann.example.com", "is not an e-mail address", "no `@`"),
    (email, "ann@@example.com", "is not an e-mail address", "more than one `@`"),
    (email, "ann..b@example.com", "is not an e-mail address", "a dot too many"),
    (email, "ann@example.com.", "is not an e-mail address", "a dot too many"),
    (email, "ann@example.com?bcc=x@example.net", "more than an e-mail address", "alone"),
    (email, "ann@example.com%0abcc:x", "more than an e-mail address", "alone"),
    (email, "mailto:ann@example.com", "more than an e-mail address", "alone"),
    (email, "Ann <ann@example.com>", "more than an e-mail address", "alone"),
    (email, f"{'a' * 65}@example.com", "is not an e-mail address", "more than 64 letters"),
    (email, f"ann@{'a.' * 130}com", "is not an e-mail address", "slip"),
    (email, "ann@exаmple.com", "mixes alphabets", "`а` is the letter"),
    (web_address, "www.example.com", "has no `https://`", "`https://www.example.com`"),
    (web_address, "//example.com", "has no `https://`", "`https://example.com`"),
    (web_address, "javascript:alert(1)", "is not a web address", "browser"),
    (web_address, "data:text/html,x", "is not a web address", "browser"),
    (web_address, "file:///etc/passwd", "is not a web address", "browser"),
    (web_address, "ftp://example.com/", "is not a web address", "`https://`"),
    (web_address, "https://user:pw@example.com/", "name or password", "before the `@`"),
    (web_address, "https://example.com/a b", "is not a web address", "no blanks"),
    (web_address, "https://example.com\\@evil.example/", "is not a web address", ""),
    (web_address, "https://localhost/", "is not a web address", ""),
    (web_address, "https:///path", "is not a web address", ""),
    (web_address, "https://exаmple.com/", "mixes alphabets", ""),
    (country, "UK", "is not a country's code", "`GB`"),
    (country, "England", "is not a country's code", "`GB`"),
    (country, "Deutschland", "is not a country's code", "`DE`"),
    (country, "Germany", "is not a country's code", "`DE`"),
    (country, "XX", "is not a country's code", "two letters"),
    (language, "Welsh", "is not a language's code", "`cy`"),
    (language, "klingonisch", "is not a language's code", "like `en`"),
    (time_zone, "Europe/Londn", "is not a time zone", "`Europe/London`"),
    (time_zone, "London", "is not a time zone", "`Europe/London`"),
    (time_zone, "GMT+1", "is not a time zone", "a city's zone"),
    (time_zone, "BST", "is not a time zone", "a city's zone"),
    (holidays_of, "GB", "different bank holidays", "`GB-ENG`"),
    (holidays_of, "England", "is not a country or region", "Did you mean `GB-ENG`?"),
    (holidays_of, "no", "is not a country or region", "Did you mean `none`?"),
    (holidays_of, "bank holidays", "is not a country or region", "`GB-ENG`"),
    (entity, "Limited company", "is not a legal form", "`private limited company`"),
    (entity, "Ltd.", "is not a legal form", "`private limited company`"),
    (entity, "PLC", "is not a legal form", "`public limited company`"),
    (entity, "privat limited company", "is not a legal form", "`private limited company`"),
    (colour, "navy", "is not a colour", "#123c4a"),
    (ink, "cmyk 90 55 45", "is not a print colour", "four numbers"),
    (ink, "cmyk 100 100 90 60", "350 % ink", "designer"),
    (iban, "GB33BUKB20201555555556", "is not an IBAN", "Copy"),
    (bic, "BUKB", "is not a BIC", "8 or 11"),
    (repository_path, "../../etc/passwd", "does not lie inside", "from the top"),
    (repository_path, "/etc/passwd", "does not lie inside", "from the top"),
    (repository_path, "C:\\x.jpg", "does not lie inside", "from the top"),
    (repository_path, "file:///etc/passwd", "does not lie inside", "from the top"),
    (repository_path, "~/ada.jpg", "does not lie inside", "from the top"),
    (repository_path, "\\\\server\\ada.jpg", "does not lie inside", "from the top"),
    (repository_path, ".git/config", "does not lie inside", "from the top"),
    (repository_path, "x" * 5000, "too long", "shorter"),
]
PROMISES = {
    "reply within 4 working hours": (4, "hour", True),
    "reply within 1 working day": (1, "day", True),
    "an answer within the hour": (1, "hour", False),
    "reply within a working day": (1, "day", True),
    "reply within an hour": (1, "hour", False),
    "we call back within 30 minutes": (30, "minute", False),
    "a decision within 8 weeks": (8, "week", False),
    "reply within one business day": (1, "day", True),
    "Reply within two working days.": (2, "day", True),
    "reply within five working days": (5, "day", True),
    "reply within 4 working hrs": (4, "hour", True),
    "reply within 24h": (24, "hour", False),
    "reply within 90 mins": (90, "minute", False),
    "reply within half an hour": (30, "minute", False),
    "reply within an hour and a half": (90, "minute", False),
    "reply within a week": (1, "week", False),
    "reply within the next 3 working days": (3, "day", True),
    "the same working day": (0, "day", True),
    "reply on the same business day": (0, "day", True),
    "Rückruf innerhalb von 1 Arbeitstag": (1, "day", True),
    "Antwort innerhalb von zwei Werktagen": (2, "day", True),
    "Antwort innerhalb eines Arbeitstages": (1, "day", True),
    "Antwort binnen 2 Stunden": (2, "hour", False),
    "Antwort innerhalb einer halben Stunde": (30, "minute", False),
    "Antwort innerhalb von drei Wochen": (3, "week", False),
    "Antwort noch am selben Arbeitstag": (0, "day", True),
    "ateb o fewn 2 ddiwrnod gwaith": (2, "day", True),
    "ateb o fewn dau ddiwrnod gwaith": (2, "day", True),
    "ateb o fewn pum niwrnod": (5, "day", False),
    "ateb o fewn tair awr": (3, "hour", False),
    "ateb o fewn hanner awr": (30, "minute", False),
    "ateb ar yr un diwrnod gwaith": (0, "day", True),
}
NO_PROMISES = {
    "reply by next working day": "`reply within 1 working day`",
    "next working day": "`within 1 working day`",
    "reply by tomorrow": "`reply within 1 working day`",
    "same day": "`on the same working day`",
    "reply the same day": "`reply on the same working day`",
    "reply by the end of the day": "`reply on the same working day`",
    "reply by close of business": "`reply on the same working day`",
    "reply within the day": "`reply on the same working day`",
    "reply within the week": "`reply within 1 week`",
    "reply within a fortnight": "`reply within 2 weeks`",
    "reply in 2 days": "`reply within 2 days`",
    "reply in under 2 hours": "`reply within 2 hours`",
    "reply within 2-3 days": "`reply within 3 days`",
    "reply within 3 to 5 working days": "`reply within 5 working days`",
    "reply within 2 working days of your letter": "`reply within 2 working days`",
    "reply within 48 hours, weather permitting": "`reply within 48 hours`",
    "reply within 2 working weeks": "`reply within 2 weeks`",
    "reply within half a day": "`reply within 4 working hours`",
    "reply within 5 weekdays": "`reply within 5 working days`",
    "5 working days": "`reply within 5 working days`",
    "Antwort in 2 Tagen": "`Antwort innerhalb von 2 Tagen`",
    "reply within 0 days": "Write it like `reply within 4 working hours`",
    "reply within a few days": "Write it like `reply within 4 working hours`",
    "immediately": "Write it like `reply within 4 working hours`",
}
VAT = {
    ("GB", "GB123456789"): "check digits",
    ("GB", "DE136695976"): "begins with DE",
    ("DE", "GB980780684"): "begins with GB",
    ("DE", "DE123456789"): "check digits",
    ("GB", "GB 98078068"): "check digits",
}
COMPANIES = {
    ("GB", "1234567"): False,
    ("GB", "01234567"): True,
    ("GB", "SC123456"): True,
    ("GB", "OC301234"): True,
    ("DE", "HRB 12345"): True,
    ("DE", "12345"): False,
    ("NL", "12345678"): True,
    ("NL", "1234567"): False,
    ("FR", "552 008 443"): True,
    ("FR", "552 008 444"): False,
    ("IE", "123456"): True,
    ("JP", "anything"): True,
}


@pytest.mark.parametrize(("read", "written", "value"), READ)
def test_a_value_is_read(read: Callable[[str], object], written: str, value: object) -> None:
    assert read(written) == value


@pytest.mark.parametrize(("read", "written", "what", "fix"), REFUSED)
def test_a_value_that_cannot_be_is_refused_in_words(
    read: Callable[[str], object], written: str, what: str, fix: str
) -> None:
    with pytest.raises(Mistake) as caught:
        read(written)
    assert what in caught.value.what
    assert fix in caught.value.fix


@pytest.mark.parametrize("written", PROMISES)
def test_a_promise_has_a_time(written: str) -> None:
    found = promise(written)
    assert (found.count, found.unit, found.working) == PROMISES[written]
    assert found.text == written


@pytest.mark.parametrize("written", NO_PROMISES)
def test_a_promise_that_can_be_read_in_two_ways_is_refused_with_the_nearest(written: str) -> None:
    with pytest.raises(Mistake, match="does not say by when") as caught:
        promise(written)
    assert NO_PROMISES[written] in caught.value.fix


@pytest.mark.parametrize(("country_code", "written"), VAT)
def test_a_wrong_vat_number_says_why(country_code: str, written: str) -> None:
    assert VAT[country_code, written] in (vat_fault(written, country_code) or "")


@pytest.mark.parametrize(("country_code", "written"), COMPANIES)
def test_a_company_number_has_its_registers_form(country_code: str, written: str) -> None:
    assert (company_number_fault(written, country_code) is None) is COMPANIES[country_code, written]


def test_ways_are_offered_speaking_before_writing() -> None:
    office = Office.model_validate(
        {"name": "Leeds", "email": "a@example.com", "phone": "0113 496 0100"}
    )
    assert [way.kind for way in office.ways()] == ["phone", "email"]


def test_a_persons_channels_follow_their_own_ways() -> None:
    person = Person.model_validate(
        {"name": "Ada", "phone": "0113 496 0100", "channels": [{"fax": "0113 496 0109"}]}
    )
    assert [way.kind for way in person.ways()] == ["phone", "fax"]
    first = person.first("fax", "email")
    assert first is not None
    assert first.kind == "fax"
    assert person.first("chat") is None


@pytest.mark.parametrize(
    "raw", [{}, {"label": "x"}, {"phone": "0113 496 0100", "email": "a@example.com"}]
)
def test_a_channel_is_exactly_one_way(raw: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="This channel"):
        Channel.model_validate(raw)


def test_an_address_takes_the_organisations_country_where_it_has_none() -> None:
    address = Address.model_validate({"street": "4 Example Quay", "locality": "Leeds"})
    assert address.in_country("GB").country == "GB"
    assert Address.model_validate({"street": "x", "country": "DE"}).in_country("GB").country == "DE"


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Office.model_validate({"name": "Leeds"}).name = "York"  # type: ignore[misc]


def test_every_record_within_a_record_has_its_place() -> None:
    office = Office.model_validate({"name": "Leeds", "channels": [{"phone": "0113 496 0100"}]})
    places = [place for place, _ in inside(office, ("offices", "leeds"))]
    assert ("offices", "leeds") in places
    assert ("offices", "leeds", "channels", 0) in places


def test_the_model_of_a_place_is_found_through_lists_and_names() -> None:
    assert record_at(Office, ("channels", 0, "post")) is Address
    assert record_at(Office, ("name",)) is None
