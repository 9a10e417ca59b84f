"""Pages as a visitor reads them: what is seen, what is hidden, what is stale."""

from __future__ import annotations

import pytest

from contact_hub.reading import html
from contact_hub.reading.html import Link, Reference, Seen

DIGEST = "0123456789abcdef"
OTHER = "fedcba9876543210"
BLOCK = f'<address data-hub-contact="{DIGEST}">0113 496 0100</address>'


def page(body: str) -> bytes:
    return f"<!doctype html><title>Title</title><body>{body}</body>".encode()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One</p><p>Two", "One\nTwo"),
        ("One<br>Two<BR/>Three", "One\nTwo\nThree"),
        ("<b>On</b>e <i>two</i>", "One two"),
        ("On<!-- x -->e", "One"),
        ("a&nbsp;b &amp; &#99; &eacute;", "a\u00a0b & c é"),
        ("extra&shy;ordi<wbr>nary", "extraordinary"),
        ("  a \n\t b  ", "a b"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("<table><tr><td>a<td>b</table>", "a\nb"),
        ("<ul><li>a<li>b</ul>c", "a\nb\nc"),
        ("a<script>b</script><style>c</style><template>d</template>e", "ae"),
        ("a<noscript>b</noscript>", "a"),
        ("a<p hidden>b</p><p HIDDEN=until-found>c</p>", "a"),
        ("a<p aria-hidden=true>b</p><p aria-hidden=false>c", "a\nc"),
        ("a<p style='display:none'>b</p>", "a"),
        ("a<p style='color:red; DISPLAY : NONE !important'>b</p>", "a"),
        ("a<p style='visibility:hidden'>b</p>", "a"),
        ("a<p style='visibility:collapse'>b</p>", "a"),
        ("a<p style='font-size:0'>b</p>", "a"),
        ("a<p style='font-size:0px;color:red'>b</p>", "a"),
        ("a<p style='font-size:0.8em'>b</p>", "a\nb"),
        ("a<p style='opacity:0'>b</p>", "a"),
        ("a<p style='opacity:0.0'>b</p>", "a"),
        ("a<p style='opacity:0.5'>b</p>", "a\nb"),
        ("a<p style='display:/**/none'>b</p>", "a"),
        ("a<p style='position:absolute;left:-9999px'>b</p>", "a"),
        ("a<p style='margin-left:-5px'>b</p>", "a\nb"),
        ("a<p style='position:absolute;left:9999px'>b</p>", "a"),
        ("a<p style='position:absolute;left:-99em'>b</p>", "a"),
        ("a<p style='position:fixed;inset:0 auto auto -9999px'>b</p>", "a"),
        ("a<p style='transform:translateX(-9999px)'>b</p>", "a"),
        ("a<p style='transform:translateX(-4px)'>b</p>", "a\nb"),
        ("a<p style='height:0;overflow:hidden'>b</p>", "a"),
        ("a<p style='overflow:hidden; max-height: 0px'>b</p>", "a"),
        ("a<p style='height:10px;overflow:hidden'>b</p>", "a\nb"),
        ("a<p style='opacity:.01'>b</p>", "a"),
        ("a<p style='font-size:1px'>b</p>", "a"),
        ("a<p style='color:#0000'>b</p>", "a"),
        ("a<p style='color:rgba(0, 0, 0, 0)'>b</p>", "a"),
        ("a<p style='color:rgb(0 0 0 / 90%)'>b</p>", "a\nb"),
        ("a<p style='color:#fff; background: #fff'>b</p>", "a"),
        ("a<p style='color:#fff; background: #000'>b</p>", "a\nb"),
        ("a<p inert>b</p><p class='x sr-only'>c</p>", "a"),
        ("a<p><del>b</del> <s>c</s> <ins>d</ins></p>", "a\nd"),
        ("a<dialog>b</dialog><dialog open>c</dialog>", "a\nc"),
        ("a<div popover>b</div>", "a"),
        ("<details><summary>a</summary>b</details>", "a"),
        ("<details>b<summary>a</summary><summary>c</summary></details>", "a"),
        ("<details open><summary>a</summary>b</details>", "a\nb"),
        ("a<svg><title>b</title><text>c</text></svg>", "ac"),
        ("a<iframe>b</iframe><video>c</video><object>d</object>", "a"),
        ("a<textarea>b</textarea><select><option>c</select>", "a\nb\nc"),
        ("<p>a<div>b</p>c</b></div>d", "a\nb\nc\nd"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢kan"),
        ("<img alt=picture>a", "a"),
        ("", ""),
    ],
)
def test_what_is_seen_is_what_a_browser_draws(body: str, text: str) -> None:
    assert html.visible(page(body)).text == text


