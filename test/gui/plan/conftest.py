"""A plan with something in it, opened in a session, and the parts of the panel that show it."""

import datetime

import pytest
from transboundary_planner.core.plan.changes import edit
from transboundary_planner.core.plan.store import open_plan

TODAY = datetime.date(2027, 11, 22)


@pytest.fixture(autouse=True)
def _own_settings(qgis_app):
    """What a test keeps for the person is gone after it."""
    from qgis.core import QgsSettings

    QgsSettings().remove("transboundary_planner")
    yield
    QgsSettings().remove("transboundary_planner")


@pytest.fixture
def plan_path(plan_path):
    """The demonstration's plan: on TODAY some items are done, late, abandoned, put off."""
    with open_plan(plan_path) as store:
        plan = store.read()
        items = plan.of("activity")
        codes = ("Completed", "OnTrack", "MajorIssues", "Abandoned")
        changes = [edit(plan, item.id, "status", codes[n % 4]) for n, item in enumerate(items[:8])]
        changes.append(edit(plan, items[9].id, "approved_due", items[9]["due"]))
        store.apply(changes, "Anna")
        plan = store.read()
        later = datetime.date.fromisoformat(items[9]["due"]) + datetime.timedelta(days=40)
        store.apply([edit(plan, items[9].id, "due", later.isoformat())], "Li Wei")
    return plan_path


@pytest.fixture
def session(session):
    """Anna's session on TODAY, nothing opened."""
    session.today = lambda: TODAY
    return session


@pytest.fixture
def opened(session, plan_path):
    """The session with that plan."""
    assert session.open(plan_path)
    return session


@pytest.fixture
def activities(opened):
    """The activities of the plan, in its order."""
    return opened.plan.of("activity")


@pytest.fixture
def shown(settle):
    """shown(View, session): the view as a window, unloaded at the end."""
    views = []

    def show(view_class, session, width=640, height=420):
        view = view_class(session)
        views.append(view)
        view.resize(width, height)
        view.show()
        settle()
        return view

    yield show
    for view in views:
        view.unload()
        view.close()
        view.deleteLater()
    settle()


@pytest.fixture
def asked(settle):
    """asked(view): what items the view asks for, as they come."""

    def listen(view):
        found = []
        view.item_asked.connect(found.append)
        return found

    return listen


@pytest.fixture
def stored(plan_path):
    """stored(id, key): the value in the file, by a connection of its own."""

    def read(id, key):
        with open_plan(plan_path, read_only=True) as store:
            return store.read().everything()[id][key]

    return read
