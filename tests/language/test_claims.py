from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.language.assertion import forms
from checker.language.claims import TOPICS, claims_in

if TYPE_CHECKING:
    from spacy.language import Language


def told(nlp: Language, text: str) -> set[tuple[str, bool]]:
    return {(claim.topic.name, claim.holds) for claim in claims_in(nlp(text))}


@pytest.mark.parametrize(
    ("text", "topic", "holds"),
    [
        ("Nobody has been arrested.", "custody", False),
        ("The men are no longer at large.", "custody", True),
        ("The victims have yet to be identified.", "identified", False),
        ("The alarm failed to sound.", "alarm", False),
        ("The officers refused to use tear gas.", "arms used", False),
        ("No group has claimed responsibility for the attack.", "responsibility", False),
        ("The group claimed responsibility for the attack.", "responsibility", True),
        ("The two sides parted without signing an agreement.", "pact", False),
        ("The board will pay a final dividend.", "dividend", True),
        ("The board said it would not pay a final dividend.", "dividend", False),
        ("The jury found him not guilty.", "convicted", False),
        ("Mr Dane was refused bail.", "bail", False),
        ("The villagers were never warned.", "warned", False),
        ("The names of the victims have not been released.", "identified", False),
        ("The pumps were out of order.", "switched on", False),
        ("The judge gave Ida Roth a suspended sentence.", "prison", False),
        ("Ida Roth was spared jail by the court.", "prison", False),
        ("Mr Vale lodged an appeal against the ruling.", "appeal", True),
        ("Mr Vale decided not to appeal.", "appeal", False),
        ("The party will have an overall majority.", "majority", True),
        ("The union ruled out asking for an inquiry.", "requested", False),
    ],
)
def test_a_state_is_read_with_its_negation(nlp: Language, text: str, topic: str, holds: bool) -> None:
    assert (topic, holds) in told(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Police hope that the man will be arrested.",
        "The man could be arrested.",
        "The man denied that he had claimed responsibility for the attack.",
        "It is not clear whether anyone was arrested.",
        "Was anyone arrested?",
        "Unless the man is arrested, schools stay shut.",
        "The army captured the village.",
        "The man had been on the run for years.",
    ],
)
def test_what_is_not_stated_as_a_fact_or_is_over_is_no_claim(nlp: Language, text: str) -> None:
    assert not [claim for claim in claims_in(nlp(text)) if claim.topic.name == "custody"]


def test_a_claim_knows_whom_it_is_about(nlp: Language) -> None:
    [claim] = claims_in(nlp("Police arrested Marcus Vale and Ida Roth."))
    assert set(claim.names) == {"marcus", "vale", "ida", "roth"}
    [claim] = claims_in(nlp("Police arrested a second suspect."))
    assert (claim.heads, claim.which, claim.is_all) == (("suspect",), ("other",), False)
    [claim] = claims_in(nlp("No suspects are in custody."))
    assert claim.is_all


def test_a_claim_spans_its_wording_and_whom_it_is_about(nlp: Language) -> None:
    doc = nlp("In the evening, the two suspects were still on the run.")
    [claim] = claims_in(doc)
    assert doc[claim.first : claim.last + 1].text == "the two suspects were still on the run"


@pytest.mark.parametrize(
    ("word", "stem"), [("stopped", "stop"), ("closing", "close"), ("injuries", "injury"), ("axed", "axe")]
)
def test_a_word_is_found_by_its_stem(nlp: Language, word: str, stem: str) -> None:
    assert stem in forms(nlp(word)[0])


def test_topics_have_names_and_questions_of_their_own() -> None:
    assert len({topic.name for topic in TOPICS}) == len(TOPICS)
    assert all(topic.asks and topic.yes for topic in TOPICS)


@pytest.mark.parametrize(
    ("text", "topic", "heads"),
    [
        ("The bridge was closed to traffic on Friday.", "reopened", {"bridge"}),
        ("The chapel did not suffer any damage.", "damaged", {"chapel"}),
        ("None of the guests went to hospital.", "in hospital", {"none", "guest"}),
        ("They mined the highway which remains open.", "reopened", {"highway"}),
    ],
)
def test_a_state_is_of_whom_or_what_the_sentence_gives_it_to(
    nlp: Language, text: str, topic: str, heads: set[str]
) -> None:
    assert [set(c.heads) for c in claims_in(nlp(text)) if c.topic.name == topic] == [heads]
