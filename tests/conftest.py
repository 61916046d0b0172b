"""What holds for every test: nothing of this machine's owner is read, and slow machines fail no deadline."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Time limits of single examples say more about a busy machine than about the code.
settings.register_profile("coach", deadline=None, print_blob=True)
settings.load_profile("coach")


@pytest.fixture(autouse=True)
def nobodys_machine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Without the owner's settings, token and folders: data and settings go to a folder of their own."""
    for name in os.environ:
        if name.upper().startswith("EFT_COACH_") or name == "TELEGRAM_BOT_TOKEN":
            monkeypatch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    return home
