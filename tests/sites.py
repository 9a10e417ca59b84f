"""Repositories that tests build, and the building of them as it is done at a desk."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image
from tests import photographs

__all__ = ["Ended", "build", "digests", "environment", "made_once", "repository", "sample", "small"]

ROOT = Path(__file__).parents[1]
SMALL = Path(__file__).parent / "site"
TODAY = "2026-11-22"
GPS, LATITUDE, CAMERA = 0x8825, 2, 0x0110  # Exif 2.32

Ended = subprocess.CompletedProcess[str]


def repository(folder: Path, contacts: Path, docs: Path) -> Path:
    """The product's own settings, templates and adapter around somebody's contacts and pages."""
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copytree(docs, folder / "docs")
    (folder / "hooks").mkdir()
    for name in ("mkdocs.yml", "hooks/mkdocs_hooks.py"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copy(contacts, folder / "contacts.yaml")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets", dirs_exist_ok=True)
    return folder


def sample(folder: Path) -> Path:
    """Harbour & Finch, as this repository has it."""
    root = repository(folder, ROOT / "contacts.yaml", ROOT / "docs")
    for name in ("docs-staff", "stationery"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "editions.yaml", root / "editions.yaml")
    return root


def small(folder: Path) -> Path:
    """A small organisation whose one photograph says where it was taken."""
    root = repository(folder, SMALL / "contacts.yaml", SMALL / "docs")
    shutil.rmtree(root / "docs" / "assets" / "people")
    exif = Image.Exif()
    exif[CAMERA] = "Secretcam 3000"
    exif.get_ifd(GPS)[LATITUDE] = (53.0, 57.0, 30.0)
    photo = root / "docs" / "assets" / "people" / "wanda.jpg"
    photo.parent.mkdir()
    photographs.grained((640, 640), 60).convert("RGB").save(photo, exif=exif)
    return root


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """This machine's, on the day that the tests have; no build runs on GitHub."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    return own | {"HUB_TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1"} | dict(more or {})


def build(root: Path, *arguments: str, more: Mapping[str, str] | None = None) -> Ended:
    """`mkdocs build`, in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", *arguments]
    return subprocess.run(
        command,
        cwd=root,
        env=environment(more),
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def command(root: Path, *words: str) -> Ended:
    """`contact-hub` as it is installed, in a process of its own."""
    program = "import sys; from contact_hub.command import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=root,
        env=environment(),
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def built(root: Path) -> Path:
    """Built, and nothing to be said about it."""
    ended = build(root, "--strict")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return root


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """The folder of this name, made by the first of the test processes that asks for it."""
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = base / name, base / f"{name}.done"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            built(make(folder))
            done.touch()
    return folder


def digests(site: Path) -> dict[str, str]:
    """Every file below a folder, by the SHA-256 of its bytes."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
