"""Rows in doubt for tests: recorded as an import would, one batch, several files."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.exchange.recording import query_no
from db.ledger import Ledger
from db.model.case_kinds import TakenOver
from db.model.drive import planned
from db.model.drive_kinds import ReturnReceived
from db.model.kinds import Act, write
from db.model.party import Party
from db.model.query_kinds import RowQueried
from db.model.station_kinds import Imported

BATCH: Final = "b" * 16
DRIVE: Final = "2026Q1"
FILE: Final = "f" * 64
NAME: Final = "02-竹溪村.xlsx"
SHEET: Final = "台账"

SOUND: Final = TakenOver(
    on="2026-03-05",
    village="02",
    applicants=(Party("许兰超", "13900000099"),),
    respondents=(Party("贾杰明"),),
    people=7,
    category="damage",
    facts="贾杰明家犬咬伤许兰超，医药费七千余元未付，双方情绪平稳。",
    due_on="2026-04-12",
    state="handling",
    drive=DRIVE,
    file=FILE,
    sheet=SHEET,
)
"""A row without doubt; rows in doubt are made of it."""

HEADINGS: Final = {
    "found_on": "排查时间",
    "village": "村社区",
    "applicants": "当事人",
    "phone": "电话",
    "respondents": "对方当事人",
    "category": "纠纷类型",
    "facts": "简要情况",
    "people": "人数",
    "due_on": "化解时限",
    "state": "是否化解",
    "resolved_on": "化解时间",
}
WRITTEN: Final = {
    "found_on": "2026.3.5",
    "village": "竹溪村",
    "applicants": "许兰超",
    "phone": "13900000099",
    "respondents": "贾杰明",
    "category": "损害赔偿",
    "facts": SOUND.facts,
    "people": "7",
    "due_on": "2026.4.12",
    "state": "正在化解",
    "resolved_on": "",
}
ABOVE: Final = {**WRITTEN, "applicants": "孔冬", "phone": "13900000097", "found_on": "2026.3.17"}
BELOW: Final = {**WRITTEN, "applicants": "石兰艳", "phone": "13900000101", "found_on": "2026.2.3"}


def cells(texts: Mapping[str, str]) -> list[list[str]]:
    """Return cells as a query keeps them."""
    return [[column, HEADINGS.get(column, column), text] for column, text in texts.items()]


def in_doubt(
    *doubts: tuple[str, str],
    row: int = 5,
    raw: Mapping[str, str] | None = None,
    values: TakenOver = SOUND,
    drive: str = DRIVE,
    like: str = "",
    file: str = FILE,
    name: str = NAME,
) -> RowQueried:
    """Return a row in doubt; `raw` gives the cells in doubt by column, `values` the sound ones."""
    raw = raw or {}
    data, private = write(replace(values, row=row, drive=drive, file=file))
    return RowQueried(
        drive=drive,
        file=file,
        name=name,
        sheet=SHEET,
        row=row,
        village="02",
        doubts=tuple(f"{reason}:{column}" for reason, column in doubts),
        raws=tuple(raw.get(column, "") for _, column in doubts),
        like=like,
        values={**data, **private},
        written={
            "row": cells({**WRITTEN, **raw}), "above": cells(ABOVE), "below": cells(BELOW),
        },
    )  # fmt: skip


def subject_of(ledger: Ledger, row: RowQueried) -> str:
    """Return the subject under which a row in doubt is recorded."""
    return ledger.new_line("query", query_no(row.file, row.sheet, row.row or 0))


def record(
    ledger: Ledger, *rows: RowQueried, batch: str = BATCH, taken: tuple[TakenOver, ...] = ()
) -> list[str]:
    """Record an import of these rows in doubt and of sound ones; return the subjects of both."""
    acts: list[tuple[str, Act]] = []
    subjects = []
    for act in taken:
        subjects.append(ledger.new_case())
        acts.append((subjects[-1], act))
    for row in rows:
        subjects.append(subject_of(ledger, row))
        acts.append((subjects[-1], row))
    drive = next((row.drive for row in rows), "")
    if drive and not ledger.reading.drives():
        acts.append((ledger.new_line("drive", drive), planned(drive)))
    for file, name in dict.fromkeys((row.file, row.name) for row in rows):
        mine = sum(row.file == file for row in rows)
        counts = (mine + len(taken) + 1, len(taken), mine, 1)
        received = ReturnReceived(drive, "02", "2026-04-02", file, name, *counts)
        acts.append((ledger.new_line("return"), received))
        acts.append((f"log:{ledger.station}/imported", Imported(name, file, *counts)))
    ledger.record_all(acts, batch)
    return subjects
