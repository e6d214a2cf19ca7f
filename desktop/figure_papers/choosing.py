"""The choices for a paper of figures: which one, as what kind of file, how much is hidden."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from db.model.mask import Mask
from desktop.figure_papers.papers import NAMING, paper_name
from desktop.mask_choice import MaskChoice
from desktop.theme import Theme, Tone
from desktop.widgets.form import Form
from desktop.widgets.label import Label
from desktop.widgets.texts import TextField
from desktop.widgets.ticks import OptionButton
from desktop.widgets.wrapped import WrappedLabel

PDF: Final = 0
WORKBOOK: Final = 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is chosen."""

    paper: str
    as_workbook: bool = False
    mask: Mask = Mask.MEETING
    purpose: str = ""


class PaperChoices(QWidget):
    """The mask is asked for only where the paper names cases; `changed` tells of every choice."""

    changed = Signal()

    def __init__(self, theme: Theme, papers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = tuple(papers)
        names = [paper_name(paper) for paper in papers]
        self.papers = QButtonGroup(self)
        self.kinds = QButtonGroup(self)
        self.masks = MaskChoice(theme)
        self.note = WrappedLabel(theme, size=13, tone=Tone.SECOND)
        self.form = Form(theme)
        self.purpose = TextField(theme, "purpose", self.tr("What for"), required=True)
        self.form.add(self.purpose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.px(4), 0)
        self._column.setSpacing(theme.px(12))
        self._offer(self.papers, self.tr("Paper"), names)
        kinds = (self.tr("PDF, to be printed"), self.tr("Workbook (.xlsx), counted now"))
        self._offer(self.kinds, self.tr("Kind of file"), kinds)
        for part in (self.masks, self.form, self.note):
            self._column.addWidget(part)
        self._column.addStretch(1)
        for group in (self.papers, self.kinds):
            group.idClicked.connect(self._show)
        self.masks.chosen.connect(self._show)
        self._show()

    def wanted(self) -> Wanted:
        """Return what is chosen; a paper that names no case hides as for a meeting."""
        paper = self._names[self.papers.checkedId()]
        mask = self.masks.level() if paper in NAMING else Mask.MEETING
        purpose = str(self.purpose.value()) if mask is Mask.NONE else ""
        return Wanted(paper, self.kinds.checkedId() == WORKBOOK, mask, purpose)

    def _show(self) -> None:
        wanted = self.wanted()
        self.masks.setVisible(wanted.paper in NAMING)
        for part in (self.form, self.purpose):
            part.setVisible(wanted.mask is Mask.NONE)
        self.changed.emit()

    def _offer(self, group: QButtonGroup, title: str, options: Sequence[str]) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(self._theme, title, bold=True))
        column.addSpacing(self._theme.px(4))
        for number, option in enumerate(options):
            button = OptionButton(self._theme, option)
            button.setChecked(not number)
            group.addButton(button, number)
            column.addWidget(button)
        self._column.addLayout(column)
