"""The server of the room, over HTTP and its WebSocket, on the canned coach."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.room.server import make_room
from flows.events import Commanded, Wrote
from tests.bot.room.canned import CannedCoach, Memory, make_parts

PATIENCE = 15.0


class Page:
    """A page as a program: joins a room, keeps what it was told, and waits for more."""

    def __init__(self, socket: Any) -> None:
        self.socket = socket
        self.told: list[dict[str, Any]] = []
        self.numbers: list[int] = []
        self._marks = 0

    async def say(self, kind: str, **more: Any) -> str:
        self._marks += 1
        nonce = more.pop("nonce", f"nonce-{id(self)}-{self._marks}")
        message = {"kind": kind, **more} if kind == "join" else {"kind": kind, "nonce": nonce, **more}
        await self.socket.send_str(json.dumps(message))
        return str(nonce)

    async def until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first message not looked at yet that is wanted."""
        async with asyncio.timeout(PATIENCE):
            while True:
                number, message = json.loads(await self.socket.receive_str())
                self.numbers.append(number)
                self.told.append(message)
                if wanted(message):
                    return dict(message)

    async def kind(self, kind: str) -> dict[str, Any]:
        return await self.until(lambda message: message["kind"] == kind)

    async def line(self, place: str, text: str) -> dict[str, Any]:
        found = await self.until(
            lambda message: (
                message["kind"] == "changed" and message["place"] == place and text in message["line"]["html"]
            )
        )
        return dict(found["line"])


@asynccontextmanager
async def served(
    memory: Memory | None = None, tempo: float = 1
) -> AsyncIterator[tuple[TestClient[Any, Any], CannedCoach]]:
    parts, coach = await make_parts(memory or Memory())
    async with TestClient(TestServer(await make_room(parts, tempo=tempo))) as client:
        yield client, coach


async def new_room(client: TestClient[Any, Any], door: str = "two") -> str:
    answer = await client.post("/rooms", json={"door": door, "names": ["Ana", "Ben"]})
    return str((await answer.json())["id"])


@asynccontextmanager
async def looking(
    client: TestClient[Any, Any], room: str, show: str = "both"
) -> AsyncIterator[tuple[Page, dict[str, Any]]]:
    async with client.ws_connect("/ws") as socket:
        page = Page(socket)
        await page.say("join", room=room, show=show)
        yield page, await page.kind("state")


async def test_the_page_is_strictly_its_own():
    """The page and its files come with a policy that allows nothing from anywhere else, and no strange markup."""
    async with served() as (client, _):
        page = await client.get("/")
        files = [await client.get(f"/static/{name}") for name in ("main.js", "room.css", "icon.svg")]
        policy = page.headers["Content-Security-Policy"]

        assert page.status == 200
        assert [200] * 3 == [file.status for file in files]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "require-trusted-types-for 'script'" in policy
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert policy == files[0].headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/"), ("POST", "/rooms"), ("GET", "/ws"), ("GET", "/static/main.js")]
)
@pytest.mark.parametrize("header", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}])
async def test_strangers_get_403(method: str, path: str, header: dict[str, str]):
    """A foreign Host or Origin is refused everywhere, before anything happens, and not repeated in the answer."""
    async with served() as (client, coach):
        answer = await client.request(method, path, headers=header)

        assert answer.status == 403
        assert "evil" not in str(answer.headers) + await answer.text()
        assert coach.arrived == []


async def test_a_room_is_made_and_found():
    """A new room has an id nobody guesses; an unknown one is 404, a wrong wish 400."""
    async with served() as (client, _):
        room = await new_room(client)
        known = await client.get(f"/rooms/{room}")
        unknown = await client.get(f"/rooms/{'x' * 22}")
        wrong = await client.post("/rooms", json={"door": "window"})

        assert {"id": room, "names": ["Ana", "Ben"]} == await known.json()
        assert (404, 400) == (unknown.status, wrong.status)


async def test_a_join_shows_everything_and_missing_rooms_are_told():
    """The first message is the whole state, the welcome in it; a room that is not there is said to be missing."""
    async with served() as (client, _):
        async with looking(client, await new_room(client)) as (_, state):
            assert ["shared", "first", "second"] == list(state["chats"])
            assert "step at a time" in state["chats"]["shared"][0]["html"]
        async with client.ws_connect("/ws") as socket:
            page = Page(socket)
            await page.say("join", room="x" * 22)

            assert {"kind": "missing"} == await page.kind("missing")


