"""Rich Text as Word shows it."""

from __future__ import annotations

import pytest
from tests.reading.documents.packed import NEW, OLD, THIRD, part

from contact_hub.reading import documents
from contact_hub.reading.documents import Document, Unreadable
from contact_hub.reading.seen import Link

HEAD = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Wingdings;}"
    r"{\f2\fcharset238 Arial CE;}}{\colortbl;\red255\green255\blue255;\red0\green32\blue96;}"
)


def rtf(body: str) -> Document:
    return documents.read((HEAD + body + "}").encode("latin-1"), "a.rtf")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (r"0113 {\b 496} 0100", NEW),
        ("0113 4\r\n96 0100", NEW),
        (r"0113\~496\_0100", "0113\u00a0496-0100"),
        (r"01\-13", "01\u00ad13"),
        (r"M\'fcller \u8364 ?1 \endash  2", "Müller €1 – 2"),
        (r"{\uc2\u8364 ??x}{\uc0\u8364 x}", "€x€x"),
        (r"\u55357 ?\u56832 ?", "\U0001f600"),
        (r"{\f2 \'b3}", "ł"),
        (r"{\f1 (}0113", "0113"),
        (r"a\par b\line c\tab d", "a\nb\nc\td"),
        (r"Leeds\par 0113\cell London\cell\row x", "Leeds\n0113\tLondon\nx"),
        (r"a\{b\}c\\d", "a{b}c\\d"),
        (r"{\*\unknown gone}seen", "seen"),
        (r"{\upr{old}{\*\ud{new}}}", "new"),
    ],
)
def test_words_are_read_as_they_look(body: str, shown: str) -> None:
    assert part(rtf(body)).text == shown


@pytest.mark.parametrize(
    ("hidden", "how"),
    [
        (r"{\v %s}", "remains"),
        (r"{\deleted %s}", "remains"),
        (r"{\cf1 %s}", "behind"),
        (r"{\cf2\chcbpat2 %s}", "behind"),
        (r"{\fs2 %s}", "behind"),
        (r"{\strike %s}", "behind"),
    ],
)
def test_what_nobody_sees_is_not_shown(hidden: str, how: str) -> None:
    found = part(rtf(NEW + hidden % OLD))
    assert found.text == NEW
    assert getattr(found, how) == OLD


def test_white_on_blue_is_seen() -> None:
    assert part(rtf(r"{\cf1\chcbpat2 " + NEW + "}")).text == NEW


def test_headers_are_told_with_their_pages_or_left_over() -> None:
    body = r"{\headerf first}{\header all}{\headerl even}{\footer foot}body"
    said = [(each.where, each.text, each.remains) for each in rtf(r"\titlepg" + body).parts]
    assert said == [
        ("header of the first page", "first", ""),
        ("header", "all", ""),
        ("header of even pages", "", "even"),
        ("", "body", ""),
        ("footer", "foot", ""),
    ]


def test_notes_and_boxes_do_not_cut_the_line_that_they_are_in() -> None:
    about = r"{\sp{\sn wzDescription}{\sv " + OLD + "}}"
    shape = r"{\shp{\*\shpinst" + about + r"{\shptxt box}}}"
    document = rtf(r"0113 4{\footnote note}" + shape + "96 0100")
    assert part(document).text == NEW
    assert part(document).behind == OLD
    assert (part(document, "footnotes").text, part(document, "text box").text) == ("note", "box")


def test_comments_stand_behind_and_properties_are_left_over() -> None:
    info = r"{\info{\title " + OLD + r"}{\*\company Co}}"
    document = rtf(info + r"x{\*\annotation " + THIRD + "}")
    assert part(document, "comments").behind == THIRD
    assert part(document, "properties").remains == f"{OLD}\nCo"


def test_links_have_their_words() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "tel:+441134960199"}}{\fldrslt{\ul 0113 }{496 0100}}}'
    found = part(rtf(link))
    assert found.links == (Link("tel:+441134960199", NEW),)
    assert found.text == NEW


def test_a_file_or_a_link_to_one_inside_is_a_fault() -> None:
    document = rtf(r"{\object\objemb{\*\objdata 0105}{\result x}}{\object\objlink{\result y}}")
    assert len(document.faults) == 2
    assert part(document).text == "xy"


def test_a_picture_for_windows_alone_is_a_fault() -> None:
    assert "cannot be read" in rtf(r"{\pict\wmetafile8 0100}").faults[0]
    assert not rtf(r"{\nonshppict{\pict\wmetafile8 0100}}").faults


def test_raw_bytes_are_no_words() -> None:
    assert part(rtf(r"a{\*\blob\bin4 }}}}b}c")).text == "ac"


@pytest.mark.parametrize("cut", [5, 200, -1])
def test_a_file_cut_off_is_not_read(cut: int) -> None:
    whole = (HEAD + r"{\b x}" * 50 + "}").encode("latin-1")
    with pytest.raises(Unreadable):
        documents.read(whole[:cut], "a.rtf")


def test_depth_is_no_danger() -> None:
    with pytest.raises(Unreadable, match="without an end"):
        rtf("{" * 100_000)
