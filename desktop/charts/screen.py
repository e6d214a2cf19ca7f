"""The words in the charts on a screen; papers take theirs from `resources/texts`."""

from PySide6.QtCore import QCoreApplication

from desktop.charts.look import Words


def screen_words() -> Words:
    """Return the words in the language of the program."""
    translate = QCoreApplication.translate
    return Words(
        found=translate("Charts", "Registered"),
        resolved=translate("Charts", "Resolved"),
        total=translate("Charts", "Total"),
        tip=translate("Charts", "{label}: {value}"),
        count=translate("Charts", "{n} {unit}"),
        days=translate("Charts", "{n} days"),
        day_range=translate("Charts", "{first} to {last} days"),
        over_days=translate("Charts", "{n} days and more"),
        median=translate("Charts", "Median {n} days"),
        days_axis=translate("Charts", "Days from registered to resolved"),
        onward=translate("Charts", "{rate} go on"),
        rest=translate("Charts", "{n} others"),
        none=translate("Charts", "There is nothing to show here."),
    )
