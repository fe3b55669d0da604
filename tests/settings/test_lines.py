"""Lines of a TOML text, and what is said of a text that is none."""

from __future__ import annotations

import pytest

from checker.errors import ConfigError
from checker.settings.lines import Document, Place, parse

TEXT = '''# settings
title = "x"
a.b.c = 1
a."q x".z = """
many
[no.table]
"""   # so far

[tool.other]
list = [1, # one
  {x = 2, y = [
  3, 4]}]

[[tool.checker.suppress]]
rule = "x"
[tool.checker.suppress.more]
p = {a.b = 1, c = "2"}
[[tool.checker.suppress]]
  rule = "y"
[tool.checker.rules]
"quantity.differs" = 'off'
'quoted' = "]"
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("title",), 2),
        (("a", "b", "c"), 3),
        (("a", "q x", "z"), 4),
        (("tool", "other"), 9),
        (("tool", "other", "list", 1), 11),
        (("tool", "other", "list", 1, "y", 1), 12),
        (("tool", "checker", "suppress", 0), 14),
        (("tool", "checker", "suppress", 0, "more", "p", "a", "b"), 17),
        (("tool", "checker", "suppress", 1, "rule"), 19),
        (("tool", "checker", "rules", "quantity.differs"), 21),
        (("tool", "checker", "rules", "quoted"), 22),
    ],
    ids=str,
)
def test_every_way_of_writing_a_key_has_its_line(place: Place, line: int) -> None:
    assert parse(TEXT, "f").lines[place] == line


def places(value: object, here: Place = ()) -> list[Place]:
    if isinstance(value, dict):
        inner = [place for key, one in value.items() for place in places(one, (*here, key))]
    elif isinstance(value, list):
        inner = [place for number, one in enumerate(value) for place in places(one, (*here, number))]
    else:
        inner = []
    return [*([here] if here else []), *inner]


def test_no_value_is_without_a_line() -> None:
    document = parse(TEXT.replace("\n", "\r\n"), "f")
    assert {place for place in places(document.table) if place not in document.lines} == set()


def test_what_has_no_line_has_that_of_what_it_stands_in() -> None:
    document: Document = parse(TEXT, "f")
    assert document.line(("tool", "other", "list", 7, "x")) == 10


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a = 1\na = 2", 2, "overwrite"),
        ("a = 1\n[x\n", 2, "']'"),
        ("a = 1\n\nb = ", 3, "invalid value"),
        ("é = 1", 1, "statement"),
        ("d = 2021-13-01", 1, ""),
    ],
)
def test_a_text_that_is_not_toml_is_refused_with_its_line(text: str, line: int, word: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(text, "news/checker.toml")
    (problem,) = caught.value.problems
    assert problem.where == f"news/checker.toml:{line}"
    assert word in problem.what and "at line" not in problem.what
