"""The checklist as a tree: objectives, actions, activities, and what threatens what below them.

The model keeps a tree of its own and changes it row by row as the plan changes, so that the view
keeps what is unfolded, where it stands and what is being typed. 5,000 items are no matter.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from qgis.PyQt.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt, pyqtSignal

from ..core.errors import PlannerError
from ..core.plan import edits, outline
from ..core.plan.changes import Set
from ..core.plan.model import ITEM_KINDS, WORK_KINDS
from ..core.plan.rules import sides
from ..core.plan.rules.status import COMPLETED
from ..core.plan.timeline import in_order
from ..processing.i18n import tr
from .delegates import FRACTION
from .plan_cells import DUE, ID, LEADS, NAME, REVISION, STATE, STATUS, PlanCells
from .plan_widgets import plain_tip

MIME = "application/x-transboundary-plan-item"
SOON_DAYS = 30
_MOST_STEPS = 200  # more rows than so many come and go as one
NO_ROW = QModelIndex()
_TOP = Qt.ItemFlag.ItemIsDropEnabled
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_MOVED = _READ | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
_NAMED = _MOVED | Qt.ItemFlag.ItemIsEditable
_CHECKED = _NAMED | Qt.ItemFlag.ItemIsUserCheckable


@dataclass(frozen=True)
class Filter:
    """What is shown: each part that is not empty has to hold."""

    text: str = ""
    country: str = ""
    status: str = ""
    late: bool = False
    mine: str = ""  # the country whose leads count
    ids: frozenset | None = None  # those in the map's view

    def __bool__(self):
        return self != Filter()


class _Node:
    __slots__ = ("children", "id", "number", "parent", "row")

    def __init__(self, id, parent, row=0):
        self.id, self.parent, self.row = id, parent, row
        self.children, self.number = [], ""


class PlanTreeModel(PlanCells, QAbstractItemModel):
    """The items of a session's plan that pass the filter, under their parents."""

    filtered = pyqtSignal(object)  # the ids that pass, None for all
    losing = pyqtSignal(object)  # ids whose rows are about to go: save what is typed there

    def __init__(self, parent=None):
        super().__init__(parent)
        self.session = None
        self.narrow = False  # whether a status is shown by its sign only
        self.filter, self.passing = Filter(), None
        self._root, self._nodes = _Node("", None), {}
        self._below, self._texts, self._soon = {}, {}, SOON_DAYS
        self._places, self._wholes, self._counted = {}, set(), {}

    # --- the plan ---------------------------------------------------------------------------

    def set_session(self, session):
        """Whose plan is shown and edited."""
        self.session = session

    @property
    def plan(self):
        return self.session.plan if self.session is not None else None

    def reset(self):
        """Another plan."""
        self._texts = {}
        self._count()
        self._fill(self._wanted(), anew=True)

    def follow(self, ids):
        """These records are new, gone or different."""
        if self.plan is None:
            return
        before = self._below
        if any(self._counted.get(id) != _counts(self.plan.get(id)) for id in ids):
            self._count()
        touched = {id for id in ids if id in self._nodes}
        if self.filter or self._moved(ids):
            numbers = {id: node.number for id, node in self._nodes.items()}
            self._fill(self._kept())
            touched.update(i for i, node in self._nodes.items() if numbers.get(i) != node.number)
        everything = self.plan.everything()
        for id in ids:
            record = everything.get(id)
            item = record["item_id"] if record is not None else None
            touched.add(item)
            touched.update(one.id for one in self._above(id))
        touched.update(i for i, found in self._below.items() if before.get(i) != found)
        touched.update(i for i in before if i not in self._below)
        self._tell(touched)

    def tell_all(self):
        """The language or the day is another one."""
        if self.plan is not None:
            self._count()
            self._tell(self._nodes)

    def set_filter(self, wanted: Filter):
        """Show what passes, with what it is part of."""
        self.filter = wanted
        self._fill(self._kept())

    def _kept(self):
        """The rows wanted, once what is being typed in one that goes is saved."""
        rows = self._wanted()
        going, new = set(self._nodes), 0
        for id, _, _ in rows:
            new += id not in self._nodes
            going.discard(id)
        if new + len(going) > _MOST_STEPS:
            going = set(self._nodes)
        if going:
            plan = self.plan
            self.losing.emit(going)
            rows = rows if self.plan is plan else self._wanted()
        return rows

    def _moved(self, ids):
        """Whether any of these is another item, or stands elsewhere."""
        return any(self._places.get(id) != _place(self.plan.get(id)) for id in ids)

    def set_soon_days(self, days):
        """How many days before its due date an item is due soon."""
        self._soon = days
        self.tell_all()

    def _above(self, id):
        return self.plan.ancestors(id) if id in self.plan else ()

    def _count(self):
        plan = self.plan
        on = self.session.today() if plan is not None else None
        self._below = {} if plan is None else outline.below(plan, self.session.statuses, on)
        work = plan.of(*WORK_KINDS) if plan is not None else ()
        self._wholes = {item.values.get("parent_id") for item in work}
        self._counted = {item.id: _counts(item) for item in work}

    # --- what is shown ----------------------------------------------------------------------

    def _wanted(self):
        """[(id, parent id, number)] in order, parents first."""
        if self.plan is None:
            self.passing = None
            return []
        rows, above = [], []
        self._places = {item.id: _place(item) for item in self.plan.items}
        for item, level, number in in_order(self.plan, *outline.KINDS_IN_ORDER):
            del above[level:]
            rows.append((item.id, above[-1] if above else "", number))
            above.append(item.id)
        if self.filter:
            self.passing = {id for id, _, _ in rows if self._passes(self.plan[id])}
            shown, parents = set(), {id: parent for id, parent, _ in rows}
            for id in self.passing:
                while id and id not in shown:
                    shown.add(id)
                    id = parents[id]
            rows = [row for row in rows if row[0] in shown]
        else:
            self.passing = None
        self.filtered.emit(self.passing)
        return rows

    def _passes(self, item):
        wanted, plan, id = self.filter, self.plan, item.id
        if wanted.ids is not None and id not in wanted.ids:
            return False
        if wanted.status and self.session.statuses.get(id) != wanted.status:
            return False
        if wanted.late:
            late = self.days_late(item)
            if late is None or late <= 0:
                return False
        asked = {wanted.mine, wanted.country} - {""}
        if asked and not asked <= sides.with_lead(plan, item):
            return False
        return not wanted.text or all(
            word in self._words(item) for word in wanted.text.casefold().split()
        )

    def _words(self, item):
        shares = self.plan.by("share", "item_id", item.id)
        known = self._texts.get(item.id)
        if known is None or known[0] is not item or known[1] != shares:
            known = (item, shares, outline.words(item, shares))
            self._texts[item.id] = known
        return known[2]

    # --- the tree ---------------------------------------------------------------------------

    def _fill(self, rows, anew=False):
        """Make the tree that of these rows, step by step where it is not much that changes."""
        new = sum(id not in self._nodes for id, _, _ in rows)
        gone = len(self._nodes) + new - len(rows)
        if anew or new + gone > _MOST_STEPS:
            self.beginResetModel()
            self._root, self._nodes = _Node("", None), {}
            for id, parent, number in rows:
                above = self._nodes.get(parent, self._root)
                node = self._nodes[id] = _Node(id, above, len(above.children))
                node.number = number
                above.children.append(node)
            self.endResetModel()
            return
        self._step(rows)

    def _step(self, rows):
        wanted = {id for id, _, _ in rows}
        for id in [id for id in self._nodes if id not in wanted]:
            node = self._nodes.get(id)
            # What stays moves out before its parent goes; it is put in its place below.
            if node is not None:
                for child in [c for c in self._all_below(node) if c.id in wanted]:
                    self._move(child, self._root, len(self._root.children))
                self._remove(node)
        count = {}
        for id, parent, number in rows:
            above = self._nodes[parent] if parent else self._root
            row = count.get(parent, 0)
            count[parent] = row + 1
            node = self._nodes.get(id)
            if node is None:
                self._insert(id, above, row)
            elif node.parent is not above or node.row != row:
                self._move(node, above, row)
            self._nodes[id].number = number

    @staticmethod
    def _all_below(node):
        found = list(node.children)
        for each in found:
            found += each.children
        return found

    def _insert(self, id, above, row):
        self.beginInsertRows(self._index(above), row, row)
        node = self._nodes[id] = _Node(id, above, row)
        above.children.insert(row, node)
        _renumber(above, row)
        self.endInsertRows()

    def _remove(self, node):
        above = node.parent
        self.beginRemoveRows(self._index(above), node.row, node.row)
        for each in (node, *self._all_below(node)):
            del self._nodes[each.id]
        del above.children[node.row]
        _renumber(above, node.row)
        self.endRemoveRows()

    def _move(self, node, above, row):
        old = node.parent
        if old is above and node.row in (row, row - 1) and row >= len(above.children):
            return
        target = row + 1 if old is above and row > node.row else row
        if not self.beginMoveRows(self._index(old), node.row, node.row, self._index(above), target):
            return
        del old.children[node.row]
        _renumber(old, node.row)
        above.children.insert(row, node)
        node.parent = above
        _renumber(above, row)
        self.endMoveRows()

    def _index(self, node, column=0):
        return NO_ROW if node.parent is None else self.createIndex(node.row, column, node)

    def index_of(self, id, column=0) -> QModelIndex:
        """Where an item is shown; no valid index when it is not."""
        node = self._nodes.get(id)
        return NO_ROW if node is None else self._index(node, column)

    def shown(self, id) -> bool:
        """Whether an item is in the tree."""
        return id in self._nodes

    def total(self) -> tuple:
        """(done, all) of the checklist."""
        found = self._below.get("")
        return (found.done, found.count) if found is not None else (0, 0)

    def __len__(self):
        return len(self._nodes)

    def wholes(self) -> list:
        """The indices of what has parts that are shown."""
        return [self._index(node) for node in self._nodes.values() if node.children]

    def _tell(self, ids):
        """Rows side by side are told of at once."""
        by_parent = {}
        for id in ids:
            node = self._nodes.get(id)
            if node is not None:
                by_parent.setdefault(node.parent, []).append(node.row)
        for above, rows in by_parent.items():
            rows.sort()
            first = 0
            for place in range(1, len(rows) + 1):
                if place == len(rows) or rows[place] != rows[place - 1] + 1:
                    nodes = above.children[rows[first]], above.children[rows[place - 1]]
                    self.dataChanged.emit(self._index(nodes[0]), self._index(nodes[1], DUE))
                    first = place

    # --- Qt's questions ---------------------------------------------------------------------

    def index(self, row, column, parent=NO_ROW):
        above = parent.internalPointer() if parent.isValid() else self._root
        if not 0 <= row < len(above.children) or not 0 <= column <= DUE:
            return NO_ROW
        return self.createIndex(row, column, above.children[row])

    def parent(self, index):
        return self._index(index.internalPointer().parent) if index.isValid() else NO_ROW

    def rowCount(self, parent=NO_ROW):
        if parent.column() > 0:
            return 0
        return len((parent.internalPointer() if parent.isValid() else self._root).children)

    def columnCount(self, parent=NO_ROW):
        return DUE + 1

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole and section == STATUS and self.narrow:
            return ""
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return (tr("Item"), tr("Status"), tr("Leads"), tr("Due"))[section]
        return None

    def item(self, index):
        """The record of a row."""
        return self.plan.get(index.internalPointer().id) if index.isValid() and self.plan else None

    def flags(self, index):
        # A view asks for each row whenever it lays them out: no more than has to be.
        item = self.item(index)
        if item is None:
            return _TOP
        if self.session.read_only:
            return _READ
        column, whole = index.column(), item.id in self._wholes
        if column == NAME:
            return _NAMED if whole or item.kind not in WORK_KINDS else _CHECKED
        return _NAMED if self.is_editable(item, column) else _MOVED

    def _checkable(self, item):
        return item.kind in WORK_KINDS and item.id not in self._wholes

    def is_editable(self, item, column) -> bool:
        """Whether a cell can be edited."""
        dated = item.kind in ("objective", *WORK_KINDS)
        if column == STATUS:
            return dated and item.id not in self._wholes
        return column == NAME or dated

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        item = self.item(index)
        if item is None:
            return None
        column = index.column()
        if role == ID:
            return item.id
        if role == Qt.ItemDataRole.DisplayRole:
            return self._display(index, item, column)
        if role == Qt.ItemDataRole.EditRole:
            return self._value(item, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME and self._checkable(item):
            done = item["status"] == COMPLETED
            return Qt.CheckState.Checked if done else Qt.CheckState.Unchecked
        if role == STATE:
            return self._state(item, column)
        if role == FRACTION and column == DUE:
            found = self._below.get(item.id)
            return found.done / found.count if found and found.count else None
        if role == REVISION:
            key = self.key(column)
            return item.revision(key) if key else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.tool_tip(item, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, item, column)
        return None

    # --- edits ------------------------------------------------------------------------------

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):
        item = self.item(index)
        if item is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            checked = Qt.CheckState(value) == Qt.CheckState.Checked
            return self.check(item.id, checked)
        if role != Qt.ItemDataRole.EditRole:
            return False
        return self.write(item.id, index.column(), value)

    def check(self, id, done: bool) -> bool:
        """Check an item of the checklist off, or take that back."""
        item = self.plan.get(id)
        if item is None or not self._checkable(item):
            return False
        code = COMPLETED if done else "Planned" if item["status"] == COMPLETED else item["status"]
        return self.put_status(id, code)

    def put_status(self, id, code) -> bool:
        """Another status, and the day on which it was done."""
        if id not in self.plan:  # another has removed it while its menu was open
            return False
        return self.session.do(
            edits.put_status(self.plan, id, code or None, self.session.today().isoformat())
        )

    def write(self, id, column, value, revision=None) -> bool:
        """Save what was typed into a cell; ``revision``: of the value when the typing began."""
        plan = self.plan
        item = plan.get(id) if plan is not None else None
        if item is None or value == self._value(item, column):
            return item is not None
        if column == LEADS:
            return self._write_leads(item, value)
        if column == STATUS:
            return self.put_status(id, value)
        key = self.key(column)
        revision = item.revision(key) if revision is None else revision
        return self.session.do([Set(item.kind, id, key, value or None, revision)])

    def _write_leads(self, item, value):
        changes, before = [], dict(self._value(item, LEADS))
        for country, name in value:
            if name != before.get(country, ""):
                key = f"lead:{self.session.language}"
                values = {"item_id": item.id, "country": country, key: name or None}
                changes += edits.put(self.plan, "share", values)
        return self.session.do(changes)

    # --- drag and drop ----------------------------------------------------------------------

    def supportedDropActions(self):
        return Qt.DropAction.MoveAction

    def mimeTypes(self):
        return [MIME]

    def mimeData(self, indexes):
        ids = list(dict.fromkeys(index.data(ID) for index in indexes))
        data = QMimeData()
        data.setData(MIME, json.dumps([self.session.path, *ids]).encode())
        return data

    def canDropMimeData(self, data, _action, _row, _column, parent):
        ids = self._dragged(data)
        target = parent.data(ID) if parent.isValid() else None
        return bool(ids) and all(outline.may_be_under(self.plan, id, target) for id in ids)

    def dropMimeData(self, data, action, row, column, parent):
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        target = parent.data(ID) if parent.isValid() else None
        node = parent.internalPointer() if parent.isValid() else self._root
        before = node.children[row].id if 0 <= row < len(node.children) else None
        for id in self._dragged(data):
            self.put(id, target, before)
        return False  # the rows have moved already; Qt is not to take them away

    def _dragged(self, data):
        if self.plan is None or not data.hasFormat(MIME):
            return []
        try:
            path, *ids = json.loads(bytes(data.data(MIME)).decode())
        except ValueError:
            return []
        return [id for id in ids if path == self.session.path and id in self.plan]

    def put(self, id, parent_id, before=None) -> bool:
        """Put an item under another, before one of its parts (None: at the end)."""
        if before == id:
            return True
        try:
            return self.session.do(outline.place(self.plan, id, parent_id, before))
        except PlannerError:
            return False


def _place(item):
    """What puts an item where it is; None for what is no item."""
    if item is None or item.kind not in ITEM_KINDS:
        return None
    return item.kind, item["parent_id"], item["position"]


def _counts(item):
    """What makes an item count as done or late; None for what is no work."""
    if item is None or item.kind not in WORK_KINDS:
        return None
    return item["parent_id"], item["status"], item["due"]


def _renumber(above, first):
    for row in range(first, len(above.children)):
        above.children[row].row = row