async def test_two_pages_see_the_same_room():
    """What happens on one page is seen on the other; messages are numbered without a gap."""
    async with served() as (client, _):
        room = await new_room(client)
        async with (
            looking(client, room, "first") as (ana, state),
            looking(client, room, "second") as (ben, _),
        ):
            welcome = state["chats"]["shared"][0]
            data = welcome["rows"][0][0]["data"]
            await ana.say("tap", seat="first", place="shared", message=welcome["id"], data=data)
            line = await ben.line("shared", "Ana, the next questions")

            assert line["rows"][0][0]["link_token"]

            await ben.say("write", seat="second", place="shared", text="See you in a minute")

            assert (await ana.line("shared", "See you in a minute"))["author"] == "second"
            assert list(range(1, len(ana.numbers) + 1)) == ana.numbers


async def test_a_phone_sees_no_other_phone():
    """A page that shows one person's phone is sent nothing of the other's, and may not act for them."""
    async with served() as (client, coach):
        room = await new_room(client)
        async with looking(client, room) as (both, _), looking(client, room, "first") as (ana, state):
            assert ["shared", "first"] == list(state["chats"])

            await both.say("write", seat="second", place="second", text="only Ben")
            await both.line("second", "only Ben")
            nonce = await ana.say("write", seat="second", place="second", text="as Ben")

            assert {"kind": "refused", "nonce": nonce, "reason": "elsewhere"} == await ana.kind("refused")
            assert "only Ben" not in str(ana.told)
            assert [arrival.text for arrival in coach.arrived if isinstance(arrival.event, Wrote)] == [
                "only Ben"
            ]


async def test_deleted_messages_leave_every_page_that_showed_them():
    """A deletion is told to the pages that show the chat, and to no other; afterwards the messages are not there."""
    async with served() as (client, _):
        room = await new_room(client)
        async with looking(client, room, "first") as (ana, _), looking(client, room, "second") as (ben, _):
            await ana.say("write", seat="first", place="first", text="secret")
            await ana.line("first", "secret")
            await ana.say("write", seat="first", place="first", text="/clear")
            removed = await ana.kind("removed")
            await ben.say("write", seat="second", place="shared", text="hello")
            await ben.line("shared", "hello")
        async with looking(client, room, "first") as (_, state):
            left = [line["html"] for line in state["chats"]["first"]]

    assert {"kind": "removed", "place": "first", "ids": [2, 3]} == removed
    assert ["secret"] == left
    assert "removed" not in {message["kind"] for message in ben.told}


async def test_what_is_sent_twice_happens_once():
    """A page that was cut off sends again under the same mark: one message, one arrival, two receipts."""
    async with served() as (client, coach):
        room = await new_room(client)
        async with looking(client, room) as (page, _):
            await page.say("write", seat="first", place="first", text="I lied", nonce="nonce-00")
            await page.kind("done")
        async with looking(client, room) as (page, state):
            await page.say("write", seat="first", place="first", text="I lied", nonce="nonce-00")

            assert {"kind": "done", "nonce": "nonce-00", "seat": None} == await page.kind("done")
            assert [line["author"] for line in state["chats"]["first"]] == ["first", "coach"]
            assert len([arrival for arrival in coach.arrived if isinstance(arrival.event, Wrote)]) == 1


async def test_a_restart_loses_nothing():
    """After a stop and a start on the same store, the page comes back to the same chats and goes on."""
    memory = Memory()
    async with served(memory) as (client, _):
        room = await new_room(client)
        async with looking(client, room) as (page, before):
            welcome = before["chats"]["shared"][0]
            await page.say(
                "tap", seat="first", place="shared", message=welcome["id"], data=welcome["rows"][0][0]["data"]
            )
            await page.line("shared", "Ana, the next questions")
    async with served(memory) as (client, _), looking(client, room) as (page, after):
        assert welcome == after["chats"]["shared"][0]

        token = after["chats"]["shared"][1]["rows"][0][0]["link_token"]
        await page.say("open", token=token)

        assert "yours alone" in (await page.line("first", "Hello Ana"))["html"]
        assert (await page.kind("done"))["seat"] == "first"


