"""Findings as SARIF and as a page, and the names of the rules that found them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import Page
from tests import browsers, sites

from contact_hub import loading
from contact_hub.checks import ALL_CHECKS
from contact_hub.problems import ContactsError, Notice, Problem, found_by, in_file_order, of_rule
from contact_hub.telling import forms, rules
from contact_hub.telling.page import as_html
from contact_hub.telling.sarif import as_sarif

PROBLEM = Problem(
    "contacts.yaml", 41, "topics › billing › ask", "`ada-stoen` is not listed.",
    "Did you mean `ada-stone`?", rule="names_lead_somewhere",
)  # fmt: skip
NOTICE = Notice(
    "docs/a page.md", None, "", "It grows old.", "Look at it.", rule="links_lead_somewhere"
)
TEXT = {"type": "object", "required": ["text"], "additionalProperties": False,
        "properties": {"text": {"type": "string", "minLength": 1}}}  # fmt: skip
LEVEL = {"enum": ["none", "note", "warning", "error"]}
SARIF = {
    "type": "object", "required": ["version", "runs"], "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "run": {
            "type": "object", "required": ["tool"], "additionalProperties": False,
            "properties": {
                "tool": {"type": "object", "required": ["driver"], "additionalProperties": False,
                         "properties": {"driver": {"$ref": "#/$defs/driver"}}},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "driver": {
            "type": "object", "required": ["name"], "additionalProperties": False,
            "properties": {
                "name": {"type": "string"},
                "semanticVersion": {"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                "rules": {"type": "array", "uniqueItems": True, "items": {"$ref": "#/$defs/rule"}},
            },
        },
        "rule": {
            "type": "object", "required": ["id"], "additionalProperties": False,
            "properties": {
                "id": {"type": "string", "pattern": "^[a-z_]+$"},
                "shortDescription": TEXT, "fullDescription": TEXT, "help": TEXT,
                "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL},
                                         "additionalProperties": False},
            },
        },
        "result": {
            "type": "object", "required": ["message", "locations"], "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0},
                "level": LEVEL, "message": TEXT,
                "locations": {"type": "array", "minItems": 1,
                              "items": {"$ref": "#/$defs/location"}},
                "partialFingerprints": {"type": "object", "minProperties": 1,
                                        "additionalProperties": {"type": "string"}},
            },
        },
        "location": {
            "type": "object", "required": ["physicalLocation"], "additionalProperties": False,
            "properties": {
                "physicalLocation": {
                    "type": "object", "required": ["artifactLocation"],
                    "additionalProperties": False,
                    "properties": {
                        "artifactLocation": {
                            "type": "object", "required": ["uri"], "additionalProperties": False,
                            "properties": {"uri": {"type": "string", "format": "uri-reference"},
                                           "uriBaseId": {"const": "%SRCROOT%"}},
                        },
                        "region": {
                            "type": "object", "additionalProperties": False,
                            "properties": {"startLine": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
                "logicalLocations": {
                    "type": "array",
                    "items": {"type": "object", "additionalProperties": False,
                              "properties": {"fullyQualifiedName": {"type": "string"}}},
                },
            },
        },
    },
}  # fmt: skip
"""What SARIF 2.1.0 (OASIS) says of the parts that we write, and that it takes no others."""


def run(*findings: Problem | Notice) -> dict[str, object]:
    """The one run, after it was held against the standard."""
    whole = json.loads(as_sarif(findings))
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(SARIF, format_checker=checker).validate(whole)
    (found,) = whole["runs"]
    return dict(found)


def results(*findings: Problem | Notice) -> list[dict[str, object]]:
    return run(*findings)["results"]  # type: ignore[return-value]


# ── SARIF ───────────────────────────────────────────────────────────────────────────────────────
def test_nothing_wrong_is_a_run_without_results() -> None:
    assert results() == []


def test_a_problem_is_an_error_at_its_line() -> None:
    (found,) = results(PROBLEM)
    assert found["level"] == "error"
    assert found["message"] == {"text": "`ada-stoen` is not listed. Did you mean `ada-stone`?"}
    assert found["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "contacts.yaml", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 41},
            },
            "logicalLocations": [{"fullyQualifiedName": "topics › billing › ask"}],
        }
    ]


def test_a_notice_is_a_note_of_a_whole_file() -> None:
    (found,) = results(NOTICE)
    assert found["level"] == "note"
    assert found["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "docs/a%20page.md", "uriBaseId": "%SRCROOT%"}
            }
        }
    ]


def test_a_file_from_elsewhere_has_its_whole_address() -> None:
    (found,) = results(replace(NOTICE, file="/srv/old site/index.html"))
    assert "file:///srv/old%20site/index.html" in json.dumps(found)


def test_a_rule_is_told_once_with_what_it_claims() -> None:
    whole = run(PROBLEM, NOTICE, replace(PROBLEM, line=50, what="`bo` is not listed."))
    driver = whole["tool"]["driver"]  # type: ignore[index]
    assert [each["id"] for each in driver["rules"]] == [
        "names_lead_somewhere", "links_lead_somewhere"
    ]  # fmt: skip
    assert [each["ruleIndex"] for each in whole["results"]] == [0, 1, 0]  # type: ignore[attr-defined]
    assert driver["rules"][0]["shortDescription"]["text"].endswith(".")


def test_a_finding_is_known_again_when_lines_have_moved() -> None:
    (one,), (other,), (third,) = (
        results(each)
        for each in (PROBLEM, replace(PROBLEM, line=99), replace(PROBLEM, what="`bo` is not."))
    )
    assert one["partialFingerprints"] == other["partialFingerprints"]
    assert one["partialFingerprints"] != third["partialFingerprints"]


# ── Names of rules ──────────────────────────────────────────────────────────────────────────────
def test_each_mistake_bears_the_name_of_its_rule() -> None:
    names = {check.__name__ for check in ALL_CHECKS}
    files = sorted((sites.ROOT / "tests" / "mistakes").glob("*.yaml"))
    own = [path for path in files if path.stem in names]
    assert len(own) > 50
    for path in own:
        assert path.stem in {each.rule for each in findings_of(path)}, path.name


def findings_of(path: Path) -> tuple[Problem | Notice, ...]:
    """Everything that is said of a file."""
    said = re.search(r"^# today: (\S+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    day = date.fromisoformat(said[1]) if said else date(2026, 11, 21)
    try:
        return loading.load(path, day).notices
    except ContactsError as error:
        return error.findings  # type: ignore[return-value]


def test_every_finding_of_a_file_bears_a_name(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yaml"
    path.write_text("organisation: {name: x\n", encoding="utf-8")
    with pytest.raises(ContactsError) as caught:
        loading.load(path, date(2026, 11, 21))
    assert {each.rule for each in caught.value.findings} == {"a_file_can_be_read"}


def test_two_rules_that_say_the_same_say_it_once() -> None:
    other = replace(PROBLEM, rule="somebody_else")
    assert len(in_file_order([PROBLEM, other])) == 1


def test_a_finding_keeps_the_name_that_it_has() -> None:
    bare = replace(PROBLEM, rule="")
    assert [each.rule for each in of_rule("new", [PROBLEM, bare])] == [PROBLEM.rule, "new"]


def test_what_is_raised_meanwhile_is_named() -> None:
    with pytest.raises(ContactsError) as caught, found_by("new"):
        raise ContactsError([replace(PROBLEM, rule="")])
    assert caught.value.findings[0].rule == "new"


def test_every_rule_that_the_code_names_has_a_claim() -> None:
    files = (sites.ROOT / "hooks").rglob("*.py")
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    named = set(re.findall(r'\b(?:of_rule|found_by)\(\s*"(\w+)"', source))
    assert len(named) > 8
    assert named - set(rules.CLAIMS) == set()


# ── The page ────────────────────────────────────────────────────────────────────────────────────
def test_the_page_groups_by_file_those_to_mend_first() -> None:
    html = as_html([NOTICE, PROBLEM])
    assert re.findall(r'<h2 id="name-\d">(.+?)</h2>', html) == ["contacts.yaml", "docs/a page.md"]
    assert "1 thing to mend" in html
    assert "1 more is worth knowing" in html


def test_the_page_says_what_to_do() -> None:
    assert "Did you mean <code>ada-stone</code>?" in as_html([PROBLEM])


def test_the_page_says_that_all_is_well() -> None:
    assert "Nothing has to be mended, and there is nothing to say." in as_html([])


def test_a_value_cannot_become_a_part_of_the_page() -> None:
    hostile = replace(
        PROBLEM, file="<img src=x>", what="`<script>alert(1)</script>`\x1b", place="<b>"
    )
    html = as_html([hostile])
    assert "<script>" not in html
    assert "<img" not in html
    assert "\x1b" not in html


def test_the_page_asks_nobody(page: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(as_html([PROBLEM, NOTICE]), encoding="utf-8")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with browsers.served(tmp_path) as address:
        page.goto(address, wait_until="networkidle")
    assert [url for url in asked if not url.endswith(("/repo/", "/favicon.ico"))] == []


@pytest.mark.parametrize("selector", [".what", ".fix", ".where b", "h1", "nav a", "code"])
def test_the_page_can_be_read_light_and_dark(page: Page, tmp_path: Path, selector: str) -> None:
    (tmp_path / "index.html").write_text(as_html([PROBLEM, NOTICE]), encoding="utf-8")
    with browsers.served(tmp_path) as address:
        page.goto(address)
        browsers.readable(page, selector, page.locator(selector).first.inner_text())


# ── The command ─────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("form", sorted(forms.ALWAYS))
def test_a_check_that_finds_nothing_still_writes_a_whole_file(small: Path, form: str) -> None:
    said = sites.command(small, "check", "--format", form)
    assert said.returncode == 0
    assert said.stdout.strip()


def test_a_check_writes_sarif(small_copy: Path) -> None:
    file = small_copy / "contacts.yaml"
    text = file.read_text(encoding="utf-8").replace("ask: bench", "ask: bnech")
    file.write_text(text, encoding="utf-8")
    said = sites.command(small_copy, "check", "--format", "sarif")
    (found,) = json.loads(said.stdout)["runs"][0]["results"]
    assert said.returncode == 1
    assert found["ruleId"] == "names_lead_somewhere"
