"""Tokens in hand-written pages: what they stand for, where they are left alone, what is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.outputs.organisations import with_person

from contact_hub.hub import Hub
from contact_hub.outputs import tokens
from contact_hub.outputs.rendering import Templates
from contact_hub.problems import Problem

EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "smarty", "tables",
    "toc", "pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.caret", "pymdownx.emoji",
    "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark", "pymdownx.smartsymbols",
    "pymdownx.snippets", "pymdownx.superfences", "pymdownx.tilde", "pymdownx.critic",
]  # fmt: skip
NAMES = [
    "*stars*", "_under_ and __more__", "[x](y)", "{{ 7*7 }}", "{% raw %}", ":smile:", "--8<--",
    '--8<-- "docs/index.md"', "`code`", "<b>bold</b>", "&amp;", "a | b", "$x^2$", "~~gone~~",
    "==mark==", "{++more++}", "(c) +/- 1/2", "# Head", "1. first", "| a | b |", "![x](y.png)",
    "https://evil.example", "x@evil.example", "[[leeds phone]]", "{: .cls }", "{ .cls }", "\\*",
    "O'Neil-\"Quote\"", "...", "++ctrl+c++", "^^ins^^", "*[HTML]: x", "Zoé 日本",
]  # fmt: skip
INLINE = {
    "[[leeds phone]]": ("0113 496 0100", "tel:+441134960100"),
    "[[ada-stone phone]]": ("0113 496 0121", "tel:+441134960121"),
    "[[ada-stone mobile]]": ("07700 900123", "tel:+447700900123"),
    "[[ada-stone email]]": ("ada.stone@harbourfinch.example",
                            "mailto:ada.stone@harbourfinch.example"),
    "[[ada-stone name]]": ("Ada Stone", "@root@/people/ada-stone/"),
    "[[claims name]]": ("Claims", "@root@/teams/claims/"),
    "[[claim name]]": ("I need to make a claim", "@root@/topics/claim/"),
    "[[claim phone]]": ("0113 496 0120", "tel:+441134960120"),
    "[[claims-line phone]]": ("0808 157 0199", "tel:+448081570199"),
    "[[hamburg phone]]": ("+49 40 66969100", "tel:+494066969100"),
    "[[leeds address]]": ("4 Example Quay, Leeds LS1 4AP", ""),
    "[[leeds hours]]": ("Monday to Friday, 9am to 5:30pm; Saturday, 10am to 1pm", ""),
    "[[payment-line hours]]": ("24 hours a day, every day", ""),
    "[[  leeds   phone  ]]": ("0113 496 0100", "tel:+441134960100"),
}  # fmt: skip
UNTOUCHED = [
    "`[[leeds phone]]`",
    "`` a ` [[leeds phone]] ``",
    "```\n[[leeds phone]]\n```",
    "```yaml\n[[nobody phone]]\n\n[[leeds phone]]\n```\n",
    "~~~\n[[leeds phone]]\n~~~",
    "````\n```\n[[leeds phone]]\n```\n[[leeds phone]]\n````",
    "- a list\n\n    ```\n    [[leeds phone]]\n    ```\n",
    "<!-- [[leeds phone]]\n -->",
    "```\n[[leeds phone]]",
    "[[x]](y)",
    "[[x]][y]",
    "[x][y]",
    "[a [b]](c)",
    "[[two\nlines]]",
]


Replace = Callable[[str], tokens.Replaced]


@pytest.fixture
def replace(hub: Hub, templates: Templates) -> Replace:
    """Tokens of a page that begins in line 1."""
    return lambda text: tokens.replaced(text, "docs/page.md", 1, hub, templates)


def page(text: str) -> LexborHTMLParser:
    """As MkDocs renders it, with every extension that could make something of a name."""
    return LexborHTMLParser(markdown.markdown(text, extensions=EXTENSIONS))


@pytest.mark.parametrize(("token", "wanted"), INLINE.items(), ids=INLINE)
def test_a_token_says_what_the_file_says(
    replace: Replace, token: str, wanted: tuple[str, str]
) -> None:
    found = replace(f"Before {token}, after.")
    assert found.problems == ()
    rendered = page(found.markdown)
    text, href = wanted
    assert rendered.text().strip() == f"Before {text}, after."
    assert [link.attributes["href"] for link in rendered.css("a")] == ([href] if href else [])


@pytest.mark.parametrize("text", UNTOUCHED)
def test_code_remarks_and_links_are_left_alone(replace: Replace, text: str) -> None:
    assert replace(text) == tokens.Replaced(text, ())


def test_a_token_stands_in_headings_lists_and_tables(replace: Replace) -> None:
    found = replace(
        "# Call [[leeds phone]]\n\n* [[leith phone]]\n\n| who | number |\n| --- | --- |\n"
        "| [[ada-stone name]] | [[ada-stone phone]] |\n"
    )
    rendered = page(found.markdown)
    assert [node.text() for node in rendered.css("h1 a")] == ["0113 496 0100"]
    assert [node.text() for node in rendered.css("li a")] == ["0131 496 0200"]
    assert [node.text() for node in rendered.css("td")] == ["Ada Stone", "0113 496 0121"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_never_markdown(hub: Hub, templates: Templates, name: str) -> None:
    nasty = with_person(hub, "ada-stone", name=name)
    found = tokens.replaced("Ask [[ada-stone name]].", "docs/x.md", 1, nasty, templates)
    rendered = page(found.markdown)
    assert [node.text() for node in rendered.css("p a")] == [name]
    assert [node.text() for node in rendered.css("p")] == [f"Ask {name}."]
    assert {node.tag for node in rendered.css("body *")} == {"p", "a"}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_on_a_card_is_never_markdown(hub: Hub, name: str) -> None:
    nasty = with_person(hub, "ada-stone", name=name)
    own = Templates.of(Path(__file__).parents[2] / "overrides", nasty)
    found = tokens.replaced("Ask:\n\n[[ada-stone card]]\n\nDone.", "docs/x.md", 1, nasty, own)
    rendered = page(found.markdown)
    assert [node.text() for node in rendered.css(".hub-card__name a")] == [name]
    assert {node.tag for node in rendered.css(".hub-card__name *")} == {"a"}


@pytest.mark.parametrize("token", ["[[topics]]", "[[find]]", "[[leeds card]]", "[[claim card]]"])
def test_a_block_is_whole_and_ends_where_it_ends(replace: Replace, token: str) -> None:
    found = replace(f"Before *this*.\n\n{token}\n\nAfter *this*.\n")
    assert found.problems == ()
    rendered = page(found.markdown)
    assert [node.text() for node in rendered.css("body > p")] == ["Before this.", "After this."]
    assert len(rendered.css("body > div")) == 1


def test_a_lone_back_quote_hides_no_token_of_another_paragraph(replace: Replace) -> None:
    found = replace("Press the ` key.\n\n[[leeds phone]]\n\nPress ` again.")
    assert [link.text() for link in page(found.markdown).css("a")] == ["0113 496 0100"]


def test_every_topic_is_in_the_list(replace: Replace, hub: Hub) -> None:
    rendered = page(replace("[[topics]]").markdown)
    assert [node.text() for node in rendered.css("li b")] == [
        topic.asks for topic in hub.topics.values()
    ]


MISTAKES = {
    "[[leds phone]]": ("There is no `leds` in contacts.yaml.", "Did you mean `leeds`?"),
    "[[leeds phnoe]]": ("`phnoe` is not something a contact has.", "Did you mean `phone`?"),
    "[[leeds mobile]]": ("`leeds` has no mobile.",
                         "Add it in contacts.yaml, or choose another."),
    "[[claims-line address]]": ("`claims-line` has no address.",
                                "Add it in contacts.yaml, or choose another."),
    "[[danuta-kowalczyk phone]]": ("`danuta-kowalczyk` is not published.",
                                   "Take the token out, or publish the record."),
    "[[computer-help phone]]": ("`computer-help` is not published.",
                                "Take the token out, or publish the record."),
    "[[leeds]]": ("`[[leeds]]` is not a contact.",
                  "Write who and what: `[[leeds phone]]`. In `back-quotes` it stays as it is."),
    "[[leeds card]]": ("`[[leeds card]]` is a block and cannot stand inside a line.",
                       "Put it on a line of its own, with an empty line before and after."),
}  # fmt: skip


@pytest.mark.parametrize(("token", "told"), MISTAKES.items(), ids=MISTAKES)
def test_a_token_that_means_nothing_is_told_with_its_line(
    hub: Hub, templates: Templates, token: str, told: tuple[str, str]
) -> None:
    text = f"One.\n\n```\n{token}\n```\n\nSix {token} seven.\n"
    found = tokens.replaced(text, "docs/deep/page.md", 5, hub, templates)
    assert found.problems == (Problem("docs/deep/page.md", 11, token, *told),)


def test_an_id_that_is_like_no_other_gets_a_list_of_all(replace: Replace) -> None:
    (problem,) = replace("[[zzz phone]]").problems
    assert problem.fix.startswith("Listed there: `leeds`, `leith`, `hamburg`")


def test_two_tokens_may_stand_side_by_side(replace: Replace) -> None:
    found = page(replace("[[leeds phone]][[leith phone]]").markdown)
    assert [link.text() for link in found.css("a")] == ["0113 496 0100", "0131 496 0200"]


@pytest.mark.parametrize("text", ['<a href="tel:[[leeds phone]]">Call</a>', "<p title='[[x y]]'>"])
def test_a_token_inside_a_tag_is_told(replace: Replace, text: str) -> None:
    (problem,) = replace(f"Less < more.\n\n{text}").problems
    assert problem.what.endswith("is a whole link and cannot stand inside a tag.")
    assert problem.line == 3


def test_all_mistakes_of_a_page_are_told(replace: Replace) -> None:
    found = replace("[[a phone]]\n[[b phone]] [[c phone]]\n[[leeds phone]]\n")
    assert [problem.line for problem in found.problems] == [1, 2, 2]
    assert "0113" in found.markdown.replace("&#32;", " ")
