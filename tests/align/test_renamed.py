"""Names that are one, as facts have them."""

from __future__ import annotations

from checker.align.renamed import renamed
from checker.model import Context, Fact, Name, Quote, Value


def fact(value: Value, text: str, **more: object) -> Fact:
    return Fact("f", "a", "name", "text", text, 0, len(text), text, 0, 0, value, **more)  # type: ignore[arg-type]


SAME = (("Kyiv", "Kiev"), ("Türkiye", "Turkey"), ("Ruth Ekman", "Ruth Ekman Halvorsen", "Halvorsen"))


def test_what_is_compared_changes_and_what_was_printed_stays() -> None:
    value = Name("Kiev", "Kiev", beside=frozenset({"kiev", "lviv"}))
    context = Context(names=("Kiev Oblast",), near=("kiev",), holder="Kiev")
    (found,) = renamed([fact(value, "Kiev", key="kiev", speaker="Kiev", context=context)], SAME)
    assert isinstance(found.value, Name)
    assert (found.value.canonical, found.value.beside, found.key) == ("Kyiv", {"kyiv", "lviv"}, "kyiv")
    assert (found.context.names, found.context.near, found.context.holder) == (
        ("Kyiv Oblast",),
        ("kyiv",),
        "Kyiv",
    )
    assert (found.text, found.sentence, found.value.form, found.speaker) == ("Kiev",) * 4


def speaker(said: str) -> str:
    (found,) = renamed([fact(Quote(said, "yes"), "x")], SAME)
    assert isinstance(found.value, Quote)
    return found.value.speaker


def test_whole_words_only_and_the_longest_form_first() -> None:
    assert speaker("the mayor of Kiev") == "the mayor of Kyiv"
    assert speaker("Kievan Orchestra") == "Kievan Orchestra"
    assert speaker("Ruth Ekman Halvorsen") == speaker("Halvorsen") == speaker("Ruth Ekman") == "Ruth Ekman"
    assert speaker("KIEV") == "Kyiv"


def test_a_common_word_is_no_name() -> None:
    assert speaker("The turkey farmer of Turkey") == "The turkey farmer of Türkiye"


def test_without_groups_nothing_changes() -> None:
    facts = (fact(Name("Kiev", "Kiev"), "Kiev"),)
    assert renamed(facts, ()) == renamed(facts, (("Kyiv",),)) == facts
