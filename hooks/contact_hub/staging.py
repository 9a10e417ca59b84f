"""All or nothing: sites are built aside, and each takes its place in one rename."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import sys
from pathlib import Path

__all__ = ["AnotherBuildIsRunning", "NoPlaceForASite", "Staging"]

RENAME_EXCHANGE = 2  # linux/fs.h, and RENAME_SWAP in macOS' sys/stdio.h
AT_FDCWD = -100  # linux/fcntl.h
CANNOT_EXCHANGE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}


class AnotherBuildIsRunning(Exception):  # noqa: N818 - the name is the whole message
    """Somebody else is building this very site."""

    def __str__(self) -> str:
        """For the person at the keyboard."""
        return "Another build of this site is running."


class NoPlaceForASite(ValueError):  # noqa: N818 - as above
    """Something that must not be replaced is where the site would go."""


class Staging:
    """A build under way: a folder beside the site, and the sole right to put it in its place.

    However the build ends, kill -9 included, the site is the whole old one or the whole new one.
    Of two that are published together, the first may then be new while the second is old.
    """

    def __init__(self, site: Path, lock: int) -> None:
        """Made by `begin`."""
        self.folder = _beside(site, "staging")
        self._site = site
        self._lock: int | None = lock
        self._has_site = True
        self._published = False

    @classmethod
    def begin(cls, site: Path, sign: str = "") -> Staging:
        """Lock the site, clear what a killed build left, and make an empty folder to build into.

        `sign` is a file by which a site is known: a folder of other things is not replaced.
        """
        site = Path(os.path.abspath(site))  # noqa: PTH100 - a symbolic link must stay one
        _refuse_what_has_no_place(site, sign)
        site.parent.mkdir(parents=True, exist_ok=True)
        try:
            staging = cls(site, _locked(_beside(site, "lock")))
        except PermissionError:
            raise NoPlaceForASite(f"`{site.parent}` may not be written to.") from None
        try:
            _clear(site)
            staging.folder.mkdir()
        except OSError:
            staging.abandon()
            raise
        return staging

    def build_nothing(self) -> None:
        """There is no such site any longer: the old one goes when this is published."""
        self._has_site = False

    def publish(self, *others: Staging) -> None:
        """The folder becomes the site, right after it those of others; the old ones are removed."""
        for each in (self, *others):
            each.refuse_if_given_up()
        os.sync()  # contents reach the disk before the names that point at them
        for each in (self, *others):
            each.take_place()
        for each in (self, *others):
            each.abandon()

    def refuse_if_given_up(self) -> None:
        """Its folder is gone, and perhaps another build's by now."""
        if self._lock is None and not self._published:
            raise RuntimeError("A build that was given up cannot be published.")

    def take_place(self) -> None:
        """In one step, and once."""
        if self._published:
            return
        if self._has_site:
            _put_in_place(self.folder, self._site)
        elif self._site.exists():
            _put_aside(self._site, self.folder)
        self._published = True

    def abandon(self) -> None:
        """Remove what is not the site, and let the next build begin."""
        if self._lock is None:
            return
        lock, self._lock = self._lock, None
        try:
            _clear(self._site)
        finally:
            _beside(self._site, "lock").unlink(missing_ok=True)
            os.close(lock)


def _beside(site: Path, what: str) -> Path:
    """Same parent, hence same file system: a rename there is one step."""
    return site.with_name(f".{site.name}.{what}")


def _refuse_what_has_no_place(site: Path, sign: str) -> None:
    if site.is_symlink():
        raise NoPlaceForASite(f"`{site}` is a symbolic link. Name the folder it points to.")
    if site.exists() and not site.is_dir():
        raise NoPlaceForASite(f"`{site}` is a file. Name a folder to build the site into.")
    if site.is_mount():
        raise NoPlaceForASite(f"`{site}` is a mount point. Name a folder inside it.")
    if sign and site.is_dir() and any(site.iterdir()) and not (site / sign).exists():
        raise NoPlaceForASite(f"`{site}` holds something else. Give that another name.")


def _locked(path: Path) -> int:
    """A lock that ends with its process, on a file that still has its name."""
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            raise AnotherBuildIsRunning from None
        if os.fstat(lock).st_nlink:
            return lock
        os.close(lock)


def _clear(site: Path) -> None:
    """Finish what a build cut short in `_in_two_steps`, and remove every leftover."""
    previous = _beside(site, "previous")
    if previous.is_dir() and not site.exists():
        previous.rename(site)
    _remove(previous)
    _remove(_beside(site, "staging"))


def _remove(tree: Path) -> None:
    """Folders without write permission included; symbolic links are never followed."""
    if tree.is_symlink() or not tree.is_dir():
        tree.unlink(missing_ok=True)
        return
    tree.chmod(0o700)
    for parent, folders, _ in os.walk(tree):
        for folder in folders:
            path = Path(parent, folder)
            if not path.is_symlink():
                path.chmod(0o700)
    shutil.rmtree(tree)


def _put_in_place(new: Path, site: Path) -> None:
    if not site.exists():
        new.rename(site)
    elif not _exchanged(new, site):
        _in_two_steps(new, site)


def _put_aside(site: Path, leftover: Path) -> None:
    """Gone in one rename; what is left over is removed after it."""
    leftover.rmdir()
    site.rename(leftover)


def _exchanged(one: Path, other: Path) -> bool:
    """Both names change hands at once; False where the system or its file system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*paths, RENAME_EXCHANGE)
    elif hasattr(libc, "renameat2"):
        failed = libc.renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], RENAME_EXCHANGE)
    else:
        return False
    number = ctypes.get_errno()
    if failed and number not in CANNOT_EXCHANGE:
        raise OSError(number, os.strerror(number), str(one), None, str(other))
    return not failed


def _in_two_steps(new: Path, site: Path) -> None:
    """Between the two there is no site; `_clear` brings it back if the build is killed there."""
    previous = _beside(site, "previous")
    site.rename(previous)
    try:
        new.rename(site)
    except OSError:
        previous.rename(site)
        raise
