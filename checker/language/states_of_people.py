"""What news tells of people again and again: caught, hurt, convicted, warned, gone.

How a wording is written is told in `states`.
"""

from __future__ import annotations

from typing import Final

from checker.language.states import Topic, topic

OF_PEOPLE: Final[tuple[Topic, ...]] = (
    topic(
        "custody",
        "whether those suspected are caught",
        "arrest/v ; detain/v ; apprehend ; capture/v ; nab ; recapture/v ; take|taken .. into .. "
        "custody ; surrender/v to ; give .. up to ; in .. custody ; under arrest ; behind bars ; "
        "make .. arrest|arrests ; turn himself|herself|themselves in ; hold|held|jail without "
        "bail|bond ; deny bail|bond ; refuse bail|bond ; be caught ; held by police|deputies ; "
        "remand ; appear in court ; order|ordered .. held ; be traced",
        "at large ; on the run ; on the loose ; at liberty ; remain|still free ; evade "
        "capture|arrest|police ; elude police|capture|officers|authorities ; manhunt for ; "
        "search|look|hunt|searching|looking|hunting for .. @wanted ; search|hunt for .. @wanted ; hunt .. "
        "for @wanted ; "
        "hunt .. @wanted ; @wanted .. wanted in|for|over|after ; @wanted|who .. flee the? scene ; "
        "@wanted .. flee|fled on|in|from ; no arrest|arrests",
        moves=True,
        kin="suspect",
        is_personal=True,
    ),
    topic(
        "identified",
        "whether the dead and wounded are identified",
        "be? identify ; be named ; name|named as ; name .. @victim ; release the? name|names|identities ; "
        "name|names|identity|identities .. release|disclose|publish",
        "identity|identities|name|names .. unknown ; identity|identities|name|names .. withheld ; "
        "withhold .. name|names|identity|identities ; unidentified ; identity|identities .. not "
        "known|released|clear",
        moves=True,
        needs="victim",
        kin="victim suspect",
    ),
    topic(
        "suspect identified",
        "whether the suspect is identified",
        "be? identify ; be named ; name|named as",
        "unidentified @wanted ; identity of .. @wanted .. unknown",
        moves=True,
        needs="culprit",
        kin="suspect",
    ),
    topic(
        "responsibility",
        "whether anyone has claimed responsibility",
        "claim|admit|accept|acknowledge|own .. @responsible ; claim of responsibility ; claim|admit carrying "
        "out ; claim "
        "the|this @attack ; claim|say|announce .. be|is|was behind .. @attack ; claim|say|announce "
        "it|they bombed|attacked|killed|fired|planted|detonated|staged|launched|shot|ambushed ; "
        "say|claim it|they .. carry|carried out ; take credit|responsibility",
        "not .. clear who .. carry|carried|be|was ; unclear who .. carry|carried|be|was ; "
        "nobody|none .. claim it|them ; deny .. responsibility|involvement|role ; deny .. "
        "carrying|be|being .. behind|out ; deny .. part in ; deny .. hand in ; disclaim .. responsibility",
        bearer="agent",
        moves=True,
    ),
    topic(
        "conceded",
        "whether defeat was conceded",
        "concede defeat|the|victory ; concede ; acknowledge|accept|admit|recognise|recognize .. "
        "defeat|loss|result ; congratulate .. on ; congratulate .. rival|opponent|winner|her|him ; "
        "call|phone|ring|telephone to congratulate",
        "reject|contest|dispute the? result|results|outcome ; claim victory for himself|herself",
        bearer="agent",
        moves=True,
        is_personal=True,
    ),
    topic(
        "resigned",
        "whether someone has resigned",
        "resign/v ; step down ; stand down ; quit as ; tender|hand|submit .. resignation ; leave "
        "office|his|her post|job",
        "stay|remain|continue|cling in|on|to office|post|power ; remain as ; stay on ; rule out .. "
        "resign|resigning|resignation|quitting",
        bearer="agent",
        moves=True,
        is_plan=True,
        is_own=True,
        is_personal=True,
    ),
    topic(
        "told to leave",
        "whether people were told to leave",
        "order .. be? abandon|evacuate|evacuated|abandoned ; tell|told|instruct|instructed .. to "
        "abandon|leave|evacuate ; tell|told|order|ordered .. to .. go|get|board .. "
        "boats|lifeboats|deck|rafts|exits ; order .. to? abandon|leave|evacuate ; "
        "abandon-ship|evacuation order ; announcement .. leave|abandon|evacuate ; abandon ship",
        "no one|body tell|told|instructed .. what|anything|to ; nobody tell|told|instructed .. "
        "what|anything|to ; no announcement|instruction|instructions|order|orders ; not|never one "
        "word ; captain|master|crew|commander .. say nothing",
        bearer="noun",
    ),
    topic(
        "warned",
        "whether a warning was given",
        "warning .. give|issue|send|receive ; give|issue|send|receive .. warning|warnings ; be "
        "warn|alert ; forewarned ; warn|alert/v .. @public ; drop .. leaflets .. "
        "warning|urging|telling|calling",
        "without any? warning ; no .. warning|warnings ; nobody|none .. warn|tell|told|alert ; ignore .. "
        "warning|warnings",
        bearer="noun",
        prior=-0.3,
    ),
    topic(
        "record",
        "whether someone has a criminal record",
        "criminal|police|arrest record ; previous|prior|past|earlier .. "
        "conviction|convictions|offences|offenses ; "
        "felony|criminal|assault|burglary|robbery|drug|theft|fraud|violence conviction|convictions "
        "; rap sheet ; criminal past|history ; known to .. police|authorities|officers|services ; "
        "repeat|convicted offender|felon",
        "clean|clear record ; unknown to .. police|authorities ; first-time|first offender",
        bearer="agent",
        is_personal=True,
        stays=True,
        dated="fine|convict|jail|imprison|sentence .. in",
    ),
    topic(
        "convicted",
        "whether the accused is guilty",
        "convict ; find|found .. guilty ; guilty verdict",
        "acquit ; clear|cleared .. of .. "
        "murder|manslaughter|charges|charge|rape|assault|fraud|corruption|negligence ; find|found "
        "not guilty ; not guilty verdict ; exonerate",
        narrows="arson assault bribery burglary conspiracy corruption embezzlement fraud homicide "
        "kidnapping manslaughter murder negligence perjury rape robbery terrorism theft "
        "treason",
        kin="suspect",
        is_own=True,
        is_personal=True,
    ),
    topic(
        "civilians hurt",
        "whether civilians were killed or hurt",
        "@civilian .. die|kill|hurt|wound|injure|perish ; kill|wound|injure|hit .. @civilian ; "
        "claim .. lives of .. @civilian ; dead|killed|victims|fatalities be @civilian ; number "
        "@civilian ; civilian casualty|casualties|death|deaths|victim|victims",
        "no @civilian .. be|was|were ; no civilian casualty|casualties|death|deaths|victim|victims "
        "; only|all fighters|militants|terrorists|combatants|soldiers be? kill",
        bearer="noun",
        kin="civilian",
    ),
    topic(
        "people hurt",
        "whether anyone was hurt",
        "people|persons|others|someone|@inmate be? @hurt ; leave .. "
        "people|persons|passengers injured|hurt|wounded",
        "no injuries|injury|casualties ; no report|reports|case|cases of .. "
        "injuries|injury|harm|casualties|illness ; nobody|none be? @hurt ; no one be @hurt ; no-one be @hurt "
        ""
        "; everyone|everybody|all .. unhurt|unharmed|uninjured|unscathed|safe ; without "
        "injury|injuries|casualties",
        bearer="noun",
        prior=-0.5,
    ),
    topic(
        "motive",
        "whether the motive is known",
        "motive be|was|is ; motivated by",
        "motive .. unknown|unclear|mystery ; no .. motive ; not .. "
        "know|known|clear|establish|determine|determined .. motive ; unclear|unknown what "
        "motive|motivated ; motive .. not known|established|clear|determined",
        bearer="noun",
        moves=True,
    ),
    topic(
        "freed",
        "whether those held are free",
        "hostage|hostages|captive|captives be? free|release|rescue ; free|release|rescue .. "
        "hostage|hostages|captives",
        "hold|held|holding .. hostage|captive ; in captivity ; hostage|hostages remain|still ; "
        "hostage|hostages|captives .. held",
        moves=True,
    ),
    topic(
        "survivors",
        "whether anyone survived",
        "survivor|survivors be? find|found|pull|rescue ; find|found|pull|rescue .. "
        "survivor|survivors ; survive the crash|fire|blast|accident|attack|sinking",
        "no|any survivors|survivor ; no one survive ; nobody survive ; all .. board|passengers .. "
        "kill|killed|dead|died|perished",
        bearer="noun",
    ),
    topic(
        "alone",
        "whether the attacker acted alone",
        "act|acted|work|worked alone ; lone @suspect ; no accomplice|accomplices ; only|sole|single "
        "@attacker",
        "accomplice|accomplices ; second|another|third @attacker ; two|three|several "
        "gunmen|attackers|shooters",
        bearer="noun",
        kin="culprit attacker",
    ),
    topic(
        "died",
        "whether someone has died",
        "die ; succumb to ; be? dead ; be killed ; among the dead|victims|fatalities ; pass|passed away ; "
        "lose|lost .. life|lives ; perish ; be pronounced dead",
        "in .. critical|serious|stable condition ; fight|fighting for life|his|her ; fight|fighting "
        "for his|her life ; critically|seriously ill|injured|wounded|hurt ; on life support ; "
        "survive the|his|her|a|an ; survive ; be alive ; among the survivors ; recovering in|from|at ; "
        "be treated for|in|at|under|by ; being treated ; receive|undergo .. treatment|surgery ; "
        "in intensive care ; on .. ventilator",
        moves=True,
        is_personal=True,
        is_named=True,
    ),
    topic(
        "accounted for",
        "whether those missing have been found",
        "account|accounted for ; no|none|nobody .. missing|unaccounted ; "
        "find|found .. alive|dead|safe ; locate",
        "@missing .. missing ; unaccounted for ; missing @missing ; search|searching|look|looking "
        "for .. survivors|missing",
        moves=True,
        is_own=True,
    ),
    topic(
        "bail",
        "whether bail was granted",
        "grant .. bail ; free|release|freed|released on bail ; bail be? grant ; walk free on bail",
        "deny|refuse bail|bond ; deny|refuse .. bail ; bail be? deny|refuse ; hold|held|jail "
        "without bail|bond ; remand in custody",
        is_own=True,
        is_personal=True,
    ),
    topic(
        "drunk",
        "whether someone had been drinking",
        "be drunk|intoxicated ; under the influence ; over the limit|drink-drive ; fail .. "
        "breath|breathalyser|alcohol test ; alcohol in his|her|their blood|system ; smell of "
        "alcohol",
        "be sober ; pass .. breath|breathalyser|alcohol test ; no|any trace|traces of alcohol ; "
        "no|any alcohol",
        bearer="agent",
        is_personal=True,
    ),
    topic(
        "tested",
        "whether a test was positive",
        "test|tested positive",
        "test|tested negative",
        bearer="agent",
        is_own=True,
    ),
    topic(
        "armed",
        "whether someone was armed",
        "be armed ; carry|hold|held|wield|brandish|have|had|pull|pulled|draw|drew|produce|point|wave/v .. "
        "@gun ; with a|an @gun ; armed with",
        "unarmed ; no @gun be? find ; no @gun ; without a|any @gun",
        bearer="agent",
        only="suspect",
        kin="suspect",
        is_personal=True,
    ),
    topic(
        "evacuated",
        "whether people were taken out",
        "evacuate/v",
        is_own=True,
        prior=-0.3,
    ),
)
