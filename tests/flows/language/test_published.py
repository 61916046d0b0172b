"""The rates in docs/language.md are those of this version, on writers that nothing was made from."""

from __future__ import annotations

from pathlib import Path

from training.measure import BEGIN, END, answers, tables
from training.texts import HELD_OUT, read_examples

PAGE = Path(__file__).parents[3] / "docs" / "language.md"


def test_the_published_rates_are_those_of_this_version():
    """`python -m training.measure --write docs/language.md` would change nothing."""
    given = list(answers(each for each in read_examples() if each.writer in HELD_OUT))

    published = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]

    assert len(given) > 3000
    assert tables(given) == published.strip()


def test_every_text_was_read_twice_or_says_so():
    """Texts that measure have two readings each; what these say differently counts neither way."""
    examples = [each for each in read_examples() if each.writer in HELD_OUT]

    assert sum(each.second is None for each in examples) < 5
    assert all(
        (each.first ^ each.second) <= each.optional
        for each in examples
        if each.group != "safety" and each.second is not None
    )
