"""The net below the frames: what it reads, and what its margins do to what the frames found."""

from __future__ import annotations

import base64
import json
from time import process_time
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach import load_net
from flows.language import Category, Level, Route, read, read_and_screen, screen
from flows.language.findings import Check, Finding, Stage
from flows.language.net import AT_ONCE, MOST, Judgement, Net
from flows.language.pieces import LONGEST, Pieces
from flows.language.router import screen_encoded
from flows.language.text import read_text
from flows.language.weighing import GROUPS, MEANINGS, clause_around, weigh

PIECES = Pieces(["[UNK]", "un", "##do", "##ing", "cafe", "!", "20", ":", "00", "i"])
CYCLE = "When you are cold I look for the reason in your things. I did it again last week."
TEXT = "I was drunk, and you never asked"


NO_LAYERS = base64.b64decode(
    "CAg6TQoWCgRyb3dzEgRyZWFkIghJZGVudGl0eRIBZ1oXCgRyb3dzEg8KDQgBEgkKAxIBbgoCCAxiFwoEcmVhZBIPCg0IARIJCgMSAW4KAggMQgQKABAR"
)
"""An ONNX graph that gives back the rows that it gets."""


def small() -> Net:
    """A net without layers over four words; the head `some` likes "good", and so does `all`, which is of a whole text."""
    width = 12
    rows = np.zeros((7, width), np.int8)
    rows[4, 0], rows[5, 1], rows[6, 2] = 100, 100, 100  # good, bad, so
    value = np.zeros((width, 2), np.float32)
    value[0], value[1] = 1, -1
    about = {"groups": {"g": {"labels": ["some", "all"], "marks": ["m"], "whole": ["all"]}}}
    arrays: dict[str, Any] = {
        "about": np.frombuffer(json.dumps(about).encode(), np.uint8),
        "pieces": np.frombuffer(b"[UNK]\n[CLS]\n[SEP]\n##x\ngood\nbad\nso", np.uint8),
        "layers": np.frombuffer(NO_LAYERS, np.uint8),
        "embedding": rows,
        "embedding_scale": np.ones(7),
        "position": np.zeros((AT_ONCE + 2, width)),
        "norm": np.stack([np.ones(width), np.zeros(width)]),
        "attention.g": 3 * np.abs(value),
        "value.g": value,
        "mean.g": np.zeros((width, 2)),
        "bias.g": np.zeros(2),
        "mark.g": np.array([[2.0, 0.0]]),
        "line.g": np.array([0.0, 0.5]),
    }
    return Net(arrays)


def margins(net: Net, text: str, *marks: str) -> dict[str, float]:
    judgements = net.judge(net.encode(read_text(text)), "g", marks)
    return {label: round(judgement.margin, 3) for label, judgement in judgements.items()}


def test_a_mark_of_the_frames_adds_its_weight():
    """What a frame noticed moves the heads that learnt it, by as much as they learnt; an unknown mark moves none."""
    plain, marked = margins(small(), "good"), margins(small(), "good", "m", "unheard of")

    assert (2, 0) == (round(marked["some"] - plain["some"], 3), marked["all"] - plain["all"])


def test_a_line_is_what_a_margin_is_counted_from():
    """A label holds above its own line."""
    both = margins(small(), "good")

    assert 0.5 == round(both["some"] - both["all"], 3)


def test_in_a_long_text_some_heads_look_for_a_place_and_some_at_all_of_it():
    """One good part is enough for what may stand anywhere; what is said of the whole must hold in every part."""
    good, bad = margins(small(), "good"), margins(small(), "bad")
    long = margins(small(), f"{'good ' * AT_ONCE}{'bad ' * AT_ONCE}")

    assert good["some"] > 0 > bad["some"]
    assert (good["some"] > 0, bad["all"] < 0) == (long["some"] > 0, long["all"] < 0)


def test_a_head_points_at_the_word_that_speaks_for_it():
    """Not at the marks around a text, nor at a word that says nothing."""
    net, content = small(), read_text("so so good so")
    judgement = net.judge(net.encode(content), "g", ())["some"]

    assert "good" == content.words[judgement.word]


