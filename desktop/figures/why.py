"""Why a signed figure is another one now: what came to it and left it, and what was written."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.exchange.causes import named
from db.ledger import Ledger
from db.model.adjustment import Adjustment, SignedFigure
from db.model.entry import Entry
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
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.label import Label
from desktop.widgets.scroll import ScrollBody
from desktop.widgets.wrapped import WrappedLabel

_SIDE: Final = 320
_INDENT: Final = 12
_CASE: Final = "case:"
_MOST: Final = 60
"""How many cases and entries are listed; the rest is counted."""


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
                    yield from self._members(keys, change.entries)
        others = tuple(entry for entry in change.entries if entry.subject not in self._told)
        if others:
            yield Label(self._theme, self.tr("Written since"), size=13, bold=True)
            yield from self._written(others, named_too=True)
        elif not change.entries:
            told = self.tr("Nothing was written that explains this: it is counted otherwise now.")
            yield WrappedLabel(self._theme, told, size=13, tone=Tone.SECOND)

    def _members(self, keys: tuple[str, ...], entries: tuple[Entry, ...]) -> Iterator[QWidget]:
        things = list(dict.fromkeys(map(_thing, keys)))
        for thing in things[:_MOST]:
            if thing.startswith(_CASE):
                yield from self._case(thing, entries)
            else:
                told = thing_words(self._ledger.reading, thing)
                yield Label(self._theme, told, size=13, tone=Tone.SECOND, elides=True)
        if len(things) > _MOST:
            yield self._more(len(things) - _MOST)

    def _case(self, thing: str, entries: tuple[Entry, ...]) -> Iterator[QWidget]:
        """Give the number of a case, its title, and where it is told first what was written."""
        reading = self._ledger.reading
        case, cause = reading.case(thing).state, named(reading, thing)
        button = Button(self._theme, cause_words(cause), kind="link")
        button.clicked.connect(partial(self.cases_asked.emit, Selection(no=case.no)))
        button.block("" if case.no else self.tr("This case was taken back."))
        self.cases.append(button)
        yield button
        title = case_title(case)
        if title:
            yield self._inset(title, Tone.PLAIN)
        if thing not in self._told:
            self._told.add(thing)
            of_case = tuple(entry for entry in entries if entry.subject == thing)
            yield from self._written(of_case, plain=is_sealed(case))

    def _written(
        self, entries: tuple[Entry, ...], *, named_too: bool = False, plain: bool = False
    ) -> Iterator[QWidget]:
        """Give what was written; `named_too` with of what, `plain` without its words."""
        reading = self._ledger.reading
        names = reading.account_names()
        for entry in entries[:_MOST]:
            told = entry_words(entry, names.get(entry.account, ""), plain=plain)
            if named_too:
                of = cause_words(named(reading, entry.subject))
                told = self.tr("{what}: {written}").format(what=of, written=told)
            yield self._inset(told, Tone.SECOND)
        if len(entries) > _MOST:
            yield self._more(len(entries) - _MOST)

    def _inset(self, text: str, tone: Tone) -> QWidget:
        """Return a text that stands a little to the right, on as many lines as it needs."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(self._theme.px(_INDENT), 0, 0, 0)
        column.addWidget(WrappedLabel(self._theme, text, size=13, tone=tone, lines=4))
        return part

    def _more(self, count: int) -> Label:
        return Label(self._theme, self.tr("and %n more", "", count), size=13, tone=Tone.MUTE)


def _thing(key: str) -> str:
    """Return the line of a member of a line; a drive's is named by its village too."""
    subject = key.partition("#")[0]
    return subject if ":" in subject else key
