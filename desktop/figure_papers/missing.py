"""What was reported of villages that handed nothing in (缺报说明)."""

from collections.abc import Iterator
from typing import Final

from db.model.mask import Hiding
from db.model.period import read_period
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.papers import texts

_ENDS: Final = "。；;"


def explanation(asked: Asked, own: str = "") -> str:
    """Return why villages are missing in the drives that began in a period, "" where none says.

    These are the drives that the reporting rate counts; `own` is what was told at the signing of
    the period itself and comes last. Numbers are hidden in what was typed.
    """
    told = [*_told(asked), Hiding.of(()).numbers(own.strip())]
    return str(texts()["explanations"]).join(text.rstrip(_ENDS) for text in told if text)


def _told(asked: Asked) -> Iterator[str]:
    hiding, period = Hiding.of(()), asked.period
    last = min(asked.until, period.last)
    for drive in sorted(asked.reading.drives(), key=lambda drive: drive.key):
        text = hiding.numbers(drive.explanation.strip())
        if text and period.first <= drive.starts_on <= last:
            of = texts()["explanation_of"].format(period=read_period(drive.key).label, text=text)
            yield text if drive.key == period.key else of
