"""Pages that stand on their own: the same for everyone and in every state, always in private."""

from __future__ import annotations

from flows.effects import Button, Keyboard, Say
from flows.ids import PersonId

PAGES = ("help", "support", "therapist", "privacy", "language", "practice")
"""Commands that are answered with a page, in private, the same for everyone and in every state."""


def page_buttons(command: str) -> Keyboard:
    """Return the buttons under a page: from any page to the support page."""
    return () if command == "support" else ((Button(choice="support"),),)


def page(person: PersonId, name: str) -> Say:
    """Return the page as a message to one person."""
    prompt = f"page/{name}" if name in PAGES else "page/unknown"
    return Say(to=person, prompt=prompt, keyboard=page_buttons(name))
