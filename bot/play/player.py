"""The player: takes a transcript through the house step by step, and compares what was seen with what is expected."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, assert_never

from bot.play.comparing import Comparison
from bot.play.house import GROUP_CHAT, House, SetClock
from bot.play.people import Cast, ids
from bot.play.prompter import Prompter
from bot.play.reading import read_transcript
from bot.play.screens import Line, Screens
from bot.play.transcript import (
    GROUP,
    Attach,
    BadTranscript,
    Command,
    Crash,
    Edit,
    Expect,
    Follow,
    Moves,
    Step,
    Tap,
    Tick,
    Transcript,
    Write,
)
from flows.couple import CoupleState
from flows.model import CouplePhase, PartnerPhase

WRITING: Final = (PartnerPhase.DRAFTING, PartnerPhase.REVIEWING, PartnerPhase.ANSWERING)
BEFORE: Final = (CouplePhase.JOINING, CouplePhase.PREPARING)
SHARING: Final = ("share", "keep")
LONGEST: Final = timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What came of a transcript: the script, the status at the end, and what was not as expected."""

    transcript: Transcript
    script: tuple[Line, ...]
    status: Mapping[str, Any]
    failures: list[str]

    def as_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {
            "about": self.transcript.about,
            "people": [{"name": each.name, "role": each.side} for each in self.transcript.people],
            "chat": [
                {
                    "step": line.step, "at": line.at.isoformat(), "kind": line.kind, "place": line.place,
                    "who": line.who, "text": line.text, "buttons": list(line.buttons),
                    "choices": list(line.choices), "marked": line.marked, "by_itself": line.by_itself,
                }
                for line in self.script
            ],
            "status": dict(self.status),
            "failures": self.failures,
            "holds": not self.failures,
        }  # fmt: skip


class _Stuck(Exception):
    """The conversation does not offer what the step wants. The text is for the reader."""


async def play_file(path: Path) -> Played:
    """Play a file. Raises `BadTranscript`, or `StorageError` where no temporary database can be made."""
    transcript = await asyncio.to_thread(read_transcript, path)
    return await play(transcript)


