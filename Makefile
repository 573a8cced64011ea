# Needs a Rust toolchain and Python 3.10 or newer. Everything else is fetched into .venv.
#
#   make demo    build, install into .venv and show what it does
#   make report  the outcomes of an invented training programme on one page, in target/
#   make test    everything that must hold before a change goes in
#   make wheel   the Python package, in target/wheels and in .venv

PYTHON ?= python3
CARGO ?= cargo

VENV := .venv
BIN := $(VENV)/bin
REQUIREMENTS := python/requirements-test.txt
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# What the wheel is made of.
SOURCES := README.md Cargo.toml Cargo.lock python/Cargo.toml python/pyproject.toml \
	$(shell find src python/src python/decentwork -type f ! -name '*.pyc' ! -name '*.so')

# The binding is checked against the same Python that the wheel is built for.
export PYO3_PYTHON := $(abspath $(BIN)/python)

define NOT_FETCHED
{ echo 'Packages could not be installed; the reason is above.'; \
  echo 'Without a network, give pip a folder of wheels: PIP_NO_INDEX=1 PIP_FIND_LINKS=<folder> make'; \
  exit 1; } >&2
endef

.DEFAULT_GOAL := test
.DELETE_ON_ERROR:
.PHONY: demo report test lint test-rust test-python docs bench wheel clean

demo: $(VENV)/.wheel
	$(BIN)/python -m decentwork.demo

report: $(VENV)/.tools $(VENV)/.wheel
	$(BIN)/python examples/outcome_report.py target/outcome_report.html

test: lint test-rust docs test-python

lint: $(VENV)/.made
	$(CARGO) fmt --all --check
	$(CARGO) clippy --no-default-features --lib -- -D warnings
	$(CARGO) clippy --all-targets -- -D warnings
	$(CARGO) clippy --workspace --all-features --all-targets -- -D warnings

# With all features the documentation's examples run too.
test-rust:
	$(CARGO) test --all-features
	$(CARGO) test --no-default-features --lib
	$(CARGO) bench --all-features --no-run

docs:
	RUSTDOCFLAGS='-D warnings' $(CARGO) doc --no-deps --all-features

test-python: $(VENV)/.tools $(VENV)/.wheel
	$(BIN)/ruff check python
	$(BIN)/ruff format --check python
	$(BIN)/ruff check --config python/pyproject.toml examples
	$(BIN)/ruff format --config python/pyproject.toml --check examples
	$(BIN)/mypy --strict --config-file python/pyproject.toml python/decentwork python/tests
	$(BIN)/pytest python/tests

bench:
	$(CARGO) bench --all-features

wheel: $(VENV)/.wheel

clean:
	$(CARGO) clean
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache python/.mypy_cache python/.ruff_cache python/.pytest_cache

# Stamps: a step runs again when what it depends on has changed.

$(VENV)/.made:
	@command -v $(PYTHON) >/dev/null || { echo '$(PYTHON) was not found; name a Python: make PYTHON=<path>' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { \
		echo "Python 3.10 or newer is needed, and $(PYTHON) is $$($(PYTHON) --version 2>&1); name another: make PYTHON=<path>" >&2; \
		exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
		echo '$(PYTHON) cannot make virtual environments; some systems pack its venv module separately.' >&2; exit 1; }
	@touch $@

$(VENV)/.maturin: $(VENV)/.made $(REQUIREMENTS)
	@echo 'Installing maturin into $(VENV)'
	@$(PIP_INSTALL) "$$(grep '^maturin' $(REQUIREMENTS))" || $(NOT_FETCHED)
	@touch $@

$(VENV)/.tools: $(VENV)/.made $(REQUIREMENTS)
	@echo 'Installing the test tools into $(VENV)'
	@$(PIP_INSTALL) -r $(REQUIREMENTS) || $(NOT_FETCHED)
	@touch $@

$(VENV)/.wheel: $(VENV)/.maturin $(SOURCES)
	rm -f target/wheels/decentwork-*.whl
	$(BIN)/maturin build --release -m python/Cargo.toml -o target/wheels --interpreter $(PYO3_PYTHON)
	$(PIP_INSTALL) --force-reinstall --no-deps --no-index target/wheels/decentwork-*.whl
	@touch $@
