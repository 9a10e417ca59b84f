"""Orders: what a printer gets in one parcel, and that nobody tampered with it."""

from __future__ import annotations

import csv
import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from tests import sites

from contact_hub import delivery, loading, orders
from contact_hub.hub import Hub
from contact_hub.lacking import evidence_of_orders
from contact_hub.orders import Order, all_orders, file_name
from contact_hub.outputs import orders as forms
from contact_hub.pieces import Room
from contact_hub.pieces import orders as makers
from contact_hub.press import printing
from contact_hub.problems import Problem
from contact_hub.proven import Proven, Site
from contact_hub.workers import Workers

TODAY = date.fromisoformat(sites.TODAY)
ADA = "orders/ada-stone.zip"
LETTERS = "orders/letterhead.zip"


def loaded(contacts: Path) -> loading.Loaded:
    return loading.load(contacts, TODAY, root=sites.ROOT)


def hub_of(contacts: Path = sites.ROOT / "contacts.yaml") -> Hub:
    read = loaded(contacts)
    return Hub(read.contacts, read.today, "https://contact.harbourfinch.example")


def order(name: str, hub: Hub | None = None) -> Order:
    return next(each for each in all_orders(hub or hub_of()) if each.name == name)


def asking(tmp_path: Path, wishes: str) -> Hub:
    """Harbour & Finch with other wishes for its cards."""
    text = (sites.ROOT / "contacts.yaml").read_text(encoding="utf-8")
    others = re.sub(r"^stationery:\n(?:[ ].*\n)+", "", text, flags=re.MULTILINE)
    asked = f"\nstationery:\n  business_cards: {{{wishes}}}\n"
    (tmp_path / "contacts.yaml").write_text(others + asked, encoding="utf-8")
    return hub_of(tmp_path / "contacts.yaml")


