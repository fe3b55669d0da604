"""Explanations: what an editor reads first about a finding, kind by kind."""

from __future__ import annotations

from typing import Any

import pytest

from checker.judge.explain import explain
from checker.judge.verdicts import Judgement
from checker.model import Amount, Claim, Fact, Name, Quote, Role, Superlative, Value
from checker.values import Place, Thing

NAMES = {"a": "Harbour Post", "b": "Valley Radio", "c": "Norra Wire"}


def state(article: str, printed: str, value: Value, **more: Any) -> Fact:
    return Fact(
        id=f"{article}-{printed}", article=article, kind="any", field="text", text=printed, start=0,
        end=len(printed), sentence=printed, sentence_start=0, position=0, value=value, **more,
    )  # fmt: skip


def told(rule: str, verdict: str, *facts: Fact, why: str = "") -> str:
    return explain(facts, Judgement(verdict, "major", rule, why), NAMES)  # type: ignore[arg-type]


def people(number: float) -> Amount:
    return Amount((number,), number, number, noun="people")


def quote(speaker: str, words: str, **more: Any) -> Quote:
    return Quote(speaker, words, **more)


def test_figures_are_told_by_value() -> None:
    facts = [state("a", "31", people(31)), state("b", "44", people(44)), state("c", "31", people(31))]
    assert told("quantity.differs", "conflict", *facts) == (
        "Sources differ: “31” (Harbour Post, Norra Wire); “44” (Valley Radio)."
    )


def test_a_side_with_one_origin_is_no_two_sources() -> None:
    facts = [state("a", "31", people(31), origin="a"), state("c", "31", people(31), origin="a")]
    said = told("quantity.differs", "conflict", *facts, state("b", "44", people(44), origin="b"))
    assert said == "Sources differ: “31” (Harbour Post, Norra Wire; one origin); “44” (Valley Radio)."


def test_the_same_words_of_two_people() -> None:
    facts = [
        state("a", "said Kost", quote("Mirela Kost", "We warned them.")),
        state("b", "Orlan said", quote("Piet Orlan", "We warned them twice.")),
    ]
    assert told("attribution.differs", "conflict", *facts, why="one has Kost say it") == (
        "The same words, “We warned them”, are given to Mirela Kost (Harbour Post) and Piet Orlan "
        "(Valley Radio). One has Kost say it."
    )


def test_a_paraphrase_is_not_called_the_same_words() -> None:
    facts = [
        state("a", "said Kost", quote("Mirela Kost", "that they had been warned", is_direct=False)),
        state("b", "Orlan said", quote("Piet Orlan", "We warned them.")),
    ]
    said = told("attribution.differs", "conflict", *facts)
    assert said.startswith("One statement, “We warned them”, is given to Mirela Kost")


def test_one_speaker_in_two_wordings() -> None:
    facts = [
        state("a", "a bitter day", quote("governor Kost", "a bitter day")),
        state("b", "a black day", quote("Mirela Kost", "a black day")),
        state("c", "A bitter day.", quote("Kost", "A bitter day.")),
    ]
    assert told("quote.altered", "variant", *facts) == (
        "Governor Kost is quoted in different words: “a bitter day” (Harbour Post, Norra Wire); "
        "“a black day” (Valley Radio)."
    )


def test_wordings_of_nobody_or_of_several() -> None:
    facts = [
        state("a", "toughen it", quote("the ministry", "toughen it")),
        state("b", "tighten it", quote("", "tighten it")),
    ]
    assert told("quote.altered", "variant", *facts) == (
        "A quotation stands in different words: “toughen it”, the ministry (Harbour Post); "
        "“tighten it” (Valley Radio)."
    )


def test_one_person_under_two_titles() -> None:
    facts = [
        state("a", "energy minister", Role("Kost", "energy minister")),
        state("b", "energy secretary", Role("Mirela Kost", "energy secretary")),
    ]
    assert told("role.variant", "variant", *facts) == (
        "Mirela Kost is called “energy minister” (Harbour Post) and “energy secretary” (Valley Radio)."
    )


def test_one_office_of_two_people() -> None:
    facts = [
        state("a", "energy minister", Role("Mirela Kost", "energy minister")),
        state("b", "energy minister", Role("Piet Orlan", "energy minister")),
    ]
    assert told("role.holder", "conflict", *facts) == (
        "The office of “energy minister” is given to Mirela Kost (Harbour Post) and Piet Orlan "
        "(Valley Radio)."
    )


def test_sixty_mentions_of_a_name_are_its_forms() -> None:
    forms = [
        state("abc"[n % 3], f, Name("Mirela Kost", f)) for n in range(60) for f in ("Kost", "Cost")[: n + 1]
    ]
    assert told("name.spelling", "variant", *forms) == (
        "One name in 2 forms: “Kost” (Harbour Post, Valley Radio, Norra Wire); "
        "“Cost” (Valley Radio, Norra Wire, Harbour Post)."
    )


