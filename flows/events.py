"""What can happen, in the past tense. Events carry no words: what somebody wrote is a reference."""

from __future__ import annotations

import msgspec

from flows.ids import PersonId, WordsId
from flows.model import Reading


class Happened(msgspec.Struct, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all events: tagged, so that the stored union reads back as what it was."""


class Added(Happened, frozen=True):
    """The coach was added to the group, or is there again."""

    person: PersonId | None = None


NO_WORD = "-"
"""The argument of a command that should have been one word, and wasn't."""


class Commanded(Happened, frozen=True):
    """A person gave a command, without its slash; `argument` is empty or a short word, never free text."""

    person: PersonId
    command: str
    argument: str = ""
    group: bool = False


class Opened(Happened, frozen=True):
    """A person opened the private chat by a link that belongs to this couple; `own` if it was made for them."""

    person: PersonId
    own: bool


class Tapped(Happened, frozen=True):
    """A person pressed a button. `generation` is the one that the button carried."""

    person: PersonId
    generation: int
    choice: str
    argument: str = ""
    group: bool = False


ELSEWHERE = "join_elsewhere"
"""What a join becomes when the person is in an open conversation in another group: one at a time."""


class Wrote(Happened, frozen=True):
    """A person wrote. `reply` says that it answers a message of the coach (group only)."""

    person: PersonId
    words: WordsId
    group: bool = False
    reply: bool = False
    forwarded: bool = False
    length: int = 0
    reading: Reading = Reading()


class Unnamed(Happened, frozen=True):
    """Somebody spoke to the coach in the group's name, or a channel's: nobody can tell who it was."""


class Attached(Happened, frozen=True):
    """A person sent something that is no text: `kind` is sticker, photo, voice, video, document or other."""

    person: PersonId
    kind: str
    group: bool = False
    reply: bool = False


class Edited(Happened, frozen=True):
    """A person edited an earlier message; edits are not taken over."""

    person: PersonId
    group: bool = False


class Entered(Happened, frozen=True):
    """A human entered the group."""

    person: PersonId


class Departed(Happened, frozen=True):
    """A human left the group, or was removed from it."""

    person: PersonId


class Removed(Happened, frozen=True):
    """The coach was removed from the group, or the group is gone."""


class Counted(Happened, frozen=True):
    """The group was counted: how many members it has, the coach included."""

    members: int


class Unreachable(Happened, frozen=True):
    """A private message could not reach a person: they blocked the coach, are gone, or never began the chat."""

    person: PersonId


class Reachable(Happened, frozen=True):
    """A person unblocked the coach."""

    person: PersonId


class TimerFired(Happened, frozen=True):
    """A timer was due. One of an older generation changes nothing."""

    name: str
    generation: int = 0


class Settled(Happened, frozen=True):
    """A private flow of this person came to rest: the shared part may, or may not, open for them.

    `both_hurt`: after the end, both had said that they were hurt. This is all that `flows.check` knows of private flows.
    """

    person: PersonId
    may_open: bool
    left: bool = False
    both_hurt: bool = False


Event = (
    Added | Commanded | Opened | Tapped | Wrote | Attached | Edited | Entered | Departed | Removed | Counted
    | Unnamed | Unreachable | Reachable | TimerFired | Settled
)  # fmt: skip
