"""The words of a quotation in two wordings, and the cards of what is no figure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checker.model import Article, Claim, Fact, Finding, Name, Quote, Result, Role, Value
from checker.report import render
from checker.report.cards import card
from checker.report.plain import say_hedge, say_reading
from checker.report.quotes import WORDS, wordings
from checker.values import Place, Superlative, Thing

DAYS = {"post": "2031-05-06", "radio": "2031-05-07", "wire": "2031-05-08"}


def state(article: str, printed: str, value: Value, n: int = 0, **more: Any) -> Fact:
    kind = type(value).__name__.lower()
    return Fact(
        id=f"{article}-{n}-{printed}", article=article, kind=kind, field="text", text=printed, start=n,
        end=n + len(printed), sentence=printed, sentence_start=n, position=0, value=value, **more,
    )  # fmt: skip


def said(article: str, words: str, speaker: str = "Mirela Kost", **more: Any) -> tuple[str, Fact]:
    return article, state(article, words, Quote(speaker, words, **more), speaker=speaker)


def result_of(*facts: Fact, rule: str = "quote.altered", verdict: str = "variant") -> Result:
    articles = tuple(
        Article(
            name, " ".join(f.text for f in facts if f.article == name), source=name.title(), published=day
        )
        for name, day in DAYS.items()
    )
    kind = rule.partition(".")[0]
    found = Finding("d1", rule, kind, verdict, "minor", "a thing", tuple(f.id for f in facts), "So.", 0.9)  # type: ignore[arg-type]
    return Result(articles, facts, (found,))


def card_of(*facts: Fact, **more: Any) -> Any:
    result = result_of(*facts, **more)
    return card(result.findings[0], "x", {f.id: f for f in result.facts}, {a.id: a for a in result.articles})


def test_a_changed_word_is_cut_and_put_in() -> None:
    first, second = wordings(
        [said("post", "We will rebuild it all"), said("radio", "We shall rebuild it all")]
    )
    assert [step.text for step in first.steps] == ["We will rebuild it all"]
    assert [(step.text, step.change) for step in second.steps] == [
        ("We", "same"), ("will", "cut"), ("shall", "new"), ("rebuild it all", "same"),
    ]  # fmt: skip
    assert (second.outlet, second.speaker) == ("radio", "Mirela Kost")


def test_a_part_of_a_quotation_leaves_the_rest_out() -> None:
    _, part = wordings([
        said("post", "For ten years we have told them that this wall would not hold the water"),
        said("radio", "this wall would never hold the water"),
    ])  # fmt: skip
    assert [(step.text, step.change) for step in part.steps] == [
        ("…", "same"),
        ("this wall would", "same"),
        ("not", "cut"),
        ("never", "new"),
        ("hold the water", "same"),
    ]


@pytest.mark.parametrize(
    "other", ["We will rebuild it all.", "we will rebuild it all", "We’ll rebuild it all"]
)
def test_what_is_no_other_wording_shows_no_difference(other: str) -> None:
    assert wordings([said("post", "We will rebuild it all"), said("radio", other)]) == ()


def test_paraphrases_and_other_facts_are_not_set_against_each_other() -> None:
    indirect = said("radio", "that they would rebuild it", is_direct=False)
    assert wordings([said("post", "We will rebuild it"), indirect]) == ()
    assert wordings([("post", state("post", "Kost", Name("Kost", "Kost")))]) == ()


def test_endless_quotations_are_bounded() -> None:
    first, second = wordings([said("post", "a b " * 100_000), said("radio", "b c " * 100_000)])
    assert len(first.steps[0].text.split()) <= WORDS
    assert sum(len(step.text) for step in second.steps) < 5000


def test_the_page_marks_changes_for_eye_and_ear() -> None:
    page = render(
        result_of(said("post", "We will <b>go</b>")[1], said("radio", "We shall <b>go</b>")[1]), "html"
    )
    assert '<del><span class="unseen">left out: </span>will' in page
    assert '<ins><span class="unseen">here instead: </span>shall' in page
    assert "<b>go" not in page


def test_sixty_mentions_of_a_name_take_a_line_an_article_and_form() -> None:
    mentions = [
        state(article, form, Name("Mirela Kost", form), n)
        for article in DAYS
        for n, form in enumerate(("Mirela Kost", "Kost") * 10)
    ]
    made = card_of(*mentions, rule="name.spelling")
    rows = [(source.article, said.value, said.times) for source in made.sources for said in source.statements]
    assert rows == [(article, form, 10) for article in DAYS for form in ("Mirela Kost", "Kost")]
    assert (made.n_folded, made.n_left_out) == (0, 0)
    assert "10 times" in render(result_of(*mentions, rule="name.spelling"), "text")


def test_every_form_is_shown_before_a_form_is_shown_again() -> None:
    many = [state("post", f"Kost{n}", Name("Kost", f"Kost{n}"), n) for n in range(12)]
    other = [state(article, "Cost", Name("Kost", "Cost")) for article in ("radio", "wire")]
    made = card_of(*many[:11], state("post", "Kost0", Name("Kost", "Kost0"), 40, speaker="a clerk"), *other)
    shown = {said.value for source in made.sources for said in source.statements}
    assert shown == {*(f"Kost{n}" for n in range(11)), "Cost"}
    assert made.n_folded == 2


@pytest.mark.parametrize(
    ("value", "is_firm"), [(Name("Kost", "Kost"), False), (Claim("sirens sounded", True), True)]
)
def test_names_have_no_column_for_hedges(value: Value, is_firm: bool) -> None:
    facts = state("post", "Kost", value), state("radio", "Cost", value)
    page = render(result_of(*facts, rule="name.spelling"), "html")
    assert (">Hedge</th>" in page) is is_firm


@pytest.mark.parametrize(
    ("value", "printed", "reading"),
    [
        (Name("Mirela Kost", "Kost"), "Kost", "Mirela Kost"),
        (Name("Mirela Kost", "Mirela Kost"), "Mirela  Kost", ""),
        (Role("Mirela Kost", "minister"), "the minister", "title of Mirela Kost"),
        (Role("", "minister"), "the minister", ""),
        (Role("Kost", "minister"), "minister Kost", ""),
        (Quote("Kost", "We warned them"), "Kost said", "“We warned them”"),
        (Quote("Kost", "We warned them"), "We warned them", ""),
        (Place("the burst", "Orla"), "near the Orla dam", ""),
        (Place("the burst", "Upper Orla"), "the hamlet", "Upper Orla"),
        (Claim("sirens sounded", False), "no siren", "sirens sounded"),
        (Superlative("worst", "flood", "1974"), "worst since the great flood", "since 1974"),
        (Superlative("worst", "flood", "1974"), "worst since 1974", ""),
        (Superlative("worst", "flood"), "worst", ""),
        (Thing("tents", 2400), "2,400 tents", ""),
    ],
)
def test_readings_say_what_the_print_leaves_open(value: Value, printed: str, reading: str) -> None:
    assert say_reading(value, printed) == reading


def test_claims_are_affirmed_or_denied() -> None:
    assert say_hedge(state("post", "so", Claim("so", True))) == "affirmed"
    assert say_hedge(state("post", "so", Claim("so", False))) == "denied"


def test_an_agreement_of_one_origin_comes_last_and_says_so() -> None:
    facts = tuple(state(a, "Kost", Name("Kost", "Kost")) for a in ("post", "radio"))
    base = result_of(*facts, rule="name.agrees", verdict="agreement")
    copied = replace(base.findings[0], origins=1, about="what one report says")
    own = replace(base.findings[0], id="d2", origins=2, about="what two reports say")
    result = replace(base, findings=(copied, own))
    page = render(result, "html")
    assert page.index("What two reports say") < page.index("What one report says")
    assert page.count('<span class="repeats">one origin</span>') == 1
    text = render(result, "text")
    assert "2 sources, one origin" in text
    assert "in 1 of them one report repeats the other" in text


def test_a_card_says_whose_text_a_source_repeats() -> None:
    own = state("post", "Kost", Name("Kost", "Kost"), origin="post")
    copied = state("radio", "Kost", Name("Kost", "Kost"), origin="post")
    assert [source.repeats for source in card_of(own, copied).sources] == ["", "Post"]
    assert "repeats <bdi>Post</bdi>" in render(result_of(own, copied), "html")


def test_an_article_says_whose_text_it_repeats() -> None:
    base = result_of(*(state(a, "Kost", Name("Kost", "Kost")) for a in ("post", "radio")))
    copied = replace(base.articles[1], origin="post")
    page = render(replace(base, articles=(base.articles[0], copied, base.articles[2])), "html")
    assert 'Most of its text repeats <a href="#article-post"><bdi>Post</bdi></a>' in page
    assert "3 articles from 3 outlets, 2 origins" in page
