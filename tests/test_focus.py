"""How well we can be reached: what test calls show, who is due, and what each answer is worth."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Page
from tests import browsers

from contact_hub import call_log, loading, ten_tests
from contact_hub.call_log import Tally
from contact_hub.hub import Hub
from contact_hub.mistakes import Mistake
from contact_hub.model import plain
from contact_hub.must_show import facts_of
from contact_hub.outputs import focus
from contact_hub.outputs.focus import Verdict
from contact_hub.proof import Proof
from contact_hub.steps import Steps
from contact_hub.surfaces import surfaces
from contact_hub.words.wording import in_language

BASE = (Path(__file__).parent / "mistakes" / "hours-that-overlap.yaml").read_text(encoding="utf-8")
GOOD = BASE.replace("9:00-13:00, 12:00-17:00 # <-", "9:00-17:30")
TODAY = date(2026, 11, 22)
OTHERS = """
lines:
  claims-line: {name: Claims line, phone: 0808 157 0199, hours: always}
teams:
  claims: {name: Claims, does: Pays., office: leeds, phone: 0113 496 0120}
  cover: {name: Cover, does: Covers., office: leeds}
  computer-help: {name: PCs, does: Laptops, internal: yes, office: leeds, phone: 0113 496 0190}
topics:
  claim: {asks: I had an accident, ask: claims, promise: reply within 4 working hours}
  change: {asks: I have moved, ask: claims}
  laptop: {asks: It is slow, audience: [staff], ask: computer-help, promise: seen within 1 day}
people:
  ada-stone: {name: Ada Stone, team: claims, public: yes}
  tom-reed: {name: Tom Reed, office: leeds, public: no}
