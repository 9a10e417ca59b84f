"""Every kind of file that is made: one detail of its finished bytes is altered, and refused."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import get_args

import pytest
from tests import sites

from contact_hub import loading, pieces, surfaces
from contact_hub.hub import Hub
from contact_hub.lacking import evidence
from contact_hub.pieces import Room
from contact_hub.press import printing
from contact_hub.surfaces import Surface, SurfaceKind

Spoiling = Callable[["Finished", str], bytes]
CHANGES = {
    "a digit": ("phone: 0113 496 0100", "phone: 0113 496 0108"),
    "a digit of hers": ("phone: 0113 496 0121", "phone: 0113 496 0128"),
    "a number of the register": ("number: 01234567", "number: 01234568"),
    "a street": ("street: 4 Example Quay", "street: 1 Example Quay"),
    "an hour": ("hours: Mon-Fri 9:00-17:30", "hours: Mon-Fri 9:00-18:30"),
}


def asked(contacts: Path) -> Room:
    """What a file of contacts says on the day of these tests."""
    day = date.fromisoformat(sites.TODAY)
    loaded = loading.load(contacts, day, root=sites.ROOT)
    hub = Hub(loaded.contacts, day, "https://contact.harbourfinch.example/")
    return Room(hub, sites.ROOT / "overrides" / "stationery", sites.ROOT)


@dataclass(frozen=True)
class Finished:
    """The sample's site, and contacts of which one detail is another."""

    site: Path
    wanted: dict[str, Surface]
    others: Callable[[str], Room]

    def bytes_of(self, path: str) -> bytes:
        """As they were published."""
        return (self.site / path).read_bytes()

    def told(self, path: str, data: bytes) -> list[str]:
        """What the proof says of these bytes in the file's place."""
        surface = self.wanted[path]
        if surface.photo:
            photo = evidence.looked_up(sites.ROOT, surface.photo)
            surface = replace(surface, photo=photo)
        if surface.looks_like:
            surface = replace(surface, beside=self.bytes_of(surface.looks_like))
        found = evidence.read(data, surface)
        return [finding.fact.label if finding.fact else finding.what for finding in found]


