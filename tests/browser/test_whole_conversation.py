"""A whole conversation in two real browsers on the real program, stopped and started again in the middle."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.chromium import Watched, browser, needs_chromium

pytestmark = [needs_chromium, pytest.mark.browser]

PROGRAM = Path(sys.executable).with_name("eft-coach")
ANA, BEN = "first", "second"
QUESTIONS = ("private", "afraid", "hurt", "controlled", "pushed", "hidden", "life", "harmed")


class Program:
    """The room as a process of its own, on a directory and an address that stay the same."""

    def __init__(self, directory: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.home = f"http://127.0.0.1:{self.port}"
        self._directory = directory
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("EFT_COACH")}
        environment |= {
            "EFT_COACH_DATA__DIRECTORY": str(self._directory / "data"),
            "EFT_COACH_KEYS__MASTER_FILE": str(self._directory / "keys" / "master.key"),
        }
        self._process = await asyncio.create_subprocess_exec(
            str(PROGRAM), "room", "--port", str(self.port), "--no-browser",
            cwd=self._directory, env=environment, stdout=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        async with asyncio.timeout(20):
            while True:
                try:
                    _, writer = await asyncio.open_connection("127.0.0.1", self.port)
                except OSError:
                    assert self._process.returncode is None
                    await asyncio.sleep(0.05)
                else:
                    writer.close()
                    await writer.wait_closed()
                    return

    async def stop(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            await asyncio.wait_for(self._process.wait(), 10)
            self._process = None


@asynccontextmanager
async def program(directory: Path) -> AsyncIterator[Program]:
    running = Program(directory)
    await running.start()
    try:
        yield running
    finally:
        await running.stop(signal.SIGTERM)


class Phone:
    """One person's browser: their phone and the shared chat."""

    def __init__(self, page: Page, seat: str, name: str) -> None:
        self.page = page
        self.seat = seat
        self.name = name

    async def tap(self, choice: str, *, shared: bool = False) -> None:
        """Press the newest button of this choice."""
        place = "shared" if shared else self.seat
        button = self.page.locator(f'[data-place={place}] .log button[data-data$=":{choice}"]').last
        await button.click()
        await expect(self.page.locator("[aria-busy=true]")).to_have_count(0)

    async def drafts(self) -> None:
        """Wait until it is this person's turn to write."""
        row = self.page.locator(".facts tr", has_text=self.name)
        await expect(row).to_contain_text("drafting")

    async def write(self, text: str) -> None:
        """Write a draft in private."""
        await self.drafts()
        await self.page.get_by_label(f"Write to the coach as {self.name}").fill(text)
        await self.page.keyboard.press("Enter")

    async def share(self, text: str, *, known: bool = False) -> None:
        """Write a draft and share it; `known`: say that the partner knows all of it."""
        await self.write(text)
        await self.tap("share")
        if known:
            await self.tap("known:yes")

    async def stage(self, key: str) -> None:
        """Wait until the conversation is at this stage."""
        await expect(self.page.locator(".facts")).to_contain_text(key)


async def _prepare(phone: Phone, role: str) -> None:
    await phone.tap("join", shared=True)
    await phone.tap("agree")
    for question in QUESTIONS:
        await phone.tap(f"{'yes' if question == 'private' else 'no'}:{question}")
    await phone.tap("send")
    await phone.tap("event:money")
    await phone.tap(role)


async def _part_one(ana: Phone, ben: Phone) -> None:
    await ana.tap("agree", shared=True)
    await ben.tap("agree", shared=True)
    await ben.share(
        "I borrowed money and hid it from you for a year. You were alone with it, and that hurt.", known=True
    )
    await ana.tap("landed", shared=True)
    await ana.share("When I feel unsure, I ask again and again.")
    await ben.tap("received:1", shared=True)
    await ben.share("When I feel small, I go quiet.")
    await ana.tap("received:1", shared=True)
    await ana.share("I stood in the kitchen with the letter in my hand, and I felt so alone.")
    await ben.tap("received:1", shared=True)


async def _to_halfway(ana: Phone, ben: Phone) -> None:
    await ben.share("I hear how alone you were with that letter. It makes sense. What was the worst of it?")
    await ana.tap("heard", shared=True)
    await ana.share("I was scared that I don't matter to you. I need to know that I come first.")
    await ben.tap("received:1", shared=True)
    for phone in (ana, ben):
        await phone.tap("go_on", shared=True)


async def _part_two(ana: Phone, ben: Phone) -> None:
    await ben.share(
        "I was ashamed, and then I chose to hide it. It was my choice, and I know what it did to you.",
        known=True,
    )
    await ana.tap("makes_sense", shared=True)
    await ana.share("I lost the feeling of being safe at home.")
    await ben.tap("received:1", shared=True)
    await ben.share(
        "I kept the loan from you for a year. You doubted yourself because of my lie. I am so sorry.",
        known=True,
    )
    await ana.tap("felt", shared=True)
    await ana.share("When it comes back at night, I need you to hold my hand.")
    await ben.tap("received:1", shared=True)
    await ben.share("I will hold your hand when it comes back. You are not alone with it.")
    await ana.share("We nearly lost each other over a secret. We found a way to talk about it.")
    for phone in (ana, ben):
        await phone.tap("for_now", shared=True)
    for phone in (ana, ben):
        await phone.share("Relieved")
    for phone in (ana, ben):
        await phone.tap("done", shared=True)


async def test_two_people_play_the_whole_conversation(tmp_path: Path):
    """From the start page to the close, by two browsers, with the program stopped twice on the way, once roughly."""
    watched = Watched()
    async with program(tmp_path) as running, browser() as chromium:
        pages = [await watched.page(await chromium.new_context(), running.home) for _ in range(2)]
        ana, ben = Phone(pages[0], ANA, "Ana"), Phone(pages[1], BEN, "Ben")
        await ana.page.goto(running.home)
        await ana.page.get_by_role("button", name="Start").click()
        await ana.page.get_by_role("heading", name="Shared chat").wait_for()
        room = ana.page.url
        for phone in (ana, ben):
            await phone.page.goto(f"{room}/{phone.seat}")

        await _prepare(ana, "i_was_hurt")
        await running.stop(signal.SIGTERM)
        await running.start()
        await _prepare(ben, "i_hurt_my_partner")
        await ana.tap("keep_name")
        await ben.tap("that_one")
        for phone in (ana, ben):
            await phone.tap("done:scene" if phone is ana else "done:values")
            await phone.tap("ready")
        await _part_one(ana, ben)
        await ben.stage("hearing")
        await running.stop(signal.SIGKILL)
        await expect(ana.page.locator(".offline")).to_be_visible()
        await running.start()
        await _to_halfway(ana, ben)
        await _part_two(ana, ben)

        await expect(ana.page.locator(".facts")).to_contain_text("closed")
        await expect(ben.page.locator(".facts")).to_contain_text("closed")
        assert (
            await ana.page.locator(".shared .log").inner_text()
            == await ben.page.locator(".shared .log").inner_text()
        )
        # Ben's drafts were his own until he shared them, and his private chat never came to Ana's browser.
        assert await ana.page.locator("[data-place=second].panel").count() == 0

    assert [] == watched.complaints
