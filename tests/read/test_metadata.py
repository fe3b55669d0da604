"""Title, publication date and source from the first and last lines of a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model import Article
from checker.read import make_article, read

BODY = (
    "The harbour bridge closed on Tuesday after an inspector found 14 cracked bolts.\n\nTwo lanes stay open."
)


def article(text: str, **fields: str) -> Article:
    return make_article({"text": text, **fields}, where="example")


def kept(one: Article) -> str:
    end = max((mark.end for mark in one.boilerplate), default=0)
    return one.text[end:].lstrip()


@pytest.mark.parametrize(
    ("above", "title", "published"),
    [
        ("", "", None),
        ("Bridge shut after bolts crack\n\n", "Bridge shut after bolts crack", None),
        ("Bridge shut after bolts crack\r\n\r\n", "Bridge shut after bolts crack", None),
        ("Who cracked the bolts?\n\nBy Ines Calder\n 7 days ago\n\n", "Who cracked the bolts?", None),
        ("Bridge shut after bolts crack\nBy Ines Calder\n\n", "Bridge shut after bolts crack", None),
        ("June 4, 2021\n2 mins read\n\nBridge shut\n\n", "Bridge shut", "2021-06-04"),
        ("EASTPORT\n\nBridge shut after bolts crack\n\n", "Bridge shut after bolts crack", None),
        ("Bridge shut\n\nPublished: Fri 4 June 2021, 10:32 BST\n\n", "Bridge shut", "2021-06-04"),
        (
            "Bridge shut after bolts crack\nInes Calder\nJune 4, 2021\n\n",
            "Bridge shut after bolts crack",
            "2021-06-04",
        ),
        ("By Ines Calder | Harbour Courier | June 4, 2021 at 10:32 a.m. EDT\n\n", "", "2021-06-04"),
        ("Updated June 5, 2021 | Published June 4, 2021\n\n", "", "2021-06-04"),
        ("Last modified on Fri 4 Jun 2021 10.32 BST\n\n", "", "2021-06-04"),
        ("Share\n\nBridge shut after crack\n\nPublished\n\n2 hours ago\n\n", "Bridge shut after crack", None),
        (" date 2021-06-04 ", "", "2021-06-04"),
        ("Fri 04 Jun 2021 ", "", "2021-06-04"),
        ("Posted on June 4 2021 ", "", "2021-06-04"),
        ("04.06.2021 ", "", "2021-06-04"),
        ("Date of publication 4 June 2021 ", "", "2021-06-04"),
        ("2021-06-04T10:32:00Z\n\n", "", "2021-06-04"),
    ],
)
def test_what_stands_above_the_body(above: str, title: str, published: str | None) -> None:
    one = article(above + BODY)
    assert (one.title, one.published, kept(one)) == (title, published, BODY)
    assert one.text == above + BODY


@pytest.mark.parametrize(
    "text",
    [
        "4 June 2021 was the day on which the bridge closed.\n\nTwo lanes stay open.",
        "On June 4, 2021, an inspector found 14 cracked bolts.\n\nTwo lanes stay open.",
        "The bridge is shut.\n\nTwo lanes stay open.",
        "“Shut the bridge,”\n\nsaid the inspector on Tuesday.",
        "Bridge shut after bolts crack",
        "June 2021 brought two storms.\n\nTwo lanes stay open.",
    ],
)
def test_a_body_keeps_its_first_words(text: str) -> None:
    one = article(text)
    assert (one.title, one.published, one.boilerplate) == ("", None, ())


def test_a_title_repeated_above_the_body_counts_once() -> None:
    one = article(
        "Fri 04 Jun 2021 Bridge shut after bolts crack. " + BODY, title="Bridge shut after bolts crack"
    )
    assert kept(one) == BODY
    assert one.published == "2021-06-04"


def test_a_title_is_known_again_without_the_outlets_name() -> None:
    one = article(
        "Bridge shut after bolts crack\n\n" + BODY, title="Bridge shut after bolts crack - Harbour Courier"
    )
    assert kept(one) == BODY


def test_a_sentence_that_begins_like_the_title_is_kept() -> None:
    text = "Bridge shut after bolts crack in 14 places."
    assert article(text, title="Bridge shut after bolts crack").boilerplate == ()


def test_a_stamp_below_the_article_dates_it() -> None:
    assert article(BODY + "\n\nFirst published: 4 June 2021 at 10:32\n").published == "2021-06-04"


def test_the_given_date_wins_over_the_stamp() -> None:
    assert article("4 June 2021 " + BODY, published="2021-06-05").published == "2021-06-05"


@pytest.mark.parametrize("published", ["7 days ago", "unknown", "", "  "])
def test_a_date_that_dates_nothing_is_unknown(published: str) -> None:
    assert article(BODY, published=published).published is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (BODY, "bridge"),
        (
            "The harbour bridge closed on Tuesday over bolts that had cracked, reports Eastport Lines\n\n"
            + BODY,
            "Eastport Lines",
        ),
        (BODY + "\n\nThe Harbour Courier\n", "The Harbour Courier"),
        (BODY + "\n\nEastport\n\nEastport\n", "Eastport"),
        (BODY + "\n\nInes Calder\n", "bridge"),
        (BODY + "\n\nEastport News says it counted 14.\n", "bridge"),
    ],
)
def test_the_source_of_a_plain_text(tmp_path: Path, text: str, source: str) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(text, encoding="utf-8")
    (one,) = read([path])
    assert one.source == source


def test_the_source_of_fields_is_the_host_of_the_address_if_nothing_else() -> None:
    assert article(BODY, url="https://www.courier.example/bridge").source == "courier.example"
    assert article(BODY, url="https://www.courier.example/bridge", source="Courier").source == "Courier"
    assert article(BODY).source == ""
