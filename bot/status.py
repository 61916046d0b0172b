"""What an operator may know of a couple: states, turn, timers, counts (contract, `inspect --json`). No words ever."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from bot.ports import Unit
from bot.storage.codec import Codec
from flows.couple import CoupleState
from flows.couple.stages import STAGES
from flows.couple.timers import PRIVATE
from flows.ids import CoupleId
from flows.model import CouplePhase

GETTING_READY = frozenset({CouplePhase.JOINING, CouplePhase.PREPARING, CouplePhase.HELD})
"""In these phases the operator, too, sees nothing of how far either of the two is."""
UNDER_WAY = frozenset({CouplePhase.TURN, CouplePhase.PAUSED})


async def status_of(unit: Unit, codec: Codec[CoupleState], chat: int) -> dict[str, Any] | None:
    """Return the status of the couple in a chat (an older chat id is answered too); None if there is none."""
    couple = await unit.find_group(chat)
    if couple is None:
        return None
    current, _ = await unit.chat_of(couple)
    snapshot = await unit.load(couple)
    if snapshot is None:
        return _hidden(current, CoupleState())
    state = codec.decode(snapshot)
    if state.phase in GETTING_READY:
        return _hidden(current, state)
    return await _shown(unit, couple, current, state, snapshot.version)


def _hidden(chat: int, state: CoupleState) -> dict[str, Any]:
    return {
        "chat_id": chat,
        "flow": "couple",
        "phase": state.phase.value,
        "stage": None,
        "round": None,
        "attempt": None,
        "floor": None,
        "generation": None,
        "open": False,
        "version": None,
        "partners": [
            {"person_id": partner.person, "role": None, "phase": None} for partner in state.partners
        ],
        "timers": [],
        "inbox": None,
        "outbox": None,
    }


async def _shown(unit: Unit, couple: CoupleId, chat: int, state: CoupleState, version: int) -> dict[str, Any]:
    under_way = state.phase in UNDER_WAY
    inbox, outbox = await unit.waiting(couple)
    return {
        "chat_id": chat,
        "flow": "couple",
        "phase": state.phase.value,
        "stage": state.stage if under_way else None,
        "round": state.round,
        "attempt": dict(state.attempts).get(state.stage, 1) if under_way else None,
        "floor": STAGES[state.stage].legs[state.leg].floor.value if under_way else None,
        "generation": state.generation,
        "open": under_way,
        "version": version,
        "partners": [
            {
                "person_id": partner.person,
                "role": None if partner.role is None else partner.role.value,
                "phase": partner.phase.value,
            }
            for partner in state.partners
        ],
        "timers": [
            {"name": timer.name, "due": timer.due.astimezone(UTC).isoformat()}
            for timer in await unit.timers(couple)
            if timer.name not in PRIVATE
        ],
        "inbox": inbox,
        "outbox": outbox,
    }
