# Everything one does with a checkout. `make` alone lists it.

PYTHON ?= python3
PYTEST_ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run test test-all check format lock clean $(VENV)

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(STAMP) ## set up and open the room in the browser
	@$(BIN)/eft-coach room

test: check ## set up, check and run the quick tests
	$(BIN)/python -m pytest -m "not slow" $(PYTEST_ARGS)

test-all: check ## the same with the slow tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

# Without its cache, which was seen to miss a change of a file that several hands write; it saves nothing here.
check: $(STAMP) ## lint, format, types and import arrows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache

format: $(STAMP) ## put the code in the shape that `check` asks for
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

# `uv` comes from outside and is needed by those who change dependencies only. No address reaches the file.
lock: ## write requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --fork-strategy fewest \
	  --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --output-file requirements.lock

$(VENV): $(STAMP) ## the virtual environment alone

# A second call finds the stamp and starts at once. Setuptools is pinned in the lock as well, so that building the
# package itself downloads nothing that has no hash.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'Python 3.11 or newer is needed: say which, as in make PYTHON=python3.12 run' >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' \
	  || { echo 'Python has no venv module here: install it (on Debian the package python3-venv) and try again' >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --progress-bar off --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --progress-bar off --no-deps --no-build-isolation --editable .
	@touch $@

clean: ## remove what was set up and cached
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
