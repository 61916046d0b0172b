"""Transcripts are played through the real parts; the golden ones hold, and nobody's words get where they should not."""

from __future__ import annotations

import io
import logging
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog

from bot import telemetry
from bot.coach import LanguageCoach
from bot.play import BadTranscript, Played, play_file, printed, read_transcript
from bot.play.player import Player
from bot.play.screens import Line
from bot.play.transcript import GROUP, Expect
from flows.ids import WordsId
from flows.model import Reading, Role

GOLDEN = sorted((Path(__file__).parent.parent / "transcripts").glob("*.yaml"))
HEAD = "pace: sitting\npeople: {ana: {role: injured}, ben: {role: injuring}}\n"
BY_HAND = f"start: joining\n{HEAD}"
MARK = "zanzibar4711"
"""A word that stands in no wording: where it turns up, somebody's words are."""


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged meanwhile, from the lowest level on."""
    stream = io.StringIO()
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    telemetry.set_up(stream, logging.DEBUG)
    yield stream
    structlog.reset_defaults()
    telemetry._out.clear()
    root.handlers[:] = handlers
    root.setLevel(level)


async def played(folder: Path, steps: str, *, head: str = HEAD) -> Played:
    file = folder / "transcript.yaml"
    file.write_text(f"{head}steps:\n{steps}", encoding="utf-8")
    return await play_file(file)


# --- golden transcripts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", GOLDEN, ids=[file.stem for file in GOLDEN])
async def test_a_golden_transcript_holds(file: Path, log: io.StringIO):
    """A whole conversation goes as people were promised; a failure shows the chat."""
    result = await play_file(file)

    assert not result.failures, printed(result) + "\n\n" + "\n".join(result.failures)
    assert [] == strays(result)
    assert [] == [line.text for line in written(result) if line.text in log.getvalue()]


@pytest.mark.parametrize("file", GOLDEN, ids=[file.stem for file in GOLDEN])
def test_a_golden_transcript_expects_texts_and_states(file: Path):
    """Each of them says what is read and where the two are; one that expects nothing would prove nothing."""
    expected = [step.act for step in read_transcript(file).steps if isinstance(step.act, Expect)]

    assert [] != [act for act in expected if act.texts]
    assert [] != [act for act in expected if act.status]


def test_the_golden_transcripts_are_enough():
    """The shapes that a conversation can take are there."""
    assert 12 <= len(GOLDEN)


def written(result: Played) -> list[Line]:
    """What people wrote themselves in private, without commands."""
    return [
        line
        for line in result.script
        if line.kind == "person" and line.place != GROUP and not line.text.startswith(("/", "("))
    ]


def strays(result: Played) -> list[str]:
    """What somebody wrote in private and the other read in private, without its writer having shared it."""
    found = []
    for own in written(result):
        shared = False
        for line in result.script[result.script.index(own) + 1 :]:
            shared = shared or (line.place == GROUP and own.text in line.text)
            shared = shared or (line.place == own.who and line.kind == "tap" and "keep_name" in line.choices)
            if line.place not in {GROUP, own.who} and own.text in line.text and not shared:
                found.append(f"{line.place} read: {line.text}")
    return found


# --- nobody's words ----------------------------------------------------------------------------------------

LEAKS = f"""
  - ben: "I told you a story about {MARK} and the train, and none of it was true."
  - ben: [discard]
  - ben: "I told you that I missed the train from {MARK} in May. I was with friends."
  - ben: "I was with friends in May."
  - ana: {{now: "Why {MARK}, of all things?"}}
  - ana: {{aside: "{MARK}!"}}
  - ben: [share]
  - ben: [known:no]
  - ben: "She undressed in front of {MARK} and I touched her."
  - ben: [discard]
  - ben: /pause
  - ana: {{now: "Are you still there, {MARK}?"}}
  - ben: {{now: "Give me a minute, {MARK}."}}
  - tick: 30m
  - ben: [ready:back]
  - ana: [ready:back]
  - ben: {{forward: "{MARK} writes that one should apologise."}}
  - ben: "The train left {MARK} at nine."
  - tick: 25h
  - expect: {{ben: "have now deleted it"}}
  - ben: "I lied to you about the train on 3 May."
  - ben: [share]
  - ana: [landed]
  - ana: "When I hear {MARK} I want to kill myself tonight."
  - expect: {{phase: held, ana: "Here is a short reading"}}
  - crash: true
  - ana: {{now: "{MARK} again."}}
  - expect: {{ana: "I'm not taking any text", phase: held}}
