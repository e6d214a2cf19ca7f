"""Broken files and arbitrary cells: a plain error or rows that add up, and nothing else."""

import contextlib
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError

from db.errors import Environment
from db.exchange.cells import Cell
from db.exchange.foreign import Merge, Sheet, Workbook, parse_workbook
from db.exchange.reading_kinds import Known
from db.exchange.returns import Return, read_book
from db.exchange.returns_json import to_json
from db.model import codes
from tests.db.expected_returns import DATA, TODAY, parts

SHEETS: Final = DATA / "sheets"
ROOT: Final = Path(__file__).parents[2]
ORDINARY: Final = 10_000
SEEDS: Final = [
    (path.name, path.read_bytes())
    for path in sorted(SHEETS.iterdir())
    if path.suffix not in (".json", ".md")
]
BY_KIND: Final = {
    suffix: [raw for name, raw in SEEDS if name.endswith(suffix)]
    for suffix in (".xlsx", ".xls", ".csv", ".ods")
}
EVERY: Final = [raw for _, raw in SEEDS]
SUFFIXES: Final = (".xlsx", ".xls", ".csv", ".ods", ".xlsm", ".txt", ".et", ".doc", "")
KNOWN: Final = st.sampled_from(
    [Known(TODAY), Known(TODAY, {"青石桥村": "01", "坨院村": "02"}, "2026Q1")]
)


def read_through(name: str, raw: bytes, known: Known) -> Return | None:
    """Read bytes as the program does; None where they are no workbook. Checks the sums."""
    try:
        book = parse_workbook(name, raw)
    except Environment:
        return None
    return add_up(read_book(name, "", book, known))


def add_up(result: Return) -> Return:
    assert result.error is None
    assert result.rows_read == parts(result)
    places = [(row.sheet, row.row) for row in result.accepted]
    places += [(row.sheet, row.row) for row in result.queried]
    assert len(places) == len(set(places))
    assert len(result.left_out) == sum(result.excluded.values()) - result.excluded.get(
        "no_header", 0
    )
    json.dumps(to_json(result))
    return result


def damaged(raw: bytes, data: st.DataObject, others: Sequence[bytes] = ()) -> bytes:
    """Flip, cut out, double and splice in bytes of a file, at most six times."""
    out = bytearray(raw)
    acts = ["flip", "set", "drop", "cut", "double", *["splice"] * bool(others)]
    for _ in range(data.draw(st.integers(0, 6))):
        if not out:
            break
        at = data.draw(st.integers(0, len(out) - 1))
        match data.draw(st.sampled_from(acts)):
            case "flip":
                out[at] ^= 1 << data.draw(st.integers(0, 7))
            case "set":
                out[at] = data.draw(st.sampled_from(b'\0",<P9\x7f\xff'))
            case "drop":
                del out[at : at + data.draw(st.integers(1, 64))]
            case "cut":
                del out[at:]
            case "double":
                out[at:at] = out[at : at + data.draw(st.integers(1, 64))]
            case _:
                other = data.draw(st.sampled_from(others))
                out[at:] = other[data.draw(st.integers(0, len(other) - 1)) :]
    return bytes(out)


@settings(max_examples=65, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data(), known=KNOWN)
def test_damaged_files_give_rows_or_a_plain_error(data: st.DataObject, known: Known) -> None:
    kind = data.draw(st.sampled_from(sorted(BY_KIND)))
    raw = damaged(data.draw(st.sampled_from(BY_KIND[kind])), data, EVERY)
    suffix = data.draw(st.one_of(st.just(kind), st.sampled_from(SUFFIXES)))
    read_through(f"表{suffix}", raw, known)


NUMBER: Final = re.compile(rb"\d+")
FAR: Final = (b"0", b"-1", b"65536", b"1048576", b"16777216", b"4294967295", b"9" * 30, b"")


def with_a_wrong_number(xml: bytes, data: st.DataObject) -> bytes:
    """Change one number in a part: a place, a count, an index, a value."""
    found = list(NUMBER.finditer(xml))
    if not found:
        return xml
    at = data.draw(st.sampled_from(found))
    return xml[: at.start()] + data.draw(st.sampled_from(FAR)) + xml[at.end() :]


