#!/bin/bash
# Links this checkout into the QGIS profiles of this user, so that the plugin manager shows it.
# PROFILE=name takes another profile than "default".
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
if [ "$(uname)" = Darwin ]; then
  data="$HOME/Library/Application Support"
else
  data=${XDG_DATA_HOME:-$HOME/.local/share}
fi
for version in QGIS3 QGIS4; do
  # A QGIS that was never started has no folder yet; QGIS3 is then made, QGIS4 only where it is in use.
  if [ "$version" = QGIS4 ] && [ ! -d "$data/QGIS/$version" ]; then continue; fi
  plugins=$data/QGIS/$version/profiles/${PROFILE:-default}/python/plugins
  link=$plugins/transboundary_planner
  if [ -e "$link" ] && [ ! -L "$link" ]; then
    echo "deploy: $link is there already and is no link; move it away first" >&2
    exit 1
  fi
  mkdir -p "$plugins"
  ln -sfn "$root" "$link"
  echo "deploy: $link -> $root"
done
echo 'deploy: restart QGIS and tick "Transboundary Planner" under Plugins > Manage and Install Plugins.'
