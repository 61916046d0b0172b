"""A real browser, and a room served for it that can be stopped and started again."""

from __future__ import annotations

import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from bot.room.server import make_room
from tests.bot.room.canned import Memory, make_parts

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PATIENCE = 10_000
"""Milliseconds that a test waits for what must come."""

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """A headless Chromium."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        try:
            yield chromium
        finally:
            await chromium.close()


class Watched:
    """What pages did that they should not: errors, and requests that leave this machine."""

    def __init__(self) -> None:
        self.complaints: list[str] = []

    async def page(self, context: BrowserContext, home: str) -> Page:
        """A page of the context, watched."""
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            # While the server is down, failed connections are what the page is being tested for.
            lambda said: (
                self.complaints.append(said.text)
                if said.type in {"error", "warning"} and "WebSocket" not in said.text
                else None
            ),
        )
        page.on(
            "request",
            lambda request: None if request.url.startswith(home) else self.complaints.append(request.url),
        )
        return page


class House:
    """A room on the canned coach, at an address that stays the same over restarts."""

    def __init__(self, *, tempo: float = 1) -> None:
        self.memory = Memory()
        self.tempo = tempo
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.home = f"http://127.0.0.1:{self.port}"
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        parts, _ = await make_parts(self.memory)
        self._runner = web.AppRunner(await make_room(parts, tempo=self.tempo), access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True).start()

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None


@asynccontextmanager
async def house(*, tempo: float = 1) -> AsyncIterator[House]:
    """A house that is open."""
    open_house = House(tempo=tempo)
    await open_house.start()
    try:
        yield open_house
    finally:
        await open_house.stop()


async def text_of(page: Page, selector: str) -> str:
    return await page.locator(selector).inner_text()
