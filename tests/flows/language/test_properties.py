"""What holds for every text: spans, order, tables, and bounded work, whatever is typed."""

from __future__ import annotations

import json
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.feedback import feedback_lines, feedback_text, screen_lines, screen_text, sentences
from flows.language import Category, Stage, explain, read, screen
from flows.language.findings import ORDER, RUBRICS, Side, looked_for
from flows.language.text import LONGEST, read_text

STAGES = [str(stage) for stage in Stage]
PIECES = st.sampled_from(
    """I'm sorry|if you felt|but|you never|I lied|was drunk|only|it just happened|please forgive me|🙄|’|“|”|\u200b|\u0301|\u202e|\ufdfa|İ|ß|ﬁ|𝓘|Ａ
    he hit me|i want to die|u|ur|n|soooo|k1ll|f**k|40,000|20:00|...|!?|\n|—|\ud83d|नमस्ते|Ω|а|\U0001f468\u200d\U0001f469\u200d\U0001f467|'|"|(|)|;|0x|#|,,|''|don’t""".split(
        "|"
    )
)
HOSTILE = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)


@given(text=HOSTILE, stage=st.sampled_from(STAGES), side=st.sampled_from(["injuring", "injured"]))
@settings(max_examples=400, deadline=None)
def test_every_finding_is_a_stretch_of_the_text_in_order_of_importance(text: str, stage: str, side: str):
    """Offsets lie in the text, no span is empty unless the text is, and the order is the contract's."""
    reading = read(text, stage, side)

    assert all(0 <= found.start <= found.end <= len(text) for found in reading.findings)
    assert all(found.start < found.end or not text for found in reading.findings)
    assert sorted(reading.findings, key=lambda found: ORDER[found.category]) == list(reading.findings)
    assert {found.category for found in reading.findings} <= looked_for(Stage(stage), Side(side))
    if reading.ready is not None:
        assert {str(check) for check in RUBRICS[Stage(stage)].checks} == set(reading.checks)


@given(text=HOSTILE)
@settings(max_examples=300, deadline=None)
def test_every_word_knows_where_it_came_from(text: str):
    """Spans of words ascend, lie in the text, and belong to sentences of bounded length."""
    content = read_text(text)

    for sentence in content.sentences:
        # A contraction such as "gonna" may add a few words to the last place.
        assert LONGEST + 8 >= len(set(sentence.spans))
        assert all(0 <= start < end <= len(text) for start, end in sentence.spans)
        assert sorted(sentence.spans) == list(sentence.spans)


@given(text=HOSTILE)
@settings(max_examples=200, deadline=None)
def test_a_sign_of_danger_is_a_stretch_of_the_text(text: str):
    """Start and end lie in the text."""
    sign = screen(text)

    assert sign is None or 0 <= sign.start < sign.end <= len(text)


@given(text=HOSTILE)
@settings(max_examples=200, deadline=None)
def test_json_lines_answer_one_for_one_with_exact_quotes(text: str):
    """The quote of every finding is exactly its span, through JSON and back."""
    line = json.dumps({"id": 7, "text": text})

    (answer,) = [
        json.loads(found) for found in feedback_lines([line], stage="acknowledgment", role="injuring")
    ]
    (route,) = [json.loads(found) for found in screen_lines([line])]

    assert 7 == answer["id"] == route["id"]
    given_text = json.loads(line)["text"]
    assert all(given_text[found["start"] : found["end"]] == found["quote"] for found in answer["findings"])


def test_the_quote_is_the_words_as_they_were_typed():
    """Zero-width characters, capitals, curly quotes and emoji before a finding don't move it."""
    text = "👩‍👧 Oh… I’m SO\u200b sorry IF you felt hurt, ok?"

    (found,) = [
        found
        for found in read(text, "acknowledgment", "injuring").findings
        if found.category is Category.CONDITIONAL
    ]

    assert (
        text[found.start : found.end].lower().startswith("so")
        or "sorry IF you" in text[found.start : found.end]
    )


def test_a_finding_about_the_whole_text_spans_it():
    """A text that names nothing is vague from its first to its last character."""
    text = "I'm sorry about everything."

    spans = [
        (found.start, found.end)
        for found in read(text, "acknowledgment", "injuring").findings
        if found.category is Category.VAGUE
    ]

    assert [(0, len(text))] == spans


