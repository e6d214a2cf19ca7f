"""Returns read in the test itself, as the reader's child reads them, without starting one."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from db.errors import Environment
from db.exchange import imports
from db.exchange.foreign import parse_workbook, read_file
from db.exchange.reading_kinds import Known, Limits, Return
from db.exchange.returns import read_book


class ReaderHere:
    """Stands in for `db.exchange.reader.Reader`; `given` are the limits of the last one."""

    given = Limits()

    def __init__(self, limits: Limits) -> None:
        ReaderHere.given = limits

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        return None

    def read(self, path: Path, known: Known, wait: Callable[[], None]) -> Return:
        wait()
        try:
            raw = read_file(path)
            book = parse_workbook(path.name, raw)
        except Environment as error:
            return Return(path.name, error=error)
        return read_book(path.name, hashlib.sha256(raw).hexdigest(), book, known)


def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let imports read without a child process until the test ends."""
    monkeypatch.setattr(imports, "Reader", ReaderHere)
