"""What the words of a line of opening hours mean, in English, German and Welsh."""

from __future__ import annotations

import re

from contact_hub.opening.hours import MIDNIGHT

__all__ = ["DAYS_OF", "HINTS", "KINDS", "LONG_NAMES", "MONTHS", "NAMED_TIMES", "PHRASES", "SILENT"]

NAMES = (
    "mon monday mo montag llun",
    "tue tues tuesday tu di dienstag mawrth maw",
    "wed weds wednesday we mi mittwoch mercher mer",
    "thu thur thurs thursday th do donnerstag iau",
    "fri friday fr freitag gwener gwe",
    "sat saturday sa sam samstag sonnabend sadwrn sad",
    "sun sunday su so sonntag sul",
)
GROUPS = {
    "daily": range(7), "everyday": range(7), "täglich": range(7), "tägl": range(7),
    "weekday": range(5), "wochentags": range(5),
    "weekend": range(5, 7), "wochenende": range(5, 7), "wochenends": range(5, 7),
    "penwythnos": range(5, 7), "penwythnosau": range(5, 7),
    "benwythnos": range(5, 7), "benwythnosau": range(5, 7),
}  # fmt: skip
DAYS_OF: dict[str, tuple[int, ...]] = {
    **{name: (day,) for day, names in enumerate(NAMES) for name in names.split()},
    **{name: tuple(days) for name, days in GROUPS.items()},
}
LONG_NAMES = tuple(name for name in DAYS_OF if len(name) > len("weds"))
"""Those of which a misspelt one can be recognised."""
NAMED_TIMES = {"noon": MIDNIGHT // 2, "midday": MIDNIGHT // 2, "midnight": MIDNIGHT}

WORDS_OF_KIND = {
    "to": "to til till until through thru bis i tan nes",
    "and": "and und u a ac sowie plus then dann wedyn",
    "closed": "closed shut off geschlossen ruhetag",
    "lunch": "lunch lunchtime break mittagspause pause cinio ginio",
    "except": "except excl excluding ausser ausgenommen but not nicht heblaw",
    "overnight": "overnight",
    "appointment": "byappointment",
    "holiday": "publicholiday feiertag feiertags feiertage feiertagen",
    "holiday open": "openholiday",
    "all day": "allday",
}
KINDS = {word: kind for kind, words in WORDS_OF_KIND.items() for word in words.split()}
SILENT_WORDS = (
    "from open opens opening between the on at for of we are is our office offices phone phones",
    "telephone line lines times time hours hour hrs hr h o'clock only each every inclusive incl",
    "local sharp",
    "von ab um an am jeweils uhr geöffnet öffnungszeiten sprechzeiten geschäftszeiten bürozeiten",
    "zwischen telefonisch durchgehend ganzjährig nur der die das",
    "o o'r gloch rhwng dydd ddydd ar agor oriau amser yn dros y yr bob",
)
SILENT = frozenset(word for words in SILENT_WORDS for word in words.split())
"""They add nothing to days and times."""


def any_of(*patterns: str) -> re.Pattern[str]:
    """One of these phrases, as whole words."""
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(patterns)})(?![^\W_])", re.IGNORECASE)


