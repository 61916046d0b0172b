from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
import time
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.telegram_server import TelegramServer

PROGRAM = Path(__file__).with_name("process.py")
ROOT = PROGRAM.parents[3]


@pytest.fixture
async def server():
    async with TelegramServer() as running:
        yield running


async def until(look, what: str):
    """Waits for something outside this process, at most ten seconds."""
    for _ in range(1000):
        if look():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"not within ten seconds: {what}")


@asynccontextmanager
async def program(server: TelegramServer, mode: str, port: int, file: Path):
    """A receiver as a process; killed at the end if it still runs."""
    settings = {
        "token": server.token,
        "base_url": server.base_url,
        "webhook": {"listen": "127.0.0.1", "port": port, "url": f"http://127.0.0.1:{port}/hook"},
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(PROGRAM),
        json.dumps(settings),
        mode,
        str(file),
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        await until(file.with_suffix(".ready").exists, "the program is ready")
        yield process
    finally:
        file.with_suffix(".ready").unlink(missing_ok=True)
        if process.returncode is None:
            process.kill()
        _, errors = await process.communicate()
    assert b"" == errors


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_killed_and_stopped(server, tmp_path, mode):
    """What a killed program had not stored comes to the next one; a stopped one stores what it holds, and ends."""
    ana = server.person(11, "Ana")
    await ana.start()
    file = tmp_path / "inbox"
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    async with program(server, f"killed-{mode}", port, file) as first:
        await ana.write("stuck words")
        await until(file.with_suffix(".stuck").exists, "the program is stuck")
        first.send_signal(signal.SIGKILL)
        await first.wait()

    async with program(server, mode, port, file) as second:
        await until(lambda: file.exists() and "stuck words" in file.read_text(), "the words are stored")
        await ana.write("slow words")
        await asyncio.sleep(0.2)
        stopped = time.monotonic()
        second.send_signal(signal.SIGTERM)
        assert 0 == await second.wait()

    assert time.monotonic() - stopped < 5
    assert "slow words" in file.read_text()
    assert [] == server.violations
