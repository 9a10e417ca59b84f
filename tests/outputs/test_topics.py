"""A topic's page: who speaks, who else, what is near, and letters that are already begun."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests import sites

from contact_hub.hub import Hub
from contact_hub.model import Person, Team, Topic
from contact_hub.model.contacts import Feedback
from contact_hub.model.promises import Within
from contact_hub.outputs import channels, promises, related, topics
from contact_hub.outputs.pages import all_pages
from contact_hub.outputs.rendering import Templates
from contact_hub.words.wording import in_language


def with_topic(hub: Hub, topic_id: str, **values: object) -> Hub:
    """The same with other values of one topic."""
    topic = hub.contacts.topics[topic_id].model_copy(update=values)
    return changed(hub, topics=hub.contacts.topics | {topic_id: topic})


def changed(hub: Hub, **values: object) -> Hub:
    """The same with other sections."""
    return Hub(hub.contacts.model_copy(update=values), hub.today, hub.site_url, hub.for_staff)


def page_of(hub: Hub, path: str) -> LexborHTMLParser:
    """A generated page."""
    made = all_pages(hub, Templates.of(sites.ROOT / "overrides", hub))
    return LexborHTMLParser(next(page.html for page in made if page.path == path))


def topic_page(hub: Hub, topic_id: str) -> LexborHTMLParser:
    """A topic's page."""
    return page_of(hub, f"topics/{topic_id}/")


def text(page: LexborHTMLParser) -> str:
    """What stands on it, in order."""
    assert page.body is not None
    return " ".join(page.body.text().split())


def written(href: str) -> tuple[str, str, list[str]]:
    """To whom a letter goes, its subject and its lines."""
    parts = urlsplit(href)
    fields = parse_qs(parts.query, keep_blank_values=True)
    return parts.path, fields["subject"][0], fields.get("body", [""])[0].split("\r\n")


def test_a_page_is_in_the_order_in_which_one_thinks(hub: Hub) -> None:
    said = text(topic_page(hub, "claim"))
    thoughts = (
        "I need to make a claim", "You will probably speak to", "Ada Stone", "0113 496 0120",
        "press 2", "press 1", "claims@", "If nobody answers", "0808 157 0199", "Have ready",
        "They will ask", "Our promise: reply within 4 working hours.", "call you back",
        "dry bed", "Not this one?", "Did we fix it?",
    )  # fmt: skip
    places = [said.index(each) for each in thoughts]
    assert places == sorted(places)


def test_of_a_team_its_lead_is_named_first(hub: Hub) -> None:
    speaking = topics.speakers(hub, hub.teams["cover"])
    assert speaking[0].name == "Aisha Rahman"
    assert {each.team for each in speaking} == {"cover"}


def test_a_lead_who_belongs_elsewhere_is_named_all_the_same(hub: Hub) -> None:
    team = hub.teams["claims"].model_copy(update={"lead": "priya-nair"})
    speaking = topics.speakers(changed(hub, teams={**hub.contacts.teams, "claims": team}), team)
    assert [each.id for each in speaking][:2] == ["priya-nair", "ada-stone"]


@pytest.mark.parametrize(
    ("topic_id", "expected"),
    [
        ("danger", []),
        ("claim", ["claims-line"]),
        ("certificate", ["leeds", "claims-line"]),
        ("claim-progress", ["claims-line"]),
        ("press", ["priya-nair", "claims-line"]),
    ],
)
def test_whoever_is_away_leads_to_the_next_until_somebody_is_always_there(
    hub: Hub, topic_id: str, expected: list[str]
) -> None:
    found = topics.afterwards(hub, hub.topics[topic_id])
    assert [each.who.id for each in found if each.who] == expected


def test_an_office_that_says_what_to_do_at_night_is_quoted(hub: Hub) -> None:
    leeds = hub.offices["leeds"]
    without = leeds.without.model_copy(update={"out_of_hours": "Leave a message."})
    quiet = leeds.model_copy(update={"out_of_hours": None, "without": without})
    other = changed(hub, offices={**hub.offices, "leeds": quiet})
    (found,) = topics.afterwards(other, other.topics["claim-progress"])
    assert (found.label, found.who, found.text) == ("Out of hours", None, "Leave a message.")
    assert "Leave a message." in text(topic_page(other, "claim-progress"))


