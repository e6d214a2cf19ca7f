"""What opening a file of others may cost: memory and time; over that it is given up."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop.context import Context
from desktop.settings import READING_MEMORY, READING_SECONDS
from desktop.setup.settings_card import SettingsCard
from desktop.theme import Tone
from desktop.widgets.form import Form
from desktop.widgets.texts import NumberField
from desktop.widgets.wrapped import WrappedLabel


class ReadingCard(SettingsCard):
    """The limits of reading returns on this PC; kept as soon as a number is typed to its end."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("ReadingCard", "Reading returns"))
        theme = context.theme
        told = self.tr(
            "Each file is read by itself. One that takes more memory or time than this is given"
            " up and said to be so; the others are read all the same."
        )
        self.memory = NumberField(
            theme, "memory", self.tr("Memory (MB)"), most=READING_MEMORY[-1],
            hint=_between(READING_MEMORY),
        )  # fmt: skip
        self.seconds = NumberField(
            theme, "seconds", self.tr("Time (seconds)"), most=READING_SECONDS[-1],
            hint=_between(READING_SECONDS),
        )  # fmt: skip
        form = Form(theme, 2)
        for field in (self.memory, self.seconds):
            form.add(field)
            field.line.editingFinished.connect(self._keep)
        self.add(WrappedLabel(theme, told, size=13, tone=Tone.SECOND))
        self.add(form)

    def show_ledger(self) -> None:
        """Show what is kept."""
        kept = self.context.settings
        shown = ((self.memory, kept.reading_memory), (self.seconds, kept.reading_seconds))
        for field, number in shown:
            field.set_value(number)
            field.set_error("")

    def _keep(self) -> None:
        """Keep what is within the bounds, and say at its field what is not."""
        memory = _allowed(self.memory, READING_MEMORY)
        seconds = _allowed(self.seconds, READING_SECONDS)
        kept = self.context.settings
        now = replace(
            kept,
            reading_memory=memory or kept.reading_memory,
            reading_seconds=seconds or kept.reading_seconds,
        )
        if now != kept:
            self.context.save_settings(now)


def _allowed(field: NumberField, allowed: range) -> int:
    """Return what a field holds, 0 and a mark on it where that is out of bounds."""
    value = field.value()
    if isinstance(value, int) and value in allowed:
        field.set_error("")
        return value
    field.set_error(_between(allowed))
    return 0


def _between(allowed: range) -> str:
    told = QCoreApplication.translate("ReadingCard", "{least} to {most}")
    return told.format(least=allowed[0], most=allowed[-1])