@pytest.fixture(scope="session")
def parcels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with all orders, whose print files are stand-ins."""
    site = tmp_path_factory.mktemp("parcels")
    room = Room(hub_of(), sites.ROOT / "overrides" / "stationery", sites.ROOT)
    for each in all_orders(room.hub):
        for item in each.items:
            delivery.put(site / item.path, f"%PDF of {item.who}".encode())
    for job in makers.tickets(room):
        for path, content in zip(job.paths, printing.printed(job.job), strict=True):
            delivery.put(site / path, content)
    delivery.gather(makers.parcels(room), site, site / ".kept")
    return site


@pytest.fixture
def site(parcels: Path, tmp_path: Path) -> Path:
    """The same for one test alone."""
    return Path(shutil.copytree(parcels, tmp_path / "site"))


def problems(site: Path) -> list[Problem]:
    read = loaded(sites.ROOT / "contacts.yaml")
    with Workers(1) as workers:
        built = Site(site, workers, Proven())
        return list(evidence_of_orders.problems(built, hub_of(), read.source))


def packed_anew(
    file: Path, change: Callable[[dict[str, bytes]], dict[str, bytes] | list[tuple[str, bytes]]]
) -> None:
    """The parcel with other contents."""
    with zipfile.ZipFile(file) as opened:
        contents = {name: opened.read(name) for name in opened.namelist()}
    changed = change(contents)
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in changed.items() if isinstance(changed, dict) else changed:
            packed.writestr(name, content)


def test_nothing_is_wrong_with_what_was_packed(site: Path) -> None:
    assert problems(site) == []


def test_everybodys_cards_are_in_one_order_and_each_persons_in_one_of_their_own() -> None:
    named = [each.name for each in all_orders(hub_of())]
    people = list(hub_of().cards)
    assert named == ["business-cards", *people, "letterhead", "compliment-slip", "envelope"]
    assert [item.who for item in order("business-cards").items] == [
        person.name for person in hub_of().cards.values()
    ]


def test_files_have_names_for_people(parcels: Path) -> None:
    with zipfile.ZipFile(parcels / ADA) as opened:
        assert opened.namelist() == [
            "job-ticket.txt",
            "job-ticket.csv",
            "Ada Stone, Business card.pdf",
        ]
    with zipfile.ZipFile(parcels / LETTERS) as opened:
        assert "Job ticket.pdf" in opened.namelist()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ada Stone, Visitenkarte", "Ada Stone, Visitenkarte.pdf"),
        ('A/B "C": D?', "AB C D.pdf"),
        ("..\\..\\etc", "....etc.pdf"),
        ("Zoe\u0301 \u202eevil\u0000", "Zo\u00e9 evil.pdf"),
        ("x" * 200, "x" * 80 + ".pdf"),
        ("Trailing. ", "Trailing.pdf"),
        ("Ада Стоун", "Ада Стоун.pdf"),
    ],
)
def test_a_name_is_one_that_every_system_takes(words: str, name: str) -> None:
    assert file_name(words, set()) == name.removeprefix("....") if ".." in words else name


def test_two_of_one_name_have_two_files() -> None:
    taken: set[str] = set()
    found = [file_name("Ada Stone", taken), file_name("ADA STONE", taken), file_name("Ada", taken)]
    assert found == ["Ada Stone.pdf", "ADA STONE (2).pdf", "Ada.pdf"]


def test_a_ticket_answers_what_a_printer_asks(tmp_path: Path) -> None:
    wishes = "size: us, printer: us-eighth-inch, stock: 400 g cotton, finish: gilt, quantity: 500"
    hub = asking(tmp_path, wishes)
    text = forms.as_text(hub, order("ada-stone", hub))
    for said in (
        "500 of each",
        "88.9 × 50.8 mm (3.5 × 2 in)",
        "400 g cotton",
        "gilt",
        "2: front, back",
        "3.175 mm (1/8 in) on each side",
        "Not in the file",
        "PDF/X-1a:2003",
        "Coated GRACoL 2006 (ISO 12647-2:2004) – CGATS TR 006",
        "300 % at most",
        "Fonts are in the file",
        "Ada Stone, Business card.pdf",
        order("ada-stone", hub).items[0].edition,
        "+44 113 496 0100",
        "hello@harbourfinch.example",
    ):
        assert said in text


def test_a_ticket_tells_of_marks_shapes_and_pdf_x_4(tmp_path: Path) -> None:
    japan = asking(tmp_path, "printer: japan")
    text = forms.as_text(japan, order("ada-stone", japan))
    assert "In the file, outside the bleed" in text
    assert "Shapes: there is no font in the file" in text
    modern = asking(tmp_path, "printer: pdf-x-4")
    assert "PDF/X-4\n" in forms.as_text(modern, order("ada-stone", modern))


def test_a_table_has_a_line_for_each_file() -> None:
    everybody = order("business-cards")
    rows = list(csv.DictReader(StringIO(forms.as_table(everybody))))
    assert [row["file"] for row in rows] == [item.name for item in everybody.items]
    assert {row["width_mm"] for row in rows} == {"85.0"}
    assert {row["condition"] for row in rows} == {"FOGRA39"}


def test_a_table_has_nothing_for_a_spreadsheet_to_reckon_with() -> None:
    cards = order("business-cards")
    item = replace(cards.items[0], who='=HYPERLINK("https://x.example")', name="@x.pdf")
    rows = csv.DictReader(StringIO(forms.as_table(replace(cards, items=(item,)))))
    assert [(row["for"], row["file"]) for row in rows] == [
        ('\'=HYPERLINK("https://x.example")', "'@x.pdf")
    ]


def test_a_printer_who_wants_shapes_gets_those(tmp_path: Path) -> None:
    hub = asking(tmp_path, "printer: digital-outlined")
    assert order("ada-stone", hub).items[0].path == "cards/ada-stone-outlines.pdf"
    assert orders.master_of("cards/ada-stone-outlines.pdf") == "cards/ada-stone.pdf"


def test_a_file_with_letters_as_shapes_that_nobody_can_open_is_found(tmp_path: Path) -> None:
    hub = asking(tmp_path, "printer: digital-outlined")
    path, source = "cards/ada-stone-outlines.pdf", loaded(tmp_path / "contacts.yaml").source
    delivery.put(tmp_path / "site" / path, b"%PDF of Ada Stone")
    with Workers(1) as workers:
        site = Site(tmp_path / "site", workers, Proven())
        found = [each.what for each in evidence_of_orders.problems(site, hub, source)]
    assert any(what.startswith(f"`{path}`: It cannot be read.") for what in found)


def test_colleagues_have_no_orders() -> None:
    with Workers(1) as workers:
        built = Site(Path("nowhere"), workers, Proven())
        staff = replace(hub_of(), for_staff=True)
        source = loaded(sites.ROOT / "contacts.yaml").source
        assert list(evidence_of_orders.problems(built, staff, source)) == []


def without(name: str) -> Callable[[dict[str, bytes]], dict[str, bytes]]:
    return lambda contents: {each: data for each, data in contents.items() if each != name}


def with_other(name: str, old: bytes, new: bytes) -> Callable[[dict[str, bytes]], dict[str, bytes]]:
    def change(contents: dict[str, bytes]) -> dict[str, bytes]:
        assert old in contents[name]
        return contents | {name: contents[name].replace(old, new)}

    return change


CARD = "Ada Stone, Business card.pdf"
SPOILT = [
    (ADA, without(CARD), f"`{ADA}`: `{CARD}` is not in it."),
    (ADA, without("job-ticket.txt"), f"`{ADA}`: `job-ticket.txt` is not in it."),
    (LETTERS, without("Job ticket.pdf"), f"`{LETTERS}`: `Job ticket.pdf` is not in it."),
    (
        ADA,
        with_other(CARD, b"Ada", b"Eve"),
        f"`{ADA}`: `{CARD}` is not the file that lies on the site.",
    ),
    (
        ADA,
        lambda contents: contents | {"offer.exe": b"MZ"},
        f"`{ADA}`: `offer.exe` is in it, and belongs to no order.",
    ),
    (
        ADA,
        with_other("job-ticket.txt", b"250 of each", b"25 of each"),
        f"`{ADA}`: `job-ticket.txt` does not show the quantity `250`.",
    ),
    (
        ADA,
        with_other("job-ticket.txt", b"113 496 0100", b"113 496 0199"),
        f"`{ADA}`: `job-ticket.txt` does not show the phone `+44 113 496 0100`.",
    ),
    (
        ADA,
        with_other("job-ticket.csv", b",250,", b",25,"),
        f"`{ADA}`: `job-ticket.csv` does not show the quantity `250`.",
    ),
]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(("path", "change", "what"), SPOILT, ids=[each[2] for each in SPOILT])
def test_a_spoilt_parcel_is_found(
    site: Path, path: str, change: Callable[[dict[str, bytes]], dict[str, bytes]], what: str
) -> None:
    packed_anew(site / path, change)
    assert what in [each.what for each in problems(site)]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_found(site: Path) -> None:
    packed_anew(site / ADA, lambda contents: [*contents.items(), (CARD, contents[CARD])])
    assert f"`{ADA}`: Two files in it have one name." in [each.what for each in problems(site)]


def test_a_parcel_that_is_not_there_or_broken_is_found(site: Path) -> None:
    (site / ADA).unlink()
    (site / LETTERS).write_bytes(b"PK nonsense")
    assert [each.file for each in problems(site)] == [ADA, LETTERS]


def test_a_print_file_changed_after_packing_is_found(site: Path) -> None:
    (site / "cards/ada-stone.pdf").write_bytes(b"%PDF of yesterday")
    assert {each.file for each in problems(site)} == {ADA, "orders/business-cards.zip"}


def test_a_ticket_of_another_day_is_found(site: Path, tmp_path: Path) -> None:
    """Printed with other wishes, packed, and lying on the site: only its words are wrong."""
    text = (sites.ROOT / "contacts.yaml").read_text(encoding="utf-8")
    more = text.replace("  business_cards: ", "  business_cards:\n    quantity: 500\n", 1)
    (tmp_path / "contacts.yaml").write_text(more, encoding="utf-8")
    room = Room(
        hub_of(tmp_path / "contacts.yaml"), sites.ROOT / "overrides" / "stationery", sites.ROOT
    )
    job = next(makers.tickets(room))
    (page,) = printing.printed(job.job)
    (site / job.paths[0]).write_bytes(page)
    packed_anew(
        site / "orders/business-cards.zip", lambda contents: contents | {"Job ticket.pdf": page}
    )
    what = "`orders/business-cards.zip`: `Job ticket.pdf` does not show the quantity `250`."
    (problem,) = problems(site)
    assert problem.what == what
    assert problem.line is not None


def test_the_same_order_is_packed_to_the_same_bytes(parcels: Path) -> None:
    room = Room(hub_of(), sites.ROOT / "overrides" / "stationery", sites.ROOT)
    for each in makers.parcels(room):
        members = tuple((parcels / name).read_bytes() for name in each.gathering.members)
        assert each.gathering.gathered(members) == (parcels / each.path).read_bytes()


def test_a_parcel_opens_everywhere(parcels: Path) -> None:
    for path in sorted(parcels.glob("orders/*.zip")):
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as opened:
            assert opened.testzip() is None
            assert all(info.external_attr >> 16 == 0o644 for info in opened.infolist())
