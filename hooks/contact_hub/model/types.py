"""The types of fields: each is read from text, or explains why it cannot be."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from contact_hub import phones
from contact_hub.model import looks, numbers, places, plain, promises, web
from contact_hub.model.marks import (
    Ref,
    as_pydantic,
    one_line,
    one_of,
    schema,
    text_as,
    told,
)
from contact_hub.model.sealed import Sealed, sealed
from contact_hub.opening import hours_text
from contact_hub.opening.hours import OpeningHours
from contact_hub.phones import Phone

__all__ = [
    "Colour", "Country", "Day", "Email", "Fraction", "Holidays", "Hours", "Iban", "Id", "Ink",
    "Language", "Period", "PhoneNumber", "Promise", "Ref", "RepositoryPath", "SealedDetail", "Text",
    "TimeZone", "Waiting", "WebAddress", "YesNo", "as_pydantic", "one_line", "one_of", "schema",
    "text_as",
]  # fmt: skip


def phone(value: object, info: ValidationInfo) -> object:
    """A number, read in the country that loading gives with the record around it."""
    region = str((info.context or {}).get("country", "GB"))
    return told(lambda text: phones.parsed(text, region), value)


Text = Annotated[str, text_as(one_line), schema("text")]
YesNo = Annotated[
    bool, text_as(plain.yes_or_no), WithJsonSchema({"enum": ["yes", "no", True, False]})
]
Day = Annotated[date, text_as(plain.day), schema("date", "2026-11-02")]
Email = Annotated[str, text_as(web.email), schema("e-mail address", "hello@example.com")]
WebAddress = Annotated[
    str, text_as(web.web_address), schema("web address", "https://www.example.com")
]
Country = Annotated[str, text_as(places.country), schema("country", "GB")]
Language = Annotated[str, text_as(places.language), schema("language", "en-GB")]
TimeZone = Annotated[str, text_as(places.time_zone), schema("time zone", "Europe/London")]
PhoneNumber = Annotated[Phone, BeforeValidator(phone), schema("telephone number", "0113 496 0100")]
Hours = Annotated[
    OpeningHours,
    text_as(hours_text.parsed),
    schema("opening hours", "Mon-Fri 9:00-17:30; Sat 10:00-13:00"),
]
Colour = Annotated[str, text_as(looks.colour), schema("colour", "#123c4a")]
Ink = Annotated[looks.Cmyk, text_as(looks.ink), schema("print colour", "cmyk 90 55 45 45")]
Period = Annotated[int, text_as(plain.period), schema("length of time", "6 months")]
Waiting = Annotated[int, text_as(plain.waiting), schema("seconds, minutes", "40 seconds")]
Promise = Annotated[
    promises.Within, text_as(promises.promise), schema("promise", "reply within 4 working hours")
]
RepositoryPath = Annotated[
    str, text_as(web.repository_path), schema("file", "docs/assets/logo.svg")
]
Iban = Annotated[str, text_as(numbers.iban), schema("IBAN", "GB33BUKB20201555555555")]
SealedDetail = Annotated[Sealed, text_as(sealed), schema("digits that `contact-hub seal` writes")]
Fraction = Annotated[float, text_as(plain.fraction), schema("degrees", "53.7938")]
Id = Annotated[str, text_as(plain.identifier), schema("id", "ada-stone")]
Holidays = Annotated[str, text_as(places.holidays_of), schema("country or region", "GB-ENG")]
