"""The server of the browser room: a page, its files, and a WebSocket on which everything happens.

GET  /             the page; a room's own address is /#/room/<id>, so that no log on the way holds it
GET  /static/...   its files
POST /rooms        {"door": "two" | "watch", "names": ["Ana", "Ben"]} -> {"id": "..."}
GET  /rooms/<id>   {"id": ..., "names": [...]}, or 404
GET  /ws           see `bot.room.wire`
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal, assert_never

import msgspec
from aiohttp import WSCloseCode, WSMsgType, web

from bot.ports import Store
from bot.room import guard
from bot.room.acts import Acts, Puts, StatusOf
from bot.room.clock import RoomClock
from bot.room.hall import Hall, Visit
from bot.room.player import Player, fact
from bot.room.rooms import Room, Rooms
from bot.room.story import NAMES
from bot.room.transport import RoomTransport
from bot.room.wire import (
    Direct,
    Done,
    Incoming,
    Join,
    Missing,
    Open,
    Pass,
    Reason,
    Refused,
    Tap,
    Write,
)

STATIC: Final = Path(__file__).with_name("static")
_LARGEST_MESSAGE: Final = 64 * 1024
_HEARTBEAT: Final = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomParts:
    """What the room stands on. The dispatcher must perform its deliveries through the same `transport`."""

    store: Store
    intake: Puts
    clock: RoomClock
    transport: RoomTransport
    status: StatusOf


class NewRoom(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What makes a room."""

    door: Literal["two", "watch"] = "two"
    names: tuple[Annotated[str, msgspec.Meta(max_length=80)], Annotated[str, msgspec.Meta(max_length=80)]] = (
        NAMES
    )


async def make_room(parts: RoomParts, *, host: str = "127.0.0.1", tempo: float = 1) -> web.Application:
    """The room as an application, to be served at `host`. `tempo` divides the pauses of the story.

    Serve it without an access log. It ends its connections when it is shut down; pages then come back by themselves.
    """
    server = RoomServer(parts, tempo=tempo)
    app = web.Application(middlewares=[guard.guard(host)], client_max_size=_LARGEST_MESSAGE)
    app.on_response_prepare.append(guard.headers(host))
    app.on_shutdown.append(server.shut_down)
    app.router.add_get("/", server.page)
    app.router.add_post("/rooms", server.new_room)
    app.router.add_get("/rooms/{id}", server.known_room)
    app.router.add_get("/ws", server.connect)
    app.router.add_static("/static", STATIC)
    return app


