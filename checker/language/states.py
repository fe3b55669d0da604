"""States that news tells of, with the wordings for and against each.

A topic is a question that one source may answer with yes and another with no: whether a suspect is
caught, a plant closes, an alarm was sounded. The wordings are those of news English at large, after
the frames of FrameNet (Arrest, Being_at_large, Claim_ownership, Cause_to_end, Verdict …).

A wording is a row of words: ``a|b`` stands for either, ``..`` for up to four words of any kind,
``a?`` may be missing, and ``@class`` for a word of `CLASSES`. A word stands for all its forms.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

#: Who or what a state is of: the one it is done to, the one who does it, or the noun of the wording.
Bearer = Literal["patient", "agent", "noun"]

CLASSES: Final[dict[str, frozenset[str]]] = {
    name: frozenset(words.split())
    for name, words in {
        "suspect": "suspect gunman gunmen shooter attacker assailant perpetrator killer bomber thief robber "
        "fugitive offender culprit hijacker kidnapper escapee man men person people individual duo trio pair "
        "somebody someone youth teenager woman motorist driver responsible",
        "wanted": "suspect gunman gunmen shooter attacker assailant perpetrator killer bomber thief robber "
        "fugitive offender culprit hijacker kidnapper escapee man men person people driver woman duo trio "
        "youth teenager",
        "victim": "victim dead deceased body casualty wounded injured shot killed fatality remains",
        "responsible": "responsibility credit",
        "attack": "attack bombing blast explosion assault shooting killing raid strike massacre hijacking "
        "abduction kidnapping assassination murder ambush operation hack",
        "alarm": "alarm siren klaxon",
        "site": "plant factory site mill school mine branch store shop hospital station library depot office "
        "pit shipyard works foundry refinery brewery warehouse airport clinic bank pub museum theatre",
        "dividend": "dividend payout pay-out",
        "truce": "ceasefire cease-fire truce armistice",
        "pact": "deal agreement accord pact treaty memorandum document communique communiqué contract protocol "
        "settlement declaration compromise",
        "talks": "talks talk negotiation negotiations summit meeting",
        "arms": "cannon gas rounds ammunition bullets bullet baton batons drone drones missile missiles bomb "
        "bombs weapons taser tasers grenades spray munitions phosphorus",
        "civilian": "civilian noncombatant non-combatant",
        "defect": "fault defect flaw malfunction irregularity shortcoming failing crack leak",
        "sort": "deliberate accident accidental terrorism terrorist terror arson suicide",
        "measure": "bill budget plan law motion deal takeover merger treaty proposal resolution amendment "
        "offer bid reform legislation constitution referendum vaccine drug agreement package",
        "fire": "fire blaze wildfire bushfire flames inferno",
        "road": "road motorway highway bridge airport runway border port line crossing tunnel station route "
        "street school",
        "fixture": "strike walkout march rally match game concert event protest vote election hearing trial "
        "summit talks launch festival parade wedding meeting flight race demonstration visit",
        "hurt": "injure hurt wound harm",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Topic:
    """
    Attributes
    ----------
    asks : the question, for the reader: "whether …".
    yes, no : wordings that affirm and that deny it; a negation turns either round.
    moves : whether the answer passes from no to yes in the usual course of things.
    is_plan : whether what will be counts as well as what is: a plant that will close.
    needs : classes one word of which has to stand in the clause.
    narrows : modifiers that make another thing of it: the interim and the final dividend.
    kin : classes within which one noun may stand for another: the gunman and the suspect.
    is_own : whether something has to show that the bearers are the same; else nothing may speak against it.
    is_personal : whether only people can be in the state.
    prior : log-odds that two claims of it are about one thing, as against those of another topic: a story
        may tell of many who are hurt.
    dated : wordings that affirm it where they tell of a day long past: who "was fined in 2009".
    stays : whether what was so long ago is still so: a record, a conquered town.
    """

    name: str
    asks: str
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
    bearer: Bearer = "patient"
    moves: bool = False
    is_plan: bool = False
    needs: tuple[str, ...] = ()
    narrows: frozenset[str] = frozenset()
    kin: tuple[str, ...] = ()
    is_own: bool = False
    is_personal: bool = False
    stays: bool = False
    prior: float = 0.0
    dated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim in a parsed text: what `claims` and `deeds` find.

    Attributes
    ----------
    topic : its topic.
    holds : whether the text affirms it.
    first, last : first and last token of the span.
    anchor : the token that carries it.
    heads : lower-case lemmas of the nouns it is about; empty for a pronoun.
    names : lower-case words of the names it is about.
    which : words that tell one of several apart: "second", "interim", a number.
    is_all : whether it is said of everybody or nobody.
    is_settled : whether the wording says that it may not: "did not", "never".
    objects : lower-case words of what is done to; only deeds have them.
    is_dated : whether it counts only if it tells of a day long past.
    is_pending : whether the wording says that this may still change: "not yet", "still".
    """

    topic: Topic
    holds: bool
    first: int
    last: int
    anchor: int
    heads: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    which: tuple[str, ...] = ()
    is_all: bool = False
    is_pending: bool = False
    is_settled: bool = False
    objects: tuple[str, ...] = ()
    is_dated: bool = False


