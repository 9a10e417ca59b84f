"""Sabotage: whatever changes the finished bytes is found, named, and led back to a line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from tests import sites

from contact_hub import loading, pieces, proof
from contact_hub.hub import Hub
from contact_hub.outputs import footer
from contact_hub.outputs.rendering import Templates
from contact_hub.pieces import Room
from contact_hub.press import printing, qr
from contact_hub.problems import as_text
from contact_hub.proven import Proven, Site
from contact_hub.workers import Workers
from contact_hub.yaml_source.source import Source

REPORTS = Path(__file__).parent / "sabotage"
INES = "people/ines-duarte/index.html"
TOPIC = "topics/broken/index.html"
YORK = "calendars/york.ics"


@dataclass(frozen=True)
class Built:
    """A built site that a test may spoil."""

    site: Path
    hub: Hub
    source: Source
    digest: str

    def report(self) -> str:
        """What the proof has to say, though all was right at the last build."""
        proven = Proven.at(self.site.parent / ".cache" / "proven")
        with Workers(1) as workers:
            site = Site(self.site, workers, proven)
            found = proof.proof_of(site, self.hub, self.source, self.digest)
        return as_text(found.problems)

    def change(self, file: str, old: str, new: str) -> None:
        """In the text of one file, wherever it stands."""
        text = (self.site / file).read_bytes().decode()
        assert old in text, f"{file} does not hold {old}"
        (self.site / file).write_bytes(text.replace(old, new).encode())

    def printed_anew(self, hub: Hub, path: str) -> None:
        """What the press makes of other contacts, in the place of what it made."""
        room = Room(hub, sites.ROOT / "overrides" / "stationery", sites.ROOT)
        job = next(each for each in pieces.print_jobs(room) if path in each.paths)
        (self.site / path).write_bytes(printing.printed(job.job)[job.paths.index(path)])

    def after(self, old: str, new: str) -> Hub:
        """The contacts as they would be after a change of the file."""
        file = self.site.parent / "contacts.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        contacts = loading.load(file, self.hub.today).contacts
        return Hub(contacts, self.hub.today, self.hub.site_url)


@pytest.fixture
def built(small_copy: Path) -> Built:
    loaded = loading.load(
        small_copy / "contacts.yaml", date.fromisoformat(sites.TODAY), root=small_copy
    )
    hub = Hub(loaded.contacts, loaded.today, "https://contact.harbourfinch.example/")
    block = footer.as_html(Templates.of(sites.ROOT / "overrides", hub), hub)
    return Built(small_copy / "site", hub, loaded.source, footer.digest_in(block))


def no_footer(built: Built) -> None:
    page = built.site / INES
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub(r"<footer.*?</footer>", "", text, flags=re.DOTALL), encoding="utf-8")


def hidden_footer(built: Built) -> None:
    built.change("index.html", '<footer class="hub-contact"', '<footer style="display: none"')


def footer_in_a_template(built: Built) -> None:
    built.change("index.html", "<footer", "<template><footer")


def another_phone_in_a_footer(built: Built) -> None:
    built.change(
        "index.html", '">01632 960100</a></p>\n<p><span', '">01632 960101</a></p>\n<p><span'
    )


def another_target_in_all_footers(built: Built) -> None:
    for page in sorted(built.site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if "<footer" in text:
            text = text.replace("tel:+441632960100", "tel:+441632960199")
            page.write_text(text, encoding="utf-8")


def the_number_for_any_hour_swapped_in_a_footer(built: Built) -> None:
    built.change("index.html", "tel:+448081570100", "tel:+448081570101")


def a_link_without_words_in_a_footer(built: Built) -> None:
    built.change("index.html", "01632 960100</a></p>\n<p><span", "</a>01632 960100</p>\n<p><span")


def a_number_of_nobody_in_a_footer(built: Built) -> None:
    built.change("index.html", "</footer>", '<a href="tel:+441632960999">Now</a></footer>')


def a_second_link_behind_a_number_on_a_page(built: Built) -> None:
    wrong = '<p><a href="tel:+441632960999">01632 960111</a></p>'
    built.change(INES, "</article>", f"{wrong}</article>")


def another_email_in_a_footer(built: Built) -> None:
    built.change("404.html", "mailto:hello@", "mailto:hallo@")


def no_vat_number_in_a_footer(built: Built) -> None:
    built.change("people/index.html", " VAT GB 999 9999 73.", "")


def a_second_footer(built: Built) -> None:
    built.change(INES, "</footer>", '</footer><p data-hub-contact="feedfeedfeedfeed">Old</p>')


def a_number_swapped_on_a_page(built: Built) -> None:
    built.change(INES, "01632 960111", "01632 960110")


def a_link_swapped_on_a_page(built: Built) -> None:
    built.change(INES, "mailto:ines.duarte@", "mailto:ines@")


def numbers_swapped_behind_their_links(built: Built) -> None:
    built.change("index.html", "tel:+441632960100", "tel:#")
    built.change("index.html", "tel:+448081570100", "tel:+441632960100")
    built.change("index.html", "tel:#", "tel:+448081570100")


def a_name_hidden_on_a_page(built: Built) -> None:
    built.change(INES, "Inês Duarte", "Somebody")


def an_address_changed_on_a_page(built: Built) -> None:
    built.change("offices/york/index.html", "7 Sample Row", "9 Sample Row")


def no_page(built: Built) -> None:
    (built.site / "teams" / "bench" / "index.html").unlink()


def another_number_in_a_vcard(built: Built) -> None:
    built.change("contacts/ines-duarte.vcf", "960111", "960112")


def a_second_number_in_a_vcard(built: Built) -> None:
    built.change("contacts/york.vcf", "ADR;", "TEL;TYPE=WORK:+44 1632 960999\r\nADR;")


def no_number_in_a_vcard(built: Built) -> None:
    card = built.site / "contacts" / "york.vcf"
    card.write_bytes(re.sub(rb"TEL[^\r]*\r\n", b"", card.read_bytes()))


def no_vcard(built: Built) -> None:
    (built.site / "contacts" / "york.vcf").unlink()


def a_vcard_with_unix_line_breaks(built: Built) -> None:
    built.change("contacts/york.vcf", "\r\n", "\n")


def half_a_vcard(built: Built) -> None:
    built.change("contacts/york.vcf", "END:VCARD\r\n", "")


def somebody_elses_code(built: Built) -> None:
    york = built.hub.offices["york"]
    other = (built.site / "contacts" / f"{york.id}.png").read_bytes()
    (built.site / "contacts" / "ines-duarte.png").write_bytes(other)


def a_code_of_yesterday(built: Built) -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Inês Duarte\r\nN:Duarte;Inês;;;\r\n"
    text += "TEL:+44 1632 960999\r\nEMAIL:ines.duarte@quaylamps.example\r\nEND:VCARD\r\n"
    (built.site / "contacts" / "ines-duarte.png").write_bytes(qr.as_png(text))


def a_blank_code(built: Built) -> None:
    out = BytesIO()
    Image.new("L", (300, 300), 255).save(out, "PNG")
    (built.site / "contacts" / "york.png").write_bytes(out.getvalue())


def an_event_less_in_a_calendar(built: Built) -> None:
    path = built.site / YORK
    before, begin, rest = path.read_bytes().partition(b"BEGIN:VEVENT")
    path.write_bytes(before + rest.partition(b"END:VEVENT\r\n")[2])
    assert begin


def a_calendar_with_a_day_more(built: Built) -> None:
    built.change(YORK, "DTEND;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20270102")


def a_calendar_with_other_hours(built: Built) -> None:
    built.change(YORK, "9am to noon", "9am to 1pm")


def a_calendar_with_another_number_for_any_hour(built: Built) -> None:
    built.change(YORK, "0808 157 0100", "0808 157 0101")


def a_calendar_that_makes_people_busy(built: Built) -> None:
    built.change(YORK, "TRANSP:TRANSPARENT\r\n", "")


def a_calendar_at_times_of_day(built: Built) -> None:
    built.change(YORK, ";VALUE=DATE:20261229", ":20261229T000000Z")


def a_calendar_with_unix_line_breaks(built: Built) -> None:
    built.change(YORK, "\r\n", "\n")


def no_calendar(built: Built) -> None:
    (built.site / YORK).unlink()


def another_number_on_a_business_card(built: Built) -> None:
    changed = built.after("phone: 01632 960111", "phone: 01632 960112")
    built.printed_anew(changed, "cards/ines-duarte.pdf")


def a_business_card_without_boxes(built: Built) -> None:
    path = built.site / "cards" / "ines-duarte.pdf"
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for page in pdf.pages:
            for box in ("/TrimBox", "/BleedBox"):
                if box in page:
                    del page[box]
        pdf.save(path)


def a_business_card_in_screen_colours(built: Built) -> None:
    path = built.site / "cards" / "ines-duarte.pdf"
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].contents_add(b"1 0 0 rg 20 20 40 40 re f")
        pdf.save(path)


def half_a_pdf(built: Built) -> None:
    path = built.site / "cards" / "ines-duarte.pdf"
    path.write_bytes(path.read_bytes()[:2000])


def a_letterhead_with_another_company_number(built: Built) -> None:
    built.printed_anew(built.after("01234567", "01234568"), "stationery/letterhead.pdf")


def an_invoice_footer_without_vat_number(built: Built) -> None:
    changed = built.after("    vat: GB 999 9999 73\n", "")
    built.printed_anew(changed, "stationery/invoice-footer.pdf")


def a_link_that_leads_nowhere(built: Built) -> None:
    built.change("index.html", '<a href="topics/', '<a href="topics/gone-')


def pages_that_do_not_lead_to_topics(built: Built) -> None:
    for page in sorted(built.site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        more = "|topics/broken" if page.parent == built.site else ""
        text = re.sub(rf'<a href="[^"]*(?:contact|coverage|topics{more})/(?:#legal)?"', "<a", text)
        page.write_text(text, encoding="utf-8")


def another_number_for_when_nobody_answers(built: Built) -> None:
    page = built.site / TOPIC
    before, label, rest = page.read_text(encoding="utf-8").partition("If nobody answers")
    rest = rest.replace("0808 157 0100", "0808 157 0101", 1)
    page.write_text(before + label + rest, encoding="utf-8")


def a_route_to_another_number(built: Built) -> None:
    built.change(TOPIC, "01632 960111", "01632 960112")


def a_topic_without_its_menu(built: Built) -> None:
    built.change(TOPIC, "press 2", "press 3")


def a_promise_of_more(built: Built) -> None:
    built.change(TOPIC, "within 2 working days", "within 2 working hours")


def a_complaint_without_the_outside_body(built: Built) -> None:
    built.change("complaints/index.html", "Guild of Lampwrights", "Somebody")


def a_complaint_without_a_time(built: Built) -> None:
    built.change("complaints/index.html", "Within 3 days", "Soon")


def a_contact_that_ends_without_a_question(built: Built) -> None:
    built.change(INES, "<b>Does it glow?</b>", "")


def a_mail_with_a_copy_to_somebody(built: Built) -> None:
    built.change(INES, "@quaylamps.example?subject=", "@quaylamps.example?bcc=a@b.example&subject=")


def a_private_number_on_a_page(built: Built) -> None:
    built.change("index.html", "</main>", "<p>(01632) 960-191</p></main>")


SABOTAGE: tuple[Callable[[Built], None], ...] = (
    no_footer,
    hidden_footer,
    footer_in_a_template,
    another_phone_in_a_footer,
    another_target_in_all_footers,
    the_number_for_any_hour_swapped_in_a_footer,
    a_link_without_words_in_a_footer,
    a_number_of_nobody_in_a_footer,
    a_second_link_behind_a_number_on_a_page,
    another_email_in_a_footer,
    no_vat_number_in_a_footer,
    a_second_footer,
    a_number_swapped_on_a_page,
    a_link_swapped_on_a_page,
    numbers_swapped_behind_their_links,
    a_name_hidden_on_a_page,
    an_address_changed_on_a_page,
    no_page,
    another_number_in_a_vcard,
    a_second_number_in_a_vcard,
    no_number_in_a_vcard,
    no_vcard,
    a_vcard_with_unix_line_breaks,
    half_a_vcard,
    somebody_elses_code,
    a_code_of_yesterday,
    a_blank_code,
    an_event_less_in_a_calendar,
    a_calendar_with_a_day_more,
    a_calendar_with_other_hours,
    a_calendar_with_another_number_for_any_hour,
    a_calendar_that_makes_people_busy,
    a_calendar_at_times_of_day,
    a_calendar_with_unix_line_breaks,
    no_calendar,
    another_number_on_a_business_card,
    a_business_card_without_boxes,
    a_business_card_in_screen_colours,
    half_a_pdf,
    a_letterhead_with_another_company_number,
    an_invoice_footer_without_vat_number,
    a_link_that_leads_nowhere,
    pages_that_do_not_lead_to_topics,
    another_number_for_when_nobody_answers,
    a_route_to_another_number,
    a_topic_without_its_menu,
    a_promise_of_more,
    a_complaint_without_the_outside_body,
    a_complaint_without_a_time,
    a_contact_that_ends_without_a_question,
    a_mail_with_a_copy_to_somebody,
    a_private_number_on_a_page,
)


def test_nothing_is_wrong_with_what_was_built(built: Built) -> None:
    assert built.report() == ""


@pytest.mark.parametrize("spoil", SABOTAGE, ids=lambda spoil: spoil.__name__)
def test_the_report_is_the_one_kept_for_this_sabotage(
    built: Built, spoil: Callable[[Built], None], golden: Callable[[Path, str], None]
) -> None:
    spoil(built)
    report = built.report()
    assert report
    golden(REPORTS / f"{spoil.__name__}.txt", report)


def test_no_report_is_left_without_its_sabotage() -> None:
    kept = {path.stem for path in REPORTS.glob("*.txt")}
    assert kept == {spoil.__name__ for spoil in SABOTAGE}
