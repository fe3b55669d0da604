"""What is reported of quotations and their speakers, and what is not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.config import Config
from checker.model import Article, Finding

KINDS = ("attribution", "quote")


def findings(*texts: str, titles: tuple[str, ...] = (), days: tuple[str, ...] = ()) -> list[Finding]:
    articles = [
        Article(
            id=f"a{n}",
            text=text,
            title=titles[n] if n < len(titles) else "",
            published=days[n] if n < len(days) else "2021-05-03",
            source=f"s{n}",
        )
        for n, text in enumerate(texts)
    ]
    found = pipeline.run(articles, Config(kinds=KINDS)).result.findings
    return [f for f in found if f.kind in KINDS]


def differences(*texts: str, titles: tuple[str, ...] = (), days: tuple[str, ...] = ()) -> set[str]:
    found = findings(*texts, titles=titles, days=days)
    return {f.rule for f in found if f.verdict not in ("agreement", "unsure")}


CREAK = "“The old bridge creaked like a barn door in the wind,”"


@pytest.mark.parametrize(
    ("left", "right", "rule"),
    [
        (f"{CREAK} said Anna Roe.", f"{CREAK} said Tom Birk.", "attribution.differs"),
        (
            f"The mayor, Anna Roe, was first on the pier. {CREAK} she said.",
            f"Tom Birk, 61, sells fish on the pier. {CREAK} he said.",
            "attribution.differs",
        ),
        (
            "The Sons of the Heath, a rebel group, claimed responsibility for the bombing in a video.",
            "A group calling itself the Red Lantern Front said that it had carried out the attack.",
            "attribution.differs",
        ),
        (f"{CREAK} a police spokesman said.", f"{CREAK} a resident said.", "attribution.differs"),
        (
            "“We have not lost our patience,” said Anna Roe.",
            "“We have lost our patience,” said Anna Roe.",
            "quote.changed",
        ),
        (
            "“We have lost 12 boats in the storm,” said Anna Roe.",
            "“We have lost 20 boats in the storm,” said Anna Roe.",
            "quote.changed",
        ),
        (
            "“We may close the school on Friday,” said Anna Roe.",
            "“We will close the school on Friday,” said Anna Roe.",
            "quote.changed",
        ),
        (
            "“The bridge was older than anybody here,” said Anna Roe.",
            "“The bridge was older than anyone of us,” Roe told reporters.",
            "quote.altered",
        ),
        (
            "Anna Roe said the council would “mend and repaint” the iron bridge over the harbour by June.",
            "The council wants to “mend and rebuild” the iron bridge over the harbour, Anna Roe said.",
            "quote.altered",
        ),
    ],
)
def test_a_difference_is_reported(left: str, right: str, rule: str) -> None:
    assert differences(left, right) == {rule}
    assert differences(right, left) == {rule}


def test_two_things_that_have_others_in_their_place_are_a_conflict() -> None:
    one, other = "“It was a wall of mud with trees in it,”", "“It was a wall of water with cars in it,”"
    assert differences(f"{one} said Anna Roe.", f"{other} said Anna Roe.") == {"quote.changed"}


def test_a_difference_of_speakers_shows_the_words_and_the_speaker() -> None:
    texts = (f"{CREAK} said Anna Roe.", f"{CREAK} said Tom Birk.")
    articles = [Article(id=f"a{n}", text=text) for n, text in enumerate(texts)]
    facts = [f for fs in pipeline.extract(articles, Config(kinds=("attribution",))) for f in fs]
    for fact, name in zip(facts, ("Anna Roe", "Tom Birk"), strict=True):
        assert "barn door" in fact.text
        assert name in fact.text


def test_a_heading_that_adds_words_is_reported() -> None:
    body = "Anna Roe opened the pier. “We will not be hurried,” she told reporters on the quay."
    titles = ("'We will not be hurried by cowards': Roe opens pier",)
    assert differences(body, titles=titles) == {"quote.changed"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Only spelling, case, punctuation, contraction.
        ("“We don't recognise the claim,” said Anna Roe.", "“We do not recognize the claim!” said Anna Roe."),
        # An excerpt.
        (f"{CREAK} said Anna Roe.", "“The old bridge creaked like a barn door,” said Anna Roe."),
        # An omission that is shown, and a word that the writer put in.
        (f"{CREAK} said Anna Roe.", "“The old bridge … in the wind,” said Anna Roe."),
        (f"{CREAK} said Anna Roe.", "“[It] creaked like a barn door in the wind,” said Anna Roe."),
        # One remark told in two parts.
        (f"{CREAK} said Anna Roe.", "“The old bridge creaked,” said Roe, “like a barn door in the wind.”"),
        # Another remark of the same speaker.
        ("“We are looking for two men,” said Anna Roe.", "“We are not looking for others,” said Anna Roe."),
        ("“We will rebuild the pier by June,” said Anna Roe.", "“We will reopen the school,” said Anna Roe."),
        # A name and what may describe the same person.
        (f"{CREAK} said Anna Roe, the mayor.", f"{CREAK} the mayor said."),
        (f"{CREAK} said Anna Roe.", f"{CREAK} a woman on the pier said."),
        (f"{CREAK} said Commissioner Anna Roe.", f"{CREAK} police said."),
        # One name in two spellings, in full and in part, with a first name alone.
        (f"{CREAK} said Sergei Dorenko.", f"{CREAK} said Sergey Dorienko."),
        (f"{CREAK} said Milly Arden.", f"{CREAK} said Ms Arden."),
        (f"{CREAK} said Fahd al-Tamimi.", f"{CREAK} said Colonel Fahd Tamimi."),
        # Told by somebody else.
        (f"{CREAK} Anna Roe said, according to Tom Birk.", f"{CREAK} said Tom Birk."),
        # What everybody says.
        ("“Our hearts go out to them,” said Anna Roe.", "“Our hearts go out to them,” said Tom Birk."),
        ("“The investigation is ongoing,” said Anna Roe.", "“The investigation is ongoing,” said Tom Birk."),
        # Groups that claim other attacks, or none; one group under two names.
        (
            "The Sons of the Heath claimed responsibility for the bombing.",
            "The Red Lantern Front has claimed responsibility for several previous bombings.",
        ),
        (
            "The Sons of the Heath claimed responsibility for the bombing.",
            "The Red Lantern Front did not claim responsibility for the bombing.",
        ),
        ("Islamic State claimed responsibility for the raid.", "Daesh claimed responsibility for the raid."),
        # A town spelt in two ways.
        ("“They shelled Port Tarraqa at dawn,” said Roe.", "“They shelled Port Taraka at dawn,” said Roe."),
        # Four words in the run of a sentence.
        (
            "Anna Roe wants to “mend the iron bridge”, she said.",
            "Tom Birk wants to “mend the iron bridge”, he said.",
        ),
        # Two people on one matter, in the writer's words.
        ("Anna Roe said that the bridge was closed.", "Tom Birk said that the bridge had been closed."),
        (
            "Foreign Minister Anna Roe said on Monday that Arland would face severe economic penalties.",
            "Prime Minister Tom Birk said on Monday that Arland would face severe economic penalties.",
        ),
        # An opponent who takes up the words and turns them.
        (
            "“We went in with empty pockets and came home with a contract,” said Anna Roe.",
            "“They went in with empty pockets and came home with a bill,” said Tom Birk.",
        ),
        (
            "“We did not solve everything but we are talking to each other again,” said Anna Roe.",
            "“They did not solve everything but they are talking to each other again,” said Tom Birk.",
        ),
        (
            "“The strike will cost this town its future,” said Anna Roe.",
            "“The closure will cost this town its harbour,” said Tom Birk.",
        ),
        # One speaker, whose first name is spelt in two ways.
        (f"{CREAK} said Sheriff Ron Lund.", f"{CREAK} said Sheriff Rob Lund."),
        # Scare quotes and titles of works.
        ("The “ghost ferry” was late.", "The “ghost ship” was late."),
        ("She read “The Tale of the Iron Bridge” aloud.", "He read “The Tale of the Stone Bridge” aloud."),
    ],
)  # fmt: skip
def test_no_difference_is_reported(left: str, right: str) -> None:
    assert differences(left, right) == set()
    assert differences(right, left) == set()


def test_figures_of_two_days_are_two_remarks() -> None:
    left, right = "“We have 12 cases now,” said Anna Roe.", "“We have 15 cases now,” said Anna Roe."
    assert differences(left, right, days=("2021-05-03", "2021-05-04")) == set()


def test_a_heading_may_shorten() -> None:
    body = "“There was no light, there was no sound, and we waited for an hour,” said Anna Roe, 30."
    assert differences(body, titles=("'No light, no sound': passengers tell of night on ferry",)) == set()


def test_saying_the_same_twice_in_one_article_is_no_finding() -> None:
    assert findings(f"{CREAK} said Anna Roe. {CREAK} she said once more.") == []


def test_the_same_words_of_the_same_speaker_agree() -> None:
    (found,) = findings(f"{CREAK} said Anna Roe.", f"Roe said: {CREAK.replace(',”', '.”')}")
    assert (found.rule, found.verdict) == ("quote.agrees", "agreement")


def test_a_finding_says_who_is_said_to_have_spoken() -> None:
    (found,) = findings(f"{CREAK} said Anna Roe.", f"{CREAK} said Tom Birk.")
    assert "Anna Roe" in found.explanation
    assert "Tom Birk" in found.explanation
    assert found.severity == "major"
