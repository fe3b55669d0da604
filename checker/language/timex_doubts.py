"""Whether words written like a date are one: "May", "March" and "Sunday" are names and verbs too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.language.timex_readers import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DATE_LABELS: Final = frozenset({"DATE", "TIME", ""})
_NUMBER_LABELS: Final = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL"})
#: Words that make a calendar word behind them a name, and words behind it that do.
_NAMING_BEFORE: Final = frozenset([
    "black", "good", "bloody", "super", "easter", "ash", "palm", "maundy", "shrove", "cyber",
    "holy", "whit", "boxing", "casual",
])  # fmt: skip
_NAMING_AFTER: Final = frozenset([
    "times", "telegraph", "mail", "mirror", "express", "herald", "post", "star", "sun", "world",
    "tribune", "independent", "mercury", "people", "business", "night", "movement", "brigade",
    "brigades", "square", "street", "avenue", "road", "alliance", "revolution", "day's",
])  # fmt: skip
_SETS: Final = frozenset(["every", "each", "any", "alternate", "most", "some", "per"])
_REPEATED: Final = frozenset(["daily", "nightly", "weekly", "every", "each", "weekdays"])
_COPYRIGHT: Final = frozenset(["©", "copyright", "(c)", "©️"])
_YEAR_CUES: Final = frozenset([
    "in", "since", "of", "by", "from", "until", "till", "before", "after", "during", "around",
    "circa", "late", "early", "mid", "between", "through", "for", "back", "year", "years",
    "spring", "summer", "autumn", "fall", "winter", "and", "to", "the", "than", "season",
])  # fmt: skip
_COUNT_CUES: Final = frozenset([
    "than", "some", "nearly", "almost", "over", "least", "most", "about", "approximately",
    "roughly", "up", "only",
])  # fmt: skip
_IDENTIFIED: Final = frozenset([
    "resolution", "flight", "route", "room", "number", "no", "no.", "nr", "section", "model",
    "highway", "unit", "squadron", "law", "act", "article", "building", "apartment", "suite",
    "page", "pages", "level", "size", "type", "serial", "extension", "channel", "form", "point",
    "points",
])  # fmt: skip
_MONTH_CUES: Final = frozenset([
    "in", "since", "by", "until", "till", "of", "from", "to", "through", "last", "next", "this",
    "late", "early", "mid", "between", "and", "during", "before", "after", "for", "than", "or",
    "every",
])  # fmt: skip
_CLOCK_CUES: Final = frozenset([
    "at", "around", "by", "from", "since", "until", "till", "before", "after", "about",
    "between", "to", "and", "to.",
])  # fmt: skip
_TIME_NOUNS: Final = frozenset(
    ["people", "persons", "men", "women", "troops", "soldiers", "dead", "miles", "metres", "meters", "km"]
)


def is_timex(
    mention: Mention, doc: Doc, token: Token, neighbours: tuple[Mention | None, Mention | None]
) -> bool:
    """Whether a mention is a date or a time here.

    Parameters
    ----------
    token : the token in which the mention's telling word starts.
    neighbours : the mentions before and after.
    """
    before = doc[token.i - 1] if token.i else None
    after = _token_after(mention, doc, token)
    if mention.fixed.startswith("week") and not mention.month:
        return False
    if mention.weekday is not None or mention.month is not None:
        if _is_in_name(mention, token, before, after):
            return False
        if before is not None and before.lower_ in _SETS:
            return False
    if mention.weekday is not None and mention.month is None:
        return _is_weekday(mention, token, before)
    if (
        mention.minutes is not None
        and after is not None
        and after.lower_ in _REPEATED
        and after.idx <= mention.end + 1
    ):
        return False
    if mention.form == "dotted" and not mention.has_day:
        return False
    if mention.form == "also":
        return (
            neighbours[0] is not None
            and neighbours[0].form == "decade"
            and mention.start - neighbours[0].end < 6
        )
    if mention.has_time and not mention.has_day:
        return mention.minutes is not None and (not mention.is_bare or _is_clock(mention, token, before))
    if mention.form == "month" and mention.is_bare:
        return _is_month(token, before, neighbours)
    if mention.form == "month" and mention.day and not mention.year:
        return not _is_count(mention, doc, token, after)
    if mention.form == "year" and mention.is_bare:
        return _is_year(mention, doc, token, neighbours)
    if mention.form == "numeric":
        return True
    if mention.form == "short":
        return before is not None and doc.text[max(0, mention.start - 12) : mention.start].lower().rstrip(
            "'’‘ "
        ).endswith(("since", "in", "of", "summer", "class", "late", "early"))
    if mention.form == "season" and mention.is_bare:
        return token.pos_ != "VERB" and token.lower_ != "fall"
    if mention.form == "deictic":
        return _is_deictic(token, before, after)
    return True


def _token_after(mention: Mention, doc: Doc, token: Token) -> Token | None:
    i = token.i
    while i < len(doc) and doc[i].idx < mention.end:
        i += 1
    return doc[i] if i < len(doc) else None


def _is_in_name(mention: Mention, token: Token, before: Token | None, after: Token | None) -> bool:
    """Part of a longer proper name: of a paper, a street, a movement, a feast, a person."""
    word_before = before.text if before is not None and before.idx + len(before) + 1 == token.idx else ""
    word_after = after.text if after is not None and after.idx <= mention.end + 1 else ""
    if mention.weekday is not None and word_before[:1].isupper() and word_before.lower() in _NAMING_BEFORE:
        return True
    if word_after[:1].isupper() and word_after.lower() in _NAMING_AFTER and not mention.year:
        return True
    if mention.year or (mention.month and not mention.day and not mention.is_bare):
        return False
    is_named = token.ent_type_ not in _DATE_LABELS and token.ent_type_ not in _NUMBER_LABELS
    if not is_named:
        return False
    joins_before = before is not None and before.ent_type_ == token.ent_type_ and token.ent_iob_ == "I"
    joins_after = after is not None and after.ent_iob_ == "I" and word_after[:1].isupper()
    if mention.weekday is not None:
        return (joins_before and word_before in ("The", "the")) or joins_after
    return joins_before or joins_after


def _is_weekday(mention: Mention, token: Token, before: Token | None) -> bool:
    if mention.is_bare and not mention.has_time:
        return False
    # "on a Monday" names no Monday; "a Monday hearing" does
    return before is None or before.lower_ not in ("a", "an") or before.head != token


def _is_deictic(token: Token, before: Token | None, after: Token | None) -> bool:
    """Not "USA Today", "Radio 4 Today", "today's youth" is accepted."""
    if not token.text[0].isupper() or token.is_sent_start or before is None or not before.is_alpha:
        if not token.text[0].isupper() or token.is_sent_start:
            return True
        return before is None or not (before.like_num or before.is_alpha)
    return before.ent_type_ == "" and not before.text[0].isupper()


def _is_clock(mention: Mention, token: Token, before: Token | None) -> bool:
    minutes = mention.minutes or 0
    if token.text.startswith("0") or minutes >= 13 * 60:
        return True
    return (before is not None and before.lower_ in _CLOCK_CUES) or token.ent_type_ == "TIME"


def _is_month(token: Token, before: Token | None, neighbours: tuple[Mention | None, Mention | None]) -> bool:
    word = before.lower_ if before is not None else ""
    if word in _MONTH_CUES and token.pos_ not in ("AUX", "VERB"):
        return token.ent_type_ in _DATE_LABELS or token.ent_type_ in _NUMBER_LABELS
    return token.ent_type_ == "DATE" and token.pos_ not in ("AUX", "VERB")


def _is_count(mention: Mention, doc: Doc, token: Token, after: Token | None) -> bool:
    """ "In May 14 people": the number counts what follows."""
    if after is None or after.tag_ != "NNS" or after.idx > mention.end + 1:
        return False
    number = doc[after.i - 1]
    return number.like_num and number.head == after


def _is_year(
    mention: Mention, doc: Doc, token: Token, neighbours: tuple[Mention | None, Mention | None]
) -> bool:
    year = mention.year or int(mention.fixed[:4] or 0)
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    before = doc[token.i - 1] if token.i else None
    word = before.lower_ if before is not None else ""
    if word in _IDENTIFIED or word in _COPYRIGHT or (before is not None and before.is_currency):
        return False
    if after is not None and (after.lower_ in _TIME_NOUNS or after.is_currency):
        return False
    if word in _COUNT_CUES and token.ent_type_ != "DATE":
        return False
    is_counting = token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ in ("NNS", "NNPS")
    has_article = (
        any(t.dep_ in ("det", "poss") and t.i < token.i for t in token.head.children)
        if is_counting
        else False
    )
    if is_counting and not has_article and token.ent_type_ != "DATE":
        return False
    if token.ent_type_ == "DATE" or mention.mod or mention.fixed:
        return True
    if not 1000 <= year <= 2100 or token.ent_type_ in ("MONEY", "QUANTITY", "PERCENT"):
        return False
    if word in _YEAR_CUES:
        return 1500 <= year <= 2100 and not (is_counting and not has_article)
    previous = neighbours[0]
    if previous is not None and previous.form == "year" and mention.start - previous.end <= 6:
        return True
    if not 1900 <= year <= 2050:
        return False
    if word in ("(", "[") or (after is not None and word == "," and after.text in (",", ")", ".")):
        return True
    return bool(before is not None and before.pos_ == "PROPN" and before.text[0].isupper()) and (
        after is None or after.is_punct or after.is_space or after.pos_ in ("ADP", "CCONJ", "VERB", "AUX")
    )
