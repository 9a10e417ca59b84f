"""Long lists of strangers: each is looked up in about the time that reading it takes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests import effort
from tests.test_supplied import GOOD, looked_at, problems

from contact_hub.problems import Notice
from contact_hub.reading.harvest import domains

SECONDS = 8.0
"""Each took ten times as long when every stranger was looked up in the whole text."""
MAILS = [f"a{number}@b{number}.example.org" for number in range(3000)]
LISTS = {
    "addresses in one line": ", ".join(MAILS),
    "addresses below a heading": "Bill to\n" + "\n".join(MAILS),
    "addresses of as many recipients": "\n".join(f"To: {mail}" for mail in MAILS),
    "numbers of some recipients": "\n".join(f"To: 01904 {each}" for each in range(611000, 611600)),
    "numbers": ", ".join(f"01904 {number:06}" for number in range(611000, 612000)),
    "a host without an end": "www." * 20_000,
    "one number over and over": ",".join(["01904 610 555"] * 5000),
    "a number in a word without an end": "x" * 100_000 + " 01904 610 555 " + "x@y." * 20_000,
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_list_of_strangers_is_judged_as_fast_as_it_is_read(
    tmp_path: Path, today: date, text: str
) -> None:
    with effort.at_most(SECONDS):
        looked_at(tmp_path, f"{GOOD}\n{text}", today)


def test_of_many_strangers_twenty_are_told_and_the_others_counted(
    tmp_path: Path, today: date
) -> None:
    listed = "\n".join(MAILS[:1500])
    told = problems(looked_at(tmp_path, f"{GOOD}\n{listed}", today)[1])
    assert [each.what.split("`")[1] for each in told[:20]] == MAILS[:20]
    assert told[20].what == (
        "So it is with 1,480 more e-mail addresses: "
        "`a20@b20.example.org` to `a1499@b1499.example.org`."
    )
    assert len(told) == len(MAILS[:21])


def test_what_is_over_is_told_in_a_long_list_of_strangers_too(tmp_path: Path, today: date) -> None:
    listed = "\n".join(f"01904 {number:06}" for number in range(611000, 611200))
    told = problems(looked_at(tmp_path, f"{GOOD}\n{listed}\n0113 496 0900", today)[1])
    assert any(each.what.startswith("`0113 496 0900`") and "is over" in each.what for each in told)


def test_light_strangers_in_a_long_list_stay_light(tmp_path: Path, today: date) -> None:
    listed = "\n".join(f"https://b{number}.example.org" for number in range(30))
    _, told = looked_at(tmp_path, f"{GOOD}\n{listed}", today)
    assert not problems(told)
    assert any("10 more web addresses" in each.what for each in told if isinstance(each, Notice))


def test_a_host_is_no_longer_than_a_name_may_be() -> None:
    labels = "a." * 125
    assert domains.is_domain(f"{labels}com", surely=True)
    assert not domains.is_domain(f"{labels}a.com", surely=True)
    endless = "www." * 20_000 + "\u00fc.com"
    assert domains.ascii_of(endless) == endless