@pytest.mark.parametrize(
    "text",
    [
        "but " * 1024,
        "i " * 2048,
        '"' * 4096,
        "(" * 4096,
        "a" * 4096,
        "you are " * 512,
        "i will kill " * 341,
        "🙄" * 4096,
        "i\u200b" * 2048,
        "he hits me not " * 273,
        "but " * 10_000,
    ],
    ids=lambda text: text[:6].encode("unicode_escape").decode(),
)
def test_hostile_texts_take_bounded_work(text: str):
    """A generous bound on processor time: an open gap in a pattern would need minutes."""
    before = process_time()
    for stage in STAGES:
        read(text, stage, "injuring")
    screen(text)

    assert 30 > process_time() - before


def test_work_grows_with_length_and_not_with_its_square():
    """Ten times the words are cut into ten times the sentences, each of bounded length."""
    short, long = read_text("but " * 1000), read_text("but " * 10_000)

    assert 11 * len(short.sentences) >= len(long.sentences)
    assert LONGEST >= max(len(sentence.words) for sentence in long.sentences)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Perdón por todo lo que hice, no quería que te pasara esto", "es"),
        ("Es tut mir leid dass ich dich nicht gefragt habe", "de"),
        ("прости меня за всё", "und"),
        ("I lied to you on Monday.", "en"),
        ("Mujhe darr hai ki tum chale jaoge, I feel so alone", "en"),
        ("", "en"),
        ("sry", "en"),
    ],
)
def test_only_english_has_a_coach_so_far(text: str, language: str):
    """Another language gets no findings, no checks and no verdict; a mixed text that holds English is coached."""
    reading = read(text, "acknowledgment", "injuring")

    assert language == reading.language
    if language != "en":
        assert ((), {}, None) == (reading.findings, reading.checks, reading.ready)


def test_ready_needs_the_first_checks_and_no_finding_that_gates():
    """A named act, told in the first person, with its impact; an excuse beside it takes the readiness away."""
    good = "On 3 May I told you I was at work. I was at Lena's. You waited alone at the clinic until dark."

    assert read(good, "acknowledgment", "injuring").ready is True
    assert read(good + " I was under so much stress.", "acknowledgment", "injuring").ready is False
    assert read("I lied.", "acknowledgment", "injuring").ready is False


def test_who_is_coached_matters():
    """What only the one who did harm is coached on is not held against the one who was hurt."""
    text = "Please forgive me, I was drunk."

    assert {Category.PRESSURE, Category.DEFEND} <= {
        found.category for found in read(text, "remorse", "injuring").findings
    }
    assert () == tuple(
        found for found in read(text, "remorse", "injured").findings if found.category is Category.PRESSURE
    )


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"id": 1, "text": 5}', "[" * 100_000])
def test_a_line_that_cannot_be_read_is_named_by_its_number_only(line: str):
    """The error says which line, and nothing of what stands in it."""
    fine = json.dumps({"id": 1, "text": "secret words"})

    with pytest.raises(ValueError, match=r"^Line 2 ") as raised:
        list(screen_lines([fine, line]))

    assert "secret" not in str(raised.value)


def test_an_unknown_stage_is_named_by_the_number_of_its_line():
    """A stage in the line overrides the one of the call and is checked."""
    line = json.dumps({"id": 1, "text": "hello", "stage": "nowhere"})

    with pytest.raises(ValueError, match=r"^Line 1 names a stage"):
        list(feedback_lines([line], stage="injury", role="injured"))


def test_the_answer_for_a_person_names_no_category_and_at_most_one_finding():
    """People see the span, the reason and the question; never the name of a category."""
    answer = feedback_text(
        "I'm sorry if you felt hurt, but you never listen, I was drunk.",
        stage="acknowledgment",
        role="injuring",
    )

    assert 1 == answer.count("»")
    assert not any(str(category) in answer for category in Category)


def test_every_category_has_its_reason_and_its_question():
    """The coach never finds what it can't explain; each reason is one sentence."""
    words = sentences()

    for category in Category:
        why, question = explain(category)
        assert words[why].endswith(".")
        assert words[question].endswith("?")
        assert 1 == words[why].rstrip(".").count(".") + 1


def test_danger_is_answered_with_where_to_turn():
    """The plain answer of the router for a person."""
    assert "emergency number" in screen_text("i want to kill myself")
    assert "No sign of danger" in screen_text("I lied about the loan.")
