"""A turn: who has the floor writes in private, is coached, shares; the other answers with a tap."""

from __future__ import annotations

from flows.couple import closing, offers, referral
from flows.couple.drafts import forget_draft, show_draft
from flows.couple.scene import NOW, QUESTION, Scene, column, own
from flows.couple.stages import MAX_LOOPS, PLAN, STAGES, Answers, Lead, Stage, after
from flows.effects import Button, Keyboard, LabelOf, Reveal, Unsay, WordsOf
from flows.ids import GROUP, WordsId
from flows.model import Floor, PartnerPhase, Role

TENDER_RATED = frozenset({"injury", "fear", "grief"})
"""After these the one who shared may rate how hard it is right now; nothing waits for it."""
HARD_FROM = 8
"""A rating from here on grounds the person and ends the sitting softly (protocol 12, A5)."""


# --- beginning ---------------------------------------------------------------------------------------------


def begin_stage(scene: Scene, stage: Stage) -> None:
    """Enter a stage at its first leg."""
    attempts = dict(scene.state.attempts)
    attempts[stage.key] = attempts.get(stage.key, 0) + 1
    scene.change(stage=stage.key, attempts=tuple(attempts.items()))
    begin_leg(scene, 0)


def begin_leg(scene: Scene, leg: int) -> None:
    """Begin a leg: a new generation, the floor, and what each is shown."""
    state = scene.state
    scene.strip()
    scene.change(
        leg=leg,
        generation=state.generation + 1,
        began=scene.now,
        active=scene.now,
        hard=False,
        answering=False,
        answer_began=None,
    )
    for place in range(2):
        forget_draft(scene, place)
        scene.set(place, choice="", nudges=0, pending=None)
    now = scene.leg
    if now.floor is not Floor.BOTH:
        speaker = scene.of_role(Role(now.floor.value))
        scene.move(speaker, "take_floor")
        scene.move(1 - speaker, "listen")
    elif now.drafts:
        for place in range(2):
            scene.move(place, "take_floor")
    else:
        for place in range(2):
            scene.move(place, "asked")
        scene.change(answering=True)
    announce(scene)


def progress(scene: Scene) -> dict[str, int]:
    """Return where this step is in its part, and about how long it takes, as values for a prompt."""
    part = [stage.key for stage in PLAN if stage.part == scene.stage.part]
    return {"step": part.index(scene.stage.key) + 1, "steps": len(part), "minutes": scene.stage.minutes}


def announce(scene: Scene) -> None:
    """Say whose turn it is in the group, and give each their private prompt."""
    stage, leg, where = scene.stage, scene.leg, variant(scene)
    if not leg.drafts:
        scene.say(
            GROUP, f"couple/{stage.key}/turn{where}", choices(scene), slot=QUESTION, values=progress(scene)
        )
        return
    speaker = scene.speaker()
    if speaker is None:
        links = column(*(scene.link(place) for place in range(2)))
        scene.say(GROUP, f"couple/{stage.key}/turn{where}", links, values=progress(scene))
        for place in range(2):
            prompt_privately(scene, place)
        return
    scene.say(
        GROUP,
        f"couple/{stage.key}/turn{where}",
        column(scene.link(speaker)),
        name=scene.name(speaker),
        other=scene.name(1 - speaker),
        values=progress(scene),
    )
    prompt_privately(scene, speaker)


def variant(scene: Scene) -> str:
    """Return what a prompt's name ends with on this leg."""
    return "" if scene.state.leg == 0 else f"_{scene.state.leg + 1}"


def prompt_privately(scene: Scene, place: int) -> None:
    """Give a partner the private prompt for where they are in the turn."""
    partner = scene.state.partners[place]
    if partner.phase is PartnerPhase.REVIEWING:
        show_draft(scene, place)
    elif partner.phase is PartnerPhase.DRAFTING:
        stage = scene.stage
        ways = (
            (own(scene.leg.way_out, label=f"{stage.key}.{scene.leg.way_out}"),) if scene.leg.way_out else ()
        )
        again = dict(scene.state.attempts).get(stage.key, 1) > 1
        scene.ask(
            place,
            f"couple/{stage.key}/speak{variant(scene)}",
            *ways,
            other=scene.name(1 - place),
            again=again,
            heard=reflected(scene),
        )
    elif partner.phase is PartnerPhase.LISTENING:
        scene.tell(place, "turn/listening", other=scene.name(1 - place))
    elif partner.phase is PartnerPhase.ANSWERING:
        scene.tell(place, "turn/answering")
    else:
        scene.tell(place, "turn/waiting", other=scene.name(1 - place))


