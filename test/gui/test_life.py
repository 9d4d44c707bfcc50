"""Toolbar, menu and docks come, stay through a change of the project, and go without a trace."""

import gc
import weakref

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar
from transboundary_planner.ui import panels as panels_module
from transboundary_planner.ui.panel_dock import State

RIGHT, LEFT = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.LeftDockWidgetArea


def connections(project, canvas):
    """How many slots hang on what outlives us."""
    project_signals = (
        project.layersAdded, project.layersRemoved, project.layersWillBeRemoved, project.readProject,
        project.cleared, project.layerWillBeRemoved,
    )  # fmt: skip
    manager = QgsApplication.taskManager()
    return (
        *(project.receivers(signal) for signal in project_signals),
        canvas.receivers(canvas.mapCanvasRefreshed),
        manager.receivers(manager.allTasksFinished),
    )


def test_fifty_times_in_and_out_leave_nothing(desktop, no_provider, settle):
    import transboundary_planner

    counts, remains = [], []
    for _ in range(50):
        plugin = transboundary_planner.classFactory(desktop)
        plugin.initGui()
        for panel in plugin.panels.panels:
            remains += [weakref.ref(panel.dock), weakref.ref(panel.controller)]
        settle(1)
        assert len(desktop.window.findChildren(QDockWidget)) == len(plugin.panels.panels)
        plugin.unload()
        del plugin, panel
        settle()
        gc.collect()
        counts.append(
            (
                len(desktop.window.findChildren(QObject)),
                len(desktop.canvas.scene().items()),
                *connections(QgsProject.instance(), desktop.canvas),
            )
        )
    assert not desktop.window.findChildren(QDockWidget)
    assert not desktop.window.findChildren(QToolBar)
    assert not [
        a for a in desktop.window.findChildren(QAction) if "transboundary" in a.objectName()
    ]
    assert not desktop.menu.actions()
    assert not [ref for ref in remains if ref() is not None]
    assert len(set(counts)) == 1, counts  # the first time leaves as little as the last


def test_after_a_run_nothing_is_left_either(desktop, no_provider, settle, until, small):
    import transboundary_planner

    plugin = transboundary_planner.classFactory(desktop)
    plugin.initGui()
    panel = plugin.panels.panels[0]
    panel.controller.choose(small["areas"], [small["range"]], small["countries"])
    assert panel.controller.run()
    ended = []
    panel.controller.runner.finished.connect(ended.append)
    until(lambda: ended)
    ended.clear()
    assert panel.dock.state is State.DONE
    panel.dock.matrix.selectRow(0)
    panel.dock.matrix.clicked.emit(panel.dock.matrix_model.index(0, 1))
    refs = [
        weakref.ref(panel.dock),
        weakref.ref(panel.controller),
        weakref.ref(panel.controller.result),
    ]
    before = [layer.receivers(layer.selectionChanged) for layer in small.values()]
    plugin.unload()
    del plugin, panel
    settle()
    gc.collect()
    assert not [ref for ref in refs if ref() is not None]
    after = [layer.receivers(layer.selectionChanged) for layer in small.values()]
    assert after[0] < before[0]
    assert len(desktop.canvas.scene().items()) == 1  # the map itself


def test_unloading_ends_a_run(desktop, no_provider, settle, until, grid):
    import transboundary_planner
    from transboundary_planner.ui import runner

    plugin = transboundary_planner.classFactory(desktop)
    plugin.initGui()
    panel = plugin.panels.panels[0]
    areas, overlay, countries = grid(40)
    panel.controller.choose(areas, [overlay], countries)
    assert panel.controller.run()
    plugin.unload()
    settle()
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    settle()
    assert not runner._alive


def test_one_toggle_for_each_dock_and_the_other_actions(panels, desktop, settle):
    (bar,) = desktop.window.findChildren(QToolBar)
    assert bar.windowTitle() == "Transboundary Planner"
    actions = bar.actions()
    titles = [panel.dock.windowTitle() for panel in panels.panels]
    assert titles[0] == "Overlap"
    assert [a.text() for a in actions] == [*titles, "Open the demonstration", "Help"]
    assert [a.text() for a in desktop.submenus["Transboundary Planner"].actions()] == [
        a.text() for a in actions
    ]
    assert all(not a.icon().isNull() and a.toolTip() for a in actions)
    dock = panels.panels[0].dock
    assert not dock.isVisible()
    assert not actions[0].isChecked()
    actions[0].trigger()
    settle()
    assert dock.isVisible()
    assert actions[0].isChecked()
    assert desktop.window.dockWidgetArea(dock) == RIGHT
    dock.close()
    settle()
    assert not actions[0].isChecked()


