"""Polygons kept as WKB, in memory or in a file: the same polygons come back, in whole blocks."""

import threading

import numpy as np
import pytest
import shapely
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.polygonal import alike, first_alike
from transboundary_planner.core.store import PolygonStore


@pytest.fixture(params=["memory", "file", "memory, then file"])
def store(request):
    store = PolygonStore(most_bytes={"memory": 1 << 30, "file": 0}.get(request.param, 2000))
    yield store
    store.close()


@pytest.fixture
def stars(shapes):
    rng = np.random.default_rng(1)
    return shapes.array(
        *(shapes.star(rng, n, *rng.uniform(-80, 80, 2), 1) for n in rng.integers(3, 60, 50))
    )


def test_what_went_in_comes_out(store, stars):
    assert store.add(stars[:0]).tolist() == []
    assert store.add(stars[:20]).tolist() == list(range(20))
    assert store.boxes.shape == (20, 4)
    assert store.add(stars[20:]).tolist() == list(range(20, 50))
    assert len(store) == 50
    wanted = [49, 0, 7, 7, 20]
    taken = store.take(wanted)
    assert shapely.equals_exact(taken, stars[wanted], 0.0).all()
    assert taken[2] is not taken[3]
    assert store.boxes.tolist() == shapely.bounds(stars).tolist()
    assert store.vertices.tolist() == shapely.get_num_coordinates(stars).tolist()
    assert store.m2 == pytest.approx(area_m2(stars), rel=1e-12)
    assert len(store.take([])) == 0


def test_an_empty_store(store):
    assert len(store) == 0
    assert store.boxes.shape == (0, 4)
    assert store.vertices.tolist() == store.m2.tolist() == store.alike.tolist() == []
    assert store.blocks(np.zeros(0, int), 0, 2) == []


def test_threads_take_at_once(store, stars):
    store.add(stars)
    wrong = []

    def work(seed):
        rng = np.random.default_rng(seed)
        for _ in range(40):
            some = rng.integers(0, 50, 10)
            if not shapely.equals_exact(store.take(some), stars[some], 0.0).all():
                wrong.append(some)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_what_is_alike(store, stars):
    turned = shapely.Polygon(np.roll(shapely.get_coordinates(stars[4])[:-1], 1, axis=0))
    geoms = np.concatenate([stars, stars[[3, 3, 9]], [turned]])
    store.add(geoms[:30])
    store.add(geoms[30:])
    expected = [*range(50), 3, 3, 9, 53]  # another start is another polygon, as far as WKB tells
    assert store.alike.tolist() == expected
    assert alike(geoms).tolist() == expected


def test_only_possible_twins_are_read():
    geoms = np.array(
        [
            shapely.box(0, 0, 1, 1),
            shapely.box(0, 0, 1, 2),
            shapely.box(0, 0, 1, 1),
            shapely.box(5, 5, 6, 6),
        ]
    )
    asked = []

    def wkb(i):
        asked.append(int(i))
        return geoms[i].wkb

    vertices = shapely.get_num_coordinates(geoms)
    assert first_alike(shapely.bounds(geoms), vertices, wkb).tolist() == [0, 1, 0, 3]
    assert asked == [0, 2]
    same_box = np.array(
        [shapely.Polygon([(0, 0), (1, 0), (1, 1)]), shapely.Polygon([(0, 0), (1, 1), (0, 1)])]
    )
    assert alike(same_box).tolist() == [0, 1]
    assert alike(np.array([], dtype=object)).tolist() == []


def test_blocks_hold_whole_groups_of_neighbours():
    rng = np.random.default_rng(6)
    points = rng.uniform([-170, -80], [170, 80], (9000, 2))
    store = PolygonStore()
    store.add(shapely.box(*points.T, *(points + 0.1).T))
    group = rng.integers(0, 3000, 9000)
    group[:3000] = np.arange(3000)  # none is empty
    points[3000:] = points[group[3000:]] + rng.uniform(-0.5, 0.5, (6000, 2))
    store = PolygonStore()
    store.add(shapely.box(*points.T, *(points + 0.1).T))
    blocks = store.blocks(group, 3000, 2)
    together = np.concatenate(blocks)
    assert sorted(together.tolist()) == list(range(9000))
    assert len(blocks) >= 8
    block_of = np.empty(9000, int)
    for number, block in enumerate(blocks):
        block_of[block] = number
    for number in (0, 17, 2999):
        assert len(set(block_of[group == number])) == 1
    assert all((block_of[group == g] == block_of[group == g][0]).all() for g in range(0, 3000, 50))
    extents = [np.ptp(points[block], axis=0).prod() for block in blocks]
    assert np.mean(extents) < 0.5 * np.ptp(points, axis=0).prod()


def test_blocks_are_bounded_by_vertices(shapes, monkeypatch):
    from transboundary_planner.core import store as module

    monkeypatch.setattr(module, "_MOST_VERTICES", 1000)
    rng = np.random.default_rng(0)
    store = PolygonStore()
    store.add(shapes.array(*(shapes.star(rng, 100, i, 0, 0.3) for i in range(60))))
    blocks = store.blocks(np.arange(60), 60, 1)
    assert max(store.vertices[block].sum() for block in blocks) <= 1100
    assert sum(len(block) for block in blocks) == 60


def test_one_group_is_one_block():
    store = PolygonStore()
    x = np.arange(5000) * 0.01
    store.add(shapely.box(x, 0, x + 0.01, 1))
    blocks = store.blocks(np.zeros(5000, int), 1, 4)
    assert [len(block) for block in blocks] == [5000]


def test_the_file_is_given_back():
    store = PolygonStore(most_bytes=0)
    store.add(np.array([shapely.box(0, 0, 1, 1)]))
    file = store._file
    store.close()
    assert file.closed
