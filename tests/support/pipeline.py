"""The whole pipeline with a toy flow, for tests: store, intake, worker, dispatcher, timers and two phones."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.coach import Coach, NoCoach
from bot.dispatcher import Dispatcher
from bot.intake import Intake
from bot.pacing import NO_LIMITS, Limits
from bot.ports import Arrival, Delivered, Delivery, Outcome, Send, Store, Wipe
from bot.service import Service, Terms
from bot.storage.codec import Codec
from bot.telemetry import Meter
from bot.timers import Timers
from bot.wake import Wake
from bot.worker import Worker
from tests.support.people import ManualClock
from tests.support.toy_flow import ToyFlow, ToyPrivate, ToyState, toy_lobby, toy_renderer


async def until(condition: Callable[[], object], seconds: float = 5) -> None:
    """Waits for something that other tasks bring about."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 -- any condition at all, looked at from outside
            await asyncio.sleep(0.002)


class Phones:
    """A transport that keeps what it performs. `answer` decides what comes of a delivery (None: it arrives)."""

    def __init__(self) -> None:
        self.performed: list[Delivery] = []
        self.answer: Callable[[Delivery], Outcome | None] = lambda _: None
        self._message = 0

    async def perform(self, delivery: Delivery) -> Outcome:
        self.performed.append(delivery)
        outcome = self.answer(delivery)
        if outcome is not None:
            return outcome
        if isinstance(delivery.outgoing, Send):
            self._message += 1
            return Delivered(message=self._message)
        if isinstance(delivery.outgoing, Wipe):
            return Delivered(wiped=delivery.messages)
        return Delivered()

    def texts(self, chat: int) -> list[str]:
        return [
            delivery.outgoing.html
            for delivery in self.performed
            if delivery.chat == chat and isinstance(delivery.outgoing, Send)
        ]


class Pipeline:
    """All parts on one store and one clock, driven by hand."""

    def __init__(self, store: Store, *, coach: Coach | None = None, limits: Limits = NO_LIMITS) -> None:
        self.store = store
        self.clock = ManualClock()
        self.wake = Wake()
        self.meter = Meter()
        self.phones = Phones()
        self.codec = Codec(ToyState, ToyPrivate)
        self.service = Service(
            flow=ToyFlow(), lobby=toy_lobby, codec=self.codec, renderer=toy_renderer(),
            coach=coach or NoCoach(), terms=Terms(),
        )  # fmt: skip
        self.intake = Intake(store=store, clock=self.clock, wake=self.wake, meter=self.meter)
        self.worker = Worker(
            store=store, service=self.service, clock=self.clock, wake=self.wake, meter=self.meter, idle=0.01
        )
        self.dispatcher = Dispatcher(
            store=store, transport=self.phones, clock=self.clock, wake=self.wake, limits=limits,
            meter=self.meter, idle=0.01,
        )  # fmt: skip
        self.timers = Timers(
            store=store, clock=self.clock, wake=self.wake, meter=self.meter, longest_sleep=0.01
        )

    async def happens(self, *arrivals: Arrival) -> None:
        """Takes them in, one after the other, and handles each; nothing is sent yet."""
        for arrival in arrivals:
            await self.intake.put([arrival])
            await self.worker.drain()

    async def settle(self) -> None:
        """Fires, handles and sends until nothing is left to do at this instant."""
        busy = True
        while busy:
            busy = bool(await self.timers.drain() + await self.worker.drain())
            before = len(self.phones.performed)
            await self.dispatcher.drain()
            busy = busy or len(self.phones.performed) > before
