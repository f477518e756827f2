# bnviz: make run opens the window, make test runs every check. Both set up all they need in .venv, once.

PYTHON ?= python3
ARGS ?=
TORCH ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check -c constraints.txt
PYTEST := OMP_NUM_THREADS=1 $(BIN)/python -m pytest
SPREAD := -n auto --dist worksteal

.PHONY: help run bench translations test lint test-engine test-window test-e2e wheel clean
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

help:
	@echo 'make run                opens the window (ARGS="..." for arguments, TORCH=cpu for the CPU build of PyTorch)'
	@echo 'make test               all checks: lint, types, imports, engine, window and end-to-end tests'
	@echo 'make bench              how much of the training speed the live window costs'
	@echo 'make translations       collects what the window says, and packs its translations'
	@echo 'make wheel              dist/bnviz-*.whl'
	@echo 'make clean              removes .venv and everything that was built'

run: $(VENV)/run-ready
	@$(BIN)/python main.py $(ARGS)

bench: $(VENV)/run-ready
	@$(BIN)/python main.py bench live $(ARGS)

wheel: $(VENV)/test-ready
	@$(BIN)/python -m pip wheel --disable-pip-version-check -q --no-build-isolation --no-deps -w dist . && ls dist

translations: $(VENV)/test-ready
	@$(BIN)/python scripts/translations.py update
	@$(BIN)/python scripts/translations.py release

test: lint test-engine test-window test-e2e
	@echo 'All checks passed.'

lint: $(VENV)/test-ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

# The engine's tests run without Qt's pytest plugin, whose settings pytest would then warn of.
test-engine: $(VENV)/test-ready
	$(PYTEST) tests/engine tests/test_packaging.py -p no:pytest-qt -p no:xvfb -W ignore::pytest.PytestConfigWarning $(SPREAD)

test-window: $(VENV)/test-ready
	QT_QPA_PLATFORM=offscreen $(PYTEST) tests/ui --no-xvfb $(SPREAD)

test-e2e: $(VENV)/test-ready
	QT_QPA_PLATFORM=xcb $(PYTEST) tests/e2e --no-xvfb

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find bnviz ui tests -name __pycache__ -prune -exec rm -rf {} +

# Stamps: written when everything is installed, so that a second call installs nothing.

ifeq ($(TORCH),cpu)
$(VENV)/run-ready $(VENV)/test-ready: $(VENV)/torch-cpu
else ifneq ($(TORCH),)
$(error TORCH is cpu, or not given: "$(TORCH)" is not known)
endif

$(VENV)/torch-cpu: constraints.txt | $(VENV)/made
	@scripts/torch-cpu.sh $(BIN)/python
	@touch $@

# Without Qt's libraries the headless commands still work: say what is missing, each time, and go on.
$(VENV)/system-run: | $(VENV)/made
	@scripts/system-libraries.sh qt && touch $@ || true

$(VENV)/system-test: | $(VENV)/made
	@scripts/system-libraries.sh qt test
	@touch $@

$(VENV)/run-ready: constraints.txt pyproject.toml | $(VENV)/system-run
	@$(BIN)/python scripts/dependencies.py > $(VENV)/requirements.txt
	@$(PIP) -r $(VENV)/requirements.txt
	@touch $@

$(VENV)/test-ready: constraints.txt pyproject.toml | $(VENV)/system-test
	@$(BIN)/python scripts/dependencies.py dev > $(VENV)/requirements.txt
	@$(PIP) -r $(VENV)/requirements.txt
	@touch $@ $(VENV)/run-ready

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'bnviz needs Python 3.11 or newer, and $(PYTHON) is' \
			"$$($(PYTHON) --version 2>/dev/null || echo 'not there'); name another one: make run PYTHON=python3.12" >&2; exit 1; }
	@PYTHON=$(PYTHON) scripts/system-libraries.sh python
	@$(PYTHON) -m venv $(VENV)
	@touch $@
