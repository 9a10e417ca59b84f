"""E-mail and web addresses that nobody listed: harvested wherever they stand."""

from __future__ import annotations

import pytest

from contact_hub.details import DetailKind
from contact_hub.reading import harvest

ADA, HELLO = "ada.stone@harbourfinch.example", "hello@harbourfinch.example"

EMAILS: list[tuple[str, tuple[str, ...]]] = [
    (ADA, (ADA,)),
    (f"Write to {ADA}.", (ADA,)),
    (f"Write to {ADA}, or call.", (ADA,)),
    (f"<{ADA}>", (ADA,)),
    (f"({ADA})", (ADA,)),
    (f"‘{ADA}’", (ADA,)),
    (f"mailto:{ADA}?subject=Hello", (ADA,)),
    ("Ada.Stone@HarbourFinch.Example", (ADA,)),
    ("ada.stone@\nharbourfinch.example", (ADA,)),
    ("ada.stone@harbourfinch\n.example", (ADA,)),
    ("ada.stone@harbourfinch.\nexample", (ADA,)),
    ("ada.stone@harbour-\nfinch.example", ("ada.stone@harbour-finch.example",)),
    ("ada.stone [at] harbourfinch.example", (ADA,)),
    ("ada.stone(at)harbourfinch(dot)example", (ADA,)),
    ("ada.stone [at] harbourfinch [dot] example", (ADA,)),
    ("ada.stone (ät) harbourfinch (punkt) example", (ADA,)),
    ("ada.stone at harbourfinch dot example", (ADA,)),
    ("ada.stone @ harbourfinch.example", (ADA,)),
    ("E-mail: ada.stone @ harbourfinch . example", (ADA,)),
    ("ada.stone AT harbourfinch DOT example", (ADA,)),
    ("ada.stone ät harbourfinch punkt example", (ADA,)),
    ("ada.stone -at- harbourfinch -dot- example", (ADA,)),
    ("ada.stone(a)harbourfinch.example", (ADA,)),
    ("ada.stone＠harbourfinch.example", (ADA,)),
    ("info@münchen.example", ("info@xn--mnchen-3ya.example",)),
    ("info@xn--mnchen-3ya.example", ("info@xn--mnchen-3ya.example",)),
    (f"{ADA};{HELLO}", (ADA, HELLO)),
    (f"{ADA}/{HELLO}", (ADA, HELLO)),
    (f"{ADA} {HELLO}", (ADA, HELLO)),
    (f"{ADA}\n{HELLO}", (ADA, HELLO)),
    (f"E:{ADA}", (ADA,)),
    (f"E-mail: {ADA}", (ADA,)),
    ("o'neill@harbourfinch.example", ("o'neill@harbourfinch.example",)),
    ("ada+claims@harbourfinch.co.uk", ("ada+claims@harbourfinch.co.uk",)),
    ("ada_stone@mail.harbourfinch.co.uk", ("ada_stone@mail.harbourfinch.co.uk",)),
    ("ada@harbourfinch.example.Monday", ("ada@harbourfinch.example.monday",)),
    ("a.b.c@d.museum", ("a.b.c@d.museum",)),
    ("gwasanaeth.cymraeg@hmrc.gsi.gov.uk", ("gwasanaeth.cymraeg@hmrc.gsi.gov.uk",)),
    (f"or https://www.harbourfinch.example/contact?mail={ADA}", (ADA,)),
    ("@harbourfinch on social.example", ()),
    ("https://social.example/@harbourfinch", ()),
    ("https://ada@harbourfinch.example/", ()),
    ("npm install @types/node", ()),
    ("logo@2x.png", ()),
    ("12 apples @ 30p", ()),
    ("meet at the quay. dot the i", ()),
    ("foo@1.2.3", ()),
    ("a @ b.example", ()),
    ("Find us @ harbourfinch.example", ()),
    ("as in option (a) harbourfinch.example", ()),
    ("@@@", ()),
    ("North Quay\n@\nharbourfinch.example", ()),
]
WEBS: list[tuple[str, tuple[str, ...]]] = [
    ("https://www.harbourfinch.example", ("harbourfinch.example",)),
    ("https://www.harbourfinch.example/", ("harbourfinch.example",)),
    ("http://harbourfinch.example/feedback/", ("harbourfinch.example/feedback",)),
    ("www.harbourfinch.example", ("harbourfinch.example",)),
    ("WWW.HARBOURFINCH.EXAMPLE", ("harbourfinch.example",)),
    ("harbourfinch.example", ("harbourfinch.example",)),
    ("harbourfinch.co.uk", ("harbourfinch.co.uk",)),
    ("See harbourfinch.example.", ("harbourfinch.example",)),
    ("See harbourfinch.example/feedback.", ("harbourfinch.example/feedback",)),
    ("(harbourfinch.example)", ("harbourfinch.example",)),
    ("https://harbourfinch.example/a_(b)", ("harbourfinch.example/a_(b)",)),
    ("(see https://harbourfinch.example/a)", ("harbourfinch.example/a",)),
    ("https://harbourfinch.example/a?b=c#d", ("harbourfinch.example/a",)),
    ("https://harbourfinch.example:8443/a", ("harbourfinch.example/a",)),
    ("harbourfinch.example, or write", ("harbourfinch.example",)),
    ("https://münchen.example/Straße", ("xn--mnchen-3ya.example/Straße",)),
    ("münchen.de", ("xn--mnchen-3ya.de",)),
    ("staff.harbourfinch.example", ("staff.harbourfinch.example",)),
    ("https://a.example and https://b.example", ("a.example", "b.example")),
    ("ab.example|cd.example", ("ab.example", "cd.example")),
    ("Web:harbourfinch.com", ("harbourfinch.com",)),
    ("harbourfinch.insurance", ("harbourfinch.insurance",)),
    ("gov.uk/contact", ("gov.uk/contact",)),
    ("GOV.UK", ("gov.uk",)),
    ("https://harbourfinch.example/Feedback", ("harbourfinch.example/Feedback",)),
    (
        "[us](https://harbourfinch.example/a)](https://b.example/)",
        ("harbourfinch.example/a", "b.example"),
    ),
    ("organisation.name, person.email", ()),
    ("contacts.yaml", ()),
    ("README.md", ()),
    ("report.pdf, letter.docx", ()),
    ("open-now.js and hub.css", ()),
    ("the end.The beginning", ()),
    ("at dawn.It rained", ()),
    ("e.g. this, i.e. that", ()),
    ("9 a.m. to 5 p.m.", ()),
    ("Ltd.Registered", ()),
    ("z.B. und d.h. am Dr.Weg", ()),
    (HELLO, ()),
    ("1.5 to 3.7", ()),
    ("192.168.0.1", ()),
    ("v1.2.final", ()),
    ("../other.folder/file.txt", ()),
    ("Ada.Stone", ()),
    ("M.Sc. Ph.D. B.A.", ()),
    ("St.Gallen", ()),
]


def found(text: str, kind: DetailKind) -> tuple[str, ...]:
    return tuple(each.value for each in harvest.details(text, ("GB",)) if each.kind == kind)


@pytest.mark.parametrize(("text", "values"), EMAILS)
def test_an_e_mail_address_is_harvested(text: str, values: tuple[str, ...]) -> None:
    assert found(text, "email") == values
    assert found(f"Northgate Ltd\n{text}\nClosed on Sundays", "email") == values


@pytest.mark.parametrize(("text", "values"), WEBS)
def test_a_web_address_is_harvested(text: str, values: tuple[str, ...]) -> None:
    assert found(text, "web") == values
    assert found(f"Northgate Ltd\n{text}\nClosed on Sundays", "web") == values


def test_an_address_stands_as_it_was_written() -> None:
    (mail,) = harvest.details("Ada.Stone [at] Harbourfinch (dot) example", ("GB",))
    assert mail.written == "Ada.Stone [at] Harbourfinch (dot) example"
