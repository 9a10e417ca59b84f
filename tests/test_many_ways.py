"""Somebody with more numbers than a business card has room for."""

from __future__ import annotations

from pathlib import Path

from tests import sites

from contact_hub.reading import pdf, vcard

SINGLE = "    email: ines.duarte@quaylamps.example\n"


def test_the_code_on_a_card_has_numbers_that_the_card_has_no_room_for(tmp_path: Path) -> None:
    root = sites.small(tmp_path / "many")
    more = "".join(
        f"      - {{phone: 01632 960{number}, label: Desk}}\n" for number in range(200, 208)
    )
    contacts = root / "contacts.yaml"
    text = contacts.read_text(encoding="utf-8")
    contacts.write_text(text.replace(SINGLE, f"{SINGLE}    channels:\n{more}"), encoding="utf-8")
    sites.built(root)
    card = (root / "site" / "cards" / "ines-duarte.pdf").read_bytes()
    assert "960207" not in pdf.text(card)
    (code,) = pdf.codes(card)
    assert "+441632960207" in vcard.parsed(code.encode())[0].phones()
