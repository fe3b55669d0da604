"""Words that tell a person: offices and trades, sex, given names, nations.

General English only: the offices and trades that news names people by, forms of address, kin,
and common given names (US Social Security and UK Office for National Statistics lists of the
most frequent names, with the most usual ones of other languages).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language.concepts import PEOPLE, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Nouns for an office, rank or trade that one person holds.
OFFICES = frozenset(
    "president premier minister secretary chancellor governor mayor senator congressman congresswoman "
    "representative lawmaker ambassador envoy diplomat consul commissioner councillor councilman "
    "councilwoman councilor alderman speaker leader chief head boss director manager chairman chairwoman "
    "chairperson chair ceo cfo coo executive officer official spokesman spokeswoman spokesperson deputy "
    "sheriff detective inspector superintendent sergeant lieutenant captain colonel general admiral major "
    "commander constable marshal trooper prosecutor attorney lawyer solicitor barrister judge justice "
    "magistrate coroner doctor surgeon nurse physician paramedic professor lecturer researcher scientist "
    "economist analyst expert historian engineer architect teacher principal headteacher pastor priest "
    "bishop archbishop rabbi imam cleric sheikh king queen prince princess duke duchess pope emperor coach "
    "owner founder operator adviser advisor aide editor reporter journalist correspondent author farmer "
    "baker carpenter driver pilot skipper mate firefighter fireman guard clerk shopkeeper waiter waitress "
    "barman bartender electrician plumber mechanic roofer student pensioner retiree widow widower "
    "treasurer registrar dean rector provost warden ranger organiser organizer campaigner activist "
    "secretary-general undersecretary vice-president".split()
)

#: Nouns for people who are named by what they saw, do or are.
UNNAMED = frozenset(
    "source witness eyewitness resident neighbor neighbour relative friend colleague passerby onlooker "
    "insider fisherman fishermen villager survivor bystander passenger parent boyfriend girlfriend partner "
    "mourner trader vendor".split()
)

MALE_NOUNS = frozenset(
    "man boy father dad son brother husband uncle nephew grandfather grandson king prince duke lord sir mr "
    "widower gentleman spokesman chairman policeman fisherman businessman congressman councilman fireman "
    "barman waiter actor boyfriend salesman serviceman cameraman pope priest".split()
)
FEMALE_NOUNS = frozenset(
    "woman girl mother mum mom daughter sister wife aunt niece grandmother granddaughter queen princess "
    "duchess lady dame mrs ms miss widow spokeswoman chairwoman policewoman businesswoman congresswoman "
    "councilwoman waitress actress girlfriend saleswoman servicewoman nun".split()
)

#: Everybody a noun phrase can name as one who speaks.
HUMAN = OFFICES | UNNAMED | MALE_NOUNS | FEMALE_NOUNS | PEOPLE - {"body", "soul", "life", "toll"}

#: What stands right before a name and is no part of it.
BEFORE_NAMES = (
    TITLES
    | OFFICES
    | frozenset(
        "rt hon right honourable honorable first vice prime foreign defence defense interior finance justice "
        "home health transport trade education labour labor energy state chief deputy acting former ex "
        "senior junior assistant crown father brother sister sheikh imam st saint messrs baroness baron "
        "count earl viscount herr frau monsieur madame signor signora senor señor ayatollah mullah "
        "brigadier corporal private commodore marshal staff pm mp mep fm".split()
    )
)

MALE_NAMES = frozenset(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew mark "
    "donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan "
    "jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank "
    "alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter "
    "kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur "
    "lawrence dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph "
    "randy eugene vincent russell louis philip bobby johnny bradley simon graham ian neil colin oliver "
    "harry ben boris tony gordon rupert neville hugh nigel derek trevor malcolm stuart martin leonard leon "
    "darren dean craig liam connor callum angus fergus hamish declan ronan len ted fred ernest stanley "
    "ivan vladimir sergei sergey dmitri dmitry mikhail nikolai viktor oleg igor yuri boris pavel pyotr "
    "andrei aleksandr alexei volodymyr oleksandr hans klaus jurgen wolfgang karl heinz dieter stefan "
    "emmanuel jean pierre jacques françois francois luc marc henri antoine carlos miguel luis jorge pedro "
    "javier fernando diego pablo rafael antonio manuel francisco giovanni marco matteo luigi giuseppe "
    "francesco mohammed muhammad mohamed ahmed ahmad mahmoud ali omar hassan hussein ibrahim khalid "
    "abdullah yusuf mustafa tariq samir karim walid bashar recep mehmet hamid reza raj rajan sanjay arjun "
    "amit vijay anil imran hiroshi takashi kenji wei jun lars sven erik olaf nils bjorn anders johan "
    "magnus gil aldous edwin darnell andre marcus jamal tyrone luke gavin".split()
)
FEMALE_NAMES = frozenset(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra "
    "margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca "
    "sharon laura cynthia amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine "
    "christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria "
    "ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha "
    "madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia "
    "grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla "
    "alexis lori marie claire fiona gillian heather imogen jill louise lucy lynn nicola philippa pippa "
    "rosemary sally siobhan theresa tracy zoe ellen eleanor hilary harriet beatrice edith florence bryony "
    "tonya yvette keisha latoya aleesha lorna moira aoife niamh anne annie angela ursula petra ingrid "
    "astrid solveig helga greta heidi ilse olga natasha natalia tatiana svetlana irina elena ekaterina "
    "yulia oksana anastasia carmen rosa lucia isabel ana luisa marta pilar dolores guadalupe "
    "giulia chiara francesca paola valentina fatima aisha khadija maryam layla leila yasmin amina zainab "
    "nadia rania hanan priya anjali sunita lakshmi indira mei ling yuki sakura akiko keiko marguerite "
    "brigitte odile camille simone sylvie milly molly ruby poppy isla freya jorunn sigrid".split()
)

#: Adjective of a nation -> a word of its name, where the two do not begin alike.
NATIONS = {
    "british": "uk", "britain": "uk", "u.k.": "uk", "american": "us", "america": "us",
    "u.s.": "us", "usa": "us",
    "french": "france", "german": "germany", "dutch": "netherlands", "spanish": "spain", "polish": "poland",
    "turkish": "turkey", "danish": "denmark", "swedish": "sweden", "finnish": "finland", "greek": "greece",
    "swiss": "switzerland", "welsh": "wales", "irish": "ireland", "scottish": "scotland",
    "english": "england",
    "ukrainian": "ukraine", "chinese": "china", "japanese": "japan", "filipino": "philippines",
    "thai": "thailand",
    "iraqi": "iraq", "afghan": "afghanistan", "pakistani": "pakistan", "saudi": "saudi", "russian": "russia",
}  # fmt: skip

#: What a rank can be "of the": General of the Army, Admiral of the Fleet.
_FORCES = frozenset("army navy fleet guard militia police forces".split())
_RANKS = frozenset("general admiral marshal commander colonel captain chief".split())


def closes_rank(doc: Doc, i: int) -> bool:
    """Whether a token ends a rank that stands before a name: "General of the Army" Jo Roe."""
    if i < 3 or doc[i].lower_ not in _FORCES:
        return False
    return (doc[i - 2].lower_, doc[i - 1].lower_) == ("of", "the") and doc[i - 3].lower_ in _RANKS
