"""What is done to a text before it is parsed: no offset moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.parse import blanked, encodable, readings, truecased
from checker.model import Article, Boilerplate


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Army Kills Nine in Raid", "The army said so.", "Army kills nine in raid"),
        ("Blast in Ostwick Kills Nine", "Ostwick was shaken by it.", "Blast in Ostwick kills nine"),
        ("Nine killed in Ostwick", "It was loud.", "Nine killed in Ostwick"),
        ("NATO Sends Nine Ships", "NATO said so.", "NATO sends nine ships"),
        ("", "Anything.", ""),
    ],
)
def test_a_title_in_title_case_is_read_as_a_sentence(title: str, body: str, expected: str) -> None:
    assert truecased(title, body) == expected


@given(st.text(), st.text())
def test_a_title_keeps_its_length(title: str, body: str) -> None:
    assert len(truecased(title, body)) == len(title)


@given(st.text(st.characters()), st.data())
def test_blanks_stand_for_boilerplate_and_for_nothing_else(text: str, choose: st.DataObject) -> None:
    start, end = sorted(choose.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    found = blanked(Article("a", text, boilerplate=(Boilerplate(start, end, "byline"),)))
    assert len(found) == len(text)
    assert found[:start] + found[end:] == text[:start] + text[end:]
    assert not found[start:end].strip()


@given(st.text(st.characters()))
def test_every_text_can_be_encoded_and_keeps_its_length(text: str) -> None:
    assert len(encodable(text).encode("utf-16-le")) == len(text.encode("utf-16-le", "surrogatepass"))


def test_paragraphs_end_sentences() -> None:
    text = "Bridge closes at Ostwick\n\nThe council said so\n\n40 cracks were found"
    ((reading,),) = readings([Article("a", text)])
    assert [sentence.text.strip() for sentence in reading.doc.sents] == text.split("\n\n")


def test_a_title_is_read_by_itself() -> None:
    (fields,) = readings([Article("a", "It rained.", title="Nine boats sink")])
    assert [reading.field for reading in fields] == ["title", "text"]
    assert set(fields[0].sentence_numbers) == {-1}
    assert set(fields[1].sentence_numbers) == {0}
