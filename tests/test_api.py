"""The Python interface: what `check` and `extract` take, give and refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import checker
from checker import api
from checker.language import parse
from checker.model import Article
from checker.read import article as read

ROWS = [
    {
        "id": "north",
        "source": "Northern Post",
        "published": "2021-06-08",
        "title": "Bridge closes",
        "text": "The bridge at Ostwick closed on Monday. Engineers found 40 cracks in the bridge.",
    },
    {
        "id": "south",
        "source": "Southern Post",
        "published": "2021-06-08",
        "title": "Ostwick bridge shut",
        "text": "Ostwick lost its bridge on Monday. Engineers found 65 cracks in the bridge.",
    },
]


@pytest.fixture(scope="session")
def report() -> checker.Report:
    return checker.check(pd.DataFrame(ROWS))


def test_paths_in_settings_may_be_texts(report: checker.Report, tmp_path: Path) -> None:
    before = report.write(tmp_path / "before.json")
    (tmp_path / "kept.jsonl").write_text("", encoding="utf-8")
    config = checker.Config(
        baseline=str(before),  # type: ignore[arg-type]
        decisions=str(tmp_path / "kept.jsonl"),  # type: ignore[arg-type]
        cache=str(tmp_path / "cache"),  # type: ignore[arg-type]
    )
    again = checker.check(pd.DataFrame(ROWS), config=config)
    assert {finding.standing for finding in again.findings if finding.is_difference} == {"unchanged"}


def test_a_gate_that_never_stops_and_a_severity_that_is_none(report: checker.Report) -> None:
    assert report.failing("major") != ()
    assert report.failing("never") == ()
    with pytest.raises(checker.CheckerError, match="'minor'"):
        report.failing("minro")  # type: ignore[arg-type]


def test_an_article_that_is_too_long_is_named() -> None:
    too_long = Article(id="long", text="A boat. " * 250_001)
    with pytest.raises(checker.CheckerError, match=r"long.*2,000,000"):
        checker.check([too_long])
    assert read.MAX_TEXT == parse.MAX_TEXT


def outcome(report: checker.Report) -> list[tuple[str, str]]:
    return [(finding.id, finding.verdict) for finding in report.findings]


def test_a_table_is_compared(report: checker.Report) -> None:
    assert [article.id for article in report.articles] == ["north", "south"]
    texts = {fact.id: fact.text for fact in report.facts}
    conflict = next(finding for finding in report.findings if finding.verdict == "conflict")
    assert {texts[name].split()[0] for name in conflict.facts} == {"40", "65"}
    assert conflict in report.differences("major")


def test_offsets_point_at_the_text(report: checker.Report) -> None:
    articles = {article.id: article for article in report.articles}
    for fact in report.facts:
        assert getattr(articles[fact.article], fact.field)[fact.start : fact.end] == fact.text


@pytest.mark.parametrize("form", ["articles", "file", "folder", "paths", "generator"])
def test_every_kind_of_input_gives_the_same(report: checker.Report, tmp_path: Path, form: str) -> None:
    path = tmp_path / "story.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    sources: dict[str, api.Source] = {
        "articles": list(report.articles),
        "file": str(path),
        "folder": tmp_path,
        "paths": [path],
        "generator": (article for article in report.articles),
    }
    assert outcome(checker.check(sources[form])) == outcome(report)


def test_the_order_of_the_articles_changes_no_finding(report: checker.Report) -> None:
    turned = checker.check(pd.DataFrame(ROWS[::-1]))
    assert turned.findings == report.findings
    assert turned.render("json") != report.render("json")
    assert checker.check(pd.DataFrame(ROWS)).render("json") == report.render("json")


def test_tables(report: checker.Report) -> None:
    facts = report.tables["facts"]
    assert isinstance(facts, pd.DataFrame)
    assert len(facts) == len(report.facts)
    assert set(facts["article"]) == {"north", "south"}


@pytest.mark.parametrize(("name", "beginning"), [("seen.html", "<!"), ("seen.json", "{")])
def test_the_suffix_picks_the_form(report: checker.Report, tmp_path: Path, name: str, beginning: str) -> None:
    written = report.write(tmp_path / "sub" / name)
    assert written == tmp_path / "sub" / name
    assert written.read_text(encoding="utf-8").lstrip().lower().startswith(beginning)


def test_a_suffix_that_stands_for_nothing(report: checker.Report, tmp_path: Path) -> None:
    with pytest.raises(checker.UsageError, match=r"\.docx"):
        report.write(tmp_path / "seen.docx")
    with pytest.raises(checker.UsageError, match="'html'"):
        report.write(tmp_path / "seen", form="htm")
    assert list(tmp_path.iterdir()) == []


def test_only_the_kinds_asked_for() -> None:
    only = checker.check(pd.DataFrame(ROWS), config=checker.Config(kinds=("date",)))
    assert {fact.kind for fact in only.facts} == {"date"}


def test_progress_tells_of_every_stage() -> None:
    told: list[tuple[str, int, int]] = []
    checker.check(pd.DataFrame(ROWS), progress=lambda *step: told.append(step))
    assert {stage for stage, _, _ in told} >= {"read", "parse", "align", "judge"}
    last = {stage: (done, total) for stage, done, total in told}
    assert all(done == total for done, total in last.values())


def test_missing_cells_count_as_not_given() -> None:
    table = pd.DataFrame(
        {
            "text": ["Six boats sank.", "Seven boats sank."],
            "title": [None, "Boats"],
            "published": [pd.NaT, "2020-01-02"],
        }
    )
    table["published"] = pd.to_datetime(table["published"])
    first, second = api.articles_of(table)
    assert (first.title, first.published) == ("", None)
    assert (second.title, second.published) == ("Boats", "2020-01-02")
    assert first.id != second.id


def test_articles_of_one_id_are_told_apart() -> None:
    articles = api.articles_of([checker.Article("a", "One."), checker.Article("a", "Two.")])
    assert len({article.id for article in articles}) == 2
    assert "a" in {article.id for article in articles}


def test_rows_that_are_no_articles_are_all_named() -> None:
    with pytest.raises(checker.InputError) as caught:
        api.articles_of(pd.DataFrame({"text": ["Six boats sank.", None, "  "]}))
    assert [problem.where for problem in caught.value.problems] == ["row 1", "row 2"]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (pd.DataFrame({"body": ["Six boats sank."]}), "'text'"),
        ([checker.Article("a", "One."), "file.txt"], "mix"),
        ([], "names no"),
        ("no/such/folder", "no/such/folder"),
    ],
    ids=["no column", "mix", "nothing", "no folder"],
)
def test_sources_that_are_refused(source: api.Source, told: str) -> None:
    with pytest.raises(checker.CheckerError, match=told):
        checker.check(source)


def test_all_bad_settings_are_told_at_once() -> None:
    config = checker.Config(kinds=("quantiti", "date"), jobs=-1, threshold=1.5, engine="abacus")
    with pytest.raises(checker.ConfigError) as caught:
        api.verified(config)
    told = [str(problem) for problem in caught.value.problems]
    assert len(told) == 4
    assert "'quantity'" in told[0]


def test_a_kind_is_no_rule_but_has_some() -> None:
    with pytest.raises(checker.CheckerError, match=r"'quantity'.*kind of fact.*quantity\.differs"):
        api.rule_of("quantity")


def test_facts_of_one_text() -> None:
    text = "The council will spend £2.5m on 12 new buses from 1 March 2023."
    for _ in range(2):
        facts = checker.extract(text)
        assert {fact.kind for fact in facts} == {"money", "quantity", "date"}
        assert all(text[fact.start : fact.end] == fact.text for fact in facts)
    money = next(fact.value for fact in facts if fact.kind == "money")
    assert isinstance(money, checker.Amount)
    assert (money.stated, money.unit) == ((2_500_000.0,), "GBP")


def test_days_are_counted_from_the_publication() -> None:
    def days(published: str | None) -> list[str | None]:
        facts = checker.extract("The vote was held on Friday.", published=published)
        return [fact.value.start for fact in facts if isinstance(fact.value, checker.Moment)]

    assert days("2022-02-13") == ["2022-02-11"]
    assert days(None) == [None]


def test_a_publication_date_that_is_none() -> None:
    with pytest.raises(checker.InputError, match="YYYY-MM-DD"):
        checker.extract("The vote was held on Friday.", published="someday")


def test_every_public_name_is_there() -> None:
    for name in checker.__all__:
        assert getattr(checker, name) is not None
    assert set(checker.__all__) == set(dir(checker))
    with pytest.raises(AttributeError, match="nothing_such"):
        checker.nothing_such  # noqa: B018


def test_a_device_is_written_to_and_not_replaced() -> None:
    device = Path("/dev/null")
    api.write_text(device, "gone")
    assert device.is_char_device()


def test_half_a_character_does_not_stop_a_report(tmp_path: Path) -> None:
    api.write_text(tmp_path / "odd.json", '"\ud83d"')
    assert json.loads((tmp_path / "odd.json").read_text(encoding="utf-8")) == "\ud83d"
