"""Every prompt of the practice alone, with the values that it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flows.effects import Value
from flows.solo.parts import BY_KEY, TICKS

_PLAIN: Final = {
    "": (
        "solo/keeping solo/door solo/fit_send solo/stops solo/complex solo/asked solo/edit solo/undone "
        "solo/nothing_to_undo solo/delete solo/deleted solo/over solo/too_long solo/not_yet solo/not_now solo/help "
        "solo/stale solo/longer "
        "solo/stop/afraid solo/stop/life solo/stop/harmed solo/stop/threat solo/stop/child solo/stop/hidden "
        "solo/stop/complex solo/stop/under_18 solo/stop/order solo/stop/shaken solo/stop/unwell solo/stop/unclear "
        "solo/stop/later"
    ),
    "key number first": "solo/fit",
    "key number": "solo/tick",
    "words category sure hurt": "solo/remark",
    "name words number": "solo/view",
    "until": "solo/back solo/goodbye solo/end",
    " ".join((*TICKS, "parts", "hurt", "until")): "solo/missing",
}

SHELL_PROMPTS: Final[Mapping[str, frozenset[str]]] = {
    "solo/terminal/choose": frozenset({"most"}),
    "solo/terminal/write": frozenset({"most"}),
    "solo/terminal/no_number": frozenset({"most"}),
    "solo/terminal/empty": frozenset(),
    "solo/terminal/unknown": frozenset(),
    "solo/terminal/elsewhere": frozenset(),
    "solo/terminal/screen": frozenset(),
}
"""Said by the terminal itself: how to choose and to write there, and what to do where something was mistyped."""

PROMPTS: Final[Mapping[str, frozenset[str]]] = {
    **{name: frozenset(values.split()) for values, names in _PLAIN.items() for name in names.split()},
    **{f"solo/part/{key}": frozenset() for key in BY_KEY},
    **SHELL_PROMPTS,
}
"""Each declared prompt, with the names of its values."""


def declared(prompt: str, values: Mapping[str, Value]) -> str:
    """Return the prompt's name; a prompt or value that is not declared is a bug and raises `KeyError`."""
    if PROMPTS[prompt] != values.keys():
        raise KeyError(f"{prompt} is declared with {sorted(PROMPTS[prompt])}, used with {sorted(values)}")
    return prompt
