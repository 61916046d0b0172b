"""A transcript: a conversation as it is written down to be played, as typed steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final, Literal

from flows.model import Injury

Side = Literal["injured", "injuring", "both"]
GROUP: Final = "group"


class BadTranscript(Exception):
    """A file that cannot be played. Its text is one plain sentence that says where, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody in a transcript. `side` is whose hurt it is, as they say themselves; None for a third person."""

    key: str
    name: str
    side: Side | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """A text: a private one, or in the group a reply to the coach. `now`: nothing is played before it."""

    who: str
    text: str
    group: bool = False
    now: bool = False
    reply: bool = True
    forwarded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attach:
    """Something that is no text."""

    who: str
    kind: str
    group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Somebody edits an earlier private message."""

    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command, without its slash."""

    who: str
    command: str
    argument: str = ""
    group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """Taps, one after the other. `old`: on buttons that have been taken away since."""

    who: str
    choices: tuple[str, ...]
    group: bool = False
    old: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """The private link that was made for `of` is followed by `who`."""

    who: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expect:
    """What must have been seen in each chat, must not have been, and what the status must say."""

    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    absent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    never: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    status: Mapping[str, str] = field(default_factory=dict)
    partners: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Time passes."""

    length: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Crash:
    """The process dies: after everything was sent, after the step was handled, or after it was only stored."""

    after: Literal["sent", "handled", "stored"] = "handled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """Somebody enters or leaves the group, blocks the coach, or unblocks it."""

    who: str
    how: Literal["third", "leave", "block", "unblock"]


Act = Write | Attach | Edit | Command | Tap | Follow | Expect | Tick | Crash | Moves


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One act, with its place in the file."""

    number: int
    line: int
    act: Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """A conversation to be played. `by_hand`: everything before the first turn is written in the steps, too."""

    about: str
    gentle: bool
    people: tuple[Actor, Actor]
    others: tuple[Actor, ...]
    by_hand: bool
    event: Injury
    steps: tuple[Step, ...]

    def actor(self, key: str) -> Actor:
        """Give the one with this key."""
        return next(actor for actor in (*self.people, *self.others) if actor.key == key)
