"""CSV and XLSX: nothing is lost, formulas stay texts, and bad files are refused by row."""

import csv
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from transboundary_planner.core import xlsx
from transboundary_planner.core.plan import exchange, sharing, values
from transboundary_planner.core.plan.model import Plan, Record
from transboundary_planner.core.plan.sharing import Allowed

ALL = Allowed(budgets=True, notes=True, exact_places=True)
FORMATS = ["csv", "xlsx"]
HARD = [
    '=HYPERLINK("http://x.org","click")',
    "+1",
    "-2",
    "@SUM(A1)",
    "'=1",
    "''-",
    "'quoted",
    "\t=1",
    "＝1",
    "_x0041_",
    "<b>&amp;</b>",
    "שלום 🐆",
    "a\nb\n\nc",
    "  blanks  ",
    "1e5",
    "007",
    'x;y,z\t"q"',
    "ж" * 100_000,
    "🐆" * 20_000,
]


@pytest.mark.parametrize("suffix", FORMATS)
def test_round_trip_of_the_demo(demo_records, tmp_path, suffix):
    path = tmp_path / f"p.{suffix}"
    exchange.export(Plan(demo_records), path, ALL)
    assert exchange.receive(path).plan().records == {r.id: r for r in demo_records}


@pytest.mark.parametrize("suffix", FORMATS)
def test_round_trip_of_hard_texts(make, tmp_path, suffix):
    plan = make(
        *[("action", f"a{n}", {"name:en": text, "description:ru": text, "clause": values.clean("action", "clause", text[:500])}) for n, text in enumerate(HARD)],
        ("place", "p", {"id_value": "=cmd|' /C calc'!A0", "lon": 130.123456789012, "lat": -1e-7}),
        ("budget", "b", {"amount": "-12345678901234567890.01", "currency": "CNY"}),
    )  # fmt: skip
    path = tmp_path / f"p.{suffix}"
    exchange.export(plan, path, ALL)
    assert exchange.receive(path).plan().records == plan.records


TEXT = st.text(max_size=40).map(lambda t: values.clean("action", "name:en", t))


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(TEXT, TEXT, st.floats(allow_nan=False, allow_infinity=False)), max_size=5),
    st.sampled_from(FORMATS),
)
def test_round_trip_of_anything(tmp_path_factory, rows, suffix):
    path = tmp_path_factory.mktemp("x") / f"p.{suffix}"
    records = [Record("plan", "p", {"countries": "RUS"})]
    for n, (one, two, number) in enumerate(rows):
        held = {"name:en": one, "name:zh": two, "lon": number + 0.0}
        records.append(Record("place", f"p{n}", {k: v for k, v in held.items() if v is not None}))
    exchange.export(Plan(records), path, ALL)
    assert exchange.receive(path).plan().records == {r.id: r for r in records}


def test_formulas_come_out_as_texts(make, tmp_path):
    plan = make(*[("action", f"a{n}", {"name:en": text}) for n, text in enumerate(HARD[:9])])
    exchange.export(plan, tmp_path / "p.csv")
    text = (tmp_path / "p.csv").read_text(encoding="utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@＝")]
    exchange.export(plan, tmp_path / "p.xlsx")
    with zipfile.ZipFile(tmp_path / "p.xlsx") as file:
        sheet = file.read("xl/worksheets/sheet3.xml").decode()
        assert "<f>" not in sheet
        assert 't="str"' not in sheet
        assert '"n"' not in sheet
        assert sheet.count('t="inlineStr"') == sheet.count("<c ")
        assert 's="1" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK' in sheet


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("asked", ["", "budgets", "notes", "exact_places"])
def test_what_stays_at_home_is_in_no_byte(small_records, tmp_path, suffix, asked):
    secret = {
        "budgets": ["7654321"],
        "notes": ["Дома остаётся"],
        "exact_places": ["131.23", "43.12", "DEN-77", "dens.gpkg", "Den at the rock"],
    }
    path = tmp_path / f"p.{suffix}"
    exchange.export(Plan(small_records), path, Allowed(**({asked: True} if asked else {})))
    data = path.read_bytes()
    if suffix == "xlsx":
        with zipfile.ZipFile(path) as file:
            data = b"".join(file.read(name) for name in file.namelist())
    for what, texts in secret.items():
        for text in texts:
            found = any(text.encode(code) in data for code in ("utf-8", "utf-16-le", "utf-16-be"))
            assert found == (what == asked), text
    assert b"131.2" in data
    assert b"130.5123" in data