async def play(transcript: Transcript) -> Played:
    """Play a transcript in a folder of its own, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="eft-coach-play-") as folder:
        player = Player(transcript, Path(folder))
        try:
            return await player.play()
        finally:
            await player.house.close()


class Player:
    """One play."""

    def __init__(self, transcript: Transcript, folder: Path) -> None:
        """Set the stage; nothing happens yet."""
        clock = SetClock()
        self._ids = ids(transcript)
        names: dict[int, str] = {person: transcript.actor(key).name for key, person in self._ids.items()}
        names[GROUP_CHAT] = GROUP
        self.screens = Screens(clock, GROUP_CHAT, names)
        self.house = House(folder, gentle=transcript.gentle, clock=clock, screens=self.screens)
        self.failures: list[str] = []
        self._transcript = transcript
        self._cast = Cast(transcript, self.house)
        self._prompter = Prompter(transcript, self.house, self._cast)
        self._comparison = Comparison(self.screens, {GROUP: GROUP_CHAT, **self._ids}, self._ids)
        self._to_confirm: list[str] = []

    async def play(self) -> Played:
        """Play all steps. It ends early where a step cannot be taken."""
        await self.house.open()
        await self._cast.begin()
        await self.house.settle()
        steps = self._transcript.steps
        for place, step in enumerate(steps):
            self.screens.step = step.number
            try:
                await self._take(step, steps[place + 1 :])
            except _Stuck as stuck:
                self._fail(step, str(stuck))
                break
        else:
            await self._confirm()
        return Played(
            transcript=self._transcript, script=tuple(self.screens.script), status=await self.house.status(),
            failures=self.failures,
        )  # fmt: skip

    def _fail(self, step: Step, what: str) -> None:
        self.failures.append(f"Step {step.number} (line {step.line}): {what}")

    async def _take(self, step: Step, following: tuple[Step, ...]) -> None:
        """Take one step, settle what follows from it, and read the state back from the store."""
        if not isinstance(step.act, Crash):
            await self._confirm()
        await self._act(step, following)
        match following[0].act if following else None:
            case Crash(after="stored"):
                return
            case Crash(after="handled"):
                await self.house.handle()
                return
            case _:
                await self.house.settle()
        await self.house.read_back()
        for trouble in self.house.new_troubles():
            self._fail(step, f"inside the coach something went wrong: {trouble}.")

    async def _act(self, step: Step, following: tuple[Step, ...]) -> None:
        match step.act:
            case Write() as act:
                if not act.now:
                    await self._bring(lambda: self._may_write(act.who))
                await self._cast.write(
                    act.who, act.text, group=act.group, reply=act.reply, forwarded=act.forwarded
                )
            case Tap() as act:
                await self._tap(act, following)
            case Command() as act:
                if act.command in ("pause", "resume"):
                    await self._bring(self._opened)
                await self._cast.command(act.who, act.command, act.argument, group=act.group)
            case Attach() as act:
                await self._cast.attach(act.who, act.kind, group=act.group)
            case Edit() as act:
                await self._cast.edit(act.who)
            case Follow() as act:
                if not await self._cast.follow(act.who, act.of):
                    raise _Stuck(f"there is no link in the group that was made for {act.of}.")
            case Expect() as act:
                await self._expect(step, act)
            case Tick(length=length):
                if length > LONGEST:
                    raise BadTranscript(
                        f"Step {step.number} lets more than {LONGEST.days} days pass: split it."
                    )
                until = self.house.clock.now() + length
                self._cast.let_pass(until)
                await self.house.pass_time(until)
            case Crash(after=after):
                self.screens.add("news", GROUP_CHAT, "", f"the coach is killed ({after}), and started again")
                await self.house.crash()
            case Moves() as act:
                await self._cast.moves(act)
            case _:
                assert_never(step.act)

    # --- tapping -------------------------------------------------------------------------------------------

    async def _tap(self, act: Tap, following: tuple[Step, ...]) -> None:
        chats = (GROUP_CHAT,) if act.group else (self._ids[act.who], GROUP_CHAT)
        for place, choice in enumerate(act.choices):
            if place:
                await self.house.settle()
            await self._bring(lambda choice=choice: self._offered(choice, chats, old=act.old))
            if choice == "open" and await self._cast.follow(act.who, act.who):
                continue
            if not await self._cast.tap(act.who, choice, group=act.group, old=act.old):
                offered = sorted(set(self.screens.choices(chats)))
                raise _Stuck(
                    f"{act.who} cannot tap {choice!r}; what can be tapped: {', '.join(offered) or 'nothing'}."
                )
            after = (*act.choices[place + 1 :], *_taps_of(act.who, following))
            if choice.partition(":")[0] in SHARING and not (after and after[0].startswith("known")):
                self._to_confirm.append(act.who)

    async def _offered(self, choice: str, chats: tuple[int, ...], *, old: bool) -> bool:
        return choice == "open" or self.screens.find(choice, chats, old=old) is not None

    async def _confirm(self) -> None:
        """Say that the partner knows all of it, where that is asked and the transcript leaves it out."""
        waiting, self._to_confirm = self._to_confirm, []
        for key in waiting:
            found = self.screens.find("known:yes", (self._ids[key],))
            if found is not None:
                await self._cast.press(key, found)
                await self.house.settle()

    # --- getting there -------------------------------------------------------------------------------------

    async def _bring(self, there: Any) -> None:
        if not self._transcript.by_hand:
            await self._prompter.bring(there)

    async def _may_write(self, key: str) -> bool:
        state = await self.house.read_back()
        if state is None or key not in {actor.key for actor in self._transcript.people}:
            return False
        phases = [partner.phase for partner in state.partners if partner.person == self._ids[key]]
        return state.phase is CouplePhase.TURN and state.stage != "ground_rules" and phases[0] in WRITING

    async def _opened(self) -> bool:
        state = await self.house.read_back()
        return state is not None and state.phase is not CouplePhase.HELD and not _before(state)

    # --- comparing -----------------------------------------------------------------------------------------

    async def _expect(self, step: Step, act: Expect) -> None:
        async def holds() -> bool:
            state = await self.house.read_back()
            met = not self._comparison.differences(act, await self.house.status())
            return met or state is None or not _before(state)

        await self._bring(holds)
        differences = self._comparison.differences(act, await self.house.status())
        self._comparison.go_on()
        if differences:
            self._fail(
                step, "\n".join(("this was expected (-), and this is what is there (+):", *differences))
            )


def _before(state: CoupleState) -> bool:
    """Whether the first turn of the conversation is still to come."""
    return state.phase in BEFORE or (state.phase is CouplePhase.TURN and state.stage == "ground_rules")


def _taps_of(who: str, steps: tuple[Step, ...]) -> tuple[str, ...]:
    return tuple(
        choice
        for step in steps
        if isinstance(step.act, Tap) and step.act.who == who
        for choice in step.act.choices
    )
