"""The search proves what it says: it holds of the shipped rules, and seeded faults are found, each told as a chat."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from bot.proof import PROPERTIES, prove
from flows import pages
from flows.check import MAX_STATES, Search, check_prompts, search
from flows.couple import drafts, opening, pausing, rules, taps, timers, turns
from flows.couple.rules import RULES
from flows.couple.scene import Scene

EARLY = ("", "ground_rules", "acknowledgment", "cycle")


def broken(found: Search) -> set[str]:
    """Return the names of the properties that a search found violated."""
    return {violation.name for violation in found.violations}


def test_every_property_holds_of_the_shipped_rules() -> None:
    """Over every reachable state in both paces nothing is violated, within half a million states."""
    proof = prove()

    assert not proof.failed, proof.printed()
    assert MAX_STATES > sum(found.states for found in proof.searches.values())
    assert {"sitting", "gentle"} == set(proof.searches)
    assert all(found.states > 20_000 for found in proof.searches.values())
    assert set(PROPERTIES) == set(proof.as_json()["properties"])


def test_the_early_part_alone_holds_too() -> None:
    """The part that the faults below are looked for in has no violation of its own."""
    assert set() == broken(search("sitting", within=EARLY))


def forget_wounds(patch: pytest.MonkeyPatch) -> None:
    """No rule closes a wound any more."""
    patch.setattr(rules, "RULES", tuple(rule for rule in RULES if rule.name != "a wound is closed"))


def open_for_one(patch: pytest.MonkeyPatch) -> None:
    """One who may is enough for the shared part to open."""
    patch.setattr(opening, "nothing_missing", lambda scene: any(p.may_open for p in scene.state.partners))


def both_speak(patch: pytest.MonkeyPatch) -> None:
    """The listener gets the floor as well."""
    move = Scene.move

    def careless(scene: Scene, place: int, trigger: str, **fields: object) -> None:
        move(scene, place, "take_floor" if trigger == "listen" else trigger, **fields)

    patch.setattr(Scene, "move", careless)


def wait_for_ever(patch: pytest.MonkeyPatch) -> None:
    """A turn has no end by time."""
    wanted = timers.wanted

    def endless(*known: object) -> dict[str, object]:
        return {name: due for name, due in wanted(*known).items() if name != "turn_give_up"}  # type: ignore[arg-type]

    patch.setattr(timers, "wanted", endless)
    patch.setattr("flows.couple.properties.wanted", endless)
    patch.setattr("flows.check.wanted", endless)


def post_unasked(patch: pytest.MonkeyPatch) -> None:
    """Nobody is asked whether the partner knows all of it."""

    def hasty(scene: Scene, place: int) -> None:
        scene.answer()
        turns.post(scene, place)

    patch.setattr(taps, "_share", hasty)


def post_anything(patch: pytest.MonkeyPatch) -> None:
    """What is never posted is posted."""
    patch.setattr(drafts, "never_posted", lambda *_: False)


def pause_only_while_writing(patch: pytest.MonkeyPatch) -> None:
    """While somebody answers, a pause is refused."""
    running = pausing.is_running
    patch.setattr(pausing, "is_running", lambda scene: running(scene) and not scene.state.answering)


def loop_for_ever(patch: pytest.MonkeyPatch) -> None:
    """A repeat is not counted, so that a conversation can go round without an end."""
    change = Scene.change

    def forgetful(scene: Scene, **fields: object) -> None:
        fields.pop("loops", None)
        change(scene, **fields)

    patch.setattr(Scene, "change", forgetful)


def tell_who_left(patch: pytest.MonkeyPatch) -> None:
    """Somebody who leaves is said to have answered."""
    from flows.couple import commands

    leave = commands.leave

    def telling(scene: Scene, place: int) -> None:
        leave(scene, place)
        if len(scene.state.partners) > 1:
            scene.say("group", "group/one_of_both", name=scene.name(place), other=scene.name(1 - place))

    patch.setattr(commands, "leave", telling)


def support_aloud(patch: pytest.MonkeyPatch) -> None:
    """The support page is posted in the group."""
    patch.setattr(taps, "page", lambda *which: dataclasses.replace(pages.page(*which), to="group"))


FAULTS: tuple[tuple[Callable[[pytest.MonkeyPatch], None], str], ...] = (
    (forget_wounds, "nobody rests with an open wound"),
    (open_for_one, "the shared part opens for both only"),
    (both_speak, "exactly one holds the floor"),
    (wait_for_ever, "every wait has a way out"),
    (post_unasked, "nothing is shown before its owner shared it"),
    (post_anything, "what is never posted is never shown"),
    (pause_only_while_writing, "pause works from everywhere"),
    (loop_for_ever, "whoever showed something reaches a closing word"),
    (tell_who_left, "leaving works from everywhere"),
    (support_aloud, "support works from everywhere"),
)


@pytest.mark.parametrize(("seed", "name"), FAULTS, ids=[fault.__name__ for fault, _ in FAULTS])
def test_a_seeded_fault_is_found(
    seed: Callable[[pytest.MonkeyPatch], None], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault in the rules violates the property that it should, and the chat that shows it is told."""
    seed(monkeypatch)

    found = search("sitting", within=EARLY)

    assert name in broken(found)
    chat = next(violation.chat for violation in found.violations if violation.name == name)
    assert any("taps" in line or "coach to" in line for line in chat)


def test_a_dead_end_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A state in which nothing leads on is a deadlock: here, a couple that nobody and no timer can move."""
    monkeypatch.setattr("flows.check.events", lambda *_: iter(()))

    assert {"no deadlock"} == broken(search("sitting", within=EARLY))


def test_prompts_are_held_against_templates() -> None:
    """A missing template, one that nobody declares and one that nobody uses are each named."""
    assert ["no template: b", "not declared: c", "never used: b"] == check_prompts("ac", "ab", "a")
    assert [] == check_prompts("ab", "ab", "ab")