AFTER_A_TIME = r"(?<=\d)(?: ?uhr)? "
NOT_A_CLOSING = r"(?<![-\d:.])(?<!- )(?<!to )(?<!til )(?<!till )(?<!until )(?<!bis )(?<!tan )"
PHRASES = (
    (any_of(r"(?<![\d:.])24 ?[/x-] ?7(?: ?/ ?36[56])?(?![:.h\d])"), "daily allday"),
    (
        any_of(
            NOT_A_CLOSING + r"24[ -]?(?:hours?|hrs?|h|stunden|std|awr)"
            r"(?:,? (?:(?:a|per|each) day|am tag|pro tag|y dydd))?(?! ?[-\d])",
            r"always", r"(?:a?round|all around) the clock", r"rund um die uhr",
            r"(?:at )?all hours", r"(?:at )?any ?(?:time|hour)", r"day and night",
            r"tag und nacht", r"(?:dydd a nos|ddydd a nos)",
        ),
        "allday",
    ),
    (any_of(r"(?:all|whole) day(?: long)?", r"ganzt(?:ägig|ags)", r"[dt]rwy'r dydd"), "wholeday"),
    (
        any_of(
            r"every ?day", r"each day", r"(?:7|seven) days(?: (?:a|per) week)?", r"jeden tag",
            r"365 days (?:a|per|of the) year", r"an allen tagen", r"bob dydd",
            r"saith diwrnod yr wythnos",
        ),
        "daily",
    ),
    (
        any_of(
            r"(?:working|work|business)[ -]?days?", r"week ?days", r"m ?- ?f", r"week-days",
            r"werktags au(?:ß|ss)er sa(?:mstags?|\.)?", r"di?wrnodau(?: gwaith|'r wythnos)",
            r"(?:dyddiau|ddyddiau)'r wythnos", r"(?:dydd|ddyddiau|dyddiau) gwaith",
        ),
        "weekday",
    ),
    (any_of(r"week ?ends?", r"am wochenende"), "weekend"),
    (
        any_of(
            r"(?:(?:and|or|und|oder|neu|ac|a) )?(?:termine? )?(?:(?:only|nur|otherwise|sonst) )?"
            r"(?:by (?:prior )?(?:appointment|arrangement)|appointments? only|[td]rwy apwyntiad"
            r"|nach (?:telefonischer |vorheriger )?"
            r"(?:termin)?(?:vereinbarung|absprache|anmeldung)|n\. ?v\.)(?: (?:only|yn unig))?"
        ),
        "byappointment",
    ),
    (any_of(r"sonn- ?und feiertag(?:s|e|en)?"), "sonntag und publicholiday"),
    (
        any_of(
            r"(?:(?:public|bank) and )?(?:public|bank|national) hol(?:iday|s|\.)?s?",
            r"(?:(?:an|gesetzliche[nr]?|und) )*feiertag(?:s|e|en)?", r"ph", r"b/?h(?:ol)?s",
            r"g[wŵ]yliau(?:'r| y| cyhoeddus|)(?: banc)?", r"[gŵ]yl(?:iau)? (?:y )?banc",
        ),
        "publicholiday",
    ),
    (any_of(r"(?:including|incl\.?|inkl\.?|auch|gan gynnwys) publicholiday"), "openholiday"),
    (any_of(r"ar gau", r"(?:are |is |we'?re )?not open", r"nicht geöffnet"), "closed"),
    (
        any_of(
            r"(?:with the exception|mit ausnahme) (?:of|von)", r"except(?:ing)?(?: for| on)?",
            r"apart from", r"other than", r"but not", r"ac eithrio", r"heblaw(?: am)?",
        ),
        "except",
    ),
    (any_of(r"we(?: are|'re|'ll be| open| have| answer| publish)"), ""),
    (any_of(r"ohne (?:mittags)?pause", r"(?:no|without(?: a)?) (?:lunch )?break"), ""),
    (any_of(r"all (?:the )?year(?: round)?", r"throughout the year", r"das ganze jahr"), ""),
    (any_of(r"lunch[ -]?(?:break|hour|time)", r"[cg]h?inio", r"closed for lunch"), "lunch"),
    (
        any_of(
            r"over ?night", r"through the night", r"über nacht", r"dros nos",
            r"next (?:day|morning)", r"(?:the )?following (?:day|morning)",
            r"am nächsten (?:tag|morgen)",
        ),
        "overnight",
    ),
    (any_of(r"12 ?(?:noon|midday|uhr mittags|mittags|canol dydd|hanner dydd)"), "noon"),
    (any_of(r"hanner dydd", r"canol dydd", r"mittags?"), "noon"),
    (any_of(r"12 ?midnight", r"hanner nos", r"mitternacht"), "midnight"),
    (any_of(AFTER_A_TIME + r"(?:in the morning|morgens|vormittags|(?:yn )?y bore)"), "am"),
    (
        any_of(
            AFTER_A_TIME + r"(?:in the (?:afternoon|evening)|at night|nachmittags|abends"
            r"|y prynhawn|yr hwyr)"
        ),
        "pm",
    ),
    (any_of(r"up (?:to|until)", r"hyd (?:at|yn)", r"bis zu(?:m|r)?"), "to"),
)  # fmt: skip
"""Several words that mean one."""

MONTHS = "jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|o[ck]t|nov|de[cz]"
ZONES = "gmt|bst|utc|c?est|cet|m?ez|mesz|e[sd]t|p[sd]t|zone|uk"
NOT_WEEKLY = (
    "first|second|third|fourth|other|alternate|fortnightly|monthly|month|term|season|school"
    rf"|summer|winter|spring|autumn|christmas|easter|sommer|ferien|ersten?|(?:{MONTHS})\w*"
)
HINTS = (
    (ZONES, "`time_zone:` says by which clock hours are meant."),
    (NOT_WEEKLY, "What is not the same in every week is said by `closures:` with `hours:`."),
)
"""Words that are understood and cannot be taken, with the place for what they say."""
