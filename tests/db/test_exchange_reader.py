"""The limited child: what it reads, what it may use, how it ends, and that nothing stays behind."""

import io
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import psutil
import pytest

from db.errors import Environment, Refused
from db.exchange import reader as reader_module
from db.exchange.foreign import parse_workbook, read_file
from db.exchange.reader import Reader
from db.exchange.reading_kinds import Known, Limits, Return
from db.exchange.reading_talk import (
    CHILD_ARGUMENT,
    ITEMS_OF_A_PART,
    Part,
    in_parts,
    send,
    understood,
)
from db.exchange.returns import read_book
from tests.db import evil_files as evil

ROOT = Path(__file__).parents[2]
KNOWN = Known(date(2026, 3, 31), {"青石桥村": "01"}, "2026Q1")
HEAD = "序号,排查日期,村（社区）,申请人,纠纷类型,主要事实\n"
ROW = "{n},2026.3.5,青石桥村,张三,邻里,因排水沟走向发生争执\n"


class StoppedError(Exception):
    """Someone pressed the button."""


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """Return one reader for all files that are read in the ordinary way."""
    with Reader() as made:
        yield made


def read_alone(path: Path) -> Return:
    """Read one file in a child of its own."""
    with Reader() as reader:
        return reader.read(path, KNOWN)


def table(folder: Path, rows: int = 2, name: str = "台账.csv") -> Path:
    path = folder / name
    path.write_text(HEAD + "".join(ROW.format(n=n) for n in range(1, rows + 1)), "utf-8")
    return path


def children() -> list[psutil.Process]:
    return psutil.Process().children()


def newest() -> psutil.Process:
    return max(children(), key=lambda child: child.create_time())


class Meddler:
    """A `wait` that does something to the newest child once a file is being read."""

    def __init__(self, meddle: Callable[[psutil.Process], object]) -> None:
        self.meddle = meddle
        self.calls = 0

    def __call__(self) -> None:
        self.calls += 1
        if self.calls == 1:
            self.meddle(newest())


def code_of(ret: Return) -> str:
    assert ret.error
    assert ret.error.facts["file"] == ret.file
    assert (ret.accepted, ret.queried, ret.rows_read, ret.columns) == ((), (), 0, ())
    return ret.error.code


def test_it_reads_what_reading_alone_reads(reader: Reader, tmp_path: Path) -> None:
    path = table(tmp_path, ITEMS_OF_A_PART * 2 + 1)
    ret = reader.read(path, KNOWN)
    assert ret.rows_read == ITEMS_OF_A_PART * 2 + 1
    assert ret == read_book(
        path.name, ret.sha256, parse_workbook(path.name, read_file(path)), KNOWN
    )
    assert len(ret.sha256) == 64


def test_bad_files_between_good_ones(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "空.xlsx").touch()
    (tmp_path / "文档.xls").write_bytes(evil.compound("WordDocument"))
    (tmp_path / "远.xlsx").write_bytes(evil.xlsx('<row r="9"><c r="XFD9"><v>1</v></c></row>'))
    good = table(tmp_path)
    files = [tmp_path, tmp_path / "没有.csv", *sorted(tmp_path.glob("*.xls*")), good]
    codes = [ret.error.code if ret.error else "" for ret in (reader.read(f, KNOWN) for f in files)]
    assert codes == [
        "is_a_folder",
        "no_such_file",
        "word_document",
        "empty_return",
        "too_large",
        "",
    ]
    assert len(reader.read(good, KNOWN).accepted) == 2


def test_one_child_reads_many_files(tmp_path: Path) -> None:
    path = table(tmp_path)
    with Reader() as reader:
        assert not children() or newest().is_running()
        reader.read(path, KNOWN)
        first = newest().pid
        reader.read(path, KNOWN)
        assert newest().pid == first
        assert 10 * 2**20 < newest().memory_info().rss < 200 * 2**20


def test_the_child_waits_in_short_steps(tmp_path: Path) -> None:
    moments = [time.monotonic()]
    path = table(tmp_path, 5000)
    with Reader() as reader:
        reader.read(path, KNOWN, lambda: moments.append(time.monotonic()))
    assert len(moments) > 10


@pytest.mark.parametrize(
    ("meddle", "code"),
    [
        (psutil.Process.suspend, "reader_too_slow"),
        (psutil.Process.kill, "reader_died"),
        (lambda child: child.send_signal(6), "reader_out_of_memory"),
    ],
    ids=["hangs", "dies", "is refused memory"],
)
def test_a_lost_child_costs_one_file(
    tmp_path: Path, meddle: Callable[[psutil.Process], object], code: str
) -> None:
    path = table(tmp_path)
    with Reader(Limits(seconds=1.5)) as reader:
        assert len(reader.read(path, KNOWN).accepted) == 2
        before = newest().pid
        large = table(tmp_path, 20_000, "大.csv")
        assert code_of(reader.read(large, KNOWN, Meddler(meddle))) == code
        assert not psutil.pid_exists(before)
        assert len(reader.read(path, KNOWN).accepted) == 2


