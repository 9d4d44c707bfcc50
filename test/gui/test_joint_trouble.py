"""Bad input, and what users do while a run of the pairs or of the reserve is on."""

import weakref

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from transboundary_planner.ui import runner
from transboundary_planner.ui.panel_dock import State


def is_a_sentence(text):
    return text.endswith(".") and "\n" not in text and "Traceback" not in text


@pytest.fixture
def strip(add_layer):
    """A function that makes sites on both sides of a border at 11 E: (sites, states)."""

    def made(count, step=0.02):
        rows = []
        for i in range(count // 2):
            south, north = 40 + i * step, 40 + (i + 0.9) * step
            for west, east, code in ((10.9, 11.0, "FIN"), (11.0, 11.1, "NOR")):
                upper = ", ".join(f"{east - (east - west) * k / 12} {north}" for k in range(13))
                wkt = f"Polygon(({west} {south}, {east} {south}, {upper}, {west} {south}))"
                rows.append((wkt, f"{code}{i}", f"Site {code} {i}", code))
        top = 41 + count // 2 * step
        states = [
            (f"Polygon((5 39, 11 39, 11 {top}, 5 {top}, 5 39))", "FIN"),
            (f"Polygon((11 39, 15 39, 15 {top}, 11 {top}, 11 39))", "NOR"),
        ]
        return (
            add_layer("many", "site_id:string,name:string,country:string", rows),
            add_layer("states", "iso3:string", states),
        )

    return made


@pytest.fixture
def large(joint, strip, settle):
    layers = strip(1200)
    joint.controller.choose(*layers)
    settle()
    return layers


@pytest.fixture
def underway(joint, large, until):
    """A run of 1,200 sites that has begun to calculate."""
    assert joint.controller.run()
    until(lambda: joint.dock.progress.value() > 0)
    assert joint.dock.state is State.RUNNING
    return large


@pytest.fixture
def making(joint, joint_done, tick, until):
    """A run of the reserve that has begun."""
    tick(0)
    joint.dock.make.click()
    assert joint.dock.reserve.state is State.RUNNING
    return joint_done


# ---------------------------------------------------------------- nothing there


def test_no_layers_at_all(joint, settle):
    dock = joint.dock
    dock.setUserVisible(True)
    settle()
    assert dock.state is State.NOTHING
    assert "drag a file" in dock.sentence
    assert dock.demonstration_button.isVisible()
    assert not dock.run_button.isEnabled()
    assert not joint.controller.run()
    assert not dock.answer_box.isVisible()
    assert not joint.controller.reserve.run()
    assert joint.dock.reserve.sentence == "Find the border pairs first."


def test_the_panel_says_what_comes_next(joint, borderland, settle):
    dock = joint.dock
    settle()
    joint.controller.choose(None, None)
    assert dock.state is State.NOTHING
    assert dock.sentence == "Choose the layer with the sites of all countries."
    dock.sites.setLayer(borderland["parks"])
    assert (dock.state, dock.sentence) == (State.READY, "")  # a field says the country
    dock.site_country.setField("")
    assert "Choose a layer of countries" in dock.sentence
    dock.countries.setLayer(borderland["states"])
    assert dock.state is State.READY


def test_no_pairs_says_what_to_try(joint, borderland, joint_finish):
    parks = borderland["parks"]
    parks.setSubsetString("")
    joint.controller.choose(parks, borderland["states"])
    parks.selectByIds([f.id() for f in parks.getFeatures() if f["site_id"] in ("L1", "E3")])
    joint.dock.selected_only.setChecked(True)
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    dock = joint.dock
    assert dock.headline.text() == "No site has a partner across a border within 10 km."
    assert "Try a greater distance" in dock.mark.text()
    assert "Nearest to another country: East 3, 0 km." in dock.mark.text()
    assert dock.list_box.isHidden()
    assert not dock.make.isEnabled()
    dock.take_group.trigger()
    assert "Tick a pair first" in dock.basket_hint.text()


def test_sites_of_one_country_only(joint, borderland, joint_finish):
    parks = borderland["parks"]
    parks.selectByIds([f.id() for f in parks.getFeatures() if f["country"] == "FIN"])
    joint.controller.choose(parks, None)
    joint.dock.selected_only.setChecked(True)
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    assert "All sites with a country are in FIN" in joint.dock.mark.text()


def test_sites_of_one_country_are_no_joint_reserve(joint, joint_done):
    joint.dock.basket.set(["W1", "W2"])
    assert not joint.dock.make.isEnabled()
    sentence = "All chosen sites are in one country (FIN): add a site of another country."
    assert joint.dock.basket_hint.text() == sentence
    assert not joint.controller.reserve.run()
    assert (joint.dock.reserve.state, joint.dock.reserve.sentence) == (State.NOTHING, sentence)


# ---------------------------------------------------------------- a run that fails


def test_a_layer_without_crs_is_named(joint, borderland, joint_finish):
    lost = QgsProject.instance().addMapLayer(QgsVectorLayer("Polygon", "lost", "memory"))
    lost.setCrs(QgsCoordinateReferenceSystem())
    joint.controller.choose(lost, borderland["states"])
    assert joint.controller.run()
    assert joint_finish() is State.FAILED
    assert "“lost”" in joint.dock.sentence
    assert is_a_sentence(joint.dock.sentence)
    joint.controller.choose(borderland["parks"], borderland["states"])
    assert joint.controller.run()
    assert joint_finish() is State.DONE


def test_an_older_list_survives_a_failure_and_still_makes_a_reserve(
    joint, joint_done, add_layer, tick, joint_finish
):
    tick(1)
    joint.controller.choose(add_layer("empty", "country:string", []), joint_done["states"])
    assert joint.controller.run()
    assert joint_finish() is State.FAILED
    assert "“empty”" in joint.dock.sentence
    assert joint.dock.pairs_model.rowCount() == 6
    # Of the layer whose pairs are shown, not of the one that is chosen now.
    joint.dock.make.click()
    assert joint_finish(joint.dock.reserve) is State.DONE, joint.dock.reserve.sentence
    assert joint.controller.reserve.result.digest.row["sites_n"] == 2


def test_expected_shares_that_cannot_be_read(joint, made, joint_finish):
    made.expected.setEditText("FIN=most")
    made.run_button.click()
    assert joint_finish(made) is State.FAILED
    assert "“FIN=most”" in made.sentence
    assert is_a_sentence(made.sentence)
    assert not made.question_box.isCollapsed()
    assert made.shares_model.rowCount() > 0  # the older one stays
    made.set_expected_text("border")
    made.run_button.click()
    assert joint_finish(made) is State.DONE


@pytest.mark.parametrize(
    "digest", ["joint_controller.read_pairs", "reserve_controller.read_reserve"]
)
def test_a_result_that_cannot_be_read(joint, joint_done, tick, joint_finish, monkeypatch, digest):
    def broken(*_, **__):
        raise ValueError("a broken table")

    monkeypatch.setattr(f"transboundary_planner.ui.{digest}", broken)
    face = joint.dock if "pairs" in digest else joint.dock.reserve
    tick(1)
    assert (joint.controller if "pairs" in digest else joint.controller.reserve).run()
    assert joint_finish(face) is State.FAILED
    assert "a broken table" in face.sentence


def test_a_missing_package_is_said(joint, joint_done, tick, monkeypatch):
    monkeypatch.setattr(
        "transboundary_planner.ui.panel_controller.missing_packages", lambda: "Install shapely."
    )
    tick(1)
    assert not joint.controller.reserve.run()
    page = joint.dock.reserve
    assert (page.state, page.sentence) == (State.FAILED, "Install shapely.")


# ---------------------------------------------------------------- while the pairs are looked for


def test_cancel(joint, underway, joint_finish):
    joint.dock.cancel_button.click()
    assert not joint.dock.cancel_button.isEnabled()
    assert joint_finish() is State.CANCELLED
    assert joint.controller.result is None
    assert joint.controller.run()
    assert joint_finish() is State.DONE


def test_a_second_run_waits_its_turn(joint, underway, joint_finish):
    assert not joint.controller.run()
    assert not joint.dock.run_button.isEnabled()
    assert joint_finish() is State.DONE
    assert len(joint.controller.result.digest) >= 600


@pytest.mark.parametrize("which", [0, 1])
def test_a_layer_is_removed(joint, underway, joint_finish, which, project, settle):
    name = underway[which].name()
    project.removeMapLayer(underway[which])
    settle()
    assert joint_finish() is State.STALE
    assert f"“{name}” has been removed" in joint.dock.sentence
    # What it found can still be looked at.
    dock = joint.dock
    dock.pairs.clicked.emit(dock.pairs_model.index(1, 0))
    assert joint.controller.map.bands
    dock.pairs.selectRow(2)
    dock.pairs.doubleClicked.emit(dock.pairs_model.index(2, 0))
    dock.tick_pair.click()
    assert len(dock.basket) == 2
    if which == 0:  # without its sites no reserve can be made
        assert "“many” has been removed" in dock.basket_hint.text()
        assert not dock.make.isEnabled()
        dock.take_selected.trigger()
    else:
        dock.make.click()
        assert joint_finish(dock.reserve) is State.DONE, dock.reserve.sentence


def test_a_layer_is_edited_or_filtered(joint, underway, joint_finish):
    sites = underway[0]
    assert sites.startEditing()
    assert sites.deleteFeature(next(sites.getFeatures()).id())
    assert joint_finish() is State.STALE
    assert "“many”" in joint.dock.sentence
    before = len(joint.controller.result.digest)
    assert sites.rollBack()
    assert sites.setSubsetString("\"site_id\" < 'FIN2'")
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    assert len(joint.controller.result.digest) < before


def test_the_project_is_closed(joint, underway, project, until, settle):
    project.clear()
    assert joint.dock.state is State.NOTHING
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    settle()
    assert joint.dock.state is State.NOTHING
    assert joint.controller.result is None
    assert not runner._alive


# ---------------------------------------------------------------- while the reserve is made


def test_cancel_the_reserve(joint, making, joint_finish):
    page = joint.dock.reserve
    page.cancel_button.click()
    assert joint_finish(page) is State.CANCELLED
    assert joint.dock.state is State.DONE  # the pairs know nothing of it
    joint.dock.show_pairs()
    joint.dock.make.click()
    assert joint_finish(page) is State.DONE


def test_the_choice_changes_while_the_reserve_is_made(joint, making, tick, joint_finish):
    tick(5)
    assert not joint.controller.reserve.run()  # one at a time
    assert joint_finish(joint.dock.reserve) is State.STALE
    assert joint.controller.reserve.result.digest.row["sites_n"] == 4  # as it began
    assert joint.dock.reserve.run_button.isEnabled()


def test_the_pairs_are_looked_for_while_the_reserve_is_made(joint, making, joint_finish):
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    assert joint_finish(joint.dock.reserve) is State.DONE
    assert len(joint.dock.basket) == 4


@pytest.mark.parametrize("which", ["parks", "states"])
def test_a_layer_of_the_reserve_is_removed(joint, making, joint_finish, project, settle, which):
    project.removeMapLayer(making[which])
    settle()
    page = joint.dock.reserve
    assert joint_finish(page) is State.STALE
    assert f"“{which}” has been removed" in page.sentence
    assert page.run_button.isEnabled() == (which == "states")
    page.moved.clicked.emit(page.moved_model.index(0, 0))
    assert joint.controller.map.bands


def test_a_layer_of_the_reserve_is_edited(joint, making, joint_finish):
    parks = making["parks"]
    assert parks.startEditing()
    feature = next(parks.getFeatures())
    assert parks.changeGeometry(feature.id(), QgsGeometry.fromWkt("Polygon((0 0, 1 0, 1 1, 0 0))"))
    assert joint_finish(joint.dock.reserve) is State.STALE
    assert joint.dock.reserve.sentence == "Older than the layer “parks”: run again."
    assert parks.rollBack()


def test_the_project_is_closed_while_the_reserve_is_made(joint, making, project, until, settle):
    project.clear()
    page = joint.dock.reserve
    assert page.state is State.NOTHING
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    settle()
    assert page.state is State.NOTHING
    assert joint.controller.reserve.result is None
    assert joint.dock.basket.ids == []
    assert not page.answer_box.isVisibleTo(page)
    assert not runner._alive


# ---------------------------------------------------------------- new runs


def test_sites_that_have_gone_leave_the_basket(joint, joint_done, tick, joint_finish):
    tick(1)
    parks = joint_done["parks"]
    assert parks.setSubsetString("\"site_id\" <> 'W1'")
    assert joint.dock.state is State.STALE
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    assert joint.dock.basket.ids == ["E1"]
    assert "not there any more: 1" in joint.dock.remarks.text.text()


def test_no_reserve_is_made_of_features_that_may_be_others_now(
    joint, joint_done, tick, joint_finish
):
    """Features that are saved get new numbers: the list has to be made anew first."""
    tick(1)
    parks = joint_done["parks"]
    assert parks.startEditing()
    assert parks.deleteFeature(next(parks.getFeatures()).id())
    assert joint.dock.state is State.STALE
    assert joint.dock.basket_hint.text().endswith("run again.")
    assert not joint.dock.make.isEnabled()
    assert not joint.controller.reserve.run()
    assert parks.rollBack()
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    assert joint.dock.make.isEnabled()
    assert joint.dock.basket.ids == ["W1", "E1"]


def test_names_are_texts_and_no_html_or_formulas(
    joint, joint_done, desktop, joint_finish, tick, until, tmp_path
):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QApplication, QLabel

    parks = joint_done["parks"]
    assert parks.startEditing()
    first = next(f for f in parks.getFeatures() if f["site_id"] == "W1")
    assert parks.changeAttributeValue(first.id(), 1, "=1+1<b>x</b>")
    assert parks.commitChanges()
    assert joint.controller.run()
    assert joint_finish() is State.DONE
    tick(1)
    joint.dock.make.click()
    assert joint_finish(joint.dock.reserve) is State.DONE
    for label in joint.dock.pages.findChildren(QLabel):
        if "<b>" in label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText
    joint.dock.copy.click()
    assert "\t'=1+1<b>x</b>\t" in QApplication.clipboard().text()
    desktop.bar.messages.clear()
    joint.controller.delivery.write_csv(str(tmp_path / "x.csv"))
    until(lambda: desktop.bar.messages)
    assert "'=1+1<b>x</b>" in (tmp_path / "x.csv").read_text(encoding="utf-8")


def test_one_record_of_two_countries(joint, add_layer, joint_finish, tick):
    parks = add_layer(
        "parks",
        "site_id:string,country:string",
        [("Polygon((10 40, 12 40, 12 41, 10 41, 10 40))", "B", "FIN;NOR")],
    )
    joint.controller.choose(parks, None)
    assert joint.controller.run()
    assert joint_finish() is State.DONE, joint.dock.sentence
    model = joint.dock.pairs_model
    assert model.data(model.index(1, 0)) == "B\nthe same record"
    assert model.data(model.index(1, 1)) == "one record"
    joint.dock.pairs.clicked.emit(model.index(1, 0))
    joint.dock.pairs.doubleClicked.emit(model.index(1, 0))
    joint.dock.tick_pair.click()
    assert joint.dock.basket.ids == ["B"]
    assert joint.dock.basket_title.text().endswith(": 1 (FIN\u00a01, NOR\u00a01)")
    joint.dock.make.click()
    assert joint_finish(joint.dock.reserve) is State.DONE


def test_numbers_of_no_data_are_no_zeros():
    from transboundary_planner.ui.joint_models import PairsModel
    from transboundary_planner.ui.joint_result import Border, PairsResult, Sites

    sites = Sites(ids=["a", "b"], names=[None, None], countries=["FIN", "NOR"])
    border = Border("FIN", "NOR", 2, None, None, (None, None))
    none = (None,) * 4
    rows = [
        (7, ("a", "b", "FIN", "NOR", "single_record", *none, *none, "FIN-NOR", None, None)),
        (8, ("a", "b", "FIN", "NOR", "near", 5.0, 0.0, None, 0.0, *none, "FIN-NOR", 1, None)),
    ]
    result = PairsResult(sites, [border], rows)
    assert np.isnan(result.shared_km[0])
    assert result.closest == 1
    model = PairsModel()
    model.set_result(result)
    shared = [model.data(model.index(row, 2)) for row in range(3)]
    assert shared == ["–", "0", "–"]


def test_an_old_reserve_is_let_go(joint, made, joint_finish, until):
    old = joint.controller.reserve.result
    layers = [weakref.ref(old.layer(name)) for name in ("OUTPUT", "TABLE", "MOVED")]
    del old
    made.tolerance.setValue(100)
    made.run_button.click()
    assert joint_finish(made) is State.DONE
    until(lambda: not [ref for ref in layers if ref() is not None], 10)
