"""How the check-in of `flows.gate` is asked in a couple's private chats: one question at a time, in one message."""

from __future__ import annotations

from flows.couple import readings, writing
from flows.couple.scene import NOW, Scene, column, fresh, own
from flows.effects import Button, Value
from flows.gate import check_in
from flows.gate.check_in import ANSWERS, KEYS, CheckIn
from flows.gate.topics import of_answers
from flows.model import Gate


def ask(scene: Scene, place: int) -> None:
    """Put the question that comes next before a person, in a new message."""
    now = scene.state.partners[place].private.check_in or CheckIn()
    scene.set_private(place, check_in=now)
    prompt, buttons, values = _showing(now, again=scene.state.partners[place].private.asked > 0)
    scene.ask(place, prompt, *buttons, **values)


def _showing(now: CheckIn, *, again: bool) -> tuple[str, tuple[Button, ...], dict[str, Value]]:
    if now.place >= len(KEYS):
        return "check_in/send", (own("send"), own("change")), {}
    key = KEYS[now.place]
    buttons = tuple(own(given, key, label=f"check_in.{given}") for given in ANSWERS)
    return (
        "check_in/question",
        buttons,
        {"key": key, "number": now.place + 1, "first": not now.answers, "again": again},
    )


def take(scene: Scene, place: int, choice: str, argument: str) -> bool:
    """Take an answer, a change of mind, or the sending; False if it is none of these."""
    now = scene.state.partners[place].private.check_in
    if now is None:
        return False
    if choice == "send" and now.complete:
        scene.answer()
        _settle(scene, place, dict(now.answers))
        return True
    changed = CheckIn(answers=now.answers) if choice == "change" else check_in.answer(now, argument, choice)
    if changed is None:
        return False
    scene.answer()
    scene.set_private(place, check_in=changed)
    partner = scene.state.partners[place]
    prompt, buttons, values = _showing(changed, again=partner.private.asked > 0)
    keyboard = column(*(fresh(button, partner.generation) for button in buttons))
    scene.edit(partner.person, NOW, prompt, keyboard, **values)
    return True


def _settle(scene: Scene, place: int, answers: dict[str, str]) -> None:
    """Keep open, closed or unknown, forget the answers, and say the same to everyone."""
    private = scene.state.partners[place].private
    gate, again = check_in.judge(answers, skipped_before=private.skipped_before, opened=private.opened)
    scene.set_private(
        place,
        gate=gate,
        sent=True,
        check_in=None,
        skipped_before=private.skipped_before or "skip" in answers.values(),
        asked=private.asked + 1,
        opened=private.opened + 1 if gate is Gate.OPEN else 0,
        ask_again=private.ask_again if private.doubted else None if again is None else scene.now + again,
    )
    scene.edit(scene.state.partners[place].person, NOW, "check_in/thanks", ((Button(choice="support"),),))
    readings.leave(scene, place, of_answers(answers))
    if not private.asked:
        writing.ask(scene, place)
