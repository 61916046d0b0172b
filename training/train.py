"""Train the net of the language coach on the labelled texts, and write it where the coach finds it.

usage: python -m training.train BASE [--out FILE] [--epochs N] [--dev WRITERS]

BASE is the folder of all-MiniLM-L6-v2 (Apache-2.0): model.safetensors and tokenizer.json. Needs PyTorch 2, safetensors
and onnx besides the project itself; some half an hour on two cores. Texts of the writers in `texts.HELD_OUT` are
never read. The line above which a label holds is chosen on the writers in --dev, on whom it was not trained.
"""

from __future__ import annotations

import argparse
import json
import random
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor

from flows.language.net import AT_ONCE, Net
from flows.language.pieces import Pieces
from flows.language.text import read_text
from training.model import Encoder, Whole, written
from training.texts import (
    HELD_OUT,
    LABELS,
    SAFETY,
    WHOLE,
    Example,
    addressed,
    marks_of,
    pieces_of,
    read_examples,
    roughened,
)

OUT = Path("prompts/data/language/net.npz")
LAYERS, INNER = 6, 1536
BATCH = 32
SEEN = 4
"""A mark that stands in fewer texts is not learnt."""
HARD_ALARMS, ORDINARY_ALARMS = 0.15, 0.029
"""How often harmless texts that look alike, and ordinary ones, may be asked about: the line of the router."""


@dataclass(frozen=True, kw_only=True)
class Material:
    """Everything a training reads, example by example."""

    examples: Sequence[Example]
    pieces: Sequence[list[int]]
    marks: dict[str, NDArray[np.float32]]
    names: dict[str, list[str]]
    target: NDArray[np.float32]
    weight: NDArray[np.float32]


def material(examples: list[Example], pieces: Pieces) -> Material:
    """Prepare examples; marks are those that stand in enough of them."""
    marked = [marks_of(example) for example in examples]
    names: dict[str, list[str]] = {}
    marks: dict[str, NDArray[np.float32]] = {}
    for group in LABELS:
        counts = Counter(mark for each in marked for mark in each.get(group, ()))
        names[group] = sorted(mark for mark, count in counts.items() if count >= SEEN)
        place = {mark: number for number, mark in enumerate(names[group])}
        table = np.zeros((len(examples), len(place)), np.float32)
        for row, each in enumerate(marked):
            table[row, [place[mark] for mark in each.get(group, ()) if mark in place]] = 1
        marks[group] = table
    pairs = [
        [example.target(group, label) for group, labels in LABELS.items() for label in labels]
        for example in examples
    ]
    both = np.array(pairs, np.float32)
    return Material(
        examples=examples,
        pieces=pieces_of(examples, pieces, AT_ONCE),
        marks=marks,
        names=names,
        target=both[..., 0],
        weight=both[..., 1],
    )


def batch(
    data: Material, rows: Sequence[int], ends: tuple[int, int]
) -> tuple[Tensor, Tensor, dict[str, Tensor]]:
    """Give pieces, where there are any, and marks of some examples."""
    texts = [[ends[0], *data.pieces[row], ends[1]] for row in rows]
    length = max(map(len, texts))
    pieces = torch.zeros(len(rows), length, dtype=torch.long)
    there = torch.zeros(len(rows), length, dtype=torch.bool)
    for number, text in enumerate(texts):
        pieces[number, : len(text)] = torch.tensor(text)
        there[number, : len(text)] = True
    return pieces, there, {group: torch.tensor(table[list(rows)]) for group, table in data.marks.items()}


def batches(data: Material, rows: Sequence[int], chance: random.Random) -> Iterator[list[int]]:
    """Give batches of texts of about the same length, in random order."""
    mixed = chance.sample(rows, len(rows))
    found: list[list[int]] = []
    for start in range(0, len(mixed), 20 * BATCH):
        some = sorted(mixed[start : start + 20 * BATCH], key=lambda row: len(data.pieces[row]))
        found += [some[at : at + BATCH] for at in range(0, len(some), BATCH)]
    chance.shuffle(found)
    yield from found


def train(
    data: Material,
    rows: Sequence[int],
    encoder: Encoder,
    ends: tuple[int, int],
    epochs: int,
) -> Whole:
    """Train encoder and heads on some examples."""
    torch.manual_seed(1)
    chance = random.Random(1)
    net = Whole(encoder, {group: (len(labels), len(data.names[group])) for group, labels in LABELS.items()})
    optimiser = torch.optim.AdamW(
        [{"params": net.encoder.parameters(), "lr": 8e-5}, {"params": net.heads.parameters(), "lr": 2e-3}],
        weight_decay=0.01,
    )
    steps = epochs * (len(rows) // BATCH + 2)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / 100) * max(0.02, 1 - step / steps)
    )
    for epoch in range(epochs):
        net.train()
        losses = []
        for some in batches(data, rows, chance):
            # half the digits are enough to learn with, and take half the time
            with torch.autocast("cpu", dtype=torch.bfloat16):
                said = net(*batch(data, some, ends)).float()
            target, weight = torch.tensor(data.target[some]), torch.tensor(data.weight[some])
            wrong = torch.nn.functional.binary_cross_entropy_with_logits(said, target, reduction="none")
            loss = (wrong * weight).sum() / len(some)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(float(loss))
        print(f"epoch {epoch + 1} of {epochs}: loss {np.mean(losses):.3f}", flush=True)
    return net.eval()


