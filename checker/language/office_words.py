"""The words news English has for titles, offices and ranks, and for what they are held in."""

from __future__ import annotations


def classes(**words: str) -> dict[str, str]:
    """Word -> the name it is listed under; ``_`` in a name is a space."""
    return {word: name.replace("_", " ") for name, several in words.items() for word in several.split()}


#: Word -> field of government or of a firm.
FIELDS = classes(
    defence="defence defense",
    foreign="foreign external",
    finance="finance financial finances treasury exchequer",
    economy="economy economic economics",
    interior="interior home internal",
    health="health healthcare",
    education="education schools",
    transport="transport transportation transports",
    justice="justice",
    agriculture="agriculture farming agricultural",
    environment="environment environmental climate",
    energy="energy oil petroleum power",
    labour="labour labor employment",
    culture="culture cultural arts",
    trade="trade commerce business",
    industry="industry industries industrial",
    science="science research",
    technology="technology digital",
    housing="housing",
    immigration="immigration migration",
    information="information",
    tourism="tourism",
    sport="sport sports",
    planning="planning",
    security="security",
    water="water irrigation",
    social="social welfare",
    development="development",
    operating="operating operations",
    marketing="marketing",
    legal="legal",
    police="police",
    intelligence="intelligence",
)

#: Words that may stand beside a field without naming another: "minister of foreign *affairs*".
BESIDE = frozenset({"affairs", "the", "and", "&", "of", "for", "national", "public", "relations", "minister"})

#: Words that put an office below another.
LEVELS = frozenset({"deputy", "vice", "assistant", "associate", "under", "sub", "junior"})
#: Word -> whether an office is held no more, for a time, or not yet.
STATUS = classes(
    former="former ex then erstwhile retired late onetime past previous previously formerly outgoing",
    acting="acting interim caretaker temporary provisional transitional",
    new="new incoming elect designate newly next future would-be nominee",
)
#: Words in front of a title that do not make another of it.
PLAIN = frozenset(
    "senior chief first top local regional state national federal current present long-time longtime main "
    "county city company general high principal veteran".split()
)

#: Sort, class, style and fields of a head.
Meaning = tuple[str, str, str, frozenset[str]]  # sort, head, style, fields


def _entry(sort: str, head: str, style: str = "", fields: str = "") -> Meaning:
    return sort, head, style, frozenset(fields.split())