REFLECTS = {
    "hearing": "injury.0",
    "how_it_happened": "fear.0",
    "remorse": "grief.0",
    "answer": "reach.0",
}
"""Which shared words a prompt gives back: stage to stage and leg."""


def reflected(scene: Scene) -> WordsOf | None:
    """Return the shared words that this stage's prompt reflects; None where there are none."""
    words = dict(scene.state.said).get(REFLECTS.get(scene.state.stage, ""))
    return None if words is None or scene.state.leg else WordsOf(words=words)


def choices(scene: Scene) -> Keyboard:
    """Return the buttons with which this leg is answered in the group."""
    leg, stage = scene.leg, scene.stage
    buttons: list[Button] = []
    for choice in leg.choices:
        if choice == "received":
            buttons += [
                scene.button("received", str(line), label=f"{stage.key}.received.{line}")
                for line in range(1, leg.lines + 1)
            ]
        else:
            buttons.append(scene.button(choice, label=f"{stage.key}.{choice}"))
    speaker = scene.speaker()
    links = (scene.link(1 - speaker),) if leg.lines and speaker is not None else ()
    return column(*buttons, *links)


# --- sharing -----------------------------------------------------------------------------------------------


def post(scene: Scene, place: int) -> None:
    """Show the draft of the one who has the floor to both, and hand over."""
    partner = scene.state.partners[place]
    draft = partner.draft
    if draft is None:
        raise ValueError("there is nothing to share")
    scene.do(Unsay(words=draft.words))
    if draft.answer:
        _answer_in_own_words(scene, place, draft.words, visible=draft.visible)
        return
    scene.move(place, "share", draft=None, exposed=True)
    if scene.leg.together:
        scene.do(Reveal(words=draft.words))
        scene.set(place, pending=draft.words)
        scene.tell(place, "turn/kept_until_both")
        return
    for other in range(2):
        scene.set(other, spoke_last=other == place)
    _reveal(scene, place, draft.words, visible=draft.visible)
    scene.change(said=(*scene.state.said, (f"{scene.state.stage}.{scene.state.leg}", draft.words)))
    handed_over(scene, place)


def _reveal(scene: Scene, place: int, words: WordsId, *, visible: bool) -> None:
    scene.do(Reveal(words=words))
    if not visible:
        _show(scene, place, words)


def _show(scene: Scene, place: int, words: WordsId) -> None:
    scene.say(GROUP, "group/said", name=scene.name(place), words=WordsOf(words=words))


def handed_over(scene: Scene, place: int) -> None:
    """After a share: ask whoever answers, or go on where nobody does."""
    leg = scene.leg
    if leg.answers is Answers.NOBODY:
        lead(scene, Lead.ON)
        return
    answering = range(2) if leg.answers is Answers.BOTH else (1 - place,)
    for other in answering:
        scene.move(other, "asked")
    scene.change(answering=True, answer_began=scene.now, began=scene.now, active=scene.now)
    ask_in_group(scene)
    if scene.stage.key in TENDER_RATED:
        rows = (range(6), range(6, 11))
        keyboard = tuple(
            tuple(Button(choice="distress", argument=str(n), generation=scene.state.generation) for n in row)
            for row in rows
        )
        scene.tell(place, "turn/distress", keyboard, slot="distress")


def ask_in_group(scene: Scene) -> None:
    """Post the question with the buttons for whoever answers."""
    speaker = scene.speaker()
    values = {} if speaker is None else {"name": scene.name(speaker), "other": scene.name(1 - speaker)}
    scene.say(
        GROUP,
        f"couple/{scene.stage.key}/answer{variant(scene)}",
        choices(scene),
        slot=QUESTION,
        values=values,
    )


def ask_in_group_again(scene: Scene) -> None:
    """Post the open question of this turn again, at the end of the chat."""
    if scene.leg.drafts:
        ask_in_group(scene)
    else:
        announce(scene)


def reveal_together(scene: Scene) -> None:
    """Both wrote their word: show both at once, and ask both to close."""
    scene.strip(scene.state.partners[0].person, NOW)
    scene.strip(scene.state.partners[1].person, NOW)
    for place, partner in enumerate(scene.state.partners):
        if partner.pending is not None:
            _show(scene, place, partner.pending)
        scene.move(place, "asked", pending=None)
    scene.change(answering=True, answer_began=scene.now, began=scene.now, active=scene.now)
    ask_in_group(scene)


