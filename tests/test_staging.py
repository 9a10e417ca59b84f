"""A build that ends badly, in every way a build can, leaves the site as it was."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Timer

import pytest

from contact_hub.staging import AnotherBuildIsRunning, Staging

NOBODY = 65534
PAGES = 5

# A build in a process of its own, which can be killed. It writes its version into each page.
BUILD = f"""
import ctypes, os, resource, signal, sys
from pathlib import Path
from contact_hub.staging import Staging

site, *arguments = map(Path, sys.argv[1:])

def build(version):
    staging = Staging.begin(site)
    for number in range({PAGES}):
        staging.folder.joinpath(f"{{number}}.html").write_text(version, encoding="utf-8")
    staging.publish()
"""
# Whatever a process does on disk is an audit event: this one ends at the given event.
KILLED_AT_A_STEP = """
steps = int(str(arguments[0]))

def count(event, _):
    global steps
    if event.startswith(("open", "os.", "shutil.", "fcntl.", "ctypes.dlsym")):
        steps -= 1
        if steps == -1:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(count)
build("new")
"""
# Two sites at once; `count` is of the script before.
A_PAIR = f"""
def build(version):
    stagings = [Staging.begin(each) for each in (site, site.with_name("other"))]
    for staging in stagings:
        for number in range({PAGES}):
            staging.folder.joinpath(f"{{number}}.html").write_text(version, encoding="utf-8")
    stagings[0].publish(*stagings[1:])
"""
WITHOUT_EXCHANGE = """
ctypes.CDLL = lambda *_, **__: object()
"""
ENDLESS = """
for version in range(10**9):
    build(f"version {version}")
"""
TOO_LARGE = """
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
staging = Staging.begin(site)
try:
    staging.folder.joinpath("big.pdf").write_bytes(bytes(10**6))
except OSError as error:
    staging.abandon()
    print(error)
"""
AS_NOBODY = f"""
if os.getuid() == 0:
    for path in (site, *site.rglob("*"), site.parent):
        os.chown(path, {NOBODY}, {NOBODY})
    os.setuid({NOBODY})
build("new")
"""


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Let another process build."""
    command = [sys.executable, "-c", BUILD + script, *map(str, arguments)]
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
    assert "AnotherBuildIsRunning" in run('build("second")', site).stderr
    assert first.folder.is_dir()
    first.abandon()
    build(site, "third")
    assert version_of(site) == "third"


@pytest.mark.parametrize("platform", ["", WITHOUT_EXCHANGE], ids=["exchange", "two renames"])
def test_a_build_killed_at_any_step_leaves_a_whole_site(site: Path, platform: str) -> None:
    seen = {"old": 0, "new": 0, "gone": 0}
    for step in range(500):
        build(site, "old")
        ended = run(platform + KILLED_AT_A_STEP, site, step)
        seen["gone"] += not site.exists()
        Staging.begin(site).abandon()
        seen[version_of(site)] += 1
        assert list(site.parent.iterdir()) == [site]
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert min(seen["old"], seen["new"]) > PAGES
    assert seen["gone"] == (1 if platform else 0)


@pytest.mark.parametrize("platform", ["", WITHOUT_EXCHANGE], ids=["exchange", "two renames"])
def test_two_sites_killed_at_any_step_are_each_whole(site: Path, platform: str) -> None:
    seen = set()
    for step in range(500):
        for each in (site, site.with_name("other")):
            build(each, "old")
        ended = run(platform + A_PAIR + KILLED_AT_A_STEP, site, step)
        for each in (site, site.with_name("other")):
            Staging.begin(each).abandon()
        seen.add((version_of(site), version_of(site.with_name("other"))))
        if ended.returncode == 0:
            break
    assert seen == {("old", "old"), ("new", "old"), ("new", "new")}


def test_two_sites_are_published_or_given_up_together(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    build(other, "old")
    first, second = Staging.begin(site), Staging.begin(other)
    (first.folder / "0.html").write_text("new", encoding="utf-8")
    second.abandon()
    with pytest.raises(RuntimeError, match="given up"):
        first.publish(second)
    first.abandon()
    assert version_of(site) == version_of(other) == "old"


def test_a_site_that_is_no_longer_built_goes(site: Path) -> None:
    staging = Staging.begin(site)
    staging.build_nothing()
    assert version_of(site) == "old"
    staging.publish()
    assert list(site.parent.iterdir()) == []


def test_a_site_that_is_no_longer_built_stays_where_that_is_given_up(site: Path) -> None:
    staging = Staging.begin(site)
    staging.build_nothing()
    staging.abandon()
    assert version_of(site) == "old"


def test_a_folder_without_the_sign_of_a_site_is_not_replaced(site: Path) -> None:
    with pytest.raises(ValueError, match="holds something else"):
        Staging.begin(site, "sign.json")
    (site / "sign.json").touch()
    Staging.begin(site, "sign.json").abandon()
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("seed", range(6))
def test_a_build_killed_at_any_time_leaves_a_whole_site(site: Path, seed: int) -> None:
    after = random.Random(seed).uniform(0.1, 0.3)
    with subprocess.Popen([sys.executable, "-c", BUILD + ENDLESS, str(site)]) as endless:
        Timer(after, endless.kill).start()
    assert version_of(site)
    build(site, "next")
    assert version_of(site) == "next"


def test_a_full_disk_changes_nothing(site: Path) -> None:
    ended = run(TOO_LARGE, site)
    assert "File too large" in ended.stdout
    assert version_of(site) == "old"
    assert list(site.parent.iterdir()) == [site]


def test_a_site_nobody_may_write_in_is_replaced() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        (site / "folder").mkdir(parents=True)
        (site / "folder" / "page.html").touch()
        for path in (site / "folder", site):
            path.chmod(0o555)
        ended = run(AS_NOBODY, site)
        assert ended.returncode == 0, ended.stderr
        assert version_of(site) == "new"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_may_not_be_written_to_is_told() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        ended = run(f"os.setuid({NOBODY})\nbuild('new')", Path(folder, "site"))
    assert ended.returncode == 1
    assert f"NoPlaceForASite: `{folder}` may not be written to." in ended.stderr


def test_leftovers_are_removed_and_links_among_them_not_followed(site: Path) -> None:
    elsewhere = site.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept.txt").touch()
    elsewhere.chmod(0o555)
    leftover = site.with_name(".site.staging")
    leftover.mkdir()
    (leftover / "link").symlink_to(elsewhere)
    site.with_name(".site.previous").symlink_to(elsewhere)
    build(site, "new")
    assert sorted(path.name for path in site.parent.iterdir()) == ["elsewhere", "site"]
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o555
    assert (elsewhere / "kept.txt").exists()


def test_a_relative_path_stays_where_the_build_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    staging = Staging.begin(Path("site"))
    monkeypatch.chdir(tmp_path / "elsewhere")
    staging.publish()
    assert (tmp_path / "site").is_dir()


def test_a_symbolic_link_is_not_replaced(site: Path) -> None:
    link = site.with_name("link")
    link.symlink_to(site)
    with pytest.raises(ValueError, match="symbolic link"):
        Staging.begin(link)


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").touch()
    with pytest.raises(ValueError, match="is a file"):
        Staging.begin(tmp_path / "site")
