"""The forms of lines and snippets that pages print round articles. A rule is a pattern with a reason."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.read.dates import LOOSE_STAMP


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of boilerplate.

    Attributes
    ----------
    reason : what it is, in a word or two.
    pattern : matches it; a whole line for the rules of ``LINES``.
    group : number of the group that is the boilerplate; 0 for the whole match.
    is_headline : whether it holds only for lines that do not end like prose, with a full stop.
    """

    reason: str
    pattern: re.Pattern[str]
    group: int = 0
    is_headline: bool = False


def _rule(
    reason: str, pattern: str, flags: int = re.IGNORECASE, group: int = 0, *, is_headline: bool = False
) -> Rule:
    return Rule(reason, re.compile(pattern, flags), group, is_headline)


#: A capital letter, in patterns that otherwise do not mind the case.
_CAPITAL = r"(?-i:[A-Z])"
_STORIES = r"(?:stor(?:y|ies)|articles?|posts?|news|reading|content|coverage|topics|links|headlines|videos?)"
_CHANNEL = (
    r"(?:facebook|twitter|x|instagram|youtube|linkedin|whatsapp|telegram|e-?mail"
    r"|threads|bluesky|tiktok|rss)"
)
_CREDIT = (
    r"(?:(?:file\s+)?photo|image|picture|photograph|credit|screengrab)s?(?:\s+(?:credit|courtesy|by))?\s*[:/]"
)
_AGENCY = r"(?:AFP|AP|Reuters|PA|DPA|EFE|ANSA|Xinhua|Bloomberg|agencies|inputs\s+from\s+agencies)"
#: Names of people and bureaus: no figures, and full stops in initials only.
_WRITERS = r"(?:[^.\d\n()]|(?<=\b\w)\.|(?<=\bSt)\.){2,300}"

#: A line that opens what a page prints under an article: other stories, shares, comments.
PAGE_END = re.compile(
    rf"(?:(?:previous|next|prev)\s+{_STORIES}|latest\s+(?:from|in|on|news|stories|posts)\b.{{0,40}}"
    r"|more\s+(?:from|in|on|by)\b.{0,40}[^.]|don['’]?t\s+miss|up\s+next"
    r"|you\s+(?:may|might)\s+(?:also\s+)?(?:like|have\s+missed|enjoy)"
    r"|most\s+(?:read|popular|viewed|shared)\b.{0,20}"
    rf"|trending(?:\s+now|\s+{_STORIES})?|recommended(?:\s+for\s+you|\s+{_STORIES})?"
    rf"|(?:related|similar|other|top|more|popular|latest)\s+{_STORIES}|editor['’]?s?['’]?\s+picks?"
    r"|comments?|(?:go|back)\s+to\s*top|share\s+(?:this|on)\b.{0,30}|share:?"
    r"|explore\s+more\b.{0,40}|(?:related\s+)?topics|sponsored(?:\s+content)?|around\s+the\s+web)\s*[:.…»>]*",
    re.IGNORECASE,
)

#: A line under which the page speaks of the writer or readers speak, in prose too.
PAGE_FOOT = re.compile(
    r"(?:about\s+(?:the\s+)?(?:authors?|writers?)|comments\s+are\s+closed|\d+\s+comments?|comments?\s+\(\d+\)"
    r"|(?:leave|post|add)\s+a\s+(?:reply|comment)|join\s+the\s+(?:conversation|discussion))\s*[:.…»>]*",
    re.IGNORECASE,
)

#: A line that opens a box of headlines inside the body.
BOX = re.compile(
    r"(?:(?:read|see|watch)\s+(?:more|also|next)|also\s+(?:read|see)|related|see\s+also|follow\s+us)\s*[:.…»>]*",
    re.IGNORECASE,
)