def with_a_damaged_part(raw: bytes, data: st.DataObject) -> bytes:
    """Damage what is inside a zip, which its checksums would hide from the reader."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts_of = {name: package.read(name) for name in package.namelist()}
    hurt = data.draw(st.sampled_from(sorted(parts_of)))
    change = damaged if data.draw(st.integers(0, 2)) == 0 else with_a_wrong_number
    parts_of[hurt] = change(parts_of[hurt], data)
    if data.draw(st.integers(0, 9)) == 0:
        del parts_of[data.draw(st.sampled_from(sorted(parts_of)))]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts_of.items():
            package.writestr(name, content)
    return out.getvalue()


@settings(max_examples=45, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data(), known=KNOWN)
def test_damaged_parts_of_a_workbook(data: st.DataObject, known: Known) -> None:
    kind = data.draw(st.sampled_from([".xlsx", ".xlsx", ".ods"]))
    raw = data.draw(st.sampled_from(BY_KIND[kind]))
    if raw.startswith(b"PK"):
        read_through(f"表{kind}", with_a_damaged_part(raw, data), known)


TEXTS: Final = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="年月日.-/0123456789一二十零万元户人等与和、() 张李村", max_size=12),
    st.sampled_from(
        [
            *("2026.3.5", "张三与李四", "邻里", "已化解", "合计", "合计:2件", "同上", "〃", "无"),
            *("零报告", "注:", "村书记签字:", "1.3E+10", "#REF!", "约3万", "姓名", "电话", "人"),
            *("户", "序号", "排查时间", "当事人", "纠纷类型", "简要情况"),
        ]
    ),
)
CELLS: Final[st.SearchStrategy[Cell]] = st.one_of(
    st.none(),
    TEXTS,
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(),
)
HEADS: Final = [words[0] for words in codes.headers().values()]
OTHER_HEADS: Final[list[list[Cell]]] = [
    ["日期", "类别", "主题", "地点", "场次", "参与人次"],
    ["序号", "来源", "问题", "整改措施", "责任单位"],
]
LEDGER_HEAD: Final[list[Cell]] = ["排查时间", "当事人", "纠纷类型", "简要情况"]


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Draw a sheet: lines above, a header or two or none, arbitrary rows, arbitrary looks."""
    more = draw(st.lists(st.one_of(st.sampled_from(HEADS), st.none(), TEXTS), max_size=6))
    head = draw(st.sampled_from([LEDGER_HEAD, LEDGER_HEAD, *OTHER_HEADS, []])) + more
    row = st.lists(CELLS, max_size=len(head) + 1)
    good = ["2026.3.5", "张三", "邻里", "砌墙占道", *[None] * len(more)]
    body = draw(st.lists(st.one_of(row, st.just(good), st.just(head)), max_size=6))
    rows = [*draw(st.lists(st.lists(TEXTS, max_size=3), max_size=2)), head, *body]
    spot = st.tuples(st.integers(1, len(rows)), st.integers(0, len(head)))
    spans = st.builds(lambda a, b: Merge(*map(min, a, b), *map(max, a, b)), spot, spot)
    colours = st.sampled_from(["FF0000", "FFC000", "FFFF00", "0070C0", "A6A6A6", "123456"])
    return Sheet(
        draw(st.sampled_from(["", "台账", "3月", "青石桥村", "2025年12月"])),
        tuple(map(tuple, rows)),
        draw(st.booleans()),
        frozenset(draw(st.sets(st.integers(1, len(rows)), max_size=2))),
        frozenset(draw(st.sets(st.integers(0, len(head)), max_size=2))),
        tuple(draw(st.lists(spans, max_size=2))),
        frozenset(draw(st.sets(spot, max_size=8))),
        draw(st.dictionaries(spot, colours, max_size=8)),
        draw(st.dictionaries(spot, TEXTS, max_size=3)),
    )


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    st.lists(sheets(), max_size=2, unique_by=lambda sheet: sheet.name),
    st.booleans(),
    st.booleans(),
    KNOWN,
)
def test_arbitrary_sheets_are_read_and_every_row_is_counted(
    drawn: list[Sheet], date_1904: bool, looks_unseen: bool, known: Known
) -> None:
    book = Workbook(tuple(drawn), date_1904=date_1904, looks_unseen=looks_unseen)
    add_up(read_book("表.xlsx", "", book, known))


def saved(rows: list[list[Cell]]) -> bytes:
    """Return rows as the bytes of an .xlsx; what a workbook cannot hold is left blank."""
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, 1):
        for position, value in enumerate(row, 1):
            with contextlib.suppress(IllegalCharacterError, ValueError):
                book.active.cell(number, position, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


SAVED_CELLS: Final = st.one_of(
    TEXTS,
    st.none(),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False),
    st.datetimes(min_value=datetime.fromisoformat("1900-01-01")),
)


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.lists(st.lists(SAVED_CELLS, max_size=6), max_size=6), KNOWN)
def test_a_saved_workbook_of_arbitrary_cells(body: list[list[Cell]], known: Known) -> None:
    result = read_through("表.xlsx", saved([LEDGER_HEAD, *body]), known)
    assert result is not None


PLACES: Final = (
    *("D4294967295", "D99999999", "D1048577", "d999999", "d99999999", "ZZZZ5", "ZZZZZZZ5", "zzz5"),
    *("XFD1048576", "AAAAAAAA99999999", "D0", "D", "5", "", "D-5", "$D$999999", "ＤＤ5"),
)
OPENING: Final = """
import sys
from pathlib import Path
from db.errors import Environment
from db.exchange.foreign import parse_workbook
for path in map(Path, sys.argv[1:]):
    print(path.name, flush=True)
    try:
        rows = parse_workbook(path.name, path.read_bytes()).sheets[0].rows
    except Environment as error:
        print(error.code, flush=True)
    else:
        print(len(rows) * max(map(len, rows)), flush=True)
"""


def with_a_cell_at(place: str) -> bytes:
    """Return a small workbook, one cell of which says that it stands elsewhere."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(SHEETS / "20-states.xlsx") as whole,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package,
    ):
        for name in whole.namelist():
            content = whole.read(name)
            if name.endswith("sheet1.xml"):
                assert content.count(b'r="D5"') == 1
                content = content.replace(b'r="D5"', f'r="{place}"'.encode())
            package.writestr(name, content)
    return out.getvalue()


def test_a_cell_in_an_impossible_place_is_no_crash(tmp_path: Path) -> None:
    """In a process of its own: what the checks let through aborts it."""
    files = [tmp_path / f"{number}.xlsx" for number in range(len(PLACES))]
    for path, place in zip(files, PLACES, strict=True):
        path.write_bytes(with_a_cell_at(place))
    told = subprocess.run(
        [sys.executable, "-c", OPENING, *map(str, files)], cwd=ROOT, capture_output=True, text=True
    )
    lines = told.stdout.splitlines()
    assert told.returncode == 0, f"aborted on {PLACES[int(lines[-1].partition('.')[0])]}"
    for place, outcome in zip(PLACES, lines[1::2], strict=True):
        cells = int(outcome) if outcome.isdecimal() else 0
        assert cells < ORDINARY, f"{place}: {cells} cells"