def test_a_call_back_is_asked_for_in_a_letter_that_is_begun(hub: Hub) -> None:
    to, subject, lines = written(topics.call_back(hub, hub.topics["claim"]))
    assert (to, subject) == (
        "claims@harbourfinch.example",
        "Please call me back: I need to make a claim",
    )
    assert lines == [
        "My telephone number: ",
        "A good time to call: ",
        "Your policy number: ",
        "Where the vessel is now: ",
        "Photos if you have any: ",
    ]


def test_who_does_not_offer_to_call_back_is_not_asked_to(hub: Hub) -> None:
    organisation = hub.organisation.model_copy(update={"call_back": False})
    assert topics.call_back(changed(hub, organisation=organisation), hub.topics["claim"]) == ""


def test_nobody_is_asked_to_call_back_who_has_no_address_or_never_sleeps(hub: Hub) -> None:
    line = hub.lines["claims-line"].model_copy(update={"email": "sea@harbourfinch.example"})
    awake = changed(hub, lines={**hub.lines, "claims-line": line})
    assert topics.call_back(hub, hub.topics["danger"]) == ""
    assert topics.call_back(awake, awake.topics["danger"]) == ""


@pytest.mark.parametrize(
    "said", ["a & b = c?", "100 % für Öl", 'line\nbreak, "quoted" + more', "#"]
)
def test_a_letter_says_what_it_was_told_to(said: str) -> None:
    href = channels.letter("a.b@example.com", said, [said, "", "last"])
    assert written(href) == ("a.b@example.com", said, [said, "", "last"])
    assert href.isascii()
    assert "+" not in href


def test_topics_that_are_named_are_the_related_ones(hub: Hub) -> None:
    found = related.to(hub, hub.topics["claim"])
    assert [each.id for each in found] == ["danger", "claim-progress", "something-wrong"]


def test_else_the_nearest_are_and_never_more_than_four(hub: Hub) -> None:
    for topic in hub.topics.values():
        found = related.to(hub, topic)
        assert len(found) <= 4
        assert topic not in found
    certificate = related.to(hub, hub.topics["certificate"])
    assert [each.id for each in certificate][:1] == ["change"]


def test_a_related_topic_that_only_colleagues_see_is_left_out(hub: Hub) -> None:
    for_staff = with_topic(hub, "danger", audience=("staff",))
    found = related.to(for_staff, for_staff.topics["claim"])
    assert "danger" not in {each.id for each in found}


def test_topics_for_everybody_come_first_and_one_for_two_is_in_both(hub: Hub) -> None:
    found = topics.audiences(hub)
    groups = {each.anchor: {topic.id for topic in each.topics} for each in found}
    assert found[0].anchor == "for-everybody"
    assert "cargo" in groups["for-customers"] & groups["for-new-customers"]
    assert set.union(*groups.values()) == set(hub.topics)


def test_customers_are_not_told_what_is_for_the_staff_too(hub: Hub) -> None:
    both = with_topic(hub, "pay", audience=("customers", "Staff"))
    assert "staff" not in text(topic_page(both, "pay")).casefold()
    assert "for-staff" not in {each.anchor for each in topics.audiences(both)}


def test_two_spellings_of_an_audience_are_one_group(hub: Hub) -> None:
    loud = with_topic(hub, "pay", audience=("CUSTOMERS",))
    groups = [each for each in topics.audiences(loud) if each.anchor == "for-customers"]
    assert len(groups) == 1
    assert "pay" in {topic.id for topic in groups[0].topics}


def test_languages_are_told_in_their_own_names(hub: Hub) -> None:
    page = topic_page(hub, "language")
    told = {(node.attributes["lang"], node.text()) for node in page.css(".hub-answers b")}
    assert {("de", "Deutsch"), ("cy", "Cymraeg"), ("fr", "Français")} <= told
    assert "Which language do you speak?" in text(page)


def test_letters_stand_with_a_dash_and_the_editors_own_question(hub: Hub) -> None:
    said = text(topic_page(hub, "renewal"))
    assert said.index("What does the name on your policy begin with?") < said.index("A–K")
    assert said.index("0131 496 0224") < said.index("Anybody else, or not sure?")


