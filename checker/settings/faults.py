"""What is wrong with settings that have the right form: names that are not known, limits that are passed.

The same checks hold for a file, for options and for a `Config` made in Python.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from checker import kinds
from checker.config import Config, Metadata, Suppression
from checker.errors import Problem
from checker.judge import tolerance
from checker.judge.policy import LEVELS, OFF
from checker.settings.lines import Place

ENGINES = ("local", "ray")
SEVERITIES = ("major", "minor", "never")
#: Verdicts of rules that report no difference, and so have no severity.
_NO_DIFFERENCE = ("agrees", "unsure")

#: Where a fault is, and what it is.
Fault = tuple[Place, Problem]


def unknown(what: str, name: str, known: Sequence[str]) -> Problem:
    """A problem that names the closest of the known names, or else all of them."""
    close = difflib.get_close_matches(name, known, n=1)
    remedy = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"
    return Problem(f"{what} {name!r}", "is not known", remedy)


@lru_cache(maxsize=1)
def rule_ids() -> tuple[str, ...]:
    """All rules, by kind and in their order."""
    return tuple(rule.id for kind in kinds.all_kinds() for rule in kind.rules)


@lru_cache(maxsize=1)
def kind_names() -> tuple[str, ...]:
    """All kinds of fact and of finding."""
    found = {rule.partition(".")[0] for rule in rule_ids()}
    return tuple(sorted(found | {kind.name for kind in kinds.all_kinds()}))


def unknown_rule(name: str) -> Problem:
    """A rule that is not known; of its own kind all are named, for of all kinds there are too many."""
    own = [rule for rule in rule_ids() if rule.partition(".")[0] == name.partition(".")[0]]
    if own or difflib.get_close_matches(name, (*kind_names(), *rule_ids()), n=1):
        return unknown("rule", name, own or (*kind_names(), *rule_ids()))
    return Problem(f"rule {name!r}", "is not known", "checker kinds lists all of them")


def faults(config: Config) -> Iterator[Fault]:
    """Everything that keeps settings from being used, with the place it would have in a file."""
    for name in ("kinds", "priority", "same"):
        if isinstance(getattr(config, name), str):
            yield (name,), Problem(name, "is one text", "give a list, of one entry if need be")
    for number, name in enumerate(config.kinds):
        if name not in kind_names():
            yield ("kinds", number), unknown("kind", name, kind_names())
    if config.fail_on not in SEVERITIES:
        yield ("fail_on",), unknown("severity", str(config.fail_on), SEVERITIES)
    if config.engine not in ENGINES:
        yield ("engine",), unknown("engine", config.engine, ENGINES)
    elif config.engine == "ray":
        what = "needs the extra 'ray', which is not offered yet"
        yield ("engine",), Problem("engine 'ray'", what, "use local")
    if config.jobs < 0:
        yield ("jobs",), Problem("jobs", f"is {config.jobs}", "give 0 or more")
    if not 0 <= config.threshold <= 1:
        yield (
            ("threshold",),
            Problem("threshold", f"is {config.threshold}", "give a probability from 0 to 1"),
        )
    yield from _of_rules(config.rules)
    yield from _of_tolerance(config.tolerance)
    yield from _of_names(config.same)
    for number, known in enumerate(config.articles):
        yield from ((("articles", number, *place), fault) for place, fault in of_metadata(known))
    for number, one in enumerate(config.suppress):
        yield from ((("suppress", number, *place), fault) for place, fault in of_suppression(one))


def _of_rules(rules: Mapping[str, str]) -> Iterator[Fault]:
    for name, level in rules.items():
        place = ("rules", name)
        if name not in rule_ids() and name not in kind_names():
            yield place, unknown_rule(name)
        if level not in LEVELS:
            yield place, unknown(f"level of {name}", str(level), LEVELS)
        elif level != OFF and name.partition(".")[2] in _NO_DIFFERENCE:
            what = "reports no difference, so it has no severity"
            yield place, Problem(f"rule {name!r}", what, 'only "off" can be said of it')


def _of_tolerance(written: Mapping[str, object]) -> Iterator[Fault]:
    for kind, one in written.items():
        place = ("tolerance", kind)
        if kind not in kind_names():
            yield place, unknown("kind", kind, tuple(tolerance.KINDS))
        elif kind not in tolerance.KINDS:
            remedy = f"these have: {', '.join(tolerance.KINDS)}"
            yield place, Problem(f"kind {kind!r}", "has no tolerance", remedy)
        elif tolerance.read(kind, one) is None:
            yield place, Problem(f"tolerance {one!r}", f"is none for {kind}", tolerance.KINDS[kind])


def _of_names(same: Sequence[Sequence[str]]) -> Iterator[Fault]:
    home: dict[str, int] = {}
    for number, names in enumerate(same):
        place = ("names", "same", number)
        if len(names) < 2:
            yield place, Problem("a group of names", "has fewer than two", "give all forms of the name")
        for position, name in enumerate(names):
            if not name.strip():
                yield (*place, position), Problem("a name", "is empty", "give the name or take it out")
            elif home.setdefault(name.casefold(), number) != number:
                what = "stands in two groups"
                yield (*place, position), Problem(f"name {name!r}", what, "put them into one")


def of_metadata(known: Metadata) -> Iterator[Fault]:
    """What is wrong with what is told of an article."""
    if not known.path and not known.id:
        yield (), Problem("articles", "names neither a path nor an id", "say which article it tells of")
    if not (known.source or known.title or known.published or known.url):
        what = "tells nothing of the article"
        yield (), Problem("articles", what, "give source, title, published or url")
    if known.published and not is_date(known.published):
        yield ("published",), _no_date("published", known.published)


def of_suppression(one: Suppression) -> Iterator[Fault]:
    """What is wrong with a suppression."""
    if not one.reason.strip():
        yield (), Problem("suppress", "has no reason", 'write reason = "…", in a few words')
    if not one.fingerprint and not (one.rule and one.about):
        what = "does not say what is set aside"
        yield (), Problem("suppress", what, "give the finding's fingerprint, or its rule and about")
    if one.rule and one.rule not in rule_ids():
        yield ("rule",), unknown_rule(one.rule)
    if one.until and not is_date(one.until):
        yield ("until",), _no_date("until", one.until)


def _no_date(key: str, written: str) -> Problem:
    return Problem(f"{key} {written!r}", "is no date", "write it as YYYY-MM-DD")


def is_date(written: str) -> bool:
    """Whether a text is an ISO date and nothing else."""
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False
