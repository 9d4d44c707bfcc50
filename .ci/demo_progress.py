"""Record some progress in the demo's plan, as somebody with a spreadsheet would: in its exported CSV.

python3 demo_progress.py CHECKLIST.csv

All of it is invented; the plan is marked as illustrative.
"""

from __future__ import annotations

import csv
import sys

APPROVED = ("approved", "2026-02-10", "Minutes of 10 February 2026 (demonstration)")
# Activity, day of the report, status, what is reported in three languages, new due date.
REPORTS = (
    (
        "Compare the methods used so far", "2026-06-20", "Completed",
        "Both methods are described.", "Оба метода описаны.", "两种方法均已描述。", "",
    ),
    (
        "Name the members and the two secretaries", "2026-07-15", "Completed",
        "Named by both sides.", "Назначены обеими сторонами.", "双方均已任命。", "",
    ),
    (
        "Map the crossings of both cats along the border", "2026-10-15", "MinorIssues",
        "Snow came late; the map is put off.", "Снег выпал поздно, карта отложена.", "降雪较晚，制图推迟。", "2027-03-31",
    ),
    (
        "Bring the boundaries of both sides onto one map", "2026-09-15", "OnTrack",
        "Three of four stretches are done.", "Готовы три участка из четырёх.", "四段中已完成三段。", "",
    ),
    (
        "Put costs of both sides side by side", "2026-11-01", "MajorIssues",
        "The two budgets cannot be compared yet.", "Два бюджета пока несопоставимы.", "两份预算尚无法比较。", "",
    ),
    (
        "Agree on a channel for urgent messages", "2026-11-10", "OnTrack",
        "A draft is with both sides.", "Проект у обеих сторон.", "草案已交双方。", "",
    ),
)  # fmt: skip
MEETINGS = "Meetings of the joint commission in a year"


def main(path: str) -> None:
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        names, rows = reader.fieldnames, list(reader)
    items = {row["name:en"]: row for row in rows if row["kind"] in ("action", "activity")}
    for row in items.values():
        # Both governments approved the plan at its first meeting: later changes show as slip.
        row.update({"approved_start": row["start"], "approved_due": row["due"]})
    for row in rows:
        if row["kind"] == "share":
            row.update(zip(("approval", "approved_on", "document"), APPROVED))
    added = []
    for name, date, status, english, russian, chinese, due in REPORTS:
        item = items[name]
        item["status"] = status
        item["done"] = date if status == "Completed" else ""
        item["due"] = due or item["due"]
        texts = {"details:en": english, "details:ru": russian, "details:zh": chinese}
        report = {"kind": "progress", "item_id": item["id"], "date": date, "status": status}
        added.append({**report, **texts})
    (indicator,) = (
        row for row in rows if row["kind"] == "indicator" and row["name:en"] == MEETINGS
    )
    measured = {"indicator_id": indicator["id"], "date": "2026-09-10", "value": "1"}
    added.append({"kind": "measurement", **measured, "source:en": "Demonstration"})
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows + added)


if __name__ == "__main__":
    main(sys.argv[1])
