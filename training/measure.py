"""Measure the coach and the router on texts of writers whom neither frames nor net have seen.

usage: python -m training.measure [--write docs/language.md] [--misses GROUP LABEL]

Prints the tables of docs/language.md, or writes them there between their marks; `--misses` lists what was missed or
found wrongly for one label, to be read. Needs nothing but the project itself. Every text is read as the program reads
it, and counted as the guide says: precision, recall and F1 a label; for danger the share found at any level, and how
often harmless texts were asked about or stopped.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.coach import load_net
from flows.language import Level, Reading, Sign, read_and_screen, screen
from flows.language.weighing import MEANINGS
from training.texts import HELD_OUT, LABELS, SAFETY, STAGES, Example, read_examples

TIERS = ("explicit", "noisy", "dialect", "implicit")
TO_PARTNER = "you"
"""The tag of texts that are said to the partner, not about them."""
SIDES = {"injury": "injured", "fear": "injured"}
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"


@dataclass(slots=True)
class Count:
    """Decisions about one label."""

    hits: int = 0
    false: list[Example] = field(default_factory=list)
    missed: list[Example] = field(default_factory=list)

    def row(self) -> str:
        """Give precision, recall, F1 and the number of texts that have the label."""
        there, found = self.hits + len(self.missed), self.hits + len(self.false)
        precision = self.hits / found if found else 0.0
        recall = self.hits / there if there else 0.0
        return f"{precision:.2f} | {recall:.2f} | {self.f1():.2f} | {there}"

    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        wrong = len(self.false) + len(self.missed)
        return 2 * self.hits / (2 * self.hits + wrong) if self.hits else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the program said of a text."""

    example: Example
    reading: Reading | None
    sign: Sign | None


def answers(examples: Iterable[Example]) -> Iterator[Answer]:
    """Read every text as the program does."""
    net = load_net()
    for example in examples:
        if example.group == SAFETY:
            yield Answer(example=example, reading=None, sign=screen(example.text, net))
        else:
            side = SIDES.get(example.group, "injuring")
            sign, reading = read_and_screen(example.text, STAGES[example.group], side, net)
            yield Answer(example=example, reading=reading, sign=sign)


def said(reading: Reading, group: str, label: str) -> bool:
    """Say whether a reading says what a label means, by the contract's table."""
    meaning = MEANINGS[group][label]
    if meaning.categories:
        return any(finding.category in meaning.categories for finding in reading.findings)
    checks = [check for check in meaning.checks if check != "act"]
    return all(reading.checks.get(str(check)) for check in checks)


def counted(given: Iterable[Answer]) -> dict[tuple[str, str], Count]:
    """Count the decisions about every label of the coach."""
    counts: dict[tuple[str, str], Count] = defaultdict(Count)
    for answer in given:
        example, reading = answer.example, answer.reading
        if reading is None:
            continue
        for label in LABELS[example.group]:
            if label in example.optional:
                continue
            count, truth = counts[example.group, label], label in example.labels
            if said(reading, example.group, label):
                if truth:
                    count.hits += 1
                else:
                    count.false.append(example)
            elif truth:
                count.missed.append(example)
    return counts


def kappa(examples: Iterable[Example], group: str, label: str) -> float:
    """Give Cohen's kappa between the first and the second reading of a label."""
    pairs = [
        (label in example.first, label in example.second)
        for example in examples
        if example.group == group and example.second is not None
    ]
    same = sum(one == other for one, other in pairs) / len(pairs) if pairs else 0.0
    one, other = (sum(pair[reader] for pair in pairs) / max(1, len(pairs)) for reader in (0, 1))
    chance = one * other + (1 - one) * (1 - other)
    return (same - chance) / (1 - chance) if chance < 1 else 1.0


def share(of: Iterable[bool]) -> str:
    """Give a share and the number it is of."""
    flags = list(of)
    return f"{sum(flags) / len(flags):.3f} | {len(flags)}" if flags else "- | 0"