"""
EVERY = "freshness: {call_yourself_every: 90 days}\n"


def hub(
    folder: Path, *calls: str, extra: str = OTHERS + EVERY, staff: bool = False, text: str = GOOD
) -> Hub:
    """Harbour & Finch with these test calls, each as one line without its braces."""
    log = "".join(f"  - {{{call}}}\n" for call in calls)
    path = folder / "contacts.yaml"
    path.write_text(f"{text}{extra}{'calls:' if calls else ''}\n{log}", encoding="utf-8")
    contacts = loading.load(path, TODAY).contacts
    return Hub(contacts, TODAY, "https://contact.harbourfinch.example/", for_staff=staff)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("40 seconds", 40),
        ("1 second", 1),
        ("0 seconds", 0),
        ("90 seconds", 90),
        ("1 minute", 60),
        ("2 minutes", 120),
        ("1 minute 20 seconds", 80),
        ("12 minutes 5 seconds", 725),
    ],
)
def test_a_wait_is_read(written: str, seconds: int) -> None:
    assert plain.waiting(written) == seconds


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("40s", "Did you mean `40 seconds`?"),
        ("40 Seconds", "Did you mean `40 seconds`?"),
        ("1:20", "Did you mean `1 minute 20 seconds`?"),
        ("1 min 20", "Did you mean `1 minute 20 seconds`?"),
        ("1 minute, 20 seconds", "Did you mean `1 minute 20 seconds`?"),
        ("2 min", "Did you mean `2 minutes`?"),
        ("100 seconds", "Did you mean `1 minute 40 seconds`?"),
        ("40", "Write `40 seconds` or `40 minutes`."),
        ("at once", "Write it like `40 seconds` or `1 minute 20 seconds`."),
        ("1.5 minutes", "Write it like `40 seconds` or `1 minute 20 seconds`."),
        ("3 hours", "Write it like `40 seconds` or `1 minute 20 seconds`."),
        ("minutes", "Write it like `40 seconds` or `1 minute 20 seconds`."),
    ],
)
def test_a_wait_that_is_not_understood_is_offered_in_full(written: str, offered: str) -> None:
    with pytest.raises(Mistake) as caught:
        plain.waiting(written)
    assert caught.value.fix == offered


def test_what_is_offered_is_understood() -> None:
    assert plain.waiting(re.findall("`(.+)`", plain.waiting_meant("1:20"))[0]) == 80


@pytest.mark.parametrize(
    ("written", "through"),
    [("answered_in: 5 seconds", [True]), ("reached: no", [False]), ("clear: yes", [])],
)
def test_whoever_answered_was_reached(written: str, through: list[bool], tmp_path: Path) -> None:
    (call,) = hub(tmp_path, f"on: 2026-11-20, tried: leeds, {written}").contacts.calls
    assert [each for each in [call.got_through] if each is not None] == through


def due(found: Hub) -> list[str]:
    return [each.record.id for each in call_log.due(found)]


def test_everybody_with_a_number_or_a_promise_is_due_who_was_never_called(tmp_path: Path) -> None:
    assert due(hub(tmp_path)) == ["leeds", "claims-line", "claims", "claim"]


def test_internal_teams_are_due_like_all_others_and_only_staff_see_it(tmp_path: Path) -> None:
    inside = set(due(hub(tmp_path, staff=True))) - set(due(hub(tmp_path)))
    assert inside == {"computer-help", "laptop"}


def test_nobody_is_due_where_no_time_is_given(tmp_path: Path) -> None:
    assert due(hub(tmp_path, extra=OTHERS)) == []


def test_a_call_about_a_topic_is_one_on_who_answers_it(tmp_path: Path) -> None:
    assert due(hub(tmp_path, "on: 2026-11-20, tried: claim")) == ["leeds", "claims-line"]


def test_a_call_on_a_team_is_none_about_its_topic(tmp_path: Path) -> None:
    assert due(hub(tmp_path, "on: 2026-11-20, tried: claims"))[-1] == "claim"


@pytest.mark.parametrize(("on", "times"), [("2026-08-24", 0), ("2026-08-23", 1)])
def test_somebody_is_due_on_the_day_after_the_period(on: str, times: int, tmp_path: Path) -> None:
    assert due(hub(tmp_path, f"on: {on}, tried: leeds")).count("leeds") == times


def test_those_who_were_never_called_come_first_then_the_longest_wait(tmp_path: Path) -> None:
    calls = ("on: 2026-03-01, tried: leeds", "on: 2026-01-02, tried: claims")
    assert due(hub(tmp_path, *calls)) == ["claims-line", "claim", "claims", "leeds"]


def test_the_last_of_several_calls_counts_in_whatever_order_they_are_written(
    tmp_path: Path,
) -> None:
    calls = ("on: 2026-11-20, tried: leeds", "on: 2026-01-02, tried: leeds")
    assert "leeds" not in due(hub(tmp_path, *calls))


def test_only_the_last_year_is_told_newest_first(tmp_path: Path) -> None:
    days = ("2025-11-21", "2025-11-22", "2026-11-22")
    found = hub(tmp_path, *(f"on: {day}, tried: leeds" for day in days))
    assert [f"{call.on}" for call in call_log.lately(found)] == ["2026-11-22", "2025-11-22"]


@pytest.mark.parametrize("tried", ["computer-help", "laptop", "tom-reed"])
def test_a_call_on_what_is_internal_is_counted_for_staff_alone(tried: str, tmp_path: Path) -> None:
    call = f"on: 2026-11-20, tried: {tried}"
    assert call_log.lately(hub(tmp_path, call)) == []
    assert len(call_log.lately(hub(tmp_path, call, staff=True))) == 1


def test_the_usual_wait_is_that_of_the_call_in_the_middle(tmp_path: Path) -> None:
    waits = ("20 seconds", "30 seconds", "9 minutes")
    calls = [f"on: 2026-11-20, tried: leeds, answered_in: {wait}" for wait in waits]
    found = hub(tmp_path, *calls, "on: 2026-11-20, tried: leeds, reached: no")
    assert call_log.usual_wait(call_log.lately(found)) == 30


def test_a_promise_is_kept_by_who_answers_and_for_the_topic(tmp_path: Path) -> None:
    calls = (
        "on: 2026-11-20, tried: claim, promise_kept: yes",
        "on: 2026-11-19, tried: claims, promise_kept: no",
        "on: 2026-11-18, tried: leeds",
    )
    kept = {record.id: kept for record, kept in call_log.kept_by_each(hub(tmp_path, *calls))}
    assert kept == {"claims": Tally(1, 2), "claim": Tally(1, 1)}


WAYS = (Steps("topics", "claim", 2, 1, ("404.html",)), Steps("offices", "leeds", 9, 0, ()))


def answers(found: Hub, ways: tuple[Steps, ...] = WAYS) -> dict[str, Verdict]:
    """What the ten tests say of a site in which all was found."""
    footer = tuple(facts_of.footer(found))
    proof = Proof(("index.html", "404.html"), footer, tuple(surfaces(found)), (), steps=ways)
    return {each.name: each for each in ten_tests.verdicts(found, proof)}


def test_the_ten_are_answered_in_the_order_in_which_they_are_asked(tmp_path: Path) -> None:
    asked = [each.name for each in in_language("en").focus.questions]
    assert list(answers(hub(tmp_path))) == asked
    assert len(asked) == 10


def test_the_longest_way_to_whoever_answers_a_topic_counts(tmp_path: Path) -> None:
    more = Steps("topics", "change", 1, 0, ("404.html",))
    found = answers(hub(tmp_path), (*WAYS, more))["easy"]
    assert (found.state, found.number) == ("proven", "3")
    assert "over 2 ways to a person: 2 steps" in found.says


@pytest.mark.parametrize(("clicks", "presses"), [(3, 0), (0, 3), (None, 0)])
def test_one_way_that_is_too_long_is_one_too_many(
    clicks: int | None, presses: int, tmp_path: Path
) -> None:
    more = Steps("topics", "change", clicks, presses, ("404.html",))
    assert answers(hub(tmp_path), (*WAYS, more))["easy"].state == "partly"


@pytest.mark.parametrize("name", ["clear", "hours"])
def test_what_nobody_tried_is_said_to_be_so(name: str, tmp_path: Path) -> None:
    found = answers(hub(tmp_path))[name]
    assert (found.state, found.number) == ("nobody", "–")


def test_a_call_of_two_years_ago_proves_nothing(tmp_path: Path) -> None:
    found = hub(tmp_path, "on: 2024-11-20, tried: leeds, answered_in: 5 seconds, clear: yes")
    assert answers(found)["clear"].state == "nobody"


@pytest.mark.parametrize(
    ("said", "state", "number"),
    [
        (["yes", "yes"], "proven", "2"),
        (["yes", "no"], "partly", "1"),
        (["no", "no"], "not_yet", "0"),
    ],
)
def test_an_answer_is_worth_what_the_calls_say(
    said: list[str], state: str, number: str, tmp_path: Path
) -> None:
    found = answers(
        hub(tmp_path, *(f"on: 2026-11-20, tried: leeds, clear: {each}" for each in said))
    )
    assert (found["clear"].state, found["clear"].number, found["clear"].of) == (state, number, 2)


def test_hours_that_nobody_states_are_no_proof_that_somebody_is_there(tmp_path: Path) -> None:
    line = "lines: {any: {name: Any line, phone: 0808 157 0199}}\n"
    call = "on: 2026-11-20, tried: leeds, answered_in: 5 seconds"
    assert answers(hub(tmp_path, call, extra=""))["hours"].state == "proven"
    assert answers(hub(tmp_path, call, extra=line))["hours"].state == "partly"


def test_without_a_greeting_not_all_say_the_same(tmp_path: Path) -> None:
    greeting = GOOD.replace("fictional: yes", "fictional: yes\n  greeting: Hello from {name}")
    assert answers(hub(tmp_path))["message"].state == "partly"
    assert answers(hub(tmp_path, text=greeting))["message"].state == "proven"


def test_cards_count_for_staff_though_their_site_has_none(tmp_path: Path) -> None:
    assert answers(hub(tmp_path, staff=True))["cards"].number == "1"


def test_a_topic_answered_in_writing_is_none_in_which_we_speak(tmp_path: Path) -> None:
    letters = "lines: {post: {name: Letters, email: post@harbourfinch.example}}\n"
    topics = "topics: {a: {asks: A, ask: leeds}, b: {asks: B, ask: post}}\n"
    found = answers(hub(tmp_path, extra=letters + topics))["speaking"]
    assert (found.state, found.number, found.of) == ("partly", "1", 2)


SORRY = "complaints:\n  sorry: We are sorry.\n  steps:\n"
OURS = "    - {who: ada-stone, what: Listens, within: 1 working day}\n"
OUTSIDE = "    - {outside: The ombudsman, after: 8 weeks}\n"


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("", "not_yet"),
        (SORRY + OURS, "partly"),
        (SORRY + OURS.replace(", within: 1 working day", "") + OUTSIDE, "partly"),
        (SORRY + OURS + OUTSIDE, "proven"),
    ],
)
def test_an_apology_has_names_times_and_somebody_outside(
    written: str, state: str, tmp_path: Path
) -> None:
    assert answers(hub(tmp_path, extra=OTHERS + written))["sorry"].state == state


@pytest.mark.parametrize(
    ("share", "said"), [(1.0, "100%"), (0.99999, "99.9%"), (0.2639, "26.3%"), (0.0, "0%")]
)
def test_a_share_is_never_rounded_up(share: float, said: str) -> None:
    assert focus.percent(share, in_language("en-GB")) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("en-GB", "1 minute 20 seconds"), ("de", "1 Minute 20 Sekunden"), ("cy", "1 munud 20 eiliad")],
)
def test_a_wait_is_told_in_the_readers_language(language: str, said: str) -> None:
    assert focus.wait(80, in_language(language)) == said


def test_no_wait_at_all_is_told_too() -> None:
    assert focus.wait(0, in_language("en")) == "0 seconds"


def written(folder: Path, site: str) -> str:
    return (folder / site / "customer-focus" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("site", ["site", "site-staff"])
def test_the_page_has_ten_answers_in_words(sample: Path, site: str) -> None:
    shown = written(sample, site)
    words = in_language("en").focus
    assert focus.MARK not in shown
    assert shown.count('class="hub-ten__worth"') == 10
    states = re.findall(r'<p class="hub-ten__worth">.*?<b>(.+?)</b>', shown, re.DOTALL)
    assert set(states) <= {words.proven, words.partly, words.not_yet, words.nobody}


def test_customers_see_no_names_of_callers_and_nothing_of_what_is_internal(sample: Path) -> None:
    shown, inside = written(sample, "site"), written(sample, "site-staff")
    for told in ("Siân Pritchard", "Computer help", "It rang out", 'id="log"', 'id="next"'):
        assert told not in shown
        assert told in inside


def test_staff_count_the_calls_on_internal_teams(sample: Path) -> None:
    calls = [
        re.findall(r"Test calls in a year</dt><dd><b>(\d+)", written(sample, site))
        for site in ("site", "site-staff")
    ]
    assert calls == [["9"], ["10"]]


def test_the_ten_answers_fit_on_one_sheet_of_paper(page: Page, sample: Path) -> None:
    with browsers.served(sample / "site") as address:
        page.goto(f"{address}customer-focus/", wait_until="networkidle")
        with pdfium.PdfDocument(page.pdf(format="A4")) as paper:
            text = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
            assert len(paper) == 1
    assert "Do we say sorry?" in text
    assert "Registered in England and Wales" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_answer_can_be_told_by_its_shape(browser: Browser, sample: Path, scheme: str) -> None:
    with (
        browsers.served(sample / "site") as address,
        browser.new_context(color_scheme=scheme) as context,  # type: ignore[arg-type]
    ):
        page = context.new_page()
        page.goto(f"{address}customer-focus/")
        shapes = {
            each.locator("b").inner_text(): each.locator("svg").inner_html()
            for each in page.locator(".hub-ten__worth").all()
        }
        assert len(set(shapes.values())) == len(shapes) > 1
        for part in page.locator(".hub-ten :is(p, b, small, h2)").all():
            assert browsers.contrast(part) >= 4.5, part.inner_text()
