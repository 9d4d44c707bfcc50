"""Notices that a layer is no longer what a result was made from."""

from __future__ import annotations

import os

from qgis.core import QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt import sip  # qt6: ok
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..processing.i18n import tr


class LayerWatch(QObject):
    """Watches layers from the start of a run on; ``sentence`` is "" while nothing has changed."""

    changed = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.sentence = ""
        self._watched, self._content = [], {}

    def watch(self, layers, with_selection=()):
        """Start anew with these layers; of those in ``with_selection`` the selection counts too."""
        self.stop()
        self.sentence = ""
        for layer in dict.fromkeys(layers):
            self._content[layer.id()] = _content(layer)
            self._connect(layer, layer.willBeDeleted, self._removed)
            self._connect(layer, layer.dataChanged, self._reloaded)
            for signal in self._signals(layer):
                self._connect(layer, signal, self._edited)
            if layer in with_selection:
                self._connect(layer, layer.selectionChanged, self._edited)

    def stop(self):
        """Let go of the layers."""
        for layer, signal, slot in self._watched:
            if not sip.isdeleted(layer):
                signal.disconnect(slot)
        self._watched, self._content = [], {}

    @staticmethod
    def _signals(layer):
        yield layer.dataSourceChanged
        yield layer.crsChanged
        if isinstance(layer, QgsVectorLayer):
            yield layer.layerModified
            yield layer.subsetStringChanged
            yield layer.afterRollBack

    def _connect(self, layer, signal, slot):
        signal.connect(slot)
        self._watched.append((layer, signal, slot))

    def _reloaded(self):
        """Somebody wrote to the layer's source, or the user only refreshed the map."""
        layer = self.sender()
        content = _content(layer)
        if content is None or content != self._content.get(layer.id()):
            self._edited()

    def _edited(self, *_):
        name = self.sender().name()
        self._say(tr("Older than the layer “{layer}”: run again.").format(layer=name))

    def _removed(self):
        layer = self.sender()
        name = layer.name()
        for watched in [w for w in self._watched if w[0] is layer]:
            watched[1].disconnect(watched[2])
            self._watched.remove(watched)
        self._say(
            tr("The layer “{layer}” has been removed since: choose another and run again.").format(
                layer=name
            )
        )

    def _say(self, sentence):
        if sentence != self.sentence:
            self.sentence = sentence
            self.changed.emit(sentence)


def _content(layer):
    """Something that differs when the content of a layer does; None where nothing is known."""
    provider = layer.providerType()
    if provider == "memory":
        return layer.featureCount(), layer.extent().toString()
    path = QgsProviderRegistry.instance().decodeUri(provider, layer.source()).get("path")
    if not path or not os.path.exists(path):
        return None
    found = os.stat(path)
    # What was written to a GeoPackage may still stand beside it.
    journal = path + "-wal"
    waiting = os.path.getsize(journal) if os.path.exists(journal) else 0
    return found.st_mtime_ns, found.st_size, waiting
