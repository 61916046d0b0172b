"""Every prompt that the flows may use, with the values that it is given: what `flow check` holds the templates to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from flows.couple.stages import PLAN, Answers
from flows.effects import Value
from flows.model import Floor

_PLAIN: Final = {
    "": (
        "group/welcome group/only_two group/opens group/again group/neutral_close group/part_one_close "
        "group/loops_close group/end group/part_two group/second_round group/either group/rests group/pause_over group/back "
        "group/help group/unnamed closing/goodbye closing/when_you_want turn/answering turn/distress turn/hard turn/not_now "
        "turn/grounding turn/time_out turn/kept_until_both draft/visible draft/not_posted draft/pieces draft/discarded_answer draft/discarded "
        "draft/new_to_partner draft/too_long draft/forwarded draft/too_old pause/ready pause/waiting pause/words "
        "private/declined private/host_is_partner private/event private/role private/differ "
        "private/chooses_when private/ready private/tonight private/hello private/ended private/under_18 private/referral private/referral_later private/left "
        "private/leave private/welcome_back private/nothing_to_pause private/zone_set private/not_now "
        "private/attached private/edited check_in/send check_in/thanks task/values task/scene "
        "task/time_out task/cycle task/third_person page/help page/support page/therapist page/privacy "
        "page/lines page/safe_use page/sharing page/plan page/stopping page/calm page/finding page/choosing page/images page/on_guard page/staying page/leaving "
        "page/language page/practice page/unknown lobby/start lobby/not_yours alert/tonight_yes "
        "alert/tonight_no alert/paused alert/nothing_to_pause alert/support alert/for_two alert/elsewhere alert/joined "
        "alert/leave alert/stale alert/on_pause alert/not_yours alert/noted alert/hard alert/rated status/joining status/closed "
        "nudge/write nudge/answer nudge/back errors/set_aside "
        "discreet/small_talk "
        "reading/closed reading/over reading/safe reading/plain reading/closed_for_now reading/hidden reading/harmed reading/afraid reading/life "
        "reading/asked reading/self reading/hurt reading/threat reading/harming reading/child"
    ),
    "time": (
        "group/hold group/sitting_end group/soft_end group/reopened group/second_round_later group/pause pause/lengths pause/set "
        "pause/calm status/held status/paused"
    ),
    "name": "group/joined_first group/joined_both group/hard",
    "other": (
        "closing/for_you turn/listening turn/waiting turn/missing turn/hint_what turn/hint_impact "
        "turn/hint_reasons turn/no_answer_yet draft/known private/another"
    ),
    "words": "draft/graphic draft/graphic_visible draft/validated draft/plain",
    "gentle": "group/plan private/prepared",
    "hour": "group/hour",
    "texts language zone counts quiet": "mydata/kept",
    "time shared words": "mydata/text",
    "code time host contact is_partner": "mydata/code",
    "now hour": "private/settings",
    "quiet": "private/writing private/writing_set",
    "counts": "private/counting private/counting_set",
    "name other": "group/one_of_both",
    "name words": "group/said",
    "name line": "group/received",
    "words category sure": "draft/remark",
    "host contact is_partner": "private/consent",
    "kind words other": "private/name private/confirm",
    "first": "private/both_hurt",
    "country": "page/line page/directory",
    "limit": "private/name_too_long",
    "key number first again": "check_in/question",
    "stage name step steps minutes": "status/turn",
}

_PROGRESS: Final = frozenset({"step", "steps", "minutes"})
_TWO: Final = frozenset({"name", "other"})


def _stages() -> Iterator[tuple[str, frozenset[str]]]:
    for stage in PLAN:
        for number, leg in enumerate(stage.legs, start=1):
            end = "" if number == 1 else f"_{number}"
            single = leg.floor is not Floor.BOTH
            yield f"couple/{stage.key}/turn{end}", _PROGRESS | _TWO if single else _PROGRESS
            if leg.drafts:
                yield f"couple/{stage.key}/speak{end}", frozenset({"other", "again", "heard"})
                if leg.answers is not Answers.NOBODY:
                    yield f"couple/{stage.key}/answer{end}", _TWO if single else frozenset()
            if leg.answers is Answers.LISTENER:
                for choice in leg.choices:
                    if choice not in ("received", "hard"):
                        yield f"couple/{stage.key}/{choice}", _TWO
            if leg.way_out:
                yield f"couple/{stage.key}/passed", frozenset()


PROMPTS: Final[Mapping[str, frozenset[str]]] = {
    **{name: frozenset(values.split()) for values, names in _PLAIN.items() for name in names.split()},
    **dict(_stages()),
}
"""Each declared prompt, with the names of its values."""


def declared(prompt: str, values: Mapping[str, Value]) -> str:
    """Return the prompt's name; a prompt or value that is not declared is a bug and raises `KeyError`."""
    if PROMPTS[prompt] != values.keys():
        raise KeyError(f"{prompt} is declared with {sorted(PROMPTS[prompt])}, used with {sorted(values)}")
    return prompt
