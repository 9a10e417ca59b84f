"""What a text shows: a number, an address or a name, as it was read there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Detail", "DetailKind"]

DetailKind = Literal["phone", "email", "address", "web", "name", "number", "iban", "placeholder"]


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail in its canonical form, and as it is written.

    A phone is E.164 with `;ext=` for its extension (RFC 3966), an e-mail address is ASCII in small
    letters, a web address has host and path without `www.` and last slash, a number (of a company,
    a charity, for VAT) has letters and digits alone, an IBAN has no blanks, an address is its
    lines; a placeholder is what somebody forgot to replace.
    """

    kind: DetailKind
    value: str
    written: str
    label: str = ""
    """The word before it that says what it is: `Company number`, `Fax`."""
