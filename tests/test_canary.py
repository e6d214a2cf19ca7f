"""The binding of Qt must give back the references that it takes.

PySide6 6.12.0 drops one to None and True a call on Python 3.11 and ends the process.
"""

import sys

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

_CALLS = 100
_SLACK = 10


class _Source(QObject):
    told = Signal(bool)
    nothing = Signal()


class _Sink:
    def __init__(self) -> None:
        self.heard = 0

    def hear(self, *said: bool) -> None:
        self.heard += 1


def test_emitting_keeps_the_references_to_true_and_none(qtbot: QtBot) -> None:
    source, sink = _Source(), _Sink()
    source.told.connect(sink.hear)
    source.nothing.connect(sink.hear)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(_CALLS):
        source.told.emit(True)
        source.nothing.emit()
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert sink.heard == 2 * _CALLS
    assert after[0] >= before[0] - _SLACK
    assert after[1] >= before[1] - _SLACK


def test_void_calls_keep_the_references_to_none(qtbot: QtBot) -> None:
    source = QObject()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        source.setObjectName("canary")
    assert sys.getrefcount(None) >= before - _SLACK
