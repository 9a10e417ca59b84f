"""What a mail says itself, and what it answers."""

from __future__ import annotations

import pytest
from tests.reading.documents.packed import NEW, OLD, part

from contact_hub.reading import documents
from contact_hub.reading.documents import Part
from contact_hub.reading.documents.texts import mail_quotes

OURS = f"Dear Kit, ring {NEW}."


@pytest.mark.parametrize(
    "quote",
    [
        f"On Mon, 16 Nov 2026 at 09:12, Kit <kit@mill.example> wrote:\n> {OLD}",
        f"On Mon, 16 Nov 2026 at 09:12, Kit Alder\n<kit@mill.example> wrote:\n\n> > {OLD}",
        f"Am 19.11.26 um 16:20 schrieb Kit <kit@mill.example>:\n> {OLD}",
        f"Am 19.11.26 um 16:20 schrieb\nKit <kit@mill.example>:\n> {OLD}",
        f"Le 16/11/2026 à 09:12, Kit <kit@mill.example> a écrit :\n> {OLD}",
        f"-----Original Message-----\nFrom: Kit <kit@mill.example>\n{OLD}",
        f"Von: Kit <kit@mill.example>\nGesendet: 16.11.2026\nAn: uns\n\n{OLD}",
    ],
)
def test_what_is_answered_is_left_over(quote: str) -> None:
    said, quoted = mail_quotes.parted(f"{OURS}\n\n{quote}\n")
    assert said.strip() == OURS
    assert OLD in quoted
    assert "kit@mill.example" in quoted


@pytest.mark.parametrize(
    "text",
    [
        f"On Monday Kit wrote:\nring {NEW}",
        f"-----Original Message-----\nFrom: Kit <kit@mill.example>\n{NEW}",
        f"From: Kit\nSent: today\nTo: us\n{NEW}",
        f"3 > 2, {NEW}",
    ],
)
def test_what_is_said_or_passed_on_is_all_its_own(text: str) -> None:
    assert mail_quotes.parted(text) == (text, "")


def test_a_number_broken_within_a_quote_is_whole() -> None:
    assert mail_quotes.parted("> > 0113\n> > 496 0900")[1].strip() == "0113\n496 0900"


def mail(markup: str) -> Part:
    head = "From: Ann <ann@example.com>\nContent-Type: text/html"
    return part(documents.read(f"{head}\n\n{markup}".encode(), "a.eml"), "as HTML")


@pytest.mark.parametrize(
    "quote",
    [
        "<div class=gmail_quote>%s</div>",
        "<blockquote type=cite>%s</blockquote>",
        "<div class=moz-cite-prefix>%s</div>",
        "<div id=divRplyFwdMsg>From: Kit</div><div>%s</div>",
    ],
)
def test_what_a_mail_quotes_in_html_is_left_over(quote: str) -> None:
    found = mail(f"<p>{NEW}</p>{quote % OLD}")
    assert (found.text, OLD in found.remains) == (NEW, True)


def test_a_page_may_quote_whom_it_likes() -> None:
    found = documents.read(f"<blockquote type=cite>{OLD}</blockquote>".encode(), "a.html")
    assert found.parts[0].text == OLD
