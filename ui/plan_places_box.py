"""The places of an item: listed, shown on the map, linked with selected features, let go again."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import PlannerError
from ..core.plan.edits import delete
from ..processing.i18n import tr
from ..processing.messages import sentence
from . import plan_places
from .map_view import MapView
from .plan_field_kinds import ChoiceField, FlagField
from .plan_fields import Slot
from .plan_widgets import ROW_ID, SmallList, icon_button, plain_label, plain_tip, push_button
from .runner import BackgroundCall
from .selection_link import SelectionLink
from .theme import SPACE, qgis_icon

_MOST_LINKED = 500
_MOST_FOLLOWED = 50  # places that are looked for when something is selected on the map


class PlacesBox(QWidget):
    """The places of one item and what can be done with them."""

    counted = pyqtSignal(int, int)  # places, those that are gone

    def __init__(self, session, iface, parent=None):
        super().__init__(parent)
        self.session, self.iface = session, iface
        self.item_id, self.states = "", {}
        self._view = MapView(iface.mapCanvas())
        self._call = self._search = None
        self._links, self._linked = [], None
        self._build()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._look)
        project = QgsProject.instance()
        self._connections = [
            (project.layersAdded, self._layers_changed),
            (project.layersRemoved, self._layers_changed),
            (project.cleared, self._project_cleared),
        ]
        if hasattr(iface, "currentLayerChanged"):
            self._connections.append((iface.currentLayerChanged, self._layers_changed))
        for signal, slot in self._connections:
            signal.connect(slot)

    def unload(self):
        """Undo what the constructor did."""
        self._later.stop()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = []
        for call in (self._call, self._search):
            if call is not None:
                call.forget()
        self._call = self._search = None
        self._let_layers_go()
        self._view.clear()

    # --- looks ------------------------------------------------------------------------------

    def _build(self):
        self.list = SmallList(tr("Places"), [tr("Place"), tr("Country")])
        self.list.currentItemChanged.connect(self._chosen)
        self.list.chosen_by_key.connect(self.show_chosen)
        self.list.itemClicked.connect(lambda *_: self.show_chosen())
        self.list.removing.connect(self.unlink)
        self.said = plain_label(wrap=True)
        self.said.setAccessibleName(tr("About the places"))
        self.said.hide()
        self.show_button = push_button(tr("Show"), self.show_all, "mActionZoomToSelected")
        self.show_button.setToolTip(tr("Show the item's places on the map"))
        self.link_button = push_button(tr("Link selected"), self.link, "mActionSelectRectangle")
        self.link_button.setToolTip(
            tr("Link the selected features of the active layer with this item")
        )
        self.unlink_button = icon_button(
            "mActionDeleteSelected", tr("Take the chosen place from the item (Delete)"), self.unlink
        )
        self.unlink_button.setAccessibleName(tr("Unlink the place"))
        self.country = ChoiceField(self.session, tr("Country of the place"))
        self.sensitive = FlagField(self.session, tr("Sensitive place"), tr("Sensitive"))
        self.sensitive.editor.setToolTip(
            tr("Leaves in exports and reports as its 0.1° cell only, without name and layer")
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE // 2)
        buttons.addWidget(self.show_button, 2)
        buttons.addWidget(self.link_button, 3)
        buttons.addWidget(self.unlink_button)
        form = QFormLayout()
        form.setSpacing(SPACE // 2)
        form.addRow(tr("Country"), self.country)
        form.addRow("", self.sensitive)
        self._one = QWidget()
        self._one.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.list)
        column.addWidget(self.said)
        column.addWidget(self._one)
        column.addLayout(buttons)

    def controls(self) -> tuple:
        """What Tab stops at."""
        one = (self.country.editor, self.sensitive.editor)
        return (self.list, *one, self.show_button, self.link_button, self.unlink_button)

    def fields(self) -> tuple:
        """The fields that are saved when they are left."""
        return self.country, self.sensitive

    # --- the list ---------------------------------------------------------------------------

    def set_item(self, item_id):
        """Show the places of another item."""
        if item_id != self.item_id:
            self.item_id, self.states = item_id, {}
            self._view.clear()
            self.say("")
        self.refresh()

    def places(self) -> list:
        """The records of the item's places."""
        plan = self.session.plan
        return plan.by("place", "item_id", self.item_id) if plan is not None else []

    def refresh(self):
        """Show the plan as it is now; the chosen place stays chosen."""
        self.list.fill([(place.id, self._row(place)) for place in self.places()])
        plan = self.session.plan
        countries = plan.countries if plan is not None else []
        self.country.set_choices([(code, code) for code in countries])
        self._chosen()
        self._later.start()

    def _row(self, place):
        languages = [self.session.language]
        if self.session.plan is not None:
            languages += self.session.plan.languages
        name = place.text("name", *languages) or place["id_value"] or tr("(no name)")
        row = QTreeWidgetItem([name, place["country"] or "–"])
        rule = self.states.get(place.id)
        if rule in ("place_layer_gone", "place_feature_gone"):
            row.setIcon(0, qgis_icon("mIconWarning"))
        tip = self._about(place)
        if place["sensitive"]:
            row.setIcon(1, qgis_icon("locked"))
            tip = tr("Sensitive.") + " " + tip
        for column in range(2):
            row.setToolTip(column, plain_tip(tip))
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}. {tip}")
        return row

    def _about(self, place):
        """One sentence: where the place is taken from, or what is wrong and the way out."""
        values = {
            "layer": place["layer_name"] or place["layer"] or "–",
            "feature": place["id_value"] or "–",
        }
        rule = self.states.get(place.id)
        if rule == "place_layer_gone":
            text = tr(
                "The layer “{layer}” is gone: add it to the project again, or unlink the place and"
                " link its feature anew."
            )
        elif rule == "place_feature_gone":
            text = tr(
                "{feature} is no longer in the layer “{layer}”: unlink the place, or bring the"
                " feature back."
            )
        elif rule == "place_not_checked":
            text = tr("The layer “{layer}” is not in the project: add it to see the place.")
        else:
            text = tr("{feature} of the layer “{layer}”")
        return text.format(**values)

    def _chosen(self, *_):
        plan, id = self.session.plan, self.list.current_id()
        there = plan is not None and id in plan
        self._one.setVisible(there)
        free = bool(self.item_id) and not self.session.read_only
        self.show_button.setEnabled(bool(self.places()))
        self.unlink_button.setEnabled(there and free)
        self.link_button.setEnabled(free and self._call is None)
        self.country.bind(Slot("place", id, "country") if there else None)

        def mark(plan, value):
            return plan_places.marking(plan, id, bool(value))

        self.sensitive.bind(Slot("place", id, "sensitive", make=mark) if there else None)
        if there and self.states.get(id):
            self.say(self._about(plan[id]))
        elif self.said.property("of_place"):
            self.say("")

    def say(self, text, of_place=True):
        """A sentence under the list."""
        self.said.setProperty("of_place", of_place)
        self.said.setText(text)
        self.said.setVisible(bool(text))

    # --- are they still there ---------------------------------------------------------------

    def _layers_changed(self, *_):
        self._later.start()

    def _project_cleared(self):
        self._view.clear()
        self._later.start()

    def _look(self):
        """Look for the layers and features in another thread."""
        if self._search is not None:
            self._search.forget()
            self._search = None
        places = self.places()
        self._follow_selection(places)
        self._found({place.id: self.states.get(place.id, "") for place in places})
        if not places:
            return
        layers, item = plan_places.layers_of(self.session, places), self.item_id

        def work(task):
            return plan_places.states_of(layers, places, task.isCanceled)

        def done(found, error):
            self._search = None
            if error is None and item == self.item_id:
                self._found(found)

        self._search = BackgroundCall(tr("Looking for the places"), work, done, hidden=True)
        self._search.start()

    def _found(self, states):
        changed, self.states = states != self.states, states
        places = self.places()
        gone = [p for p in places if states.get(p.id) in ("place_layer_gone", "place_feature_gone")]
        if changed:
            for number, place in enumerate(places):
                row = self.list.topLevelItem(number)
                if row is not None and row.data(0, ROW_ID) == place.id:
                    fresh = self._row(place)
                    row.setIcon(0, fresh.icon(0))
                    for column in range(2):
                        row.setToolTip(column, fresh.toolTip(column))
            self._chosen()
        self.counted.emit(len(places), len(gone))

    # --- selected on the map ----------------------------------------------------------------

    def _follow_selection(self, places):
        """A feature that is selected on the map is chosen in the list."""
        layers = plan_places.project_layers(self.session) if places else {}
        places = [place for place in places if place["layer"] in layers][:_MOST_FOLLOWED]
        wanted = [(p.id, layers[p["layer"]].id(), p["id_field"], p["id_value"]) for p in places]
        if wanted == self._linked:
            return
        self._let_layers_go()
        self._linked = wanted
        features = {}
        for place in places:
            layer = layers[place["layer"]]
            own = [f.id() for f in plan_places.feature_of(layer, place, False)]
            features.setdefault(layer, {})[place.id] = own
        for layer, ids in features.items():
            link = SelectionLink(self)
            link.connect_layer(layer, ids)
            link.chosen_on_map.connect(self._chosen_on_map)
            self._links.append(link)

    def _let_layers_go(self):
        for link in self._links:
            link.connect_layer(None, {})
            link.deleteLater()
        self._links, self._linked = [], None

    def _chosen_on_map(self, ids):
        if ids:
            self.list.choose(ids[0])

    # --- on the map -------------------------------------------------------------------------

    def show_all(self):
        """Zoom to all places of the item and mark them."""
        self._show(self.places())

    def show_chosen(self):
        """Zoom to the chosen place."""
        plan, id = self.session.plan, self.list.current_id()
        if plan is not None and id in plan:
            self._show([plan[id]])

    def _show(self, places):
        crs = self.iface.mapCanvas().mapSettings().destinationCrs()
        features, nowhere = plan_places.shapes_of(self.session, places, crs)
        if not self._view.show(features, crs):
            self.say(
                tr("No place of this item can be found: add its layers to the project."), False
            )
        elif nowhere:
            text = tr("Places that cannot be found: {count}. Add their layers to the project.")
            self.say(text.format(count=nowhere), False)
        else:
            self.say("", False)

    # --- linking ----------------------------------------------------------------------------

    def link(self):
        """Make the selected features of the active layer places of the item."""
        if self._call is not None or not self.item_id or self.session.plan is None:
            return
        layer = self.iface.activeLayer() if hasattr(self.iface, "activeLayer") else None
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
            self.say(tr("Choose a layer in the layer tree and select features of it first."), False)
            return
        count = layer.selectedFeatureCount()
        if not count:
            text = tr("Nothing is selected in “{layer}”: select features of it on the map first.")
            self.say(text.format(layer=layer.name()), False)
            return
        if count > _MOST_LINKED:
            text = tr("{count} features are selected: select up to {most} of them.")
            self.say(text.format(count=count, most=_MOST_LINKED), False)
            return
        try:
            source = plan_places.selection_of(layer)
        except QgsProcessingException as error:
            self.say(str(error), False)
            return
        address = plan_places.address_for(self.session, layer)
        context, item, path = QgsProcessingContext(), self.item_id, self.session.path
        context.setProject(QgsProject.instance())
        transforms = QgsProject.instance().transformContext()
        context.setTransformContext(transforms)
        temporary = layer.name() if layer.isTemporary() else ""

        def work(_task):
            feedback = QgsProcessingFeedback(False)
            return plan_places.read_selection(source, address, False, context, feedback)

        def done(found, error):
            self._call = None
            if self.session.path == path:
                self._link_found(item, found, error, temporary)
            self._chosen()

        self._call = BackgroundCall(tr("Linking places"), work, done)
        self.link_button.setEnabled(False)
        self.say(tr("Reading the selected features…"), False)
        self._call.start()

    def _link_found(self, item, found, error, temporary):
        plan = self.session.plan
        if error is not None:
            text = sentence(error) if isinstance(error, PlannerError) else str(error)
            self.say(text or tr("The selected features could not be read."), False)
            return
        if plan is None or item not in plan:
            self.say(tr("The item is gone, so nothing was linked."), False)
            return
        changes = plan_places.linking(plan, item, found)
        if not changes:
            self.say(tr("The selected features are linked with this item already."), False)
            return
        if not self.session.do(changes):
            self.say(tr("The places could not be saved: try again."), False)
            return
        text = tr("Linked: {count}.").format(count=len(changes))
        if temporary:
            text += " " + tr(
                "The layer “{layer}” is temporary: save it, or the places will not be found again."
            ).format(layer=temporary)
        self.refresh()
        self.say(text, False)

    def unlink(self):
        """Take the chosen place from the item."""
        plan, id = self.session.plan, self.list.current_id()
        if plan is None or id not in plan or self.session.read_only:
            return
        row = self.list.indexOfTopLevelItem(self.list.currentItem())
        if self.session.do(delete(plan, id)):
            self._view.clear()
            self.refresh()
            if self.list.topLevelItemCount():
                last = self.list.topLevelItemCount() - 1
                self.list.setCurrentItem(self.list.topLevelItem(min(row, last)))
