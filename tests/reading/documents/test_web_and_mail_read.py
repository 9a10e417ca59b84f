"""HTML and mail made by others: each way in which they are read."""

from __future__ import annotations

import base64

import pytest
from tests.reading.documents.packed import NEW, OLD, THIRD, part

from contact_hub.reading import documents
from contact_hub.reading.documents import Document, Part, Unreadable
from contact_hub.reading.seen import Link


def page(markup: str) -> Part:
    return documents.read(markup.encode(), "signature.html").parts[0]


def test_a_piece_of_a_page_is_read_with_its_links() -> None:
    found = page('<p>Call <a href="tel:+441134960199">0113 <b>496</b> 0100</a></p>')
    assert found.text == f"Call {NEW}"
    assert found.links == (Link("tel:+441134960199", NEW),)


@pytest.mark.parametrize(
    "markup",
    [
        "<style>.x{display:none}</style><p class=x>%s</p>",
        "<style>#y { visibility: hidden }</style><p id=y>%s</p>",
        "<p style='display:none'>%s</p>",
        "<!-- %s -->",
    ],
)
def test_what_is_hidden_is_left_over(markup: str) -> None:
    found = page(markup % OLD)
    assert (found.text, found.remains.strip()) == ("", OLD)


@pytest.mark.parametrize(
    "markup",
    [
        "<p style='color:#fff'>%s</p>",
        "<font color=white>%s</font>",
        "<table bgcolor='#002060'><tr><td style='color:#002061'>%s</td></tr></table>",
        "<style>.w{color:white}</style><p class=w>%s</p>",
        "<img alt='%s' src='data:image/png;base64,'>",
        "<p title='%s'></p>",
        "<title>%s</title><p></p>",
        "<meta name=description content='%s'><p></p>",
        "<!--[if mso]><p>%s</p><![endif]-->",
        "<script type='application/ld+json'>%s</script><p></p>",
    ],
)
def test_what_only_some_meet_stands_behind(markup: str) -> None:
    found = page(markup % OLD)
    assert (found.text, found.behind, found.remains) == ("", OLD, "")


@pytest.mark.parametrize(
    "markup",
    [
        "<td style='color:#fff;background:#002060'>%s</td>",
        "<table bgcolor='#002060'><tr><td style='color:#fff'>%s</td></tr></table>",
        "<style>.b{background:#002060}</style><div class=b><p style='color:#fff'>%s</p></div>",
        "<style>@media print{.x{display:none}} @media(width<9px){p{top:0}}</style><p class=x>%s",
    ],
)
def test_what_can_be_seen_is_shown(markup: str) -> None:
    assert page(markup % NEW).text == NEW


def test_what_can_be_unfolded_is_shown() -> None:
    assert page(f"<details><summary>Call</summary>{NEW}</details>").text == f"Call\n{NEW}"


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<img src='https://example.com/a.png'>", "shows the picture"),
        ("<img src='logo.png'>", "shows the picture"),
        ("<p style='background:url(https://example.com/a.png)'>x</p>", "shows the picture"),
        ("<script>document.write(1)</script>", "holds a program"),
        ("<iframe src='https://example.com'></iframe>", "shows something of"),
    ],
)
def test_what_cannot_be_looked_at_is_a_fault(markup: str, said: str) -> None:
    assert said in " ".join(page(markup).faults)


def test_a_dot_that_counts_readers_is_none() -> None:
    assert not page("<img src='https://example.com/a.gif' width=1 height=1>").faults


@pytest.mark.parametrize(
    "data",
    [
        "<meta charset=iso-8859-1><p>Café</p>".encode("latin-1"),
        "<p>Café</p>".encode("cp1252"),
        "<p>Café</p>".encode("utf-16"),
        "\ufeff<p>Café</p>".encode(),
    ],
)
def test_letters_are_right_whatever_they_are_written_in(data: bytes) -> None:
    assert documents.read(data, "a.html").text == "Café"


