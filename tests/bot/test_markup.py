"""Telegram's HTML: what is refused, how long it is, how it is split."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markup import Malformed, cut, escape, parse, plain, shorten, split, tidy, underline, units

GOOD = [
    "plain &amp; simple",
    "<b>a<i>b</i></b>",
    "<blockquote expandable>x</blockquote>",
    '<a href="https://example.org/?a=1&amp;b=2">there</a>',
    '<pre><code class="language-python">1 &lt; 2</code></pre>',
    "<tg-spoiler><u>x</u><s>y</s></tg-spoiler>",
    "it&#39;s &#x2019;",
]
BAD = [
    "a < b",
    "a > b",
    "Q & A",
    "&nbsp;",
    "<p>x</p>",
    "<b>x",
    "x</b>",
    "<b><i>x</b></i>",
    '<b class="x">y</b>',
    '<a href="javascript:alert(1)">x</a>',
    "<code><b>x</b></code>",
    "<blockquote><blockquote>x</blockquote></blockquote>",
    "<br>",
    "</b x>",
]


@pytest.mark.parametrize("source", GOOD)
def test_good(source):
    """What Telegram reads as HTML is read."""
    assert parse(source)


@pytest.mark.parametrize("source", BAD)
def test_bad(source):
    """What Telegram would refuse, or show as it stands, is refused without being quoted."""
    with pytest.raises(Malformed) as caught:
        parse(source)

    assert source not in str(caught.value)


def test_units():
    """Length is counted in UTF-16 units, after the tags are parsed."""
    assert [1, 2, 5] == [units("é"), units("\U0001f914"), units(plain("<b>a&amp;b</b>\U0001f914"))]


def test_cut_never_halves_a_character():
    """A cut that falls into a pair of units leaves both out."""
    assert ["a", "a\U0001f914", ""] == [cut("a\U0001f914b", 2), cut("a\U0001f914b", 3), cut("abc", 0)]


def test_shorten():
    """A shortened text ends in an ellipsis and stays within its limit."""
    assert ["abc", "ab…", "a…"] == [shorten("abc", 3), shorten("abcd", 3), shorten("a bcd", 3)]


def test_underline():
    """The span is counted in code points of the text as it was written; a span that is none changes nothing."""
    assert "a&lt;<u>\U0001f914&amp;</u>c" == underline("a<\U0001f914&c", 2, 4)
    assert ["ab", "ab", "a<u>b</u>"] == [underline("ab", 1, 1), underline("ab", 5, 9), underline("ab", 1, 9)]


def test_tidy():
    """Lines are stripped, and no more than one blank line stands between two paragraphs."""
    assert "a\n\nb\nc" == tidy("\n  a  \n\n \n\n  b\nc\n\n")


def test_short_message_is_one():
    """What fits stays as it was written."""
    assert ("<b>x</b>",) == split("<b>x</b>", 10)


def test_split_between_paragraphs():
    """A long message is cut where a paragraph ends, even if the first part is short."""
    assert ("Ana said:", "x" * 20) == split("Ana said:\n\n" + "x" * 20, 20)


def test_split_reopens_tags():
    """Tags that a cut goes through are closed before it and opened again after it."""
    parts = split('<blockquote><a href="https://x.org">' + "word " * 10 + "</a></blockquote>", 25)

    assert ('<blockquote><a href="https://x.org">word word word word word</a></blockquote>',) * 2 == parts


@given(
    st.lists(st.text(alphabet="ab \n<&\U0001f914", max_size=30), max_size=8),
    st.integers(min_value=2, max_value=40),
)
def test_split_keeps_everything(texts, limit):
    """Every part is valid and short enough, and together they hold all that was written but blanks at the cuts."""
    source = "".join(
        f"<b>{escape(text)}</b>" if place % 2 and text else escape(text) for place, text in enumerate(texts)
    )

    parts = split(source, limit)

    assert all(units(plain(part)) <= limit for part in parts)
    assert "".join(plain(part) for part in parts).split() == [] or (
        "".join("".join(texts).split()) == "".join("".join(plain(part) for part in parts).split())
    )
