#!/bin/bash
# Calls qgis_process with this checkout as the plugin, in a throw-away profile: your own QGIS settings are neither read
# nor changed. All arguments go to qgis_process:
#   .ci/qgis_process.sh --json run transboundary:overlap -- INPUT=... OUTPUT=...
# TRANSBOUNDARY_PROFILE  keep the profile in this folder (the next call is a second faster)
# VENV                   the Python environment with the packages the plugin needs (default: .venv of this checkout)
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
if [ -n "${TRANSBOUNDARY_PROFILE:-}" ]; then
  mkdir -p "$TRANSBOUNDARY_PROFILE"
  profile=$(cd "$TRANSBOUNDARY_PROFILE" && pwd)
else
  profile=$(mktemp -d)
  trap 'rm -rf "$profile"' EXIT
fi
mkdir -p "$profile/plugins" "$profile/run"
chmod 700 "$profile/run"
ln -sfn "$root" "$profile/plugins/transboundary_planner"

# With another python3 first on PATH, qgis_process crashes.
export PATH=/usr/bin:$PATH
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$profile/run
export QGIS_CUSTOM_CONFIG_PATH=$profile/config QGIS_PLUGINPATH=$profile/plugins
if [ -d /usr/share/proj ]; then export PROJ_DATA=${PROJ_DATA:-/usr/share/proj}; fi
venv=${VENV:-$root/.venv}
if [ -x "$venv/bin/python" ]; then
  packages=$("$venv/bin/python" -I -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
  export PYTHONPATH=$packages${PYTHONPATH:+:$PYTHONPATH}
fi
if [ ! -e "$profile/enabled" ]; then
  qgis_process plugins enable transboundary_planner >"$profile/enable.log" 2>&1 </dev/null \
    || { cat "$profile/enable.log" >&2; exit 1; }
  touch "$profile/enabled"
fi
qgis_process "$@"
