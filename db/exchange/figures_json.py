"""Figures as one JSON document, for the command line and for comparing with what was expected."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.model.indicator import ActivitySum, Figure
from db.model.period import Period
from db.model.sign_off import Signed
from db.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Told:
    """The figures and sums of a period, all of one moment; `signed` where it is signed off."""

    period: Period
    until: str
    as_of: str
    figures: tuple[Figure, ...]
    sums: tuple[ActivitySum, ...]
    signed: Signed | None = None


def told(reading: Reading, period: Period, until: str = "") -> Told:
    """Return what a period comes to, counted now, with a cut-off day, "" for its last."""
    with reading.steady():
        return Told(
            period,
            until or period.last,
            reading.as_of,
            tuple(reading.figures(period, until)),
            tuple(reading.activity_sums(period, until)),
            reading.signed(period.key),
        )


def to_json(reading: Reading, period: Period, until: str = "") -> dict[str, object]:
    """Return every figure of a period as a document, see `document`."""
    return document(told(reading, period, until))


def document(counted: Told) -> dict[str, object]:
    """Return figures by key, and those of the stricter definitions under `variants`.

    A count has `count`, a rate `numerator`, `denominator` and `percent` (null without a
    denominator), a change `this`, `last` and `percent`; each also its label, unit and definition.
    `signed` says when the period was signed off, null where it was not: these are not the signed
    figures, but what is counted now.
    """
    signed = counted.signed
    made: dict[str, object] = {
        "period": counted.period.key,
        "until": counted.until,
        "as_of": counted.as_of,
        "signed": None if signed is None else {"on": signed.on, "head": signed.head},
    }
    plain = [each for each in counted.figures if each.indicator.name == each.indicator.key]
    made |= {each.indicator.key: _figure(each) for each in plain}
    made["activities"] = _sums(counted.sums)
    strict = [each for each in counted.figures if each.indicator.name != each.indicator.key]
    made["variants"] = {each.indicator.name: _figure(each) for each in strict}
    return made


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
