"""Classes of superlatives, and of the things that reports say them of."""

from __future__ import annotations


def classes(**words: str) -> dict[str, str]:
    """Word -> the name it is listed under."""
    return {word: name for name, several in words.items() for word in several.split()}


#: Superlative, or the adjective after "most" -> class of the rank.
LEADS = classes(
    worst="deadliest bloodiest worst poorest gravest deadly lethal serious severe violent severest "
    "devastating destructive grave catastrophic bloody disastrous",
    biggest="largest biggest greatest hugest bulkiest massive sizeable",
    highest="highest high",
    lowest="lowest low weakest",
    strongest="strongest powerful fiercest",
    best="best",
    hottest="hottest warmest",
    coldest="coldest",
    fastest="fastest quickest steepest sharpest",
    slowest="slowest",
)
#: Word of a clause without a noun for it -> class of things: "nobody had set foot there before".
DEEDS = classes(visit="foot travel", win="beat")

#: Noun -> what is traded, and which way it went.
TRADED = classes(
    share="share stock index market equity shareholder",
    currency="currency pound dollar euro yen rouble ruble rupee lira",
    bond="bond gilt treasury",
)
WAYS = classes(
    fall="fall drop decline slide plunge slump loss tumble dip decrease reduction crash",
    rise="rise gain jump increase surge climb leap advance rally growth",
)
PERIODS = frozenset("day week month quarter session year".split())

#: Ordinal -> its number.
ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
}

#: Noun -> class of things that reports call by each other's names.
SORTS = classes(
    attack="attack bombing bomb blast explosion airstrike raid massacre assault atrocity shelling",
    accident="accident crash shipwreck wreck disaster sinking collision tragedy derailment mishap",
    deal="deal acquisition purchase takeover merger buyout transaction buy",
    killing="homicide murder killing slaying manslaughter",
    shooting="shooting",
    earthquake="earthquake quake tremor temblor",
    visit="visit trip journey tour stay",
    meeting="meeting summit talk talks encounter",
    level="level rate figure reading value price",
    toll="toll death",
    result="result showing performance night outcome",
    storm="storm hurricane typhoon cyclone",
    flood="flood flooding inundation",
    fire="fire wildfire blaze",
    outbreak="outbreak epidemic",
    cut="cut reduction lowering",
    rise="rise increase hike",
    strike_="walkout stoppage",
    siege="siege standoff",
    crisis="crisis",
    defeat="defeat loss",
    win="win victory",
    protest="protest demonstration march rally",
)
