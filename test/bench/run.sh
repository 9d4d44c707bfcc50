#!/bin/bash
# What `make bench` runs, to be called by itself with options: run.sh [--quick] [--rounds N] [--rows KEY,KEY]
# Sets up first: QGIS, PostgreSQL with PostGIS (both from Debian) and the other engines (from PyPI, build/bench/venv).
set -euo pipefail
cd "$(dirname "$0")/../.."
bash .ci/setup.sh bench
exec build/bench/venv/bin/python test/bench/run.py "$@"
