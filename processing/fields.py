"""Which attribute means what: the field names the world's data sets use, and fields of results.

Names follow the WDPA (until 2025), its successor WDPCA, Natural Earth, GADM, geoBoundaries,
UN data sets and our own harmonised names. Within each list the better source comes first.
"""

from __future__ import annotations

from qgis.core import QgsField, QgsFields, QgsProcessingException

from .i18n import tr

# ISO_A3 of Natural Earth is -99 for France and Norway, ISO_A3_EH is not. GADM's `country` is a
# name and stands beside `gid_0`; in our harmonised data `country` is the code: so it comes last.
ISO_FIELDS = (
    "iso3",
    "iso_3",
    "iso_a3_eh",
    "iso_a3",
    "gid_0",
    "shapegroup",
    "iso3_code",
    "iso3cd",
    "iso3166-1-alpha-3",
    "adm0_a3",
    "adm0_iso",
    "iso_code",
    "wb_a3",
    "country",
)
NAME_FIELDS = (
    "name_eng",
    "name_en",
    "name",
    "shapename",
    "admin",
    "country_name",
    "name_long",
    "name_0",
    "orig_name",
    "name_local",
)
ZONE_FIELDS = (
    "zone",
    "zone_name",
    "zone_type",
    "zonename",
    "zonation",
    "zoning",
    "func_zone",
    "functional_zone",
    "分区",
    "功能区",
    "功能分区",
    "分区名称",
    "зона",
    "функциональная зона",
)
ID_FIELDS = ("site_pid", "wdpa_pid", "site_id", "wdpaid", "wdpa_id")
CATEGORY_FIELDS = ("iucn_cat", "iucn_category", "iucncat")
STATUS_FIELDS = ("status",)
STATUS_YEAR_FIELDS = ("status_yr", "status_year")
REPORTED_AREA_FIELDS = ("rep_area", "reported_km2", "reported_area_km2", "reported_area")
SITE_TYPE_FIELDS = ("site_type", "pa_def")
REALM_FIELDS = ("realm", "marine")
# The English designation carries the fixed international names.
DESIGNATION_FIELDS = ("desig_eng", "designation", "desig")


def match_field(fields: QgsFields, asked: str) -> str | None:
    """The field called ``asked``: as written, else the only one that differs in case; or None."""
    names = fields.names()
    if asked in names:
        return asked
    same = [name for name in names if name.casefold() == asked.casefold()]
    return same[0] if len(same) == 1 else None


def find_field(source, asked: str | None, candidates: tuple[str, ...] = ()) -> str | None:
    """The name of the field a parameter means, in a source with ``name`` and ``fields``.

    A field that was asked for must exist. When none was asked for, it is the first of the usual
    names that the source has, whatever their case; None when it has none of them.

    Raises:
        QgsProcessingException: the field that was asked for is not there.
    """
    if asked:
        found = match_field(source.fields, asked)
        if found is None:
            raise QgsProcessingException(
                tr("Layer “{layer}” has no field “{field}”: choose one of {fields}.").format(
                    layer=source.name, field=asked, fields=", ".join(source.fields.names())
                )
            )
        return found
    lowered = {}
    for name in source.fields.names():
        lowered.setdefault(name.lower(), name)
    return next((lowered[name] for name in candidates if name in lowered), None)


def check_any_has(sources, asked: str, parameter: str) -> None:
    """Refuse a field that was asked for by name, for several layers, when none of them has it."""
    if any(match_field(source.fields, asked) for source in sources):
        return
    if len(sources) == 1:
        find_field(sources[0], asked)
    names = [name for source in sources for name in source.fields.names()]
    raise QgsProcessingException(
        tr(
            "None of the layers {layers} has the field “{field}” given as {parameter}: choose one"
            " of {fields}."
        ).format(
            layers=", ".join(tr("“{name}”").format(name=source.name) for source in sources),
            field=asked,
            parameter=parameter,
            fields=", ".join(dict.fromkeys(names)),
        )
    )


def result_fields(
    source_fields: QgsFields, new_fields: QgsFields | list[QgsField]
) -> tuple[QgsFields, list[tuple[str, str]]]:
    """The fields of a result: those of the source, then ours, with the renames made for it.

    Our fields keep their names, because models and scripts rely on them; a field of the source in
    their way becomes ``<name>_source`` (then ``<name>_source_2`` ...). So does ``fid``: GeoPackage
    takes it for the key of the table and drops every row that repeats a value. Names are compared
    without regard to case, as files do.

    Returns:
        The fields, in the order of the attributes to write, and ``[(old name, new name), ...]``.
    """
    ours = list(new_fields)
    taken = {field.name().lower() for field in ours} | {"fid"}
    kept = [field for field in source_fields if field.name().lower() not in taken]
    taken |= {field.name().lower() for field in kept}
    result, renames = QgsFields(), []
    for field in source_fields:
        name = field.name()
        if field not in kept:
            number = 1
            while (name := _source_name(field.name(), number)).lower() in taken:
                number += 1
            taken.add(name.lower())
            renames.append((field.name(), name))
        copy = QgsField(field.name(), field.type(), field.typeName(), field.length())
        copy.setPrecision(field.precision())
        copy.setSubType(field.subType())
        copy.setAlias(field.alias())
        copy.setName(name)
        result.append(copy)
    for field in ours:
        result.append(field)
    return result, renames


def _source_name(name: str, number: int) -> str:
    return f"{name}_source" if number == 1 else f"{name}_source_{number}"
