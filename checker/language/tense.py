"""Whether a sentence speaks, around one of its words, of what was or of what is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.language.calendar import Tense

if TYPE_CHECKING:
    from spacy.tokens import Token

_FUTURE_MODALS: Final = frozenset(
    ["will", "wo", "shall", "'ll", "’ll", "may", "might", "could", "can", "must", "should", "would"]
)
_PLANNING: Final = frozenset([
    "schedule", "plan", "expect", "slate", "set", "intend", "prepare", "aim", "hope", "want",
    "agree", "vow", "promise", "threaten", "ask", "call", "urge", "order", "invite", "decide",
    "refuse", "pledge", "propose",
])  # fmt: skip
#: In the present tense these speak of a timetable: "the trial begins on Monday".
_TIMETABLED: Final = frozenset(
    ["begin", "start", "open", "resume", "reopen", "return", "end", "expire", "vote", "depart", "arrive"]
)


def tense_of(token: Token) -> Tense:
    """Whether the verb over a word speaks of what was, or of what is to come; "" for neither."""
    until = any(t.lower_ in ("until", "till") for t in (token, *token.ancestors))
    if token.head.lower_ == "since":
        return "past"
    for verb in (token, *token.ancestors):
        if verb.lemma_ == "due" or (_is_plan(verb) and token.i > verb.i):
            return "future"
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
        words = {child.lower_ for child in auxiliaries}
        if words & _FUTURE_MODALS and "have" not in words:
            return "future"
        if verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in auxiliaries):
            return "past"
        if any(child.lemma_ == "have" for child in auxiliaries):
            return "future" if until else "past"
        if "to" in words:
            # "managed to leave on Friday" left; "agreed to leave", and a headline's "to leave", did not yet
            governor = verb.head
            if governor == verb or governor.pos_ in ("NOUN", "PROPN") or governor.lemma_ in _PLANNING:
                return "future"
            continue
        if verb.tag_ in ("VBZ", "VBP"):
            return "future" if until or verb.lemma_ in _TIMETABLED else ""
    return "future" if until else ""


def _is_plan(verb: Token) -> bool:
    if verb.tag_ not in ("JJ", "VBN") or verb.lemma_ not in _PLANNING:
        return False
    return verb.lemma_ != "set" or any(child.dep_ in ("xcomp", "prep") for child in verb.children)
