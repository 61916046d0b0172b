"""Pages that stand on their own: the same for everyone and in every state, always in private."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flows.effects import Button, Keyboard, Say
from flows.ids import PersonId

PAGES = ("help", "support", "therapist", "privacy", "language", "practice")
"""Commands that are answered with a page, in private, the same for everyone and in every state."""
BEHIND: Final[Mapping[str, tuple[str, ...]]] = {
    "support": ("lines", "safe_use", "plan", "stopping", "calm"),
    "therapist": ("images", "on_guard", "staying", "leaving"),
}
"""The pages that are one tap behind a page (protocol 9 and 14); from each of them it is one tap back."""


COUNTRIES: Final = tuple(
    "AR AU AT BE BR CA CL CO DK EE EU FI FR DE GR HK HU IN IE IL IT JP KE MY MX NL NZ NG NO PH PL PT SG ZA KR ES SE CH TW TR UA GB US".split()
)
"""Codes of the countries for which lines to call, or an emergency number, are known (`prompts/data`)."""
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
    if name == "support" and behind.removeprefix(IN) in COUNTRIES:
        values = (("country", behind.removeprefix(IN)),)
        back = ((Button(choice="support", argument="lines"),), support)
        return Say(to=person, prompt="page/line", values=values, keyboard=back)
    if behind in BEHIND.get(name, ()):
        up = ((Button(choice=name),),) if name != "support" else ()
        places = _countries() if behind == "lines" else ()
        return Say(to=person, prompt=f"page/{behind}", keyboard=(*places, *up, support))
    prompt = f"page/{name}" if name in PAGES else "page/unknown"
    return Say(to=person, prompt=prompt, keyboard=page_buttons(name))


def _countries() -> Keyboard:
    buttons = [
        Button(choice="support", argument=f"{IN}{code}", label=f"country.{code}") for code in COUNTRIES
    ]
    return tuple(tuple(buttons[at : at + A_ROW]) for at in range(0, len(buttons), A_ROW))
