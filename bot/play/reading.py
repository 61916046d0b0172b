"""Reading a transcript: YAML becomes typed steps, or is refused in one sentence that says where and what to do.

Every scalar is taken as the text that stands in the file, so that `no`, `20:00` and `0` mean themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Final

import yaml

from bot.play.transcript import (
    GROUP,
    Act,
    Actor,
    Attach,
    BadTranscript,
    Command,
    Crash,
    Edit,
    Expect,
    Follow,
    Moves,
    Side,
    Step,
    Tap,
    Tick,
    Transcript,
    Write,
)
from flows.model import Injury

HEADER: Final = ("about", "pace", "people", "start", "event", "steps")
WORDS: Final = frozenset({
    GROUP, "expect", "tick", "crash", "leave", "block", "unblock", "third", "coach",
})  # fmt: skip
"""What a person in a transcript cannot be called."""
STATUS: Final = frozenset({
    "chat_id", "flow", "phase", "stage", "round", "attempt", "floor", "generation", "open", "version",
    "inbox", "outbox",
})  # fmt: skip
"""The status fields that an expectation may name."""
PARTNER: Final = frozenset({"role", "phase"})
KINDS: Final = frozenset({"sticker", "photo", "voice", "video", "document", "other"})
_UNITS: Final = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_PERSON: Final = re.compile(r"[a-z][a-z0-9_]{0,30}")
_COMMAND: Final = re.compile(r"/([a-z0-9_]{1,32})(?:\s+([a-z0-9_-]{1,32}))?", re.IGNORECASE)
_TAP: Final = re.compile(r"\S(?:.*\S)?")
_SIDES: Final[Mapping[str, Side]] = {"injured": "injured", "injuring": "injuring", "both": "both"}


def read_transcript(path: Path) -> Transcript:
    """Read a file. Raises `BadTranscript`."""
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise BadTranscript(
            f"The transcript {path} cannot be read: see that it is there, and UTF-8 text."
        ) from None
    try:
        node = yaml.compose(source, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" near line {mark.line + 1}" if mark else ""
        raise BadTranscript(
            f"The transcript {path} is no valid YAML{line}: correct the indentation and quotes."
        ) from None
    if not isinstance(node, yaml.MappingNode):
        raise BadTranscript(f"The transcript {path} must hold {', '.join(HEADER)}, each by its name.")
    return _transcript(node)


# --- the whole ---------------------------------------------------------------------------------------------


def _transcript(node: yaml.MappingNode) -> Transcript:
    parts = dict(_pairs(node, "The header"))
    for name in parts:
        if name not in HEADER:
            raise BadTranscript(f"The header has no {name!r}: it takes {', '.join(HEADER)}.")
    people = _people(parts.get("people"))
    steps = parts.get("steps")
    if not isinstance(steps, yaml.SequenceNode):
        raise BadTranscript("The header needs steps: a list, one step a line.")
    others = tuple(_others(steps, people))
    reader = _Reader({actor.key for actor in (*people, *others)})
    acts = [
        Step(number=number, line=item.start_mark.line + 1, act=act)
        for number, item in enumerate(steps.value, start=1)
        for act in reader.step(item, number)
    ]
    sides = {people[0].side, people[1].side}
    by_hand = _word(parts, "start", ("joining", "first turn"), "first turn") == "joining"
    if not by_hand and sides not in ({"injured", "injuring"}, {"both"}):
        raise BadTranscript(
            "The roles in people do not fit together: take injured and injuring, or both for both, "
            "or play the roles in the steps with start: joining."
        )
    return Transcript(
        about=_value(parts["about"], "about") if "about" in parts else "",
        gentle=_word(parts, "pace", ("sitting", "gentle"), "gentle") == "gentle",
        people=people, others=others, by_hand=by_hand,
        event=Injury(_word(parts, "event", tuple(Injury), Injury.OTHER)),
        steps=tuple(acts),
    )  # fmt: skip


def _people(node: yaml.Node | None) -> tuple[Actor, Actor]:
    if not isinstance(node, yaml.MappingNode):
        raise BadTranscript(
            "The header needs people: two of them, such as {ana: {role: injured}, ben: {role: injuring}}."
        )
    actors = []
    for key, inner in _pairs(node, "people"):
        if _PERSON.fullmatch(key) is None or key in WORDS:
            raise BadTranscript(
                f"Nobody in people can be called {key!r}: take a short name in small letters."
            )
        parts = dict(_pairs(inner, f"people.{key}")) if isinstance(inner, yaml.MappingNode) else {}
        if parts.keys() - {"role", "name"} or "role" not in parts:
            raise BadTranscript(f"people.{key} takes a role and, if wanted, a name.")
        side = _word(parts, "role", ("injured", "injuring", "both"), "")
        name = _value(parts["name"], f"people.{key}.name") if "name" in parts else key.capitalize()
        actors.append(Actor(key=key, name=name, side=_SIDES[side]))
    if len(actors) != 2:
        raise BadTranscript("The header needs exactly two people: a third one enters with the step third.")
    return actors[0], actors[1]


def _others(steps: yaml.SequenceNode, people: tuple[Actor, ...]) -> Iterator[Actor]:
    """Everybody who enters in the course of the steps."""
    known = {actor.key for actor in people}
    for item in steps.value:
        if not isinstance(item, yaml.MappingNode):
            continue
        for key, value in item.value:
            if key.value == "third" and isinstance(value, yaml.ScalarNode) and value.value not in known:
                known.add(value.value)
                yield Actor(key=value.value, name=value.value.capitalize())


# --- one step ----------------------------------------------------------------------------------------------


class _Reader:
    """Reads steps. Each refusal names the step's number."""

    def __init__(self, people: set[str]) -> None:
        self._people = people
        self._readers: Mapping[str, Callable[[yaml.Node, str], Act]] = {
            "expect": self._expect,
            "tick": lambda node, where: Tick(length=_length(node, where)),
            "crash": self._crash,
            "third": lambda node, where: Moves(who=self._who(node, where), how="third"),
            "leave": lambda node, where: Moves(who=self._who(node, where), how="leave"),
            "block": lambda node, where: Moves(who=self._who(node, where), how="block"),
            "unblock": lambda node, where: Moves(who=self._who(node, where), how="unblock"),
        }

    def step(self, node: yaml.Node, number: int) -> Iterator[Act]:
        where = f"Step {number}"
        if not isinstance(node, yaml.MappingNode) or not node.value:
            raise BadTranscript(f"{where} must say who does what, such as ben: [share].")
        for key, value in _pairs(node, where):
            if key in self._people:
                yield self._doing(key, value, where)
            elif key in self._readers:
                yield self._readers[key](value, where)
            else:
                raise BadTranscript(
                    f"{where} has {key!r}, which is neither a person here nor one of {', '.join(sorted(self._readers))}."
                )

    def _doing(self, who: str, node: yaml.Node, where: str) -> Act:
        match node:
            case yaml.ScalarNode():
                return _said(who, node.value, where, group=False)
            case yaml.SequenceNode():
                return Tap(who=who, choices=_taps(node, where))
            case _:
                return self._special(who, node, where)

    def _special(self, who: str, node: yaml.Node, where: str) -> Act:
        """What somebody does that is no plain text and no plain tap: `{group: …}`, `{old: […]}` and the like."""
        pairs = list(_pairs(node, where))
        if len(pairs) != 1:
            raise BadTranscript(f"{where}: give {who} one thing to do at a time.")
        name, value = pairs[0]
        match name, value:
            case "group", yaml.ScalarNode():
                return _said(who, value.value, where, group=True)
            case "group", yaml.SequenceNode():
                return Tap(who=who, choices=_taps(value, where), group=True)
            case "aside", yaml.ScalarNode():
                return Write(who=who, text=value.value, group=True, now=True, reply=False)
            case "now", yaml.ScalarNode():
                return Write(who=who, text=value.value, now=True)
            case "forward", yaml.ScalarNode():
                return Write(who=who, text=value.value, now=True, forwarded=True)
            case "old", yaml.SequenceNode():
                return Tap(who=who, choices=_taps(value, where), old=True)
            case "open", yaml.ScalarNode():
                return Follow(who=who, of=self._who(value, where))
            case "edit", yaml.ScalarNode():
                return Edit(who=who)
            case "attach", yaml.ScalarNode() if value.value in KINDS:
                return Attach(who=who, kind=value.value)
            case _:
                raise BadTranscript(
                    f"{where}: {who} can do {{group: …}}, {{now: text}}, {{aside: text}}, {{forward: text}}, {{old: [taps]}}, "
                    f"{{open: person}}, {{edit: text}} or {{attach: kind}}."
                )

    def _who(self, node: yaml.Node, where: str) -> str:
        key = _value(node, where)
        if key not in self._people or _PERSON.fullmatch(key) is None or key in WORDS:
            raise BadTranscript(f"{where} names {key!r}, who is not among the people here.")
        return key

    def _crash(self, node: yaml.Node, where: str) -> Crash:
        match _value(node, where):
            case "true" | "handled":
                return Crash()
            case "sent":
                return Crash(after="sent")
            case "stored":
                return Crash(after="stored")
            case _:
                raise BadTranscript(f"{where}: crash takes true, or sent, handled or stored.")

    def _expect(self, node: yaml.Node, where: str) -> Expect:
        texts: dict[str, tuple[str, ...]] = {}
        lists: dict[str, dict[str, tuple[str, ...]]] = {"absent": {}, "never": {}}
        status: dict[str, str] = {}
        silent: tuple[str, ...] = ()
        partners: dict[str, dict[str, str]] = {}
        for key, value in _pairs(node, where):
            if key in self._people and isinstance(value, yaml.MappingNode):
                for name, inner in _pairs(value, where):
                    if name == "text":
                        texts[key] = _texts(inner, where)
                    elif name in PARTNER:
                        partners.setdefault(key, {})[name] = _value(inner, where)
                    else:
                        raise BadTranscript(
                            f"{where}: of a person one can expect text, role and phase, not {name!r}."
                        )
            elif key == GROUP or key in self._people:
                texts[key] = _texts(value, where)
            elif key in lists:
                for place, inner in _pairs(value, where):
                    if place != GROUP and place not in self._people:
                        raise BadTranscript(f"{where}: {key} names {place!r}, which is no chat here.")
                    lists[key][place] = _texts(inner, where)
            elif key == "silent":
                silent = _texts(value, where)
                if set(silent) - {GROUP, *self._people}:
                    raise BadTranscript(f"{where}: silent takes a list of chats, such as [group, ana].")
            elif key in STATUS:
                status[key] = _value(value, where)
            else:
                raise BadTranscript(
                    f"{where} cannot expect {key!r}: take group, a person, absent, never, or one of {', '.join(sorted(STATUS))}."
                )
        if not (texts or lists["absent"] or lists["never"] or silent or status or partners):
            raise BadTranscript(f"{where} expects nothing: say what should be seen.")
        return Expect(
            texts=texts,
            absent=lists["absent"],
            never=lists["never"],
            silent=silent,
            status=status,
            partners=partners,
        )


