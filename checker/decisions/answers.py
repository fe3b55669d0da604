"""The answers a desk can give when sources differ."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from checker.errors import Problem, UsageError
from checker.model import State


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing an editor can decide.

    Attributes
    ----------
    name : as it stands in the file of decisions.
    label : as the report prints it.
    meaning : what it says, in one sentence.
    state : what it makes of the finding.
    key : the key that gives it.
    needs_note : whether it is refused without a reason.
    """

    name: str
    label: str
    meaning: str
    state: State
    key: str
    needs_note: bool = False


#: Takes a decision back.
REOPEN = "reopen"

#: Source: the five answers of Every Casualty, Standards for Casualty Recording (2016), to records that
#: disagree, and the three that a desk gives to a machine's finding.
ANSWERS: tuple[Answer, ...] = (
    Answer("confirm", "Confirm", "The sources do differ; the text has to deal with it.", "decided", "c"),
    Answer(
        "not-a-conflict",
        "Not a conflict",
        "The passages are about different things, or both hold. Say why.",
        "decided",
        "n",
        needs_note=True,
    ),
    Answer("update", "Update", "The later report replaces the earlier one.", "decided", "u"),
    Answer("use-range", "Use a range", "Print the lowest and the highest value.", "decided", "r"),
    Answer("attribute", "Attribute", "Print each value with who says it.", "decided", "a"),
    Answer("hold", "Hold", "Do not print it yet.", "waiting", "h"),
    Answer("ask", "Ask the source", "Somebody has been asked; the answer is not in.", "waiting", "s"),
)


def answer_named(name: str) -> Answer | None:
    """The answer of that name; None for `REOPEN`.

    Raises
    ------
    UsageError
        For a name that stands for no answer.
    """
    if name == REOPEN:
        return None
    for answer in ANSWERS:
        if answer.name == name:
            return answer
    known = [*(answer.name for answer in ANSWERS), REOPEN]
    close = difflib.get_close_matches(name, known, n=1)
    remedy = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"
    raise UsageError(Problem(f"answer {name!r}", "is not known", remedy))
