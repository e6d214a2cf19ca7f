"""The dialog of targets: what indicators should reach in a year, and numbers from outside."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from db.errors import LoopbookError
from db.exchange.cells import typed
from db.ledger import Ledger
from db.model.indicator import Indicator, catalogue
from db.model.period_kinds import TargetSet
from db.model.target import DEFAULTS, Target, target_act, target_key
from desktop import errors
from desktop.context import Context
from desktop.figures.standing import aimed_at
from desktop.numbers import plain
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button, IconButton
from desktop.widgets.card import Hairline
from desktop.widgets.label import Label
from desktop.widgets.line import LineBox
from desktop.widgets.mark import mark
from desktop.widgets.notice import Notice
from desktop.widgets.scroll import ScrollBody
from desktop.widgets.window import Window
from desktop.widgets.wrapped import WrappedLabel

translate = QCoreApplication.translate
_HEIGHT: Final = 640
_NUMBER: Final = 84
_ROW: Final = 40


class TargetRow:
    """One indicator's lines: its target, the number from outside, and where that is from."""

    def __init__(self, theme: Theme, told: Indicator) -> None:
        self.told = told
        unit = told.unit
        what = translate("Targets", "{name}, target").format(name=told.zh)
        self.own = _line(theme, what, _NUMBER)
        what = translate("Targets", "{name}, from outside").format(name=told.zh)
        self.outside = _line(theme, what, _NUMBER)
        what = translate("Targets", "{name}, where the number from outside is from")
        self.note = _line(theme, what.format(name=told.zh), 0)
        self.note.setPlaceholderText(translate("Targets", "such as the province's average"))
        self.unit = Label(theme, unit, size=13, tone=Tone.SECOND)
        self.state = Label(theme, size=12, tone=Tone.MUTE)
        self.kept: dict[bool, Target] = {}

    def show_targets(self, kept: Mapping[bool, Target], year: str) -> None:
        """Show what is in force, by whether it is from outside."""
        self.kept = dict(kept)
        own, outside = kept.get(False), kept.get(True)
        self.own.setText(_number(own))
        self.outside.setText(_number(outside))
        self.note.setText(outside.note if outside is not None else "")
        for line in (self.own, self.outside, self.note):
            mark(line, "wrong", False)
        self.state.setText(_state(own, self.told.name, year))

    def acts(self, year: str) -> dict[bool, TargetSet]:
        """Return what is to be written, by whether it is from outside; Refused as `target_act`."""
        found = {}
        for outside, line in ((False, self.own), (True, self.outside)):
            value = _typed(line)
            note = self.note.text().strip() if outside else ""
            before = self.kept.get(outside)
            noted = before.note if before is not None and outside else ""
            if value == _number(before) and (note == noted or not value):
                continue
            if not outside and before is not None:
                note = before.note
            found[outside] = target_act(year, self.told.name, value, outside=outside, note=note)
        return found


