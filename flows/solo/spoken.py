"""Frames of what is said face to face: each pattern is a frame of its own, under the label of its group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flows.language.frames import Frame, Scope, frames


def spoken(
    table: Mapping[str, tuple[str, ...]], scope: Scope, unless: Iterable[str] = ()
) -> tuple[Frame, ...]:
    """Make a frame of each pattern, so that each is found once in a sentence; the entry's name is their label."""
    return tuple(
        frame
        for label, patterns in table.items()
        for frame in frames(
            label,
            {pattern: pattern for pattern in patterns},
            scope=scope,
            unless=unless,
        )
    )