def test_a_thousand_elements_deep_is_read_too() -> None:
    assert html.visible(page("<div>" * 5_000 + "deep")).text == "deep"


def test_bytes_that_are_not_utf8_are_still_read() -> None:
    assert "Leeds" in html.visible(b"<body>\xff\xfe Leeds").text


def test_an_empty_file_shows_nothing() -> None:
    assert html.visible(b"") == Seen("", ())


def test_links_are_told_with_their_visible_words() -> None:
    seen = html.visible(
        page('<a href="mailto:a@example.com"><b>a</b>@<i>example.com</i><span hidden>x</span></a>')
    )
    assert seen.links == (Link("mailto:a@example.com", "a@example.com"),)


def test_a_hidden_link_is_no_link() -> None:
    body = "<a href=x hidden>a</a><p hidden><a href=y>b</a></p><a name=z>c</a><a href>d</a>"
    assert html.visible(page(body)).links == (Link("", "d"),)


def test_a_link_in_a_drawing_is_a_link() -> None:
    body = '<svg><a xlink:href="x"><text>a</text></a></svg>'
    assert html.visible(page(body)).links == (Link("x", "a"),)


@pytest.mark.parametrize(
    "body",
    [
        BLOCK,
        BLOCK.replace('"', ""),
        BLOCK.replace('"', "'"),
        BLOCK.replace("data-hub-contact", "DATA-HUB-CONTACT"),
        BLOCK.replace("=", " = "),
        BLOCK.upper().replace(DIGEST.upper(), DIGEST),
        f"<main><section><p>x</main>{BLOCK}",
        f"<details open><summary>x</summary>{BLOCK}</details>",
        f"<details><summary>{BLOCK}</summary></details>",
        f"<dialog open>{BLOCK}</dialog>",
        f"<div aria-hidden=false style='display:block'>{BLOCK}</div>",
        f"<table>{BLOCK}</table>",
        f"<b><p>{BLOCK}</b>",
        f"<template>x</template>{BLOCK}",
        f"<!-- x -->{BLOCK}",
        BLOCK.removesuffix("</address>"),
    ],
)
def test_a_contact_block_in_sight_is_read(body: str) -> None:
    (block,) = html.contact_blocks(page(body), DIGEST)
    assert block.text == "0113 496 0100" or body.isupper()
    assert not html.has_stale_block(page(body), DIGEST)


@pytest.mark.parametrize(
    "body",
    [
        f"<!-- {BLOCK} -->",
        f"<template>{BLOCK}</template>",
        f"<noscript>{BLOCK}</noscript>",
        f"<script>'{BLOCK}'</script>",
        f"<style>{BLOCK}</style>",
        f"<textarea>{BLOCK}</textarea>",
        f"<title>{BLOCK}</title>",
        f"<iframe>{BLOCK}</iframe>",
        f"<xmp>{BLOCK}</xmp>",
        f"<div title='{BLOCK}'></div>",
        f"<div hidden>{BLOCK}</div>",
        f"<div><div hidden=''><p><b>{BLOCK}</div></div>",
        f"<div style='display: none'>{BLOCK}</div>",
        f"<div style='DISPLAY:NONE'>{BLOCK}</div>",
        f"<div style='visibility:hidden'>{BLOCK}</div>",
        f"<div aria-hidden=TRUE>{BLOCK}</div>",
        f"<dialog>{BLOCK}</dialog>",
        f"<details>{BLOCK}</details>",
        f"<details><summary>x</summary><div>{BLOCK}</div></details>",
        f"<details><summary>x</summary><summary>{BLOCK}</summary></details>",
        f"<object>{BLOCK}</object>",
        f"<svg><defs><foreignObject>{BLOCK}</foreignObject></defs></svg>",
        BLOCK.replace("<address", "<address hidden"),
        BLOCK.replace("</address>", "<style>address *{display:none}</style></address>"),
        BLOCK.replace("<address", "<address style=opacity:0"),
        BLOCK.replace(DIGEST, OTHER),
        BLOCK.replace(DIGEST, DIGEST + "0"),
        f"<p>{DIGEST}</p>",
        "<div hidden><p>" + BLOCK,
    ],
)
def test_a_contact_block_out_of_sight_is_none(body: str) -> None:
    assert html.contact_blocks(page(body), DIGEST) == ()


