"""The labelled examples of this folder, each frame with its harmless twins, read by the coach and the router."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flows.language import Level, read, screen

EXAMPLES = Path(__file__).parent / "examples"
CANCELS = {"BUT", "DEFEND", "DENY"}  # one label of the guide
FILES = sorted(path.stem for path in EXAMPLES.glob("*.jsonl") if path.stem != "safety")


def rows(stem: str) -> list[dict[str, Any]]:
    return [
        json.loads(line) for line in (EXAMPLES / f"{stem}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def holds(row: dict[str, Any]) -> bool:
    reading = read(row["text"], row["stage"], row["role"])
    if row["label"].isupper():
        wanted = CANCELS if row["label"] in CANCELS else {row["label"]}
        return any(str(finding.category) in wanted for finding in reading.findings)
    return all(reading.checks[check] for check in row["label"].split("+"))


@pytest.mark.parametrize("stem", FILES)
def test_finds_what_is_meant_and_leaves_its_harmless_twins_alone(stem: str):
    """A known miss is listed here by its sentence, so that a new one shows."""
    known = {
        "You would have agreed to the bike. I never gave you the chance.",
        "My dad had just died. That's not why I went to Karen's that weekend; I went because I wanted to.",
    }

    wrong = [row["text"] for row in rows(stem) if holds(row) != row["holds"]]

    assert [] == [text for text in wrong if text not in known]


def test_danger_is_found_and_its_harmless_neighbours_are_not():
    """Every plain, noisy and dialect example routes; what is harmless alarms nobody."""
    missed = [
        row["text"]
        for row in rows("safety")
        if row["route"] != "none" and row["tier"] != "implicit" and screen(row["text"]) is None
    ]
    alarmed = [
        row["text"] for row in rows("safety") if row["route"] == "none" and screen(row["text"]) is not None
    ]

    assert ([], []) == (missed, alarmed)


def test_most_veiled_examples_are_found():
    """Of what is only hinted at, at most three in this set are missed."""
    veiled = [row for row in rows("safety") if row["tier"] == "implicit"]

    assert 3 >= sum(screen(row["text"]) is None for row in veiled)


def test_the_route_is_the_one_that_is_named():
    """Where a sign is found it leads where the example says."""
    routes = [
        (row["route"], str(sign.route))
        for row in rows("safety")
        if row["route"] != "none" and (sign := screen(row["text"])) is not None
    ]

    assert [] == [pair for pair in routes if pair[0] != pair[1]]


@pytest.mark.parametrize(
    "text",
    [
        "He hit me after the film.",
        "I'm a nurse and my husband punched me last night.",
        "My stepdad beat us thirty years ago, I've had therapy, and last night my husband hit me.",
        "I'm not suicidal or anything, but if a bus hit me I wouldn't mind.",
    ],
)
def test_a_film_a_job_an_old_story_or_a_denial_hides_no_danger_of_ones_own(text: str):
    """What makes other people's danger harmless does not cover the writer's."""
    sign = screen(text)

    assert sign is not None
    assert Level.STOP == sign.level


def test_a_laugh_makes_a_plain_sign_a_question():
    """ "lol" proves nothing: the router asks instead of stopping."""
    sign = screen("i wanna die lol")

    assert sign is not None
    assert Level.CHECK_IN == sign.level
