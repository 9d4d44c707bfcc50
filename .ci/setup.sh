#!/bin/bash
# Sets this machine up, as far as it is not set up already.
#   .ci/setup.sh            what `make demo` and `make test` need: QGIS and .venv
#   .ci/setup.sh lint       what `make lint` and `make security` need: .venv-lint
#   .ci/setup.sh bench      what `make bench` needs: the engines to compare with
#   .ci/setup.sh i18n       what `make i18n` needs: Qt's lrelease
# Debian 12 and 13 are set up from nothing, as root or with sudo. On another system QGIS has to be there.
# Looking whether all is there takes 0.1 s, so every make target does it each time.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=/usr/bin:$PATH PIP_DISABLE_PIP_VERSION_CHECK=1
what=${1:-base}
python=/usr/bin/python3
wanted_qgis=3.40

say() { echo "setup: $*" >&2; }
fail() { say "$*"; exit 1; }

# --- Debian packages -------------------------------------------------------------------------------------------------

on_debian() { # 12 or 13
  [ -r /etc/os-release ] && [ -x /usr/bin/apt-get ] || return 1
  ( . /etc/os-release; [ "${ID:-}" = debian ] && [[ "${VERSION_ID:-}" =~ ^1[23]$ ]] )
}

missing_packages() { # those of the arguments that are not installed
  local have
  have=" $(dpkg-query -W -f='${Package}=${db:Status-Status} ' "$@" 2>/dev/null) "
  for package in "$@"; do
    [[ "$have" == *" $package=installed "* ]] || echo "$package"
  done
}

qgis_is_new() { dpkg --compare-versions "$(dpkg-query -W -f='${Version}' python3-qgis 2>/dev/null)" ge $wanted_qgis; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 "$@"; }

add_backports() { # from the mirror that this machine uses already
  local codename mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  codename=$(. /etc/os-release; echo "$VERSION_CODENAME")
  if [ -z "$(repository "$codename-backports")" ]; then
    mirror=$(repository "$codename")
    [ -n "$mirror" ] || fail "apt knows no repository of $codename; add one to /etc/apt, then run this again."
    {
      printf 'Types: deb\nURIs: %s\nSuites: %s-backports\nComponents: main\n' "$mirror" "$codename"
      if [ -e $keyring ]; then echo "Signed-By: $keyring"; fi
    } | as_root tee /etc/apt/sources.list.d/transboundary-planner-backports.sources >/dev/null
    apt update
  fi
  target=(-t "$codename-backports")
}

repository() { # address of the repository that serves a suite, by its code name
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $1" 2>/dev/null | grep -v '^cdrom:' | head -n1 || true
}

install_packages() {
  local missing target=()
  missing=($({
    missing_packages "$@"
    if [[ " $* " == *" qgis "* ]] && ! qgis_is_new; then printf '%s\n' qgis python3-qgis; fi
  } | sort -u))
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    fail "root or sudo is needed to install: ${missing[*]}"
  fi
  say "installing ${missing[*]}"
  apt update
  if [[ " ${missing[*]} " == *" qgis "* ]] && ! dpkg --compare-versions "$(candidate qgis)" ge $wanted_qgis; then
    add_backports
  fi
  apt install -y --no-install-recommends "${target[@]}" "${missing[@]}"
}

candidate() { LC_ALL=C apt-cache policy "$1" | sed -n 's/^ *Candidate: *//p'; }

# --- Python environments ---------------------------------------------------------------------------------------------

environment() { # folder, requirements file, modules that must be found, options of venv...
  local venv=$1 requirements=$2 modules=$3 key
  shift 3
  key=$(cksum "$requirements" .ci/setup.sh)
  if [ "$(cat "$venv/.made-from" 2>/dev/null)" = "$key" ] && finds "$venv/bin/python" "$modules"; then
    return 0
  fi
  say "making $venv"
  rm -rf "$venv"
  if ! $python -m venv "$@" "$venv" || ! "$venv/bin/python" -m pip install -q -r "$requirements"; then
    rm -rf "$venv"
    fail "the Python environment $venv could not be made: $python needs its venv module, and pip a package index."
  fi
  finds "$venv/bin/python" "$modules" || fail "$venv lacks one of: $modules"
  echo "$key" >"$venv/.made-from"
}

finds() { # a Python finds all modules (without importing them: that would take seconds)
  "$1" -I -c 'import importlib.util, sys; sys.exit(not all(map(importlib.util.find_spec, sys.argv[1:])))' $2 2>/dev/null
}

# --- What to do ------------------------------------------------------------------------------------------------------

base() {
  if on_debian; then
    install_packages qgis python3-qgis python3-venv python3-numpy python3-pyproj python3-gdal python3-jinja2 \
      xvfb xauth fonts-open-sans fonts-wqy-microhei poppler-utils ca-certificates
  elif [ ! -e .venv/.made-from ] || ! finds .venv/bin/python qgis; then
    $python -c 'import sys; from qgis.core import Qgis; sys.exit(Qgis.QGIS_VERSION_INT < 34000)' 2>/dev/null || fail \
      "this system is not Debian 12 or 13: install QGIS $wanted_qgis or later with its Python bindings (so that" \
      "$python can import qgis, numpy, pyproj and jinja2) and Python's venv module by hand, then run this again."
  fi
  environment .venv .ci/requirements.txt \
    "qgis osgeo numpy pyproj jinja2 shapely pytest pytest_qgis pytestqt hypothesis" --system-site-packages
}

lint() {
  if on_debian; then install_packages python3-venv ca-certificates; fi
  environment .venv-lint .ci/requirements-lint.txt "ruff flake8 flake8_qgis bandit detect_secrets PyQt6"
}

bench() {
  base
  if on_debian; then install_packages postgresql postgresql-postgis; fi
  mkdir -p build/bench
  environment build/bench/venv test/bench/requirements.txt "shapely geopandas pyogrio duckdb psycopg"
}

i18n() {
  base
  if on_debian; then install_packages qttools5-dev-tools; fi
  [ -n "$(command -v lrelease || command -v /usr/lib/qt5/bin/lrelease)" ] || fail "install Qt's lrelease by hand."
}

case $what in
  base | lint | bench | i18n) "$what" ;;
  *) fail "unknown: $what (base, lint, bench or i18n)" ;;
esac
