"""What the coach plays, and says of replies: all there, plain, and never violent, threatening, or anybody's name."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any, Final

import pytest
import yaml

from flows.solo.reactions import Level, Reaction, beats
from flows.solo.rehearsal import CALM, VARIANTS, begin, introduction, lines
from flows.solo.replies import KINDS

ROOT: Final = files("prompts") / "en" / "solo"


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


PLAYED: Final[dict[Reaction, Any]] = {reaction: read(f"reactions/{reaction}.yaml") for reaction in Reaction}
REMARKS: Final = read("replies.yaml")
STOPPED: Final = read("rehearsal.yaml")

LINES: Final = [
    (f"{reaction}.{beat}.{number}", text)
    for reaction, wording in PLAYED.items()
    for beat, variants in wording["lines"].items()
    for number, text in enumerate(variants)
]
INTRODUCTIONS: Final = [
    (f"{reaction}.{level}", text)
    for reaction, wording in PLAYED.items()
    for level, text in wording["introduction"].items()
]
SENTENCES: Final = [(f"{way}.{kind}", text) for way, kinds in REMARKS.items() for kind, text in kinds.items()]
EVERYTHING: Final = [*LINES, *INTRODUCTIONS, *SENTENCES, *STOPPED.items()]

VIOLENT: Final = re.compile(
    r"""\b(?:hit|hits|hitting|slap\w*|punch\w*|kick\w*|chok\w*|strangl\w*|shov\w*|push(?:es|ed)?\ you|grab\w*|spit\w*|beat|beats|
    smash\w*|slam\w*|throws?|threw|hurl\w*|break\ (?:your|every)|knife|knives|gun|blood\w*|kill\w*|murder\w*|dead|die|dies|dying|
    suicid\w*|hurt\ (?:you|myself)|pay\ for\ (?:this|it)|regret\ (?:this|it)|get\ even|revenge|destroy\w*|ruin\w*|or\ else|
    warn\w*|watch\ out|lawyer|court|police|custody|the\ (?:kids|children)|burn\w*|find\ you|follow\ you|tell\ everyone)\b""",
    re.IGNORECASE | re.VERBOSE,
)
INSULTS: Final = re.compile(
    r"\b(?:liar|cheat\w*|bastard|bitch|slut|whore|idiot|pig|monster|scum|loser|coward|disgust\w*|pathetic|worthless|fuck\w*|shit|hell|damn\w*)\b",
    re.IGNORECASE,
)
GENDERED: Final = re.compile(
    r"\b(?:he|she|him|his|her|hers|husband|wife|boyfriend|girlfriend)\b", re.IGNORECASE
)
NO_NAMES: Final = {"I", "ME", "IT"}


def inner_capitals(text: str) -> set[str]:
    """The words with a capital that doesn't open a sentence: names would be among them."""
    opened = re.sub(r"(^|[.!?…:]\"?\s+|\n\s*|(?<![A-Za-z])\")[A-Z]", r"\1", text)
    return {word.split("'")[0] for word in re.findall(r"\b[A-Z][\w']*", opened)} - NO_NAMES


@pytest.mark.parametrize("reaction", Reaction)
def test_all_there(reaction):
    """Each beat has its three ways of being said, all different; each level its introduction; and nothing is left over."""
    wording = PLAYED[reaction]

    assert set(wording) == {"introduction", "lines"}
    assert set(wording["introduction"]) == set(Level)
    assert set(wording["lines"]) == beats(reaction)
    assert all(len(variants) == len(set(variants)) == VARIANTS for variants in wording["lines"].values())


def test_no_line_twice():
    """No two lines are the same anywhere."""
    texts = [text for _, text in (*LINES, *INTRODUCTIONS, *SENTENCES)]

    assert len(set(texts)) == len(texts)


def test_keys():
    """The keys that a rehearsal gives lead to wording."""
    rehearsal = begin(Reaction.RAGE, Level.HARD, 3)
    reaction, part, beat = lines(rehearsal)[0].prompt.split(".")
    _, introduced, level = introduction(rehearsal).split(".")

    assert PLAYED[Reaction(reaction)][part][beat][lines(rehearsal)[0].variant]
    assert PLAYED[Reaction.RAGE][introduced][level]
    assert STOPPED[CALM]


def test_remarks():
    """Everything that can be said of a reply has its sentence, and nothing else does."""
    assert {key for key, _ in SENTENCES} == KINDS


@pytest.mark.parametrize(("key", "text"), INTRODUCTIONS)
def test_introduced(key, text):
    """Who is played is a person who ..., nobody in particular."""
    assert text.startswith("A person ")
    assert re.match(r"A person (?:who|for whom) ", text)


@pytest.mark.parametrize(("key", "text"), [*LINES, *INTRODUCTIONS])
def test_never_violent(key, text):
    """No line holds violence, a threat or an insult."""
    assert not VIOLENT.search(text), key
    assert not INSULTS.search(text), key


@pytest.mark.parametrize(("key", "text"), EVERYTHING)
def test_nobody_in_particular(key, text):
    """No name and no sex: nobody is imitated."""
    assert not inner_capitals(text), key
    assert not GENDERED.search(text), key


def test_names_would_be_seen():
    """The test for names sees one, wherever it stands."""
    assert inner_capitals('They look up. "Why, Anna?"') == {"Anna"}
    assert inner_capitals("I asked Ben.") == {"Ben"}


@pytest.mark.parametrize(("key", "text"), EVERYTHING)
def test_plain(key, text):
    """Lines are short, straight, without marks of a template or of HTML."""
    assert text == text.strip()
    assert len(text) <= (600 if key == CALM else 170)
    assert not re.search(r"[{}<>]|  ", text)
    assert text.count('"') % 2 == 0


@pytest.mark.parametrize(("key", "text"), SENTENCES)
def test_one_sentence(key, text):
    """What helped or would have is one sentence; it points, and gives nobody a reply to copy."""
    assert re.fullmatch(r"[A-Z][^.!?]*\.", text)
    assert all(len(quoted.split()) <= 3 for quoted in re.findall(r'"([^"]*)"', text))
    assert "score" not in text
