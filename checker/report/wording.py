"""What a report says: the names of severities, verdicts and kinds, and what to check.

All of it is data. The tone is that sources differ; a report never calls one of them wrong.
"""

from __future__ import annotations

from checker.report.plain import capital, clip

SEVERITIES = {"major": "Major", "minor": "Minor"}

#: What a severity asks of an editor.
SEVERITY_MEANINGS = {
    "major": "something to change or to attribute before it is printed",
    "minor": "a matter of rounding, spelling or wording",
}

VERDICTS = {
    "conflict": "Sources differ",
    "update": "Overtaken by a later report",
    "scope": "Counts different parts",
    "variant": "Same fact, other form",
    "agreement": "Sources agree",
    "unsure": "Could not be decided",
}

VERDICT_MEANINGS = {
    "conflict": "the values cannot both hold of the same thing at the same time",
    "update": "a later source or sentence gives a newer value",
    "scope": "the values cover different parts of one whole",
    "variant": "one fact in different spelling, title or wording",
    "agreement": "two or more sources give values that fit together",
    "unsure": "the sentences seem to speak of one thing, but too little is said to compare them",
}

KINDS = {
    "quantity": "Number",
    "money": "Money",
    "percent": "Percentage",
    "age": "Age",
    "date": "Date",
    "time": "Time of day",
    "duration": "Duration",
    "place": "Place",
    "name": "Name",
    "role": "Title or role",
    "quote": "Quotation",
    "attribution": "Who said it",
    "polarity": "Yes or no",
    "superlative": "First, last, only",
    "object": "Thing counted",
    "charge": "Charge",
    "settlement": "Sort of place",
}

#: Kinds whose differing values can be put into one attributed sentence.
ATTRIBUTABLE = frozenset({"quantity", "money", "percent", "age", "duration", "date", "time"})

#: What was not compared, by the code of a note; a code not named here is worded by itself.
NOTES = {
    "boilerplate": "Not part of the story",
    "no-date": "Publication date unknown",
    "age-of-nobody": "Ages of people who are not named",
    "quote-of-nobody": "Quotations without a named speaker",
    "no-facts": "No facts found",
    "input": "Trouble with the article itself",
    "rule-off": "Left out by the settings",
    "decision-without-finding": "Decided, but not found",
    "baseline-left-out": "Not looked for in this run",
    "suppression-without-finding": "Set aside, but not found",
    "suppression-expired": "Set aside until a day that is past",
    "metadata-without-article": "Told of an article that is not there",
}

#: What to check, by verdict and kind; ``*`` stands for every kind not named.
HINTS: dict[str, dict[str, str]] = {
    "conflict": {
        "*": "Ask each source what it rests on. "
        "Until that is clear, attribute both versions or hold the detail.",
        "quantity": "Ask which figure is current and what exactly it counts. "
        "Print the range, or attribute each figure.",
        "money": "Check the currency, the year and whether a total or a share is meant. "
        "Print the range, or attribute each sum.",
        "percent": "Check what it is a percentage of, and whether percentage points are meant.",
        "age": "Work the age out from a date of birth and the day of the event, or leave it out.",
        "date": "Check the calendar: does the weekday fit, and is it the day of the event or of the report?",
        "time": "Check the time zone, and whether it is when things began or when they became known.",
        "duration": "Check from when to when each source counts.",
        "place": "Find both on a map: a town, its district and its province may share a name.",
        "name": "Ask the person or firm for the spelling they use themselves.",
        "role": "Check the office held on the day of the event, not today's.",
        "quote": "Go back to a recording or transcript, and quote only what you can hear or read there.",
        "attribution": "Find out who spoke, and where. Do not print the words under a name until you know.",
        "polarity": "One source affirms what another denies. Ask both, and print both with their names.",
        "superlative": "First, last and only need an authority who says so. Name it, or drop the claim.",
        "object": "The figure is the same, the thing counted is not. Go back to the first statement of it.",
    },
    "update": {
        "*": "Use the newest value and say when it was given. If you printed the older one, update it.",
        "date": "Use the newest date, and say that it was moved if readers know the older one.",
        "polarity": "Print how it stands now, and that it was told otherwise before.",
        "role": "Give the office held on the day of the event, with “then” or “former” where it has changed.",
    },
    "scope": {
        "*": "Say which group or part each value covers. Do not set them side by side as one measure.",
        "money": "Say what each sum covers: the whole, one year, one partner's share.",
        "object": "Say who is counted: all of them, or those of one sort only.",
        "place": "One may lie inside the other. Name both, the smaller first.",
    },
    "variant": {
        "*": "Choose one form by your house style and keep to it.",
        "name": "Check the spelling with the person or firm, then keep to it.",
        "quote": "Compare with the recording or transcript before you put it between quotation marks.",
        "quantity": "The figures agree but for rounding. Print the more exact one if its source is good.",
        "role": "Use the title as the office itself gives it, and keep to it through the copy.",
        "place": "Name the place as exactly as the better placed source does, and keep to it.",
    },
    "agreement": {"*": "Agreement is not proof: the sources may all rest on one."},
    "unsure": {"*": "Read the sentences: do they speak of the same thing, at the same time?"},
}

#: The answers a desk has when sources disagree.
DESK = (
    ("Prefer one source", "and say in the copy why it is the better placed."),
    ("Give the range", "from the lowest to the highest, with who gives which."),
    ("Mark it unconfirmed", "in the same sentence as the figure, not further down."),
    ("Hold it", "until it is settled; the story may stand without it."),
    ("Ask the source", "the outlet, or better whoever it quotes."),
)


def note_heading(code: str) -> str:
    """What notes of a code have in common, in plain words."""
    return NOTES.get(code) or capital(clip(code.replace("_", " ").replace("-", " "), 80)) or "Other"


def hint(verdict: str, kind: str) -> str:
    """What an editor should check; empty for a verdict that has no hint."""
    by_kind = HINTS.get(verdict, {})
    return by_kind.get(kind) or by_kind.get("*", "")
