"""The border pairs of a run as the panel needs them: arrays, not features.

`read_pairs` is the panel's digest: it runs in a worker thread and reads snapshots only.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from qgis.core import NULL, QgsFeatureRequest

from ..core.errors import Cancelled
from ..processing.borderpairs_output import BORDER_FIELDS, PAIR_FIELDS
from ..processing.loading import text_or_none
from .overlap_result import read_features, read_rows

KINDS = ("adjoining", "overlapping", "near", "single_record")
_CANCEL_EVERY = 1000


@dataclass
class Sites:
    """All sites of a run, by number.

    Attributes:
        ids, names, countries: of each; ``countries`` as text, several with ``;``, None unknown.
        border_km: how far the next other country is, None where nothing says.
        features: the features of each in the layer of sites.
        rows: the feature of each in the result SITES.
        number_of: the number of an id.
    """

    ids: list = field(default_factory=list)
    names: list = field(default_factory=list)
    countries: list = field(default_factory=list)
    border_km: list = field(default_factory=list)
    features: list = field(default_factory=list)
    rows: list = field(default_factory=list)

    def __post_init__(self):
        self.number_of = {own: n for n, own in enumerate(self.ids)}

    def title(self, number):
        """A site as a reader knows it."""
        return self.names[number] or self.ids[number]


@dataclass(frozen=True)
class Border:
    """A row of BORDERS: two countries; counts, km, m; None is no data."""

    country_a: str
    country_b: str
    pairs_n: int
    shared_km: float | None
    least_m: float | None
    unpaired: tuple

    @property
    def title(self):
        """As a reader sees it."""
        return f"{self.country_a} | {self.country_b}"


class PairsResult:
    """The pairs of a run.

    Attributes:
        sites: the :class:`Sites`.
        borders: the :class:`Border` rows, by name.
        a, b: (n,) numbers of the sites; border, kind (place in KINDS), cluster: (n,) int.
        distance_m, shared_km, overlap_km2: (n,) float, NaN is no data.
        drawn: (n,) bool, whether a boundary is illustrative.
        shared_by: what the shared border is, text or None; cats_a, cats_b: IUCN categories.
        lines: the feature of each pair in the result OUTPUT.
        texts: what a filter looks in.
        rank: the place of each pair in the order of the names.
        cluster_of: (sites,) int, 0 for none.
        sites_n: how many sites are in a pair.
        closest: the number of the pair with the least distance, None when there is none.
    """

    def __init__(self, sites, borders, pairs):
        """``pairs`` yields (feature, values of PAIR_FIELDS)."""
        self.sites, self.borders = sites, borders
        places = {(one.country_a, one.country_b): n for n, one in enumerate(borders)}
        kinds = {kind: n for n, kind in enumerate(KINDS)}
        self.lines, self.shared_by, self.cats_a, self.cats_b = [], [], [], []
        whole, real, drawn = [], [], []
        for feature, values in pairs:
            one = dict(zip(_NAMES, values))
            whole.append(
                (
                    sites.number_of.get(one["site_a"], -1),
                    sites.number_of.get(one["site_b"], -1),
                    places.get((one["country_a"], one["country_b"]), -1),
                    kinds.get(one["kind"], 0),
                    one["cluster_id"] or 0,
                )
            )
            real.append(
                [
                    np.nan if one[name] is None else one[name]
                    for name in ("distance_m", "shared_border_km", "overlap_km2")
                ]
            )
            drawn.append(one["illustrative"] == "true")
            self.lines.append(feature)
            self.shared_by.append(one["shared_by"])
            self.cats_a.append(one["iucn_cat_a"])
            self.cats_b.append(one["iucn_cat_b"])
        columns = np.array(whole, dtype=np.int64).reshape(-1, 5).T.copy()
        self.a, self.b, self.border, self.kind, self.cluster = columns
        numbers = np.array(real, dtype=float).reshape(-1, 3).T.copy()
        self.distance_m, self.shared_km, self.overlap_km2 = numbers
        self.drawn = np.array(drawn, dtype=bool)
        self._prepare()

    def _prepare(self):
        """What sorting, filtering and ticking need; here, where nobody waits."""
        sites = self.sites
        found = [
            f"{sites.names[n] or ''}\n{sites.ids[n]}".casefold() for n in range(len(sites.ids))
        ]
        self.texts = [f"{found[a]}\n{found[b]}" for a, b in zip(self.a, self.b)]
        order = np.argsort(np.array(self.texts, dtype=object), kind="stable")
        self.rank = np.empty(len(order), dtype=np.int64)
        self.rank[order] = np.arange(len(order))
        self.cluster_of = np.zeros(len(sites.ids), dtype=np.int64)
        self.cluster_of[self.a] = self.cluster
        self.cluster_of[self.b] = self.cluster
        self.sites_n = len(np.union1d(self.a, self.b))
        self.closest = self._closest()

    def __len__(self):
        return len(self.lines)

    def _closest(self):
        known = np.where(np.isnan(self.distance_m), np.inf, self.distance_m)
        if not len(known) or np.isinf(known.min()):
            return None
        # Of several that meet, the one that shares most.
        shared = np.where(np.isnan(self.shared_km), 0.0, self.shared_km)
        return int(np.lexsort((-shared, known))[0])

    def group_of(self, sites):
        """Numbers of all sites that are connected over borders with some of these."""
        clusters = np.unique(self.cluster_of[np.asarray(list(sites), dtype=np.int64)])
        return np.flatnonzero(np.isin(self.cluster_of, clusters[clusters > 0])).tolist()


_NAMES = [name for name, _ in PAIR_FIELDS]


def read_pairs(sources, is_cancelled, site_source, id_field=None, name_field=None, only=None):
    """The :class:`PairsResult` of the results OUTPUT, SITES and BORDERS.

    ``site_source`` is a snapshot of the layer of sites, ``id_field`` and ``name_field`` its fields
    or None, ``only`` the ids of the features that were taken, None for all.
    """
    sites = _read_sites(sources, is_cancelled, site_source, (id_field, name_field), only)
    names = [name for name, _ in BORDER_FIELDS]
    borders = []
    for values in read_rows(sources["BORDERS"], names, is_cancelled):
        row = dict(zip(names, values))
        borders.append(
            Border(
                row["country_a"],
                row["country_b"],
                row["pairs_n"],
                row["shared_border_km"],
                row["least_distance_m"],
                (row["unpaired_a_n"], row["unpaired_b_n"]),
            )
        )
    return PairsResult(sites, borders, read_features(sources["OUTPUT"], _NAMES, is_cancelled))


def _read_sites(sources, is_cancelled, site_source, asked, only):
    """Ids and features out of the layer as the algorithm reads them, the rest out of SITES.

    SITES has a row for each site, in the order in which the layer names them first; its own fields
    may be called otherwise, so the order is what tells which is which.
    """
    own_id, own_name = asked
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    indexes = [site_source.fields().indexFromName(name) if name else -1 for name in asked]
    wanted = [index for index in indexes if index >= 0]
    if wanted:
        request.setSubsetOfAttributes(wanted)
    else:
        request.setNoAttributes()
    if only is not None:
        request.setFilterFids(sorted(only))
    ids, names, features, number = [], [], [], {}
    for count, feature in enumerate(site_source.getFeatures(request)):
        if count % _CANCEL_EVERY == 0 and is_cancelled():
            raise Cancelled
        attributes = feature.attributes()
        text = _text(attributes[indexes[0]]) if own_id else str(feature.id())
        own = text or f"#{feature.id()}"
        n = number.setdefault(own, len(ids))
        if n == len(ids):
            ids.append(own)
            names.append(_text(attributes[indexes[1]]) if own_name else None)
            features.append([])
        features[n].append(feature.id())
    found = list(read_features(sources["SITES"], ["countries", "border_km"], is_cancelled))
    return Sites(
        ids=ids,
        names=names,
        countries=[values[0] for _, values in found],
        border_km=[values[1] for _, values in found],
        features=features,
        rows=[feature for feature, _ in found],
    )


def _text(value):
    return None if value == NULL else text_or_none(value)
