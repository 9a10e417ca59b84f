"""At every hour there is a way through: intervals beside a look at each quarter of an hour."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from contact_hub import loading
from contact_hub.answering import reach
from contact_hub.answering.reach import Answering
from contact_hub.casting import Cast
from contact_hub.hub import Hub, Somebody
from contact_hub.opening.timetable import Opening
from contact_hub.problems import ContactsError, Finding
from contact_hub.yaml_source import source

TODAY = date(2026, 11, 21)
DAYS = 400
HEAD = """
organisation:
  name: Harbour & Finch
  what_we_do: Marine insurance, made plain.
  website: https://www.harbourfinch.example
  country: GB
  time_zone: Europe/London
  main_office: london
  fictional: yes

offices:
"""
FOOT = "email: hello@harbourfinch.example, address: {street: 4 Example Quay, postal_code: LS1 4AP}"
LONDON = f"  london: {{name: London, phone: 020 7946 0100, holidays: none, {FOOT}, "
SYDNEY = (
    "  sydney: {name: Sydney, phone: +61 2 5550 0100, holidays: none, time_zone: Australia/Sydney,"
    " address: {street: 1 Sample St, country: AU}, "
)
NEW_YORK = (
    "  new-york: {name: New York, phone: +1 212 555 0100, holidays: none,"
    " time_zone: America/New_York, address: {street: 1 Sample St, country: US}, "
)
PROMISE = "promise: reply within 1 day"
TEXT = "without: {out_of_hours: Leave a message.}"


def written(folder: Path, text: str) -> Path:
    """A file with these offices and what follows."""
    path = folder / "contacts.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


def told(folder: Path, text: str, today: date = TODAY) -> list[Finding]:
    """What is said of this file."""
    try:
        return list(loading.load(written(folder, text), today).notices)
    except ContactsError as error:
        return list(error.findings)


def hub_of(folder: Path, text: str, *, for_staff: bool = False) -> Hub:
    """A file's contacts, whatever rules say."""
    read = source.read(written(folder, text), "contacts.yaml")
    return Hub(Cast(read).contacts(), TODAY, "", for_staff)


def answering(hub: Hub) -> Answering:
    """By all offices together."""
    return reach.answering(hub, tuple(hub.offices.values()))


def quarters() -> list[datetime]:
    """Each quarter of an hour of the next 400 days; in winter London has UTC."""
    first = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)
    return [first + timedelta(minutes=15) * count for count in range(DAYS * 24 * 4)]


def seen_closed(hub: Hub, links: Sequence[Somebody]) -> list[datetime]:
    """By asking each timetable about each quarter of an hour."""
    times = [each for record in links for each in reach.there(hub, record)]
    return [at for at in quarters() if not any(each.opening_at(at) for each in times)]


def inside(gaps: Sequence[Opening]) -> list[datetime]:
    """Quarters of an hour within these."""
    edges = [edge for gap in gaps for edge in gap]
    return [at for at in quarters() if bisect_right(edges, at) % 2]


GLOBES = {
    "one of two by appointment": LONDON + "hours: Mon-Fri 9:00-17:30; Sat 10:00-13:00}\n"
    + SYDNEY + "hours: by appointment}\n",
    "two that nearly meet": LONDON + "hours: Mon-Sun 8:00-20:00}\n"
    + SYDNEY + "hours: Mon-Sun 7:00-19:00}\n",
    "each for half of the week": LONDON.replace("none", "GB-ENG") + "hours: Mon-Fri 0:00-24:00}\n"
    + SYDNEY.replace("none", "AU-NSW") + "hours: Sat-Sun 0:00-24:00}\n",
    "in the night": LONDON + "hours: 'Mon-Sun 0:00-6:00, 22:00-24:00'}\n"
    + NEW_YORK + "hours: 'Mon-Fri 0:15-23:45'}\n",
}  # fmt: skip


@pytest.mark.parametrize("name", GLOBES)
def test_gaps_are_the_quarters_of_an_hour_at_which_nobody_is_there(
    name: str, tmp_path: Path
) -> None:
    hub = hub_of(tmp_path, GLOBES[name])
    found = answering(hub)
    assert found.gaps
    assert inside(found.gaps) == seen_closed(hub, tuple(hub.offices.values()))


@pytest.mark.parametrize("name", GLOBES)
def test_what_is_answered_and_what_is_not_make_all_the_time(name: str, tmp_path: Path) -> None:
    found = answering(hub_of(tmp_path, GLOBES[name]))
    closed = sum((ends - begins for begins, ends in found.gaps), timedelta())
    assert found.total == DAYS * 24 * 60
    assert found.answered == found.stated == found.total - closed // timedelta(minutes=1)


