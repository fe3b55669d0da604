"""Which noun a number counts or measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Adjectives that stand for people when a number comes before them.
_PEOPLE: Final = frozenset([
    "dead", "injured", "wounded", "missing", "deceased", "hurt", "unhurt", "others", "killed",
])  # fmt: skip
_NUMERIC: Final = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod", "det", "predet"})
_NOUN_TAGS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_RUN_TAGS: Final = _NOUN_TAGS | {"JJ", "JJR", "JJS", "VBN", "HYPH", "POS"}
#: Words after a unit that only say which way it is measured.
_DIMENSIONS: Final = frozenset(
    [
        "wide", "long", "tall", "high", "deep", "thick", "away", "old", "ago", "later", "earlier", "more",
        "less", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
        "time", "year", "month", "week", "day", "quarter", "half",
    ]
)  # fmt: skip


def counted_noun(doc: Doc, first: Token, last: Token, unit: Token, *, has_unit: bool) -> int | None:
    """Index of the head of what is counted: "44 people" → people, "15-foot waves" → waves.

    Parameters
    ----------
    first, last : first and last token of the number.
    unit : last token of the unit; ``last`` where there is none.
    """
    end = unit if has_unit else last
    found = (
        _of(doc, end) or _to_the_right(doc, last, end, has_unit=has_unit) or _run(doc, end, has_unit=has_unit)
    )
    if found is None and not has_unit:
        found = _before(doc, first)
    return found.i if found is not None else None


def _before(doc: Doc, first: Token) -> Token | None:
    """The noun before: "magnitude 6.8", "a box or two"."""
    if first.i == 0:
        return None
    noun = doc[first.i - 1]
    if noun.lower_ == "or" and first.lower_ == "two" and first.i > 1:
        noun = doc[first.i - 2]
        return noun if noun.tag_ == "NN" else None
    is_named = first.head == noun or (noun.i > 0 and doc[noun.i - 1].lower_ == "of")
    return noun if noun.tag_ == "NN" and is_named else None


def _of(doc: Doc, end: Token) -> Token | None:
    """The noun after "of": "dozens of people", "60% of voters", "one of the screens"."""
    following = doc[end.i + 1] if end.i + 1 < len(doc) else None
    if following is None or following.lower_ != "of":
        return None
    for child in following.children:
        if child.dep_ in ("pobj", "pcomp") and child.tag_ in _NOUN_TAGS:
            return child
    return None


def _to_the_right(doc: Doc, last: Token, end: Token, *, has_unit: bool) -> Token | None:
    token = last
    following = doc[end.i + 1] if end.i + 1 < len(doc) else None
    if not has_unit and following is not None and following.lower_ in _PEOPLE and following.text.islower():
        head = following.head
        if not (following.dep_ == "amod" and head.i > following.i and head.tag_ in _NOUN_TAGS):
            return following
        return head
    for _ in range(4):
        head = token.head
        if head is token or token.dep_ not in _NUMERIC:
            return None
        if head.i > end.i and head.tag_ in _NOUN_TAGS:
            return None if (has_unit and head.lower_ in _DIMENSIONS) or _is_cut(doc, end, head) else head
        token = head
    return None


def _is_cut(doc: Doc, end: Token, head: Token) -> bool:
    """Whether a closing bracket, a comma or a verb stands between number and noun."""
    between = doc[end.i + 1 : head.i]
    return any(
        t.text in (",", ")", ";", ":", "=", "(") or t.tag_ in ("VBD", "VBZ", "IN", "CD") for t in between
    )


def _run(doc: Doc, end: Token, *, has_unit: bool) -> Token | None:
    """The last noun of the run of adjectives and nouns right after the number."""
    noun = None
    for token in doc[end.i + 1 : end.i + 7]:
        if token.tag_ not in _RUN_TAGS and not (token.lower_ in ("and", "or") and noun is None):
            break
        if token.tag_ in _NOUN_TAGS:
            noun = token
    if noun is None or (has_unit and noun.lower_ in _DIMENSIONS):
        return None
    return noun
