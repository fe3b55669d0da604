"""How units of measure and currencies are written next to a number in English news text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit written before or after a number.

    Attributes
    ----------
    start, end : code-point offsets.
    unit : Pint name, ISO 4217 code, ``percent``, ``percentage_point``.
    per : what it is reckoned by where that is no part of the unit ("a share"), else empty.
    """

    start: int
    end: int
    unit: str
    per: str = ""


_WORDS: Final[dict[str, str]] = {
    "meters?|metres?": "meter",
    "kilometers?|kilometres?|kms?|klicks?": "kilometer",
    "centimeters?|centimetres?": "centimeter",
    "millimeters?|millimetres?": "millimeter",
    "micrometers?|micrometres?|microns?": "micrometer",
    "nanometers?|nanometres?": "nanometer",
    "inch(?:es)?": "inch",
    "feet|foot": "foot",
    "yards?": "yard",
    "miles?": "mile",
    "nautical[ -]miles?": "nautical_mile",
    "light[ -]years?": "light_year",
    "grams?|grammes?": "gram",
    "milligrams?": "milligram",
    "micrograms?": "microgram",
    "kilograms?|kilos?": "kilogram",
    "pounds?|lbs?": "pound",
    "ounces?": "ounce",
    "tonnes?|metric[ -]tons?": "metric_ton",
    "tons?": "ton",
    "milliseconds?": "millisecond",
    "seconds?(?![ -](?:half|place|round|term|time|straight|day|man|tier|quarter))|secs?": "second",
    "minutes?|mins?": "minute",
    "hours?|hrs?": "hour",
    "days?": "day",
    "weeks?": "week",
    "fortnights?": "fortnight",
    "months?": "month",
    "years?|yrs?": "year",
    "decades?": "decade",
    "centur(?:y|ies)": "century",
    "hectares?": "hectare",
    "acres?": "acre",
    "lit(?:er|re)s?": "litre",
    "millilit(?:er|re)s?": "milliliter",
    "gallons?": "gallon",
    "quarts?": "quart",
    "pints?": "pint",
    "barrels?": "barrel",
    "knots?": "knot",
    "horsepower": "horsepower",
    "brake[ -]horsepower": "horsepower",
    "(?:kilo|mega|giga|tera|milli)?watt[ -]hours?": "*watt_hour",
    "(?:kilo|mega|giga|tera|milli)?watts?": "*watt",
    "(?:kilo|mega|giga|milli)?volts?": "*volt",
    "(?:milli)?amp(?:ere)?s?": "*ampere",
    "(?:kilo|mega|giga|tera)?hertz": "*hertz",
    "(?:kilo|mega|giga)?pascals?": "*pascal",
    "(?:kilo|mega|giga|tera|peta)bytes?": "*byte",
    "(?:kilo|mega|giga)bits?": "*bit",
    "(?:kilo|mega)?joules?": "*joule",
    "(?:kilo)?calories?": "*calorie",
    "decibels?": "decibel",
    "degrees?[ -](?:celsius|centigrade|c\\b)": "degree_Celsius",
    "degrees?[ -](?:fahrenheit|f\\b)": "degree_Fahrenheit",
    "celsius|centigrade": "degree_Celsius",
    "fahrenheit": "degree_Fahrenheit",
    "degrees?": "degree",
    "pound[ -]f(?:ee|oo)t|foot[ -]pounds?|lb-ft|ft-lbs?": "foot_pound",
    "newton[ -]?met(?:er|re)s?": "newton*meter",
    "basis[ -]points?": "basis_point",
    "percentage[ -]points?": "percentage_point",
    "per[ -]?cent(?!age)|percentage(?![ -]points?)|pct": "percent",
    "parts per million": "ppm",
}
_SQUARES: Final = (
    r"(?P<square>square|sq\.?|cubic|cu\.?)[ -](?P<side>f(?:ee|oo)?t|miles?|met(?:er|re)s?|kilomet(?:er|re)s?"
    r"|kms?|m|inch(?:es)?|yards?|centimet(?:er|re)s?)"
)
_SYMBOLS: Final[dict[str, str]] = {
    "%": "percent", "pc": "percent", "pp": "percentage_point", "bps": "basis_point", "ppm": "ppm",
    "km/h": "kilometer/hour", "km/hr": "kilometer/hour", "kph": "kilometer/hour", "kmh": "kilometer/hour",
    "mph": "mile/hour", "mpg": "mile/gallon", "rpm": "revolutions_per_minute", "knots": "knot",
    "km²": "kilometer**2", "km2": "kilometer**2", "m²": "meter**2", "m2": "meter**2", "m³": "meter**3",
    "m3": "meter**3",
    "km": "kilometer", "m": "meter", "cm": "centimeter", "mm": "millimeter", "μm": "micrometer",
    "µm": "micrometer",
    "nm": "nanometer", "ft": "foot", "yd": "yard", "yds": "yard", "mi": "mile", "″": "inch",
    "kg": "kilogram", "g": "gram", "mg": "milligram", "μg": "microgram", "lb": "pound", "oz": "ounce",
    "L": "litre", "l": "litre", "mL": "milliliter", "ml": "milliliter", "ha": "hectare",
    "s": "second", "ms": "millisecond", "min": "minute", "h": "hour", "hr": "hour",
    "kWh": "kilowatt_hour", "MWh": "megawatt_hour", "GWh": "gigawatt_hour", "TWh": "terawatt_hour",
    "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt", "W": "watt",
    "hp": "horsepower", "bhp": "horsepower", "PS": "metric_horsepower", "Nm": "newton*meter",
    "kV": "kilovolt", "V": "volt", "mAh": "milliampere_hour", "A": "ampere", "F": "farad",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "dB": "decibel",
    "KB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "Mbps": "megabit/second",
    "Gbps": "gigabit/second", "Pa": "pascal", "kPa": "kilopascal", "MPa": "megapascal", "GPa": "gigapascal",
    "°C": "degree_Celsius", "ºC": "degree_Celsius", "C": "degree_Celsius", "°F": "degree_Fahrenheit",
    "ºF": "degree_Fahrenheit", "°": "degree", "p": "penny",
}  # fmt: skip
#: Symbols that are also ordinary words or initials and count only right after the digits.
_GLUED_ONLY: Final = frozenset({"A", "C", "L", "l", "s", "h", "mi", "°", "min", "pp"}) - {"min"}
_PER: Final = re.compile(
    r"(?:[^\S\n]*/[^\S\n]*|[^\S\n]+per[^\S\n]+|(?:-|[^\S\n])an?(?:-|[^\S\n]))"
    r"(?P<what>(?:square|sq\.?|cubic)\s(?:feet|foot|ft|m\b|met(?:er|re)s?|miles?|km)|[A-Za-z]+)\b"
    # "$84m a year earlier" is no rate.
    r"(?!\s+(?:earlier|ago|before|previously|later)\b)"
)
_TIMES: Final = {
    "second": "second", "sec": "second", "s": "second", "minute": "minute", "min": "minute", "hour": "hour",
    "hr": "hour", "h": "hour", "day": "day", "week": "week", "month": "month", "year": "year",
    "gallon": "gallon", "litre": "litre", "liter": "litre",
}  # fmt: skip

