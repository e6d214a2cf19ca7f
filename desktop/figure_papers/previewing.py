"""The preview of a paper of figures: one at a time, a moment after the last choice."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from db.ledger import Ledger
from db.model.mask import Mask
from desktop.context import Context
from desktop.figure_papers.choosing import Wanted
from desktop.figure_papers.saving import Made, make_paper
from desktop.jobs import Tick
from desktop.latest_job import LatestJob


class Preview(LatestJob):
    """Makes what was wanted last; `begun` tells that it is on its way, `done` carries a `Made`.

    Names are hidden as for a meeting even where the paper will not hide them.
    """

    begun = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        name = QCoreApplication.translate("Preview", "Making the preview")
        super().__init__(context, name, parent)
        self._seen: Wanted | None = None
        self.failed.connect(self._forget)

    def want(self, wanted: Wanted) -> None:
        """Make the preview of what is wanted, unless it is there or on its way; returns at once.

        What failed is tried again.
        """
        mask = Mask.MEETING if wanted.mask is Mask.NONE else wanted.mask
        seen = replace(wanted, as_workbook=False, mask=mask, purpose="")
        if seen == self._seen:
            return
        self._seen = seen
        self.begun.emit()
        self.begin(partial(_make, seen))

    def stop(self) -> None:
        """Make nothing more."""
        self._forget()
        super().stop()

    def _forget(self) -> None:
        self._seen = None


def _make(wanted: Wanted, ledger: Ledger, tick: Tick) -> Made:
    return make_paper(ledger, wanted.paper, wanted.period, wanted.mask, wanted.until, tick)