def judged(group: str, word: int = 1, **margins: float) -> dict[str, Judgement]:
    """Margins for a group: what is not named does not hold."""
    return {label: Judgement(margin=margins.get(label, -1.0), word=word) for label in MEANINGS[group]}


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("undoing", ["un", "##do", "##ing"]),
        ("café", ["cafe"]),
        ("20:00", ["20", ":", "00"]),
        ("cafe!", ["cafe", "!"]),
        ("untold", ["[UNK]"]),
        ("i" * (LONGEST + 1), ["[UNK]"]),
        ("😢", ["[UNK]"]),
    ],
)
def test_a_word_is_cut_greedily_from_the_left(word, pieces):
    """Accents don't count, signs stand alone, and what is not in the vocabulary is unknown."""
    assert [PIECES.number(piece) for piece in pieces] == PIECES.of_word(word)


def test_each_piece_knows_its_word():
    """The places are those of the text's words, also over several sentences."""
    content = read_text("I undoing. Café!")

    assert [content.words[place] for _, place in PIECES.of_text(content, 99)][:4] == ["i", *["undoing"] * 3]
    assert len(PIECES.of_text(content, 2)) == 2


def test_a_long_text_is_read_in_parts_and_only_so_far():
    """No more pieces than `MOST` are read, never more than `AT_ONCE` together."""
    parts = load_net().encode(read_text("I told you that I was at work. " * 200))

    assert [AT_ONCE + 2] * (MOST // AT_ONCE) == [len(part.rows) for part in parts]


def test_nothing_to_read():
    """An empty text has no parts, and no danger."""
    assert load_net().encode(read_text("")) == ()
    assert screen("", load_net()) is None
    assert [Category.VAGUE] == [
        found.category for found in read("", "acknowledgment", "injuring", load_net()).findings
    ]


def test_a_mistaken_frame_is_dropped_and_what_only_the_net_saw_is_a_question():
    """The net settles: DEFEND goes where the label doesn't hold, BLAME comes with the clause it looked at."""
    content = read_text(TEXT)
    drunk = Finding(category=Category.DEFEND, start=0, end=11)

    findings, checks = weigh(
        content, "acknowledgment", [drunk], {}, judged("acknowledgment", 6, blame_shift=0.5, specific_ok=1)
    )

    assert [(Category.BLAME, "and you never asked"[4:], False)] == [
        (found.category, TEXT[found.start : found.end], found.sure) for found in findings
    ]
    assert checks[Check.NAMES_ACT]
    assert checks[Check.PARTICULARS]


def test_a_frame_that_holds_keeps_its_words():
    """Where frame and net agree, the frame's span is told, and for sure."""
    drunk = Finding(category=Category.DEFEND, start=0, end=11)

    findings, _ = weigh(
        read_text(TEXT), "acknowledgment", [drunk], {}, judged("acknowledgment", defending=0.1)
    )

    assert [drunk] == findings


@pytest.mark.parametrize(
    ("group", "margins", "found", "held", "open_"),
    [
        ("acknowledgment", {"vague": 1, "specific_ok": 2}, set(), {"names_act", "particulars"}, set()),
        ("acknowledgment", {"vague": 2, "specific_ok": 1}, {"VAGUE"}, set(), {"names_act", "particulars"}),
        ("acknowledgment", {"conditional": 1, "remorse_ok": 9}, {"CONDITIONAL"}, set(), {"remorse"}),
        ("acknowledgment", {"blame_shift": 1, "owns_ok": 9}, {"BLAME"}, set(), {"owns"}),
        ("fear", {"primary_ok": 1, "secondary_only": 0.5}, set(), {"primary_emotion"}, {"need"}),
        (
            "commitment",
            {"measurable": 1, "vague": 0.5, "unilateral": 1},
            {"DEMAND"},
            {"measurable"},
            {"unilateral"},
        ),
    ],
)
def test_rules_between_labels(group, margins, found, held, open_):
    """What excludes each other doesn't hold together; what the guide forces to nothing is nothing."""
    findings, checks = weigh(read_text(TEXT), group, [], {}, judged(group, **margins))

    assert found == {str(finding.category) for finding in findings}
    assert all(checks[check] for check in held)
    assert not any(checks[check] for check in open_)


def test_what_holds_a_text_back_is_found_by_frames_alone():
    """No label of the net means GRAPHIC, DENY or a partner's CONTEMPT: nobody is stopped by what nobody can point at."""
    first = {
        meaning.categories[0]
        for group in MEANINGS.values()
        for meaning in group.values()
        if meaning.categories
    }

    assert not first & {Category.GRAPHIC, Category.DENY}
    assert "contempt" not in MEANINGS["acknowledgment"]
    assert set(GROUPS.values()) == set(MEANINGS)


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("I was drunk, and you never asked", 6, "you never asked"),
        ("Fine. I went there, I know", 4, "I went there"),
        ("No.", 0, "No"),
    ],
)
def test_the_clause_around_a_word(text, word, clause):
    """A clause of some words is shown; of less than three, the sentence."""
    span = clause_around(read_text(text), word)

    assert clause == text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I want to kill myself", Level.STOP),
        ("You strangled me on Sunday.", Level.STOP),
        ("You raped me.", Level.STOP),
        ("You punched me in the face.", Level.STOP),
        ("I told you that I was at work and I was at the lake. " * 14 + "I want to kill myself.", Level.STOP),
        ("I'll burn the house down with both of us in it before I let you go.", Level.STOP),
    ],
)
def test_plain_words_of_danger_are_never_overruled(text, expected):
    """What a frame hears is heard, whoever is addressed and however much stands around it."""
    sign = screen(text, load_net())

    assert expected == (None if sign is None else sign.level)


