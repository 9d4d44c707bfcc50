"""Mappings: which column of a table fills which field of the schema, and what its values mean.

A mapping is JSON that a planner can edit; docs/harmonise.md describes it. The ones that come with
the plugin are in ``resources/mappings``. ``read_mappings`` checks a file, ``choose`` finds the
mapping of a layer by its columns, ``Plan`` is a mapping bound to the columns of one layer.
"""

import json
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field
from pathlib import Path

from .countries import country_codes, plain
from .errors import PlannerError
from .schema import MAPPED, code_of

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "mappings"
FORMAT, VERSION = "transboundary-mapping", 1
# In this order layers are compared with them; the last fits every layer.
SHIPPED = ("harmonised", "wdpca", "wdpa", "rus_national", "chn_national", "osm", "usual_names")
CLASSES = "national_classes"
# Columns of file formats and of geometry that say nothing about a site.
_TECHNICAL = {
    *("fid", "ogc fid", "objectid", "objectid 1", "globalid", "gid", "geom", "geometry"),
    *("shape leng", "shape length", "shape area", "shape le 1", "shape ar 1", "shape"),
}

_TAGS = "other tags"
_LANGUAGES = ("ru", "zh")


@dataclass(frozen=True)
class Mapping:
    """One mapping as it stands in a file.

    name, title : what it is called, for files and for people
    ids : the space its site ids belong to; equal ids in one space are one site. "" : the layer's
    detect : sets of columns; a layer that has all of one set fits
    columns : field -> names of columns, the first that has a value counts
    values : field -> {value: code}; None is a value nobody has mapped yet
    defaults : field -> value where the layer has no column for it
    units_km2 : column -> its unit of area in square kilometres
    ignore : columns that are known to hold nothing for the schema
    origin : the file, "" for those that come with the plugin
    titles : language -> title, where it has one
    """

    name: str
    title: str = ""
    ids: str = ""
    detect: tuple = ()
    columns: Dictionary = field(default_factory=dict)
    values: Dictionary = field(default_factory=dict)
    defaults: Dictionary = field(default_factory=dict)
    units_km2: Dictionary = field(default_factory=dict)
    ignore: tuple = ()
    origin: str = ""
    titles: Dictionary = field(default_factory=dict)

    def title_in(self, language):
        """What people call it in "en", "ru" or "zh"; its name where it has no title."""
        return self.titles.get(language) or self.title or self.name

    def fits(self, keys):
        """Whether a layer with these plain column names is one of this mapping's."""
        return any(all(plain(name) in keys for name in names) for names in self.detect)


@dataclass(frozen=True)
class NationalClass:
    """A class of protected area in one country's law, found by words of its designation.

    words : lists of texts; all of one list must be in the designation
    designation : its usual English name; suggested : IUCN categories, a default and no fact
    """

    country: str
    words: tuple
    designation: str
    suggested: tuple

    def found_in(self, text):
        """Whether this plain text names the class."""
        return any(all(plain(word) in text for word in words) for words in self.words)


@dataclass(frozen=True)
class Mappings:
    """What a file holds: mappings, classes, and the mapping of each layer that it names."""

    mappings: tuple = ()
    classes: tuple = ()
    layers: Dictionary = field(default_factory=dict)


def shipped():
    """The mappings and classes that come with the plugin."""
    found = [_read_shipped(name) for name in (*SHIPPED, CLASSES)]
    return Mappings(
        tuple(mapping for each in found for mapping in each.mappings),
        tuple(own for each in found for own in each.classes),
    )


def _read_shipped(name):
    path = FOLDER / f"{name}.json"
    return parse(path.read_text(encoding="utf-8"), path.name, origin="")


