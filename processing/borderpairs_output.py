"""Writing what the search for border pairs found: layers, tables, numbers, warnings."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from .i18n import tr
from .loading import Rejected
from .site_output import write_sites
from .writing import DECIMAL, TEXT, WHOLE_NUMBER, fields_of, polygon_of, write_rows

PAIR_FIELDS = (
    ("site_a", TEXT),
    ("site_b", TEXT),
    ("country_a", TEXT),
    ("country_b", TEXT),
    ("kind", TEXT),
    ("distance_m", DECIMAL),
    ("shared_border_km", DECIMAL),
    ("shared_by", TEXT),
    ("overlap_km2", DECIMAL),
    ("name_a", TEXT),
    ("name_b", TEXT),
    ("iucn_cat_a", TEXT),
    ("iucn_cat_b", TEXT),
    ("border", TEXT),
    ("cluster_id", WHOLE_NUMBER),
    ("illustrative", TEXT),
)
SITE_FIELDS = (
    ("countries", TEXT),
    ("pairs_n", WHOLE_NUMBER),
    ("border_km", DECIMAL),
    ("cluster_id", WHOLE_NUMBER),
)
BORDER_FIELDS = (
    ("border", TEXT),
    ("country_a", TEXT),
    ("country_b", TEXT),
    ("pairs_n", WHOLE_NUMBER),
    ("adjoining_n", WHOLE_NUMBER),
    ("overlapping_n", WHOLE_NUMBER),
    ("near_n", WHOLE_NUMBER),
    ("single_record_n", WHOLE_NUMBER),
    ("sites_a_n", WHOLE_NUMBER),
    ("sites_b_n", WHOLE_NUMBER),
    ("unpaired_a_n", WHOLE_NUMBER),
    ("unpaired_b_n", WHOLE_NUMBER),
    ("shared_border_km", DECIMAL),
    ("overlap_km2", DECIMAL),
    ("least_distance_m", DECIMAL),
    ("illustrative_n", WHOLE_NUMBER),
)
_MOST_WARNINGS = 20
_MOST_NAMES = 5


@dataclass
class PairsRun:
    """What went into a run and what came out: sources, what was read of them, the pairs."""

    sites_source: object
    countries_source: object
    edges: str
    fill_holes: bool
    country_field: str | None
    loader: object
    reader: object
    sites: object
    territories: object
    pairs: object


class BorderPairsOutput:
    """Writes the results of a run."""

    def __init__(self, run, feedback):
        self._run, self._pairs, self._reader = run, run.pairs, run.reader
        self._feedback = feedback

    def numbers(self):
        """The headline."""
        pairs = self._pairs
        alone = len(pairs.unpaired()) if pairs.with_borders else None
        return {
            "PAIRS_N": len(pairs.pairs),
            "CLUSTERS_N": pairs.clusters_n(),
            "SHARED_KM": float(pairs.shared_km()),
            "UNPAIRED_N": alone,
        }

    def notes(self):
        """What a reader has to know of the countries of the sites, as sentences."""
        reader = self._reader
        said = [
            tr("Country {code} is also written {values} in the layer.").format(
                code=code, values=", ".join(sorted(values))
            )
            for code, values in sorted(reader.spellings.items())
        ]
        for value, where in sorted(reader.unknown.items()):
            said.append(
                tr(
                    "“{value}” is no country that is known (sites: {sites}): write the ISO code, or"
                    " choose a layer of jurisdictions with this code."
                ).format(value=value, sites=self._names(where))
            )
        for n, listed, lies in self._pairs.misplaced():
            said.append(
                tr(
                    "Site {site} is listed under {listed} but lies in {lies}: it was paired as one"
                    " of {listed}."
                ).format(site=self._title(n), listed=";".join(listed), lies=";".join(lies))
            )
        lost = self._without_country()
        if lost:
            said.append(
                tr("Sites without a country, which make no pair: {count} ({sites}).").format(
                    count=len(lost), sites=self._names(lost)
                )
            )
        if reader.bare:
            said.append(
                tr(
                    "Points without a reported area, measured from the point itself: {count}"
                    " ({sites})."
                ).format(count=len(reader.bare), sites=self._names(reader.bare))
            )
        for pair in self._twice():
            said.append(
                tr(
                    "Sites {a} and {b} have the same boundary in two countries: one of them may be"
                    " a duplicate."
                ).format(a=self._title(pair.a), b=self._title(pair.b))
            )
        return said

    def warn(self):
        """Say it in the log."""
        notes = self.notes()
        for text in notes[:_MOST_WARNINGS]:
            self._feedback.pushWarning(text)
        if len(notes) > _MOST_WARNINGS:
            self._feedback.pushWarning(
                tr("{count} more remarks of this kind.").format(count=len(notes) - _MOST_WARNINGS)
            )

    def _twice(self):
        store, first = self._run.sites.store, {}
        alike = store.alike
        for row, site in enumerate(self._run.sites.site.tolist()):
            first.setdefault(site, int(alike[row]))
        for pair in self._pairs.pairs:
            if pair.a != pair.b and first.get(pair.a, -1) == first.get(pair.b, -2):
                yield pair

    def _title(self, site):
        name, own = self._run.sites.names[site], self._run.sites.ids[site]
        return f"{name} ({own})" if name else own

    def _names(self, sites):
        names = [self._title(site) for site in list(dict.fromkeys(sites))[:_MOST_NAMES]]
        return ", ".join(names) + (" …" if len(sites) > _MOST_NAMES else "")

    def _without_country(self):
        return [n for n, codes in enumerate(self._pairs.own) if not codes and self._placed(n)]

    def _placed(self, site):
        if not hasattr(self, "_solid"):
            self._solid = set(self._run.sites.site.tolist()) | set(self._reader.bare)
        return site in self._solid

    def rejected(self):
        """Features that could not be used, those without a country among them."""
        rows = list(self._run.loader.rejected)
        lost = set(self._without_country())
        unknown = {site for sites in self._reader.unknown.values() for site in sites}
        for feature, site in self._reader.site_of.items():
            if site in lost:
                reason = tr("no country: in no jurisdiction, and none is given")
                if site in unknown:
                    reason = tr("no country: the value given is not known")
                rows.append(Rejected(self._run.sites_source.name, feature, reason))
        return rows

    def write_pairs(self, outputs, name):
        """A line for each pair: the shared border, else the shortest link."""
        crs = QgsCoordinateReferenceSystem("EPSG:4326")
        sink = outputs.open(name, fields_of(PAIR_FIELDS), Qgis.WkbType.MultiLineString, crs)
        if sink is None:
            return
        for pair, row in zip(self._pairs.pairs, self._pairs.rows()):
            sink.add_row(list(row), None if pair.line is None else polygon_of(pair.line))

    def write_sites(self, outputs, name, wanted=None):
        """The sites as they came, one feature for each, with our fields at the end."""
        write_sites(
            outputs,
            name,
            self._reader,
            SITE_FIELDS,
            lambda site: list(self._pairs.site(site))[1:],
            self._feedback,
            wanted,
        )

    def write_unpaired(self, outputs, name):
        """The sites on a border without a partner."""
        if outputs.asked(name):
            self.write_sites(outputs, name, set(self._pairs.unpaired().tolist()))

    def write_borders(self, outputs, name):
        """A row for each two countries with a pair."""
        write_rows(outputs, name, BORDER_FIELDS, self._pairs.borders())
