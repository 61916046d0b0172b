"""Commands: those of the group, and the private ones, which are answered in private wherever they were typed."""

from __future__ import annotations

from dataclasses import replace

from flows.couple import closing, discreet, drafts, joining, pausing, preparation, readings, turns, writing
from flows.couple.offers import make_offer
from flows.couple.scene import Scene, column, own
from flows.couple.stages import STAGES
from flows.effects import Button, LabelOf, Moment, OfferData, Value
from flows.ids import GROUP, PersonId, Recipient
from flows.model import CouplePhase, Floor
from flows.pages import PAGES, page_buttons

GROUP_COMMANDS = ("start", "help", "status", "pause")
ZONES = (
    "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Sao_Paulo",
    "Europe/London", "Europe/Berlin", "Europe/Athens", "Africa/Lagos", "Africa/Johannesburg", "Africa/Nairobi",
    "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip


def commanded(scene: Scene, person: PersonId, command: str, argument: str, *, group: bool) -> None:
    """Answer a command. What comes along with it counts only where the other can't read it."""
    place = scene.index(person)
    if group and command in GROUP_COMMANDS:
        _in_group(scene, place, command)
    elif command == "mydata":
        offer_data(scene, place, person)
    elif place is None and command == "discreet":
        for effect in discreet.cleared(person):
            scene.do(effect)
    elif place is None:
        _page(scene, person, command)
    else:
        _in_private(scene, place, command, "" if group else argument)


def added(scene: Scene) -> None:
    """Greet the group, or offer what there is to take up."""
    if scene.state.phase is CouplePhase.JOINING:
        joining.welcome(scene)
    elif scene.state.phase is CouplePhase.CLOSED:
        make_offer(scene)


def _in_group(scene: Scene, place: int | None, command: str) -> None:
    phase = scene.state.phase
    if command == "start":
        if phase is CouplePhase.JOINING:
            joining.welcome(scene)
        elif phase is CouplePhase.CLOSED:
            make_offer(scene)
        else:
            status(scene, GROUP)
    elif command == "help":
        scene.say(GROUP, "group/help")
    elif command == "status":
        status(scene, GROUP)
    elif place is not None:
        pause(scene, place)


def _in_private(scene: Scene, place: int, command: str, argument: str) -> None:
    partner = scene.state.partners[place]
    match command:
        case "start":
            repeat(scene, place)
        case "status":
            status(scene, partner.person)
        case "pause":
            pause(scene, place)
        case "resume":
            resume(scene, place)
        case "stop":
            leave(scene, place)
        case "settings":
            zones = column(*(Button(choice="zone", argument=zone, label=f"zone.{zone}") for zone in ZONES))
            scene.tell(
                place,
                "private/settings",
                zones,
                slot="settings",
                now=Moment(at=scene.now),
                **joining.when(scene),
            )
            ask_counting(scene, place)
            writing.ask(scene, place)
        case "discreet":
            discreet.take(scene, place, argument)
        case _:
            _page(scene, partner.person, command)


def ask_counting(scene: Scene, place: int) -> None:
    """Ask whether the kinds of remarks that a text was kept against may be counted; say how it is now."""
    buttons = column(*(Button(choice="counts", argument=answer) for answer in ("yes", "no")))
    counts = scene.state.partners[place].private.counts
    scene.tell(place, "private/counting", buttons, slot="counting", counts=counts)


def offer_data(scene: Scene, place: int | None, person: PersonId) -> None:
    """Show a person what is kept of them; of what only they may know, two settings and nothing else."""
    offer = OfferData(person=person, host=scene.context.host)
    if place is not None:
        private = scene.state.partners[place].private
        offer = replace(offer, zone=scene.state.zone, counts=private.counts, quiet=private.quiet)
    scene.do(offer)


def _page(scene: Scene, person: PersonId, command: str) -> None:
    name = f"page/{command}" if command in PAGES else "page/unknown"
    scene.say(person, name, page_buttons(command))


def repeat(scene: Scene, place: int) -> None:
    """Put a partner's newest private prompt before them again; nothing before somebody under 18."""
    private = scene.state.partners[place].private
    discreet.come_back(scene, place)
    if private.minor:
        scene.tell(place, "private/under_18")
        return
    before = preparation.desks(scene)
    if not private.reached:
        scene.set_private(place, reached=True)
        scene.tell(place, "private/hello")
    closing.say_what_is_owed(scene, place)
    if private.quiet or private.bland:
        readings.bring(scene, place)
    match scene.state.phase:
        case CouplePhase.TURN:
            turns.prompt_privately(scene, place)
        case CouplePhase.PAUSED:
            if scene.state.paused_over:
                pausing.ask_ready(scene, place)
            else:
                scene.tell(place, "pause/calm", time=Moment(at=scene.state.pause_until or scene.now))
        case CouplePhase.CLOSED:
            if scene.state.offer == "go_on" and scene.state.partners[place].spoke_last:
                closing.say_when(scene, place)
            else:
                scene.tell(place, "private/ended")
        case _:
            preparation.refresh(scene, before)
            if private.left:
                scene.ask(place, "private/left", own("stay"))
            elif before[place] == preparation.desks(scene)[place]:
                preparation.ask(scene, place)


def pause(scene: Scene, place: int) -> None:
    """Pause if something is under way; say kindly so if not."""
    if pausing.is_running(scene):
        pausing.pause(scene, place)
        scene.answer("alert/paused")
    elif scene.state.phase is CouplePhase.PAUSED:
        scene.answer("alert/paused")
    else:
        scene.answer("alert/nothing_to_pause")
        scene.tell(place, "private/nothing_to_pause")


def leave(scene: Scene, place: int) -> None:
    """Let a partner end this for themselves: quietly, without a word to anyone else."""
    phase = scene.state.phase
    if phase is CouplePhase.CLOSED:
        if scene.state.offer == "go_on" and scene.state.partners[place].spoke_last:
            scene.change(offer="")
        scene.tell(place, "private/ended")
        return
    if phase in (CouplePhase.TURN, CouplePhase.PAUSED):
        closing.end_softly(scene)
        closing.close_wounds(scene)  # while they still read what is written to them unasked
    drafts.let_go(scene, place)
    scene.set_private(place, left=True, tonight=None, ready=False)
    scene.set(place, may_open=False)
    scene.ask(place, "private/left", own("stay"))


def stay(scene: Scene, place: int) -> None:
    """Stay after all: back from having left, or just past the question."""
    if scene.state.partners[place].private.left:
        resume(scene, place)
    else:
        repeat(scene, place)


def resume(scene: Scene, place: int) -> None:
    """Come back: from having left, to a pause that is over, or to what lies open."""
    discreet.come_back(scene, place)
    partner = scene.state.partners[place]
    phase = scene.state.phase
    if partner.private.minor:
        repeat(scene, place)
    elif partner.private.left and phase is not CouplePhase.CLOSED:
        before = preparation.desks(scene)
        scene.set_private(place, left=False)
        scene.tell(place, "private/welcome_back")
        preparation.refresh(scene, before)
    elif phase is CouplePhase.PAUSED and scene.state.paused_over:
        pausing.returned(scene, place)
    else:
        repeat(scene, place)


def status(scene: Scene, to: Recipient) -> None:
    """Say where the two are together; never how far one of them is."""
    name, values = where(scene)
    scene.say(to, name, values=values)


def where(scene: Scene) -> tuple[str, dict[str, Value]]:
    """Return the prompt that says where the two are, with its values."""
    state = scene.state
    match state.phase:
        case CouplePhase.JOINING:
            return "status/joining", {}
        case CouplePhase.PREPARING | CouplePhase.HELD:
            return "status/held", {"time": Moment(at=state.chance or scene.now)}
        case CouplePhase.PAUSED:
            return "status/paused", {"time": Moment(at=state.pause_until or scene.now)}
        case CouplePhase.CLOSED:
            return "status/closed", {}
        case CouplePhase.TURN:
            stage = STAGES[state.stage]
            floor = stage.legs[state.leg].floor
            speaker = scene.speaker()
            name = None if floor is Floor.BOTH or speaker is None else scene.name(speaker)
            return "status/turn", {
                "stage": LabelOf(key=f"stage.{stage.key}"),
                "name": name,
                **turns.progress(scene),
            }
