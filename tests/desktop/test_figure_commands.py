"""`loopbook indicators`, asked without the words around it."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.errors import Refused
from db.ledger import Ledger
from db.model.indicator import Figure
from db.model.period import Period
from db.store.reading import Reading
from desktop import signing
from desktop.figure_commands import add_arguments, indicators
from tests.ledgers import HEAD, PASSWORD
from tests.signing import sign


@pytest.fixture(autouse=True)
def password(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(signing.VARIABLE, PASSWORD)


def asked(ledger: Path, *words: str) -> Namespace:
    parser = ArgumentParser()
    add_arguments(parser)
    told = parser.parse_args(words)
    told.ledger, told.account, told.password_file = ledger, "", None
    return told


def test_the_document_and_the_table_tell_the_same(kept: Path) -> None:
    said = indicators(asked(kept, "--period", "2026Q1"))
    document = said.document
    assert isinstance(document, dict)
    rate = document["screening_resolution_rate"]
    assert (rate["numerator"], rate["denominator"], rate["percent"]) == (1, 2, 50.0)
    assert document["online_share"]["percent"] is None
    assert (document["period"], document["until"]) == ("2026Q1", "2026-03-31")
    strict = document["variants"]["screening_resolution_rate/closed_out"]
    assert (strict["numerator"], strict["aside"]) == (1, {"lapsed": 0})
    line = next(line for line in said.lines if line.startswith("排查化解率 "))
    assert line.split() == ["排查化解率", "50.00%", "1", "/", "2"]
    empty = next(line for line in said.lines if line.startswith("网上信访占比"))
    assert empty.split() == ["网上信访占比", "—", "0", "/", "0"]


def test_a_cut_off_and_a_day_of_knowledge_are_obeyed(kept: Path) -> None:
    early = indicators(asked(kept, "--period", "2026Q1", "--until", "2026-03-14")).document
    assert isinstance(early, dict)
    assert early["screening_resolution_rate"]["numerator"] == 0
    assert early["until"] == "2026-03-14"
    before = indicators(asked(kept, "--period", "2026Q1", "--as-of", "2026-03-01"))
    assert isinstance(before.document, dict)
    assert before.document["screened"]["count"] == 0
    assert before.document["as_of"] == "2026-03-01"
    assert any("2026-03-01" in line for line in before.lines)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--period", "2026Q7"), "no_such_period"),
        (("--period", "2026", "--until", "2026-02-30"), "no_such_day"),
        (("--period", "2026", "--as-of", "2026-02"), "no_such_day"),
        (("--period", "2026Q1", "--until", "2025-12-31"), "day_before"),
        (("--period", "2026Q1", "--until", "2026-04-03"), "future_day"),
        (("--period", "2026Q3"), "period_to_come"),
    ],
)
def test_what_is_no_day_or_period_is_refused(kept: Path, words: tuple[str, ...], code: str) -> None:
    with pytest.raises(Refused, match=code):
        indicators(asked(kept, *words))


def test_a_signed_period_is_told_to_be_counted_anew(kept: Path) -> None:
    assert indicators(asked(kept, "--period", "2026Q1")).document["signed"] is None  # type: ignore[index]
    with Ledger.open(kept, HEAD, PASSWORD) as ledger:
        sign(ledger, "2026Q1", {})
        signed = ledger.reading.signed("2026Q1")
    assert signed is not None
    said = indicators(asked(kept, "--period", "2026Q1"))
    assert said.document["signed"] == {"on": signed.on, "head": signed.head}  # type: ignore[index]
    assert any("counted anew" in line and signed.head in line for line in said.lines)


def test_the_figures_are_counted_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = []
    figures = Reading.figures

    def count(reading: Reading, period: Period, until: str = "") -> list[Figure]:
        counted.append(period)
        return figures(reading, period, until)

    monkeypatch.setattr(Reading, "figures", count)
    indicators(asked(kept, "--period", "2026Q1"))
    assert len(counted) == 1
