"""A command line for tests, and a ledger to work on with it."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from db.ledger import Ledger
from desktop import cli, i18n, signing
from tests.conftest import FrozenClock
from tests.ledgers import HEAD, PASSWORD, ROUND, SCREENED, enter


class Line:
    """A command line to type at; `out` and `err` are what the last command wrote."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = self.err = ""

    def run(self, *words: object) -> int:
        code = cli.main([str(word) for word in words])
        self.out, self.err = self._capsys.readouterr()
        return code

    def json(self, *words: object) -> Any:  # noqa: ANN401 - whatever the document holds
        """Return the one document on the standard output of a command that succeeds."""
        assert self.run(*words, "--json") == 0, self.err
        return json.loads(self.out)

    def refused(self, *words: object) -> str:
        """Return the one sentence of a command that is refused."""
        assert self.run(*words) == 1
        assert self.out == ""
        (sentence,) = self.err.splitlines()
        return sentence


@pytest.fixture
def line(
    qapp: QApplication,
    clock: FrozenClock,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Line:
    """A command line in the language of the source, with the password in the environment."""
    monkeypatch.setattr(i18n, "install", lambda app: None)
    monkeypatch.setenv(signing.VARIABLE, PASSWORD)
    return Line(capsys)


@pytest.fixture
def kept(ledger_folder: Path, clock: FrozenClock) -> Path:
    """A closed ledger with one case all round the loop and one just found."""
    with Ledger.open(ledger_folder, HEAD, PASSWORD) as ledger:
        enter(ledger, *ROUND)
        enter(ledger, SCREENED)
    return ledger_folder


def opened(folder: Path, name: str = HEAD) -> Ledger:
    return Ledger.open(folder, name, PASSWORD)
