"""Pictures of prints, kits and codes: what was changed after it was made is found."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from tests.test_proof import Built, built

__all__ = ["built"]

INES = "cards/ines-duarte"
KIT = "kits/ines-duarte.zip"


def repacked(path: Path, name: str, content: bytes) -> None:
    """The same zip with one file more, or another."""
    with zipfile.ZipFile(path) as found:
        files = {each: found.read(each) for each in found.namelist()}
    with zipfile.ZipFile(path, "w") as packed:
        for each, data in (files | {name: content}).items():
            packed.writestr(each, data)


def test_a_picture_of_a_card_with_another_digit_is_found(built: Built) -> None:
    changed = built.after("phone: 01632 960111", "phone: 01632 960112")
    built.printed_anew(changed, f"{INES}-front.png")
    assert f"`{INES}-front.png` is not what `{INES}.pdf` looks like." in built.report()


def test_the_picture_of_another_print_is_found(built: Built) -> None:
    folder = built.site / "stationery"
    shutil.copy(folder / "letterhead-2.png", folder / "letterhead.png")
    assert "`stationery/letterhead.png` is not what `stationery/letterhead.pdf`" in built.report()


@pytest.mark.parametrize("path", ["door-signs/york.png", "stationery/wallet-list.png", KIT])
def test_what_is_not_there_is_missed(built: Built, path: str) -> None:
    (built.site / path).unlink()
    assert path in built.report()


def test_half_a_kit_is_found(built: Built) -> None:
    kit = built.site / KIT
    kit.write_bytes(kit.read_bytes()[:900])
    assert f"`{KIT}`: It cannot be opened" in built.report()


def test_a_strange_file_in_a_kit_is_found(built: Built) -> None:
    repacked(built.site / KIT, "more.txt", b"more")
    assert f"`{KIT}`: `more.txt` is none of the files that belong in it." in built.report()


def test_another_file_in_a_kit_is_found(built: Built) -> None:
    repacked(built.site / KIT, "Inês Duarte.vcf", (built.site / "contacts/york.vcf").read_bytes())
    report = built.report()
    assert f"`{KIT}`: `Inês Duarte.vcf` is none of the files" in report
    assert f"`{KIT}`: `contacts/ines-duarte.vcf` is not in it." in report


def test_somebody_elses_kit_is_found(built: Built) -> None:
    shutil.copy(built.site / "kits" / "invoices.zip", built.site / KIT)
    assert f"`{KIT}`: `{INES}.pdf` is not in it." in built.report()


def test_half_a_code_is_found(built: Built) -> None:
    code = built.site / "contacts" / "ines-duarte.png"
    code.write_bytes(code.read_bytes()[:200])
    assert "`contacts/ines-duarte.png` cannot be read." in built.report()
