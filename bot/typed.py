"""What a typed command carries: a short plain word at most, however it was typed."""

from __future__ import annotations

import re
from typing import Final

from flows.events import NO_WORD

_PLAIN: Final = re.compile(r"[a-z0-9_-]{1,32}")
_OWN: Final = re.compile(r"\w{1,32}")


def argument_of(command: str, rest: str) -> str:
    """Give the argument of a command from what follows it; anything freer is left out, and never kept as words.

    A word that somebody chose for clearing their chat may be of any script, and is said to be none if it is.
    """
    rest = rest.strip()
    if command == "discreet" and rest:
        return rest.casefold() if _OWN.fullmatch(rest) else NO_WORD
    return rest if _PLAIN.fullmatch(rest) else ""
