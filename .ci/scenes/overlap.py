"""Scenes of the overlap panel (see ../desktop.py)."""

from desktop import STEP_MS, VIEW, drawn, open_panel, play, run


def start():
    yield from open_panel("overlap", demonstration=False)


def question():
    yield from open_panel("overlap")
    yield from drawn(VIEW)


def answer():
    """A click on the number of a site."""
    panel, row = yield from _site("Leopard National")
    panel.dock.matrix.clicked.emit(panel.dock.matrix_model.index(row, 1))
    yield STEP_MS
    yield from drawn(VIEW)


def pieces():
    """A double click on a site, then a click on one of its pieces."""
    panel, row = yield from _site("Leopard National")
    dock = panel.dock
    dock.matrix.doubleClicked.emit(dock.matrix_model.index(row, 0))
    dock.pieces.selectRow(1)
    dock.pieces.clicked.emit(dock.pieces_model.index(1, 0))
    yield STEP_MS
    yield from drawn()


def _site(part_of_its_name):
    panel = yield from open_panel("overlap")
    yield from run(panel)
    model = panel.dock.matrix_model
    names = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    row = next(i for i, name in enumerate(names) if part_of_its_name in name)
    panel.dock.matrix.selectRow(row)
    return panel, row


play(
    {
        "panel_start": start,
        "panel_question": question,
        "panel_overlap": answer,
        "panel_pieces": pieces,
    }
)
