"""Where a link or a code leads, as the details that somebody meets there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import parse_qs, unquote, urlsplit

from contact_hub import own_details, phones
from contact_hub.details import Detail
from contact_hub.mistakes import Mistake
from contact_hub.reading import schemes

__all__ = ["agree", "details_of"]

CALLS = ("tel", "callto", "sms", "smsto", "skype", "whatsapp", "facetime", "facetime-audio")
MESSENGERS = {"wa.me": "", "api.whatsapp.com": "phone", "web.whatsapp.com": "phone"}
"""Sites that lead to a telephone number: the name under which they are given it, or their path."""


def details_of(href: str, regions: Sequence[str]) -> tuple[Detail, ...]:
    """The number, the addresses or the site; nothing for a place on the same site."""
    whole = schemes.as_read(href)
    scheme, _, rest = whole.partition(":")
    read = OF_SCHEME.get(scheme.casefold())
    return tuple(read(rest, whole, regions)) if read and rest else ()


def agree(said: Detail, goal: Detail) -> bool:
    """Whether the words lead where they say: an extension or a path may be in one of them alone."""
    if said.kind == "web":
        one, other = (each.value.partition("/")[0] for each in (said, goal))
        return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
    return said.value.partition(";")[0].casefold() == goal.value.partition(";")[0].casefold()


def of_call(rest: str, href: str, regions: Sequence[str]) -> Iterator[Detail]:
    """RFC 3966, and what is written like it."""
    number, *parameters = unquote(rest.partition("?")[0].lstrip("/")).split(";")
    extension = next((each[4:] for each in parameters if each.startswith("ext=")), "")
    yield from of_number(number.partition(":")[0], extension, href, regions)


def of_number(number: str, extension: str, href: str, regions: Sequence[str]) -> Iterator[Detail]:
    """As it is dialled; a number that nobody can dial is none."""
    written = f"{number} ext. {extension}" if extension else number
    for region in regions:
        try:
            yield Detail("phone", phones.parsed(written, region).canonical, href)
        except Mistake:
            continue
        return


def of_mail(rest: str, href: str, _: Sequence[str]) -> Iterator[Detail]:
    """RFC 6068: everybody who gets the mail."""
    to, _, fields = rest.partition("?")
    copies = parse_qs(fields.replace("+", "%2B"))
    everybody = [
        unquote(to),
        *(each for name in ("to", "cc", "bcc") for each in copies.get(name, [])),
    ]
    for address in (each.strip() for listed in everybody for each in listed.split(",")):
        if "@" in address:
            yield Detail("email", of_address(address), href)


def of_address(address: str) -> str:
    """In small letters, with its machine as it travels."""
    try:
        return own_details.ascii_email(address)
    except UnicodeError:
        return address.casefold()


def of_site(rest: str, href: str, regions: Sequence[str]) -> Iterator[Detail]:
    """A site; or the number to which a messenger leads."""
    try:
        parts = urlsplit(href)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return
    if host in MESSENGERS:
        name = MESSENGERS[host]
        given = parse_qs(parts.query).get(name, [""])[0] if name else parts.path.strip("/")
        digits = given.strip().lstrip("+")
        yield from of_number(f"+{digits}", "", href, regions) if digits.isdigit() else ()
    elif host and rest.startswith("//"):
        yield Detail("web", own_details.plain_web(href), href)


OF_SCHEME: dict[str, Callable[[str, str, Sequence[str]], Iterator[Detail]]] = {
    **dict.fromkeys(CALLS, of_call),
    "mailto": of_mail,
    "http": of_site,
    "https": of_site,
}
