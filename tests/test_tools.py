"""Style, types, layers and locks: what a tool can keep, a tool keeps."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "hooks").rglob("*.py"))
LOCKS = ("requirements.txt", "requirements-dev.txt")
OLDEST_PYTHON = "3.11.2"  # Debian 12's
LINES_IN_A_FILE = 200
LINES_IN_A_FUNCTION = 25


def complaints(program: str, *arguments: str) -> str:
    """What a tool has to say, or nothing where it is content."""
    command = [str(Path(sys.executable).with_name(program)), *arguments]
    said = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return said.stdout + said.stderr if said.returncode else ""


def test_the_style_is_kept() -> None:
    if said := complaints("ruff", "check", "--quiet", "--output-format=concise"):
        pytest.fail(said, pytrace=False)


def test_the_layout_is_kept() -> None:
    if said := complaints("ruff", "format", "--quiet", "--diff"):
        pytest.fail(f"{said}Run `.venv/bin/ruff format`.", pytrace=False)


def test_the_types_agree() -> None:
    if said := complaints("mypy", "--no-error-summary"):
        pytest.fail(said, pytrace=False)


def test_imports_run_one_way() -> None:
    if said := complaints("lint-imports", "--no-logo", "--no-cache"):
        pytest.fail(said, pytrace=False)


def test_there_are_modules_to_look_at() -> None:
    assert ROOT / "hooks" / "contact_hub" / "staging.py" in MODULES


def test_a_file_is_small_enough_to_see() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert not {str(path): n for path, n in lengths.items() if n > LINES_IN_A_FILE}


def test_a_function_is_small_enough_to_see() -> None:
    lengths = dict(item for path in MODULES for item in function_lengths(path))
    assert not {name: n for name, n in lengths.items() if n > LINES_IN_A_FUNCTION}


def function_lengths(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            last = node.end_lineno or node.lineno
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", last - node.lineno + 1


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_and_no_machine(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.findall(r"^.*(?:://|--index|--find-links|--trusted| /\w).*$", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_each_library_is_locked_to_files_by_their_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=\w)", (ROOT / lock).read_text(encoding="utf-8"))[1:]
    assert entries
    assert not [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]


def test_the_locks_answer_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runtime, everything = (locked(lock) for lock in LOCKS)
    assert unanswered(project["dependencies"], runtime) == []
    assert unanswered(project["optional-dependencies"]["dev"], everything) == []
    assert everything.items() >= runtime.items()


def locked(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def unanswered(asked: list[str], answers: dict[str, str]) -> list[str]:
    """What `make lock` has not seen yet."""
    return [text for text in asked if not is_answered(Requirement(text), answers)]


def is_answered(asked: Requirement, answers: dict[str, str]) -> bool:
    name = canonicalize_name(asked.name)
    return name in answers and answers[name] in asked.specifier


def test_debian_12_can_install_what_is_locked() -> None:
    too_new = [name for name in locked(LOCKS[1]) if OLDEST_PYTHON not in pythons(name)]
    assert too_new == [], "Hold them back in pyproject.toml, then run `make lock`."


def pythons(name: str) -> SpecifierSet:
    """Those a library says it runs on."""
    return SpecifierSet(str(metadata(name).json.get("requires_python", "")))
