"""What each partner does alone before the two meet: consent, check-in, the event and the role, one small task.

Which question lies before a person is derived from what is known (`question`), never stored as a step: so a
change on one side (a role, a name) brings the right question up on the other. The private flow tells the couple's
rules one fact only: whether the shared part may open for this person.
"""

from __future__ import annotations

from msgspec.structs import replace

from flows.couple import checking_in, writing
from flows.couple.scene import Scene, own
from flows.couple.state import CoupleState, Desk, Draft, Private
from flows.effects import Forget, LabelOf, Reveal, Unsay, Value, WordsOf
from flows.events import Tapped, Wrote
from flows.ids import WordsId
from flows.model import CouplePhase, Gate, Injury, Role
from flows.pages import page

NAME_LIMIT = 80
"""Characters of a short name for the event."""
TASKS = ("values", "scene", "time_out", "cycle", "third_person")
"""Five minutes each, possible without writing (protocol 12, A1; peers: the neutral third person)."""
CLAIMS = ("i_was_hurt", "i_hurt_my_partner", "we_both_were")
AT_HOME = frozenset({CouplePhase.JOINING, CouplePhase.PREPARING, CouplePhase.HELD})
"""The phases in which private questions are asked."""


def question(state: CoupleState, place: int, *, gentle: bool) -> Desk:
    """Return which question lies before this partner now: the first thing that is missing."""
    partner = state.partners[place]
    private = partner.private
    if not private.reached:
        return "unopened"
    if private.left or private.minor:
        return "left"
    if not private.consented:
        return "consent"
    if not private.sent:
        return "page" if private.gate is Gate.OPEN and private.check_in is None else "check_in"
    if partner.role is None and private.injury is None:
        return "event"
    if partner.role is None and not private.claim:
        return "differ" if private.differs else "role"
    if partner.role is Role.INJURED and state.named_kind is None:
        return "name"
    if partner.role is Role.INJURING and state.named_kind is not None and not state.agreed:
        return "confirm"
    if not private.prepared:
        return "task"
    if private.chooses_when:
        return "chooses_when"
    if not private.ready and not (gentle and state.phase is CouplePhase.HELD):
        return "ready"
    return "prepared"


def may_open(state: CoupleState, place: int, *, gentle: bool) -> bool:
    """Say whether the shared part may open for this partner; everything private comes together in this."""
    private = state.partners[place].private
    return (
        question(state, place, gentle=gentle) == "prepared"
        and state.agreed
        and private.gate is Gate.OPEN
        and not private.doubted
        and (not gentle or private.tonight is True)
    )


def both_hurt(state: CoupleState) -> bool:
    """Say whether both had said that they were hurt: then there is a second round with roles exchanged."""
    return all(partner.private.claim == "we_both_were" for partner in state.partners)


def refresh(scene: Scene, before: tuple[Desk, ...]) -> None:
    """After a private change: settle the one fact for each, and ask whoever has a new question."""
    gentle = scene.context.pace.gentle
    for place in range(len(scene.state.partners)):
        scene.set(place, may_open=may_open(scene.state, place, gentle=gentle))
    opens = not gentle and all(partner.may_open for partner in scene.state.partners)
    for place in range(len(scene.state.partners)):
        desk = question(scene.state, place, gentle=gentle)
        if opens and desk == "prepared":
            continue  # the group's own message comes in the same moment
        if scene.state.phase in AT_HOME and before[place] != desk:
            ask(scene, place)


def ask_on_rest(scene: Scene) -> None:
    """After a sitting: ask in private what is needed for the next one, if anything."""
    for place, desk in enumerate(desks(scene)):
        if desk in ("name", "task"):
            ask(scene, place)


def ask_after_rest(scene: Scene) -> None:
    """At the first chance after a sitting: ask in private whether to go on; never in the minute that it ended."""
    for place, desk in enumerate(desks(scene)):
        if desk in ("ready", "chooses_when") and not scene.state.partners[place].private.doubted:
            ask(scene, place)


def desks(scene: Scene) -> tuple[Desk, ...]:
    """Return each partner's question."""
    gentle = scene.context.pace.gentle
    return tuple(question(scene.state, place, gentle=gentle) for place in range(len(scene.state.partners)))


# --- asking ------------------------------------------------------------------------------------------------


