"""The second step: the villages, pasted one a line, and beside them how they are recorded."""

import numpy as np
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from db.model.station import LAST_VILLAGE
from desktop.setup.frame import StepHead, WizardStep
from desktop.setup.village_box import VillageBox
from desktop.setup.village_list import ReadVillage, VillageList, read_villages
from desktop.theme import Theme, Tone
from desktop.widgets.cells import Cell, Column, Row
from desktop.widgets.keycap import KeyHint
from desktop.widgets.label import Label
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView

_ROW_HEIGHT = 26


class VillagesStep(WizardStep):
    """Left the text, right code, name and what was mended."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._read = VillageList()
        self.box = VillageBox(theme)
        self.box.setAccessibleName(self.tr("Paste, or type one a line"))
        self.box.textChanged.connect(self._changed)
        self.count = Label(theme, size=13, bold=True)
        self.table = self._table(theme)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 39)
        grid.setColumnStretch(1, 61)
        grid.setRowStretch(1, 1)
        grid.addWidget(Label(theme, self.box.accessibleName(), size=13, tone=Tone.SECOND), 0, 0)
        over = QHBoxLayout()
        over.addWidget(Label(theme, self.tr("Recorded like this"), size=13, tone=Tone.SECOND))
        over.addStretch(1)
        over.addWidget(self.count)
        grid.addLayout(over, 0, 1)
        grid.addWidget(self.box, 1, 0)
        grid.addWidget(self.table, 1, 1)
        grid.addWidget(KeyHint(theme, "Ctrl+V", self.tr("a whole column from WPS")), 2, 0)
        rule = self.tr("Codes are part of case numbers: 01 in YX01-26Q1-003. They never change.")
        grid.addWidget(Label(theme, rule, size=12, tone=Tone.SECOND, elides=True), 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        about = self.tr("One a line, in the order in which you report. More can be added later.")
        title = self.tr("Which villages and communities does it serve?")
        column.addWidget(StepHead(theme, title, about))
        column.addLayout(grid, 1)
        self._changed()

    def enter(self) -> None:
        """Put the cursor into the box."""
        self.box.setFocus()

    def blocked(self) -> str:
        """Return that there are too many, or that a line names no village."""
        if self._read.too_many:
            return self.tr("At most {most} villages.").format(most=LAST_VILLAGE)
        if self._read.nameless:
            lines = ", ".join(map(str, self._read.nameless))
            return self.tr("No village is named in line {lines}.").format(lines=lines)
        return ""

    def villages(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return names and other spellings in the order of their codes."""
        return self._read.named()

    def _table(self, theme: Theme) -> TableView:
        columns = (
            Column("code", self.tr("Code"), 64, sortable=False),
            Column("name", self.tr("Village"), 130, sortable=False),
            Column("note", self.tr("Remark"), stretch=True, sortable=False),
        )
        self._model = TableModel(columns, self._rows)
        view = TableView(theme, self._model)
        view.verticalHeader().setMinimumSectionSize(theme.px(_ROW_HEIGHT))
        view.verticalHeader().setDefaultSectionSize(theme.px(_ROW_HEIGHT))
        view.setAccessibleName(self.tr("Recorded like this"))
        return view

    def _rows(self, ids: list[int]) -> list[Row]:
        return [self._row(self._read.villages[place]) for place in ids]

    def _row(self, village: ReadVillage) -> Row:
        return (Cell(village.code, Tone.SECOND), village.name, self._note(village))

    def _note(self, village: ReadVillage) -> Cell:
        if village.repeated:
            lines = ", ".join(map(str, village.repeated))
            told = self.tr("Line {lines} repeats it; counted once").format(lines=lines)
            return Cell(told, Tone.WARN)
        if village.also:
            told = self.tr("“{also}” in a return means it too")
            return Cell(told.format(also="”、“".join(village.also)), Tone.SECOND)
        return Cell(self.tr("Blanks or numbers taken off") if village.trimmed else " ", Tone.SECOND)

    def _changed(self) -> None:
        self._read = read_villages(self.box.toPlainText())
        self.box.tint([*self._read.repeated, *self._read.nameless])
        self._model.set_ids(np.arange(len(self._read.villages), dtype=np.int64))
        told = self.tr("%n villages", "", len(self._read.villages))
        if self._read.repeated:
            again = self.tr("%n repeated lines merged", "", len(self._read.repeated))
            told = self.tr("{villages}, {again}").format(villages=told, again=again)
        self.count.setText(told)
        self.moved.emit()
