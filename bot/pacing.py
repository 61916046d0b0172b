"""How fast messages may go out: at most so many in any stretch of time, for one chat, one group, and all."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.ports import AnswerTap, Count, Delivery, EditRows, EditText, UnpinMessage, Wipe

SECOND: Final = timedelta(seconds=1)
MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Messages a second to one chat, a minute to one group, a second to all. Zero: no limit."""

    per_chat: float = 1
    per_group_minute: float = 20
    overall: float = 30


NO_LIMITS: Final = Limits(per_chat=0, per_group_minute=0, overall=0)


class Window:
    """At most `count` in any stretch of `length`. A rate below one is one in a longer stretch."""

    def __init__(self, rate: float, length: timedelta) -> None:
        self._count = max(int(rate), 1)
        self._length = length * (self._count / rate)
        self._times: deque[datetime] = deque()

    def add(self, now: datetime) -> None:
        """One more went out."""
        self._times.append(now)

    def free(self, now: datetime) -> int:
        """How many may go out now."""
        # A time that has not come yet was measured before the clock was set back: it no longer counts.
        while self._times and not now - self._length < self._times[0] <= now:
            self._times.popleft()
        return max(self._count - len(self._times), 0)

    def next(self, now: datetime) -> datetime:
        """When the next may go out."""
        if self.free(now):
            return now
        return self._times[len(self._times) - self._count] + self._length


class Pace:
    """Remembers what went out lately, and says when the next may."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._overall = Window(limits.overall, SECOND) if limits.overall else None
        self._chats: dict[tuple[int, timedelta], Window] = {}

    def free(self, now: datetime, most: int) -> int:
        """How many may go out now, to whomever; at most `most`."""
        return most if self._overall is None else min(self._overall.free(now), most)

    def next(self, now: datetime) -> datetime:
        """When the next may go out, to whomever."""
        return now if self._overall is None else self._overall.next(now)

    def went(self, delivery: Delivery, now: datetime) -> datetime:
        """One goes out; returns when its chat may get the next.

        Only what shows in a chat counts for it: not the answer to a tap, and not an edit of nothing. An edit (or a
        deletion) is no new message, and one often goes right before one; it counts for a group's minute, where the
        server is strict.
        """
        outgoing = delivery.outgoing
        edits = isinstance(outgoing, EditText | EditRows | UnpinMessage | Wipe)
        if edits and delivery.message is None and not delivery.messages:
            return now
        if self._overall is not None:
            self._overall.add(now)
        if isinstance(outgoing, AnswerTap | Count):
            return now
        following = now
        for rate, length in (
            (0 if edits else self._limits.per_chat, SECOND),
            (self._limits.per_group_minute if delivery.person is None else 0, MINUTE),
        ):
            if rate:
                window = self._chats.setdefault((delivery.chat, length), Window(rate, length))
                window.add(now)
                following = max(following, window.next(now))
        return following

    def forget(self, now: datetime) -> None:
        """Drops chats that may get as many as ever."""
        full = {SECOND: self._limits.per_chat, MINUTE: self._limits.per_group_minute}
        self._chats = {
            (chat, length): window
            for (chat, length), window in self._chats.items()
            if window.free(now) < max(int(full[length]), 1)
        }
