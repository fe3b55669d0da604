"""Families of words by which news English names one measure or one happening.

Two reports of one thing choose their words apart: turnout and participation, built and
manufactured, took over and acquired. Each family holds the verbs and nouns for one of them.
They are coarse on purpose: sharing a family says little, but having two families that do not
meet says that two things are told of. Grouped after the semantic domains of the *Longman
Language Activator* and the statement lines of IAS 1 (profit, revenue, dividend).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

#: Family -> words and phrases, as lemmas; what is measured.
MEASURES: Final[dict[str, str]] = {
    "turnout": "turnout, participation, take part, eligible, electorate, show up, cast ballot",
    "unemployment": "unemployment, jobless, joblessness, unemployed",
    "inflation": "inflation, consumer price, cost of living",
    "growth": "growth, gdp, gross domestic product",
    "profit": "profit, earnings, net income, profitability",
    "loss": "net loss, operating loss",
    "revenue": "revenue, sales, turnover, takings",
    "dividend": "dividend, payout",
    "debt": "debt, borrowings, indebtedness",
    "margin": "margin",
    "deficit": "deficit, shortfall",
    "cost": "cost, damage, expense, bill",
    "pay": "wage, salary, pay rise, pay offer, pay deal",
    "price": "price, fare, tariff",
    "fine": "fine, penalty",
    "ransom": "ransom",
    "reward": "reward, bounty",
    "bail": "bail, surety, bond",
    "savings": "saving, synergy",
    "term": "sentence, jail, prison, imprison, imprisonment, prison term, behind bars",
    "waves": "wave, swell, surge",
    "depth": "deep, depth, below the surface, beneath, underground, focal, shallow",
    "height": "height, tall, altitude, high above",
    "length": "long, length",
    "speed": "speed, fast, limit",
    "magnitude": "magnitude, richter",
    "population": "population, inhabitant, home to",
    "crowd": "crowd, march, marcher, demonstrator, protester, participant, procession, rally, turn out, "
    "attendance, demonstration",
    "output": "production, output, capacity",
    "rain": "rain, rainfall, precipitation, downpour",
    "wind": "wind, gust",
    "temperature": "temperature, heat, degree",
    "rate": "interest rate, key rate, policy rate, benchmark, rate cut, loan rate, lending rate",
    "cases": "case, infection",
    "ballots": "ballot, vote, valid",
    "seats": "seat, mandate, deputy",
    "jobs": "job, post, role, position, redundancy, layoff",
    "shots": "shot, bullet, round, casing",
    "duration": "last, take, spend",
    "fleet": "aircraft, warplane, jet, helicopter",
    "vessels": "ship, boat, vessel, trawler",
    "homes": "house, home, dwelling, building",
    "stake": "stake, shareholding, holding",
    "offer": "offer, bid, takeover, acquisition, consideration",
    "reserves": "reserve, stockpile",
}

#: Family -> words and phrases, as lemmas; what happens.
HAPPENINGS: Final[dict[str, str]] = {
    "shooting": "shoot, shooting, gunfire, gunfight, shootout, open fire, gun battle, gunman",
    "blast": "explode, explosion, blast, bombing, detonate, detonation, blow up, bomb",
    "air raid": "airstrike, air strike, raid, bombardment, bombard, warplane, shelling, shell",
    "attack": "attack, assault, ambush, storm",
    "stabbing": "stab, stabbing, knife attack",
    "crash": "crash, collide, collision, derail, derailment, overturn, plunge, wreck",
    "sinking": "sink, capsize, founder, sinking, shipwreck, go down",
    "quake": "quake, earthquake, tremor",
    "failing": "fail, failure, collapse, breach, burst, give way",
    "start": "start, begin, commence, open, launch, break out, kick off, ignition, ignite, onset, opening",
    "end": "end, finish, conclude, conclusion, close, complete, completion, finalise, finalize",
    "arrest": "arrest, detain, detention, capture, custody, apprehend, nab",
    "charge": "charge, indict, indictment, arraign",
    "sentence": "sentence, sentencing, jail, imprison",
    "conviction": "convict, conviction, plead, guilty, verdict",
    "trial": "trial, hearing, court, magistrate, appear",
    "release": "release, free, parole",
    "refusal": "refuse, deny, reject, turn down",
    "death": "die, death, kill, perish, succumb, dead, pronounce, slay, murder",
    "burial": "bury, burial, funeral, cremate",
    "rescue": "rescue, save, pull from, pluck",
    "leaving": "leave, depart, departure, set out, sail, set off, embark, take off, set sail",
    "arrival": "arrive, arrival, reach, land, dock",
    "return": "return, come home, come back",
    "building": "build, construct, construction, manufacture, assemble, erect, lay, install, put down",
    "purchase": "buy, purchase, acquire, acquisition, take over, takeover, bring under",
    "sale": "sell, sale, divest, dispose",
    "founding": "found, establish, foundation, set up, founding",
    "meeting": "meet, meeting, talks, summit, hold talk, sit down, negotiation",
    "visit": "visit, trip, travel, tour, journey",
    "vote": "elect, election, vote, poll, ballot, referendum",
    "resignation": "resign, quit, step down, resignation, stand down",
    "taking office": "appoint, appointment, inaugurate, swear in, take office, nominate",
    "signing": "sign, signing, signature",
    "truce": "ceasefire, truce, armistice, cessation",
    "taking effect": "take effect, apply, come into force, enter into force, in force, effective",
    "vaccination": "vaccinate, vaccination, immunise, immunize, immunisation, immunization, inoculate",
    "birth": "bear, birth",
    "marriage": "marry, wed, wedding",
    "walkout": "strike, walkout, stoppage",
    "protest": "protest, march, demonstrate, demonstration, rally, procession",
    "evacuation": "evacuate, evacuation, flee",
    "alarm": "call, alarm, alert, phone, ring",
    "postponement": "delay, postpone, adjourn, put off",
    "reopening": "reopen, resume, resumption, reopening",
    "closing": "shut, closure",
    "announcement": "announce, announcement, declare",
    "payment": "pay, payable, payout",
    "spotting": "see, spot, sight, notice, discover, find",
}

_IRREGULAR: Final[dict[str, str]] = {
    "took": "take", "taken": "take", "bought": "buy", "sold": "sell", "built": "build", "held": "hold",
    "met": "meet", "left": "leave", "began": "begin", "begun": "begin", "sank": "sink", "sunk": "sink",
    "struck": "strike", "shot": "shoot", "broke": "break", "gave": "give", "came": "come", "went": "go",
    "caught": "catch", "laid": "lay", "fled": "flee", "fell": "fall", "blew": "blow", "quit": "quit",
    "saw": "see", "seen": "see", "found": "find", "rang": "ring", "born": "bear", "swore": "swear",
    "sworn": "swear", "paid": "pay", "spent": "spend", "stood": "stand", "sat": "sit", "died": "die",
    "dying": "die", "talks": "talks", "earnings": "earnings", "sales": "sales", "borrowings": "borrowings",
}  # fmt: skip

_WORD: Final = re.compile(r"[^\W\d_]+")


def families(text: str, lemmas: Iterable[str] = (), *, is_moment: bool) -> frozenset[str]:
    """The families that the words of a description belong to.

    Parameters
    ----------
    text : words as written.
    lemmas : further words, already lemmas.
    is_moment : whether what is told is when something happens, and not how much of something.
    """
    words, phrases = _vocabulary(is_moment)
    stems = [_known(word, words) for word in _WORD.findall(text.lower())]
    line = f" {' '.join(stems)} "
    found = {words[w] for w in (*stems, *lemmas) if w in words}
    return frozenset(found | {family for phrase, family in phrases if phrase in line})


@lru_cache(maxsize=2)
def _vocabulary(is_moment: bool) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Single words and, apart, phrases with a space around, each with its family."""
    words: dict[str, str] = {}
    phrases: list[tuple[str, str]] = []
    for family, listed in (HAPPENINGS if is_moment else MEASURES).items():
        for entry in listed.split(", "):
            if " " in entry:
                phrases.append((f" {entry} ", family))
            else:
                words.setdefault(entry, family)
    return words, tuple(phrases)


