# The commands of this project. `make help` lists them.
# Every command sets up what it needs first; when all is there, that costs a few hundredths of a second.

SHELL := /bin/bash
# With another python3 first on PATH, programs that embed Python (qgis_process) crash.
export PATH := /usr/bin:$(PATH)
# Debian's pyproj in a virtual environment does not find its data by itself.
ifneq ($(wildcard /usr/share/proj/proj.db),)
export PROJ_DATA ?= /usr/share/proj
endif

# Tests compare English texts.
PYTEST := LC_ALL=C.UTF-8 .venv/bin/python -m pytest
LINT := .venv-lint/bin

.DEFAULT_GOAL := help
.PHONY: help demo test test-unit test-qgis test-gui lint package security bench deploy i18n screenshots setup clean

help: ## list the commands
	@grep -E '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

demo: setup ## run the main job on the demo data: build/demo/ gets a GeoPackage, a report and a map
	@bash .ci/demo.sh

test: setup ## run all tests
	$(PYTEST)

test-unit: setup ## run the tests of core/ (no QGIS, seconds)
	$(PYTEST) -p no:pytest_qgis -p no:pytest-qt test/unit

test-qgis: setup ## run the tests of algorithms, provider and command line
	$(PYTEST) test/qgis

test-gui: setup ## run the tests of the panels
	@if [ -d test/gui ]; then $(PYTEST) test/gui test/desktop; else echo "there are no panels yet"; fi

lint: ## check style, QGIS rules and Qt 6 names
	@bash .ci/setup.sh lint
	$(LINT)/ruff check .
	$(LINT)/flake8 --config .ci/flake8.ini .
	$(LINT)/python .ci/qt6_names.py __init__.py plugin.py processing $(wildcard ui)

package: ## build dist/transboundary_planner-VERSION.zip from the current commit
	@bash .ci/package.sh

security: package ## scan the built zip as the plugin repository does
	@bash .ci/setup.sh lint
	@bash .ci/security.sh

bench: ## measure speed and memory beside other tools (long; options: ARGS="--quick")
	@bash test/bench/run.sh $(ARGS)

deploy: ## link this folder into the QGIS profile
	@bash .ci/deploy.sh

i18n: ## collect the texts into resources/i18n/*.ts and compile them
	@bash .ci/setup.sh i18n
	@.venv/bin/python .ci/i18n.py

screenshots: setup ## take the pictures of the user's guide anew
	@bash .ci/screenshots.sh

setup: ## install QGIS and make the Python environment, as far as they are missing
	@bash .ci/setup.sh

clean: ## remove what these commands made in this folder
	rm -rf build dist .venv .venv-lint .pytest_cache .hypothesis .ruff_cache .qgis-settings
