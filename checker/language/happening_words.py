"""Words for what happens, by class: the verbs and the nouns in which news tells of one happening.

A class is narrow: two words of it can tell of one and the same happening, and words of two classes
cannot, unless both are in ``VIOLENT``. Grouped after the frames of FrameNet (Arrest, Arriving,
Attack, Catastrophe, Committing_crime, Firing) and the semantic domains of the *Longman Language
Activator*.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Class -> verbs as lemmas; with a particle, an object or an adjective that makes the meaning.
_VERBS: Final[dict[str, str]] = {
    "shooting": "shoot, gun down, open fire, fire shot, fire bullet, fire round, spray, fire",
    "blast": "explode, detonate, blow up, go off, detonate bomb",
    "raid": "bomb, bombard, shell, pound, fire missile, fire rocket, drop bomb, strike, hit, raid",
    "attack": "attack, assault, ambush, storm, ram, strike, hit, open fire, target",
    "stabbing": "stab, knife, slash",
    "crash": "crash, collide, overturn, plunge, derail, slam, smash, tumble, plough, plow, veer, strike, "
    "hit, roll over, mow down, run over, knock down, careen, swerve, flip",
    "sinking": "sink, capsize, founder, go down, overturn, keel over, go under, go over",
    "quake": "shake, rattle, rock, strike, hit, jolt",
    "collapse": "collapse, fail, breach, burst, give way, cave in, rupture, snap, crumble, slide away, part, "
    "break",
    "fire": "ignite, burn, burn down, catch fire, catch light, break out",
    "flood": "flood, inundate, burst bank, overflow",
    "death": "die, perish, succumb, pass away, pronounce dead, drown, kill, murder, slay, claim life, "
    "take life, be dead, lose life",
    "injury": "injure, wound, hurt, maim",
    "arrest": "arrest, detain, capture, apprehend, nab, cuff, handcuff, seize, pick up, take custody, catch, "
    "take into custody, bust, round up",
    "charge": "charge, indict, arraign, accuse",
    "sentence": "sentence, jail, imprison",
    "conviction": "convict, find guilty, plead guilty",
    "hearing": "appear, go trial, stand trial, hear, try",
    "release": "release, free, bail, parole",
    "refusal": "refuse, reject, turn down, deny",
    "leaving": "leave, depart, set out, set off, sail, take off, set sail, pull out, embark, move off",
    "arrival": "arrive, reach, land, touch down, dock, come in, pull in",
    "return": "return, come home, come back, go back",
    "building": "build, construct, manufacture, assemble, erect, lay, install, instal, put down, put up",
    "purchase": "buy, purchase, acquire, take over, bring under",
    "sale": "sell, divest",
    "founding": "found, establish, set up, create",
    "meeting": "meet, hold talk, sit down, convene, sit, gather, confer, assemble",
    "visit": "visit, travel, tour",
    "vote": "vote, elect, ballot, decide, poll",
    "resignation": "resign, quit, step down, stand down",
    "appointment": "appoint, nominate, name, swear in, take office, inaugurate",
    "signing": "sign, initial, ink, strike agreement, strike deal, reach agreement, reach deal",
    "truce": "agree truce, cease fire, halt fire",
    "effect": "apply, take effect, come force, enter force, come into force, enter into force",
    "vaccination": "vaccinate, immunise, immunize, inoculate",
    "birth": "bear, give birth",
    "wedding": "marry, wed",
    "walkout": "strike, walk out, down tool, stop work",
    "protest": "protest, march, demonstrate, rally",
    "evacuation": "evacuate",
    "call": "call, alert, summon, dispatch, phone, ring, send, telephone, receive call, respond",
    "delay": "delay, postpone, adjourn, put off, reschedule",
    "reopening": "reopen, resume",
    "announcement": "announce, declare, unveil, publish, issue",
    "payment": "pay, pay out",
    "theft": "steal, nick, rob, snatch, loot, swipe, make off",
    "illness": "fall ill, fall sick, take ill, sicken, show symptom, develop symptom, be ill",
    "rescue": "rescue, save, pull, pluck, free",
    "sighting": "see, spot, sight, last see",
    "disappearance": "vanish, disappear, go missing",
    "burial": "bury, cremate, lay rest",
    "opening": "inaugurate",
    "inspection": "inspect, examine, check",
    "rate change": "cut, raise, lower, hike, trim",
    "launch": "launch, lift off, blast off",
    "recall": "recall, withdraw",
}

#: Class -> nouns for it, as lemmas.
_NOUNS: Final[dict[str, str]] = {
    "shooting": "shooting gunfight shootout gunfire",
    "blast": "explosion blast bombing detonation",
    "raid": "raid airstrike bombardment shelling strike bombing airstrikes sortie",
    "attack": "attack assault ambush massacre rampage raid",
    "stabbing": "stabbing",
    "crash": "crash collision derailment wreck smash",
    "sinking": "sinking shipwreck capsizing capsize",
    "quake": "quake earthquake tremor shock mainshock",
    "collapse": "collapse failure breach rupture",
    "fire": "fire blaze inferno ignition",
    "flood": "flood flooding deluge",
    "death": "death killing murder slaying",
    "arrest": "arrest capture detention",
    "charge": "indictment arraignment",
    "sentence": "sentence sentencing",
    "conviction": "conviction verdict",
    "hearing": "hearing trial appearance",
    "release": "release",
    "leaving": "departure",
    "arrival": "arrival landing touchdown",
    "return": "return",
    "building": "construction",
    "purchase": "purchase acquisition takeover",
    "sale": "sale",
    "meeting": "meeting talk talks summit negotiation session sitting conference showdown round",
    "visit": "visit trip tour",
    "vote": "vote ballot referendum election poll polling voting plebiscite round",
    "resignation": "resignation",
    "appointment": "appointment inauguration",
    "signing": "signing signature",
    "truce": "ceasefire truce armistice cessation",
    "vaccination": "vaccination immunisation immunization",
    "birth": "birth",
    "wedding": "wedding marriage",
    "walkout": "walkout stoppage strike",
    "protest": "protest march demonstration rally procession",
    "evacuation": "evacuation",
    "call": "call alarm alert",
    "delay": "postponement",
    "reopening": "reopening",
    "announcement": "announcement statement",
    "payment": "payment dividend",
    "theft": "theft robbery heist burglary",
    "rescue": "rescue",
    "disappearance": "disappearance",
    "burial": "funeral burial",
    "inspection": "inspection",
    "rate change": "cut hike",
    "launch": "launch liftoff",
    "recall": "recall",
    "siege": "siege standoff stand-off",
    "chase": "chase pursuit",
    "start": "start beginning onset commencement",
    "end": "end completion conclusion expiry closing",
}

#: What one story may call by any of these words: the disaster or crime that it is about.
VIOLENT: Final = frozenset(
    "shooting blast raid attack stabbing crash sinking quake collapse fire flood toll incident".split()
)
#: Classes of happenings that last, so that their end is not their time.
LASTING: Final = frozenset("vote meeting walkout protest siege chase hearing truce rescue evacuation".split())

#: A meeting may be called by what is decided at it.
DECIDING: Final = frozenset({"vote", "meeting"})

#: Nouns for a happening that name none.
INCIDENTS: Final = frozenset(
    "incident accident tragedy disaster catastrophe event occurrence violence".split()
)
#: Verbs that only say that something takes place.
HAPPEN: Final = frozenset("happen occur come unfold take hold stage carry conduct be commit".split())
STARTING: Final = frozenset("begin start commence open launch kick initiate".split())
ENDING: Final = frozenset("end finish conclude close complete finalise finalize expire shut cease".split())
#: Verbs that put a happening on some day to come.
PLANNING: Final = frozenset(
    "set plan schedule expect slate appoint convene call due aim hope want intend agree promise need "
    "decide prepare order manage have try vow pledge fix arrange".split()
)

#: Verbs that give a happening another day.
MOVING: Final = frozenset("delay postpone adjourn put reschedule move push bring shift extend".split())

#: What crashes, collapses, fails or is struck only in a manner of speaking.
UNHURT: Final = frozenset(
    "share stock index market price currency pound dollar euro bond profit sale rate agreement deal bargain "
    "talk talks negotiation ceasefire truce coalition government bid motion bill vote effort attempt plan "
    "company firm bank economy business campaign career marriage case appeal chord balance tone note record "
    "target goal milestone cap limit pact compromise alliance accord".split()
)
#: What fails in a vehicle or a plant before it comes to grief.
PARTS: Final = frozenset(
    "engine steering brake power gear system radar radio light signal pump valve motor rudder generator "
    "electricity battery sensor tyre tire".split()
)

#: Words that number a happening among its like -> the class of the number.
ORDERS: Final[dict[str, str]] = {
    **dict.fromkeys("first inaugural constituent maiden opening initial".split(), "first"),
    **dict.fromkeys("second another next further again new fresh upcoming coming".split(), "next"),
    **dict.fromkeys("third fourth fifth sixth seventh eighth ninth tenth".split(), "later"),
    **dict.fromkeys("last latest final recent previous earlier prior former past".split(), "last"),
    **dict.fromkeys("other rest remaining remainder".split(), "rest"),
}

#: Nouns of one sort, each for all: a coach may be called a bus or a vehicle.
_ALIKE: Final = (
    "vehicle car bus coach van truck lorry motor automobile taxi minibus pickup saloon hatchback",
    "vessel boat ship ferry trawler dinghy yacht craft freighter",
    "aircraft plane jet warplane airliner helicopter flight airplane",
    "train express service locomotive",
    "track rail",
    "patient case victim",
    "person people man woman suspect gunman attacker assailant driver defendant robber thief burglar "
    "intruder shooter bomber killer fugitive teenager youth boy girl",
    "parliament lawmaker legislator assembly house senate council councillor chamber",
    "policymaker board committee governor",
    "shareholder investor holder stockholder",
    "poll voting polling station vote booth ballot",
    "campaign drive programme program effort",
    "company firm group bank",
    "inspection check examination test",
    "deal bid takeover acquisition transaction merger completion purchase",
    "ceasefire truce",
    "strike walkout stoppage",
    "fire blaze",
    "worker employee staff",
    "talk talks meeting summit negotiation",
    "march procession rally demonstration parade",
)
#: Noun -> the first of its sort.
SORT_OF: Final[Mapping[str, str]] = {w: line.split()[0] for line in _ALIKE for w in line.split()}


def _turned(listed: Mapping[str, str], between: str | None) -> dict[str, frozenset[str]]:
    """Word or phrase -> its classes."""
    found: dict[str, set[str]] = {}
    for name, words in listed.items():
        for word in words.split(between):
            found.setdefault(word.strip(), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


VERBS: Final[Mapping[str, frozenset[str]]] = _turned(_VERBS, ",")
NOUNS: Final[Mapping[str, frozenset[str]]] = _turned(_NOUNS, None)