def read_file(path):
    """The :class:`Mappings` of a file that the user gave.

    Raises
    ------
    PlannerError
        ``mapping_unreadable``, ``mapping_not_json``, ``mapping_wrong``, ``mapping_unknown_field``,
        ``mapping_unknown_code``, ``mapping_unknown_name``; each names the file.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PlannerError("mapping_unreadable", file=path.name) from error
    return parse(text, path.name)


def parse(text, file, origin=None):
    """The :class:`Mappings` of a JSON text; errors as of :func:`read_file`."""
    try:
        data = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise PlannerError("mapping_not_json", file=file, line=line) from error
    except RecursionError as error:
        raise PlannerError("mapping_not_json", file=file, line=1) from error
    reader = _Reader(file, file if origin is None else origin)
    return reader.file_of(data)


class _Reader:
    """Checks what JSON holds, and names the place where it is not as it should be."""

    def __init__(self, file, origin):
        self._file, self._origin = file, origin

    def file_of(self, data):
        self._must(isinstance(data, dict), "{}")
        self._must(data.get("format") == FORMAT, f'"format": "{FORMAT}"')
        self._must(data.get("version") == VERSION, f'"version": {VERSION}')
        rows = data.get("mappings", [data] if "columns" in data else [])
        self._must(isinstance(rows, list), "mappings")
        mappings = tuple(self._mapping(row, i) for i, row in enumerate(rows))
        classes = data.get("classes", [])
        self._must(isinstance(classes, list), "classes")
        layers = self._texts_by_name(data.get("layers", {}), "layers")
        names = [mapping.name for mapping in mappings]
        self._must(len(set(names)) == len(names), "name")
        known = [*names, *SHIPPED]
        for name in layers.values():
            if name not in known:
                raise PlannerError(
                    "mapping_unknown_name", file=self._file, mapping=name, known=", ".join(known)
                )
        found = tuple(self._class(row, i) for i, row in enumerate(classes))
        self._must(bool(mappings or found or layers), "columns")
        return Mappings(mappings, found, layers)

    def _mapping(self, row, i):
        self._must(isinstance(row, dict), f"mappings[{i}]")
        columns = self._object(row.get("columns"), "columns")
        for name in columns:
            self._known(name)
        values = self._object(row.get("values", {}), "values")
        return Mapping(
            name=self._text(row.get("name", f"mapping {i + 1}"), "name"),
            title=self._text(row.get("title", ""), "title"),
            titles={
                language: self._text(row[f"title:{language}"], f"title:{language}")
                for language in _LANGUAGES
                if f"title:{language}" in row
            },
            ids=self._text(row.get("ids", ""), "ids"),
            detect=tuple(
                tuple(self._list(names, f"detect[{j}]"))
                for j, names in enumerate(self._plain_list(row.get("detect", []), "detect"))
            ),
            columns={
                name: tuple(self._list(found, f"columns.{name}")) for name, found in columns.items()
            },
            values={name: self._values(name, codes) for name, codes in values.items()},
            defaults=self._defaults(row.get("defaults", {})),
            units_km2=self._units(row.get("units_km2", {})),
            ignore=tuple(self._list(row.get("ignore", []), "ignore")),
            origin=self._origin,
        )

    def _class(self, row, i):
        where = f"classes[{i}]"
        self._must(isinstance(row, dict), where)
        words = self._plain_list(row.get("words"), f"{where}.words")
        suggested = tuple(self._list(row.get("suggested_iucn", []), f"{where}.suggested_iucn"))
        for category in suggested:
            self._code("iucn_cat", category)
        codes, unknown = country_codes(self._text(row.get("country"), f"{where}.country"))
        self._must(len(codes) == 1 and not unknown, f"{where}.country")
        return NationalClass(
            country=codes[0],
            words=tuple(tuple(self._list(some, f"{where}.words")) for some in words),
            designation=self._text(row.get("designation"), f"{where}.designation"),
            suggested=suggested,
        )

    def _values(self, name, codes):
        self._known(name)
        found = {}
        for value, code in self._object(codes, f"values.{name}").items():
            if code is not None:
                code = self._text(code, f"values.{name}.{value}")
                if code:
                    self._code(name, code)
            found[value] = code
        return found

    def _defaults(self, row):
        found = self._texts_by_name(row, "defaults")
        for name, value in found.items():
            self._known(name)
            self._code(name, value)
        return found

    def _units(self, row):
        found = self._object(row, "units_km2")
        for column, unit in found.items():
            good = isinstance(unit, (int, float)) and not isinstance(unit, bool) and unit > 0
            self._must(good, f"units_km2.{column}")
        return {column: float(unit) for column, unit in found.items()}

    def _known(self, name):
        if name not in MAPPED:
            raise PlannerError(
                "mapping_unknown_field", file=self._file, field=name, fields=", ".join(MAPPED)
            )

    def _code(self, name, code):
        if code_of(name, code) is None:
            raise PlannerError("mapping_unknown_code", file=self._file, field=name, value=code)

    def _texts_by_name(self, row, where):
        found = self._object(row, where)
        return {name: self._text(value, f"{where}.{name}") for name, value in found.items()}

    def _object(self, value, where):
        self._must(isinstance(value, dict), where)
        return value

    def _plain_list(self, value, where):
        self._must(isinstance(value, list), where)
        return value

    def _list(self, value, where):
        value = [value] if isinstance(value, str) else self._plain_list(value, where)
        return [self._text(text, where) for text in value]

    def _text(self, value, where):
        self._must(isinstance(value, str), where)
        return value

    def _must(self, fine, where):
        if not fine:
            raise PlannerError("mapping_wrong", file=self._file, where=where)


def choose(own, coming, layer, columns):
    """The mapping of a layer.

    Parameters
    ----------
    own : Mappings of the user; coming : those that come with the plugin
    layer : its name; columns : the names of its columns

    Returns
    -------
    Plan

    Raises
    ------
    PlannerError
        ``mapping_missing_column``: a mapping that the user chose for the layer, by name or by
        giving one that has nothing to detect layers by, names only columns the layer has not.
    """
    keys = {plain(name) for name in columns}
    everything = [*own.mappings, *coming.mappings]
    named = own.layers.get(layer)
    if named is not None:
        mapping = next(mapping for mapping in everything if mapping.name == named)
        return Plan(mapping, layer, columns, strict=bool(mapping.origin))
    for mapping in everything:
        if mapping.fits(keys):
            return Plan(mapping, layer, columns)
    for mapping in own.mappings:
        if not mapping.detect:
            return Plan(mapping, layer, columns, strict=True)
    return Plan(coming.mappings[-1], layer, columns)


class Plan:
    """A mapping bound to the columns of one layer.

    Attributes
    ----------
    mapping, layer : as given
    columns : field -> names of the layer's columns, in the order they are tried
    tags : names among them that are no columns but keys in the column ``tag_column``, as GDAL
        writes the tags of OpenStreetMap that have no column of their own
    missing : fields whose columns, as a mapping of the user names them, the layer has not
    unmapped : columns of the layer that fill nothing
    """

    def __init__(self, mapping, layer, columns, strict=False):
        self.mapping, self.layer = mapping, layer
        by_key = {}
        for name in columns:
            by_key.setdefault(plain(name), name)
        self.tag_column = by_key.get(_TAGS)
        self.columns, self.tags, self.missing = {}, set(), {}
        for name, candidates in mapping.columns.items():
            found = [by_key[plain(c)] for c in candidates if plain(c) in by_key]
            if self.tag_column is not None:
                found = [by_key.get(plain(c), c) for c in candidates]
                self.tags |= set(found) - set(by_key.values())
            if found:
                self.columns[name] = list(dict.fromkeys(found))
            elif strict and candidates:
                raise PlannerError(
                    "mapping_missing_column",
                    mapping=mapping.name,
                    column=candidates[0],
                    field=name,
                    layer=layer,
                    columns=", ".join(columns),
                )
            elif mapping.origin and candidates:
                self.missing[name] = candidates
        used = {column for found in self.columns.values() for column in found}
        known = _TECHNICAL | {plain(name) for name in mapping.ignore}
        self.unmapped = [c for c in columns if c not in used and plain(c) not in known]
        # A column may be called differently in the mapping and in the layer: by plain names.
        self._units = {plain(name): unit for name, unit in mapping.units_km2.items()}
        self._values = {
            name: {plain(value): code for value, code in codes.items()}
            for name, codes in mapping.values.items()
        }

    @property
    def wanted(self):
        """The columns to read: those that fill fields, and the one of tags that do."""
        columns = dict.fromkeys(c for found in self.columns.values() for c in found)
        read = [column for column in columns if column not in self.tags]
        return [*read, self.tag_column] if self.tags else read

    def unit_km2(self, column):
        """The unit of area of a column."""
        return self._units.get(plain(column), 1.0)

    def translated(self, name, text):
        """(code, whether the mapping knows the value); "" is a value that means no data."""
        values = self._values.get(name)
        code = values.get(plain(text)) if values else None
        return code, code is not None

    def has_values(self, name):
        """Whether the mapping translates values of this field."""
        return name in self._values

    def as_used(self, unmapped_values):
        """The mapping as it was applied, as JSON can hold it.

        ``unmapped_values`` (field -> values) come as None: there the user fills in what they mean.
        """
        mapping, values = self.mapping, {name: dict(v) for name, v in self.mapping.values.items()}
        for name, found in unmapped_values.items():
            for value in found:
                values.setdefault(name, {}).setdefault(value, None)
        return {
            "name": self.layer,
            "title": mapping.title,
            **{f"title:{language}": title for language, title in mapping.titles.items()},
            "ids": mapping.ids,
            "detect": [list(names) for names in mapping.detect],
            "columns": {name: list(found) for name, found in self.columns.items()},
            "values": values,
            "defaults": dict(mapping.defaults),
            "units_km2": {
                column: self.unit_km2(column)
                for found in self.columns.values()
                for column in found
                if plain(column) in self._units
            },
            "ignore": list(mapping.ignore),
        }


def to_json(plans, unmapped_values, classes=()):
    """The mappings of a run as the text of a file that the next run can take.

    Parameters
    ----------
    plans : list of Plan; unmapped_values : {layer: {field: values}}
    classes : the user's own NationalClass list
    """
    return json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "layers": {plan.layer: plan.layer for plan in plans},
            "mappings": [plan.as_used(unmapped_values.get(plan.layer, {})) for plan in plans],
            "classes": [
                {
                    "country": own.country,
                    "words": [list(words) for words in own.words],
                    "designation": own.designation,
                    "suggested_iucn": list(own.suggested),
                }
                for own in classes
            ],
        },
        ensure_ascii=False,
        indent=1,
    )
