"""Tables of protected areas in any schema to rows of the fixed one (:mod:`.schema`).

A row is a dict of the schema's fields, and of what a run keeps beside them: ``countries`` (codes),
``class`` (:class:`.mapping.NationalClass` or None), ``parent_country``, ``has_status``,
``id_space`` (equal ids of one space are one site), ``made_id`` (the source gave no id), ``other``
(values of unmapped columns, where asked for). Nothing that a table says is lost: what cannot be
read as a code stays as it is written, and is counted in a :class:`Tally`.
"""

import re
from collections import Counter
from statistics import median

from .countries import country_codes, country_text, plain
from .record_rules import exclusion
from .schema import (
    CODES,
    KINDS,
    NAMES,
    NOT_REPORTED,
    PARENT,
    code_of,
    km2_of,
    text_of,
    year_of,
    yes_of,
)

_ORDER = (*(name for name in NAMES if name != "area_km2"), PARENT)
_COUNTRIES = ("country", PARENT)
# Hectares taken for square kilometres are a hundred times too much.
_WRONG_UNIT = 30.0
# "key"=>"value", quotes and backslashes within escaped by a backslash (hstore).
_TAG = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
_UNESCAPED = re.compile(r"\\(.)")


class Tally:
    """How the values of a run were read, layer by layer.

    readings : {(layer, field, column, value, code): records}; code None: unmapped
    columns : {(layer, column): records that have a value there}, columns that fill nothing
    """

    def __init__(self):
        self.readings, self.columns = Counter(), Counter()

    def unmapped(self):
        """Rows (layer, column, field, value, count): unmapped columns, then unmapped values."""
        rows = [(layer, column, None, None, n) for (layer, column), n in self.columns.items()]
        return rows + [
            (layer, column, field, value, n)
            for (layer, field, column, value, code), n in self.readings.items()
            if code is None
        ]

    def unmapped_values(self):
        """{layer: {field: values}} of the values no mapping knows, for the next mapping."""
        found = {}
        for (layer, field, _, value, code), _ in self.readings.items():
            texts = field in CODES or KINDS.get(field) == "text"
            if code is None and texts and field not in _COUNTRIES:
                found.setdefault(layer, {}).setdefault(field, []).append(value)
        return found

    def values(self):
        """Rows (layer, column, field, value, code, count) of all values of coded fields."""
        return [
            (layer, column, field, value, code, n)
            for (layer, field, column, value, code), n in self.readings.items()
        ]

    def spellings(self):
        """{country code: {spelling: records}} where a code was written in another way too."""
        found = {}
        for (_, field, _, value, code), n in self.readings.items():
            if field == "country" and code is not None:
                found.setdefault(code, Counter())[value] += n
        return {code: n for code, n in found.items() if list(n) != [code]}


