"""The written forms of dates and times of day.

Every form is a regular expression with the reader that says what a match means. A form is tried
only near a trigger of its group, so that text without dates costs one scan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from checker.language import timex_clock
from checker.language import timex_readers as readers
from checker.language.timex_readers import NUMBERS, Mention, Reader

_MONTH = (
    r"(?P<month>(?i:january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"(?i:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_DAY2 = r"(?:\s?(?:[-–—/&]|to|and|or|through)\s?(?P<day2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>1\d{3}|20\d\d|2100)"
_NUMBER = r"(?:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|\d{1,3})"
_ZONE = (
    r"(?:\s?\(?(?P<zone>(?:GMT|UTC|Zulu|Z|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|PT|CET|CEST|EET|EEST|"
    r"MSK|AST|IST|JST|AEST|AEDT|SGT|HKT|[Ll]ocal(?:\s[Tt]ime)?|(?:Eastern|Central|Mountain|Pacific)"
    r"(?:\s(?:Standard|Daylight))?(?:\s[Tt]ime)?|[A-Z][a-z]+\stime)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?)\b\)?)?"
)
_WEEKDAY = (
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY)|"
    r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
)
_RELATION = (
    r"(?P<relation>(?i:this\s(?:past|coming)|the\ssame|last|next|this|past|previous|preceding|coming|"
    r"following|upcoming|current|that|same))"
)
_PART = r"(?P<part>morning|afternoon|evening|night)"
_SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_UNIT = r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)"
_HOUR_WORD = (
    r"(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|1?\d)"
)
_HALF = r"\s?(?P<half>[apAP])(?:[mM]\b|\.\s?[mM]\b\.?|\s[mM]\b)"
_IN_PART = r"(?:in\sthe\s(?P<part>morning|afternoon|evening)|at\s(?P<at>night))"
_ORDER = r"(?P<order>(?i:first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th))"
_LENGTH = r"(?P<length>[Qq]uarter|[Hh]alf)"
#: A number goes on after this: "14" in "14,000" and "14.5" is no day.
_END = r"(?![\w%]|[.,:/]\d)"
#: The figure before belongs to a longer number, a price or a fraction.
_START = r"(?<![\w$£€#])(?<![\d][.,:/])(?<!-)"
_PERCENT = r"(?!\s?(?:%|per\s?cent\b|percentage))"

#: Trigger group, form, reader; where two forms match at overlapping places the first listed wins.
_FORMS: Final[tuple[tuple[str, str, Reader], ...]] = (
    ("digit", rf"{_START}{_YEAR}-(?P<month_n>\d\d)-(?P<day>\d\d)(?:[T\s](?P<hour>\d\d):(?P<minute>\d\d)"
              rf"(?::\d\d)?(?P<zone>Z)?)?{_END}", readers.read_iso),
    ("digit", rf"(?<![\w/.-])(?P<date>(?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?P=sep)"
              rf"(?P<year>(?:19|20)\d\d|(?<=/)\d\d)){_END}", readers.read_numeric),
    ("digit", rf"{_START}{_DAY}{_DAY2}(?:\sday)?(?:\sof)?[\s-]{_MONTH}"
              rf"(?:,?[\s-](?:of\s)?{_YEAR}{_END})?(?!\w)",
     readers.read_calendar),
    ("month", rf"\b{_MONTH}\s?(?:the\s)?{_DAY}{_DAY2}"
              rf"(?:(?:,\s?|\s){_YEAR})?{_END}(?!\s?[aApP]\.?[mM]\b){_PERCENT}",
     readers.read_calendar),
    ("month", rf"\b{_MONTH}(?:,|\sof)?\s{_YEAR}{_END}", readers.read_calendar),
    ("relation", rf"{_RELATION}\s{_MONTH}(?!\w)", readers.read_calendar),
    ("month", rf"{_MONTH}(?!\w)", readers.read_calendar),
    ("relation", rf"{_RELATION}\s{_WEEKDAY}(?!\w)", readers.read_weekday),
    ("weekday", rf"{_WEEKDAY}(?!\w)", readers.read_weekday),
    ("deictic", rf"(?P<deictic>(?i:yesterday|today|tonight|tomorrow))\b(?:\s(?:early\s|late\s)?{_PART}\b)?",
     readers.read_deictic),
    ("unit", r"\b(?P<deictic>[Tt]he\sday\s(?:before\syesterday|after\stomorrow))\b", readers.read_deictic),
    ("relation", rf"(?P<relation>(?i:this|last|that|same|next|following|previous))\s(?:early\s|late\s)?"
             rf"{_PART}\b", readers.read_relative_part),
    ("hours", r"\b(?:the\s)?(?:very\s)?(?:early|small|wee)\s"
              r"(?:morning\s)?(?P<hours>hours)\b(?:\sof\sthe\smorning\b)?",
     readers.read_part),
    ("part", r"\b(?P<part>[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight)\b", readers.read_part),
    ("quarter", rf"\b(?:the\s)?{_ORDER}[\s-]{_LENGTH}\b(?:,?\s(?:of\s)?(?:(?:the\s)?(?:fiscal\s|financial\s)?"
                rf"{_YEAR}{_END}|(?P<of>the\syear\b|(?=(?:this|last|next)\s))))?", readers.read_quarter),
    ("quarter", rf"\b(?:{_YEAR}\s?-?)?(?P<length>[QH])(?P<figure>[1-4])"
                rf"(?:(?:\sof)?[\s-](?P<year2>20\d\d|19\d\d))?\b",
     readers.read_quarter),
    ("week", r"\b(?:the\s)?(?P<order>first|second|third|fourth|last|final)\s(?P<week>week)\sof\s(?=[A-Z])",
     readers.read_week),
    ("unit", rf"\b(?P<hedge>(?i:more\sthan|over|about|around|nearly|almost|just\sover|some|roughly)\s)?"
             rf"(?P<count>(?i:a\scouple\sof|{_NUMBER}))[\s-](?P<unit>day|week|month|year|decade)s?,?\s"
             rf"(?P<where>ago|earlier|later|previously|from\snow|hence)\b", readers.read_moved),
    ("relation", rf"{_RELATION}\s(?:(?:calendar|fiscal|financial)\s)?{_UNIT}\b"
             rf"(?P<of>(?=\sof\b))?", readers.read_relative_unit),
    ("unit", r"\b[Tt]he\s(?P<unit>day|week|month|year)\s(?P<where>before|after|earlier|later|previous)\b"
             r"(?!\s(?:the|"
             r"a|an|his|her|its|their|he|she|it|they|we|I|[A-Z])\b)", readers.read_step),
    ("unit", r"\b(?P<where>earlier|later|late|early|end|beginning|start|middle)\s(?:in\s|of\s|on\s)?"
             r"the\s(?P<unit>day|weekend|week|month|year)\b", readers.read_within),
    ("unit", r"\b(?:over|during|at|for)\s(?P<article>the\s)(?P<unit>weekend)\b", readers.read_within),
    ("relation", rf"{_RELATION}\s{_SEASON}\b", readers.read_season),
    ("season", rf"{_SEASON}(?:\sof|,)?\s{_YEAR}{_END}", readers.read_season),
    ("season", rf"(?<=\b(?:in|by)\s){_SEASON}\b", readers.read_season),
    ("digit", r"(?<![\w$£€.,])(?P<decade>(?:1\d|20)\d0)s\b", readers.read_decade),
    ("digit", r"(?<=\bthe\s)(?P<decade>(?:1\d|20)\d0)['’]s\b", readers.read_decade),
    ("digit", r"(?<=\band\s)(?P<also>[2-9]0)['’]?s\b", readers.read_decade),
    ("digit", r"(?<=\bthe\s)(?P<decade>[2-9]0)['’]?s\b", readers.read_decade),
    ("decade", r"(?P<word>twenties|thirties|forties|fifties|sixties|"
               r"seventies|eighties|nineties)\b", readers.read_decade),
    ("century", r"\b(?P<century>\d{1,2}(?:st|nd|rd|th)|(?i:eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
                r"sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))[\s-][Cc]entury\b"
                r"(?!\s(?:BC|BCE|B\.C))", readers.read_century),
    ("digit", rf"(?<![\w$£€#])(?<!\d[.,:])(?P<hour>2[0-3]|[01]?\d)"
              rf"(?:[:.h](?P<minute>[0-5]\d))?{_HALF}{_ZONE}",
     timex_clock.read_clock),
    ("digit", r"(?<![\w$£€#])(?<!\d[.,:])(?P<hour>1[0-2]|[1-9])"
              r"(?:[:.](?P<minute>[0-5]\d))?(?=\s?(?:-|–|to|and)\s?"
              r"(?:1[0-2]|\d)(?:[:.][0-5]\d)?\s?(?P<half>[apAP])\.?[mM]\b)", timex_clock.read_clock),
    ("digit", rf"(?<![\w$£€#+-])(?<!\d[.,:])(?P<hour>2[0-4]|[01]?\d)(?::|h)(?P<minute>[0-5]\d)(?::[0-5]\d)?"
              rf"(?P<hours>\s?(?:hrs|hours)\b)?{_ZONE}(?![\w%]|[:.]\d)", timex_clock.read_clock),
    ("digit", r"(?<=\bat\s)(?P<hour>1[0-2]|[1-9])(?=\s(?:on\s)?(?:[A-Z][a-z]+day|this|yesterday|tomorrow)\s"
              r"(?:morning|afternoon|evening|night)\b)", timex_clock.read_clock),
    ("digit", r"(?<=\bat\s)(?P<dotted>(?P<hour>2[0-3]|[01]?\d)\.(?P<minute>[0-5]\d))"
              r"(?![\w%]|[.,:]\d|\s?[ap]\.?m|\s(?:per|"
              r"percent|cents?|euros?|dollars?|pounds?|million|billion|points?|a)\b)",
     timex_clock.read_clock),
    ("digit", rf"(?<![\w$£€#+.,-])(?P<hour>2[0-3]|[01]\d)\.?(?P<minute>[0-5]\d)"
              rf"(?=\s?(?:hrs|hours|\(?(?:GMT|UTC|BST|"
              rf"EST|EDT|CET|ET|local\stime)))(?P<hours>\s?(?:hrs|hours)\b)?{_ZONE}(?!\w)",
     timex_clock.read_clock),
    ("spoken", r"\b(?:(?P<count>(?i:(?:a\s)?quarter|half|five|ten|twenty|twenty-five)|"
               r"(?:[a-z]+|\d\d?)\sminutes?)\s(?P<where>past|to|after|before|until|of)\s)"
               rf"{_HOUR_WORD}\b(?:{_HALF}|\s{_IN_PART})?(?![\w-]|\s(?:people|percent|of)\b)",
     timex_clock.read_spoken),
    ("spoken", rf"\b{_HOUR_WORD}\so['’]clock\b(?:\s{_IN_PART})?", timex_clock.read_spoken),
    ("spoken", rf"(?<![\w:.,-]){_HOUR_WORD}\s{_IN_PART}\b", timex_clock.read_spoken),
    ("noon", r"(?<![-\w])(?P<noon>noon|midday|midnight)\b(?!-)", timex_clock.read_noon),
    ("digit", rf"(?<![\w$£€.,/-]){_YEAR}\s?[-–/]\s?(?P<last>(?:19|20)\d\d|\d\d){_END}", readers.read_years),
    ("digit", rf"(?<![\w$£€#/-])(?<![\d][.,:])(?<![@_]){_YEAR}(?!\s?(?:%|°))(?![\w]|[.,:/]\d|-\d)",
     readers.read_year),
    ("digit", r"(?<=['’‘])(?P<short>\d\d)(?![\w'’%]|[.,:]\d)", readers.read_year),
)  # fmt: skip


#: Words by which each group's forms are found. The forms of the first tuple start with the word
#: itself; those of the second have it near their end.
_LEADING: Final = {
    "digit": r"(?<![A-Za-z\d])\d",
    "month": r"(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)",
    "weekday": r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUES|WED|THU|FRI|SAT|SUN)",
    "deictic": r"(?i:yesterday|today|tonight|tomorrow)",
    "relation": r"(?i:last|next|this|past(?=\s(?!one|two|three|four|five|six|seven|eight|nine|ten|"
                r"eleven|twelve|noon|mid|\d))|previous|preceding|coming|following|upcoming|current|that|same)\s",
    "part": r"(?i:morning|afternoon|evening|night)\b",
    "decade": r"(?:twen|thir|for|fif|six|seven|eigh|nine)ties",
    "season": r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b",
    "noon": r"(?:noon|midday|midnight)\b",
}  # fmt: skip
_TRAILING: Final = {
    "hours": r"hours\b",
    "quarter": r"(?:[Qq]uarter|[Hh]alf|[QH][1-4]\b)",
    "unit": r"(?:ago|earlier|later|previously|hence|from\snow|"
            r"[Tt]he\s(?:day|week|month|year|weekend)|year\sbefore)\b",
    "century": r"[Cc]entury",
    "week": r"week\sof\b",
    "spoken": r"(?:past\b|minutes?\s(?:to|past|before|after|until|of)\b|"
              r"to\s(?:one|two|three|four|five|six|seven|eight|nine|"
              r"ten|eleven|twelve|noon|mid|\d)|o['’]clock|in\sthe\s(?:morn|aft|even)|at\snight)",
}  # fmt: skip
_BEFORE = 45
_AFTER = 60


@cache
def _trigger() -> re.Pattern[str]:
    # trailing words are only looked at, so that a figure behind "to" still leads a form of its own
    words = [f"(?P<{name}>{word})" for name, word in _LEADING.items()]
    words += [f"(?=(?P<{name}>{word}))" for name, word in _TRAILING.items()]
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(words)})")


@cache
def _forms() -> dict[str, list[tuple[int, re.Pattern[str], Reader]]]:
    forms: dict[str, list[tuple[int, re.Pattern[str], Reader]]] = {}
    for rank, (group, form, reader) in enumerate(_FORMS):
        forms.setdefault(group, []).append((rank, re.compile(form), reader))
    return forms


def read_mentions(text: str) -> list[Mention]:
    """Everything in a text that is written like a date or a time of day, in order."""
    found: list[tuple[int, Mention]] = []
    for trigger in _trigger().finditer(text):
        group = trigger.lastgroup or ""
        found.extend(_tried(group, text, trigger.start(), trigger.end()))
    # the longer form is the fuller reading of the same words
    found.sort(key=lambda item: (item[1].start - item[1].end, item[0], item[1].start))
    kept: list[Mention] = []
    taken = bytearray(len(text))
    for _, mention in found:
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


def _tried(group: str, text: str, start: int, end: int) -> Iterator[tuple[int, Mention]]:
    for rank, form, reader in _forms()[group]:
        if group in _LEADING:
            match = form.match(text, start)
            matches = [match] if match else []
        else:
            matches = list(form.finditer(text, max(0, start - _BEFORE), min(len(text), end + _AFTER)))
        for match in matches:
            mention = None if "\n" in match[0] else reader(match)
            if mention:
                yield rank, mention
