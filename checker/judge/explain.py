"""Explanations: who says what, in one plain sentence, and why the verdict, in another."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from checker.judge.days import say_day, say_moment, says_itself
from checker.judge.verdicts import Judgement
from checker.model import Claim, Fact, Moment, Name, Quote, Role
from checker.values import Thing

#: Values and outlets named one by one; the rest is counted.
SHOWN = 6
#: Code points of a value at most.
LONGEST = 160

#: The year of a full date; of a year alone nothing would be left to compare.
_YEAR = re.compile(r"(?<=[a-z]) \d{4}\b")

_OPENINGS = {
    "agreement": "Sources agree",
    "conflict": "Sources differ",
    "update": "Sources differ, and the later one is newer",
    "scope": "Sources differ, perhaps because they count different things",
    "variant": "Sources use different forms",
    "unsure": "Sources may differ",
}
_UNSURE = " It is not certain that the passages are about the same thing."


@dataclass(frozen=True, slots=True)
class Told:
    """One value, and the outlets that state it, each once, in the order of the facts."""

    value: str
    outlets: tuple[str, ...]
    fact: Fact

    def by(self) -> str:
        """``“31” (Post, Courier)``."""
        return f"{_clipped(self.value)} ({_listed(self.outlets)})"


def explain(facts: Sequence[Fact], judgement: Judgement, names: Mapping[str, str]) -> str:
    """The explanation of one finding.

    Parameters
    ----------
    facts : in the order in which they are told.
    names : article id -> its outlet.
    """
    if judgement.verdict == "agreement":
        return _agreement(facts, names)
    said = _said(facts, judgement, names)
    if judgement.verdict == "unsure":
        return f"{said}.{_UNSURE}"
    closing = f" {judgement.why[0].upper()}{judgement.why[1:]}." if judgement.why else ""
    return f"{said}.{closing}"


def as_printed(fact: Fact) -> str:
    """The span as printed; a day said from another day ("Friday") with the day it stands for."""
    text = " ".join(fact.text.split())
    if isinstance(fact.value, Moment):
        # The value as written, not what it can mean: "about 6.20" stays 06:20.
        day = say_day(fact.value.timex) or say_moment(fact.value)
        # A day and a month say which day it is; the year goes without saying.
        if not says_itself(text, _YEAR.sub("", day)):
            return f"“{text}”, {day}"
    return f"“{_clipped(text)}”"


def n_origins(facts: Sequence[Fact]) -> int:
    """How many articles first printed the passages that facts stand in."""
    return len({fact.origin or fact.article for fact in facts})


def _agreement(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """What is agreed on, and whether more than one report stands behind it."""
    said = "; ".join(told.by() for told in _by_value(facts, names, as_printed))
    outlets = len({names.get(f.article, f.article) for f in facts})
    count = n_origins(facts)
    if count == 1:
        alike = "the passages are all but the same, so that this confirms nothing"
        return f"{_number(outlets, 'outlet')}, one origin: {said}. One report repeats the other: {alike}."
    if outlets == 1:
        return f"One outlet says so in {count} reports: {said}. No other source confirms it."
    if count < outlets:
        return f"Sources agree ({_number(outlets, 'outlet')}, {_number(count, 'origin')}): {said}."
    return f"Sources agree: {said}."


def _said(facts: Sequence[Fact], judgement: Judgement, names: Mapping[str, str]) -> str:
    """Who says what, without a full stop, in the way of the kind."""
    kind = judgement.rule.split(".")[0]
    value = facts[0].value
    if isinstance(value, Quote):
        said = _given_to(facts, names) if kind == "attribution" else _quoted(facts, names)
    elif isinstance(value, Role):
        said = _titles(facts, names)
    elif isinstance(value, Claim):
        said = _claimed(facts, names)
    elif isinstance(value, Name):
        said = _named(facts, names)
    elif isinstance(value, Thing):
        said = _counted(facts, names)
    else:
        said = ""
    if said and judgement.verdict == "unsure":
        return f"{_OPENINGS['unsure']}: {said[0].lower() if not said.startswith('“') else said[0]}{said[1:]}"
    if said:
        return said
    listed = "; ".join(_bounded([told.by() for told in _by_value(facts, names, as_printed)], "more"))
    return f"{_OPENINGS[judgement.verdict]}: {listed}"


# --- kind by kind: empty where the facts do not fit the way of telling --------------------------------


def _given_to(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """The same words given to two people."""
    speakers = _by_value(facts, names, lambda f: f.value.speaker if isinstance(f.value, Quote) else "")
    speakers = [told for told in speakers if told.value]
    if len(speakers) < 2:
        return ""
    words = min((as_printed(f) for f in facts), key=len)
    return f"The same words, {words}, are given to {_joined([t.by() for t in speakers])}"


def _quoted(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """One speaker's words in several wordings, or wordings each with its speaker."""
    known = {f.value.speaker for f in facts if isinstance(f.value, Quote) and f.value.speaker}
    last = {name.split()[-1].casefold() for name in known}
    if len(last) == 1:
        listed = [told.by() for told in _by_value(facts, names, as_printed)]
        whose = _clipped(max(known, key=lambda name: (len(name), name)))
        return f"{whose} is quoted in different words: {'; '.join(_bounded(listed, 'more'))}"
    listed = []
    for told in _by_value(facts, names, as_printed):
        who = told.fact.value.speaker if isinstance(told.fact.value, Quote) else ""
        listed.append(f"{told.value}, {_clipped(who)} ({_listed(told.outlets)})" if who else told.by())
    return f"A quotation stands in different words: {'; '.join(_bounded(listed, 'more'))}"


