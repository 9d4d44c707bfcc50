"""The zones of a panel as rows: colour, name, distance by slider and by number."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import PlannerError
from ..core.zone_rules import MOST_M, kilometres, parse_zones
from ..processing import map_styles
from ..processing.i18n import tr
from ..processing.messages import sentence
from .later import later
from .theme import SPACE, qgis_icon

# The slider is logarithmic: as many steps for each power of ten.
LEAST_KM, MOST_KM, _DECADE = 0.1, 100.0, 200
_LENGTH = round(_DECADE * math.log10(MOST_KM / LEAST_KM))
_MOST_ZONES = 12
_KEYS_END_MS = 400  # after the last key or turn of the wheel a value is meant to stay


@dataclass(frozen=True)
class Zone:
    """A zone as the user sees it; ``colour`` is "" where it follows from its place."""

    name: str
    km: float
    colour: str = ""


def position_of(km) -> int:
    """Where a distance stands on the slider."""
    return round(_DECADE * math.log10(min(max(km, LEAST_KM), MOST_KM) / LEAST_KM))


def km_at(position) -> float:
    """The distance at a place of the slider, in two digits."""
    km = LEAST_KM * 10 ** (position / _DECADE)
    return round(km, 1 - math.floor(math.log10(km)))


class KmBox(QDoubleSpinBox):
    """Kilometres, with no more decimals than there are."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setDecimals(3)
        self.setRange(0.001, MOST_M / 1000)
        self.setSuffix(" " + tr("km"))
        self.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setKeyboardTracking(False)  # a number half typed is none
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("000.0 " + tr("km")) + 5 * SPACE)

    def textFromValue(self, value):
        text, point = super().textFromValue(value), self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text


