"""What is known of a couple's conversation: frozen values, no words, nothing that only one partner may know.

The private part of each partner (`Private`) is stored apart from the rest, under that person's own key.
Structs rather than dataclasses: they are stored as they are, and compared and hashed by the hundred thousand.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from flows.events import Wrote
from flows.gate.check_in import CheckIn
from flows.gate.topics import Topic
from flows.ids import PersonId, WordsId
from flows.model import CouplePhase, Gate, Injury, PartnerPhase, Role


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Base of the values below: frozen, no unknown fields; no cycles, so no work for the garbage collector."""


Claim = Literal["", "i_was_hurt", "i_hurt_my_partner", "we_both_were"]
Desk = Literal[
    "unopened", "consent", "check_in", "page", "event", "role", "differ", "name", "confirm", "task", "ready",
    "prepared", "chooses_when", "left",
]  # fmt: skip
"""Which private question lies before a person while the two get ready, or wait."""


Offer = Literal["", "part_two", "second_round", "either", "go_on"]
"""What the two may take up after a close. `either`: part two now, and a second round after a week."""


class Held(Value, frozen=True):
    """A text that is not looked at further until its writer said that they are safe."""

    wrote: Wrote
    at: datetime


class Private(Value, frozen=True):
    """What only this partner may know: readiness, check-in, how they see the event.

    `asked`: how many check-ins they sent; `ask_again`: when the next one comes, by itself. `reading`: what lies behind
    the bland line in their chat, `reading_until`: it is open, and closes then, `reading_since`: when it was left.
    `doubted`: they named danger; nothing opens until the check-in came again. `opened`: harmless check-ins in a row.
    `minor`: they said that they are under 18.
    `heard`: what the question whether they are safe was about, until it is answered; `held`: the text that waits for it;
    `vouched`: what they said in this sitting that they are safe of, so that it is not asked about every time.
    `counts`: they allowed to count what kind of remark they kept a text against. `signs`, `one_word`, `remarks`,
    `time_out_offered`: what `flows.couple.flooding` looks at in a sitting; `soft_ends`, `too_hard`, `no_referral`: what
    `flows.couple.referral` does. `quiet`: it isn't safe to write to them first;
    `owed`: a closing word that waits until they come by. `bland`: their chat was cleared and tells nothing until
    they come back; `word`: the word of their own that clears it.
    """

    reached: bool = False
    consented: bool = False
    check_in: CheckIn | None = None
    sent: bool = False
    gate: Gate = Gate.UNKNOWN
    skipped_before: bool = False
    asked: int = 0
    ask_again: datetime | None = None
    injury: Injury | None = None
    claim: Claim = ""
    differs: bool = False
    prepared: bool = False
    ready: bool = False
    tonight: bool | None = None
    chooses_when: bool = False
    left: bool = False
    reading: Topic | Literal[""] = ""
    reading_until: datetime | None = None
    reading_since: datetime | None = None
    doubted: bool = False
    opened: int = 0
    minor: bool = False
    heard: Topic | Literal[""] = ""
    held: Held | None = None
    vouched: tuple[Topic, ...] = ()
    counts: bool = False
    signs: tuple[str, ...] = ()
    one_word: int = 0
    remarks: tuple[datetime, ...] = ()
    time_out_offered: bool = False
    soft_ends: int = 0
    too_hard: int = 0
    no_referral: bool = False
    quiet: bool = False
    owed: bool = False
    bland: bool = False
    word: str = ""


class Draft(Value, frozen=True):
    """A text that its writer has not shared. `visible`: it stands in the group already, as a reply.

    `known_asked`: the question whether all of it is known lies before the writer. `answer`: it answers
    what the other shared, in own words.
    """

    words: WordsId
    at: datetime | None = None
    length: int = 0
    visible: bool = False
    answer: bool = False
    category: str = ""
    start: int = 0
    end: int = 0
    sure: bool = True
    known_asked: bool = False


class Apart(Value, frozen=True):
    """The fields of `Partner` that are stored apart with the private part: they say something of one of the two."""

    draft: Draft | None = None
    may_open: bool = False


class Partner(Value, frozen=True):
    """One partner: a machine of their own (`phase`), and what belongs to it.

    `generation` is in their private buttons. `exposed`: they showed something and no closing word came yet.
    `before`: the phase to go back to after a pause or a soft end. `returned`: ready to go on after a pause.
    `may_open`: the private flows' one public fact, never shown to anyone.
    """

    person: PersonId
    role: Role | None = None
    phase: PartnerPhase = PartnerPhase.WAITING
    before: PartnerPhase | None = None
    generation: int = 0
    draft: Draft | None = None
    pending: WordsId | None = None
    choice: str = ""
    exposed: bool = False
    spoke_last: bool = False
    returned: bool = False
    nudges: int = 0
    may_open: bool = False
    private: Private = Private()


class CoupleState(Value, frozen=True):
    """Where the two are together.

    `generation` rises with every turn and is in every group button and timer. `began` is when this turn, pause
    or hold began; `active` when somebody last did something in it; `sitting_began` when the sitting did. `loops`: repeats and steps back in this round.
    `inside`: a sitting was left inside a stage and goes on there.
    `former`: those of a conversation that was closed before this one, until they join again.
    `offer`: what the two may take up after a close; `offered`: the second round has been. `attempts`: how often each stage was entered.
    """

    phase: CouplePhase = CouplePhase.JOINING
    partners: tuple[Partner, ...] = ()
    former: tuple[Partner, ...] = ()
    stage: str = ""
    leg: int = 0
    round: int = 1
    attempts: tuple[tuple[str, int], ...] = ()
    generation: int = 1
    loops: int = 0
    pauses: int = 0
    strikes: int = 0
    hard: bool = False
    answering: bool = False
    inside: bool = False
    paused_over: bool = False
    offer: Offer = ""
    offered: bool = False
    named: WordsId | None = None
    named_kind: Injury | None = None
    agreed: bool = False
    window: bool = False
    said: tuple[tuple[str, WordsId], ...] = ()
    began: datetime | None = None
    active: datetime | None = None
    sitting_began: datetime | None = None
    answer_began: datetime | None = None
    pause_until: datetime | None = None
    chance: datetime | None = None
    sentences: int = 0
    hour: int = 20
    zone: str = ""
    rezone: bool = False
    welcomed: datetime | None = None
