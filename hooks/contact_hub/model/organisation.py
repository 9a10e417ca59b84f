"""The organisation itself: what it is called, how it looks, what the law wants to be said."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from contact_hub.model import numbers, types
from contact_hub.model.also_in import OrganisationAlsoIn
from contact_hub.model.base import Confirmed, Record, Texts
from contact_hub.model.legal import Legal
from contact_hub.model.types import Colour, Ink, Language, Ref, RepositoryPath, Text, WebAddress

__all__ = ["Bank", "Brand", "Organisation"]


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
    confirm_every: types.Period | None = Field(
        None, description="How often it is to be confirmed; every 90 days where left out."
    )


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
