"""Webhook delivery: each queue in order, queues beside each other, again and again until the bot takes it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

import aiohttp

from .clock import Clock
from .errors import Json
from .updates import Entry, UpdateQueue

#: Real seconds between attempts: doubles from the first to the last. Telegram's own are far longer.
FIRST_PAUSE = 0.02
LONGEST_PAUSE = 0.5


class Webhook:
    """The registered address, and the tasks that deliver to it."""

    def __init__(self, queue: UpdateQueue, clock: Clock, network_is_down: Callable[[], bool]) -> None:
        self._queue = queue
        self._clock = clock
        self._network_is_down = network_is_down
        self._session: aiohttp.ClientSession | None = None
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._places = asyncio.Semaphore(40)
        self.url = ""
        self.secret: str | None = None
        self.max_connections = 40
        self.last_error: tuple[int, str] | None = None
        #: How many times an update was posted, successfully or not.
        self.attempts = 0
        queue.on_change = self.deliver

    async def set(self, url: str, secret: str | None, max_connections: int) -> None:
        """Starts delivering to an address; an empty one stops it."""
        await self.stop()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self._places = asyncio.Semaphore(max_connections)
        self.last_error = None
        if url:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=20))
            self.deliver()

    async def stop(self) -> None:
        """Ends all deliveries; what was not delivered stays in the queue."""
        self.url = ""
        tasks = list(self._tasks.values())
        self._tasks.clear()
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        if self._session is not None:
            await self._session.close()
            self._session = None

    def deliver(self) -> None:
        """Starts a task for each queue that waits and has none."""
        if not self.url:
            return
        for entry in self._queue.waiting:
            task = self._tasks.get(entry.queue)
            if task is None or task.done():
                self._tasks[entry.queue] = asyncio.create_task(self._deliver_queue(entry.queue))

    async def _deliver_queue(self, queue: str) -> None:
        pause = FIRST_PAUSE
        while self.url:
            self._queue.drop_expired()
            entry = next((entry for entry in self._queue.waiting if entry.queue == queue), None)
            if entry is None:
                return
            async with self._places:
                delivered = await self._post(entry)
            if delivered:
                self._queue.remove(entry)
                pause = FIRST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    async def _post(self, entry: Entry) -> bool:
        self.attempts += 1
        if self._network_is_down() or self._session is None:
            return self._failed("Connection refused")
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        try:
            async with self._session.post(self.url, json=entry.update, headers=headers) as response:
                await response.read()
                if 200 <= response.status < 300:
                    return True
                return self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
        except (aiohttp.ClientError, TimeoutError, OSError):
            return self._failed("Connection refused")

    def _failed(self, why: str) -> bool:
        self.last_error = (self._clock.date(), why)
        return False

    def info(self) -> Json:
        """A `WebhookInfo`."""
        told: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._queue.waiting),
        }
        if self.url:
            told["max_connections"] = self.max_connections
        if self._queue.allowed:
            told["allowed_updates"] = list(self._queue.allowed)
        if self.last_error is not None:
            told["last_error_date"], told["last_error_message"] = self.last_error
        return told
