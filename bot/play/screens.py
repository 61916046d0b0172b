"""The phones of a play: a transport that shows what is delivered, and keeps the script of all that was seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, assert_never

from bot import markup
from bot.ports import (
    AnswerTap,
    Caption,
    Clock,
    Count,
    Delivered,
    Delivery,
    EditRows,
    EditText,
    Gone,
    Outcome,
    Refused,
    Rows,
    Send,
    UnpinMessage,
    Wipe,
)

Kind = Literal["coach", "person", "tap", "alert", "edit", "time", "news"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the script. `place` is the chat's name, `who` the one who speaks or acts.

    `choices` is what the buttons carry, `marked` what is underlined, `message` the id of the message that it shows (0:
    it shows none). `by_itself`: it belongs to what a play does without being told.
    """

    kind: Kind
    at: datetime
    place: str
    who: str
    text: str
    buttons: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    marked: str = ""
    message: int = 0
    step: int = 0
    by_itself: bool = False


@dataclass(slots=True, kw_only=True)
class Message:
    """A message of the coach that stands in a chat. `order` counts through all chats."""

    id: int
    order: int
    html: str
    rows: Rows = ()
    pinned: bool = False
    removed: list[Caption] = field(default_factory=list)

    def captions(self) -> Iterator[Caption]:
        """Give its buttons."""
        for row in self.rows:
            yield from row

    def change(self, rows: Rows) -> None:
        """Take other buttons; those that go are remembered."""
        kept = {caption.data for row in rows for caption in row}
        self.removed += [caption for caption in self.captions() if caption.data and caption.data not in kept]
        self.rows = rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A button: in which chat, below which message."""

    chat: int
    message: Message
    caption: Caption


class Screens:
    """Satisfies `bot.ports.Transport`. Survives every crash, as Telegram's own cloud does.

    Nobody can be reached in private who has not begun that chat, or has blocked the coach.
    """

    def __init__(self, clock: Clock, group: int, names: dict[int, str]) -> None:
        """`names` are the names of all chats, by chat id."""
        self._clock = clock
        self._group = group
        self._names = names
        self._order = 0
        self._ids = dict.fromkeys(names, 0)
        self._written: set[tuple[int, int]] = set()
        self.chats: dict[int, list[Message]] = {chat: [] for chat in names}
        self.wiped: set[tuple[int, int]] = set()
        self.script: list[Line] = []
        self.began: set[int] = set()
        self.blocked: set[int] = set()
        self.members = 3
        self.step = 0
        self.by_itself = False

    # --- what the coach does ---

    async def perform(self, delivery: Delivery) -> Outcome:
        """See `bot.ports.Transport`."""
        chat = delivery.chat
        if chat not in self.chats:
            return Refused(reason="no such chat")
        match delivery.outgoing:
            case AnswerTap(query=query, text=text, link_token=token):
                person = int(query.partition(":")[0])
                if text:
                    self.add("alert", person, "coach", text)
                if token:
                    self.add("news", person, "coach", "the tap opens the private chat")
                return Delivered()
            case Count():
                return Delivered(members=self.members)
            case Wipe():
                return self._wipe(chat, delivery.messages)
            case outgoing:
                if chat != self._group and (chat not in self.began or chat in self.blocked):
                    return Gone()
                return self._show(chat, outgoing, delivery.message)

    def _show(
        self, chat: int, outgoing: Send | EditText | EditRows | UnpinMessage, message: int | None
    ) -> Outcome:
        if isinstance(outgoing, Send):
            if not _fits(outgoing.html, outgoing.rows):
                return Refused(reason="too long")
            self._order += 1
            shown = Message(
                id=self._next_id(chat), order=self._order, html=outgoing.html,
                rows=outgoing.rows, pinned=outgoing.pin,
            )  # fmt: skip
            self.chats[chat].append(shown)
            self._coach("coach", chat, shown)
            return Delivered(message=shown.id)
        standing = next((each for each in self.chats[chat] if each.id == message), None)
        if standing is None:
            return Delivered() if message is None else Refused(reason="no such message")
        match outgoing:
            case EditText(html=html, rows=rows):
                if not _fits(html, rows):
                    return Refused(reason="too long")
                standing.html = html
                standing.change(rows)
                self._coach("edit", chat, standing)
            case EditRows(rows=rows):
                standing.change(rows)
            case UnpinMessage():
                standing.pinned = False
            case _:
                assert_never(outgoing)
        return Delivered(message=standing.id)

    def _wipe(self, chat: int, messages: tuple[int, ...]) -> Outcome:
        """Take messages away, the coach's and the person's; the script only counts them."""
        if chat in self.blocked:
            return Delivered()
        there = {message.id for message in self.chats[chat]}
        there |= {message for place, message in self._written if place == chat}
        gone = there.intersection(messages)
        if not gone:
            return Delivered(wiped=messages)
        self.chats[chat] = [message for message in self.chats[chat] if message.id not in gone]
        self._written -= {(chat, message) for message in gone}
        self.wiped |= {(chat, message) for message in gone}
        count = len(gone)
        self.add(
            "news", chat, "", "1 message was deleted" if count == 1 else f"{count} messages were deleted"
        )
        return Delivered(wiped=messages)

    def _next_id(self, chat: int) -> int:
        """A new id; one that was given once never comes to mean another message."""
        self._ids[chat] += 1
        return self._ids[chat]

    def _coach(self, kind: Kind, chat: int, message: Message) -> None:
        captions = tuple(message.captions())
        marked = "".join(run.text for run in markup.parse(message.html) if "<u>" in run.tags)
        self.add(
            kind,
            chat,
            "coach",
            markup.plain(message.html),
            buttons=tuple(caption.text for caption in captions),
            choices=tuple(choice_of(caption) for caption in captions),
            marked=marked,
            message=message.id,
        )

    # --- what people write ---

    def write(self, chat: int, who: str, text: str) -> int:
        """Somebody's message comes to stand in a chat; returns its id."""
        message = self._next_id(chat)
        self._written.add((chat, message))
        self.add("person", chat, who, text, message=message)
        return message

    # --- the script ---

    def name(self, chat: int) -> str:
        """What a chat is called in the script."""
        return self._names[chat]

    def add(
        self,
        kind: Kind,
        chat: int,
        who: str,
        text: str,
        buttons: tuple[str, ...] = (),
        choices: tuple[str, ...] = (),
        marked: str = "",
        message: int = 0,
    ) -> None:
        """Write a line of the script."""
        line = Line(
            kind=kind, at=self._clock.now(), place=self._names[chat], who=who, text=text, buttons=buttons,
            choices=choices, marked=marked, message=message, step=self.step, by_itself=self.by_itself,
        )  # fmt: skip
        self.script.append(line)

    # --- what a person sees ---

    def find(
        self, choice: str, chats: tuple[int, ...], *, old: bool = False, captions: bool = True
    ) -> Found | None:
        """Give the newest button in these chats that carries the choice: exactly, else with any argument.

        `captions`: its caption will do as well. `old`: among the buttons that were taken away.
        """
        wishes: list[Callable[[Caption], bool]] = [
            lambda caption: choice_of(caption) == choice,
            lambda caption: choice_of(caption).partition(":")[0] == choice,
        ]
        if captions:
            wishes.append(lambda caption: caption.text.casefold() == choice.casefold())
        standing = sorted(
            ((message, chat) for chat in chats for message in self.chats[chat]),
            key=lambda each: each[0].order,
            reverse=True,
        )
        for wish in wishes:
            for message, chat in standing:
                for caption in message.removed if old else message.captions():
                    if caption.data and wish(caption):
                        return Found(chat=chat, message=message, caption=caption)
        return None

    def links(self) -> Iterator[str]:
        """Give the tokens of the private links in the group, the newest first."""
        for message in reversed(self.chats[self._group]):
            for caption in message.captions():
                if caption.link_token:
                    yield caption.link_token

    def choices(self, chats: tuple[int, ...]) -> list[str]:
        """Give what all buttons in these chats carry."""
        return [
            choice_of(caption)
            for chat in chats
            for message in self.chats[chat]
            for caption in message.captions()
        ]

    def standing(self, chat: int) -> Iterator[str]:
        """Give what a person has before them: the newest message, and each with buttons but the pinned one."""
        messages = self.chats[chat]
        for message in messages:
            if message is messages[-1] or (message.rows and not message.pinned):
                captions = tuple(message.captions())
                yield _all_of(markup.plain(message.html), captions)


def choice_of(caption: Caption) -> str:
    """What a button means: its data without the generation; `open` for a private link."""
    return caption.data.partition(":")[2] if caption.data else "open"


def seen(line: Line) -> str:
    """Everything that can be read on a line of the script."""
    return " ".join((line.text, *line.buttons, *line.choices))


def _all_of(text: str, captions: tuple[Caption, ...]) -> str:
    return " ".join((text, *(caption.text for caption in captions), *(choice_of(each) for each in captions)))


_LONGEST_DATA: Final = 64


def _fits(html: str, rows: Rows) -> bool:
    """Whether Telegram would take it."""
    data = (caption.data for row in rows for caption in row)
    return 0 < markup.units(markup.plain(html)) <= markup.LIMIT and all(
        len(each.encode()) <= _LONGEST_DATA for each in data
    )
