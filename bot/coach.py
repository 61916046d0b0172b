"""What reads a text for the flow: the language coach and the safety router, behind one question."""

from __future__ import annotations

from typing import Protocol

from flows import language
from flows.language import Stage
from flows.model import Reading, Role


class Coach(Protocol):
    """Reads what somebody wrote. `stage` is empty and `role` None where they are not known yet."""

    def read(self, text: str, stage: str, role: Role | None, /) -> Reading: ...


class NoCoach:
    """Finds nothing in any text: for languages without a coach, and for tests of something else."""

    def read(self, text: str, stage: str, role: Role | None, /) -> Reading:
        return Reading()


class LanguageCoach:
    """The coach and the router of `flows.language`: one finding at most, and whether danger is named."""

    def read(self, text: str, stage: str, role: Role | None, /) -> Reading:
        """Read a text; a stage that has no rubric is read by the router only."""
        sign = language.screen(text)
        level = "" if sign is None else sign.level.value
        route = "" if sign is None else sign.route.value
        if role is None or stage not in _COACHED:
            return Reading(route=route, level=level)
        reading = language.read(text, stage, role.value)
        first = reading.findings[0] if reading.findings else None
        return Reading(
            category="" if first is None else first.category.value,
            start=0 if first is None else first.start,
            end=0 if first is None else first.end,
            ready=reading.ready is not False,
            route=route,
            level=level,
        )


_COACHED = frozenset(stage.value for stage in Stage)
