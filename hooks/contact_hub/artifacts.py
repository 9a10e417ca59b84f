"""Contacts → every generated file: its path below the site's root, and its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from contact_hub import pictures, stretches
from contact_hub.hub import Hub
from contact_hub.model import Person, Reachable
from contact_hub.outputs import brand, calendar, stationery, vcard
from contact_hub.outputs.pages import BACK_WIDTH, FRONT_WIDTH
from contact_hub.outputs.stationery import Artwork
from contact_hub.press import logo, qr
from contact_hub.press.printing import Job, Press, Printed
from contact_hub.press.typesetting import BrokenTemplate
from contact_hub.problems import ContactsError, Problem

__all__ = ["Artifact", "PrintJob", "deliver", "files", "print_jobs", "printed_files"]

FACE = 600
THUMBNAIL = 150
"""Pixels: a portrait on a page and in a vCard."""
SHEET_WIDTH = 840


@dataclass(frozen=True, slots=True)
class Artifact:
    """One generated file."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A job for the press, where its PDF goes, and its pictures in the order of the job."""

    job: Job
    path: str
    previews: tuple[str, ...]


def files(hub: Hub, root: Path) -> Iterator[Artifact]:
    """Everything that is not printed: style, logos, portraits, vCards, QR codes, calendars."""
    yield Artifact("assets/brand.css", brand.as_css(hub).encode())
    if not hub.organisation.brand.icon:
        yield Artifact("assets/brand/icon.svg", brand.initial_as_svg(hub).encode())
    for name, path in logos(hub).items():
        yield Artifact(name, pictures.contents(root, path))
    cards: list[bytes] = []
    for record in hub.everybody:
        photo, small = faces(root, record)
        if photo:
            yield Artifact(f"portraits/{record.id}.jpg", photo)
        cards.append(vcard.of_somebody(hub, record, hub.url(record), small))
        yield Artifact(f"contacts/{record.id}.vcf", cards[-1])
        if record.id not in hub.cards:  # else the press draws it, with the card
            code = vcard.short(hub, record, hub.url(record))
            yield Artifact(f"contacts/{record.id}.png", qr.as_png(code))
    for leaver in hub.leavers.values():
        yield from successors(hub, leaver, root)
    yield Artifact("contacts/all.vcf", vcard.of_all(cards))
    for place, days in stretches.places(hub):
        yield Artifact(calendar.path(place), calendar.of_place(hub, place, days))


def faces(root: Path, record: Reachable) -> tuple[bytes, bytes]:
    """A portrait for pages, and one for vCards."""
    if not isinstance(record, Person) or not record.photo:
        return b"", b""
    photo = pictures.contents(root, record.photo)
    return pictures.portrait(photo, side=FACE), pictures.portrait(photo, side=THUMBNAIL)


def successors(hub: Hub, leaver: Person, root: Path) -> Iterator[Artifact]:
    """Under a leaver's old address, the successor's vCard."""
    successor = hub.people[leaver.successor or ""]
    _, small = faces(root, successor)
    content = vcard.of_somebody(hub, successor, hub.url(successor), small)
    yield Artifact(f"contacts/{leaver.id}.vcf", content)


def logos(hub: Hub) -> dict[str, str]:
    """Path on the site → path in the repository."""
    own = hub.organisation.brand
    given = {
        "assets/brand/logo.svg": own.logo,
        "assets/brand/logo-reversed.svg": own.logo_reversed,
        "assets/brand/icon.svg": own.icon,
    }
    return {name: path for name, path in given.items() if path}


def print_jobs(hub: Hub, templates: Path, root: Path) -> Iterator[PrintJob]:
    """Business cards, invoice footer and letterhead; colleagues find them where customers do."""
    if hub.for_staff:
        return
    artwork = drawn(hub, root)
    sheets = {
        "letterhead": (stationery.letterhead(hub, artwork), stationery.BLEED_MM),
        "invoice-footer": (stationery.invoice_footer(hub, artwork), 0.0),
    }
    for name, (data, bleed) in sheets.items():
        template = templates / f"{name.replace('-', '_')}.typ"
        job = Job(template, data, bleed, ((0, SHEET_WIDTH),))
        yield PrintJob(job, f"stationery/{name}.pdf", (f"stationery/{name}.png",))
    for person in hub.cards.values():
        yield card_job(hub, templates, person, artwork)


def card_job(hub: Hub, templates: Path, person: Person, artwork: Artwork) -> PrintJob:
    """One person's business card, with a picture of each side and of its code."""
    text = vcard.short(hub, person, hub.url(person))
    data = stationery.business_card(hub, person, artwork)
    previews = ((0, FRONT_WIDTH), (1, BACK_WIDTH))
    job = Job(templates / "business_card.typ", data, stationery.BLEED_MM, previews, text)
    sides = (f"cards/{person.id}-front.png", f"cards/{person.id}-back.png")
    return PrintJob(job, f"cards/{person.id}.pdf", (*sides, f"contacts/{person.id}.png"))


def drawn(hub: Hub, root: Path) -> Artwork:
    """The logos in the brand's inks."""
    own = hub.organisation.brand
    colours = brand.logo_inks(own)
    light = pictures.contents(root, own.logo) if own.logo else None
    dark = pictures.contents(root, own.logo_reversed) if own.logo_reversed else None
    return Artwork(
        logo.cmyk_logo(light, colours) if light else None,
        logo.cmyk_logo(dark, colours) if dark else None,
    )


def printed_files(wanted: PrintJob, printed: Printed) -> Iterator[Artifact]:
    """What came from the press, as files."""
    yield Artifact(wanted.path, printed.pdf)
    for path, picture in zip(wanted.previews, printed.previews, strict=True):
        yield Artifact(path, picture)


def deliver(jobs: Iterable[PrintJob], press: Press, site: Path) -> None:
    """Waits for the press, and puts what it made into the site."""
    for job, printed in zip(jobs, from_press(press), strict=True):
        for artifact in printed_files(job, printed):
            path = site / artifact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artifact.content)


def from_press(press: Press) -> Iterator[Printed]:
    """What is printed, in order; raises ContactsError where a designer's edit broke it."""
    try:
        yield from (printed for _, printed in press.results())
    except BrokenTemplate as error:
        name = f"overrides/stationery/{error.file}"
        what = f"The template cannot be followed: {error.what}."
        problem = Problem(name, error.line, "", what, "Undo the last change.")
        raise ContactsError([problem]) from None
