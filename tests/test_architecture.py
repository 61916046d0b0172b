"""Each arrow between the parts of the house catches the import that it forbids."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = Path(sys.executable).parent
PACKAGES = ("bot", "flows", "prompts")
CONTRACTS: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
    "tool"
]["importlinter"]["contracts"]
PURE = next(contract for contract in CONTRACTS if contract["id"] == "flows-pure")["forbidden_modules"]

Tree = Callable[[dict[str, str]], Path]

# contract: what is added to which module, each alone enough to break it
SEEDS: list[tuple[str, dict[str, str]]] = [
    ("layers", {"flows/seed.py": "import bot.config"}),
    ("layers", {"prompts/seed.py": "import bot.config"}),
    ("layers", {"flows/seed.py": "import prompts"}),
    ("layers", {"prompts/seed.py": "import flows"}),
    ("bot-layers", {"bot/config/seed.py": "import bot.ports", "bot/ports.py": ""}),
    ("bot-layers", {"bot/ports.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import bot.service",
                    "bot/service.py": ""}),
    ("bot-layers", {"bot/telegram/seed.py": "import bot.storage", "bot/storage/__init__.py": "",
                    "bot/telegram/__init__.py": ""}),
    ("bot-layers", {"bot/without_a_place.py": ""}),
    ("flows-pure", {"flows/seed.py": "\n".join(f"import {name}" for name in PURE)}),
    ("only-machines-import-transitions", {"flows/seed.py": "import transitions"}),
    ("only-machines-import-transitions", {"bot/config/seed.py": "import transitions.core"}),
    ("only-language-imports-numpy", {"flows/seed.py": "import numpy as np"}),
    ("only-language-imports-numpy", {"bot/config/seed.py": "def late():\n    from numpy import linalg"}),
    ("only-bot-telegram-imports-telegram", {"bot/config/seed.py": "from telegram.ext import Application"}),
    ("only-storage-imports-drivers", {"bot/config/seed.py": "import aiosql"}),
    ("only-storage-imports-drivers", {"bot/config/seed.py": "import aiosqlite"}),
    ("only-storage-imports-drivers", {"bot/config/seed.py": "import asyncpg"}),
    ("only-storage-imports-drivers", {"bot/config/seed.py": "import sqlite3"}),
    ("only-render-imports-jinja2", {"bot/config/seed.py": "import jinja2.sandbox"}),
    ("no-cycles", {"flows/seed.py": "import flows.other_seed", "flows/other_seed.py": "import flows.seed"}),
    ("no-cycles", {"bot/config/seed.py": "import bot.config.other_seed",
                   "bot/config/other_seed.py": "import bot.config.seed"}),
]  # fmt: skip

ALLOWED = {
    "flows/machines.py": "import transitions",
    "flows/language/__init__.py": "import numpy",
    "flows/language/seed.py": "import numpy",
    "bot/telegram/__init__.py": "import telegram",
    "bot/telegram/seed.py": "import telegram",
    "bot/storage/__init__.py": "import aiosql, aiosqlite, asyncpg, sqlite3",
    "bot/storage/seed.py": "import aiosql, aiosqlite, asyncpg, sqlite3",
    "bot/render.py": "import jinja2",
}


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A copy of the packages and their settings, with lines added to its modules."""

    def copy(additions: dict[str, str]) -> Path:
        for package in PACKAGES:
            python_only = shutil.ignore_patterns("__pycache__", "*.j2", "data", "static")
            shutil.copytree(ROOT / package, tmp_path / package, ignore=python_only)
        shutil.copy(ROOT / "pyproject.toml", tmp_path)
        for name, addition in additions.items():
            module = tmp_path / name
            module.parent.mkdir(exist_ok=True)
            before = module.read_text(encoding="utf-8") if module.exists() else ""
            module.write_text(f"{before}\n{addition}\n", encoding="utf-8")
        return tmp_path

    return copy


def lint_imports(directory: Path, *contracts: str) -> str:
    """What import-linter prints about this tree, on one line."""
    chosen = [part for contract in contracts for part in ("--contract", contract)]
    command = [str(TOOLS / "lint-imports"), "--no-logo", "--no-cache", *chosen]
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)
    return " ".join(f"{done.stdout} {done.stderr}".split())


def names(*contracts: str) -> list[str]:
    return [contract["name"] for contract in CONTRACTS if contract["id"] in contracts]


def test_every_contract_is_seeded():
    """No contract goes untested."""
    assert {contract["id"] for contract in CONTRACTS} == {contract for contract, _ in SEEDS}


def test_the_tree_as_it_is_keeps_every_contract(tree: Tree):
    """Nothing but the seed breaks a contract in the tests below."""
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in lint_imports(tree({}))


@pytest.mark.parametrize(
    ("contract", "additions"), SEEDS, ids=[f"{name}-{next(iter(seed))}" for name, seed in SEEDS]
)
def test_contract_catches(contract: str, additions: dict[str, str], tree: Tree):
    """A forbidden import breaks the contract that forbids it."""
    printed = lint_imports(tree(additions), contract)
    (name,) = names(contract)
    assert f"{name} BROKEN" in printed


def test_every_forbidden_module_is_named(tree: Tree):
    """Each of the modules that the pure engine must not import is caught by itself."""
    printed = lint_imports(
        tree({"flows/seed.py": "\n".join(f"import {name}" for name in PURE)}), "flows-pure"
    )
    assert [name for name in PURE if f"flows is not allowed to import {name}:" not in printed] == []


def test_single_importers_may_import(tree: Tree):
    """The one part that a library belongs to may import it, in a module or in a package."""
    only = [contract["id"] for contract in CONTRACTS if contract["id"].startswith("only-")]
    printed = lint_imports(tree(ALLOWED), *only)
    assert f"Contracts: {len(only)} kept, 0 broken." in printed, printed


CLOCK_AND_CHANCE = """
import random
import secrets
import time
import uuid
from datetime import UTC, date, datetime
from uuid import uuid4

datetime.now(UTC)
datetime.today()
datetime.utcnow()
date.today()
"""


def test_clock_and_chance_are_banned_in_flows(tmp_path: Path):
    """In the pure engine ruff refuses each clock and each source of chance, in bot it does not."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("bot", "flows"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "seed.py").write_text(CLOCK_AND_CHANCE, encoding="utf-8")
    shutil.copy(ROOT / "flows/ruff.toml", tmp_path / "flows")
    command = [str(TOOLS / "ruff"), "check", "--no-cache", "--output-format", "concise"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    banned = [line.split(":")[:2] for line in done.stdout.splitlines() if " TID251 " in line]
    lines = [
        number
        for number, line in enumerate(CLOCK_AND_CHANCE.splitlines(), 1)
        if line and "datetime import" not in line
    ]
    assert [["flows/seed.py", str(number)] for number in lines] == banned


def test_flows_has_the_rules_of_the_whole_project():
    """The engine's own rules stand on those of the project."""
    assert (
        tomllib.loads((ROOT / "flows/ruff.toml").read_text(encoding="utf-8"))["extend"] == "../pyproject.toml"
    )


def test_lock_names_no_address():
    """What is installed is pinned by hash, and from where is for each machine to say."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert [line for line in lock.splitlines() if "//" in line or line.startswith("-")] == []
    assert lock.count("==") < lock.count("--hash=sha256:")
