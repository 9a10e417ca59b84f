"""Letterheads of five countries' forms, printed and read back with what their law wants."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from tests.press import letters, office

from contact_hub.lacking import evidence
from contact_hub.pieces import Room
from contact_hub.surfaces.letters import letters as surfaces

EXAMPLES = Path(__file__).parent / "examples"
HEAD, SCREEN, WORD = (
    f"stationery/{name}" for name in ("letterhead.pdf", "letterhead-screen.pdf", "letterhead.docx")
)
SAID = {
    "de-gmbh": (
        "Hafen & Fink GmbH. Sitz: Hamburg. Amtsgericht Hamburg, HRB 999999. "
        "Geschäftsführung: Dr. Erika Beispiel, Jörn Weiß. Vorsitz des Aufsichtsrats: Maria Muster."
    ),
    "fr-sas": (
        "Port & Pinson, SAS au capital de 50 000 euros. RCS Paris 999 999 998. "
        "Siège social : 7 quai de l’Exemple, 75004 Paris."
    ),
    "gb-limited-liability-partnership": (
        "Stone & Reed LLP. Registered in England and Wales, No. OC123456. "
        "Registered office: 4 Example Quay, Leeds LS1 4AP."
    ),
    "ie-private-limited-company": (
        "Quay Lamps Limited. Registered in Dublin, Ireland, No. 123456. "
        "Registered office: 7 Sample Quay, Dublin 2 D02 X285. "
        "Directors: Aoife Sample, Jörn Weiß (German)."
    ),
    "gb-sole-trader": (
        "Ada Stone, trading as Quay Lamps. Address for service: 4 Example Quay, Leeds LS1 4AP."
    ),
}
each = pytest.mark.parametrize("name", SAID)
Files = dict[str, dict[str, bytes]]


@pytest.fixture(scope="module")
def rooms() -> dict[str, Room]:
    return {name: office.room(EXAMPLES / f"{name}.yaml") for name in SAID}


@pytest.fixture(scope="module")
def files(rooms: dict[str, Room]) -> Files:
    return {name: letters.made(room) for name, room in rooms.items()}


def text_of(data: bytes) -> str:
    """The first page, as somebody would read it aloud."""
    page = pypdfium2.PdfDocument(data)[0]
    return " ".join(page.get_textpage().get_text_range().split())


@each
@pytest.mark.parametrize("path", [HEAD, SCREEN])
def test_a_letterhead_says_what_its_law_wants(name: str, path: str, files: Files) -> None:
    assert SAID[name] in text_of(files[name][path])


@each
@pytest.mark.parametrize("path", [HEAD, SCREEN, WORD])
def test_the_proof_finds_all_of_it(
    name: str, path: str, rooms: dict[str, Room], files: Files
) -> None:
    surface = next(each for each in surfaces(rooms[name].hub) if each.path == path)
    assert evidence.read(files[name][path], surface) == ()


@pytest.mark.parametrize(
    ("was", "now", "label"),
    [
        ("Jörn Weiß", "Jörg Weiß", "director"),
        ("Maria Muster", "Marie Muster", "chair of the supervisory board"),
        ("HRB 999999", "HRB 999998", "company number"),
        ("seat: Hamburg", "seat: Harburg", "seat"),
    ],
)
def test_a_letterhead_of_yesterday_is_told(
    was: str, now: str, label: str, files: Files, tmp_path: Path
) -> None:
    path = tmp_path / "contacts.yaml"
    text = (EXAMPLES / "de-gmbh.yaml").read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now), encoding="utf-8")
    surface = next(each for each in surfaces(office.room(path).hub) if each.path == HEAD)
    found = evidence.read(files["de-gmbh"][HEAD], surface)
    assert label in {finding.fact.label for finding in found if finding.fact}
