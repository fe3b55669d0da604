"""Verbs that bring speech in.

After Quirk et al., *A Comprehensive Grammar of the English Language*, §14.28 and §16.31, with the
verbs that newspapers use beside them.
"""

from __future__ import annotations

#: Verbs of speech that take a clause: "said that …".
STATING = frozenset(
    "say tell report announce state claim add confirm note explain warn admit insist argue declare write "
    "testify assert maintain acknowledge deny reveal recall reply respond stress remark comment concede "
    "allege complain contend predict promise vow pledge suggest repeat reiterate emphasise emphasize "
    "caution observe recount describe swear boast lament tweet post answer conclude inform advise assure "
    "remind signal hint counter retort joke quip protest agree".split()
)

#: Verbs that bring in words between quotation marks, beside those.
QUOTING = STATING | frozenset(
    "ask shout cry yell scream whisper fume rage blast slam sob wail beg plead continue snap storm thunder "
    "call dub brand label hail praise condemn urge demand threaten accuse criticise criticize denounce "
    "mutter murmur sigh laugh smile blog text read quote cite speak go accord enthuse gush rail "
    "commit urge appeal lash hit insist reckon tell recite chant sing exclaim interject muse opine".split()
)

#: Who is told, when a name follows one of these: "told reporters" has its speaker before it.
TELLING = frozenset("tell inform advise assure remind ask urge".split())
