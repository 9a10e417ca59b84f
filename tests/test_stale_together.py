"""Many findings: what belongs together is told once, the worst first, and examples last."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests import issued

from contact_hub.details import Detail, DetailKind
from contact_hub.reading import pages_whole
from contact_hub.stale import judging, messages, together
from contact_hub.stale.known import Known
from contact_hub.stale.standing import Standing, Stray
from contact_hub.yaml_source.source import of_text

SOURCE = of_text("former:\n  - {phone: 0113 496 0900}\n", "contacts.yaml")


def stray(kind: DetailKind, value: str, standing: Standing = "unknown", written: str = "") -> Stray:
    return Stray(Detail(kind, value, written or value), standing)


def test_one_number_in_many_spellings_is_one_thing_to_mend() -> None:
    link = stray("phone", "+441134960900", "former", "tel:+441134960900")
    text = stray("phone", "+441134960900", "former", "0113 496 0900")
    [group] = together.grouped({link: ["b.html"], text: ["a.html", "b.html"]})
    assert (group.stray, group.files) == (text, ("a.html", "b.html"))
    said = together.what(group, SOURCE)
    assert said.startswith("`0113 496 0900`, also written `tel:+441134960900`, stands in `a.html`")


def test_three_hundred_footers_are_one_line() -> None:
    pages = [f"{number:03}.html" for number in range(300)]
    [group] = together.grouped({stray("phone", "+441134960900", "former"): pages})
    assert "`000.html`, `001.html`, `002.html` and 297 more" in together.what(group, SOURCE)


def test_many_addresses_at_one_domain_of_strangers_are_told_together_and_each_is_named() -> None:
    found = {stray("email", f"{name}@list.example"): [f"{name}.html"] for name in "abcdef"}
    [group] = together.grouped(found)
    assert all(f"`{name}@list.example`" in together.what(group, SOURCE) for name in "abcdef")
    assert "5 more at that domain" in together.what(group, SOURCE)


def test_few_addresses_and_those_at_our_own_domain_are_told_one_by_one() -> None:
    few = {stray("email", f"{name}@list.example"): ["a.html"] for name in "abc"}
    ours = {
        Stray(Detail("email", f"{name}@ours.example", ""), "unknown", was="ours.example"): ["a"]
        for name in "abcdef"
    }
    assert len(together.grouped(few | ours)) == 9


def test_the_worst_is_told_first() -> None:
    found = {
        stray("placeholder", "tbc", "placeholder"): ["a.html"] * 9,
        stray("email", "a@list.example"): ["a.html"],
        stray("phone", "+441134960100", "near"): ["a.html"],
        stray("phone", "+441134960900", "former"): ["a.html"],
        stray("iban", "GB29NWBK60161331926819"): ["a.html"],
    }
    told = [each.stray.standing for each in together.grouped(found)]
    assert told == ["unknown", "former", "near", "unknown", "placeholder"]
    assert together.grouped(found)[0].stray.detail.kind == "iban"


def known(folder: Path) -> Known:
    return Known.of(issued.hub(folder))


PAGE = "<body>{}</body>"
CODE = "<div class='highlight'><pre>{}</pre></div>"


def grave(known: Known, markup: str) -> list[str]:
    found = [
        each
        for part in pages_whole.parts(PAGE.format(markup).encode())
        for each in judging.strays_in_part(part, known)
    ]
    return [each.detail.written for each in found if messages.is_grave(each)]


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Known:
    return known(tmp_path_factory.mktemp("known"))


def test_strangers_in_examples_are_only_worth_saying(facts: Known) -> None:
    code = CODE.format("git config user.email ada@strangers.co.uk; echo 0113 249 7736")
    assert grave(facts, code) == []
    assert grave(facts, f"{code}<p>ada@strangers.co.uk</p>") == ["ada@strangers.co.uk"]


def test_what_is_sought_is_told_in_examples_too(facts: Known) -> None:
    account = "GB29 NWBK 6016 1331 9268 19"
    assert grave(facts, CODE.format(f"pay {account} now")) == [account]
    assert grave(facts, CODE.format("Phone: 0113 249 7736")) == ["0113 249 7736"]
    assert grave(facts, "<code>ada@strangers.co.uk</code>") == ["ada@strangers.co.uk"]


def test_lines_that_no_program_set_off_are_no_example(facts: Known) -> None:
    assert grave(facts, "<pre>Ring us\n0113 249 7736</pre>") == ["0113 249 7736"]


def test_lines_that_are_set_as_they_are_keep_their_ends() -> None:
    [part] = [each for each in pages_whole.parts(b"<pre>4 Quay\nLeeds\nLS1 4AP</pre>") if each.text]
    assert part.text == "4 Quay\nLeeds\nLS1 4AP"


def test_what_a_field_says_is_typed_into_it_is_an_example(facts: Known) -> None:
    assert grave(facts, "<input placeholder='Your name'>") == []
    assert grave(facts, "<input placeholder='[your name]'>") == []
    assert grave(facts, "<p>[your name]</p>") == ["[your name]"]


def test_what_is_an_example_on_a_page_is_one_in_its_source() -> None:
    page = Stray(Detail("email", "a@b.co.uk", "a@b.co.uk"), "unknown", in_code=True)
    source = stray("email", "a@b.co.uk")
    [group] = together.grouped({page: ["a.html"], source: ["_sources/a.rst.txt"]})
    assert group.stray.in_code
    assert len(together.grouped({page: ["a.html"], source: ["b.html"]})) == 2


@pytest.mark.parametrize("file", ["leaflet.pdf", "us.vcf", "assets/qr.png", "notes.txt", "b.html"])
def test_an_example_somewhere_excuses_no_other_file(file: str) -> None:
    example = Stray(Detail("phone", "+441134960900", ""), "former", in_code=True)
    meant = stray("phone", "+441134960900", "former")
    groups = together.grouped({example: ["a.html"], meant: [file]})
    assert [(each.files, each.stray.in_code) for each in groups if file in each.files] == [
        ((file,), False)
    ]


def test_the_sites_index_says_again_what_its_pages_say() -> None:
    example = Stray(Detail("phone", "+441134960900", ""), "former", in_code=True)
    meant = stray("phone", "+441134960900", "former")
    [group] = together.grouped({example: ["a.html"], meant: ["search/search_index.json"]})
    assert group.stray.in_code
