"""Words for places: kinds of venue, what a place's name may be narrowed by, bearings, roads.

What a gazetteer has is kept small: the countries are those of the Unicode CLDR, by Babel; capitals
and first-level divisions that English news names without their country stand here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

#: Least likeness (0 to 100) of two spellings of one place; further apart they are two names.
SPELLING: Final = 70.0

#: Capital -> ISO 3166 code of its country: capitals that news uses for a government as well.
CAPITALS: Final = {
    city: code
    for code, cities in {
        "AE": "abu-dhabi", "AF": "kabul", "AL": "tirana", "AM": "yerevan", "AR": "buenos-aires",
        "AT": "vienna", "AU": "canberra", "AZ": "baku", "BA": "sarajevo", "BD": "dhaka", "BE": "brussels",
        "BG": "sofia", "BH": "manama", "BO": "la-paz", "BR": "brasilia", "BY": "minsk", "CA": "ottawa",
        "CD": "kinshasa", "CH": "bern", "CL": "santiago", "CN": "beijing peking", "CO": "bogota",
        "CU": "havana", "CY": "nicosia", "CZ": "prague", "DE": "berlin", "DK": "copenhagen",
        "DZ": "algiers", "EC": "quito", "EE": "tallinn", "EG": "cairo", "ES": "madrid",
        "ET": "addis-ababa", "FI": "helsinki", "FR": "paris", "GB": "london", "GE": "tbilisi",
        "GH": "accra", "GR": "athens", "HR": "zagreb", "HT": "port-au-prince", "HU": "budapest",
        "ID": "jakarta", "IE": "dublin", "IL": "jerusalem", "IN": "delhi new-delhi", "IQ": "baghdad",
        "IR": "tehran", "IS": "reykjavik", "IT": "rome", "JO": "amman", "JP": "tokyo", "KE": "nairobi",
        "KG": "bishkek", "KH": "phnom-penh", "KP": "pyongyang", "KR": "seoul", "KW": "kuwait-city",
        "KZ": "astana", "LB": "beirut", "LK": "colombo", "LT": "vilnius", "LV": "riga", "LY": "tripoli",
        "MA": "rabat", "MD": "chisinau", "ME": "podgorica", "ML": "bamako", "MM": "naypyidaw yangon",
        "MN": "ulaanbaatar", "MX": "mexico-city", "MY": "kuala-lumpur", "NE": "niamey", "NG": "abuja",
        "NL": "amsterdam the-hague", "NO": "oslo", "NP": "kathmandu", "NZ": "wellington", "OM": "muscat",
        "PE": "lima", "PH": "manila", "PK": "islamabad", "PL": "warsaw", "PS": "ramallah",
        "PT": "lisbon", "PY": "asuncion", "QA": "doha", "RO": "bucharest", "RS": "belgrade",
        "RU": "moscow", "SA": "riyadh", "SD": "khartoum", "SE": "stockholm", "SI": "ljubljana",
        "SK": "bratislava", "SN": "dakar", "SO": "mogadishu", "SS": "juba", "SY": "damascus",
        "TD": "ndjamena", "TH": "bangkok", "TN": "tunis", "TR": "ankara", "TW": "taipei", "UA": "kyiv kiev",
        "UG": "kampala", "US": "washington", "UY": "montevideo", "UZ": "tashkent", "VE": "caracas",
        "VN": "hanoi", "YE": "sanaa", "ZA": "pretoria", "ZW": "harare",
    }.items()
    for city in cities.split()
}  # fmt: skip

#: Large cities that are no capitals -> ISO code.
CITIES: Final = {
    city: code
    for code, cities in {
        "AE": "dubai sharjah", "AF": "kandahar herat", "AU": "sydney melbourne brisbane perth adelaide",
        "BR": "sao-paulo rio-de-janeiro", "CA": "toronto vancouver montreal calgary",
        "CH": "geneva zurich basel lausanne", "CN": "shanghai wuhan guangzhou shenzhen",
        "DE": "munich hamburg frankfurt cologne stuttgart leipzig", "EG": "alexandria",
        "ES": "barcelona seville bilbao", "FR": "marseille lyon strasbourg toulouse calais",
        "GB": "manchester birmingham glasgow edinburgh liverpool leeds sheffield bristol belfast cardiff",
        "IL": "haifa", "IN": "mumbai kolkata chennai bengaluru bangalore hyderabad",
        "IQ": "mosul basra kirkuk fallujah", "IT": "milan naples turin venice genoa florence",
        "JP": "osaka kyoto hiroshima fukushima", "KR": "busan", "LY": "benghazi misrata",
        "MA": "casablanca marrakesh", "MM": "mandalay", "NG": "lagos kano maiduguri", "NL": "rotterdam",
        "PK": "karachi lahore peshawar quetta", "PL": "krakow gdansk rzeszow wroclaw",
        "PS": "gaza rafah", "RU": "sochi vladivostok kazan volgograd", "SA": "jeddah mecca",
        "SE": "gothenburg malmo", "SY": "aleppo homs latakia palmyra",
        "TR": "istanbul izmir antalya gaziantep", "UA": "kharkiv lviv odesa odessa donetsk mariupol dnipro",
        "US": "chicago houston boston philadelphia dallas seattle denver atlanta miami detroit phoenix "
        "los-angeles san-francisco las-vegas new-orleans san-diego baltimore minneapolis",
        "VN": "ho-chi-minh-city", "YE": "aden hodeidah", "ZA": "johannesburg cape-town durban",
    }.items()
    for city in cities.split()
}  # fmt: skip

#: Names of states and nations inside a country that news names without it -> ISO code of the country.
DIVISIONS: Final = {
    name: code
    for code, names in {
        "US": "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho "
        "illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota "
        "mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico new-york "
        "north-carolina north-dakota ohio oklahoma oregon pennsylvania rhode-island south-carolina "
        "south-dakota tennessee texas utah vermont virginia west-virginia wisconsin wyoming",
        "GB": "england scotland wales northern-ireland",
        "CA": "alberta ontario quebec manitoba saskatchewan nova-scotia british-columbia",
        "AU": "queensland victoria tasmania new-south-wales",
        "DE": "bavaria saxony hesse",
        "RU": "chechnya dagestan siberia crimea",
        "ES": "catalonia andalusia",
    }.items()
    for name in names.split()
}

#: Common names of countries that differ from the CLDR's.
_OTHER_NAMES: Final = {
    "america": "US", "usa": "US", "us": "US", "u.s": "US", "united states of america": "US",
    "britain": "GB", "great britain": "GB", "uk": "GB", "u.k": "GB", "turkey": "TR", "burma": "MM",
    "ivory coast": "CI", "czech republic": "CZ", "hong kong": "HK", "swaziland": "SZ", "congo": "CD",
    "uae": "AE", "palestine": "PS", "macedonia": "MK", "holland": "NL", "bosnia": "BA", "macau": "MO",
}  # fmt: skip

#: Places where things happen, by groups that may be one place.
VENUES: Final[dict[str, str]] = {
    word: group
    for group, words in {
        "bar": "bar pub nightclub club tavern saloon lounge brewery",
        "restaurant": "restaurant cafe café diner pizzeria canteen eatery",
        "shop": "shop store supermarket mall kiosk boutique pharmacy",
        "market": "market bazaar souk marketplace",
        "school": "school classroom kindergarten nursery playground",
        "university": "university college campus",
        "clinic": "clinic surgery infirmary",
        "hospital": "hospital ward",
        "mosque": "mosque",
        "church": "church cathedral chapel monastery convent",
        "synagogue": "synagogue",
        "parking lot": "carpark garage",
        "laundry": "laundry laundromat launderette",
        "kitchen": "kitchen",
        "bedroom": "bedroom",
        "basement": "basement cellar",
        "bakery": "bakery",
        "bank": "bank",
        "station": "station platform subway metro underground",
        "airport": "airport airfield runway terminal",
        "hotel": "hotel motel hostel inn",
        "stadium": "stadium arena pitch",
        "theatre": "theatre theater cinema",
        "prison": "prison jail",
        "court": "court courthouse",
        "checkpoint": "checkpoint roadblock",
        "factory": "factory mill workshop refinery",
        "warehouse": "warehouse depot",
        "park": "park garden",
        "beach": "beach seafront",
        "bridge": "bridge overpass viaduct",
        "tunnel": "tunnel underpass",
        "embassy": "embassy consulate",
        "barracks": "barracks",
        "museum": "museum gallery",
        "library": "library",
        "cemetery": "cemetery graveyard",
        "mine": "colliery quarry",
    }.items()
    for word in words.split()
}

#: Venues inside or beside others: a parking lot is some bar's, and a kitchen some restaurant's.
INNER: Final = frozenset({"parking lot", "laundry", "kitchen", "bedroom", "basement", "park"})
#: Groups of venues that are taken for each other.
ALIKE: Final = (
    frozenset({"clinic", "hospital"}),
    frozenset({"shop", "market", "bakery"}),
    frozenset({"bar", "restaurant", "hotel"}),
    frozenset({"school", "university"}),
    frozenset({"factory", "warehouse", "mine"}),
    frozenset({"church", "cemetery"}),
    frozenset({"prison", "court"}),
    frozenset({"beach", "park"}),
)

#: Compass bearing in degrees.
BEARINGS: Final = {
    "north": 0, "northeast": 45, "north-east": 45, "east": 90, "southeast": 135, "south-east": 135,
    "south": 180, "southwest": 225, "south-west": 225, "west": 270, "northwest": 315, "north-west": 315,
}  # fmt: skip

#: What a place is, in words around its name: "the town of X", "X province".
SETTLEMENTS: Final = frozenset("city town village hamlet suburb settlement municipality".split())
REGIONS: Final = frozenset("province governorate county state region prefecture oblast department".split())
_SIDES: Final = frozenset(
    "northern southern eastern western central north south east west northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern upper lower greater downtown nearby".split()
)
_OTHER_TYPES: Final = frozenset("district neighbourhood neighborhood quarter island port area the of".split())

_ROAD = re.compile(
    r"\b(?P<type>(?:national|state|county|federal|main|trunk|ring)\s+(?:road|route|highway)|route|highway|"
    r"motorway|interstate|autobahn|expressway|road|hwy)\s*[-–]?\s*(?:number\s+|no\.?\s*)?"
    r"(?P<number>[A-Z]?\d{1,3}[A-Z]?)\b(?!\s*(?:%|per|km|miles|people|deaths|accident))",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"(?<![\w-])(?P<number>(?:[AM]|I-|US-)\d{1,3})(?![\w-])"
    r"(?=\s+(?:motorway|road|highway|near|in|at|between|outside))"
)


_TYPE = "|".join(sorted(SETTLEMENTS | REGIONS, key=len, reverse=True))
_NAME = r"[A-Z][\w'’-]+(?:\s+(?:al-|el-)?[A-Z][\w'’-]+){0,2}?"
_TYPED = (
    re.compile(rf"\b(?P<type>(?i:{_TYPE}))\s+of\s+(?P<name>{_NAME})"),
    # "An Aldby village" is one near Aldby.
    re.compile(rf"(?<!\b[Aa] )(?<!\b[Aa]n )\b(?P<name>{_NAME})(?:['’]s)?\s+(?P<type>(?i:{_TYPE}))\b"),
    # "Corwick, a market town near the border".
    re.compile(
        rf"\b(?P<name>{_NAME}), an? (?:[a-z-]+ ){{0,4}}?(?P<type>{_TYPE})"
        r"(?=[,.;]| (?:in|on|near|of|about|some|with|where|that|which|outside|north|south|east|west|just)\b)"
    ),
)


_STREET = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Place|Square|Parkway|Terrace"
)
_ADDRESS = re.compile(
    r"\b(?P<number>\d{1,5})(?P<block>\s+block\s+of)?\s+(?:(?:[NSEW]\.?|North|South|East|West)\s+)?"
    rf"(?P<street>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){{0,2}}?)\s+(?:{_STREET})\b"
)


@dataclass(frozen=True, slots=True)
class Address:
    """A street with a house number or a block as written; ``street`` without "Street"."""

    start: int
    end: int
    number: str
    street: str
    is_block: bool


def addresses(text: str) -> Iterator[Address]:
    """ "14 Mill Lane", "the 5000 block of Cedar Avenue"."""
    for found in _ADDRESS.finditer(text):
        street = " ".join(found["street"].lower().split())
        yield Address(found.start(), found.end(), found["number"], street, bool(found["block"]))


@dataclass(frozen=True, slots=True)
class Road:
    """A numbered road as written: its offsets, and class and number that are compared."""

    start: int
    end: int
    sort: str
    number: str


def numbered_roads(text: str) -> Iterator[Road]:
    """Roads named by a number: "Route 41", "national road 14", "Interstate 35", "the M25 near"."""
    for found in _ROAD.finditer(text):
        word = found["type"].lower().split()[0]
        sort = "interstate" if word == "interstate" else "road"
        yield Road(found.start(), found.end(), sort, found["number"].lower())
    for found in _LETTERED.finditer(text):
        yield Road(found.start(), found.end(), found["number"][0].lower(), found["number"].lower())


def typed_names(text: str) -> Iterator[tuple[str, str]]:
    """Names of places of which the text tells the sort: the name, and ``town`` or ``region``."""
    for pattern in _TYPED:
        for found in pattern.finditer(text):
            yield found["name"], "town" if found["type"].lower() in SETTLEMENTS else "region"


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Lower-case English name -> ISO 3166 code."""
    from babel import Locale

    names = {str(name).lower(): code for code, name in Locale("en").territories.items() if len(code) == 2}
    return {**names, **_OTHER_NAMES}


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """A place's name alone, in lower case: "the town of Raqqa" and "eastern Raqqa province" are raqqa."""
    words = [w.strip(".,'’\"“”()") for w in re.sub(r"['’]s\b", "", name).lower().split()]
    dropped = _SIDES | _OTHER_TYPES | SETTLEMENTS | REGIONS
    kept = [w for w in words if w and w not in dropped]
    return " ".join(kept or words).removeprefix("al-").removeprefix("el-")


