"""Values that are more than text: each is read from text, or explains why it cannot be."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

import email_validator
import idna
from babel import Locale, UnknownLocaleError
from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from contact_hub import hours_text, phones
from contact_hub.hours import OpeningHours
from contact_hub.mistakes import Mistake, did_you_mean
from contact_hub.phones import Phone

__all__ = [
    "Codes", "Colour", "Country", "Day", "Email", "Fraction", "Holidays", "Hours", "Id", "Ink",
    "Language", "NotYet", "Number", "Period", "PhoneNumber", "Promise", "Ref", "RepositoryPath",
    "Text", "TimeZone", "WebAddress", "YesNo",
]  # fmt: skip

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that names a record: the sections in which it may be listed."""

    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotYet:
    """Marks a field that is read and checked, and does nothing yet: what it will do."""

    will: str


def text_as(read: Callable[[str], T]) -> BeforeValidator:
    """A validator that reads text; its Mistake becomes pydantic's error of type `mistake`."""
    return BeforeValidator(lambda value: told(read, value), json_schema_input_type=str)


def told(read: Callable[[str], T], value: object) -> object:
    """`read`'s answer for text; a finished value stays as it is, another shape is refused."""
    if isinstance(value, str):
        try:
            return read(some(value))
        except Mistake as mistake:
            raise as_pydantic(mistake) from None
    if isinstance(value, (list, dict)):
        raise PydanticCustomError("shape", "text")
    return value


def as_pydantic(mistake: Mistake) -> PydanticCustomError:
    """Carries both sentences through pydantic."""
    context = {"what": mistake.what, "fix": mistake.fix}
    return PydanticCustomError("mistake", "{what} {fix}", context)


def some(value: str) -> str:
    """Text that is not empty."""
    if not value.strip():
        raise Mistake("It is empty.", "Write something, or take the line out.")
    return value


def one_line(value: str) -> str:
    """Text with its line breaks and runs of blanks folded."""
    return " ".join(value.split())


def yes_or_no(value: str) -> bool:
    """`yes`, `no`, and what else people write for them."""
    answers = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
    if value.casefold() not in answers:
        raise Mistake(f"`{value}` is neither `yes` nor `no`.", "Write `yes` or `no`.")
    return answers[value.casefold()]


def day(value: str) -> date:
    """ISO 8601, year first: nobody can take the month for the day."""
    if re.fullmatch(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}", value):
        first, second, year = re.split(r"[/.]", value)
        ways = {f"`{year}-{month:0>2}-{number:0>2}`" for number, month in ((first, second), (second, first)) if int(month) <= 12}  # noqa: PLR2004, E501 - months
        raise Mistake(f"`{value}` can be read in two ways.", f"Write {' or '.join(sorted(ways))}.")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise Mistake(f"`{value}` is not a date.", "Write year-month-day, like `2026-11-02`.")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Mistake(f"There is no `{value}` in the calendar.", "Look the day up again.") from None


def email(value: str) -> str:
    """The address as typed and normalised (RFC 5321); its domain may be international."""
    if re.search(r"[?&%\s]|mailto:", value):
        what = f"`{value}` is more than an e-mail address."
        raise Mistake(what, "Write the address alone, like `hello@example.com`.")
    try:
        found = email_validator.validate_email(value, check_deliverability=False, strict=True)
    except email_validator.EmailNotValidError:
        raise Mistake(f"`{value}` is not an e-mail address.", email_hint(value)) from None
    refuse_mixed_scripts(found.domain, value)
    return found.normalized


def email_hint(value: str) -> str:
    """What to look at."""
    if "@" not in value:
        return "It has no `@`: write it like `hello@example.com`."
    if value.count("@") > 1:
        return "It has more than one `@`."
    if ".." in value or value.endswith("."):
        return "It has a dot too many."
    return "Look for a slip: write it like `hello@example.com`."


def refuse_mixed_scripts(domain: str, value: str) -> None:
    """`exаmple.com` with a Cyrillic а is another domain that looks the same."""
    for label in domain.split("."):
        has_latin = re.search("[a-z]", label) is not None
        odd = re.search("[\u0370-\u052f]", label)
        if has_latin and odd:
            what = f"`{value}` mixes alphabets: one letter only looks like a Latin one."
            raise Mistake(what, f"Type `{label}` again by hand; `{odd.group()}` is the letter.")


