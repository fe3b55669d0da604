"""How two wordings of a quotation differ, word by word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checker.language.worddiff import evened, word_diff
from checker.model import Fact, Quote
from checker.report.plain import clip

#: Wordings shown beside the first one, and words of each that are compared.
SHOWN = 4
WORDS = 90
#: Words at either end that the other wording leaves out and that stand as an ellipsis.
TRIMMED = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of words: ``same`` in both, ``cut`` from the first wording, or ``new`` in the other."""

    text: str
    change: Literal["same", "cut", "new"] = "same"


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording: who prints it, who is said to have said it, and how it differs from the first."""

    outlet: str
    speaker: str
    steps: tuple[Step, ...]


def wordings(stated: Iterable[tuple[str, Fact]]) -> tuple[Wording, ...]:
    """The first wording and how the others differ from it; empty where all have the same words.

    Parameters
    ----------
    stated : outlet and fact, in the order they are shown. What is no direct quotation is left out: a
        paraphrase differs in all its words.
    """
    first: tuple[str, list[str]] | None = None
    made: list[Wording] = []
    seen: set[tuple[str, ...]] = set()
    for outlet, fact in stated:
        if not isinstance(fact.value, Quote) or not fact.value.is_direct:
            continue
        words = clip(fact.value.words, 4000).split()[:WORDS]
        key = tuple(evened(" ".join(words)))
        if key in seen or not key or len(made) > SHOWN:
            continue
        seen.add(key)
        steps = [Step(" ".join(words))] if first is None else _steps(first[1], words)
        first = first or (outlet, words)
        made.append(Wording(outlet, clip(fact.value.speaker, 100), tuple(steps)))
    return tuple(made) if len(made) > 1 else ()


def _steps(first: list[str], other: list[str]) -> list[Step]:
    """What to cut and what to add to come from one wording to the other."""
    changes = word_diff(" ".join(first), " ".join(other))
    steps: list[Step] = []
    for number, (change, cut, new) in enumerate(changes):
        is_end = number in (0, len(changes) - 1)
        if change == "equal":
            steps.append(Step(" ".join(new)))
            continue
        if change == "delete" and is_end and len(cut) > TRIMMED:
            steps.append(Step("…"))
            continue
        if cut:
            steps.append(Step(" ".join(cut), "cut"))
        if new:
            steps.append(Step(" ".join(new), "new"))
    return steps