def test_help_opens_the_page_of_the_guide(panels, monkeypatch, root):
    opened = []
    monkeypatch.setattr(panels_module.QDesktopServices, "openUrl", opened.append)
    panels.open_help()
    (url,) = opened
    assert (root / "docs" / url.fileName()).is_file()


def test_docks_tab_together_on_the_right(desktop, provider, settle, monkeypatch):
    from transboundary_planner.ui.panel_dock import PanelDock

    class Idle:
        def unload(self):
            pass

    def second(iface, parent):
        dock = PanelDock("second", "Second", parent)
        return panels_module.Panel(
            "second", dock, Idle(), panels_module.own_icon("overlap"), lambda _: None
        )

    ours = panels_module._panels()
    monkeypatch.setattr(panels_module, "_panels", lambda: (*ours, second))
    loaded = panels_module.Panels(desktop)
    loaded.load()
    docks = [panel.dock for panel in loaded.panels]
    for dock in docks:
        dock.setUserVisible(True)
    settle()
    assert desktop.window.tabifiedDockWidgets(docks[0]) == docks[1:]
    loaded.unload()


def test_a_dock_comes_back_where_it_was(desktop, provider, settle):
    first = panels_module.Panels(desktop)
    first.load()
    dock = first.panels[0].dock
    desktop.window.addDockWidget(LEFT, dock)
    dock.show()
    settle()
    state = desktop.window.saveState()  # what QGIS does when it closes
    first.unload()
    settle()
    second = panels_module.Panels(desktop)
    second.load()
    desktop.window.restoreState(state)  # and when it starts, after the plugins
    settle()
    dock = second.panels[0].dock
    assert desktop.window.dockWidgetArea(dock) == LEFT
    assert dock.isVisible()
    second.unload()


def test_a_dock_survives_a_change_of_the_project(overlap, done, project, settle):
    overlap.dock.setUserVisible(True)
    assert overlap.dock.answer_box.isVisibleTo(overlap.dock)
    project.clear()
    settle()
    assert overlap.dock.isVisible()
    assert overlap.dock.state is State.NOTHING
    assert not overlap.dock.answer_box.isVisibleTo(overlap.dock)
    assert overlap.dock.matrix_model.rowCount() == 0
    assert overlap.controller.result is None
    assert not overlap.dock.question_box.isCollapsed()


def test_choices_are_kept_in_the_project(overlap, done, project, settle, tmp_path):
    names = [layer.name() for layer in done.values()]
    path = tmp_path / "choices.qgs"
    assert project.write(str(path))
    project.clear()
    settle()
    assert overlap.dock.sites.currentLayer() is None
    assert project.read(str(path))
    settle()
    assert [overlap.dock.sites.currentLayer().name(), overlap.dock.countries.currentLayer().name()] == [
        names[0], names[3],
    ]  # fmt: skip
    assert [layer.name() for layer in overlap.dock.overlays.layers()] == names[1:3]
    assert overlap.dock.id_field.currentField() == "site_id"
    assert overlap.dock.state is State.READY


@pytest.fixture
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(
        "transboundary_planner.ui.demonstration.QgsApplication.qgisSettingsDirPath",
        lambda: f"{tmp_path}/",
    )
    return tmp_path


def test_the_demonstration(panels, overlap, desktop, project, profile, settle):
    overlap.dock.setUserVisible(True)
    settle()
    assert overlap.dock.demonstration_button.isVisible()
    overlap.dock.demonstration_button.click()
    settle()
    (group,) = project.layerTreeRoot().findGroups()
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert len(layers) == 5
    assert group.findLayers()[0].layer().name().startswith("other sites")
    assert all(
        str(profile) in layer.source() for layer in layers.values()
    )  # not the plugin's own files
    categories = layers["protected areas"].renderer().categories()
    drawn = {category.value(): category.label() for category in categories}
    found = {f["illustrative"] for f in layers["protected areas"].getFeatures()}
    assert found == set(drawn)
    assert drawn[True] == "~ illustrative"
    assert overlap.dock.state is State.READY
    assert overlap.dock.sites.currentLayer() is layers["protected areas"]
    assert overlap.dock.countries.currentLayer() is layers["countries"]
    assert overlap.dock.overlays.layers() == [layers["tiger range (modelled)"]]
    assert project.crs().authid() == "EPSG:32652"
    panels.open_demonstration()
    settle()
    assert project.count() == 5


def test_the_demonstration_says_when_there_is_no_room(panels, desktop, profile, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("transboundary_planner.ui.demonstration.shutil.copyfile", full)
    panels.open_demonstration()
    ((_, text, _),) = desktop.bar.messages
    assert "No space left on device" in text
    assert text.endswith(".")
    assert QgsProject.instance().count() == 0
