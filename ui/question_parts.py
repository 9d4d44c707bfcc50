"""Parts that the questions of several panels have: options that fold, fields, usual choices."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox, QgsDoubleSpinBox, QgsFieldComboBox
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout

from ..processing.i18n import tr
from .layer_list import choices, slim
from .theme import SPACE


def field_combo(name, tool_tip=""):
    """A field of a layer, or none."""
    combo = slim(QgsFieldComboBox(), name)
    combo.setAllowEmptyFieldName(True)
    combo.setToolTip(tool_tip)
    return combo


def check_box(text, tool_tip=""):
    box = QCheckBox(text)
    box.setAccessibleName(text)
    box.setToolTip(tool_tip)
    return box


def spin_box(name, most, value, decimals, suffix, tool_tip=""):
    """A number from 0 on; its button clears it to ``value``."""
    spin = QgsDoubleSpinBox()
    spin.setDecimals(decimals)
    spin.setRange(0.0, most)
    spin.setValue(value)
    spin.setClearValue(value)
    spin.setSuffix(suffix)
    spin.setMinimumWidth(80)
    spin.setAccessibleName(name)
    spin.setToolTip(tool_tip)
    return spin


def id_field():
    return field_combo(tr("Id of a site"), tr("Features of one id, such as parcels, are one site"))


def fill_holes():
    return choices(
        tr("Lakes and rivers"),
        (tr("belong to the country"), True),
        (tr("belong to no country"), False),
    )


def edges():
    return choices(
        tr("Edges"), (tr("as drawn on the map"), "as_drawn"), (tr("geodesic"), "geodesic")
    )


def invalid():
    return choices(
        tr("Invalid outlines"),
        (tr("repair and count them"), "repair"),
        (tr("stop and name the first"), "refuse"),
        (tr("leave them out"), "skip"),
    )


class Options(QgsCollapsibleGroupBox):
    """What most people leave as it is: folded, each field under its own name."""

    def __init__(self, *fields):
        super().__init__(tr("Options"))
        self.setSaveCollapsedState(False)
        self.setAccessibleName(tr("Options"))
        form = wrapping_form(self)
        form.setContentsMargins(SPACE, SPACE, 0, 0)
        for field in fields:
            if isinstance(field, QCheckBox):
                form.addRow(field)
            else:
                form.addRow(field.accessibleName(), field)
        self.setCollapsed(True)


def wrapping_form(widget):
    """A form whose long labels go above their fields."""
    form = QFormLayout(widget)
    form.setSpacing(SPACE // 2)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form