def test_too_much_memory(tmp_path: Path) -> None:
    path = tmp_path / "大.csv"
    path.write_bytes("甲,乙\n".encode() * 6_000_000)
    with Reader(Limits(memory=150 * 2**20)) as reader:
        assert code_of(reader.read(path, KNOWN)) == "reader_out_of_memory"
        assert len(reader.read(table(tmp_path), KNOWN).accepted) == 2


def test_a_stop_is_quick_and_leaves_nothing(tmp_path: Path) -> None:
    def stop(child: psutil.Process) -> None:
        child.suspend()
        raise StoppedError

    path = table(tmp_path)
    with Reader() as reader:
        reader.read(path, KNOWN)
        pid = newest().pid
        start = time.monotonic()
        with pytest.raises(StoppedError):
            reader.read(path, KNOWN, Meddler(stop))
        assert time.monotonic() - start < 1
        assert not psutil.pid_exists(pid)
        assert len(reader.read(path, KNOWN).accepted) == 2


def test_nothing_is_left_open(tmp_path: Path) -> None:
    path = table(tmp_path)
    read_alone(path)
    before, alive = len(os.listdir("/dev/fd")), {child.pid for child in children()}
    for meddle in (psutil.Process.kill, psutil.Process.suspend):
        with Reader(Limits(seconds=1.0)) as reader:
            reader.read(path, KNOWN)
            reader.read(path, KNOWN, Meddler(meddle))
            reader.read(path, KNOWN)
    read_alone(path)
    assert len(os.listdir("/dev/fd")) == before
    assert {child.pid for child in children()} == alive


def test_a_killed_program_takes_its_child_along(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from datetime import date; import psutil;"
        " from db.exchange.reader import Reader; from db.exchange.reading_kinds import Known;"
        " reader = Reader(); reader.read(Path(sys.argv[1]), Known(date(2026, 3, 31)));"
        " print(psutil.Process().children()[0].pid, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, table(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as parent:
        assert parent.stdout
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    gone, _ = psutil.wait_procs([child], timeout=20)
    assert gone or child.status() == psutil.STATUS_ZOMBIE


def test_no_child_can_be_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    assert code_of(read_alone(table(tmp_path))) == "reader_died"


def test_a_child_that_never_gets_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_module, "STARTING", 0.3)
    with Reader() as reader:
        lost = reader.read(table(tmp_path), KNOWN, Meddler(psutil.Process.suspend))
    assert code_of(lost) == "reader_too_slow"


def test_a_frozen_program_is_its_own_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "loopbook"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT)!r})\n"
        f"assert sys.argv[1] == {CHILD_ARGUMENT!r}\n"
        "from db.exchange.reading_child import main\nmain(sys.argv[2:])\n"
    )
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert len(read_alone(table(tmp_path)).accepted) == 2


def test_the_child_loads_no_screen() -> None:
    program = "import sys, db.exchange.reading_child; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    heavy = {"PySide6", "desktop", "numpy", "openpyxl", "sqlcipher3", "matplotlib"}
    assert heavy.isdisjoint(told.stdout.split())


def test_failures_pass_between_processes() -> None:
    for error in (Environment("too_many_rows", file="多.csv", rows=200_000), Refused("busy")):
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), again.code, again.facts) == (type(error), error.code, error.facts)


def test_a_large_return_goes_in_parts() -> None:
    rows = tuple(Return(str(number)) for number in range(ITEMS_OF_A_PART + 1))
    *parts, last = in_parts(Return("大.xlsx", accepted=rows))  # type: ignore[arg-type]
    assert [len(part.items) for part in parts if isinstance(part, Part)] == [ITEMS_OF_A_PART, 1]
    assert last == Return("大.xlsx")


def sent(message: object) -> bytes:
    stream = io.BytesIO()
    send(stream, message)
    return stream.getvalue()[8:]


def test_an_answer_comes_over_whole() -> None:
    error = Environment("no_such_file", file="甲.xlsx")
    ret = Return("甲.xlsx", excluded={"blank": 1}, error=error)
    again = understood(sent(ret))
    assert isinstance(again, Return)
    assert again.error is not None
    assert (again.error.code, again.error.facts) == ("no_such_file", {"file": "甲.xlsx"})
    assert replace(again, error=None) == replace(ret, error=None)


class Command:
    """What a child that a file took over might send."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("exit 3",)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"no pickle",
        pickle.dumps(Command()),
        pickle.dumps(Path("/etc")),
        pickle.dumps(Refused("busy")),
        sent(Part("accepted", ())).replace(b"accepted", b"__init__"),
    ],
)
def test_what_is_no_answer_is_not_made(raw: bytes) -> None:
    with pytest.raises(ValueError, match="no message"):
        understood(raw)


def test_a_child_that_says_something_else_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Reader() as reader:
        assert len(reader.read(table(tmp_path), KNOWN).accepted) == 2
        with monkeypatch.context() as patch:
            patch.setattr(reader_module, "messages", lambda stream: iter([pickle.dumps(Command())]))
            reader.close()
            assert code_of(reader.read(table(tmp_path), KNOWN)) == "reader_died"
        assert len(reader.read(table(tmp_path), KNOWN).accepted) == 2
