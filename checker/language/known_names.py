"""Names that are known to be two names of one being: what an atlas and a yearbook list.

Reference knowledge of the last decades: places that were renamed or are named after two languages,
countries with a common and a former name, and organisations whose names are a matter of house style.
"""

from __future__ import annotations

from functools import lru_cache

from checker.language.spelling import folded

#: One being a line: its names separated by ``|``, and a name's own long and short forms by ``;``.
#: Source: UN Terminology Database (countries), UNGEGN list of country and place names, GeoNames'
#: alternate names (cities), the Associated Press and BBC style guides (organisations).
_SAME = """
Islamic State; Islamic State group; IS; IS group | ISIS; Islamic State in Iraq and Syria; \
Islamic State of Iraq and Syria; Islamic State in Iraq and al-Sham; Islamic State of Iraq and al-Sham | \
ISIL; Islamic State of Iraq and the Levant; Islamic State in Iraq and the Levant | Daesh; Da'esh; Daish
Nusra Front; al-Nusra Front; al-Nusra; Nusra | Jabhat al-Nusra
Houthis | Ansar Allah | Ansarullah
Kyiv | Kiev
Odesa | Odessa
Kharkiv | Kharkov
Lviv | Lvov
Dnipro | Dnepropetrovsk | Dnipropetrovsk
Mykolaiv | Nikolaev
Luhansk | Lugansk
Chernihiv | Chernigov
Artsakh | Nagorno-Karabakh | Nagorno Karabakh
Myanmar | Burma
Yangon | Rangoon
Mumbai | Bombay
Kolkata | Calcutta
Chennai | Madras
Bengaluru | Bangalore
Beijing | Peking
Ho Chi Minh City | Saigon
Astana | Nur-Sultan
Türkiye | Turkey
Czechia | Czech Republic
Eswatini | Swaziland
Ivory Coast | Cote d'Ivoire
East Timor | Timor-Leste
Cape Verde | Cabo Verde
North Macedonia | Macedonia
Belarus | Byelorussia
Sri Lanka | Ceylon
Falkland Islands | Falklands | Malvinas
Derry | Londonderry
Persian Gulf | Arabian Gulf
Sea of Japan | East Sea
Uluru | Ayers Rock
Denali | Mount McKinley
Pristina | Prishtina
Mecca | Makkah
Basel | Basle
Aleppo | Halab
"""


@lru_cache(maxsize=1)
def _lines() -> dict[str, tuple[str, str]]:
    known: dict[str, tuple[str, str]] = {}
    for line in _SAME.strip().replace("\\\n", "").splitlines():
        names = [[folded(form) for form in name.split(";")] for name in line.split("|")]
        known.update((form, (names[0][0], forms[0])) for forms in names for form in forms)
    return known


def known_as(form: str) -> str:
    """The being, under the first of its names, that a form is a known name of; empty for all others."""
    return _known(form)[0]


def style_of(form: str) -> str:
    """Which of a being's known names a form is, long or short; empty for all others."""
    return _known(form)[1]


def _known(form: str) -> tuple[str, str]:
    if form != "IS" and folded(form) == "is":
        return "", ""
    return _lines().get(folded(form).removeprefix("the "), ("", ""))


#: First names and what they are shortened to, one name a line.
#: Source: Hanks, Hardcastle & Hodges, A Dictionary of First Names (Oxford), pet forms.
_SHORT_FORMS = """
william bill billy will willie liam
robert rob bob bobby robbie bert
richard rick dick rich ricky richie
james jim jimmy jamie jem
john jack johnny jon
jonathan jon jonny
edward ed eddie ted teddy ned
charles charlie chuck chas
henry harry hank
thomas tom tommy
michael mike mick mickey mikey
joseph joe joey
anthony tony
andrew andy drew
christopher chris kit topher
alexander alex sandy sasha xander
nicholas nick nicky
matthew matt
gregory greg
stephen steven steve
daniel dan danny
david dave davy
peter pete
patrick pat paddy
francis frank
frederick fred freddie
samuel sam sammy
benjamin ben benny
timothy tim
kenneth ken kenny
ronald ron ronnie
donald don donnie
raymond ray
lawrence larry laurie
gerald gerry jerry
philip phil
theodore ted theo
vladimir vova
elizabeth liz beth betty lizzie eliza lisa
margaret maggie meg peg peggy margie madge
catherine kate katie cathy kitty
katherine kate katie kathy
susan sue susie
deborah deb debbie
patricia pat patty tricia
barbara barb
jennifer jen jenny
jessica jess jessie
rebecca becky
victoria vicky
alexandra alex sandra sasha
christine chris chrissie
judith judy
pamela pam
dorothy dot dottie
"""


@lru_cache(maxsize=1)
def _lines_of_first_names() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in _SHORT_FORMS.strip().splitlines())


@lru_cache(maxsize=4096)
def are_one_first_name(a: str, b: str) -> bool:
    """Whether two folded first names are one and its short form, or two short forms of one."""
    return any(a in line and b in line for line in _lines_of_first_names())


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Folded English names of countries, territories and regions. Source: CLDR, by way of Babel."""
    from babel import Locale

    return frozenset(folded(name) for name in Locale("en").territories.values())
