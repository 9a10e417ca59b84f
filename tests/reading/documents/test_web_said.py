"""What a page made elsewhere says besides what is seen."""

from __future__ import annotations

import pytest
from tests.reading.documents.packed import NEW, OLD

from contact_hub.reading import documents, pages_whole
from contact_hub.reading.documents import Part


def page(markup: str) -> Part:
    return documents.read(markup.encode(), "page.html").parts[0]


@pytest.mark.parametrize(
    "markup",
    [
        "<p style='text-decoration:line-through'>%s</p>",
        "<p style='text-decoration-line: underline line-through'>%s</p>",
        "<style>.was{text-decoration:line-through}</style><p class=was>%s</p>",
        "<s>%s</s>",
        "<template><p>%s</p></template>",
        "<div data-phone='%s'></div>",
        "<script>let a = {tel: '%s'}</script>",
    ],
)
def test_what_is_struck_through_or_for_programs_is_left_over(markup: str) -> None:
    found = page(markup % OLD)
    assert OLD not in found.text + found.behind
    assert OLD in found.remains


@pytest.mark.parametrize(
    "markup",
    [
        "<style>.t::before{content:'Ring %s'}</style><p class=t></p>",
        "<span class='screen-reader-text'>%s</span>",
        "<style>.sr-only{clip:rect(0,0,0,0)}</style><b class=sr-only>%s</b>",
        "<span itemprop=telephone content='%s'></span>",
        "<meta itemprop=telephone content='%s'>",
        "<input type=hidden value='%s'>",
    ],
)
def test_what_is_drawn_or_read_aloud_or_told_to_machines_stands_behind(markup: str) -> None:
    found = page(markup % OLD)
    assert OLD in found.behind
    assert OLD not in found.text + found.remains


def test_an_address_guarded_against_robots_stands_behind() -> None:
    coded = bytes([7, *(ord(letter) ^ 7 for letter in "old@example.com")]).hex()
    assert "old@example.com" in page(f"<a data-cfemail={coded}>[protected]</a>").behind
    assert page("<a data-cfemail=zz>[protected]</a>").text == "[protected]"


@pytest.mark.parametrize(
    "markup",
    [
        "<form action='https://old.example/send'></form>",
        "<button formaction='https://old.example/send'>Send</button>",
        "<link rel=canonical href='https://old.example/send'>",
        "<link rel=alternate hreflang=de href='https://old.example/send'>",
        "<base href='https://old.example/send'>",
        "<meta http-equiv=refresh content='3; url=https://old.example/send'>",
        "<iframe src='https://old.example/send'></iframe>",
    ],
)
def test_it_leads_where_nobody_clicks(markup: str) -> None:
    assert "https://old.example/send" in [link.href for link in page(markup).links]


def test_words_of_a_vocabulary_are_no_details() -> None:
    data = '{"@context": "https://schema.org", "telephone": "%s", "sameAs": "https://schema.org/x"}'
    found = page(f"<script type='application/ld+json'>{data % NEW}</script>")
    assert found.behind == NEW


def test_a_footnote_is_no_part_of_the_number_before_it() -> None:
    assert page("<p>0113 496 0100<sup>1</sup> m<sup>2</sup> 1<sup>st</sup></p>").text == (
        "0113 496 0100¹ m² 1st"
    )


def test_a_frame_of_nothing_shows_what_is_within() -> None:
    assert page(f"<object><a href='#'>{NEW}</a></object>").text == NEW
    assert not page(f"<object data='a.pdf'>{NEW}</object>").text


def test_a_page_that_lies_in_a_page_is_read() -> None:
    found = documents.read(f"<iframe srcdoc='&lt;p&gt;{NEW}'></iframe>".encode(), "page.html")
    assert [part.text for part in found.parts] == ["", NEW]


DRAWN = [
    """<style>.t::before{content:"0113 " '496 0199'}</style><p class=t></p>""",
    r"""<style>.t::after{content:"\30 113 496 \30 199"}</style><p class=t></p>""",
    "<style>.t::after{content:attr(data-t)}</style><p class=t data-t='0113 496 0199'></p>",
    "<style>.t::after{content:'Ring ' attr(title)}</style><p class=t title='0113 496 0199'></p>",
    "<style>:root{--t:'0113 496 0199'}.t::after{content:var(--t)}</style><p class=t></p>",
    "<style>.t::after{content:'0113 ' var(--t)}</style><p class=t style='--t:\"496 0199\"'></p>",
    "<style>p::after{content:var(--no,'0113 496 ') counter(x) '0199'}</style><p></p>",
]


@pytest.mark.parametrize("markup", DRAWN)
def test_what_a_style_writes_in_pieces_stands_behind(markup: str) -> None:
    assert OLD in page(markup).behind
    assert any(OLD in part.behind for part in pages_whole.parts(markup.encode()))


@pytest.mark.parametrize("style", ["justify-content:center", "content:''", r"content:'\f101'"])
def test_a_style_that_writes_no_words_says_nothing(style: str) -> None:
    assert page(f"<style>p::before{{{style}}}</style><p>Hello</p>").behind == ""


SHADOW = "<div><template data-x='>' shadowrootmode=open><p>%s</p><template>%s</template></template>"


def test_what_a_page_declares_as_its_shadow_is_shown_and_a_plain_template_is_not() -> None:
    markup = SHADOW % (OLD, NEW) + f"</div><template>{NEW}</template>"
    assert page(markup).text == OLD
    assert [part.text for part in pages_whole.parts(markup.encode()) if part.text] == [OLD]
