"""The forms of English verbs: from a base form to all the ways it is written, and the past from the present."""

from __future__ import annotations

from collections.abc import Iterable

#: base, past, participle (the last left out where it is the past again)
IRREGULAR: dict[str, tuple[str, str]] = {
    parts[0]: (parts[1], parts[2] if len(parts) > 2 else parts[1])
    for parts in (
        entry.split()
        for entry in """be was been;beat beat beaten;become became become;begin began begun;bet bet;bite bit bitten;bleed bled;blow blew blown
        break broke broken;bring brought;build built;burn burnt;burst burst;buy bought;catch caught;choose chose chosen;come came come;cost cost
        cut cut;deal dealt;dig dug;do did done;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen
        feed fed;feel felt;fight fought;find found;flee fled;fly flew flown;forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven
        freeze froze frozen;get got;give gave given;go went gone;grow grew grown;hang hung;have had;hear heard;hide hid hidden;hit hit;hold held
        hurt hurt;keep kept;know knew known;lay laid;lead led;leave left;lend lent;let let;lie lied;lose lost;make made;mean meant;meet met
        mislead misled;pay paid;put put;quit quit;read read;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said;see saw seen
        sell sold;send sent;set set;shake shook shaken;shoot shot;show showed shown;shut shut;sing sang sung;sink sank sunk;sit sat;sleep slept
        slide slid;speak spoke spoken;spend spent;spill spilt;spit spat;split split;spread spread;stand stood;steal stole stolen;stick stuck
        sting stung;strike struck;swear swore sworn;sweep swept;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told
        think thought;throw threw thrown;understand understood;undo undid undone;wake woke woken;wear wore worn;weep wept;win won;write wrote written
        withdraw withdrew withdrawn;forsake forsook forsaken;shrink shrank shrunk;overhear overheard;oversleep overslept;bind bound;slit slit;light lit
        sneak snuck;learn learnt;spin spun;cling clung;betake betook;mistake mistook mistaken;overspend overspent;rebuild rebuilt;redo redid redone
        wet wet;bust bust;kneel knelt;lean leant;spoil spoilt;smell smelt;drown drowned;bend bent;fling flung;cheat cheated;text texted""".replace(
            "\n", ";"
        ).split(";")
    )
    if parts
}

#: Regular verbs of more than one syllable that double their last letter, and short ones that do not.
_DOUBLING = frozenset(
    {
        "admit",
        "commit",
        "control",
        "regret",
        "prefer",
        "refer",
        "occur",
        "permit",
        "travel",
        "grovel",
        "cancel",
        "label",
        "quarrel",
        "kidnap",
        "unwrap",
        "equip",
        "counsel",
    }
)
_VOWELS = "aeiou"


def _doubles(base: str) -> bool:
    if base in _DOUBLING:
        return True
    return (
        2 < len(base) <= 5
        and base[-1] not in "aeiouwxyh"
        and base[-2] in _VOWELS
        and base[-3] not in _VOWELS
        and sum(character in _VOWELS for character in base) == 1
    )


def forms(base: str) -> tuple[str, ...]:
    """Give every form of a verb: base, third person, -ing, past, participle. A phrase inflects in its first word."""
    head, space, rest = base.partition(" ")
    tail = space + rest
    if head == "be":
        return tuple(form + tail for form in ("be", "am", "is", "are", "was", "were", "been", "being"))
    if head == "have":
        return tuple(form + tail for form in ("have", "has", "had", "having"))
    stem = head + head[-1] if _doubles(head) else head
    if head.endswith("ie"):
        running = head[:-2] + "ying"
    elif head.endswith("e") and not head.endswith(("ee", "oe", "ye")):
        running = head[:-1] + "ing"
    else:
        running = stem + "ing"
    if head.endswith(("s", "x", "z", "ch", "sh")) or head in {"go", "do"}:
        third = head + "es"
    elif head.endswith("y") and head[-2] not in _VOWELS:
        third = head[:-1] + "ies"
    else:
        third = head + "s"
    regular = (
        head + "d" if head.endswith("e") else head[:-1] + "ied" if third.endswith("ies") else stem + "ed"
    )
    past, participle = IRREGULAR.get(head, (regular, regular))
    found = dict.fromkeys((head, third, running, past, participle))
    if head in {"burn", "learn", "dream", "lean", "spill", "spoil", "smell", "hang", "sneak", "light"}:
        found[regular] = None
    return tuple(form + tail for form in found)


def inflected(bases: Iterable[str]) -> frozenset[str]:
    """Give all forms of all of these verbs."""
    return frozenset(form for base in bases for form in forms(base))


#: Past forms of irregular verbs (only the past, not the participle alone).
PAST = frozenset(past for past, _ in IRREGULAR.values()) | {"were", "hanged", "did", "had"}
PARTICIPLES = frozenset(participle for _, participle in IRREGULAR.values())
_NOT_PAST = frozenset(
    """need indeed red bed hundred seed speed feed bleed shed weed wed fed led breed exceed proceed succeed sacred naked wicked
    kindred embed united unprotected deed greed ted fred moped""".split()
)
_ALIKE = frozenset(
    {
        "read",
        "put",
        "cut",
        "hit",
        "hurt",
        "let",
        "set",
        "shut",
        "cost",
        "bet",
        "quit",
        "spread",
        "split",
        "bust",
        "slit",
        "wet",
        "burst",
        "run",
        "come",
        "become",
    }
)


def is_past(word: str) -> bool:
    """Say whether a word can be a simple past (verbs that look alike in both tenses count)."""
    return word in PAST or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST)


def is_participle(word: str) -> bool:
    """Say whether a word can be a past participle."""
    return word in PARTICIPLES or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST)


def alike(word: str) -> bool:
    """Say whether a verb's present and past are written alike."""
    return word in _ALIKE