"""


@pytest.fixture
async def player(tmp_path: Path) -> AsyncIterator[Player]:
    """A play in which a marked word is written wherever it must not stay."""
    file = tmp_path / "leaks.yaml"
    file.write_text(f"{HEAD}steps:{LEAKS}", encoding="utf-8")
    folder = tmp_path / "house"
    folder.mkdir()
    player = Player(read_transcript(file), folder)
    yield player
    await player.house.close()


async def test_what_was_not_shared_reaches_nobody_else(player: Player):
    """Discarded, replaced, new, graphic, too old, out of turn, in a pause, dangerous: the other reads none of it."""
    result = await player.play()

    assert [] == result.failures
    assert 10 <= len([line for line in written(result) if MARK in line.text])
    for line in result.script:
        mine = line.who in {"Ana", "Ben"} or line.place == "Ben"
        assert MARK not in line.text or mine, line


async def test_what_was_not_shared_stands_in_no_log_journal_or_state(
    player: Player, log: io.StringIO, tmp_path: Path
):
    """The word is in no log line, no journal row, no state and no private part; of the texts none is kept."""
    result = await player.play()

    async with player.house.core.store.begin() as unit:
        couple = await unit.find_group(result.status["chat_id"])
        assert couple is not None
        snapshot = await unit.load(couple)
        kept = await unit.words([WordsId(number) for number in range(1, 200)])
    assert snapshot is not None
    assert MARK not in log.getvalue()
    assert MARK.encode() not in snapshot.state
    assert MARK.encode() not in b"".join(snapshot.private.values())
    assert [] == [words.id for words in kept.values() if words.text is not None and MARK in words.text]
    assert ["I lied to you about the train on 3 May."] == [
        words.text for words in kept.values() if words.shared
    ]
    assert MARK not in repr(journal(tmp_path))
    assert [] == [
        file
        for file in (tmp_path / "house").rglob("*")
        if file.is_file() and MARK.encode() in file.read_bytes()
    ]


async def test_a_failure_that_quotes_somebody_is_logged_without_the_quote(
    tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
):
    """A part that breaks with the text in its error: the writer is told kindly, and the log names the place only."""
    read = LanguageCoach.read

    def broken(self: LanguageCoach, text: str, stage: str, role: Role | None) -> Reading:
        if MARK in text:
            raise ValueError(text)
        return read(self, text, stage, role)

    monkeypatch.setattr(LanguageCoach, "read", broken)

    result = await played(
        tmp_path,
        f"""
  - ben: "The story about {MARK} was not true."
  - expect: {{ben: "Something went wrong on my side", silent: [ana, group], stage: acknowledgment}}
""",
    )

    assert "Step 1 (line 5): inside the coach something went wrong: items set_aside." == result.failures[0]
    assert "ValueError at" in log.getvalue()
    assert MARK not in log.getvalue()


def files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def journal(folder: Path) -> list[object]:
    file = max(folder.rglob("coach.sqlite3"))
    with sqlite3.connect(file) as connection:
        rows: list[object] = connection.execute("SELECT event, phase, stage FROM journal").fetchall()
    connection.close()
    assert rows
    return rows


# --- the player itself -------------------------------------------------------------------------------------


async def test_the_example_of_the_contract_plays(tmp_path: Path):
    """Consent, check-in and all that comes before the first draft are gone through without being told."""
    result = await played(
        tmp_path,
        """
  - ben: "I lied to you about where I was on Friday. I was in the bar at the station until midnight."
  - ben: [share]
  - expect: {group: "landed", stage: acknowledgment}
  - tick: 24h
  - crash: true
""",
    )

    assert [] == result.failures
    assert ("turn", "acknowledgment", "injuring") == tuple(
        result.status[key] for key in ("phase", "stage", "floor")
    )
    assert "Everything was as expected." in printed(result)


async def test_an_expectation_that_fails_says_what_was_there(tmp_path: Path):
    """The failure names step and line, and shows what was expected beside what is there; the play goes on."""
    result = await played(
        tmp_path,
        """
  - ben: "I lied to you on Friday."
  - expect: {group: "a brass band", stage: cycle, ben: {phase: drafting}}
  - expect: {stage: acknowledgment}
