"""Every chart as a function: rows, a `Look` and `Words` in, a `Chart` out.

Brings matplotlib; `drawing.paper` brings svglib too.
"""

# Comes first: it imports matplotlib in its own way.
from desktop.charts import quiet as quiet
from desktop.charts.drawing.amounts import ages, categories, mechanisms, risks, satisfaction
from desktop.charts.drawing.files import as_png, as_svg
from desktop.charts.drawing.funnel import funnel
from desktop.charts.drawing.heat import heat
from desktop.charts.drawing.months import months
from desktop.charts.drawing.plate import Chart, empty
from desktop.charts.drawing.rates import rates
from desktop.charts.drawing.times import times

__all__ = [
    "Chart",
    "ages",
    "as_png",
    "as_svg",
    "categories",
    "empty",
    "funnel",
    "heat",
    "mechanisms",
    "months",
    "rates",
    "risks",
    "satisfaction",
    "times",
]
