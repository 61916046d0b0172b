"""What is expected beside what is there: texts in the chats, and fields of the text-free status.

A message that was deleted is no longer there: it is not found where a text is expected, and is as good as absent. That
it was there still counts for what must never be seen, and for a chat that must hear nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.play.screens import Line, Screens, seen
from bot.play.transcript import GROUP, Expect

SHOWN: Final = 3
"""How many messages of a chat are shown beside a text that is missing there."""
READ: Final = ("coach", "edit", "alert")


class Comparison:
    """Remembers where the expectation before was, and compares what came since."""

    def __init__(self, screens: Screens, chats: Mapping[str, int], people: Mapping[str, int]) -> None:
        """`chats` and `people` say which id belongs to which name in the transcript."""
        self._screens = screens
        self._chats = chats
        self._people = people
        self._since = 0

    def go_on(self) -> None:
        """What comes from now on is new for the next expectation."""
        self._since = len(self._screens.script)

    def differences(self, act: Expect, status: Mapping[str, Any]) -> list[str]:
        """Give what is not as expected, as lines of a diff."""
        return [*self._texts(act), *self._fields(act, status)]

    def _texts(self, act: Expect) -> Iterator[str]:
        for place, texts in act.texts.items():
            there = [*self._new(place), *self._screens.standing(self._chats[place])]
            missing = [text for text in texts if not _in(text, there)]
            yield from (f"- {place}: {text}" for text in missing)
            if missing:
                last = self._new(place)[-SHOWN:] or ["(nothing new)"]
                yield from (f"+ {place}: {text}" for text in last)
        for place, texts in act.absent.items():
            told = [seen(line) for line in self._told(place) if self._stands(place, line)]
            yield from (
                f"- {place}: not {text!r}, since the expectation before" for text in texts if _in(text, told)
            )
        for place in act.silent:
            said = [seen(line) for line in self._told(place) if line.kind in READ]
            yield from (f"- {place}: nothing from the coach\n+ {place}: {text}" for text in said)
        for place, texts in act.never.items():
            everything = [seen(line) for line in self._lines(place, 0)]
            yield from (f"- {place}: never {text!r}" for text in texts if _in(text, everything))

    def _told(self, place: str) -> Iterator[Line]:
        """What came since then, but for the welcome and what the play went through by itself."""
        return (line for line in self._lines(place, self._since) if line.step and not line.by_itself)

    def _new(self, place: str) -> list[str]:
        return [seen(line) for line in self._lines(place, self._since) if self._stands(place, line)]

    def _stands(self, place: str, line: Line) -> bool:
        return (self._chats[place], line.message) not in self._screens.wiped

    def _lines(self, place: str, since: int) -> Iterator[Line]:
        """What can be read in a chat; in a private one, what the coach wrote there."""
        name = self._screens.name(self._chats[place])
        for line in self._screens.script[since:]:
            if line.place == name and (line.kind in READ or (place == GROUP and line.kind == "person")):
                yield line

    def _fields(self, act: Expect, status: Mapping[str, Any]) -> Iterator[str]:
        for name, wanted in act.status.items():
            yield from _field(name, wanted, status.get(name))
        for key, fields in act.partners.items():
            partners = status.get("partners", [])
            own: Mapping[str, Any] = next(
                (each for each in partners if each["person_id"] == self._people[key]), {}
            )
            for name, wanted in fields.items():
                yield from _field(f"{key}.{name}", wanted, own.get(name))


def _field(name: str, wanted: str, found: Any) -> Iterator[str]:
    written = found if isinstance(found, str) else json.dumps(found)
    if wanted not in {written, "~" if found is None else written}:
        yield f"- {name}: {wanted}"
        yield f"+ {name}: {written}"


def _in(text: str, texts: list[str]) -> bool:
    wanted = _even(text)
    return any(wanted in _even(each) for each in texts)


def _even(text: str) -> str:
    """Without regard to capitals, line breaks and the shape of an apostrophe."""
    return " ".join(text.casefold().replace("\u2019", "'").split())
