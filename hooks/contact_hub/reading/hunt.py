"""Values that must not be anywhere: found in a file in whatever way they are written there."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import phonenumbers

from contact_hub.reading import hunt_views, letters
from contact_hub.reading.pdf_file import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Hunted", "Unreadable"]

# What may be strewn between the letters and digits of a value, and is not looked at at first.
_STREWN = b" \t\r\n\f\v\x00\x1f-./()_+"
# The same in UTF-8: no-break and thin spaces, soft hyphens, zero widths, dashes, minus.
_STREWN_WIDE = re.compile(
    rb"\xc2[\xa0\xad]|\xe2\x80[\x82-\x95\xaf]|\xe2\x81\xa0|\xe2\x88\x92|\xef\xbb\xbf"
)
_PHONE = re.compile(r"\+[0-9][0-9 \-().]{5,}")
_DIGITS_APART = r"(?:[ \t\-./()]|\n){0,3}"
_WORDS_APART = r"[\s\-_+.]{0,3}"


class Hunted:
    """Needles by name, made ready once; a phone number in E.164 is found in any spelling."""

    __slots__ = ("_needles",)

    def __init__(self, needles: Mapping[str, tuple[str, ...]]) -> None:
        """Names are what the finds are told by."""
        self._needles = tuple(
            (name, core, _sure(needle))
            for name, forms in needles.items()
            for needle in forms
            for core in sorted(_cores(needle))
        )

    def found(self, data: bytes, suffix: str) -> Iterator[str]:
        """The names of what is in the file, each once; a file that cannot be read is `Unreadable`.

        The suffix, as in `.pdf`, tells what the first bytes do not.
        """
        told: set[str] = set()
        for view in hunt_views.views(data, suffix):
            squeezed = _squeezed(view)
            for name, core, sure in self._needles:
                if name not in told and core in squeezed and _is_in(view, sure):
                    told.add(name)
                    yield name


def _cores(needle: str) -> set[bytes]:
    """What every spelling of it has: of a phone number, the digits after its country's code.

    Only ASCII capitals are made small in a file, so that other letters come in each way to
    write them: small or capital, as one character or as two.
    """
    if _PHONE.fullmatch(needle):
        parsed = phonenumbers.parse(needle)
        return {phonenumbers.national_significant_number(parsed).encode()}
    cases = (needle, needle.lower(), needle.upper())
    return {
        _squeezed(unicodedata.normalize(form, case)) for form in ("NFC", "NFD") for case in cases
    }


def _squeezed(text: str) -> bytes:
    squeezed = text.encode("utf-8", "replace").lower().translate(None, _STREWN)
    return squeezed if squeezed.isascii() else _STREWN_WIDE.sub(b"", squeezed)


def _sure(needle: str) -> re.Pattern[str]:
    """The needle on its own: not in a longer word, number or address."""
    if _PHONE.fullmatch(needle):
        return _sure_phone(phonenumbers.parse(needle))
    words = _WORDS_APART.join(re.escape(word) for word in letters.plain(needle).split())
    before = r"(?<!\w)(?<!\w[.+\-])" if "@" in needle else r"(?<!\w)"
    return re.compile(rf"{before}{words}(?!\w)", re.IGNORECASE)


def _sure_phone(number: phonenumbers.PhoneNumber) -> re.Pattern[str]:
    digits = _DIGITS_APART.join(phonenumbers.national_significant_number(number))
    before = rf"(?:(?:00)?{_DIGITS_APART.join(str(number.country_code))}{_DIGITS_APART})?"
    return re.compile(rf"(?<![0-9]){before}(?:0{_DIGITS_APART})?{digits}(?![0-9])")


def _is_in(view: str, sure: re.Pattern[str]) -> bool:
    """Tags were replaced by a mark; they separate words or do not."""
    return any(
        sure.search(reading)
        for apart in ("", " ")
        for reading in letters.normalised(view.replace(hunt_views.TAG, apart)).readings
    )
