"""The legal matrix of a plan as tables and as a page."""

from __future__ import annotations

from .i18n import speaking
from .plan_report_base import plan_name
from .plan_report_texts import plan_texts
from .reporting import software, today, write_report
from .writing import DECIMAL, TEXT, WHOLE_NUMBER, write_rows

_INSTRUMENT_FIELDS = (
    ("country", TEXT),
    ("instrument_id", TEXT),
    ("instrument", TEXT),
    ("type", TEXT),
    ("instrument_status", TEXT),
    ("expires", TEXT),
    ("due", TEXT),
    ("gap", TEXT),
)
ITEM_FIELDS = (
    ("item_id", TEXT),
    ("kind", TEXT),
    ("name", TEXT),
    ("status", TEXT),
    *_INSTRUMENT_FIELDS,
)
SITE_FIELDS = (
    ("site_id", TEXT),
    ("site_name", TEXT),
    ("items_n", WHOLE_NUMBER),
    *_INSTRUMENT_FIELDS,
    ("lon_deg", DECIMAL),
    ("lat_deg", DECIMAL),
    ("precision_deg", DECIMAL),
)


class LegalOutput:
    """Writes a :class:`~..core.plan.legal.Matrix`."""

    def __init__(self, matrix, language):
        self._matrix, self._language = matrix, language

    def write_items(self, outputs, name):
        """A row for each action or activity, country and instrument, and for each gap."""
        codes = self._matrix.codes

        def rows():
            for row in self._matrix.items:
                item = row.item
                yield [
                    item.id,
                    item.kind,
                    self._name(item),
                    codes[item.id],
                    row.country,
                    *self._instrument(row.instrument),
                    item["due"],
                    row.gap or None,
                ]

        write_rows(outputs, name, ITEM_FIELDS, rows())

    def write_sites(self, outputs, name):
        """The same for sites; of a sensitive one there is its cell only."""

        def rows():
            for row in self._matrix.sites:
                site = row.site
                named = not site.sensitive
                yield [
                    (site.first["id_value"] or site.first.id) if named else site.first.id,
                    self._name(site.first) if named else None,
                    len(site.items),
                    row.country,
                    *self._instrument(row.instrument),
                    row.due,
                    row.gap or None,
                    site.lon,
                    site.lat,
                    site.cell_deg,
                ]

        write_rows(outputs, name, SITE_FIELDS, rows())

    def write_page(self, path, source):
        """The report."""
        from ..core.report import Facts, Words, render
        from ..core.report_legal import legal_report

        plan = self._matrix.plan
        with speaking(self._language):
            words = Words(plan_texts(self._language), self._language)
            facts = Facts(
                title=plan_name(plan, self._language),
                sites=source.name,
                sources=[source],
                software=software(),
                date=today(),
                table=words.texts["table_output"],
            )
            page = render(legal_report(self._matrix, facts, words), words)
        write_report(path, page, None)

    def _instrument(self, instrument):
        if instrument is None:
            return [None] * 5
        return [
            instrument.id,
            self._name(instrument),
            instrument["type"],
            instrument["status"],
            instrument["expires"],
        ]

    def _name(self, record):
        return record.text("name", self._language, *self._matrix.plan.languages) or None