def _said(who: str, text: str, where: str, *, group: bool) -> Act:
    if not text.strip():
        raise BadTranscript(f"{where}: {who} says nothing; give a text, a /command or a list of taps.")
    command = _COMMAND.fullmatch(text.strip())
    if command is None:
        return Write(who=who, text=text, group=group)
    return Command(who=who, command=command[1].lower(), argument=command[2] or "", group=group)


def _taps(node: yaml.SequenceNode, where: str) -> tuple[str, ...]:
    taps = tuple(_value(item, where) for item in node.value)
    if not taps or not all(_TAP.fullmatch(tap) for tap in taps):
        raise BadTranscript(f"{where} must name at least one button, such as [share] or [known:yes].")
    return taps


def _texts(node: yaml.Node, where: str) -> tuple[str, ...]:
    texts = (
        tuple(_value(item, where) for item in node.value)
        if isinstance(node, yaml.SequenceNode)
        else (_value(node, where),)
    )
    if not texts or not all(text.strip() for text in texts):
        raise BadTranscript(f"{where} expects an empty text, which is found everywhere: give some words.")
    return texts


def _length(node: yaml.Node, where: str) -> timedelta:
    text = _value(node, where)
    if re.fullmatch(r"\s*(?:\d{1,6}[smhd]\s*)+", text) is None:
        raise BadTranscript(f"{where}: tick takes a length of time such as 45s, 20m, 24h, 14d or 1d 2h.")
    parts = re.findall(r"(\d+)([smhd])", text)
    return sum((timedelta(**{_UNITS[unit]: int(number)}) for number, unit in parts), timedelta())


# --- plain YAML --------------------------------------------------------------------------------------------


def _pairs(node: yaml.Node, where: str) -> Iterator[tuple[str, yaml.Node]]:
    """The names and values of a mapping; a name that stands twice is refused."""
    if not isinstance(node, yaml.MappingNode):
        raise BadTranscript(f"{where} must hold names with values, such as {{stage: cycle}}.")
    seen: set[str] = set()
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in seen:
            raise BadTranscript(f"{where} holds a name twice, or one that is no word.")
        seen.add(key.value)
        yield key.value, value


def _value(node: yaml.Node, where: str) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise BadTranscript(f"{where} must hold a plain text there.")
    return str(node.value)


def _word(parts: Mapping[str, yaml.Node], name: str, words: tuple[str, ...], usual: str) -> str:
    if name not in parts:
        return usual
    value = _value(parts[name], name)
    if value not in words:
        raise BadTranscript(f"The header has {name}: {value!r}; it takes {', '.join(words)}.")
    return value
