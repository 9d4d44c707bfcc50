#!/bin/bash
# Starts the real QGIS on a virtual screen of its own, with the plugin of this folder, and ends both.
#   .ci/desktop.sh PROFILE SCRIPT [QGIS'S ARGUMENTS...]
# PROFILE is a folder that is kept: the second start finds what the first left. SCRIPT runs inside QGIS (`qgis --code`)
# and can `from desktop import ...` (desktop.py). What it prints goes to standard error with QGIS's own words.
# Settings: DESKTOP_SIZE=1480x850 DESKTOP_SCALE=1 DESKTOP_LANGUAGE=en DESKTOP_SECONDS=180 DESKTOP_ASK_TO_SAVE=false
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
profile=$1 script=$2
shift 2
export PATH=/usr/bin:$PATH LC_ALL=C.UTF-8
unset LANGUAGE WAYLAND_DISPLAY SESSION_MANAGER DBUS_SESSION_BUS_ADDRESS
settings=$profile/profiles/default/QGIS/QGIS3.ini
mkdir -p "$profile/run" "$profile/home" "$profile/tmp" "$profile/plugins" "$(dirname "$settings")"
chmod 700 "$profile/run"
ln -sfn "$root" "$profile/plugins/transboundary_planner"
if [ ! -e "$settings" ]; then
  cat >"$settings" <<INI
[PythonPlugins]
transboundary_planner=true
processing=true

[app]
projections\\unknownCrsBehavior=NoAction

[locale]
userLocale=${DESKTOP_LANGUAGE:-en}
overrideFlag=true

[qgis]
askToSaveProjectChanges=${DESKTOP_ASK_TO_SAVE:-false}
INI
fi

# The server looks for a free number itself and says which (xvfb-run would guess, and two of them could guess the same).
Xvfb -displayfd 3 -screen 0 "${DESKTOP_SIZE:-1480x850}x24" -dpi 96 -nolisten tcp 3>"$profile/display" \
  >"$profile/xvfb.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
for _ in $(seq 200); do
  if [ -s "$profile/display" ] || ! kill -0 "$server" 2>/dev/null; then break; fi
  sleep 0.1
done
[ -s "$profile/display" ] || { cat "$profile/xvfb.log" >&2; echo "desktop: no virtual screen" >&2; exit 1; }

packages=$("$root/.venv/bin/python" -I -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
export DISPLAY=:$(cat "$profile/display") HOME=$profile/home XDG_RUNTIME_DIR=$profile/run QT_QPA_PLATFORM=xcb
export QGIS_PLUGINPATH=$profile/plugins PYTHONPATH=$packages:$root/.ci${PYTHONPATH:+:$PYTHONPATH}
# QGIS marks layers in the system's folder of temporary files; the profile may lie there.
export TMPDIR=$profile/tmp PYTHONDONTWRITEBYTECODE=1 QT_SCALE_FACTOR=${DESKTOP_SCALE:-1}
unset XAUTHORITY
timeout --kill-after=10 "${DESKTOP_SECONDS:-180}" qgis --nologo --noversioncheck --profiles-path "$profile" \
  --code "$script" "$@" </dev/null >&2 || code=$?
if [ "${code:-0}" = 124 ]; then # it waits for something, perhaps in a dialog: the screen tells
  "$root/.venv/bin/python" -c 'if True:
    import sys
    from qgis.PyQt.QtWidgets import QApplication
    application = QApplication(sys.argv)
    application.primaryScreen().grabWindow(0).save(sys.argv[1])' "$profile/screen.png" || true
  echo "desktop: out of time; the screen: $profile/screen.png" >&2
fi
exit "${code:-0}"
