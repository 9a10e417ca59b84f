"""What once stood in contacts.yaml is remembered by its history in git, and still hunted."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.stale import remembered
from contact_hub.stale.entries import Entry

DAY = date(2026, 11, 21)
FIRST = """
organisation:
  name: Harbour & Finch
  what_we_do: Marine insurance, made plain.
  website: https://www.harbourfinch.example
  country: GB
  time_zone: Europe/London
  main_office: leeds
  fictional: yes
offices:
  leeds:
    name: Leeds
    address: {street: 1 Old Wharf, locality: Leeds, postal_code: LS1 4AA}
    phone: 0113 496 0900  # the switchboard
    email: "old@harbourfinch.example"
    hours: Mon-Fri 9:00-17:30
    without: {out_of_hours: Leave a message.}
    channels:
      - {fax: 0113 496 0901, label: Fax}
people:
  tom-reed:
    name: Tom Reed
    office: leeds
    public: yes
others:
  - {phone: 020 7946 0111, because: People ask us for it.}
"""
SECOND = (
    FIRST.replace("1 Old Wharf", "4 Example Quay")
    .replace("LS1 4AA", "LS1 4AP")
    .replace("0113 496 0900", "0113 496 0100")
    .replace('"old@', '"hello@')
    .replace("\n    channels:\n      - {fax: 0113 496 0901, label: Fax}", "")
    .replace("tom-reed", "ada-stone")
    .replace("Tom Reed", "Ada Stone")
    .replace("others:\n  - {phone: 020 7946 0111, because: People ask us for it.}\n", "")
)


def git(folder: Path, *words: str) -> str:
    """In this folder, by somebody on a day."""
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@harbourfinch.example")
    command = ["git", "-C", str(folder), *who, *words]
    made = {"GIT_AUTHOR_DATE": "2026-03-02T12:00:00Z", "GIT_COMMITTER_DATE": "2026-03-02T12:00:00Z"}
    ended = subprocess.run(
        command,
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={"PATH": "/usr/bin:/bin", **made},
    )
    return ended.stdout.strip()


def saved(folder: Path, text: str) -> str:
    """Committed; the digits of the commit."""
    (folder / "contacts.yaml").write_text(text, encoding="utf-8")
    git(folder, "add", "contacts.yaml")
    git(folder, "commit", "--quiet", "--message=changed")
    return git(folder, "rev-parse", "--short", "HEAD")


def gone(folder: Path, cache: Path | None = None) -> dict[str, Entry]:
    """What is remembered, by its value."""
    file = folder / "contacts.yaml"
    hub = loading.load(file, DAY).hub("https://contact.harbourfinch.example/")
    return {each.detail.value: each for each in remembered.entries(file, hub, cache)}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    saved(tmp_path, FIRST)
    return tmp_path


def test_what_a_commit_took_out_is_remembered(repository: Path) -> None:
    commit = saved(repository, SECOND)
    found = gone(repository)
    assert {
        "+441134960900",
        "+441134960901",
        "old@harbourfinch.example",
        "1 Old Wharf",
        "1 Old Wharf\nLS1 4AA",
        "Tom Reed",
    } == set(found)
    assert {each.by_git for each in found.values()} == {f"commit {commit} of 2026-03-02"}


def test_what_is_somebody_elses_was_never_ours(repository: Path) -> None:
    saved(repository, SECOND)
    assert "+442079460111" not in gone(repository)


def test_a_change_that_is_not_committed_counts(repository: Path) -> None:
    (repository / "contacts.yaml").write_text(SECOND, encoding="utf-8")
    found = gone(repository)["+441134960900"]
    assert found.by_git == "the change that is not committed yet"


def test_nothing_is_remembered_where_nothing_changed(repository: Path) -> None:
    assert gone(repository) == {}


def test_nothing_is_remembered_without_git(tmp_path: Path) -> None:
    (tmp_path / "contacts.yaml").write_text(SECOND, encoding="utf-8")
    assert gone(tmp_path) == {}


def test_what_was_remembered_once_is_not_asked_again(repository: Path, tmp_path: Path) -> None:
    saved(repository, SECOND)
    cache = tmp_path / "cache"
    before = gone(repository, cache)
    kept = list(cache.iterdir())
    assert len(kept) == 1
    kept[0].write_text('[["phone", "0113 496 0777", "commit abc1234 of 2026-01-01"]]')
    assert set(gone(repository, cache)) == {"+441134960777"}
    kept[0].write_text("[[")
    assert gone(repository, cache) == before


def test_a_sample_that_somebody_began_from_is_not_their_past(repository: Path) -> None:
    real = SECOND.replace("  fictional: yes\n", "").replace("harbourfinch.example", "example.co.uk")
    real = real.replace("0113 496 0100", "0113 243 3000")
    saved(repository, real)
    assert gone(repository) == {}
    saved(repository, real.replace("0113 243 3000", "0113 243 3001"))
    assert set(gone(repository)) == {"+441132433000"}
