"""The Ledger page: search and filters, the table and its figures."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.errors import LoopbookError
from db.model.case_kinds import Screened
from db.model.loop import OPEN
from db.model.selection import Selection
from db.model.station_kinds import Imported
from db.store.writing import Changes
from desktop import errors
from desktop.context import Context
from desktop.ledger.filters import Filters
from desktop.ledger.listing import Listing
from desktop.ledger.scope import scope_of, scope_words, scoped
from desktop.theme import Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.empty import EmptyPage
from desktop.widgets.header import PageHeader
from desktop.widgets.notice import Notice

TABLE = "ledger"
_READ_AGAIN = frozenset({"case", "setting"})


class LedgerPage(QWidget):
    """All cases of the ledger.

    `case_opened` carries a subject and the ids of all cases shown, in order; `print_asked` the
    selection shown; `import_asked` is the way to where returns come in.
    """

    case_opened = Signal(str, object)
    new_case_asked = Signal()
    print_asked = Signal(object)
    import_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        theme = context.theme
        self.filters = Filters(theme)
        self.listing = Listing(theme, context.ledger)
        self.notice = Notice(theme)
        self.scope = Notice(theme)
        self._chosen = Selection()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._take_up()

    def selection(self) -> Selection:
        """Return which cases are shown, and in what order."""
        return scoped(self._chosen, self.filters.selection())

    def show_selection(self, chosen: Selection) -> None:
        """Show the cases that another page counted, until the band that says so is closed."""
        self._chosen = scope_of(chosen)
        self._tell_scope()
        self.filters.take(chosen)

    def show_notice(self, sentence: str, tone: Tone, button: QWidget | None = None) -> None:
        """Tell something over the table; an empty sentence takes back what was told."""
        if sentence:
            self.notice.tell(sentence, tone, button)
        else:
            self.notice.hide()

    def refresh(self) -> None:
        """Read everything again."""
        self._stale = False
        self.filters.set_villages(self._context.ledger.reading.villages())
        self._tell_facts()
        self._tell_scope()
        self._search()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what was written while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self._focus_list()

    def choose(self, no: str) -> None:
        """Make the row of a case the current one, if it is among those shown."""
        row = self._context.ledger.reading.by_no(no)
        if row is not None:
            self.listing.table.select_id(row.id)

    def go_to_search(self) -> None:
        """Go to the search line."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _connect(self) -> None:
        self.filters.changed.connect(self._search)
        self.scope.dismissed.connect(self._show_all)
        self.filters.down.connect(self.listing.table.setFocus)
        self.listing.opened.connect(self._open)
        self.listing.sort_asked.connect(self._sort)
        self._context.changed.connect(self._changed)
        self._context.busy_changed.connect(self._fit_buttons)
        keys = QShortcut(QKeySequence.StandardKey.Print, self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.print_button.click)
        for primary in (PRIMARY_KEYS, PRIMARY_KEYS.replace("Return", "Enter")):
            QShortcut(QKeySequence(primary), self).activated.connect(self.new_button.click)

    def _make_buttons(self) -> None:
        theme = self._context.theme
        self.import_button = Button(theme, self.tr("Import a return"), icon="import")
        self.print_button = Button(theme, self.tr("Print"), icon="print")
        self.new_button = Button(
            theme, self.tr("New case"), kind="primary", icon="add", cap="Ctrl+N"
        )
        self.empty_new = Button(
            theme, self.tr("New case"), kind="primary", icon="add", cap="Ctrl+N"
        )
        self.empty_import = Button(theme, self.tr("Import a return"), icon="import")
        for button in (self.import_button, self.empty_import):
            button.clicked.connect(self.import_asked)
        for button in (self.new_button, self.empty_new):
            button.clicked.connect(self.new_case_asked)
        self.print_button.clicked.connect(self._print)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.header = PageHeader(theme, self.tr("Ledger"))
        for button in (self.import_button, self.print_button, self.new_button):
            self.header.add_button(button)
        self.clear_button = Button(theme, self.tr("Clear the filters"))
        self.clear_button.clicked.connect(self.scope.close_notice)
        self.clear_button.clicked.connect(self.filters.clear)
        self.empty = EmptyPage(
            theme,
            "ledger",
            self.tr("No cases yet"),
            self.tr("Take in a village's return, or register the first case by hand."),
            self.empty_import,
            self.empty_new,
        )
        self.nothing = EmptyPage(
            theme,
            "search",
            self.tr("No case fits"),
            self.tr("Other words or fewer filters find more."),
            self.clear_button,
        )
        column = QVBoxLayout(self)
        margin = theme.px(16)
        column.setContentsMargins(margin, theme.px(12), margin, theme.px(8))
        column.setSpacing(theme.px(10))
        self._body = QStackedWidget()
        for body in (self.listing, self.empty, self.nothing):
            self._body.addWidget(body)
        for band in (self.header, self.notice, self.scope, self.filters):
            column.addWidget(band)
        column.addWidget(self._body, 1)

    def _search(self) -> None:
        selection = self.selection()
        try:
            ids = self._context.ledger.reading.ids(selection)
            overview = self._context.ledger.reading.overview(selection)
        except LoopbookError as error:
            self.notice.tell(errors.sentence(error), Tone.DANGER)
            return
        narrowed = self.filters.narrows() or self._chosen != Selection()
        shown = self.listing if len(ids) else self.nothing if narrowed else self.empty
        self._body.setCurrentWidget(shown)
        self.filters.setVisible(shown is not self.empty)
        self.filters.show_counts(overview)
        self.listing.show_selection(selection, ids, overview.shown)
        self._fit_buttons()

    def _show_all(self) -> None:
        self._chosen = Selection()
        self._search()

    def _tell_scope(self) -> None:
        words = scope_words(self._chosen, self._context.ledger.reading)
        if words:
            self.scope.tell(words)
        else:
            self.scope.hide()

    def _tell_facts(self) -> None:
        counts = self._context.ledger.reading.overview(Selection()).stages
        is_open = sum(counts.get(stage, 0) for stage in OPEN)
        total = f"{sum(counts.values()):,}"
        facts = self.tr("{total} cases · {open} open").format(total=total, open=f"{is_open:,}")
        self.header.set_facts(facts)

    def _fit_buttons(self) -> None:
        """Grey with a reason what this account may not do, or nobody may while a job writes."""
        empty = self._body.currentWidget() is self.empty
        for button in (self.import_button, self.empty_import):
            button.block(self._context.refusal(Imported()))
        for button in (self.new_button, self.empty_new):
            button.block(self._context.refusal(Screened()))
        nothing = self.tr("There is no case to print.")
        self.print_button.block("" if self.listing.model.rowCount() else nothing)
        self.import_button.setVisible(not empty)
        self.new_button.setVisible(not empty)

    def _changed(self, changes: Changes) -> None:
        if not changes.lines & _READ_AGAIN:
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _open(self, chosen: object) -> None:
        if not isinstance(chosen, int):
            return
        for row in self._context.ledger.reading.rows([chosen]):
            self.case_opened.emit(row.subject, self.listing.model.ids())

    def _print(self) -> None:
        self.print_asked.emit(self.selection())

    def _sort(self, key: str, descending: bool) -> None:
        self.filters.set_sort(key, descending)
        self._search()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember filters and widths for the next start."""
        super().hideEvent(event)
        settings = self._context.settings
        folder = str(self._context.ledger.folder)
        widths = {**settings.column_widths, TABLE: self.listing.table.widths()}
        filters = self.filters.remembered() | {"ledger": folder}
        self._context.save_settings(replace(settings, column_widths=widths, filters=filters))

    def _take_up(self) -> None:
        settings = self._context.settings
        self.filters.set_villages(self._context.ledger.reading.villages())
        self.listing.table.set_widths(settings.column_widths.get(TABLE, {}))
        if settings.filters.get("ledger") == str(self._context.ledger.folder):
            self.filters.take_up(settings.filters)

    def _focus_list(self) -> None:
        """Put the focus where the keyboard goes on: the table, or an empty page's button."""
        for widget in (self.listing.table, self.empty_new):
            if widget.isVisible():
                widget.setFocus()
