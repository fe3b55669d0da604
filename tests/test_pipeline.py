"""The road from articles to findings: what it tells, keeps and survives."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import pipeline, tables
from checker.config import Config
from checker.errors import UsageError
from checker.model import Article, Result
from checker.read import make_article, read, with_ids
from checker.report import render

DAY = "2021-05-06"


def run(*articles: Article, **settings: object) -> pipeline.Run:
    return pipeline.run(articles, Config(**settings))  # type: ignore[arg-type]


def noted(result: Result, code: str) -> list[str]:
    return [note.message for note in result.notes if note.code == code]


# --- notes --------------------------------------------------------------------------------------------


def test_an_unknown_day_of_publication_is_told() -> None:
    result = run(
        Article(id="a", text="The bridge reopened on Monday."), Article("b", "It rained.", published=DAY)
    ).result
    assert [note.article for note in result.notes if note.code == "no-date"] == ["a"]


def test_an_article_without_facts_is_told() -> None:
    result = run(Article(id="a", text="It rained all day.", published=DAY)).result
    assert noted(result, "no-facts") == ["no facts found"]


def test_ages_of_nobody_are_told() -> None:
    result = run(Article(id="a", text="A 38-year-old woman was hurt.", published=DAY)).result
    assert noted(result, "age-of-nobody") == [
        "ages of people not named are compared with such ages only: 38-year-old"
    ]


def test_quotations_of_nobody_are_told() -> None:
    text = "“The dam was never safe and everybody knew it,” a note on the gate read. It rained."
    (message,) = noted(run(Article(id="a", text=text, published=DAY)).result, "quote-of-nobody")
    assert message == (
        "quotations of speakers not named are compared by their words only: “The dam was never safe and…”"
    )


def test_what_is_left_out_is_told() -> None:
    text = "By Nora Pell\n\nThe bridge at Ostwick closed on Monday after 40 cracks were found in it."
    article = make_article({"text": text, "title": "Bridge closes", "published": DAY}, where="here")
    (message,) = noted(run(*with_ids([article])).result, "boilerplate")
    assert "byline" in message


def test_what_of_the_input_could_not_be_taken_is_told() -> None:
    records = [
        {"id": "k", "text": "Six boats sank.", "published": "03-02-2009"},
        {"id": "k", "text": "Seven boats sank.", "published": "2009-02-03"},
    ]
    lines = "\n".join(json.dumps(record) for record in records)
    articles = read(["-"], stdin=io.BytesIO(lines.encode()))
    assert [article.published for article in articles] == [None, "2009-02-03"]
    result = pipeline.run(articles, Config()).result
    told = noted(result, "input")
    assert "publication date '03-02-2009' could be 3 February or 2 March; treated as unknown" in told
    assert "the id 'k' is given to more than one article; this one is called 'k-2'" in told
    for form in ("text", "html", "json"):
        assert "could be 3 February or 2 March" in render(result, form)


# --- settings and tables ------------------------------------------------------------------------------


def test_a_kind_that_another_kind_finds_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from checker import kinds

    plain = kinds.kind_named("quantity")
    odd = replace(
        plain,
        compare=lambda f, g: replace(plain.compare(f, g), rule="oddity.differs"),
        rules=(*plain.rules, replace(plain.rules[0], id="oddity.differs")),
    )
    known = tuple(odd if kind is plain else kind for kind in kinds.all_kinds())
    monkeypatch.setattr("checker.kinds.all_kinds", lambda: known)
    monkeypatch.setattr("checker.engines.local.all_kinds", lambda: known)
    articles = (
        Article("a", "The blast killed 14 people.", published=DAY),
        Article("b", "The blast killed 19 people.", published=DAY),
    )
    assert [f.kind for f in run(*articles, kinds=("oddity",)).result.findings] == ["oddity"]
    assert run(*articles, kinds=("quantity",)).result.findings == ()
    assert [f.kind for f in run(*articles, kinds=("oddity", "money")).result.facts] == ["quantity"] * 2


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UsageError, match="'colour'"):
        run(Article("a", "Six boats sank."), kinds=("colour",))


def test_only_the_kinds_asked_for_are_found() -> None:
    article = Article("a", "On Monday 12 boats worth £3m sank.", published=DAY)
    assert {fact.kind for fact in run(article).result.facts} >= {"date", "quantity", "money"}
    assert {fact.kind for fact in run(article, kinds=("money",)).result.facts} == {"money"}


def test_a_pair_of_texts_is_compared_by_itself() -> None:
    rows = [
        ("x", "The blast at the mill killed nine people.", "The blast at the mill killed 14 people."),
        ("y", "The blast at the mill killed nine people.", "The blast at the mill killed nine people."),
        ("z", "", "It rained."),
    ]
    results = pipeline.compare_pairs(rows, Config(kinds=("quantity",)))
    assert [[finding.verdict for finding in result.findings] for result in results] == [
        ["conflict"],
        ["agreement"],
        [],
    ]


def test_the_number_of_processes_changes_nothing() -> None:
    articles = [
        Article(id=f"a{n}", text=f"On Monday {n + 2} boats worth £{n}m sank off Merrow.", published=DAY)
        for n in range(70)
    ]
    alone, together = (pipeline.extract(articles, Config(jobs=jobs)) for jobs in (1, 2))
    assert len(alone) == 70
    assert together == alone


@pytest.mark.parametrize(
    "articles",
    [
        (),
        (Article("a", "It rained."),),
        (
            Article("a", "The blast at the mill killed nine people on Monday.", published=DAY),
            Article("b", "The blast at the mill killed 14 people on Monday.", published=DAY),
        ),
    ],
    ids=["no article", "no fact", "story"],
)
def test_tables_are_as_they_are_described(articles: Sequence[Article]) -> None:
    made = run(*articles).tables
    assert set(made) == {"articles", "facts", "pairs", "findings"}
    for name, table in (
        ("articles", tables.ARTICLES),
        ("facts", tables.FACTS),
        ("pairs", tables.PAIRS),
        ("findings", tables.FINDINGS),
    ):
        tables.conform(made[name], table)
        assert list(made[name].columns) == table.names
    assert len(made["articles"]) == len(articles)


def test_a_table_of_another_shape_is_refused() -> None:
    frame = tables.empty(tables.FINDINGS)
    with pytest.raises(tables.SchemaError, match="columns"):
        tables.conform(frame.drop(columns="state"), tables.FINDINGS)
    with pytest.raises(tables.SchemaError, match="score"):
        tables.conform(frame.astype({"score": "int64"}), tables.FINDINGS)


# --- what states nothing ------------------------------------------------------------------------------


def test_boilerplate_states_no_facts() -> None:
    body = "The bridge at Ostwick closed on Monday after 40 cracks were found in it, the council said."
    text = f"4 min read\n\n{body}\n\nALSO READ: Six boats sink in storm off Merrow\n\nComments (12)\n"
    article = make_article({"text": text, "title": "Bridge closes", "published": DAY}, where="here")
    facts = run(*with_ids([article]), kinds=("date", "quantity")).result.facts
    assert [fact.text for fact in facts] == ["Monday", "40"]
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)


# --- hostile text -------------------------------------------------------------------------------------

HOSTILE = {
    "script": "<script>alert('nine killed')</script> Nine <b>people</b> were killed &amp; 31 hurt.",
    "numbers": " ".join(str(n * 37) for n in range(400)),
    "control": "Nine\x00 people\x07 were \x1b[31mkilled\x1b[0m on\x0b Monday.\x85 31 hurt.",
    "no sentences": ". . . ! ? … \n\n . \n - \n \u2028 \u2029 “” ()",
    "emoji": "🔥🔥 Nine 👩‍👩‍👧‍👦 families fled 🚒 on Monday 🇬🇧, £3m 💷 lost. 9️⃣ dead.",
    "right to left": "قتل تسعة أشخاص يوم الاثنين. ٩ people died. \u202e9 elpoep deid\u202c שלושים פצועים",
    "half a character": "Nine people \ud83d were killed. 31 hurt.",
    "no-break": "Nine\u00a0people\u202fwere\u2009killed; 1\u202f000\u00a0000\u00a0€ lost.",
    "huge numbers": f"{'9' * 400} people paid £{'9' * 310}bn and 1e999 per cent of {10**60} km.",
    "odd dates": "On 31 February 0000, 99/99/9999 and 2021-13-45T25:61 at 29 p.m. of week 60, 12 died.",
    "brackets": "(" * 3000 + "nine people died" + ")" * 3000,
    "quotes": "“" * 500 + "nine people died" + "\"'" * 500,
    "one word": "nine" * 4000,
    "combining": "N\u0301" * 2000 + " nine people died",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_compared_and_shown(text: str) -> None:
    other = Article(id="b", text="The blast killed 14 people on Monday.", source="</style>", published=DAY)
    result = run(Article(id="a", text=text, title=text[:300], source=text[:50], published=DAY), other).result
    for fact in result.facts:
        if fact.article == "a":
            field = text[:300] if fact.field == "title" else text
            assert field[fact.start : fact.end] == fact.text
    for form in ("html", "json", "text"):
        shown = render(result, form)
        assert shown
        if form == "html":
            assert "<script>alert" not in shown


def test_a_very_long_line_is_read_to_its_end() -> None:
    sentence = "The council of Ostwick bought lamps and chairs and said so on and on, "
    text = sentence * (200_000 // len(sentence)) + "and then 14 people died."
    result = run(Article(id="a", text=text, published=DAY), kinds=("quantity",)).result
    assert result.facts[-1].text == "14"
    assert all(len(fact.sentence) <= 1200 for fact in result.facts)


@settings(max_examples=25)
@given(st.text(max_size=200), st.text(max_size=60))
def test_any_text_goes_through(text: str, title: str) -> None:
    result = run(Article("a", text, title=title), Article("b", text[::-1], published=DAY)).result
    fields = {("a", "text"): text, ("a", "title"): title, ("b", "text"): text[::-1]}
    for fact in result.facts:
        assert fields[fact.article, fact.field][fact.start : fact.end] == fact.text


def test_a_date_line_is_a_fact_but_is_compared_with_nothing() -> None:
    body = "\n\nThe ferry sank off Port Merrow and nine people drowned."
    articles = [
        Article(id=day, text=day + body, source=day, published="2024-03-05")
        for day in ("March 4, 2024", "March 5, 2024")
    ]
    run = pipeline.run(articles, Config(kinds=("date",)))
    assert [fact.text for fact in run.result.facts] == ["March 4, 2024", "March 5, 2024"]
    assert run.result.findings == ()
