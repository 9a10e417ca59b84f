"""What is written for readers is true: commands, links, limits, tokens and the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from contact_hub.outputs import tokens

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "hooks" / "contact_hub"
GUIDES = [ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "DEVELOPING", "CHANGELOG")]
PAGES = [*GUIDES, *sorted((ROOT / "docs" / "maintaining").glob("*.md"))]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """A page without its code, where brackets are no links."""
    fenced = r"^(`{3,}).*?^\1$"
    written = re.sub(fenced, "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]+`", "", written)


def anchors(page: Path) -> set[str]:
    """Where a link may lead on a page, as GitHub and MkDocs name it."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {
        re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings
    }


def is_there(page: Path, link: str) -> bool:
    """Whether a link leads to a file; `index.md` of a section that is generated counts."""
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if target.name == "index.md" and target.parent.parent == ROOT / "docs" and not target.exists():
        return True
    return target.exists() and (not anchor or anchor in anchors(target))


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", prose(page))
    own = [link for link in links if not link.startswith(("https://", "mailto:"))]
    assert [link for link in own if not is_there(page, link)] == []


def test_there_are_links_to_follow() -> None:
    assert all("](" in prose(page) for page in GUIDES)


@each_page
def test_each_make_target_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):.*##", text("Makefile"), re.MULTILINE))
    lines = "\n".join(code(page))
    asked = re.findall(r"^(?:\w+=\S+ )*make ([a-z-]+)\b", lines, re.MULTILINE)
    assert set(asked) - targets == set()


def code(page: Path) -> Iterator[str]:
    """What stands in a page as code: fenced, or between back-quotes."""
    written = page.read_text(encoding="utf-8")
    yield from re.findall(r"`([^`\n]+)`", written)
    yield from re.findall(r"^```sh\n(.*?)^```", written, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    "name",
    [
        "card-designs",
        "editions",
        "gallery",
        "hours",
        "index",
        "invoices",
        "law",
        "letters",
        "office-printing",
        "printers",
        "signatures",
        "stationery",
        "test-calls",
        "tokens",
        "topics",
        "where-is-it",
    ],
)
def test_a_page_for_editors_stays_out_of_search(name: str) -> None:
    front = text(f"docs/maintaining/{name}.md").split("---\n")[1]
    assert "search: {exclude: true}" in front
    assert "noindex: true" in front


def test_every_token_has_its_row() -> None:
    rows = re.findall(
        r"^\| `\[\[(?:\S+ )?(\w+)\]\]` \|", text("docs/maintaining/tokens.md"), re.MULTILINE
    )
    assert sorted(rows) == sorted([*tokens.INLINE, *tokens.BLOCKS, *tokens.INSIDE, "card"])


def tree() -> str:
    """The part of DEVELOPING.md that lists the modules."""
    return text("DEVELOPING.md").split("## The tree")[1].split("\n## ")[0]


def modules_named() -> Iterator[Path]:
    """Each module of the tree; an indented folder's name holds for the lines below it."""
    outer = folder = PACKAGE
    for line in tree().split("hooks/contact_hub/")[1].splitlines():
        if inner := re.match(r" {6}([\w/]+)/ ", line):
            outer = folder = PACKAGE / inner[1]
        elif inner := re.match(r" {8}(\w+)/ ", line):
            folder = outer / inner[1]
        for name in re.findall(r"(?<![\w/.])\w+\.py\b", line):
            yield folder / name


def test_the_tree_names_every_module_and_no_other() -> None:
    modules = {path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"}
    named = set(modules_named())
    missing = sorted(str(path.relative_to(PACKAGE)) for path in modules - named)
    gone = sorted(str(path.relative_to(PACKAGE)) for path in named - modules)
    assert (missing, gone) == ([], []), "Put DEVELOPING.md, The tree, right."


def test_folders_in_the_tree_are_there() -> None:
    for name in re.findall(r"^    ([\w.]+/(?:[\w.]+)?)\s", tree(), re.MULTILINE):
        assert (ROOT / name).exists()


def test_every_library_has_its_reason() -> None:
    project = text("pyproject.toml").split("dependencies = [")[1].split("# Others' needs")[0]
    asked = set(re.findall(r'"([\w-]+)', project))
    reasons = text("DEVELOPING.md").split("## Dependencies")[1].split("\n## ")[0]
    assert {name for name in asked if name not in reasons} == set()


def test_pictures_of_the_readme_are_small() -> None:
    pictures = list((ROOT / "docs" / "assets" / "readme").iterdir())
    assert pictures
    assert all(path.stat().st_size <= 150_000 for path in pictures)


def test_developing_can_be_read_in_one_sitting() -> None:
    assert len(text("DEVELOPING.md").splitlines()) < 420
