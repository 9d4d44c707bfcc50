"""transboundary:importplan - a table that came back becomes a plan, or is merged into one."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ...core.errors import Cancelled
from ..base import FeedbackProgress
from ..i18n import language, tr
from ..plan_base import PlanAlgorithm
from ..plan_layers import load_plan
from ..sinks import Outputs
from ..writing import TEXT, WHOLE_NUMBER, write_rows

CONFLICT_FIELDS = (
    ("number", WHOLE_NUMBER),
    ("version", TEXT),
    ("kind", TEXT),
    ("record_id", TEXT),
    ("item", TEXT),
    ("field", TEXT),
    ("base", TEXT),
    ("ours", TEXT),
    ("theirs", TEXT),
    ("who", TEXT),
    ("at", TEXT),
)
NUMBERS = ("ADDED_N", "CHANGED_N", "CONFLICTS_N", "DECIDED_N", "OPEN_N", "MISSING_N")
# Somebody may save between the reading and the merging; then it is merged with that as well.
_TRIES = 5


class ImportPlanAlgorithm(PlanAlgorithm):
    NAME = "importplan"

    INPUT, MODE, DECIDE, CONFLICTS = "INPUT", "MODE", "DECIDE", "CONFLICTS"
    MODES = ("new", "merge")
    SIDES = ("leave", "ours", "theirs")

    def displayName(self):
        return tr("Import an action plan")

    def shortDescription(self):
        return tr("A table of a plan becomes a new plan, or is merged into yours; no edit is lost.")

    def tags(self):
        return tr("plan,action plan,import,merge,conflict,CSV,XLSX,Excel,exchange,Miradi").split(
            ","
        )

    def shortHelpString(self):
        return tr(
            "Reads a CSV or XLSX that “Export an action plan” wrote and somebody may have"
            " edited.\n\nnew: it becomes a plan of its own, which can be merged with its sender's"
            " from then on. merge: what was changed in it since it was sent out is changed in your"
            " plan; where both have changed the same field yours stays, and the two values are a"
            " conflict to be decided. A missing row or column deletes nothing.\n\nA file with an"
            " error (a code, a date, a circle of parents) is refused as a whole, by row and"
            " column."
        )

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterFile(
                self.INPUT,
                tr("Table of a plan"),
                fileFilter="CSV, XLSX (*.csv *.xlsx *.CSV *.XLSX);;* (*)",
            ),
            tr("CSV in UTF-8 or XLSX. Codes of Miradi and the words that it shows are both read."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MODE,
                tr("Mode"),
                options=self.MODES,
                usesStaticStrings=True,
                defaultValue="new",
            ),
            tr(
                "new: make the plan PLAN of the file. merge: bring the file's changes into the"
                " plan PLAN, which sent it out or has received it before."
            ),
        )
        self.add_plan(
            tr(
                "merge: the GeoPackage of your plan. new: the GeoPackage to be made; a file that"
                " exists is refused."
            )
        )
        self.add(
            QgsProcessingParameterEnum(
                self.DECIDE,
                tr("Conflicts"),
                options=self.SIDES,
                usesStaticStrings=True,
                defaultValue="leave",
            ),
            tr(
                "leave: they stay open, yours stands meanwhile. ours: yours stands for good."
                " theirs: the value that came is taken. It is for all open conflicts of the plan,"
                " earlier ones too; each decision is kept in the history and can be taken back."
            ),
            advanced=True,
        )
        self.add_author()
        self.add_network()
        self.add_loading()
        self.add(
            QgsProcessingParameterFeatureSink(
                self.CONFLICTS,
                tr("Open conflicts"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=True,
            ),
            tr(
                "All conflicts of the plan that are not decided yet, those of this file and"
                " earlier ones: what was sent, what stands here, what came."
            ),
        )
        self.add_numbers(
            ("ADDED_N", tr("Records that were added")),
            ("CHANGED_N", tr("Values that were changed")),
            ("CONFLICTS_N", tr("Conflicts of this file")),
            ("DECIDED_N", tr("Conflicts that were decided")),
            ("OPEN_N", tr("Conflicts of the plan that are open")),
            ("MISSING_N", tr("Records that the file lacks (nothing is deleted)")),
        )

    # --- running ----------------------------------------------------------------------------

    def prepare(self, parameters, context, feedback):
        """No layers are read."""

    def calculate(self, parameters, context, feedback):
        from ...core.plan import exchange
        from ...core.plan.store import open_plan

        source = self.file(parameters, self.INPUT, context)
        path = self.file(parameters, self.PLAN, context)
        author = self.author(parameters, context)
        network = self.parameterAsBoolean(parameters, self.NETWORK, context)
        new = self.parameterAsEnumString(parameters, self.MODE, context) == "new"
        side = self.parameterAsEnumString(parameters, self.DECIDE, context)
        progress = FeedbackProgress(feedback)
        # The table of conflicts may not take the place of the plan or of the file.
        steady, inputs = _Steady(feedback), [source, path]
        with Outputs(self, parameters, context, steady, inputs=inputs) as outputs:
            progress.report(0.0, tr("Reading the table"))
            received = exchange.receive(source)
            if feedback.isCanceled():
                raise Cancelled
            progress.report(0.5, tr("Writing the plan"))
            if new:
                numbers = dict.fromkeys(NUMBERS, 0)
                numbers["ADDED_N"] = len(received.content)
                write_rows(outputs, self.CONFLICTS, CONFLICT_FIELDS, ())
                # Last, as it cannot be taken back; it never takes the place of a file.
                exchange.create_from(path, received, author, network)
            else:
                with open_plan(path, network=network) as store:
                    numbers = self._merge(store, received, author, side, feedback)
                    numbers["DECIDED_N"] = self._decide(store, side, author, feedback)
                    plan, conflicts = store.read(), store.conflicts()
                numbers["OPEN_N"] = len(conflicts)
                rows = (_row(plan, conflict) for conflict in conflicts)
                write_rows(outputs, self.CONFLICTS, CONFLICT_FIELDS, rows)
        if self.parameterAsBoolean(parameters, self.LOAD, context):
            load_plan(path, context)
        return {**outputs.results(), self.PLAN: path, **numbers}

    @staticmethod
    def _merge(store, received, author, side, feedback):
        from ...core.plan import exchange
        from ...core.plan.changes import Add

        for _ in range(_TRIES):
            merged, saved = exchange.merge_into(store, received, author)
            if saved.ok:
                break
        else:
            raise QgsProcessingException(
                tr("Others keep saving this plan, so nothing was merged: try again.")
            )
        if merged.conflicts and side == "leave":
            feedback.pushWarning(
                tr(
                    "Both sides changed {count} values: yours stand until somebody decides"
                    " (see CONFLICTS)."
                ).format(count=len(merged.conflicts))
            )
        if merged.missing:
            feedback.pushInfo(
                tr("{count} records are not in the file; they stay.").format(
                    count=len(merged.missing)
                )
            )
        return {
            "ADDED_N": merged.added,
            "CHANGED_N": sum(not isinstance(change, Add) for change in merged.changes),
            "CONFLICTS_N": len(merged.conflicts),
            "MISSING_N": len(merged.missing),
        }

    @staticmethod
    def _decide(store, side, author, feedback):
        from ...core.plan.deciding import decide

        if side == "leave":
            return 0
        decided, left = decide(store, side, author)
        if left:
            feedback.pushWarning(
                tr(
                    "{count} conflicts stay open: somebody has changed the value since, or items"
                    " would be each other's parents (see CONFLICTS)."
                ).format(count=len(left))
            )
        return decided


class _Steady:
    """A feedback for what follows a merge: that is on the disk and cannot be cancelled any more."""

    def __init__(self, feedback):
        self.reportError = feedback.reportError

    def isCanceled(self):
        """Never."""
        return False


def _row(plan, conflict):
    from ..plan_finding_texts import record_name

    values = [_text(value) for value in (conflict.base, conflict.ours, conflict.theirs)]
    name = record_name(plan, conflict.id, language())
    told = [conflict.number, conflict.exchange, conflict.kind, conflict.id, name, conflict.key]
    return [*told, *values, conflict.who, conflict.at]


def _text(value):
    return None if value is None else str(value)
