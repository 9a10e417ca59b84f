"""Whether the cards on an office's sheet lie where it is perforated, each back behind its front."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from contact_hub.facts import Fact, readable
from contact_hub.lacking import evidence_of_prints, print_fixes
from contact_hub.lacking.findings import Finding
from contact_hub.paper import sheets
from contact_hub.paper.sheets import Laid
from contact_hub.reading import cut_out, finder, paper, placed, preflight
from contact_hub.reading.box import Box
from contact_hub.reading.pdf_file import Unreadable
from contact_hub.reading.placed import Placed
from contact_hub.surfaces import Surface

__all__ = ["of_sheet"]

NOTHING_MM = 0.05
Page = tuple[Placed, ...]
Side = tuple[int, Box]
"""Which page, and where on it."""


def of_sheet(data: bytes, surface: Surface) -> Iterator[Finding]:
    """Paper and inks as of any print; then the places; then what stands on each of them."""
    laid = surface.prints.laid if surface.prints else None
    if laid is None:
        yield from evidence_of_prints.of_print(data, surface)
        return
    try:
        pages = placed.placed(data)
        faults = list(of_places(pages, laid, len(surface.parts)))
        found = () if faults else tuple(of_cards(data, surface, laid, pages))
    except Unreadable as fault:
        yield Finding(None, f"`{surface.path}` cannot be read. {fault}")
        return
    yield from evidence_of_prints.of_print(data, surface)
    yield from (Finding(None, f"`{surface.path}` cannot be used. {fault}") for fault in faults)
    yield from found


def of_places(pages: tuple[Page, ...], laid: Laid, cards: int) -> Iterator[str]:
    """Each page has its cards where the sheet has them, and nothing over a neighbour."""
    on_sheet = len(laid.sheet.places)
    counts = [on_sheet] if cards == 1 else full_and_rest(cards, on_sheet)
    wanted = [sides for count in counts for sides in of_papers_sides(laid, count)]
    if len(pages) != len(wanted):
        yield f"It has {len(pages)} pages instead of {len(wanted)}."
        return
    for number, (page, sides) in enumerate(zip(pages, wanted, strict=True), 1):
        yield from of_page(page, sides, laid, f"Page {number}", alike=cards == 1)


def of_papers_sides(laid: Laid, count: int) -> list[tuple[list[Box], ...]]:
    """What is on each page of one sheet: fronts, then backs; of folded cards both on one."""
    fronts, backs = sides_of(laid, count)
    return [(fronts, backs)] if laid.sheet.folded else [(fronts,), (backs,)]


def full_and_rest(cards: int, on_sheet: int) -> list[int]:
    """How many cards are on each sheet."""
    return [min(on_sheet, cards - begin) for begin in range(0, cards, on_sheet)]


def of_page(
    page: Page, sides: tuple[list[Box], ...], laid: Laid, name: str, *, alike: bool
) -> Iterator[str]:
    """The cards of one page are on these places, inside the paper, and keep to themselves."""
    there = [[each for box in side for each in page if each.trim.is_near(box)] for side in sides]
    if len(page) != sum(map(len, sides)) or list(map(len, there)) != list(map(len, sides)):
        yield f"{name} does not have its cards on the places of {laid.sheet.made_by}."
        return
    if alike and any(len({each.drawing for each in side}) > 1 for side in there):
        yield f"{name} has more than one card."
    if not all(each.as_drawn for each in page):
        yield f"{name} has a card that is turned or scaled."
    paper = Box(0, 0, *laid.sheet.size)
    if not all(paper.holds(each.trim) for each in page):
        yield f"{name} has a card that is not wholly on the paper."
    if any(overlap(one.window, other.trim) for one, other in permutations(page, 2)):
        yield f"{name} has ink of one card on the next."


def overlap(one: Box, other: Box) -> bool:
    """By more than a guillotine could tell."""
    return min(one.shared(other).size()) > NOTHING_MM


def sides_of(laid: Laid, count: int) -> tuple[list[Box], list[Box]]:
    """Fronts and backs: a back is behind its front when the paper is turned over its long edge."""
    sheet = laid.sheet
    (width, height), (wide, high) = sheet.size, sheet.side
    fronts, backs = [], []
    for column, row in sheet.places[:count]:
        x = sheet.first[0] + column * sheet.step[0]
        y = height - sheet.first[1] - row * sheet.step[1]
        (right, down), (right_back, down_back) = laid.nudge, laid.nudge_back
        if sheet.folded:
            front, back, right_back, down_back = x + wide, x, right, down
        else:
            front, back = x, width - x - wide
        y_front, y_back = y - down, y - down_back
        front, back = front + right, back + right_back
        fronts.append(Box(front, y_front - high, front + wide, y_front))
        backs.append(Box(back, y_back - high, back + wide, y_back))
    return fronts, backs


def of_cards(
    data: bytes, surface: Surface, laid: Laid, pages: tuple[Page, ...]
) -> Iterator[Finding]:
    """Front and back of each card belong together: its facts on them, and its code, once.

    The one that fills a sheet is judged as it is when it is alone.
    """
    cards = tuple(cards_of(laid, len(surface.parts)))
    if len(cards) == 1:
        yield from of_the_card(placed.alone(data, drawings(pages, cards[0])), surface)
        return
    cuts = cut_out.cut_outs(data, cards)
    for (url, facts), cut in zip(surface.parts, cuts, strict=True):
        yield from lacking(cut.text, facts, surface.path)
        yield from of_codes(cut.codes, url, surface.path)


def of_the_card(card: bytes, surface: Surface) -> Iterator[Finding]:
    """Its words, its code, and whatever somebody notices who has it in hand."""
    ((url, facts),) = surface.parts
    sides = paper.pages(card, codes=1)
    for side in sides:
        faults = preflight.on_page(side, sheets.PRINTER)
        yield from (print_fixes.as_finding(fault, surface) for fault in faults)
    yield from lacking("\n".join(side.text for side in sides), facts, surface.path)
    codes = tuple(code.says for side in sides for code in side.codes)
    yield from of_codes(codes, url, surface.path)


def drawings(pages: tuple[Page, ...], card: tuple[Side, ...]) -> list[int]:
    """What lies on a card's sides."""
    return [
        each.drawing for number, box in card for each in pages[number] if each.trim.is_near(box)
    ]


def lacking(text: str, facts: tuple[Fact, ...], path: str) -> Iterator[Finding]:
    """What a card does not show."""
    for fact in finder.missing(text, facts):
        what = f"The sheet `{path}` has a card without the {fact.label} `{readable(fact)}`."
        yield Finding(fact, what)


def of_codes(codes: tuple[str, ...], url: str, path: str) -> Iterator[Finding]:
    """One on each card, and it leads where it should."""
    if codes != (url,):
        found = f"leads to `{codes[0]}`" if len(codes) == 1 else "cannot be read"
        yield Finding(None, f"A code on `{path}` {found}, and should lead to `{url}`.")


def cards_of(laid: Laid, cards: int) -> Iterator[tuple[Side, Side]]:
    """Front and back of each: page (from 0) and place."""
    on_sheet = len(laid.sheet.places)
    for sheet, count in enumerate(full_and_rest(cards, on_sheet)):
        first, second = (sheet, sheet) if laid.sheet.folded else (2 * sheet, 2 * sheet + 1)
        for front, back in zip(*sides_of(laid, count), strict=True):
            yield (first, front), (second, back)