def tables(given: list[Answer]) -> str:
    """Give the tables in Markdown."""
    counts = counted(given)
    writers = sorted({answer.example.writer for answer in given})
    examples = [answer.example for answer in given]
    differ = sum(1 for example in examples if example.second is not None and example.first != example.second)
    lines = [
        f"{len(given)} texts by {len(writers)} writers ({', '.join(writers)}); in {differ} the two readings differ.",
    ]
    for group in STAGES:
        labels = LABELS[group]
        mean = sum(counts[group, label].f1() for label in labels) / len(labels)
        lines += [
            *("", f"**{group}**, mean F1 {mean:.2f}", ""),
            *("| label | precision | recall | F1 | texts | kappa |", "|---|---|---|---|---|---|"),
            *(
                f"| {label} | {counts[group, label].row()} | {kappa(examples, group, label):.2f} |"
                for label in labels
            ),
        ]
    lines += ["", "**safety**", "", "| | share | texts |", "|---|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in safety(given)]
    return "\n".join(lines)


def safety(given: list[Answer]) -> Iterator[tuple[str, str]]:
    """Give the figures of the router."""
    texts = [
        answer
        for answer in given
        if answer.example.group == SAFETY and "danger" not in answer.example.optional
    ]
    danger = [answer for answer in texts if "none" not in answer.example.labels]
    hard = [answer for answer in texts if "none" in answer.example.labels]
    ordinary = [answer for answer in given if answer.example.group != SAFETY]
    found = [answer for answer in danger if answer.sign is not None]
    yield "found, any route", share(answer.sign is not None for answer in danger)
    for tier in TIERS:
        yield (
            f"found, {tier}",
            share(answer.sign is not None for answer in danger if answer.example.tier == tier),
        )
    yield (
        "found, said to the partner",
        share(answer.sign is not None for answer in danger if TO_PARTNER in answer.example.tags),
    )
    for label in LABELS[SAFETY][1:]:
        here = [answer for answer in danger if label in answer.example.labels]
        yield f"found, {label}", share(answer.sign is not None for answer in here)
    yield (
        "route right, of those found",
        share(answer.sign is not None and answer.sign.route in answer.example.labels for answer in found),
    )
    for name, some in (("harmless that look alike", hard), ("ordinary turns", ordinary)):
        yield f"asked or stopped, {name}", share(answer.sign is not None for answer in some)
        yield (
            f"stopped, {name}",
            share(answer.sign is not None and answer.sign.level is Level.STOP for answer in some),
        )


def misses(given: list[Answer], group: str, label: str) -> Iterator[str]:
    """Give what was missed and what was found wrongly for a label, a line each."""
    if group == SAFETY:
        for answer in given:
            example = answer.example
            harmless = example.group != SAFETY or "none" in example.labels
            if harmless and answer.sign is not None:
                yield f"false  {answer.sign.route}/{answer.sign.level}  {example.text}"
            elif not harmless and answer.sign is None and label in (*example.labels, "danger"):
                yield f"missed {example.tier} {' '.join(sorted(example.labels))}  {example.text}"
        return
    count = counted(given)[group, label]
    yield from (f"missed {example.text}" for example in count.missed)
    yield from (f"false  {example.text}" for example in count.false)


def main() -> None:
    """Measure, and print or write the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", type=Path)
    parser.add_argument("--misses", nargs=2, metavar=("GROUP", "LABEL"))
    parser.add_argument("--writers", default="".join(sorted(HELD_OUT)))
    options = parser.parse_args()
    given = list(answers(each for each in read_examples() if each.writer in options.writers))
    if options.misses:
        print("\n".join(misses(given, *options.misses)))
    elif options.write:
        text = options.write.read_text(encoding="utf-8")
        between = re.compile(f"(?<={re.escape(BEGIN)}).*?(?={re.escape(END)})", re.DOTALL)
        options.write.write_text(between.sub(f"\n{tables(given)}\n", text), encoding="utf-8")
    else:
        print(tables(given))


if __name__ == "__main__":
    main()