#: Words of money whose country is said by the words before them, and what they are without.
MONEY_WORDS: Final[dict[str, str]] = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY",
    "shekel": "ILS", "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "ringgit": "MYR", "lira": "TRY",
    "franc": "CHF", "crown": "SEK", "krona": "SEK", "kronor": "SEK", "kronur": "ISK",
    "krone": "NOK", "kroner": "DKK",
    "peso": "MXN", "rial": "IRR", "riyal": "SAR", "dirham": "AED", "dinar": "IQD", "won": "KRW",
    "baht": "THB",
    "real": "BRL", "reais": "BRL", "rand": "ZAR", "naira": "NGN", "hryvnia": "UAH", "hryvnias": "UAH",
    "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "shilling": "KES", "taka": "BDT", "kuna": "HRK",
    "cent": "cent", "penny": "penny", "pence": "penny", "sen": "sen", "agorot": "agora", "kopeck": "kopek",
}  # fmt: skip
MONEY_OF: Final[dict[tuple[str, str], str]] = {
    ("dollar", "us"): "USD", ("dollar", "u.s."): "USD", ("dollar", "american"): "USD",
    ("dollar", "australian"): "AUD", ("dollar", "canadian"): "CAD", ("dollar", "hong kong"): "HKD",
    ("dollar", "new zealand"): "NZD", ("dollar", "singapore"): "SGD", ("dollar", "taiwan"): "TWD",
    ("pound", "egyptian"): "EGP", ("pound", "syrian"): "SYP", ("pound", "lebanese"): "LBP",
    ("pound", "sudanese"): "SDG", ("pound", "british"): "GBP", ("pound", "sterling"): "GBP",
    ("rupee", "pakistani"): "PKR", ("rupee", "indian"): "INR", ("rupee", "sri lankan"): "LKR",
    ("rupee", "nepalese"): "NPR", ("franc", "swiss"): "CHF", ("franc", "cfa"): "XOF",
    ("crown", "danish"): "DKK", ("crown", "swedish"): "SEK", ("crown", "norwegian"): "NOK", ("crown",
    "czech"): "CZK",
    ("kroner", "norwegian"): "NOK", ("kroner", "danish"): "DKK", ("krone", "danish"): "DKK",
    ("krone", "norwegian"): "NOK", ("krona", "swedish"): "SEK", ("kronor", "swedish"): "SEK",
    ("krona", "icelandic"): "ISK", ("kronur", "icelandic"): "ISK", ("crown", "icelandic"): "ISK",
    ("peso", "argentine"): "ARS", ("peso", "cuban"): "CUP", ("peso", "uruguayan"): "UYU",
    ("dollar", "jamaican"): "JMD", ("dollar", "zimbabwean"): "ZWL", ("franc", "congolese"): "CDF",
    ("franc", "rwandan"): "RWF", ("pound", "turkish"): "TRY", ("rial", "iranian"): "IRR",
    ("dinar", "iraqi"): "IQD", ("dinar", "serbian"): "RSD", ("dinar", "algerian"): "DZD",
    ("dinar", "bahraini"): "BHD", ("dirham", "emirati"): "AED", ("shilling", "kenyan"): "KES",
    ("shilling", "somali"): "SOS", ("won", "north korean"): "KPW", ("rupee", "mauritian"): "MUR",
    ("peso", "philippine"): "PHP", ("peso", "chilean"): "CLP", ("peso", "colombian"): "COP", ("peso",
    "mexican"): "MXN",
    ("rial", "omani"): "OMR", ("rial", "yemeni"): "YER", ("riyal", "qatari"): "QAR", ("riyal",
    "saudi"): "SAR",
    ("dinar", "jordanian"): "JOD", ("dinar", "kuwaiti"): "KWD", ("dinar", "tunisian"): "TND", ("dinar",
    "libyan"): "LYD",
    ("dirham", "moroccan"): "MAD", ("shilling", "ugandan"): "UGX", ("shilling", "tanzanian"): "TZS",
    ("won", "south korean"): "KRW", ("lira", "turkish"): "TRY", ("cent", "euro"): "cent",
}  # fmt: skip
MONEY_SIGNS: Final[dict[str, str]] = {
    "US$": "USD", "$US": "USD", "U.S.$": "USD", "A$": "AUD", "$A": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD",
    "$C": "CAD", "HK$": "HKD", "NZ$": "NZD", "$NZ": "NZD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "$": "USD",
    "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₪": "ILS", "₽": "RUB", "₺": "TRY", "₴": "UAH",
    "₩": "KRW",
    "Rs.": "INR", "Rs": "INR", "RM": "MYR", "Tk": "BDT", "Y=": "JPY", "PS": "GBP",
}  # fmt: skip
_CODES: Final = [
    "USD", "EUR", "GBP", "JPY", "CNY", "AUD", "CAD", "CHF", "INR", "HKD", "NZD", "SGD", "SEK", "NOK", "DKK",
    "RUB", "TRY", "ILS", "ZAR", "BRL", "MXN", "KRW", "THB", "MYR", "IDR", "PHP", "PLN", "CZK", "HUF", "UAH",
    "EGP", "SAR", "AED", "QAR", "KWD", "IQD", "IRR", "SYP", "LBP", "JOD", "PKR", "BDT", "NGN", "KES", "RMB",
]  # fmt: skip
_CODE: Final = {code: "CNY" if code == "RMB" else code for code in _CODES}


