"""A store in memory and a coach that says what it was told to say: what the room's own tests stand on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast

from bot.ports import (
    AnswerTap,
    Arrival,
    Caption,
    Delivery,
    Due,
    EditRows,
    EditText,
    Outgoing,
    Send,
    Store,
    Unit,
    Wipe,
)
from bot.room.clock import RoomClock
from bot.room.screens import Screens
from bot.room.server import RoomParts
from bot.room.transport import RoomTransport
from flows.events import Added, Commanded, Tapped, Wrote
from flows.ids import CoupleId, PersonId


@dataclass
class Memory:
    """What outlives a process in these tests."""

    facts: dict[str, str] = field(default_factory=dict)
    screens: dict[int, list[tuple[int, bytes]]] = field(default_factory=dict)
    tokens: dict[str, tuple[CoupleId, PersonId]] = field(default_factory=dict)
    due: list[Due] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)
    couples: dict[int, dict[str, Any]] = field(default_factory=dict)


class MemoryUnit:
    """The few operations of a unit that the room uses."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory

    async def get_fact(self, name: str) -> str | None:
        return self.memory.facts.get(name)

    async def set_fact(self, name: str, value: str) -> None:
        self.memory.facts[name] = value

    async def screen_add(self, chat: int, body: bytes, now: datetime) -> int:
        lines = self.memory.screens.setdefault(chat, [])
        lines.append((len(lines) + 1, body))
        return len(lines)

    async def screen_edit(self, chat: int, message: int, body: bytes) -> None:
        self.memory.screens[chat][message - 1] = (message, body)

    async def screen_remove(self, chat: int, messages: Iterable[int]) -> None:
        for message in messages:
            self.memory.screens[chat][message - 1] = (message, b"")

    async def screen(self, chat: int) -> Sequence[tuple[int, bytes]]:
        return tuple((id, body) for id, body in self.memory.screens.get(chat, ()) if body)

    async def find_group(self, chat: int) -> CoupleId | None:
        return CoupleId(-chat)

    async def timers(self, couple: CoupleId) -> Sequence[Due]:
        return [due for due in self.memory.due if due.couple == couple]

    async def read_token(self, token: str) -> tuple[CoupleId, PersonId] | None:
        return self.memory.tokens.get(token)


