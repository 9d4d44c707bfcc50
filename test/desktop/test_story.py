"""A planner's story in the real QGIS, with a fresh profile on a virtual screen.

Open the demonstration, run the overlap, drag a buffer, keep the layers, create a plan, check off an
item, close QGIS, open it again: everything is there. story.py does it, this file looks whether
what it saw is true: with numbers of other engines, and by a connection of its own to the plan.
Pictures of each step are left in build/story.
"""

from __future__ import annotations

import json
import math
import os
import re
import shutil
import subprocess

import pytest

MOST_SECONDS = 300  # a day; a quarter of a minute on a machine that has nothing else to do
ITEM, OTHER, THIRD = (
    "Compare the methods used so far",
    "Test it in one season on both sides",
    "Write the joint method in both languages",
)
TYPED = "Typed, and QGIS was closed"


@pytest.fixture(scope="module")
def folder(root):
    """Where the story takes place: pictures, project, plan, layers and what was seen."""
    made = root / "build" / "story"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    return made


@pytest.fixture(scope="module")
def days(root, folder):
    """What was seen on each day."""
    project = folder / "big cats.qgz"
    return {
        name: _day(root, folder, name, arguments)
        for name, arguments in (("first", []), ("again", [project]), ("last", [project]))
    }


def _day(root, folder, name, arguments):
    settings = {
        "STORY_PART": name,
        "STORY_FOLDER": str(folder),
        "SHOT_OUT": str(folder / name),
        "DESKTOP_ASK_TO_SAVE": "true",
        "DESKTOP_SECONDS": str(MOST_SECONDS),
    }
    command = [root / ".ci" / "desktop.sh", folder / "profile", root / "test/desktop/story.py"]
    done = subprocess.run(
        [str(part) for part in (*command, *arguments)],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS + 60,
        check=False,
    )
    (folder / f"{name}.log").write_text(done.stderr, encoding="utf-8")
    seen = folder / f"{name}.json"
    if done.returncode or not seen.exists():
        pytest.fail(
            f"the day “{name}” ended with {done.returncode}; the screen then: "
            f"{folder / name}.failed.png\n{done.stderr[-6000:]}",
            pytrace=False,
        )
    return json.loads(seen.read_text(encoding="utf-8"))


# --- numbers of other engines ---------------------------------------------------------------


def _shapes(path, layer=None, where=None):
    """Shapes of a file's layer, read by GDAL."""
    import shapely
    from osgeo import ogr

    source = ogr.Open(str(path))
    rows = source.GetLayerByName(layer) if layer else source.GetLayer(0)
    rows.SetAttributeFilter(where)
    return [
        shapely.make_valid(shapely.from_wkb(bytes(row.GetGeometryRef().ExportToWkb())))
        for row in rows
    ]


def _km2(shape):
    """On the ellipsoid, by geographiclib. The longest edges of a model's cells are 10 km."""
    from pyproj import Geod

    return abs(Geod(ellps="WGS84").geometry_area_perimeter(_oriented(shape))[0]) / 1e6


def _oriented(shape):
    import shapely
    from shapely.geometry.polygon import orient

    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon([orient(part) for part in parts])


def _number(text):
    return float(re.sub(r"[^0-9.]", "", text))


def test_the_overlap_is_that_of_another_engine(days, demo_data):
    import shapely

    sites = shapely.union_all(_shapes(demo_data / "land_of_big_cats.gpkg", "protected_areas"))
    tigers = shapely.union_all(_shapes(demo_data / "tiger_range_gbif_model_ne_asia.geojson"))
    inside, whole = _km2(shapely.intersection(sites, tigers)), _km2(sites)
    seen = days["first"]["overlap"]
    assert seen["values"]["OVERLAP_KM2"] == pytest.approx(inside, rel=1e-4)
    assert seen["values"]["AREA_KM2"] == pytest.approx(whole, rel=1e-4)
    part, of, share = re.fullmatch(
        r"([\d,]+) of ([\d,]+) km² \(([\d.]+)\s%\) lie in “tiger range \(modelled\)”\.",
        seen["headline"],
    ).groups()
    assert _number(part) == round(seen["values"]["OVERLAP_KM2"])
    assert _number(of) == round(seen["values"]["AREA_KM2"])
    assert float(share) == pytest.approx(100 * inside / whole, abs=0.01)


def test_the_countries_add_up_to_the_headline(days):
    seen = days["first"]["overlap"]
    assert {row[0] for row in seen["totals"]} == {"CHN", "RUS", "no country"}
    total = sum(_number(row[1]) for row in seen["totals"])
    assert total == pytest.approx(seen["values"]["OVERLAP_KM2"], abs=1)


def test_a_click_in_the_table_selected_the_site(days):
    assert days["first"]["overlap"]["selected"] == ["OSM-10367273"]


