"""A copy of what is kept of one person, for that person: what stands in it, and the file that it is written to.

It is put together from what may be in it, never by leaving out what may not: nothing of the check-in, no sign of
danger and nothing that follows from either has a place here, nor has the other partner (see docs/hosting.md).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from bot.ports import Unit
from bot.status import GETTING_READY, UNDER_WAY
from bot.storage.codec import Codec
from flows.couple import CoupleState
from flows.couple.state import Partner
from flows.ids import PersonId, WordsId

FORMAT: Final = 1
"""Rises when a key of the copy changes its meaning or goes away; new ones may come at any time."""
SCREEN: Final = Path("-")
"""Stands for the standard output."""
_HIGHEST: Final = 2**63


class CannotExport(Exception):
    """No copy was handed out. Its text is one plain sentence for the host."""


REFUSED: Final = (
    "This code is wrong, used or expired: ask the person to write /mydata to the bot for a new one."
)
"""The same for every cause, an unknown person among them."""


async def copy_for(
    unit: Unit, codec: Codec[CoupleState], person: PersonId, code: str, now: datetime
) -> str | None:
    """Return the copy as JSON and make the code void; None if the code isn't theirs, or not good any more."""
    if not 0 < person < _HIGHEST or not await unit.use_code(person, code, now):
        return None
    copy = await data_of(unit, codec, person, now)
    text = json.dumps(copy, ensure_ascii=False, indent=2)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair, which no file can carry
        text = json.dumps(copy, indent=2)
    return text + "\n"


async def data_of(unit: Unit, codec: Codec[CoupleState], person: PersonId, now: datetime) -> dict[str, Any]:
    """Return what is kept of a person, as it may be given to them."""
    known = (await unit.people((person,))).get(person)
    settings: dict[str, Any] | None = None
    couples: list[dict[str, Any]] = []
    uses: dict[WordsId, str] = {}
    for couple, joined_at in await unit.memberships(person):
        snapshot = await unit.load(couple)
        state = CoupleState() if snapshot is None else codec.decode(snapshot)
        own = next((partner for partner in state.partners if partner.person == person), None)
        chat, _ = await unit.chat_of(couple)
        couples.append({"chat_id": chat, "joined_at": _at(joined_at), **_reached(state, own)})
        if own is not None:
            settings = {
                "time_zone": state.zone or None,
                "kept_texts_counted": own.private.counts,
                "may_write_first": not own.private.quiet,
            }
            uses |= _uses(state, own)
    return {
        "format": FORMAT,
        "made_at": _at(now),
        "person_id": person,
        "name": "" if known is None else known.name,
        "language": "" if known is None else known.language,
        "settings": settings,
        "couples": couples,
        "texts": [
            {"written_at": _at(at), "shared": words.shared, "for": uses.get(words.id), "text": words.text}
            for at, words in await unit.words_of(person)
            if words.text is not None
        ],
    }


def _reached(state: CoupleState, own: Partner | None) -> dict[str, Any]:
    """Say no more of a wait than `inspect` does: it looks the same for every cause."""
    waits = state.phase in GETTING_READY
    return {
        "phase": state.phase.value,
        "role": None if waits or own is None or own.role is None else own.role.value,
        "stage": state.stage if state.phase in UNDER_WAY else None,
        "round": None if waits else state.round,
    }


def _uses(state: CoupleState, own: Partner) -> Mapping[WordsId, str]:
    """Say what texts are for, as far as the conversation remembers it. Some may be the other partner's."""
    uses = {words: place.partition(".")[0] for place, words in state.said}
    if state.named is not None:
        uses[state.named] = "name"
    if own.pending is not None:
        uses[own.pending] = state.stage
    if own.draft is not None:
        uses[own.draft.words] = "draft"
    if own.private.held is not None:
        uses[own.private.held.wrote.words] = "draft"
    return uses


def _at(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


# --- the file ----------------------------------------------------------------------------------------------


def usual_file(directory: Path, person: PersonId, now: datetime) -> Path:
    """Return where a copy is written if nothing else is said."""
    return directory / "exports" / f"person-{person}-{now.astimezone(UTC):%Y%m%d-%H%M%S}.json"


@contextmanager
def handing_out(file: Path) -> Iterator[Callable[[str], None]]:
    """Give what writes a copy, for its owner to read only; what fails afterwards takes the file away again.

    Writing raises `CannotExport` for a file that is there already, or cannot be written.
    """
    made = False

    def write(text: str) -> None:
        nonlocal made
        try:
            if file == SCREEN:
                sys.stdout.write(text)
                sys.stdout.flush()
                return
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            made = True
            with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
                opened.write(text)
                opened.flush()
                os.fsync(descriptor)
        except BrokenPipeError:  # the reader of our output went away
            raise
        except FileExistsError:
            raise CannotExport(f"{file} is there already: give another name with --out.") from None
        except OSError:
            raise CannotExport(f"{file} cannot be written: check its folder and the rights to it.") from None

    try:
        yield write
    except BaseException:
        if made:
            file.unlink(missing_ok=True)
        raise
