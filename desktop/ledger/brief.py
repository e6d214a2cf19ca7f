"""The chosen case in brief, beside the ledger's table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from db.model import codes, day
from db.model.case import Case
from db.model.case_kinds import TakenOver
from db.model.line import Line, Told
from db.model.loop import next_step
from db.model.party import names
from db.store.paging import CaseRow
from desktop import labels, stages
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card, KeyValues
from desktop.widgets.chips import Chip
from desktop.widgets.label import Label
from desktop.widgets.stepper import Stepper
from desktop.widgets.wrapped import WrappedLabel

WIDTH = 300
_NEWEST = 3
_WORDS = ("opinion", "record", "content", "text", "detail", "result", "progress")


class Brief(Card):
    """Title, number, the stepper, what matters, the newest entries; `opened` asks for the page."""

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        self._title = WrappedLabel(theme, size=16, bold=True, lines=3)
        self._number = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self._stepper = Stepper(theme, layout="below")
        self._late = Chip(theme, "", Tone.DANGER)
        self._unconfirmed = Chip(theme, self.tr("Not confirmed"), Tone.WARN)
        self._warnings = self._chips()
        self._facts = KeyValues(theme)
        self._newest = WrappedLabel(theme, size=13, tone=Tone.SECOND, lines=9)
        self._newest_title = Label(theme, self.tr("Latest"), bold=True)
        self._next = Label(theme, size=13, tone=Tone.SECOND, elides=True)
        self.open_button = Button(theme, self.tr("Open the case"), cap="Enter")
        self.open_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.open_button.clicked.connect(self.opened)
        for widget in (
            self._title,
            self._number,
            self._stepper,
            self._warnings,
            self._facts,
            self._newest_title,
            self._newest,
        ):
            self.add(widget)
        self.body.addStretch(1)
        self.add(self._next)
        self.add(self.open_button)

    def case_title(self) -> str:
        """Return the title shown."""
        return self._title.text()

    def show_case(self, row: CaseRow, line: Line[Case], village: str, today: str) -> None:
        """Show a case: its row, its line, the name of its village."""
        case = line.state
        self._title.setText(row.title)
        self._number.setText(" · ".join(part for part in (row.no, village) if part))
        self._stepper.set_steps(stages.steps_of(case))
        self._warn(row, today)
        self._show_facts(row)
        told = [one for one in reversed(line.told) if one.status == "effective" and one.act]
        self._newest.setText("\n".join(_sentence(one) for one in told[:_NEWEST]))
        step = next_step(case)
        self._next.setText(
            self.tr("Next step: {step}").format(step=labels.kind(step.__name__)) if step else ""
        )

    def _chips(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(8))
        line.addWidget(self._late)
        line.addWidget(self._unconfirmed)
        line.addStretch(1)
        return row

    def _warn(self, row: CaseRow, today: str) -> None:
        late = row.is_overdue(today)
        days = (day.first(today) - day.last(row.due_on)).days if late else 0
        self._late.set_chip(self.tr("%n days late", "", days), Tone.DANGER)
        self._late.setVisible(late)
        self._unconfirmed.setVisible(not row.confirmed)
        self._warnings.setVisible(late or not row.confirmed)

    def _show_facts(self, row: CaseRow) -> None:
        facts = self._facts
        facts.clear()
        risk = codes.label("risk", row.risk) if row.risk else ""
        letter = labels.RISK_LETTERS.get(row.risk, "")
        facts.add(
            labels.field("risk"), f"{letter} {risk}".strip(), stages.risk_tone(row.risk, row.stage)
        )
        facts.add(labels.field("stage"), labels.stage(row.stage))
        for label, value in (
            (self.tr("Party A"), names(row.applicants)),
            (self.tr("Party B"), names(row.respondents)),
            (labels.field("handler"), row.handler),
            (labels.field("found_on"), row.found_on),
            (labels.field("due_on"), row.due_on),
            (labels.field("resolved_on"), row.resolved_on),
        ):
            facts.add(label, value, lines=2)


def _sentence(told: Told) -> str:
    keyed = not isinstance(told.act, TakenOver)
    on = (str(getattr(told.act, "on", "")) if keyed else "") or told.entry.at[:10]
    words = (str(getattr(told.act, name, "")) for name in _WORDS)
    said = " ".join(next((word for word in words if word), "").split())
    return f"{on}  {labels.kind(told.entry.kind)}" + (f"：{said}" if said else "")
