"""Words of quotations made comparable, and how two wordings differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

Op = Literal["equal", "replace", "delete", "insert"]

_CONTRACTIONS = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "ain't": "is not",
    "let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to", "'em": "them",
    "'til": "until",
    "till": "until", "ok": "okay", "percent": "per cent", "mum": "mother", "mom": "mother",
    "anytime": "any time", "anymore": "any more", "anyone": "anybody", "everyone": "everybody",
}  # fmt: skip
_ENDINGS = (("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'m", " am"))
#: "'s" after these is "is"; after other words it is a genitive or "is", and stays.
_IS = frozenset("it that there what who he she here where this how everything nobody everybody let".split())

_NUMBERS = {
    word: str(n)
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
}
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})is(e[sdr]?|ing|ations?)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})our(s|ed|ing|able|ite|ful|hood|ly)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{3})ence$"), "ense"),
    (re.compile(r"(?<=[a-z])lled$"), "led"),
    (re.compile(r"(?<=[a-z])lling$"), "ling"),
    (re.compile(r"^(cent|theat|met|kilomet|lit|fib|calib|lust)re(s?)$"), r"\1er\2"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"^(to|after|back|for|up|down|in|out)wards$"), r"\1ward"),
)
_TOKEN = re.compile(r"[\[(][^\])\n]{1,80}[\])]|…|\.\s?\.\s?\.|[^\W_]+(?:['’.,][^\W_]+)*")
_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_FILLERS = frozenset("uh um er erm ah eh mm hmm".split())

#: Words that carry no matter of their own (pronouns, articles, prepositions, auxiliaries, conjunctions).
FUNCTION = frozenset(
    "a an the this that these those i me my mine we us our ours you your yours he him his she her "
    "hers it its they them their theirs who whom whose which what when where why how and or but "
    "nor so yet if than then as at by for from in into of off on onto out over to under up down "
    "with within without about above after again against all am an any are be been being because "
    "before below between both can could did do does doing done during each few further had has "
    "have having here is just may might more most must no not now only other own same shall should "
    "some such there through too very was were will would also until while once not never ever "
    "even still already much many well really quite rather one ones myself ourselves himself "
    "herself itself themselves us let per back away around upon toward towards every per".split()
)
#: Content words so common in speech that they tell little.
COMMON = frozenset(
    "go going gone went come coming came get getting got make making made take taking took say "
    "said saying tell told know knew known think thought want wanted need see saw seen look "
    "looking like thing things time people way day days today year years good great lot work "
    "working help keep put give given right new first last everybody everything something nothing "
    "anybody country world part place happen happened happening".split()
)
_SUFFIX = re.compile(r"(?:'s|ingly|edly|ively|ations?|itions?|ions?|ing|ive|ed|es|s|ly|e)$")


def stem(word: str) -> str:
    """A rough stem, for telling whether two words are forms of one."""
    word = word.lower().replace("’", "'")
    cut = _SUFFIX.sub("", word)
    return cut if len(cut) >= 3 else word


#: What stands for an omission that the writer shows.
GAP = "…"
#: What is put in front of a word that the writer has put in, and the most words so kept.
PUT_IN, BRACKETED = "[", 3


def evened(text: str) -> list[str]:
    """The words of a quotation in lower case, with all that is no change of wording evened out.

    British and American spellings, contractions, dashes, small numbers in words. What stands in
    brackets was put in by the writer: a word or two keep a bracket in front, and more are left out. An
    ellipsis stays as ``…``.
    """
    return [word for word, _ in evened_with_marks(text)]


def evened_with_marks(text: str) -> list[tuple[str, bool]]:
    """The same, each word with whether the text writes it with a capital inside a sentence."""
    out: list[tuple[str, bool]] = []
    starts = True
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token[0] in "[(":
            inner = _WORD.findall(token)
            if len(inner) <= BRACKETED:
                out.extend((PUT_IN + _spelt(w.lower()), False) for w in inner)
            starts = False
            continue
        if token == GAP or token.replace(" ", "") == "...":
            if out and out[-1][0] != GAP:
                out.append((GAP, False))
            continue
        named = token[:1].isupper() and not starts and not token.startswith("I'") and token != "I"
        for word in _expanded(token.replace("’", "'").lower()):
            if word not in _FILLERS:
                out.append((_spelt(word), named))
        after = text[match.end() : match.end() + 1]
        starts = after in (".", "!", "?", ":")
    return out


def _expanded(word: str) -> list[str]:
    if word in _CONTRACTIONS:
        return _CONTRACTIONS[word].split()
    for ending, full in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return [word[: -len(ending)], full.strip()]
    if word.endswith("'s") and word[:-2] in _IS:
        return [word[:-2], "is"]
    return [word]


@lru_cache(maxsize=50_000)
def _spelt(word: str) -> str:
    if word in _NUMBERS:
        return _NUMBERS[word]
    if word[:1].isdigit():
        return word.replace(",", "")
    word = word.replace(".", "")
    for pattern, replacement in _SPELLINGS:
        changed = pattern.sub(replacement, word)
        if changed != word:
            return changed
    return word


def word_diff(a: str, b: str) -> list[tuple[Op, list[str], list[str]]]:
    """How two wordings differ: (operation, words of a, words of b), as printed, in order.

    Words that differ in case, spelling or punctuation alone count as equal.

    Examples
    --------
    >>> word_diff("We will fight on", "We shall fight on")
    [('equal', ['We'], ['We']), ('replace', ['will'], ['shall']), ('equal', ['fight', 'on'], ['fight', 'on'])]
    """
    printed = a.split(), b.split()
    keys = [[" ".join(evened(w)) or w for w in words] for words in printed]
    return [(op, printed[0][i:j], printed[1][k:m]) for op, i, j, k, m in opcodes(keys[0], keys[1])]


def opcodes(a: Sequence[str], b: Sequence[str]) -> list[tuple[Op, int, int, int, int]]:
    """Operations that turn one list of words into the other, as `difflib` gives them."""
    return SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
