"""Figures as one JSON document, for the command line and for comparing with what was expected."""

from collections.abc import Iterable

from db.model.indicator import ActivitySum, Figure
from db.model.period import Period
from db.store.reading import Reading


def to_json(reading: Reading, period: Period, until: str = "") -> dict[str, object]:
    """Return every figure of a period: by key, and the stricter definitions under `variants`.

    A count has `count`, a rate `numerator`, `denominator` and `percent` (null without a
    denominator), a change `this`, `last` and `percent`; each also its label, unit and definition.
    """
    figures = reading.figures(period, until)
    document: dict[str, object] = {
        "period": period.key,
        "until": until or period.last,
        "as_of": reading.as_of,
    }
    plain = [each for each in figures if each.indicator.name == each.indicator.key]
    document |= {each.indicator.key: _figure(each) for each in plain}
    document["activities"] = _sums(reading.activity_sums(period, until))
    strict = [each for each in figures if each.indicator.name != each.indicator.key]
    document["variants"] = {each.indicator.name: _figure(each) for each in strict}
    return document


def _figure(figure: Figure) -> dict[str, object]:
    told = figure.indicator
    percent = None if figure.percent is None else float(figure.percent)
    document: dict[str, object]
    if told.kind == "count":
        document = {"count": figure.numerator}
    elif told.kind == "change":
        document = {"this": figure.numerator, "last": figure.denominator, "percent": percent}
    else:
        document = {
            "numerator": figure.numerator,
            "denominator": figure.denominator,
            "percent": percent,
        }
    words = {"label": told.zh, "unit": told.unit, "definition": told.definition_zh}
    aside = {"aside": dict(figure.aside)} if figure.aside else {}
    return document | words | aside


def _sums(sums: Iterable[ActivitySum]) -> dict[str, dict[str, int]]:
    return {
        one.activity: {
            "times": one.times,
            "attended": one.attended,
            "served": one.served,
            "handed_out": one.handed_out,
        }
        for one in sums
    }
