"""What reads a text for the flow: the language coach and the safety router, behind one question."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from flows.model import Reading, Role

if TYPE_CHECKING:
    from flows.language import Net, Sign


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
        if not reading.findings:
            return heard
        first = reading.findings[0]
        return replace(
            heard, category=first.category.value, start=first.start, end=first.end, sure=first.sure
        )

    def warm_up(self) -> None:
        """Build the frames; to be called beside the work, so that the first text does not wait for them."""
        from flows import language  # noqa: PLC0415 -- as above

        language.prepare()
        load_net()


def _screened(sign: Sign | None) -> Reading:
    return Reading() if sign is None else Reading(route=sign.route.value, level=sign.level.value)
