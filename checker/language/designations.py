"""Numbers that count nothing: years, dates, clock times, names, addresses, telephone numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Token

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_HOUR = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9]"
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Place|Pl|Highway|Hwy"
    r"|Square"
    r"|Parkway|Pkwy|Terrace|Crescent|Close|Row)\b"
)
#: Stretches in which no number is a quantity.
_NO_QUANTITY: Final = re.compile(
    rf"""
      (?:https?://|www\.)\S+ | \S+@\S+ | (?<!\w)[@\#]\w+
    | \b{_MONTH}\s+{_DAY}(?:\s*(?:-|–|to|and|or|&)\s*{_DAY})?(?:,?\s+(?:19|20)\d\d)?(?![\d,.]*\d|\s*(?:%
      |percent|per\scent|people))\b
    | \b{_DAY}(?:\s*(?:-|–|to|and|or|&)\s*{_DAY})?(?:\s+of)?\s+{_MONTH}\b(?:,?\s+(?:19|20)\d\d)?
    | \b{_MONTH},?\s+(?:19|20)\d\d\b
    | \b(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b | \b\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)?\d\d\b
    | \b\d{{1,2}}(?::\d\d){{1,2}}(?:\.\d+)?(?:\s*[ap]\.?m\b\.?)?
    | \b\d{{1,2}}(?:[.:]\d\d)?(?:\s*(?:-|–|to|and)\s*\d{{1,2}}(?:[.:]\d\d)?)?\s*(?:a\.m\.?|p\.m\.?|[ap]m\b
      |AM\b|PM\b|o['’]clock\b)
    | \b\d{{1,4}}(?:\s?h(?:ours|rs)?)?\s(?:GMT|UTC|EST|EDT|CET|BST|PDT|PST|Zulu)\b
    | \bat\s\d{{4}}(?=\shours|\slocal)(?:\shours)? | \b0\d[0-5]\d\b
    | ^\s*(?:[01]\d|2[0-3])\.[0-5]\d(?=\s) | \bat\s(?:[01]?\d|2[0-3])\.(?:00|15|30|45)(?=[.,;\n]|\s(?:on
      |local|hours))
    | \b(?:open|clos|beg[aiu]n|start|finish|arriv|depart|left|leav)\w*\s(?:\w+\s)?at\s(?:{_HOUR})(?=[.,;\n]
      |\s(?:on|local|in|and|this|tomorrow)\b)
    | \b(?:\d{{1,2}}(?:\.\d\d)?|{_HOUR})\sin\sthe\s(?:morning|afternoon|evening)\b
    | \b(?:\w+(?:\sminutes)?\s(?:to|past|after|before)|half[\s-]past|before|after)\s(?:midnight|noon|midday)\b
    | \b(?:half|quarter|five|ten|twenty(?:-five)?|\d+)(?:\sminutes)?\spast\s(?:\d{{1,2}}|midnight|noon|one
      |two|three|four
      |five|six|seven|eight|nine|ten|eleven|twelve)\b
    | (?<!\w)['’]?\d{{2,4}}0?s\b
    | \b(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)\b
    | (?:\+\d{{1,3}}|\(\d{{2,5}}\)|\b\d{{2,5}})[-.\s]?\(?\d{{2,4}}\)?[-.\s]\d{{3,4}}[-.\s]?\d{{4}}\b
      | \b\d{{3}}[-.]\d{{4}}\b
    | \b(?:1-)?\d{{3}}[-.]\d{{3}}[-.](?:\d{{4}}\b|[A-Z]{{3,}}\b(?:\s\(\d{{4}}\))?)
      | (?:\b\d{{1,3}}\sof\s\d{{1,3}}\b\s*){{2,}}
    | \b\d+(?:\.\d+){{2,}}
    | \b\d{{1,6}}(?:-\d+)?\s(?:block\sof\s)?(?:[NSEW]\.?\s)?(?:[A-Z][\w'.]*\s|\d+(?:st|nd|rd
      |th)\s){{1,3}}{_STREET}
    | \b(?:\d{{1,6}}-?)\s?block\sof\b
    | \b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]
      |UT|V[AT]|W[AIVY])\s\d{{5}}(?:-\d{{4}})?\b
    | \b\d{{5}}\sZIP\b | \b\d{{2,3}}\.?[- ]?caliber | \.\d{{2,3}}[- ]?(?:caliber|calibre|cal\b)
      | \b\d{{2}}[- ]calib(?:er|re)
    | ^\s*\d{{1,3}}[.)]\s
    | \b\d+(?:st|nd|rd|th)\b
    | \b\d+\s?\+\s?\d+\b | \b\d+(?:-\d+){{2,}}\b
    | \b\d{{1,2}}/\d{{1,2}}(?!\s?(?:of|inch|mile|"|an?\b|teaspoon|cup))(?![\d/])
    | \b(?:9|7)/\d{{1,2}}\b(?!\sof)
    """,
    re.VERBOSE | re.MULTILINE,
)
#: Nouns whose number is a name and no count ("room 12", "chapter 3").
_LABELS: Final = frozenset(
    [
        "no", "no.", "nos", "nos.", "number", "numbers", "route", "highway", "interstate", "motorway",
        "road", "room", "flight", "article", "section", "chapter", "channel", "radio", "page", "pages",
        "phase", "level", "type", "class", "category", "grade", "game", "group", "unit", "apartment", "apt",
        "suite", "district", "ward", "block", "zone", "platform", "gate", "line", "exit", "act", "part",
        "volume", "vol", "season", "episode", "round", "lap", "war", "resolution", "order", "bill", "law",
        "division", "brigade", "squadron", "regiment", "battalion", "building", "pier", "terminal", "track",
        "lane", "seat", "table", "figure", "fig", "appendix", "rule", "step", "tier", "week", "day",
        "stage", "formula", "area", "precinct", "case", "count", "version", "generation", "model", "series",
        "size", "title", "clause", "paragraph", "amendment", "proposition", "measure", "ticket", "item",
        "lot", "bus", "train", "tram", "hurricane", "apollo", "studio", "theatre", "hall",
    ]
)  # fmt: skip
#: Entity labels in which a number is part of a name.
_NAMES: Final = frozenset({"PRODUCT", "ORG", "FAC", "LAW", "WORK_OF_ART", "EVENT"})
_CALENDAR: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August"
    r"|September"
    r"|October|November|December|Today|Yesterday|Tomorrow"
)
#: Letters that may stand before a hyphen in front of a number that still is a quantity.
_PREFIXES: Final = frozenset(
    [
        "hundred", "thousand", "million", "billion", "trillion", "percent", "cent", "sub", "minus",
        "plus", "now", "then", "over", "under", "to", "at", "about", "nearly", "almost",
        "some", "roughly", "and", "or", "of", "the", "a", "an", "by", "with", "just", "mere", "than",
        "around",
    ]
)  # fmt: skip
_YEAR_WORDS: Final = frozenset(
    [
        "in", "since", "by", "from", "until", "till", "before", "after", "during", "early", "late", "mid",
        "between", "through", "summer", "spring", "autumn", "fall", "winter", "election", "elections",
        "year", "circa",
    ]
)  # fmt: skip
_TALLY: Final = re.compile(
    r"(?:[A-Z][\w'’]+\s){1,3}\d{1,3}(?:(?:,|;|,?\sand)\s(?:[A-Z][\w'’]+\s){1,3}\d{1,3}\b)+"
)
_PREFIXED: Final = re.compile(r"(?<![A-Za-z\d.])([A-Za-z]+)[-\u2010\u2011\u2013]$")


def no_quantity_spans(text: str) -> list[tuple[int, int]]:
    """Stretches of ``text`` that are dates, times, links, telephone numbers, addresses, ordinals."""
    return [match.span() for match in _NO_QUANTITY.finditer(text)]


def overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the ordered, disjoint ``spans`` meets the stretch from start to end."""
    at = bisect_right(spans, (start, 10**12))
    return (at > 0 and spans[at - 1][1] > start) or (at < len(spans) and spans[at][0] < end)


def is_glued(text: str, start: int, end: int) -> bool:
    """Whether letters stuck to a number make it a code: ``S-400``, ``Tu-22M3``, ``4x4``, ``5G``."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before == "_" or after.isalnum() or after == "_":
        return True
    if before in ("#", "/", "\\", "&") or (
        before in (".", ",", ":") and text[start - 2 : start - 1].isdigit()
    ):
        return True
    if prefix := _PREFIXED.search(text, max(0, start - 16), start):
        return prefix[1].lower() not in _PREFIXES
    return after == "-" and text[end + 1 : end + 2].isdigit() and before == "-"


def is_year(text: str, start: int, end: int, token: Token) -> bool:
    """Whether a bare whole number is a year."""
    written = text[start:end]
    if len(written) != 4 or not written.isdigit():
        return False
    number = int(written)
    if not 1000 <= number <= 2199:
        return False
    head = token.head
    if head.i > token.i and head.tag_ == "NNS" and token.dep_ == "nummod" and token.ent_type_ != "DATE":
        return False
    previous = token.doc[token.i - 1].lower_ if token.i else ""
    if 1900 <= number <= 2100:
        return True
    return token.ent_type_ == "DATE" or previous in _YEAR_WORDS


def is_name(text: str, first: Token, last: Token) -> bool:
    """Whether a bare number is part of a name or a label: "Boeing 737", "Room 12", "Article 5"."""
    doc = first.doc
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    counts = _counts_plural(last)
    previous = doc[first.i - 1] if first.i else None
    if (
        after is not None
        and after.pos_ == "PROPN"
        and after.text[:1].isupper()
        and not counts
        and last.ent_type_ in _NAMES
    ):
        return True
    if previous is None or not previous.whitespace_ or _in_tally(text, first.idx):
        return False
    if previous.lower_ == "of" and first.text.istitle() and first.i > 1 and doc[first.i - 2].text.istitle():
        return True  # "the Group of Seven"
    if previous.pos_ == "PROPN" and previous.dep_ in ("compound", "nmod") and previous.head == last.head:
        return not _CALENDAR.fullmatch(previous.text)  # "Boeing 737 jets"
    if previous.lower_ in _LABELS and not (counts and not previous.text[:1].isupper()):
        return not (previous.i == 0 or previous.is_sent_start) or not counts
    if previous.text.islower() or (previous.is_sent_start and previous.pos_ != "PROPN"):
        return False
    if (
        previous.pos_ in ("PROPN", "NOUN", "X", "NUM")
        and not _CALENDAR.fullmatch(previous.text)
        and not counts
    ):
        return not (after is not None and after.lower_ in ("of", "percent", "dead", "killed", "wounded"))
    return False


def _in_tally(text: str, start: int) -> bool:
    """Whether the number stands in a list of results: "Blue Party 67, Green List 55"."""
    window = max(0, start - 80)
    return any(
        m.start() <= start < m.end() and re.search(r"[A-Z]\S+ [A-Z]\S+ \d", m.group())
        for m in _TALLY.finditer(text, window, start + 80)
    )


def _counts_plural(token: Token) -> bool:
    """Whether the number counts a plural common noun to its right."""
    head = token.head
    if token.dep_ in ("nummod", "quantmod", "compound") and head.i > token.i and head.tag_ in ("NNS", "NNPS"):
        return True
    doc = token.doc
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return after is not None and after.tag_ == "NNS"