def _known(word: str, words: dict[str, str]) -> str:
    """A word without its inflection, where that is in the vocabulary or the ending is regular."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in words:
        return word
    for ending, instead in (("ies", "y"), ("ied", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"),
                            ("ed", ""), ("ing", "e"), ("ing", "")):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)] + instead
            if stem in words:
                return stem
            if stem[-2:-1] == stem[-1:] and stem[:-1] in words:
                return stem[:-1]
    return word


#: Verbs whose length is a height: "fell 60 metres".
FALLING: Final = frozenset("fall drop plunge plummet tumble topple hurtle".split())

#: What follows a length -> what it measures.
_WAYS: Final = (
    (re.compile(r"(?:deep|down(?! the)|below|beneath|under|underground|in depth)\b"), "depth"),
    (re.compile(r"(?:high|tall|above|in height|up(?! the))\b"), "height"),
    (re.compile(r"(?:long|in length)\b"), "length"),
    (re.compile(r"(?:wide|across|in diameter|in radius)\b"), "width"),
    (
        re.compile(
            r"(?:\([^)]{1,20}\) )?(?:away|off|offshore|out (?:to|at) sea|from|down the coast|up the coast|"
            r"(?:to the )?(?:due )?(?:north|south|east|west)[a-z-]*)\b"
        ),
        "distance",
    ),
)


def way_of_length(after: str) -> str:
    """What a length measures by the words that follow it: "12 km from the port" is a distance.

    Empty where they do not tell.
    """
    text = after.lstrip().lower()
    return next((way for pattern, way in _WAYS if pattern.match(text)), "")


#: Lines of a statement of income by their names; a result is of one of them only.
_LINES: Final = (
    ("net", re.compile(r"\b(?:net|after[- ]tax) (?:profit|income|earnings|loss|result)|bottom line")),
    (
        "operating",
        re.compile(
            r"\b(?:operating|underlying operating) (?:profit|income|earnings|loss|result)|\bebit\b|"
            r"\b(?:earnings|profit|result) before interest"
        ),
    ),
    (
        "pretax",
        re.compile(
            r"\bpre-?tax (?:profit|income|earnings|loss|result)|\b(?:profit|earnings|loss|result) before tax"
        ),
    ),
    ("cash", re.compile(r"\bebitda\b")),
    ("gross", re.compile(r"\bgross (?:profit|income|earnings)")),
)


def line_of_profit(about: str) -> str:
    """The line of a statement of income that a description names; empty where it names none, or two."""
    text = about.lower()
    found = [line for line, pattern in _LINES if pattern.search(text)]
    return found[0] if len(found) == 1 else ""