class Harmoniser:
    """Reads the records of one layer.

    Parameters
    ----------
    plan : mapping.Plan
    classes : sequence of NationalClass, the first that fits counts
    source_date, licence : what the layer's metadata say; None: nothing
    keep_other : whether rows keep the values of unmapped columns
    """

    def __init__(self, plan, tally, classes=(), source_date=None, licence=None, keep_other=False):
        self.plan, self._tally, self._classes = plan, tally, classes
        self._origin = {"source": plan.layer, "source_date": source_date, "licence": licence}
        self._keep_other = keep_other
        self._codes, self._found = {}, {}
        columns = plan.columns
        # A table with one column of designations has them in its own language.
        self._one_designation = columns.get("designation") == columns.get("designation_local")

        # Fields that take a text as it is.
        self._plain = {
            name
            for name in _ORDER
            if KINDS.get(name) == "text"
            and name not in CODES
            and name not in _COUNTRIES
            and not plan.has_values(name)
        }

    def rows(self, values, n):
        """The rows of ``n`` records.

        Parameters
        ----------
        values : column -> list of n Python values
        """
        rows, values = [{} for _ in range(n)], {**values, **self._tags(values)}
        for name in _ORDER:
            self._fill(rows, name, values)
        other = [(column, values[column]) for column in self.plan.unmapped if column in values]
        for i, row in enumerate(rows):
            self._complete(row)
            kept = {}
            for column, given in other:
                text = text_of(given[i])
                if text is not None:
                    self._tally.columns[self.plan.layer, column] += 1
                    kept[column] = text
            row["other"] = kept if self._keep_other else {}
        return rows

    def _tags(self, values):
        """key -> list of values, of the tags that the plan wants."""
        plan = self.plan
        if not plan.tags:
            return {}
        found = [dict(_TAG.findall(text or "")) for text in values[plan.tag_column]]
        return {
            key: [_UNESCAPED.sub(r"\1", tags[key]) if key in tags else None for tags in found]
            for key in plan.tags
        }

    def _fill(self, rows, name, values):
        columns = [(column, values[column]) for column in self.plan.columns.get(name, ())]
        default = self.plan.mapping.defaults.get(name)
        for i, row in enumerate(rows):
            row[name] = None
            for column, given in columns:
                text = text_of(given[i])
                if text is None or _says_nothing(text):
                    continue
                self._read(row, name, column, text)
                if row[name] is not None:
                    break
            if row[name] is None and default is not None:
                row[name] = default
                if name in _COUNTRIES:
                    codes, unknown = country_codes(default)
                    row[name] = country_text(codes, unknown)
                    if name == "country":
                        row["countries"] = codes

    def _read(self, row, name, column, text):
        """Fill one field of a row; every text is read once, however often it comes."""
        if name in self._plain:
            row[name] = text
            return
        key = (name, column, text)
        if key not in self._codes:
            self._codes[key] = self._meaning(name, column, text)
        value, readings, countries = self._codes[key]
        row[name] = value
        if countries is not None and name == "country":
            row["countries"] = countries
        for written, code in readings:
            self._tally.readings[self.plan.layer, name, column, written, code] += 1

    def _meaning(self, name, column, text):
        """(value, [(what was written, code or None)], countries or None)."""
        code, known = self.plan.translated(name, text)
        if known and not code:
            return None, [(text, "")], None
        if name in _COUNTRIES:
            codes, unknown = country_codes(code if known else text)
            value = country_text(codes, unknown)
            readings = [(text, ";".join(codes))] if codes else []
            return value, readings + [(part, None) for part in unknown], codes
        if known:
            return self._of_kind(name, column, code)[0], [(text, code)], None
        if name == "designation" and self._one_designation:
            return text, [], None  # counted when the national classes have been asked
        value, fine = self._of_kind(name, column, text)
        if not fine:
            # A text field keeps what it cannot translate; a number has no place for words.
            return (text if KINDS[name] == "text" else None), [(text, None)], None
        coded = name in CODES or self.plan.has_values(name)
        return value, [(text, str(value))] if coded and value is not None else [], None

    def _of_kind(self, name, column, text):
        kind = KINDS[name]
        if kind == "year":
            return year_of(text)
        if kind == "number":
            return km2_of(text, self.plan.unit_km2(column))
        if kind == "yesno":
            return yes_of(text)
        code = code_of(name, text)
        return code, code is not None and (name in CODES or not self.plan.has_values(name))

    def _complete(self, row):
        row.setdefault("countries", ())
        # Of a layer that was harmonised before, an empty status says nothing about its source.
        again = self.plan.mapping.name == "harmonised" and row["status"] is None
        row["has_status"] = "status" in self.plan.columns and not again
        row["area_km2"] = None
        row["name"] = row["name"] or row["name_local"]
        for name, value in self._origin.items():
            row[name] = row[name] or value
        row["class"], local = self._class_of(row), row["designation_local"]
        if row["designation"] and row["designation"] == local:
            if row["class"] is not None:
                row["designation"] = row["class"].designation
            if self._one_designation and not self.plan.translated("designation", local)[1]:
                self._count_class(row)
        elif row["designation"] is None and row["class"] is not None:
            row["designation"] = row["class"].designation
        given = row["site_id"] is not None
        row["id_space"] = (self.plan.mapping.ids if given else "") or self.plan.layer
        row["site_id"] = row["site_id"] or row["native_id"]
        row["made_id"] = row["site_id"] is None

    def _count_class(self, row):
        column = self.plan.columns["designation"][0]
        code = None if row["class"] is None else row["class"].designation
        key = (self.plan.layer, "designation", column, row["designation_local"], code)
        self._tally.readings[key] += 1

    def _class_of(self, row):
        key = (row["countries"], row["designation_local"], row["designation"])
        if key not in self._found:
            self._found[key] = self._search(*key)
        return self._found[key]

    def _search(self, countries, *designations):
        for designation in designations:
            text = plain(designation or "")
            for own in self._classes if text else ():
                if own.country in countries and own.found_in(text):
                    return own
        return None


