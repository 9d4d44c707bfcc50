"""The page that makes the joint reserve: the chosen sites into a run of transboundary:jointreserve.

Which sites, and out of which layer, the controller of the pairs says; the layer and its selection
stay as they are: the run gets a filter.
"""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingFeatureSourceDefinition, QgsProject

from ..core.report_numbers import Numbers
from ..processing.i18n import language, tr
from ..processing.jointreserve_texts import jointreserve_texts
from .joint_delivery import ReserveDelivery
from .joint_models import distance_text
from .map_view import features_of
from .overlap_models import MARK
from .panel_controller import PanelController, Request
from .reserve_result import read_reserve
from .run_face import State

_OUTPUTS = ("OUTPUT", "COMPONENTS", "TABLE", "MOVED", "SHARED")


class ReserveController(PanelController):
    """Everything the page of the reserve does; ``pairs`` is the controller of the dock."""

    ALGORITHM = "transboundary:jointreserve"

    def __init__(self, page, pairs, iface):
        super().__init__(page)
        self._pairs = pairs
        self.delivery = ReserveDelivery(self, iface)
        page.tolerance.valueChanged.connect(self.choices_changed)
        page.ranges.changed.connect(self.choices_changed)
        page.expected.currentTextChanged.connect(self.choices_changed)
        page.zoom.clicked.connect(self.zoom)
        page.shares.clicked.connect(self.zoom)
        page.moved.clicked.connect(self._moved_clicked)
        page.moved.chosen_by_key.connect(self._moved_clicked)

    # --- question ---------------------------------------------------------------------------

    @property
    def _chosen(self):
        return self._pairs.dock.basket.ids

    def missing(self):
        pairs = self._pairs
        if pairs.result is None:
            return tr("Find the border pairs first.")
        if QgsProject.instance().mapLayer(pairs.shown.note["sites"]) is None:
            return tr(
                "The layer “{layer}” has been removed: choose the sites and run again."
            ).format(layer=pairs.shown.note["name"])
        countries = pairs.shown.note["countries"]
        gone = countries and QgsProject.instance().mapLayer(countries) is None
        if pairs.watch.sentence and not gone:  # features may be others now
            return tr("The list of pairs is not of the present layers: run again.")
        if not self._chosen:
            return tr("Tick pairs to choose sites, or add the sites selected on the map.")
        codes = set(pairs.dock.basket_model.countries()) - {""}
        if len(codes) == 1:
            return tr(
                "All chosen sites are in one country ({country}): add a site of another country."
            ).format(country=next(iter(codes)))
        if not codes:
            return tr("No country is known of the chosen sites: add others.")
        return ""

    def key(self):
        page, shown = self.dock, self._pairs.shown
        asked = ()
        if shown is not None:
            note = shown.note
            asked = (note["sites"], note["countries"], *note["fields"].values())
            asked += tuple(note["measuring"].values())
        ranges = (layer.id() for layer in page.ranges.layers())
        chosen = sorted(self._chosen)
        return (*chosen, page.tolerance.value(), page.expected_text(), *ranges, *asked)

    def choices(self) -> dict:
        """The options, for the project to keep."""
        page = self.dock
        return {
            "m": page.tolerance.value(),
            "ranges": [layer.id() for layer in page.ranges.layers()],
            "expected": page.expected_text(),
        }

    def take_choices(self, kept):
        """The options that a project kept."""
        page, project = self.dock, QgsProject.instance()
        page.tolerance.setValue(kept.get("m", page.tolerance.value()))
        layers = (project.mapLayer(own) for own in kept.get("ranges", []))
        page.ranges.set_layers([layer for layer in layers if layer is not None])
        page.set_expected_text(kept.get("expected", ""))

    def ask(self):
        page, note = self.dock, self._pairs.shown.note
        project, fields = QgsProject.instance(), note["fields"]
        layer = project.mapLayer(note["sites"])
        countries = project.mapLayer(note["countries"]) if note["countries"] else None
        ranges = page.ranges.layers()
        sites = self._pairs.result.digest.sites
        features = [f for own in self._chosen for f in sites.features[sites.number_of[own]]]
        source = QgsProcessingFeatureSourceDefinition(layer.id())
        source.filterExpression = f"$id IN ({','.join(str(f) for f in sorted(features))})"
        parameters = {
            "INPUT": source,
            "INPUT_ID": fields["id"],
            "INPUT_NAME": fields["name"],
            "COUNTRY_FIELD": fields["site_country"],
            "JURISDICTIONS": countries.id() if countries else None,
            "JURISDICTION_FIELD": fields["country"] if countries else None,
            "TOLERANCE_M": page.tolerance.value(),
            "RANGES": [one.id() for one in ranges],
            "EXPECTED": page.expected_text(),
            **note["measuring"],
        }
        for name in _OUTPUTS:
            parameters[name] = QgsProcessing.TEMPORARY_OUTPUT
        return Request(
            parameters=parameters,
            layers=[one for one in (layer, countries, *ranges) if one is not None],
            key=self.key(),
            digest=read_reserve,
        )

    def run(self):
        started = super().run()
        if started:
            self._pairs.remember()
        return started

    def run_if_needed(self):
        """Run, unless this very reserve is there already."""
        if self.runner.is_running():
            return
        if self.result is None or self.dock.state is not State.DONE:
            self.run()

    # --- answer -----------------------------------------------------------------------------

    def show(self, result):
        page, found = self.dock, result.digest
        numbers, row = Numbers(language()), found.row
        texts = jointreserve_texts()
        sentence = texts["joint_headline" if row["sites_n"] > 1 else "joint_headline_one"]
        page.headline.setText(
            sentence.format(
                count=row["sites_n"],
                countries=(row["countries"] or texts["joint_no_country"]).replace(";", ", "),
                area=numbers.headline_km2(row["area_km2"]),
                km2=tr("km²"),
            )
        )
        page.set_summary(row["name"])
        page.mark.setVisible(bool(row["illustrative_km2"]))
        page.mark.setText(
            tr("{mark} {km2} km² of it rest on illustrative boundaries.").format(
                mark=MARK, km2=numbers.headline_km2(row["illustrative_km2"])
            )
        )
        page.facts_model.set_facts(self._facts(row, numbers))
        reason = row["candidate_reason"] or ""
        code = {"none": tr("none"), None: "\u2013"}.get(row["candidate"], row["candidate"])
        page.candidate.setText(tr("Candidate: {type}. {reason}").format(type=code, reason=reason))
        page.candidate.setToolTip(texts["joint_type_note"])
        page.remarks.set_remarks(result.warnings)
        page.shares_model.set_result(found)
        page.fit_tables()
        page.moved_model.set_result(found)
        page.moved_title.setToolTip(tr("Look at it before you show the outline to anybody"))
        page.moved_title.setText(self._moved_text(found, row, numbers))
        page.moved.setVisible(bool(found.moved))
        page.question_box.setCollapsed(True)
        self.delivery.set_result(result)

    @staticmethod
    def _facts(row, numbers):
        km = tr("{km} km")
        yield tr("Shared border"), km.format(km=numbers.decimal(row["shared_km"], 1))
        yield tr("Outer boundary"), km.format(km=numbers.decimal(row["outer_km"], 1))
        parts = numbers.integer(row["parts_n"])
        if row["largest_gap_m"] is not None:
            text = tr("{parts}, gap {gap}")
            parts = text.format(parts=parts, gap=distance_text(row["largest_gap_m"], numbers))
        yield tr("Parts"), parts, tr("How many pieces, and the widest gap between them")
        if row["balance"] is not None:
            by = {
                "range": tr("by ranges"),
                "border": tr("by length of border"),
                "area": tr("by area"),
                "given": tr("by the shares given"),
            }
            text = tr("Shares expected {by}; 1 is proportional, the lowest possible is {floor}.")
            yield (
                tr("Balance"),
                tr("{balance} (lowest {floor})").format(
                    balance=numbers.decimal(row["balance"]),
                    floor=numbers.decimal(row["balance_floor"]),
                ),
                text.format(
                    floor=numbers.decimal(row["balance_floor"]),
                    by=by.get(row["expected_by"], row["expected_by"]),
                ),
            )

    @staticmethod
    def _moved_text(found, row, numbers):
        if not found.moved:
            return tr("No ground was moved: no gap was closed, and no sites overlap.")
        return tr("Ground moved: gaps closed {gaps} km², overlaps {overlaps} km².").format(
            gaps=numbers.km2(row["gap_km2"]), overlaps=numbers.km2(row["overlap_km2"])
        )

    def clear(self):
        page = self.dock
        page.shares_model.set_result(None)
        page.moved_model.set_result(None)
        page.ranges.set_layers([])
        self.delivery.set_result(None)

    def unload(self):
        super().unload()
        self.delivery.unload()
        self.dock.ranges.unload()

    def zoom(self, *_):
        """The whole reserve on the map."""
        source = self.result.sources["OUTPUT"]
        self._pairs.map.show_all((list(source.getFeatures()), source.crs()))

    def _moved_clicked(self, index):
        """One piece of moved ground on the map."""
        source = self.result.sources["MOVED"]
        piece = self.dock.moved_model.moved[index.row()]
        self._pairs.map.show_all((features_of(source, [piece.feature]), source.crs()))
