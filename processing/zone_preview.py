"""What a preview of zones is drawn from: snapshots of layers, read as the algorithm reads them."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

from .base import FeedbackProgress
from .fields import find_field
from .loading import check_country_field, load_territories
from .shape_loader import ShapeLoader
from .sources import Source
from .zone_countries import own_countries_of
from .zone_reader import ZoneReader


@dataclass
class PreviewLayers:
    """Made in the main thread of layers, read in a worker.

    ``only``: ids of the features of the sites that are taken, None for all. ``dissolve``,
    ``edges``, ``invalid`` and the fields are those of the algorithm.
    """

    sites: Source
    countries: Source | None
    clip: Source | None
    exclude: Source | None
    fields: dict
    country_field: str | None
    dissolve: str
    edges: str
    invalid: str
    feedback: QgsProcessingFeedback
    context: QgsProcessingContext

    @classmethod
    def of(cls, layers, *, only=None, **asked):
        """Snapshots of map layers: sites, countries, clip, exclude; all but the first may be None.

        ``asked``: fields, country_field, dissolve, edges, invalid.
        """
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(QgsProject.instance())
        sources = [None if layer is None else Source.from_layer(layer) for layer in layers]
        sources[0].selection = only
        return cls(*sources, **asked, feedback=feedback, context=context)

    def read(self):
        """The :class:`~..core.zone_preview.ZonePreview`.

        Raises:
            PlannerError, QgsProcessingException: as the algorithm does.
        """
        from ..core.zone_preview import ZonePreview

        for source, kinds in (
            (self.sites, ("polygon", "line", "point")),
            (self.countries, ("polygon",)),
            (self.clip, ("polygon",)),
            (self.exclude, ("polygon",)),
        ):
            if source is not None:
                source.check(kinds)
        loader = ShapeLoader(self.context, self.feedback, self.invalid, self.edges)
        progress = FeedbackProgress(self.feedback)
        fields = {
            key: find_field(self.sites, self.fields.get(key))
            for key in ("id", "name", "distance", "country", "dissolve")
        }
        sites = ZoneReader(self.sites, fields, self.dissolve).read(loader)
        jurisdictions = own = None
        if self.countries is not None:
            check_country_field(self.countries, self.country_field)
            territories = load_territories(
                loader, self.countries, self.country_field, False, progress
            )
            jurisdictions = territories.jurisdictions
            own = own_countries_of(sites, territories, self.feedback, progress)
        clip, exclude = (
            None if source is None else loader.polygons(source, [])[0]
            for source in (self.clip, self.exclude)
        )
        if clip is not None and len(clip) == 0:
            raise loader.nothing_left(self.clip.name)
        return ZonePreview(sites.geoms, jurisdictions, own, clip, exclude, sites.factor)

    def cancel(self):
        """Have the reading end soon."""
        self.feedback.cancel()
