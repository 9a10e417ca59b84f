"""Invoice footers: a strip, a page to lay over an invoice, drawings, and texts to paste."""

from __future__ import annotations

from collections.abc import Iterator

from contact_hub import editions, pay_codes
from contact_hub.hub import Hub
from contact_hub.outputs import invoices, stationery
from contact_hub.outputs.rendering import Templates
from contact_hub.paper import formats
from contact_hub.paper.printers import IN_HOUSE
from contact_hub.pieces import letters
from contact_hub.pieces.made import Artifact, PrintJob, Room
from contact_hub.press import qr
from contact_hub.press.printing import Job
from contact_hub.press.wishes import ForPress, Outlines, Picture

__all__ = ["files", "footer", "whole_page"]

DPI = 300
STRIP = ("invoice-footer.pdf", "invoice-footer.png", "invoice-footer.svg")


def footer(room: Room) -> Iterator[PrintJob]:
    """A strip as wide as the paper: for word processors and invoice programs."""
    text = invoices.as_text(room.hub)
    wishes = (ForPress(), Picture(DPI), Outlines(title(room.hub), text))
    job = made(room, wishes, whole=False)
    yield PrintJob(job, tuple(f"stationery/{name}" for name in STRIP))


def whole_page(room: Room) -> Iterator[PrintJob]:
    """The same at the foot of a page that is empty otherwise, for programs that lay one over."""
    yield PrintJob(made(room, (ForPress(),), whole=True), ("stationery/invoice-footer-page.pdf",))


def files(hub: Hub, templates: Templates) -> Iterator[Artifact]:
    """What is pasted: HTML with nothing beside it, and plain text."""
    footer = invoices.of_organisation(hub)
    html = templates.render(
        "stationery/invoice_footer.html", footer=footer, direction=stationery.direction(hub)
    )
    path = "stationery/invoice-footer"
    yield Artifact(f"{path}.html", html.encode("ascii", "xmlcharrefreplace"))
    yield Artifact(f"{path}.txt", f"{invoices.as_text(hub)}\n".encode())


def made(room: Room, wishes: tuple[ForPress | Picture | Outlines, ...], *, whole: bool) -> Job:
    """One drawing of it."""
    hub = room.hub
    wished, edition = hub.contacts.stationery.invoice_footer, editions.invoice_footer(hub)
    office = letters.office_of(hub, wished.office)
    data = letters.of_piece(
        room,
        edition,
        letters.sheet(formats.PAPERS[wished.paper], IN_HOUSE),
        whole=whole,
        screen=stationery.on_screen(hub, room.logos),
        still_current=hub.words.print.still_current,
        pay=pay_code(hub),
        **letters.small_print(hub, office, wished.shows, "invoice"),
    )
    return Job(room.templates, "invoice_footer.typ", data, wishes, IN_HOUSE, edition.url)


def pay_code(hub: Hub) -> dict[str, object] | None:
    """Drawn for the press and for screens, beside the bank, where there is one."""
    says = pay_codes.says(hub.organisation)
    if not says or "bank" not in hub.contacts.stationery.invoice_footer.shows:
        return None
    drawn = {"pdf": qr.as_pdf(says).decode("ascii"), "svg": qr.as_svg(says).decode("ascii")}
    return {"label": hub.words.print.pay, "modules": qr.modules(says), **drawn}


def title(hub: Hub) -> str:
    """As the files of the office call it."""
    return f"{hub.organisation.name}: {hub.words.kinds['invoice footer']}"
