"""`contact-hub` from a terminal, and what GitHub is told."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests import sites

from contact_hub import command


@pytest.fixture
def wrong(small_copy: Path) -> Path:
    """The small organisation with two mistakes."""
    file = small_copy / "contacts.yaml"
    text = file.read_text(encoding="utf-8").replace("main_office: york", "main_office: yrok")
    file.write_text(text.replace("phone: 01632 960110", "phone: 01632"), encoding="utf-8")
    return small_copy


def test_a_file_in_order_is_said_to_be(small: Path) -> None:
    said = sites.command(small, "check")
    assert (said.returncode, said.stdout, said.stderr) == (0, "contacts.yaml is in order.\n", "")


def test_mistakes_are_told_and_counted(wrong: Path) -> None:
    said = sites.command(wrong, "check")
    assert said.returncode == 1
    assert re.findall(r"^contacts.yaml, line (\d+): (.+)$", said.stdout, re.MULTILINE) == [
        ("11", "organisation › main_office"),
        ("43", "teams › bench › phone"),
    ]
    assert said.stdout.endswith("2 problems.\n")


def test_mistakes_are_told_to_github(wrong: Path) -> None:
    said = sites.command(wrong, "check", "--format", "github")
    lines = said.stdout.splitlines()
    assert said.returncode == 1
    assert len(lines) == 2
    assert lines[0].startswith(
        "::error file=contacts.yaml,line=11,title=organisation › main_office::"
    )


def test_a_check_on_github_also_annotates_the_line(
    wrong: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("HUB_TODAY", sites.TODAY)
    assert command.main(["check", str(wrong / "contacts.yaml")]) == 1
    said = capsys.readouterr().out
    assert "contacts.yaml, line 11: organisation › main_office" in said
    assert "::error file=contacts.yaml,line=11,title=organisation › main_office::" in said


def test_mistakes_are_told_to_programs(wrong: Path) -> None:
    said = sites.command(wrong, "check", "--format", "json")
    rows = json.loads(said.stdout)
    assert said.returncode == 1
    assert [(row["severity"], row["line"]) for row in rows] == [("problem", 11), ("problem", 43)]


def test_nothing_to_tell_is_an_empty_list_for_programs(small: Path) -> None:
    said = sites.command(small, "check", "--format", "json")
    assert (said.returncode, json.loads(said.stdout)) == (0, [])


def test_a_notice_is_told_and_fails_nothing(small_copy: Path) -> None:
    file = small_copy / "contacts.yaml"
    text = file.read_text(encoding="utf-8").replace("2026-11-02 by Wanda", "2025-06-02 by Wanda")
    file.write_text(text, encoding="utf-8")
    said = sites.command(small_copy, "check")
    assert said.returncode == 0
    assert said.stdout.startswith("Notice: contacts.yaml, line ")
    assert "1 notice.\n" in said.stdout


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    said = sites.command(tmp_path, "check")
    assert said.returncode in {1, 2}
    assert "contacts.yaml" in said.stdout + said.stderr
    assert "Traceback" not in said.stderr


def test_a_day_that_is_none_is_told(small: Path) -> None:
    program = "import sys; from contact_hub.command import main; sys.exit(main())"
    said = subprocess.run(
        [sys.executable, "-c", program, "check"], cwd=small, check=False, capture_output=True,
        text=True, env=sites.environment({"HUB_TODAY": "tomorrow"}),
    )  # fmt: skip
    assert said.returncode == 2
    assert said.stderr == "HUB_TODAY is `tomorrow`, which is no day. Write it like 2026-11-02.\n"


def test_an_epoch_that_is_none_is_told(small: Path) -> None:
    ended = sites.build(small, more={"HUB_TODAY": "", "SOURCE_DATE_EPOCH": "soon"})
    assert ended.returncode == 1
    assert "SOURCE_DATE_EPOCH is `soon`, which is no time." in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_schema_is_json(small: Path) -> None:
    said = sites.command(small, "schema")
    assert said.returncode == 0
    assert json.loads(said.stdout)["properties"]["organisation"]


def test_the_built_sites_links_all_lead_somewhere(small: Path) -> None:
    root = sites.ROOT / "linkcheckerrc"
    (small / "linkcheckerrc").write_bytes(root.read_bytes())
    said = sites.command(small, "links", "site")
    assert said.returncode == 0, said.stdout + said.stderr
    assert "links to mend: none." in said.stdout


def test_a_build_on_github_annotates_the_line(wrong: Path) -> None:
    ended = sites.build(wrong, more={"GITHUB_ACTIONS": "true"})
    assert ended.returncode == 1
    annotations = [line for line in ended.stdout.splitlines() if line.startswith("::")]
    assert len(annotations) == 2
    assert annotations[1].startswith("::error file=contacts.yaml,line=43,")
    assert "contacts.yaml, line 43: teams › bench › phone" in ended.stderr


def test_a_build_elsewhere_prints_no_annotation(wrong: Path) -> None:
    ended = sites.build(wrong)
    assert "::error" not in ended.stdout + ended.stderr


def test_a_build_tells_its_notices(small_copy: Path) -> None:
    file = small_copy / "contacts.yaml"
    text = file.read_text(encoding="utf-8").replace("2026-11-02 by Wanda", "2025-06-02 by Wanda")
    file.write_text(text, encoding="utf-8")
    ended = sites.build(small_copy, "--strict")
    assert ended.returncode == 0
    assert "Notice: contacts.yaml, line " in ended.stderr
