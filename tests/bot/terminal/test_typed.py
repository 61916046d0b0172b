"""How a line of a terminal is understood, and what is shown for a prompt."""

from __future__ import annotations

import io
import signal

import pytest

from bot.terminal.lines import _from, undisturbed
from bot.terminal.screen import Screen, as_text
from bot.terminal.typed import LINE_LIMIT, Called, Chose, Ended, Nothing, Said, Typed, Unclear, read


def typed(text: str, *, choices: int = 3, writing: bool = False) -> Typed:
    return read(_from(io.StringIO(text)), choices=choices, writing=writing)


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals can't be held back here")
def test_no_goodbye_stays_held_back() -> None:
    """Whatever this process does next, and every process that it starts, can be told to stop."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    typed("2\n")
    assert before == signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with undisturbed():
        assert signal.SIGTERM in signal.pthread_sigmask(signal.SIG_BLOCK, ())
        typed("2\n")
        assert signal.SIGTERM in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert before == signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2\n", Chose(number=2)),
        (" 3 ", Chose(number=3)),
        ("/view\n", Called(command="view")),
        ("/EDIT Fact\n", Called(command="edit", argument="fact")),
    ],
)
@pytest.mark.parametrize("writing", [True, False])
def test_numbers_and_words_with_a_slash(text: str, expected: Typed, *, writing: bool) -> None:
    """They mean the same whether a text is waited for or not."""
    assert expected == typed(text, writing=writing)


@pytest.mark.parametrize(
    "text", ["4\n", "0\n", "-1\n", "nonsense\n", "1.5\n", "x" * 100_000, "²\n", "1000000\n"]
)
def test_what_is_no_choice(text: str) -> None:
    """Nothing is guessed."""
    assert isinstance(typed(text), Unclear)


def test_an_empty_line_and_the_end() -> None:
    """They differ: one is answered, the other a goodbye."""
    assert isinstance(typed("\n"), Nothing)
    assert isinstance(typed(" \t\n", writing=True), Nothing)
    assert isinstance(typed(""), Ended)


def test_a_text_of_several_lines() -> None:
    """Until an empty line, or the end; what comes after it waits."""
    line = _from(io.StringIO("I lied,\nin 2019.\n\n2\n"))

    assert Said(text="I lied,\nin 2019.") == read(line, choices=3, writing=True)
    assert Chose(number=2) == read(line, choices=3, writing=True)
    assert Said(text="I lied") == typed("I lied", writing=True)
    assert Said(text="2019 was the year") == typed("2019 was the year\n\n", writing=True)


def test_a_text_as_long_as_it_may_be() -> None:
    """One character more is too long, however it is spread over lines; all of it is read."""
    assert Said(text="x" * LINE_LIMIT) == typed("x" * LINE_LIMIT + "\n\n", writing=True)
    assert Said(too_long=True) == typed("x" * (LINE_LIMIT + 1) + "\n\n", writing=True)
    line = _from(io.StringIO("y\n" * (LINE_LIMIT // 2 + 1) + "\n1\n"))
    assert Said(too_long=True) == read(line, choices=3, writing=True)
    assert Chose(number=1) == read(line, choices=3, writing=True)


def test_deleting_and_stopping_work_in_the_middle_of_a_text() -> None:
    """Other words with a slash are part of it."""
    assert Called(command="delete") == typed("half a\n/delete\n", writing=True)
    assert Said(text="half a\n/view") == typed("half a\n/view\n\n", writing=True)


def test_nothing_that_moves_a_cursor_is_taken() -> None:
    """Control characters and turned directions go; emoji, joiners and spaces of all kinds stay."""
    assert Said(text="a[2Jb c\u00a0d \U0001f469\u200d\U0001f467") == typed(
        "a\x1b[2Jb\u202e c\u00a0d \U0001f469\u200d\U0001f467\n\n", writing=True
    )


def test_a_prompt_as_text() -> None:
    """Addresses are spelt out, quotations indented, the marked words stand between signs; entities are read."""
    html = '<b>A</b> &amp; <a href="https://x.org">x.org</a>, <a href="https://y.org/z">why</a>\n'
    html += "<blockquote>I <u>lied</u>\nto you</blockquote>\nend"

    assert as_text(html, bold=False) == "A & x.org, why (https://y.org/z)\n    I »lied«\n    to you\nend"
    assert as_text(html, bold=True).startswith("\x1b[1mA\x1b[22m &")


@pytest.mark.parametrize("plain", [True, False])
def test_lines_are_broken_for_eyes_only(*, plain: bool) -> None:
    """A screen reader gets whole paragraphs."""
    out = io.StringIO()
    Screen(out, plain=plain).show("word " * 40)

    assert plain == (1 == len(out.getvalue().rstrip().splitlines()))
