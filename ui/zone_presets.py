"""Sets of zones that come back with a click: UNESCO's, and those that the user keeps."""

from __future__ import annotations

import json

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from ..core.zone_rules import DEFAULT_ZONES, MOST_M, parse_zones
from ..processing.i18n import tr
from .layer_list import slim
from .theme import SPACE, qgis_icon
from .zone_list import Zone

_KEY = "transboundary_planner/zone_presets"
UNESCO = "UNESCO MAB"  # a proper name: the same in every language


def unesco() -> list:
    """The zones of UNESCO's Man and the Biosphere programme."""
    return [Zone(name, metres / 1000) for name, metres in parse_zones(DEFAULT_ZONES)]


def presets() -> dict:
    """All presets by name: UNESCO's first, then the user's by name."""
    found = {UNESCO: unesco()}
    own = _kept()
    for name in sorted(own, key=str.casefold):
        found[name] = own[name]
    return found


def keep(name, zones):
    """Save the user's own preset."""
    own = {**_kept(), name: zones}
    _write(own)


def forget(name):
    """Delete one of the user's own."""
    own = _kept()
    own.pop(name, None)
    _write(own)


def zones_from(rows) -> list:
    """Zones of rows [name, km, colour], as settings and projects keep them; [] of anything else."""
    zones = []
    for row in rows if isinstance(rows, list) else []:
        if not (isinstance(row, list) and len(row) == 3 and isinstance(row[1], (int, float))):
            return []
        if not 0 < row[1] <= MOST_M / 1000:
            return []
        zones.append(Zone(str(row[0]), float(row[1]), str(row[2])))
    return zones


def rows_of(zones) -> list:
    """The opposite of :func:`zones_from`."""
    return [[zone.name, zone.km, zone.colour] for zone in zones]


def _kept():
    try:
        kept = json.loads(QgsSettings().value(_KEY, "{}"))
    except (TypeError, ValueError):  # written by another version, or by hand
        return {}
    own = {}
    for name, rows in kept.items() if isinstance(kept, dict) else ():
        zones = zones_from(rows)
        if zones and name != UNESCO:
            own[name] = zones
    return own


def _write(own):
    kept = {name: rows_of(zones) for name, zones in own.items()}
    QgsSettings().setValue(_KEY, json.dumps(kept, sort_keys=True, ensure_ascii=False))


class PresetBar(QWidget):
    """Chooses a preset; keeps the present zones under the name that is typed; deletes one."""

    chosen = pyqtSignal(list)

    def __init__(self, zones_now, parent=None):
        super().__init__(parent)
        self._zones_now = zones_now
        self.combo = slim(QComboBox(), tr("Preset"))
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.lineEdit().setPlaceholderText(tr("own zones"))
        self.combo.lineEdit().setAccessibleName(tr("Name of the preset"))
        self.combo.setToolTip(tr("Choose a preset, or type a name to keep these zones under it"))
        self.combo.completer().setCaseSensitivity(Qt.CaseSensitivity.CaseSensitive)
        self.save = self._button("mActionFileSave", tr("Keep these zones under the name"))
        self.delete = self._button("mActionDeleteSelected", tr("Delete this preset"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.combo, 1)
        row.addWidget(self.save)
        row.addWidget(self.delete)
        self.setFocusProxy(self.combo)
        self.combo.activated.connect(self._choose)
        self.combo.editTextChanged.connect(self._look)
        self.combo.lineEdit().returnPressed.connect(self.save.click)
        self.save.clicked.connect(self._save)
        self.delete.clicked.connect(self._delete)
        self._fill()

    def controls(self):
        return self.combo, self.save, self.delete

    def show_match(self):
        """The name of the preset that the zones are those of, or no name."""
        now = _plain(self._zones_now())
        found = next((name for name, zones in presets().items() if _plain(zones) == now), "")
        if self.combo.lineEdit().hasFocus() and not found:
            return  # a name is being typed
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(self.combo.findText(found) if found else -1)
            self.combo.setEditText(found)
        self._look()

    @staticmethod
    def _button(icon, text):
        button = QToolButton()
        button.setIcon(qgis_icon(icon))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        return button

    def _fill(self):
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItems(list(presets()))
        self.show_match()

    def _name(self):
        return " ".join(self.combo.currentText().split())

    def _choose(self, index):
        zones = presets().get(self.combo.itemText(index))
        if zones:
            self.chosen.emit(zones)

    def _look(self, *_):
        name, known = self._name(), presets()
        same = name in known and _plain(known[name]) == _plain(self._zones_now())
        self.save.setEnabled(bool(name) and name != UNESCO and not same)
        self.delete.setEnabled(name in known and name != UNESCO)

    def _save(self):
        name = self._name()
        if name and name != UNESCO:
            keep(name, self._zones_now())
            self._fill()

    def _delete(self):
        forget(self._name())
        self.combo.setEditText("")
        self._fill()


def _plain(zones):
    return [(zone.name, zone.km, zone.colour) for zone in zones]
