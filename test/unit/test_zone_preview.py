"""The preview against the zones themselves: areas within a stated share, shapes within a distance."""

import numpy as np
import pytest
import shapely
from transboundary_planner.core import zone_preview
from transboundary_planner.core.areas import area_m2
from transboundary_planner.core.errors import Cancelled, PlannerError
from transboundary_planner.core.frame import to_frame
from transboundary_planner.core.geodesic import WGS84
from transboundary_planner.core.jurisdictions import Jurisdictions
from transboundary_planner.core.progress import Progress
from transboundary_planner.core.zone_preview import ZonePreview, tolerances
from transboundary_planner.core.zones import Cores, by_country, zones

RINGS = [("buffer", 5000.0), ("transition", 20000.0)]
# What METHODS.md promises: of each zone, in all, and by country where it has a tenth of it.
SHARE, OF_COUNTRY = 0.01, 0.03


def array(*geoms):
    return to_frame(np.array([*geoms, None], dtype=object)[:-1])[0]


def blob(rng, lon, lat, size, points=400):
    """A star with a ragged outline of some hundred vertices."""
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    radius = size * (1 + 0.3 * np.sin(3 * turn) + 0.05 * rng.standard_normal(points))
    x = lon + radius * np.cos(turn) / np.cos(np.radians(lat))
    return shapely.make_valid(shapely.polygons(np.column_stack([x, lat + radius * np.sin(turn)])))


def exact(geoms, rings, jurisdictions=None, **cut):
    """{(zone, country): km2} of all sites together, by the algorithm's own engine."""
    count = len(geoms)
    cores = Cores(geoms, np.zeros(count, dtype=int), np.ones(count), ["*"])
    pieces = zones(cores, rings, **cut)
    country = [None] * len(pieces.site)
    if jurisdictions is not None:
        pieces = by_country(pieces, jurisdictions, [()])
        country = pieces.country
    found = {}
    for zone, code, m2 in zip(pieces.zone.tolist(), country, pieces.m2):
        if zone >= 0:
            found[zone, code] = found.get((zone, code), 0.0) + m2 / 1e6
    return found, pieces


def check(drawn, found):
    for zone in range(len(drawn.km2)):
        whole = sum(km2 for (own, _), km2 in found.items() if own == zone)
        assert drawn.km2[zone].sum() == pytest.approx(whole, rel=SHARE)
        assert area_m2(drawn.geometry)[zone] / 1e6 == pytest.approx(whole, rel=SHARE)
        for number, code in enumerate(drawn.countries):
            km2 = found.get((zone, code), 0.0)
            limit = OF_COUNTRY * max(km2, whole / 10)
            assert drawn.km2[zone, number] == pytest.approx(km2, abs=limit), (zone, code)


@pytest.fixture(scope="module")
def sites():
    rng = np.random.default_rng(4)
    places = [(131.0, 43.0), (131.4, 43.1), (130.7, 42.8), (132.5, 44.0)]
    return array(*(blob(rng, lon, lat, 0.15) for lon, lat in places))


@pytest.fixture(scope="module")
def countries():
    """West, east, a strip that both claim, and nothing south of 42.7."""
    west = shapely.box(128, 42.7, 131.12, 46)
    east = shapely.box(131.1, 42.7, 135, 46)
    return Jurisdictions(array(west, east), ["WWW", "EEE"], fill_holes=False)


@pytest.mark.parametrize(
    "rings",
    [RINGS, [("a", 500.0)], [("a", 1000.0), ("b", 90_000.0)], [("a", 10e3), ("b", 11e3)]],
    ids=["usual", "narrow", "wide", "two close"],
)
def test_areas_are_near_the_true_ones(sites, countries, rings):
    drawn = ZonePreview(sites, countries).draw(rings)
    found, _ = exact(sites, rings, countries)
    assert drawn.countries == ["EEE", "EEE/WWW", "WWW", "-"]
    check(drawn, found)


def test_outlines_are_near_the_true_ones(sites):
    drawn = ZonePreview(sites).draw(RINGS)
    _, pieces = exact(sites, RINGS)
    for zone, limit in enumerate(tolerances([d for _, d in RINGS])):
        true = shapely.union_all(pieces.geometry[pieces.zone == zone])
        apart = shapely.difference(true, drawn.geometry[zone].buffer(2.5 * limit / 78_000))
        # A chord of twelve to the quarter takes 0.2 % of the distance too.
        assert area_m2([apart])[0] < 2e-3 * area_m2([true])[0]
    assert drawn.countries == [None]
    assert drawn.km2.shape == (2, 1)


def test_zones_do_not_overlap_and_leave_the_sites_out(sites):
    drawn = ZonePreview(sites).draw([*RINGS, ("far", 30_000.0)])
    for one, other in ((0, 1), (1, 2), (0, 2)):
        common = shapely.intersection(drawn.geometry[one], drawn.geometry[other])
        assert area_m2([common])[0] < 1.0
    inside = shapely.intersection(drawn.geometry[0], shapely.union_all(sites))
    assert area_m2([inside])[0] < 0.01 * area_m2(sites).sum()
    assert drawn.core_km2.sum() == pytest.approx(
        area_m2([shapely.union_all(sites)])[0] / 1e6, rel=SHARE
    )


