"""A second set in the guide's own form (several labels a text), read as a whole: how many decisions are wrong."""

from __future__ import annotations

import json
from pathlib import Path

from flows.language import read, screen

SECOND = Path(__file__).parent / "second"
STAGE = {
    "acknowledgment": ("acknowledgment", "injuring"),
    "injury": ("injury", "injured"),
    "fear": ("fear", "injured"),
    "reflection": ("hearing", "injuring"),
    "commitment": ("commitment", "injuring"),
}
#: What a label of the guide asks of an answer: one of these findings, or all of these checks.
ASKS: dict[str, dict[str, set[str] | tuple[str, ...]]] = {
    "acknowledgment": {
        "vague": {"VAGUE"},
        "minimising": {"MINIMISE"},
        "defending": {"DEFEND", "BUT", "DENY"},
        "blame_shift": {"BLAME"},
        "conditional": {"CONDITIONAL"},
        "pressure": {"PRESSURE"},
        "passive": {"AGENTLESS"},
        "specific_ok": ("names_act", "particulars"),
        "owns_ok": ("owns",),
        "impact_ok": ("impact",),
        "remorse_ok": ("remorse",),
    },
    "injury": {
        "attack": {"ATTACK"},
        "contempt": {"CONTEMPT"},
        "global": {"GLOBAL"},
        "mindreading": {"MINDREADING"},
        "feeling_ok": ("feeling",),
        "specific_ok": ("particulars",),
    },
    "fear": {"secondary_only": {"SECONDARY"}, "primary_ok": ("primary_emotion",), "need_ok": ("need",)},
    "reflection": {
        "defends": {"DEFEND", "BLAME", "MINIMISE"},
        "fixes": {"FIX"},
        "dismisses": {"DISMISS"},
        "reflects_ok": ("reflects",),
        "validates_ok": ("validates",),
    },
    "commitment": {
        "vague": {"VAGUE"},
        "unilateral": {"DEMAND"},
        "measurable": ("measurable",),
        "has_when": ("when",),
    },
}


def test_few_decisions_are_wrong():
    """At most one decision in fifty (a label of a text) is wrong on this set."""
    wrong = decisions = 0
    for name, (stage, role) in STAGE.items():
        for line in (SECOND / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            reading = read(row["text"], stage, role)
            found = {str(finding.category) for finding in reading.findings}
            for label, asked in ASKS[name].items():
                said = (
                    bool(found & asked) if isinstance(asked, set) else all(reading.checks[c] for c in asked)
                )
                decisions += 1
                wrong += said != (label in row["labels"])

    assert decisions // 50 >= wrong


def test_ordinary_turns_alarm_nobody():
    """Texts of the conversation that speak of no danger are not screened out."""
    alarmed = [
        row["id"]
        for name in STAGE
        for line in (SECOND / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        if screen((row := json.loads(line))["text"]) is not None
    ]

    assert [] == alarmed
