"""The register of editions: read strictly, sealed, and never poorer than its history."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import issued

from contact_hub import history
from contact_hub.folders import Folders
from contact_hub.issued import issuing, register
from contact_hub.problems import ContactsError

TRIMMER = {"role: Wick Trimmer": "role: Trimmer"}
HEAD_TRIMMER = {"role: Wick Trimmer": "role: Head Trimmer"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A register with all that is current."""
    issued.issue(tmp_path)
    return tmp_path / "editions.yaml"


def said(path: Path) -> str:
    """What is wrong with it."""
    try:
        register.read(path)
    except ContactsError as error:
        return error.as_text()
    return ""


def rows(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


def first(path: Path) -> int:
    """The position of the first edition."""
    return next(at for at, row in enumerate(rows(path)) if row.startswith("  - "))


def test_what_was_written_is_read(file: Path) -> None:
    assert said(file) == ""
    assert {each.piece for each in register.read(file)} >= {"business card", "letterhead"}


def test_without_a_file_nothing_is_on_record(tmp_path: Path) -> None:
    assert register.read(tmp_path / "editions.yaml") == ()


def test_a_line_is_short_and_shows_nothing_of_what_was_said(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "people/lev-ostrov" in text
    for detail in ("Lev", "Ostrovsky", "Glass Blower", "960113", "Sample Row", "@"):
        assert detail not in text


def taken_out(lines: list[str], at: int) -> None:
    del lines[at + 1]


def changed(lines: list[str], at: int) -> None:
    lines[at + 1] = lines[at + 1].replace("2026-11-12", "2026-11-11")


def another_code(lines: list[str], at: int) -> None:
    lines[at + 1] = re.sub(r"code: \w", "code: 9", lines[at + 1].replace("code: 9", "code: 8"))


def swapped(lines: list[str], at: int) -> None:
    lines[at + 1], lines[at + 2] = lines[at + 2], lines[at + 1]


def twice(lines: list[str], at: int) -> None:
    lines.insert(at + 2, lines[at + 1])


def without_its_last(lines: list[str], at: int) -> None:
    assert at
    del lines[-2]


def without_its_first(lines: list[str], at: int) -> None:
    del lines[at]


def without_its_end(lines: list[str], at: int) -> None:
    assert at
    del lines[-1]


def with_another_count(lines: list[str], at: int) -> None:
    assert at
    lines[-1] = re.sub(r"editions: \d+", "editions: 99", lines[-1])


def without_its_tail(lines: list[str], at: int) -> None:
    del lines[at + 2 :]


def mangled(lines: list[str], at: int) -> None:
    lines[at + 1] = lines[at + 1].replace("said: {", "said: ")


def misspelt(lines: list[str], at: int) -> None:
    lines[at + 1] = lines[at + 1].replace("piece: ", "peice: ")


def with_something_more(lines: list[str], at: int) -> None:
    lines[at + 1] = lines[at + 1].replace("piece: ", "colour: red, piece: ")


def emptied(lines: list[str], at: int) -> None:
    assert at
    lines.clear()


HARMS: dict[Callable[[list[str], int], None], str] = {
    taken_out: "This line was changed, or the one before it is missing.",
    changed: "This line was changed, or the one before it is missing.",
    another_code: "This line was changed, or the one before it is missing.",
    swapped: "This line is not in its place: lines were merged, moved or taken out.",
    twice: "This line is not in its place: lines were merged, moved or taken out.",
    without_its_last: "The list was closed with",
    without_its_first: "This line was changed, or the one before it is missing.",
    without_its_end: "`closing` is missing.",
    with_another_count: "The list was closed with 99 editions, and",
    without_its_tail: "`closing` is missing.",
    mangled: "editions.yaml, line",
    misspelt: "`peice` is not known here.",
    with_something_more: "`colour` is not known here.",
    emptied: "The file is empty.",
}


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_a_harmed_register_is_told(harm: Callable[[list[str], int], None], file: Path) -> None:
    lines = rows(file)
    harm(lines, first(file))
    file.write_text("".join(lines), encoding="utf-8")
    report = said(file)
    assert HARMS[harm] in report
    assert "CONTRIBUTING" not in report


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_a_harmed_register_is_never_written_over(
    harm: Callable[[list[str], int], None], file: Path
) -> None:
    lines = rows(file)
    harm(lines, first(file))
    harmed = "".join(lines)
    file.write_text(harmed, encoding="utf-8")
    before = {each.key for each in register.lines_of(harmed)}
    try:
        issued.issue(file.parent)
    except ContactsError:
        assert file.read_text(encoding="utf-8") == harmed
    else:
        assert {each.key for each in register.read(file)} >= before
        assert harm in {swapped, twice, with_another_count}, "Only what is whole is mended."


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A repository in which the editions of somebody real are committed."""
    issued.git(tmp_path, "init", "--quiet", "--initial-branch=main")
    issued.issue(tmp_path, real=True)
    issued.git(tmp_path, "add", "editions.yaml")
    issued.git(tmp_path, "commit", "--quiet", "--message", "Put on record")
    return tmp_path / "editions.yaml"


def lost(path: Path) -> list[str]:
    found = register.lost(register.read(path), history.of(path))
    return [each.as_text() for each in found]


def test_what_is_committed_and_there_is_not_lost(real: Path) -> None:
    assert history.of(real)
    assert lost(real) == []


def test_a_file_that_is_gone_is_missed(real: Path) -> None:
    real.unlink()
    report = lost(real)
    assert len(report) == 10
    assert "was on record since 2026-11-12, and is there no more." in report[0]
    assert "Run `make issue`" in report[0]
    assert re.search(r"`git checkout [0-9a-f]{7,} -- editions\.yaml`", report[0])


def test_a_build_refuses_to_lose_an_edition(real: Path) -> None:
    real.unlink()
    with pytest.raises(ContactsError, match="Somebody may still hold it"):
        issuing.remembered(issued.hub(real.parent, real=True), Folders(real.parent))


def test_whatever_is_lost_comes_back_from_the_history(real: Path) -> None:
    before = {each.key for each in register.read(real)}
    real.unlink()
    done = issued.issue(real.parent, real=True)
    assert {each.key for each in done.brought_back} == before
    assert {each.key for each in register.read(real)} == before
    assert lost(real) == []


def test_a_changed_line_comes_back_from_the_history(real: Path) -> None:
    before = register.read(real)
    real.write_text(
        real.read_text(encoding="utf-8").replace("on: 2026-11-12", "on: 2026-11-11", 1),
        encoding="utf-8",
    )
    issued.issue(real.parent, real=True)
    assert sorted(each.key for each in register.read(real)) == sorted(each.key for each in before)
    assert {each.on for each in register.read(real)} == {issued.ISSUED}


def test_a_register_begun_anew_after_a_loss_is_seen_through(real: Path) -> None:
    real.unlink()
    other = real.parent / "other"
    other.mkdir()
    issued.issue(other, {"name: Rosa Quill": "name: Rosa Quillet"}, real=True)
    real.write_text((other / "editions.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert "business card of people/rosa-quill" in "".join(lost(real))


def test_an_edition_left_out_by_a_merge_is_missed(real: Path) -> None:
    root = real.parent
    issued.git(root, "switch", "--quiet", "--create", "side")
    issued.issue(root, TRIMMER, real=True)
    issued.git(root, "commit", "--quiet", "--all", "--message", "A new role")
    issued.git(root, "switch", "--quiet", "main")
    assert lost(real) == []
    issued.git(root, "merge", "--quiet", "--strategy=ours", "side", "--message", "Not theirs")
    assert "business card of people/rosa-quill" in "".join(lost(real))


def test_two_branches_that_were_merged_are_put_in_order(real: Path) -> None:
    root = real.parent
    (root / ".gitattributes").write_text("editions.yaml merge=union\n", encoding="utf-8")
    for branch, role in (("one", TRIMMER), ("two", HEAD_TRIMMER)):
        issued.git(root, "switch", "--quiet", "--create", branch, "main")
        issued.issue(root, role, real=True)
        issued.git(root, "commit", "--quiet", "--all", "--message", branch)
    issued.git(root, "merge", "--quiet", "one", "--message", "Both")
    assert "Two versions of this file were merged, and are not in order yet." in said(real)
    done = issued.issue(root, HEAD_TRIMMER, real=True)
    assert done.mended
    assert done.added == ()
    assert sum(each.of == "people/rosa-quill" for each in register.read(real)) == 3
    assert lost(real) == []


def test_a_conflict_that_nobody_solved_is_put_in_order(real: Path) -> None:
    root = real.parent
    for branch, role in (("one", TRIMMER), ("two", HEAD_TRIMMER)):
        issued.git(root, "switch", "--quiet", "--create", branch, "main")
        issued.issue(root, role, real=True)
        issued.git(root, "commit", "--quiet", "--all", "--message", branch)
    issued.git(root, "merge", "--quiet", "one", "--message", "Both")
    assert "<<<<<<<" in real.read_text(encoding="utf-8")
    assert "Two versions of this file were merged, and are not in order yet." in said(real)
    assert issued.issue(root, HEAD_TRIMMER, real=True).mended
    assert sum(each.of == "people/rosa-quill" for each in register.read(real)) == 3


def test_a_sample_s_editions_are_in_nobody_s_hands(tmp_path: Path) -> None:
    issued.git(tmp_path, "init", "--quiet")
    issued.issue(tmp_path)
    issued.git(tmp_path, "add", "editions.yaml")
    issued.git(tmp_path, "commit", "--quiet", "--message", "The sample")
    (tmp_path / "editions.yaml").unlink()
    assert lost(tmp_path / "editions.yaml") == []


def test_whoever_begins_from_the_sample_begins_without_its_editions(tmp_path: Path) -> None:
    issued.issue(tmp_path)
    hub = issued.hub(tmp_path, real=True)
    whole, (notice,) = issuing.remembered(hub, Folders(tmp_path))
    assert whole.issued == ()
    assert "no edition on record" in notice.what
    issued.issue(tmp_path, real=True)
    kept = register.read(tmp_path / "editions.yaml")
    assert kept
    assert not any(each.sample for each in kept)


def test_where_there_is_no_repository_there_is_no_history(tmp_path: Path) -> None:
    issued.issue(tmp_path, real=True)
    assert history.of(tmp_path / "editions.yaml") == ()
