"""Real organisations: each file as it is published builds to a whole site that is proven."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests import sites

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*/contacts.yaml"))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 5


@pytest.mark.parametrize("contacts", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_real_organisation_has_a_whole_site(contacts: Path, tmp_path: Path) -> None:
    root = sites.repository(tmp_path / "root", contacts, contacts.parent / "docs")
    ended = sites.build(root, "--strict")
    assert ended.returncode == 0, ended.stderr
    proof = json.loads((root / "site" / "coverage.json").read_text(encoding="utf-8"))
    pages = [path for path in (root / "site").rglob("*.html") if path.is_file()]
    assert proof["footers"] == len(pages)
    assert all(fact["surfaces"] or fact["every_footer"] for fact in proof["facts"])
