"""One organisation of each legal form: right as it is, and wrong without each thing it must say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from contact_hub import law, loading
from contact_hub.hub import Hub
from contact_hub.model.legal import Legal
from contact_hub.must_show import facts_of
from contact_hub.outputs import particulars
from contact_hub.problems import ContactsError, Finding
from contact_hub.reading import finder

TODAY = date(2026, 11, 22)
EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.yaml"))
each_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def hub_of(path: Path) -> Hub:
    loaded = loading.load(path, TODAY)
    return Hub(loaded.contacts, TODAY, "https://contact.example/")


def told(path: Path) -> list[Finding]:
    try:
        return list(loading.load(path, TODAY).notices)
    except ContactsError as error:
        return list(error.findings)


def wanted(path: Path) -> dict[str, set[str]]:
    """Fields of `legal` that must be given, and who says so."""
    organisation = hub_of(path).organisation
    found: dict[str, set[str]] = {}
    for kind in ("letter", "e-mail", "invoice", "website"):
        for row in law.required(organisation, kind):
            fields = [field for field in row.fields if field in Legal.model_fields]
            given = [field for field in fields if getattr(organisation.legal, field)]
            if row.need == "must" and given:
                found.setdefault(given[0], set()).add(row.source)
    return found


def twins() -> Iterator[tuple[Path, str]]:
    for path in EXAMPLES:
        yield from ((path, field) for field in wanted(path))


def test_there_is_an_example_for_each_country_that_is_known() -> None:
    countries = {path.stem.partition("-")[0] for path in EXAMPLES}
    assert countries == {"gb", "ie", "de", "at", "ch", "fr", "nl", "us", "es"}
    assert len(EXAMPLES) > 25


@each_example
def test_an_example_is_right(path: Path) -> None:
    assert told(path) == []


TWINS = list(twins())


@pytest.mark.parametrize(
    ("path", "field"), TWINS, ids=[f"{path.stem}-{field}" for path, field in TWINS]
)
def test_its_twin_without_one_thing_is_told_what_and_by_which_law(
    path: Path, field: str, tmp_path: Path
) -> None:
    twin = tmp_path / path.name
    text, count = re.subn(rf"(?m)^    {field}: .*\n", "", path.read_text(encoding="utf-8"), count=1)
    assert count == 1
    twin.write_text(text, encoding="utf-8")
    problems = [each for each in told(twin) if f"`{field}:`" in each.fix]
    assert len(problems) == 1
    assert problems[0].place == "organisation › legal"
    assert problems[0].line == text.split("\n").index("  legal:") + 1
    assert all(source in problems[0].what for source in wanted(path)[field])


@each_example
@pytest.mark.parametrize("kind", ["letter", "e-mail", "invoice", "website"])
def test_what_the_law_wants_is_in_our_own_words(path: Path, kind: str) -> None:
    hub = hub_of(path)
    text = " ".join(particulars.lines(hub, kind))
    facts = [fact for fact in facts_of.of_law_here(hub, kind) if fact.label != "address"]
    assert finder.missing(text, facts) == ()


@each_example
def test_nothing_is_said_twice(path: Path) -> None:
    hub = hub_of(path)
    for kind in law.KINDS:
        lines = particulars.lines(hub, kind)
        assert len(set(lines)) == len(lines)


def test_what_one_page_has_is_not_at_the_foot_of_each() -> None:
    hub = hub_of(next(path for path in EXAMPLES if path.stem == "fr-sas"))
    found = particulars.notice(hub)
    assert found is not None
    assert found.heading == "Mentions légales"
    assert "Direction de la publication\u00a0: Claire Pinson" in found.lines
    assert "Direction" not in particulars.footer(hub)
    assert "RCS Paris 999 999 998." in particulars.footer(hub)


def test_a_card_is_asked_for_nothing_unless_somebody_asks() -> None:
    hub = hub_of(next(path for path in EXAMPLES if path.stem == "de-gmbh"))
    assert law.required(hub.organisation, "card") == ()
    letter = set(facts_of.of_law(hub, "letter"))
    assert set(facts_of.of_law(hub, "other")) == letter