def test_a_sensitive_place_is_generalised_to_its_cell(small_records):
    (place,) = [r for r in sharing.outgoing(Plan(small_records)) if r.id == "p1"]
    assert place.values == {
        "item_id": "a1",
        "sensitive": 1,
        "lon": 131.2,
        "lat": 43.1,
        "precision_deg": 0.1,
    }


@given(st.floats(-180, 180))
def test_the_grid(degrees):
    cell = sharing.on_grid(degrees)
    assert abs(cell - degrees) <= 0.05 + 1e-9
    assert sharing.on_grid(cell) == cell
    assert len(repr(abs(cell)).partition(".")[2]) == 1


def test_a_deleted_record_leaves_as_that_only(small_records):
    small_records[3].values["deleted"] = 1
    (gone,) = [r for r in sharing.outgoing(Plan(small_records)) if r.id == "a2"]
    assert gone.values == {"deleted": 1}


# ---------------------------------------------------------------- files of others

HEAD = "kind,id,countries,parent_id,status,due,start,scheme,code,name:en\n"
PLAN = "plan,p,RUS CHN,,,,,,,\n"


def write(tmp_path, rows, encoding="utf-8", head=HEAD):
    path = tmp_path / "p.csv"
    path.write_bytes((head + PLAN + rows).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_as_spreadsheets_save_it(tmp_path, encoding, delimiter):
    path = tmp_path / "p.csv"
    text = (
        (HEAD + PLAN + "action,a,,,Planned,2026-10-01,,,,Учёт 计数\n")
        .replace(",", delimiter)
        .replace("\n", "\r\n")
    )
    path.write_bytes(text.encode(encoding))
    assert exchange.receive(path).plan()["a"].values == {
        "status": "Planned",
        "due": "2026-10-01",
        "name:en": "Учёт 计数",
    }


def test_wrong_encoding_names_the_row(tmp_path, refused):
    with refused("plan_encoding") as error:
        exchange.receive(write(tmp_path, "action,a,,,,,,,,ok\naction,b,,,,,,,,Учёт\n", "cp1251"))
    assert error.value.values["row"] == 4


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ("action,a,,,Done,,,,,\n", "plan_bad_code"),
        ("action,a,,,,31.12.2026,,,,\n", "plan_bad_date"),
        ("action,a,,,,2026-02-30,,,,\n", "plan_bad_date"),
        ("action,a,,,,2026-01-01,2026-02-01,,,\n", "plan_due_before_start"),
        ("action,a,,b,,,,,,\naction,b,,a,,,,,,\n", "plan_cycle"),
        ("action,a,,a,,,,,,\n", "plan_cycle"),
        ("threat,a,,,,,,threats-3.3,4.5,\n", "plan_unknown_code"),
        ("threat,a,,,,,,,4.5,\n", "plan_unknown_code"),
        ("threat,a,,,,,,threats-5,4.5,\n", "plan_bad_code"),
        ("goal,a,,,,,,,,\n", "plan_unknown_kind"),
        ("action,a,,,,,,,,\naction,a,,,,,,,,\n", "plan_twice"),
        ("share,a,,,Planned,,,,,\n", "plan_no_field"),
        ('action,a,,,,,,,,"open\n', "plan_bad_csv"),
    ],
)
def test_bad_rows_are_refused_by_name(tmp_path, refused, rows, key):
    with refused(key) as error:
        exchange.receive(write(tmp_path, rows))
    assert str(tmp_path) in error.value.values["path"]


def test_an_old_code_is_fine_in_its_own_scheme(tmp_path):
    plan = exchange.receive(write(tmp_path, "threat,a,,,,,,threats-3.3,8.5,\n")).plan()
    assert plan["a"]["code"] == "8.5"


