"""Which plan is open: opened, made, demonstrated, opened again. A part of PlanController."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog

from ..processing.i18n import tr
from ..processing.messages import missing_packages
from .panel_dock import State

_RECENT, _FOLDER = "transboundary_planner/recent_plans", "transboundary_planner/plan_folder"
_MOST_RECENT = 8
_DEMONSTRATION = "land_of_big_cats_plan.gpkg"


class PlanFiles:
    """For a controller with ``dock``, ``session`` and ``runner``."""

    ALGORITHM = "transboundary:createplan"

    def ask_open(self):
        """Choose a plan's file and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self.dock, tr("Open a plan"), self._folder(), f"{tr('Action plan')} (*.gpkg);;* (*)"
        )
        if path:
            self.open(path)

    def open(self, path) -> bool:
        """Open the plan in a file."""
        return self.session.open(path)

    def ask_create(self):
        """Ask what the new plan is to be, without stopping QGIS."""
        from .plan_create_dialog import CreateDialog

        if self.dialog is None and not self.runner.is_running():
            self.dialog = CreateDialog(
                self.session.who, self.session.today(), self._folder(), self.dock
            )
            self.dialog.finished.connect(self._asked)
            self.dialog.open()

    def _asked(self, answer):
        dialog, self.dialog = self.dialog, None
        if answer:
            self.session.who = dialog.who.text()
            self.create(dialog.parameters())
        dialog.deleteLater()

    def create(self, parameters) -> bool:
        """Make a plan in the background and open it."""
        packages = missing_packages()
        if packages:
            self.dock.set_state(State.FAILED, packages)
            return False
        if self.runner.is_running():
            return False
        self.dock.set_state(State.RUNNING)
        self._opens_next = parameters["PLAN"]
        self.runner.start(self.ALGORITHM, parameters)
        return True

    def demonstrate(self, layers):
        """Open the demonstration's plan, made on the first time; a plan that is open stays."""
        if self.session.plan is not None or self.runner.is_running():
            return
        folder = Path(QgsApplication.qgisSettingsDirPath()) / "transboundary_planner"
        path = folder / "demonstration" / _DEMONSTRATION
        if path.is_file():
            self.open(path)
            return
        sites = layers.get("sites")
        self.create(
            {
                "TEMPLATE": "land_of_big_cats",
                "SITES": sites.id() if sites is not None else None,
                "AUTHOR": self.session.who or tr("Demonstration"),
                "PLAN": str(path),
                "LOAD": False,
            }
        )

    def cancel(self):
        """Stop making the plan."""
        self.dock.cancel_button.setEnabled(False)
        self.runner.cancel()

    def _made(self, _result):
        self.dock.set_state(State.READY)
        self.open(self._opens_next)

    def _not_made(self, sentence):
        self.dock.set_state(State.FAILED, sentence)

    def _cancelled(self):
        self.dock.set_state(State.CANCELLED, tr("Cancelled: no plan was made."))

    def _folder(self):
        kept = QgsSettings().value(_FOLDER, "", type=str)
        return kept or QgsProject.instance().absolutePath() or str(Path.home())

    def recent(self) -> list[str]:
        """The plans that were opened last, the last one first."""
        found = QgsSettings().value(_RECENT, [])
        return [found] if isinstance(found, str) else list(found or [])

    def _keep_recent(self, path):
        paths = [path, *(one for one in self.recent() if one != path)]
        QgsSettings().setValue(_RECENT, paths[:_MOST_RECENT])
        QgsSettings().setValue(_FOLDER, os.path.dirname(path))

    def ask_who(self):
        """Under which name the history has what is edited here."""
        name, ok = QInputDialog.getText(
            self.dock,
            tr("Who am I"),
            tr("Your name, for the history of the plan:"),
            text=self.session.who,
        )
        if ok and name.strip():
            self.commit()
            self.session.who = name

    def _fill_menu(self):
        menu, session = self.dock.menu, self.session
        menu.clear()
        details = menu.addAction(tr("Title, countries, languages…"), self.show_plan)
        details.setEnabled(session.plan is not None)
        menu.addSeparator()
        menu.addAction(tr("Open a plan…"), self.ask_open)
        menu.addAction(tr("Create a plan…"), self.ask_create).setEnabled(
            not self.runner.is_running()
        )
        recent = menu.addMenu(tr("Recent plans"))
        for path in self.recent():
            if path != session.path:
                action = recent.addAction(os.path.basename(path).replace("&", "&&"))
                action.setToolTip(path)
                action.triggered.connect(partial(self._open_recent, path))
        recent.setToolTipsVisible(True)
        recent.setEnabled(bool(recent.actions()))
        menu.addSeparator()
        menu.addAction(tr("Who am I: {name}…").format(name=session.who), self.ask_who)
        countries = menu.addMenu(tr("My country"))
        for code in session.plan.countries if session.plan is not None else ():
            action = countries.addAction(code)
            action.setCheckable(True)
            action.setChecked(code == self.my_country())
            action.triggered.connect(partial(self._choose_country, code))
        countries.setEnabled(bool(countries.actions()))
        menu.addSeparator()
        menu.addAction(tr("Close the plan"), session.forget).setEnabled(session.plan is not None)

    def _open_recent(self, path, *_):
        self.open(path)

    def _choose_country(self, code, *_):
        self.set_my_country(code)
