"""What news tells of things, firms and public affairs again and again.

How a wording is written is told in `states`.
"""

from __future__ import annotations

from typing import Final

from checker.language.states import Topic, topic

OF_AFFAIRS: Final[tuple[Topic, ...]] = (
    topic(
        "alarm",
        "whether the alarm was sounded",
        "@alarm .. sound|activate|ring|wail|blare|trigger|work|function|go|hear|howl ; "
        "sound|activate|trigger|raise|hear|ring the|an|any? .. @alarm",
        "no|any|without @alarm ; no|any general|warning|fire|smoke @alarm ; @alarm .. "
        "silent|mute|dead|disconnected|broken ; silent|mute @alarm ; @alarm .. fail",
        bearer="noun",
        kin="alarm",
    ),
    topic(
        "closing",
        "whether a site closes",
        "close ; shut ; shut down ; shutter ; mothball ; shut|close its|their doors ; closure of ; "
        "face|faces closure|axe",
        "stay|remain|keep|kept open ; keep|kept .. open ; save|saved|spare|spared from closure ; "
        "win .. reprieve ; safe from .. closure",
        is_plan=True,
        needs="site",
        kin="site",
        is_own=True,
    ),
    topic(
        "reopened",
        "whether a way is open again",
        "reopen ; re-open ; open|opened again|to traffic ; resume|resumed "
        "operations|service|services|flights ; remain|stay|be|keep|kept open|passable",
        "remain|stay|be|keep|kept closed|shut|blocked|impassable ; still closed|shut|blocked ; "
        "be cut|severed ; cut|sever|block|blocked the|a|all @road",
        moves=True,
        needs="road",
        is_own=True,
    ),
    topic(
        "dividend",
        "whether a dividend is paid",
        "@dividend of|at ; @dividend .. "
        "stay|remain|hold|rise|increase|raise|unchanged|steady|pay|declare|propose|payable|recommend "
        "; pay|declare|propose|recommend|raise|lift|hold|maintain|increase|approve|restore .. "
        "@dividend",
        "no .. @dividend ; without .. @dividend ; "
        "scrap|suspend|cancel|omit|axe|skip|pass|withhold|drop|eliminate|halt .. @dividend ; "
        "@dividend .. scrap|suspend|cancel|omit|axe|skip|passed|withhold|drop|eliminate ; "
        "forgo|forego .. @dividend",
        bearer="noun",
        is_plan=True,
        narrows="annual final first-half full-year half half-year interim quarterly special",
        kin="dividend",
    ),
    topic(
        "majority",
        "whether a party has a majority",
        "win|secure|gain|take|get|hold|have|claim|score|seize|clinch|keep|kept|retain|defend .. majority ; "
        "sweep|storm|surge|romp|cruise to .. majority ; outright|absolute|overall|clear|working "
        "majority ; with|by a majority of",
        "short|shy of .. majority ; lose|miss|lack|deny .. majority ; no|without .. majority ; hung "
        "parliament ; short|shy of the .. need|require|needed|required ; fewer than .. "
        "need|require|needed|required ; need|seek coalition partner|partners ; majority .. out of "
        "reach",
        bearer="agent",
        is_plan=True,
        is_own=True,
    ),
    topic(
        "in control",
        "whether all of a place is held",
        "full|complete|total control ; control all|entire ; "
        "retake|recapture|capture|seize|secure|liberate .. all|entire|whole ; "
        "fully|completely|entirely control|retake|recapture|liberate|secure|capture ; under "
        "full|complete control",
        "contested area|areas|district|districts|neighbourhood|neighbourhoods|part|parts ; "
        "remain|still .. contested ; still hold|control .. "
        "part|parts|district|districts|area|areas|pocket|pockets ; pocket|pockets of resistance ; "
        "part|parts remain in|under",
        bearer="noun",
        stays=True,
    ),
    topic(
        "truce broken",
        "whether a truce was broken",
        "violate|break|breach|flout|infringe .. @truce ; violation|breach of .. @truce ; @truce "
        "violation|violations|breach|breaches ; @truce .. collapse|shattered|broke|broken",
        "observe|respect|honour|honor|uphold|keep .. @truce ; abide|adhere|stick by|to .. @truce ; "
        "@truce .. hold|holding|held",
        bearer="agent",
        kin="truce",
        is_own=True,
    ),
    topic(
        "pact",
        "whether the sides agreed on a document",
        "sign|reach|strike|conclude|clinch|seal|hammer .. @pact ; @pact .. "
        "sign|reach|strike|conclude|clinch|seal ; agree on .. @pact",
        "no|without|any .. @pact ; fail to agree ; without agreement|agreeing ; @talks "
        "collapse|fail|stall ; @talks .. break|broke down ; @talks end|ended in "
        "failure|deadlock|stalemate ; leave|left empty-handed",
        bearer="noun",
        kin="pact",
        prior=-0.3,
    ),
    topic(
        "arms used",
        "whether such a weapon was used",
        "@arms .. use|fire|deploy|launch|turn ; use|fire|deploy|launch|discharge|lob|employ/v .. "
        "@arms ; @arms open|opened up|fire",
        "@arms .. stay|sit|remain|stand idle|unused|silent ; @arms .. hold|held in "
        "readiness|reserve ; no @arms|live|rubber .. be? use|fire",
        bearer="noun",
        narrows="biological chemical cluster lethal live nuclear plastic rubber thermobaric",
    ),
    topic(
        "cause",
        "whether the cause is known",
        "cause be|was|is determine|establish|find|identify ; caused by ; blame|blamed on",
        "cause .. unknown|unclear|mystery ; cause .. not .. known|clear|determined|established ; "
        "not .. know|known|clear|establish|determine|determined .. cause|caused ; unclear|unknown "
        "what cause|caused ; cause .. under investigation ; cause .. being investigated ; "
        "investigate|determine|establish the cause",
        bearer="noun",
        moves=True,
    ),
    topic(
        "ruled on",
        "whether it was so treated",
        "treat|regard|classify|investigate|declare .. as? @sort ; be @sort",
        "rule|ruled out @sort ; not terrorism-related|terror-related ; no|any|without .. "
        "link|links|sign|evidence .. @sort",
        bearer="noun",
        needs="attack fire",
    ),
    topic(
        "defect",
        "whether a defect had been found",
        "@defect .. note|find|record|detect|report|discover|identify|know ; "
        "note|find|record|detect|report|discover|identify .. @defect",
        "nothing|anything|something wrong with ; no|any|without .. @defect ; in perfect|full|good "
        "working order ; pass .. inspection|inspections",
        bearer="noun",
        kin="defect",
    ),
    topic(
        "talks held",
        "whether the sides met",
        "@talks take|took place ; hold|held .. @talks ; meet|met face to face",
        "@talks cancel|postpone ; cancel|postpone|boycott|skip .. @talks ; no @talks ; @talks .. "
        "not take place",
        bearer="noun",
        moves=True,
        kin="talks",
        prior=-0.9,
    ),
    topic(
        "called off",
        "whether it was called off",
        "call|called off .. @fixture ; cancel|scrap|abandon|postpone .. @fixture ; @fixture .. "
        "cancel|scrap|postpone ; @fixture .. call|called off",
        "@fixture .. go|goes|went|going ahead|on ; press|push ahead with .. @fixture ; "
        "@fixture .. proceed|take|took|hold|held place? as planned|scheduled|arranged|intended ; "
        "@fixture will take place ; @fixture will be? hold|held ; @fixture .. will take place ; "
        "@fixture .. will be? hold|held",
        bearer="noun",
        is_plan=True,
        is_own=True,
    ),
    topic(
        "passed",
        "whether it was approved",
        "approve|pass|adopt|ratify|endorse|back|clear|accept .. @measure ; @measure .. "
        "approve|adopt|ratify|endorse|accept ; vote|voted for|through .. @measure",
        "reject|veto|block|defeat|oppose|turn|throw|spurn|rebuff .. @measure ; @measure .. "
        "reject|veto|block|defeat ; vote|voted down|against .. @measure ; strike|struck down .. "
        "@measure",
        bearer="noun",
        kin="measure",
        is_own=True,
    ),
    topic(
        "fire out",
        "whether the fire is under control",
        "@fire .. under control ; @fire .. contain|extinguish|control|put ; "
        "contain|extinguish|douse|control|quench .. @fire",
        "@fire .. out of control ; @fire .. rage|raging|burning|spreading ; "
        "battle|battling|fight|fighting .. @fire",
        bearer="noun",
        moves=True,
        kin="fire",
    ),
    topic(
        "permit",
        "whether there was a permit",
        "have|hold|held|had|obtain|get .. @permit ; @permit .. grant|issue ; grant|issue .. @permit "
        "; be? licensed to ; be authorised|authorized|permitted to ; show|produce .. @permit",
        "no|without|any .. @permit ; unlicensed ; @permit .. expire|lapse|refuse|revoke|withdraw ; "
        "refuse|revoke|withdraw .. @permit",
        bearer="noun",
    ),
    topic(
        "power",
        "whether power is back",
        "power|electricity|supply|supplies .. restore|back|return ; restore .. power|electricity",
        "without power|electricity ; blackout ; power|electricity .. out|off|cut",
        bearer="noun",
        moves=True,
        prior=-0.2,
    ),
    topic(
        "search over",
        "whether the search is over",
        "search .. call|called off ; search .. end|suspend|abandon|over ; call|called off .. search "
        "; end|suspend|abandon .. search",
        "search .. continue|continues|go|resume|ongoing ; continue|continuing|resume .. "
        "search|searching ; still searching",
        bearer="noun",
        moves=True,
    ),
    topic(
        "strike over",
        "whether the strike is over",
        "strike|walkout|stoppage .. end|over|suspend ; end .. strike|walkout|stoppage ; "
        "return|returned to work",
        "strike|walkout|stoppage .. continue|continues ; remain|still on strike ; no end .. strike",
        bearer="noun",
        moves=True,
    ),
    topic(
        "distress call",
        "whether a distress call was made",
        "send|issue|radio|make|receive|transmit|broadcast|put .. distress|mayday|emergency @signal "
        "; distress|mayday|emergency @signal .. send|issue|make|receive|transmit ; mayday be? send "
        "; send .. mayday|sos",
        "no|any|without distress|mayday|emergency @signal ; no|any mayday|sos",
        bearer="noun",
    ),
    topic(
        "insured",
        "whether it was insured",
        "be insured",
        "uninsured ; no|without insurance",
        bearer="agent",
        is_own=True,
    ),
    topic(
        "valid",
        "whether it is valid",
        "be|declare|declared|rule|ruled valid|lawful|legal|constitutional ; uphold .. "
        "result|election|vote|law|ban|ruling",
        "be|declare|declared|rule|ruled invalid|void|unlawful|illegal|unconstitutional ; "
        "annul|overturn|quash .. result|election|vote|law|ban|ruling|conviction",
        bearer="agent",
        is_own=True,
    ),
    topic(
        "on time",
        "whether it was late",
        "be|run|arrive late|delayed ; behind schedule ; miss .. deadline",
        "be|run|arrive|running on time|schedule|track ; on schedule ; ahead of schedule ; meet .. deadline",
        bearer="agent",
        is_plan=True,
        is_own=True,
    ),
    topic(
        "recorder",
        "whether the recorders have been found",
        "recorder|recorders|box|boxes .. find|recover|retrieve|locate ; "
        "find|recover|retrieve|locate .. recorder|recorders|box|boxes",
        "search|searching|look|looking|hunt for .. recorder|recorders|box|boxes",
        bearer="noun",
        moves=True,
        needs="recorder",
    ),
    topic(
        "overloaded",
        "whether it was overloaded",
        "overload ; overcrowd ; over|above|beyond|exceed .. capacity ; too many passengers|people on|aboard",
        "within .. capacity|limit|limits ; below|under capacity ; half|nearly empty",
        bearer="agent",
    ),
    topic(
        "speeding",
        "whether it was going too fast",
        "be speeding ; too fast ; over|above|exceed .. speed limit ; at excessive speed",
        "within .. speed limit ; under .. speed limit ; at normal|low speed",
        bearer="agent",
    ),
    topic(
        "at red",
        "whether the signal was at red",
        "signal|light .. red ; pass|run|ran|jump .. red signal|light ; "
        "go|gone|drive|driven through .. red signal|light",
        "signal|light .. green ; on green",
        bearer="noun",
    ),
    topic(
        "locked",
        "whether a way out was locked",
        "@door .. lock|chain|bolt|padlock ; lock|chain|bolt|padlock .. @door ; @door .. locked",
        "@door be open|unlocked|clear ; @door .. unlocked|unbolted|ajar ; unlocked|unbolted|open @door ; "
        "unlocked .. @door ; leave|left .. @door open|unlocked|ajar",
        bearer="noun",
        kin="door",
    ),
    topic(
        "emergency",
        "whether an emergency or a curfew is in force",
        "declare|impose|announce .. emergency|curfew ; emergency|curfew .. declare|impose|force|effect",
        "no .. emergency|curfew ; lift|end .. emergency|curfew ; rule|ruled out .. emergency|curfew",
        bearer="noun",
    ),
    topic(
        "job losses",
        "whether jobs go",
        "job|jobs|post|posts|role|roles .. cut|axe|lose|go|shed|slash ; "
        "cut|axe|lose|shed|slash|eliminate .. job|jobs|posts|roles ; lay|laid|make|made .. "
        "off|redundant",
        "no .. redundancies|layoffs|lay-offs ; no job losses|cuts ; no jobs|job|posts ; job|jobs .. "
        "safe|secure|guaranteed",
        bearer="noun",
        is_plan=True,
        prior=-0.3,
    ),
    topic(
        "forecast raised",
        "whether the forecast was raised",
        "raise|lift|upgrade|increase .. guidance|outlook|forecast ; guidance|outlook|forecast .. "
        "raise|lift|upgrade|up",
        "cut|lower|trim|slash|withdraw|downgrade/v .. guidance|outlook|forecast ; "
        "leave|left|keep|kept|hold|maintain|reiterate|reaffirm|stick .. guidance|outlook|forecast ; "
        "guidance|outlook|forecast .. unchanged|cut|lower",
        bearer="noun",
        prior=-0.4,
    ),
    topic(
        "unanimous",
        "whether a vote was unanimous",
        "unanimous ; unanimously ; all .. members|judges|directors vote|voted",
        "split vote|decision|verdict ; dissent|dissented ; majority vote|verdict|decision",
        bearer="noun",
    ),
    topic(
        "recount",
        "whether votes are counted again",
        "recount .. order|begin|hold|grant|start ; order|grant|begin|start|hold .. recount",
        "no recount ; rule|ruled out .. recount ; reject|refuse|deny .. recount ; without .. recount",
        bearer="noun",
        is_plan=True,
    ),
    topic(
        "expectations",
        "whether expectations were met",
        "beat|top|exceed|surpass .. expectation|expectations|forecasts|estimates ; ahead of .. "
        "expectations|forecasts|estimates",
        "miss .. expectation|expectations|forecasts|estimates ; short of .. "
        "expectations|forecasts|estimates ; below .. expectations|forecasts|estimates",
        bearer="agent",
        is_own=True,
    ),
    topic(
        "truce agreed",
        "whether a truce was agreed",
        "agree|agreed|announce|declare|broker|sign .. @truce ; @truce .. "
        "agree|announce|begin|start|effect|force",
        "no|any|without @truce ; reject|refuse .. @truce ; rule|ruled out .. @truce",
        bearer="noun",
        moves=True,
        kin="truce",
    ),
)