def mail(head: str, body: str) -> Document:
    return documents.read(f"{head}\n\n{body}".encode(), "a.eml")


BOTH = "--x\nContent-Type: text/plain\n\n{0}\n--x\nContent-Type: text/html\n\n<p>{1}</p>\n--x--\n"
ALTERNATIVES = "From: Ann <ann@example.com>\nContent-Type: multipart/alternative; boundary=x"


def test_both_ways_of_a_mail_are_read() -> None:
    document = mail(ALTERNATIVES, BOTH.format(NEW, THIRD))
    assert (part(document).text, part(document, "as HTML").text) == (NEW, THIRD)


def test_the_head_is_read_and_what_programs_wrote_in_it_left_over() -> None:
    head = "From: Ann <ann@example.com>\nReply-To: old@example.com\n"
    head += f"Subject: =?utf-8?q?Caf=C3=A9?=\nX-A: {OLD}"
    found = part(mail(head, ""), "head")
    assert found.text == "Ann <ann@example.com>\nold@example.com\nCafé"
    assert found.remains == f"X-A: {OLD}"
    assert Link("mailto:old@example.com", "") in found.links


def test_words_in_quoted_printable_are_whole() -> None:
    head = "From: a@example.com\nContent-Type: text/plain; charset=utf-8\n"
    head += "Content-Transfer-Encoding: quoted-printable"
    assert part(mail(head, "0113=C2=A0496 0=\n100")).text.strip() == "0113\u00a0496 0100"


def attached(name: str, content: str, kind: str = "application/octet-stream") -> str:
    data = base64.b64encode(content.encode()).decode()
    return (
        f"--x\nContent-Type: {kind}\nContent-Disposition: attachment; filename={name}\n"
        f"Content-Transfer-Encoding: base64\n\n{data}\n--x--\n"
    )


MIXED = "From: a@example.com\nContent-Type: multipart/mixed; boundary=x"


def test_what_is_attached_stands_behind() -> None:
    found = part(mail(MIXED, attached("a.txt", OLD)), "`a.txt` in it")
    assert (found.text, found.behind) == ("", OLD)


def test_what_is_attached_and_cannot_be_opened_is_a_fault() -> None:
    assert "`a.doc` in it cannot be looked into" in mail(MIXED, attached("a.doc", "x")).faults[0]


def test_a_mail_passed_on_is_read() -> None:
    inner = f"--x\nContent-Type: message/rfc822\n\nFrom: b@example.com\n\n{OLD}\n--x--\n"
    assert part(mail(MIXED, inner), "`part 1.eml` in it").behind == OLD


def test_a_picture_that_came_with_it_is_the_one_it_shows() -> None:
    body = (
        "--x\nContent-Type: text/html\n\n<img src='cid:logo'>\n--x\nContent-Type: image/png\n"
        "Content-ID: <logo>\n\nnone\n--x--\n"
    )
    faults = mail("From: a@example.com\nContent-Type: multipart/related; boundary=x", body).faults
    assert len(faults) == 1
    assert "A picture in it cannot be read" in faults[0]


def test_a_mail_cut_off_has_a_fault() -> None:
    assert "cut off" in mail(MIXED, attached("a.txt", NEW).removesuffix("--x--\n")).faults[0]


def test_a_sealed_mail_is_not_read() -> None:
    with pytest.raises(Unreadable, match="locked"):
        mail("From: a@example.com\nContent-Type: application/pkcs7-mime", "x")


def test_what_is_no_mail_is_not_read() -> None:
    with pytest.raises(Unreadable, match="not mail"):
        documents.read(b"Hello there", "a.eml")


def test_mails_in_mails_in_mails_end() -> None:
    body = NEW
    for _ in range(30):
        body = f"From: a@example.com\nContent-Type: message/rfc822\n\n{body}"
    assert "more files inside" in " ".join(documents.read(body.encode(), "a.eml").faults)
