"""What is seen in a reply: against replies labelled by hand, with an example and a harmless twin for each frame."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.frames import Reader
from flows.language.text import read_text
from flows.solo.helping import HELPS
from flows.solo.hurting import HURTS
from flows.solo.replies import KINDS, Aspect, Heard, Look, look, prepare

HERE: Final = Path(__file__).parent
LETTERS: Final = {
    "S": Aspect.STAYS,
    "D": Aspect.NO_DEFENCE,
    "T": Aspect.TRUTHFUL,
    "R": Aspect.NO_REQUEST,
    "G": Aspect.GIVES_SPACE,
}


def rows(name: str) -> list[tuple[str, str, str]]:
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found = [
        tuple(part.strip() for part in line.split("|", 2)) for line in lines if line[:1] not in {"", "#"}
    ]
    return [(first, second, third) for first, second, third in found]


LABELLED: Final = [
    row for name in ("replies", "replies_second", "replies_third", "replies_fourth") for row in rows(name)
]
FRAMES: Final = rows("frames")


def aspects(letters: str) -> set[Aspect]:
    return {LETTERS[letter] for letter in letters if letter != "-"}


def kinds(seen: Look) -> set[str]:
    return {remark.prompt.split(".")[1] for remark in (*seen.helped, *seen.would_help)}


@pytest.mark.parametrize(("hurts", "helps", "text"), LABELLED)
def test_labelled(hurts, helps, text):
    """A reply hurts exactly the things that it was labelled to hurt, and helps at least what it was labelled to."""
    seen = look(text)

    assert {remark.aspect for remark in seen.would_help} == aspects(hurts)
    assert {remark.aspect for remark in seen.helped} >= aspects(helps)
    if hurts == helps == "-":
        assert seen.heard is Heard.PLAIN


@pytest.mark.parametrize(("label", "example", "twin"), FRAMES)
def test_frames(label, example, twin):
    """A frame finds its example, and neither it nor anything that hurts is found in the harmless twin."""
    kind = label.replace(" ", "_")

    assert kind in kinds(look(example))
    assert kind not in kinds(look(twin))
    assert not look(twin).would_help


def test_every_kind_has_an_example():
    """No kind of remark is without an example and a twin."""
    assert {label.replace(" ", "_") for label, _, _ in FRAMES} == {prompt.split(".")[1] for prompt in KINDS}


@pytest.mark.parametrize("frames", [HURTS, HELPS], ids=["hurts", "helps"])
def test_every_frame_is_met(frames):
    """No pattern is without a labelled reply or an example that it finds."""
    reader = Reader(frames)
    texts = [text for _, _, text in LABELLED] + [example for _, example, _ in FRAMES]

    met = {
        hit.frame
        for text in texts
        for place, sentence in enumerate(read_text(text).sentences)
        for hit in reader.hits(sentence, place)
    }

    assert met == {frame.name for frame in frames}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("", Heard.ALONE),
        ("I'm here. Take your time.", Heard.HELD),
        ("I know.", Heard.PLAIN),
        ("That never happened.", Heard.UNTRUE),
        ("You're not exactly innocent either.", Heard.DEFENDED),
        ("Please don't leave me.", Heard.ASKED),
        ("Let me hold you.", Heard.CROWDED),
        ("I'm here, I'm listening, but you weren't there for me either.", Heard.DEFENDED),
        ("You're overreacting. Please forgive me. I'm going for a walk.", Heard.ALONE),
        ("Please forgive me. That never happened.", Heard.UNTRUE),
        ("That never happened. I'm going for a walk.", Heard.ALONE),
        ("Calm down. Please forgive me.", Heard.ASKED),
        ("Please forgive me. It was just a few texts.", Heard.DEFENDED),
    ],
)
def test_heard(text, heard):
    """What hurts is heard before what helps, and of what hurts what weighs most."""
    assert look(text).heard is heard


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I lied to you. You don't have to forgive me.", "You don't have to"),
        ("I hear you, and please don't leave me.", "please don't leave me"),
        ("I'm sorry. It was just a few texts.", "It was just a few texts"),
    ],
)
def test_span(text, words):
    """A remark points to the words it is about."""
    seen = look(text)

    assert words in {text[remark.start : remark.end] for remark in (*seen.helped, *seen.would_help)}


def test_one_remark_a_kind():
    """However often somebody begs, it is said once, of the first time."""
    seen = look("Please don't go. Please stay. Don't leave me. Please don't go.")

    assert [remark.prompt for remark in seen.would_help] == ["would_help.begs_to_stay"]
    assert seen.would_help[0].start < len("Please don't go.")


def test_how_it_was_said():
    """Capitals, insults and single words are noticed, as signs of its being too much."""
    assert look("I HAVE HAD ENOUGH OF THIS").loud
    assert look("You're pathetic.").loud
    assert not look("I have had enough of this.").loud
    assert look("Fine.").one_word
    assert not look("I see.").one_word


def test_other_languages():
    """A language without a coach is not judged: neither hurt nor help is claimed."""
    seen = look("Ich habe dich belogen, und es tut mir leid, dass ich dir so weh getan habe. Never again.")

    assert seen.heard is Heard.PLAIN
    assert not seen.would_help
    assert not seen.helped


@given(st.text(max_size=300))
def test_any_text(text):
    """Nothing that anybody may type raises, and every span lies inside the text."""
    seen = look(text)

    for remark in (*seen.helped, *seen.would_help):
        assert 0 <= remark.start <= remark.end <= len(text)


def test_huge():
    """A text as long as the coach reads is looked at in one go."""
    seen = look("Don't leave me. Calm down. I'm here, and that was my choice. " * 1200)

    assert [remark.start for remark in seen.would_help] == [0, 16]


def test_prepare():
    """All patterns can be compiled before they are needed."""
    prepare()
