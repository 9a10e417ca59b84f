"""How somebody at home reads numbers and addresses: what is abroad says its country."""

from __future__ import annotations

from dataclasses import dataclass

from contact_hub.addresses import country_name
from contact_hub.model import Address
from contact_hub.phones import Phone

__all__ = ["Reader"]


@dataclass(frozen=True, slots=True)
class Reader:
    """Lives in a country (ISO 3166-1 alpha-2) and reads a language (BCP 47)."""

    country: str
    language: str

    def lines(self, address: Address) -> tuple[str, ...]:
        """In the address's own country's order."""
        return address.in_country(self.country).lines(self.country, self.language)

    def one_line(self, address: Address) -> str:
        """In the address's own country's order, with commas."""
        return address.in_country(self.country).in_one_line(self.country, self.language)

    def country_of(self, address: Address) -> str:
        """The country's name in the reader's language."""
        return country_name(address.country or self.country, self.language)

    def shown(self, phone: Phone) -> str:
        """National at home, international from abroad."""
        return phone.shown(self.country)
