"""The rates in docs/language.md are those of this version, on writers that nothing was made from."""

from __future__ import annotations

import re
from pathlib import Path

from training.measure import BEGIN, END, answers, tables
from training.texts import HELD_OUT, read_examples

NUMBER = re.compile(r"\d\.\d+")
ROUNDED = 0.011
"""Kinds of processors add up in different order; a text that stands right on a line may fall to either side."""
PAGE = Path(__file__).parents[3] / "docs" / "language.md"


def test_the_published_rates_are_those_of_this_version():
    """`python -m training.measure --write docs/language.md` would change nothing, but for how a processor rounds."""
    given = list(answers(each for each in read_examples() if each.writer in HELD_OUT))

    published = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]

    assert len(given) > 3000
    assert NUMBER.sub("", tables(given)) == NUMBER.sub("", published.strip())
    rates = [[float(number) for number in NUMBER.findall(text)] for text in (tables(given), published)]
    assert all(abs(one - other) <= ROUNDED for one, other in zip(*rates, strict=True))


def test_every_text_was_read_twice_or_says_so():
    """Texts that measure have two readings each; what these say differently counts neither way."""
    examples = [each for each in read_examples() if each.writer in HELD_OUT]

    assert sum(each.second is None for each in examples) < 5
    assert all(
        (each.first ^ each.second) <= each.optional
        for each in examples
        if each.group != "safety" and each.second is not None
    )