def test_a_row_that_was_added_by_hand_gets_an_id(tmp_path):
    plan = exchange.receive(
        write(tmp_path, "action,,,,Planned,,,,,New\naction,,,,Planned,,,,,New\n")
    ).plan()
    assert len(plan.of("action")) == 2
    assert all(r.id.startswith("action-") for r in plan.of("action"))


def test_other_bad_files(tmp_path, refused):
    with refused("plan_bad_format"):
        exchange.receive(tmp_path / "p.ods")
    with refused("plan_missing"):
        exchange.receive(tmp_path / "none.csv")
    with refused("plan_no_columns"):
        exchange.receive(write(tmp_path, "", head="a,b,c\n"))
    (tmp_path / "p.xlsx").write_bytes(b"no zip")
    with refused("xlsx_unreadable"):
        exchange.receive(tmp_path / "p.xlsx")
    xlsx.write(tmp_path / "q.xlsx", {"Sheet1": [["a"]]})
    with refused("plan_no_columns"):
        exchange.receive(tmp_path / "q.xlsx")
    with refused("plan_no_head"):
        path = tmp_path / "n.csv"
        path.write_text("kind,id\naction,a\n")
        exchange.create_from(tmp_path / "n.gpkg", exchange.receive(path), "A")


def test_reading_with_a_big_field_leaves_the_limit_of_csv_alone(tmp_path):
    before = csv.field_size_limit()
    exchange.receive(write(tmp_path, f"action,a,,,,,,,,{'x' * 1_000_000}\n"))
    assert csv.field_size_limit() == before


# ---------------------------------------------------------------- Miradi, added rows, folders


@pytest.mark.parametrize("suffix", FORMATS)
def test_words_of_miradi_there_and_back(make, tmp_path, suffix):
    """Every code of every list; the same code is another word for an objective."""
    from transboundary_planner.core.plan import codes

    records = [
        *[("action", f"a{c}", {"status": c}) for c in codes.codes("progress") if c],
        *[("objective", f"o{c}", {"result": c}) for c in codes.codes("result") if c],
        *[("action", f"p{c}", {"priority": c}) for c in codes.codes("rating") if c],
        *[("indicator", f"i{c}", {"rating": c}) for c in codes.codes("status_rating") if c],
        *[("measurement", f"t{c}", {"trend": c}) for c in codes.codes("trend") if c],
        *[("measurement", f"c{c}", {"confidence": c}) for c in codes.codes("confidence") if c],
    ]
    plan = make(*records)
    path = tmp_path / f"p.{suffix}"
    sent = exchange.export(plan, path, miradi=True)
    assert exchange.receive(path).plan().records == plan.records
    # What is remembered of it are the codes: a file in words merges with one in codes.
    assert sent.content == exchange.receive(path).content
    if suffix == "csv":
        rows = {r["id"]: r for r in csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))}
        assert rows["aMinorIssues"]["status"] == "Minor Issues"
        assert rows["oMinorIssues"]["result"] == "Partially Achieved"
        assert rows["aPlanned"]["status"] == "Scheduled"


def test_a_row_that_was_added_has_one_id(make, tmp_path):
    path = tmp_path / "p.csv"
    exchange.export(make(("action", "a", {"name:en": "A"})), path)
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows, names = list(reader), reader.fieldnames
    report = {"kind": "progress", "item_id": "a", "date": "2026-05-01", "status": "OnTrack"}
    rows += [report, dict(report), {**report, "date": "2026-05-02"}]
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows)
    first, second = exchange.receive(path), exchange.receive(path)
    assert first.content == second.content
    assert len(first.plan().of("progress")) == 3


def test_layers_leave_without_their_folders():
    for layer, sent in (
        ("/home/anna/x/sites.gpkg|layername=a/b", "sites.gpkg|layername=a/b"),
        ("C:\\Users\\Anna\\sites.shp", "sites.shp"),
        ("sites.gpkg", "sites.gpkg"),
    ):
        plan = Plan([Record("place", "p", {"layer": layer})])
        assert sharing.outgoing(plan)[0]["layer"] == sent
        assert sharing.outgoing(plan, ALL)[0]["layer"] == layer
        assert plan["p"]["layer"] == layer
