#!/bin/bash
# Does with the built zip what the plugin repository does with an upload, and more strictly: any finding fails.
#   bandit          with all its rules (the repository enables a part of them, any finding there blocks an upload)
#   detect-secrets  with all its detectors
#   check_zip.py    the shape of the zip and the metadata
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=/usr/bin:$PATH
zip=$(ls dist/transboundary_planner-*.zip)
unpacked=build/security
rm -rf "$unpacked"
mkdir -p "$unpacked"
bin=$PWD/.venv-lint/bin
"$bin/python" .ci/check_zip.py "$zip" "$unpacked"
cd "$unpacked"
"$bin/python" -m bandit --quiet --recursive --ignore-nosec transboundary_planner
"$bin/python" -m detect_secrets scan --all-files --no-verify transboundary_planner >secrets.json
"$bin/python" - <<'PY'
import json, sys
found = json.load(open("secrets.json"))["results"]
for rows in found.values():
    for row in rows:
        print(f"{row['filename']}:{row['line_number']}: {row['type']}")
sys.exit(bool(found))
PY
echo "security: $(basename "$zip"): nothing found"
