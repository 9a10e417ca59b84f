"""Our own quick link check over a built folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from contact_hub.reading import links

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, body in {
        "index.html": "<h1 id=top-of-it>Home</h1>",
        "404.html": "<a href=/hub/>Home</a>",
        "billing/index.html": "<h2 id='how-to pay'>x</h2><a name=old></a><p id=é>x",
        "files/ada.vcf": "BEGIN:VCARD",
        "files/a b.pdf": "%PDF",
        "plain.html": "<p id=x>",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(body, encoding="utf-8")
    return tmp_path


def faults(site: Path, href: str, page: str = "people/index.html") -> list[str]:
    path = site / page
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'<p id="here"><a href="{href}">x</a>', encoding="utf-8")
    return [link.why for link in links.broken(site, "/hub/") if link.page == page]


@pytest.mark.parametrize(
    "href",
    [
        "", "#", "#here", "#top", "#:~:text=x", "?q=1", "?q=1#here", "./", "..", "../",
        "../index.html", "../billing/", "../billing/#old", "../billing/#how-to%20pay",
        "../billing/#%C3%A9", "../billing/#é", "../billing/index.html#old", "../files/ada.vcf",
        "../files/a%20b.pdf", "../files/a b.pdf?v=1", "../plain.html#x", "/hub/", "/hub/.",
        "/hub/billing/#old", "/hub/files/ada.vcf", "/hub/#top-of-it", "https://example.com/x",
        "//example.com/x", "tel:+441134960100", "tel:+44-113-496-0100;ext=102", "tel:111",
        "TEL:+44(113)4960100", "mailto:ada.stone@example.com", "mailto:a%27b@example.com",
        "mailto:a@example.com?subject=Call%20me", "mailto:a@example.com?subject=x&body=a%0D%0Ab%3F",
        "mailto:?subject=Ada%20Stone&body=https%3A%2F%2Fexample.com%2F",
        "mailto:a@example.com?SUBJECT=x", "data:image/png;base64,xx", "sms:+441134960100",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_not_told(site: Path, href: str) -> None:
    assert faults(site, href) == []


@pytest.mark.parametrize(
    ("href", "why"),
    [
        ("#nowhere", "Nothing on that page is called `nowhere`."),
        ("#HERE", "Nothing on that page is called `HERE`."),
        ("../billing/#new", "Nothing on that page is called `new`."),
        ("/hub/billing/#new", "Nothing on that page is called `new`."),
        ("../billing", "It needs a slash at its end."),
        ("/hub", "It needs a slash at its end."),
        ("/hub/billing", "It needs a slash at its end."),
        ("../Billing/", "There is nothing at this address."),
        ("../files/", "There is nothing at this address."),
        ("../files/ada.vcf/", "There is nothing at this address."),
        ("billing/", "There is nothing at this address."),
        ("/hub/gone/", "There is nothing at this address."),
        ("../../billing/", "It leads out of the site."),
        ("/hub/../x", "It leads out of the site."),
        ("/billing/", "It is outside of /hub/, where this site is served."),
        ("/hubs/", "It is outside of /hub/, where this site is served."),
        ("javascript:alert(1)", "It is a script, not an address."),
        ("file:///etc/hosts", "It leads to a file on one computer."),
        ("//contact/", "Its two slashes make `contact` the name of a computer."),
        ("tel:0113 496 0100", "It is not a telephone number as RFC 3966 writes it."),
        ("tel:01134960100", "It is not a telephone number as RFC 3966 writes it."),
        ("tel:+44 113 496 0100", "It is not a telephone number as RFC 3966 writes it."),
        ("tel:+4411349601001234", "It is not a telephone number as RFC 3966 writes it."),
        ("tel:+44800FLOWERS", "It is not a telephone number as RFC 3966 writes it."),
        ("tel:*%2306%23", "It is not a telephone number as RFC 3966 writes it."),
        ("tel:", "It is not a telephone number as RFC 3966 writes it."),
        ("mailto:", "It is not a plain e-mail address."),
        ("mailto:ada", "It is not a plain e-mail address."),
        ("mailto:a@example.com,b@example.com", "It is not a plain e-mail address."),
        ("mailto:a@example.com?cc=b@example.com", "It is not a plain e-mail address."),
        ("mailto:a@example.com?subject=x&bcc=b@example.com", "It is not a plain e-mail address."),
        ("mailto:a@example.com?subject=x%0D%0Abcc:b", "It is not a plain e-mail address."),
        ("mailto:a@example.com?subject=a b", "It is not a plain e-mail address."),
        ("mailto:a@example.com?subject=", "It is not a plain e-mail address."),
        ("mailto:?to=b@example.com", "It is not a plain e-mail address."),
        ("mailto:a@example.com%0Abcc:b", "It is not a plain e-mail address."),
        ("mailto:Ada <a@example.com>", "It is not a plain e-mail address."),
    ],
)
def test_a_broken_link_is_told_with_its_reason(site: Path, href: str, why: str) -> None:
    assert faults(site, href) == [why]


def test_a_broken_link_is_told_with_its_page(site: Path) -> None:
    (site / "plain.html").write_text("<img src=gone.png>", encoding="utf-8")
    assert list(links.broken(site, "/hub/")) == [
        links.BrokenLink("plain.html", "gone.png", "There is nothing at this address.")
    ]


@pytest.mark.parametrize(("base", "count"), [("https://example.com/", 1), ("/hub/", 1), ("./", 0)])
def test_a_base_that_takes_links_elsewhere_is_told(site: Path, base: str, count: int) -> None:
    (site / "plain.html").write_text(f'<base href="{base}"><p id="x">', encoding="utf-8")
    found = [link for link in links.broken(site, "/hub/") if link.page == "plain.html"]
    assert [link.href for link in found] == [base] * count


def test_the_error_page_may_not_use_relative_links(site: Path) -> None:
    (why,) = faults(site, "billing/", "404.html")
    assert why == "It is relative, and the error page is shown at any address."


def test_a_site_at_the_root_of_its_host_has_no_outside(site: Path) -> None:
    (site / "404.html").write_text("<a href=/billing/>x</a><a href=/>x</a>", encoding="utf-8")
    assert list(links.broken(site, "/")) == []
    assert list(links.broken(site, "")) == []


@pytest.mark.parametrize(
    ("href", "why"),
    [
        ("webcal://own.example/hub/calendars/leeds.ics", ""),
        ("WEBCAL://Own.Example/hub/calendars/leeds.ics", ""),
        ("webcal://other.example/holidays.ics", ""),
        ("webcal://own.example/hub/calendars/leds.ics", "There is nothing at this address."),
        (
            "webcal://own.example/calendars/leeds.ics",
            "It is outside of /hub/, where this site is served.",
        ),
    ],
)
def test_a_calendar_that_is_subscribed_to_is_there(site: Path, href: str, why: str) -> None:
    (site / "calendars").mkdir()
    (site / "calendars" / "leeds.ics").write_text("BEGIN:VCALENDAR", encoding="utf-8")
    (site / "plain.html").write_text(f'<p id="x"><a href="{href}">x</a>', encoding="utf-8")
    found = [link.why for link in links.broken(site, "/hub/", "own.example")]
    assert found == ([why] if why else [])
