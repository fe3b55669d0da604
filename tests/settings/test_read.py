"""What a file may say, and what it is told where it says something else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.config import Config, Metadata, Suppression, settings_of
from checker.errors import ConfigError
from checker.settings import load, shown

WHOLE = """kinds = ["quantity", "money"]
fail_on = "minor"
threshold = 0.6
jobs = 2
engine = "local"
sources.priority = ["Post", "Courier"]
names = { same = [["Kyiv", "Kiev"], ["Yangon", "Rangoon"]] }
[rules]
quantity.differs = "minor"
"name.known" = "off"
place = "major"
[tolerance]
money = "5 %"
percent = 0.5
date = "1 day"
[[articles]]
id = "a1"
published = 2024-03-05
[[suppress]]
fingerprint = "0123"
reason = "one counts guests"
until = "2024-12-31"
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "checker.toml"


def problems(file: Path, text: str, **options: object) -> list[str]:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load([file.parent], options=options)
    return [str(problem) for problem in caught.value.problems]


def test_every_key_is_taken(file: Path) -> None:
    file.write_text(WHOLE)
    assert load([file.parent]).config == Config(
        kinds=("quantity", "money"),
        fail_on="minor",
        threshold=0.6,
        jobs=2,
        priority=("Post", "Courier"),
        same=(("Kyiv", "Kiev"), ("Yangon", "Rangoon")),
        rules={"quantity.differs": "minor", "name.known": "off", "place": "major"},
        tolerance={"money": "5 %", "percent": 0.5, "date": "1 day"},
        articles=(Metadata(id="a1", published="2024-03-05"),),
        suppress=(Suppression("one counts guests", "0123", until="2024-12-31", where="checker.toml:19"),),
    )


def test_the_same_keys_stand_in_a_shared_file(file: Path) -> None:
    file.write_text(WHOLE)
    own = load([file.parent]).config
    file.unlink()
    shared = WHOLE.replace("[rules]", "[tool.checker.rules]").replace(
        "[tolerance]", "[tool.checker.tolerance]"
    )
    shared = "[tool.checker]\n" + shared.replace("[[", "[[tool.checker.").replace('[[tool.checker."', '[["')
    file.with_name("pyproject.toml").write_text(shared)
    found = load([file.parent]).config
    assert (found.rules, found.tolerance, found.same) == (own.rules, own.tolerance, own.same)
    assert found.suppress[0].where == "pyproject.toml:20"


