"""The page's colours, by the contrast that WCAG 2.2 level AA asks for."""

from __future__ import annotations

import re

import pytest

from bot.room.server import STATIC

TEXT, SHAPE = 4.5, 3.0

PAIRS = [
    *[("ink", ground, TEXT) for ground in ("paper", "surface", "sunk", "accent-wash", "first-wash", "second-wash", "under-wash")],
    *[("soft", ground, TEXT) for ground in ("paper", "surface", "sunk")],
    *[("accent", ground, TEXT) for ground in ("paper", "surface", "accent-wash")],
    *[("first", ground, TEXT) for ground in ("surface", "first-wash")],
    *[("second", ground, TEXT) for ground in ("surface", "second-wash")],
    ("accent-ink", "accent", TEXT),
    ("surface", "first", TEXT),  # the text of the send button and of a button that is being pressed
    ("surface", "second", TEXT),
    ("under", "surface", TEXT),
    ("under", "under-wash", SHAPE),
    ("edge", "surface", SHAPE),
    ("accent", "paper", SHAPE),
]  # fmt: skip


def _colours(*, dark: bool) -> dict[str, str]:
    text = (STATIC / "room.css").read_text(encoding="utf-8")
    light, _, rest = text.partition("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light))
    return found | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", rest)) if dark else found


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_colours_can_be_told_from_their_ground(front: str, ground: str, least: float, dark: bool):
    """Text and the edges of fields stand out from what is behind them, in light and in dark."""
    colours = _colours(dark=dark)
    lighter, darker = sorted((_luminance(colours[front]), _luminance(colours[ground])), reverse=True)

    assert (lighter + 0.05) / (darker + 0.05) >= least
