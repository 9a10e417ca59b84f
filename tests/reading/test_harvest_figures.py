"""Digits on real pages that could be dialled and are none: and numbers that look nearly so."""

from __future__ import annotations

import pytest

from contact_hub.reading import harvest

REGIONS = ("GB", "DE", "FR")

NONE = [
    "to get 0.027282091 setlinewidth",
    "[ 0.052859054 0.063089841 -0.020912282 ]",
    "loop overhead 0.3 0.5 0.6 0.4 0.3 0.3",
    "postgres 15554 0.0 0.0 57536 1184 ? Ss",
    "Reposition Text\n0.21875\n0.15625",
    "Text\n12.712146422629",
    "'((0 . 0)(0.1 . 0.2) (0.9 . 0.2) (1.0 . 0.0))",
    "3 4 moveto 0 0 1 2 8 4 20 3.5 rcurveto",
    "0x50 00 00 00 79 00 00 00 74 00 00 00 68",
    "| 0000: 02 23 44 30 13 40 ac 34 df 3d bf 9a |",
    "num_buckets = (1 + (1000 - 993)/(1997 - 993))",
    "2021.07.21-1~bpo11+1 1001 100 https://deb.debian.org",
    "show it always '+3.140000; -3.140000'",
    "SELECT isbn13('0901690546');",
    "Fifth Floor, Boston, MA\n02110-1301, USA.",
    "https://list.example.com/message-id/CAJVSVGVX8g=DxR7kFYprcQ@mail.example.org",
    "@property\ndef x(self): pass\n@x.setter",
]
SHOWN = [
    ("Call 0113 246 8153.", "+441132468153"),
    ("Tel. 0800.123.4567", "+448001234567"),
    ("+1.212.946.0958", "+12129460958"),
    ("0044 113 246 8153", "+441132468153"),
    ("0 0 4 4 1 1 3 2 4 6 8 1 5 3", "+441132468153"),
    ("01 42 34 56 78", "+33142345678"),
    ("<a href=''>https://www.example.com/</a> ada@example.com", "ada@example.com"),
    ("https://www.example.com/contact?to=ada@example.com", "ada@example.com"),
]


@pytest.mark.parametrize("text", NONE)
def test_figures_are_no_numbers_that_anybody_calls(text: str) -> None:
    found = harvest.details(text, REGIONS)
    assert [each for each in found if each.kind in {"phone", "email"}] == []


@pytest.mark.parametrize(("text", "value"), SHOWN)
def test_numbers_that_look_nearly_like_figures_are_read(text: str, value: str) -> None:
    assert value in [each.value for each in harvest.details(text, REGIONS)]


@pytest.mark.parametrize(
    "text",
    [
        "net<number>-<single-key-search-type>",
        "any number of <name>=<value> settings",
        "<html><title>Forbidden</title>",
        "self.__dict__[name] = value",
        "vars(base)[name]",
        "See the TODO file for what is to come",
        "things to be written (FIXME/TODO)",
        "bits are 0xxxxxxx",
        "inet static address xxx.xxx.xxx.xxx",
    ],
)
def test_how_programs_name_their_parts_is_nothing_forgotten(text: str) -> None:
    assert [each for each in harvest.details(text, REGIONS) if each.kind == "placeholder"] == []


@pytest.mark.parametrize(
    "text", ["Dear <name>,", "Call [phone] today", "Hours: TODO", "FIXME: the number"]
)
def test_what_somebody_forgot_to_replace_still_is(text: str) -> None:
    assert any(each.kind == "placeholder" for each in harvest.details(text, REGIONS))
