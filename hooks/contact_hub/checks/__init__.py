"""Rules: what must be true of contacts.yaml beyond each value."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contact_hub.checks import (
    audiences,
    calls,
    circles,
    closures,
    companies,
    details,
    freshness,
    offices,
    particulars,
    people,
    pictures,
    prints,
    public_holidays,
    reach,
    references,
    routes,
    topics,
    ways,
)
from contact_hub.checks.case import Case
from contact_hub.problems import Finding

__all__ = ["ALL_CHECKS", "Case", "findings"]

Check = Callable[[Case], Iterator[Finding]]

ALL_CHECKS: tuple[Check, ...] = (
    references.names_lead_somewhere,
    references.an_id_names_one_thing,
    references.what_does_nothing_yet_is_told,
    offices.the_footer_has_all_it_shows,
    offices.an_office_says_how_to_reach_it_at_any_hour,
    offices.postal_codes_fit_their_country,
    offices.a_phone_is_of_its_offices_country,
    offices.a_location_is_on_earth,
    offices.a_location_fits_its_time_zone,
    public_holidays.holidays_are_known,
    public_holidays.public_holidays_are_decided,
    public_holidays.a_lines_holidays_are_its_offices,
    closures.a_closure_begins_before_it_ends,
    closures.closures_do_not_overlap,
    closures.past_closures_are_told,
    closures.next_years_closures_are_in,
    people.a_person_says_yes_or_no_to_being_published,
    people.a_person_can_be_reached,
    people.a_leaver_leads_to_somebody_who_is_here,
    people.a_person_stays_before_leaving,
    people.a_teams_lead_is_here,
    details.an_email_address_is_one_persons,
    details.a_direct_number_is_one_persons,
    details.addresses_are_the_organisations_own,
    details.names_are_written_as_people_write_them,
    details.everybody_belongs_somewhere,
    details.teams_have_people,
    topics.nobody_is_sent_to_a_leaver,
    topics.nobody_outside_is_sent_inside,
    topics.whoever_leaves_soon_is_replaced,
    topics.somebody_else_answers_when_they_are_away,
    topics.what_follows_is_there,
    circles.what_follows_comes_to_an_end,
    topics.a_topic_leads_to_another,
    audiences.an_audience_has_one_spelling,
    routes.what_leads_to_an_answer_is_understood,
    routes.one_answer_is_for_one_thing,
    routes.no_letter_between_is_left_out,
    routes.a_route_is_answered_in_its_language,
    ways.phone_hours_are_those_of_a_phone,
    ways.no_topic_is_a_dead_end,
    ways.the_phone_comes_before_the_email,
    ways.whoever_can_only_be_written_to_says_why,
    ways.a_phone_menu_is_short,
    reach.whoever_is_called_says_when,
    reach.somebody_answers_at_every_hour,
    circles.nobody_is_sent_in_a_circle,
    companies.numbers_of_registers_fit,
    companies.a_uk_company_says_where_it_is_registered,
    companies.a_company_abroad_says_what_its_law_wants,
    companies.share_capital_has_a_currency,
    particulars.nothing_is_invented,
    particulars.a_former_detail_is_used_nowhere,
    particulars.planned_changes_have_a_place,
    freshness.nothing_is_confirmed_tomorrow,
    freshness.what_is_published_was_confirmed_lately,
    calls.no_test_call_is_dated_tomorrow,
    calls.nobody_waits_too_long_for_a_test_call,
    calls.a_promise_is_kept_more_often_than_broken,
    calls.a_call_that_went_wrong_is_made_again,
    pictures.logos_can_be_drawn,
    pictures.portraits_can_be_shown,
    pictures.portraits_are_large_enough,
    prints.a_logo_can_be_printed,
    prints.stationery_has_all_its_letters,
    prints.a_card_has_all_its_letters,
)


def findings(case: Case) -> list[Finding]:
    """Everything that the rules say."""
    return [finding for check in ALL_CHECKS for finding in check(case)]