""",
    )

    assert 1 == len(result.failures)
    lines = result.failures[0].splitlines()
    assert "Step 2 (line 6): this was expected (-), and this is what is there (+):" == lines[0]
    assert "- group: a brass band" in lines
    assert ["- stage: cycle", "+ stage: acknowledgment"] == lines[-4:-2]
    assert ["- ben.phase: drafting", "+ ben.phase: reviewing"] == lines[-2:]
    assert result.as_json()["holds"] is False


@pytest.mark.parametrize(
    "expectation",
    [
        "absent: {ben: share}",
        "never: {group: Hello}",
        "silent: [ben]",
        "round: 2",
        "open: false",
        "floor: null",
        "ana: {role: injuring}",
        "ana: 'Is it what you want to share?'",
    ],
)
async def test_every_kind_of_expectation_can_fail(tmp_path: Path, expectation: str):
    """What does not hold is found, whatever is asked for."""
    result = await played(tmp_path, f"\n  - ben: 'I lied to you on Friday.'\n  - expect: {{{expectation}}}\n")

    assert 1 == len(result.failures)


async def test_the_printed_chat_shows_who_says_what_where_and_when(tmp_path: Path):
    """A person sees the chat, the buttons, what is underlined and how time passes; not what went by itself in private."""
    result = await played(
        tmp_path,
        """
  - ben: "I'm sorry if you felt hurt."
  - ana: /pause
  - tick: 1d 2h
""",
    )

    lines = [line.strip() for line in printed(result).splitlines()]
    assert "Mon 02 Nov 18:00 [Ben, private] Ben" in lines
    assert "(underlined: “sorry if you felt hurt”)" in lines
    assert "[Share it] [I see it differently: share it] [Throw it away]" in lines
    assert "── 1 d 2 h pass ──" in lines
    assert "Mon 02 Nov 18:20 [group] the coach" in lines
    assert [] == [line for line in lines if "Are you somewhere private right now?" in line]


async def test_a_button_that_is_not_there_ends_the_play(tmp_path: Path):
    """Nobody can tap it, so nothing after it is played; the failure lists what can be tapped."""
    result = await played(tmp_path, "\n  - ana: [landed]\n  - ben: 'Never played.'\n")

    assert 1 == len(result.failures)
    assert "Step 1 (line 5): ana cannot tap 'landed'; what can be tapped:" in result.failures[0]
    assert [] == [line for line in result.script if line.text == "Never played."]


async def test_started_by_hand_nothing_goes_by_itself(tmp_path: Path):
    """With `start: joining` the group only reads the welcome, and a text meets nobody's couple."""
    result = await played(
        tmp_path, "\n  - ben: 'Hello?'\n  - expect: {phase: joining, ben: 'To begin'}\n", head=BY_HAND
    )

    assert [] == result.failures
    assert [] == [line for line in result.script if line.by_itself]


async def test_known_is_confirmed_only_where_the_transcript_does_not(tmp_path: Path):
    """A transcript that says `known:no` itself is not overruled, also with an expectation in between."""
    result = await played(
        tmp_path,
        """
  - ben: "I lied to you on Friday."
  - ben: [share]
  - expect: {ben: "does Ana already know all of this?"}
  - ben: [known:no]
  - expect: {ben: "Then I don't post it", stage: acknowledgment}
  - ben: "I lied to you on Friday, and you know it."
  - ben: [share]
  - expect: {group: "and you know it"}
""",
    )

    assert [] == result.failures


@pytest.mark.parametrize("crash", ["true", "sent", "handled", "stored"])
async def test_a_crash_changes_nothing_that_people_see(tmp_path: Path, crash: str):
    """Killed after a step was stored, handled or sent: the chat is the same as without, message for message."""
    steps = "\n  - ben: 'I lied to you on Friday.'\n{}  - ben: [share]\n{}  - ana: [landed]\n{}  - tick: 1d\n"
    without = await played(tmp_path, steps.format("", "", ""))
    line = f"  - crash: {crash}\n"
    killed = await played(tmp_path, steps.format(line, line, line))

    assert [] == killed.failures
    assert chats(without) == chats(killed)


