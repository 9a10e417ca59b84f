"""A telephone number: read in any usual spelling, shown per ITU-T E.123, dialled per RFC 3966."""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumberFormat, shortnumberinfo

from contact_hub.mistakes import Mistake

__all__ = ["Phone", "parsed"]

LETTERS_IN_NUMBERS = re.compile(r"(?<=\d)[oOlI]|[oOlI](?=\d)")
EXTENSION = re.compile(r"(?i)\s*(?:;ext=|\bext(?:ension|n)?\.?|\bx\.?|#)\s*(\d{1,7})\s*$")
FICTIONAL = re.compile(
    r"\+44(?:7700900|1632960|1(?:1[3-8]|21|31|41|51|61)4960|2079460|2890180|2920180|1914980"
    r"|8081570|9098790|3069990)\d{3}"
    r"|\+1\d{3}55501\d\d"
    r"|\+49(?:30231250|6990009|4066969|2214710|8999998)\d{2,3}"
    r"|\+33(?:1990\d|26191|35301|46571|53649|63998)\d{4,5}"
)
"""Reserved for drama by Ofcom, the NANPA, the Bundesnetzagentur and Arcep."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in E.164, or a short code such as 111 that only works inside its country."""

    e164: str
    extension: str
    country: str
    national: str
    international: str

    @property
    def uri(self) -> str:
        """RFC 3966."""
        return f"tel:{self.canonical}"

    @property
    def canonical(self) -> str:
        """E.164, with `;ext=` for an extension."""
        return f"{self.e164};ext={self.extension}" if self.extension else self.e164

    @property
    def is_fictional(self) -> bool:
        """Whether a regulator keeps this number free for drama."""
        return FICTIONAL.fullmatch(self.e164) is not None

    def shown(self, home: str) -> str:
        """As people write it who live in `home` (ISO 3166): abroad, in the international form."""
        number = self.national if self.country in (home, "") else self.international
        return f"{number} ext. {self.extension}" if self.extension else number


def parsed(written: str, country: str) -> Phone:
    """The number that `written` is in this country; raises Mistake, never guesses."""
    text, extension = without_extension(written)
    refuse_what_is_no_number(written, text)
    short = re.sub(r"\D", "", text)
    if 2 < len(short) < 7 and shortnumberinfo.is_valid_short_number(short_of(short, country)):  # noqa: PLR2004 - the lengths of short codes
        return Phone(short, extension, country, text, text)
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        raise not_a_number(written, country) from None
    phone = of_number(number, extension)
    if not phonenumbers.is_valid_number(number) and not phone.is_fictional:
        raise not_a_number(written, country)
    return phone


def without_extension(written: str) -> tuple[str, str]:
    """`0113 496 0100 ext 7` in its two parts."""
    match = EXTENSION.search(written)
    return (written[: match.start()], match.group(1)) if match else (written, "")


def refuse_what_is_no_number(written: str, text: str) -> None:
    """Two numbers in one, letters, and look-alikes of digits."""
    if re.search(r"\d\s*(?:/|,|;|\bor\b|\band\b)\s*\+?\(?\d", text) and len(re.sub(r"\D", "", text)) > 12:  # noqa: PLR2004 - one number and a bit
        what = f"`{written}` looks like two numbers."
        raise Mistake(what, "Give each number a line of its own under `channels:`.")
    if LETTERS_IN_NUMBERS.search(text):
        what = f"`{written}` has a letter where a digit should be."
        raise Mistake(what, "Type the number again; a zero is `0`, not the letter O.")
    if re.search(r"[^\W\d_]", text):
        raise Mistake(f"`{written}` has letters in it.", "Write the number in digits.")


def short_of(digits: str, country: str) -> phonenumbers.PhoneNumber:
    """A short code, for libphonenumber's table of them."""
    code = phonenumbers.country_code_for_region(country)
    return phonenumbers.PhoneNumber(country_code=code, national_number=int(digits))


def of_number(number: phonenumbers.PhoneNumber, extension: str) -> Phone:
    """Its forms; a number that cannot be dialled from abroad has its national form only."""
    country = phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(
        number.country_code
    )
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL).replace("-", " ")
    international = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    return Phone(
        phonenumbers.format_number(number, PhoneNumberFormat.E164),
        extension,
        "" if country == "001" else country,
        international if country == "001" else national,
        international.replace("-", " "),
    )


def not_a_number(written: str, country: str) -> Mistake:
    """No number of this country, nor of one that its + names."""
    example = phonenumbers.example_number(country)
    shown = phonenumbers.format_number(example, PhoneNumberFormat.INTERNATIONAL) if example else ""
    what = f"`{written}` is not a telephone number in {country}."
    fix = "Count its digits"
    if not written.lstrip().startswith("+") and shown:
        code = shown.split()[0]
        fix += f", or write it with its country: `{code} …`, or another + and country code"
    return Mistake(what, f"{fix}.")
