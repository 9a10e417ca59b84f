"""The words of stationery: on its page, and on paper."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PrintWords"]


@dataclass(frozen=True, slots=True)
class PrintWords:
    """`print.` in `words/en.toml`."""

    scan_card: str
    i_speak: str
    page: str
    compliments: str
    letter_to: str
    letter_date: str
    letter_subject: str
    letter_text: str
    phone: str
    pay: str
    still_current: str
    account_holder: str
    sort_code: str
    account_number: str
    from_abroad: str
    copy_signature: str
    copy_plain: str
    signature_file: str
    signature_text: str
    background: str
    sign_holidays: str
    sign_open_holidays: str
    sign_today: str
    when_closed: str
    we_speak: str
    on_the_phone: str
    list_title: str
    list_fold: str
    test_title: str
    test_print: str
    test_turn: str
    test_line: str
    test_light: str
    test_read: str
    test_write: str
    test_now: str
    test_back: str