def test_the_slider_was_dragged_and_the_table_followed(days, demo_data):
    """Zones of a plane projection in place of geodesic ones: within two per cent."""
    import shapely
    from pyproj import CRS, Transformer

    seen = days["first"]["zones"]
    (name, km), (_, outer) = seen["zones"]
    assert (seen["before"], name, outer) == (5.0, "buffer", 20.0)
    assert 5.5 < km < 15  # where the hand let go depends on the widths of fonts
    plane = CRS("+proj=aeqd +lat_0=43.5 +lon_0=132 +datum=WGS84")
    there = Transformer.from_crs(4326, plane, always_xy=True)
    sites = _shapes(demo_data / "land_of_big_cats.gpkg", "protected_areas")

    def flat(shape):
        return shapely.transform(shape, lambda xy: _columns(there.transform(xy[:, 0], xy[:, 1])))

    sites = shapely.union_all([flat(shape) for shape in sites])
    ring = shapely.difference(shapely.buffer(sites, km * 1000, quad_segs=32), sites)
    row = next(row for row in seen["table"] if row[0] == "buffer")
    assert _number(row[-1]) == pytest.approx(ring.area / 1e6, rel=0.02)
    assert sum(map(_number, row[1:-1])) == pytest.approx(_number(row[-1]), abs=3)


def _columns(arrays):
    import numpy as np

    return np.column_stack(arrays)


def test_the_layers_are_those_of_the_table(days, folder):
    seen = days["first"]["zones"]
    for name in ("buffer", "transition"):
        shapes = _shapes(folder / "zones.gpkg", "zones", f"zone = '{name}'")
        (row,) = (row for row in seen["table"] if row[0] == name)
        area = math.fsum(_km2(shape) for shape in shapes)
        assert area == pytest.approx(_number(row[-1]), abs=2)


def test_the_next_day_everything_is_there(days, folder):
    before, seen = days["first"], days["again"]
    assert seen["overlap"] == {
        "sites": "protected areas",
        "overlays": ["tiger range (modelled)"],
        "countries": "countries",
        "id": "site_id",
        "state": "READY",
    }
    assert seen["zones"]["zones"] == before["zones"]["zones"]
    assert (seen["zones"]["sites"], seen["zones"]["countries"]) == ("protected areas", "countries")
    assert len(seen["layers"]) == 7
    assert all(valid and provider == "ogr" for provider, valid, _, _ in seen["layers"].values())
    sources = {name: source for name, (_, _, _, source) in seen["layers"].items()}
    assert sources["Zones of protected areas"] == f"{folder / 'zones.gpkg'}|layername=zones"
    assert seen["layers"]["Zones of protected areas"][2] == len(
        _shapes(folder / "zones.gpkg", "zones")
    )
    docks = seen["docks"]
    assert [name for name, dock in docks.items() if dock["open"]] == ["overlap", "zones", "plan"]
    assert all(dock["right"] for dock in docks.values())
    assert docks["plan"] == {"shown": True, "open": True, "right": True, "tabs": 3}


def test_the_next_day_the_plan_is_open_and_its_item_checked_off(days, folder):
    before, seen = days["first"]["plan"], days["again"]["plan"]
    assert seen["path"] == str(folder / "big cats plan.gpkg")
    assert "Story of the big cats" in seen["title"]
    assert seen["status"] == "Completed"
    assert seen["count"] == before["count"] == "1 of 38 done"
    assert ITEM in before["text"]


def test_a_second_connection_finds_the_item_done_and_nothing_typed_lost(days, folder):
    from transboundary_planner.core.plan.rules.status import statuses
    from transboundary_planner.core.plan.store import open_plan

    with open_plan(folder / "big cats plan.gpkg") as store:
        plan, history = store.read(), store.history()
    item = days["first"]["plan"]["item"]
    assert plan.records[item]["name:en"] == ITEM
    assert statuses(plan)[item] == "Completed"
    done = [one for one in history if one.id == item and one.source == "edit"]
    assert done
    assert {one.who for one in done} == {"Story"}
    typed = sorted((one.key, one.before, one.after) for one in history if one.after == TYPED)
    assert typed == [("name:en", OTHER, TYPED), ("name:en", THIRD, TYPED)]


def test_rows_were_dragged_and_the_file_has_it(days, folder):
    from transboundary_planner.core.plan.store import open_plan

    (_, before), (_, above), (elsewhere, there), (_, back) = days["first"]["order"]

    def names(rows):
        return [row.partition(" ")[2] for row in rows]

    third = next(name for name in names(before) if name.startswith(THIRD))
    other = next(name for name in names(before) if name.startswith(OTHER))
    assert names(above) == [third, *(name for name in names(before) if name != third)]
    assert names(there)[-1] == other
    assert elsewhere != days["first"]["order"][0][0]
    assert names(back) == names(above)
    with open_plan(folder / "big cats plan.gpkg") as store:
        plan, history = store.read(), store.history()
    item = plan[days["first"]["plan"]["item"]]
    parts = [one.id for one in plan.children(item["parent_id"])]
    (moved,) = {one.id for one in history if one.key == "position" and one.source == "edit"} & {
        parts[0]
    }
    assert (moved, item.id) == (parts[0], parts[1])
    undone = [one for one in history if one.key == "parent_id"]
    assert sorted(one.source for one in undone) == ["edit", "undo"]


def test_what_was_changed_before_closing_was_saved_with_the_project(days, folder):
    assert "save the current project" in (folder / "asked.txt").read_text(encoding="utf-8")
    changed = days["again"]["changed"]
    assert changed != days["again"]["zones"]["zones"]
    assert days["last"]["zones"]["zones"] == changed
    assert days["last"]["plan"]["status"] == "Completed"


def test_each_step_has_its_picture(days, folder):
    pictures = sorted(path.stem for path in folder.glob("*.png"))
    assert len(pictures) >= 13
    assert not [name for name in pictures if "failed" in name]
