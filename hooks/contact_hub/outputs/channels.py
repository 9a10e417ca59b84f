"""How a channel is shown on a page: its words, its text and where its link leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from contact_hub.answering import timetables
from contact_hub.hub import Hub
from contact_hub.model import Address, Channel, Office, Reachable
from contact_hub.phones import Phone
from contact_hub.words.wording import Words

__all__ = ["Row", "answers_when", "letter", "mailto", "rows", "web_text"]


@dataclass(frozen=True, slots=True)
class Row:
    """One way to reach somebody, ready for a page; `lines` is an address, else empty."""

    kind: str
    label: str
    text: str
    href: str
    lines: tuple[str, ...] = ()
    note: str = ""
    hours: str = ""
    charges: str = ""
    channel: Channel | None = None


def rows(hub: Hub, record: Reachable) -> list[Row]:
    """Every way to somebody in the order to try them, and the address last."""
    found = [row(hub, channel) for channel in record.ways()]
    if isinstance(record, Office):
        found += [address_row(hub, "visit", record.address)] if record.address else []
        found += [address_row(hub, "post", record.postal_address)] if record.postal_address else []
    return found


def row(hub: Hub, channel: Channel) -> Row:
    """A channel with its own label, or the site's word for its kind."""
    text, href, lines = shown(hub, channel)
    return Row(
        kind=channel.kind,
        label=channel.label or word(hub.words, channel.kind),
        text=text,
        href=href,
        lines=lines,
        note=channel.note,
        hours=channel.hours.as_text(hub.words) if channel.hours else "",
        charges=channel.charges,
        channel=channel,
    )


def word(words: Words, kind: str) -> str:
    """The site's word for a kind of channel; a plain link is `see also`."""
    return words.see_also if kind == "link" else str(getattr(words, kind))


def shown(hub: Hub, channel: Channel) -> tuple[str, str, tuple[str, ...]]:
    """Text, link and lines of a channel's value."""
    value = channel.value
    if isinstance(value, Phone):
        href = "" if channel.kind == "fax" else value.uri
        return number(hub, channel, value), href, ()
    if isinstance(value, Address):
        return "", "", hub.reader.lines(value)
    if channel.kind == "email":
        return value, mailto(value), ()
    return web_text(value), value, ()


def number(hub: Hub, channel: Channel, phone: Phone) -> str:
    """As at home; one with a label keeps the code it was written with: `From abroad`."""
    return phone.shown("" if channel.label and phone.with_its_code else hub.reader.country)


def answers_when(hub: Hub, other: Reachable) -> str:
    """Of whoever answers when the office is closed: `At any hour`, if that is so."""
    hours = timetables.hours_called(hub, other)
    return hub.words.any_hour if hours and hours.always else hub.words.out_of_hours


def address_row(hub: Hub, kind: str, address: Address) -> Row:
    """Where to visit or to write."""
    return Row(kind, word(hub.words, kind), "", "", hub.reader.lines(address))


def mailto(email: str) -> str:
    """RFC 6068; the domain as it travels (IDNA), the rest percent-encoded where it must be."""
    return f"mailto:{percent_encoded(ascii_email(email))}"


def letter(email: str, subject: str, lines: Iterable[str] = ()) -> str:
    """A mail already begun, RFC 6068, 2: subject and lines; to nobody yet where there is none."""
    fields = [f"subject={quote(subject, safe='')}"]
    body = "\r\n".join(lines)
    fields += [f"body={quote(body, safe='')}"] if body else []
    return f"{mailto(email) if email else 'mailto:'}?{'&'.join(fields)}"


def ascii_email(email: str) -> str:
    """With its domain in ASCII."""
    local, _, domain = email.rpartition("@")
    return f"{local}@{domain.encode('idna').decode('ascii') if not domain.isascii() else domain}"


def percent_encoded(email: str) -> str:
    """All but what RFC 6068 lets stand."""
    allowed = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$'()*+,;:@")
    return "".join(
        letter if letter in allowed else "".join(f"%{byte:02X}" for byte in letter.encode())
        for letter in email
    )


def web_text(url: str) -> str:
    """A web address as people read it: without `https://www.` and a last slash."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")
