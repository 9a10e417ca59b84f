"""`mkdocs build`, ended in every way it can end: the site is all old, or all new."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests import sites

NOTHING = "Nothing was published; the last good site is untouched."
LATE = """
def on_post_build(config):
    page = __import__("pathlib").Path(config.site_dir, "index.html")
    text = page.read_text(encoding="utf-8").replace("01632 960100", "01632 960101")
    page.write_text(text, encoding="utf-8")
"""
WAITING = """
import pathlib, time

def {event}(*arguments, **named):
    pathlib.Path("reached").touch()
    time.sleep(60)
"""
EVENTS = ("on_files", "on_page_context", "on_post_build")


def with_hook(root: Path, code: str, *, first: bool = False) -> Path:
    """One more hook beside ours."""
    (root / "hooks" / "another.py").write_text(code, encoding="utf-8")
    settings = root / "mkdocs.yml"
    own, other = "hooks/mkdocs_hooks.py", "hooks/another.py"
    both = f"{other}, {own}" if first else f"{own}, {other}"
    text = settings.read_text(encoding="utf-8").replace(f"hooks: [{own}]", f"hooks: [{both}]")
    settings.write_text(text, encoding="utf-8")
    return root


def change(root: Path, old: str, new: str) -> None:
    """In contacts.yaml."""
    file = root / "contacts.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def beside(root: Path) -> list[str]:
    """What a build left next to the site."""
    return sorted(path.name for path in root.glob(".site*"))


def test_a_problem_in_the_finished_bytes_publishes_nothing(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    ended = sites.build(with_hook(small_copy, LATE))
    assert ended.returncode == 1
    assert (
        "contacts.yaml, line 24: offices › york › phone\n"
        "    The footer of `index.html` does not show the phone `+44 1632 960100`.\n"
    ) in ended.stderr
    assert NOTHING in ended.stderr
    assert sites.digests(small_copy / "site") == before
    assert beside(small_copy) == []


def test_a_mistake_in_the_file_publishes_nothing(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    change(small_copy, "phone: 01632 960100", "phone: 0163 960")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    assert "contacts.yaml, line 24: offices › york › phone\n" in ended.stderr
    assert NOTHING in ended.stderr
    assert "Traceback" not in ended.stderr
    assert sites.digests(small_copy / "site") == before
    assert beside(small_copy) == []


def test_a_token_that_means_nothing_publishes_nothing(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    page = "---\ntitle: Help\nhide: [toc]\n---\n\n# Help\n\nCall [[yrok phone]] or\n[[york fax]].\n"
    (small_copy / "docs" / "help.md").write_text(page, encoding="utf-8")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    assert (
        "docs/help.md, line 8: [[yrok phone]]\n"
        "    There is no `yrok` in contacts.yaml.\n"
        "    Did you mean `york`?\n"
        "\n"
        "docs/help.md, line 9: [[york fax]]\n"
    ) in ended.stderr
    assert sites.digests(small_copy / "site") == before


def test_a_warning_of_a_strict_build_publishes_nothing(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    (small_copy / "docs" / "gone.md").write_text("[x](nowhere.md)\n", encoding="utf-8")
    ended = sites.build(small_copy, "--strict")
    assert ended.returncode == 1
    assert sites.digests(small_copy / "site") == before
    assert beside(small_copy) == []


def test_a_broken_link_fails_also_without_strict_and_quietly(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    (small_copy / "docs" / "gone.md").write_text("[x](nowhere.md)\n", encoding="utf-8")
    ended = sites.build(small_copy, "--quiet")
    assert ended.returncode == 1
    assert "`nowhere.md` leads nowhere" in ended.stderr
    assert sites.digests(small_copy / "site") == before


def test_a_dirty_build_is_refused(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    ended = sites.build(small_copy, "--dirty")
    assert ended.returncode == 1
    assert "`--dirty` would leave stale contact details on the pages it skips." in ended.stderr
    assert sites.digests(small_copy / "site") == before


TAKEN = {
    "contacts/york.vcf": "contacts/york.vcf",
    "people/index.md": "people/index.md",
    "assets/brand.css": "assets/brand.css",
    "coverage.json": "coverage.json",
    "people/ines-duarte.md": "people/ines-duarte/index.md",
    "people/ines-duarte/index.html": "people/ines-duarte/index.md",
    "Contact.md": "contact/index.md",
    "contacts": "contacts/york.vcf",
}


@pytest.mark.parametrize(("name", "made"), TAKEN.items(), ids=TAKEN)
def test_a_file_by_hand_does_not_take_the_place_of_a_made_one(
    small_copy: Path, name: str, made: str
) -> None:
    file = small_copy / "docs" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("by hand", encoding="utf-8")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    told = f"`{made}` is made from contacts.yaml, and `docs/{name}` is in its place."
    assert told in ended.stderr


def test_no_link_to_another_file_is_followed(small_copy: Path) -> None:
    names = ("docs/leak.txt", "overrides/leak.txt", "overrides/assets/x.css")
    for name in names:
        (small_copy / name).symlink_to("/etc/hostname")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    for name in names:
        assert f"{name}\n    It is a link to another file, and would publish that." in ended.stderr


BROKEN = {
    "partials/contact_footer.html": ("<p>\n{% if %}", "line 2", "Expected an expression, got"),
    "pages/person.html": ("<p>\n\n{{ nobody.name }}", "line 3", "'nobody' is undefined."),
    "stationery/letterhead.typ": ("// a\n#let x =\n", "line 2", "expected expression."),
}


@pytest.mark.parametrize(("name", "told"), BROKEN.items(), ids=BROKEN)
def test_a_template_that_cannot_be_followed_is_told_with_its_line(
    small_copy: Path, name: str, told: tuple[str, str, str]
) -> None:
    before = sites.digests(small_copy / "site")
    text, line, said = told
    (small_copy / "overrides" / name).write_text(text, encoding="utf-8")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    head = f"overrides/{name}, {line}\n    The template cannot be followed: {said}"
    assert head in ended.stderr
    assert "Traceback" not in ended.stderr
    assert sites.digests(small_copy / "site") == before


def test_what_an_earlier_build_left_is_gone(small_copy: Path) -> None:
    for name in (".well-known/old.vcf", "people/gone/index.html", "stale.txt"):
        file = small_copy / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("01632 960999", encoding="utf-8")
    (small_copy / ".site.staging").mkdir()
    (small_copy / ".site.staging" / "half.html").touch()
    before = sites.digests(sites.built(small_copy) / "site")
    assert not {".well-known/old.vcf", "people/gone/index.html", "stale.txt"} & set(before)
    assert beside(small_copy) == []


def begun(root: Path) -> subprocess.Popen[str]:
    """A build that waits in the middle."""
    command = [sys.executable, "-m", "mkdocs", "build"]
    building = subprocess.Popen(
        command, cwd=root, env=sites.environment(), text=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    deadline = time.monotonic() + 120
    while not (root / "reached").exists():
        assert building.poll() is None, building.communicate()[1]
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return building


@pytest.mark.parametrize("event", EVENTS)
def test_a_build_that_is_killed_publishes_nothing_and_the_next_one_mends(
    small_copy: Path, event: str
) -> None:
    before = sites.digests(small_copy / "site")
    settings = (small_copy / "mkdocs.yml").read_text(encoding="utf-8")
    with begun(with_hook(small_copy, WAITING.format(event=event), first=True)) as building:
        building.kill()
    assert sites.digests(small_copy / "site") == before
    (small_copy / "mkdocs.yml").write_text(settings, encoding="utf-8")
    change(small_copy, "Mon-Fri 9:00-17:00", "Mon-Fri 9:00-18:00")
    page = (sites.built(small_copy) / "site" / "index.html").read_text(encoding="utf-8")
    assert "9am to 6pm" in page
    assert beside(small_copy) == []


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_told_to_stop_publishes_nothing(
    small_copy: Path, ending: signal.Signals
) -> None:
    before = sites.digests(small_copy / "site")
    # A shell starts what runs in its background deaf to Ctrl-C, and children inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with begun(with_hook(small_copy, WAITING.format(event="on_env"))) as building:
        building.send_signal(ending)
        building.communicate(timeout=30)
    assert building.returncode != 0
    assert sites.digests(small_copy / "site") == before


def test_a_second_build_at_once_is_told_so(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    with begun(with_hook(small_copy, WAITING.format(event="on_env"))) as building:
        second = sites.build(small_copy)
        building.kill()
    assert second.returncode == 1
    assert "Another build of this site is running. Nothing was changed." in second.stderr
    assert "Traceback" not in second.stderr
    assert sites.digests(small_copy / "site") == before


def test_a_full_disk_publishes_nothing(small_copy: Path) -> None:
    before = sites.digests(small_copy / "site")
    command = [sys.executable, "-m", "mkdocs", "build"]
    ended = subprocess.run(
        command, cwd=small_copy, env=sites.environment(), check=False, capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )  # fmt: skip
    assert ended.returncode != 0
    assert sites.digests(small_copy / "site") == before
    assert beside(small_copy) == []


def test_what_is_deployed_is_looked_for_where_it_was_published(small_copy: Path) -> None:
    deploying = (
        "from mkdocs.commands.build import build; from mkdocs.config import load_config; "
        "config = load_config(); config.plugins.on_startup(command='gh-deploy', dirty=False); "
        "build(config); config.plugins.on_shutdown(); print(config.site_dir)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", deploying],
        cwd=small_copy,
        env=sites.environment(),
        check=True,
        capture_output=True,
        text=True,
    )
    assert ended.stdout.splitlines()[-1] == str(small_copy / "site")


def test_a_site_that_is_a_link_is_told(small_copy: Path) -> None:
    (small_copy / "site").rename(small_copy / "elsewhere")
    (small_copy / "site").symlink_to("elsewhere")
    ended = sites.build(small_copy)
    assert ended.returncode == 1
    assert "is a symbolic link. Name the folder it points to." in ended.stderr
    assert "Traceback" not in ended.stderr
