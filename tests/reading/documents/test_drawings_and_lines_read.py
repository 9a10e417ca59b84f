"""SVG drawings, plain text, tables, vCards and calendars made by others."""

from __future__ import annotations

import gzip

import pytest
from tests.reading.documents.packed import NEW, OLD, THIRD

from contact_hub.reading import documents
from contact_hub.reading.documents import Part, Unreadable
from contact_hub.reading.documents.seeing import ocr
from contact_hub.reading.documents.texts import svg
from contact_hub.reading.seen import Link

BLIND = ocr.Eye(None)


BOX = 'viewBox="-20 -50 500 250"'


def drawn(inside: str, before: str = "") -> Part:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    markup = f'{before}<svg {names} width="200" height="100" {BOX}>{inside}</svg>'
    return svg.read(markup.encode(), BLIND).parts[0]


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("<text>0113 <tspan>496</tspan> 0100</text>", NEW),
        ('<text y="1">0113 <tspan x="9" y="1">496 0100</tspan></text>', NEW),
        ('<text>a<tspan x="0" dy="1.2em">b</tspan></text>', "a\nb"),
        (f'<defs><symbol id="s"><text>{NEW}</text></symbol></defs><use href="#s"/>', NEW),
        (f'<rect y="-20" width="200" height="30"/><text fill="#fff">{NEW}</text>', NEW),
        (f"<foreignObject><p>{NEW}</p></foreignObject>", NEW),
    ],
)
def test_words_that_are_type_are_read(inside: str, shown: str) -> None:
    assert drawn(inside).text == shown


@pytest.mark.parametrize(
    ("inside", "how"),
    [
        ("<text display='none'>%s</text>", "remains"),
        ("<style>.a{visibility:hidden}</style><text class='a'>%s</text>", "remains"),
        ("<defs><text>%s</text></defs>", "remains"),
        ("<!--%s-->", "remains"),
        ("<text fill='white'>%s</text>", "behind"),
        ("<g opacity='0'><text>%s</text></g>", "behind"),
        ("<text font-size='1'>%s</text>", "behind"),
        ("<text fill='none'>%s</text>", "behind"),
        ("<title>%s</title>", "behind"),
        ("<g aria-label='%s'/>", "behind"),
    ],
)
def test_what_nobody_sees_is_not_shown(inside: str, how: str) -> None:
    found = drawn(inside % OLD)
    assert found.text == ""
    assert getattr(found, how) == OLD


def test_links_have_their_words() -> None:
    found = drawn(f'<a xlink:href="tel:+441134960199"><text>{NEW}</text></a>')
    assert found.links == (Link("tel:+441134960199", NEW),)


@pytest.mark.parametrize(
    "inside", ["<image href='a.png'/>", "<script/>", "<g onclick='x()'/>", "<use href='a.svg#b'/>"]
)
def test_what_cannot_be_looked_at_is_a_fault(inside: str) -> None:
    assert drawn(inside).faults


def test_a_document_type_is_usual_unless_it_deceives() -> None:
    usual = f'<!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY tel "{NEW}">]>'
    assert drawn("<text>&tel;</text>", usual).text == NEW
    for bad in ('<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY a "x"><!ENTITY b "&a;&a;">'):
        with pytest.raises(Unreadable, match="document type"):
            drawn("<text>&a;</text>", f"<!DOCTYPE svg [{bad}]>")


def test_a_circle_of_uses_ends() -> None:
    twice = '<g id="{0}"><use href="#{1}"/><use href="#{1}"/></g>'
    assert drawn(twice.format("a", "b") + twice.format("b", "a")).text == ""


def test_outlines_are_looked_at_and_told_if_nobody_can() -> None:
    head = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">'
    markup = head + b'<path d="M9 9h9v9z"/></svg>'
    assert svg.read(markup, BLIND).parts[1].by_ocr
    broken = markup.replace(b'width="90"', b'width="9000000"')
    assert "cannot be drawn" in svg.read(broken, BLIND).faults[0]


@pytest.mark.parametrize(
    ("name", "data", "shown"),
    [
        ("a.txt", NEW.encode("utf-16"), NEW),
        ("a.txt", "Café".encode("cp1252"), "Café"),
        ("a.csv", f'Name;Tel\n"A; B";{NEW}'.encode(), f"Name\tTel\nA; B\t{NEW}"),
        ("a.md", f"[Call](tel:1) **{NEW}**".encode(), f"Call **{NEW}**"),
    ],
)
def test_plain_text_is_read_as_it_is(name: str, data: bytes, shown: str) -> None:
    assert documents.read(data, name).text == shown


def test_markdown_has_links_and_words_behind() -> None:
    found = documents.read(
        f"[Call](tel:1) ![{OLD}](a.png) <b@example.com> <!-- {THIRD} -->".encode(), "a.md"
    )
    (part,) = found.parts
    assert part.links == (Link("tel:1", "Call"), Link("mailto:b@example.com", "b@example.com"))
    assert (part.behind, part.remains.strip()) == (OLD, THIRD)


CARD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Jo\r\n"
    "item1.TEL;WORK:0113 496\r\n  0100\r\nADR:;;1 High St;Leeds;;LS1 4AB;\r\nNOTE:a\\, b\\nc\r\n"
    "URL:https://example.com\r\nX-OLD:0113 496 0199\r\nEND:VCARD\r\n"
)


def test_a_card_is_read_whoever_wrote_it() -> None:
    (part,) = documents.read(CARD.encode(), "a.vcf").parts
    assert part.text == f"Müller Jo\n{NEW}\n1 High St\nLeeds\nLS1 4AB\na, b\nc\nhttps://example.com"
    assert part.links == (Link("https://example.com", ""),)
    assert part.remains == OLD


def test_a_calendar_is_read_with_whom_it_names() -> None:
    event = f'SUMMARY:Call {NEW}\nORGANIZER;CN="Bob B":mailto:b@example.com'
    data = f"BEGIN:VCALENDAR\n{event}\nEND:VCALENDAR"
    (part,) = documents.read(data.encode(), "a.ics").parts
    assert part.text == f"Call {NEW}\nBob B\nb@example.com"
    assert part.links == (Link("mailto:b@example.com", ""),)


def test_a_line_of_an_old_card_may_go_on_in_the_next() -> None:
    note = "NOTE;ENCODING=QUOTED-PRINTABLE:0113=20=\r\n496=20=\r\n0100\r\n"
    assert documents.read(f"BEGIN:VCARD\r\n{note}END:VCARD\r\n".encode(), "a.vcf").text == NEW


def test_of_a_drawing_as_wide_as_a_country_the_words_are_read() -> None:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"><text>{NEW}</text></svg>'
    )
    document = documents.read(svg.encode(), "a.svg")
    assert document.text == NEW
    assert "cannot be drawn" in "".join(part.faults[0] for part in document.parts if part.faults)


def test_a_packed_drawing_is_read_and_a_bomb_refused() -> None:
    markup = f'<svg xmlns="http://www.w3.org/2000/svg"><text y="20">{NEW}</text></svg>'.encode()
    assert documents.read(gzip.compress(markup), "a.svgz").text == NEW
    with pytest.raises(Unreadable, match="large"):
        documents.read(gzip.compress(markup + b" " * 100_000_000), "a.svgz")
    with pytest.raises(Unreadable, match="broken"):
        documents.read(b"\x1f\x8b\x08 nothing", "a.svgz")