def test_a_promise_is_the_topics_or_of_who_answers_or_of_the_team(hub: Hub) -> None:
    day = Within("answer within 1 day", 1, "day", working=False)
    week = Within("answer within 1 week", 1, "week", working=False)
    callum: Person = hub.people["callum-fraser"]
    cover: Team = hub.teams["cover"].model_copy(update={"promise": None})
    silent = changed(hub, teams={**hub.contacts.teams, "cover": cover})
    plain = with_topic(silent, "fishing", promise=None)
    topic = plain.topics["fishing"]
    assert promises.of_topic(plain, topic) is None
    told = cover.model_copy(update={"promise": week})
    team = changed(plain, teams={**plain.contacts.teams, "cover": told})
    assert promises.of_topic(team, topic) is week
    own = callum.model_copy(update={"promise": day})
    person = changed(team, people={**plain.contacts.people, "callum-fraser": own})
    assert promises.of_topic(person, topic) is day


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Our promise: reply within 4 working hours."),
        ("de", "Unser Versprechen: reply within 4 working hours."),
        ("cy", "Ein haddewid: reply within 4 working hours."),
    ],
)
def test_a_promise_is_one_sentence_in_each_language(hub: Hub, language: str, sentence: str) -> None:
    promise = hub.topics["claim"].promise
    assert promise is not None
    assert promises.sentence(promise, in_language(language)) == sentence


@pytest.mark.parametrize(
    ("within", "count"), [("1 working day", 1), ("5 working days", 5), ("a while", None)]
)
def test_a_complaints_time_is_counted_where_it_can_be(within: str, count: int | None) -> None:
    found = promises.of_step(within, in_language("en"))
    assert (found.count if found else None) == count


PAGES = (
    "topics/claim/", "people/ada-stone/", "teams/claims/", "lines/claims-line/",
    "offices/leeds/", "complaints/",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_wherever_a_contact_ends_it_is_asked_whether_it_helped(hub: Hub, path: str) -> None:
    link = page_of(hub, path).css_first(".hub-fixed a")
    assert link is not None
    assert link.attributes["href"] == "https://www.harbourfinch.example/feedback"


@pytest.mark.parametrize("path", PAGES)
def test_by_mail_the_answer_is_a_letter_that_names_the_page(hub: Hub, path: str) -> None:
    feedback = Feedback.model_validate({"email": "fixed@harbourfinch.example"})
    page = page_of(changed(hub, feedback=feedback), path)
    heading = page.css_first("h1")
    assert heading is not None
    letters = [written(str(link.attributes["href"])) for link in page.css(".hub-fixed a")]
    assert {to for to, _, _ in letters} == {"fixed@harbourfinch.example"}
    assert [subject.split(" (")[0] for _, subject, _ in letters] == [
        "Did we fix it? Yes",
        "Did we fix it? No",
    ]
    assert all(heading.text().strip() in subject for _, subject, _ in letters)


@pytest.mark.parametrize("path", ["people/ada-stone/", "teams/claims/", "offices/leeds/"])
def test_a_card_is_passed_on_by_a_letter_to_whom_one_likes(hub: Hub, path: str) -> None:
    link = page_of(hub, path).css_first("[data-hub-passes]")
    assert link is not None
    to, subject, lines = written(str(link.attributes["href"]))
    assert to == ""
    assert subject.endswith(", Harbour & Finch")
    assert lines[-1] == f"{hub.site_url}/{path}"


def test_complaints_say_sorry_and_end_with_somebody_else(hub: Hub) -> None:
    page = page_of(hub, "complaints/")
    said = text(page)
    order = ("we are sorry", "Within 1 working day", "Priya Nair", "0113 496 0110",
             "Within 5 working days", "Oluwaseun Adebayo", "After 8 weeks",
             "Financial Ombudsman Service", "financial-ombudsman.org.uk")  # fmt: skip
    places = [said.index(each) for each in order]
    assert places == sorted(places)
    letter = page.css_first(".hub-aside .hub-button")
    assert letter is not None
    assert written(str(letter.attributes["href"]))[0] == "priya.nair@harbourfinch.example"


def test_a_topic_of_which_little_is_known_has_a_page_without_gaps(hub: Hub) -> None:
    bare = Topic(id="bare", asks="Something else", ask="leeds")
    page = topic_page(changed(hub, topics={"bare": bare}), "bare")
    empty = [node.tag for node in page.css("h2, ul, ol, dl, p, aside") if not node.text().strip()]
    assert empty == []
    assert "0113 496 0100" in text(page)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", ("Sie sprechen voraussichtlich mit", "Um Rückruf bitten", "Nicht das Richtige?")),
        ("cy", ("Mae'n debyg y byddwch yn siarad â", "eich ffonio'n ôl", "Nid hwn?")),
    ],
)
def test_a_page_speaks_the_sites_language(hub: Hub, language: str, said: tuple[str, ...]) -> None:
    organisation = hub.organisation.model_copy(update={"language": language})
    page = text(topic_page(changed(hub, organisation=organisation), "claim"))
    assert all(each in page for each in said)
