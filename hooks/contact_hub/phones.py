"""A telephone number: read in any usual spelling, shown per ITU-T E.123, dialled per RFC 3966."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace

import phonenumbers
from phonenumbers import PhoneNumberFormat, ValidationResult, shortnumberinfo

from contact_hub.mistakes import Mistake

__all__ = ["Phone", "has_trunk", "is_fictional", "parsed"]

LETTERS_IN_NUMBERS = re.compile(r"(?<=\d)[oOlI]|[oOlI](?=\d)")
EXTENSION = re.compile(
    r"(?i)(?<=[\d\s,(])[\s,(]*(?:;ext=|\bext(?:ension|n)?\.?:?|(?<![^\W\d])x\.?)\s*(\d{1,7})\s*\)?$"
)
TWO_NUMBERS = re.compile(r"\d\s*(?:/|,|;|\bor\b|\band\b)\s*\+?\(?\d")
ONE_NUMBER = 12
"""Digits; a few more, with a stroke between, are two numbers."""
SHORT = range(3, 7)
"""Digits of a short code."""
NO_COUNTRY = "001"
"""libphonenumber's word for +800 and its like."""
OF_THE_WHOLE_COUNTRY = frozenset({
    phonenumbers.PhoneNumberType.TOLL_FREE,
    phonenumbers.PhoneNumberType.SHARED_COST,
    phonenumbers.PhoneNumberType.PREMIUM_RATE,
    phonenumbers.PhoneNumberType.UAN,
})  # fmt: skip
FICTIONAL = re.compile(
    r"\+44(?:7700900|1632960|1(?:1[3-8]|21|31|41|51|61)4960|2079460|2890180|2920180|1914980"
    r"|8081570|9098790|3069990)\d{3}"
    r"|\+1\d{3}55501\d\d"
    r"|\+49(?:30231250|6990009|4066969|2214710|8999998)\d{2,3}"
    r"|\+33(?:19900|26191|35301|46571|53649|63998)\d{4}"
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
    with_its_code: bool = field(default=False, compare=False)
    """Whether it was written with its country's code."""

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
        return is_fictional(self.e164)

    def shown(self, home: str) -> str:
        """As people write it who live in `home` (ISO 3166): abroad, in the international form."""
        number = self.national if self.country in (home, "") else self.international
        return f"{number} ext. {self.extension}" if self.extension else number


def is_fictional(e164: str) -> bool:
    """Whether a regulator keeps this number free for drama."""
    return FICTIONAL.fullmatch(e164) is not None


def has_trunk(number: phonenumbers.PhoneNumber) -> bool:
    """Whether at home it is dialled with what stands before an area's code, if there is that.

    Irish 1800 and Australian 1300 numbers are not.
    """
    if number.national_number is None or not str(number.national_number).startswith("1"):
        return True
    region = phonenumbers.region_code_for_number(number) or ""
    prefix = phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True) or ""
    shown = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    free = phonenumbers.number_type(number) in OF_THE_WHOLE_COUNTRY
    return not (free and prefix == "0" and not shown.lstrip("(").startswith(prefix))


def parsed(written: str, country: str) -> Phone:
    """The number that `written` is in this country; raises Mistake, never guesses."""
    text, extension = without_extension(in_plain_digits(written))
    refuse_what_is_no_number(written, text)
    short = re.sub(r"\D", "", text)
    if re.fullmatch("[1-9][0-9 ]+", text) and len(short) in SHORT and is_short(short, country):
        return Phone(short, extension, country, text, text)
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        raise not_a_number(written, country) from None
    phone = of_number(number, extension)
    if not phonenumbers.is_valid_number(number) and not phone.is_fictional:
        raise not_a_number(written, country, number)
    return replace(phone, with_its_code=text.lstrip().startswith("+"))


def in_plain_digits(written: str) -> str:
    """The digits 0 to 9 for those of other scripts, as some keyboards type them."""
    return "".join(
        str(unicodedata.digit(each)) if each.isdecimal() else each
        for each in unicodedata.normalize("NFKC", written)
    )


def without_extension(written: str) -> tuple[str, str]:
    """`0113 496 0100 ext 7` in its two parts."""
    match = EXTENSION.search(written)
    return (written[: match.start()], match.group(1)) if match else (written, "")


def refuse_what_is_no_number(written: str, text: str) -> None:
    """Two numbers in one, letters, and look-alikes of digits."""
    if TWO_NUMBERS.search(text) and len(re.sub(r"\D", "", text)) > ONE_NUMBER:
        what = f"`{written}` looks like two numbers."
        raise Mistake(
            what,
            "Keep one here; write the other under `channels:`, like `- {phone: 0113 496 0100}`.",
        )
    if LETTERS_IN_NUMBERS.search(text):
        what = f"`{written}` has a letter where a digit should be."
        raise Mistake(what, "Type the number again; a zero is `0`, not the letter O.")
    if re.fullmatch(r"(?i)\s*(?:extension|extn?|x)\b\.?:?\s*\d{1,7}\s*", written):
        what = f"`{written}` is an extension without its number."
        raise Mistake(what, "Write the whole number: `0113 496 0100 ext 12`.")
    if re.search(r"[^\W\d_]", text):
        raise Mistake(f"`{written}` has letters in it.", "Write the number alone, in digits.")
    if re.search(r"[*#]", text):
        what = f"`{written}` is a code for the telephone itself, not a number."
        raise Mistake(what, "Write the number that customers call.")


def is_short(digits: str, country: str) -> bool:
    """Whether this is a short code in the country: `111`."""
    return bool(shortnumberinfo.is_valid_short_number(short_of(digits, country)))


def short_of(digits: str, country: str) -> phonenumbers.PhoneNumber:
    """A short code, for libphonenumber's table of them."""
    code = phonenumbers.country_code_for_region(country)
    return phonenumbers.PhoneNumber(country_code=code, national_number=int(digits))


def of_number(number: phonenumbers.PhoneNumber, extension: str) -> Phone:
    """Its forms; a number of no single country has its international form only."""
    code = number.country_code or 0
    country = phonenumbers.region_code_for_number(number)
    country = country or phonenumbers.region_code_for_country_code(code)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL).replace("-", " ")
    international = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    international = international.replace("-", " ")
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if country == NO_COUNTRY:
        return Phone(e164, extension, "", international, international)
    return Phone(e164, extension, country, national, international)


def not_a_number(
    written: str, country: str, number: phonenumbers.PhoneNumber | None = None
) -> Mistake:
    """No number of this country, nor of one that its + names."""
    reason = phonenumbers.is_possible_number_with_reason(number) if number else None
    why = ""
    if reason == ValidationResult.TOO_SHORT:
        why = ": it has too few digits"
    elif reason == ValidationResult.TOO_LONG:
        why = ": it has too many digits"
    if written.lstrip().startswith(("+", "00")):
        return Mistake(f"`{written}` is not a telephone number{why}.", "Count its digits.")
    code = phonenumbers.country_code_for_region(country)
    what = f"`{written}` is not a telephone number in {country}{why}."
    return Mistake(what, f"Count its digits, or begin with `+{code}` or another country's code.")
