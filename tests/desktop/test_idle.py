"""What waits for a job that writes: nothing is done before its end, then all of it in order."""

from pathlib import Path

import pytest

from db.ledger import Ledger
from desktop.context import Context
from desktop.idle import Idle
from desktop.settings import SettingsFile
from desktop.theme import Theme


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


def test_without_a_job_it_is_done_at_once(context: Context) -> None:
    done: list[str] = []
    assert Idle(context, context).then(lambda: done.append("now"))
    assert done == ["now"]


def test_while_a_job_writes_things_wait_in_their_order(context: Context) -> None:
    done: list[str] = []
    idle = Idle(context, context)
    context._set_busy(True)
    assert not idle.then(lambda: done.append("first"))
    assert not idle.then(lambda: done.append("second"))
    context._set_busy(True)
    assert done == []
    context._set_busy(False)
    assert done == ["first", "second"]
    context._set_busy(True)
    context._set_busy(False)
    assert done == ["first", "second"]


def test_what_begins_a_job_keeps_the_rest_waiting(context: Context) -> None:
    done: list[str] = []
    idle = Idle(context, context)
    context._set_busy(True)
    idle.then(lambda: context._set_busy(True))
    idle.then(lambda: done.append("after"))
    context._set_busy(False)
    assert done == []
    context._set_busy(False)
    assert done == ["after"]