def test_options_go_before_the_file_and_the_file_before_defaults(file: Path) -> None:
    file.write_text('fail_on = "minor"\njobs = 3\n')
    config = load([file.parent], options={"jobs": 1, "fail_on": None}).config
    assert (config.jobs, config.fail_on, config.threshold) == (1, "minor", Config().threshold)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("treshold = 0.5", "1: key 'treshold' is not known; did you mean 'threshold'?"),
        ("\nsources.priorty = []", "2: key 'sources.priorty' is not known; did you mean 'sources.priority'?"),
        ("[tool.checker]\njobs = 1", "at the top"),
        ('kinds = [\n"quantty"]', "2: kind 'quantty' is not known; did you mean 'quantity'?"),
        ('kinds = "money"', "1: kinds is a text, not a list of texts"),
        ("kinds = [1]", "1: kinds[0] is a whole number, not a text"),
        ("jobs = true", "1: jobs is true, not a whole number"),
        ("jobs = 1.5", "1: jobs is a number, not a whole number"),
        ("jobs = -1", "1: jobs is -1"),
        ("threshold = 5", "1: threshold is 5.0; give a probability"),
        ("threshold = nan", "1: threshold is nan"),
        ('fail_on = "mayor"', "1: severity 'mayor' is not known; did you mean 'major'?"),
        ('engine = "locl"', "1: engine 'locl' is not known; did you mean 'local'?"),
        ('cache = ""', "1: cache is empty"),
        ("rules = 1", "1: rules is a whole number, not a table"),
        ('[rules]\nquantity.difers = "off"', "2: rule 'quantity.difers' is not known; did you mean 'quant"),
        ('[rules]\nnames = "off"', "2: rule 'names' is not known; did you mean 'name'?"),
        ('[rules]\n"xyzzy" = "off"', "checker kinds lists all of them"),
        ('[rules]\nname = "of"', "2: level of name 'of' is not known; did you mean 'off'?"),
        ("[rules]\nname = true", "2: rules.name is true, not a text"),
        ('[rules]\nmoney.agrees = "major"', "2: rule 'money.agrees' reports no difference"),
        ('[tolerance]\nmony = "5 %"', "2: kind 'mony' is not known; did you mean 'money'?"),
        ('[tolerance]\nquote = "5 %"', "2: kind 'quote' has no tolerance"),
        ("[tolerance]\nmoney = [5]", "2: tolerance.money is a list"),
        ("[names]\nsame = ['x']", "2: names.same[0] is a text, not a list of texts"),
        ("[names]\nsame = [['x']]", "2: a group of names has fewer than two"),
        ("[names]\nsame = [['x', 'y'],\n['Y', 'z']]", "3: name 'Y' stands in two groups"),
        ("names = 3", "1: names is a whole number, not a table"),
        ("articles = 3", "1: articles is a whole number, not a list of tables; write [[articles]]"),
        ("[[articles]]\npath = 'a'\npublshed = 'x'", "3: key 'articles[0].publshed' is not known"),
        ("[[articles]]\nsource = 'x'", "1: articles names neither a path nor an id"),
        ("[[articles]]\nid = 'x'", "1: articles tells nothing of the article"),
        ("[[articles]]\nid = 'x'\npublished = 'Friday'", "3: published 'Friday' is no date"),
        ("[[articles]]\nid = 'x'\nsource = 2024-01-01", "3: articles[0].source is a date or a time"),
        ("[[suppress]]\nfingerprint = 'x'", "1: suppress has no reason"),
        ("[[suppress]]\nfingerprint = 'x'\nreason = ' '", "1: suppress has no reason"),
        ("[[suppress]]\nreason = 'x'\nrule = 'money.differs'", "1: suppress does not say what is set aside"),
        ("[[suppress]]\nreason = 'x'\nabout = 'y'\nrule = 'mony.differs'", "4: rule 'mony.differs'"),
        ("[[suppress]]\nreason = 'x'\nfingerprint = 'y'\nuntil = 'never'", "4: until 'never' is no date"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_with_its_line(file: Path, text: str, told: str) -> None:
    (problem,) = problems(file, text)
    assert problem.startswith("checker.toml:") and told in problem


KEYS = st.sampled_from([*(one.key.partition(".")[0] for one in settings_of()), "jobz", "priority", "same"])
INNER = st.sampled_from(["priority", "same", "money", "quantity.differs", "reason", "path", "until", "x y"])
PLAIN = st.one_of(
    st.text(max_size=5),
    st.integers(-3, 3),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.just("off"),
)
VALUES = st.recursive(
    PLAIN, lambda v: st.lists(v, max_size=3) | st.dictionaries(INNER, v, max_size=3), max_leaves=6
)


def toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(key)} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, float) else json.dumps(value).replace("\x7f", "\\u007f")


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_whatever_a_file_says_is_used_or_refused_with_its_lines(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.toml"
    path.write_text("".join(f"{key} = {toml(value)}\n" for key, value in said.items()), encoding="utf-8")
    try:
        shown(load(file=path))
    except ConfigError as error:
        for problem in error.problems:
            line = int(problem.where.rpartition(":")[2])
            assert 1 <= line <= len(said), problem


def test_all_problems_are_named_at_once_in_the_order_of_the_lines(file: Path) -> None:
    text = 'jobs = "two"\ntreshold = 1\nkinds = ["quantty"]\n[tolerance]\nmoney = "5 percentt"\n'
    text += "[[suppress]]\nfingerprint = 'x'\n[rules]\nquantity.difers = 'off'\n"
    told = problems(file, text, engine="locl")
    assert [problem.split(":")[1].strip() for problem in told[:-1]] == ["1", "2", "3", "5", "6", "9"]
    assert told[-1] == "engine 'locl' is not known; did you mean 'local'?".replace(" is", ": is", 1)


def test_an_option_in_place_of_a_bad_value_is_no_excuse_for_it(file: Path) -> None:
    assert "jobs is a text" in problems(file, 'jobs = "two"', jobs=1)[0]


def test_a_shared_file_whose_table_is_none(file: Path) -> None:
    file.with_name("pyproject.toml").write_text("[tool]\nchecker = 3\n")
    with pytest.raises(ConfigError, match=r"pyproject\.toml:2: tool\.checker is a whole number, not a table"):
        load([file.parent])