class MemoryStore:
    """Opens units on the memory, one at a time."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Unit]:
        async with self._lock:
            yield cast("Unit", MemoryUnit(self.memory))

    async def close(self) -> None:
        """Nothing is open."""


class CannedCoach:
    """Answers arrivals with a conversation written down here, through the room's transport."""

    def __init__(self, memory: Memory, transport: RoomTransport, clock: RoomClock) -> None:
        self.memory = memory
        self.transport = transport
        self.clock = clock
        self.arrived: list[Arrival] = []
        self._deliveries = 0
        self._slots: dict[tuple[int, str], int] = {}

    async def put(self, arrivals: Iterable[Arrival]) -> None:
        for arrival in arrivals:
            if arrival.source in self.memory.sources:
                continue
            self.memory.sources.add(arrival.source)
            self.arrived.append(arrival)
            await self._handle(arrival)

    async def status(self, chat: int) -> Mapping[str, Any] | None:
        couple = self.memory.couples.get(chat)
        if couple is None:
            return None
        turn = couple["phase"] in {"turn", "paused"}
        return {
            "chat_id": chat, "flow": "couple", "phase": couple["phase"],
            "stage": couple["stage"] if turn else None, "round": 1 if turn else None,
            "attempt": 1 if turn else None,
            "floor": {"ground_rules": "both", "acknowledgment": "injuring"}.get(couple["stage"]) if turn else None,
            "generation": couple["generation"] if turn else None, "open": couple["phase"] == "turn",
            "version": len(self.arrived),
            "partners": [
                {"person_id": person, "role": role if turn else None, "phase": "listening" if turn else None}
                for person, role in zip(couple["joined"], ("injured", "injuring"), strict=False)
            ],
            "timers": [{"name": due.name, "due": due.due.isoformat()} for due in self.memory.due],
            "inbox": 0, "outbox": 0,
        }  # fmt: skip

    # --- what it says ----------------------------------------------------------------------------------------

    async def _say(self, chat: int, outgoing: Outgoing) -> None:
        self._deliveries += 1
        slot = getattr(outgoing, "slot", "")
        outcome = await self.transport.perform(
            Delivery(
                id=self._deliveries, lane=str(chat), chat=chat, couple=None, person=None, outgoing=outgoing,
                message=self._slots.get((chat, slot)),
            )
        )  # fmt: skip
        if isinstance(outgoing, Send) and slot and (message := getattr(outcome, "message", None)):
            self._slots[chat, slot] = message

    async def _wipe(self, person: PersonId) -> None:
        """All of a private chat but the first message."""
        _, *others = await self.transport.screens.read(person)
        self._deliveries += 1
        await self.transport.perform(
            Delivery(
                id=self._deliveries, lane=str(person), chat=person, couple=None, person=person,
                outgoing=Wipe(until=1), messages=tuple(line.id for line in others),
            )
        )  # fmt: skip

    async def _send(self, chat: int, html: str, *rows: tuple[str, ...], **more: Any) -> None:
        buttons = tuple(tuple(_button(text) for text in row) for row in rows)
        await self._say(chat, Send(html=html, rows=buttons, **more))

    async def _handle(self, arrival: Arrival) -> None:
        group = next(
            (chat for chat, known in self.memory.couples.items() if arrival.chat in {chat, *known["people"]}),
            arrival.chat,
        )
        couple = self.memory.couples.setdefault(
            group,
            {"phase": "joining", "stage": "", "generation": 1, "joined": [], "people": [-group + 1, -group + 2],
             "ready": [], "agreed": [], "drafts": 0},
        )  # fmt: skip
        match arrival.event:
            case Added():
                await self._send(
                    group,
                    "I help the two of you to talk when trust was hurt, <b>one step at a time</b>.\n\n"
                    "Press the button when you both want to try.",
                    ("I'm in = 1:join",),
                    slot="welcome",
                )
            case Tapped(choice="join") as tap:
                if tap.person not in couple["joined"]:
                    couple["joined"].append(tap.person)
                    token = f"token-{tap.person}"
                    self.memory.tokens[token] = (CoupleId(-group), tap.person)
                    await self._say(
                        group,
                        Send(
                            html=f"{arrival.name}, the next questions are only for you.",
                            rows=((Caption(text=f"Write privately, {arrival.name}", link_token=token),),),
                        ),
                    )
                await self._say(group, AnswerTap(query=arrival.query, text="You're in."))
                if len(couple["joined"]) == 2:
                    couple["phase"] = "preparing"
                    await self._say(group, EditRows(slot="welcome"))
                    await self._send(
                        group,
                        "Always here for both of you.",
                        ("Support = 1:support", "Pause = 1:pause"),
                        ("Status = 1:status", "Leave = 1:leave"),
                        pin=True, slot="pinned",
                    )  # fmt: skip
            case Commanded(command="start") if arrival.token:
                person = self.memory.tokens[arrival.token][1]
                await self._send(
                    person,
                    f"Hello {arrival.name}. This chat is yours alone.\n\nWhoever runs this computer could read what "
                    "you write. I don't show it to anybody. You owe nobody a yes, and you can stop on any day.",
                    ("I agree = 1:agree",),
                    ("Not for me = 1:decline",),
                    slot="consent",
                )
            case Tapped(choice="agree", group=False) as tap:
                await self._say(tap.person, EditRows(slot="consent"))
                await self._send(
                    tap.person,
                    "Question 1 of 8\n\nAre you somewhere private right now?",
                    ("Yes = 1:yes:private", "No = 1:no:private"),
                    ("I'd rather not say = 1:skip:private",),
                    slot="check",
                )
            case Tapped(choice="yes", argument="private") as tap:
                await self._say(
                    tap.person,
                    EditText(
                        slot="check",
                        html="Question 2 of 8\n\nDid someone make you feel you had to use this?",
                        rows=(
                            (_button("Yes = 1:yes:pushed"), _button("No = 1:no:pushed")),
                            (_button("I'd rather not say = 1:skip:pushed"),),
                        ),
                    ),
                )
            case Tapped(choice="no", argument="pushed") as tap:
                await self._say(
                    tap.person, EditText(slot="check", html="Thank you. Your answers are forgotten.")
                )
                await self._send(tap.person, "Say when you're ready.", ("I'm ready = 1:ready",))
            case Tapped(choice="ready") as tap:
                couple["ready"] = [*{*couple["ready"], tap.person}]
                if len(couple["ready"]) == 2:
                    couple |= {"phase": "turn", "stage": "ground_rules", "generation": 2}
                    await self._send(
                        group,
                        "<i>Step 1 of 6, about 3 minutes</i>\n\nOne of you at a time. Anyone can pause at any moment, "
                        "without a reason. Nothing has to be solved tonight.",
                        ("I agree = 2:agree",),
                        slot="rules",
                    )
            case Tapped(choice="agree", group=True, generation=2) as tap:
                couple["agreed"] = [*{*couple["agreed"], tap.person}]
                if len(couple["agreed"]) == 2:
                    couple |= {"stage": "acknowledgment", "generation": 3}
                    await self._say(group, EditRows(slot="rules"))
                    ben = couple["people"][1]
                    token = f"turn-{ben}"
                    self.memory.tokens[token] = (CoupleId(-group), ben)
                    await self._say(
                        group,
                        Send(
                            html="<i>Step 2 of 6, about 6 minutes</i>\n\nIt's Ben's turn: in plain words, what did you "
                            "do? Ana, there is nothing you need to do now.",
                            rows=((Caption(text="Ben, write privately", link_token=token),),),
                        ),
                    )
                    await self._send(
                        ben,
                        "What happened, in your own words? Start with what you did. I'll read it before anyone else.",
                    )
            case Tapped(choice="share") as tap:
                await self._say(tap.person, EditRows(slot="draft"))
                await self._send(
                    tap.person,
                    "Does Ana already know all of this?",
                    ("Yes = 3:known:yes", "No, something is new = 3:known:no"),
                )
            case Tapped(choice="known") as tap:
                words = couple.get("draft", "")
                await self._send(
                    group,
                    f"<b>{arrival.name}</b>\n<blockquote>{words}</blockquote>\nAna, how is it to read this? "
                    "\u201cNot yet\u201d isn't a rejection; you owe nobody a yes.",
                    ("It landed = 4:landed",),
                    ("Partly = 4:partly", "Not yet = 4:not_yet"),
                    slot="verdict",
                )
            case Tapped(choice="landed") as tap:
                if tap.person != couple["people"][0]:
                    await self._say(
                        group, AnswerTap(query=arrival.query, text="These buttons are for Ana.", alert=True)
                    )
                    return
                couple |= {"stage": "cycle", "generation": 5}
                await self._say(group, EditRows(slot="verdict"))
                await self._send(group, "Ana let it land. Thank you both. Take a breath; there is no hurry.")
            case Tapped(choice="pause") as tap:
                couple["phase"] = "paused"
                due = self.clock.now() + timedelta(minutes=20)
                self.memory.due = [Due(couple=CoupleId(-group), name="pause", due=due)]
                await self._send(group, f"We go on at {due:%H:%M}. Nobody has to explain anything.")
            case Wrote(group=False) as wrote:
                text = arrival.text or ""
                couple["draft"] = text
                sorry = text.find("if you felt hurt")
                await self._send(
                    wrote.person,
                    f"{text[:sorry]}<u>{text[sorry : sorry + 16]}</u>{text[sorry + 16 :]}\n\nThis leaves open whether "
                    "anything happened. What did you do that hurt?"
                    if sorry >= 0
                    else "That names what you did, and what it did to Ana. Is it yours to share?",
                    ("Share it = 3:share", "Discard = 3:discard"),
                    *((("Share as it is = 3:keep",),) if sorry >= 0 else ()),
                    slot="draft",
                )
            case Commanded(command="clear", person=person):
                await self._wipe(person)
            case Commanded(command=command):
                await self._send(
                    arrival.person or group,
                    f"You asked for {command}. There is /support too, and https://example.org/help.",
                )
            case _:
                await self._send(group, "Thank you.")


def _button(text: str) -> Caption:
    label, _, data = text.partition(" = ")
    return Caption(text=label, data=data)


async def make_parts(memory: Memory) -> tuple[RoomParts, CannedCoach]:
    """The parts of a room on this memory, as after a start of the process."""
    store = cast("Store", MemoryStore(memory))
    clock = RoomClock(store, wake=lambda: None)
    await clock.load()
    transport = RoomTransport(Screens(store, clock))
    coach = CannedCoach(memory, transport, clock)
    return RoomParts(store=store, intake=coach, clock=clock, transport=transport, status=coach.status), coach
