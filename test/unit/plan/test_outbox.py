"""Edits made while the file is away: kept, saved on return, or answered with a conflict."""

import os

from transboundary_planner.core.plan.changes import Add, edit
from transboundary_planner.core.plan.outbox import Outbox
from transboundary_planner.core.plan.store import open_plan


def test_saved_at_once_when_the_file_is_there(plan_file, tmp_path):
    box = Outbox(tmp_path / "box", lambda: open_plan(plan_file))
    with open_plan(plan_file) as store:
        plan = store.read()
    assert box.save([edit(plan, "a1", "status", "OnTrack")], "A").ok
    assert box.waiting() == []
    box.close()


def test_a_share_goes_away_in_the_middle_and_comes_back(plan_file, tmp_path):
    share, away = plan_file.parent / "share", plan_file.parent / "away"
    share.mkdir()
    path = share / "p.gpkg"
    os.rename(plan_file, path)
    box = Outbox(tmp_path / "box", lambda: open_plan(path))
    with open_plan(path) as store:
        plan = store.read()
    assert box.save([edit(plan, "a1", "status", "OnTrack")], "A").ok
    os.rename(share, away)
    assert box.save([edit(plan, "a1", "due", "2026-07-01")], "A") is None
    assert (
        box.save(
            [edit(plan, "a2", "due", "2026-08-01"), Add("action", "n", {"name:ru": "Новое"})], "A"
        )
        is None
    )
    box.close()
    # QGIS was closed meanwhile: another one finds what waits.
    box = Outbox(tmp_path / "box", lambda: open_plan(path))
    assert [who for who, _ in box.waiting()] == ["A", "A"]
    assert box.flush() == []
    os.rename(away, share)
    with open_plan(path) as other:
        other.apply([edit(other.read(), "a1", "due", "2026-06-15")], "B")
    first, second = box.flush()
    assert [c.theirs for c in first.conflicts] == ["2026-06-15"]
    assert second.ok
    assert box.waiting() == []
    with open_plan(path) as store:
        now = store.read()
        assert (now["a1"]["due"], now["a2"]["due"], now["n"]["name:ru"]) == (
            "2026-06-15",
            "2026-08-01",
            "Новое",
        )
    box.close()


def test_an_edit_that_was_saved_although_the_answer_was_lost(plan_file, tmp_path):
    with open_plan(plan_file) as store:
        plan = store.read()
        changes = [edit(plan, "a1", "status", "OnTrack"), Add("action", "n", {"name:ru": "Новое"})]
        assert store.apply(changes, "A").ok
    box = Outbox(tmp_path / "box", lambda: open_plan(plan_file))
    assert box.save(changes, "A").ok
    with open_plan(plan_file) as store:
        assert [e.key for e in store.history("a1")] == ["status", ""]
    box.close()


def test_a_line_that_a_crash_cut_off(tmp_path, plan_file):
    (tmp_path / "box").write_text(
        '["A", [["set", "action", "a1", "status", "OnTrack", 0]]]\n["A", [["set", "act'
    )
    box = Outbox(tmp_path / "box", lambda: open_plan(plan_file))
    assert len(box.waiting()) == 1
    assert [answer.ok for answer in box.flush()] == [True]
    box.close()


def test_a_value_that_is_none_does_not_block_the_rest(tmp_path, plan_file):
    box = Outbox(tmp_path / "box", lambda: open_plan(plan_file))
    with open_plan(plan_file) as store:
        plan = store.read()
    assert not box.save([edit(plan, "a1", "due", "tomorrow")], "A").ok
    assert box.save([edit(plan, "a1", "due", "2026-12-01")], "A").ok
    box.close()
