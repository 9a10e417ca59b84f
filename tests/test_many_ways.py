"""Somebody with more numbers than a business card has room for."""

from __future__ import annotations

from pathlib import Path

from tests import sites

from contact_hub.reading import html, pdf

SINGLE = "    email: ines.duarte@quaylamps.example\n"


def test_the_page_behind_a_card_has_the_numbers_that_it_has_no_room_for(tmp_path: Path) -> None:
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
    assert "/people/ines-duarte/#" in code
    page = (root / "site" / "people" / "ines-duarte" / "index.html").read_bytes()
    assert "tel:+441632960207" in {link.href for link in html.visible(page).links}