LINES = (
    _rule(
        "other stories",
        r"(?:also\s+read|read\s+(?:also|more|next)|see\s+also|related|must\s+read|trending|most\s+read"
        r"|don['’]t\s+miss|you\s+may\s+also\s+like|recommended|watch(?:\s+(?:also|more|now|live))?|listen"
        r"|(?:raw\s+)?videos?|photos|gallery|slideshow|live\s+updates|in\s+pictures"
        r"|more\s+from\s+[\w .'’&-]{2,40}|(?:previous|next)\s+story|related\s+(?:stories|articles|coverage))"
        r"\s*[:»|>]\s*\S.{0,400}",
        is_headline=True,
    ),
    _rule(
        "other stories",
        r"for\s+(?:more|the\s+latest|other)\s+(?:stories|news|updates|coverage)\b.{0,120}"
        r"\b(?:visit|click|follow|see|go\s+to|check|read)\b.{0,80}",
    ),
    _rule(
        "service line",
        rf"(?:follow|find|like|join|contact|reach)\s+(?:us|our\s+\w+|me|@\w+|{_CAPITAL}[\w.'’&-]*"
        rf"(?:\s+{_CAPITAL}[\w.'’&-]*){{0,4}})\s*(?:on\b|at\b|via\b|:)\s*{_CHANNEL}\b"
        rf"(?:\s*(?:[|/,&]|and)\s*{_CHANNEL}\b)*\.?",
    ),
    _rule("service line", rf".{{0,60}}\b{_CHANNEL}(?:\s*[|/]\s*{_CHANNEL})+\.?"),
    _rule("service line", rf"(?:on\s+)?{_CHANNEL}\s*:?|social(?:\s+media)?|advertise?ment"),
    _rule(
        "service line",
        r"(?:published|updated|posted|share|save|sign\s+in|log\s+in|subscribe|menu|search|listen|gift\s+article"
        r"|skip\s+to\s+(?:main\s+)?content|reuse\s+this\s+content|report\s+(?:a\s+)?(?:typo|error|correction))",
    ),
    _rule("service line", r"this\s+(?:article|story)\s+is\s+(?:more\s+than|over)\s+\w+\s+\w+\s+old\.?"),
    _rule("service line", r"(?:tags?|topics?)\s*:.{0,300}|print", is_headline=True),
    _rule(
        "service line",
        r"(?:send|e-?mail|print|save|bookmark|listen\s+to)\s+this\s+(?:page|story|article|post)\b.{0,40}",
    ),
    _rule(
        "service line",
        r"(?:(?:story|article)\s+continues\s+(?:below|after)|continue\s+reading)\b.{0,60}"
        r"|(?:loading|please\s+wait|skip\s+ad(?:vert\w*)?)[.…]*",
    ),
    _rule(
        "service line",
        r"@\w{2,30}(?:\s*[,|&]\s*@\w{2,30})*|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|https?://\S+|www\.\S+",
    ),
    _rule(
        "service line",
        r"(?:[×x]\s*)?(?:(?:image|photo|slide)\s+)?\d+\s+of\s*/?\s*\d+(?:\s+\d+\s+of\s+\d+)*",
    ),
    _rule("service line", r"(?:read\s+or\s+)?share\s+this\s+(?:story|article|post|page)\b.{0,120}"),
    _rule("tweet", r"\d{1,2}:\d{2}\s*[ap]\.?m\.?\s*·\s*.{5,40}"),
    _rule("byline", r"[—–-]{1,2}\s*(?:By\s+)?[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}", re.NOFLAG),
    _rule(
        "credits",
        rf"\(?(?:additional\s+|further\s+)?(?:reporting|writing|editing|compiled|written|edited|translated)"
        rf"\s+by\s+(?:the\s+)?{_CAPITAL}{_WRITERS}\.?\)?",
    ),
    _rule(
        "credits", rf"with\s+(?:files|inputs?|reporting)\s+(?:from|by)\s+(?:the\s+)?{_CAPITAL}{_WRITERS}\.?"
    ),
    _rule(
        "credits",
        r"[^.]{3,160}\bcontributed\s+(?:reporting\s+)?to\s+this\s+(?:report|story|article|piece|post)\.?",
    ),
    _rule("photo credit", r"image\s+source,\s*.{2,60}"),
    _rule(
        "photo credit",
        r"[(\[]?(?:(?:file\s+)?photos?|images?|pictures?|photographs?|credits?|courtesy)"
        r"(?:\s+(?:credit|courtesy))?\s*(?::|\bby\b|/)\s*[^.()\[\]]{1,80}[)\]]?",
    ),
    _rule(
        "copyright",
        r"\(?\s*(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b)).{0,400}|.{0,60}\ball\s+rights\s+reserved\b.{0,200}",
    ),
)

_LETTER = r"\b(?:newsletters?|bulletins?|alerts?|briefings?|e-?mails?|updates|inbox|free|account)\b"

