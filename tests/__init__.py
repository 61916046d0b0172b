"""Tests, each one sentence."""
