"""The dispatcher: empties the outbox, many chats at once, each chat strictly in its order.

A lane is in one place at a time: free, in hand (its delivery is performed, or its outcome not yet marked), or resting
until its chat may get the next message. What finished together is marked together, in the transaction that takes
the next deliveries in hand. Between the answer of the server and that mark lies the one window in which a crash
makes a message go out twice; such a delivery comes back as `repeated`, and is counted.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime, timedelta
from typing import Final, assert_never

from bot.pacing import Limits, Pace
from bot.ports import (
    AnswerTap,
    Clock,
    Delivered,
    Delivery,
    EditText,
    Envelope,
    Gone,
    Later,
    Moved,
    Outcome,
    Refused,
    Send,
    Store,
    Transport,
    Unit,
)
from bot.telemetry import Meter, log, place
from bot.wake import Wake
from flows.events import Counted, Event, Removed, Unreachable
from flows.ids import PersonId

LANES: Final = 32
"""How many chats are written to at once."""
IDLE: Final = 1.0
FIRST_WAIT: Final = timedelta(seconds=1)
LONGEST_WAIT: Final = timedelta(minutes=5)
MOST_ATTEMPTS: Final = 8
"""How often a delivery is tried whose transport breaks in an unexpected way."""


class Dispatcher:
    """Performs deliveries until it is stopped."""

    def __init__(
        self,
        *,
        store: Store,
        transport: Transport,
        clock: Clock,
        wake: Wake,
        limits: Limits | None = None,
        meter: Meter | None = None,
        lanes: int = LANES,
        idle: float = IDLE,
    ) -> None:
        self._store = store
        self._transport = transport
        self._clock = clock
        self._wake = wake
        self._pace = Pace(limits or Limits())
        self._meter = meter or Meter()
        self._lanes = lanes
        self._idle = idle
        self._stopping = False
        self._running: dict[str, asyncio.Task[None]] = {}
        self._finished: list[tuple[Delivery, Outcome]] = []
        self._resting: dict[str, datetime] = {}
        self._everyone = datetime.min.replace(tzinfo=UTC)
        self._failures: dict[str, int] = {}
        self._due: datetime | None = None

    # --- from outside ---

    async def run(self, grace: float = 5) -> None:
        """Works until `stop`; then what is under way has that many seconds to end, and is marked."""
        try:
            await self._work()
            if self._running:
                await asyncio.wait(self._running.values(), timeout=grace)
        finally:
            # What is cut off here stays as being sent, and goes out again at the next start.
            for task in self._running.values():
                task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)
        await self.turn()

    def stop(self) -> None:
        """Ends `run`: nothing more is taken in hand."""
        self._stopping = True
        self._wake.outbox.set()

    async def drain(self) -> None:
        """Delivers all that may go now, and returns; for whoever sets the clock themselves."""
        while await self.turn() or self._running:
            if self._running:
                await asyncio.wait(self._running.values(), return_when=asyncio.FIRST_COMPLETED)

    def seconds(self) -> float:
        """How long there is nothing to do unless somebody wakes it, as far as was known at the last look."""
        now = self._clock.now()
        times = [*self._resting.values(), self._everyone, self._pace.next(now)]
        if self._due is not None:
            times.append(self._due)
        later = [(time - now).total_seconds() for time in times if time > now]
        return min([self._idle, *later])

    async def _work(self) -> None:
        wait = self._idle
        while not self._stopping:
            try:
                busy = await self.turn()
            except Exception as error:  # noqa: BLE001 -- whatever it is, the next look may succeed
                log("error", "the outbox could not be worked on", error=place(error))
                self._meter.count("dispatcher_failures")
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT.total_seconds())
                continue
            wait = self._idle
            if not busy and not self._stopping:
                await self._wake.outbox.wait(self.seconds())

    # --- one look at the outbox ---

    async def turn(self) -> bool:
        """Marks what finished, takes in hand what may go, and begins it. False: there was nothing of either."""
        now = self._clock.now()
        finished, self._finished = self._finished, []
        # The next of a lane may be taken in the very transaction that marks the one before it.
        in_hand = self._running.keys() - {delivery.lane for delivery, _ in finished}
        wait = any(isinstance(outcome, Later) and outcome.everyone for _, outcome in finished)
        try:
            async with self._store.begin() as unit:
                for delivery, outcome in finished:
                    await self._mark(unit, delivery, outcome, now)
                deliveries = [] if wait else await self._take(unit, in_hand, now)
                self._due = None if deliveries else await unit.next_delivery()
        except BaseException:
            self._finished = finished + self._finished  # they happened, and must be marked still
            raise
        for delivery, outcome in finished:
            self._release(delivery, outcome, now)
        for delivery in deliveries:
            self._begin(delivery, now)
        return bool(finished or deliveries)

    async def _take(self, unit: Unit, in_hand: AbstractSet[str], now: datetime) -> Sequence[Delivery]:
        if self._stopping or now < self._everyone:
            return ()
        self._resting = {lane: until for lane, until in self._resting.items() if until > now}
        self._pace.forget(now)
        most = self._pace.free(now, self._lanes - len(in_hand))
        return await unit.take(now, in_hand | self._resting.keys(), most) if most > 0 else ()

    def _begin(self, delivery: Delivery, now: datetime) -> None:
        if delivery.repeated:
            self._meter.count("deliveries_repeated")
            log("warning", "a message may go out twice", delivery=delivery.id, couple=delivery.couple or 0)
        following = self._pace.went(delivery, now)
        if following > now:
            self._resting[delivery.lane] = following
        self._running[delivery.lane] = asyncio.create_task(self._perform(delivery))

    async def _perform(self, delivery: Delivery) -> None:
        try:
            outcome = await self._transport.perform(delivery)
        except Exception as error:  # noqa: BLE001 -- one broken delivery stops no other
            log("error", "a delivery broke", delivery=delivery.id, error=place(error))
            tries = max(self._failures.get(delivery.lane, 0), delivery.attempts)
            outcome = Refused(reason="broken") if tries >= MOST_ATTEMPTS else Later(after=timedelta())
        self._finished.append((delivery, outcome))
        self._wake.outbox.set()

    def _release(self, delivery: Delivery, outcome: Outcome, now: datetime) -> None:
        """Frees a lane whose outcome is committed."""
        self._running.pop(delivery.lane, None)
        self._meter.count("deliveries", type(outcome).__name__.lower())
        if isinstance(outcome, Later) and outcome.everyone:
            self._everyone = max(self._everyone, now + self._wait(delivery, outcome))
        if isinstance(outcome, Later | Moved):
            self._failures[delivery.lane] = self._failures.get(delivery.lane, 0) + 1
        else:
            self._failures.pop(delivery.lane, None)

    # --- what came of it ---

    async def _mark(self, unit: Unit, delivery: Delivery, outcome: Outcome, now: datetime) -> None:
        match outcome:
            case Delivered(message=message, members=members):
                await unit.delivered(delivery.id, message, now)
                if delivery.person is not None:
                    await self._note(unit, delivery, delivery.person, outcome, now)
                if members is not None:
                    await self._tell(unit, delivery, Counted(members=members), now)
            case Later():
                await unit.put_off(delivery.id, now + self._wait(delivery, outcome))
            case Gone():
                await unit.drop(delivery.id, "gone", now)
                if not isinstance(delivery.outgoing, AnswerTap):
                    gone = Removed() if delivery.person is None else Unreachable(person=delivery.person)
                    await self._tell(unit, delivery, gone, now)
            case Moved(chat=chat):
                await unit.move_group(delivery.chat, chat)
                # At once; a server that says so again and again is asked less and less often.
                moved_before = self._failures.get(delivery.lane, 0)
                await unit.put_off(delivery.id, now + (self._wait(delivery) if moved_before else timedelta()))
            case Refused(reason=reason):
                log("warning", "a delivery was refused", delivery=delivery.id, reason=reason,
                    kind=type(delivery.outgoing).__name__)  # fmt: skip
                await unit.drop(delivery.id, reason, now)
            case _:
                assert_never(outcome)

    async def _note(
        self, unit: Unit, delivery: Delivery, person: PersonId, outcome: Delivered, now: datetime
    ) -> None:
        """Remembers what stands in a private chat now, so that it can be deleted while Telegram allows it."""
        match delivery.outgoing:
            case Send(words=words) if outcome.message is not None:
                await unit.note_sent(person, outcome.message, words, now)
            case EditText(words=words) if delivery.message is not None:
                await unit.note_edited(person, delivery.message, words)
            case _ if outcome.wiped:
                await unit.wiped(person, outcome.wiped)
            case _:
                pass

    async def _tell(self, unit: Unit, delivery: Delivery, event: Event, now: datetime) -> None:
        """Puts an outcome into the inbox of its couple; nobody waits for that of somebody without one."""
        if delivery.couple is None:
            return
        envelope = Envelope(event=event, chat=delivery.chat)
        if await unit.enqueue(f"outbox:{delivery.id}", delivery.couple, delivery.person, envelope, now):
            self._wake.inbox.set()

    def _wait(self, delivery: Delivery, later: Later | None = None) -> timedelta:
        """As long as was said; where nothing was said, longer each time."""
        if later is not None and later.after > timedelta():
            return later.after
        tries = max(self._failures.get(delivery.lane, 0), delivery.attempts)
        return min(FIRST_WAIT * (1 << min(tries, 20)), LONGEST_WAIT)
