"""What is marked as no part of the story, and, as important, what is not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from checker.model import Article
from checker.read import make_article

BODY = (
    "The harbour bridge closed on Tuesday after an inspector found 14 cracked bolts.\n\n"
    "Repairs will take six weeks, the council said, and cost about 2 million euros.\n\n"
)


def article(text: str, **fields: str) -> Article:
    return make_article({"text": text, **fields}, where="example")


def marked(read: Article) -> list[str]:
    return [read.text[one.start : one.end] for one in read.boilerplate]


def kept(read: Article) -> str:
    """The text with every marked stretch taken out."""
    left, end = "", 0
    for one in read.boilerplate:
        left += read.text[end : one.start]
        end = one.end
    return left + read.text[end:]


@pytest.mark.parametrize(
    "line",
    [
        "3 min read",
        "5 minutes ago",
        "Reading time: 4 minutes",
        "By Ines Calder",
        "BY INES CALDER AND TOM WREN",
        "By Ines Calder, Harbour Correspondent",
        "— Ines Calder",
        "Updated at 9:05 a.m. Sept. 3:",
        "Published: 4 June 2021 10:32 BST Updated: 5 June 2021 08:00 BST",
        "(Reporting by Ines Calder; Editing by T. Wren)",
        "Tom Wren contributed to this report.",
        "© 2021 Harbour Courier",
        "Copyright 2021 by Courier Media - All rights reserved.",
        "(Photo: Courier/Ines Calder)",
        "ALSO READ: Ferry fares up 12 per cent",
        "Related: Ferry fares up 12 per cent | 9 walks by the sea",
        "VIDEO: Divers look at 30 piles",
        "For more stories from the coast, visit our page",
        "Sign up to our Harbour newsletter, read by 9,000 people.",
        "Follow us on Instagram",
        "Follow Ines Calder on Twitter",
        "@harbour_courier",
        "desk@courier.example",
        "https://courier.example/bridge-14",
        "Story continues below advertisement",
        "3 of 12",
        "10:32 AM · Jun 4, 2021",
        "All rights reserved. No part may be printed elsewhere.",
    ],
)
def test_a_service_line_is_marked_whole(line: str) -> None:
    read = article(f"{BODY}{line}\n\nThe bridge carries 8,000 cars a day, the port said.\n")
    assert kept(read).split("\n\n") == [
        *BODY.split("\n\n")[:2],
        "",
        "The bridge carries 8,000 cars a day, the port said.\n",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday 40 of the bolts had been replaced.",
        "By law the port must report cracks within 10 days.",
        "Copyright law could cost the town 3 million euros, the clerk said.",
        "Like many in the town, 200 people joined a group on Facebook.",
        "Read more than 30 reports, the mayor told the inspectors.",
        "Written by hand, the 12 notes lay on the mayor's desk.",
        "Register to vote by 7 October, the clerk told residents.",
        "Residents can sign up for flood alerts, and 3,000 have.",
        "The vaccine is available free to all 4,000 residents.",
        "Photos of the bridge showed 14 cracked bolts, the inspector said.",
        "More than 300 people watched, 20 of them from boats.",
        "The clerk (source of the figure: 20) did not answer.",
        "“We counted 14 of 90 bolts,” she said.",
        "Share prices of the builder fell by 4 per cent.",
        "Comments by the mayor on 3 June angered 2 councillors.",
        "Updated figures on 4 June put the cost at 3 million euros.",
        "Image by image, the 30 divers mapped the piles.",
        "It was published on 4 June 2021 and read by 300 people.",
        "5 minutes later, at 10:32, the bridge was shut.",
        "About the authors of the report, 2 engineers, nothing is known.",
    ],
)
def test_a_sentence_of_the_body_is_not_marked(line: str) -> None:
    read = article(f"{BODY}{line}\n\nThe bridge carries 8,000 cars a day, the port said.\n")
    assert marked(read) == []


def test_what_stands_under_the_article_is_marked_to_the_end() -> None:
    tail = (
        "Previous Story\n\nMayor of Eastport quits\n\nNext Story\n\n27 held after match\n\nLatest news\n\n"
        "Ferry sinks off Eastport\n\nThe ferry had 90 people on board when it struck a rock near the\n\n"
        "Who won the lottery?\n\nA couple from the town won 5 million and will spend it all.\n\n"
        "Why boats sink!\n\nGo to top"
    )
    read = article(BODY + tail)
    assert kept(read).strip() == BODY.strip()


def test_the_body_resumes_after_a_list_of_stories() -> None:
    box = "Most read\n\nFerry fares up 12 per cent\n\n9 walks by the sea\n\n"
    rest = (
        "The mayor, 58, said she heard of it on 3 June.\n\n“I was angry,” she said.\n\nTwo lanes stay open."
    )
    read = article(BODY + box + rest)
    assert kept(read).split() == (BODY + rest).split()


@pytest.mark.parametrize("marker", ["Share this", "Comments", "Trending", "Read more"])
def test_a_heading_that_prose_follows_stands_alone(marker: str) -> None:
    rest = "The bridge carries 8,000 cars a day, the port said."
    read = article(f"{BODY}{marker}\n\n{rest}")
    assert marked(read) == [marker]


def test_readers_and_writers_under_the_article_are_marked_in_prose_too() -> None:
    read = article(
        BODY + "About the author\n\nInes Calder has covered the coast for 20 years and won 3 prizes."
    )
    assert kept(read).strip() == BODY.strip()


def test_of_a_caption_only_the_credit_and_the_second_printing_are_marked() -> None:
    caption = "Divers look at one of 30 piles under the bridge. [Credit: Courier]"
    read = article(f"{BODY}{caption}\n\nTwo lanes stay open, the port said.\n\n{caption}\n")
    assert marked(read) == ["[Credit: Courier]", caption]


def test_a_credit_inside_the_brackets_of_a_caption_is_marked() -> None:
    read = article(BODY + "(Divers look at one of 30 piles. Image: PA)\n\nTwo lanes stay open.")
    assert marked(read) == ["Image: PA"]


def test_a_sentence_printed_twice_states_its_facts_once() -> None:
    lead = "The harbour bridge closed on Tuesday after an inspector found 14 cracked bolts."
    read = article(f"{lead} {lead} Two lanes stay open.")
    assert marked(read) == [lead]
    assert read.boilerplate[0].start == len(lead) + 1


def test_of_a_tweet_the_words_stay_and_its_trimmings_go() -> None:
    words = "We have counted 14 cracked bolts and thank @Port_Authority for its help."
    read = article(
        f"{BODY}{words} https://t.co/Ab12 pic.twitter.com/Cd34 — Eastport Bridge (@bridge_14) June 4, 2021\n"
    )
    assert words in kept(read)
    assert marked(read) == [
        "https://t.co/Ab12",
        "pic.twitter.com/Cd34",
        "— Eastport Bridge (@bridge_14) June 4, 2021",
    ]


def test_the_outlets_advertisement_of_itself_is_marked() -> None:
    read = article(
        BODY + "The Courier's tips won 8 per cent last year. Subscribe today from 2 euros a week.",
        source="Harbour Courier",
    )
    assert kept(read).strip() == BODY.strip()


def test_a_box_of_headlines_ends_where_prose_begins() -> None:
    rest = "The bridge carries 8,000 cars a day, the port said."
    read = article(f"{BODY}READ MORE\nBoy, 9, found in boat\n14 hurt on pier\n\n{rest}")
    assert kept(read).split() == (BODY + rest).split()


def test_a_desk_code_behind_the_last_sentence_is_marked() -> None:
    assert marked(article("Two lanes of the bridge stay open, the port said. 218-11")) == ["218-11"]
    assert marked(article("Two lanes of the bridge stay open until the end of June 18")) == []


def test_stretches_are_in_order_and_apart() -> None:
    text = (
        "By Ines Calder\n\n"
        + BODY
        + "Follow us on Twitter: https://x.example/1 (Photo: PA)\n© 2021 a@b.example\n"
    )
    found = article(text).boilerplate
    assert len(found) >= 3
    assert all(one.start < one.end for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