class Targets(Window):
    """Changes are written together when the button is pressed, and the pages are told."""

    def __init__(self, context: Context, page: QWidget, year: str) -> None:
        facts = translate(
            "Targets", "Rates in percent, counts in their unit. An empty line sets no target."
        )
        super().__init__(context.theme, page, translate("Targets", "Targets"), facts, _HEIGHT)
        self._context = context
        self._year = year
        theme = context.theme
        self.rows = [TargetRow(theme, told) for told in _indicators(context.ledger, year)]
        self.notice = Notice(theme)
        self.before = IconButton(theme, "back", self.tr("The year before"))
        self.after = IconButton(theme, "next", self.tr("The year after"))
        self.year = Label(theme, size=16, bold=True)
        self.save = Button(
            theme, self.tr("Set the targets"), kind="primary", icon="target", keys=PRIMARY_KEYS
        )
        self._lay_out()
        self.before.clicked.connect(lambda: self.show_year(str(int(self._year) - 1)))
        self.after.clicked.connect(lambda: self.show_year(str(int(self._year) + 1)))
        self.save.clicked.connect(self._save)
        self.show_year(year)
        self.rows[0].own.setFocus()

    def show_year(self, year: str) -> None:
        """Show the targets of a year; what was typed for another one is given up."""
        self._year = year
        self.year.setText(self.tr("{year}").format(year=year))
        kept: dict[str, dict[bool, Target]] = {}
        for target in self._context.ledger.reading.targets(year):
            kept.setdefault(target.indicator, {})[target.outside] = target
        for row in self.rows:
            row.show_targets(kept.get(row.told.name, {}), year)

    def row(self, name: str) -> TargetRow:
        """Return the lines of an indicator."""
        return next(row for row in self.rows if row.told.name == name)

    def _save(self) -> None:
        acts = []
        ledger = self._context.ledger
        for row in self.rows:
            try:
                found = row.acts(self._year)
            except LoopbookError as error:
                self._refuse(row, error)
                return
            for outside, act in found.items():
                key = target_key(self._year, row.told.name, outside=outside)
                acts.append((ledger.new_line("target", key), act))
        try:
            if acts:
                self._context.record_all(acts)
        except LoopbookError as error:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
            return
        self.accept()

    def _refuse(self, row: TargetRow, error: LoopbookError) -> None:
        wrong = row.note
        if error.code not in ("missing_field", "not_a_number"):
            self.notice.tell(errors.sentence(error), Tone.DANGER)
            return
        if error.code == "not_a_number":
            given = str(error.facts.get("given", ""))
            wrong = row.own if _typed(row.own) == given else row.outside
            told = self.tr(
                "{name}: “{given}” is no number from 0 to 100 with at most two decimals."
            )
            if row.told.kind == "count":
                told = self.tr("{name}: “{given}” is no number.")
            sentence = told.format(name=row.told.zh, given=given)
        else:
            told = self.tr("{name}: say where the number from outside is from.")
            sentence = told.format(name=row.told.zh)
        mark(wrong, "wrong", True)
        wrong.setFocus()
        self.notice.tell(sentence, Tone.DANGER)

    def _lay_out(self) -> None:
        theme = self.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        for widget in (self.before, self.year, self.after):
            row.addWidget(widget)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.notice)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, theme.px(12), 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(5, 1)
        for place, head in enumerate(_heads()):
            label = WrappedLabel(theme, head, size=13, bold=True, tone=Tone.SECOND, lines=1)
            grid.addWidget(label, 0, place)
        for place, told in enumerate(self.rows):
            self._add_row(grid, 2 * place + 1, told)
        area = ScrollBody(theme)
        area.setWidget(inside)
        self.body.addWidget(area, 1)
        cancel = Button(theme, self.tr("Cancel"), cap="Esc")
        cancel.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.save)

    def _add_row(self, grid: QGridLayout, place: int, row: TargetRow) -> None:
        grid.addWidget(Hairline(), place, 0, 1, 6)
        name = Label(self.theme, row.told.zh)
        name.setToolTip(row.told.definition_zh)
        widgets = (name, row.own, row.unit, row.state, row.outside, row.note)
        for column, widget in enumerate(widgets):
            grid.addWidget(widget, place + 1, column, Qt.AlignmentFlag.AlignVCenter)
        grid.setRowMinimumHeight(place + 1, self.theme.px(_ROW))


def _heads() -> tuple[str, ...]:
    return (
        translate("Targets", "Indicator"),
        translate("Targets", "Target"),
        "",
        "",
        translate("Targets", "Outside"),
        translate("Targets", "Where it is from (typed, not counted here)"),
    )


def _indicators(ledger: Ledger, year: str) -> list[Indicator]:
    """Return the indicators that can be aimed at, and stricter definitions that already are."""
    found = aimed_at()
    names = {each.name for each in found}
    others = {each.indicator for each in ledger.reading.targets(year)} - names
    known = catalogue()
    return found + [known[name] for name in sorted(others) if name in known]


def _number(target: Target | None) -> str:
    return plain(target.value) if target is not None and target.value is not None else ""


def _typed(line: LineBox) -> str:
    """Return a number as it was meant, were it typed with the input method's signs."""
    return typed(line.text()).replace("。", ".").rstrip("%")


def _state(own: Target | None, name: str, year: str) -> str:
    if own is None:
        return ""
    usual = next(
        (each for each in DEFAULTS
         if (each.year, each.indicator, each.outside) == (year, name, False)), None,
    )  # fmt: skip
    if usual is not None and not own.key:
        return translate("Targets", "preset")
    return translate("Targets", "set here")


def _line(theme: Theme, name: str, width: int) -> LineBox:
    line = LineBox(theme)
    line.setAccessibleName(name)
    if width:
        line.setFixedWidth(theme.px(width))
        line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
    return line
