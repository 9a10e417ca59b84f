"""Addresses beyond this site: written as their schemes want them, or not."""

from __future__ import annotations

import re

__all__ = ["as_read", "fault", "has_scheme"]

_MOST_DIGITS = 15  # ITU-T E.164
# RFC 3966, 3: a global number, its visual separators and its extension; or a short code.
_TELEPHONE = re.compile(
    r"tel:(?:\+[0-9](?:[0-9.\-()]*[0-9)])?(?:;ext=[0-9]{1,11})?|[0-9]{2,8})", re.IGNORECASE
)
# RFC 6068: one address, or none in a mail that is passed on; of header fields only the subject
# and the body, each once. A percent sign may only hide a character, and no line break in a subject.
_ADDRESS = r"(?:[a-z0-9!#$&'*+/=^_`{|}~.\-]|%[0-9a-f]{2})+@[a-z0-9\-]+(?:\.[a-z0-9\-]+)+"
_WRITTEN = r"[a-z0-9\-._~!$'()*+,;:@]|%[2-9a-f][0-9a-f]"
_SUBJECT = rf"\?subject=(?:{_WRITTEN})+(?:&body=(?:{_WRITTEN}|%0d%0a)*)?"
_MAIL = re.compile(rf"mailto:(?:{_ADDRESS}(?:{_SUBJECT})?|{_SUBJECT})", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_PASSED_OVER = str.maketrans("", "", "\t\n\r")
_AROUND = "".join(map(chr, range(0x21)))
_SCHEMES = {
    "javascript": "It is a script, not an address.",
    "vbscript": "It is a script, not an address.",
    "file": "It leads to a file on one computer.",
}


def as_read(href: str) -> str:
    """As browsers read it: without tabs, ends of lines and what stands around it (URL, 4.4)."""
    return href.strip(_AROUND).translate(_PASSED_OVER)


def has_scheme(href: str) -> bool:
    """`tel:…`, `https://…`."""
    return _SCHEME.match(as_read(href)) is not None


def fault(href: str) -> str:
    """Why an address with a scheme leads nowhere; other sites are not asked."""
    scheme = as_read(href).partition(":")[0].lower()
    if scheme == "tel" and not _is_telephone(href):
        return "It is not a telephone number as RFC 3966 writes it."
    if scheme == "mailto" and not _MAIL.fullmatch(href):
        return "It is not a plain e-mail address."
    return _SCHEMES.get(scheme, "")


def _is_telephone(href: str) -> bool:
    number = href.partition(";")[0]
    return bool(_TELEPHONE.fullmatch(href)) and sum(map(str.isdigit, number)) <= _MOST_DIGITS
