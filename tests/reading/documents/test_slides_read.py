"""PowerPoint files: slides with what their layouts put on them, notes, and what is beside."""

from __future__ import annotations

import pytest
from tests.reading.documents.packed import NAMES, NEW, OLD, THIRD, part, relations, zipped

from contact_hub.reading import documents
from contact_hub.reading.documents import Document
from contact_hub.reading.seen import Link


def run(words: str, properties: str = "") -> str:
    return f"<a:r><a:rPr>{properties}</a:rPr><a:t>{words}</a:t></a:r>"


def shape(inside: str, look: str = "", about: str = "") -> str:
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id='1' {about}/></p:nvSpPr><p:spPr>{look}</p:spPr>"
        f"<p:txBody><a:p>{inside}</a:p></p:txBody></p:sp>"
    )


def place(words: str) -> str:
    named = "<p:nvSpPr><p:cNvPr id='2'/><p:nvPr><p:ph type='title'/></p:nvPr></p:nvSpPr>"
    return f"<p:sp>{named}<p:txBody><a:p>{run(words)}</a:p></p:txBody></p:sp>"


def tree(kind: str, inside: str, more: str = "", back: str = "") -> str:
    return (
        f"<p:{kind} {NAMES} {more}><p:cSld>{back}<p:spTree>{inside}</p:spTree></p:cSld></p:{kind}>"
    )


def show(slide: str, more: str = "", *, back: str = "", **others: str) -> Document:
    """One slide; `others` are what its `layout`, `master` and `notes` hold."""
    listed = (
        "<p:sldIdLst><p:sldId id='256' r:id='rId1'/></p:sldIdLst><p:sldSz cx='9000' cy='5000'/>"
    )
    to_slide = relations(
        ("slideLayout", "../l.xml"), ("notesSlide", "../n.xml"), ("hyperlink", "tel:1", "x")
    )
    return documents.read(
        zipped(
            {
                "ppt/presentation.xml": f"<p:presentation {NAMES}>{listed}</p:presentation>",
                "ppt/_rels/presentation.xml.rels": relations(
                    ("slide", "s/1.xml"), ("slideMaster", "m.xml")
                ),
                "ppt/s/1.xml": tree("sld", slide, more, back),
                "ppt/s/_rels/1.xml.rels": to_slide,
                "ppt/l.xml": tree("sldLayout", others.get("layout", "")),
                "ppt/_rels/l.xml.rels": relations(("slideMaster", "m.xml")),
                "ppt/m.xml": tree("sldMaster", others.get("master", "")),
                "ppt/_rels/m.xml.rels": relations(("slideLayout", "l.xml")),
                "ppt/n.xml": tree("notes", others.get("notes", "")),
            }
        ),
        "talk.pptx",
    )


def test_a_slide_has_its_words_its_layouts_and_its_masters() -> None:
    document = show(
        shape(run("0113 ") + run("496 0100")), layout=shape(run(THIRD)), master=shape(run("Co"))
    )
    assert part(document, "slide 1").text == f"{NEW}\n{THIRD}\nCo"
    assert document.pages == 1


def test_places_to_fill_in_show_nothing_until_they_are() -> None:
    document = show(place(NEW), layout=place(OLD))
    assert part(document, "slide 1").text == NEW
    assert part(document, "layouts").remains == OLD


def test_a_slide_may_be_without_what_others_have() -> None:
    assert (
        part(show(shape(run(NEW)), "showMasterSp='0'", layout=shape(run(OLD))), "slide 1").text
        == NEW
    )


def test_a_hidden_slide_is_left_over() -> None:
    found = part(show(shape(run(OLD)), "show='0'"), "slide 1")
    assert (found.text, found.remains) == ("", OLD)


def test_notes_stand_behind() -> None:
    found = part(show("", notes=shape(run(OLD))), "slide 1")
    assert (found.text, found.behind) == ("", OLD)


@pytest.mark.parametrize(("x", "y"), [(9500, 0), (-500, 0), (0, 6000), (0, -500)])
def test_what_is_put_beside_the_slide_stands_behind(x: int, y: int) -> None:
    away = f"<a:xfrm><a:off x='{x}' y='{y}'/><a:ext cx='10' cy='10'/></a:xfrm>"
    found = part(show(shape(run(OLD), away)), "slide 1")
    assert (found.text, found.behind) == ("", OLD)


def test_words_with_the_colour_of_their_shape_stand_behind() -> None:
    blue = "<a:solidFill><a:srgbClr val='002060'/></a:solidFill>"
    assert part(show(shape(run(OLD, blue), blue)), "slide 1").behind == OLD
    assert part(show(shape(run(NEW, blue))), "slide 1").text == NEW


def test_white_words_on_a_white_slide_stand_behind() -> None:
    white = "<a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill>"
    back = f"<p:bg><p:bgPr>{white}</p:bgPr></p:bg>"
    assert part(show(shape(run(OLD, white)), back=back), "slide 1").behind == OLD


def test_hidden_shapes_are_left_over_and_described_ones_described() -> None:
    document = show(shape(run(OLD), about="hidden='1'") + shape("", about=f"descr='{THIRD}'"))
    found = part(document, "slide 1")
    assert (found.text, found.behind, found.remains) == ("", THIRD, OLD)


def test_cells_stay_apart() -> None:
    cells = "".join(
        f"<a:tc><a:txBody><a:p>{run(each)}</a:p></a:txBody></a:tc>" for each in (NEW, THIRD)
    )
    frame = f"<p:graphicFrame><a:tbl><a:tr>{cells}</a:tr></a:tbl></p:graphicFrame>"
    assert part(show(frame), "slide 1").text == f"{NEW}\t{THIRD}"


def test_links_of_runs_and_shapes_are_found() -> None:
    click = "<a:hlinkClick r:id='rId3'/>"
    document = show(shape(run("0113 ", click) + run("496", click)))
    assert part(document, "slide 1").links == (Link("tel:1", "0113 496"),)


def test_of_a_template_without_slides_the_layouts_are_read() -> None:
    data = zipped(
        {
            "ppt/presentation.xml": f"<p:presentation {NAMES}/>",
            "ppt/_rels/presentation.xml.rels": relations(("slideMaster", "m.xml")),
            "ppt/m.xml": tree("sldMaster", shape(run(NEW))),
            "ppt/_rels/m.xml.rels": relations(("slideLayout", "l.xml")),
            "ppt/l.xml": tree("sldLayout", shape(run(THIRD))),
            "ppt/_rels/l.xml.rels": relations(("slideMaster", "m.xml")),
        }
    )
    assert documents.read(data, "a.potx").text.strip() == f"{THIRD}\n{NEW}"


def test_words_in_place_of_a_bullet_are_shown() -> None:
    bullet = '<a:pPr><a:buChar char="{}"/></a:pPr>' + run(NEW)
    document = show(shape(bullet.format(OLD)))
    assert part(document, "slide 1").text == f"{OLD} {NEW}"
    assert part(show(shape(bullet.format("•"))), "slide 1").text == NEW