def test_clocks_that_change_on_different_days_leave_a_gap(tmp_path: Path) -> None:
    text = LONDON + "hours: Mon-Sun 8:00-20:00, out_of_hours: sydney}\n"
    text += SYDNEY + "hours: Mon-Sun 7:00-19:00, out_of_hours: london}\n"
    (found,) = told(tmp_path, text)
    assert "On Sunday 28 March 2027 from 8pm to 9pm all of them are closed." in found.what


def test_an_hour_that_the_clocks_leave_out_is_no_gap(tmp_path: Path) -> None:
    found = answering(hub_of(tmp_path, LONDON + "hours: 'Mon-Sun 0:00-1:00, 2:00-24:00'}\n"))
    assert sum(ends - begins == timedelta(hours=1) for begins, ends in found.gaps) == DAYS - 1
    assert not [begins for begins, _ in found.gaps if begins.date() == date(2027, 3, 28)]


def test_offices_may_follow_the_sun_in_a_ring(tmp_path: Path) -> None:
    text = LONDON + "hours: Mon-Sun 6:00-19:00, out_of_hours: new-york}\n"
    text += NEW_YORK + "hours: Mon-Sun 9:00-20:00, out_of_hours: sydney}\n"
    text += SYDNEY + "hours: Mon-Sun 6:00-19:00, out_of_hours: london}\n"
    assert told(tmp_path, text) == []
    shorter = told(tmp_path, text.replace("sydney}", "london}").replace("Sun 6", "Sun 9"))
    circle, gap = (each.what for each in shorter)
    assert circle.startswith("When `london` is closed, customers are sent to `new-york`, and from")
    assert gap.startswith(
        "On Saturday 21 November 2026 from 7pm to 8pm nobody answers: `london` and"
    )


def test_a_closure_is_a_gap_in_hours_that_are_always(tmp_path: Path) -> None:
    closed = "closures: [{what: Stocktaking, first: 2027-02-26}]"
    text = f"{LONDON}hours: Mon-Fri 9:00-17:00, out_of_hours: night}}\n"
    text += f"\nlines:\n  night: {{name: Night, phone: 0808 157 0100, hours: always, {closed}}}\n"
    (found,) = told(tmp_path, text)
    assert found.what == (
        "On Friday 26 February 2027 from midnight to 9am nobody answers: `night` is closed then,"
        " too. In the next 400 days that adds up to 16 hours, for `london`."
    )


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("form: https://www.harbourfinch.example/ask", True),
        ("email: ask@harbourfinch.example, hours: Mon-Fri 9:00-17:00", True),
        ("phone: 0808 157 0100, hours: Mon-Fri 9:00-17:00", False),
        (f"phone: 0808 157 0100, hours: Mon-Fri 9:00-17:00, {TEXT}", True),
        ("phone: 0808 157 0100, without: {hours: It varies.}", False),
        ("phone: 0808 157 0100, email: a@b.example, without: {hours: It varies.}", False),
        ("phone: 0808 157 0100, email: a@b.example, without: {hours: No.}, " + PROMISE, True),
        ("phone: 0808 157 0100, email: a@b.example, " + PROMISE, False),
        ("channels: [{link: 'https://www.harbourfinch.example/faq'}]", False),
    ],
)
def test_what_counts_as_a_word_on_what_to_do(line: str, is_told: bool, tmp_path: Path) -> None:  # noqa: FBT001 - the two sides of one table
    text = f"{LONDON}hours: Mon-Fri 9:00-17:00, out_of_hours: other}}\n"
    hub = hub_of(tmp_path, f"{text}\nlines:\n  other: {{name: Other, {line}}}\n")
    found = reach.of_office(hub, hub.offices["london"])
    assert (found.stated == found.total, found.gaps == ()) == (is_told, is_told)
    assert found.answered < found.total


def test_hours_of_a_number_go_before_hours_of_its_owner(tmp_path: Path) -> None:
    more = "channels: [{phone: 020 7946 0199, hours: always}]"
    hub = hub_of(tmp_path, f"{LONDON}hours: Mon-Fri 9:00-17:00, {more}}}\n")
    assert reach.of_office(hub, hub.offices["london"]).gaps == ()


def test_an_email_is_not_answered_while_somebody_is_there(tmp_path: Path) -> None:
    text = LONDON.replace("phone: 020 7946 0100, ", "") + "hours: always}\n"
    hub = hub_of(tmp_path, text)
    assert reach.of_office(hub, hub.offices["london"]) == Answering(576000, 0, 576000)


