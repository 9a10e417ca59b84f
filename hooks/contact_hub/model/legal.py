"""What the law wants to be said of the organisation: its form, its registers, its people."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, WithJsonSchema

from contact_hub.mistakes import Mistake, did_you_mean
from contact_hub.model import types
from contact_hub.model.base import Address, Record, Texts
from contact_hub.model.types import Country, PhoneNumber, Ref, Text, YesNo

__all__ = ["ENTITIES", "GeneralPartner", "Host", "Legal", "entity"]

ENTITIES = (
    "private limited company", "public limited company", "limited liability partnership",
    "community interest company", "designated activity company", "company limited by guarantee",
    "partnership", "sole trader", "charity", "charitable company", "public body", "association",
    "GmbH", "UG (haftungsbeschränkt)", "AG", "e.K.", "GmbH & Co. KG", "OHG", "KG", "GbR", "eG",
    "e.V.", "e.U.", "OG", "Einzelunternehmen", "SARL", "EURL", "SAS", "SASU", "SA", "Sàrl",
    "entreprise individuelle", "BV", "NV", "VOF", "eenmanszaak", "limited liability company",
    "corporation",
)  # fmt: skip

IN_SHORT = {
    "ltd": "private limited company", "limited": "private limited company",
    "limited company": "private limited company", "private company": "private limited company",
    "plc": "public limited company", "llp": "limited liability partnership",
    "cic": "community interest company", "self-employed": "sole trader",
    "dac": "designated activity company", "clg": "company limited by guarantee",
    "cio": "charity", "registered charity": "charity", "club": "association",
    "ug": "UG (haftungsbeschränkt)", "unternehmergesellschaft": "UG (haftungsbeschränkt)",
    "aktiengesellschaft": "AG", "ekfm": "e.K.", "e.kfm": "e.K.", "e.kfr": "e.K.", "ek": "e.K.",
    "verein": "e.V.", "eingetragener verein": "e.V.", "genossenschaft": "eG",
    "gesellschaft bürgerlichen rechts": "GbR", "einzelfirma": "Einzelunternehmen",
    "ei": "entreprise individuelle", "micro-entrepreneur": "entreprise individuelle",
    "auto-entrepreneur": "entreprise individuelle", "b.v": "BV", "n.v": "NV", "v.o.f": "VOF",
    "zzp": "eenmanszaak", "llc": "limited liability company", "inc": "corporation",
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
OfficeId = Annotated[
    str,
    types.text_as(types.one_line),
    Ref(("offices",)),
    types.schema("id of an office", "leeds"),
]


class Host(Record):
    """Who keeps the website on their computers."""

    name: Text = Field(description="Their registered name.")
    address: Address | None = Field(None, description="Where they are.")
    phone: PhoneNumber | None = Field(None, description="Their telephone number.")


class GeneralPartner(Record):
    """The company that answers for a limited partnership without limit."""

    name: Text = Field(description="Its registered name: `Beispiel Verwaltungs GmbH`.")
    seat: Text = Field("", description="The town that its statutes name.")
    register_court: Text = Field("", description="The court that keeps its register.")
    number: Text = Field("", description="Its number there: `HRB 12345`.")


class Legal(Record):
    """What the law wants on letters, invoices and the site."""

    entity: Entity = Field(description="The legal form.")
    country: Country = Field(
        "", description="Whose law it is under, where that is not the organisation's `country`."
    )
    registered_in: Text = Field(
        "",
        description="Where it is registered: `England and Wales`, `Ireland`, in France the town of "
        "its RCS, in the United States the state.",
    )
    number: Text = Field("", description="Its number in the register of companies.")
    registry: Text = Field(
        "",
        description="The register by its name, where its country has no form of its own here: "
        "`Registro Mercantil de Madrid`.",
    )
    register_court: Text = Field(
        "", description="The court that keeps the register (Germany, Austria)."
    )
    seat: Text = Field(
        "",
        description="The town that the statutes name as its seat (Germany, Austria, Switzerland, "
        "the Netherlands).",
    )
    registered_office: OfficeId = Field("", description="The office that is the registered one.")
    limited_exempt: YesNo = Field(
        default=False,
        description="`yes` for a limited company that need not have `limited` in its name.",
    )
    charity_number: Text = Field("", description="Its number in the register of charities.")
    vat: Text = Field("", description="VAT number, with its country.")
    tax_number: Text = Field("", description="Tax number, where invoices need one.")
    directors: Texts = Field(
        (),
        description="All directors, where the law wants them named, or nobody; in Ireland with "
        "their nationality, if not Irish; whoever chairs an executive board says so: "
        "`Erika Beispiel (Vorsitz)`.",
    )
    supervisory_chair: Text = Field("", description="Who chairs the supervisory board.")
    proprietors: Texts = Field(
        (), description="Whose business it is: the sole trader, or all partners, by their names."
    )
    address_for_service: OfficeId = Field(
        "", description="The office at which a sole trader or partners accept documents."
    )
    general_partner: GeneralPartner | None = Field(
        None, description="The company behind a `GmbH & Co. KG`."
    )
    share_capital: Text = Field("", description="With its currency; the paid-up capital.")
    outstanding_capital: Text = Field(
        "", description="What of it is not paid in yet (Germany, Austria)."
    )
    publication_director: Text = Field(
        "", description="Who answers for what the site says (France)."
    )
    host: Host | None = Field(None, description="Who keeps the website (France).")
    supervisory_authority: Text = Field(
        "", description="Who licenses and supervises the business, where somebody does."
    )
    professional_body: Text = Field(
        "", description="The chamber or body of the profession, where there is one."
    )
