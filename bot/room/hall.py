"""The hall: who is looking at which room, and what each of them is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from bot.ports import AnswerTap
from bot.room.acts import StatusOf
from bot.room.clock import RoomClock
from bot.room.rooms import PLACES, Place, Room
from bot.room.screens import Line, Screens
from bot.room.story import READY_MARK
from bot.room.transport import Query, RoomTransport
from bot.room.wire import Changed, Known, Note, Outgoing, PageLine, Removed, Show, State, Story, Told
from flows.couple.stages import PLAN

_LONGEST_QUEUE: Final = 1000
_SETTLE: Final = 0.12
"""Seconds after a change before the status is read: one act changes several messages."""

_PLAN: Final = [
    [stage.key for stage in PLAN if stage.part == part] for part in sorted({stage.part for stage in PLAN})
]


class Visit:
    """One connection of one page. What it may see depends on what it shows: a phone sees no other phone."""

    def __init__(self, *, close: Callable[[], None]) -> None:
        self.room: Room | None = None
        self.show: Show = "both"
        self.outbox: asyncio.Queue[bytes] = asyncio.Queue()
        self._number = 0
        self._held: list[Outgoing] | None = None
        self._close = close

    def places(self) -> tuple[Place, ...]:
        """The chats that this page shows."""
        return tuple(place for place in PLACES if place == "shared" or self.show in {"both", place})

    def tell(self, message: Outgoing) -> None:
        """Send a message, if it is for this page. What comes before the first state waits for it."""
        if isinstance(message, Changed | Removed) and message.place not in self.places():
            return
        if isinstance(message, Note) and self.show not in {"both", "shared", message.seat}:
            return
        if self._held is not None and not isinstance(message, State):
            self._held.append(message)
            return
        if self.outbox.qsize() >= _LONGEST_QUEUE:
            # It reads too slowly. It will connect again and start from a whole state.
            self._close()
            return
        self._number += 1
        self.outbox.put_nowait(b"[%d,%s]" % (self._number, msgspec.json.encode(message)))

    def hold(self) -> None:
        """Keep everything back until `release`: a state is being read."""
        self._held = []

    def release(self, state: State) -> None:
        """Send the state, then what happened while it was read (which does no harm if it is in it)."""
        held, self._held = self._held or [], None
        self.tell(state)
        for message in held:
            self.tell(message)


class Hall:
    """Tells every page what changed in its room."""

    def __init__(
        self, *, screens: Screens, transport: RoomTransport, clock: RoomClock, status: StatusOf
    ) -> None:
        self._screens = screens
        self._clock = clock
        self._status = status
        self._visits: set[Visit] = set()
        self._settling: dict[int, asyncio.Task[None]] = {}
        self.stories: dict[int, Story] = {}
        screens.listen(self._on_line, self._on_parting)
        transport.listen(self._on_answer)

    def viewers(self, room: Room) -> int:
        """How many pages show this room."""
        return len(self._of(room))

    async def enter(self, visit: Visit, room: Room, show: Show) -> None:
        """Let a page see a room: the whole state now, every change after it."""
        visit.room, visit.show = room, show
        visit.hold()
        self._visits.add(visit)
        chats = {place: await self._screens.read(room.chat(place)) for place in visit.places()}
        visit.release(
            State(
                room=room.id,
                names=room.names,
                plan=_PLAN,
                now=self._clock.now(),
                chats={place: [PageLine.of(line) for line in lines] for place, lines in chats.items()},
                status=await self._status(room.group),
                story=self.stories.get(room.number),
            )
        )

    def leave(self, visit: Visit) -> None:
        """A page is gone."""
        self._visits.discard(visit)

    def tell_story(self, room: Room, story: Story | None) -> None:
        """The story of a room went on, or ended."""
        if story is None:
            self.stories.pop(room.number, None)
        else:
            self.stories[room.number] = story
        for visit in self._of(room):
            visit.tell(Told(story=story))

    def look_again(self) -> None:
        """Have every page told the time and the status: time passed for all rooms."""
        for room in {visit.room for visit in self._visits if visit.room}:
            self._settle(room)

    async def close(self) -> None:
        """Stop what is still under way."""
        for task in self._settling.values():
            task.cancel()
        await asyncio.gather(*self._settling.values(), return_exceptions=True)

    def _of(self, room: Room) -> list[Visit]:
        return [visit for visit in self._visits if visit.room == room]

    def _on_line(self, chat: int, line: Line) -> None:
        shown = PageLine.of(line)
        self._report(chat, lambda place: Changed(place=place, line=shown))

    def _on_parting(self, chat: int, messages: Sequence[int]) -> None:
        self._report(chat, lambda place: Removed(place=place, ids=messages))

    def _report(self, chat: int, made: Callable[[Place], Outgoing]) -> None:
        for visit in tuple(self._visits):
            place = visit.room.place(chat) if visit.room else None
            if visit.room is not None and place is not None:
                visit.tell(made(place))
                self._settle(visit.room)

    def _on_answer(self, query: Query, answer: AnswerTap) -> None:
        if query.nonce.startswith(READY_MARK):
            return
        for visit in tuple(self._visits):
            if visit.room is not None and visit.room.id == query.room:
                visit.tell(
                    Note(
                        seat=query.seat, nonce=query.nonce, text=answer.text, alert=answer.alert,
                        token=answer.link_token,
                    )
                )  # fmt: skip

    def _settle(self, room: Room) -> None:
        if room.number not in self._settling:
            self._settling[room.number] = asyncio.create_task(self._tell_status(room))

    async def _tell_status(self, room: Room) -> None:
        try:
            await asyncio.sleep(_SETTLE)
        finally:
            # From here on a change asks for a reading of its own.
            self._settling.pop(room.number, None)
        known = Known(now=self._clock.now(), status=await self._status(room.group))
        for visit in self._of(room):
            visit.tell(known)
