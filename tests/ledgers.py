"""A small ledger for tests, and acts that its rules accept."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from db import clock as db_clock
from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.kinds import Act
from db.model.party import Party
from tests.conftest import FrozenClock

STATION, CODE, HEAD, PASSWORD = "云溪镇信访工作站", "YX", "王海燕", "horse battery 7"
VILLAGES = ("青石桥村", "竹溪村", "上坪村")

SCREENED = k.Screened(
    on="2026-03-05",
    village="01",
    source="grid",
    finder="陈永福",
    applicants=(Party("张国强", "13900000117", "青石桥村3组"),),
    respondents=(Party("李建平", "13900000126"),),
    households=2,
    people=7,
    amount=3_500_000,
    place="青石桥村3组",
    category="homestead",
    title="张国强与李建平宅基地界址纠纷",
    facts="李建平翻建厢房，外墙前移约40厘米，张国强认为占了自家滴水线。",
    claim="按原界桩退回。",
)
TAKEN_OVER = k.TakenOver(
    on="2026-01-18",
    village="02",
    source="drive",
    applicants=(Party("金超", "13900000009"),),
    respondents=(Party("邵柏祥"),),
    category="property",
    title="金超与邵柏祥物业服务纠纷",
    facts="金超以地下室渗水为由拒缴物业费4个月。",
    file="0" * 64,
    sheet="Sheet1",
    row=8,
)
ASSESSED = k.Assessed(on="2026-03-06", risk="orange", method="mediation", opinion="可以调解。")
ASSIGNED = k.Assigned(on="2026-03-07", office="镇司法所", handler="周建民", due_on="2026-04-20")
MEDIATED = k.Mediated(on="2026-03-12", mediator="周建民", record="双方同意。", result="reached")
AGREED = k.Agreed(
    on="2026-03-12", agreement="written", agreement_no="（2026）云调字第012号", content="退回界桩。"
)
RESOLVED = k.Resolved(on="2026-03-15", outcome="written_agreement", method="mediation")
CLOSED_OUT = k.ClosedOut(on="2026-03-20", opinion="同意销号。")
REVISITED = k.Revisited(
    on="2026-03-27", method="phone", satisfaction="satisfied", performance="performed"
)
ROUND: tuple[Act, ...] = (
    SCREENED, ASSESSED, ASSIGNED, MEDIATED, AGREED, RESOLVED, CLOSED_OUT, REVISITED,
)  # fmt: skip


def enter(ledger: Ledger, *acts: Act) -> str:
    """Write acts into a new case, one transaction each, and return its subject."""
    subject = ledger.new_case()
    for act in acts or (SCREENED,):
        ledger.record(subject, act)
    return subject


def another(number: int) -> k.Screened:
    """Return a case to enter that differs from others by its number."""
    party = Party(f"赵{number}", f"1390000{number:04d}")
    other = (Party("钱守业"),)
    return replace(
        SCREENED, applicants=(party,), respondents=other, facts="占道堆放砖块。",
        title=f"赵{number}与钱守业邻里纠纷",
    )  # fmt: skip


@pytest.fixture(scope="session")
def ledger_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a new ledger, made once and never opened again."""
    before = db_clock.use(FrozenClock(datetime(2026, 1, 1, 8, 0, 0)))  # noqa: DTZ001 - local
    folder = tmp_path_factory.mktemp("template") / "ledger"
    made, _code = Ledger.create(folder, STATION, CODE, VILLAGES, HEAD, PASSWORD)
    made.close()
    db_clock.use(before)
    return folder


@pytest.fixture
def ledger_folder(ledger_template: Path, tmp_path: Path) -> Path:
    """Return the folder of a closed ledger with a head and three villages."""
    return Path(shutil.copytree(ledger_template, tmp_path / "ledger"))


@pytest.fixture
def ledger(ledger_folder: Path, clock: FrozenClock) -> Iterator[Ledger]:
    """Open a ledger, signed in as its head on the frozen day; closed after the test."""
    with Ledger.open(ledger_folder, HEAD, PASSWORD) as opened:
        yield opened
