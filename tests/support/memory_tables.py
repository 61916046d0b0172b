"""What a store in memory holds: rows as they would lie in a database, and all of them together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.ports import Due, Snapshot
from bot.practices import Practice
from flows.ids import CoupleId, PersonId, WordsId


@dataclass(slots=True, kw_only=True)
class InboxRow:
    id: int
    source: str
    couple: CoupleId | None
    person: PersonId | None
    payload: bytes
    state: str = "waiting"
    error: str = ""

    @property
    def lane(self) -> str:
        return f"person:{self.person or 0}" if self.couple is None else f"couple:{self.couple}"


@dataclass(slots=True, kw_only=True)
class OutboxRow:
    id: int
    unique: str
    lane: str
    couple: CoupleId | None
    person: PersonId | None
    owner: PersonId | None
    payload: bytes
    not_before: datetime
    state: str = "ready"
    taker: int = 0
    attempts: int = 0
    repeated: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateRow:
    item: int
    words: tuple[WordsId, ...]
    at: datetime


@dataclass(slots=True, kw_only=True)
class Tables:
    """Everything there is; a transaction works on a copy."""

    people: dict[PersonId, tuple[str, str]] = field(default_factory=dict)
    practices: dict[PersonId, Practice] = field(default_factory=dict)
    chats: dict[int, CoupleId] = field(default_factory=dict)
    present: dict[CoupleId, tuple[int, int | None]] = field(default_factory=dict)
    members: list[tuple[CoupleId, PersonId]] = field(default_factory=list)
    joined_at: dict[tuple[CoupleId, PersonId], datetime] = field(default_factory=dict)
    tokens: dict[str, tuple[CoupleId, PersonId]] = field(default_factory=dict)
    codes: dict[PersonId, tuple[bytes, int, datetime]] = field(default_factory=dict)
    snapshots: dict[CoupleId, Snapshot] = field(default_factory=dict)
    words: dict[WordsId, tuple[PersonId, str, bool]] = field(default_factory=dict)
    kept_at: dict[WordsId, datetime] = field(default_factory=dict)
    inbox: list[InboxRow] = field(default_factory=list)
    outbox: list[OutboxRow] = field(default_factory=list)
    slots: dict[tuple[int, int, str], int] = field(default_factory=dict)
    private: dict[tuple[PersonId, int], PrivateRow] = field(default_factory=dict)
    timers: dict[tuple[CoupleId, str], Due] = field(default_factory=dict)
    journal: list[tuple[CoupleId, datetime, str, str, str]] = field(default_factory=list)
    screens: dict[int, list[bytes]] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, kind: str) -> int:
        self.numbers[kind] = self.numbers.get(kind, 0) + 1
        return self.numbers[kind]
