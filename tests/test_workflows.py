"""What GitHub runs for us: it runs, and it is given no more than it needs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*-*.yml"))
SCHEMAS = [
    *(("vendor.github-workflows", path) for path in WORKFLOWS),
    *(("vendor.github-issue-forms", path) for path in FORMS),
    ("vendor.github-issue-config", GITHUB / "ISSUE_TEMPLATE" / "config.yml"),
    ("vendor.dependabot", GITHUB / "dependabot.yml"),
]

SCRIPTS = {f".ci/{path.name}" for path in (ROOT / ".ci").iterdir()}

Step = TypedDict(
    "Step", {"name": str, "run": str, "uses": str, "with": dict[str, object]}, total=False
)
Job = TypedDict("Job", {"steps": list[Step], "timeout-minutes": int, "permissions": dict[str, str]})


class Workflow(TypedDict):
    """As far as the tests read it."""

    jobs: dict[str, Job]
    permissions: dict[str, str]


each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def workflow(path: Path) -> Workflow:
    contents: Workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    return contents


def steps(path: Path) -> list[Step]:
    found = [step for job in workflow(path)["jobs"].values() for step in job["steps"]]
    assert found
    return found


def commands(path: Path) -> list[str]:
    return [step["run"] for step in steps(path) if "run" in step]


def complaints(program: str, *arguments: str | Path) -> str:
    """What a tool has to say, or nothing where it is content."""
    command = [Path(sys.executable).with_name(program), *arguments]
    said = subprocess.run(command, check=False, capture_output=True, text=True)
    return said.stdout + said.stderr if said.returncode else ""


def test_there_are_workflows_and_forms_to_test() -> None:
    assert [path.stem for path in WORKFLOWS] == ["check", "publish"]
    assert FORMS


def test_zizmor_finds_nothing() -> None:
    strictly = ("--offline", "--strict-collection", "--pedantic", "--color=never", "--no-progress")
    assert not complaints("zizmor", *strictly, GITHUB)


@pytest.mark.parametrize(("schema", "path"), SCHEMAS, ids=lambda value: Path(value).name)
def test_github_can_read_it(schema: str, path: Path) -> None:
    assert not complaints("check-jsonschema", "--builtin-schema", schema, path)


@each_workflow
def test_each_action_is_one_commit_and_says_its_version(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert len(lines) == sum("uses" in step for step in steps(path))
    for line in lines:
        assert re.search(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


@each_workflow
def test_no_command_contains_what_somebody_else_wrote(path: Path) -> None:
    assert not [command for command in commands(path) if "${{" in command]


@each_workflow
def test_no_change_is_run_with_our_rights(path: Path) -> None:
    assert not re.search(r"pull_request_target|workflow_run", path.read_text(encoding="utf-8"))


@each_workflow
def test_rights_are_given_to_a_job_and_by_name(path: Path) -> None:
    assert workflow(path)["permissions"] == {}
    for job in workflow(path)["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"] <= 20


@each_workflow
def test_no_checkout_leaves_a_token_behind(path: Path) -> None:
    checkouts = [step for step in steps(path) if "actions/checkout@" in step.get("uses", "")]
    assert checkouts
    for step in checkouts:
        assert step["with"]["persist-credentials"] is False


@each_workflow
def test_nothing_comes_from_a_cache_that_somebody_else_may_have_filled(path: Path) -> None:
    assert not [step for step in steps(path) if "cache" in str(step)]


@each_workflow
def test_the_site_is_handed_on_with_its_dot_folders(path: Path) -> None:
    uploads = [step for step in steps(path) if "/upload-" in step.get("uses", "")]
    assert uploads
    for step in uploads:
        assert step["with"]["include-hidden-files"] is True


@each_workflow
def test_each_command_is_one_of_ours(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*##", makefile, flags=re.MULTILINE))
    assert {command.removeprefix("make ") for command in commands(path)} <= targets | SCRIPTS


@pytest.mark.parametrize("name", sorted(SCRIPTS))
def test_each_script_is_one(name: str) -> None:
    script = ROOT / name
    assert script.stat().st_mode & 0o111
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0


GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$CALLS"
if [ "$1 $2" = "issue list" ]; then echo "$NUMBER"; fi
"""
"""A stand-in for GitHub's program: it writes down what it is asked."""


@pytest.mark.parametrize(
    ("number", "report", "does"),
    [
        ("", "", ""),
        ("", "From Monday", "issue create --title What will fail soon --body"),
        ("7", "From Monday", "issue edit 7 --body"),
        ("7", "", "issue close 7 --comment"),
    ],
)
def test_one_issue_says_what_will_fail_soon(
    tmp_path: Path, number: str, report: str, does: str
) -> None:
    (tmp_path / "gh").write_text(GH, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    own = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "CALLS": str(tmp_path / "calls")}
    env = own | {"NUMBER": number, "REPORT": report}
    subprocess.run([ROOT / ".ci" / "tell"], check=True, env=env)
    _, _, said = (tmp_path / "calls").read_text(encoding="utf-8").partition("\n")
    assert said.startswith(does)
    assert bool(said) == bool(does)
    assert report in said


def test_who_may_write_issues_runs_none_of_our_libraries() -> None:
    for job in (job for path in WORKFLOWS for job in workflow(path)["jobs"].values()):
        if "issues" in job["permissions"]:
            runs = [step["run"] for step in job["steps"] if "run" in step]
            assert runs == [".ci/tell"]


def test_the_files_with_owners_are_there() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    patterns = [line.split()[0] for line in lines if line.startswith("/")]
    assert patterns
    for pattern in patterns:
        assert list(ROOT.glob(pattern.strip("/"))), f"{pattern} owns nothing"
