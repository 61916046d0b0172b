"""What reads a text for the flow: the language coach and the safety router, behind one question."""

from __future__ import annotations

from typing import Protocol

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
        from flows import language  # noqa: PLC0415 -- its frames take a moment to build; start-up need not wait

        sign = language.screen(text)
        level = "" if sign is None else sign.level.value
        route = "" if sign is None else sign.route.value
        if role is None or stage not in {known.value for known in language.Stage}:
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

    def warm_up(self) -> None:
        """Build the frames; to be called beside the work, so that the first text does not wait for them."""
        from flows import language  # noqa: PLC0415 -- as above

        language.prepare()
