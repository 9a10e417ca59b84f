"""SARIF 2.1.0 (OASIS), which code hosts and editors show at the lines that it names."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import PurePath
from urllib.parse import quote

from contact_hub.problems import Finding, Problem
from contact_hub.telling import rules

__all__ = ["as_sarif"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
"""The repository's folder, wherever it lies."""
FINGERPRINT = "contactHub/v1"
OTHER = "something_is_wrong"
"""The rule of a finding that no rule made."""
MORE = "Every rule has its paragraph in docs/maintaining/rules.md."


def as_sarif(findings: Sequence[Finding]) -> str:
    """One run; each rule once, in the order in which it was first broken."""
    found = {rule_of(each): each for each in reversed(findings)}
    names = list(dict.fromkeys(rule_of(each) for each in findings))
    driver = {
        "name": "Contact Hub",
        "semanticVersion": version("contact-hub"),
        "rules": [rule(name, found[name]) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [result(each, names.index(rule_of(each))) for each in findings],
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def rule_of(finding: Finding) -> str:
    """By which name its findings are known."""
    return finding.rule or OTHER


def rule(name: str, example: Finding) -> dict[str, object]:
    """A reportingDescriptor (3.49)."""
    text = {"text": rules.claim(name)}
    return {
        "id": name,
        "shortDescription": text,
        "fullDescription": text,
        "help": {"text": MORE},
        "defaultConfiguration": {"level": level(example)},
    }


def level(finding: Finding) -> str:
    """A Notice never fails anything."""
    return "error" if isinstance(finding, Problem) else "note"


def result(finding: Finding, index: int) -> dict[str, object]:
    """A result (3.27) at its line, known again by what it says when lines have moved."""
    return {
        "ruleId": rule_of(finding),
        "ruleIndex": index,
        "level": level(finding),
        "message": {"text": f"{finding.what} {finding.fix}"},
        "locations": [location(finding)],
        "partialFingerprints": {FINGERPRINT: fingerprint(finding)},
    }


def location(finding: Finding) -> dict[str, object]:
    """A location (3.28); the place in contacts.yaml is its logical one."""
    where: dict[str, object] = {"artifactLocation": artifact(finding.file)}
    if finding.line is not None:
        where["region"] = {"startLine": max(1, finding.line)}
    found: dict[str, object] = {"physicalLocation": where}
    if finding.place:
        found["logicalLocations"] = [{"fullyQualifiedName": finding.place}]
    return found


def artifact(file: str) -> dict[str, str]:
    """Relative to the repository; a file from elsewhere by its whole address."""
    path = PurePath(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(os.fsencode(path.as_posix())), "uriBaseId": ROOT}


def fingerprint(finding: Finding) -> str:
    """The same as long as it is the same thing that is wrong."""
    said = "\n".join((rule_of(finding), finding.file, finding.place, finding.what))
    return hashlib.sha256(os.fsencode(said)).hexdigest()[:32]
