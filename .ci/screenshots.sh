#!/bin/bash
# Makes the pictures of the user's guide, docs/pictures/*.png, from real runs on the demo data: the QGIS desktop under a
# virtual screen, with a fresh profile, and the maps and pages of the reports that it wrote.
# Nobody but a reader can judge a picture: look at every one before you commit it.
#   .ci/screenshots.sh [SCENE...]    all, or some of: toolbox overlap coverage harmonise checkzonation jointreserve bufferzones
#                                    panel_question panel_overlap panel_pieces; panel_start panel_dark panel_200 go to
#                                    build/screenshots only, to be looked at
# Needs chromium for the pages of the reports and Pillow (python3-pil) to make the files small.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
export PATH=/usr/bin:$PATH LC_ALL=C.UTF-8
unset LANGUAGE WAYLAND_DISPLAY SESSION_MANAGER DBUS_SESSION_BUS_ADDRESS
pictures=$root/docs/pictures
.venv/bin/python -c 'import PIL' 2>/dev/null || { echo "screenshots: install python3-pil" >&2; exit 1; }
command -v chromium >/dev/null || { echo "screenshots: install chromium" >&2; exit 1; }
# Not in /tmp: QGIS would mark the layers as temporary.
work=$root/build/screenshots
rm -rf "$work"
mkdir -p "$pictures" "$work/plugins"
ln -s "$root" "$work/plugins/transboundary_planner"
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

desktop() { # scene, if not the usual: script, picture
  local profiles=$work/$1 packages size=1480x850 scale=1 picture=${3:-$pictures/$1_desktop.png}
  if [ "$1" = panel_200 ]; then size=2960x1700 scale=2; fi
  mkdir -p "$profiles/profiles/default/QGIS" "$profiles/run" "$profiles/home"
  chmod 700 "$profiles/run"
  cat >"$profiles/profiles/default/QGIS/QGIS3.ini" <<INI
[PythonPlugins]
transboundary_planner=true
processing=true

[app]
projections\\unknownCrsBehavior=NoAction

[locale]
userLocale=en
overrideFlag=true

[qgis]
askToSaveProjectChanges=false
INI
  packages=$(.venv/bin/python -I -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
  HOME=$profiles/home XDG_RUNTIME_DIR=$profiles/run QGIS_PLUGINPATH=$work/plugins QT_QPA_PLATFORM=xcb \
    PYTHONPATH=$packages${PYTHONPATH:+:$PYTHONPATH} \
    QT_SCALE_FACTOR=$scale SHOT_SCENE=$1 SHOT_OUT=$picture SHOT_DATA=$work/demo SHOT_REPORT=$work/$1.html \
    timeout --kill-after=5 180 xvfb-run --auto-servernum --error-file="$work/xvfb.log" \
    --server-args="-screen 0 ${size}x24 -dpi 96 -nolisten tcp" \
    qgis --nologo --noversioncheck --profiles-path "$profiles" --code "$root/.ci/${2:-screenshots.py}" \
    </dev/null >"$work/$1.log" 2>&1 || { cat "$work/$1.log" >&2; exit 1; }
  small rgb "$picture"
}

panel_scenes="panel_question panel_overlap panel_pieces panel_start panel_dark panel_200"
for scene in ${*:-toolbox overlap coverage harmonise checkzonation jointreserve bufferzones $panel_scenes}; do
  case $scene in
    toolbox) desktop toolbox ;;
    panel_question | panel_overlap | panel_pieces) desktop "$scene" screenshots_panels.py "$pictures/$scene.png" ;;
    panel_*) desktop "$scene" screenshots_panels.py "$work/$scene.png" ;;
    overlap | coverage | bufferzones)
      desktop "$scene"
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
