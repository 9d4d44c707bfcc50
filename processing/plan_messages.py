"""One sentence for each thing that core/plan can refuse: the place, the cause and the way out."""

from __future__ import annotations

from .i18n import tr


def plan_sentences() -> dict[str, str]:
    """The texts by the keys of the errors, in the language that is active."""
    return {**_files(), **_tables(), **_values(), **_edits()}


def _files():
    return {
        "plan_missing": tr("There is no plan at {path}: check the path or create a plan there."),
        "plan_no_folder": tr("There is no folder for {path}: create it or choose another one."),
        "plan_exists": tr("{path} exists already: choose another name, or delete the file first."),
        "plan_not_geopackage": tr("{path} is not a GeoPackage: choose the file of a plan."),
        "plan_not_a_plan": tr(
            "{path} is a GeoPackage, but holds no action plan: choose another file or create one."
        ),
        "plan_newer": tr(
            "{path} was written by a newer version of the plugin (schema {found}, this one knows"
            " {known}): update Transboundary Planner."
        ),
        "plan_truncated": tr(
            "The end of {path} is missing, so it was not copied completely: copy it again."
        ),
        "plan_damaged": tr("{path} is damaged ({reason}): take its last good copy."),
        "plan_locked": tr(
            "{path} is locked by another program: wait until it has finished, or end the editing"
            " of its layers."
        ),
        "plan_disk_full": tr(
            "The disk of {path} is full and the change was not saved: make room and save again."
        ),
        "plan_read_only": tr(
            "{path} can only be read: copy it to a place where you may write, and open the copy."
        ),
        "plan_gone": tr(
            "{path} cannot be reached ({reason}) and the change was not saved: connect to its"
            " disk or share again and save once more."
        ),
        "plan_log_left": tr(
            "{path} was copied to read-only media together with unsaved log: open it once where it"
            " can be written, close it, and copy it again."
        ),
        "plan_failed": tr("{path} cannot be used as a plan ({reason}): take its last good copy."),
        "plan_no_conflict": tr(
            "Conflict {number} is decided already or does not exist: load the list anew."
        ),
        "plan_no_template": tr("There is no template “{value}”: choose one of {allowed}."),
        "plan_no_countries": tr(
            "The template “{value}” is for any countries: name at least one, for example RUS CHN."
        ),
        "plan_no_start": tr(
            "The template “{value}” has no date of its own: give the plan a start."
        ),
    }


def _tables():
    return {
        "plan_bad_format": tr(
            "{path} is neither CSV nor XLSX: choose a file ending .csv or .xlsx."
        ),
        "plan_bad_csv": tr(
            "{path} is not a well-formed CSV ({reason}): save it again as CSV UTF-8."
        ),
        "xlsx_unreadable": tr("{path} cannot be read as XLSX ({reason}): save it again as XLSX."),
        "plan_encoding": tr(
            "Row {row} of {path} is not UTF-8: save the table as “CSV UTF-8” and import it again."
        ),
        "plan_no_columns": tr(
            "{path} lacks {value}: export a plan to see the columns that are expected."
        ),
        "plan_unknown_kind": tr(
            "Row {row} of {path} is of an unknown kind “{value}”: correct the column kind."
        ),
        "plan_twice": tr(
            "Row {row} of {path} repeats the id {value}: every id may stand once only."
        ),
        "plan_cycle": tr(
            "The items {record} would be each other's parents: give one of them another parent_id."
        ),
        "plan_due_before_start": tr(
            "{record} would be due on {due}, before its start on {start}: correct one of the dates."
        ),
        "plan_unknown_code": tr(
            "{record} has the code {value}, which the scheme {scheme} does not have: correct one of"
            " them."
        ),
        "plan_no_head": tr("{path} has no row of kind plan: import a complete export of a plan."),
        "plan_other_plan": tr(
            "The file belongs to another plan ({value}): open that one, or import it as a new plan."
        ),
        "plan_no_common_version": tr(
            "The file (version {value}) does not go back to a version that this plan sent or"
            " received: import it as a new plan, or ask for an export made from yours."
        ),
    }


def _values():
    return {
        "plan_no_field": tr("{place}: a {kind} has no field “{field}”: remove it."),
        "plan_bad_date": tr(
            "{place}: {field} is “{value}”, which is no date like 2026-10-01: correct it."
        ),
        "plan_bad_number": tr(
            "{place}: {field} is “{value}”, which is no number like 1200.50: correct it."
        ),
        "plan_bad_code": tr("{place}: {field} is “{value}”: choose one of {allowed}."),
        "plan_bad_flag": tr("{place}: {field} is “{value}”: write 1 or 0."),
        "plan_bad_country": tr(
            "{place}: {field} is “{value}”: write a country's three letters (ISO 3166-1), like RUS."
        ),
        "plan_bad_currency": tr(
            "{place}: {field} is “{value}”: write a currency's three letters (ISO 4217), like CNY."
        ),
        "plan_bad_language": tr(
            "{place}: “{value}” in {field} is no language: write a code like en, ru or zh."
        ),
    }


def _edits():
    return {
        "plan_country_leads": tr(
            "{value} leads or pays for {count} items, such as “{name}”: take it out there first,"
            " or leave {value} in the plan."
        ),
        "plan_needs_itself": tr("“{name}” cannot depend on itself: choose another item."),
        "plan_need_circle": tr(
            "“{name}” and “{other}” would wait for each other: take one of the links between them"
            " out first."
        ),
    }
