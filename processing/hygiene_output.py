"""Writing what the border hygiene found: faults, table, repaired copy, moved ground, numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsField,
    QgsFields,
    QgsMapLayer,
    QgsProcessingUtils,
    QgsProviderRegistry,
)
from qgis.PyQt.QtCore import QMetaType

from .fields import result_fields
from .hygiene_texts import copy_note, reason_texts
from .i18n import tr
from .writing import DECIMAL, TEXT, WHOLE_NUMBER, fields_of, polygon_of, write_rows

FAULT_FIELDS = (
    ("fault_id", WHOLE_NUMBER),
    ("layer", TEXT),
    ("reason", TEXT),
    ("text", TEXT),
    ("severity", TEXT),
    ("site_id", TEXT),
    ("site_name", TEXT),
    ("other_id", TEXT),
    ("other_name", TEXT),
    ("countries", TEXT),
    ("area_km2", DECIMAL),
    ("width_m", DECIMAL),
    ("illustrative", TEXT),
)
TABLE_FIELDS = (
    ("layer", TEXT),
    ("reason", TEXT),
    ("countries", TEXT),
    ("faults_n", WHOLE_NUMBER),
    ("area_km2", DECIMAL),
    ("width_m", DECIMAL),
    ("after_n", WHOLE_NUMBER),
    ("after_km2", DECIMAL),
)
COPY_FIELDS = (
    ("area_before_km2", DECIMAL),
    ("area_after_km2", DECIMAL),
    ("cut_km2", DECIMAL),
    ("filled_km2", DECIMAL),
    ("note", TEXT),
)
MOVED_FIELDS = (
    ("site_id", TEXT),
    ("site_name", TEXT),
    ("action", TEXT),
    ("reason", TEXT),
    ("countries", TEXT),
    ("area_m2", DECIMAL),
    ("note", TEXT),
)
WGS84 = "EPSG:4326"
# Sites without a country, or outside all, that the log names one by one.
_MOST_NAMED = 20


@dataclass
class HygieneRun:
    """What went into a run and what came out."""

    sites_sources: list
    countries_source: object
    edges: str
    fill_holes: bool
    tolerance_m: float
    rule: str
    loader: object
    reader: object
    sites: object
    territories: object
    territory: object
    faults: list = field(default_factory=list)
    repair: object = None
    faults_after: list = None

    def faults_of_jurisdictions(self):
        """Those that no repair of sites changes."""
        return [fault for fault in self.faults if fault.layer == "jurisdictions"]


class HygieneOutput:
    """Writes the results of a run."""

    def __init__(self, run, feedback):
        self._run, self._sites, self._feedback = run, run.sites, feedback

    def numbers(self):
        """The headline; None where nothing of the kind was looked for."""
        from ..core import hygiene_result as result

        run, repair = self._run, self._run.repair
        numbers = {"FAULTS_N": result.count(run.faults)}
        for name, reasons in (
            ("GAP_KM2", result.GAPS),
            ("OVERLAP_KM2", result.OVERLAPS),
            ("MISFIT_KM2", result.MISFITS),
            ("DISPUTED_KM2", ("disputed", "disputed_site")),
            ("OUTSIDE_KM2", ("outside",)),
        ):
            numbers[name] = result.flat_km2(run.faults, reasons)
        if run.countries_source is None:
            numbers.update(dict.fromkeys(("MISFIT_KM2", "DISPUTED_KM2", "OUTSIDE_KM2")))
        if self._sites is None:
            numbers.update(dict.fromkeys(("MISFIT_KM2", "OUTSIDE_KM2")))
        numbers["FAULTS_AFTER_N"] = None if repair is None else result.count(run.faults_after)
        numbers["CUT_KM2"] = None if repair is None else float(repair.cut_m2.sum() / 1e6)
        numbers["FILLED_KM2"] = None if repair is None else float(repair.filled_m2.sum() / 1e6)
        return numbers

    def warn(self):
        """Sites that could not be compared, that lie elsewhere, or that lie nowhere."""
        if self._sites is None:
            return
        known = None if self._run.territory is None else set(self._run.territory.codes)
        for site, codes in enumerate(self._sites.countries):
            if self._sites.geoms[site] is None:
                continue
            if not codes:
                self._name(site, tr("Site {site}: no country is known; it is compared with none."))
            elif known is not None and not known & set(codes):
                text = tr(
                    "Site {site}: its country {countries} is not in the layer of countries; it is"
                    " not compared with its jurisdiction."
                )
                self._name(site, text, countries="/".join(codes))
        misplaced = {f.sites[0]: f for f in self._run.faults if f.reason == "misplaced"}
        for site, fault in list(misplaced.items())[:_MOST_NAMED]:
            there = sorted(set(fault.countries) - set(self._sites.countries[site]))
            text = tr("Site {site} lies wholly in {there}, not in its own country {countries}.")
            countries = "/".join(self._sites.countries[site])
            self._name(site, text, there="/".join(there), countries=countries)

    def _name(self, site, text, **values):
        self._feedback.pushWarning(text.format(site=self._title(site), **values))

    def _title(self, site):
        name, own = self._sites.names[site], self._sites.ids[site]
        return f"{name} ({own})" if name else own

    def _joined(self, values, sites):
        return "; ".join(str(values[site]) for site in sites if values[site]) or None

    def _mark(self, sites):
        if self._sites is None or self._sites.illustrative is None or not sites:
            return None
        return "true" if any(self._sites.illustrative[site] for site in sites) else "false"

    def write_faults(self, outputs, name):
        """A polygon for each fault."""
        crs = QgsCoordinateReferenceSystem(WGS84)
        fields = fields_of(FAULT_FIELDS)
        sink = outputs.open(name, fields, Qgis.WkbType.MultiPolygon, crs)
        if sink is None:
            return
        texts = reason_texts()
        sites = self._sites
        for number, fault in enumerate(self._run.faults, 1):
            width = None if fault.width_m != fault.width_m else float(fault.width_m)
            sink.add_row(
                [
                    number,
                    fault.layer,
                    fault.reason,
                    texts[fault.reason],
                    fault.severity(self._run.tolerance_m),
                    self._joined(sites.ids, fault.sites) if sites else None,
                    self._joined(sites.names, fault.sites) if sites else None,
                    self._joined(sites.ids, fault.others) if sites else None,
                    self._joined(sites.names, fault.others) if sites else None,
                    "/".join(fault.countries),
                    fault.m2 / 1e6,
                    width,
                    self._mark((*fault.sites, *fault.others)),
                ],
                polygon_of(fault.geometry),
            )

    def write_table(self, outputs, name):
        """Faults by reason and countries."""
        from ..core.hygiene_result import table

        rows = (
            [
                row.layer,
                row.reason,
                row.countries,
                row.faults_n,
                float(row.km2),
                None if row.width_m is None else float(row.width_m),
                row.after_n,
                None if row.after_km2 is None else float(row.after_km2),
            ]
            for row in table(self._run.faults, self._run.faults_after)
        )
        write_rows(outputs, name, TABLE_FIELDS, rows)

    def write_repaired(self, outputs, name):
        """All sites with their attributes, repaired; in longitude and latitude."""
        repair = self._run.repair
        if not outputs.asked(name) or repair is None:
            return
        merged, columns = merged_fields(self._run.sites_sources)
        fields, renames = result_fields(merged, fields_of(COPY_FIELDS))
        for old, new in renames:
            self._feedback.pushInfo(
                tr("Field “{old}” of the sites is called “{new}” in the result.").format(
                    old=old, new=new
                )
            )
        sink = outputs.open(
            name, fields, Qgis.WkbType.MultiPolygon, QgsCoordinateReferenceSystem(WGS84)
        )
        note = copy_note()
        reader = self._run.reader
        for number, source in enumerate(self._run.sites_sources):
            for feature in source.features(self._feedback):
                site = reader.site_of.get((number, feature.id()))
                if site is None or reader.first[site] != (number, feature.id()):
                    continue
                values = [None] * merged.count()
                for own, place, as_text in columns[number]:
                    values[place] = _value(feature.attribute(own), as_text)
                geom = repair.sites.geoms[site]
                if geom is None:
                    sink.add_row([*values, None, None, None, None, note], None)
                    continue
                measures = [
                    float(column[site] / 1e6)
                    for column in (
                        repair.before_m2,
                        repair.after_m2,
                        repair.cut_m2,
                        repair.filled_m2,
                    )
                ]
                sink.add_row([*values, *measures, note], polygon_of(geom))

    def write_moved(self, outputs, name):
        """Every piece of ground that the repair moved."""
        if not outputs.asked(name) or self._run.repair is None:
            return
        crs = QgsCoordinateReferenceSystem(WGS84)
        fields = fields_of(MOVED_FIELDS)
        sink = outputs.open(name, fields, Qgis.WkbType.MultiPolygon, crs)
        note = copy_note()
        for move in self._run.repair.moves:
            sink.add_row(
                [
                    self._sites.ids[move.site],
                    self._sites.names[move.site],
                    move.action,
                    move.reason,
                    "/".join(self._sites.countries[move.site]),
                    float(move.m2),
                    note,
                ],
                polygon_of(move.geometry),
            )


def merged_fields(sources):
    """The fields of several layers by name, and for each layer (its field, place, as text?).

    Fields of one name and different types become text, so that no value is lost.
    """
    merged, place, columns = QgsFields(), {}, []
    for source in sources:
        for own in source.fields:
            key = own.name().lower()
            if key not in place:
                place[key] = merged.count()
                merged.append(QgsField(own))
            elif merged.at(place[key]).type() != own.type():
                merged = _as_text(merged, place[key])
    for source in sources:
        columns.append(
            [
                (
                    own.name(),
                    place[own.name().lower()],
                    merged.at(place[own.name().lower()]).type() == QMetaType.Type.QString
                    and own.type() != QMetaType.Type.QString,
                )
                for own in source.fields
            ]
        )
    return merged, columns


def _as_text(fields, number):
    changed = QgsFields()
    for i, own in enumerate(fields):
        changed.append(QgsField(own.name(), TEXT) if i == number else QgsField(own))
    return changed


def _value(value, as_text):
    from .loading import text_or_none
    from .reading import python_value

    return text_or_none(python_value(value)) if as_text else value


def describe_copy(identifier, context, feedback):
    """Put the note on a repaired copy into the metadata of its layer."""
    if not identifier:
        return
    layer = QgsProcessingUtils.mapLayerFromString(identifier, context)
    if not isinstance(layer, QgsMapLayer) or not layer.isValid():
        return
    metadata = layer.metadata()
    metadata.setAbstract(copy_note())
    layer.setMetadata(metadata)
    if layer.providerType() == "memory":
        return
    # Into the tables of a GeoPackage, or into a .qmd file beside other files.
    registry, provider = QgsProviderRegistry.instance(), layer.providerType()
    parts = registry.decodeUri(provider, layer.source())
    if not parts.get("layerName"):
        names = layer.dataProvider().subLayers()
        if len(names) == 1 and layer.storageType() == "GPKG":
            parts["layerName"] = names[0].split(QgsDataProvider.sublayerSeparator())[1]
    uri = registry.encodeUri(provider, parts)
    done, message = registry.saveLayerMetadata(provider, uri, metadata)
    if not done:
        feedback.pushWarning(
            tr(
                "The note on the repaired copy could not be put into its metadata: {message}"
            ).format(message=message)
        )
