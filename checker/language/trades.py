"""Words for one person by trade, office, kin or sex, known ones and those that show it by their ending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.language.human_words import HUMAN

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Endings of words for people by what they do. Source: Quirk et al., *A Comprehensive Grammar of the
#: English Language*, appendix I.32: nouns of occupation.
ENDINGS: Final = ("ier", "eer", "ist", "ian", "man", "woman")

#: Words so short are no trade by their ending: "pier", "mist".
SHORTEST: Final = 6


def names_a_trade(word: str) -> bool:
    """Whether a lower-case word is one for somebody by office, trade, kin or sex."""
    return word in HUMAN or (len(word) >= SHORTEST and word.endswith(ENDINGS))


def is_trade(noun: Token) -> bool:
    """The same of a word in a text, which is not of many; taggers take rare ones for any part of speech."""
    return noun.tag_ not in ("NNS", "NNPS") and names_a_trade(noun.lower_)
