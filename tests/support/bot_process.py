"""The bot as a process of its own, as a host runs it, and the two people who talk through it."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tests.support.telegram_server import Group, Message, Person, TelegramServer

COACH = Path(sys.executable).with_name("eft-coach")
PATIENCE = 20.0
"""Seconds to wait for a message; a busy machine may need some of them."""
HARMLESS = {"private": "yes"}
KEYS = ("private", "afraid", "hurt", "controlled", "pushed", "hidden", "life", "harmed")


def free_port() -> int:
    """Return a port that nobody listens on at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@dataclass(slots=True, kw_only=True)
class Bot:
    """A bot with its data in one folder; it can be killed and started again."""

    server: TelegramServer
    folder: Path
    webhook: bool = False
    settings: Mapping[str, str] = field(default_factory=dict)
    master: str = field(default_factory=lambda: secrets.token_hex(32))
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def environment(self) -> dict[str, str]:
        """Return the settings of this bot as its host would give them."""
        hook = f"http://127.0.0.1:{self.port}/hook"
        given = {
            "TELEGRAM_BOT_TOKEN": self.server.token,
            "EFT_COACH_MASTER_KEY": self.master,
            "EFT_COACH_TELEGRAM__BASE_URL": self.server.base_url,
            "EFT_COACH_TELEGRAM__LIMITS__PER_CHAT": "0",
            "EFT_COACH_TELEGRAM__LIMITS__PER_GROUP_MINUTE": "0",
            "EFT_COACH_TELEGRAM__LIMITS__OVERALL": "0",
            "EFT_COACH_HOST__NAME": "The test host",
            "EFT_COACH_HOST__CONTACT": "host@test.invalid",
            "EFT_COACH_DATA__DIRECTORY": str(self.folder / "data"),
            "EFT_COACH_KEYS__PEOPLE": f"sqlite:///{self.folder}/keys/people.sqlite3",
            "EFT_COACH_PACE__PROFILE": "sitting",
            "EFT_COACH_TIME_ZONE": "UTC",
            **({"EFT_COACH_TELEGRAM__WEBHOOK__URL": hook} if self.webhook else {}),
            **({"EFT_COACH_TELEGRAM__WEBHOOK__PORT": str(self.port)} if self.webhook else {}),
            **self.settings,
        }
        return {**{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}, **given}

    def start(self) -> None:
        """Start the process; what it prints goes to a file in its folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [str(COACH), "telegram", *(["--webhook"] if self.webhook else [])]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                command, env=self.environment(), cwd=self.folder, stdout=log, stderr=log
            )

    def kill(self) -> None:
        """Kill it with no chance to tidy up."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    async def stop(self) -> int:
        """Ask it to stop, and return its exit status; it has ten seconds."""
        process = self.process
        if process is None or process.poll() is not None:
            return 0 if process is None else process.returncode
        process.send_signal(signal.SIGTERM)
        return await asyncio.to_thread(process.wait, 10)

    async def run(self, *arguments: str) -> tuple[int, str, str]:
        """Run another command of the program with the same settings; return status, output and errors."""
        done = await asyncio.create_subprocess_exec(
            str(COACH),
            *arguments,
            env=self.environment(),
            cwd=self.folder,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        output, errors = await done.communicate()
        return done.returncode or 0, output.decode(), errors.decode()

    async def inspect(self, chat: int) -> dict[str, Any]:
        """Return what `inspect --json` says of a chat."""
        status, output, errors = await self.run("inspect", str(chat), "--json")
        assert status == 0, errors
        told: dict[str, Any] = json.loads(output)
        return told

    def log(self) -> str:
        """Return what the process printed so far."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")


@asynccontextmanager
async def running(bot: Bot) -> AsyncIterator[Bot]:
    """A bot that runs until the end of the block, and then stops cleanly."""
    bot.start()
    try:
        yield bot
        assert await bot.stop() == 0, bot.log()
    finally:
        bot.kill()


def _leads(person: Person, message: Message) -> bool:
    """Say whether a message leads this person to their private chat."""
    return bool(message.urls) and person.first_name in message.text


class Two:
    """Two people with a group and their private chats: Ana was hurt, Ben did it."""

    def __init__(self, server: TelegramServer, *, kind: str = "group", forum: bool = False) -> None:
        """Make the people and their group, the bot not yet in it."""
        self.server = server
        self.ana: Person = server.person(id=11, first_name="Ana", language_code="en")
        self.ben: Person = server.person(id=12, first_name="Ben", language_code="en")
        self.group: Group = server.group("Us", kind="supergroup" if forum else kind, forum=forum)  # type: ignore[arg-type]

    async def join(self) -> None:
        """Add the bot, let both join, and open both private chats by their links."""
        await self.group.add_bot(by=self.ana)
        await self.group.add(self.ben)
        welcome = await self.group.wait_for_choice("join", PATIENCE)
        for person in (self.ana, self.ben):
            await person.tap(welcome, choice="join")
            await person.follow(await self.group.wait_for(partial(_leads, person), PATIENCE))

    async def prepare(self, person: Person, claim: str, *, answers: Mapping[str, str] = HARMLESS) -> None:
        """Go through everything private until the short name for the event."""
        await self.tap(person, "agree")
        for key in KEYS:
            await self.tap(person, f"{answers.get(key, 'no')}:{key}")
        await self.tap(person, "send")
        await self.tap(person, "event:lie")
        await self.tap(person, claim)

    async def be_ready(self) -> None:
        """Agree on the name, do the small task, and be ready."""
        await self.tap(self.ana, "keep_name")
        await self.tap(self.ana, "done:scene")
        await self.tap(self.ben, "that_one")
        await self.tap(self.ben, "done:values")
        await self.tap(self.ana, "ready")
        await self.tap(self.ben, "ready")

    async def begin(self) -> None:
        """Do all that comes before the ground rules."""
        await self.join()
        await self.prepare(self.ana, "i_was_hurt")
        await self.prepare(self.ben, "i_hurt_my_partner")
        await self.be_ready()

    async def tap(self, person: Person, choice: str) -> None:
        """Press a button in private as soon as it is offered."""
        message = await self.newest(person.private, choice)
        await person.tap(message, choice=choice)

    async def tap_in_group(self, person: Person, choice: str) -> None:
        """Press a button in the group as soon as it is offered.

        After a crash a question may stand there twice; the older copy answers that it is old, and people go on
        to the newer one.
        """
        told = ""
        for _ in range(int(PATIENCE / 0.1)):
            tap = await person.tap(await self.newest(self.group.chat, choice), choice=choice)
            answer = await tap.answer()
            if not answer.text:
                return
            told = answer.text
            await asyncio.sleep(0.1)
        raise AssertionError(f"{choice} was not taken: {told}")

    async def draft(self, person: Person, text: str) -> Message:
        """Write in private, and return the coach's answer that lets it be shared."""
        written = await person.write(text)

        def answered() -> Message | None:
            offers = (m for m in person.private.visible if m.from_bot and m.offers("share"))
            return next((m for m in offers if m.id > written.id), None)

        await self.server.wait_until(answered, PATIENCE)
        answer = answered()
        assert answer is not None
        return answer

    async def newest(self, chat: Any, choice: str) -> Message:
        """Return the newest message that offers a choice, waiting for one."""

        def offered() -> Message | None:
            return next((m for m in reversed(chat.visible) if m.from_bot and m.offers(choice)), None)

        await self.server.wait_until(offered, PATIENCE)
        found = offered()
        assert found is not None
        return found

    async def say(self, person: Person, text: str, *, known: bool = False) -> None:
        """Write in private, share, and answer that the partner knows it where that is asked."""
        await self.draft(person, text)
        await self.tap(person, "share")
        if known:
            await self.tap(person, "known:yes")
        await self.server.wait_until(lambda: any(text in m.text for m in self.group.chat.visible), PATIENCE)
