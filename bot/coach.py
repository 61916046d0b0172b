"""What reads a text for the flow: the language coach and the safety router, behind one question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from flows.model import Reading, Role

if TYPE_CHECKING:
    from flows.language import Finding, Net, Sign
    from flows.solo.parts import Part


@cache
def load_net() -> Net:
    """Load the net of the coach and the router, which ships with the project; once."""
    from flows.language import Net  # noqa: PLC0415 -- numpy and the frames take a moment; start-up need not wait

    file = resources.files("prompts").joinpath("data", "language", "net.npz")
    with file.open("rb") as opened:
        return Net.load(opened)


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
        from flows import language  # noqa: PLC0415 -- as above

        if role is None or stage not in {known.value for known in language.Stage}:
            return _screened(language.screen(text, load_net()))
        sign, reading = language.read_and_screen(text, stage, role.value, load_net())
        heard = replace(
            _screened(sign),
            ready=reading.ready is not False,
            loud=language.is_loud(text),
            one_word=language.is_one_word(text),
        )
        return _with_first(heard, reading.findings)

    def read_part(self, text: str, part: Part, role: Role, /) -> Reading:
        """Read a text for a part of a script: remarks that mean nothing in it make room for the next."""
        from flows import language  # noqa: PLC0415 -- as above

        if not part.stage:
            return _screened(language.screen(text, load_net()))
        sign, reading = language.read_and_screen(text, part.stage, role.value, load_net())
        return _with_first(
            _screened(sign),
            [found for found in reading.findings if part.looks_at(found.category.value, sure=found.sure)],
        )

    def warm_up(self) -> None:
        """Build the frames; to be called beside the work, so that the first text does not wait for them."""
        from flows import language  # noqa: PLC0415 -- as above

        language.prepare()
        load_net()


def _with_first(heard: Reading, findings: Sequence[Finding]) -> Reading:
    if not findings:
        return heard
    first = findings[0]
    return replace(heard, category=first.category.value, start=first.start, end=first.end, sure=first.sure)


def _screened(sign: Sign | None) -> Reading:
    return Reading() if sign is None else Reading(route=sign.route.value, level=sign.level.value)
