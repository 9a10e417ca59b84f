"""Words in every script: drawn, by the right typeface, and read again as they were."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests.press import stationery

from contact_hub.facts import Fact
from contact_hub.paper import printers, typefaces
from contact_hub.press.drawing import Drawing
from contact_hub.reading import finder, pdf
from contact_hub.reading.box import Box
from contact_hub.reading.cut_out import cut_outs

POINTS = re.compile(r"[\u05b0-\u05bc\u05c1\u05c2\u064b-\u0652]+")
GENERIC = printers.known()[printers.GENERIC]
TEMPLATE = """\
#import "brand.typ": *
#show: house-style
#set page(width: 60mm, height: 30mm, margin: 5mm)
#set text(size: 11pt)
#data.words \\
#text(weight: bold, data.words)
"""
WORDS = [
    ("de", "ltr", "Maximiliane von Hohenlohe-Schwarzenberg", "Inter"),
    ("yo", "ltr", "Olúwaṣeun Adébáyọ̀", "Inter"),
    ("vi", "ltr", "Nguyễn Thị Ấn", "Inter"),
    ("el", "ltr", "Αλεξάνδρα Κωνσταντινοπούλου", "Inter"),
    ("uk", "ltr", "Катерина Войцехівська", "Inter"),
    ("hi", "ltr", "प्रिया नायर", "NotoSans"),
    ("ar", "rtl", "علاء الإسلام الحداد", "Vazirmatn"),
    ("ar", "rtl", "مُحَمَّد الحدّاد", "Vazirmatn"),
    ("fa", "rtl", "نیلوفر پورچیان", "Vazirmatn"),
    ("ur", "rtl", "ڈاکٹر عائشہ رحمٰن", "Vazirmatn"),
    ("he", "rtl", "אביגיל בן־דוד", "Heebo"),
    ("he", "rtl", "דָּוִד בֶּן־גּוּרִיּוֹן", "Heebo"),
    ("zh-CN", "ltr", "欧阳美玲", "NotoSansCJK"),
    ("zh-Hant-HK", "ltr", "歐陽美玲", "NotoSansCJK"),
    ("ja", "ltr", "高橋 健太郎", "NotoSansCJK"),
    ("ko", "ltr", "김서연", "NotoSansCJK"),
]
TWICE = [
    ("ar", "rtl", "Scan تأمين لكل ما يطفو here"),
    ("en", "ltr", "Marine insurance تأمين لكل ما يطفو"),
    ("he", "rtl", "ביטוח לכל מה שצף Harbour & Finch"),
    ("zh-CN", "ltr", "上海市黄浦区示范路12号的港口与雀为一切漂浮之物提供保险"),
    ("ja", "ltr", "神奈川県横浜市中区見本町1-2-3の水に浮かぶすべてのための保険"),
    ("ko", "ltr", "부산광역시중구견본로십이에서물에뜨는모든것을위한보험"),
]


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stationery")
    shutil.copy(stationery.TEMPLATES / "brand.typ", folder)
    (folder / "words.typ").write_text(TEMPLATE, encoding="utf-8")
    return folder


def printed(templates: Path, language: str, direction: str, words: str) -> bytes:
    data = stationery.common() | {"language": language, "direction": direction, "words": words}
    told = json.dumps(data, ensure_ascii=False)
    return Drawing(templates, "words.typ", told, printer=GENERIC).for_press


def faces(document: pikepdf.Pdf) -> set[str]:
    fonts = document.pages[0].resources["/Font"].values()
    return {str(font.BaseFont).partition("+")[2] for font in fonts}


def picture(data: bytes) -> Image.Image:
    drawn: Image.Image = pypdfium2.PdfDocument(data)[0].render(scale=6).to_pil()
    return drawn


@pytest.mark.parametrize(("language", "direction", "words", "face"), WORDS)
def test_a_name_is_read_again_as_it_was_written(
    templates: Path, language: str, direction: str, words: str, face: str
) -> None:
    said = pdf.text(printed(templates, language, direction, words))
    assert finder.shows(said, Fact("name", words, ("people",), face))


@pytest.mark.parametrize(("language", "direction", "words"), TWICE)
def test_words_are_found_across_lines_and_beside_others(
    templates: Path, language: str, direction: str, words: str
) -> None:
    said = pdf.text(printed(templates, language, direction, words))
    assert finder.shows(said, Fact("text", words, ("organisation",), "words"))


def test_what_stands_beside_a_cut_is_not_read_as_if_it_stood_within(templates: Path) -> None:
    apart = f"علاء{chr(0xA0) * 40}ليلى"
    data = printed(templates, "ar", "rtl", apart)
    left, right = (Box(edge, 0, edge + 30, 30) for edge in (0, 30))
    names = [said.text for side in (right, left) for said in cut_outs(data, [((0, side),)])]
    assert "علاء" in names[0]
    assert "ليلى" in names[1]
    assert "ليلى" not in names[0]
    assert "علاء" not in names[1]


@pytest.mark.parametrize(("language", "direction", "words", "face"), WORDS)
def test_each_script_has_its_typeface_and_no_letter_is_a_box(
    templates: Path, language: str, direction: str, words: str, face: str
) -> None:
    with pikepdf.open(BytesIO(printed(templates, language, direction, words))) as document:
        families = {name.split("-")[0] for name in faces(document)}
        steps = list(pikepdf.parse_content_stream(document.pages[0], "TJ Tj"))
    assert any(family.startswith(face) for family in families)
    assert families <= {"Inter", "NotoSans", "Vazirmatn", "Heebo", "NotoSansCJKjp"}
    assert steps
    for step in steps:
        shown = step.operands[0]
        strings = shown if isinstance(shown, pikepdf.Array) else [shown]
        glyphs = b"".join(bytes(each) for each in strings if isinstance(each, pikepdf.String))
        assert b"\0\0" not in {glyphs[n : n + 2] for n in range(0, len(glyphs), 2)}


def test_latin_letters_are_of_one_hand_on_every_card(templates: Path) -> None:
    with pikepdf.open(BytesIO(printed(templates, "ja", "ltr", "高橋 Kentarō 12"))) as document:
        names = faces(document)
    assert {"Inter-Regular", "NotoSansCJKjp-Regular-Identity-H"} <= names
    assert "NotoSansCJKjp-Bold-Identity-H" in names


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "علاء الإسلام مُحَمَّد الحدّاد"), ("he", "דָּוִד בֶּן־גּוּרִיּוֹן")]
)
def test_other_programs_are_told_each_letter_once(
    templates: Path, language: str, words: str
) -> None:
    with pikepdf.open(BytesIO(printed(templates, language, "rtl", words))) as document:
        fonts = document.pages[0].resources["/Font"].values()
        told = b"".join(font.ToUnicode.read_bytes() for font in fonts)
        steps = list(pikepdf.parse_content_stream(document.pages[0], "BDC"))
    glyphs = re.findall(rb"<[0-9A-F]{4}> <([0-9A-F]+)>", told)
    said = [bytes.fromhex(each.decode()).decode("utf-16-be") for each in glyphs]
    said += [
        str(each.operands[1].ActualText) for each in steps if "/ActualText" in each.operands[1]
    ]
    assert len(said) > 8
    assert not [each for each in said if POINTS.search(each) and not POINTS.fullmatch(each)]
    assert "لا" not in said


@pytest.mark.parametrize(
    "tags", [("ja", "zh-CN"), ("ja", "ko"), ("zh-CN", "zh-TW"), ("zh-TW", "zh-HK")]
)
def test_a_chinese_character_has_the_shape_of_its_region(
    templates: Path, tags: tuple[str, str]
) -> None:
    here, there = (picture(printed(templates, tag, "ltr", "骨直令誤兌")) for tag in tags)
    assert ImageChops.difference(here, there).getbbox()


def test_without_a_region_traditional_characters_are_those_of_taipei(templates: Path) -> None:
    here, there = (picture(printed(templates, tag, "ltr", "骨")) for tag in ("zh-Hant", "zh-TW"))
    assert not ImageChops.difference(here, there).getbbox()


def test_what_no_typeface_can_draw_is_named() -> None:
    assert typefaces.missing_glyphs("".join(words for _, _, words, _ in WORDS)) == ()
    assert typefaces.missing_glyphs("Zoë Łukasz – “x” …\n\u200e") == ()
    assert typefaces.missing_glyphs("Ada 😀 สม 😀") == ("😀", "ส", "ม")


def test_nobody_waits_for_chinese_characters_to_write_latin_ones() -> None:
    asked = (
        "import sys; from contact_hub.paper import typefaces\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, given: event == 'open' and opened.append(str(given[0])))\n"
        "typefaces.missing_glyphs('Ada Stone, Zoë, Ελλάδα, Київ')\n"
        "print([path for path in opened if 'CJK' in path], len(opened))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert answer.stdout.startswith("[] ")
    assert not answer.stdout.startswith("[] 0")


def test_the_state_of_every_typeface_is_told() -> None:
    told = " ".join(typefaces.versions())
    assert len(typefaces.versions()) == len(typefaces.folders())
    assert all(name in told for name in ("inter", "noto-sans", "heebo", "cjk", "Vazirmatn"))
