"""The review of a plan as files: facts, map, page, PDF; and its table."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.errors import PlannerError
from .i18n import speaking, tr
from .plan_report_base import plan_name
from .plan_report_texts import plan_texts
from .reporting import map_png, report_source, software, today, write_report
from .writing import TEXT, WHOLE_NUMBER, write_rows

TABLE_FIELDS = (
    ("item_id", TEXT),
    ("kind", TEXT),
    ("parent_id", TEXT),
    ("name", TEXT),
    ("country", TEXT),
    ("lead", TEXT),
    ("co_lead", TEXT),
    ("status", TEXT),
    ("start", TEXT),
    ("due", TEXT),
    ("approved_due", TEXT),
    ("done", TEXT),
    ("slip_days", WHOLE_NUMBER),
    ("late_days", WHOLE_NUMBER),
    ("change", TEXT),
)


@dataclass
class ReviewRun:
    """What went into a review and what came out."""

    review: object
    language: str
    source: object
    placed: list
    nowhere: int
    layers: list
    countries_source: object
    territories: object


class ReviewReport:
    """A review made into a page and pages."""

    def __init__(self, run, feedback):
        from ..core.report import Words
        from ..core.report_plan import plan_report

        self._run, self._feedback = run, feedback
        with speaking(run.language):
            self.words = Words(plan_texts(run.language), run.language)
            self.report = plan_report(run.review, self._facts(), self.words)

    def write_page(self, path):
        """The HTML, and the map beside it."""
        from ..core.report import render

        write_report(path, render(self.report, self.words), self.report.facts.png)

    def write_pdf(self, path):
        """The PDF."""
        from .paper import write_pdf
        from .paper_report import paper_of, plain

        paper = paper_of(self.report, self.words)
        check_letters(self.report, self.words, self._feedback, paper)
        title = plain(self.report.facts.title)

        def footer(page, pages):
            integer = self.words.numbers.integer
            text = self.words("page", page=integer(page), pages=integer(pages))
            return title if len(title) < 90 else title[:89] + "…", plain(text)

        write_pdf(path, paper, title, footer, self._feedback)

    def _facts(self):
        from ..core.report import Facts, Warn

        run, review = self._run, self._run.review
        border, sources = None, [run.source]
        roles = self.words.texts
        sources += [report_source(roles["role_places"], source) for source in run.layers]
        if run.countries_source is not None:
            border = report_source(roles["role_countries"], run.countries_source)
            sources.append(border)
        warnings = []
        if run.nowhere:
            warnings.append(Warn("warn_unplaced", {"count": run.nowhere}))
        points = sum(
            each.how == "point" and each.site.first["id_value"] is not None for each in run.placed
        )
        if points:
            warnings.append(Warn("warn_points", {"count": points}))
        drawn = [self._label(each.site) or each.site.first.id for each in self._drawn()]
        if drawn:
            names = roles["comma"].join(drawn)
            warnings.append(Warn("warn_illustrative_places", {"names": names}))
        layers = self._map_layers() if run.placed else []
        return Facts(
            title=plan_name(review.plan, run.language),
            sites=run.source.name,
            sources=sources,
            border=border,
            country_names=run.territories.names if run.territories else {},
            warnings=warnings,
            software=software(),
            date=today(),
            png=map_png(layers, _extent(run.placed)) if layers else None,
            map_layers=[layer.title for layer in layers if layer.title],
            table=roles["table_name"],
        )

    def _map_layers(self):
        import numpy as np

        from ..core.plan import codes
        from ..core.plan.review import ORDER
        from .map_picture import MapLayer
        from .overlap_report import countries_layer

        run, layers = self._run, []
        if run.territories is not None:
            layers.append(countries_layer(run.countries_source.name, run.territories))
        # Points over polygons; of polygons the smaller ones over the larger.
        placed = sorted(run.placed, key=lambda x: -x.polygon.area)
        for code in reversed(ORDER):
            mine = [x for x in placed if x.site.status == code]
            if not mine:
                continue
            label = codes.label("progress", code, run.language) if code else ""
            layers.append(
                MapLayer(
                    label or self.words.texts["no_data"],
                    np.array([x.polygon for x in mine], dtype=object),
                    f"status_{code or ''}",
                    labels=[self._marked(x) for x in mine],
                )
            )
        if self._drawn():
            polygons = np.array([x.polygon for x in self._drawn()], dtype=object)
            title = "~ " + self.words.texts["illustrative"]
            layers.append(MapLayer(title, polygons, "illustrative"))
        return layers

    def _drawn(self):
        return [each for each in self._run.placed if each.illustrative]

    def _marked(self, each):
        label = self._label(each.site)
        return f"~ {label}" if label and each.illustrative else label

    def _label(self, site):
        if site.sensitive:
            return None
        place = site.first
        return place.text("name", self._run.language, *self._run.review.plan.languages) or None


def _extent(placed):
    import shapely

    from ..core.sketch import covering_box

    return covering_box(shapely.bounds([each.polygon for each in placed]))


def check_letters(report, words, feedback, paper=None):
    """Refuse Chinese without a Chinese font; warn of other letters that would be boxes.

    Without ``paper`` only the texts of the map and the language's own are looked at.
    """
    from .paper import Text, han_of, missing_letters

    language = words.numbers.language
    texts = [report.facts.title, *report.facts.map_layers, *map(str, words.texts.values())]
    if paper is not None:
        texts += [x.text for page in paper.pages for x in page if isinstance(x, Text)]
    lost = missing_letters(texts, language)
    if han_of(lost):
        raise PlannerError("no_chinese_font", letters=han_of(lost)[:5])
    if lost:
        feedback.pushWarning(
            tr("No font of this machine has these signs, they stay empty boxes: {letters}").format(
                letters=lost[:40]
            )
        )


def write_review_table(outputs, name, run):
    """A row for each item and country, one without a country where the plan has none."""
    from ..core.plan.review import REVIEWED
    from ..core.plan.rules import lateness

    review, language = run.review, run.language
    plan = review.plan
    changes = {x.item.id: "closed" for x in review.closed} if review.since else {}
    changes.update((item.id, "new") for item, _ in review.new if item.id not in changes)
    for x in review.slipped:
        if x.lately and x.lately > 0:
            changes.setdefault(x.item.id, "slipped")

    def rows():
        for item in review.items(*REVIEWED):
            code = review.codes[item.id]
            late = lateness.days_late(item, code, review.on)
            for country in plan.countries or [None]:
                share = plan.share(item.id, country)
                yield [
                    item.id,
                    item.kind,
                    item["parent_id"],
                    item.text("name", language, *plan.languages) or None,
                    country,
                    _text(share, "lead", language, plan),
                    _text(share, "co_lead", language, plan),
                    code,
                    item["start"],
                    item["due"],
                    item["approved_due"],
                    item["done"],
                    lateness.slip_days(item),
                    None if late is None else max(late, 0),
                    changes.get(item.id),
                ]

    write_rows(outputs, name, TABLE_FIELDS, rows())


def _text(share, field, language, plan):
    return (share.text(field, language, *plan.languages) or None) if share is not None else None
