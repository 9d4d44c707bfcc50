"""Scenes of the joint-reserve panel (see ../desktop.py)."""

from desktop import STEP_MS, VIEW, drawn, open_panel, play, run


def pairs():
    """A click on the pair, which is ticked."""
    panel = yield from _pairs()
    dock = panel.dock
    dock.pairs.selectRow(1)
    panel.controller.show_pair(dock.pairs_model.pair_at(1))
    yield STEP_MS
    yield from drawn(VIEW)


def reserve():
    """Both parks and the one behind them as one reserve."""
    panel = yield from _pairs()
    dock = panel.dock
    layer = dock.sites.currentLayer()
    layer.selectByIds([f.id() for f in layer.getFeatures() if f["site_id"] == "LBC-KP"])
    dock.take_selected.trigger()
    layer.removeSelection()
    dock.make.click()
    yield lambda: dock.reserve.state.name != "RUNNING"
    if dock.reserve.state.name != "DONE":
        raise RuntimeError(dock.reserve.sentence)
    dock.reserve.zoom.click()
    yield STEP_MS
    yield from drawn(VIEW)


def _pairs():
    from qgis.PyQt.QtCore import Qt

    panel = yield from open_panel("joint")
    yield from run(panel)
    model = panel.dock.pairs_model
    model.setData(model.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    return panel


play({"panel_joint": pairs, "panel_joint_reserve": reserve})
