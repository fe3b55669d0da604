"""Word classes that news English uses for the same thing.

Only closed, general classes stand here: what happens to people in events (the casualty
classes of Every Casualty's *Standards for Casualty Recording*, 2016), words for people in
general, and nouns that only hold another noun ("a group of soldiers"). Everything else is
left to vectors.
"""

from __future__ import annotations

#: Lemma -> event class. Verbs, participles, adjectives and nouns alike.
EVENTS: dict[str, str] = {
    **dict.fromkeys(
        "kill die dead death fatality perish slay murder deceased body corpse toll drown "
        "execute fatal deadly lifeless martyr martyred martyrdom".split(),
        "death",
    ),
    **dict.fromkeys("wound injure hurt injury wounded injured maim".split(), "injury"),
    **dict.fromkeys("miss missing unaccounted disappear".split(), "missing"),
    **dict.fromkeys(
        "flee displace evacuate homeless uproot displaced evacuee refugee".split(), "displacement"
    ),
    **dict.fromkeys(
        "arrest detain custody jail capture apprehend detainee prisoner imprison".split(), "arrest"
    ),
    **dict.fromkeys("rescue save survive survivor".split(), "rescue"),
    **dict.fromkeys("aboard board onboard carry cram passenger".split(), "aboard"),
    **dict.fromkeys("abduct kidnap hostage abduction".split(), "abduction"),
    **dict.fromkeys("trap stranded strand".split(), "trapped"),
}

#: Verbs that name an event class only when they govern the count themselves: "carrying 214" is
#: about who is aboard, "carrying a bomb that killed 12" is not.
WEAK = frozenset({"carry", "miss", "save", "board", "capture", "cram"})

#: Nouns that stand for people. Two different ones may still count the same people.
PEOPLE = frozenset(
    "people person man woman child other victim civilian resident citizen villager passenger crew "
    "casualty individual boy girl youth adult student worker employee member family guest evacuee "
    "refugee migrant protester demonstrator voter patient suspect gunman shooter attacker assailant "
    "soldier troop trooper fighter militant rebel terrorist jihadist insurgent combatant gunman "
    "policeman officer guard survivor fatality body dead wounded injured soul life resident inhabitant "
    "personnel force servicemember marine brother sister sibling bystander personnel deputy".split()
)

#: Nouns for members of armed forces and armed groups.
ARMED = frozenset(
    "soldier troop trooper fighter militant rebel terrorist jihadist insurgent combatant marine force "
    "serviceman servicewoman servicemember personnel gunman guard officer policeman commander".split()
)

#: Nouns for people who belong to no armed force or group.
CIVIL = frozenset(
    "civilian child woman resident citizen villager passenger student worker employee guest patient "
    "protester demonstrator voter migrant refugee evacuee bystander girl boy".split()
)

#: Nouns that hold the counted noun: "a group of soldiers", "a total of 12".
HOLDERS = frozenset(
    "number total group count toll amount sum series handful pair lot bunch batch convoy couple kind "
    "sort type level rate figure estimate majority minority rest remainder tally".split()
)

#: Words that mark a part, a rest or an addition: their count is not the whole's.
PART_WORDS = frozenset(
    "other another more additional further extra remaining rest separate else only".split()
)

#: Verbs of saying (Quirk et al., *A Comprehensive Grammar of the English Language*, §16.31, factual).
SAYING = frozenset(
    "say tell report announce state claim add confirm note explain warn admit insist argue declare "
    "write testify estimate assert maintain acknowledge deny reveal recall reply respond stress "
    "suggest believe think observe remark comment accord".split()
)

#: Modal and future words that make a statement planned or possible and not a fact.
PLANNED = frozenset(
    "will would could may might should shall can plan expect hope promise pledge intend aim seek "
    "target forecast predict project if unless likely propose".split()
)

NEGATIONS = frozenset("not n't no never none nor neither without nobody nothing".split())


#: What people are on or in when they are aboard.
VESSELS = frozenset(
    "ship ferry boat vessel plane aircraft jet flight airliner helicopter bus coach train car vehicle van "
    "truck board craft yacht dinghy tram".split()
)

#: Nouns for those to whom something happened: the count of them is a count of people.
UNDERGOERS = frozenset(
    "dead deceased fatality death body corpse toll casualty wounded injured injury missing detainee hostage "
    "survivor arrest life tally".split()
)


#: Words before a name that are not part of it.
TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady gen general col colonel capt captain lt lieutenant sgt sergeant "
    "maj major cpl adm admiral prof professor rev reverend sen senator rep gov governor president minister "
    "secretary chancellor "
    "deputy officer detective sheriff chief mayor judge king queen prince princess pope".split()
)


def event_class(lemma: str) -> str:
    """The event class of a lemma, or an empty string."""
    return EVENTS.get(lemma.lower(), "")


def is_person(lemma: str) -> bool:
    return lemma.lower() in PEOPLE


#: Verbs that say too little to tell two statements apart.
LIGHT = frozenset(
    "be have do make take get give go come put leave become remain seem appear include involve see show "
    "say tell report accord add stand keep begin start continue follow mean use need want".split()
)

#: Cue lemma -> what it makes of a figure. Two figures with different cues are two figures:
#: last year's and this year's, the forecast and the result, the capacity and the load.
CUES: dict[str, str] = {
    **dict.fromkeys(
        "previous previously last earlier former formerly prior ago initially initial preliminary old "
        "comparative comparable originally then once".split(),
        "earlier",
    ),
    **dict.fromkeys(
        "forecast expect expectation project projection predict prediction target ambition goal promise "
        "consensus analyst outlook guidance aim intend hope".split(),
        "expected",
    ),
    **dict.fromkeys(
        "capacity license licensed licence authorize authorise authorized authorised maximum limit threshold "
        "minimum quota ceiling cap design mean require necessary".split(),
        "limit",
    ),
    **dict.fromkeys("survey poll exit questionnaire".split(), "poll"),
    **dict.fromkeys("average mean median typical typically".split(), "average"),
    **dict.fromkeys("aftershock foreshock".split(), "secondary"),
    **dict.fromkeys("annual annually yearly full-year half-year".split(), "yearly"),
}

#: Prepositions before the figure that something is compared with.
BASELINES = frozenset({"against", "than", "versus", "vs", "vs."})

#: Verbs that tell of a figure that changes: what stands after "from" is the old one.
CHANGES = frozenset(
    "rise fall drop increase decrease climb grow slip jump cut raise lower reduce widen narrow improve "
    "decline ease shrink slow".split()
)
