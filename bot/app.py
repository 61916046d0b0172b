"""The composition root: the only module that sees every part, and puts them together."""

from __future__ import annotations

import asyncio
import signal
import sys
import webbrowser
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import flows.couple
from bot.coach import LanguageCoach
from bot.config import ConfigError, PaceSettings, Settings
from bot.dispatcher import Dispatcher
from bot.export import REFUSED, CannotExport, copy_for, handing_out, usual_file
from bot.intake import Intake
from bot.pacing import Limits
from bot.ports import Clock, Transport
from bot.render import Renderer
from bot.service import Service, Terms
from bot.status import status_of
from bot.storage.codec import Codec
from bot.storage.master import MasterKey, read_master_key, read_or_make_master_key
from bot.storage.sqlite import SqliteStore, open_sqlite, open_to_read
from bot.telemetry import Meter, log
from bot.timers import Timers
from bot.upkeep import Upkeep
from bot.wake import Wake
from bot.worker import Worker
from flows import lobby
from flows.couple import Apart, CoupleState, Private
from flows.ids import PersonId
from flows.model import Host, Pace

SQLITE = "sqlite:///"


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)


def terms(settings: Settings, *, usual: str) -> Terms:
    """Return what the host decided, for the flows. `usual` is the pace where none was set."""
    pace: PaceSettings = settings.pace
    return Terms(
        pace=Pace(
            gentle=pace.profile_or("sitting" if usual == "sitting" else "gentle") == "gentle",
            sitting_limit=pace.sitting_limit,
            time_out_min=pace.time_out_min,
            answer_hold=pace.answer_hold,
            hold_give_up=pace.hold_give_up,
            turn_nudge=pace.turn_nudge,
            turn_give_up=pace.turn_give_up,
            chance_every=pace.chance_every,
            draft_kept=settings.retention.drafts,
        ),
        host=Host(
            name=settings.host.name or "",
            contact=settings.host.contact or "",
            is_partner=settings.host.is_partner,
        ),
        zone=settings.zone,
    )


def codec() -> Codec[CoupleState]:
    """Return what writes and reads the states of couples."""
    return Codec(CoupleState, Private, apart_type=Apart)


def database(settings: Settings) -> Path:
    """Return the database file; raises `ConfigError` for a kind that this version cannot use."""
    return _file(settings.database_url, "database.url")


def people(settings: Settings) -> Path:
    """Return the file of person keys."""
    return _file(settings.people_url, "keys.people")


def _file(url: str, key: str) -> Path:
    if not url.startswith(SQLITE):
        raise ConfigError(f"{key}: this version stores in SQLite files only; give an address sqlite:///…")
    return Path(url.removeprefix(SQLITE))


def master_key(settings: Settings, *, make: bool) -> MasterKey:
    """Return the master key from the environment or its file. `make`: on a first run it may be made."""
    if settings.keys.master_key is not None:
        return MasterKey(settings.keys.master_key.get_secret_value())
    read: Callable[[Path], MasterKey] = read_or_make_master_key if make else read_master_key
    return read(settings.keys.master_file)


