"""What a play does without being told: the way to the first turn, and back from a wait, with harmless answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from bot.play.house import House
from bot.play.people import Cast
from bot.play.transcript import Transcript
from flows.couple import CoupleState
from flows.model import CouplePhase, PartnerPhase

MOST: Final = 200
"""Acts on one way; then it leads nowhere."""
MOST_DAYS: Final = 6
MOST_LINKS: Final = 4
WAITING: Final = (CouplePhase.JOINING, CouplePhase.PREPARING, CouplePhase.HELD)
CLAIMS: Final = {"injured": "i_was_hurt", "injuring": "i_hurt_my_partner", "both": "we_both_were"}


class Prompter:
    """Does one harmless thing after the other."""

    def __init__(self, transcript: Transcript, house: House, cast: Cast) -> None:
        """Take the parts of a play."""
        self._transcript = transcript
        self._house = house
        self._cast = cast
        self._pressed: set[tuple[str, int, str]] = set()

    async def bring(self, there: Callable[[], Awaitable[bool]]) -> None:
        """Do what is harmless until it is `there`, or nothing is left to do."""
        screens = self._house.screens
        self._days, self._links = 0, MOST_LINKS
        screens.by_itself = True
        try:
            for _ in range(MOST):
                if await there() or not await self._one():
                    return
                await self._house.settle()
        finally:
            screens.by_itself = False

    async def _one(self) -> bool:
        state = await self._house.read_back()
        if state is None:
            return False
        if state.phase is CouplePhase.TURN:
            return state.stage == "ground_rules" and await self._agree(state)
        if state.phase not in WAITING:
            return False
        return await self._join(state) or await self._answer(state) or await self._wait(state)

    async def _join(self, state: CoupleState) -> bool:
        joined = {partner.person: partner for partner in state.partners}
        for actor in self._transcript.people:
            partner = joined.get(self._cast.id(actor.key))
            if partner is None:
                return await self._cast.tap(actor.key, "join", group=True)
            if (
                not partner.private.reached
                and self._links > 0
                and partner.person not in self._house.screens.blocked
            ):
                self._links -= 1
                return await self._cast.follow(actor.key, actor.key)
        return False

    async def _answer(self, state: CoupleState) -> bool:
        for actor in self._transcript.people:
            person = self._cast.id(actor.key)
            side = actor.side or "both"
            wanted = (
                "agree", "read", "yes:private", "no", "send", f"event:{self._transcript.event}", CLAIMS[side],
                "keep_name", "that_one", "done", "ready", "go_on", "tonight:yes",
            )  # fmt: skip
            for wish in wanted:
                found = self._house.screens.find(wish, (person,), captions=False)
                if found is None:
                    continue
                mark = (actor.key, found.message.id, found.caption.data)
                if mark not in self._pressed:
                    self._pressed.add(mark)
                    await self._cast.press(actor.key, found)
                    return True
        return False

    async def _agree(self, state: CoupleState) -> bool:
        for actor in self._transcript.people:
            person = self._cast.id(actor.key)
            if any(each.person == person and each.phase is PartnerPhase.ANSWERING for each in state.partners):
                return await self._cast.tap(actor.key, "agree", group=True)
        return False

    async def _wait(self, state: CoupleState) -> bool:
        """In the gentle pace: let the couple's hour come, if both may get there."""
        if not self._transcript.gentle or any(each.private.left for each in state.partners):
            return False
        due = await self._house.next_due()
        self._days += 1
        if due is None or self._days > MOST_DAYS:
            return False
        self._cast.let_pass(due)
        await self._house.pass_time(due)
        return True
