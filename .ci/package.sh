#!/bin/bash
# Builds dist/transboundary_planner-VERSION.zip from the commit that is checked out: the same commit, the same bytes.
# What stays out is said in .gitattributes (export-ignore).
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=/usr/bin:$PATH
limit=5000000
version=$(git show HEAD:metadata.txt | sed -n 's/^version=//p')
out=dist/transboundary_planner-$version.zip
[ -z "$(git status --porcelain)" ] || echo "package: warning: uncommitted changes are not in the package" >&2
mkdir -p dist
rm -f dist/*.zip
# git writes the commit's time in the local time zone, and takes the compression of the system's zlib.
TZ=UTC git archive --format=zip -9 --prefix=transboundary_planner/ --output="$out" HEAD
size=$(wc -c <"$out")
echo "$out  $size bytes  sha256 $(sha256sum "$out" | cut -d' ' -f1)"
[ "$size" -lt "$limit" ] || { echo "package: larger than $limit bytes" >&2; exit 1; }
