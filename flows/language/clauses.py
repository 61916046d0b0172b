"""Who did what: clauses of a sentence with their subject, their verb, its tense and what follows it."""

from __future__ import annotations

from dataclasses import dataclass

from flows.language.inflection import alike, is_participle, is_past
from flows.language.lexicon import CLASSES, NOTATION
from flows.language.text import Sentence, is_number

_BREAKS = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        "…",
        "(",
        ")",
        '"',
        "and",
        "but",
        "because",
        "so",
        "when",
        "while",
        "if",
        "although",
        "though",
        "until",
        "who",
        "which",
        "then",
        "since",
        "after",
        "before",
        "where",
        "or",
        "as",
        "that",
        "than",
        "cos",
        "saying",
        "instead",
        "what",
        "how",
        "why",
        "whatever",
        "whether",
    }
)
_SUBJECTS = {
    "i": "i", "we": "we", "you": "you", "he": "other", "she": "other", "they": "other", "it": "it", "this": "it", "that": "it",
    "there": "it", "nobody": "other", "someone": "other", "everyone": "other", "things": "it", "who": "other", "us": "we", "me": "i",
}  # fmt: skip
ADVERBS = frozenset(
    """only just never always already not really also both all even ever probably still so very too then again actually honestly
    secretly quietly literally totally completely deliberately knowingly repeatedly lately finally basically simply sometimes often
    usually nearly almost once twice first later constantly regularly mostly purposely intentionally recently clearly obviously
    definitely genuinely sincerely openly publicly privately stupidly selfishly drunkenly gladly directly immediately eventually
    initially previously originally last kept myself guys""".split()
)
#: Verbs of the mind and of being: what they tell is no act.
STATES = NOTATION.__class__(
    {
        "states": """%be %think %feel %know %want %hope %wish %mean %regret %understand %realise %need %love %hate %like %believe %guess
        %suppose %hear %see %remember %fear %care %deserve %expect %recognise %appreciate %apologise %seem %sound %matter %imagine %wonder
        %own %accept %admit %acknowledge %assume %figure %doubt %prefer %miss_you %struggle %worry %suffer %become %grow %happen %mind
        %act %behave %try %manage %cope %learn %notice %consider %respect %value %intend %tend %panic %regard %own_up %beg %confess
        %mistake %live %explain %ask %grovel %knelt %kneel %cry %work %change %betray %wrong %hurt %fail %disappoint %harm %damage %ruin
        %destroy %disrespect %mistreat %neglect %mess %screw %fuck %slip %cause %upset %handle %deal %err %sin""".split()
    }
).members("states") - {"saw", "seen", "seeing", "left", "leave", "missed", "heard"}
#: Acts that are whole without an object; alone they are bare: an act is named, but nothing particular of it.
BARE = NOTATION.__class__(
    {
        "bare": "%lie %cheat %drink %relapse %gamble %smoke %steal %flirt %hide %sleep %use %vape %stray %swear %shout %yell %overspend %hit".split()
    }
).members("bare")
#: Acts that a camera could have seen, named even where a pronoun stands for the rest ("I deleted them").
CONCRETE = NOTATION.members("camera") - NOTATION.__class__(
    {
        "empty": "%go %come %do %make %get %keep %stop %have %be %say %take %give %put %see %hold %tell %start %finish %like %run %play %set %turn %use %share %show %stay %leave %ask %answer %listen %spend %count %mark %change %cut %cancel".split()
    }
).members("empty")
_VAGUE_OBJECTS = frozenset(CLASSES["vaguenoun"]) | {
    "honest",
    "proud",
    "areas",
    "terrible",
    "awful",
    "horrible",
    "unforgivable",
    "hurtful",
    "stupid",
    "cruel",
    "unfair",
    "badly",
    "somebody",
    "someone",
    "person",
    "people",
    "anybody",
    "chapter",
    "boundary",
    "boundaries",
    "line",
    "actions",
    "shit",
    "ball",
    "steps",
    "you",
    "me",
    "us",
    "to",
    "your",
    "my",
    "heart",
    "trust",
    "feelings",
    "promise",
    "promises",
    "vows",
    "our",
    "marriage",
    "relationship",
    "face",
    "home",
    "family",
    "wrong",
    "down",
    "up",
    "back",
    "about",
    "it",
    "over",
    "say",
    "tell",
    "sorry",
    "apology",
    "best",
    "love",
    "life",
    "part",
}
_FUNCTION = (
    frozenset(
        """a an the of on in at to for with from by about into onto over under out up off down back my your his her our their its me you him
    them us it i we he she they this that these those and but or nor so because when while if than as not no never never yet all any some
    more most much many few own same other another such what which who whom whose how why where there here do does did done doing have
    has had having am is are was were be been being will would can could shall should may might must one ones every each both either
    rather quite very too just only even still again also ever always anyway though although until since before after behind between
    through during without within against around across along away ok yes well like get got getting gets really sorry please because
    honestly full stop time times everything anything something nothing everyone anyone someone nobody let""".split()
    )
    | ADVERBS
)
_DET = frozenset(
    {
        "a",
        "an",
        "the",
        "my",
        "your",
        "our",
        "his",
        "her",
        "their",
        "this",
        "that",
        "some",
        "any",
        "no",
        "these",
        "those",
        "another",
        "each",
        "every",
    }
)
_NAMES_NOT = frozenset({"i", "ok", "god", "jesus", "christ", "lord", "sorry", "yes", "no"})
_DAYS = frozenset(CLASSES["day"] + CLASSES["month"] + CLASSES["season"]) - {"may", "mon"}
_UNITS = frozenset(CLASSES["unit"]) - {"second", "seconds", "moment"}
_NUMBERS = frozenset(CLASSES["number"])
_CLOCK = frozenset(
    {
        "yesterday",
        "tonight",
        "midnight",
        "noon",
        "lunchtime",
        "christmas",
        "nightly",
        "lunch",
        "dinner",
        "breakfast",
        "wedding",
        "honeymoon",
        "funeral",
        "holiday",
        "holidays",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause: places are word indexes in its sentence, `verb` is -1 where there is none."""

    first: int
    last: int
    subject: str
    verb: int
    past: bool
    negative: bool
    #: places of content words after the verb
    content: tuple[int, ...]


def clauses(sentence: Sentence) -> list[Clause]:
    """Cut a sentence into clauses. A clause without a subject of its own takes that of the one before."""
    words = sentence.words
    found: list[Clause] = []
    start = 0
    inherited = ""
    for place in range(len(words) + 1):
        subject_here = place < len(words) and words[place] == "i" and place > start and words[start] != "i"
        if place < len(words) and words[place] not in _BREAKS and not subject_here:
            continue
        if place > start:
            clause = _clause(sentence, start, place - 1, inherited)
            found.append(clause)
            if clause.subject:
                inherited = clause.subject
        # "When you rang I let it ring": an "i" opens a clause of its own.
        start = place if subject_here else place + 1
        if place < len(words) and words[place] in {"what", "which", "who", "whatever", "how", "that"}:
            # "what went on": the word that opens the clause is its subject, not the one of the clause before.
            inherited = "it"
    return found


def _clause(sentence: Sentence, first: int, last: int, inherited: str) -> Clause:
    words = sentence.words
    if words[first] == "let":
        # "let us ..." and "let me ..." ask for something and tell nothing.
        return Clause(first=first, last=last, subject="", verb=-1, past=False, negative=False, content=())
    subject = ""
    place = first
    while place <= last and (words[place] in ADVERBS or not words[place][0].isalnum()):
        place += 1
    head = place
    if place <= last and words[place] in _SUBJECTS:
        subject = _SUBJECTS[words[place]]
        place += 1
    elif place <= last:
        # "my anxiety was", "home is": whatever stands before the first verb is the subject, and not the writer.
        found_at = next(
            (
                at
                for at in range(place, min(last, place + 6) + 1)
                if words[at] in _SUBJECTS and words[at] not in {"that", "this", "it", "me", "us"}
            ),
            -1,
        )
        if found_at >= 0:
            subject = _SUBJECTS[words[found_at]]
            place = found_at + 1
        elif is_past(words[place]) or words[place] in {"been", "had", "went"} or words[place].endswith("ing"):
            subject = inherited or ("i" if first == head else "")
            subject = subject or "i"
        else:
            subject = "noun"
    verb, past, negative = -1, False, False
    have = be = False
    for at in range(place, min(last, place + 7) + 1):
        word = words[at]
        if word in {"not", "never", "no"}:
            negative = True
        elif word in {"did", "have", "has", "had"} and at < last and _verbal(words, at + 1, last):
            have, past = True, True
        elif word in {"was", "were", "am", "are", "is", "been", "be"} and at < last:
            be = True
            past = past or word in {"was", "were", "been"}
        elif (
            word in ADVERBS
            or word.endswith("ly")
            or word in {"would", "could", "should", "will", "can", "may", "might", "must"}
        ):
            continue
        elif be:
            # "was lonely", "was on the phone": a state or a place, and no act, unless a verb form follows.
            if word.endswith("ing") or is_participle(word):
                verb = at
            break
        elif have and word not in _DET:
            verb = at
            break
        elif is_past(word):
            verb, past = at, True
            break
        elif word in _DET or word in {"to", "of", "in", "on"}:
            if have and verb < 0:
                verb = at - 1
            break
        elif verb < 0 and not word.isdigit():
            verb = at
            past = past or alike(word)
            break
    content: list[int] = []
    if verb >= 0:
        content = [at for at in range(verb + 1, last + 1) if is_content(words[at])]
    return Clause(
        first=first,
        last=last,
        subject=subject,
        verb=verb,
        past=past,
        negative=negative,
        content=tuple(content),
    )


def _verbal(words: tuple[str, ...], at: int, last: int) -> bool:
    """Say whether an auxiliary is followed by a verb rather than by a thing or a state."""
    while at <= last and (words[at] in ADVERBS or words[at] in {"been", "not", "never"}):
        if words[at] == "been":
            return True
        at += 1
    if at > last:
        return False
    word = words[at]
    return (
        word.endswith("ing")
        or is_participle(word)
        or is_past(word)
        or (words[at - 1] in {"not", "never"} and word.isalpha() and word not in _DET)
    )


def is_content(word: str) -> bool:
    """Say whether a word can tell something particular: no function word, no empty noun."""
    return (
        word not in _FUNCTION and word not in _VAGUE_OBJECTS and word[0].isalnum() and not word.endswith("ly")
    )


def particulars(sentence: Sentence, *, loose: bool = True) -> tuple[int, int] | None:
    """Give the words of a particular: a date, a time, a number, a length, a name, an amount. None where there is none.

    `loose` takes a length that nobody could count ("for months") as well.
    """
    words = sentence.words
    for place, word in enumerate(words):
        if word in _DAYS or word in _CLOCK or is_number(word) or (word[0].isdigit() and len(word) > 1):
            return place, place
        if (
            word in _UNITS
            and place
            and (
                words[place - 1] in _NUMBERS
                or words[place - 1]
                in (
                    {"a", "last", "this", "that", "whole", "every", "each", "all", "for", "few", "of"}
                    if loose
                    else {"last", "that", "whole"}
                )
                or is_number(words[place - 1])
            )
        ):
            if (
                words[place - 1] in {"this", "that", "every", "a"}
                and word in {"day", "night", "second"}
                and words[place - 1] != "that"
            ):
                continue
            return place - 1, place
        if (
            word in _NUMBERS
            and word not in {"one", "once", "half", "several", "few", "couple", "second", "quarter", "twice"}
            and place + 1 < len(words)
            and words[place + 1] not in {"of", "sides"}
        ):
            return place, min(place + 1, len(words) - 1)
        if word == "twice":
            return place, place
        if (
            sentence.capital[place]
            and word.isalpha()
            and len(word) > 1
            and word not in _NAMES_NOT
            and word not in _FUNCTION
        ):
            return place, place
    return None
