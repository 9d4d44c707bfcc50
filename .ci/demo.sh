#!/bin/bash
# The main job on the demo data, headless: which part of each site lies in the tiger's range, in which country, how much
# of the range is protected, and whose ground the buffer zones of the Land of Big Cats are. Results in build/demo/.
set -euo pipefail
cd "$(dirname "$0")/.."
out=build/demo
data=resources/demo
sites="$data/land_of_big_cats.gpkg|layername=protected_areas"
points="$data/land_of_big_cats.gpkg|layername=amur_basin_sites"
countries="$data/borders_osm.gpkg|layername=countries_clip"
range=$data/tiger_range_gbif_model_ne_asia.geojson
rm -rf "$out"
mkdir -p "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export TRANSBOUNDARY_PROFILE=$profile

table_of() { # a table of the result's GeoPackage as a destination
  echo "ogr:dbname='$PWD/$out/land_of_big_cats.gpkg' table=\"$1\" ${2:-}"
}

run() { # algorithm, then its parameters; the log is shown when it fails
  local log=$out/$1${suffix:-}.log
  if ! bash .ci/qgis_process.sh run "transboundary:$1" -- "${@:2}" </dev/null >"$log" 2>&1; then
    cat "$log" >&2
    echo "demo: transboundary:$1 failed" >&2
    exit 1
  fi
}

run overlap \
  INPUT="$sites" INPUT_ID=site_id INPUT_NAME=name OVERLAYS="$range" JURISDICTIONS="$countries" \
  OUTPUT="$(table_of sites '(geom)')" TABLE="$(table_of overlap)" PIECES="$(table_of pieces '(geom)')" \
  REPORT="$out/report.html"

run coverage \
  INPUT="$sites" INPUT="$points" REGIONS="$range" JURISDICTIONS="$countries" \
  OUTPUT="$(table_of coverage)" GAPS="$(table_of gaps '(geom)')" REPORT="$out/coverage.html"

run borderpairs \
  INPUT="$sites" INPUT_ID=site_id COUNTRY_FIELD=country JURISDICTIONS="$countries" \
  OUTPUT="$(table_of pairs '(geom)')" SITES="$(table_of paired_sites '(geom)')" BORDERS="$(table_of borders)" \
  REPORT="$out/pairs.html"

run checkzonation \
  INPUT="$data/zonation_example.gpkg|layername=zones" SITE_FIELD=site COUNTRY_FIELD=country \
  JURISDICTIONS="$countries" OUTPUT="$(table_of zonation_faults '(geom)')" \
  LINES="$(table_of zonation_lines '(geom)')" TABLE="$(table_of zonation)" REPORT="$out/zonation.html"

# The three core sites of the Land of Big Cats together.
cats="$sites|subset=site_id IN ('LBC-KP', 'LBC-NTL', 'OSM-10367273')"
run jointreserve \
  INPUT="$cats" JURISDICTIONS="$countries" RANGES="$range" \
  OUTPUT="$(table_of reserve '(geom)')" COMPONENTS="$(table_of reserve_sites '(geom)')" \
  TABLE="$(table_of reserve_table)" SHARED="$(table_of reserve_borders '(geom)')" \
  MOVED="$(table_of reserve_moved '(geom)')" REPORT="$out/reserve.html"

run bufferzones \
  INPUT="$cats" INPUT_ID=site_id ZONES="buffer=5; transition=20" DISSOLVE=all \
  JURISDICTIONS="$countries" \
  OUTPUT="$(table_of zones '(geom)')" TABLE="$(table_of zone_table)" REPORT="$out/zones.html"

for file in land_of_big_cats.gpkg report.html report.png reserve.html reserve.png zones.html zones.png; do
  [ -s "$out/$file" ] || { echo "demo: $out/$file was not written" >&2; exit 1; }
done

# The joint action plan: made of its template and the protected areas, sent out as a table, filled in, merged, checked.
plan=$out/plan.gpkg
today=2026-11-22
cp "$data/land_of_big_cats.gpkg" "$out/sites.gpkg" # beside the plan, so that its places are found
run createplan \
  TEMPLATE=land_of_big_cats SITES="$out/sites.gpkg|layername=protected_areas" SITE_ID=site_id \
  AUTHOR="Demonstration" PLAN="$plan"
run exportplan PLAN="$plan" OUTPUT="$out/checklist.csv" AUTHOR="Demonstration"
/usr/bin/python3 .ci/demo_progress.py "$out/checklist.csv"
run importplan \
  INPUT="$out/checklist.csv" PLAN="$plan" MODE=merge AUTHOR="Demonstration" CONFLICTS="$out/conflicts.csv"
for language in en_US ru_RU zh_CN; do
  suffix=_${language%_*}
  LC_ALL= LANG=$language.UTF-8 LANGUAGE= run checkplan PLAN="$plan" ON=$today OUTPUT="$out/findings$suffix.csv"
done
for language in en ru zh; do
  suffix=_$language
  run planreport PLAN="$plan" ON=$today SINCE=2026-01-01 LANGUAGE=$language JURISDICTIONS="$countries" \
    PLACES="$out/sites.gpkg|layername=protected_areas" REPORT="$out/review$suffix.html" PDF="$out/review$suffix.pdf"
done
suffix=
run legalmatrix PLAN="$plan" ON=$today OUTPUT="$out/legal.csv" REPORT="$out/legal.html"
for file in plan.gpkg checklist.csv findings_{en,ru,zh}.csv review_{en,ru,zh}.pdf legal.html; do
  [ -s "$out/$file" ] || { echo "demo: $out/$file was not written" >&2; exit 1; }
done

/usr/bin/python3 .ci/demo_table.py "$out/land_of_big_cats.gpkg"
echo "In $out/:"
ls -1 "$out" | grep -v '\.log$' | sed 's/^/  /'
