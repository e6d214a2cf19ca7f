"""The form that asks for a cut-off day other than the last of the period."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from db import clock
from db.model.cut_off import demand_cut_off
from db.model.period import Period
from desktop.figures.asked import Asked
from desktop.form_dialog import FormDialog, ask_for
from desktop.theme import Theme
from desktop.widgets.dates import DateField

translate = QCoreApplication.translate
Take = Callable[[Period, str], None]


def ask_until(theme: Theme, page: QWidget, asked: Asked, take: Take) -> FormDialog:
    """Ask for the day; `take` is told the period and the day, "" for the usual one."""
    field = DateField(
        theme,
        "until",
        translate("CutOff", "Counted until"),
        hint=translate("CutOff", "Empty: the last day of the period, or today while it runs."),
        months=False,
    )
    field.set_value(asked.cut_off)

    def taken(values: Mapping[str, object]) -> None:
        day = str(values["until"] or "")
        if day:
            demand_cut_off(asked.period, day, clock.today().isoformat())
        take(asked.period, day)

    return ask_for(
        page,
        theme,
        translate("CutOff", "Cut-off day"),
        translate(
            "CutOff", "Figures count what was found in the period, and what came of it by this day."
        ),
        translate("CutOff", "Count anew"),
        taken,
        field,
    )