TOPICS = """
lines:
  bells: {name: Bells, phone: 0808 157 0100, hours: Mon-Sun 0:00-12:00}

teams:
  ropes: {name: Ropes, does: Splices., office: london, phone: 020 7946 0120, lead: ada}
  post-room:
    {name: Post, does: Sorts., office: london, phone: 020 7946 0130, lead: ada, internal: yes}

people:
  ada: {name: Ada Stone, team: ropes, public: yes}

topics:
  rope: {asks: My rope is torn, ask: ada, if_away: bells}
  bell:
    asks: My bell is cracked
    ask: ropes
    routes: {by: region, to: [{when: Kent, ask: bells}, {when: Fife, ask: ada}]}
  parcel: {asks: Where is my parcel?, audience: [staff], ask: post-room}
"""


def test_a_topics_chain_is_asked_in_order(tmp_path: Path) -> None:
    text = f"{LONDON}hours: Mon-Fri 9:00-17:00, out_of_hours: sydney}}\n"
    text += f"{SYDNEY}hours: Mon-Fri 9:00-17:00, out_of_hours: bells}}\n"
    hub = hub_of(tmp_path, text + TOPICS)
    (chain,) = reach.of_answers(hub, hub.topics["rope"])
    assert [each.id for each in chain.links] == ["ada", "bells", "london", "sydney"]


def test_each_answer_of_a_topic_has_a_chain_of_its_own(tmp_path: Path) -> None:
    hub = hub_of(tmp_path, f"{LONDON}hours: Mon-Fri 9:00-17:00, {TEXT}}}\n{TOPICS}")
    found = {chain.place[2:]: chain for chain in reach.of_answers(hub, hub.topics["bell"])}
    first = {place: chain.links[0].id for place, chain in found.items()}
    to = ("routes", "to")
    assert first == {("ask",): "ropes", (*to, 0, "ask"): "bells", (*to, 1, "ask"): "ada"}
    least = reach.answering(hub, found["ask",].links).answered
    assert reach.of_topic(hub, hub.topics["bell"]).answered == least


def test_a_topic_for_staff_is_looked_at_as_staff_see_it(tmp_path: Path) -> None:
    text = f"{LONDON}hours: Mon-Fri 9:00-17:00, out_of_hours: bells}}\n{TOPICS}"
    (found,) = told(tmp_path, text)
    assert found.what.endswith("for `london`, `rope`, `bell` and 1 more.")
    assert "parcel" in {
        chain.place[1] for chain in reach.chains(hub_of(tmp_path, text, for_staff=True))
    }


def test_a_gap_of_many_is_told_once(tmp_path: Path) -> None:
    many = "".join(f"  t{count}: {{asks: I ask {count}, ask: ropes}}\n" for count in range(40))
    text = f"{LONDON}hours: Mon-Fri 9:00-17:00, out_of_hours: bells}}\n{TOPICS}{many}"
    (found,) = told(tmp_path, text)
    assert found.what.endswith("and 41 more.")


def test_nothing_is_said_of_hours_in_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    text = f"{LONDON}hours: Mon-Fri 9-5-9, out_of_hours: bells}}\n{TOPICS}"
    assert {each.place for each in told(tmp_path, text)} == {"offices › london › hours"}


def test_nothing_is_said_of_somebody_who_is_not_listed(tmp_path: Path) -> None:
    text = f"{LONDON}hours: Mon-Fri 9:00-17:00, out_of_hours: bell}}\n{TOPICS}"
    assert {each.place for each in told(tmp_path, text)} == {"offices › london › out_of_hours"}


@pytest.mark.parametrize(
    ("menu", "count"),
    [
        ("[]", 0),
        ("[press 2, press 1]", 2),
        ("press 0", 1),
        ("[press 2 and then 3]", 2),
        ("[say “claims”, press *]", 2),
        ("[press 12#]", 3),
    ],
)
def test_each_key_is_a_press(menu: str, count: int, tmp_path: Path) -> None:
    text = f"\ntopics:\n  rope: {{asks: Rope?, ask: london, menu: {menu}}}\n"
    hub = hub_of(tmp_path, f"{LONDON}hours: always}}\n{text}".replace("press *", "'press *'"))
    assert reach.presses(hub.topics["rope"]) == count


def test_fifty_topics_are_looked_at_in_a_moment(tmp_path: Path) -> None:
    offices = "".join(
        SYDNEY.replace("sydney", f"o{count}") + f"hours: 'Mon-Fri 8:{count:02}-17:00', {TEXT}}}\n"
        for count in range(20)
    )
    topics = "".join(
        f"  t{count}: {{asks: I ask {count}, ask: o{count % 20}, if_away: o{(count + 1) % 20}}}\n"
        for count in range(50)
    )
    text = f"{LONDON}hours: Mon-Fri 9:00-17:00, {TEXT}}}\n{offices}\ntopics:\n{topics}"
    hub = hub_of(tmp_path, text)
    begun = time.process_time()
    assert all(reach.of_topic(hub, topic).gaps == () for topic in hub.topics.values())
    assert time.process_time() - begun < 1
