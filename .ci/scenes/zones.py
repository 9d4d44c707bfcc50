"""The buffer-zone panel on the real desktop: while a slider is held, the answer, the check.

panel_zones_drag  the preview while the distance of the buffer is being changed
panel_zones       the answer, one site's zones marked
panel_zones_check the faults of the example of a zonation, one of them marked
"""

from __future__ import annotations

import os

from desktop import STEP_MS, drawn, open_panel, play, run
from qgis.core import QgsProject, QgsVectorLayer


def prepared():
    """The panel over the demonstration, with its first preview."""
    panel = yield from open_panel("zones")
    yield lambda: panel.controller.rough is not None
    yield from drawn()
    return panel


def dragged():
    """The slider is still held: the numbers are those of a preview."""
    panel = yield from prepared()
    slider = panel.dock.zones.rows[0].slider
    slider.setSliderDown(True)
    for _ in range(12):
        slider.setValue(slider.value() + 6)
        yield 40
    yield lambda: not panel.controller.live.is_busy()
    yield from drawn()


def answer():
    panel = yield from prepared()
    yield from run(panel)
    dock, model = panel.dock, panel.dock.matrix_model
    rows = range(model.rowCount())
    row = next(r for r in rows if "Leopard National" in model.data(model.index(r, 0)))
    dock.matrix.selectRow(row)
    dock.matrix.clicked.emit(model.index(row, 0))
    yield STEP_MS
    yield from drawn()


def faults():
    panel = yield from prepared()
    path = os.path.join(os.environ["SHOT_DATA"], "zonation_example.gpkg")
    layer = QgsVectorLayer(f"{path}|layername=zones", "zonation example", "ogr")
    layer = QgsProject.instance().addMapLayer(layer)
    yield STEP_MS
    panel.dock.check_button.click()
    page = panel.dock.check
    page.zones.setLayer(layer)
    page.run_button.click()
    yield lambda: page.state.name != "RUNNING"
    page.faults.selectRow(1)
    page.faults.clicked.emit(page.model.index(1, 0))
    yield STEP_MS
    yield from drawn()


play({"panel_zones_drag": dragged, "panel_zones": answer, "panel_zones_check": faults})
