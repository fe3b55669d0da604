"""Units of measure and currencies: what they measure and how they convert.

Unit names are Pint's, so that every physical unit converts. The common ones are tabled here,
checked against Pint by a test, so that Pint is only imported for rare units.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

#: Factor to the base unit of the dimension, for units news text uses every day.
#: Source: BIPM SI Brochure (9th ed.); international yard and pound agreement of 1959.
_FACTORS: Final[dict[str, tuple[str, float]]] = {
    "meter": ("length", 1.0),
    "kilometer": ("length", 1000.0),
    "centimeter": ("length", 0.01),
    "millimeter": ("length", 0.001),
    "inch": ("length", 0.0254),
    "foot": ("length", 0.3048),
    "yard": ("length", 0.9144),
    "mile": ("length", 1609.344),
    "nautical_mile": ("length", 1852.0),
    "gram": ("mass", 0.001),
    "kilogram": ("mass", 1.0),
    "pound": ("mass", 0.45359237),
    "ounce": ("mass", 0.028349523125),
    "stone": ("mass", 6.35029318),
    "ton": ("mass", 907.18474),
    "metric_ton": ("mass", 1000.0),
    "second": ("time", 1.0),
    "minute": ("time", 60.0),
    "hour": ("time", 3600.0),
    "day": ("time", 86400.0),
    "week": ("time", 604800.0),
    "fortnight": ("time", 1209600.0),
    "month": ("time", 2629800.0),
    "year": ("time", 31557600.0),
    "decade": ("time", 315576000.0),
    "century": ("time", 3155760000.0),
    "hectare": ("area", 10000.0),
    "acre": ("area", 4046.872609874252),
    "meter**2": ("area", 1.0),
    "kilometer**2": ("area", 1e6),
    "mile**2": ("area", 2589988.110336),
    "foot**2": ("area", 0.09290304),
    "mile/hour": ("speed", 0.44704),
    "kilometer/hour": ("speed", 1000.0 / 3600.0),
    "knot": ("speed", 1852.0 / 3600.0),
}
_BASES: Final = {
    "length": "meter",
    "mass": "kilogram",
    "time": "second",
    "area": "meter**2",
    "speed": "meter/second",
}
#: Shares and counts: not Pint's business, but comparable among themselves.
_SHARES: Final[dict[str, tuple[str, float]]] = {
    "percent": ("percent", 1.0),
    "dimensionless": ("percent", 100.0),
    "percentage_point": ("percentage_point", 1.0),
    "basis_point": ("percentage_point", 0.01),
}
#: Small coins. A bare cent is taken as the US one.
_COINS: Final[dict[str, tuple[str, float]]] = {
    "cent": ("USD", 0.01),
    "penny": ("GBP", 0.01),
    "sen": ("MYR", 0.01),
    "agora": ("ILS", 0.01),
    "paisa": ("INR", 0.01),
    "kopek": ("RUB", 0.01),
}
TIME_UNITS: Final = frozenset(name for name, (kind, _) in _FACTORS.items() if kind == "time") | {
    "millisecond",
    "microsecond",
    "nanosecond",
}


def is_currency(unit: str) -> bool:
    """Whether ``unit`` is money: an ISO 4217 code or a small coin."""
    return unit in _COINS or (len(unit) == 3 and unit.isupper() and unit.isalpha())


def dimension(unit: str) -> str:
    """What a unit measures; amounts of one dimension can be compared.

    ``count``, ``percent``, ``percentage_point``, the ISO code for money, ``length`` and its
    like for common units, else Pint's dimensionality as text, else the unit itself.
    """
    if unit in _FACTORS:
        return _FACTORS[unit][0]
    if unit in _SHARES:
        return _SHARES[unit][0]
    if is_currency(unit):
        return _COINS[unit][0] if unit in _COINS else unit
    if unit in ("", "count"):
        return "count"
    return _dimensionality(unit)


def to_base(value: float, unit: str) -> tuple[float, str]:
    """``value`` in the base unit of its dimension, and that base unit.

    Examples
    --------
    >>> to_base(2, "kilometer")
    (2000.0, 'meter')
    >>> to_base(0.25, "dimensionless")
    (25.0, 'percent')
    """
    if unit in _FACTORS:
        kind, factor = _FACTORS[unit]
        return value * factor, _BASES[kind]
    table = _SHARES if unit in _SHARES else _COINS
    if unit in table:
        base, factor = table[unit]
        return value * factor, base
    if is_currency(unit) or unit in ("", "count"):
        return float(value), unit or "count"
    return _through_pint(value, unit)


@lru_cache(maxsize=1)
def _registry() -> Any:
    import pint

    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


@lru_cache(maxsize=256)
def _dimensionality(unit: str) -> str:
    try:
        found = str(_registry().Unit(unit).dimensionality)
    except Exception:  # Pint raises several unrelated types for names it does not know
        return unit
    return {
        "[length]": "length",
        "[mass]": "mass",
        "[time]": "time",
        "[length] ** 2": "area",
        "[length] / [time]": "speed",
    }.get(found, found)


@lru_cache(maxsize=1024)  # fmt: skip
def _through_pint(value: float, unit: str) -> tuple[float, str]:
    try:
        base = _registry().Quantity(value, unit).to_base_units()
    except Exception:  # see _dimensionality
        return float(value), unit
    return float(base.magnitude), str(base.units).replace(" ", "")
