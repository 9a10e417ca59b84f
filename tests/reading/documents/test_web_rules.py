"""What a page's style sheets hide, by whatever selector, block or colour."""

from __future__ import annotations

import pytest
from tests.reading.documents.packed import NEW, OLD

from contact_hub.reading import documents
from contact_hub.reading.documents import Part


def page(markup: str) -> Part:
    return documents.read(markup.encode(), "signature.html").parts[0]


def styled(sheet: str) -> Part:
    body = f"<body><div class=b><p class=x>{OLD}</p><p class=y>{NEW}</p></div></body>"
    return page(f"<html lang=en><style>{sheet}</style>{body}")


@pytest.mark.parametrize(
    "sheet",
    [
        "body .b > p:first-child{display:none}",
        ":root .b p:not(.y){display:none}",
        ".b:has(.y) > :is(.x, .z){opacity:0}",
        ".b{color:black; .x{display:none}}",
        ".b{margin:0; & > .x{display:none} color:black}",
        "@layer a{.x{display:none}}",
        "@media screen{.x{display:none}}",
        "@media only screen, print{@supports (display:grid){.x{display:none}}}",
        "<!-- .x{display:none} -->",
        ":root{--d:none}.x{display:var(--d)}",
        ".x{display:var(--no,none)}",
        ".x{filter:opacity(0)}",
        ".x{scale:0}",
        ".x{zoom:.01}",
        ".x{-webkit-text-fill-color:transparent}",
        ".x{mask:linear-gradient(transparent,transparent)}",
        ".x{color:hsl(0 0% 100%)}",
        ".x{color:rgb(255 255 255 / 1)}",
        ".x{color:black;-webkit-text-fill-color:#fff}",
        ":root{--w:white}.x{color:var(--w)}",
    ],
)
def test_what_a_rule_hides_is_not_shown(sheet: str) -> None:
    found = styled(sheet)
    assert (found.text, found.faults) == (NEW, ())


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print{.x{display:none}}",
        "@media (max-width:600px){.x{display:none}}",
        "@media screen and (max-width:600px){.x{display:none}}",
        "@supports not (display:grid){.x{display:none}}",
        "@keyframes k{from{opacity:0}}",
        ".x:hover{display:none}",
        ".b:not(:hover) .x{display:none}",
        ".x::before{display:none}",
        "@layer u{.x{display:none} @media (width>9px){.x{display:block}}}",
        ".x{background-clip:text;-webkit-text-fill-color:transparent;color:transparent}",
        ".x{color:hsl(200 50% 30%)}",
        ".x{scale:0.9;zoom:1;filter:opacity(0.9)}",
        ".x{mask:linear-gradient(black,transparent)}",
        ":root{--w:white}@media print{.x{color:var(--w)}}",
        "_:-ms-fullscreen, .x:lang(en){color:black}",
    ],
)
def test_what_no_rule_hides_from_whoever_opens_the_page_is_shown(sheet: str) -> None:
    found = styled(sheet)
    assert (found.text, found.faults) == (f"{OLD}\n{NEW}", ())


def test_a_rule_that_hides_and_cannot_be_followed_is_a_fault() -> None:
    assert "cannot be followed" in styled(".x:lang(en){display:none}").faults[0]


def test_blocks_in_blocks_without_an_end_are_given_up() -> None:
    assert OLD in styled(".a{" * 20000).text


def on_a_ground(sheet: str) -> str:
    body = f'<body><div class="box"><p class="w">{NEW}</p></div><p>Else.</p></body>'
    return page(f"<html lang=en><style>{sheet}</style>{body}").text


@pytest.mark.parametrize(
    "sheet",
    [
        "body{background:#fff}.w{color:#fff}",
        "body{background:white}.w{color:#fefefe}",
        ".box{background:#123456}.box .w{color:#123456}",
        "body{background:#eee}.box{background-color:#fff}.w{color:#fff}",
        ":root{--x:#fff}body{background:var(--x)}.w{color:var(--x)}",
    ],
)
def test_words_in_the_colour_of_a_sheets_ground_are_not_shown(sheet: str) -> None:
    assert NEW not in on_a_ground(sheet)


@pytest.mark.parametrize(
    "sheet",
    [
        "body{background:#fff}.box{background:#123456}.w{color:#fff}",
        "body{background:#123456}.w{color:#fff}",
        ".box{background:linear-gradient(#fff, #123456)}.w{color:#fff}",
        ".box{background:#fff;background-image:url(night.jpg)}.w{color:#fff}",
        ".box{background:#fff}.box{background:#123456}.w{color:#fff}",
        "body{background:#fff}.w{color:#fff;position:absolute}",
        "body{background:#fff}@media (min-width:9px){.box{background:#000}}.w{color:#fff}",
    ],
)
def test_light_words_on_what_may_be_dark_are_shown(sheet: str) -> None:
    assert NEW in on_a_ground(sheet)
