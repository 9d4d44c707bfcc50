"""Blocks on threads: all results, the first error, a cancel within a second, no thread left."""

import os
import threading
import time

import pytest
from transboundary_planner.core.errors import Cancelled, PlannerError
from transboundary_planner.core.parallel import default_threads, handed_out, map_blocks
from transboundary_planner.core.progress import Progress, Share


class After(Progress):
    """Says it is cancelled once it was asked ``n`` times; keeps what was reported."""

    def __init__(self, n=None):
        self.n, self.asked, self.reports, self.lock = n, 0, [], threading.Lock()

    def report(self, fraction, text=""):
        self.reports.append((fraction, threading.current_thread()))

    def cancelled(self):
        with self.lock:
            self.asked += 1
            return self.n is not None and self.asked > self.n


@pytest.fixture(autouse=True)
def _no_thread_is_left():
    before = threading.active_count()
    yield
    assert threading.active_count() == before


def squares():
    return lambda block: block * block


@pytest.mark.parametrize("threads", [None, 1, 2, 4, 50])
@pytest.mark.parametrize("n", [0, 1, 2, 30])
def test_every_block_comes_back_once(threads, n):
    blocks = list(range(100, 100 + n))
    results = dict(map_blocks(squares, blocks, [1] * n, threads))
    assert results == {i: block * block for i, block in enumerate(blocks)}


@pytest.mark.parametrize("threads", [1, 3])
def test_progress_grows_to_one_in_the_callers_thread(threads):
    progress = After()
    list(map_blocks(squares, range(20), range(1, 21), threads, progress))
    fractions = [fraction for fraction, _ in progress.reports]
    assert fractions == sorted(fractions)
    assert fractions[-1] == pytest.approx(1.0)
    assert len(fractions) == 20
    assert {thread for _, thread in progress.reports} == {threading.current_thread()}


def test_blocks_without_work_divide_by_nothing():
    progress = After()
    assert len(list(map_blocks(squares, [1, 2], [0, 0], 1, progress))) == 2
    assert progress.reports[-1][0] == 0.0


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_each_thread_has_a_worker_of_its_own(threads):
    made, used = [], {}
    lock = threading.Lock()

    def make():
        number = len(made)
        made.append(threading.current_thread())

        def work(block):
            with lock:
                used.setdefault(number, set()).add(threading.current_thread())
            time.sleep(0.002)
            return block

        return work

    list(map_blocks(make, range(40), [1] * 40, threads))
    assert len(made) == len(set(made)) == threads
    assert all(len(users) == 1 for users in used.values())


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_an_error_reaches_the_caller(threads):
    def make():
        def work(block):
            if block == 5:
                raise PlannerError("invalid_geometry", feature=5)
            return block

        return work

    with pytest.raises(PlannerError) as caught:
        list(map_blocks(make, range(30), [1] * 30, threads))
    assert (caught.value.key, caught.value.values) == ("invalid_geometry", {"feature": 5})


@pytest.mark.parametrize("threads", [1, 2])
def test_an_error_in_the_making_of_a_worker_too(threads):
    def make():
        raise MemoryError("no room for a copy")

    with pytest.raises(MemoryError):
        list(map_blocks(make, range(4), [1] * 4, threads))


@pytest.mark.parametrize("threads", [1, 2, 4])
@pytest.mark.parametrize("n", [0, 1, 7])
def test_a_cancel_stops_within_a_second(threads, n):
    progress, done = After(n), []

    def make():
        def work(block):
            for _ in range(20):
                progress.check()
                time.sleep(0.01)
            done.append(block)

        return work

    start = time.monotonic()
    with pytest.raises(Cancelled):
        list(map_blocks(make, range(200), [1] * 200, threads, progress))
    assert time.monotonic() - start < 1.0
    assert len(done) < 5


def test_a_cancel_is_seen_while_the_workers_are_busy():
    """The caller's thread looks by itself: a block in work need not come to an end first."""
    release, progress = threading.Event(), After(3)

    def make():
        def work(_):
            release.wait(5)

        return work

    results = map_blocks(make, range(4), [1] * 4, 2, progress)
    threading.Timer(0.6, release.set).start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        next(results)
    assert 0.3 < time.monotonic() - start < 2.0
    release.set()
    time.sleep(0.05)


@pytest.mark.parametrize("threads", [1, 2])
def test_a_caller_that_stops_listening_stops_the_threads(threads):
    worked = []

    def make():
        def work(block):
            worked.append(block)
            time.sleep(0.005)
            return block

        return work

    results = map_blocks(make, range(1000), [1] * 1000, threads)
    next(results)
    results.close()
    assert len(worked) < 50


def test_originals_are_handed_out_once():
    class Thing:
        def __init__(self, name="original"):
            self.name = name

        def copy(self):
            return Thing("copy")

    things = Thing(), None, Thing()
    take = handed_out(*things)
    assert take() == things
    for _ in range(3):
        one, none, other = take()
        assert (one.name, none, other.name) == ("copy", None, "copy")
    threads, given = [], []
    take = handed_out(Thing())
    for _ in range(8):
        threads.append(threading.Thread(target=lambda: given.append(take()[0].name)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given) == ["copy"] * 7 + ["original"]


def test_default_threads_are_cores_but_not_too_many(monkeypatch):
    assert 1 <= default_threads() <= 8
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert default_threads() == 8
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert default_threads() == 3
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert default_threads() == 1


def test_a_share_of_the_progress():
    whole = After(2)
    share = Share(whole, 0.4, 0.9)
    for fraction in (-1, 0, 0.5, 1, 2):
        share.report(fraction, "phase")
    assert [fraction for fraction, _ in whole.reports] == pytest.approx([0.4, 0.4, 0.65, 0.9, 0.9])
    assert [share.cancelled() for _ in range(3)] == [False, False, True]
    with pytest.raises(Cancelled):
        share.check()
    Progress().check()
    assert Progress().cancelled() is False
