"""Explanations: who says what, in one plain sentence, and why the verdict, in another."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from checker.judge.days import say_day, say_moment, says_itself
from checker.judge.verdicts import Judgement
from checker.language.speakers import with_article
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
    """One value, and the outlets that state it, each once, in the order of the facts.

    ``n_origins`` counts the articles that first printed the passages it stands in.
    """

    value: str
    outlets: tuple[str, ...]
    fact: Fact
    n_origins: int

    def by(self) -> str:
        """``“31” (Post, Courier)``, or ``“31” (Post, Courier; one origin)``."""
        one = "; one origin" if self.n_origins == 1 < len(self.outlets) else ""
        return f"{_clipped(self.value)} ({_listed(self.outlets)}{one})"


def explain(facts: Sequence[Fact], judgement: Judgement, names: Mapping[str, str]) -> str:
    """The explanation of one finding.

    Parameters
    ----------
    facts : in the order in which they are told.
    names : article id -> its outlet.
    """
    closing = f" {judgement.why[0].upper()}{judgement.why[1:]}." if judgement.why else ""
    if judgement.verdict == "agreement":
        return _agreement(facts, names) + closing
    said = _said(facts, judgement, names)
    if judgement.verdict == "unsure":
        return f"{said}.{_UNSURE}"
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
        said = said.replace("; one origin)", ")")
        alike = "the passages are all but the same, so that this confirms nothing"
        told = "One outlet" if outlets == 1 else _number(outlets, "outlet")
        return f"{told}, one origin: {said}. One report repeats the other: {alike}."
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
        said = _held(facts, names) if judgement.rule.endswith(".holder") else _titles(facts, names)
    elif isinstance(value, Claim):
        said = _claimed(facts, names, judgement.verdict == "update")
    elif isinstance(value, Name):
        said = _named(facts, names, judgement.verdict == "conflict")
    elif isinstance(value, Thing):
        said = _counted(facts, names)
    else:
        said = ""
    if said and judgement.verdict == "unsure":
        return f"{_OPENINGS['unsure']}. {said}"
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
    told = sorted({f.value.words for f in facts if isinstance(f.value, Quote)}, key=lambda w: (len(w), w))
    words = next((f", “{_clipped(words).rstrip('.,;')}”," for words in told if words.strip()), "")
    if not all(f.value.is_direct for f in facts if isinstance(f.value, Quote)):
        return f"One statement{words} is given to {_joined([t.by() for t in speakers])}"
    return f"The same words{words} are given to {_joined([t.by() for t in speakers])}"


def _quoted(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """One speaker's words in several wordings, or wordings each with its speaker."""
    known = {f.value.speaker.strip() for f in facts if isinstance(f.value, Quote)}
    last = {name.split()[-1].casefold() if name else "" for name in known}
    if len(last) == 1 and "" not in last:
        listed = [told.by() for told in _by_value(facts, names, as_printed)]
        whose = _capital(_clipped(with_article(max(known, key=lambda name: (len(name), name)))))
        return f"{whose} is quoted in different words: {'; '.join(_bounded(listed, 'more'))}"
    listed = []
    for told in _by_value(facts, names, as_printed):
        who = told.fact.value.speaker if isinstance(told.fact.value, Quote) else ""
        listed.append(f"{told.value}, {_clipped(who)} ({_listed(told.outlets)})" if who else told.by())
    return f"A quotation stands in different words: {'; '.join(_bounded(listed, 'more'))}"


def _titles(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """One person under several titles."""
    people = {f.value.person for f in facts if isinstance(f.value, Role) and f.value.person}
    titles = _by_value(facts, names, as_printed)
    if not people or len(titles) < 2:
        return ""
    person = _clipped(max(people, key=lambda name: (len(name), name)))
    return f"{_capital(person)} is called {_joined(_bounded([t.by() for t in titles], 'other titles'))}"


def _held(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """One office given to several people."""
    people = _by_value(facts, names, lambda f: f.value.person if isinstance(f.value, Role) else "")
    people = [told for told in people if told.value]
    if len(people) < 2:
        return ""
    office = _by_value(facts, names, as_printed)[0].value
    return f"The office of {office} is given to {_joined(_bounded([t.by() for t in people], 'others'))}"


def _claimed(facts: Sequence[Fact], names: Mapping[str, str], is_update: bool) -> str:
    """Who affirms, and who denies; of states that followed each other the earlier first."""
    sides = {}
    for holds in (True, False):
        side = [f for f in facts if isinstance(f.value, Claim) and f.value.holds is holds]
        if not side:
            return ""
        side.sort(key=lambda f: f.as_of or "")
        sides[holds] = ", ".join(_bounded([told.by() for told in _by_value(side, names, as_printed)], "more"))
    if is_update:
        # What news follows comes about: it is at first denied and then affirmed.
        return f"At first the answer is no: {sides[False]}; later it is yes: {sides[True]}"
    return f"Some say so: {sides[True]}; others deny it: {sides[False]}"


def _named(facts: Sequence[Fact], names: Mapping[str, str], is_conflict: bool) -> str:
    """The forms of a name, each with the outlets that use it."""
    forms = _by_value(facts, names, lambda f: f"“{f.value.form}”" if isinstance(f.value, Name) else "")
    if len(forms) < 2:
        return ""
    listed = _bounded([told.by() for told in forms], "other forms")
    what = "One person under" if is_conflict else "One name in"
    noun = "name" if is_conflict else "form"
    return f"{what} {_number(len(forms), noun)}: {'; '.join(listed)}"


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
    """The values in the order of the facts; a capital at its start or a stop at its end makes no other."""
    stating: dict[str, list[Fact]] = {}
    outlets: dict[str, dict[str, None]] = {}
    for fact in facts:
        key = say(fact).casefold().rstrip("”.,")
        stating.setdefault(key, []).append(fact)
        outlets.setdefault(key, {})[names.get(fact.article, fact.article)] = None
    return [
        Told(say(same[0]), tuple(outlets[key]), same[0], n_origins(same)) for key, same in stating.items()
    ]


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


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
