"""Where a page sends who clicks on nothing, and what its programs may write into it."""

from __future__ import annotations

import pytest

from contact_hub.reading import page_leads, pages_whole


@pytest.mark.parametrize(
    "markup",
    [
        "<link rel=canonical href='https://old.example/a?b'>",
        '<link rel="alternate" hreflang="de" href="https://old.example/de/">',
        "<base href=https://old.example/>",
        "<meta http-equiv=refresh content='0; url=https://old.example/x'>",
        '<meta http-equiv="refresh" content="5;URL=\'https://old.example/x\'">',
        "</head><body><form method=post action='https://old.example/send'>",
    ],
)
def test_it_leads_to_a_site(markup: str) -> None:
    (link,) = page_leads.of_page(f"<head>{markup}".encode())
    assert link.href == "https://old.example"


def test_a_form_leads_to_whom_it_mails() -> None:
    (link,) = page_leads.of_page(b"<body><form action='mailto:old@example.com'>")
    assert link.href == "mailto:old@example.com"


def test_a_sheet_of_styles_leads_nowhere() -> None:
    assert not page_leads.of_page(b"<link rel=stylesheet href='https://old.example/a.css'>")


@pytest.mark.parametrize(
    "markup",
    ["<script>a={b:'0113 496 0900'}</script>", "<style>p::after{content:'0113 496 0900'}</style>"],
)
def test_what_may_be_written_into_a_page_is_left_in_it(markup: str) -> None:
    assert "0113 496 0900" in page_leads.programs(markup.encode())
    assert any("0113 496 0900" in part.remains for part in pages_whole.parts(markup.encode()))


@pytest.mark.parametrize(
    "markup",
    [
        "<script src='a.js'> </script>",
        '<script type=\'application/json\'>{"a": "0113 496 0900"}</script>',
    ],
)
def test_data_and_programs_elsewhere_are_none_of_its_programs(markup: str) -> None:
    assert "0113" not in page_leads.programs(markup.encode())


def test_words_that_are_struck_through_are_not_read() -> None:
    parts = pages_whole.parts(b"<p><span style='text-decoration: line-through'>0900</span>0100</p>")
    assert [part.text for part in parts if part.text] == ["0100"]


def test_a_footnote_is_no_part_of_the_number_before_it() -> None:
    parts = pages_whole.parts(b"<p>0113 496 0100<sup><a href='#f1'>1</a></sup></p>")
    assert [part.text for part in parts if part.text] == ["0113 496 0100¹"]


def test_a_page_within_a_page_is_read() -> None:
    parts = pages_whole.parts(b"<iframe srcdoc='&lt;p&gt;0113 496 0900'></iframe>")
    assert any("0113 496 0900" in part.behind for part in parts)
