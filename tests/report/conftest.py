"""An invented story in four outlets, with findings of every verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model import Amount, Article, Context, Fact, Finding, Moment, Note, Reason, Result, Value

POST = Article(
    id="post",
    path="stories/orla-dam/harbour-post.md",
    source="The Harbour Post",
    title="At least 31 dead as Orla dam gives way",
    published="2031-05-09",
    url="https://harbourpost.example/orla-dam",
    text="At least 31 people died when the Orla dam burst at dawn on Tuesday, the regional governor said. "
    "Rescue teams flew 400 villagers to safety. The wall, built in 1974, had been inspected in March. "
    "Repairs will cost 1.2 billion crowns, the ministry said.",
)
RADIO = Article(
    id="radio",
    path="stories/orla-dam/valley-radio.md",
    source="Valley Radio",
    title="Orla dam: what we know",
    published=None,
    text="State television put the number of dead in the Orla dam burst at 44. "
    "Nearly 400 villagers were flown out. "
    "Engineer Mirela Kost, 52, had warned the owners twice. "
    "The bill for repairs may reach 900 million crowns.",
)
COURIER = Article(
    id="courier",
    path="stories/orla-dam/upland-courier.md",
    source="Upland Courier",
    title="Toll in dam disaster climbs to 58",
    published="2031-05-11",
    url="https://uplandcourier.example/news/58",
    text="The toll of the dam disaster rose to 58 on Thursday, among them 12 children. "
    "Mirela Kost, 53, who built the spillway, spoke of neglect. "
    "About 400 people had been rescued by air.",
)
WIRE = Article(
    id="wire",
    path="stories/orla-dam/norra-wire.md",
    source="Norra Wire",
    title="",
    published="2031-05-09",
    text="The Orla dam broke at 5.40 on 6 May, killing 31. "
    "Its wall dates from 1974. "
    "Water stood two metres deep in Lower Orla.",
)

EXACT = Context()


def amount(number: float, noun: str = "people", bound: str = "exact", unit: str = "count") -> Amount:
    low = None if bound in ("at_most", "less_than") else number
    high = None if bound in ("at_least", "more_than") else number
    return Amount((number,), low, high, bound=bound, unit=unit, noun=noun)  # type: ignore[arg-type]


def state(
    article: Article,
    sentence: str,
    printed: str,
    value: Value,
    *,
    kind: str = "quantity",
    speaker: str = "",
    as_of: str | None = None,
    firm: Context = EXACT,
) -> Fact:
    """The fact that ``printed`` states in the sentence of ``article`` beginning with ``sentence``."""
    in_title = sentence == "title"
    base = article.title if in_title else article.text
    begin = 0 if in_title else base.index(sentence)
    stop = len(base) if in_title else base.find(". ", begin) + 1 or len(base)
    start = base.index(printed, begin)
    return Fact(
        id=f"{article.id}-{'title' if in_title else start}-{kind}",
        article=article.id,
        kind=kind,
        field="title" if in_title else "text",
        text=printed,
        start=start,
        end=start + len(printed),
        sentence=base[begin:stop],
        sentence_start=begin,
        position=-1 if in_title else 0,
        value=value,
        speaker=speaker,
        as_of=as_of,
        context=firm,
    )


TOLL = (
    state(POST, "title", "At least 31", amount(31, bound="at_least")),
    state(
        POST,
        "At least",
        "At least 31",
        amount(31, bound="at_least"),
        speaker="the regional governor",
        as_of="2031-05-06",
    ),
    state(RADIO, "State television", "44", amount(44), speaker="State television"),
    state(WIRE, "The Orla dam", "31", amount(31), as_of="2031-05-06"),
)
RISEN = (
    TOLL[3],
    state(COURIER, "The toll", "58", amount(58), as_of="2031-05-08"),
    state(COURIER, "title", "58", amount(58)),
)
CHILDREN = state(COURIER, "The toll", "12", amount(12, "children"))
AIRLIFT = (
    state(POST, "Rescue teams", "400", amount(400, "villagers")),
    state(RADIO, "Nearly", "Nearly 400", amount(400, "villagers", "less_than")),
    state(COURIER, "About 400", "About 400", amount(400, "people", "about")),
)
KOST = (
    state(RADIO, "Engineer", "52", amount(52, "", unit="year"), kind="age"),
    state(COURIER, "Mirela", "53", amount(53, "", unit="year"), kind="age"),
)
DAY = (
    state(POST, "At least", "Tuesday", Moment("2031-05-06", "2031-05-06", "2031-05-06"), kind="date"),
    state(WIRE, "The Orla dam", "6 May", Moment("2031-05-06", "2031-05-06", "2031-05-06"), kind="date"),
)
BUILT = (
    state(POST, "The wall", "1974", Moment("1974", "1974-01-01", "1974-12-31"), kind="date"),
    state(WIRE, "Its wall", "1974", Moment("1974", "1974-01-01", "1974-12-31"), kind="date"),
)
BILL = (
    state(
        POST,
        "Repairs",
        "1.2 billion crowns",
        amount(1.2e9, "", unit="SEK"),
        kind="money",
        speaker="the ministry",
        firm=Context(is_planned=True),
    ),
    state(RADIO, "The bill", "900 million crowns", amount(9e8, "", "at_most", unit="SEK"), kind="money"),
)

REASONS = (
    Reason("same counted noun", 1.8),
    Reason("sentences alike", 1.1),
    Reason("same place", 0.6),
    Reason("another day named", -0.7),
)


def finding(
    name: str,
    rule: str,
    verdict: str,
    about: str,
    facts: tuple[Fact, ...],
    why: str,
    severity: str = "major",
    score: float = 0.93,
) -> Finding:
    return Finding(
        id=name,
        rule=rule,
        kind=rule.partition(".")[0],
        verdict=verdict,  # type: ignore[arg-type]
        severity=severity,  # type: ignore[arg-type]
        about=about,
        facts=tuple(fact.id for fact in facts),
        explanation=why,
        score=score,
        reasons=REASONS,
    )


FINDINGS = (
    finding(
        "c1",
        "quantity.differs",
        "conflict",
        "people killed in the Orla dam burst",
        TOLL,
        "One source gives 44, the others 31 for the same morning. Both cannot hold.",
    ),
    finding(
        "c2",
        "money.differs",
        "conflict",
        "cost of repairs",
        BILL,
        "1.2 billion crowns lies above the 900 million that the other source gives as the most.",
        score=0.81,
    ),
    finding(
        "c3", "age.differs", "conflict", "age of Mirela Kost", KOST, "The ages are a year apart.", score=0.997
    ),
    finding(
        "u1",
        "quantity.grown",
        "update",
        "people killed in the Orla dam burst, later count",
        RISEN,
        "The later report gives a higher toll.",
    ),
    finding(
        "s1",
        "quantity.part",
        "scope",
        "dead and dead children",
        (RISEN[1], CHILDREN),
        "12 counts the children among the 58.",
        score=0.64,
    ),
    finding(
        "v1",
        "quantity.rounded",
        "variant",
        "villagers flown to safety",
        AIRLIFT,
        "Nearly 400 and 400 differ by rounding.",
        severity="minor",
    ),
    finding("a1", "date.agrees", "agreement", "day of the burst", DAY, "Both name the same day."),
    finding("a2", "date.agrees", "agreement", "when the wall was built", BUILT, "Both say 1974."),
    finding(
        "x1",
        "quantity.unclear",
        "unsure",
        "people reached by air",
        AIRLIFT[1:],
        "It is not said whether villagers and people are the same group.",
        score=0.55,
    ),
)

NOTES = (
    Note("radio", "no_publication_date", "Weekdays were compared with nothing but themselves."),
    Note("wire", "single_source", "“two metres” is stated by no other source."),
    Note("courier", "single_source", "“12 children” is stated by no other source."),
)


@pytest.fixture(scope="session")
def story() -> Result:
    facts = {fact.id: fact for fact in (*TOLL, *RISEN, CHILDREN, *AIRLIFT, *KOST, *DAY, *BUILT, *BILL)}
    articles = (POST, RADIO, COURIER, WIRE)
    order = {article.id: number for number, article in enumerate(articles)}
    return Result(
        articles=articles,
        facts=tuple(sorted(facts.values(), key=lambda f: (order[f.article], f.field != "title", f.start))),
        findings=FINDINGS,
        notes=NOTES,
        tool={"name": "checker", "version": "1.4.0", "config": {"threshold": 0.5}},
    )


@pytest.fixture
def hostile(story: Result) -> Result:
    """The same story from outlets that try to break the page, the terminal and the file."""
    nasty = '<script>alert(1)</script><img src=x onerror="alert(2)">\x1b[31m\x9b2J\u202e\ud800'
    line = "x" * 1_000_000
    text = f"{line} {nasty} killed 31 of them \x07{line}"
    article = replace(
        POST, text=text, title=nasty, source=nasty, path=f"{nasty}.md", url="javascript:alert(3)"
    )
    start = text.index("31 of")
    fact = replace(
        TOLL[1], text="31", start=start, end=start + 2, sentence=text, sentence_start=0, speaker=nasty
    )
    found = replace(
        FINDINGS[0],
        about=nasty,
        explanation=nasty,
        facts=(fact.id, TOLL[2].id),
        reasons=(Reason(nasty, 2.0),),
        id=nasty,
        rule=nasty,
    )
    return Result(
        articles=(article, RADIO),
        facts=(fact, TOLL[2]),
        findings=(found,),
        notes=(Note("post", nasty, nasty),),
        tool={"name": "checker", "version": "1.4.0"},
    )
