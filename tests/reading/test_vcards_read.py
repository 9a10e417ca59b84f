"""The strict vCard reader, beside vobject's."""

from __future__ import annotations

import pytest
import vobject

from contact_hub.reading import vcard
from contact_hub.reading.vcard import Malformed

LINES = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    "PRODID:-//Northgate//Contact Hub//EN",
    "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
    "FN:Dr Zoë Stone\\, MBE",
    "N:Stone;Zoë;Ann;Dr;MBE",
    "ORG:Northgate Ltd;Billing",
    "TITLE:Head of Billing\\; Leeds",
    "TEL;TYPE=WORK,VOICE:+44 113 496 0100",
    "TEL;TYPE=WORK:+44 113 496 0101 ext. 102",
    "TEL;TYPE=CELL:+44 7700 900123\\;ext=7",
    "EMAIL;TYPE=INTERNET,WORK:zoe.stone@example.com",
    "ADR;TYPE=WORK:;Suite 4;12 Park Row\\, North;Leeds;;LS1 5AB;United Kingdom",
    "NOTE:Line one\\nline two \\\\ end",
    "item1.URL:https://example.com/a,b;c",
    'X-ABLABEL;X-P="a;b:c":x',
    "END:VCARD",
]


def written(*lines: str, end: str = "\r\n") -> bytes:
    return "".join(line + end for line in lines or LINES).encode()


def changed(old: str, new: str) -> bytes:
    whole = written().decode()
    assert old in whole
    return whole.replace(old, new).encode()


def card() -> vcard.Card:
    (only,) = vcard.parsed(written())
    return only


def test_every_property_is_read_in_its_order() -> None:
    assert [each.name for each in card().properties][:4] == ["VERSION", "PRODID", "UID", "FN"]
    assert len(card().properties) == len(LINES) - 2


def test_names_are_read_as_people_say_them() -> None:
    assert card().names() == ("Dr Zoë Stone, MBE", "Dr Zoë Ann Stone MBE")


def test_phones_are_read_as_they_are_dialled() -> None:
    assert card().phones() == ("+441134960100", "+441134960101;ext=102", "+447700900123;ext=7")


def test_emails_and_addresses_are_read() -> None:
    assert card().emails() == ("zoe.stone@example.com",)
    assert card().addresses() == ("Suite 4\n12 Park Row, North\nLeeds\nLS1 5AB\nUnited Kingdom",)


def test_values_are_freed_of_their_backslashes() -> None:
    assert card().values("title") == ("Head of Billing; Leeds",)
    assert card().values("NOTE") == ("Line one\nline two \\ end",)
    assert card().values("URL") == ("https://example.com/a,b;c",)


def test_parameters_are_read_in_upper_case() -> None:
    assert card().all("TEL")[0].params == (("TYPE", "WORK"), ("TYPE", "VOICE"))
    assert card().all("X-ABLABEL")[0].params == (("X-P", "A;B:C"),)


def test_folded_lines_are_joined_without_their_space() -> None:
    data = changed("NOTE:Line one", "NOTE:Li\r\n ne\r\n\t one")
    assert vcard.parsed(data)[0].values("NOTE") == ("Line one\nline two \\ end",)


def test_a_file_may_hold_several_cards() -> None:
    assert len(vcard.parsed(written() * 3)) == 3


def test_vobject_reads_the_same() -> None:
    other = vobject.readOne(written().decode())
    assert other.fn.value == card().values("FN")[0]
    assert [tel.value for tel in other.contents["tel"]] == list(card().values("TEL"))
    assert other.adr.value.street == "12 Park Row, North"
    assert other.note.value == card().values("NOTE")[0]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "It does not end with CR LF."),
        (written(end="\n"), "It does not end with CR LF."),
        (written()[:-2], "It does not end with CR LF."),
        (b"\r\n", "Line 1 is empty."),
        (b"\xef\xbb\xbf" + written(), "`\ufeffBEGIN:VCARD` is not a property."),
        (changed("Zoë", "Zo\x00"), "Line 5 has a control character or a lone line break in it."),
        (changed("Ltd", "L\ntd"), "Line 7 has a control character or a lone line break in it."),
        (changed("Ltd", "L\rtd"), "Line 7 has a control character or a lone line break in it."),
        (changed("Ltd", "L\x85td"), "Line 7 has a control character or a lone line break in it."),
        (written().replace("ë".encode(), b"\xeb"), "Byte 124 is not UTF-8."),
        (changed("Ltd", "L" * 75), "Line 7 is longer than 75 octets."),
        (changed("Ltd", "é" * 33), "Line 7 is longer than 75 octets."),
        (changed("FN:", "FM:"), "A card has one FN; this has none."),
        (changed("\r\nN:", "\r\nM:"), "A card has one N; this has none."),
        (changed("VERSION:3.0", "X:3.0"), "A card has one VERSION; this has none."),
        (changed("VERSION:3.0", "VERSION:4.0"), "Its VERSION is not 3.0."),
        (changed("NOTE:", "FN:"), "A card has one FN; this has 2."),
        (changed("FN:Dr Zoë Stone\\, MBE", "FN:"), "Its FN is empty."),
        (changed("\\nline", "\\tline"), "`\\t` is not an escape that this format knows."),
        (changed("\\\\ end", "end\\"), "`\\` is not an escape that this format knows."),
        (changed("Stone\\,", "Stone,"), "FN has a bare semicolon or comma."),
        (changed("Billing\\;", "Billing;"), "TITLE has a bare semicolon or comma."),
        (changed("Ltd", "Ltd, Co"), "ORG has a bare comma."),
        (changed(";MBE", ""), "N does not have 5 parts."),
        (changed(";Suite 4", ""), "ADR does not have 7 parts."),
        (changed("\r\nNOTE:", "\r\nNOTE"), "`NOTELine one\\nline two \\\\ end` is not a property."),
        (changed("END:VCARD\r\n", ""), "The last card has no END:VCARD."),
        (changed("END:VCARD", "END:VEVENT"), "It ends something other than a VCARD."),
        (changed("BEGIN:VCARD\r\n", ""), "`VERSION` stands outside of a card."),
        (changed("PRODID", "BEGIN:VCARD\r\nPRODID"), "BEGIN:VCARD is out of place."),
        (b" " + written(), "It begins with a folded line."),
        (changed("ORG", "\r\nORG"), "Line 7 is empty."),
    ],
)
def test_what_a_strict_reader_may_stumble_over_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(Malformed) as caught:
        vcard.parsed(data)
    assert str(caught.value) == why


@pytest.mark.parametrize(
    "inside", ["x\r\nEND:VCARD\r\nBEGIN:VCARD", "x\r\nTEL:+44 20 7946 0958", "x\r\nbcc: y"]
)
def test_a_line_break_in_a_value_cannot_pass_for_the_value(inside: str) -> None:
    try:
        cards = vcard.parsed(changed("Line one", inside))
    except Malformed:
        return
    assert [each.values("NOTE") for each in cards] != [(inside,)]
