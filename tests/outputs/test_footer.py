"""The contact block: its words, and where it goes on a page that the theme did not make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests import sites
from tests.outputs.organisations import with_person

from contact_hub.hub import Hub
from contact_hub.outputs import footer
from contact_hub.outputs.rendering import Templates

BLOCK = '<footer data-hub-contact="0123456789abcdef"><a href="@root@/contact/">x</a></footer>'


def test_the_footer_is_the_expected_one(
    hub: Hub, templates: Templates, golden: Callable[[Path, str], None], expected: Path
) -> None:
    golden(expected / "footer.html", footer.as_html(templates, hub))


def test_its_digest_is_that_of_what_it_says(hub: Hub, templates: Templates) -> None:
    block = footer.as_html(templates, hub)
    bare = block.replace(f'"{footer.digest_in(block)}"', '""')
    assert footer.digest(bare) == footer.digest_in(block)


def test_other_details_have_another_digest(hub: Hub, templates: Templates) -> None:
    leeds = hub.offices["leeds"].model_copy(update={"hours": None})
    contacts = hub.contacts.model_copy(update={"offices": hub.offices | {"leeds": leeds}})
    other = Hub(contacts, hub.today, hub.site_url)
    blocks = [
        footer.as_html(templates, hub),
        footer.as_html(Templates.of(sites.ROOT / "overrides", other), other),
    ]
    assert footer.digest_in(blocks[0]) != footer.digest_in(blocks[1])


def test_what_the_footer_does_not_show_leaves_its_digest_alone(
    hub: Hub, templates: Templates
) -> None:
    other = with_person(hub, "ada-stone", name="Ada Miller")
    elsewhere = Templates.of(sites.ROOT / "overrides", other)
    assert footer.as_html(templates, hub) == footer.as_html(elsewhere, other)


@pytest.mark.parametrize(
    ("page", "before", "after"),
    [
        ("<body><p>a</p></body></html>", "<body><p>a</p>", "</body></html>"),
        ("<BODY>a</BODY >", "<BODY>a", "</BODY >"),
        ("<html>a</html>", "<html>a", "</html>"),
        ("<p>a", "<p>a", ""),
        ("", "", ""),
        ("<body>a<!--</body>-->b</body>", "<body>a<!--</body>-->b", "</body>"),
        ("<body><script>'</body>'</script></body>", "<body><script>'</body>'</script>", "</body>"),
    ],
)
def test_the_footer_is_the_last_thing_on_a_page(page: str, before: str, after: str) -> None:
    swept = footer.on_page(page, BLOCK, "..")
    assert swept.startswith(before)
    assert swept.rstrip().endswith(after)
    inner = swept.removeprefix(before).rstrip().removesuffix(after).strip()
    assert inner.startswith('<link rel="stylesheet" href="../assets/brand.css">')
    assert inner.endswith('<a href="../contact/">x</a></footer>')
