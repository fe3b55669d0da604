"""States that news tells of, with the wordings for and against each.

A topic is a question that one source may answer with yes and another with no: whether a suspect is
caught, a plant closes, an alarm was sounded. The wordings are those of news English at large, class
by class (compare the frames Arrest, Detaining, Verdict, Attack and Process_stop of FrameNet 1.7).

A wording is a row of words: ``a|b`` stands for either, ``..`` for a few words of any kind in one
clause, ``a?`` may be missing, ``a/v`` has to be a verb, and ``@class`` stands for a word of `CLASSES`, and
``#vbg`` for a verb in -ing. A word stands for all its forms.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal

#: Who or what a state is of: the one it is done to, the one who does it, or the noun of the wording.
Bearer = Literal["patient", "agent", "noun"]

CLASSES: Final[dict[str, frozenset[str]]] = {
    name: frozenset(words.split())
    for name, words in {
        "suspect": "suspect gunman gunmen shooter attacker assailant perpetrator killer bomber thief robber "
        "fugitive offender culprit hijacker kidnapper escapee man men person people individual duo trio pair "
        "somebody someone youth teenager woman motorist driver responsible",
        "culprit": "suspect gunman gunmen shooter attacker assailant perpetrator killer bomber thief robber "
        "fugitive offender hijacker kidnapper assassin hacker terrorist raider",
        "wanted": "suspect gunman gunmen shooter attacker assailant perpetrator killer bomber thief robber "
        "fugitive offender culprit hijacker kidnapper escapee man men person people driver woman duo trio "
        "youth teenager assassin terrorist",
        "victim": "victim dead deceased body casualty wounded injured shot killed fatality remains die kill",
        "responsible": "responsibility credit",
        "attack": "attack bombing blast explosion assault shooting killing raid strike massacre hijacking "
        "abduction kidnapping assassination murder ambush operation hack",
        "alarm": "alarm siren klaxon",
        "site": "plant factory site mill school mine branch store shop hospital station library depot office "
        "pit shipyard works foundry refinery brewery warehouse airport clinic bank pub museum theatre "
        "bar restaurant cafe tavern hotel club nightclub cinema supermarket market",
        "dividend": "dividend payout pay-out",
        "truce": "ceasefire cease-fire truce armistice",
        "pact": "deal agreement accord pact treaty memorandum document communique contract protocol "
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
        "summit talks launch festival parade wedding meeting flight race demonstration visit dinner banquet "
        "reception ceremony conference tour briefing lunch concert gala marathon tournament carnival regatta "
        "fair exhibition premiere screening funeral trip session debate derby fete "
        "performance auction recital procession inauguration",
        "missing": "miner passenger sailor hiker child boy girl teenager climber crew fisherman person "
        "people resident woman man student diver soldier pilot",
        "recorder": "recorder black",
        "signal": "signal call message",
        "permit": "licence license permit permission authorisation authorization certificate visa",
        "hurt": "injure hurt wound harm",
        "attacker": "attacker gunman gunmen shooter bomber assailant terrorist hijacker",
        "disaster": "fire blaze flood flooding storm hurricane earthquake quake war cyclone typhoon tornado "
        "landslide avalanche accident crash fighting battle",
        "gun": "gun knife pistol rifle weapon firearm handgun machete revolver shotgun",
        "public": "people person resident civilian villager inhabitant local population public passenger "
        "police "
        "authority worker employee customer driver family staff homeowner neighbour neighbor",
        "door": "door exit gate entrance hatch window doorway",
        "device": "camera bodycam cctv transponder radar radio microphone headlight headlamp engine heating "
        "heater ventilation pump generator beacon searchlight floodlight locator tracker autopilot "
        "sensor detector meter gauge monitor thermometer brake sprinkler ventilator alarm lamp airbag "
        "turbine thermostat compressor conveyor hoist winch scanner",
        "service": "hospital clinic airport plant station lift elevator pump generator network system bakery "
        "reactor port railway waterworks refinery pipeline website server hydrant runway terminal factory",
        "process": "exchange production delivery shipment convoy work construction project programme program "
        "campaign export import transfer pullout swap boarding dialogue filming mining drilling "
        "repatriation deployment rollout vaccination excavation",
        "offence": "arson assault blackmail bribery burglary corruption embezzlement extortion fraud "
        "homicide kidnapping manslaughter murder negligence perjury rape robbery smuggling stalking "
        "terrorism theft treason trafficking forgery laundering killing killings",
        "accused": "client defendant accused convict man woman father mother grandfather grandmother "
        "husband wife pensioner teenager youth killer murderer",
        "court": "court jury juror trial judge magistrate charge plead pleaded pled guilty guilt convict "
        "conviction acquit acquittal sentence jail prison clear count prosecution prosecutor verdict accuse "
        "defendant murder manslaughter rape fraud theft robbery arson burglary assault",
        "sentencing": "sentence jail prison court judge magistrate suspended custody term year month "
        "imprisonment convict guilty verdict community probation bars",
        "ruling": "verdict ruling judgment judgement sentence conviction acquittal",
        "remedy": "recount inquiry enquiry investigation probe review audit retrial inquest ban rerun "
        "by-election referendum ceasefire aid help loan bailout asylum extradition extension adjournment "
        "postponement resignation apology compensation arbitration mediation",
        "sole": "driver pilot co-pilot copilot captain skipper helmsman conductor gunman shooter attacker "
        "assailant suspect bomber hijacker bride groom motorist cyclist motorcyclist biker pedestrian "
        "kidnapper killer knifeman arsonist",
        "vehicle": "car lorry truck van bus coach tanker train tram motorcycle motorbike bike scooter "
        "taxi ambulance tractor trailer vehicle boat ship ferry vessel barge tug yacht plane aircraft jet "
        "helicopter airliner minibus pickup locomotive wagon",
        "inmate": "patient passenger pupil student prisoner inmate guest customer worshipper resident "
        "spectator villager worker miner nurse doctor teacher shopper commuter",
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
    is_named : whether only claims that give the same name are of the same.
    only : the nouns it is told of, where it is told by a noun: the gunman is armed, and so is any policeman.
    has_figures : whether sentences with figures are left to the kinds that compare those.
    stops : words right after a wording that make another thing of it: to appeal for calm.
    has_particles : whether "on" and "off" in its wordings are particles: tested on Monday is not on.
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
    is_named: bool = False
    stays: bool = False
    only: frozenset[str] = frozenset()
    has_figures: bool = False
    prior: float = 0.0
    dated: tuple[str, ...] = ()
    stops: frozenset[str] = frozenset()
    has_particles: bool = False


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
    where : nouns and names that hang on the nouns with a preposition: the plant in Derby.
    is_all : whether it is said of everybody or nobody.
    is_settled : whether the wording says that it may not: "did not", "never".
    is_past : whether it is told in the pluperfect.
    objects : lower-case words of what is done to; only deeds have them.
    is_dated : whether it counts only if it tells of a day long past.
    is_pending : whether the wording says that this may still change: "not yet", "still".
    is_part : whether it is said of some of a number: "two of the hostages", "half of the homes".
    roles : lower-case words of whom there is one in an event, where it is told of that one: "the driver".
    """

    topic: Topic
    holds: bool
    first: int
    last: int
    anchor: int
    heads: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    which: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    is_all: bool = False
    is_pending: bool = False
    is_settled: bool = False
    is_past: bool = False
    objects: tuple[str, ...] = ()
    is_dated: bool = False
    is_part: bool = False
    roles: tuple[str, ...] = ()


def topic(name: str, asks: str, yes: str, no: str = "", **more: Any) -> Topic:
    """A topic whose wordings are written in one string each, with `` ; `` between them."""
    for key in ("needs", "kin"):
        more[key] = tuple(more.get(key, "").split())
    more["only"] = CLASSES[more["only"]] if "only" in more else frozenset()
    more["stops"] = frozenset(more.get("stops", "").split())
    more["narrows"] = frozenset(more.get("narrows", "").split())
    more["dated"] = _rows(more.get("dated", ""))
    return Topic(name, asks, _rows(yes), _rows(no), **more)


def _rows(text: str) -> tuple[str, ...]:
    return tuple(row.strip() for row in text.split(" ; ") if row.strip())