def _union(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


_SIGN_BEFORE: Final = re.compile(
    rf"(?:(?<![A-Za-z])(?P<area>US|U\.S\.|HK|NZ|AU|CA)\s)?(?:(?<![A-Za-z])|(?<=\W))"
    rf"(?P<sign>{_union([*MONEY_SIGNS, *_CODES])})[^\S\n]?(?P<minus>[-\u2212]?)$"
)
_QUALIFIER: Final = r"(?:(?P<country>US|U\.S\.|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)[^\S\n]+)?"
MONEY_PLURALS: Final = {w: w for w in MONEY_WORDS} | {
    w + "s": w
    for w in MONEY_WORDS
    if w not in ("yuan", "yen", "won", "pence", "sen", "kronor", "kronur", "kroner")
}
_MONEY_AFTER: Final = re.compile(
    rf"(?:[^\S\n]*-?[^\S\n]*(?:(?P<code>{_union(_CODES)})\b|(?P<sign>[€£$¥₪₽₺₴]))"
    rf"|[^\S\n]*-?[^\S\n]*{_QUALIFIER}(?P<noun>{_union(list(MONEY_PLURALS))})\b)"
)
_STERLING: Final = re.compile(r"[^\S\n]+sterling\b")
_DOMESTIC: Final = re.compile(r"[^\S\n]+(?P<area>US|U\.S\.|Canadian|Australian|sterling)(?![A-Za-z]| [A-Z])")
_UNIT_AFTER: Final = re.compile(
    r"(?P<gap>[^\S\n]*-?[^\S\n]*|\u2011)(?:(?P<area>"
    + _SQUARES
    + r")\b"
    + "|(?P<word>"
    + "|".join(f"(?i:{w})" for w in sorted(_WORDS, key=len, reverse=True))
    + r")\b"
    + rf"|(?P<symbol>{_union(list(_SYMBOLS))})(?![A-Za-z0-9²³]|/[A-Za-z]))"
)
_SIDES: Final = {
    "ft": "foot", "feet": "foot", "foot": "foot", "mile": "mile", "met": "meter", "m": "meter",
    "kilomet": "kilometer", "km": "kilometer", "inch": "inch", "yard": "yard", "centimet": "centimeter",
}  # fmt: skip
_WORD_UNITS: Final = [(re.compile(w, re.IGNORECASE), unit) for w, unit in _WORDS.items()]


@lru_cache(maxsize=512)
def _word_unit(word: str) -> str:
    unit = next(unit for pattern, unit in _WORD_UNITS if pattern.fullmatch(word))
    if unit.startswith("*"):
        base = unit[1:]
        prefix = next(
            (p for p in ("kilo", "mega", "giga", "tera", "milli", "peta") if word.lower().startswith(p)), ""
        )
        return prefix + base
    return unit


def _side(word: str) -> str:
    word = word.lower()
    return next(
        unit for stem, unit in _SIDES.items() if word == stem or (len(stem) > 2 and word.startswith(stem))
    )


def unit_after(text: str, end: int) -> UnitMention | None:
    """The unit that begins at ``end`` of a number, with a rate ("per hour") where one follows."""
    match = _UNIT_AFTER.match(text, end)
    if match is None:
        return None
    if match["area"]:
        power = 3 if match["square"].lower().startswith("cu") else 2
        return UnitMention(match.start(), match.end(), f"{_side(match['side'])}**{power}")
    unit = _word_unit(match["word"]) if match["word"] else _SYMBOLS[match["symbol"]]
    if match["symbol"] in _GLUED_ONLY and match["gap"]:
        return None
    return _rated(text, UnitMention(match.start(), match.end(), unit))


def _rated(text: str, mention: UnitMention) -> UnitMention:
    if "percent" in mention.unit or "/" in mention.unit:
        return mention
    match = _PER.match(text, mention.end)
    if match is None:
        return mention
    what = match["what"].lower()
    by = _TIMES.get(what)
    is_article = not re.search(r"/|per", match.group()[: match.start("what") - match.start()])
    if by and not (is_article and mention.unit in ("year", "month", "week", "day", "hour", "minute")):
        return UnitMention(mention.start, match.end(), f"{mention.unit}/{by}")
    return mention


def money_before(text: str, start: int) -> UnitMention | None:
    """The currency written before a number that begins at ``start``."""
    match = _SIGN_BEFORE.search(text, max(0, start - 9), start)
    if match is None:
        return None
    sign, area = match["sign"], match["area"]
    unit = MONEY_SIGNS.get(sign) or _CODE[sign]
    if area and sign == "$":
        unit = MONEY_SIGNS[{"U.S.": "US"}.get(area, area) + "$"]
    return UnitMention(match.start("sign") if sign != "$" or not area else match.start("area"), start, unit)


def money_after(text: str, end: int) -> UnitMention | None:
    """The currency written after a number, magnitude included, that ends at ``end``."""
    match = _MONEY_AFTER.match(text, end)
    if match is None:
        return None
    if match["code"]:
        unit = _CODE[match["code"]]
    elif match["sign"]:
        unit = MONEY_SIGNS[match["sign"]]
    else:
        noun = MONEY_PLURALS[match["noun"]]
        country = (match["country"] or "").lower()
        found = MONEY_OF.get((noun, country))
        if country and found is None:
            return None
        unit = found or MONEY_WORDS[noun]
        if noun == "pound" and (sterling := _STERLING.match(text, match.end())):
            return UnitMention(match.start(), sterling.end(), "GBP")
    return UnitMention(match.start(), match.end(), unit)


def after_amount(text: str, mention_end: int) -> tuple[int, str, str]:
    """What may follow an amount of money: a country ("$75 U.S.") and a rate ("per share").

    Returns
    -------
    end, unit, per : offset after country and rate; ISO code or empty; the rate's word or empty.
    """
    unit, end = "", mention_end
    if match := _DOMESTIC.match(text, end):
        unit = {"US": "USD", "U.S.": "USD", "Canadian": "CAD", "Australian": "AUD", "sterling": "GBP"}[
            match["area"]
        ]
        end = match.end()
    rate = _PER.match(text, end)
    return (rate.end(), unit, rate["what"]) if rate else (end, unit, "")
