"""Serves the room on the canned coach, to look at while working on the page: python -m tests.bot.room.serve [port] [tempo]."""

from __future__ import annotations

import asyncio
import sys

from aiohttp import web

from bot.room.server import make_room
from tests.bot.room.canned import Memory, make_parts


async def main() -> None:
    parts, _ = await make_parts(Memory())
    runner = web.AppRunner(await make_room(parts, tempo=float(sys.argv[2])), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(sys.argv[1])).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
