# Everything runs in .venv, which the first target to need it makes.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	&& echo $$p && break; done)
BIN := .venv/bin
TS := resources/i18n/zh_CN.ts

.PHONY: run test check bench i18n frozen clean

run: .venv/ready
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		$(BIN)/loopbook --demo; \
	else \
		echo "No display: walking through the pages instead."; \
		QT_QPA_PLATFORM=offscreen $(BIN)/loopbook --tour out/tour; \
	fi

test: .venv/ready
	$(BIN)/python -m pytest -n auto --dist loadfile

check: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/ready
	$(BIN)/python -m tests.bench

i18n: .venv/ready
	$(BIN)/pyside6-lupdate $$(find desktop -name '*.py' | sort) -no-obsolete -locations none \
		-source-language en -target-language zh_CN -ts $(TS)
	$(BIN)/pyside6-lrelease $(TS) -qm $(TS:.ts=.qm)

frozen: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[build]'
	$(BIN)/pyinstaller --noconfirm build.spec

.venv/ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: sudo apt-get install python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "venv is missing: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@$(BIN)/python -c 'import PySide6.QtGui' 2>/dev/null || { echo "Qt misses a system library: \
		sudo apt-get install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"; exit 1; }
	@touch $@

clean:
	rm -rf .venv build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis
