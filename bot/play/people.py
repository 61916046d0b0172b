"""The people of a play: what they write, tap and do becomes what would arrive from their phones."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import count
from typing import Final

from bot.play.house import GROUP_CHAT, House
from bot.play.screens import Found, choice_of
from bot.play.transcript import Actor, Moves, Transcript
from bot.ports import Arrival
from flows.events import (
    Added,
    Attached,
    Commanded,
    Departed,
    Edited,
    Entered,
    Event,
    Reachable,
    Tapped,
    Unreachable,
    Wrote,
)
from flows.ids import PersonId, WordsId

FIRST_ID: Final = 1001
_DATA: Final = re.compile(r"(\d+):([^:]+)(?::(.*))?")


def ids(transcript: Transcript) -> dict[str, PersonId]:
    """Give everybody an id, in the order in which they stand in the transcript."""
    everybody = (*transcript.people, *transcript.others)
    return {actor.key: PersonId(FIRST_ID + place) for place, actor in enumerate(everybody)}


class Cast:
    """Lets the people of a transcript act. What they do is stored, and not handled yet."""

    def __init__(self, transcript: Transcript, house: House) -> None:
        """Take the parts of a play."""
        self._transcript = transcript
        self._house = house
        self._ids = ids(transcript)
        self._number = count(1)

    def id(self, key: str) -> PersonId:
        """Give the id of somebody."""
        return self._ids[key]

    async def begin(self) -> None:
        """The first of the two makes the group, and adds the coach."""
        actor = self._transcript.people[0]
        self._house.screens.add("news", GROUP_CHAT, actor.name, "adds the coach to the group of the two")
        await self._arrive(actor, Added(person=self.id(actor.key)), group=True)

    async def write(
        self, key: str, text: str, *, group: bool = False, reply: bool = True, forwarded: bool = False
    ) -> None:
        """Write a text. What is no reply to the coach in the group, it does not see, as in privacy mode."""
        actor = self._transcript.actor(key)
        self._begins(key, group=group)
        chat = GROUP_CHAT if group else self.id(key)
        message = self._house.screens.write(chat, actor.name, text)
        if group and not reply:
            return
        wrote = Wrote(
            person=self.id(key),
            words=WordsId(0),
            group=group,
            reply=group,
            forwarded=forwarded,
            length=len(text),
        )
        await self._arrive(actor, wrote, group=group, text=text, message=message)

    async def command(self, key: str, command: str, argument: str = "", *, group: bool = False) -> None:
        """Give a command."""
        actor = self._transcript.actor(key)
        self._begins(key, group=group)
        typed = f"/{command} {argument}".strip()
        chat = GROUP_CHAT if group else self.id(key)
        message = self._house.screens.write(chat, actor.name, typed)
        commanded = Commanded(person=self.id(key), command=command, argument=argument, group=group)
        await self._arrive(actor, commanded, group=group, message=message)

    async def attach(self, key: str, kind: str, *, group: bool = False) -> None:
        """Send something that is no text."""
        actor = self._transcript.actor(key)
        self._begins(key, group=group)
        chat = GROUP_CHAT if group else self.id(key)
        message = self._house.screens.write(chat, actor.name, f"({kind})")
        attached = Attached(person=self.id(key), kind=kind, group=group, reply=group)
        await self._arrive(actor, attached, group=group, message=message)

    async def edit(self, key: str) -> None:
        """Edit an earlier private message."""
        actor = self._transcript.actor(key)
        self._house.screens.add("news", self.id(key), actor.name, "edits an earlier message")
        await self._arrive(actor, Edited(person=self.id(key)), group=False)

    async def tap(self, key: str, choice: str, *, group: bool = False, old: bool = False) -> bool:
        """Tap the newest button of that choice; False if there is none."""
        chats = (GROUP_CHAT,) if group else (self.id(key), GROUP_CHAT)
        found = self._house.screens.find(choice, chats, old=old)
        if found is not None:
            await self.press(key, found)
        return found is not None

    async def press(self, key: str, found: Found) -> None:
        """Press a button that was found."""
        actor = self._transcript.actor(key)
        parts = _DATA.fullmatch(found.caption.data)
        if parts is None:
            raise ValueError("a button with data of another form")
        group = found.chat == GROUP_CHAT
        self._house.screens.add(
            "tap", found.chat, actor.name, found.caption.text, choices=(choice_of(found.caption),)
        )
        tapped = Tapped(
            person=self.id(key),
            generation=int(parts[1]),
            choice=parts[2],
            argument=parts[3] or "",
            group=group,
        )
        query = f"{self.id(key)}:{next(self._number)}"
        await self._arrive(actor, tapped, group=group, query=query, message=found.message.id)

    async def follow(self, key: str, of: str) -> bool:
        """Follow the newest private link that was made for `of`; False if there is none."""
        for token in self._house.screens.links():
            if await self._house.owner(token) == self.id(of):
                actor = self._transcript.actor(key)
                self._begins(key, group=False)
                self._house.screens.add(
                    "tap", GROUP_CHAT, actor.name, "the link to the private chat", choices=("open",)
                )
                start = Commanded(person=self.id(key), command="start")
                await self._arrive(actor, start, group=False, token=token)
                return True
        return False

    async def moves(self, act: Moves) -> None:
        """Enter or leave the group, block the coach or unblock it."""
        actor, person, screens = self._transcript.actor(act.who), self.id(act.who), self._house.screens
        match act.how:
            case "third":
                screens.members += 1
                screens.add("news", GROUP_CHAT, actor.name, "enters the group")
                await self._arrive(actor, Entered(person=person), group=True)
            case "leave":
                screens.members -= 1
                screens.add("news", GROUP_CHAT, actor.name, "leaves the group")
                await self._arrive(actor, Departed(person=person), group=True)
            case "block":
                screens.blocked.add(person)
                screens.add("news", person, actor.name, "blocks the coach")
                await self._arrive(actor, Unreachable(person=person), group=False)
            case "unblock":
                screens.blocked.discard(person)
                screens.add("news", person, actor.name, "unblocks the coach")
                await self._arrive(actor, Reachable(person=person), group=False)

    def let_pass(self, until: datetime) -> None:
        """Note in the script that time passes."""
        length = until - self._house.clock.now()
        hours, minutes = divmod(round(length.total_seconds() / 60), 60)
        days, hours = divmod(hours, 24)
        parts = [
            f"{number} {name}" for number, name in ((days, "d"), (hours, "h"), (minutes, "min")) if number
        ]
        self._house.screens.add("time", GROUP_CHAT, "", " ".join(parts) or "a moment")

    def _begins(self, key: str, *, group: bool) -> None:
        if not group:
            self._house.screens.began.add(self.id(key))

    async def _arrive(
        self,
        actor: Actor,
        event: Event,
        *,
        group: bool,
        text: str | None = None,
        query: str = "",
        message: int = 0,
        token: str = "",
    ) -> None:
        person = self.id(actor.key)
        await self._house.put(
            Arrival(
                source=f"play:{next(self._number)}",
                chat=GROUP_CHAT if group else person,
                group=group,
                event=event,
                person=person,
                name=actor.name,
                language="en",
                text=text,
                query=query,
                message=message,
                token=token,
            )
        )
