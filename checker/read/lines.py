"""Lines and sentences of a text, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\w+(?:['’.,:-]\w+)*")
#: Sentences end roughly; a wrong cut inside an abbreviation is harmless to what uses this.
_SENTENCE = re.compile(r"[^\s.!?][^.!?]*(?:[.!?](?=[^\s\"'”’)\]])[^.!?]*)*[.!?]*[\"'”’)\]]*")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks round it.

    Attributes
    ----------
    start, end : offsets of ``words`` in the text.
    is_last_of_block : whether a blank line or the end of the text follows.
    """

    start: int
    end: int
    words: str
    is_last_of_block: bool = False

    @property
    def n_words(self) -> int:
        return len(_WORD.findall(self.words))

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of an article: some words and a full stop.

        Headlines may end with a question or an exclamation mark, so those take more words.
        """
        if not ends_sentence(self.words):
            return False
        return self.n_words >= (17 if self.words.endswith(("?", "!")) else 7)


def lines(text: str) -> list[Line]:
    """The lines that are not blank."""
    found = []
    matches = [match for match in _LINE.finditer(text) if not match[0].isspace()]
    for n, match in enumerate(matches):
        words = match[0].strip()
        start = match.start() + match[0].index(words)
        until = matches[n + 1].start() if n + 1 < len(matches) else len(text)
        gap = text[match.end() : until]
        is_last = n + 1 == len(matches) or gap.count("\n") > 1 or gap.count("\r") > 1
        found.append(Line(start, start + len(words), words, is_last))
    return found


def sentences(line: Line) -> list[Line]:
    """The sentences of a line."""
    found = []
    for match in _SENTENCE.finditer(line.words):
        words = match[0].rstrip()
        found.append(Line(line.start + match.start(), line.start + match.start() + len(words), words))
    return found


def ends_sentence(words: str) -> bool:
    """Whether the last thing said is a full stop, a question or an exclamation mark, quoted or not."""
    return _ENDS.search(words) is not None


def plain(words: str) -> str:
    """Letters and figures only, in one case: what two printings of one line share."""
    return "".join(char for char in words.casefold() if char.isalnum())
