"""The Telegram side as a program of its own, for tests that kill it: `process.py SETTINGS MODE FILE`.

It writes what it stores into FILE. A text that begins with "slow" takes half a second to store, one that begins
with "stuck" is never stored where MODE begins with "killed-".
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.config import TelegramSettings
from bot.ports import Arrival, Transport
from bot.telegram.run import Parts, run


class FileIntake:
    """Stores texts as lines; what is in the file is committed."""

    def __init__(self, file: Path, mode: str) -> None:
        self._file = file
        self._mode = mode

    async def put(self, arrivals: Sequence[Arrival]) -> None:
        texts = [arrival.text or "" for arrival in arrivals]
        if any(text.startswith("slow") for text in texts):
            await asyncio.sleep(0.5)
        if self._mode.startswith("killed-") and any(text.startswith("stuck") for text in texts):
            self._file.with_suffix(".stuck").touch()
            await asyncio.sleep(60)
        with self._file.open("a", encoding="utf-8") as lines:
            lines.writelines(f"{arrival.source} {arrival.text or ''}\n" for arrival in arrivals)


async def main(settings: str, mode: str, file: str) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)

    async def serve(transport: Transport, stop: asyncio.Event) -> None:
        Path(file).with_suffix(".ready").touch()
        await stop.wait()

    await run(
        TelegramSettings.model_validate(json.loads(settings)),
        Parts(intake=FileIntake(Path(file), mode), serve=serve),
        webhook=mode.endswith("webhook"),
        stop=stop,
    )


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