#: The words of a head -> what they mean.
PHRASES: dict[tuple[str, ...], Meaning] = {
    tuple(words.split()): reading
    for several, reading in (
        ("minister", _entry("office", "minister", "minister")),
        ("secretary", _entry("office", "secretary", "secretary")),
        ("undersecretary|undersecretary of state", _entry("office", "minister", "undersecretary")),
        ("secretary of state", _entry("office", "minister", "secretary")),
        ("chancellor of the exchequer", _entry("office", "minister", "chancellor", "finance")),
        ("top diplomat|chief diplomat", _entry("office", "minister", "diplomat", "foreign")),
        ("prime minister|premier|pm|taoiseach", _entry("office", "prime minister")),
        ("chancellor", _entry("office", "chancellor")),
        ("president|head of state", _entry("office", "president")),
        ("governor|gov", _entry("office", "governor")),
        ("mayor|lord mayor", _entry("office", "mayor")),
        ("senator|sen", _entry("office", "senator")),
        ("representative|rep|congressman|congresswoman", _entry("office", "representative")),
        ("ambassador", _entry("office", "ambassador")),
        ("attorney general|attorney-general", _entry("office", "attorney general")),
        ("district attorney|state 's attorney", _entry("office", "prosecutor")),
        ("sheriff", _entry("office", "sheriff")),
        ("police chief|chief of police|chief constable", _entry("office", "police chief")),
        ("fire chief|chief fire officer", _entry("office", "fire chief")),
        ("judge|magistrate", _entry("office", "judge")),
        ("prosecutor|public prosecutor|chief prosecutor", _entry("office", "prosecutor")),
        ("archbishop", _entry("office", "archbishop")),
        ("bishop", _entry("office", "bishop")),
        ("priest|parish priest|vicar|pastor|curate", _entry("office", "priest")),
        ("imam", _entry("office", "imam")),
        ("rabbi", _entry("office", "rabbi")),
        ("doctor|physician|surgeon", _entry("office", "doctor")),
        ("nurse", _entry("office", "nurse")),
        ("paramedic|ambulance driver", _entry("office", "paramedic")),
        ("midwife", _entry("office", "midwife")),
        ("coach|head coach", _entry("office", "coach")),
        ("general secretary|secretary general", _entry("office", "general secretary")),
        ("chief executive officer|chief executive|ceo", _entry("office", "chief executive")),
        ("managing director", _entry("office", "managing director")),
        ("executive director", _entry("office", "executive director")),
        ("director general|general director", _entry("office", "director general")),
        (
            "chief financial officer|chief finance officer|cfo",
            _entry("office", "chief officer", "", "finance"),
        ),
        (
            "chief operating officer|chief operations officer|coo",
            _entry("office", "chief officer", "", "operating"),
        ),
        (
            "chief technology officer|chief technical officer|cto",
            _entry("office", "chief officer", "", "technology"),
        ),
        ("chief marketing officer", _entry("office", "chief officer", "", "marketing")),
        ("chief legal officer|general counsel", _entry("office", "chief officer", "", "legal")),
        ("chief of staff", _entry("office", "chief of staff")),
        ("director|head|chief|boss|leader", _entry("office", "head")),
        ("chair|chairman|chairwoman|chairperson", _entry("office", "chair")),
        ("commissioner", _entry("office", "commissioner")),
        ("speaker", _entry("office", "speaker")),
        (
            "spokesman|spokeswoman|spokesperson|press secretary|press officer|press spokesman",
            _entry("voice", "spokesperson"),
        ),
        ("general of the army", _entry("rank", "general", "army")),
        *(
            (words, _entry("rank", words.partition("|")[0]))
            for words in (
                "general|gen",
                "colonel|col",
                "lieutenant|lt|lieut",
                "major|maj",
                "captain|capt",
                "sergeant|sgt",
                "corporal|cpl",
                "private|pvt",
                "admiral|adm",
                "commodore",
                "brigadier|brig",
                "inspector|insp",
                "superintendent|supt",
                "constable",
                "deputy",
                "officer",
                "trooper",
                "detective|det",
            )
        ),
    )
    for words in several.split("|")
}
#: First words of heads.
OPENING = frozenset(words[0] for words in PHRASES)

#: Words of the longest head.
LONGEST = max(map(len, PHRASES))

#: Words that make another rank of the rank they stand with.
RANK_PARTS = frozenset(
    "lieutenant lt lieut major maj brigadier brig colonel col vice rear staff master chief detective det "
    "first second lance air sergeant sgt warrant wing squadron field senior".split()
)
#: Abbreviations of the words of ranks.
SPELT = {"lieut": "lieutenant", "lt": "lieutenant", "maj": "major", "brig": "brigadier", "sgt": "sergeant"}
SPELT |= {"col": "colonel", "det": "detective"}

#: Heads that a field belongs to.
WITH_FIELDS = frozenset({"minister", "secretary", "head", "commissioner", "spokesperson"})

#: Countries whose adjective or short name does not begin as their name does.
COUNTRIES = classes(
    britain="british uk u.k. britain england",
    america="american us u.s. usa u.s.a. america states",
    france="french france",
    netherlands="dutch netherlands holland",
    ireland="irish ireland",
    spain="spanish spain",
    greece="greek greece",
    wales="welsh wales",
    poland="polish poland",
    turkey="turkish turkey turkiye",
    switzerland="swiss switzerland",
    emirates="emirati emirates uae",
    myanmar="burmese myanmar burma",
    norway="norwegian norway",
    malta="maltese malta",
    cyprus="cypriot cyprus",
    europe="eu european europe",
)
