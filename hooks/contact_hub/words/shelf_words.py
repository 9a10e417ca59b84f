"""The words of the stationery page."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ShelfWords"]


@dataclass(frozen=True, slots=True)
class ShelfWords:
    """`shelf.` in `words/en.toml`."""

    page_lead: str
    yours: str
    yours_lead: str
    own_sheet: str
    signature: str
    contact_file: str
    code_picture: str
    accounts: str
    accounts_lead: str
    letters: str
    letters_lead: str
    walls: str
    walls_lead: str
    strip: str
    overlay: str
    for_press: str
    for_screen: str
    to_print: str
    door_sign: str
    in_one_zip: str
    singly: str
    order: str
    edition: str
    printer: str
    printer_lead: str
    everybody_cards: str
    everybody_sheets: str
    test_page: str
