"""Bank accounts, however somebody writes them who wants our customers' money, or gives theirs."""

from __future__ import annotations

import pytest

from contact_hub.reading import harvest

STRANGER = "GB29NWBK60161331926819"
HERE = ("GB", "DE")


def accounts(text: str) -> list[str]:
    return [each.value for each in harvest.details(text, HERE) if each.kind == "iban"]


@pytest.mark.parametrize(
    "text",
    [
        "IBAN:\tGB29\tNWBK\t6016\t1331\t9268\t19",
        "GB29/NWBK/6016/1331/9268/19",
        "(GB29) NWBK 6016 1331 9268 19",
        "GB29_NWBK_6016_1331_9268_19",
        "IBAN GB29 NW\u0412K 6016 1331 9268 19",
    ],
)
def test_an_account_is_found_whatever_parts_its_groups(text: str) -> None:
    assert accounts(text) == [STRANGER]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sort code 60-16-13 A/C 31926819", ["601613", "31926819"]),
        ("Sort code\tAccount number\n60-16-13\t31926819", ["601613", "31926819"]),
        ("Account No 31926819, sort code 60 16 13", ["31926819", "601613"]),
        ("Konto 1234567890 BLZ 200 505 50", ["1234567890", "20050550"]),
        ("Sort 60 16 13 Acc 31926819", ["601613", "31926819"]),
        ("S/C 601613 A/C 31926819", ["601613", "31926819"]),
        ("Kto.-Nr. 0532013000 · BLZ 37040044", ["0532013000", "37040044"]),
        ("Sort 60 16 13 by size", []),
        ("Your account number with us: 10023456", []),
        ("We sort and code for you, line 601613 of it.", []),
    ],
)
def test_accounts_are_known_by_their_banks_at_home(text: str, found: list[str]) -> None:
    assert accounts(text) == found
