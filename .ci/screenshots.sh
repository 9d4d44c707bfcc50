#!/bin/bash
# Makes the pictures of the user's guide, docs/pictures/*.png, from real runs on the demo data: the QGIS desktop under a
# virtual screen, with a fresh profile, and the maps and pages of the reports that it wrote.
# Nobody but a reader can judge a picture: look at every one before you commit it.
#   .ci/screenshots.sh [SCENE...]    all, or some of: toolbox overlap coverage harmonise checkzonation jointreserve bufferzones
#                                    and the scenes of the panels (panel_scenes below); those without an answer, and
#                                    variants of any of them (panel_overlap.dark .200 .ru .zh), go to build/screenshots
#                                    only, to be looked at
# Needs chromium for the pages of the reports and Pillow (python3-pil) to make the files small.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
export PATH=/usr/bin:$PATH LC_ALL=C.UTF-8
pictures=$root/docs/pictures
.venv/bin/python -c 'import PIL' 2>/dev/null || { echo "screenshots: install python3-pil" >&2; exit 1; }
command -v chromium >/dev/null || { echo "screenshots: install chromium" >&2; exit 1; }
# Not in /tmp: QGIS would mark the layers as temporary.
work=$root/build/screenshots
rm -rf "$work/demo"
mkdir -p "$pictures" "$work"
# A copy: QGIS writes into a GeoPackage that it only looks at.
cp -r resources/demo "$work/demo"

small() { # 256 colours or all of them (rgb), then the pictures
  .venv/bin/python - "$@" <<'PYTHON'
import sys
from PIL import Image
for path in sys.argv[2:]:
    picture = Image.open(path).convert("RGB")
    if sys.argv[1] == "256":
        picture = picture.quantize(256, dither=Image.Dither.NONE)
    picture.save(path, optimize=True)
PYTHON
}

page() { # report, picture: the top of the page as a browser shows it
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/browser" \
    --force-device-scale-factor=1 --window-size=1000,1400 --screenshot="$2" "file://$1" >"$work/browser.log" 2>&1 \
    || { cat "$work/browser.log" >&2; exit 1; }
}

desktop() { # scene, perhaps with a variant (.dark .200 .ru .zh); file of scenes; picture
  local scene=$1 size=1480x850 scale=1 language=en
  case $scene in
    *.200) size=2960x1700 scale=2 ;;
    *.ru | *.zh) language=${scene##*.} ;;
  esac
  rm -rf "$work/$scene"
  DESKTOP_SIZE=$size DESKTOP_SCALE=$scale DESKTOP_LANGUAGE=$language \
    SHOT_SCENE=$scene SHOT_OUT=$3 SHOT_DATA=$work/demo SHOT_REPORT=$work/$scene.html \
    .ci/desktop.sh "$work/$scene" "$root/.ci/scenes/$2.py" 2>"$work/$scene.log" || { cat "$work/$scene.log" >&2; exit 1; }
  small rgb "$3"
}

panel() { # scene: into the guide, a variant only to be looked at
  local folder=$pictures
  [[ $1 != *.* ]] || folder=$work
  case $1 in panel_start | panel_plan_start | panel_zones_check) folder=$work ;; esac
  case ${1%.*} in
    panel_zones*) desktop "$1" zones "$folder/$1.png" ;;
    panel_joint*) desktop "$1" joint "$folder/$1.png" ;;
    panel_plan*) desktop "$1" plan "$folder/$1.png" ;;
    *) desktop "$1" overlap "$folder/$1.png" ;;
  esac
}

panel_scenes="panel_question panel_overlap panel_pieces panel_start panel_overlap.dark panel_overlap.200
  panel_zones panel_zones_drag panel_zones_check panel_joint panel_joint_reserve
  panel_plan panel_plan_timeline panel_plan_findings panel_plan_history panel_plan_start"
for scene in ${*:-toolbox overlap coverage harmonise checkzonation jointreserve bufferzones $panel_scenes}; do
  case $scene in
    toolbox) desktop toolbox toolbox "$pictures/toolbox_desktop.png" ;;
    panel_*) panel "$scene" ;;
    overlap | coverage | bufferzones)
      desktop "$scene" toolbox "$pictures/${scene}_desktop.png"
      cp "$work/$scene.png" "$pictures/${scene}_map.png"
      page "$work/$scene.html" "$pictures/${scene}_report.png"
      small 256 "$pictures/${scene}_map.png" "$pictures/${scene}_report.png"
      ;;
    harmonise)
      sites="$work/demo/land_of_big_cats.gpkg|layername=protected_areas"
      TRANSBOUNDARY_PROFILE=$work/command .ci/qgis_process.sh run transboundary:harmonise -- INPUT="$sites" \
        INPUT="$work/demo/land_of_big_cats.gpkg|layername=amur_basin_sites" POINTS=discs \
        OUTPUT="$work/harmonise.gpkg" REPORT="$work/harmonise.html" >"$work/harmonise.log" 2>&1 \
        || { cat "$work/harmonise.log" >&2; exit 1; }
      page "$work/harmonise.html" "$pictures/harmonise_report.png"
      small 256 "$pictures/harmonise_report.png"
      ;;
    checkzonation)
      TRANSBOUNDARY_PROFILE=$work/command .ci/qgis_process.sh run transboundary:checkzonation -- \
        INPUT="$work/demo/zonation_example.gpkg|layername=zones" SITE_FIELD=site COUNTRY_FIELD=country \
        JURISDICTIONS="$work/demo/borders_osm.gpkg|layername=countries_clip" \
        OUTPUT="$work/checkzonation.gpkg" REPORT="$work/checkzonation.html" >"$work/checkzonation.log" 2>&1 \
        || { cat "$work/checkzonation.log" >&2; exit 1; }
      cp "$work/checkzonation.png" "$pictures/checkzonation_map.png"
      small 256 "$pictures/checkzonation_map.png"
      ;;
    jointreserve)
      three="subset=site_id IN ('OSM-10367273', 'LBC-KP', 'LBC-NTL')"
      TRANSBOUNDARY_PROFILE=$work/command .ci/qgis_process.sh run transboundary:jointreserve -- \
        INPUT="$work/demo/land_of_big_cats.gpkg|layername=protected_areas|$three" \
        JURISDICTIONS="$work/demo/borders_osm.gpkg|layername=countries_clip" \
        RANGES="$work/demo/tiger_range_gbif_model_ne_asia.geojson" \
        OUTPUT="$work/jointreserve.gpkg" REPORT="$work/jointreserve.html" >"$work/jointreserve.log" 2>&1 \
        || { cat "$work/jointreserve.log" >&2; exit 1; }
      cp "$work/jointreserve.png" "$pictures/jointreserve_map.png"
      page "$work/jointreserve.html" "$pictures/jointreserve_report.png"
      small 256 "$pictures/jointreserve_map.png" "$pictures/jointreserve_report.png"
      ;;
    *) echo "screenshots: unknown scene: $scene" >&2; exit 1 ;;
  esac
done
ls -l "$pictures"
