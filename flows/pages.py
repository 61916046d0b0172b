"""Pages that stand on their own: the same for everyone and in every state, always in private."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flows.effects import Button, Keyboard, Say
from flows.ids import PersonId

PAGES = ("help", "support", "therapist", "privacy", "language", "practice")
"""Commands that are answered with a page, in private, the same for everyone and in every state."""
BEHIND: Final[Mapping[str, tuple[str, ...]]] = {
    "support": ("lines", "safe_use", "sharing", "plan", "stopping", "calm"),
    "therapist": ("finding", "choosing", "images", "on_guard", "staying", "leaving"),
}
"""The pages that are one tap behind a page (protocol 9 and 14); from each of them it is one tap back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ByCountry:
    """A page that asks for a country, and the one that answers. The country is chosen: never guessed, never kept."""

    asks: str
    answers: str
    codes: tuple[str, ...]


WORLD: Final = "001"
"""Every other country, as the United Nations number it (M49)."""
BY_COUNTRY: Final[Mapping[str, ByCountry]] = {
    "support": ByCountry(
        asks="lines",
        answers="line",
        codes=tuple(
            "AR AU AT BE BR CA CL CO DK EE EU FI FR DE GR HK HU IN IE IL IT JP KE MY MX NL NZ NG NO PH PL PT SG ZA KR ES SE CH TW TR UA GB US".split()
        ),
    ),
    "therapist": ByCountry(
        asks="finding", answers="directory", codes=(*"AU AT DE IE NO SE GB US".split(), WORLD)
    ),
}
"""By the page that they are behind. The codes are those of the countries that `prompts/data` knows something of."""
IN = "in-"
"""What the argument of a country's button begins with."""
A_ROW = 2


def page_buttons(command: str) -> Keyboard:
    """Return the buttons under a page: those behind it, and from any page to the support page."""
    behind = tuple((Button(choice=command, argument=name),) for name in BEHIND.get(command, ()))
    return behind if command == "support" else (*behind, (Button(choice="support"),))


def page(person: PersonId, name: str, behind: str = "") -> Say:
    """Return a page as a message to one person: the one of a command, or one behind it."""
    support = (Button(choice="support"),)
    up = ((Button(choice=name),),) if name != "support" else ()
    listed = BY_COUNTRY.get(name)
    code = behind.removeprefix(IN)
    if listed and code in listed.codes:
        back = (Button(choice=name, argument=listed.asks),)
        return Say(
            to=person,
            prompt=f"page/{listed.answers}",
            values=(("country", code),),
            keyboard=(back, *up, support),
        )
    if behind in BEHIND.get(name, ()):
        places = _countries(name, listed.codes) if listed and behind == listed.asks else ()
        return Say(to=person, prompt=f"page/{behind}", keyboard=(*places, *up, support))
    prompt = f"page/{name}" if name in PAGES else "page/unknown"
    return Say(to=person, prompt=prompt, keyboard=page_buttons(name))


def _countries(name: str, codes: tuple[str, ...]) -> Keyboard:
    buttons = [Button(choice=name, argument=f"{IN}{code}", label=f"country.{code}") for code in codes]
    return tuple(tuple(buttons[at : at + A_ROW]) for at in range(0, len(buttons), A_ROW))
