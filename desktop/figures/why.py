"""Why a signed figure is another one now: what came to it and left it, and what was written."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.exchange.causes import named
from db.ledger import Ledger
from db.model.adjustment import Adjustment, SignedFigure
from db.model.case import Case
from db.model.entry import Entry
from db.model.line import Line
from db.model.selection import Selection
from desktop.figures.cause_words import (
    came,
    case_title,
    cause_words,
    entry_words,
    is_sealed,
    left,
    thing_words,
)
from desktop.figures.change_words import moved
from desktop.figures.some import Some
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.label import Label
from desktop.widgets.scroll import ScrollBody
from desktop.widgets.wrapped import WrappedLabel

_SIDE: Final = 320
_INDENT: Final = 12
_CASE: Final = "case:"


class Why(QWidget):
    """One figure: by how much it changed, the cases, and under each what was written of it.

    `cases_asked` carries a Selection.
    """

    cases_asked = Signal(object)

    def __init__(self, theme: Theme, ledger: Ledger) -> None:
        super().__init__()
        self._theme = theme
        self._ledger = ledger
        self._told: set[str] = set()
        self._lines: dict[str, Line[Case]] = {}
        self._names: Mapping[str, str] = {}
        self.cases: list[Button] = []
        self._area = ScrollBody(theme)
        self.setFixedWidth(theme.px(_SIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_figure(self, figure: SignedFigure, change: Adjustment | None) -> None:
        """Show a signed figure, and why it is another one now."""
        theme = self._theme
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(6))
        column.addWidget(WrappedLabel(theme, figure.zh, bold=True))
        column.addWidget(WrappedLabel(theme, figure.definition_zh, size=13, tone=Tone.SECOND))
        self.cases = []
        self._told = set()
        self._lines = {}
        self._names = self._ledger.reading.account_names()
        if change is None:
            told = self.tr("Nothing that it counts has changed since it was signed.")
            column.addWidget(WrappedLabel(theme, told, size=13, tone=Tone.OK))
        else:
            column.addWidget(WrappedLabel(theme, moved(change), bold=True, tone=Tone.WARN))
            for part in self._parts(change):
                column.addWidget(part)
        column.addStretch(1)
        self._area.setWidget(inside)
        inside.show()

    def _parts(self, change: Adjustment) -> Iterator[QWidget]:
        for side in dict.fromkeys([*change.added, *change.removed]):
            for keys, title in (
                (change.added.get(side, ()), came(side)),
                (change.removed.get(side, ()), left(side)),
            ):
                if keys:
                    yield Label(self._theme, title.format(count=len(keys)), size=13, bold=True)
                    things = list(dict.fromkeys(map(_thing, keys)))
                    yield Some(self._theme, things, partial(self._member, change.entries))
        cases = {thing for thing in map(_thing, change.keys) if thing.startswith(_CASE)}
        others = [entry for entry in change.entries if entry.subject not in cases]
        if others:
            yield Label(self._theme, self.tr("Written since"), size=13, bold=True)
            yield Some(self._theme, others, self._named)
        elif not change.entries:
            told = self.tr("Nothing was written that explains this: it is counted otherwise now.")
            yield WrappedLabel(self._theme, told, size=13, tone=Tone.SECOND)

    def _member(self, entries: tuple[Entry, ...], thing: str) -> Iterator[QWidget]:
        """Give what a member is called; of a case its number, its title, and what was written.

        That is told of each case once.
        """
        reading = self._ledger.reading
        if not thing.startswith(_CASE):
            told = thing_words(reading, thing)
            yield Label(self._theme, told, size=13, tone=Tone.SECOND, elides=True)
            return
        line = self._case(thing)
        no = line.state.no
        button = Button(self._theme, no or cause_words(named(reading, thing)), kind="link")
        button.clicked.connect(partial(self.cases_asked.emit, Selection(no=no)))
        button.block("" if no else self.tr("This case was taken back."))
        self.cases.append(button)
        yield button
        title = case_title(line)
        if title:
            yield self._inset(title, Tone.PLAIN)
        if thing not in self._told:
            self._told.add(thing)
            written = [entry for entry in entries if entry.subject == thing]
            yield Some(self._theme, written, self._written)

    def _named(self, entry: Entry) -> Iterator[QWidget]:
        """Give of what an entry is, and what it says."""
        of = cause_words(named(self._ledger.reading, entry.subject))
        told = self.tr("{what}: {written}").format(what=of, written=self._words(entry))
        yield self._inset(told, Tone.SECOND)

    def _written(self, entry: Entry) -> Iterator[QWidget]:
        yield self._inset(self._words(entry), Tone.SECOND)

    def _words(self, entry: Entry) -> str:
        """Return what an entry says, of a sealed case without what somebody typed."""
        plain = entry.subject.startswith(_CASE) and is_sealed(self._case(entry.subject))
        return entry_words(entry, self._names.get(entry.account, ""), plain=plain)

    def _case(self, subject: str) -> Line[Case]:
        if subject not in self._lines:
            self._lines[subject] = self._ledger.reading.case(subject)
        return self._lines[subject]

    def _inset(self, text: str, tone: Tone) -> QWidget:
        """Return a text that stands a little to the right, on as many lines as it needs."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(self._theme.px(_INDENT), 0, 0, 0)
        column.addWidget(WrappedLabel(self._theme, text, size=13, tone=tone, lines=4))
        return part


def _thing(key: str) -> str:
    """Return the line of a member of a line; a drive's is named by its village too."""
    subject = key.partition("#")[0]
    return subject if ":" in subject else key