def web_address(value: str) -> str:
    """An https address that a stranger may follow."""
    if "://" not in value and not value.lower().startswith(("javascript:", "data:", "file:", "mailto:")):
        raise Mistake(f"`{value}` has no `https://` in front.", f"Write `https://{value.lstrip('/')}`.")
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        idna.encode(host, uts46=True)
    except (ValueError, idna.IDNAError):
        raise Mistake(f"`{value}` is not a web address.", "Copy it from the browser again.") from None
    if parts.scheme not in {"https", "http"} or re.search(r"[\s\\<>\"]", value) or "." not in host:
        raise Mistake(f"`{value}` is not a web address.", "It begins with `https://` and has no blanks.")
    if parts.username or parts.password:
        raise Mistake(f"`{value}` holds a user's name or password.", "Take the part before the `@` out.")
    refuse_mixed_scripts(host, value)
    return value


def country(value: str) -> str:
    """ISO 3166-1 alpha-2."""
    names = country_names()
    code = value.upper()
    if code in names.values() and len(value) == 2 and code != "UK":  # noqa: PLR2004 - alpha-2
        return code
    meant = {"uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB",
             "deutschland": "DE", "usa": "US", "éire": "IE"}.get(value.casefold())  # fmt: skip
    meant = meant or names.get(value.casefold())
    fix = f"Did you mean `{meant}`?" if meant else "Write its two letters, like `GB` or `DE`."
    raise Mistake(f"`{value}` is not a country's code.", fix)


@cache
def country_names() -> Mapping[str, str]:
    """English names in lower case → codes (CLDR)."""
    territories = Locale.parse("en").territories
    codes = {code: name for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code)}
    return {name.casefold(): code for code, name in codes.items() if code not in {"ZZ", "EU", "UN"}}


