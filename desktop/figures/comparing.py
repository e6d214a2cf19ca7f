"""The comparison of what was signed with the present: one at a time, a moment after the last."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from db.exchange.adjustments import adjustments, carried
from db.ledger import Ledger
from desktop.context import Context
from desktop.figures.signed_band import Known, Since
from desktop.jobs import Tick
from desktop.latest_job import LatestJob


class Comparing(LatestJob):
    """Compares the period that was wanted last; `done` carries a `Known`."""

    def __init__(self, context: Context, parent: QObject) -> None:
        name = QCoreApplication.translate("Comparing", "Comparing with what was signed")
        super().__init__(context, name, parent)

    def want(self, key: str) -> None:
        """Compare the period with this key anew; returns at once."""
        self.begin(partial(_compare, key))


def _compare(key: str, ledger: Ledger, tick: Tick) -> Known:
    reading = ledger.reading
    tick(0, 0)
    with reading.steady():
        signed = reading.signed(key)
        tick(0, 0)
        since = None if signed is None else Since(signed, tuple(adjustments(reading, key)))
        tick(0, 0)
        return Known(key, since, carried(reading, key))
