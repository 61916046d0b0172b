"""The player: acts the story out in a room, step by step, until it is over or somebody takes over."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterator
from typing import Final

import msgspec

from bot.ports import Store
from bot.room.acts import Acts, StatusOf
from bot.room.hall import Hall
from bot.room.rooms import SEATS, Place, Room, Seat
from bot.room.screens import Line, Screens
from bot.room.story import ANSWERS, BEATS, OVER, PREPARING, READY, READY_MARK, REFUSED, STUCK, Beat
from bot.room.wire import Hand, Story

_TICK: Final = 0.05
_PATIENCE: Final = 15.0
"""Seconds that the story waits for a button before it gives the room to the one who watches."""
_ANSWERED: Final = 1.0
"""Seconds that the coach is given to change something after an answer."""
_MOST_ANSWERS: Final = 120


class Player:
    """Plays one room's story. What was played is stored, so that it goes on after a restart where it was."""

    def __init__(
        self,
        room: Room,
        *,
        acts: Acts,
        screens: Screens,
        hall: Hall,
        status: StatusOf,
        store: Store,
        tempo: float = 1,
    ) -> None:
        """`tempo` divides every pause: tests have less time than people."""
        self._room = room
        self._acts = acts
        self._screens = screens
        self._hall = hall
        self._status = status
        self._store = store
        self._tempo = tempo
        self._held = False
        self._skipped = False
        self._story = Story(phase="preparing", caption=PREPARING, steps=len(BEATS))

    async def play(self) -> None:
        """Play what has not been played yet."""
        async with self._store.begin() as unit:
            played = await unit.get_fact(fact(self._room))
        first = int(played or 0)
        if first == 0:
            self._tell(Story(phase="preparing", caption=PREPARING, steps=len(BEATS)))
            if not await self._prepare():
                await self._end(STUCK)
                return
        for number, beat in enumerate(BEATS):
            if number < first:
                continue
            pause = beat.pause / self._tempo
            self._tell(
                Story(
                    phase="playing",
                    caption=beat.caption,
                    step=number + 1,
                    steps=len(BEATS),
                    pause=pause,
                    place=beat.look or beat.place,
                )
            )
            await self._rest(pause)
            if not await self._act(number, beat):
                await self._end(STUCK)
                return
            await self._remember(str(number + 1))
        await self._end(OVER)

    def hold(self, held: bool) -> None:
        """Hold the story, or let it go on."""
        self._held = held
        if self._story.phase in {"playing", "held"}:
            self._tell(msgspec.structs.replace(self._story, phase="held" if held else "playing", pause=0))

    def skip(self) -> None:
        """Cut the present pause short."""
        self._skipped = True
        if self._held:
            self.hold(False)

    async def forget(self) -> None:
        """Somebody took over: the story of this room is told no further."""
        await self._remember("over")
        self._hall.tell_story(self._room, None)

    async def _end(self, caption: str) -> None:
        await self._remember("over")
        self._tell(Story(phase="over", caption=caption, step=len(BEATS), steps=len(BEATS)))

    async def _remember(self, progress: str) -> None:
        async with self._store.begin() as unit:
            await unit.set_fact(fact(self._room), progress)

    def _tell(self, story: Story) -> None:
        self._story = story
        self._hall.tell_story(self._room, story)

    async def _rest(self, seconds: float) -> None:
        self._skipped = False
        while seconds > 0 and not self._skipped:
            await asyncio.sleep(_TICK)
            # Nobody misses anything: without a viewer, time stands still.
            if not self._held and self._hall.viewers(self._room):
                seconds -= _TICK

    async def _act(self, number: int, beat: Beat) -> bool:
        """Do what the beat says, after showing that it is about to be done. False: its button never came."""
        nonce = f"story-{number:02d}"
        if beat.text:
            await self._show_hand(
                Hand(seat=beat.seat, place=beat.place, text=beat.text), min(1.0 + len(beat.text) / 40, 6.0)
            )
            return await self._acts.write(self._room, beat.seat, beat.place, beat.text, nonce=nonce) is None
        if not beat.choice:
            return True
        wanted = ":".join(part for part in (beat.choice, beat.argument) if part)
        waited = 0.0
        while waited < _PATIENCE:
            for line, data in _buttons(await self._lines(beat.place)):
                if data.partition(":")[2] == wanted:
                    await self._show_hand(
                        Hand(seat=beat.seat, place=beat.place, message=line.id, data=data), 1.2
                    )
                    await self._acts.tap(self._room, beat.seat, beat.place, line.id, data, nonce=nonce)
                    return True
            await asyncio.sleep(_TICK)
            waited += _TICK
        return False

    async def _show_hand(self, hand: Hand, seconds: float) -> None:
        seconds /= self._tempo
        self._tell(
            msgspec.structs.replace(
                self._story, place=hand.place, hand=msgspec.structs.replace(hand, seconds=seconds)
            )
        )
        await self._rest(seconds)
        self._story = msgspec.structs.replace(self._story, hand=None)

    # --- getting ready -------------------------------------------------------------------------------------

    async def _prepare(self) -> bool:
        """Bring both to the first shared step by answering whatever is asked. False: the way was not found."""
        pressed: set[tuple[Place, int, str]] = set()
        followed: set[str] = set()
        waited = 0.0
        while waited < _PATIENCE and len(pressed) < _MOST_ANSWERS:
            status = await self._status(self._room.group)
            if status is not None and status.get("phase") == "turn":
                return True
            moved = await self._follow_links(followed)
            for seat in SEATS:
                moved = await self._answer(seat, pressed) or moved
            waited = 0.0 if moved else waited + _TICK
            await asyncio.sleep(_TICK)
        return False

    async def _follow_links(self, followed: set[str]) -> bool:
        for line in await self._lines("shared"):
            for token in {caption.link_token for row in line.rows for caption in row} - {""} - followed:
                followed.add(token)
                if (seat := await self._acts.owner(self._room, token)) is not None:
                    await self._acts.open(self._room, seat, token, nonce=_nonce())
                    return True
        return False

    async def _answer(self, seat: Seat, pressed: set[tuple[Place, int, str]]) -> bool:
        wanted = (*ANSWERS[seat], *READY)
        # Both may press the same button of the shared chat; in a private chat each has their own.
        offered: list[tuple[int, Place, Line, str]] = []
        for place in ("shared", seat):
            for line, data in _buttons(await self._lines(place)):
                rank = _rank(data, wanted) if place == seat or data.endswith(":join") else None
                mark = f"{seat} {data}"
                if rank is not None and (place, line.id, mark) not in pressed:
                    offered.append((rank, place, line, data))
        if not offered:
            return False
        _, place, line, data = min(offered, key=lambda offer: (offer[0], -offer[2].id))
        pressed.add((place, line.id, f"{seat} {data}"))
        before = await self._lines(place)
        await self._acts.tap(self._room, seat, place, line.id, data, nonce=_nonce())
        # One answer at a time, as people do: what it changes must be seen before the next is given.
        for _ in range(int(_ANSWERED / _TICK)):
            if await self._lines(place) != before:
                break
            await asyncio.sleep(_TICK)
        return True

    async def _lines(self, place: Place) -> list[Line]:
        """The coach's messages there, the newest first."""
        lines = await self._screens.read(self._room.chat(place))
        return [line for line in reversed(lines) if line.author == "coach"]


def fact(room: Room) -> str:
    """The name of the fact that keeps how far a room's story was played; "over" when it is told."""
    return f"room/story/{room.number}"


def _buttons(lines: list[Line]) -> Iterator[tuple[Line, str]]:
    for line in lines:
        for row in line.rows:
            for caption in row:
                if caption.data:
                    yield line, caption.data


def _rank(data: str, wanted: tuple[str, ...]) -> int | None:
    """How early an answer stands among the wanted ones; None: it is not wanted."""
    _, _, choice = data.partition(":")
    name, _, argument = choice.partition(":")
    for rank, wish in enumerate(wanted):
        # "no:*" stands for every question that is still asked; a bare name for any argument but a question's.
        if choice in REFUSED:
            return None
        if wish in {choice, f"{name}:*" if argument else ""} or (wish == name and name == "done"):
            return rank
    return None


def _nonce() -> str:
    return f"{READY_MARK}{secrets.token_urlsafe(9)}"
