"""States of things: whole or damaged, on or off, at work or out of use, and the like.

How a wording is written is told in `states`. Each state is one of two opposites (compare the antonyms
of WordNet 3.1), and is said of a noun that the other source has to give as well.
"""

from __future__ import annotations

from typing import Final

from checker.language.states import Topic, topic

OF_THINGS: Final[tuple[Topic, ...]] = (
    topic(
        "damaged",
        "whether it was damaged",
        "be? damage/v ; be? destroy/v ; be? wreck/v ; be? demolish/v ; be? flatten/v ; be? gut/v ; "
        "suffer|sustain .. damage ; reduce|reduced to rubble|ruins|ashes ; destruction of ; damage to ; "
        "in ruins ; burn|burned|burnt down|to",
        "intact ; undamaged ; unscathed ; unharmed ; untouched ; not .. be? touched ; be spared ; "
        "no|without damage ; escape damage ; still standing ; withstand|withstood the|it|them",
        is_own=True,
        prior=-0.2,
    ),
    topic(
        "switched on",
        "whether it was switched on",
        "@device .. on|activate|activated|running|recording|filming|functioning|function|working|work|"
        "operational|functional|operating ; turn|switch on .. @device ; turn|switch .. @device on ; "
        "activate .. @device ; @device .. in working|good order ; @device .. in operation ; "
        "leave|left .. @device on|running",
        "@device .. off|deactivate|inactive|disable|disabled|disconnect|unplug|broken|inoperative|"
        "inoperable|faulty|defective|defunct|dead ; turn|switch off .. @device ; "
        "turn|switch .. @device off ; disable|deactivate|disconnect|unplug .. @device ; "
        "@device .. fail ; @device .. out of order|operation|action|service|commission|use ; "
        "@device .. break|broke|broken down ; leave|left .. @device off",
        bearer="noun",
        has_particles=True,
        is_own=True,
    ),
    topic(
        "in motion",
        "whether it was moving",
        "be moving|travelling|traveling|driving|sailing|rolling ; in motion|transit ; on the move ; "
        "under way",
        "be stationary|motionless|parked|standing|stopped|moored|anchored|stranded|immobile ; "
        "at a standstill ; at rest|anchor ; break|broke|broken down ; "
        "stationary|parked|moored|anchored @vehicle ; stand|standing|stood still|idle",
        bearer="agent",
        only="vehicle",
        is_own=True,
    ),
    topic(
        "lit",
        "whether it had its lights on",
        "with .. lights|headlights|lamps on ; have|had .. lights|headlights|lamps on ; "
        "lights|headlights|lamps be? on|lit ; be lit|illuminated",
        "no|any|without lights|headlights|lamps|light ; neither lights|headlights|lamps ; unlit ; "
        "with .. lights|headlights|lamps off ; lights|headlights|lamps be? off|out",
        bearer="agent",
        only="vehicle",
        has_particles=True,
        is_own=True,
    ),
    topic(
        "in use",
        "whether it works",
        "functioning|operational ; be|still operating|working ; in operation ; "
        "still receiving|treating|admitting|taking .. patients|wounded|casualties|injured|passengers",
        "out of service|action|order|operation|commission ; inoperable|unusable ; break|broke|broken down ; "
        "knock|knocked out",
        bearer="agent",
        needs="service",
        is_own=True,
    ),
    topic(
        "going on",
        "whether it goes on",
        "@process .. continue/v|resume|proceed|restart ; @process .. go|goes|going on|ahead ; "
        "@process .. be complete|completed|uninterrupted ; continue|resume|restart|complete/v .. @process ; "
        "@process .. underway ; @process .. under way",
        "@process .. suspend|halt|interrupt|freeze|frozen|pause|stop ; "
        "suspend|halt|interrupt|freeze|froze|pause|stop/v .. @process ; @process .. on hold ; "
        "@process .. standstill",
        bearer="noun",
        is_plan=True,
        is_own=True,
        prior=-0.2,
    ),
    topic(
        "required",
        "whether it is required",
        "be needed|required|compulsory|mandatory|obligatory|necessary",
        "be optional|voluntary|unnecessary ; no need for",
        is_own=True,
    ),
    topic(
        "in hospital",
        "whether someone was taken to hospital",
        "take|taken|rush|rushed|airlift|airlifted|fly|flown|admit|admitted .. to .. hospital ; "
        "hospitalise/v ; hospitalize/v ; recover|recovering|treated|treat in|at .. hospital ; "
        "be in hospital ; go|went to .. hospital",
        "refuse|decline .. treatment|hospital ; discharge from .. hospital",
        is_own=True,
        is_personal=True,
        prior=-0.3,
    ),
    topic(
        "company",
        "whether anybody else was there",
        "passenger|passengers in|of|inside|aboard|hurt|injured|killed|died|survived ; passenger seat ; "
        "with|had|carry|carrying a|one|two|three|his|her passenger|passengers|companion",
        "alone in|inside|aboard ; drive|travel|fly alone ; only|sole|lone "
        "occupant|person|passenger in|of|aboard|inside ; no passengers|passenger ; sole|only|lone occupant ; "
        "nobody|no-one else .. in|aboard|inside ; no one else .. in|aboard|inside",
        bearer="noun",
        prior=0.2,
    ),
    topic(
        "at risk",
        "whether jobs are at risk",
        "job|jobs|post|posts|role|roles .. risk|jeopardy|threat|danger ; threaten .. job|jobs|posts|roles ; "
        "job|jobs|post|posts|role|roles .. on the line ; risk|danger to .. job|jobs|posts|roles",
        "job|jobs|post|posts|role|roles .. safe|secure|guarantee|guaranteed ; "
        "no job|jobs|posts|post .. risk|jeopardy|threat|danger",
        bearer="noun",
    ),
    topic(
        "outlook kept",
        "whether the forecast was kept",
        "leave|left|keep|kept|hold|maintain|reiterate|reaffirm|confirm|stick|stuck|retain/v .. "
        "guidance|outlook|forecast ; guidance|outlook|forecast .. unchanged|intact|maintain|reiterate ; "
        "continue|still to? expect .. in line with",
        "cut|lower|trim|slash|withdraw|downgrade|abandon|scrap|drop|ditch|tear|tore|torn/v .. "
        "guidance|outlook|forecast ; guidance|outlook|forecast .. "
        "cut|lower|withdraw|abandon|scrap|torn|drop ; profit warning ; warn|warned on profit|profits",
        bearer="noun",
        prior=-0.2,
        has_figures=True,
    ),
    topic(
        "signed",
        "whether it was signed",
        "put|affix|append|set .. signature|signatures|name ; sign/v .. @pact ; ink/v .. @pact ; "
        "@pact .. sign/v ; @pact .. signed",
        "unsigned ; leave|left without signing ; refuse|fail to sign .. @pact",
        bearer="noun",
        kin="pact",
    ),
    topic(
        "guarded",
        "whether it was guarded",
        "guard|guards .. on duty|patrol|watch ; guard|guards .. station|stationed|post|posted|present ; "
        "be guarded ; have|employ|had .. guard|guards",
        "unguarded ; no|any|without security? guard|guards",
        bearer="noun",
        prior=0.0,
    ),
    topic(
        "fatal to those inside",
        "whether any of them were killed",
        "@inmate .. die|kill|perish ; kill|claim .. @inmate",
        "@inmate .. unhurt|unharmed|uninjured|unscathed|survive ; "
        "no @inmate .. be? die|kill|killed|perish|hurt",
        bearer="noun",
        is_own=True,
        prior=-0.3,
    ),
)