class RoomServer:
    """The handlers, and what they share."""

    def __init__(self, parts: RoomParts, *, tempo: float) -> None:
        screens = parts.transport.screens
        self._parts = parts
        self._tempo = tempo
        self._rooms = Rooms(parts.store, parts.clock)
        self._acts = Acts(store=parts.store, intake=parts.intake, clock=parts.clock, screens=screens)
        self._hall = Hall(screens=screens, transport=parts.transport, clock=parts.clock, status=parts.status)
        self._players: dict[int, tuple[Player, asyncio.Task[None]]] = {}
        self._sockets: set[web.WebSocketResponse] = set()

    # --- pages ---------------------------------------------------------------------------------------------

    async def page(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC / "index.html")

    async def new_room(self, request: web.Request) -> web.StreamResponse:
        try:
            new = msgspec.json.decode(await request.read() or b"{}", type=NewRoom)
        except msgspec.DecodeError:
            return web.json_response({"error": "A room is made from a door and two names."}, status=400)
        room = await self._rooms.make(NAMES if new.door == "watch" else new.names)
        await self._acts.begin(room)
        if new.door == "watch":
            async with self._parts.store.begin() as unit:
                await unit.set_fact(fact(room), "0")
        return web.json_response({"id": room.id}, status=201)

    async def known_room(self, request: web.Request) -> web.StreamResponse:
        room = await self._rooms.find(request.match_info["id"])
        if room is None:
            return web.json_response({"error": "There is no such room here."}, status=404)
        return web.json_response({"id": room.id, "names": room.names})

    # --- the conversation with a page ----------------------------------------------------------------------

    async def connect(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(heartbeat=_HEARTBEAT, max_msg_size=_LARGEST_MESSAGE)
        await socket.prepare(request)
        self._sockets.add(socket)
        writer: asyncio.Task[None] | None = None

        def close() -> None:
            if writer is not None:
                writer.cancel()

        visit = Visit(close=close)
        writer = asyncio.create_task(_write(socket, visit))
        try:
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    break
                try:
                    said = msgspec.json.decode(message.data, type=Incoming)
                except msgspec.DecodeError:
                    await socket.close(code=WSCloseCode.POLICY_VIOLATION)
                    break
                await self._answer(visit, said)
        finally:
            writer.cancel()
            self._hall.leave(visit)
            self._sockets.discard(socket)
        return socket

    async def _answer(self, visit: Visit, said: Incoming) -> None:
        if isinstance(said, Join):
            room = await self._rooms.find(said.room)
            if room is None:
                visit.tell(Missing())
                return
            await self._hall.enter(visit, room, said.show)
            await self._resume_story(room)
            return
        room = visit.room
        if room is None:
            return  # a page that has not said what it looks at has nothing to say yet
        if isinstance(said, Write | Tap | Open):
            if visit.show in {"first", "second"} and said.seat != visit.show:
                visit.tell(Refused(nonce=said.nonce, reason="elsewhere"))
                return
            await self._take_over(room)
        answer = await self._perform(room, said)
        if isinstance(answer, Done | Refused):
            visit.tell(answer)
        if isinstance(said, Pass):
            self._hall.look_again()

    async def _perform(self, room: Room, said: Write | Tap | Open | Pass | Direct) -> Done | Refused:
        reason: Reason | None = None
        match said:
            case Write(seat=seat, place=place, text=text, nonce=nonce, reply=reply):
                reason = await self._acts.write(room, seat, place, text, nonce=nonce, reply=reply)
            case Tap(seat=seat, place=place, message=message, data=data, nonce=nonce):
                reason = await self._acts.tap(room, seat, place, message, data, nonce=nonce)
            case Open(seat=seat, token=token, nonce=nonce):
                opener = seat or await self._acts.owner(room, token)
                if opener is None:
                    return Refused(nonce=nonce, reason="unknown_link")
                await self._acts.open(room, opener, token, nonce=nonce)
                return Done(nonce=nonce, seat=opener)
            case Pass(seconds=0):
                reason = await self._acts.move_to_timer(room)
            case Pass(seconds=seconds):
                await self._acts.move_on(seconds)
            case Direct(action=action):
                await self._direct(room, action)
            case unknown:
                assert_never(unknown)
        return Done(nonce=said.nonce) if reason is None else Refused(nonce=said.nonce, reason=reason)

    # --- the story -----------------------------------------------------------------------------------------

    async def _resume_story(self, room: Room) -> None:
        if room.number in self._players:
            return
        async with self._parts.store.begin() as unit:
            played = await unit.get_fact(fact(room))
        if played in {None, "over"} or room.number in self._players:
            return
        player = Player(
            room, acts=self._acts, screens=self._parts.transport.screens, hall=self._hall,
            status=self._parts.status, store=self._parts.store, tempo=self._tempo,
        )  # fmt: skip
        self._players[room.number] = (player, asyncio.create_task(player.play()))

    async def _direct(self, room: Room, action: Literal["hold", "go_on", "skip", "take_over"]) -> None:
        if room.number not in self._players:
            return
        player, _ = self._players[room.number]
        match action:
            case "hold":
                player.hold(True)
            case "go_on":
                player.hold(False)
            case "skip":
                player.skip()
            case "take_over":
                await self._take_over(room)
            case unknown:
                assert_never(unknown)

    async def _take_over(self, room: Room) -> None:
        player, playing = self._players.pop(room.number, (None, None))
        if player is not None and playing is not None:
            playing.cancel()
            await asyncio.gather(playing, return_exceptions=True)
            await player.forget()

    async def shut_down(self, app: web.Application) -> None:
        """Stop the stories (they go on after the next start) and let the pages go."""
        for _, playing in self._players.values():
            playing.cancel()
        await asyncio.gather(*(playing for _, playing in self._players.values()), return_exceptions=True)
        for socket in tuple(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)
        await self._hall.close()


async def _write(socket: web.WebSocketResponse, visit: Visit) -> None:
    try:
        while True:
            await socket.send_str((await visit.outbox.get()).decode())
    except (asyncio.CancelledError, ConnectionError):
        await socket.close(code=WSCloseCode.TRY_AGAIN_LATER)
        raise