async def test_an_answer_to_a_tap_is_a_note():
    """The answer to a tap comes as a note to the one who tapped, not as a message."""
    async with served() as (client, _):
        room = await new_room(client)
        async with looking(client, room) as (page, state), looking(client, room, "second") as (ben, _):
            nonce = await page.say(
                "tap", seat="first", place="shared", message=state["chats"]["shared"][0]["id"], data="1:join"
            )
            note = await page.kind("note")

            assert ("first", nonce, "You're in.") == (note["seat"], note["nonce"], note["text"])

            await ben.line("shared", "Ana, the next questions")
            await ben.kind("known")

            assert "note" not in [message["kind"] for message in ben.told]


async def test_people_s_markup_stays_text():
    """What people write is escaped before it becomes a message; a link's token typed by hand is not shown."""
    async with served() as (client, coach), looking(client, await new_room(client)) as (page, _):
        await page.say("write", seat="first", place="shared", text="<b>&</b>")

        assert (await page.line("shared", "b"))["html"] == "&lt;b&gt;&amp;&lt;/b&gt;"

        await page.say("write", seat="first", place="first", text="/start token-1")
        line = await page.until(lambda told: told["kind"] == "changed" and told["place"] == "first")

        assert line["line"]["html"] == "/start"
        assert isinstance(coach.arrived[-1].event, Commanded)


async def test_only_replies_to_the_coach_are_read_in_the_group():
    """Of what is written in the group, the coach gets replies to its own messages, and nothing else."""
    async with served() as (client, coach), looking(client, await new_room(client)) as (page, state):
        welcome = state["chats"]["shared"][0]["id"]
        await page.say("write", seat="first", place="shared", text="between us")
        line = await page.line("shared", "between us")
        await page.say("write", seat="second", place="shared", text="yes, between us", reply=line["id"])
        await page.line("shared", "yes, between us")
        await page.say("write", seat="first", place="shared", text="for the coach", reply=welcome)
        shown = await page.line("shared", "for the coach")
        await page.kind("done")

        assert welcome == shown["reply"]
        assert ["for the coach"] == [
            arrival.text for arrival in coach.arrived if isinstance(arrival.event, Wrote)
        ]


async def test_refusals_say_why():
    """Too long, empty, somebody else's chat, no button, no link, no timer: each is refused with its reason."""
    async with served() as (client, coach):
        async with looking(client, await new_room(client)) as (page, _):
            for reason, kind, more in (
                ("too_long", "write", {"seat": "first", "place": "first", "text": "a" * 4097}),
                ("empty", "write", {"seat": "first", "place": "first", "text": "  "}),
                ("elsewhere", "write", {"seat": "first", "place": "second", "text": "hello"}),
                ("no_button", "tap", {"seat": "first", "place": "first", "message": 1, "data": "nonsense"}),
                ("unknown_link", "open", {"token": "nobody-s"}),
                ("no_timer", "pass", {"seconds": 0}),
            ):
                await page.say(kind, **more)

                assert reason == (await page.kind("refused"))["reason"]
        assert len(coach.arrived) == 1


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", '{"kind":"write"}', '{"kind":"join","room":1}', "{" * 1000]
)
async def test_a_page_that_talks_nonsense_is_let_go(text: str):
    """What is none of the page's messages ends the connection, and nothing else."""
    async with served() as (client, _):
        room = await new_room(client)
        async with client.ws_connect("/ws") as socket:
            await socket.send_str(text)
            await socket.receive()

            assert socket.closed
        async with looking(client, room) as (_, state):
            assert state["room"] == room


async def test_time_passes():
    """Time passes by a length, or to the room's next timer; every page is told the new time."""
    memory = Memory()
    async with served(memory) as (client, coach):
        room = await new_room(client)
        async with looking(client, room) as (page, state):
            before = coach.clock.now()
            await page.say("pass", seconds=3600)
            await page.kind("known")

            assert 3600 <= (coach.clock.now() - before).total_seconds() < 3660

            welcome = state["chats"]["shared"][0]["id"]
            await page.say("tap", seat="first", place="shared", message=welcome, data="1:pause")
            await page.kind("done")
            due = memory.due[0].due
            await page.say("pass")
            await page.kind("done")

            assert due <= coach.clock.now()


async def test_the_status_has_no_words():
    """What the coach knows comes after each change, and holds nothing that was written."""
    async with served() as (client, _), looking(client, await new_room(client)) as (page, _):
        await page.say("write", seat="first", place="first", text="marker-words")
        known = await page.kind("known")

        assert known["status"]["phase"] == "joining"
        assert "marker-words" not in str(known)
