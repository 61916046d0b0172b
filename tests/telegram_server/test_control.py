"""The server as a process of its own, played over HTTP."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

import aiohttp
import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
async def process():
    """The address line of a running server process."""
    command = (sys.executable, "-m", "tests.support.telegram_server", "--port", "0")
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    yield json.loads(await asyncio.wait_for(process.stdout.readline(), 20))
    process.terminate()
    await process.wait()


async def test_people_are_played_from_outside(process):
    """A person joins, writes and taps over HTTP, and the transcript shows it."""
    async with aiohttp.ClientSession() as session:

        async def post(what, **body):
            async with session.post(f"{process['control']}/{what}", json=body) as response:
                return response.status, await response.json()

        async def bot(method, **parameters):
            url = f"{process['base_url']}{process['token']}/{method}"
            async with session.post(url, json=parameters) as response:
                return await response.json()

        await post("person", id=11, first_name="Ana")
        group = (await post("group", title="Us"))[1]["id"]
        await post("do", group=group, action="add_bot", by=11)
        markup = {"inline_keyboard": [[{"text": "Join", "callback_data": "0:join"}]]}
        sent = await bot("sendMessage", chat_id=group, text="Welcome", reply_markup=markup)
        number = sent["result"]["message_id"]
        tap = (await post("do", person=11, action="tap", chat=group, message=number, choice="join"))[1]
        await bot("answerCallbackQuery", callback_query_id=tap["id"], text="Welcome, Ana")
        status, complaint = await post("do", person=11, action="write", text="hello")

        async with session.get(f"{process['control']}/state") as response:
            state = await response.json()
        async with session.get(f"{process['control']}/chat/{group}") as response:
            transcript = await response.json()

    assert (400, True) == (status, "must press Start" in complaint["error"])
    assert "Welcome, Ana" == state["taps"][0]["answer"]["text"]
    assert 0 == state["violations"]
    assert ["new_chat_members", "text"] == [message["kind"] for message in transcript]
    assert "0:join" == transcript[1]["buttons"][0][0]["data"]
