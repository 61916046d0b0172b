"""The story that plays by itself: data only. Every line of it goes through the engine as if two people did it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.room.rooms import Place, Seat

NAMES: Final = ("Ana", "Ben")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One act of the story after a pause (in seconds), under a caption for the one who watches.

    Either `text` is written, or the newest button with this `choice` is pressed. With neither, there is a pause only. `look` is where to look meanwhile, if not where it happens.
    """

    caption: str
    pause: float
    seat: Seat = "first"
    place: Place = "shared"
    text: str = ""
    choice: str = ""
    argument: str = ""
    look: Place | None = None


PREPARING: Final = (
    "Ana and Ben are getting ready, each on their own phone: what this is, a few questions, a short task."
)
STUCK: Final = "The story stops here. The room is yours: go on wherever you like."
OVER: Final = "That was one step of several. The rest is slower, and there is always a way to pause. The room is yours now."

READY_MARK: Final = "story-ready-"
"""How the marks of taps begin while the two get ready. What answers them is for nobody: it goes by too fast."""

ANSWERS: Final[dict[Seat, tuple[str, ...]]] = {
    "first": ("i_was_hurt",),
    "second": ("i_hurt_my_partner",),
}
"""What only one of the two answers while they get ready."""

READY: Final = (
    "join", "agree", "yes:private", "no:*", "read", "send", "event:money", "keep_name", "that_one", "done", "skip",
    "ready", "tonight:yes",
)  # fmt: skip
"""What both answer while they get ready, the first that is offered first."""

REFUSED: Final = frozenset({"no:private"})
"""What nobody answers, though a wish above would fit."""

BEATS: Final = (
    Beat(
        caption="Ben borrowed money and hid it for a year. Ana found out. First, both agree to a few rules.",
        pause=9, seat="first", choice="agree",
    ),
    Beat(
        caption="Nobody has to go on. Ben agrees as well.",
        pause=4, seat="second", choice="agree",
    ),
    Beat(
        caption="It is Ben's turn. He tries a sentence in his private chat. Ana doesn't see it.",
        pause=8, seat="second", place="second", text="I'm sorry if you felt hurt",
    ),
    Beat(
        caption="The coach underlines one thing and asks one question. Ben could share it as it is. He tries again.",
        pause=13, seat="second", place="second",
        text="I borrowed four thousand euros and hid it from you for a year. When you asked, I lied to you. "
        "That was my choice. You lay awake over the bills and doubted yourself, and that hurt you. I am sorry.",
    ),
    Beat(
        caption="Now it names what he did, and what it did to her. He decides to share it.",
        pause=13, seat="second", place="second", choice="share",
    ),
    Beat(
        caption="One question first: is anything in it new to her? News like that belongs in person, not in a chat.",
        pause=9, seat="second", place="second", choice="known", argument="yes",
    ),
    Beat(
        caption="Now it stands in the shared chat. Ana takes her time. She owes nobody a yes.",
        pause=13, seat="first", choice="landed",
    ),
    Beat(
        caption="She tapped \u201clanded\u201d. \u201cNot yet\u201d would have been just as welcome.",
        pause=11,
    ),
)  # fmt: skip
"""About two minutes, the pauses before the first beat and after the last included."""
