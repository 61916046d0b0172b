"""Failures that tests ask for, and Telegram's rate limits, off unless switched on."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Literal

from .clock import Clock
from .errors import RefusalKind, too_many_requests

#: An HTTP status; "html": a 502 with a page instead of JSON; "drop_before": the connection breaks and nothing happened;
#: "drop_after": it breaks although the request was carried out.
Failure = int | Literal["html", "drop_before", "drop_after"]


@dataclass(slots=True, kw_only=True)
class Fault:
    """What happens to the next calls of a method ("*" for any but getUpdates)."""

    method: str
    status: Failure | None
    times: int
    skip: int
    retry_after: int
    #: Real seconds before anything else happens.
    delay: float


class Faults:
    """The failures that still wait for their call."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Arms a failure."""
        self._waiting.append(fault)

    @property
    def pending(self) -> int:
        """How many failures still wait for their call."""
        return sum(fault.times for fault in self._waiting)

    def take(self, method: str) -> Fault | None:
        """The failure for this call, if any; it is used up by that."""
        for fault in self._waiting:
            if fault.method != method and (fault.method != "*" or method == "getUpdates"):
                continue
            if fault.skip:
                fault.skip -= 1
                return None
            fault.times -= 1
            if not fault.times:
                self._waiting.remove(fault)
            return fault
        return None


@dataclass(slots=True, kw_only=True)
class Limits:
    """Telegram's limits on messages sent; None switches one off.

    `per_chat` and `overall` are messages a second, `per_group_minute` messages a minute. `tolerance` is in seconds and
    takes the edge off: a bot that paces exactly must not fail because a packet was late.
    """

    per_chat: int | None = None
    per_group_minute: int | None = None
    overall: int | None = None
    count_edits: bool = False
    tolerance: float = 0.15


@dataclass(slots=True, kw_only=True)
class Throttle:
    """Counts messages and refuses those above the limits."""

    clock: Clock
    limits: Limits = field(default_factory=Limits)
    _sent: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def check(self, method: str, chat_id: int) -> None:
        """Lets a message pass and counts it, or refuses it with 429."""
        counted = method.startswith("send") and method != "sendChatAction"
        counted = counted or method in ("copyMessage", "forwardMessage")
        if not counted and not (self.limits.count_edits and method.startswith("edit")):
            return
        windows = [
            (f"chat {chat_id}", self.limits.per_chat, 1.0),
            ("all", self.limits.overall, 1.0),
        ]
        if chat_id < 0:
            windows.append((f"group {chat_id}", self.limits.per_group_minute, 60.0))
        now = self.clock.now()
        waits = [self._wait(key, limit, period, now) for key, limit, period in windows]
        if any(waits):
            raise too_many_requests(max(waits), RefusalKind.LIMIT)
        for key, limit, _ in windows:
            if limit is not None:
                self._sent[key].append(now)

    def _wait(self, key: str, limit: int | None, period: float, now: float) -> float:
        if limit is None:
            return 0.0
        sent = self._sent[key]
        while sent and sent[0] <= now - period + self.limits.tolerance:
            sent.popleft()
        return sent[-limit] + period - now if len(sent) >= limit else 0.0
