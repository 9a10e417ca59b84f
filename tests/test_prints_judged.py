"""A print that is not ready: the report names the line, what is wrong, and what to do."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Name
from PIL import Image, ImageDraw
from tests import sites

from contact_hub import loading, pieces, proof
from contact_hub.hub import Hub
from contact_hub.lacking import evidence, evidence_of_prints
from contact_hub.pieces import Room
from contact_hub.press import printing
from contact_hub.problems import as_text
from contact_hub.surfaces import Portrait, Surface, prints
from contact_hub.yaml_source.source import Source

REPORTS = Path(__file__).parent / "sabotage" / "prints"
CARD = "cards/ines-duarte.pdf"
MORE = """  brand:
    colours: {ink: "#123c4a", accent: "#d9653b"}
    print_colours: {ink: cmyk 90 55 45 45, accent: cmyk 0 72 80 5}
"""


@dataclass(frozen=True)
class Printed:
    """A card as it came from the press, and what is asked of it."""

    data: bytes
    surface: Surface
    source: Source

    def report(self, data: bytes) -> str:
        """What the proof says of these bytes in the card's place."""
        found = evidence.read(data, self.surface)
        return as_text([proof.as_problem(self.surface, each, self.source) for each in found])

    def altered(self, alter: Callable[[pikepdf.Pdf], None]) -> bytes:
        """After somebody has been at the file."""
        with pikepdf.open(io.BytesIO(self.data)) as document:
            alter(document)
            out = io.BytesIO()
            document.save(out, fix_metadata_version=False)
        return out.getvalue()


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    root = tmp_path_factory.mktemp("printed")
    face(root / "ines.jpg", 20)
    text = (sites.SMALL / "contacts.yaml").read_text(encoding="utf-8")
    text = text.replace("  legal:\n", f"{MORE}  legal:\n", 1)
    text = text.replace("    role: Lamp Mender\n", "    role: Lamp Mender\n    photo: ines.jpg\n")
    text = text.replace("docs/assets/people/wanda.jpg", "ines.jpg")
    (root / "contacts.yaml").write_text(text, encoding="utf-8")
    day = date.fromisoformat(sites.TODAY)
    loaded = loading.load(root / "contacts.yaml", day, root=root)
    hub = Hub(loaded.contacts, day, "https://contact.quaylamps.example/")
    room = Room(hub, sites.ROOT / "overrides" / "stationery", root)
    job = next(each for each in pieces.print_jobs(room) if each.paths[0] == CARD)
    data = printing.printed(replace(job.job, wishes=job.job.wishes[:1]))[0]
    surface = next(each for each in prints.prints(hub) if each.path == CARD)
    return Printed(data, surface, loaded.source)


def face(path: Path, left: int) -> None:
    """People whom nobody takes for each other."""
    picture = Image.new("RGB", (400, 400), "#c9d6cf")
    ImageDraw.Draw(picture).ellipse((left * 2, 60, left * 2 + 220, 340), fill="#5a3825")
    picture.save(path)


def asked_for(printed: Printed, photo: Path) -> Printed:
    """The same card, on which this face is wanted."""
    found = evidence.looked_up(photo.parent, Portrait(photo.name))
    return replace(printed, surface=replace(printed.surface, photo=found))


def shown(photo: Path) -> Callable[[pikepdf.Pdf], None]:
    """A photograph in inks, 15 mm wide, where the back has room."""
    inks = io.BytesIO()
    with Image.open(photo) as picture:
        picture.resize((200, 200)).convert("CMYK").save(inks, "JPEG")

    def show(document: pikepdf.Pdf) -> None:
        size = {"Width": 200, "Height": 200, "BitsPerComponent": 8}
        placed = document.make_stream(
            inks.getvalue(), Type=Name.XObject, Subtype=Name.Image, **size
        )
        placed.ColorSpace, placed.Filter = Name.DeviceCMYK, Name.DCTDecode
        placed.Decode = Array([1, 0] * 4)  # Pillow writes inks the wrong way round, as Adobe does
        page = document.pages[1]
        page.obj.Resources.XObject.Face = placed
        page.contents_add(b"q 42.5 0 0 42.5 26 80 cm /Face Do Q")

    return show


