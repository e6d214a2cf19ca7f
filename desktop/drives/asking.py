"""The small forms of the Drives page: a new drive, a zero report, the report, its taking back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db import clock
from db.exchange import screening
from db.exchange.screening import DriveState
from db.exchange.taking_back import take_back
from db.ledger import Ledger
from db.model.drive import drive_of, following, planned, previous
from db.model.drive_kinds import DrivePlanned, DriveReported, ZeroReported
from db.model.station import Village
from db.store.writing import Changes
from desktop import labels
from desktop.context import Context
from desktop.form_dialog import FormDialog, ask_for
from desktop.theme import Tone
from desktop.widgets.choices import ChoiceField
from desktop.widgets.dates import DateField
from desktop.widgets.texts import NoteField, TextField
from desktop.widgets.wrapped import WrappedLabel

_OFFERED_BACK = 4


class Asking(QObject):
    """Asks over `page`, and writes what was answered; `after` is told the drive concerned."""

    def __init__(self, context: Context, page: QWidget, after: Callable[[str], None]) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._after = after

    def new_drive(self) -> FormDialog:
        """Ask which quarter is screened, and by when villages hand in."""
        theme, ledger = self._context.theme, self._context.ledger
        offered = _not_planned(ledger)
        quarter = ChoiceField(
            theme, "drive", self.tr("Quarter"), [(key, labels.drive(key)) for key in offered],
            required=True,
        )  # fmt: skip
        due = DateField(
            theme, "due_on", self.tr("Villages hand in by"), required=True, months=False
        )
        current = screening.current_drive(ledger)
        likely = (current, drive_of(clock.today()), offered[0])
        quarter.set_value(next(key for key in likely if key in offered))
        due.set_value(planned(str(quarter.value())).due_on)
        quarter.changed.connect(lambda: due.set_value(_usual_day(str(quarter.value()))))
        return ask_for(
            self._page,
            theme,
            self.tr("New drive"),
            self.tr("A drive is one quarter's screening of all villages."),
            self.tr("Set up"),
            self._plan,
            quarter,
            due,
            kind=DrivePlanned.__name__,
        )

    def zero_report(self, drive: str, village: Village) -> FormDialog:
        """Ask when a village said that it found nothing, and who said so."""
        theme = self._context.theme
        on = DateField(theme, "on", self.tr("Received on"), required=True, months=False)
        on.set_value(clock.today().isoformat())
        return ask_for(
            self._page,
            theme,
            self.tr("Zero report of {village}").format(village=village.name),
            self.tr("The village screened and found nothing new in this quarter."),
            self.tr("Register the zero report"),
            lambda values: self._zero(drive, village, values),
            on,
            TextField(theme, "reporter", self.tr("Reported by"), hint=self.tr("name and office")),
            kind=ZeroReported.__name__,
        )

    def take_zero_back(self, drive: str, village: Village, subject: str) -> FormDialog:
        """Ask why the zero report of a village, which has its own line, is taken back."""
        theme = self._context.theme
        told = self.tr("{village} counts as missing again, until it hands something in.")
        return ask_for(
            self._page,
            theme,
            self.tr("Take back the zero report of {village}").format(village=village.name),
            told.format(village=village.name),
            self.tr("Take it back"),
            lambda values: self._take_back(drive, subject, str(values["reason"])),
            TextField(theme, "reason", self.tr("Reason"), required=True),
        )

    def report(self, state: DriveState) -> FormDialog:
        """Ask for the day, and for an explanation where a village is missing."""
        theme, missing = self._context.theme, state.missing
        on = DateField(theme, "on", self.tr("Reported on"), required=True, months=False)
        on.set_value(clock.today().isoformat())
        fields = [on] if not missing else [on, self._explanation(state)]
        dialog = ask_for(
            self._page,
            theme,
            self.tr("Report {drive}").format(drive=labels.drive(state.drive.key)),
            self._figures(state),
            self.tr("Report"),
            lambda values: self._report(state.drive.key, values),
            *fields,
            kind=DriveReported.__name__,
        )
        erased = self.tr(
            "The raw cells that were kept for answering rows in doubt are erased for good, as the"
            " rules ask. Cases and figures stay."
        )
        dialog.body.addWidget(WrappedLabel(theme, erased, size=13, tone=Tone.WARN))
        return dialog

    def take_back(self, drive: str) -> FormDialog:
        """Ask why a report is taken back."""
        theme = self._context.theme
        line = self._context.ledger.new_line("drive", drive)
        return ask_for(
            self._page,
            theme,
            self.tr("Take the report back"),
            self.tr("The drive takes returns in again. Raw cells that were erased stay erased."),
            self.tr("Take it back"),
            lambda values: self._take_back(drive, line, str(values["reason"])),
            TextField(theme, "reason", self.tr("Reason"), required=True),
        )

    def _explanation(self, state: DriveState) -> NoteField:
        names = "、".join(village.name for village in state.missing)
        label = self.tr("Why nothing came from {villages}").format(villages=names)
        return NoteField(self._context.theme, "explanation", label, required=True)

    def _figures(self, state: DriveState) -> str:
        total = state.total
        told = self.tr(
            "{handed} of {villages} villages handed in, {zero} of them a zero report; {found} cases"
            " found, {resolved} resolved."
        )
        return told.format(
            handed=state.handed_in,
            villages=len(state.villages),
            zero=state.zero,
            found=total.found,
            resolved=total.resolved,
        )

    def _plan(self, values: Mapping[str, object]) -> None:
        key = str(values["drive"])
        self._told(key, screening.plan(self._context.ledger, key, str(values["due_on"])))

    def _zero(self, drive: str, village: Village, values: Mapping[str, object]) -> None:
        on, reporter = str(values["on"]), str(values["reporter"])
        ledger = self._context.ledger
        self._told(drive, screening.zero_report(ledger, drive, village.code, on, reporter))

    def _report(self, drive: str, values: Mapping[str, object]) -> None:
        explanation = str(values.get("explanation", ""))
        ledger = self._context.ledger
        self._told(drive, screening.report(ledger, drive, str(values["on"]), explanation))

    def _take_back(self, drive: str, line: str, reason: str) -> None:
        self._told(drive, take_back(self._context.ledger, line, reason))

    def _told(self, drive: str, changes: Changes) -> None:
        self._context.tell(changes)
        self._after(drive)


def _not_planned(ledger: Ledger) -> list[str]:
    """Return the quarters that can be set up: the next one, the present, and some before."""
    known = {drive.key for drive in ledger.reading.drives()}
    keys = [following(drive_of(clock.today()))]
    while len(keys) < _OFFERED_BACK + 2:
        keys.append(previous(keys[-1]))
    while keys[-1] in known:
        keys.append(previous(keys[-1]))
    return [key for key in keys if key not in known]


def _usual_day(key: str) -> str:
    return planned(key).due_on if key else ""