def test_a_hidden_body_hides_its_blocks() -> None:
    assert html.contact_blocks(f"<html hidden><body>{BLOCK}".encode(), DIGEST) == ()
    assert html.contact_blocks(f"<body hidden>{BLOCK}".encode(), DIGEST) == ()


def test_every_block_of_a_page_is_read() -> None:
    two = f"{BLOCK}<p>x</p>{BLOCK.replace('0100', '0101')}"
    assert [seen.text for seen in html.contact_blocks(page(two), DIGEST)] == [
        "0113 496 0100",
        "0113 496 0101",
    ]


def test_no_digest_finds_no_block() -> None:
    assert html.contact_blocks(page("<p data-hub-contact=''>x"), "") == ()


@pytest.mark.parametrize(
    "body",
    [
        BLOCK.replace(DIGEST, OTHER),
        BLOCK + BLOCK.replace(DIGEST, OTHER),
        BLOCK.replace(DIGEST, DIGEST + "0"),
        BLOCK.replace(f'="{DIGEST}"', ""),
        f"<div hidden>{BLOCK.replace(DIGEST, OTHER)}</div>",
        BLOCK.replace(DIGEST, OTHER).replace("data-hub-contact", "Data-Hub-Contact"),
    ],
)
def test_a_block_with_another_digest_is_stale(body: str) -> None:
    assert html.has_stale_block(page(body), DIGEST)


@pytest.mark.parametrize(
    "body",
    ["", BLOCK, f"<!-- {BLOCK.replace(DIGEST, OTHER)} -->", "<code>data-hub-contact=</code>"],
)
def test_what_only_speaks_of_a_block_is_not_stale(body: str) -> None:
    assert not html.has_stale_block(page(body), DIGEST)


def test_every_address_of_a_page_is_told_with_its_element() -> None:
    body = (
        "<a href=a>x</a><img src=' b ' srcset='c 1x, d 2x'><video poster=e></video>"
        "<object data=f></object><form action=g></form>"
        "<meta http-equiv=refresh content='0; url=h'>"
    )
    assert html.links(page(body)) == (
        Reference("a", "a"),
        Reference("img", "b"),
        Reference("video", "e"),
        Reference("object", "f"),
        Reference("form", "g"),
        Reference("img", "c"),
        Reference("img", "d"),
        Reference("meta", "h"),
    )


def test_anchors_are_ids_and_the_names_of_links() -> None:
    assert html.anchors(page("<p id=a><a name=b></a><input name=c><p id=''>")) == {"a", "b"}


def test_the_outline_is_links_and_anchors() -> None:
    data = page("<a href=#x id=y>x</a>")
    clicks = frozenset({"#x"})
    assert html.outline(data) == html.Outline(html.links(data), html.anchors(data), clicks)


def test_only_what_is_seen_can_be_clicked() -> None:
    data = page(
        "<link rel=next href=a><a href=b>x</a><div hidden><p><a href=c>x</a></div>"
        "<details><summary><a href=d>x</a></summary><a href=e>x</a></details>"
        "<details open><summary>y</summary><a href=f>x</a></details>"
        "<template><a href=g>x</a></template><a href=h style='display: none'>x</a>"
        "<a href=i class=md-visually-hidden>x</a><i><a href=c>y</a></i><form action=j></form>"
    )
    assert html.outline(data).clicks == {"b", "c", "d", "f"}


def test_a_forwarding_counts_as_a_click() -> None:
    data = page("<meta http-equiv=refresh content='0; url=../new/'>")
    assert html.outline(data).clicks == {"../new/"}