async def open_store(settings: Settings, *, make_key: bool) -> SqliteStore:
    """Open the database and the key store, made and brought up to date where that is needed."""
    return await open_sqlite(database(settings), people(settings), master_key(settings, make=make_key))


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """The parts that every surface stands on."""

    store: SqliteStore
    clock: Clock
    wake: Wake
    meter: Meter
    intake: Intake
    worker: Worker
    timers: Timers
    upkeep: Upkeep
    codec: Codec[CoupleState]
    coach: LanguageCoach
    limits: Limits

    async def serve(self, transport: Transport, stop: asyncio.Event) -> None:
        """Work until `stop` is set, then bring every part to rest."""
        dispatcher = Dispatcher(
            store=self.store,
            transport=transport,
            clock=self.clock,
            wake=self.wake,
            limits=self.limits,
            meter=self.meter,
        )
        parts = (self.worker, self.timers, dispatcher, self.upkeep)
        tasks = [asyncio.ensure_future(part.run()) for part in parts]
        warming = asyncio.ensure_future(asyncio.to_thread(self.coach.warm_up))
        waiting = asyncio.ensure_future(stop.wait())
        await asyncio.wait((*tasks, waiting), return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        for part in parts:
            part.stop()
        await asyncio.gather(*tasks, warming)

    async def status(self, chat: int) -> Mapping[str, Any] | None:
        """Return the text-free status of a couple, as `inspect` prints it."""
        async with self.store.begin() as unit:
            return await status_of(unit, self.codec, chat)


def make_core(
    settings: Settings, store: SqliteStore, *, clock: Clock, wake: Wake, usual: str, limits: Limits
) -> Core:
    """Put the parts together on an open store."""
    meter = Meter()
    couples = codec()
    renderer = Renderer(default=settings.languages.default, offered=settings.languages.offered)
    for language in (settings.languages.default, *settings.languages.offered):
        if language not in renderer.languages():
            raise ConfigError(
                f"languages: there is no wording for {language!r}; use {', '.join(renderer.languages())}."
            )
    coach = LanguageCoach()
    service = Service(
        flow=flows.couple,
        lobby=lobby.step,
        codec=couples,
        renderer=renderer,
        coach=coach,
        terms=terms(settings, usual=usual),
    )
    return Core(
        store=store,
        clock=clock,
        wake=wake,
        meter=meter,
        intake=Intake(store=store, clock=clock, wake=wake, meter=meter),
        worker=Worker(store=store, service=service, clock=clock, wake=wake, meter=meter),
        timers=Timers(store=store, clock=clock, wake=wake, meter=meter),
        upkeep=Upkeep(store=store, clock=clock, retention=settings.retention),
        codec=couples,
        coach=coach,
        limits=limits,
    )


# --- surfaces ----------------------------------------------------------------------------------------------


async def run_telegram(settings: Settings, *, webhook: bool) -> None:
    """Run the bot until it is told to stop. Raises `ConfigError`, `StorageError` or `CannotRun`."""
    from bot.telegram.commands import Introduction  # noqa: PLC0415 -- the room does without the library
    from bot.telegram.run import Parts, run  # noqa: PLC0415

    settings.require_telegram(webhook=webhook)
    given = settings.telegram.limits
    limits = Limits(per_chat=given.per_chat, per_group_minute=given.per_group_minute, overall=given.overall)
    store = await open_store(settings, make_key=False)
    try:
        await _take_for(store, "telegram")
        core = make_core(settings, store, clock=SystemClock(), wake=Wake(), usual="gentle", limits=limits)
        renderer = Renderer(default=settings.languages.default, offered=settings.languages.offered)
        introductions = {
            language: Introduction(
                commands=renderer.commands(language),
                description=renderer.about("description", language),
                short_description=renderer.about("short_description", language),
            )
            for language in settings.languages.offered
        }
        parts = Parts(
            intake=core.intake,
            serve=core.serve,
            introductions=introductions,
            default_language=settings.languages.default,
        )
        with _metrics(settings, core.meter):
            await run(settings.telegram, parts, webhook=webhook, stop=_stop_on_signals())
    finally:
        await store.close()


async def run_room(settings: Settings, *, host: str, port: int, browser: bool) -> None:
    """Serve the room until it is told to stop. Raises `ConfigError` or `StorageError`."""
    from aiohttp import web  # noqa: PLC0415 -- the Telegram surface brings its own server

    from bot.room.clock import RoomClock  # noqa: PLC0415
    from bot.room.screens import Screens  # noqa: PLC0415
    from bot.room.server import RoomParts, make_room  # noqa: PLC0415
    from bot.room.transport import RoomTransport  # noqa: PLC0415

    store = await open_store(settings, make_key=True)
    stop = _stop_on_signals()
    try:
        await _take_for(store, "room")
        wake = Wake()
        clock = RoomClock(store, wake=wake.all)
        await clock.load()
        none = Limits(per_chat=0, per_group_minute=0, overall=0)
        core = make_core(settings, store, clock=clock, wake=wake, usual="sitting", limits=none)
        transport = RoomTransport(Screens(store, clock))
        parts = RoomParts(
            store=store, intake=core.intake, clock=clock, transport=transport, status=core.status
        )
        runner = web.AppRunner(await make_room(parts, host=host), access_log=None, shutdown_timeout=2)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError:
            raise ConfigError(
                f"The room cannot open on {host}:{port}: free that port, or give another with --port."
            ) from None
        port = runner.addresses[0][1]
        address = f"http://{'[' + host + ']' if ':' in host else host}:{port}/"
        print(f"The room is open at {address} (Ctrl-C closes it)", flush=True)  # noqa: T201 -- its first line
        if host not in ("127.0.0.1", "::1", "localhost"):
            log("warning", "Everybody who reaches this address can read both private chats of the room.")
        if browser:
            await asyncio.to_thread(webbrowser.open, address)
        try:
            await core.serve(transport, stop)
        finally:
            await runner.cleanup()
    finally:
        await store.close()


def run_practice(settings: Settings, *, plain: bool) -> None:
    """Let one person practise alone in this terminal. Raises `ConfigError` or `StorageError`.

    Not a coroutine: reading what is typed waits in the foreground, where Ctrl-C reaches it.
    """
    from bot.storage.practice_codec import PracticeCodec  # noqa: PLC0415
    from bot.terminal.keeper import Keeper  # noqa: PLC0415
    from bot.terminal.lines import is_plain, reader, undisturbed  # noqa: PLC0415
    from bot.terminal.practice import Program  # noqa: PLC0415
    from bot.terminal.screen import Screen  # noqa: PLC0415

    plain = is_plain(asked=plain)
    clock, host_terms = SystemClock(), terms(settings, usual="sitting")
    with undisturbed(), asyncio.Runner() as runner:
        store = runner.run(open_store(settings, make_key=True))
        try:
            keeper = Keeper(
                store=store,
                codec=PracticeCodec(),
                clock=clock,
                context=lambda: host_terms.context(clock.now()),
                destroy=store.keys.destroy,
            )
            runner.run(keeper.open())
            Program(
                keeper=keeper,
                renderer=Renderer(default=settings.languages.default),
                coach=LanguageCoach(),
                screen=Screen(sys.stdout, plain=plain),
                line=reader(plain=plain),
                seen=sys.stdout.isatty(),
                context=lambda: host_terms.context(clock.now()),
                run=runner.run,
            ).go()
        finally:
            runner.run(store.close())


async def _take_for(store: SqliteStore, surface: str) -> None:
    """Remember what this database is used by; the room must not deliver the bot's messages, nor the bot the room's."""
    async with store.begin() as unit:
        user = await unit.get_fact("surface")
        if user is None:
            await unit.set_fact("surface", surface)
    if user not in (None, surface):
        raise ConfigError(
            f"data.directory: this database belongs to `eft-coach {user}`; give `eft-coach {surface}` a folder "
            "of its own, for example with EFT_COACH_DATA__DIRECTORY."
        )


async def inspect(settings: Settings, chat: int) -> Mapping[str, Any] | None:
    """Return the status of the couple in a chat, read beside a running bot; None if there is none."""
    if abs(chat) >= 2**63:
        return None  # no chat of Telegram's
    async with open_to_read(database(settings)) as unit:
        return await status_of(unit, codec(), chat)


async def export(settings: Settings, person: PersonId, code: str, out: Path | None) -> Path:
    """Write a copy of what is kept of a person who gave the host a code for it, and return its file.

    Raises `CannotExport`; a code is used up by a copy that was written, and by nothing else but wrong tries.
    """
    now = SystemClock().now()
    file = usual_file(settings.data.directory, person, now) if out is None else out
    async with open_to_read(database(settings)):
        pass  # a database that is missing or old is refused: nothing is made here, and nothing migrated
    with handing_out(file) as write:
        async with opened(settings) as store, store.begin() as unit:
            copy = await copy_for(unit, codec(), person, code, now)
            if copy is not None:
                write(copy)
        if copy is None:
            raise CannotExport(REFUSED)
    return file


async def upgrade(settings: Settings) -> None:
    """Bring the database up to date."""
    store = await open_store(settings, make_key=False)
    await store.close()


def _stop_on_signals() -> asyncio.Event:
    """Return an event that SIGTERM and Ctrl-C set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        # asyncio has no signal handlers on Windows; there `asyncio.run` turns Ctrl-C into a cancellation, which ends
        # the same way, and nothing sends SIGTERM.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    return stop


class _metrics:  # noqa: N801 -- used as a statement
    """Serves the counters while it lasts, if the settings ask for it."""

    def __init__(self, settings: Settings, meter: Meter) -> None:
        self._listen = settings.metrics.listen
        self._meter = meter

    def __enter__(self) -> None:
        if self._listen is not None:
            host, _, port = str(self._listen).rpartition(":")
            try:
                self._meter.serve(host, int(port))
            except OSError:
                raise ConfigError(
                    f"metrics.listen: {self._listen} cannot be listened on; free it or give another."
                ) from None
            log("info", "Metrics are served.", port=int(port))

    def __exit__(self, *failure: object) -> None:
        return


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[SqliteStore]:
    """An open store, for jobs of the command line."""
    store = await open_store(settings, make_key=False)
    try:
        yield store
    finally:
        await store.close()
