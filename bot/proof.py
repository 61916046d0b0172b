"""Proves the conversation's properties, both paces side by side on two cores, and tells what was found."""

from __future__ import annotations

import gc
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from bot.render import Renderer
from flows.check import PACES, Search, Violation, check_prompts, search
from flows.couple.prompts import PROMPTS
from flows.couple.properties import AFTER_EACH_STEP, IN_EACH_STATE
from flows.no_tell import Comparison, compare
from flows.solo import prompts as solo
from flows.solo import walks as solo_walks
from flows.walks import walked_prompts

PROMPTS_MATCH = "every declared prompt exists and every prompt is used"
NO_TELL = "a closed check-in looks like an ordinary wait to everybody else"
PROPERTIES = (
    "no deadlock",
    *(rule.name for rule in IN_EACH_STATE),
    *(rule.name for rule in AFTER_EACH_STEP),
    "whoever showed something reaches a closing word",
    PROMPTS_MATCH,
    NO_TELL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What the searches found, and how the wording matches it."""

    searches: dict[str, Search]
    comparisons: dict[str, Comparison]
    prompts: tuple[str, ...]
    seconds: float

    @property
    def failed(self) -> bool:
        """Say whether anything does not hold."""
        found = self.searches.values()
        tells = any(compared.tells for compared in self.comparisons.values())
        return bool(self.prompts) or tells or any(search.violations for search in found)

    def as_json(self) -> dict[str, Any]:
        """Return the proof as plain data."""
        return {
            "states": {pace: found.states for pace, found in self.searches.items()},
            "steps": {pace: found.steps for pace, found in self.searches.items()},
            "compared": {
                pace: {"states": compared.states, "pairs": compared.pairs}
                for pace, compared in self.comparisons.items()
            },
            "seconds": round(self.seconds, 1),
            "properties": list(PROPERTIES),
            "violations": [
                {"property": broken.name, "pace": broken.pace, "chat": list(broken.chat)}
                for broken in self._broken()
            ],
            "prompts": list(self.prompts),
            "holds": not self.failed,
        }

    def _broken(self) -> list[Violation]:
        tells = [
            Violation(name=NO_TELL, pace=pace, chat=tell.told())
            for pace, compared in self.comparisons.items()
            for tell in compared.tells
        ]
        return [violation for found in self.searches.values() for violation in found.violations] + tells

    def printed(self) -> str:
        """Return the proof for a person."""
        lines = [
            f"{pace}: {found.states:,} reachable states, {found.steps:,} steps"
            for pace, found in self.searches.items()
        ]
        lines += [
            f"{pace}: {compared.pairs:,} pairs of alike waits compared, in {compared.states:,} states"
            for pace, compared in self.comparisons.items()
        ]
        broken = self._broken()
        names = {violation.name for violation in broken}
        if self.prompts:
            names.add(PROMPTS_MATCH)
        lines += [f"{'does NOT hold' if name in names else 'holds'}: {name}" for name in PROPERTIES]
        for violation in broken:
            lines += [
                "",
                f"{violation.name} ({violation.pace}). The shortest chat that shows it:",
                *violation.chat,
            ]
        lines += ["", *self.prompts] if self.prompts else []
        return "\n".join([*lines, f"{self.seconds:.0f} s"])


def _search(pace: str) -> Search:
    """Search one pace in a process of its own; what it finds is kept to the end, so collecting is wasted time."""
    gc.disable()
    return search(pace)


def _compare(pace: str, subject: int) -> Comparison:
    """Compare the waits of one pace as the check-in of one of the two goes, as above."""
    gc.disable()
    return compare(PACES[pace], subject)


def prove() -> Proof:
    """Search every reachable state in both paces, and compare the templates with what the flows use."""
    begin = time.monotonic()
    with ProcessPoolExecutor(max_workers=len(PACES)) as pool:
        searches = pool.map(_search, PACES)
        firsts, seconds = (pool.map(_compare, PACES, (subject,) * len(PACES)) for subject in range(2))
        found = dict(zip(PACES, searches, strict=True))
        compared = {
            pace: Comparison(
                states=one.states + other.states, pairs=one.pairs + other.pairs, tells=one.tells + other.tells
            )
            for pace, one, other in zip(PACES, firsts, seconds, strict=True)
        }
    used = set(walked_prompts()).union(*(each.prompts for each in found.values()), SHELL_PROMPTS)
    used |= solo_walks.walked_prompts() | solo.SHELL_PROMPTS.keys()
    prompts = check_prompts(Renderer().catalogue(), {*PROMPTS, *solo.PROMPTS}, used)
    return Proof(
        searches=found, comparisons=compared, prompts=tuple(prompts), seconds=time.monotonic() - begin
    )


SHELL_PROMPTS = frozenset({"errors/set_aside", "mydata/kept", "mydata/text", "mydata/code"})
"""Said by the shell, when an item could not be handled."""
