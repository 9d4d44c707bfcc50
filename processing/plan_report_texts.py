"""The texts of reports on plans, in the language of the report.

They are data, resources/report/plan_texts.json, with all languages side by side: a review for a
commission is written in the language that was asked for, whatever QGIS speaks. What all reports
share comes from report_texts.py through `i18n.speaking`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from .i18n import speaking
from .report_texts import common_texts

FILE = Path(__file__).resolve().parent.parent / "resources" / "report" / "plan_texts.json"


@cache
def read_texts() -> dict[str, dict[str, str]]:
    """{key: {language: text}}."""
    return json.loads(FILE.read_text(encoding="utf-8"))


def plan_texts(language: str) -> dict[str, str]:
    """All texts of a report on a plan in a language."""
    with speaking(language):
        common = common_texts()
    return {**common, **{key: row[language] for key, row in read_texts().items()}}
