"""A draft: what somebody wrote and has not shared, the coach's word on it, and what may be done with it."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from flows.couple import flooding
from flows.couple.scene import NOW, Scene, own
from flows.couple.stages import Answers
from flows.couple.state import Draft
from flows.effects import Forget, Unsay, WordsOf
from flows.events import Wrote
from flows.model import PartnerPhase, Role

NEVER_POSTED = "GRAPHIC"
"""From the one who did harm this is never posted (protocol 14)."""
STRIKES = frozenset({"CONTEMPT", "DENY"})
"""Kept twice by the one who did harm, these end the sitting softly (protocol 14)."""
MAX_NUDGES = 2
"""Remarks a turn; then the text stands as it is (protocol 2.3)."""
TEXT_LIMIT = 4096
"""Characters a text may have: Telegram's limit for a message."""
PIECE = 3900
"""A text this long that is followed at once by another is one text that Telegram cut in pieces."""
AT_ONCE = timedelta(seconds=2)


def take_draft(scene: Scene, place: int, event: Wrote, at: datetime) -> None:
    """Take what a partner wrote `at` a time as their draft; an older one is replaced and forgotten."""
    partner = scene.state.partners[place]
    older = partner.draft
    pieces = (
        older is not None
        and older.length >= PIECE
        and older.at is not None
        and scene.now - older.at <= AT_ONCE
    )
    answer = older.answer if older is not None else partner.phase is PartnerPhase.ANSWERING
    forget_draft(scene, place, unsay=not pieces)
    scene.change(active=scene.now)
    scene.move(place, "draft")
    reading = event.reading
    grave = reading.category in (NEVER_POSTED, *STRIKES)  # looked for in an answer too
    remark = reading.category if grave or not answer else ""
    scene.set(
        place,
        draft=Draft(
            words=event.words,
            at=at,
            length=event.length,
            visible=event.group,
            answer=answer,
            category=remark,
            start=reading.start if remark else 0,
            end=reading.end if remark else 0,
            sure=reading.sure,
        ),
    )
    flooding.wrote(scene, place, event)
    if pieces:
        scene.tell(place, "draft/pieces")
    show_draft(scene, place)


def forget_draft(scene: Scene, place: int, *, unsay: bool = True) -> None:
    """Let go of a draft, in its writer's chat too if `unsay`. What stands in the group already is theirs and stays."""
    draft = scene.state.partners[place].draft
    if draft is not None:
        if unsay:
            scene.do(Unsay(words=draft.words))
        scene.do(Forget(words=draft.words))
        scene.set(place, draft=None)


def show_draft(scene: Scene, place: int) -> None:
    """Show a partner their draft with at most one remark, and what they can do with it."""
    partner = scene.state.partners[place]
    draft = partner.draft
    if draft is None:
        return
    words = WordsOf(words=draft.words)
    if draft.known_asked:
        known = (own("known", "yes"), own("known", "no"))
        scene.ask(place, "draft/known", *known, other=scene.name(1 - place))
    elif never_posted(scene, place):
        marked = WordsOf(words=draft.words, start=draft.start, end=draft.end)
        if draft.visible:
            scene.ask(place, "draft/graphic_visible", own("discard"), words=marked)
        else:
            scene.ask(place, "draft/graphic", own("discard"), words=marked)
    elif draft.visible:
        thought = (own("thought"),) if draft.category else ()
        scene.ask(place, "draft/visible", own("share", label="share_visible"), *thought, own("discard"))
    elif draft.category and scene.leg.validated:
        scene.ask(place, "draft/validated", own("share"), own("discard"), own("thought"), words=words)
    elif draft.category and partner.nudges < MAX_NUDGES:
        remark(scene, place)
    else:
        scene.ask(place, "draft/plain", own("share"), own("discard"), words=words)


def remark(scene: Scene, place: int) -> None:
    """Show the one finding: the words it is about, why, and a question. The text may be kept as it is."""
    partner = scene.state.partners[place]
    draft = partner.draft
    if draft is None:
        return
    scene.set(place, nudges=partner.nudges + 1)
    scene.ask(
        place,
        "draft/remark",
        own("share"),
        own("keep"),
        own("discard"),
        words=WordsOf(words=draft.words, start=draft.start, end=draft.end),
        category=draft.category,
        sure=draft.sure,
    )


def never_posted(scene: Scene, place: int) -> bool:
    """Say whether this draft may not be shared at all."""
    partner = scene.state.partners[place]
    return (
        partner.draft is not None and partner.draft.category == NEVER_POSTED and partner.role is Role.INJURING
    )


def strikes(scene: Scene, place: int) -> bool:
    """Say whether sharing this draft counts towards a soft end."""
    partner = scene.state.partners[place]
    return partner.draft is not None and partner.draft.category in STRIKES and partner.role is Role.INJURING


def let_go(scene: Scene, place: int) -> None:
    """Forget a draft without a word; its writer will be where they were before they wrote it."""
    partner = scene.state.partners[place]
    if partner.draft is None:
        return
    before = PartnerPhase.ANSWERING if partner.draft.answer else PartnerPhase.DRAFTING
    forget_draft(scene, place)
    if partner.before is PartnerPhase.REVIEWING:
        scene.set(place, before=before)


def discard(scene: Scene, place: int) -> None:
    """Throw a draft away; its writer may write another, or answer with a button."""
    partner = scene.state.partners[place]
    answer = partner.draft is not None and partner.draft.answer
    forget_draft(scene, place)
    scene.move(place, "withdraw" if answer else "discard")
    scene.strip(partner.person, NOW)
    if answer:
        scene.tell(place, "draft/discarded_answer")
    elif scene.leg.way_out:
        way = own(scene.leg.way_out, label=f"{scene.stage.key}.{scene.leg.way_out}")
        scene.ask(place, "draft/discarded", way)
    else:
        scene.tell(place, "draft/discarded")


def discard_quietly(scene: Scene, place: int) -> None:
    """Throw a draft away without a word; its writer is where they were before it."""
    draft = scene.state.partners[place].draft
    if draft is not None:
        forget_draft(scene, place)
        scene.move(place, "withdraw" if draft.answer else "discard")


def may_write(scene: Scene, place: int) -> bool:
    """Say whether a text of this partner is taken now: theirs is the floor, or an answer in own words."""
    partner = scene.state.partners[place]
    if partner.phase in (PartnerPhase.DRAFTING, PartnerPhase.REVIEWING):
        return True
    return (
        partner.phase is PartnerPhase.ANSWERING
        and scene.leg.answers is Answers.LISTENER
        and "received" in scene.leg.choices
    )


def ask_known_again(scene: Scene, place: int) -> None:
    """Let the question whether all is known come again when the draft is shared after an interruption."""
    draft = scene.state.partners[place].draft
    if draft is not None and draft.known_asked:
        scene.set(place, draft=replace(draft, known_asked=False))


def ask_known(scene: Scene, place: int) -> None:
    """Ask whether the partner knows all of it: an acknowledgment is no disclosure (protocol 14)."""
    draft = scene.state.partners[place].draft
    if draft is not None:
        scene.set(place, draft=replace(draft, known_asked=True))
        show_draft(scene, place)
