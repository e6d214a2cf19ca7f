"""Charts: plain rows in, a matplotlib `Figure` out; and the one widget that shows it.

Importing this package, `look`, `rows`, `screen`, `target_bar` or `view` costs nothing. Importing
`desktop.charts.drawing` brings matplotlib, which takes most of a second; so a page imports it
inside the function that draws, and `warm` runs in a `Job` as soon as nobody waits:

    view.show_chart(lambda look: draw(rows, look))

    def draw(rows, look):
        from desktop.charts import drawing
        return drawing.months(rows, look, words)
"""

from importlib import import_module


def warm() -> None:
    """Import matplotlib ahead of the first chart; for a thread of its own."""
    import_module("desktop.charts.drawing")
