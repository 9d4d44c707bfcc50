"""Points and lines in the frame: lengths are kept, the short way is taken, what is wrong is named."""

import numpy as np
import pytest
import shapely
from pyproj import Geod
from transboundary_planner.core.errors import PlannerError
from transboundary_planner.core.geodesic import geodesic_lines
from transboundary_planner.core.lines import ingest_lines, lines_to_frame
from transboundary_planner.core.repair import Fate

GEOD = Geod(ellps="WGS84")


def geoms(*wkts):
    out = np.full(len(wkts), None, dtype=object)
    out[:] = [None if wkt is None else shapely.from_wkt(wkt) for wkt in wkts]
    return out


@pytest.mark.parametrize(
    ("wkt", "wanted"),
    [
        ("POINT (181 60)", "POINT (-179 60)"),
        ("POINT (-190 60)", "POINT (170 60)"),
        ("POINT (180 60)", "POINT (180 60)"),
        ("MULTIPOINT ((10 0), (350 0))", "MULTIPOINT ((10 0), (-10 0))"),
        ("LINESTRING (170 10, 175 20)", "LINESTRING (170 10, 175 20)"),
        ("LINESTRING (200 10, 210 20)", "LINESTRING (-160 10, -150 20)"),
        ("LINESTRING (-180 60, 180 60)", "LINESTRING (-180 60, 180 60)"),
        ("LINESTRING (180 10, 180 20)", "LINESTRING (180 10, 180 20)"),
    ],
)
def test_what_lies_where(wkt, wanted):
    found, changed = lines_to_frame(geoms(wkt))
    assert found[0].equals(shapely.from_wkt(wanted))
    assert len(changed) == 0


@pytest.mark.parametrize(
    "wkt",
    [
        "LINESTRING (179 10, -179 14)",
        "LINESTRING (179 10, 181 14)",
        "LINESTRING (-181 10, -179 14)",
        "LINESTRING (539 10, -179 14)",
    ],
)
def test_the_shorter_way_over_the_antimeridian(wkt):
    found, changed = lines_to_frame(geoms("POINT (0 0)", wkt))
    wanted = shapely.from_wkt("MULTILINESTRING ((179 10, 180 12), (-180 12, -179 14))")
    assert found[1].equals_exact(wanted, 1e-12)
    assert list(changed) == [1]


def test_a_line_to_and_fro_over_the_antimeridian_keeps_its_length():
    rng = np.random.default_rng(5)
    lon = 180 + np.cumsum(rng.normal(size=200))
    lat = 30 + np.cumsum(rng.normal(size=200)) / 10
    drawn = shapely.linestrings(lon, lat)
    (found,), _ = lines_to_frame(np.array([drawn], dtype=object))
    assert found.length == pytest.approx(drawn.length, rel=1e-12)
    assert found.bounds[0] >= -180
    assert found.bounds[2] <= 180


def test_modes():
    flat = ("LINESTRING (1 1, 1 1)", "LINESTRING (0 0, 1 1)", None, "POINT EMPTY")
    result, _ = ingest_lines(geoms(*flat), "repair")
    assert result.geoms[0].equals(shapely.Point(1, 1))
    assert list(result.fate) == [Fate.REPAIRED, Fate.OK, Fate.NO_GEOMETRY, Fate.NO_GEOMETRY]
    result, _ = ingest_lines(geoms(*flat), "skip")
    assert result.geoms[0] is None
    assert result.fate[0] == Fate.INVALID
    with pytest.raises(PlannerError) as caught:
        ingest_lines(geoms(*flat), "refuse")
    assert (caught.value.key, caught.value.values["feature"]) == ("invalid_geometry", 0)
    with pytest.raises(PlannerError) as caught:
        ingest_lines(geoms(*flat[1:]), "refuse")
    assert (caught.value.key, caught.value.values["feature"]) == ("missing_geometry", 1)


@pytest.mark.parametrize(
    ("wkt", "key"),
    [
        ("POINT (0 91)", "latitude_out_of_range"),
        ("LINESTRING (0 0, 1 -95)", "latitude_out_of_range"),
        ("LINESTRING (0 0, NaN 5)", "not_finite"),
    ],
)
def test_coordinates_that_cannot_be(wkt, key):
    with pytest.raises(PlannerError) as caught:
        ingest_lines(geoms("POINT (0 0)", wkt), "repair")
    assert (caught.value.key, caught.value.values["feature"]) == (key, 1)


def test_heights_are_dropped():
    result, _ = ingest_lines(geoms("POINT Z (1 2 3)", "LINESTRING Z (0 0 5, 1 1 5)"), "repair")
    assert not shapely.has_z(result.geoms).any()


def test_edges_along_geodesics():
    """Every vertex that was added lies on the geodesic; both lines of a pair get their own."""
    drawn = geoms(
        "MULTILINESTRING ((-120 49, -100 49), (0 10, 0 20))", "POINT (1 1)", "LINESTRING (0 1, 0 2)"
    )
    found = geodesic_lines(drawn)
    assert found[1:].tolist() == drawn[1:].tolist()
    long, meridian = found[0].geoms
    assert len(meridian.coords) == 2
    lon, lat = np.array(long.coords).T
    assert len(lon) > 100
    azimuth, _, _ = GEOD.inv(-120, 49, -100, 49)
    _, _, far = GEOD.inv(np.full(len(lon), -120.0), np.full(len(lon), 49.0), lon, lat)
    there = GEOD.fwd(
        np.full(len(lon), -120.0), np.full(len(lon), 49.0), np.full(len(lon), azimuth), far
    )
    _, _, off = GEOD.inv(lon, lat, there[0], there[1])
    assert np.max(off) < 0.001
    _, _, length = GEOD.inv(-120, 49, -100, 49)
    assert GEOD.line_length(lon, lat) == pytest.approx(length, rel=1e-9)
