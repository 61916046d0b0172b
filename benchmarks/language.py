"""How long the coach and the router take a text, beside what one would write in an hour: a list of words.

usage: python -m benchmarks.language [--json]

All detectors together read every tenth labelled text, in this process, after a warm-up. Printed: milliseconds a text
at the median and at the 99th percentile, the worst of some hostile texts of 4,096 characters, the memory that loading
and reading took, and the median as a multiple of the word list's. On one thread, as the program runs.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
from collections.abc import Callable, Iterable
from time import perf_counter

from bot.coach import load_net
from flows import language
from training.texts import SAFETY, STAGES, Example, read_examples

WORDS = re.compile(
    r"\b(kill|die|suicide|hurt|hit|sorry if|but|only|just|never|always|liar|your fault|forgive|scared|alone)\b",
    re.IGNORECASE,
)
HOSTILE = {
    "but": "but " * 1024,
    "quotes": '"“‘' * 1365,
    "one word": "a" * 4096,
    "brackets": "(" * 4096,
    "not not": "I did not not not never " * 170,
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 819,
    "prose": "I told you that I was at work and I was not, and you sat at home and waited for me. " * 49,
    "threat": "he said he would kill me if I ever tell anybody what he did to us " * 62,
}


def milliseconds(work: Callable[[], object]) -> float:
    """Give how long something takes, the better of two."""
    times = []
    for _ in range(2):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return 1000 * min(times)


def ours(example: Example) -> object:
    """Screen and read a text, as it is done for everything that is written."""
    if example.group == SAFETY:
        return language.screen(example.text, load_net())
    return language.read_and_screen(example.text, STAGES[example.group], "injuring", load_net())


def quantile(times: Iterable[float], of: int) -> float:
    """Give a percentile."""
    return statistics.quantiles(times, n=100)[of - 1]


def memory() -> float:
    """Give the most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    examples = list(read_examples())[::10]
    empty = memory()
    language.prepare()
    for example in examples[::4]:
        ours(example)
    loaded = memory() - empty
    times = [milliseconds(lambda each=example: ours(each)) for example in examples]
    plain = [milliseconds(lambda each=example: WORDS.findall(each.text)) for example in examples]
    worst = {
        name: milliseconds(
            lambda text=text[:4096]: language.read_and_screen(text, "acknowledgment", "injuring", load_net())
        )
        for name, text in HOSTILE.items()
    }
    figures = {
        "texts": len(examples),
        "median_ms": round(statistics.median(times), 2),
        "p99_ms": round(quantile(times, 99), 2),
        "median_as_multiple_of_word_list": round(statistics.median(times) / statistics.median(plain)),
        "hostile_4096_ms": {name: round(value, 1) for name, value in worst.items()},
        "memory_mb": round(loaded, 1),
    }
    if options.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:34} {value}")


if __name__ == "__main__":
    main()