def ask(scene: Scene, place: int) -> None:
    """Put the question that lies before a partner into their private chat."""
    partner = scene.state.partners[place]
    host = scene.context.host
    match question(scene.state, place, gentle=scene.context.pace.gentle):
        case "unopened" | "left":
            return
        case "consent":
            who: dict[str, Value] = {
                "host": host.name,
                "contact": host.contact,
                "is_partner": host.is_partner,
            }
            scene.ask(
                place,
                "private/consent",
                own("agree", label="consent.agree"),
                own("decline"),
                own("under_18"),
                **who,
            )
        case "page":
            scene.ask(place, "private/host_is_partner", own("read"))
        case "check_in":
            checking_in.ask(scene, place)
        case "event":
            kinds = (own("event", kind.value) for kind in Injury)
            scene.ask(place, "private/event", *kinds)
        case "role":
            scene.ask(place, "private/role", *(own(claim) for claim in CLAIMS))
        case "differ":
            scene.ask(place, "private/differ", *(own(claim) for claim in CLAIMS))
        case "name":
            _ask_name(scene, place)
        case "confirm":
            values: dict[str, Value] = {
                "other": scene.name(1 - place),
                "words": None if scene.state.named is None else WordsOf(words=scene.state.named),
                "kind": LabelOf(key=f"event.name.{scene.state.named_kind}"),
            }
            scene.ask(place, "private/confirm", own("that_one"), own("another"), **values)
        case "task":
            task = _first_task(partner.role, partner.private)
            scene.ask(place, f"task/{task}", own("done", task, label="done"), own("skip", label="task.skip"))
        case "chooses_when":
            scene.ask(place, "private/chooses_when", own("go_on", label="go_on.next"))
        case "ready":
            scene.ask(place, "private/ready", own("ready"))
        case "prepared":
            _say_prepared(scene, place)


def _ask_name(scene: Scene, place: int) -> None:
    partner = scene.state.partners[place]
    kind = LabelOf(key=f"event.name.{partner.private.injury}")
    draft = partner.draft
    words = None if draft is None else WordsOf(words=draft.words)
    scene.ask(place, "private/name", own("keep_name"), kind=kind, words=words, other=scene.name(1 - place))


def _first_task(role: Role | None, private: Private) -> str:
    if role is Role.INJURED or (role is None and private.claim == "i_was_hurt"):
        return "scene"
    if role is Role.INJURING or private.claim == "i_hurt_my_partner":
        return "values"
    return "time_out"


def _say_prepared(scene: Scene, place: int) -> None:
    quiet = scene.state.partners[place].private.quiet  # nobody asks them an hour before
    if scene.context.pace.gentle and (scene.state.window or quiet):
        ask_tonight(scene, place)
        return
    others = (own("task", task, label=f"task.{task}") for task in TASKS)
    scene.ask(place, "private/prepared", *others, gentle=scene.context.pace.gentle)


def ask_tonight(scene: Scene, place: int) -> None:
    """Ask a partner whether they are ready for the couple's hour today."""
    scene.ask(place, "private/tonight", own("tonight", "yes"), own("tonight", "no"))


def open_window(scene: Scene) -> None:
    """Before the couple's hour: ask each who is prepared. What they answer stays with them."""
    scene.change(window=True)
    for place, desk in enumerate(desks(scene)):
        if desk == "chooses_when":
            ask(scene, place)
        elif desk == "prepared" and scene.state.partners[place].private.tonight is None:
            ask_tonight(scene, place)


def ask_again(scene: Scene, place: int) -> None:
    """Open the check-in again; until it is sent the answer is unknown, which is held like closed.

    Where none is asked, because the host is one of the two, a hold that came from a sign of danger ends.
    """
    before = desks(scene)
    scene.set_private(place, doubted=False, ask_again=None)
    if scene.context.host.is_partner:
        ask(scene, place)
    else:
        scene.set_private(place, gate=Gate.UNKNOWN, sent=False, check_in=None)
    refresh(scene, before)


# --- answers -----------------------------------------------------------------------------------------------


def tapped(scene: Scene, place: int, event: Tapped) -> bool:
    """Take a private answer; False if it is not an answer to what lies before this person."""
    before = desks(scene)
    changed = _take(scene, place, event, before[place])
    if changed:
        refresh(scene, before)
    return changed


