"""The tables of a plan in a GeoPackage. docs/PLAN-SCHEMA.md is the page about them.

All statements are put together here, once, from the names in model.py; values are always bound.
"""

from __future__ import annotations

from .model import DELETED, KINDS
from .values import sql_type

VERSION = 1
# "GPKG" and GeoPackage 1.3, as OGC 12-128r18 asks for.
APPLICATION_ID, USER_VERSION = 0x47504B47, 10300

# {table: columns}; `kind` is a column only where several kinds share a table.
TABLES = {}
for _kind in KINDS.values():
    TABLES.setdefault(_kind.table, tuple(f for f in _kind.fields if f.type != "text") + (DELETED,))
KINDS_OF = {t: [k.name for k in KINDS.values() if k.table == t] for t in TABLES}

_INDICES = {
    "plan_items": ("parent_id",),
    "plan_shares": ("item_id",),
    "plan_budgets": ("item_id",),
    "plan_places": ("item_id",),
    "plan_progress": ("item_id",),
    "plan_measurements": ("indicator_id",),
    "plan_indicators": ("item_id",),
}

_FIXED = """
CREATE TABLE gpkg_spatial_ref_sys (
 srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
 organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
 table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
 description TEXT DEFAULT '',
 last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
 min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
 CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
 table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
 srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
 CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name));
CREATE TABLE plan_meta (fid INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, value TEXT);
CREATE TABLE plan_texts (
 fid INTEGER PRIMARY KEY, record_id TEXT NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL,
 value TEXT, UNIQUE (record_id, field, language));
CREATE TABLE plan_revisions (
 fid INTEGER PRIMARY KEY, record_id TEXT NOT NULL, field TEXT NOT NULL, revision INTEGER NOT NULL,
 UNIQUE (record_id, field));
CREATE TABLE plan_history (
 fid INTEGER PRIMARY KEY AUTOINCREMENT, change INTEGER NOT NULL, at TEXT NOT NULL,
 who TEXT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL, record_id TEXT NOT NULL,
 field TEXT NOT NULL,
 before TEXT, after TEXT, revision INTEGER NOT NULL, undoes INTEGER, note TEXT);
CREATE INDEX plan_history_record ON plan_history (record_id, field);
CREATE INDEX plan_history_who ON plan_history (who, change);
CREATE TRIGGER plan_history_no_update BEFORE UPDATE ON plan_history
 BEGIN SELECT RAISE(ABORT, 'history is only ever appended to'); END;
CREATE TRIGGER plan_history_no_delete BEFORE DELETE ON plan_history
 BEGIN SELECT RAISE(ABORT, 'history is only ever appended to'); END;
CREATE TABLE plan_exchanges (
 fid INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, direction TEXT NOT NULL,
 at TEXT NOT NULL, who TEXT NOT NULL, knows TEXT NOT NULL, content BLOB NOT NULL);
CREATE TRIGGER plan_exchanges_no_update BEFORE UPDATE ON plan_exchanges
 BEGIN SELECT RAISE(ABORT, 'versions that were sent stay as they are'); END;
CREATE TRIGGER plan_exchanges_no_delete BEFORE DELETE ON plan_exchanges
 BEGIN SELECT RAISE(ABORT, 'versions that were sent stay as they are'); END;
CREATE TABLE plan_conflicts (
 fid INTEGER PRIMARY KEY AUTOINCREMENT, exchange_id TEXT NOT NULL, kind TEXT NOT NULL,
 record_id TEXT NOT NULL, field TEXT NOT NULL, base TEXT, ours TEXT, theirs TEXT,
 at TEXT NOT NULL, who TEXT NOT NULL, resolved_at TEXT, resolved_by TEXT, resolution TEXT);
CREATE VIEW plan_overview AS SELECT i.fid AS fid, i.id AS id, i.kind AS kind,
 i.parent_id AS parent_id, i.position AS position,
 e.value AS name_en, r.value AS name_ru, z.value AS name_zh,
 i.status AS status, i.priority AS priority, i.start AS start, i.due AS due,
 i.approved_due AS approved_due, i.step AS step
 FROM plan_items i
 LEFT JOIN plan_texts e ON e.record_id = i.id AND e.field = 'name' AND e.language = 'en'
 LEFT JOIN plan_texts r ON r.record_id = i.id AND r.field = 'name' AND r.language = 'ru'
 LEFT JOIN plan_texts z ON z.record_id = i.id AND z.field = 'name' AND z.language = 'zh'
 WHERE coalesce(i.deleted, 0) = 0;
"""
_LISTED = (*TABLES, "plan_texts", "plan_history", "plan_conflicts", "plan_overview")
_SRS = (
    (
        "WGS 84 geodetic",
        4326,
        "EPSG",
        4326,
        'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
        'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]',
    ),
    ("Undefined cartesian SRS", -1, "NONE", -1, "undefined"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined"),
)


def _joined(*words):
    return " ".join(words)


def _columns(table):
    names = [column.name for column in TABLES[table]]
    return (["id", "kind"] if len(KINDS_OF[table]) > 1 else ["id"]) + names


COLUMNS = {table: _columns(table) for table in TABLES}
SELECT = {t: _joined("SELECT", ", ".join(c), "FROM", t) for t, c in COLUMNS.items()}
INSERT = {
    t: _joined("INSERT INTO", t, "(", ", ".join(c), ") VALUES (", ", ".join("?" * len(c)), ")")
    for t, c in COLUMNS.items()
}
_HELD = "coalesce((SELECT revision FROM plan_revisions WHERE record_id = ? AND field = ?), 0) = ?"
UPDATE = {
    (t, c.name): _joined("UPDATE", t, "SET", c.name, "= ? WHERE id = ? AND", _HELD)
    for t, columns in TABLES.items()
    for c in columns
}
VALUE_OF = {
    (t, c.name): _joined("SELECT", c.name, "FROM", t, "WHERE id = ?")
    for t, columns in TABLES.items()
    for c in columns
}
STATE_OF = {t: _joined("SELECT deleted FROM", t, "WHERE id = ?") for t in TABLES}
TEXT_OF = "SELECT value FROM plan_texts WHERE record_id = ? AND field = ? AND language = ?"
TEXT_INSERT = "INSERT INTO plan_texts (record_id, field, language, value) VALUES (?, ?, ?, ?)"
TEXT_UPDATE = _joined(
    "UPDATE plan_texts SET value = ? WHERE record_id = ? AND field = ? AND language = ? AND", _HELD
)
TEXT_ROW = "INSERT OR IGNORE INTO plan_texts (record_id, field, language) VALUES (?, ?, ?)"
REVISION_OF = "SELECT revision FROM plan_revisions WHERE record_id = ? AND field = ?"
REVISION_SET = (
    "INSERT INTO plan_revisions (record_id, field, revision) VALUES (?, ?, ?)"
    " ON CONFLICT (record_id, field) DO UPDATE SET revision = excluded.revision"
)
HISTORY_INSERT = (
    "INSERT INTO plan_history (change, at, who, source, kind, record_id, field, before, after,"
    " revision, undoes, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
HISTORY_NEXT = "SELECT coalesce(max(fid), 0) + 1 FROM plan_history"
HISTORY_LAST = "SELECT coalesce(max(fid), 0) FROM plan_history"
HISTORY_OF_KEY = (
    "SELECT who, at FROM plan_history WHERE record_id = ? AND field IN (?, '')"
    " ORDER BY fid DESC LIMIT 1"
)
HISTORY_LAST_OF_KEY = (
    "SELECT who, after, source, revision FROM plan_history WHERE record_id = ? AND field = ?"
    " ORDER BY fid DESC LIMIT 1"
)
HISTORY_OF_OTHERS = "SELECT count(*) FROM plan_history WHERE record_id = ? AND who <> ?"
_HISTORY_LINE = (
    "SELECT fid, change, at, who, source, kind, record_id, field, before, after, revision, undoes,"
    " note FROM plan_history WHERE"
)
_HISTORY_REST = "at >= ? ORDER BY fid DESC LIMIT ?"
HISTORY_SELECT = _joined(_HISTORY_LINE, _HISTORY_REST)
# Of one record in a statement of its own, so that the index is used.
HISTORY_OF_RECORD = _joined(_HISTORY_LINE, "record_id = ? AND", _HISTORY_REST)
HISTORY_CHANGE = (
    "SELECT kind, record_id, field, before, after, revision FROM plan_history"
    " WHERE change = ? ORDER BY fid DESC"
)
HISTORY_MERGES = "SELECT DISTINCT change, note FROM plan_history WHERE source = 'merge'"
HISTORY_UNDOES = "SELECT DISTINCT undoes, change FROM plan_history WHERE undoes IS NOT NULL"
HISTORY_ORIGIN = "SELECT source, undoes, note FROM plan_history WHERE change = ? LIMIT 1"
HISTORY_VALUES = "SELECT record_id, field, after FROM plan_history WHERE change = ?"
CONFLICT_DECIDED = (
    "UPDATE plan_conflicts SET resolved_at = ?, resolved_by = ?, resolution = ?"
    " WHERE exchange_id = ? AND record_id = ? AND field = ?"
)
HISTORY_OF_PERSON = (
    "SELECT DISTINCT change, source, undoes FROM plan_history WHERE who = ? ORDER BY change"
)


def statements() -> list[str]:
    """What makes an empty plan of the present version."""
    found = list(_split(_FIXED))
    for table, columns in TABLES.items():
        lines = ["fid INTEGER PRIMARY KEY", "id TEXT UNIQUE NOT NULL"]
        if len(KINDS_OF[table]) > 1:
            lines.append("kind TEXT NOT NULL")
        lines += [f"{column.name} {sql_type(column)}" for column in columns]
        found.insert(-1, _joined("CREATE TABLE", table, "(", ", ".join(lines), ")"))
        for column in _INDICES.get(table, ()):
            name = f"{table}_{column}"
            found.insert(-1, _joined("CREATE INDEX", name, "ON", table, "(", column, ")"))
    return found


def fill(connection) -> None:
    """Make the tables of an empty plan, inside the transaction that is open."""
    for statement in statements():
        connection.execute(statement)
    connection.executemany(
        "INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization,"
        " organization_coordsys_id, definition) VALUES (?, ?, ?, ?, ?)",
        _SRS,
    )
    connection.executemany(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)"
        " VALUES (?, 'attributes', ?, 0)",
        [(name, name) for name in _LISTED],
    )
    connection.execute(
        "INSERT INTO plan_meta (key, value) VALUES ('schema_version', ?)", (str(VERSION),)
    )


def _split(script):
    """The statements of a script; a trigger has semicolons inside."""
    part = ""
    for line in script.strip().splitlines():
        part += line + "\n"
        if line.endswith(";") and ("TRIGGER" not in part or line.endswith("END;")):
            yield part.strip()[:-1]
            part = ""