def scores(arrays: dict[str, Any], data: Material, rows: Sequence[int]) -> NDArray[np.float32]:
    """Give the log odds of every label for some examples, as the net will say them where it is used."""
    net = Net(arrays)
    found = []
    for row in rows:
        parts = net.encode(read_text(data.examples[row].text))
        marks = {
            group: {name for name, there in zip(data.names[group], table[row], strict=True) if there}
            for group, table in data.marks.items()
        }
        found.append(
            [
                judgement.margin
                for group in LABELS
                for judgement in net.judge(parts, group, marks[group]).values()
            ]
        )
    return np.array(found, np.float32)


def lines(data: Material, rows: Sequence[int], said: NDArray[np.float32]) -> dict[str, dict[str, float]]:
    """Choose where each label begins to hold: the best F1 on `rows`; for danger, as many hits as alarms allow."""
    found: dict[str, dict[str, float]] = {}
    column = 0
    groups = np.array([data.examples[row].group for row in rows])
    for group, labels in LABELS.items():
        found[group] = {}
        for label in labels:
            told = said[:, column]
            if group == SAFETY:
                found[group][label] = 0.0
            else:
                here = (groups == group) & (data.weight[rows, column] == 1)
                found[group][label] = best_line(data.target[rows, column][here] > 0, told[here])
            if label == "danger":
                harmless = data.target[rows, column] == 0
                hard, ordinary = told[harmless & (groups == SAFETY)], told[harmless & (groups != SAFETY)]
                asked = max(np.quantile(hard, 1 - HARD_ALARMS), np.quantile(ordinary, 1 - ORDINARY_ALARMS))
                found[group]["danger"] = float(asked)
            column += 1
    return found


def best_line(holds: NDArray[np.bool_], told: NDArray[np.float32]) -> float:
    """Give the line with the best F1, in the middle of the widest stretch that is nearly as good."""
    order = np.argsort(-told)
    hits = np.cumsum(holds[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + holds.sum())
    good = np.flatnonzero(f1 >= f1.max() - 0.005)
    return float((told[order[good[0]]] + told[order[good[-1]]]) / 2)


def archive(net: Whole, data: Material, vocabulary: list[str]) -> dict[str, Any]:
    """Give the arrays that `flows.language.net` reads, all lines at zero."""
    encoder = net.encoder
    arrays: dict[str, Any] = {
        "pieces": np.frombuffer("\n".join(vocabulary).encode(), np.uint8),
        "position": encoder.position.detach().numpy().astype(np.float16),
        "norm": np.stack([encoder.norm.weight.detach().numpy(), encoder.norm.bias.detach().numpy()]),
    }
    embedding = encoder.embedding.weight.detach().numpy()
    scale = np.abs(embedding).max(axis=1) / 127
    arrays["embedding"] = np.round(embedding / scale[:, None]).astype(np.int8)
    arrays["embedding_scale"] = scale.astype(np.float32)
    arrays["layers"] = np.frombuffer(written(encoder.layers), np.uint8)
    groups = {}
    for group, labels in LABELS.items():
        heads = net.heads[group]
        arrays |= {
            f"attention.{group}": heads.attention.weight.detach().numpy().T,
            f"value.{group}": heads.value.weight.detach().numpy().T,
            f"mean.{group}": heads.mean.weight.detach().numpy().T,
            f"bias.{group}": heads.mean.bias.detach().numpy(),
            f"mark.{group}": heads.mark.weight.detach().numpy().T.astype(np.float16),
            f"line.{group}": np.zeros(len(labels), np.float32),
        }
        groups[group] = {
            "labels": list(labels),
            "marks": data.names[group],
            "whole": sorted(WHOLE & set(labels)) if group != SAFETY else [],
        }
    about = {"groups": groups, "texts": len(data.examples)}
    arrays["about"] = np.frombuffer(json.dumps(about).encode(), np.uint8)
    return arrays


def read_base(folder: Path) -> tuple[dict[str, Tensor], list[str], list[int]]:
    """Read the base model: its weights, the pieces that are kept (Latin letters, digits, signs), their numbers."""
    vocabulary: dict[str, int] = json.loads((folder / "tokenizer.json").read_text())["model"]["vocab"]
    kept = sorted((number, piece) for piece, number in vocabulary.items() if _kept(piece))
    return (
        load_file(folder / "model.safetensors"),
        [piece for _, piece in kept],
        [number for number, _ in kept],
    )


def _kept(piece: str) -> bool:
    if piece in ("[CLS]", "[SEP]", "[UNK]"):
        return True
    return not piece.startswith("[unused") and all(
        not sign.isalpha() or "LATIN" in unicodedata.name(sign, "") for sign in piece
    )


def main() -> None:
    """Train, choose the lines, and write the net."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("base", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--dev", default="bov", help="the writers on whom the lines are chosen")
    options = parser.parse_args()
    base, vocabulary, numbers = read_base(options.base)
    pieces = Pieces(vocabulary)
    ends = pieces.number("[CLS]"), pieces.number("[SEP]")
    seen = [each for each in read_examples() if each.writer not in HELD_OUT]
    learnt = [each for each in seen if each.writer not in options.dev]
    data = material([*seen, *filter(None, map(addressed, learnt)), *roughened(learnt)], pieces)

    dev = [row for row, each in enumerate(data.examples) if each.writer in options.dev]
    rest = [row for row, each in enumerate(data.examples) if each.writer not in options.dev]
    print(f"{len(data.examples)} texts; lines are chosen on {len(dev)} of them")
    encoder = Encoder(base, numbers, layers=LAYERS, inner=INNER, most=AT_ONCE + 2)
    net = train(data, rest, encoder, ends, options.epochs)
    arrays = archive(net, data, vocabulary)
    for group, at in lines(data, dev, scores(arrays, data, dev)).items():
        arrays[f"line.{group}"] = np.array([at[label] for label in LABELS[group]], np.float32)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(options.out, **arrays)
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
