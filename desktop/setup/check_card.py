"""Does the ledger prove itself: file, book and what is worked out from it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.ledger import Ledger
from db.store.book import Fault
from desktop import errors
from desktop.context import Context
from desktop.faults import fault_words
from desktop.jobs import Job, Tick
from desktop.setup.settings_card import SettingsCard
from desktop.theme import Tone
from desktop.widgets.buttons import Button
from desktop.widgets.notice import Notice
from desktop.widgets.wrapped import WrappedLabel

_SHOWN: Final = 12
_MENDED_BY_READING: Final = frozenset({"table_differs", "search_damaged"})


class CheckCard(SettingsCard):
    """One button, and the result in words; lists that went wrong can be worked out again."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("CheckCard", "Check"))
        about = self.tr(
            "Reads every page and every entry, proves their chain, and works all lists out again."
        )
        self.notice = Notice(context.theme)
        self.check = Button(context.theme, self.tr("Check the ledger"), icon="check")
        self.check.clicked.connect(self._check)
        self.rebuild = Button(context.theme, self.tr("Work the lists out again"))
        self.rebuild.clicked.connect(self._rebuild)
        self.rebuild.hide()
        self.add(WrappedLabel(context.theme, about, size=13, tone=Tone.SECOND))
        self.add(self.notice)
        self.add_buttons(self.check, self.rebuild)

    def show_ledger(self) -> None:
        """Grey the buttons while something else writes."""
        for button in (self.check, self.rebuild):
            button.block(self.why_not())

    def _check(self) -> None:
        def work(ledger: Ledger, tick: Tick) -> object:
            return ledger.check(tick)

        self._follow(self.context.start_reading(work), self.tr("Checking the ledger"))

    def _rebuild(self) -> None:
        def work(ledger: Ledger, tick: Tick) -> object:
            ledger.rebuild(tick)
            return ledger.check(tick)

        self._follow(self.context.start_writing(work), self.tr("Working the lists out again"))

    def _follow(self, job: Job, name: str) -> None:
        job.setObjectName(name)
        job.done.connect(self._tell)
        job.failed.connect(self._failed)
        job.finished.connect(self.show_ledger)
        self.check.block(name)

    def _tell(self, found: object) -> None:
        faults: list[Fault] = found if isinstance(found, list) else []
        self.rebuild.setVisible(any(fault.code in _MENDED_BY_READING for fault in faults))
        if not faults:
            head = self.context.ledger.head
            told = self.tr("All is well. Page mark {head}; compare it with the last paper.")
            self.notice.tell(told.format(head=head), Tone.OK)
            return
        self.notice.tell(self._listed(faults), Tone.DANGER)

    def _listed(self, faults: Sequence[Fault]) -> str:
        lines = [self.tr("%n faults. Go on with nothing; restore a backup.", "", len(faults))]
        if all(fault.code in _MENDED_BY_READING for fault in faults):
            lines = [self.tr("The book is sound; only lists worked out from it are not.")]
        lines += [fault_words(fault) for fault in faults[:_SHOWN]]
        if len(faults) > _SHOWN:
            lines.append(self.tr("and %n more", "", len(faults) - _SHOWN))
        return "\n".join(lines)

    def _failed(self, error: object) -> None:
        if isinstance(error, Exception):
            self.notice.tell(errors.sentence(error), Tone.DANGER)
