"""Each job is printed once, in order, and a spoilt cache costs only time."""

from __future__ import annotations

import os
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from contact_hub.paper.printers import IN_HOUSE
from contact_hub.press import cache, printing
from contact_hub.press.printing import Job, Press, Printed
from contact_hub.press.wishes import ForPress, Preview
from contact_hub.workers import Workers

TEMPLATES = Path(__file__).parent / "templates"


def jobs(count: int, templates: Path = TEMPLATES) -> list[Job]:
    wishes = (ForPress(), Preview(0, 99))
    return [Job(templates, "plain.typ", f'"Ada {n}"', wishes, IN_HOUSE) for n in range(count)]


def run(work: list[Job], folder: Path | None, workers: int = 2) -> list[tuple[Job, Printed]]:
    with Workers(workers) as processes:
        press = Press(cache_folder=folder, workers=processes)
        press.start(work)
        return list(press.results())


def entries(folder: Path) -> list[Path]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    assert found
    return found


@pytest.mark.parametrize("count", [0, 3, 10])
def test_results_come_in_the_order_of_their_jobs(count: int) -> None:
    work = jobs(count)
    results = run(work, None)
    assert [job for job, _ in results] == work
    assert all(result == printing.printed(job) for job, result in results)


def test_a_job_seen_before_is_not_printed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(jobs(2), tmp_path)
    monkeypatch.delattr(printing, "printed")
    assert run(jobs(2), tmp_path) == first


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x00" * 5000])
def test_a_spoilt_entry_is_printed_again(tmp_path: Path, damage: bytes) -> None:
    first = run(jobs(1), tmp_path)
    (entry,) = entries(tmp_path)
    whole = entry.read_bytes()
    entry.write_bytes(damage)
    assert run(jobs(1), tmp_path) == first
    assert entry.read_bytes() == whole


def test_an_entry_with_one_bit_changed_is_not_believed(tmp_path: Path) -> None:
    cache.keep(tmp_path, "ab12", (b"one", b"", b"three"))
    assert cache.kept(tmp_path, "ab12") == (b"one", b"", b"three")
    (entry,) = entries(tmp_path)
    spoilt = bytearray(entry.read_bytes())
    spoilt[-1] ^= 1
    entry.write_bytes(spoilt)
    assert cache.kept(tmp_path, "ab12") is None


def test_a_changed_template_is_printed_again(tmp_path: Path) -> None:
    template = tmp_path / "plain.typ"
    text = (TEMPLATES / "plain.typ").read_text(encoding="utf-8")
    template.write_text(text, encoding="utf-8")
    ((_, before),) = run(jobs(1, tmp_path), tmp_path / "cache")
    template.write_text(text.replace("9cm", "8cm"), encoding="utf-8")
    ((_, after),) = run(jobs(1, tmp_path), tmp_path / "cache")
    assert before != after


def test_leaving_early_drops_what_nobody_waits_for() -> None:
    with Workers(2) as processes:
        press = Press(cache_folder=None, workers=processes)
        press.start(jobs(12))
    with pytest.raises(CancelledError):
        list(press.results())


def test_what_is_in_use_is_never_pruned_and_the_oldest_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_MOST_OTHERS", 2)
    names = ["aa-oldest", "bb-used", "cc-older", "dd-newer", "ee-newest"]
    for age, name in enumerate(names):
        cache.keep(tmp_path, name, (b"",))
        os.utime(tmp_path / name[:2] / name, (age, age))
    cache.prune(tmp_path, {"bb-used"})
    assert [path.name for path in entries(tmp_path)] == ["bb-used", "dd-newer", "ee-newest"]
