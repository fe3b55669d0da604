"""Which counted things are two things, and which are one thing in other words.

Only closed, broad classes of nouns stand here. Two nouns that stand in none of them are never
called different: most pairs of nouns that count alike are two words for one thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Final

from checker.values import Thing

#: Nouns that add nothing to the noun before them: a police officer is of the police, a job cut is of
#: a job, and a vaccine dose is of a vaccine. ("dos" is the lemma that spaCy gives "doses".)
LIGHT_HEADS: Final = frozenset(
    "member officer case loss cut post position place victim people person unit piece strong dose dos "
    "name seat job role worker staff staffer personnel figure number total toll group reinforcement "
    "copy paper shot jab  death injury fatality casualty survivor set lot share sum amount part batch "
    "shipment supply order  system  round team squad force agent official employee recruit volunteer "
    "reservist hand mate ticket vote ballot  station ward constituency site spot area district arrest "
    "detainee infection patient test sample unit  state nation country mandate deputy man woman child "
    "contingent detachment type model variant complex  redundancy layoff vacancy opening entry item "
    "word line event strike attack raid rack".split()
)

#: Words that leave open which of their field is meant.
GENERAL: Final = frozenset(
    "weapon arm armament firearm gun munition projectile ammunition equipment vehicle convoy building "
    "structure property premise aircraft warplane vessel craft animal livestock bomb explosive".split()
)


def _groups(field: Mapping[str, str]) -> dict[str, str]:
    return {word: group for group, words in field.items() for word in words.split()}


#: The field of nouns for people: those of two of its groups are two sorts of people.
PEOPLE: Final = "people"

#: Field -> noun -> group. Nouns of one group are taken for each other; those of two groups differ.
FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "weapons": _groups(
        {
            "missiles": "missile rocket",
            "launchers": "launcher",
            "shells": "shell mortar round cartridge bullet",
            "mines": "mine landmine",
            "grenades": "grenade",
            "long guns": "rifle carbine musket",
            "shotguns": "shotgun",
            "machine guns": "machinegun",
            "handguns": "pistol handgun revolver",
            "blades": "knife machete dagger sword axe bayonet blade",
            "tanks": "tank",
            "howitzers": "howitzer cannon",
            "drones": "drone uav",
            "helicopters": "helicopter chopper",
            "jets": "jet",
            "helmets": "helmet",
            "warships": "warship frigate destroyer corvette cruiser",
            "submarines": "submarine",
        }
    ),
    "vehicles": _groups(
        {
            "cars": "car sedan saloon hatchback taxi cab suv jeep automobile",
            "trucks": "truck lorry tanker trailer juggernaut",
            "vans": "van minivan",
            "motorcycles": "motorcycle motorbike moped scooter",
            "bicycles": "bicycle",
            "buses": "bus coach minibus",
            "trains": "train locomotive wagon carriage",
            "trams": "tram streetcar",
            "ambulances": "ambulance",
            "tractors": "tractor bulldozer excavator",
            "boats": "boat ship ferry dinghy trawler yacht",
        }
    ),
    "buildings": _groups(
        {
            "homes": "home house dwelling residence cottage bungalow villa apartment flat",
            "shops": "shop store supermarket boutique kiosk stall",
            "schools": "school classroom",
            "hospitals": "hospital clinic",
            "shelters": "shelter tent camp",
            "factories": "factory plant mill",
            "churches": "church mosque temple synagogue",
            "bridges": "bridge",
            "offices": "office",
            "hotels": "hotel hostel",
        }
    ),
    "animals": _groups(
        {
            "cattle": "cow cattle bull calf",
            "sheep": "sheep lamb ewe",
            "goats": "goat",
            "pigs": "pig hog",
            "horses": "horse",
            "dogs": "dog",
            "cats": "cat",
            "poultry": "chicken hen turkey duck bird",
        }
    ),
    "households": _groups({"households": "family household"}),
    "cases": _groups({"cases": "case infection"}),
    # "Fighters" are of any side, and "officers" of the army or the police.
    PEOPLE: _groups(
        {
            "militants": "militant rebel terrorist jihadist insurgent extremist",
            "soldiers": "soldier troop serviceman trooper conscript paratrooper",
            "police": "policeman policewoman",
            "civilians": "civilian villager resident child woman pupil schoolchild student teacher patient "
            "doctor nurse pilgrim worshipper tourist farmer journalist",
        }
    ),
}

#: What befell those counted -> in plain words. Two of them are two counts.
STATES: Final[Mapping[str, str]] = {
    "death": "the dead",
    "injury": "the injured",
    "missing": "the missing",
    "displacement": "the displaced",
    "arrest": "the arrested",
    "rescue": "the rescued",
    "abduction": "the abducted",
}

#: Nouns that stand for what befell people.
STATE_NOUNS: Final[Mapping[str, str]] = {
    **dict.fromkeys("death fatality dead killed deceased corpse body life".split(), "death"),
    **dict.fromkeys("injury injured wounded".split(), "injury"),
    **dict.fromkeys("arrest detainee".split(), "arrest"),
}

JOBS: Final = frozenset("job post position role vacancy worker employee staff staffer redundancy".split())

#: Words that make a job one at a desk, and one on the shop floor.
DESK: Final = frozenset(
    "office back-office desk administration administrative admin clerical management managerial corporate "
    "headquarters head-office finance accounting accountancy marketing legal hr payroll secretarial "
    "white-collar stock-control support".split()
)
FLOOR: Final = frozenset(
    "factory production manufacturing shop-floor plant assembly warehouse blue-collar manual "
    "workshop mining field".split()
)

#: Occupations that are not carried on at a desk, and those that are (ISCO-08 major groups 5 to 9, 1 to 4).
HANDS: Final = frozenset(
    "driver baker butcher miner cleaner cook chef waiter mechanic welder electrician plumber porter picker "
    "packer labourer laborer steelworker docker nurse teacher pilot farmer fisherman carpenter bricklayer "
    "builder cashier courier postman conductor machinist doctor midwife paramedic firefighter guard "
    "weaver tailor brewer printer roofer gardener shelf-stacker bakery-worker seafarer sailor steward".split()
)
DESKS: Final = frozenset(
    "manager executive clerk accountant lawyer analyst consultant banker administrator secretary "
    "programmer bookkeeper planner buyer".split()
)


def field_of(noun: str) -> str:
    """The field a noun belongs to, or empty."""
    return next((name for name, field in FIELDS.items() if noun in field), "")


def trade_of(head: str, narrowed: Set[str]) -> str:
    """``desk`` or ``floor``: what sort of work those counted do; empty where that is not said."""
    if head in HANDS or (head in JOBS and narrowed & FLOOR and not narrowed & DESK):
        return "floor"
    if head in DESKS or (head in JOBS and narrowed & DESK):
        return "desk"
    return ""


def tells_of_jobs(thing: Thing) -> bool:
    """Whether jobs, or people by their occupation, are counted."""
    return thing.head in JOBS or thing.head in HANDS or thing.head in DESKS
