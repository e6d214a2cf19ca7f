"""Jobs end on the main thread, can be stopped, and are joined when the window closes."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.jobs import Cancelled, Job, Jobs, Tick


class Log(QObject):
    """Notes what a job tells and on which thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.ticks: list[tuple[int, int]] = []
        self.ends: list[tuple[str, object]] = []
        self.threads: set[int] = set()
        job.tick.connect(self.ticked)
        job.done.connect(self.done)
        job.failed.connect(self.failed)
        job.cancelled.connect(self.cancelled)

    def ticked(self, done: int, total: int) -> None:
        self.ticks.append((done, total))
        self.threads.add(threading.get_ident())

    def done(self, result: object) -> None:
        self._end("done", result)

    def failed(self, error: object) -> None:
        self._end("failed", error)

    def cancelled(self) -> None:
        self._end("cancelled", None)

    def _end(self, word: str, what: object) -> None:
        self.ends.append((word, what))
        self.threads.add(threading.get_ident())


class Stoppable:
    """Work that ticks until it is stopped and notes that it could clean up."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.rolled_back = False

    def __call__(self, tick: Tick) -> object:
        try:
            while True:
                tick(1, 2)
                self.begun.set()
        except Cancelled:
            self.rolled_back = True
            raise


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


def test_a_result_is_told_once_on_the_main_thread(qtbot: QtBot, jobs: Jobs) -> None:
    worker: list[int] = []

    def work(tick: Tick) -> object:
        worker.append(threading.get_ident())
        tick(1, 1)
        return ["三件"]

    job = Job(work)
    log = Log(job)
    with qtbot.waitSignal(job.finished):
        jobs.start(job)
    assert log.ends == [("done", ["三件"])]
    assert log.ticks == [(1, 1)]
    assert log.threads == {threading.get_ident()}
    assert worker[0] != threading.get_ident()
    assert jobs.live() == ()


def test_a_failure_is_told_and_not_raised(qtbot: QtBot, jobs: Jobs) -> None:
    error = ValueError("no such sheet")

    def work(tick: Tick) -> object:
        raise error

    job = Job(work)
    log = Log(job)
    with qtbot.waitSignal(job.finished):
        jobs.start(job)
    assert log.ends == [("failed", error)]


def test_cancel_raises_in_the_work_so_that_it_rolls_back(qtbot: QtBot, jobs: Jobs) -> None:
    work = Stoppable()
    job = Job(work)
    log = Log(job)
    with qtbot.waitSignal(job.finished):
        jobs.start(job)
        assert work.begun.wait(10)
        job.cancel()
    assert log.ends == [("cancelled", None)]
    assert work.rolled_back
    assert not job.running()


def test_very_many_ticks_are_told_in_order_and_end_with_the_last(qtbot: QtBot, jobs: Jobs) -> None:
    many = 100_000

    def work(tick: Tick) -> object:
        for done in range(1, many + 1):
            tick(done, many)
        return None

    job = Job(work)
    log = Log(job)
    with qtbot.waitSignal(job.finished, timeout=30_000):
        jobs.start(job)
    assert log.ticks == sorted(log.ticks)
    assert log.ticks[-1] == (many, many)
    assert len(log.ticks) < many, "ticks are gathered, not queued one by one"
    assert log.ends == [("done", None)]


def test_closing_joins_every_job_and_tells_nothing_more(qtbot: QtBot, jobs: Jobs) -> None:
    works = [Stoppable(), Stoppable()]
    made = [Job(work) for work in works]
    logs = [Log(job) for job in made]
    for job, work in zip(made, works, strict=True):
        jobs.start(job)
        assert work.begun.wait(10)
    jobs.close()
    assert not any(job.running() for job in made)
    assert all(work.rolled_back for work in works)
    probe = Job(_nothing)
    with qtbot.waitSignal(probe.finished):
        probe.start()
    assert [log.ends for log in logs] == [[], []]


def _nothing(tick: Tick) -> object:
    return None


def test_widgets_are_not_collected_in_the_thread_of_a_job(qtbot: QtBot) -> None:
    held: list[bool] = []
    job = Job(lambda _tick: held.append(gc.isenabled()))
    with qtbot.waitSignal(job.finished):
        job.start()
    assert held == [False]
    assert gc.isenabled()
