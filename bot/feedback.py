"""What `eft-coach feedback` and `eft-coach screen` answer: lines of JSON for programs, a few sentences for a person."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

from flows.language import Category, Reading, Sign, explain, read, screen


@lru_cache(maxsize=8)
def sentences(language: str = "en") -> Mapping[str, str]:
    """Give the coach's sentences by the keys that `explain` gives ("language/why/BUT", "language/question/BUT")."""
    source = (
        resources.files("prompts").joinpath(language, "language", "coach.yaml").read_text(encoding="utf-8")
    )
    table: dict[str, str] = {}
    for category, entry in yaml.safe_load(source).items():
        why, question = explain(Category(category))
        table[why], table[question] = entry["why"], entry["question"]
    return table


def _records(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError:
            # What the line says is somebody's words and must not end in an error message.
            raise ValueError(f"Line {number} is not JSON; give one object a line.") from None
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            raise ValueError(f'Line {number} has no "text"; give {{"id": ..., "text": ...}} a line.')
        yield number, record


def _answer(record: Mapping[str, Any], reading: Reading, stage: str, role: str) -> dict[str, Any]:
    text: str = record["text"]
    words = sentences()
    findings = []
    for finding in reading.findings:
        why, question = explain(finding.category)
        findings.append(
            {
                "category": str(finding.category),
                "start": finding.start,
                "end": finding.end,
                "quote": text[finding.start : finding.end],
                "why": words[why],
                "question": words[question],
            }
        )
    return {
        "id": record.get("id"),
        "stage": stage,
        "role": role,
        "findings": findings,
        "checks": dict(reading.checks),
        "ready": reading.ready,
        "language": reading.language,
    }


def feedback_lines(lines: Iterable[str], *, stage: str, role: str) -> Iterator[str]:
    """Answer each line `{"id", "text", "stage"?, "role"?}` with one line of the contract's form, in order.

    Raises ValueError with one sentence that names the line, never its words.
    """
    for number, record in _records(lines):
        chosen, side = record.get("stage", stage), record.get("role", role)
        try:
            reading = read(record["text"], chosen, side)
        except ValueError:
            raise ValueError(f"Line {number} names a stage or a role that the coach does not know.") from None
        yield json.dumps(_answer(record, reading, chosen, side), ensure_ascii=False)


def _sign(record: Mapping[str, Any], sign: Sign | None) -> dict[str, Any]:
    if sign is None:
        return {"id": record.get("id"), "route": "none", "level": None, "start": None, "end": None}
    return {
        "id": record.get("id"),
        "route": str(sign.route),
        "level": str(sign.level),
        "start": sign.start,
        "end": sign.end,
    }


def screen_lines(lines: Iterable[str]) -> Iterator[str]:
    """Answer each line `{"id", "text"}` with its route. Raises ValueError as `feedback_lines` does."""
    for _, record in _records(lines):
        yield json.dumps(_sign(record, screen(record["text"])), ensure_ascii=False)