@pytest.mark.parametrize(("lon", "lat"), [(131, 43), (0, 0), (179.95, 65), (30, -84), (10, 89.97)])
def test_points_anywhere_on_earth(lon, lat):
    drawn = ZonePreview(array(shapely.Point(lon, lat))).draw(RINGS)
    azimuth = np.arange(0, 360, 0.5)
    n = len(azimuth)
    for distance, before, zone in ((5e3, 0.0, 0), (20e3, 5e3, 1)):
        areas = []
        for radius in (distance, before):
            x, y, _ = WGS84.fwd(np.full(n, lon), np.full(n, lat), azimuth, np.full(n, radius))
            areas.append(abs(WGS84.polygon_area_perimeter(x, y)[0]) / 1e6)
        assert drawn.km2[zone, 0] == pytest.approx(areas[0] - areas[1], rel=SHARE)
    assert drawn.core_km2.sum() == 0
    assert shapely.is_valid(drawn.geometry).all()
    box = shapely.box(-180, -90, 180, 90)
    assert shapely.covers(box, drawn.geometry).all()


def test_countries_over_the_antimeridian():
    west, east = shapely.box(170, 60, 180, 70), shapely.box(-180, 60, -170, 70)
    land = Jurisdictions(array(west, east), ["WWW", "EEE"], fill_holes=False)
    drawn = ZonePreview(array(shapely.Point(180, 65)), land).draw(RINGS)
    assert drawn.countries == ["EEE", "WWW", "-"]
    assert drawn.km2[:, 0] == pytest.approx(drawn.km2[:, 1], rel=0.01)
    assert drawn.km2[:, 2] == pytest.approx([0, 0], abs=1e-3)


@pytest.mark.parametrize(
    "line",
    [
        "LINESTRING (131 43, 131.3 43.1, 131.4 43.3)",
        "LINESTRING (131 43, 131.3 43, 131.3 43.3, 131 43.3, 131 43)",  # closed: no hole inside
        "MULTIPOINT (131 43, 131.1 43.2)",
    ],
)
def test_lines_and_points(line):
    geoms = array(shapely.from_wkt(line))
    check(ZonePreview(geoms).draw(RINGS), exact(geoms, RINGS)[0])


def test_clip_and_exclude(sites, countries):
    land = array(shapely.box(130, 42.9, 133, 45))
    town = array(shapely.Point(131.2, 43.25).buffer(0.1))
    for cut in ({"clip": land}, {"exclude": town}, {"clip": land, "exclude": town}):
        for split in (None, countries):
            drawn = ZonePreview(sites, split, **cut).draw(RINGS)
            found, _ = exact(sites, RINGS, split, **cut)
            check(drawn, found)
            assert drawn.countries[-1] == (None if split is None else "-")


def test_a_factor_multiplies_the_distances():
    geoms = array(shapely.Point(131, 43), shapely.Point(135, 43))
    drawn = ZonePreview(geoms, factor=[1.0, 2.0]).draw([("a", 5000.0)])
    single = ZonePreview(geoms[:1]).draw([("a", 5000.0)])
    assert drawn.km2.sum() == pytest.approx(5 * single.km2.sum(), rel=1e-3)


# ---------------------------------------------------------------- across the border


def test_across_is_told_where_all_sites_are_of_the_same_countries(sites, countries):
    drawn = ZonePreview(sites, countries, own=[("WWW",)] * 4).draw(RINGS)
    assert drawn.across_km2 == pytest.approx(drawn.km2[:, 0])  # EEE; EEE/WWW is its own too
    both = ZonePreview(sites, countries, own=[("EEE", "WWW")]).draw(RINGS)
    assert both.across_km2 == pytest.approx([0, 0])
    assert ZonePreview(sites, countries, own=[("WWW",), ("EEE",)]).draw(RINGS).across_km2 is None
    assert ZonePreview(sites, countries, own=[()]).draw(RINGS).across_km2 is None
    assert ZonePreview(sites).draw(RINGS).across_km2 is None


# ---------------------------------------------------------------- again and again


def test_a_drag_gives_the_same_as_a_fresh_start(sites, countries):
    preview = ZonePreview(sites, countries)
    for km in (5, 4, 3.1, 2, 1.2, 0.8, 7, 12, 19):
        rings = [("buffer", km * 1000.0), ("transition", 20_000.0)]
        dragged, fresh = preview.draw(rings), ZonePreview(sites, countries).draw(rings)
        assert dragged.km2 == pytest.approx(fresh.km2, rel=SHARE, abs=0.5)
    check(preview.draw(RINGS), exact(sites, RINGS, countries)[0])


def test_farther_than_before_the_countries_are_looked_up_anew(sites, countries):
    preview = ZonePreview(sites, countries)
    preview.draw(RINGS)
    rings = [("a", 150_000.0)]
    check(preview.draw(rings), exact(sites, rings, countries)[0])


def test_what_is_kept_does_not_grow_without_end(sites):
    preview = ZonePreview(sites)
    for metres in range(5000, 15_000, 100):
        preview.draw([("a", float(metres))])
    assert sum(len(level.covers) for level in preview._levels.values()) < 60


# ---------------------------------------------------------------- refusals


def test_what_cannot_be_drawn_in_an_instant_is_refused(sites, monkeypatch):
    preview = ZonePreview(sites)
    with pytest.raises(PlannerError) as caught:
        preview.draw([("a", 600_000.0)])
    assert caught.value.key == "preview_too_far"
    monkeypatch.setattr(zone_preview, "MOST_VERTICES", 100)
    with pytest.raises(PlannerError) as caught:
        preview.draw([("a", 10.0)])
    assert caught.value.key == "preview_too_detailed"
    with pytest.raises(PlannerError) as caught:
        ZonePreview(array(shapely.box(0, 0, 60, 40)))
    assert caught.value.key == "preview_too_wide"


def test_it_can_be_cancelled(sites, countries):
    class Stop(Progress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        ZonePreview(sites, countries).draw(RINGS, Stop())
