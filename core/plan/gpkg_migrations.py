"""From an older schema to the present one, step by step, each step in one transaction."""

from __future__ import annotations

from . import gpkg_schema as schema

# {version: function(connection)} that turns a plan of this version into one of the next.
STEPS = {}


def migrate(connection, steps=None, version=None):
    """Bring a plan up to the present version; a plan of that version is left alone.

    A crash between steps leaves a plan of some older version, which the next opening takes up.
    """
    steps = STEPS if steps is None else steps
    version = schema.VERSION if version is None else version
    while _found(connection) < version:
        connection.execute("BEGIN IMMEDIATE")
        try:
            found = _found(connection)
            if found < version:
                steps[found](connection)
                connection.execute(
                    "UPDATE plan_meta SET value = ? WHERE key = 'schema_version'", (str(found + 1),)
                )
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _found(connection):
    row = connection.execute("SELECT value FROM plan_meta WHERE key = 'schema_version'").fetchone()
    return int(row[0])
