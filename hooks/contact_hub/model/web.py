"""E-mail and web addresses, and paths in the repository: safe to publish, or refused."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import email_validator
import idna

from contact_hub.mistakes import Mistake

__all__ = ["email", "is_for_samples", "repository_path", "web_address"]

SAMPLES = ("example", "example.com", "example.org", "example.net", "test", "invalid")
"""Domains that are kept for samples (RFC 2606)."""
OTHER_SCHEMES = ("javascript:", "data:", "file:", "mailto:")
LONGEST_FILE = 200
DEEPEST_FILE = 20
LONGEST_NAME = 64
"""Octets before the at sign (RFC 5321, 4.5.3.1.1)."""


def is_for_samples(host: str) -> bool:
    """Whether this machine is at a domain kept for samples."""
    domain = host.casefold()
    return any(domain == sample or domain.endswith(f".{sample}") for sample in SAMPLES)


def email(value: str) -> str:
    """The address as typed and normalised (RFC 5321); its domain may be international."""
    if re.search(r"[?&%\s]|mailto:", value):
        what = f"`{value}` is more than an e-mail address."
        raise Mistake(what, "Write the address alone, like `hello@example.com`.")
    try:
        found = email_validator.validate_email(value, check_deliverability=False, strict=True)
    except email_validator.EmailNotValidError:
        raise Mistake(f"`{value}` is not an e-mail address.", email_hint(value)) from None
    refuse_mixed_scripts(found.domain, value)
    return found.normalized


def email_hint(value: str) -> str:
    """What to look at."""
    if "@" not in value:
        return "It has no `@`: write it like `hello@example.com`."
    if value.count("@") > 1:
        return "It has more than one `@`."
    if len(value.partition("@")[0].encode()) > LONGEST_NAME:
        return f"Before the `@` it has more than {LONGEST_NAME} letters; no mail arrives there."
    if ".." in value or value.endswith("."):
        return "It has a dot too many."
    return "Look for a slip: write it like `hello@example.com`."


def refuse_mixed_scripts(domain: str, value: str) -> None:
    """`exаmple.com` with a Cyrillic а is another domain that looks the same."""
    for label in domain.split("."):
        has_latin = re.search("[a-z]", label) is not None
        odd = re.search("[\u0370-\u052f]", label)
        if has_latin and odd:
            what = f"`{value}` mixes alphabets: one letter only looks like a Latin one."
            raise Mistake(what, f"Type `{label}` again by hand; `{odd.group()}` is the letter.")


def web_address(value: str) -> str:
    """An http or https address that a stranger may follow."""
    if "://" not in value and not value.lower().startswith(OTHER_SCHEMES):
        what = f"`{value}` has no `https://` in front."
        raise Mistake(what, f"Write `https://{value.lstrip('/')}`.")
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        idna.encode(host, uts46=True)
    except (ValueError, idna.IDNAError):
        what = f"`{value}` is not a web address."
        raise Mistake(what, "Copy it from the browser again.") from None
    if parts.scheme not in {"https", "http"} or re.search(r"[\s\\<>\"]", value) or "." not in host:
        what = f"`{value}` is not a web address."
        raise Mistake(what, "It begins with `https://` and has no blanks.")
    if parts.username or parts.password:
        what = f"`{value}` holds a user's name or password."
        raise Mistake(what, "Take the part before the `@` out.")
    refuse_mixed_scripts(host, value)
    return value


def repository_path(value: str) -> str:
    """A file inside the repository, written with `/`."""
    parts = value.split("/")
    if max(len(part.encode()) for part in parts) > LONGEST_FILE or len(parts) > DEEPEST_FILE:
        raise Mistake("This is too long for the name of a file.", "Choose a shorter name.")
    if re.search(r"[\\:\x00~]", value) or value.startswith("/") or ".." in parts or ".git" in parts:
        what = f"`{value}` does not lie inside this repository."
        raise Mistake(what, "Write its path from the top of the repository: `docs/assets/ada.jpg`.")
    return value
