"""What guides for editors show: fenced blocks, to be put into the sample, and reports."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

__all__ = [
    "CONTACTS",
    "DAY",
    "GONE",
    "ROOT",
    "blocks",
    "put_into",
    "renewed_lines",
    "renewed_reports",
]

ROOT = Path(__file__).parents[1]
CONTACTS = (ROOT / "contacts.yaml").read_text(encoding="utf-8")
DAY = date(2026, 11, 22)
RECORDS = {"offices", "lines", "teams", "people", "topics"}
FIELDS = {"organisation", "freshness", "stationery"}
"""Sections of which a block shows some lines; of any other it shows the whole."""
GONE = "(This is there no more.)\n"
REPORT = re.compile(r"^contacts\.yaml, line \d+: (?P<place>.+)\n(?:    .+\n)+", re.MULTILINE)


def blocks(path: Path, language: str) -> list[str]:
    """The fenced blocks of a language."""
    fenced = rf"^```{language}\n(.*?)^```"
    return re.findall(fenced, path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def rows(path: Path, heading: str) -> list[list[str]]:
    """The cells of a table, by the first words of its heading row; back-quotes left out."""
    _, _, table = path.read_text(encoding="utf-8").partition(f"| {heading} |")
    lines = table.split("\n\n", maxsplit=1)[0].splitlines()[2:]
    assert lines
    return [[cell.strip(" `") for cell in line.strip("| ").split(" | ")] for line in lines]


def put_into(contacts: str, block: str) -> str:
    """A whole file with the block's lines in it; all else stays."""
    old, new = parts(contacts, 0), parts(block, 0)
    for section, text in new.items():
        depth = 2 if section in RECORDS else 1 if section in FIELDS else 0
        old[section] = merged(old.get(section, ""), text, depth)
    return "".join(old.values())


def merged(old: str, new: str, depth: int, indent: int = 2) -> str:
    """The new lines, and of the old ones those that stand beside them."""
    opening = new.split("\n", 1)[0]
    if not (old and depth and opening.split("#")[0].rstrip().endswith(":")):
        return new
    mine, others = parts(new, indent), parts(old, indent)
    for name, text in mine.items():
        others[name] = merged(others.get(name, ""), text, depth - 1, indent + 2)
    return "".join([opening, "\n", *others.values()])


def parts(text: str, indent: int) -> dict[str, str]:
    """Name → its lines, of the names at this indent; what stands above the first is left out."""
    found = re.split(rf"^(?= {{{indent}}}[\w-]+:)", text, flags=re.MULTILINE)
    return {each.split(":")[0].strip(): f"{each.rstrip()}\n" for each in found[1:]}


def renewed_reports(page: str, reports: str) -> str:
    """The page with each report in it as it is given now, found by its place in the file."""
    now = {found["place"]: found[0] for found in REPORT.finditer(f"{reports}\n")}
    return REPORT.sub(lambda shown: now.get(shown["place"], GONE), page)


def renewed_lines(block: str, contacts: str) -> str:
    """The block with its lines as they are written now, found by their names in their order."""
    lines = iter(contacts.splitlines(keepends=True))
    names = [f"{line.partition(':')[0]}:" for line in block.splitlines()]
    return "".join(next((line for line in lines if line.startswith(name)), GONE) for name in names)