def _titles(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """One person under several titles, or one title given to several people."""
    people = {
        f.value.person.split()[-1].casefold() for f in facts if isinstance(f.value, Role) and f.value.person
    }
    by_title = _by_value(facts, names, as_printed)
    if len(people) == 1 and len(by_title) > 1:
        person = max((f.value.person for f in facts if isinstance(f.value, Role)), key=lambda n: (len(n), n))
        return f"{_clipped(person)} is called {_joined(_bounded([t.by() for t in by_title], 'other titles'))}"
    by_person = _by_value(facts, names, lambda f: f.value.person if isinstance(f.value, Role) else "")
    by_person = [told for told in by_person if told.value]
    if len(by_person) > 1:
        titles = _joined(_bounded([t.value for t in by_title], "other forms"), "or")
        return f"The office {titles} is given to {_joined([t.by() for t in by_person])}"
    return ""


def _claimed(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """Who affirms, and who denies."""
    sides = []
    for holds, verb in ((True, "say so"), (False, "deny it")):
        side = [f for f in facts if isinstance(f.value, Claim) and f.value.holds is holds]
        if not side:
            return ""
        listed = _bounded([told.by() for told in _by_value(side, names, as_printed)], "more")
        sides.append(f"{'Some' if holds else 'others'} {verb}: {', '.join(listed)}")
    return "; ".join(sides)


def _named(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """The forms of a name, each with how many outlets and places use it."""
    forms = _by_value(facts, names, lambda f: f"“{f.value.form}”" if isinstance(f.value, Name) else "")
    if len(forms) < 2:
        return ""
    listed = _bounded([told.by() for told in forms], "other forms")
    return f"One name in {_number(len(forms), 'form')}: {'; '.join(listed)}"


def _counted(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """One number of several things."""
    counts = {f.value.count for f in facts if isinstance(f.value, Thing)}
    things = _by_value(facts, names, lambda f: f"“{f.value.thing}”" if isinstance(f.value, Thing) else "")
    if len(counts) != 1 or len(things) < 2:
        return ""
    count = counts.pop()
    listed = "; ".join(_bounded([told.by() for told in things], "more"))
    if count is None:
        return f"Sources name different means: {listed}"
    return f"The same number, {count:,g}, of different things: {listed}"


# --- lists --------------------------------------------------------------------------------------------


def _by_value(facts: Sequence[Fact], names: Mapping[str, str], say: Callable[[Fact], str]) -> list[Told]:
    """The values in the order of the facts; a capital makes no other value."""
    first: dict[str, tuple[str, Fact]] = {}
    outlets: dict[str, dict[str, None]] = {}
    for fact in facts:
        value = say(fact)
        key = value.casefold()
        first.setdefault(key, (value, fact))
        outlets.setdefault(key, {})[names.get(fact.article, fact.article)] = None
    return [Told(value, tuple(outlets[key]), fact) for key, (value, fact) in first.items()]


def _bounded(items: Sequence[str], what: str) -> list[str]:
    rest = len(items) - SHOWN
    return [*items[:SHOWN], f"{rest} {what}"] if rest > 0 else list(items)


def _listed(outlets: Sequence[str]) -> str:
    return ", ".join(_bounded(outlets, "more"))


def _joined(items: Sequence[str], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return f" {last} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _clipped(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
