"""The choices for a paper of figures: which one, of when, as what file, how much is hidden."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from db.model.mask import Mask
from db.model.period import Period
from desktop.figure_papers.offer import Offer
from desktop.figure_papers.papers import NAMING, paper_name
from desktop.mask_choice import MaskChoice
from desktop.theme import Theme, Tone
from desktop.widgets.choices import ChoiceField
from desktop.widgets.form import Form
from desktop.widgets.label import Label
from desktop.widgets.texts import TextField
from desktop.widgets.ticks import OptionButton
from desktop.widgets.wrapped import WrappedLabel

PDF: Final = 0
WORKBOOK: Final = 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is chosen; `until` is the cut-off day, "" for the usual one."""

    paper: str
    period: Period
    until: str = ""
    as_workbook: bool = False
    mask: Mask = Mask.MEETING
    purpose: str = ""


class PaperChoices(QWidget):
    """The mask is asked for only where the paper names cases.

    Where there are several periods, they are asked for and not the paper. `changed` tells of every
    choice.
    """

    changed = Signal()

    def __init__(self, theme: Theme, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer = offer
        self._periods = {one.key: one for one in offer.periods}
        self._period = offer.usual
        self.when = Form(theme)
        listed = [(one.key, one.label) for one in offer.periods]
        self.period = ChoiceField(theme, "period", self.tr("Period"), listed, required=True)
        self.period.set_value(offer.usual.key)
        self.when.add(self.period)
        self.when.setVisible(len(listed) > 1)
        self.papers = QButtonGroup(self)
        self.kinds = QButtonGroup(self)
        self.masks = MaskChoice(theme)
        self.note = WrappedLabel(theme, size=13, tone=Tone.SECOND)
        self.form = Form(theme)
        self.purpose = TextField(theme, "purpose", self.tr("What for"), required=True)
        self.form.add(self.purpose)
        self._lay_out()
        for group in (self.papers, self.kinds):
            group.idClicked.connect(self._show)
        self.masks.chosen.connect(self._show)
        self.period.changed.connect(self._show)
        self._show()

    def wanted(self) -> Wanted:
        """Return what is chosen; a paper that names no case hides as for a meeting."""
        paper = self._offer.papers[self.papers.checkedId()]
        mask = self.masks.level() if paper in NAMING else Mask.MEETING
        purpose = str(self.purpose.value()) if mask is Mask.NONE else ""
        as_workbook = self.kinds.checkedId() == WORKBOOK
        return Wanted(paper, self._period, self._offer.until, as_workbook, mask, purpose)

    def check(self) -> bool:
        """Tell whether nothing is missing; what is says so."""
        return all([form.check() for form in (self.when, self.form)])

    def block_workbook(self, reason: str) -> None:
        """Grey the workbook with a reason, or free it where the reason is empty."""
        workbook = self.kinds.button(WORKBOOK)
        workbook.setEnabled(not reason)
        workbook.setToolTip(reason)
        workbook.setAccessibleDescription(reason)

    def _show(self) -> None:
        """Follow a choice; while no period is told the last one stays."""
        self._period = self._periods.get(str(self.period.value()), self._period)
        wanted = self.wanted()
        self.masks.setVisible(wanted.paper in NAMING)
        for part in (self.form, self.purpose):
            part.setVisible(wanted.mask is Mask.NONE)
        self.changed.emit()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, self._theme.px(4), 0)
        self._column.setSpacing(self._theme.px(12))
        self._column.addWidget(self.when)
        names = [paper_name(paper) for paper in self._offer.papers]
        self._add_options(self.papers, self.tr("Paper"), names).setVisible(len(self._periods) == 1)
        kinds = (self.tr("PDF, to be printed"), self.tr("Workbook (.xlsx)"))
        self._add_options(self.kinds, self.tr("Kind of file"), kinds)
        for part in (self.masks, self.form, self.note):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def _add_options(self, group: QButtonGroup, title: str, options: Sequence[str]) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self._theme, title, bold=True))
        column.addSpacing(self._theme.px(4))
        for number, option in enumerate(options):
            button = OptionButton(self._theme, option)
            button.setChecked(not number)
            group.addButton(button, number)
            column.addWidget(button)
        self._column.addWidget(part)
        return part
