"""What each rule claims, by the name that its findings bear."""

from __future__ import annotations

from contact_hub.checks import ALL_CHECKS

__all__ = ["claim"]

OTHERS = {
    "a_file_can_be_read": "The file is YAML that can be read.",
    "values_can_be_read": "Each value can be read as what it is.",
    "planned_changes_are_right": "The file is right on each day on which a planned change is made.",
    "pages_have_a_form_with_a_footer": "Every page has a form that shows the contact details.",
    "footers_are_current": "Every page shows the current contact details at its foot.",
    "surfaces_show_their_facts": "Every page, file and print shows its details.",
    "nothing_leaks": "Whoever and whatever is not public leaves no byte in the site.",
    "links_lead_somewhere": "Every link leads somewhere.",
    "an_answer_is_near": "Whoever answers can be reached in few steps.",
    "codes_lead_to_what_is_right": "Every printed code leads to what is right now.",
    "orders_are_whole": "Every order has all that a printer needs.",
    "pages_show_what_they_must": "Every page of a website shows our details.",
    "every_file_is_looked_into": "Every file can be read by whoever looks for what is stale.",
    "nothing_stale_is_shown": "Nothing shows a detail that is old, unknown or forgotten.",
    "files_made_elsewhere_are_current": "Files made elsewhere show their details and no others.",
    "no_law_is_cited_that_is_gone": "No text cites a law that has been replaced.",
    "the_stationery_page_is_whole": "The stationery page shows and offers every piece.",
}
"""Those that are no function of `checks`."""
CLAIMS = {check.__name__: (check.__doc__ or "").partition("\n")[0] for check in ALL_CHECKS} | OTHERS


def claim(rule: str) -> str:
    """As a sentence; its name in words where nobody has written one."""
    return CLAIMS.get(rule) or f"{rule.replace('_', ' ').capitalize()}."
