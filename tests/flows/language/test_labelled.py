"""The labelled texts are whole: each record reads, carries only labels of its file, and stands there once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

LABELS = {
    "acknowledgment": "vague specific_ok minimising defending blame_shift conditional pressure passive owns_ok impact_ok "
    "remorse_ok",
    "injury": "attack contempt global mindreading feeling_ok specific_ok",
    "fear": "primary_ok secondary_only need_ok",
    "reflection": "reflects_ok validates_ok defends fixes dismisses",
    "commitment": "measurable vague has_when unilateral",
    "safety": "suicide self_harm violence_victim violence_perpetrator coercion threat child_harm none",
}
TIERS = {"explicit", "noisy", "dialect", "implicit"}
EXCLUDE = (
    ("vague", "specific_ok"),
    ("secondary_only", "primary_ok"),
    ("measurable", "vague"),
    ("conditional", "remorse_ok"),
)
FILES = sorted((Path(__file__).parent / "labelled").glob("*/*.jsonl"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_file_of_labelled_texts(file: Path) -> None:
    """Records have known labels that do not exclude each other, ids of their own, and a tier where danger is named."""
    allowed = set(LABELS[file.stem].split())
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]

    assert len(records) == len({record["id"] for record in records})
    for record in records:
        labels = set(record["labels"])
        assert record["text"].strip()
        assert labels <= allowed, record["id"]
        assert set(record.get("optional", ())) <= allowed, record["id"]
        assert not any({one, other} <= labels for one, other in EXCLUDE), record["id"]
        assert "none" not in labels or labels == {"none"}, record["id"]
        if file.stem == "safety":
            assert ("none" in labels) != (record.get("tier") in TIERS), record["id"]


@pytest.mark.parametrize("writer", sorted({file.parent.name for file in FILES}))
def test_no_text_of_a_writer_stands_twice(writer: str) -> None:
    """A writer says a thing once; two of them may well write the same few words."""
    mine = [file for file in FILES if file.parent.name == writer]
    texts = [
        json.loads(line)["text"] for file in mine for line in file.read_text(encoding="utf-8").splitlines()
    ]

    assert len(texts) == len(set(texts))
    assert len(texts) > 300