def _rows(text: str) -> tuple[str, ...]:
    return tuple(row for row in (" ".join(line.split()) for line in text.splitlines()) if row)


def _topic(name: str, asks: str, yes: str, no: str = "", **more: object) -> Topic:
    return Topic(name, asks, _rows(yes), _rows(no), **more)  # type: ignore[arg-type]


TOPICS: Final[tuple[Topic, ...]] = (
    _topic(
        "custody",
        "whether those suspected are caught",
        """arrest/v
        detain/v
        apprehend
        capture/v
        nab
        recapture/v
        take|taken into .. custody
        in .. custody
        under arrest
        behind bars
        make .. arrest|arrests
        turn himself|herself|themselves in
        hold|held|jail without bail|bond
        deny bail|bond
        refuse bail|bond
        be caught
        held by police|deputies
        remand
        appear in court
        order|ordered .. held""",
        """at large
        on the run
        on the loose
        at liberty
        remain|still free
        evade capture|arrest|police
        elude police|capture|officers|authorities
        manhunt for
        search|look|hunt|searching|looking|hunting for .. @wanted
        search|hunt for .. @wanted
        hunt .. @wanted
        @wanted .. wanted in|for|over|after
        @wanted|who .. flee the? scene
        @wanted .. flee|fled on|in|from
        no arrest|arrests""",
        moves=True,
        kin=("suspect",),
        is_personal=True,
    ),
    _topic(
        "identified",
        "whether the dead and wounded are identified",
        """be? identify
        name|named as
        release the? name|names|identities""",
        """identity|identities|name|names .. unknown
        identity|identities|name|names .. withheld
        withhold .. name|names|identity|identities
        unidentified
        identity|identities .. not known|released|clear""",
        moves=True,
        needs=("victim",),
        kin=("victim", "suspect"),
    ),
    _topic(
        "suspect identified",
        "whether the suspect is identified",
        """be? identify
        name|named as""",
        """unidentified @wanted
        identity of .. @wanted .. unknown""",
        moves=True,
        needs=("wanted",),
        kin=("suspect",),
    ),
    _topic(
        "responsibility",
        "whether anyone has claimed responsibility",
        """claim .. @responsible
        claim of responsibility
        claim|admit carrying out
        claim the|this @attack
        claim|say|announce .. be|is|was behind .. @attack
        claim|say|announce it|they bombed|attacked|killed|fired
        say|claim it|they .. carry|carried out
        take credit|responsibility""",
        """not .. clear who .. carry|carried|be|was
        unclear who .. carry|carried|be|was
        nobody|none .. claim it|them""",
        bearer="agent",
        moves=True,
    ),
    _topic(
        "conceded",
        "whether defeat was conceded",
        """concede defeat|the|victory
        concede
        acknowledge|accept|admit|recognise|recognize .. defeat|loss|result
        congratulate .. on
        congratulate .. rival|opponent|winner|her|him
        call|phone|ring|telephone to congratulate""",
        """reject|contest|dispute the? result|results|outcome
        claim victory for himself|herself""",
        bearer="agent",
        moves=True,
        is_personal=True,
    ),
    _topic(
        "resigned",
        "whether someone has resigned",
        """resign/v
        step down
        stand down
        quit as
        tender|hand|submit .. resignation
        leave office|his|her post|job""",
        """stay|remain|continue|cling in|on|to office|post|power
        remain as
        stay on
        rule out .. resign|resigning|resignation|quitting""",
        bearer="agent",
        moves=True,
        is_own=True,
        is_personal=True,
    ),
    _topic(
        "alarm",
        "whether the alarm was sounded",
        """@alarm .. sound|activate|ring|wail|blare|trigger|work|function|go|hear|howl
        sound|activate|trigger|raise|hear|ring the|an|any? .. @alarm""",
        """no|any|without @alarm
        no|any general|warning|fire|smoke @alarm
        @alarm .. silent|mute|dead|disconnected|broken
        silent|mute @alarm""",
        bearer="noun",
        kin=("alarm",),
    ),
    _topic(
        "told to leave",
        "whether people were told to leave",
        """order .. be? abandon|evacuate|evacuated|abandoned
        tell|told|instruct|instructed .. to abandon|leave|evacuate
        tell|told|order|ordered .. to .. go|get|board .. boats|lifeboats|deck|rafts|exits
        order .. to? abandon|leave|evacuate
        abandon-ship|evacuation order
        announcement .. leave|abandon|evacuate
        abandon ship""",
        """no one|body tell|told|instructed .. what|anything|to
        nobody tell|told|instructed .. what|anything|to
        no announcement|instruction|instructions|order|orders
        not|never one word
        captain|master|crew|commander .. say nothing""",
        bearer="noun",
    ),
    _topic(
        "warned",
        "whether a warning was given",
        """warning .. give|issue|send|receive
        give|issue|send|receive .. warning|warnings
        be warn|alert
        forewarned""",
        """without .. warning
        no .. warning|warnings
        ignore .. warning|warnings""",
        bearer="noun",
    ),
    _topic(
        "closing",
        "whether a site closes",
        """close
        shut
        shut down
        shutter
        mothball
        shut|close its|their doors
        closure of
        face|faces closure|axe""",
        """stay|remain|keep|kept open
        save|saved|spare|spared from closure
        win .. reprieve
        safe from .. closure""",
        is_plan=True,
        needs=("site",),
        is_own=True,
        kin=("site",),
    ),
    _topic(
        "reopened",
        "whether a way is open again",
        """reopen
        re-open
        open|opened again|to traffic
        resume|resumed operations|service|services|flights""",
        """remain|stay|be|keep|kept closed|shut|blocked|impassable
        still closed|shut|blocked""",
        moves=True,
        needs=("road",),
        is_own=True,
    ),
    _topic(
        "dividend",
        "whether a dividend is paid",
        """@dividend of|at
        @dividend .. stay|remain|hold|rise|increase|raise|unchanged|steady|pay|declare|propose|payable|recommend
        pay|declare|propose|recommend|raise|lift|hold|maintain|increase|approve|restore .. @dividend""",
        """no .. @dividend
        without .. @dividend
        scrap|suspend|cancel|omit|axe|skip|pass|withhold|drop|eliminate|halt .. @dividend
        @dividend .. scrap|suspend|cancel|omit|axe|skip|passed|withhold|drop|eliminate
        forgo|forego .. @dividend""",
        bearer="noun",
        is_plan=True,
        narrows=frozenset("interim half half-year final full-year special quarterly annual first-half".split()),
        kin=("dividend",),
    ),
    _topic(
        "majority",
        "whether a party has a majority",
        """win|secure|gain|take|get|hold|have|claim|score|seize|clinch .. majority
        sweep|storm|surge|romp|cruise to .. majority
        outright|absolute|overall|clear|working majority
        with|by a majority of""",
        """short|shy of .. majority
        lose|miss|lack|deny .. majority
        no|without .. majority
        hung parliament
        short|shy of the .. need|require|needed|required
        fewer than .. need|require|needed|required
        need|seek coalition partner|partners
        majority .. out of reach""",
        bearer="agent",
    ),
    _topic(
        "in control",
        "whether all of a place is held",
        """full|complete|total control
        control all|entire
        retake|recapture|capture|seize|secure|liberate all|entire|whole
        fully|completely|entirely control|retake|recapture|liberate|secure|capture
        under full|complete control""",
        """contested area|areas|district|districts|neighbourhood|neighbourhoods|part|parts
        remain|still .. contested
        still hold|control .. part|parts|district|districts|area|areas|pocket|pockets
        pocket|pockets of resistance
        part|parts remain in|under""",
        bearer="noun",
        stays=True,
    ),
    _topic(
        "truce broken",
        "whether a truce was broken",
        """violate|break|breach|flout|infringe .. @truce
        violation|breach of .. @truce
        @truce violation|violations|breach|breaches
        @truce .. collapse|shattered|broke|broken""",
        """observe|respect|honour|honor|uphold|keep .. @truce
        abide|adhere|stick by|to .. @truce
        @truce .. hold|holding|held""",
        bearer="agent",
        is_own=True,
        kin=("truce",),
    ),
    _topic(
        "pact",
        "whether the sides agreed on a document",
        """sign|reach|strike|conclude|clinch|seal|hammer .. @pact
        @pact .. sign|reach|strike|conclude|clinch|seal
        agree on .. @pact
        agree .. @truce""",
        """no|without|any .. @pact
        fail to agree
        without agreement|agreeing
        @talks collapse|fail|stall
        @talks .. break|broke down
        @talks end|ended in failure|deadlock|stalemate
        leave|left empty-handed""",
        bearer="noun",
        kin=("pact",),
    ),
    _topic(
        "record",
        "whether someone has a criminal record",
        """criminal|police|arrest record
        previous|prior|past|earlier .. conviction|convictions|offences|offenses
        felony|criminal|assault|burglary|robbery|drug|theft|fraud|violence conviction|convictions
        rap sheet
        criminal past|history
        known to .. police|authorities|officers|services
        repeat|convicted offender|felon
        """,
        """clean|clear record
        unknown to .. police|authorities
        first-time|first offender""",
        bearer="agent",
        is_personal=True,
        stays=True,
        dated=("fine|convict|jail|imprison|sentence .. in",),
    ),
    _topic(
        "convicted",
        "whether the accused is guilty",
        """convict
        find|found .. guilty
        guilty verdict""",
        """acquit
        clear|cleared of .. murder|manslaughter|charges|charge|rape|assault|fraud|corruption|negligence
        find|found not guilty
        not guilty verdict
        exonerate""",
narrows=frozenset("murder manslaughter rape assault fraud corruption terrorism bribery arson robbery theft burglary "
        "perjury treason negligence conspiracy homicide kidnapping embezzlement".split()),
        is_own=True,
        kin=("suspect",),
        is_personal=True,
    ),
    _topic(
        "plea",
        "how the accused pleaded",
        """plead|pleaded|pled guilty
        admit|admitted|confess|confessed the? murder|killing|killings|manslaughter|charges|charge""",
        """plead|pleaded|pled not guilty
        deny|denied .. murder|manslaughter|charges|charge|rape""",
        bearer="agent",
        moves=True,
        is_own=True,
        is_personal=True,
    ),
    _topic(
        "arms used",
        "whether such a weapon was used",
        """@arms .. use|fire|deploy|launch|turn
        use|fire|deploy|launch|discharge|lob|employ/v .. @arms
        @arms open|opened up|fire""",
        """@arms .. stay|sit|remain|stand idle|unused|silent
        @arms .. hold|held in readiness|reserve
        no @arms|live|rubber .. be? use|fire""",
        bearer="noun",
        narrows=frozenset("chemical nuclear biological cluster live rubber plastic thermobaric lethal".split()),
    ),
    _topic(
        "civilians hurt",
        "whether civilians were killed or hurt",
        """@civilian .. die|kill|hurt|wound|injure|perish
        kill|wound|injure|hit .. @civilian
        claim .. lives of .. @civilian
        dead|killed|victims|fatalities be @civilian
        number @civilian
        civilian casualty|casualties|death|deaths|victim|victims""",
        """no @civilian .. be|was|were
        no civilian casualty|casualties|death|deaths|victim|victims
        only|all fighters|militants|terrorists|combatants|soldiers be? kill""",
        bearer="noun",
        kin=("civilian",),
    ),
    _topic(
        "people hurt",
        "whether anyone was hurt",
        """people|persons|passengers|workers|residents|others be? @hurt
        leave .. people|persons|passengers injured|hurt|wounded""",
        """no injuries|injury|casualties
        nobody|none be? @hurt
        no one be @hurt
        no-one be @hurt
        everyone|everybody|all .. unhurt|unharmed|uninjured|unscathed|safe
        without injury|injuries|casualties""",
        bearer="noun",
        prior=-1.2,
    ),
    _topic(
        "motive",
        "whether the motive is known",
        """motive be|was|is
        motivated by""",
        """motive .. unknown|unclear|mystery
        no .. motive
        not know|known|clear|established .. motive
        unclear|unknown what motive|motivated
        motive .. not known|established|clear|determined""",
        bearer="noun",
        moves=True,
    ),
    _topic(
        "cause",
        "whether the cause is known",
        """cause be|was|is determine|establish|find|identify
        caused by
        blame|blamed on""",
        """cause .. unknown|unclear|mystery
        cause .. not .. known|clear|determined|established
        not know|known|clear|established .. cause|caused
        unclear|unknown what cause|caused
        cause .. under investigation
        cause .. being investigated
        investigate|determine|establish the cause""",
        bearer="noun",
        moves=True,
    ),
    _topic(
        "ruled on",
        "whether it was so treated",
        """treat|regard|classify|investigate|declare .. as? @sort
        be @sort""",
        """rule|ruled out @sort
        not terrorism-related|terror-related
        no|any|without .. link|links|sign|evidence .. @sort""",
        bearer="noun",
        needs=("attack", "fire"),
    ),
    _topic(
        "defect",
        "whether a defect had been found",
        """@defect .. note|find|record|detect|report|discover|identify|know
        note|find|record|detect|report|discover|identify .. @defect""",
        """nothing|anything|something wrong with
        no|any|without .. @defect
        in perfect|full|good working|order|condition
        pass .. inspection|inspections""",
        bearer="noun",
        kin=("defect",),
    ),
    _topic(
        "talks held",
        "whether the sides met",
        """@talks take|took place
        hold|held .. @talks
        meet|met face to face""",
        """@talks cancel|postpone
        cancel|postpone|boycott|skip .. @talks
        no @talks
        @talks .. not take place""",
        bearer="noun",
        moves=True,
        kin=("talks",),
    ),
    _topic(
        "called off",
        "whether it was called off",
        """call|called off .. @fixture
        cancel|scrap|abandon|postpone .. @fixture
        @fixture .. cancel|scrap|postpone
        @fixture .. call|called off""",
        """@fixture .. go|goes|went|going ahead|on
        press|push ahead with .. @fixture
        @fixture .. proceed|take|took place? as planned""",
        bearer="noun",
        is_plan=True,
        is_own=True,
    ),
    _topic(
        "passed",
        "whether it was approved",
        """approve|pass|adopt|ratify|endorse|back|clear|accept .. @measure
        @measure .. approve|adopt|ratify|endorse|accept
        vote|voted for|through .. @measure""",
        """reject|veto|block|defeat|oppose|turn|throw|spurn|rebuff .. @measure
        @measure .. reject|veto|block|defeat
        vote|voted down|against .. @measure
        strike|struck down .. @measure""",
        bearer="noun",
        is_own=True,
        kin=("measure",),
    ),
    _topic(
        "freed",
        "whether those held are free",
        """hostage|hostages|captive|captives be? free|release|rescue
        free|release|rescue .. hostage|hostages|captives""",
        """hold|held|holding .. hostage|captive
        in captivity
        hostage|hostages remain|still""",
        moves=True,
    ),
    _topic(
        "fire out",
        "whether the fire is under control",
        """@fire .. under control
        @fire .. contain|extinguish|control|put
        contain|extinguish|douse|control|quench .. @fire""",
        """@fire .. out of control
        @fire .. rage|raging|burning|spreading
        battle|battling|fight|fighting .. @fire""",
        bearer="noun",
        moves=True,
        kin=("fire",),
    ),
    _topic(
        "survivors",
        "whether anyone survived",
        """survivor|survivors be? find|found|pull|rescue
        find|found|pull|rescue .. survivor|survivors
        survive the crash|fire|blast|accident|attack|sinking""",
        """no|any survivors|survivor
        no one survive
        nobody survive
        all .. board|passengers .. kill|killed|dead|died|perished""",
        bearer="noun",
        moves=False,
    ),
    _topic(
        "alone",
        "whether the attacker acted alone",
        """act|acted|work|worked alone
        lone @suspect
        no accomplice|accomplices""",
        """accomplice|accomplices
        second|another gunman|shooter|attacker
        two|three|several gunmen|attackers|shooters""",
        bearer="noun",
    ),
)
