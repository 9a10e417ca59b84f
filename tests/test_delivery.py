"""What is gathered from finished files, and how a long build says how far it is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from contact_hub import delivery, reporting
from contact_hub.pieces import Gathered
from contact_hub.press.gathering import Zip

CARD = Gathered("kits/ada.zip", Zip(("Ada Stone, card.pdf",), ("cards/ada.pdf",)))


def site(folder: Path, content: bytes = b"a card") -> Path:
    path = folder / "site" / "cards" / "ada.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return folder / "site"


def test_a_zip_has_its_members_under_their_own_names(tmp_path: Path) -> None:
    delivery.gather([CARD], site(tmp_path), tmp_path / "kept")
    with zipfile.ZipFile(tmp_path / "site" / "kits" / "ada.zip") as packed:
        assert packed.testzip() is None
        assert packed.read("Ada Stone, card.pdf") == b"a card"


def test_the_same_members_make_the_same_bytes() -> None:
    texts = (("job-ticket.txt", "250 of each"),)
    packed = Zip(("card.pdf",), ("cards/ada.pdf",), texts)
    assert packed.gathered((b"a card",)) == packed.gathered((b"a card",))
    with zipfile.ZipFile(io.BytesIO(packed.gathered((b"a card",)))) as found:
        assert found.namelist() == ["job-ticket.txt", "card.pdf"]


def test_what_was_gathered_before_is_not_gathered_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivery.gather([CARD], site(tmp_path), tmp_path / "kept")
    before = (tmp_path / "site" / "kits" / "ada.zip").read_bytes()
    (tmp_path / "site" / "kits" / "ada.zip").unlink()
    monkeypatch.delattr(Zip, "gathered")
    delivery.gather([CARD], site(tmp_path), tmp_path / "kept")
    assert (tmp_path / "site" / "kits" / "ada.zip").read_bytes() == before


def test_a_changed_member_is_packed_anew(tmp_path: Path) -> None:
    delivery.gather([CARD], site(tmp_path), tmp_path / "kept")
    delivery.gather([CARD], site(tmp_path, b"another card"), tmp_path / "kept")
    with zipfile.ZipFile(tmp_path / "site" / "kits" / "ada.zip") as packed:
        assert packed.read("Ada Stone, card.pdf") == b"another card"


def test_a_later_one_may_gather_what_an_earlier_one_made(tmp_path: Path) -> None:
    whole = Gathered("kits/all.zip", Zip(("ada.zip",), ("kits/ada.zip",)))
    delivery.gather([CARD, whole], site(tmp_path), tmp_path / "kept")
    with zipfile.ZipFile(tmp_path / "site" / "kits" / "all.zip") as packed:
        assert packed.namelist() == ["ada.zip"]


def test_a_long_step_says_how_far_it_is_and_a_short_one_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out, clock = io.StringIO(), iter([0.0, 1.0, 2.5, 3.0, 4.6, 9.0, 9.5])
    monkeypatch.setattr("contact_hub.reporting.time.monotonic", lambda: next(clock))
    told = reporting.Progress(out)
    for done in range(5):
        told("Printing", done * 1000, 5000)
    for done in range(2):
        told("Reading back", done, 2)
    assert out.getvalue().splitlines() == ["Printing: 2,000 of 5,000", "Printing: 4,000 of 5,000"]
