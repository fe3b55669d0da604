"""What lasts: the visit, the trial or the sentence that a length of time belongs to.

Two reports of one length choose their words apart ("a three-day visit", "her two-day stay"; "the
jury was out for six hours", "jurors needed six hours"), and a story has many lengths that only look
alike. Grouped after the verbs and nouns of duration in the *Longman Language Activator*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

#: What lasts -> its verbs and nouns, as lemmas.
COURSES: Final[dict[str, str]] = {
    "visit": "visit stay trip tour sojourn stopover",
    "deliberation": "jury juror deliberate deliberation",
    "mourning": "mourning mourn",
    "sentence": "sentence jail prison imprison imprisonment term",
    "trial": "trial hearing inquest tribunal",
    "talks": "talk talks meeting summit negotiation conversation negotiate meet call",
    "fire": "fire blaze burn flame inferno wildfire",
    "siege": "siege standoff stand-off",
    "captivity": "captivity captive kidnap kidnapping ordeal abduct abduction",
    "custody": "custody remand detention detain",
    "strike": "strike walkout stoppage",
    "truce": "truce ceasefire armistice",
    "fighting": "war battle fighting clash gunfight shootout conflict offensive",
    "shooting": "shooting rampage gunfire",
    "rescue": "rescue extricate winch extrication",
    "search": "search hunt manhunt comb",
    "voyage": "flight voyage crossing journey sailing ride fly sail",
    "waiting": "queue wait delay hold-up",
    "outage": "outage blackout",
    "closing": "close closure shut shutdown lockdown",
    "shaking": "shake shaking tremor earthquake quake",
    "weather": "storm rain downpour gust drought heatwave snow",
    "occupation": "occupation occupy sit-in blockade",
    "rule": "reign rule tenure presidency premiership govern",
    "service": "employ career",
    "marriage": "marriage marry",
    "ban": "ban suspend suspension disqualify disqualification",
    "contract": "contract lease",
    "curfew": "curfew",
    "emergency": "emergency",
    "surgery": "surgery operate transplant",
    "speech": "speech address sermon monologue",
    "match": "match game final semi-final",
    "course": "training course apprenticeship",
    "treatment": "treatment therapy chemotherapy",
    "inquiry": "investigation inquiry probe",
    "surveillance": "surveillance observation stakeout",
}

_OF: Final[dict[str, str]] = {word: name for name, words in COURSES.items() for word in words.split()}

_BETWEEN = r"\s+(?:(?:the|his|her|its|their|about|some|only|just|first|last|past|next)\s+){0,2}$"

#: Before or after a length: it is how long ago, how much later or how soon, and nothing lasts it.
_LAPSE_AFTER: Final = re.compile(
    r"\W{0,2}(?:later|earlier|before|after|ago|into|out of|away|old|of age|on)\b"
)
_LAPSE_BEFORE: Final = re.compile(r"\b(?:in|within|after|every|time in|aged|age of)" + _BETWEEN)

#: Before a length: it is how long something lasts, whatever follows ("for six hours before it ended").
_LASTING: Final = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|took|takes?|taken|taking|need(?:s|ed)?|spen[dt])" + _BETWEEN
)

#: How far before a length its preposition is looked for, in characters.
_REACH: Final = 30


def courses(lemmas: Iterable[str]) -> frozenset[str]:
    """What lasts, of the words around a length; empty where none of them is known."""
    return frozenset(_OF[lemma] for lemma in lemmas if lemma in _OF)


def is_lapse(before: str, length: str, after: str) -> bool:
    """Whether a length is the time that passed between two happenings, by the words around it."""
    near = before[-_REACH:].lower()
    if "-" in length or _LASTING.search(near):
        # "After her two-day stay": the length belongs to its noun.
        return False
    return bool(_LAPSE_AFTER.match(after.lower()) or _LAPSE_BEFORE.search(near))
