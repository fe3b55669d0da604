"""Quotations, who is said to say them, and how two wordings differ."""

from __future__ import annotations

import pytest

from checker.language.parse import Reading, readings
from checker.language.quotations import Quotation, speaker_at
from checker.language.quotemarks import marked
from checker.language.worddiff import evened, word_diff
from checker.model import Article


def read(text: str) -> Reading:
    return next(readings([Article(id="a", text=text)]))[-1]


def quoted(text: str) -> list[Quotation]:
    return [q for q in read(text).quotations if q.is_direct]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"It is over," he said.', ["It is over,"]),
        ("“It is over,” he said.", ["It is over,"]),
        ("'It's over, and we're glad,' she said.", ["It's over, and we're glad,"]),
        ("The miners' wages fell in the '90s; that's 'a scandal'.", ["a scandal"]),
        ("She said: 'The miners' wages are low.' He left.", ["The miners' wages are low."]),
        ("“He told me ‘go home’ twice,” she said.", ["He told me ‘go home’ twice,"]),
        ('He called it "late" and "slow".', ["late", "slow"]),
        ("He is 6'2\" tall and isn't O'Neil.", []),
        ('They "left in haste” at noon.', ["left in haste"]),
    ],
)
def test_what_stands_between_marks(text: str, words: list[str]) -> None:
    assert [text[m.first : m.last] for m in marked(text)] == words


def test_a_quotation_over_paragraphs_repeats_its_mark() -> None:
    text = "Roe said: “The first part.\n\n“The second part.”\n\nShe left. “Another,” he said."
    found = marked(text)
    assert [text[m.first : m.last] for m in found] == ["The first part.", "The second part.", "Another,"]
    assert found[0].chain == found[1].chain != found[2].chain


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"It is over now," said Anna Roe, the mayor.', ["Anna Roe"]),
        ('"It is over now," Mayor Anna Roe told reporters.', ["Anna Roe"]),
        ('Anna Roe, the mayor, said: "It is over now."', ["Anna Roe"]),
        ('Anna Roe, 52, opened the bridge. "It is over now," she said. "Go home."', ["Anna Roe", "Anna Roe"]),
        ('"It is over," said Anna Roe, "and we are glad."', ["Anna Roe", "Anna Roe"]),
        ('The bridge, Anna Roe said, was "a hazard to all of us".', ["Anna Roe"]),
        ('The bridge is "a hazard to all of us", according to Anna Roe.', ["Anna Roe"]),
        ('Anna Roe said the bridge was "a hazard" and "a disgrace".', ["Anna Roe", "Anna Roe"]),
        ('"It is over now," a harbour official said.', ["harbour official"]),
        ('Witnesses saw smoke.\n\nAnna Roe said: “One part.\n\n“Another part.”', ["Anna Roe", "Anna Roe"]),
        ('Karl Voss left early. "It is over now," said Anna Roe.\n\n"Go home."', ["Anna Roe", "Anna Roe"]),
        ('Anna Roe came first. "Was it late?" asked Karl Voss.', ["Karl Voss"]),
        ('"It is over." Karl Voss said: "It is not."', ["", "Karl Voss"]),
        ('"It is over now." That was Anna Roe, who looked pleased.', ["Anna Roe"]),
        ('"It is over now." That was the end of the meeting, and Anna Roe left.', [""]),
        ('The head of the ferry company Anna Roe said: "It is over now."', ["Anna Roe"]),
    ],
)  # fmt: skip
def test_who_speaks(text: str, speakers: list[str]) -> None:
    assert [q.speaker for q in quoted(text)] == speakers


def test_a_scare_quote_has_no_speaker() -> None:
    found = quoted('The "ghost" ferry reached the harbour on Monday evening.')
    assert [(q.speaker, q.is_weak) for q in found] == [("", True)]


def test_an_indirect_statement_has_a_speaker() -> None:
    reading = read("Anna Roe said that the old bridge would stay closed. The ferry is late.")
    (statement,) = [q for q in reading.quotations if not q.is_direct]
    assert statement.speaker == "Anna Roe"
    assert "stay closed" in reading.source_text[statement.start : statement.end]


@pytest.mark.parametrize(
    ("text", "at", "speaker"),
    [
        ('"We lost 12 boats," said Anna Roe. Another 4 sank.', "12", "Anna Roe"),
        ('"We lost 12 boats," said Anna Roe. Another 4 sank.', "4", ""),
        ("Anna Roe said that 12 boats had been lost.", "12", "Anna Roe"),
        ("Some 12 boats were lost, according to Anna Roe.", "12", "Anna Roe"),
        ("Some 12 boats were lost. Anna Roe said the pier was closed.", "12", ""),
    ],
)
def test_who_states_a_figure(text: str, at: str, speaker: str) -> None:
    start = text.index(at)
    assert speaker_at(read(text), start, start + len(at)) == speaker


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We don't recognise it", "We do not recognize it"),
        ("It's 12 per cent", "It is twelve percent"),
        ("the CENTRE – of town", "the center of town"),
        ("uh, we’ve finished", "We have finished!"),
    ],
)
def test_spelling_and_contractions_are_evened_out(a: str, b: str) -> None:
    assert evened(a) == evened(b)


def test_the_words_that_differ_are_shown_as_printed() -> None:
    assert word_diff("The Old bridge creaked.", "The old bridge groaned!") == [
        ("equal", ["The", "Old", "bridge"], ["The", "old", "bridge"]),
        ("replace", ["creaked."], ["groaned!"]),
    ]
