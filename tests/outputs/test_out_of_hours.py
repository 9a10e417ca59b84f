"""When nobody is there: nothing is said to be open that is not, and what to do is shown."""

from __future__ import annotations

import pytest
from tests import sites

from contact_hub.hub import Hub
from contact_hub.model.base import Without
from contact_hub.opening import hours_text
from contact_hub.outputs import channels, footer, topics
from contact_hub.outputs.rendering import Templates

SAID = "At night call NHS 111."


@pytest.fixture
def asleep(hub: Hub) -> Hub:
    """The sample, whose line for any hour goes to bed at ten, and says what to do then."""
    line = hub.lines["claims-line"].model_copy(
        update={
            "hours": hours_text.parsed("Mon-Sun 18:00-22:00"),
            "without": Without(out_of_hours=SAID),
        }
    )
    lines = hub.contacts.lines | {"claims-line": line}
    return Hub(hub.contacts.model_copy(update={"lines": lines}), hub.today, hub.site_url)


def test_who_always_answers_is_there_at_any_hour(hub: Hub) -> None:
    assert channels.answers_when(hub, hub.lines["claims-line"]) == "At any hour"


def test_who_goes_to_bed_is_there_out_of_hours(asleep: Hub) -> None:
    assert channels.answers_when(asleep, asleep.lines["claims-line"]) == "Out of hours"


def test_the_footer_says_when_and_what_to_do_else(asleep: Hub) -> None:
    block = footer.as_html(Templates.of(sites.ROOT / "overrides", asleep), asleep)
    assert "At any hour" not in block
    assert "Every day, 6pm to 10pm" in block
    assert SAID in block


def test_a_topic_says_what_whoever_is_asked_last_says(asleep: Hub) -> None:
    shown = topics.of_page(asleep, asleep.topics["claim"])["afterwards"]
    assert isinstance(shown, list)
    assert SAID in [each.text for each in shown]


def test_a_topic_says_it_beside_whom_the_office_names(asleep: Hub) -> None:
    shown = topics.of_page(asleep, asleep.topics["claim-progress"])["afterwards"]
    assert isinstance(shown, list)
    assert [(each.who.id, each.text) for each in shown if each.who] == [("claims-line", SAID)]
