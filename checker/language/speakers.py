"""How a sentence names a speaker: "the government", "a senior source", "residents", "Anna Roe"."""

from __future__ import annotations

from typing import Final

from checker.language.human_words import HUMAN, UNNAMED

#: Words that take no article before a noun.
_DETERMINED: Final = frozenset(
    "the a an his her its their our my your this that these those some several many one both no every each "
    "another two three four five six seven eight nine ten".split()
)
#: Nouns that are plural without an s.
_PLURALS: Final = frozenset(
    "people police men women children staff troops fishermen policemen firemen clergy media".split()
)
_OF: Final = frozenset({"of", "for", "in", "at", "from"})


def with_article(speaker: str) -> str:
    """A speaker as a sentence names him; a proper name stays as it is.

    >>> with_article("government")
    'the government'
    >>> with_article("senior source")
    'a senior source'
    """
    words = speaker.split()
    if not words or words[0] in _DETERMINED or "," in speaker or not all(w.islower() for w in words):
        # "company spokesman John Roe" is a name, with what he is.
        return speaker
    head = next((w for w, after in zip(words, [*words[1:], "of"], strict=True) if after in _OF), words[-1])
    if head in _PLURALS or (head.endswith("s") and not head.endswith("ss")):
        return speaker
    if head in UNNAMED or (head in HUMAN and len(words) > 1):
        return f"{'an' if words[0][0] in 'aeiou' else 'a'} {speaker}"
    return f"the {speaker}"
