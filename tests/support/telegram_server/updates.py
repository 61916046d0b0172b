"""The queue of updates: numbered, kept until confirmed, handed out by long polling."""

# ruff: noqa: ASYNC109 - a wait that gives up says what was there instead, which asyncio.timeout would not

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from .clock import Clock
from .errors import Json, conflict

#: Seconds after which Telegram forgets an update that nobody fetched.
LIFETIME = 24 * 3600
CALLBACK_LIFETIME = 150
#: Update types that are only sent when they are asked for by name.
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
OTHER_CONSUMER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True, kw_only=True, eq=False)
class Entry:
    """One waiting update. `queue` names the serial queue it belongs to: updates of other queues may overtake it."""

    update: Json
    kind: str
    queue: str
    created: float
    #: Handed out whatever the offset, once: a repeated delivery.
    again: bool = False

    @property
    def update_id(self) -> int:
        """The update's number."""
        return int(self.update["update_id"])


class UpdateQueue:
    """All updates that the bot has not confirmed, and the rules by which they come and go."""

    def __init__(self, clock: Clock, first_id: int) -> None:
        self._clock = clock
        self._next_id = first_id
        self._turn = 0
        self._ended_by = OTHER_CONSUMER
        self._waiters: set[asyncio.Future[None]] = set()
        self._history: dict[int, Entry] = {}
        self._held: list[Entry] | None = None
        self._repeat_next = 0
        self.waiting: list[Entry] = []
        #: The types that the bot asked for; empty: all but those only sent on request.
        self.allowed: list[str] = []
        #: Called after every change (the webhook listens).
        self.on_change: Callable[[], None] = lambda: None
        self.last_id: int | None = None

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for this type of update."""
        return kind in self.allowed if self.allowed else kind not in _ONLY_ON_REQUEST

    def put(self, kind: str, body: Json, queue: str) -> int | None:
        """Adds an update; gives its number, or None if the bot did not ask for this type."""
        if not self.wants(kind):
            return None
        update = {"update_id": self._next_id, kind: body}
        entry = Entry(update=update, kind=kind, queue=queue, created=self._clock.now())
        self.last_id = self._next_id
        self._next_id += 1
        self._history[entry.update_id] = entry
        target = self.waiting if self._held is None else self._held
        target.append(entry)
        if self._repeat_next:
            self._repeat_next -= 1
            target.append(self._copy(entry))
        self.wake()
        return entry.update_id

    def _copy(self, entry: Entry) -> Entry:
        created = self._clock.now()
        return Entry(update=entry.update, kind=entry.kind, queue=entry.queue, created=created, again=True)

    def wake(self) -> None:
        """Lets whoever waits for updates look again."""
        for future in self._waiters:
            if not future.done():
                future.set_result(None)
        self.on_change()

    # What tests do to deliveries.

    def repeat_next(self, count: int = 1) -> None:
        """Delivers each of the next updates twice."""
        self._repeat_next += count

    def deliver_again(self, update_id: int) -> None:
        """Delivers an update once more, confirmed or not."""
        self.waiting.append(self._copy(self._history[update_id]))
        self.wake()

    def hold(self) -> None:
        """Keeps new updates back until `release`."""
        if self._held is None:
            self._held = []

    def release(self, order: Callable[[list[Json]], list[Json]] = list) -> None:
        """Lets held updates go in the order that `order` puts them; numbers stay as they were given."""
        held, self._held = self._held or [], None
        by_id = {entry.update_id: entry for entry in held}
        ordered = [
            by_id[update["update_id"]]
            for update in order([entry.update for entry in held if not entry.again])
        ]
        self.waiting.extend(ordered + [entry for entry in held if entry.again])
        self.wake()

    # What the bot does.

    def drop_expired(self) -> None:
        """Forgets what Telegram forgets: callback queries after 150 s, the rest after a day."""
        now = self._clock.now()

        def fresh(entry: Entry) -> bool:
            return now - entry.created <= (CALLBACK_LIFETIME if entry.kind == "callback_query" else LIFETIME)

        self.waiting = [entry for entry in self.waiting if fresh(entry)]

    def drop_all(self) -> None:
        """Forgets everything that waits."""
        self.waiting = []

    def remove(self, entry: Entry) -> None:
        """Forgets one update: it was delivered."""
        if entry in self.waiting:
            self.waiting.remove(entry)

    def end_polling(self, description: str) -> None:
        """Ends a waiting getUpdates with a 409."""
        self._turn += 1
        self._ended_by = description
        self.wake()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Long polling; `timeout` in real seconds. Ends any other poll that still waits."""
        self.end_polling(OTHER_CONSUMER)
        turn = self._turn
        self._confirm(offset)
        deadline = time.monotonic() + timeout
        while True:
            if turn != self._turn:
                raise conflict(self._ended_by)
            self.drop_expired()
            if entries := [entry for entry in self.waiting if entry.again or entry.update_id >= offset][
                :limit
            ]:
                for entry in entries:
                    if entry.again:
                        self.waiting.remove(entry)
                return [entry.update for entry in entries]
            left = deadline - time.monotonic()
            if left <= 0:
                return []
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiters.add(future)
            try:
                await asyncio.wait_for(future, left)
            except TimeoutError:
                pass
            finally:
                self._waiters.discard(future)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.waiting = self.waiting[offset:]
        else:
            self.waiting = [entry for entry in self.waiting if entry.again or entry.update_id >= offset]
