"""The table of zones in real dialogs of Processing: standard, batch, model designer."""

import gc

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLineEdit

ID = "transboundary:bufferzones"
MAB = "buffer=5; transition=20"


@pytest.fixture
def zones_widget(qtbot, provider):
    from transboundary_planner.ui.zones_widget import ZonesWidget

    widget = ZonesWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def create():
    return QgsApplication.processingRegistry().createAlgorithmById(ID)


def close(qtbot, dialog):
    dialog.close()
    dialog.deleteLater()
    qtbot.wait(10)


# ---------------------------------------------------------------- the table


def test_text_there_and_back(zones_widget):
    for text in (MAB, "буфер=5.5; 过渡区=20", "b=20; a=5", ""):
        zones_widget.set_text(text)
        assert zones_widget.text() == text
        assert zones_widget.table.rowCount() == len([e for e in text.split(";") if e])


def test_what_is_wrong_stays_to_be_seen(zones_widget):
    zones_widget.set_text("buffer=5,5; core=7; lonely")
    assert zones_widget.text() == "buffer=5,5; core=7; lonely="
    assert "“5,5”" in zones_widget.message.text()
    assert zones_widget.message.isVisible()
    zones_widget.set_text(MAB)
    assert not zones_widget.message.isVisible()


def test_buttons(qtbot, zones_widget):
    with qtbot.waitSignal(zones_widget.changed):
        qtbot.mouseClick(zones_widget.preset_button, Qt.MouseButton.LeftButton)
    assert zones_widget.text() == MAB
    qtbot.mouseClick(zones_widget.add_button, Qt.MouseButton.LeftButton)
    assert zones_widget.table.rowCount() == 3
    assert zones_widget.text() == MAB  # an empty row is none
    zones_widget.table.item(2, 0).setText("cooperation")
    with qtbot.waitSignal(zones_widget.changed):
        zones_widget.table.item(2, 1).setText("50")
    assert zones_widget.text() == MAB + "; cooperation=50"
    zones_widget.table.selectRow(0)
    qtbot.mouseClick(zones_widget.remove_button, Qt.MouseButton.LeftButton)
    assert zones_widget.text() == "transition=20; cooperation=50"
    zones_widget.table.clearSelection()
    for _ in range(3):
        qtbot.mouseClick(zones_widget.remove_button, Qt.MouseButton.LeftButton)
    assert zones_widget.text() == ""
    assert "ZONES is empty" in zones_widget.message.text()


def test_typing_into_a_new_row(qtbot, zones_widget):
    zones_widget.set_text("")
    qtbot.mouseClick(zones_widget.add_button, Qt.MouseButton.LeftButton)
    editor = zones_widget.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "wide")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: zones_widget.table.item(0, 0).text() == "wide")
    zones_widget.table.item(0, 1).setText("7.25")
    assert zones_widget.text() == "wide=7.25"


# ---------------------------------------------------------------- the dialogs


@pytest.fixture
def dialog(qtbot, provider, qgis_new_project, monkeypatch):
    from processing.gui import AlgorithmDialog, ParametersPanel

    # The stand-in of pytest-qgis for the main window has no browser; none at all is allowed.
    monkeypatch.setattr(ParametersPanel, "iface", None)
    monkeypatch.setattr(AlgorithmDialog, "iface", None)
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "sites", "memory"))
    made = AlgorithmDialog.AlgorithmDialog(create(), False, None)
    gc.collect()  # nothing that is shown may hang on what Python drops
    yield made
    close(qtbot, made)


def test_the_toolbox_shows_the_table(dialog, provider):
    from transboundary_planner.ui.zones_widget import ZonesWidget

    (widget,) = dialog.findChildren(ZonesWidget)
    assert widget.text() == MAB
    panel = dialog.mainWidget()
    assert panel.createProcessingParameters()["ZONES"] == MAB
    widget.table.item(0, 1).setText("7.5")
    assert panel.createProcessingParameters()["ZONES"] == "buffer=7.5; transition=20"
    panel.setParameters({"ZONES": "охрана=1"})
    assert widget.text() == "охрана=1"
    assert panel.createProcessingParameters()["ZONES"] == "охрана=1"


def test_what_the_table_says_is_checked_before_the_run(dialog):
    panel = dialog.mainWidget()
    panel.setParameters({"ZONES": "buffer=5,5"})
    parameters = panel.createProcessingParameters()
    ok, said = dialog.algorithm().checkParameterValues(parameters, QgsProcessingContext())
    assert not ok
    assert "“5,5” of zone “buffer” is no number" in said


def test_the_dialog_outlives_a_refresh_of_the_provider(dialog, provider):
    """What is shown belongs to the dialog's own copy of the algorithm."""
    provider.refreshAlgorithms()
    assert dialog.mainWidget().createProcessingParameters()["ZONES"] == MAB


def test_batch_has_a_line_of_text(qtbot, provider):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    dialog = BatchAlgorithmDialog(create(), None)
    panel = dialog.mainWidget()
    column = panel.parameter_to_column["ZONES"]
    wrapper = panel.wrappers[0][column]
    assert wrapper.parameterValue() == MAB
    wrapper.setParameterValue("a=1", QgsProcessingContext())
    assert panel.valueForParameter(0, "ZONES") == "a=1"
    close(qtbot, dialog)


def test_the_model_designer_offers_inputs_of_the_model(qtbot, provider):
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    model = QgsProcessingModelAlgorithm()
    child = QgsProcessingModelChildAlgorithm(ID)
    child.setChildId("zones")
    model.addChildAlgorithm(child)
    algorithm = create()
    dialog = ModelerParametersDialog(algorithm, model, "zones")
    wrapper = dialog.widget.widget.wrappers["ZONES"]
    assert type(wrapper).__name__ == "QgsProcessingModelerParameterWidget"
    wrapper.setWidgetValue(QgsProcessingModelChildParameterSource.fromStaticValue("a=1"))
    source = wrapper.value()
    assert source.source() == Qgis.ProcessingModelChildParameterSource.StaticValue
    assert source.staticValue() == "a=1"
    close(qtbot, dialog)
