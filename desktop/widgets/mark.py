"""Style sheet properties that change while a widget is shown."""

from PySide6.QtWidgets import QWidget


def mark(widget: QWidget, name: str, value: bool | str) -> None:
    """Set a property that the style sheet asks for, and let the widget take the new style."""
    told = ("true" if value else "false") if isinstance(value, bool) else value
    if widget.property(name) == told:
        return
    widget.setProperty(name, told)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