@lru_cache(maxsize=4096)
def country_of(name: str) -> str:
    """ISO code of the country that a name is of, or that it lies in; empty where that is not known."""
    plain = bare(name)
    joined = plain.replace(" ", "-")
    return countries().get(plain) or CAPITALS.get(joined) or CITIES.get(joined) or DIVISIONS.get(joined) or ""


def is_country(name: str) -> bool:
    return bare(name) in countries()


def is_wide(name: str) -> bool:
    """Whether a name is that of a country, a division of one, or a region, and no town's."""
    lower = set(name.lower().replace("'s", "").split())
    whole = bare(name).replace(" ", "-")
    return is_country(name) or whole in DIVISIONS or bool(lower & REGIONS)


@lru_cache(maxsize=8192)
def may_be_same(a: str, b: str) -> bool:
    """Whether two names can be one place's: one with more words than the other, or spelt otherwise."""
    x, y = bare(a), bare(b)
    if x == y or set(x.split()) <= set(y.split()) or set(y.split()) <= set(x.split()):
        return True
    return fuzz.ratio(x, y) >= SPELLING or fuzz.ratio(x.split()[0], y.split()[0]) >= SPELLING + 10


def are_apart(a: str, b: str) -> bool:
    """Whether two names are known not to be one place, nor one in the other.

    Of two names that no list has, nothing is known, and they are taken for two places.
    """
    if may_be_same(a, b):
        return False
    first, second = country_of(a), country_of(b)
    if first and second:
        if first != second:
            return True
        return not (is_wide(a) or is_wide(b))
    return not (is_wide(a) or is_wide(b))


def turn(a: str, b: str) -> int:
    """Degrees between two bearings, 0 to 180."""
    difference = abs(BEARINGS[a] - BEARINGS[b]) % 360
    return min(difference, 360 - difference)


def are_other_venues(a: str, b: str) -> bool:
    """Whether two groups of venues are two places, of which neither is part of the other."""
    return a != b and (a in INNER) == (b in INNER) and not any({a, b} <= alike for alike in ALIKE)
