"""The net as PyTorch trains it, and how its layers are written down for `flows.language.net`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

WIDTH, HEADS = 384, 12


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, inner: int) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, inner)
        self.down = nn.Linear(inner, WIDTH)
        self.second_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, rows: Tensor, there: Tensor) -> Tensor:
        count, length, _ = rows.shape
        query, key, value = (
            self.qkv(rows).reshape(count, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        )
        mixed = nn.functional.scaled_dot_product_attention(
            query, key, value, attn_mask=there[:, None, None, :]
        )
        rows = self.first_norm(
            rows + self.drop(self.out(mixed.transpose(1, 2).reshape(count, length, WIDTH)))
        )
        bent = nn.functional.gelu(self.up(rows), approximate="tanh")
        return self.second_norm(rows + self.drop(self.down(bent)))


class Encoder(nn.Module):
    """Embedding and layers, taken from a BERT: the lowest layers, each with its strongest inner units."""

    def __init__(
        self, base: Mapping[str, Tensor], numbers: list[int], *, layers: int, inner: int, most: int
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding.from_pretrained(
            base["embeddings.word_embeddings.weight"][numbers].clone(), freeze=False
        )
        position = base["embeddings.position_embeddings.weight"][:most]
        self.position = nn.Parameter(position + base["embeddings.token_type_embeddings.weight"][0])
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        _take(self.norm, base, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(_layer(base, number, inner) for number in range(layers))
        self.drop = nn.Dropout(0.1)

    def forward(self, pieces: Tensor, there: Tensor) -> Tensor:
        rows = self.drop(self.norm(self.embedding(pieces) + self.position[: pieces.shape[1]]))
        for layer in self.layers:
            rows = layer(rows, there)
        return rows


class OneText(nn.Module):
    """The layers of an encoder as they read one text at a time, with nothing to leave out."""

    def __init__(self, layers: nn.ModuleList) -> None:
        super().__init__()
        self.layers = layers

    def forward(self, rows: Tensor) -> Tensor:
        """Take the rows of a text through all layers."""
        count, width = rows.shape
        for layer in self.layers:
            query, key, value = layer.qkv(rows).reshape(count, 3, HEADS, width // HEADS).permute(1, 2, 0, 3)
            looks = (query @ key.transpose(1, 2) * (width // HEADS) ** -0.5).softmax(dim=-1)
            mixed = (looks @ value).transpose(0, 1).reshape(count, width)
            rows = layer.first_norm(rows + layer.out(mixed))
            bent = nn.functional.gelu(layer.up(rows), approximate="tanh")
            rows = layer.second_norm(rows + layer.down(bent))
        return rows


def written(layers: nn.ModuleList) -> bytes:
    """Write layers as ONNX, weights in eight bits with a scale a column.

    Seven of the eight are used: with all of them, processors without VNNI would round some sums otherwise.
    """
    with TemporaryDirectory() as folder:
        whole, small = Path(folder, "whole.onnx"), Path(folder, "small.onnx")
        torch.onnx.export(
            OneText(layers).eval(),
            (torch.zeros(20, WIDTH),),
            str(whole),
            input_names=["rows"],
            output_names=["read"],
            dynamic_axes={"rows": {0: "pieces"}, "read": {0: "pieces"}},
            dynamo=False,
        )
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        return small.read_bytes()


class Heads(nn.Module):
    """The heads of one group of labels: where each looks, what it makes of it, and what the frames add."""

    def __init__(self, labels: int, marks: int) -> None:
        super().__init__()
        self.attention = nn.Linear(WIDTH, labels, bias=False)
        self.value = nn.Linear(WIDTH, labels, bias=False)
        self.mean = nn.Linear(WIDTH, labels)
        self.mark = nn.Linear(marks, labels, bias=False)
        nn.init.zeros_(self.mark.weight)
        self.drop, self.forget = nn.Dropout(0.1), nn.Dropout(0.3)

    def forward(self, rows: Tensor, there: Tensor, marks: Tensor) -> Tensor:
        rows = self.drop(rows)
        looks = self.attention(rows).masked_fill(~there[..., None], -1e9).softmax(dim=1)
        mean = (rows * there[..., None]).sum(dim=1) / there.sum(dim=1, keepdim=True)
        score: Tensor = (
            (looks * self.value(rows)).sum(dim=1) + self.mean(mean) + self.mark(self.forget(marks))
        )
        return score


class Whole(nn.Module):
    """Encoder and heads."""

    def __init__(self, encoder: Encoder, sizes: Mapping[str, tuple[int, int]]) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = nn.ModuleDict({name: Heads(labels, marks) for name, (labels, marks) in sizes.items()})

    def forward(self, pieces: Tensor, there: Tensor, marks: Mapping[str, Tensor]) -> Tensor:
        """Give the log odds of every label, group after group."""
        rows = self.encoder(pieces, there)
        return torch.cat([heads(rows, there, marks[name]) for name, heads in self.heads.items()], dim=1)


def _layer(base: Mapping[str, Tensor], number: int, inner: int) -> Layer:
    at = f"encoder.layer.{number}."
    up, down = base[f"{at}intermediate.dense.weight"], base[f"{at}output.dense.weight"]
    strongest = (up.norm(dim=1) * down.norm(dim=0)).topk(min(inner, len(up))).indices.sort().values
    layer = Layer(len(strongest))
    with torch.no_grad():
        for kind, part in (("weight", layer.qkv.weight), ("bias", layer.qkv.bias)):
            part.copy_(
                torch.cat([base[f"{at}attention.self.{each}.{kind}"] for each in ("query", "key", "value")])
            )
        layer.up.weight.copy_(up[strongest])
        layer.up.bias.copy_(base[f"{at}intermediate.dense.bias"][strongest])
        layer.down.weight.copy_(down[:, strongest])
        layer.down.bias.copy_(base[f"{at}output.dense.bias"])
    _take(layer.out, base, f"{at}attention.output.dense")
    _take(layer.first_norm, base, f"{at}attention.output.LayerNorm")
    _take(layer.second_norm, base, f"{at}output.LayerNorm")
    return layer


def _take(part: nn.Linear | nn.LayerNorm, base: Mapping[str, Tensor], name: str) -> None:
    with torch.no_grad():
        part.weight.copy_(base[f"{name}.weight"])
        part.bias.copy_(base[f"{name}.bias"])