#: A sentence that serves the reader, or the outlet, and not the story.
NOTICE = re.compile(
    r"(?:"
    r"subscribe\s+(?:now|today|here|to|for|and)\b|register\s+(?:now|here|for\s+free)\b"
    r"|(?:keep\s+up\b.{0,40}\bby\s+|editor['’]?s['’]?\s+note\s*:\s*|please\s+|(?:to|for)\s+[^,]{1,40},\s*)?"
    rf"(?:sign(?:ing)?\s+up|subscrib(?:e|ing))\s+(?:to|for)\b.{{0,60}}{_LETTER}"
    r"|sign\s+up\s+(?:now|today|here)\b|(?:get|receive)\s+.{0,60}\b(?:newsletter|(?:in|to)\s+your\s+inbox)\b"
    rf"|(?:follow|like|join)\s+(?:us|our|{_CAPITAL}[\w.]+\s+on)\b.{{0,80}}"
    r"\b(?:facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|channel)\b"
    r"|download\s+(?:the|our)\b.{0,60}\bapp\b|all\s+rights\s+reserved\b|reproduction\s+(?:is\s+)?permitted\b"
    r"|this\s+(?:material|article|story)\s+may\s+not\s+be\s+(?:published|reproduced|broadcast|copied|redistributed)\b"
    r"|comments\s+are\s+closed\b|click\s+here\b"
    r"|(?:are\s+you|were\s+you|have\s+you\s+been)\s+affected\b.{0,40}\?"
    r"|(?:got|have(?:\s+you\s+got)?|do\s+you\s+have)\s+a\s+(?:news\s+)?(?:tip|story)\b.{0,60}\?"
    r"|(?:e-?mail|write\s+to|call|contact|text)\s+(?:us\b|(?:the|our)\s+(?:newsroom|newsdesk|news\s+desk)\b)"
    r"|write\s+to\s+the\s+\w+['’]s\s+(?:\w+\s+)?desk\b"
    r"|(?:we|this\s+\w+)\s+will\s+(?:update|be\s+updating)\s+this\s+(?:story|article|page)\b"
    rf"|the\s+{_CAPITAL}\w+\s+is\s+distributed\s+free\b|additional\s+reporting\s+by\b"
    r"|to\s+(?:read|see)\s+more\b.{0,40}\b(?:subscribe|visit|click)\b"
    r")",
    re.IGNORECASE,
)

#: A credit that ends a caption.
CREDIT_END = re.compile(
    r"\s*[(\[]?\s*(?:(?:file\s+)?photo|image|picture|photograph|credit|source)s?"
    r"(?:\s+(?:credit|courtesy))?\s*:\s*[^()\[\]]{1,80}[)\]]?\s*\Z",
    re.IGNORECASE,
)

INLINE = (
    _rule("link", r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]]"),
    _rule("link", r"\bpic\.twitter\.com/\w+|\bt\.co/\w+"),
    _rule("tweet", rf"[—–-]\s+[^\n—–]{{1,60}}?\(@\w{{1,30}}\)\s*{LOOSE_STAMP}"),
    _rule("tweet", r"[—–-]\s+[^\n—–,;:\d]{1,60}?\(@\w{1,30}\)(?=\s*$)", re.IGNORECASE | re.MULTILINE),
    # A handle in a sentence may be the name of who acts; only figures in it would mislead.
    _rule("handle", r"(?<![\w.@/])@(?=\w*\d)\w{2,30}\b"),
    _rule("address", r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"),
    _rule("photo credit", rf"[(\[]\s*{_CREDIT}[^()\[\]\n]{{1,80}}[)\]]"),
    _rule(
        "photo credit",
        rf"(?<=[.!?\"”’])\s{{1,4}}({_CREDIT}[^()\[\].\n]{{1,60}})(?=[)\]]|\s*$)",
        re.IGNORECASE | re.MULTILINE,
        1,
    ),
    _rule("photo credit", r"[(\[]\s*(?:source\s*:|courtesy(?:\s+of\b|\s*:))\s*[^()\[\]\n]{1,80}[)\]]"),
    _rule("credits", rf"\(\s*with\s+{_AGENCY}(?:[ ,]+(?:and\s+)?{_AGENCY})*\s*\)"),
    _rule(
        "credits",
        r"\(\s*(?:additional\s+|further\s+)?(?:reporting|writing|editing|compiled|written)\s+by\s+[^()\n]{2,300}\)",
    ),
    _rule(
        "credits",
        rf"(?<=[.!?\"”)])\s{{1,4}}((?:additional\s+|further\s+)?(?:reporting|writing)\s+by\s+{_CAPITAL}"
        r"[^.\n]{1,200};\s*editing\s+by\s+[^.\n]{2,200}\.?)(?=\s*$)",
        re.IGNORECASE | re.MULTILINE,
        1,
    ),
    _rule(
        "date stamp",
        rf"\b(?:(?:last\s+)?updated?|posted|published|last\s+modified)\s*:\s*{LOOSE_STAMP}"
        r"(?:(?:\s+(?:[A-Z]{3}|-|\d{1,2}:\d{2}|\d{1,6})){1,9}(?=\s*$))?",
        re.IGNORECASE | re.MULTILINE,
    ),
    _rule("date stamp", r"\(\s*(?:last\s+)?updated:?\s+[\d:./ -]{4,40}\)"),
    _rule("service line", r"\b(?:image|photo|slide)\s+\d+\s+of\s+/?\s*\d+\b"),
    # Desk codes that scraped pages carry behind the last sentence.
    _rule(
        "service line",
        r"(?<=[.!?])(?<!\bNo\.)(?<!\bno\.)\s{1,4}((?:[A-Z]{2,4}\s+)?\d{1,4}(?:-\d{1,4})?)\s*\Z",
        re.NOFLAG,
        1,
    ),
    _rule("service line", r"(?<=[.!?\"”)])\s{1,20}(read\s+(?:also|more|next))\s*\Z", re.IGNORECASE, 1),
)
