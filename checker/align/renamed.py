"""Names that the user says are one: facts are compared under the usual one of them.

What was printed stays: the span, the sentence, what a fact is about and who is quoted in the report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from checker.language.spelling import folded
from checker.model import Claim, Context, Fact, Name, Place, Quote, Role, Sort, Superlative

#: The parts of a value, and of what surrounds it, that hold names and are compared.
_OF_VALUES: dict[type, tuple[str, ...]] = {
    Name: ("canonical", "beside", "together"),
    Role: ("person", "whose"),
    Quote: ("speaker",),
    Place: ("name", "anchor", "others"),
    Claim: ("about", "names", "objects", "where"),
    Superlative: ("words", "places"),
    Sort: ("name",),
}
_AROUND = ("subject", "object", "names", "holder", "places", "words", "near")


def renamed(facts: Sequence[Fact], same: Sequence[Sequence[str]]) -> tuple[Fact, ...]:
    """The facts with every name of a group as the group's first.

    Parameters
    ----------
    same : groups of names that are one, the usual name first.
    """
    groups = [names for names in same if len(names) > 1]
    if not groups:
        return tuple(facts)
    usual = _Usual(groups)
    return tuple(_fact(fact, usual) for fact in facts)


class _Usual:
    """From any name of a group to its first, as whole words inside a text."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        # A key and the words around a value are lower case, and some have lost their accents.
        self._printed = _replacer({form: names[0] for names in groups for form in names})
        lower = {form.casefold(): folded(names[0]) for names in groups for form in names}
        self._plain = _replacer(lower | {folded(f): folded(names[0]) for names in groups for f in names})
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        if text not in self._known:
            is_plain = text == text.lower()
            self._known[text] = self._plain(text) if is_plain else self._printed(text)
        return self._known[text]


def _replacer(usual: dict[str, str]) -> Callable[[str], str]:
    by_words = {" ".join(form.casefold().split()): name for form, name in usual.items()}
    starts_high = {" ".join(form.casefold().split()): form[:1].isupper() for form in usual}
    longest_first = sorted(by_words, key=lambda form: (-len(form), form))
    joined = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first)
    pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)

    def name_of(found: re.Match[str]) -> str:
        words = " ".join(found[0].casefold().split())
        # "Turkey" is a name and "turkey" is none.
        if words not in by_words or (starts_high[words] and not found[0][:1].isupper()):
            return found[0]
        return by_words[words]

    return lambda text: pattern.sub(name_of, text)


def _fact(fact: Fact, usual: _Usual) -> Fact:
    value: Any = fact.value
    return replace(
        fact,
        value=_with(value, _OF_VALUES.get(type(value), ()), usual),
        context=_context(fact.context, usual),
        masked=usual(fact.masked),
        key=usual(fact.key),
    )


def _context(context: Context, usual: _Usual) -> Context:
    made: Context = _with(context, _AROUND, usual)
    return made


def _with(told: Any, names: Sequence[str], usual: _Usual) -> Any:
    changed = {}
    for name in names:
        old = getattr(told, name)
        new = usual(old) if isinstance(old, str) else type(old)(usual(one) for one in old)
        if new != old:
            changed[name] = new
    return replace(told, **changed) if changed else told
