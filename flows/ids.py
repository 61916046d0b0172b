"""The identifiers that every part of the coach agrees on."""

from __future__ import annotations

from typing import Final, Literal, NewType

PersonId = NewType("PersonId", int)
"""A person: the Telegram user id."""

CoupleId = NewType("CoupleId", int)
"""One conversation of two partners: a row of ours, never a Telegram id."""

WordsId = NewType("WordsId", int)
"""A reference to what somebody wrote. The words themselves are never state."""

GROUP: Final = "group"

Recipient = PersonId | Literal["group"]
"""Who reads a message: one person in their private chat, or the shared chat."""