def _take(scene: Scene, place: int, event: Tapped, desk: Desk) -> bool:
    choice, argument = event.choice, event.argument
    match desk, choice:
        case "consent", "agree":
            scene.answer()
            scene.set_private(place, consented=True)
            if scene.context.host.is_partner:
                scene.set_private(place, gate=Gate.OPEN)
        case "consent", "decline":
            scene.answer()
            scene.set_private(place, left=True)
            scene.ask(place, "private/declined")
        case "consent", "under_18":
            scene.answer()
            scene.set_private(place, left=True, minor=True)
            scene.ask(place, "private/under_18")
        case "page", "read":
            scene.answer()
            scene.set_private(place, sent=True)
            writing.ask(scene, place)
        case "check_in", _:
            return checking_in.take(scene, place, choice, argument)
        case "event", "event" if argument in {kind.value for kind in Injury}:
            scene.answer()
            scene.set_private(place, injury=Injury(argument))
        case (("role" | "differ"), _) if choice in CLAIMS:
            scene.answer()
            scene.set_private(place, claim=choice)
            _compare(scene)
        case "name", "keep_name":
            scene.answer()
            _keep_name(scene, place)
        case "confirm", "that_one":
            scene.answer()
            scene.change(agreed=True)
            _name_a_therapist(scene, place)
        case "confirm", "another":
            scene.answer()
            scene.change(named=None, named_kind=None, agreed=False)
            scene.tell(place, "private/another", other=scene.name(1 - place))
            scene.tell(1 - place, "private/another", other=scene.name(place))
        case "task", ("done" | "skip"):
            scene.answer()
            scene.set_private(place, prepared=True)
        case "ready", "ready":
            scene.answer()
            scene.set_private(place, ready=True)
        case "chooses_when", "go_on":
            scene.answer()
            scene.set_private(place, chooses_when=False)
        case "prepared", "tonight" if argument in ("yes", "no") and (
            scene.state.window or scene.state.partners[place].private.quiet
        ):
            scene.set_private(place, tonight=argument == "yes")
            scene.answer(f"alert/tonight_{argument}")
        case "prepared", ("task" | "done" | "skip"):
            _another_task(scene, place, choice, argument)
        case _:
            return False
    return True


LONG_DECEPTION = frozenset({Injury.AFFAIR, Injury.LIE, Injury.MONEY})
"""After these both read at the entry where a therapist is the better help (protocol 9 and 14)."""


def _name_a_therapist(scene: Scene, place: int) -> None:
    if scene.state.named_kind in LONG_DECEPTION:
        scene.do(page(scene.state.partners[place].person, "therapist"))


def _another_task(scene: Scene, place: int, choice: str, argument: str) -> None:
    scene.answer()
    if choice == "task" and argument in TASKS:
        scene.ask(
            place, f"task/{argument}", own("done", argument, label="done"), own("skip", label="task.skip")
        )
    else:
        _say_prepared(scene, place)


def _keep_name(scene: Scene, place: int) -> None:
    partner = scene.state.partners[place]
    named: WordsId | None = None
    if partner.draft is not None:
        named = partner.draft.words
        scene.do(Unsay(words=named))
        scene.do(Reveal(words=named))
        scene.set(place, draft=None)
    scene.change(named=named, named_kind=partner.private.injury or Injury.OTHER)
    _name_a_therapist(scene, place)


def _compare(scene: Scene) -> None:
    """When both said whose hurt it is: give the roles, or say to both that they see it differently."""
    partners = scene.state.partners
    claims = tuple(partner.private.claim for partner in partners)
    if len(partners) < 2 or not all(claims):
        return
    if claims in (("we_both_were", "we_both_were"), ("i_was_hurt", "i_hurt_my_partner")):
        roles = (Role.INJURED, Role.INJURING)
    elif claims == ("i_hurt_my_partner", "i_was_hurt"):
        roles = (Role.INJURING, Role.INJURED)
    else:
        for place in range(2):
            scene.set_private(place, claim="", differs=True)
        return
    for place in range(2):
        scene.set(place, role=roles[place])
        if claims[0] == "we_both_were":
            scene.tell(place, "private/both_hurt", first=scene.name(0))


def wrote(scene: Scene, place: int, event: Wrote) -> bool:
    """Take a written short name for the event; False if no text is asked for now."""
    if question(scene.state, place, gentle=scene.context.pace.gentle) != "name":
        return False
    if event.length > NAME_LIMIT:
        scene.do(Forget(words=event.words))
        scene.tell(place, "private/name_too_long", limit=NAME_LIMIT)
        return True
    partner = scene.state.partners[place]
    if partner.draft is not None:
        scene.do(Unsay(words=partner.draft.words))
        scene.do(Forget(words=partner.draft.words))
    scene.set(place, draft=Draft(words=event.words, at=scene.now, length=event.length))
    _ask_name(scene, place)
    return True


def reset_for_second_round(scene: Scene) -> None:
    """Exchange the roles; the other event needs a name of its own, and preparation of its own."""
    for place, partner in enumerate(scene.state.partners):
        role = None if partner.role is None else partner.role.other
        private = replace(partner.private, prepared=False, ready=False, tonight=None, chooses_when=False)
        scene.set(place, role=role, private=private, spoke_last=False, before=None)
    scene.change(named=None, named_kind=None, agreed=False)