def language(value: str) -> str:
    """BCP 47: `en`, `en-GB`, `cy`."""
    try:
        locale = Locale.parse(value.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        known = {str(name).casefold(): code for code, name in Locale.parse("en").languages.items()}
        meant = known.get(value.casefold())
        fix = f"Did you mean `{meant}`?" if meant else "Write its code, like `en`, `fr` or `en-GB`."
        raise Mistake(f"`{value}` is not a language's code.", fix) from None
    return str(locale).replace("_", "-")


def time_zone(value: str) -> str:
    """A name of the IANA time zone database."""
    zones = {zone for zone in zoneinfo.available_timezones() if "/" in zone and not zone.startswith("Etc/")}
    if value in zones:
        return value
    by_fold = {zone.casefold(): zone for zone in zones}
    fix = did_you_mean(value, by_fold, "Write a city's zone, like `Europe/London`.")
    for fold, zone in by_fold.items():
        fix = fix.replace(f"`{fold}`", f"`{zone}`")
    raise Mistake(f"`{value}` is not a time zone.", fix)


def phone(value: object, info: ValidationInfo) -> object:
    """A number, read in the country that loading gives with the record around it."""
    region = str((info.context or {}).get("country", "GB"))
    return told(lambda text: phones.parsed(text, region), value)


def colour(value: str) -> str:
    """sRGB in six hexadecimal digits."""
    if not re.fullmatch(r"#?[0-9a-fA-F]{6}", value):
        raise Mistake(f"`{value}` is not a colour.", 'Write it like "#123c4a", in quotation marks.')
    return f"#{value.lstrip('#').lower()}"


@dataclass(frozen=True, slots=True)
class Cmyk:
    """Printing inks in per cent."""

    cyan: int
    magenta: int
    yellow: int
    black: int


def ink(value: str) -> Cmyk:
    """`cmyk 90 55 45 45`, as the brand book gives it."""
    numbers = [int(number) for number in re.findall(r"\d+", value)]
    if len(numbers) != 4 or max(numbers) > 100:  # noqa: PLR2004 - four inks, per cent
        raise Mistake(f"`{value}` is not a print colour.", "Write four numbers: `cmyk 90 55 45 45`.")
    if sum(numbers) > 300:  # noqa: PLR2004 - the ink limit of coated paper
        raise Mistake(f"`{value}` is {sum(numbers)} % ink; paper takes 300 %.", "Ask the designer.")
    return Cmyk(*numbers)


def period(value: str) -> int:
    """`6 months` in days."""
    match = re.fullmatch(r"(\d{1,4}) (day|week|month|year)s?", value)
    if not match or int(match[1]) == 0:
        raise Mistake(f"`{value}` is not a length of time.", "Write it like `30 days` or `6 months`.")
    return int(match[1]) * {"day": 1, "week": 7, "month": 30, "year": 365}[match[2]]


PROMISE = re.compile(
    r"(?P<what>.*\b)within (?:the |one |(?P<count>\d{1,3}) )?(?P<working>working |business )?"
    r"(?P<unit>minute|hour|day|week|month)s?"
)


@dataclass(frozen=True, slots=True)
class Within:
    """A reply time that we can be held to."""

    text: str
    count: int
    unit: str
    working: bool


def promise(value: str) -> Within:
    """`reply within 4 working hours`: a promise has a time, or it is none."""
    match = PROMISE.fullmatch(value)
    if not match:
        what = f"`{value}` does not say by when."
        raise Mistake(what, "Write it like `reply within 4 working hours`.")
    count = int(match["count"] or 1)
    return Within(value, count, match["unit"], match["working"] is not None)


def repository_path(value: str) -> str:
    """A file inside the repository, written with `/`."""
    parts = value.split("/")
    if re.search(r"[\\:\x00~]", value) or value.startswith("/") or ".." in parts or ".git" in parts:
        what = f"`{value}` does not lie inside this repository."
        raise Mistake(what, "Write its path from the top of the repository: `docs/assets/ada.jpg`.")
    return value


def number(value: str) -> int:
    """A whole number."""
    if not value.isdecimal() or not value.isascii():
        raise Mistake(f"`{value}` is not a whole number.", "Write it in digits.")
    return int(value)


def fraction(value: str) -> float:
    """A decimal number, with a point."""
    if not re.fullmatch(r"-?\d{1,3}(\.\d+)?", value):
        raise Mistake(f"`{value}` is not a number of degrees.", "Write latitude and longitude: `[53.79, -1.55]`.")
    return float(value)


def identifier(value: str) -> str:
    """A name that is also a file's name and part of an address on the web."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value) or len(value) > 60:  # noqa: PLR2004 - file systems
        simple = "-".join(re.findall(r"[a-z0-9]+", value.casefold()))[:60]
        fix = f"Write it like `{simple}`." if simple else "Write it in the letters a to z."
        raise Mistake(f"`{value}` cannot be an id: small letters a to z, digits and `-`.", fix)
    if value in RESERVED:
        raise Mistake(f"`{value}` is kept for the site itself.", "Choose another id.")
    return value


RESERVED = frozenset({"index", "404", "assets", "search", "con", "aux", "nul", "prn", "all"})


def holidays_of(value: str) -> str:
    """ISO 3166-1 or -2: `DE`, `GB-ENG`."""
    if value in {"GB", "GB-GBN"}:
        what = "`GB` has different bank holidays in its nations."
        raise Mistake(what, "Write `GB-ENG`, `GB-WLS`, `GB-SCT` or `GB-NIR`.")
    if not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", value):
        raise Mistake(f"`{value}` is not a country or region.", "Write it like `GB-ENG` or `DE-HH`.")
    return value


def schema(kind: str, *examples: str) -> WithJsonSchema:
    """How an editor is told about a value: text of this kind."""
    return WithJsonSchema({"type": ["string", "number", "boolean"], "title": kind, "examples": list(examples)})


Text = Annotated[str, text_as(one_line), schema("text")]
YesNo = Annotated[bool, text_as(yes_or_no), schema("yes or no", "yes", "no")]
Day = Annotated[date, text_as(day), schema("date", "2026-11-02")]
Email = Annotated[str, text_as(email), schema("e-mail address", "hello@example.com")]
WebAddress = Annotated[str, text_as(web_address), schema("web address", "https://www.example.com")]
Country = Annotated[str, text_as(country), schema("country", "GB")]
Language = Annotated[str, text_as(language), schema("language", "en-GB")]
TimeZone = Annotated[str, text_as(time_zone), schema("time zone", "Europe/London")]
PhoneNumber = Annotated[Phone, BeforeValidator(phone), schema("telephone number", "0113 496 0100")]
Hours = Annotated[
    OpeningHours, text_as(hours_text.parsed), schema("opening hours", "Mon-Fri 9:00-17:30; Sat 10:00-13:00")
]
Colour = Annotated[str, text_as(colour), schema("colour", "#123c4a")]
Ink = Annotated[Cmyk, text_as(ink), schema("print colour", "cmyk 90 55 45 45")]
Period = Annotated[int, text_as(period), schema("length of time", "6 months")]
Promise = Annotated[Within, text_as(promise), schema("promise", "reply within 4 working hours")]
RepositoryPath = Annotated[str, text_as(repository_path), schema("file", "docs/assets/logo.svg")]
Number = Annotated[int, text_as(number), schema("number", "2")]
Fraction = Annotated[float, text_as(fraction), schema("degrees", "53.7938")]
Id = Annotated[str, text_as(identifier), schema("id", "ada-stone")]
Holidays = Annotated[str, text_as(holidays_of), schema("country or region", "GB-ENG")]