def moved(document: pikepdf.Pdf) -> None:
    document.pages[0].contents_add(b"q 1 0 0 1 -11 0 cm", prepend=True)
    document.pages[0].contents_add(b"Q")


def made_small(document: pikepdf.Pdf) -> None:
    document.pages[0].contents_add(b"q 0.72 0 0 0.72 30 30 cm", prepend=True)
    document.pages[0].contents_add(b"Q")


def paled(document: pikepdf.Pdf) -> None:
    """All small type nearly white."""
    page = document.pages[0]
    content = page.Contents.read_bytes()
    assert b"0 0 0 0.92156863 k" in content
    page.obj.Contents = document.make_stream(content.replace(b"0.92156863 k", b"0.2 k"))


def painted(content: bytes, page: int = 0) -> Callable[[pikepdf.Pdf], None]:
    def paint(document: pikepdf.Pdf) -> None:
        document.pages[page].contents_add(b"q " + content + b" Q")

    return paint


def boxes_away(document: pikepdf.Pdf) -> None:
    for page in document.pages:
        for box in (Name.TrimBox, Name.BleedBox):
            del page.obj[box]


def third_page(document: pikepdf.Pdf) -> None:
    document.pages.append(document.pages[0])


SABOTAGE: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "words too near to the cut": moved,
    "type made small": made_small,
    "type too pale": paled,
    "a stripe over the words": painted(b"0 0 0 0 k 0 70 400 30 re f"),
    "ink that ends at the cut": painted(b"0 0 0 1 k 8.504 60 5 5 re f"),
    "too much ink": painted(b"1 1 1 1 k 120 155 5 5 re f"),
    "a screen colour": painted(b"1 0 0 rg 120 155 5 5 re f"),
    "no boxes": boxes_away,
    "a page more": third_page,
}


def test_nothing_is_wrong_with_what_was_printed(printed: Printed) -> None:
    assert printed.report(printed.data) == ""


@pytest.mark.parametrize("name", SABOTAGE)
def test_the_report_is_the_one_kept_for_this_sabotage(
    printed: Printed, name: str, golden: Callable[[Path, str], None]
) -> None:
    report = printed.report(printed.altered(SABOTAGE[name]))
    assert report
    golden(REPORTS / f"{name.replace(' ', '_')}.txt", report)


def test_the_persons_own_photograph_is_known(printed: Printed, tmp_path: Path) -> None:
    face(tmp_path / "ines.jpg", 20)
    wanted = asked_for(printed, tmp_path / "ines.jpg")
    assert wanted.report(wanted.altered(shown(tmp_path / "ines.jpg"))) == ""


def test_somebody_elses_photograph_is_reported_at_the_photo(
    printed: Printed, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    face(tmp_path / "ines.jpg", 20)
    face(tmp_path / "nuno.jpg", 70)
    wanted = asked_for(printed, tmp_path / "ines.jpg")
    report = wanted.report(wanted.altered(shown(tmp_path / "nuno.jpg")))
    golden(REPORTS / "somebody_elses_photograph.txt", report)


def test_a_portrait_that_is_gone_is_nobodys(printed: Printed, tmp_path: Path) -> None:
    assert "photograph" in asked_for(printed, tmp_path / "gone.jpg").report(printed.data)


def test_no_report_is_left_without_its_sabotage() -> None:
    kept = {path.stem for path in REPORTS.glob("*.txt")}
    told = {name.replace(" ", "_") for name in SABOTAGE}
    assert kept == told | {"somebody_elses_photograph"}


def test_what_is_remembered_of_a_portrait_is_its_digest(printed: Printed, tmp_path: Path) -> None:
    face(tmp_path / "ines.jpg", 20)
    surface = asked_for(printed, tmp_path / "ines.jpg").surface
    assert surface.photo
    assert surface.photo.digest in repr(surface)
    assert repr(surface.photo.data) not in repr(surface)


def test_one_code_twice_is_not_two_codes() -> None:
    pay, current = "BCD", "https://contact.harbourfinch.example/contact/#7K3F2"
    (found,) = evidence_of_prints.of_codes((current, current), (current, pay), "footer.pdf")
    assert found.what == f"The code on `footer.pdf` says `{current}` instead of `{pay}`."
    assert list(evidence_of_prints.of_codes((pay, current), (current, pay), "footer.pdf")) == []
