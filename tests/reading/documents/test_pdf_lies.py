"""What is copied out of a PDF file or read aloud, and is not what is seen."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.reading.documents.made import (
    MAIL,
    NEW,
    OLD,
    annotated,
    changed,
    drawn,
    needs_ocr,
    set_text,
    typeset,
)

from contact_hub.reading.documents.pdf_files import pdf
from contact_hub.reading.documents.seeing import ocr

BLIND = ocr.Eye(None)


def told(words: str, key: str = "ActualText") -> str:
    return f"/Span <</{key} ({words})>> BDC\n{set_text(OLD)}EMC\n"


@pytest.mark.parametrize("key", ["ActualText", "Actual#54ext", "#41ctualText"])
def test_text_that_replaces_other_text_is_found_out(key: str) -> None:
    document = pdf.read(drawn(told(NEW, key)))
    assert document.parts[0].text == OLD
    assert document.parts[0].behind == NEW
    assert document.faults == (
        f"Page 1: what is copied or read aloud is not what is seen. It says `{NEW}`.",
    )


def test_it_is_found_out_where_it_is_kept_elsewhere() -> None:
    def put(document: pikepdf.Pdf) -> None:
        replaced = document.make_indirect(Dictionary(ActualText=String(NEW)))
        document.pages[0].obj.Resources.Properties = Dictionary(R=replaced)

    data = changed(drawn(f"/Span /R BDC\n{set_text(OLD)}EMC\n"), put)
    assert pdf.read(data).parts[0].text == OLD


def test_text_that_says_the_same_is_no_fault() -> None:
    document = pdf.read(drawn(told(OLD)))
    assert not document.faults
    assert document.parts[0].text == OLD


@needs_ocr
def test_text_in_place_of_letters_that_have_no_name_is_believed_if_it_is_seen() -> None:
    def forget(document: pikepdf.Pdf) -> None:
        for item in document.objects:
            if isinstance(item, Dictionary) and "/ToUnicode" in item:
                del item["/ToUnicode"]
        page = document.pages[0].obj
        content = page.Contents.read_bytes()
        spoken = f"/Span <</ActualText ({NEW})>> BDC\n".encode()
        page.Contents = document.make_stream(spoken + content + b"\nEMC")

    document = pdf.read(changed(typeset(NEW), forget))
    assert not document.faults
    assert NEW in document.text


def test_what_is_read_aloud_of_a_picture_is_behind() -> None:
    def tag(document: pikepdf.Pdf) -> None:
        figure = document.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=String(f"Call {OLD}"))
        )
        document.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([figure]))

    document = pdf.read(changed(drawn(set_text(NEW)), tag))
    assert OLD in document.parts[-1].behind


def test_properties_and_bookmarks_remain_in_the_file() -> None:
    def note(document: pikepdf.Pdf) -> None:
        document.docinfo["/Subject"] = f"Old card, {OLD}"
        with document.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(f"Ring {MAIL}", 0))

    remains = pdf.read(changed(drawn(set_text(NEW)), note)).parts[-1].remains
    assert OLD in remains
    assert MAIL in remains


PROGRAMS = {
    "JavaScript": Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")),
    "Launch": Dictionary(S=Name.Launch, F=String("calc.exe")),
}


@pytest.mark.parametrize("action", PROGRAMS.values(), ids=PROGRAMS)
def test_a_program_inside_is_a_fault(action: Dictionary) -> None:
    def run(document: pikepdf.Pdf) -> None:
        document.Root.OpenAction = action

    assert len(pdf.read(changed(drawn(set_text(NEW)), run)).faults) == 1


def test_a_program_behind_a_button_is_a_fault() -> None:
    after = Dictionary(S=Name.URI, URI=String("https://example.com"), Next=PROGRAMS["Launch"])
    data = annotated(drawn(set_text(NEW)), Subtype=Name.Link, A=after)
    document = pdf.read(data)
    assert document.parts[0].links[0].href == "https://example.com"
    assert "starts another program" in document.faults[0]


def test_a_form_that_only_one_program_shows_is_a_fault() -> None:
    def dynamic(document: pikepdf.Pdf) -> None:
        document.Root.AcroForm = Dictionary(XFA=document.make_stream(b"<xdp/>"))
        document.Root.NeedsRendering = True

    assert "XFA" in pdf.read(changed(drawn(set_text("Please wait")), dynamic)).faults[0]


def test_files_inside_are_handed_over() -> None:
    def attach(document: pikepdf.Pdf) -> None:
        document.attachments["old.txt"] = OLD.encode()

    data = changed(drawn(set_text(NEW)), attach)
    assert pdf.read(data, BLIND).inside == (("old.txt", OLD.encode()),)


def renamed(data: bytes, one: str, other: str) -> bytes:
    """A font that says of two letters that each is the other."""

    def swap(document: pikepdf.Pdf) -> None:
        for item in document.objects:
            if isinstance(item, Dictionary) and "/ToUnicode" in item:
                table = item["/ToUnicode"].read_bytes()
                first, second = (b"<%04X>" % ord(letter) for letter in (one, other))
                assert first in table
                swapped = table.replace(first, b"<>").replace(second, first)
                item["/ToUnicode"].write(swapped.replace(b"<>", second))

    return changed(data, swap)


@needs_ocr
@pytest.mark.parametrize(("one", "other"), [("0", "9"), ("1", "4"), ("0", "1")])
def test_a_font_that_says_of_a_digit_that_it_is_another_is_found_out(one: str, other: str) -> None:
    seen = NEW.translate({ord(one): other, ord(other): one})
    document = pdf.read(renamed(typeset(f"Call us on {seen}. {one}{other}"), one, other))
    assert seen in document.text
    assert NEW not in document.text
    assert NEW in document.parts[0].behind
    assert f"It says `{NEW}`." in document.faults[0]


def test_without_ocr_a_font_that_lies_is_a_fault() -> None:
    document = pdf.read(renamed(typeset("Call us on 9113 496 9199. 09"), "0", "9"), BLIND)
    assert document.faults