def go_past(scene: Scene, place: int) -> None:
    """The speaker takes the way out: the stage is passed without a word about who chose it."""
    forget_draft(scene, place)
    scene.move(place, "decline")
    scene.strip(scene.state.partners[place].person, NOW)
    scene.tell(place, f"couple/{scene.stage.key}/passed")
    lead(scene, Lead.ON, past=scene.stage.past)


# --- answering ---------------------------------------------------------------------------------------------


def choose(scene: Scene, place: int, choice: str, argument: str) -> None:
    """Take the answer of somebody whose buttons are out."""
    stage, leg = scene.stage, scene.leg
    who = scene.name(place)
    scene.answer()
    if choice == "received":
        scene.say(GROUP, "group/received", name=who, line=LabelOf(key=f"{stage.key}.received.{argument}"))
    if leg.answers is Answers.BOTH:
        _one_of_both(scene, place, choice)
        return
    scene.move(place, "answer", choice=choice)
    if choice != "received":
        scene.say(GROUP, f"couple/{stage.key}/{choice}", name=who, other=scene.name(1 - place))
    if choice == "not_yet" and scene.state.loops + 1 < MAX_LOOPS:
        hints = column(*(scene.button("missing", hint) for hint in ("what", "impact", "reasons", "nothing")))
        scene.tell(place, "turn/missing", hints, slot="missing", other=scene.name(1 - place))
    lead(scene, stage.leads.get(choice, Lead.ON))


def hard(scene: Scene, place: int) -> None:
    """It is hard to hear: the one who took the risk is answered first, and the stage holds (protocol 1.5)."""
    if scene.state.hard:
        scene.answer("alert/hard")
        return
    scene.answer()
    scene.change(hard=True)
    scene.say(GROUP, "group/hard", name=scene.name(1 - place))
    scene.tell(place, "turn/hard")


SAYS_WHO_ANSWERED = frozenset({"ground_rules", "close"})
"""Elsewhere that one of two has answered would say what they answered, and press the other."""


def _one_of_both(scene: Scene, place: int, choice: str) -> None:
    scene.move(place, "finish" if choice == "done" else "answer", choice=choice)
    towards = scene.stage.leads.get(choice, Lead.ON)
    if towards is not Lead.ON:
        lead(scene, towards)
    elif not scene.state.partners[1 - place].choice and scene.stage.key in SAYS_WHO_ANSWERED:
        scene.say(GROUP, "group/one_of_both", name=scene.name(place), other=scene.name(1 - place))


def _answer_in_own_words(scene: Scene, place: int, words: WordsId, *, visible: bool) -> None:
    scene.move(place, "share", draft=None)
    _reveal(scene, place, words, visible=visible)
    lead(scene, Lead.ON)


# --- going on ----------------------------------------------------------------------------------------------


def lead(scene: Scene, towards: Lead, *, past: str = "") -> None:
    """Go where an outcome leads: on, again, back, or to the end of part one."""
    stage = scene.stage
    scene.strip()
    if towards is Lead.REPEAT_ONCE:
        entered = dict(scene.state.attempts)[stage.key]
        towards = Lead.REPEAT if entered == 1 else Lead.ON
    if towards is Lead.FINISH:
        closing.close(scene, "group/part_one_close", offer=offers.after_part_one(scene.state))
    elif towards is Lead.ON:
        _on(scene, stage, past)
    elif scene.state.loops + 1 >= MAX_LOOPS:
        scene.change(loops=scene.state.loops + 1)
        closing.close(scene, "group/loops_close")
        referral.went_in_circles(scene)
    else:
        scene.change(loops=scene.state.loops + 1)
        begin_stage(scene, stage if towards is Lead.REPEAT else STAGES[stage.back_to])


def sitting_is_over(scene: Scene) -> bool:
    """Say whether a sitting ends where one of the plan does: always in the gentle pace, else after its limit."""
    pace, began = scene.context.pace, scene.state.sitting_began
    if pace.gentle or not pace.sitting_limit or began is None:
        return pace.gentle
    return scene.now - began >= pace.sitting_limit


def _on(scene: Scene, stage: Stage, past: str) -> None:
    if not past and scene.state.leg + 1 < len(stage.legs):
        begin_leg(scene, scene.state.leg + 1)
        return
    following = STAGES[past] if past else after(stage.key)
    if following is None:
        closing.close(scene, "group/end", offer=offers.after_the_end(scene.state))
    elif following.sitting > stage.sitting and sitting_is_over(scene):
        closing.rest_between(scene, following.key)
    else:
        begin_stage(scene, following)