def test_a_name_of_many_forms_is_cut_short() -> None:
    forms = [state("a", f"Kost{n}", Name("Kost", f"Kost{n}")) for n in range(9)]
    assert told("name.spelling", "variant", *forms).endswith("“Kost5” (Harbour Post); 3 other forms.")


def test_two_names_in_conflict_are_not_called_forms() -> None:
    facts = [
        state("a", "Ian Kost", Name("Ian Kost", "Ian Kost")),
        state("b", "Jan", Name("Jan Kost", "Jan Kost")),
    ]
    assert told("name.differs", "conflict", *facts).startswith("One person under 2 names: “Ian Kost”")


def test_who_affirms_and_who_denies() -> None:
    facts = [
        state("a", "sirens sounded", Claim("sirens sounded", True)),
        state("b", "no siren", Claim("sirens sounded", False)),
        state("c", "no warning", Claim("sirens sounded", False)),
    ]
    assert told("polarity.differs", "conflict", *facts) == (
        "Some say so: “sirens sounded” (Harbour Post); others deny it: “no siren” (Valley Radio), "
        "“no warning” (Norra Wire)."
    )


def test_states_that_followed_each_other_are_told_in_their_order() -> None:
    facts = [
        state("a", "was arrested", Claim("whether he is caught", True), as_of="2021-05-09"),
        state("b", "at large", Claim("whether he is caught", False), as_of="2021-05-07"),
        state("c", "on the run", Claim("whether he is caught", False), as_of="2021-05-06"),
    ]
    assert told("polarity.updated", "update", *facts) == (
        "At first the answer is no: “on the run” (Norra Wire), “at large” (Valley Radio); later it is yes: "
        "“was arrested” (Harbour Post)."
    )


def test_a_speaker_without_a_name_has_an_article() -> None:
    facts = [
        state("a", "a bitter day", quote("government", "a bitter day")),
        state("b", "a black day", quote("government", "a black day")),
    ]
    assert told("quote.altered", "variant", *facts).startswith("The government is quoted in different words")


def test_the_same_number_of_two_things() -> None:
    facts = [state("a", "2,400 tents", Thing("tents", 2400)), state("b", "2,400 beds", Thing("beds", 2400))]
    assert told("object.differs", "conflict", *facts) == (
        "The same number, 2,400, of different things: “tents” (Harbour Post); “beds” (Valley Radio)."
    )


def test_other_means() -> None:
    facts = [state("a", "car bomb", Thing("car")), state("b", "lorry", Thing("lorry"))]
    assert told("object.means", "conflict", *facts).startswith(
        "Sources name different means: “car” (Harbour Post)"
    )


@pytest.mark.parametrize(
    "value",
    [Superlative("first", "flood", "1974"), Place("the flood", "Orla"), Claim("so", True), Name("K", "K")],
)
def test_what_fits_no_pattern_is_still_told(value: Value) -> None:
    facts = [state("a", "one thing", value), state("b", "another", value)]
    assert told("any.differs", "conflict", *facts) == (
        "Sources differ: “one thing” (Harbour Post); “another” (Valley Radio)."
    )


def test_a_doubt_is_told_as_one() -> None:
    facts = [state("a", "Kost", Name("Kost", "Kost")), state("b", "Cost", Name("Cost", "Cost"))]
    said = told("name.unsure", "unsure", *facts)
    assert said.startswith("Sources may differ. One name in 2 forms")
    assert said.endswith("It is not certain that the passages are about the same thing.")


def test_endless_words_are_cut() -> None:
    facts = [state(a, "word " * 5000 + a, quote(a, "word " * 5000 + a)) for a in "ab"]
    assert len(told("quote.altered", "variant", *facts)) < 600


@pytest.mark.parametrize(
    ("origins", "said"),
    [
        (("a", "b", "c"), "Sources agree: “31” (Harbour Post, Valley Radio, Norra Wire)."),
        (
            ("a", "a", "c"),
            "Sources agree (3 outlets, 2 origins): “31” (Harbour Post, Valley Radio, Norra Wire).",
        ),
        (
            ("a", "a", "a"),
            "3 outlets, one origin: “31” (Harbour Post, Valley Radio, Norra Wire). One report repeats the "
            "other: the passages are all but the same, so that this confirms nothing.",
        ),
    ],
)
def test_agreements_tell_their_origins(origins: tuple[str, ...], said: str) -> None:
    facts = [state(a, "31", people(31), origin=o) for a, o in zip("abc", origins, strict=True)]
    assert told("quantity.agrees", "agreement", *facts) == said


def test_one_outlet_agrees_with_nobody() -> None:
    facts = [state("a", "31", people(31)), state("b", "31", people(31))]
    said = explain(facts, Judgement("agreement", "minor", "quantity.agrees", ""), {"a": "Post", "b": "Post"})
    assert said == "One outlet says so in 2 reports: “31” (Post). No other source confirms it."