@pytest.fixture(scope="module")
def finished(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    text = (sites.ROOT / "contacts.yaml").read_text(encoding="utf-8")

    def others(change: str) -> Room:
        old, new = CHANGES[change]
        assert text.count(old) > 0, old
        path = tmp_path_factory.mktemp("others") / "contacts.yaml"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return asked(path)

    hub = asked(sites.ROOT / "contacts.yaml").hub
    return Finished(sample / "site", {each.path: each for each in surfaces.surfaces(hub)}, others)


def written(old: str, new: str) -> Spoiling:
    """Some letters are others."""

    def spoil(finished: Finished, path: str) -> bytes:
        data = finished.bytes_of(path)
        assert old.encode() in data
        return data.replace(old.encode(), new.encode())

    return spoil


def exchanged(one: str, other: str) -> Spoiling:
    """Two details in each other's place: nothing is there that is not ours."""

    def spoil(finished: Finished, path: str) -> bytes:
        between = written(one, "\x00")(finished, path)
        return between.replace(other.encode(), one.encode()).replace(b"\x00", other.encode())

    return spoil


def another(path: str) -> Spoiling:
    """The file of somebody else, or of something else."""
    return lambda finished, _: finished.bytes_of(path)


def printed(change: str) -> Spoiling:
    """As it would have been printed if one detail were another."""

    def spoil(finished: Finished, path: str) -> bytes:
        jobs = pieces.print_jobs(finished.others(change))
        job = next(each for each in jobs if path in each.paths)
        return printing.printed(job.job)[job.paths.index(path)]

    return spoil


def in_word(part: str, old: str, new: str) -> Spoiling:
    """One part of a document for Word is another."""

    def spoil(finished: Finished, path: str) -> bytes:
        out = BytesIO()
        with (
            zipfile.ZipFile(BytesIO(finished.bytes_of(path))) as before,
            zipfile.ZipFile(out, "w") as after,
        ):
            assert old.encode() in before.read(part)
            for name in before.namelist():
                data = before.read(name)
                spoilt = data.replace(old.encode(), new.encode())
                after.writestr(name, spoilt if name == part else data)
        return out.getvalue()

    return spoil


ADA, CHEN, ZOE = "ada-stone", "chen-mei-ling", "zoe-lefevre"
HERS, FOOTER = written("0121", "0128"), in_word("word/footer1.xml", "496 0100", "496 0108")
PHOTO = "does not show the person's own photograph"
BOOK, LETTER, INVOICE = "contacts/all.vcf", "stationery/letterhead", "stationery/invoice-footer"
SPOILT: tuple[tuple[SurfaceKind, str, str, Spoiling], ...] = (
    ("page", f"people/{ADA}/index.html", "phone", HERS),
    ("vcard", f"contacts/{ADA}.vcf", "phone", HERS),
    ("address book", BOOK, "phone", HERS),
    ("address book", BOOK, "phone", exchanged("113 496 0121", "113 496 0122")),
    ("address book", BOOK, "holds 1 cards instead of 21", another(f"contacts/{ADA}.vcf")),
    ("qr", f"contacts/{ADA}.png", "name", another(f"contacts/{ZOE}.png")),
    ("portrait", f"portraits/{ADA}.jpg", PHOTO, another(f"portraits/{CHEN}.jpg")),
    ("portrait", f"portraits/{ADA}.jpg", PHOTO, another(f"contacts/{ADA}.vcf")),
    (
        "calendar",
        "calendars/leeds.ics",
        "closed day",
        written("DTEND;VALUE=DATE:20261226", "DTEND;VALUE=DATE:20261227"),
    ),
    (
        "calendar",
        "calendars/leeds.ics",
        "closed day",
        written("SUMMARY:Closed: Christmas Day", "SUMMARY:Open: Christmas Day"),
    ),
    ("business card", f"cards/{ADA}.pdf", "phone", printed("a digit of hers")),
    ("card sheet", f"cards/{ADA}-sheet.pdf", "phone", printed("a digit of hers")),
    ("letterhead", f"{LETTER}.pdf", "phone", printed("a digit")),
    ("letterhead", f"{LETTER}.pdf", "address", printed("a street")),
    ("letterhead", f"{LETTER}-screen.pdf", "company number", printed("a number of the register")),
    ("letterhead", f"{LETTER}.docx", "phone", FOOTER),
    ("compliment slip", "stationery/compliment-slip.pdf", "phone", printed("a digit")),
    ("envelope", "stationery/envelope.pdf", "postal address", printed("a street")),
    ("door sign", "door-signs/leeds.pdf", "phone", printed("a digit")),
    ("door sign", "door-signs/leeds.pdf", "opening hours", printed("an hour")),
    ("door sign", "door-signs/leeds.pdf", "name", another("door-signs/leith.pdf")),
    ("wallet list", "stationery/wallet-list.pdf", "phone", printed("a digit")),
    ("invoice footer", f"{INVOICE}.pdf", "phone", printed("a digit")),
    ("invoice footer", f"{INVOICE}-page.pdf", "phone", printed("a digit")),
    ("invoice footer", f"{INVOICE}.svg", "phone", printed("a digit")),
    ("invoice footer", f"{INVOICE}.png", "is not what", printed("a digit")),
    ("invoice footer", f"{INVOICE}.html", "phone", written("0100", "0108")),
    ("invoice footer", f"{INVOICE}.txt", "phone", written("0100", "0108")),
    ("invoice footer", f"{INVOICE}.docx", "phone", FOOTER),
    ("e-mail signature", f"signatures/{ADA}.html", "phone", HERS),
    ("e-mail signature", f"signatures/{ADA}.txt", "phone", HERS),
    ("video background", f"backgrounds/{ADA}.png", "instead of", another(f"backgrounds/{ZOE}.png")),
)
"""What it is, its file, what is told of it, and how it was spoilt."""


@pytest.mark.parametrize(
    ("path", "what", "spoil"),
    [(path, what, spoil) for _, path, what, spoil in SPOILT],
    ids=[f"{number} {path}" for number, (_, path, *_) in enumerate(SPOILT)],
)
def test_one_detail_that_is_another_is_refused(
    finished: Finished, path: str, what: str, spoil: Spoiling
) -> None:
    assert finished.told(path, finished.bytes_of(path)) == []
    told = finished.told(path, spoil(finished, path))
    assert any(what in each for each in told), told


def test_there_is_no_kind_of_file_of_which_that_was_not_seen(finished: Finished) -> None:
    """Kits, orders and pictures of prints are no surfaces; they have tests of their own."""
    assert {kind for kind, *_ in SPOILT} == set(get_args(SurfaceKind))
    seen = {(kind, Path(path).suffix) for kind, path, *_ in SPOILT}
    assert seen == {(each.kind, Path(path).suffix) for path, each in finished.wanted.items()}


def test_another_persons_photograph_in_a_vcard_is_refused(finished: Finished) -> None:
    def face(name: str) -> bytes:
        card = finished.bytes_of(f"contacts/{name}.vcf")
        return card[card.index(b"PHOTO;") : card.index(b"END:VCARD")]

    path = f"contacts/{ADA}.vcf"
    spoilt = finished.bytes_of(path).replace(face(ADA), face(CHEN))
    assert finished.told(path, spoilt) == [f"`{path}` does not show the person's own photograph."]