class Deaf(Net):
    """A net that hears no danger, or always."""

    def __init__(self, margin: float) -> None:
        self.margin = margin

    def encode(self, content):
        return ("part",)

    def judge(self, parts, group, marks):
        return {label: Judgement(margin=self.margin, word=0) for label in ("danger", *Route)}


@pytest.mark.parametrize(
    ("text", "margin", "expected"),
    [
        ("I want to kill myself", 1, Level.STOP),
        ("I want to kill myself", -9, Level.CHECK_IN),
        ("You choked me", -9, Level.CHECK_IN),
        ("You choked me", -0.4, Level.STOP),
        ("You choked me", -11, None),
        ("I counted the tiles", 9, Level.CHECK_IN),
        ("I counted the tiles", -1, None),
    ],
)
def test_the_net_alone_asks_and_never_stops(text, margin, expected):
    """Coaching stops where a frame can be pointed at; where the net doubts it, or hears by itself, one is asked."""
    sign = screen(text, Deaf(margin))

    assert expected == (None if sign is None else sign.level)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("I kissed Laura at the Christmas party.", "acknowledgment"),
        ("I want to ask you to sit with me tonight.", "reach"),
        ("I long for you to hold my hand.", "fear"),
    ],
)
def test_what_is_asked_for_is_not_taken_for_a_fault(text, stage):
    """A plain act and a plain need are neither scorn nor a reading of minds."""
    side = "injuring" if stage == "acknowledgment" else "injured"

    assert not {"CONTEMPT", "MINDREADING", "ATTACK"} & {
        str(found.category) for found in read(text, stage, side, load_net()).findings
    }


@given(
    text=st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from("I you 🙄 “x” never k1ll ﬁ \u200b only".split())).map(" ".join),
    )
)
@settings(max_examples=100, deadline=None)
def test_every_span_is_exact(text):
    """With the net, too, findings and signs are stretches of the text as given."""
    for stage in (Stage.ACKNOWLEDGMENT, Stage.INJURY, Stage.HEARING, Stage.COMMITMENT):
        sign, reading = read_and_screen(text, stage, "injuring", load_net())
        spans = [(found.start, found.end) for found in reading.findings]
        spans += [] if sign is None else [(sign.start, sign.end)]

        assert all(0 <= start <= end <= len(text) for start, end in spans)


def test_work_is_bounded_whatever_is_typed():
    """The longest text takes no more than some times the work of one that fills the net's reach."""
    net = load_net()
    read_and_screen(TEXT, "acknowledgment", "injuring", net)
    texts = ["a" * 4096, "but " * 1024, "😀" * 4096, "(" * 4096, "I never said that to you. " * 157]

    for text in texts:
        start = process_time()
        read_and_screen(text, "acknowledgment", "injuring", net)
        assert process_time() - start < 5  # it takes a hundredth of this; a quadratic one would not end


def test_in_a_step_whose_texts_it_never_learnt_the_net_alone_needs_to_be_surer():
    """What a frame hears counts there as anywhere; the step is the cycle."""
    assert read_and_screen(CYCLE, "cycle", "injured", load_net())[0] is None
    assert screen(CYCLE, load_net()) is not None
    for stage, margin, text, heard in (
        ("cycle", 2, "When you are cold I count the tiles", False),
        ("cycle", 4, "When you are cold I count the tiles", True),
        ("injury", 2, "When you are cold I count the tiles", True),
        ("cycle", 2, "You choked me", True),
    ):
        sign = screen_encoded(
            read_text(text), Deaf(margin), Deaf(margin).encode(text), strange=stage == "cycle"
        )
        assert heard == (sign is not None)
