"""The organisation itself: what it is called, how it looks, what the law wants to be said."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from contact_hub.mistakes import Mistake, did_you_mean
from contact_hub.model import numbers, types
from contact_hub.model.also_in import OrganisationAlsoIn
from contact_hub.model.base import Confirmed, Record, Texts
from contact_hub.model.types import Colour, Ink, Language, Ref, RepositoryPath, Text, WebAddress

__all__ = ["Bank", "Brand", "Legal", "Organisation"]

ENTITIES = (
    "private limited company", "public limited company", "limited liability partnership",
    "community interest company", "partnership", "sole trader", "charity", "charitable company",
    "public body", "association", "GmbH", "UG (haftungsbeschränkt)", "AG", "e.K.", "GmbH & Co. KG",
    "SARL", "SAS", "SA", "entreprise individuelle", "BV", "NV", "limited liability company",
    "corporation",
)  # fmt: skip

IN_SHORT = {
    "ltd": "private limited company", "limited": "private limited company",
    "limited company": "private limited company", "private company": "private limited company",
    "plc": "public limited company", "llp": "limited liability partnership",
    "cic": "community interest company", "self-employed": "sole trader",
    "llc": "limited liability company", "inc": "corporation",
}  # fmt: skip
"""What people call them."""


def entity(value: str) -> str:
    """One of the legal forms that the rules know."""
    for name in ENTITIES:
        if name.casefold() == value.casefold():
            return name
    meant = IN_SHORT.get(value.casefold().rstrip("."), value)
    fix = did_you_mean(meant, ENTITIES, "The field reference lists the legal forms.")
    raise Mistake(f"`{value}` is not a legal form that is known here.", fix)


Entity = Annotated[str, types.text_as(entity), WithJsonSchema({"enum": list(ENTITIES)})]


class Brand(Record):
    """How everything looks: the logo and two colours."""

    logo: RepositoryPath | None = Field(None, description="The logo as SVG, for light grounds.")
    icon: RepositoryPath | None = Field(
        None,
        description="A square SVG for the browser's tab; the initial stands in where left out.",
    )
    logo_reversed: RepositoryPath | None = Field(
        None, description="The logo as SVG, for dark grounds."
    )
    colours: dict[Literal["ink", "accent"], Colour] = Field(
        {"ink": "#1d3557", "accent": "#b5452c"},
        description="`ink` for text and grounds, `accent` for the eye.",
    )
    print_colours: dict[str, Ink] = Field(
        {},
        description="The same colours in printing inks; other colours of the logo by their #code.",
    )


class Bank(Record):
    """Where to pay, for invoices."""

    name: Text = Field("", description="The bank.")
    iban: types.Iban = Field(description="International bank account number.")
    bic: Annotated[str, types.text_as(numbers.bic), types.schema("BIC", "BUKBGB22")] = Field(
        "", description="The bank's code."
    )
    holder: Text = Field(
        "",
        description="In whose name the account is; the registered name where left out.",
        max_length=70,
    )
    pay_code: types.YesNo | None = Field(
        None,
        description="Whether invoices carry a code from which banking apps pay in euros; "
        "where left out, if the account is in a country with the euro.",
    )
    confirmed: Confirmed | None = Field(
        None, description="When a person last said that this is right, and who."
    )


class Legal(Record):
    """What the law wants on letters, invoices and the site."""

    entity: Entity = Field(description="The legal form.")
    registered_in: Text = Field("", description="Where it is registered: `England and Wales`.")
    number: Text = Field("", description="Its number in the register of companies.")
    register_court: Text = Field(
        "", description="The court that keeps the register (Germany, Austria)."
    )
    charity_number: Text = Field("", description="Its number in the register of charities.")
    registered_office: Annotated[
        str,
        types.text_as(types.one_line),
        Ref(("offices",)),
        types.schema("id of an office", "leeds"),
    ] = Field("", description="The office that is the registered one.")
    vat: Text = Field("", description="VAT number, with its country.")
    tax_number: Text = Field("", description="Tax number, where invoices need one.")
    directors: tuple[Text, ...] = Field(
        (), description="All directors, where the law wants them named."
    )
    share_capital: Text = Field("", description="With its currency; the paid-up capital.")


class Organisation(Record):
    """Who we are."""

    name: Text = Field(description="As people say it.")
    legal_name: Text = Field("", description="As it is registered, if it is another.")
    what_we_do: Text = Field(
        description="In one line; it is printed on every business card.", max_length=90
    )
    about: Text = Field("", description="A sentence or two for the home page.")
    website: WebAddress = Field(description="The organisation's website.")
    country: types.Country = Field(
        description="How phones, post codes and holidays are read by default."
    )
    language: Language = Field("en-GB", description="The language of the site.")
    time_zone: types.TimeZone = Field(description="The time by which opening hours are meant.")
    main_office: Annotated[
        str,
        types.text_as(types.one_line),
        Ref(("offices", "lines")),
        types.schema("id of an office or a line", "leeds"),
    ] = Field(description="The office, or the line, whose details stand in every page's footer.")
    fictional: types.YesNo = Field(
        default=False, description="`yes` in a sample: invented numbers are right there."
    )
    brand: Brand = Field(Brand(), description="The logo and the colours.")
    legal: Legal | None = Field(None, description="What the law wants to be said.")
    bank: Bank | None = Field(None, description="Where to pay, for invoices.")
    greeting: Text = Field(
        "", description="How everybody answers the telephone; `{name}` is the one who does."
    )
    call_back: types.YesNo = Field(
        default=False, description="`yes`: customers may ask by e-mail to be called back."
    )
    intranet: WebAddress | None = Field(
        None, description="Where `site-staff/` is served, for colleagues alone."
    )
    accreditations: Texts = Field(
        (), description="What we are licensed or certified as; on cards and letters."
    )
    also_in: dict[Language, OrganisationAlsoIn] = Field(
        {}, description="The same in other languages, for cards with two."
    )
    profiles: tuple[WebAddress, ...] = Field((), description="Our pages on social networks.")
