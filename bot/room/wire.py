"""What the page and the server say to each other over the WebSocket, as tagged JSON.

The page gives everything it sends a `nonce` and sends it again after a reconnect until `done` or `refused` comes
back; the server handles each nonce once. The server sends `[number, message]`, numbered from 1 on each connection:
`state` first, then what changes. A page that misses a number connects again and starts from a new `state`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec

from bot.ports import Rows
from bot.room.rooms import Place, Seat
from bot.room.screens import Author, Line

LONGEST_TEXT = 4096
"""A message's greatest length in UTF-16 units, as people know it from Telegram."""

Nonce = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{8,40}$")]
Reason = Literal["too_long", "empty", "unknown_link", "no_timer", "no_button", "elsewhere"]
Show = Literal["both", "first", "second", "shared"]


class FromPage(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag=str.lower
):
    """Base of what the page says."""


class Join(FromPage, frozen=True):
    """Show me this room: everything, one person's phone with the shared chat, or the shared chat alone."""

    room: Annotated[str, msgspec.Meta(max_length=64)]
    show: Show = "both"


class Write(FromPage, frozen=True):
    """A person wrote; `reply` is the message that they answer."""

    nonce: Nonce
    seat: Seat
    place: Place
    text: Annotated[str, msgspec.Meta(min_length=1)]
    reply: int = 0

    def __repr__(self) -> str:
        return f"Write(nonce={self.nonce!r}, seat={self.seat!r})"  # never what was written


class Tap(FromPage, frozen=True):
    """A person pressed a button of a message."""

    nonce: Nonce
    seat: Seat
    place: Place
    message: int
    data: Annotated[str, msgspec.Meta(max_length=64)]


class Open(FromPage, frozen=True):
    """A link into a private chat was followed: by this person, or (on a page that shows both) by whom it is for."""

    nonce: Nonce
    token: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
    seat: Seat | None = None

    def __repr__(self) -> str:
        return f"Open(nonce={self.nonce!r}, seat={self.seat!r})"


class Pass(FromPage, frozen=True):
    """Let time pass: this many seconds, or (0) until the next timer of this room is due."""

    nonce: Nonce
    seconds: Annotated[int, msgspec.Meta(ge=0, le=31 * 86_400)] = 0


class Direct(FromPage, frozen=True):
    """Direct the story: hold it, let it go on, skip the pause, or end it and take over."""

    nonce: Nonce
    action: Literal["hold", "go_on", "skip", "take_over"]


Incoming = Join | Write | Tap | Open | Pass | Direct


class ToPage(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag=str.lower):
    """Base of what the server says."""


class PageLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A message as the page sees it."""

    id: int
    author: Author
    html: str
    at: datetime
    rows: Rows = ()
    edited: bool = False
    pinned: bool = False
    protect: bool = False
    quiet: bool = False
    reply: int = 0
    nonce: str = ""

    @classmethod
    def of(cls, line: Line) -> PageLine:
        """The message without what is the server's own business."""
        return cls(
            id=line.id, author=line.author, html=line.html, at=line.at, rows=line.rows, edited=line.edited,
            pinned=line.pinned, protect=line.protect, quiet=line.quiet, reply=line.reply, nonce=line.nonce,
        )  # fmt: skip


class Hand(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody in the story is about to do: press this button, or write this text."""

    seat: Seat
    place: Place
    message: int = 0
    data: str = ""
    text: str = ""
    seconds: float = 0

    def __repr__(self) -> str:
        return f"Hand(place={self.place!r})"


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """How the story stands. `caption` is plain text; `pause` is how many seconds the viewer is given now.

    `place` is where to look, `hand` what is about to be done there.
    """

    phase: Literal["preparing", "playing", "held", "over"]
    caption: str = ""
    step: int = 0
    steps: int = 0
    pause: float = 0
    place: Place | None = None
    hand: Hand | None = None


class State(ToPage, frozen=True):
    """All that is to be seen. `plan` is the keys of the stages, part by part."""

    room: str
    names: tuple[str, str]
    plan: Sequence[Sequence[str]]
    now: datetime
    chats: Mapping[Place, Sequence[PageLine]]
    status: Mapping[str, Any] | None
    story: Story | None


class Changed(ToPage, frozen=True):
    """A message is new, or another than before."""

    place: Place
    line: PageLine


class Removed(ToPage, frozen=True):
    """These messages are gone."""

    place: Place
    ids: Sequence[int]


class Note(ToPage, frozen=True):
    """The answer to a tap, for the eyes of the one who tapped. `token` leads to their private chat."""

    seat: Seat
    nonce: str
    text: str = ""
    alert: bool = False
    token: str = ""


class Known(ToPage, frozen=True):
    """What the coach knows, without words, and the room's time."""

    now: datetime
    status: Mapping[str, Any] | None


class Told(ToPage, frozen=True):
    """The story went on; None: there is none any more."""

    story: Story | None


class Done(ToPage, frozen=True):
    """What bore this mark is stored. `seat`: whose phone is to be looked at now."""

    nonce: str
    seat: Seat | None = None


class Refused(ToPage, frozen=True):
    """What bore this mark was not taken; sending it again changes nothing."""

    nonce: str
    reason: Reason


class Missing(ToPage, frozen=True):
    """There is no such room."""


Outgoing = State | Changed | Removed | Note | Known | Told | Done | Refused | Missing