class _Row(QWidget):
    """One zone. ``changed``: any value; ``dragged``: the slider was taken (True) or let go."""

    changed = pyqtSignal()
    dragged = pyqtSignal(bool)
    removing = pyqtSignal(object)

    def __init__(self, zone, parent=None):
        super().__init__(parent)
        self.chosen = bool(zone.colour)  # the colour is the user's
        self.colour = QgsColorButton()
        self.colour.setShowMenu(False)
        self.colour.setFixedWidth(3 * SPACE)
        self.colour.setColorDialogTitle(tr("Colour of the zone"))
        self.name = QLineEdit(zone.name)
        self.name.setMinimumWidth(9 * SPACE)
        self.name.setCursorPosition(0)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _LENGTH)
        self.slider.setPageStep(_DECADE // 10)
        self.slider.setMinimumWidth(8 * SPACE)
        self.km = KmBox()
        self.remove = QToolButton()
        self.remove.setIcon(qgis_icon("symbologyRemove"))
        self.remove.setAutoRaise(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.colour)
        row.addWidget(self.name, 1)
        row.addWidget(self.slider, 1)
        row.addWidget(self.km)
        row.addWidget(self.remove)
        self.set_km(zone.km)
        if zone.colour:
            self.colour.setColor(QColor(zone.colour))
        self._call_by_name()
        self.colour.colorChanged.connect(self._colour_chosen)
        self.name.textChanged.connect(self._named)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderPressed.connect(self._taken)
        self.slider.sliderReleased.connect(self._let_go)
        self.km.valueChanged.connect(self._typed)
        self.remove.clicked.connect(self._remove)

    def _taken(self):
        self.dragged.emit(True)

    def _let_go(self):
        self.dragged.emit(False)

    def _remove(self):
        self.removing.emit(self)

    def zone(self) -> Zone:
        return Zone(
            self.name.text().strip(), self.km.value(), self.colour.color().name() * self.chosen
        )

    def set_km(self, km):
        with QSignalBlocker(self.km), QSignalBlocker(self.slider):
            self.km.setValue(km)
            self.slider.setValue(position_of(km))

    def suggest(self, colour):
        """The colour of its place, unless the user chose one."""
        if not self.chosen:
            with QSignalBlocker(self.colour):
                self.colour.setColor(colour)

    def controls(self):
        return self.colour, self.name, self.slider, self.km, self.remove

    def _call_by_name(self):
        name = self.name.text().strip() or tr("zone without a name")
        for widget, text in (
            (self.colour, tr("Colour of {zone}")),
            (self.name, tr("Name of {zone}")),
            (self.slider, tr("Distance of {zone}, slider")),
            (self.km, tr("Distance of {zone} in km")),
            (self.remove, tr("Remove {zone}")),
        ):
            widget.setAccessibleName(text.format(zone=name))
        self.remove.setToolTip(tr("Remove this zone"))
        self.colour.setToolTip(tr("Colour of the zone on the map and of its layer"))

    def _named(self, *_):
        self._call_by_name()
        self.changed.emit()

    def _slid(self, position):
        with QSignalBlocker(self.km):
            self.km.setValue(km_at(position))
        self.changed.emit()

    def _typed(self, km):
        with QSignalBlocker(self.slider):
            self.slider.setValue(position_of(km))
        self.changed.emit()

    def _colour_chosen(self, *_):
        self.chosen = True
        self.changed.emit()


class ZoneList(QWidget):
    """The zones, always right or with the sentence that says what is wrong.

    ``changed``: any value, while a slider is dragged as well; ``settled``: the user has let go, or
    stopped typing for a moment.
    """

    changed = pyqtSignal()
    settled = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows = []
        self.dragging = False
        self.before = None  # where Tab comes from
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)
        self.add_button = QPushButton(qgis_icon("symbologyAdd"), tr("Add a ring"))
        self.add_button.setAccessibleName(tr("Add a ring"))
        self.add_button.setToolTip(tr("A zone outside of the others"))
        self.add_button.setFlat(True)
        self.add_button.clicked.connect(self.add_ring)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setAccessibleName(tr("What is wrong with the zones"))
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(self._column)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.message)
        self._keys_end = later(self, self._settle, _KEYS_END_MS)

    # --- content ----------------------------------------------------------------------------

    def zones(self) -> list:
        """As they stand, innermost first."""
        return sorted((row.zone() for row in self.rows), key=lambda zone: zone.km)

    def colours(self) -> dict:
        """The colour of each zone by its name."""
        return {row.zone().name: row.colour.color() for row in self.rows}

    def text(self) -> str:
        """What the parameter ZONES takes."""
        return "; ".join(f"{zone.name}={kilometres(zone.km * 1000)}" for zone in self.zones())

    def rings(self) -> list:
        """(name, metres), innermost first; [] while something is wrong."""
        return [] if self.refusal() else parse_zones(self.text())

    def refusal(self) -> str:
        """What is wrong, in one sentence; or ""."""
        for zone in self.zones():
            if set(zone.name) & set(";=；＝"):
                text = tr("The name of the zone “{zone}” has a sign ; or = in it: leave it out.")
                return text.format(zone=zone.name)
        try:
            parse_zones(self.text())
        except PlannerError as error:
            return sentence(error)
        return ""

    def set_zones(self, zones):
        """These and no others."""
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for zone in sorted(zones, key=lambda zone: zone.km):
            self._append(zone)
        self._changed_by_a_click()

    def add_ring(self):
        """One ring more, twice as far as the farthest, ready to be named."""
        farthest = max((row.km.value() for row in self.rows), default=LEAST_KM * 10)
        names = {row.name.text().strip().casefold() for row in self.rows}
        number = len(self.rows) + 1
        while tr("zone {number}").format(number=number).casefold() in names:
            number += 1
        km = min(2 * farthest, MOST_M / 1000)
        row = self._append(Zone(tr("zone {number}").format(number=number), km))
        self._changed_by_a_click()
        row.name.setFocus()
        row.name.selectAll()

    def remove_row(self, row):
        place = self.rows.index(row)
        self.rows.remove(row)
        self._drop(row)
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].name.setFocus()
        self._changed_by_a_click()

    # --- behind it --------------------------------------------------------------------------

    def controls(self) -> list:
        """What Tab stops at."""
        return [*(one for row in self.rows for one in row.controls()), self.add_button]

    def _append(self, zone):
        row = _Row(zone, self)
        row.changed.connect(self._value_changed)
        row.dragged.connect(self._dragged)
        row.removing.connect(self.remove_row)
        row.name.editingFinished.connect(self._settle_soon)
        row.km.editingFinished.connect(self._settle_soon)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _drop(self, row):
        self._column.removeWidget(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def _changed_by_a_click(self):
        self._arrange()
        self._say()
        self.changed.emit()
        self._keys_end.stop()
        self.settled.emit()

    def _value_changed(self):
        self._say()
        self.changed.emit()
        if not self.dragging:
            self._keys_end.start()

    def _dragged(self, held):
        self.dragging = held
        if held:
            self._keys_end.stop()
        else:
            self._settle()

    def _settle_soon(self):
        if self._keys_end.isActive():
            self._settle()

    def _settle(self):
        self._keys_end.stop()
        self._arrange()
        self.settled.emit()

    def _arrange(self):
        """The rows in the order of their distances, in the colours of their places."""
        ordered = sorted(self.rows, key=lambda row: row.km.value())
        if ordered != self.rows:
            self.rows = ordered
            for row in ordered:
                self._column.removeWidget(row)
            for row in ordered:
                self._column.addWidget(row)
        for number, row in enumerate(self.rows):
            key = map_styles.zone_key(number, len(self.rows))
            row.suggest(map_styles.fill_symbol(key).color())
            row.remove.setEnabled(len(self.rows) > 1)
        self.add_button.setEnabled(len(self.rows) < _MOST_ZONES)
        order = self.controls() if self.before is None else [self.before, *self.controls()]
        for one, following in zip(order, order[1:]):
            QWidget.setTabOrder(one, following)

    def _say(self):
        refusal = self.refusal()
        self.message.setText(refusal)
        self.message.setVisible(bool(refusal))

    def unload(self):
        self._keys_end.stop()