def _says_nothing(text):
    """Whether a text holds signs only, such as "-"; most begin with a letter or a figure."""
    return not text[0].isalnum() and not plain(text)


def excluded(row, rules, site_types, with_mab):
    """Why a row does not count, as :func:`.record_rules.exclusion` says, or None."""
    return exclusion(
        rules,
        site_types,
        with_mab,
        row["status"],
        row["designation"],
        row["site_type"] or "PA",
        row["has_status"],
    )


def suggest(row):
    """Fill an empty category by the national class; say in ``iucn_suggestion`` what it suggests.

    A category that the source gives is never touched. Where a class may be of several
    categories, none is filled in.
    """
    row["iucn_suggestion"] = None
    if row["iucn_cat"] in (None, NOT_REPORTED) and row["class"] is not None:
        suggested = row["class"].suggested
        row["iucn_suggestion"] = " / ".join(suggested) or None
        if len(suggested) == 1:
            row["iucn_cat"] = suggested[0]


def give_ids(rows, numbers):
    """Make ``site_id`` of all rows say one site each, and return how many had to be changed.

    Parameters
    ----------
    rows : list of dict, changed in place
    numbers : sequence of (layer, feature id), for rows without an id and for ids that two
        spaces use for different sites
    """
    first, changed = {}, 0
    for row in rows:
        if row["site_id"] is not None:
            first.setdefault(row["site_id"], row["id_space"])
    for row, (layer, feature) in zip(rows, numbers):
        if row["site_id"] is None:
            row["site_id"] = f"{layer}:{feature}"
        elif first[row["site_id"]] != row["id_space"]:
            row["site_id"] = f"{layer}:{row['site_id']}"
            changed += 1
    return changed


def unit_factors(rows, layers, drawn):
    """{layer: median of reported / computed area} where it is so far from 1 that a unit is wrong.

    Parameters
    ----------
    rows : list of dict; layers : sequence of str; drawn : sequence of bool, whether the record has
        a polygon of its own
    """
    shares = {}
    for row, layer, own in zip(rows, layers, drawn):
        if own and row["reported_km2"] and row["area_km2"]:
            shares.setdefault(layer, []).append(row["reported_km2"] / row["area_km2"])
    medians = {layer: median(some) for layer, some in shares.items()}
    return {layer: m for layer, m in medians.items() if not 1 / _WRONG_UNIT < m < _WRONG_UNIT}


def missing_table(rows):
    """Rows (country, attribute, records, missing, not_reported, missing_pct) by country.

    A record of several countries counts in each of them; "*" is all records, each once; None are
    the records without a country. ``missing`` are empty values, ``not_reported`` those where the
    source says so itself.
    """
    records, missing, silent = Counter(), {"*": Counter()}, {"*": Counter()}
    for row in rows:
        empty = [name for name in NAMES if row[name] is None]
        if row["made_id"] and row["site_id"] is not None:
            empty.append("site_id")
        told = [name for name in CODES if row[name] == NOT_REPORTED]
        for country in ("*", *(row["countries"] or (None,))):
            records[country] += 1
            missing.setdefault(country, Counter()).update(empty)
            silent.setdefault(country, Counter()).update(told)
    table = []
    for country in sorted(missing, key=lambda code: (code != "*", code is None, code or "")):
        n = records[country]
        for name in NAMES:
            lacking, unsaid = missing[country][name], silent[country][name]
            share = 100.0 * (lacking + unsaid) / n if n else None
            table.append((country, name, n, lacking, unsaid, share))
    return table
