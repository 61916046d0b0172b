"""The server as a process of its own, with the control interface.

python -m tests.support.telegram_server --port 8081
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json

from .server import TelegramServer


async def serve(port: int, token: str) -> None:
    """Prints one line of JSON with the addresses, then serves until it is interrupted."""
    async with TelegramServer(port=port, token=token, control=True) as server:
        address = {"base_url": server.base_url, "token": server.token, "control": server.control_url}
        print(json.dumps(address), flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """Reads the arguments."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.telegram_server", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="7000000001:test-token")
    arguments = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(arguments.port, arguments.token))


if __name__ == "__main__":
    main()
