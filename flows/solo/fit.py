"""Whether a script is the right thing here: the check-in of the couple flow, the stop list, the complexity list.

The answers are forgotten when they are sent. What is kept is that a script may be written, or from when the questions
may be asked again (protocol 3.2, 6.1 and 14).
"""

from __future__ import annotations

from typing import Final

from flows.events import Tapped
from flows.gate import check_in
from flows.gate.check_in import ANSWERS, KEYS, CheckIn
from flows.gate.topics import of_answers
from flows.model import Gate
from flows.solo import writing
from flows.solo.parts import Door
from flows.solo.scene import Scene, button
from flows.solo.stopping import PAGE, stop

STOPS: Final = ("under_18", "order", "shaken", "unwell")
"""What else speaks against doing this alone with a program (protocol 6.1)."""
COMPLEX: Final = ("several", "compulsive", "pregnancy", "infection", "crime", "violence")
"""With one of these, telling it belongs with a therapist (protocol 3.2, where text ends)."""
NONE: Final = "none"


def ask(scene: Scene) -> None:
    """Show the next question, or ask for the answers to be sent."""
    place = scene.state.check_in.place if scene.state.check_in else 0
    if place >= len(KEYS):
        scene.ask("solo/fit_send", button("send", label="send"), button("change", label="change"))
        return
    answers = (button(each, KEYS[place], label=f"check_in.{each}") for each in ANSWERS)
    scene.ask("solo/fit", *answers, key=KEYS[place], number=place + 1, first=place == 0)


def answer(scene: Scene, event: Tapped) -> bool:
    """Take an answer to the check-in, or send them."""
    under_way = scene.state.check_in or CheckIn()
    if event.choice == "change":
        scene.change(check_in=CheckIn(answers=under_way.answers))
        ask(scene)
        return True
    if event.choice == "send" and under_way.complete:
        _judge(scene, under_way)
        return True
    taken = check_in.answer(under_way, event.argument, event.choice)
    if taken is None:
        return False
    scene.change(check_in=taken)
    ask(scene)
    return True


def _judge(scene: Scene, sent: CheckIn) -> None:
    answers = dict(sent.answers)
    gate, after = check_in.judge(answers, skipped_before=False)
    scene.change(check_in=None)
    if gate is Gate.OPEN:
        scene.move("ask_stops")
        ask_stops(scene)
    else:
        stop(scene, PAGE[of_answers(answers)], after)


def ask_stops(scene: Scene) -> None:
    """Ask what else speaks against it."""
    buttons = (button("stops", each, label=f"solo.stops.{each}") for each in (*STOPS, NONE))
    scene.ask("solo/stops", *buttons)


def answer_stops(scene: Scene, event: Tapped) -> bool:
    """Take the answer to the stop list."""
    if event.choice != "stops" or event.argument not in (*STOPS, NONE):
        return False
    if event.argument != NONE:
        stop(scene, event.argument)
    elif scene.state.door is Door.TELL:
        scene.move("ask_complex")
        ask_complex(scene)
    else:
        writing.begin(scene)
    return True


def ask_complex(scene: Scene) -> None:
    """Ask whether telling it belongs with a therapist."""
    buttons = (button("complex", each, label=f"solo.complex.{each}") for each in (*COMPLEX, NONE))
    scene.ask("solo/complex", *buttons)


def answer_complex(scene: Scene, event: Tapped) -> bool:
    """Take the answer to the complexity list."""
    if event.choice != "complex" or event.argument not in (*COMPLEX, NONE):
        return False
    if event.argument == NONE:
        writing.begin(scene)
    else:
        stop(scene, "complex")
    return True


def look_again(scene: Scene, event: Tapped) -> bool:
    """Ask the questions anew, if they may be asked."""
    again = scene.state.again
    if event.choice != "look_again" or (again is not None and scene.now < again):
        return False
    scene.move("check_in", check_in=CheckIn(), stopped_by="", again=None)
    ask(scene)
    return True
