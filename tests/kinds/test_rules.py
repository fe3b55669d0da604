"""Every rule's own examples: what `checker explain` prints must be so."""

from __future__ import annotations

import re

import pytest

from checker import pipeline
from checker.config import Config
from checker.kinds import Kind, Rule, all_kinds, rule_named
from checker.model import Article, Fact

ALL = [(kind, rule) for kind in all_kinds() for rule in kind.rules]
#: Rules of the kinds that the trained model aligns, and of those that align by themselves.
RULES = [(kind, rule) for kind, rule in ALL if kind.align is None]
OWN_RULES = [(kind, rule) for kind, rule in ALL if kind.align is not None]
DAY = re.compile(r"(\d{4}-\d\d-\d\d): ")

DIFFER, AGREE = {"disjoint"}, {"equal", "compatible"}
#: Rule by its last word -> how the values of its examples stand to each other, where it fires and
#: where it is silent. A rule of a kind's own fires on a difference.
STAND = {
    "agrees": (AGREE, DIFFER),
    "updated": (DIFFER, DIFFER),
    # Reckoned from several figures; how the values of two facts stand does not matter.
    **dict.fromkeys(
        ("parts", "total", "counts", "change", "born", "ends"),
        (DIFFER | AGREE | {"unknown"}, DIFFER | AGREE | {"unknown"}),
    ),
}
RECKONED = (
    "quantity.parts",
    "quantity.total",
    "percent.counts",
    "percent.change",
    "age.born",
    "duration.ends",
)
OWN = (DIFFER, AGREE)


def halves_of(example: str) -> tuple[Article, Article]:
    """The two articles an example stands for."""
    texts = example.split(" / ")
    assert len(texts) == 2, "an example is two short texts"
    days = [DAY.match(text) for text in texts]
    left, right = (
        Article(
            id=f"{side} {example}", text=text[day.end() if day else 0 :], published=day[1] if day else None
        )
        for side, text, day in zip("lr", texts, days, strict=True)
    )
    return left, right


def examples() -> list[str]:
    return sorted({example for _, rule in RULES for example in (rule.fires, rule.silent)})


@pytest.fixture(scope="module")
def facts() -> dict[str, tuple[Fact, ...]]:
    """Article id -> its facts, for all examples, parsed at one go."""
    articles = [half for example in examples() for half in halves_of(example)]
    return {a.id: found for a, found in zip(articles, pipeline.extract(articles, Config()), strict=True)}


def relations(kind: Kind, example: str, facts: dict[str, tuple[Fact, ...]]) -> set[str]:
    """How the values of a kind in the one half stand to those in the other, both ways round."""
    left, right = ([f for f in facts[half.id] if f.kind == kind.name] for half in halves_of(example))
    assert left, f"no {kind.name} found in the first half"
    assert right, f"no {kind.name} found in the second half"
    return {kind.compare(*pair).relation for f in left for g in right for pair in ((f, g), (g, f))}


@pytest.mark.parametrize(("kind", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_examples_in_the_rules_hold(kind: Kind, rule: Rule, facts: dict[str, tuple[Fact, ...]]) -> None:
    fires, silent = STAND.get(rule.id.rpartition(".")[2], OWN)
    assert relations(kind, rule.fires, facts) <= fires
    assert relations(kind, rule.silent, facts) <= silent


def found(example: str) -> set[str]:
    """The rules of the findings that the whole program makes of an example."""
    return {finding.rule for finding in pipeline.run(list(halves_of(example)), Config()).result.findings}


@pytest.mark.parametrize(
    "rule",
    [rule for _, rule in OWN_RULES if not rule.id.endswith(".unsure")],
    ids=lambda rule: rule.id,
)
def test_a_rule_of_a_kind_that_aligns_by_itself_fires_on_its_example(rule: Rule) -> None:
    assert rule.id in found(rule.fires)
    assert rule.id not in found(rule.silent)


@pytest.mark.parametrize("rule", RECKONED)
def test_a_rule_of_arithmetic_fires_on_its_example(rule: str) -> None:
    assert rule in found(rule_named(rule).fires)
    assert rule not in found(rule_named(rule).silent)


@pytest.mark.parametrize(
    "rule", [rule for _, rule in ALL if rule.id.endswith(".updated")], ids=lambda r: r.id
)
def test_an_update_is_published_later(rule: Rule) -> None:
    early, late = halves_of(rule.fires)
    assert early.published is not None
    assert late.published is not None
    assert early.published < late.published


@pytest.mark.parametrize(("kind", "rule"), ALL, ids=[rule.id for _, rule in ALL])
def test_a_rule_says_what_it_means_and_where_it_comes_from(kind: Kind, rule: Rule) -> None:
    assert rule.id.startswith(f"{kind.name}.")
    assert rule_named(rule.id) is rule
    assert rule.source
    assert rule.meaning.endswith(".")
    assert rule.fires != rule.silent


def test_rules_and_kinds_have_names_of_their_own() -> None:
    ids = [rule.id for _, rule in ALL]
    assert len(ids) == len(set(ids))
    masks = {kind.name: kind.mask for kind in all_kinds()}
    assert all(masks.values())
