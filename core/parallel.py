"""Blocks of work on threads that share nothing.

shapely releases the GIL, but GEOS fills caches inside geometries without locking, and shapely 2.1
toggles the write flag of arrays it is given: so each thread makes its own worker, with its own
copies of whatever the job needs, and a block is seen by one thread only.
"""

import os
import threading
from queue import Empty, SimpleQueue

from .errors import Cancelled
from .progress import Progress


def default_threads():
    """As many as there are cores this process may use, eight at the most."""
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # Windows and macOS
        cores = os.cpu_count() or 1
    return min(cores, 8)


def handed_out(*things):
    """For ``make_worker``: a function that gives the things once, and then copies of them.

    ``None`` stays ``None``; the others have a ``copy`` that shares nothing GEOS would change.
    """
    originals = SimpleQueue()
    originals.put(things)

    def take():
        try:
            return originals.get_nowait()
        except Empty:
            return tuple(None if thing is None else thing.copy() for thing in things)

    return take


def map_blocks(make_worker, blocks, sizes, threads=None, progress=None):
    """Yield ``(index, worker(block))`` as blocks get done, in any order.

    Parameters
    ----------
    make_worker : callable
        Called once in each thread; gives the function that is called with a block.
    blocks : list
    sizes : sequence of float
        The share of the work of each block, for the progress.
    threads : int, optional
        Default: the number of cores.
    progress : Progress, optional
        ``report`` is called from the caller's thread only.

    Raises
    ------
    Cancelled
        When asked to, after the blocks in work came to their next check.
    Exception
        The first one of a worker.
    """
    progress = progress or Progress()
    threads = min(threads or default_threads(), len(blocks))
    total = float(sum(sizes)) or 1.0
    done = 0.0
    if threads <= 1:
        worker = make_worker()
        for i, block in enumerate(blocks):
            progress.check()
            yield i, worker(block)
            done += sizes[i]
            progress.report(done / total)
        return
    waiting, results = SimpleQueue(), SimpleQueue()
    for i in range(len(blocks)):
        waiting.put(i)
    stop = threading.Event()

    def run():
        try:
            worker = make_worker()
            while not stop.is_set():
                i = waiting.get_nowait()
                results.put((i, worker(blocks[i]), None))
        except Empty:
            return
        except BaseException as error:  # handed over to the caller's thread
            results.put((None, None, error))

    pool = [threading.Thread(target=run, name=f"overlap-{n}") for n in range(threads)]
    for thread in pool:
        thread.start()
    try:
        for _ in range(len(blocks)):
            i, result, error = _wait(results, progress)
            if error is not None:
                raise error
            yield i, result
            done += sizes[i]
            progress.report(done / total)
    finally:
        stop.set()
        for thread in pool:
            thread.join()


def _wait(results, progress):
    while True:
        if progress.cancelled():
            raise Cancelled
        try:
            return results.get(timeout=0.1)
        except Empty:
            continue
