"""What news tells of courts and counts again and again: pleas, sentences, appeals, requests.

How a wording is written is told in `states`.
"""

from __future__ import annotations

from typing import Final

from checker.language.states import CLASSES, Topic, topic

OF_COURTS: Final[tuple[Topic, ...]] = (
    topic(
        "plea",
        "how the accused pleaded",
        "plead|pleaded|pled guilty ; admit|confess @offence|charge|count|guilt|everything|all ; "
        "admit|confess .. @offence|charge|count|guilt ; confess to ; admit|admitted #vbg ; "
        "change .. plea to guilty",
        "plead|pleaded|pled not guilty ; deny @offence|charge|count|guilt|everything|all|wrongdoing ; "
        "deny .. @offence|charge|count|guilt|wrongdoing ; deny|denied #vbg ; "
        "maintain|protest .. innocence ; insist .. innocent",
        bearer="agent",
        moves=True,
        stays=True,
        needs="court",
        narrows=" ".join(CLASSES["offence"]),
        kin="suspect",
        is_own=True,
        is_personal=True,
    ),
    topic(
        "prison",
        "whether someone goes to prison",
        "jail/v ; imprison/v ; cage/v ; incarcerate ; lock|locked up ; send|sent|go|goes|went|taken to "
        "prison|jail ; send|sent|go|goes|went .. behind bars ; give|hand|receive|get .. sentence|term ; "
        "sentence/v to .. prison|jail|years|months|imprisonment|custody ; "
        "serve .. years|months|sentence|term|time ; "
        "begin|start .. sentence|term ; put|kept behind bars",
        "suspend .. sentence|term ; suspended .. sentence|term ; "
        "give|hand|receive|get .. suspended .. sentence|term ; walk|walked free|out ; "
        "walk .. free man|woman ; spare .. jail|prison|custody ; avoid|escape .. jail|prison|custody ; "
        "keep|kept|stay out of jail|prison ; community order|service ; non-custodial ; "
        "conditional discharge ; on probation ; prison|jail sentence|term be? suspend",
        needs="sentencing",
        is_own=True,
        is_personal=True,
        is_plan=True,
    ),
    topic(
        "appeal",
        "whether there is an appeal",
        "appeal/v ; lodge|file|bring|mount|launch|submit|enter|make|lodging|filing .. appeal ; "
        "appeal .. lodge|file|bring|submit ; notice of appeal ; take .. case to .. court of appeal ; "
        "challenge .. @ruling ; contest .. @ruling",
        "no appeal ; without appeal ; rule|ruled out .. appeal ; drop|abandon|withdraw|waive .. appeal ; "
        "accept .. @ruling",
        bearer="agent",
        is_plan=True,
        kin="accused",
        stops="for to",
        prior=-0.2,
    ),
    topic(
        "requested",
        "whether it was asked for",
        "ask|request|demand|seek|apply|petition|press|call/v .. @remedy ; "
        "request|demand|application|petition|call for .. @remedy",
        "rule|ruled out asking|seeking|requesting|demanding .. @remedy",
        bearer="agent",
        is_plan=True,
        is_own=True,
        narrows=" ".join(CLASSES["remedy"]),
    ),
)
