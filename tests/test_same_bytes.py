"""Same in, same out: a site of one day has the same bytes wherever and by whomever it is built."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests import sites

MACHINES = {
    "another place and clock": {
        "TZ": "Pacific/Auckland",
        "LC_ALL": "de_DE.UTF-8",
        "PYTHONHASHSEED": "42",
        "SOURCE_DATE_EPOCH": "1000000000",
    },
    "no locale": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


def differences(one: Path, other: Path) -> list[str]:
    """Files that are not the same in both."""
    first, second = sites.digests(one), sites.digests(other)
    assert len(first) > 60
    return sorted(name for name in first | second if first.get(name) != second.get(name))


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_another_machine_builds_the_same(
    small: Path, tmp_path: Path, machine: Mapping[str, str]
) -> None:
    root = sites.small(tmp_path / "Größe & Söhne" / "hub")
    ended = sites.build(root, "--strict", more=machine)
    assert ended.returncode == 0, ended.stderr
    assert differences(small / "site", root / "site") == []


def test_a_second_build_of_the_sample_is_the_same(sample: Path, tmp_path: Path) -> None:
    root = sites.sample(tmp_path / "sample")
    ended = sites.build(root, "--strict", more={"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"})
    assert ended.returncode == 0, ended.stderr
    assert differences(sample / "site", root / "site") == []
    assert differences(sample / "site-staff", root / "site-staff") == []


def test_a_build_reads_no_clock_but_the_day(small: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small, tmp_path / "small"))
    for path in root.rglob("*"):
        os.utime(path, (10**9, 10**9))
    assert differences(sites.built(root) / "site", small / "site") == []


def test_a_cache_that_cannot_be_written_costs_only_time(small: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small, tmp_path / "small"))
    shutil.rmtree(root / ".cache", ignore_errors=True)
    (root / ".cache").write_text("no folder", encoding="utf-8")
    assert differences(sites.built(root) / "site", small / "site") == []


@pytest.mark.skipif(os.getuid() == 0, reason="root may write anywhere")
def test_a_repository_that_cannot_be_written_in_is_enough(small: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small, tmp_path / "small"))
    shutil.rmtree(root / ".cache", ignore_errors=True)
    for path in [root, *root.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    ended = sites.build(root, "--strict", "--site-dir", str(tmp_path / "out"))
    assert ended.returncode == 0, ended.stderr
    assert differences(small / "site", tmp_path / "out") == []


def test_the_desks_own_settings_for_new_files_hold(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    modes = {}
    for mask in (0o022, 0o077):
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        subprocess.run(command, cwd=small_copy, env=sites.environment(), check=True, umask=mask)
        site = small_copy / "site"
        modes[mask] = {stat.S_IMODE(path.stat().st_mode) for path in [site, *site.rglob("*")]}
    assert modes == {0o022: {0o755, 0o644}, 0o077: {0o700, 0o600}}
    assert sites.digests(small_copy / "site") == before
