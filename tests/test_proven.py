"""What was right before is not read again; what changed, or was wrong, always is."""

from __future__ import annotations

from pathlib import Path

import pytest

from contact_hub.proven import Proven, Site, read
from contact_hub.workers import Workers

BYTES = {"good.txt": b"fine", "bad.txt": b"wrong"}


def faults(data: bytes | None, asked: str) -> tuple[str, ...]:
    if data is None:
        return ("missing",)
    return ("wrong",) if asked.encode() in data else ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    for name, content in BYTES.items():
        (site / name).write_bytes(content)
    return site


def reading(folder: Path, asked: str = "wrong") -> tuple[list[tuple[str, ...]], int]:
    """What is found, and how many files were truly read."""
    proven = Proven.at(folder.parent / "proven")
    calls: list[str] = []

    def counted(data: bytes | None, question: str) -> tuple[str, ...]:
        calls.append(question)
        return faults(data, question)

    wanted = [(name, asked) for name in ("good.txt", "bad.txt", "none.txt")]
    found = list(read(Site(folder, Workers(1), proven), wanted, counted, seconds=0))
    proven.keep()
    return found, len(calls)


def test_findings_come_in_the_order_of_the_files(folder: Path) -> None:
    assert reading(folder) == ([(), ("wrong",), ("missing",)], 3)


def test_what_was_right_is_not_read_again(folder: Path) -> None:
    before, _ = reading(folder)
    assert reading(folder) == (before, 2)


def test_one_changed_byte_is_read_again(folder: Path) -> None:
    reading(folder)
    (folder / "good.txt").write_bytes(b"fine, but wrong")
    assert reading(folder)[0][0] == ("wrong",)


def test_another_question_is_asked_anew(folder: Path) -> None:
    reading(folder)
    assert reading(folder, "fine")[0][0] == ("wrong",)


def test_a_spoilt_memory_counts_for_nothing(folder: Path) -> None:
    reading(folder)
    memory = folder.parent / "proven"
    memory.write_bytes(memory.read_bytes() + b"\n" + b"0" * 64)
    assert reading(folder)[1] == 3


def test_what_is_not_met_any_more_is_forgotten(folder: Path) -> None:
    reading(folder)
    reading(folder, "fine")
    assert reading(folder)[1] == 3


def test_processes_find_the_same(folder: Path) -> None:
    wanted = [("good.txt", "wrong"), ("bad.txt", "wrong"), ("none.txt", "wrong")] * 9
    with Workers(2) as workers:
        site = Site(folder, workers, Proven())
        assert workers.expect(len(wanted), 1)
        assert list(read(site, wanted, faults, seconds=1)) == [(), ("wrong",), ("missing",)] * 9