def chats(result: Played) -> dict[str, list[str]]:
    return {
        place: [
            line.text
            for line in result.script
            if line.place == place and line.kind in {"coach", "edit", "alert"}
        ]
        for place in (GROUP, "Ana", "Ben")
    }


async def test_the_gentle_pace_gets_to_the_first_turn_by_itself_too(tmp_path: Path):
    """Its hours are waited for, and both say yes to the evening."""
    head = HEAD.replace("sitting", "gentle")

    result = await played(
        tmp_path, "\n  - ben: 'I lied to you on Friday.'\n  - expect: {stage: acknowledgment}\n", head=head
    )

    assert [] == result.failures
    assert 20 == result.script[-1].at.hour


BAD = {
    "no mapping": ("- a\n- b\n", "must hold"),
    "no YAML": ("steps: [\n", "is no valid YAML"),
    "an unknown heading": (f"{HEAD}moon: full\nsteps: []\n", "'moon'"),
    "no people": ("steps: []\n", "needs people"),
    "three people": (
        "people: {a: {role: injured}, b: {role: injuring}, c: {role: both}}\nsteps: []\n",
        "exactly two",
    ),
    "a role that is none": ("people: {a: {role: kind}, b: {role: injuring}}\nsteps: []\n", "role: 'kind'"),
    "roles that do not fit": ("people: {a: {role: injured}, b: {role: injured}}\nsteps: []\n", "do not fit"),
    "a person called group": (
        "people: {group: {role: injured}, b: {role: injuring}}\nsteps: []\n",
        "'group'",
    ),
    "a pace that is none": (f"{HEAD.replace('sitting', 'brisk')}steps: []\n", "pace: 'brisk'"),
    "no steps": (HEAD, "needs steps"),
    "a step that is none": (f"{HEAD}steps:\n  - ben\n", "Step 1 "),
    "a stranger": (f"{HEAD}steps:\n  - tick: 1h\n  - eve: [share]\n", "Step 2 "),
    "a tap of nothing": (f"{HEAD}steps:\n  - ben: []\n", "Step 1 "),
    "a length that is none": (f"{HEAD}steps:\n  - tick: soon\n", "Step 1:"),
    "a crash that is none": (f"{HEAD}steps:\n  - crash: maybe\n", "Step 1:"),
    "an empty text": (f"{HEAD}steps:\n  - ben: ''\n", "Step 1:"),
    "an expectation of nothing": (f"{HEAD}steps:\n  - expect: {{}}\n", "Step 1 "),
    "an unknown field": (f"{HEAD}steps:\n  - expect: {{mood: good}}\n", "'mood'"),
    "a name twice": (f"{HEAD}steps:\n  - expect: {{stage: a, stage: b}}\n", "twice"),
    "years": (f"{HEAD}steps:\n  - tick: 999d\n", "Step 1 "),
}


@pytest.mark.parametrize(("source", "said"), BAD.values(), ids=BAD.keys())
async def test_a_transcript_that_cannot_be_played_is_refused_in_one_sentence(
    tmp_path: Path, source: str, said: str
):
    """The sentence says where, with the step's number."""
    file = tmp_path / "bad.yaml"
    file.write_text(source, encoding="utf-8")

    with pytest.raises(BadTranscript) as refused:
        await play_file(file)

    assert said in str(refused.value)
    assert str(refused.value).endswith(".")
    assert 1 == len(str(refused.value).splitlines())


async def test_a_play_reads_and_leaves_nothing_of_the_users(
    tmp_path: Path, nobodys_machine: Path, monkeypatch: pytest.MonkeyPatch
):
    """Settings in the environment do not count, and no data, key or setting is left behind."""
    monkeypatch.setenv("EFT_COACH_PACE__PROFILE", "gentle")
    monkeypatch.setenv("EFT_COACH_MASTER_KEY", "this is no key")

    result = await played(tmp_path, "\n  - ben: 'I lied to you on Friday.'\n")

    assert [] == result.failures
    assert [] == files(nobodys_machine)


async def test_an_operator_sees_no_timer_of_one_partner_alone(tmp_path: Path):
    """A draft and an open reading are due some day; the status names the timers of both only."""
    result = await played(tmp_path, '  - ben: "I lied to you about the train on 3 May."\n')

    assert "reviewing" in {partner["phase"] for partner in result.status["partners"]}
    assert {"turn_nudge", "turn_give_up"} == {timer["name"] for timer in result.status["timers"]}
