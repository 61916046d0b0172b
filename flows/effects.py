"""What to do, in the imperative. Effects are values; the shell renders, stores and sends them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flows.ids import PersonId, Recipient, WordsId
from flows.model import Host


@dataclass(frozen=True, slots=True, kw_only=True)
class NameOf:
    """A person's own name, to be filled in when a message is rendered."""

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsOf:
    """What somebody wrote, to be filled in when a message is rendered; `start`/`end` underline a span.

    In a message to anyone but their owner the words must have been revealed before.
    """

    words: WordsId
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time, shown in its reader's wording as a clock time (with the day if it is not today)."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelOf:
    """A caption from labels.yaml, in its reader's language: an offered sentence, the name of a step."""

    key: str


Value = str | int | bool | None | NameOf | WordsOf | Moment | LabelOf


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button. `label` names its caption in labels.yaml (default: the choice, with its argument if captioned so).

    `link` makes it a URL button that leads this person to their private chat (a fresh one-time token).
    """

    choice: str
    argument: str = ""
    label: str = ""
    generation: int = 0
    link: PersonId | None = None
    values: tuple[tuple[str, Value], ...] = ()


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Send a message. `slot` names it so that a later effect can edit it; a new message takes the slot over."""

    to: Recipient
    prompt: str
    values: tuple[tuple[str, Value], ...] = ()
    keyboard: Keyboard = ()
    slot: str = ""
    pin: bool = False
    protect: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Give the message in a slot a new text and new buttons. Nothing happens if the slot is empty."""

    to: Recipient
    slot: str
    prompt: str
    values: tuple[tuple[str, Value], ...] = ()
    keyboard: Keyboard = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditButtons:
    """Give the message in a slot other buttons (none: take them away) and leave its text."""

    to: Recipient
    slot: str
    keyboard: Keyboard = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Answer the tap that is being handled: seen by the one who pressed only. `link` leads to the private chat."""

    prompt: str = ""
    values: tuple[tuple[str, Value], ...] = ()
    alert: bool = False
    link: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTimer:
    """Arm a timer of this couple; one of the same name is replaced."""

    name: str
    due: datetime
    generation: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTimer:
    """Disarm a timer of this couple, if it is armed."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal:
    """The owner of these words shared them: from now on they may be shown to both."""

    words: WordsId


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget:
    """Delete these words."""

    words: WordsId


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsay:
    """Delete the messages in their owner's private chat that carry these words.

    That is what they wrote, and where the coach quoted it to them; what comes after this effect stays.
    """

    words: WordsId


@dataclass(frozen=True, slots=True, kw_only=True)
class Clear:
    """Delete what can still be deleted of a person's private chat with the coach: their messages and the coach's.

    What comes after this effect stays.
    """

    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class CountMembers:
    """Ask how many members the group has; the answer comes back as an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountKept:
    """Somebody who allowed it kept a text against a remark: count the kind of remark, and nothing else."""

    category: str
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpin:
    """Take the pinned message down."""

    slot: str = "pinned"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferData:
    """Show a person, in private, what is kept of them and all their own texts, with a code for a file of it.

    `zone`, `counts` and `quiet` are their settings; `counts` and `quiet` are None for somebody without a conversation
    here. There is no room for more on purpose: nothing else that the flows know of a person is shown, so no answer of
    the check-in and no sign of danger can make a difference.
    """

    person: PersonId
    host: Host
    zone: str = ""
    counts: bool | None = None
    quiet: bool | None = None


Effect = (
    Say | Edit | EditButtons | Answer | SetTimer | CancelTimer | Reveal | Forget | Unsay | Clear | CountMembers
    | CountKept | OfferData | Unpin
)  # fmt: skip
