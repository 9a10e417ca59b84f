"""Details of whoever a letter or an invoice goes to are theirs; a stranger's elsewhere are not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.test_supplied import GOOD, looked_at, problems

from contact_hub.problems import Notice

THEIRS = "01904 610 555"
VAT = "GB 980 7806 84"
ADDRESSED = [
    f"Bill to\nOakmoor Joinery Ltd\n12 Mill Lane\nYork YO1 7AA\nTel: {THEIRS}",
    f"Ship to:\nOakmoor Joinery\nAttn: Jo Marsh\n{THEIRS}",
    f"Bill to\nName: Oakmoor Joinery\nAddress: 12 Mill Lane, York\nPhone number: {THEIRS}",
    f"To: Oakmoor Joinery, {THEIRS}",
    f"Customer:\nOakmoor Joinery\njo@oakmoor-joinery.co.uk | {THEIRS}",
    f"Rechnung an\nTischlerei Oakmoor\nTelefon: {THEIRS}",
    f"Kunde:\nTischlerei Oakmoor\nMobil {THEIRS}",
    f"Facturé à\nMenuiserie Oakmoor\nTél. {THEIRS}",
    f"Factuur aan:\nTimmerij Oakmoor\nTelefoon {THEIRS}",
    f"Cwsmer:\nGwaith Coed Oakmoor\nFfôn: {THEIRS}",
    f"Facturar a\nCarpintería Oakmoor\nTeléfono: {THEIRS}",
    f"Your phone number: {THEIRS}",
    f"Your VAT no. {VAT}",
    f"Your VAT number: {VAT}",
    f"Ihre USt-IdNr.: {VAT}",
    f"Votre n° TVA : {VAT}",
    f"Uw btw-nummer: {VAT}",
    f"Eich rhif TAW: {VAT}",
    f"Bill to\nOakmoor Joinery Ltd\nVAT no. {VAT}",
    "Your e-mail: jo@oakmoor-joinery.co.uk",
    f"Bill to\tDeliver to\nOakmoor Joinery\tThe Boat Yard\nTel. {THEIRS}\tTel. 01904 610 556",
]
NOT_THEIRS = [
    f"Call {THEIRS}",
    f"Bill to\nOakmoor Joinery Ltd\n\nTel: {THEIRS}",
    f"Bill to\nOakmoor Joinery Ltd\nQuestions? Call {THEIRS}",
    f"Bill to\nOakmoor Joinery Ltd\nOur new line\n{THEIRS}",
    f"Bill to\nOakmoor Joinery Ltd\nHelpline {THEIRS}",
    f"Bill to\nOakmoor Joinery Ltd\nTel: {THEIRS} for help",
    f"Bill to\nHarbour & Finch\nTel: {THEIRS}",
    f"Bill to: Oakmoor\n{THEIRS}\n\nOr call {THEIRS}",
    f"Bill to: Oakmoor\n{THEIRS}\n\nOr call +44 1904 610555",
    f"Customer service: {THEIRS}",
    f"Customer service\nEvery day\n{THEIRS}",
    f"Kundenservice: {THEIRS}",
    f"Your contact: {THEIRS}",
    f"Your adviser's phone: {THEIRS}",
    f"Ihr Ansprechpartner: {THEIRS}",
    f"Return to: Oakmoor, {THEIRS}",
    f"From: Oakmoor, {THEIRS}",
    "Bill to\nOakmoor Joinery Ltd\nTel: 0113 496 0010",
    "Bill to\nOakmoor Joinery Ltd\nTel: 0113 496 0900",
    "Bill to\nOakmoor Joinery Ltd\nhelen@harbourfinch.example",
    "Bill to\nOakmoor Joinery Ltd\nIBAN GB29 NWBK 6016 1331 9268 19",
    "Your account: GB29 NWBK 6016 1331 9268 19",
    "Bill to\nOakmoor Joinery Ltd\nTel: TBC",
    f"Bill to\tQuestions?\nOakmoor Joinery\tCall us\n12 Mill Lane\tTel. {THEIRS}",
    f"Bill to\tFrom\nOakmoor Joinery\tHarbour & Finch\n12 Mill Lane\tTel. {THEIRS}",
]


@pytest.mark.parametrize("text", ADDRESSED)
def test_what_stands_in_the_recipients_address_is_only_worth_saying(
    text: str, tmp_path: Path, today: date
) -> None:
    _, told = looked_at(tmp_path, f"{text}\n\n{GOOD}", today)
    assert not problems(told)
    assert any("whoever it goes to" in each.what for each in told if isinstance(each, Notice))


@pytest.mark.parametrize("text", NOT_THEIRS)
def test_what_stands_elsewhere_or_may_be_ours_is_a_problem(
    text: str, tmp_path: Path, today: date
) -> None:
    assert problems(looked_at(tmp_path, f"{GOOD}\n{text}\n", today)[1])


def test_a_link_to_what_stands_in_the_recipients_address_is_theirs_too(
    tmp_path: Path, today: date
) -> None:
    mail = "jo@oakmoor-joinery.co.uk"
    page = (
        f"<p>Bill to<br>Oakmoor Joinery<br><a href='mailto:{mail}'>{mail}</a></p><pre>{GOOD}</pre>"
    )
    _, told = looked_at(tmp_path, page, today, name="note.html")
    assert not problems(told)


@pytest.mark.parametrize("broken", ["01904 610\u00ad 555", "01904\u00ad 610 555"])
def test_a_number_with_a_soft_hyphen_in_an_address_is_told_like_any_other(
    tmp_path: Path, today: date, broken: str
) -> None:
    _, told = looked_at(tmp_path, f"{GOOD}\nBill to\nOakmoor Joinery\n{broken}\n", today)
    assert any("01904" in each.what for each in told)
