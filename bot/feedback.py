"""What `eft-coach feedback` and `eft-coach screen` answer: lines of JSON for programs, a few sentences for a person."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

from bot.coach import load_net
from flows.language import Category, Reading, Sign, Stage, explain, read, screen
from flows.language.findings import RUBRICS


def _table(name: str, language: str) -> Any:
    folder = resources.files("prompts").joinpath(language, "language")
    return yaml.safe_load(folder.joinpath(name).read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def sentences(language: str = "en") -> Mapping[str, str]:
    """Give the coach's sentences by the keys that `explain` gives ("language/why/BUT", "language/question/BUT")."""
    table: dict[str, str] = {}
    for category, entry in _table("coach.yaml", language).items():
        why, question = explain(Category(category))
        table[why], table[question] = entry["why"], entry["question"]
    return table


def _records(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line.removeprefix("\ufeff"), parse_constant=_refused, parse_float=_finite)
        except (ValueError, RecursionError):
            # What the line says is somebody's words and must not end in an error message.
            raise ValueError(f"Line {number} is not JSON; give one object a line.") from None
        if isinstance(record, dict) and isinstance(record.get("text"), str):
            yield number, record
            continue
        raise ValueError(f'Line {number} has no "text"; give {{"id": ..., "text": ...}} a line.')


def _refused(word: str) -> float:
    """Refuse NaN and its like, which JSON doesn't have; raises ValueError."""
    raise ValueError(word)


def _finite(number: str) -> float:
    value = float(number)
    return value if math.isfinite(value) else _refused(number)


def _line(answer: Mapping[str, Any]) -> str:
    """Write an answer readably; half a surrogate pair, which no output can carry, as an escape."""
    line = json.dumps(answer, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(answer)
    return line


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
                "sure": finding.sure,
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
            reading = read(record["text"], chosen, side, load_net())
        except ValueError:
            raise ValueError(f"Line {number} names a stage or a role that the coach does not know.") from None
        yield _line(_answer(record, reading, chosen, side))


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
        yield _line(_sign(record, screen(record["text"], load_net())))


@lru_cache(maxsize=8)
def _plain(language: str = "en") -> Mapping[str, Any]:
    table: Mapping[str, Any] = _table("plain.yaml", language)
    return table


def _underlined(text: str, start: int, end: int) -> str:
    """Give the span between guillemets with a little of what stands around it, on one line."""
    before = text[max(0, start - 30) : start]
    if start > 30:
        before = before.partition(" ")[2]
    return " ".join(f"{before}»{text[start:end]}«{text[end : end + 30]}".split())


def feedback_text(text: str, *, stage: str, role: str) -> str:
    """Answer one text for a person: at most one finding, what is there, what may be missing; never a draft.

    Raises ValueError with one sentence for a stage or a role that there is not.
    """
    try:
        reading = read(text, stage, role, load_net())
    except ValueError:
        raise ValueError("The coach does not know that stage or role.") from None
    plain, words = _plain(), sentences()
    if reading.ready is None:
        return str(plain["no_coach"])
    if not text.strip():
        return str(plain["empty"])
    lines: list[str] = []
    if reading.findings:
        finding = reading.findings[0]
        why, question = explain(finding.category)
        span = "  " + _underlined(text, finding.start, finding.end)
        lines += [str(plain["one" if finding.sure else "perhaps"]), span, words[why], words[question]]
    else:
        lines.append(str(plain["nothing"]))
    names: Mapping[str, str] = plain["checks"]
    there = [names[check] for check, holds in reading.checks.items() if holds]
    missing = [names[str(check)] for check in RUBRICS[Stage(stage)].first if not reading.checks[str(check)]]
    if there:
        lines.append(str(plain["here"]).format(checks=", ".join(there)))
    if missing:
        lines.append(str(plain["missing"]).format(checks=", ".join(missing)))
    lines.append(str(plain["ready"] if reading.ready else plain["keep"]))
    return "\n".join(lines)


def screen_text(text: str) -> str:
    """Answer one text for a person: whether it speaks of danger, and where to turn."""
    sign = screen(text, load_net())
    return str(_plain()["safe" if sign is None else str(sign.level)])
