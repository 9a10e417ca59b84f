"""A build that ends badly, in every way a build can, leaves the site as it was."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest
from contact_hub.staging import AnotherBuildIsRunning, Staging

NOBODY = 65534
PAGES = 20

# A build in a process of its own, which can be killed. It writes one version into each page.
BUILD = """
import os, sys, ctypes
from pathlib import Path
from contact_hub.staging import Staging

def build(site, version):
    staging = Staging.begin(Path(site))
    for number in range({pages}):
        staging.folder.joinpath(f"{{number}}.html").write_text(version, encoding="utf-8")
    staging.publish()

site, *arguments = sys.argv[1:]
"""
# Each step a process takes on disk is an audit event: kill it at a given one, whatever that is.
KILLED_AT_A_STEP = """
import signal
steps = int(arguments[0])
def count(event, _):
    global steps
    if event.startswith(("os.", "open", "shutil.", "ctypes.dlsym")):
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
build(site, "new")
"""
WITHOUT_EXCHANGE = """
class NoExchange:
    pass
ctypes.CDLL = lambda *_, **__: NoExchange()
"""
ENDLESS = """
for version in range(10**9):
    build(site, f"version {version}")
"""
TOO_LARGE = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
staging = Staging.begin(Path(site))
try:
    staging.folder.joinpath("big.pdf").write_bytes(bytes(10**6))
except OSError:
    staging.abandon()
"""
AS_NOBODY = f"""
os.setuid({NOBODY})
build(site, "new")
"""


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Let another process build."""
    command = [sys.executable, "-c", BUILD.format(pages=PAGES) + script, *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def version_of(site: Path) -> str:
    """Whole, and all of one build."""
    versions = {page.read_text(encoding="utf-8") for page in site.iterdir()}
    assert len(list(site.iterdir())) == PAGES
    (version,) = versions
    return version


def build(site: Path, version: str) -> None:
    staging = Staging.begin(site)
    for number in range(PAGES):
        staging.folder.joinpath(f"{number}.html").write_text(version, encoding="utf-8")
    staging.publish()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "Größe & Söhne" / "site"
    build(site, "old")
    return site


def test_the_first_build_makes_the_site(tmp_path: Path) -> None:
    build(tmp_path / "deep" / "site", "first")
    assert version_of(tmp_path / "deep" / "site") == "first"


def test_a_build_replaces_the_whole_site_dot_folders_included(site: Path) -> None:
    (site / ".well-known").mkdir()
    (site / ".well-known" / "dana.vcf").touch()
    build(site, "new")
    assert version_of(site) == "new"


def test_nothing_is_left_beside_the_site(site: Path) -> None:
    build(site, "new")
    assert list(site.parent.iterdir()) == [site]


def test_a_build_given_up_changes_nothing(site: Path) -> None:
    staging = Staging.begin(site)
    (staging.folder / "half.html").touch()
    staging.abandon()
    assert version_of(site) == "old"
    assert list(site.parent.iterdir()) == [site]


def test_the_end_of_a_build_may_be_said_twice(site: Path) -> None:
    staging = Staging.begin(site)
    (staging.folder / "0.html").write_text("new", encoding="utf-8")
    staging.publish()
    staging.publish()
    staging.abandon()
    assert (site / "0.html").read_text(encoding="utf-8") == "new"


def test_a_build_given_up_cannot_be_published(site: Path) -> None:
    staging = Staging.begin(site)
    staging.abandon()
    staging.abandon()
    with pytest.raises(RuntimeError, match="given up"):
        staging.publish()
    assert version_of(site) == "old"


def test_two_builds_at_once_are_one_too_many(site: Path) -> None:
    first = Staging.begin(site)
    with pytest.raises(AnotherBuildIsRunning, match="Another build of this site is running"):
        Staging.begin(site)
    assert "AnotherBuildIsRunning" in run('build(site, "second")', site).stderr
    assert first.folder.is_dir()
    first.abandon()
    build(site, "third")
    assert version_of(site) == "third"


@pytest.mark.parametrize("platform", ["", WITHOUT_EXCHANGE], ids=["exchange", "two renames"])
def test_a_build_killed_at_any_step_leaves_a_whole_site(site: Path, platform: str) -> None:
    old, new = 0, 0
    for step in range(500):
        build(site, "old")
        ended = run(platform + KILLED_AT_A_STEP, site, step)
        Staging.begin(site).abandon()
        old, new = old + (version_of(site) == "old"), new + (version_of(site) == "new")
        assert list(site.parent.iterdir()) == [site]
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL
    assert old > PAGES
    assert new > PAGES


def test_with_an_exchange_there_is_a_site_at_every_moment(site: Path) -> None:
    for step in range(500):
        ended = run(KILLED_AT_A_STEP, site, step)
        assert version_of(site) in {"old", "new"}
        if ended.returncode == 0:
            break


@pytest.mark.parametrize("seed", range(8))
def test_a_build_killed_at_any_time_leaves_a_whole_site(site: Path, seed: int) -> None:
    command = [sys.executable, "-c", BUILD.format(pages=PAGES) + ENDLESS, str(site)]
    with subprocess.Popen(command) as endless:
        Timer(random.Random(seed).uniform(0.1, 0.4), endless.kill).start()
    assert version_of(site)
    build(site, "next")
    assert version_of(site) == "next"
