"""What we write as Folio, read by the reader in python/folio, which was written from the specification alone."""
import datetime
import pathlib
import struct
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "python/folio"))
import folio  # noqa: E402

NAMES = ["id", "title", "body", "kind", "count", "value", "late", "is_new", "day", "at"]
EPOCH = datetime.date(1970, 1, 1)
START = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def plain(cell):
    if isinstance(cell, datetime.datetime):
        return (cell - START) // datetime.timedelta(microseconds=1)
    if isinstance(cell, datetime.date):
        return (cell - EPOCH).days
    return struct.pack(">d", cell) if isinstance(cell, float) else cell


@pytest.mark.parametrize("rows", [0, 1, 2, 700, 9000])
@pytest.mark.parametrize("options", [{}, {"level": 1, "row_group": 97}, {"search": "body"}], ids=str)
def test_the_truth(make_table, rows, options):
    table = make_table(rows, 11, name="{table}.folio", format="folio", **options)
    read = folio.read_table(table.path)
    assert list(read) == NAMES
    truth = table.truth
    for index, name in enumerate(NAMES):
        assert [plain(cell) for cell in read[name]] == [plain(row[index]) for row in truth], name


@pytest.mark.parametrize("options", [{}, {"row_group": 997}], ids=str)
def test_searches_with_filters_find_what_a_scan_finds(make_table, options):
    table = make_table(6000, 5, name="{table}.folio", format="folio", search="body,title", **options)
    chunks = [chunk for group in folio.File(table.path).tables[0].groups for chunk in group.chunks]
    assert any(chunk.pair_filters for chunk in chunks)
    for chunk in chunks:
        stored = chunk.pair_filters.stored if chunk.pair_filters else 0
        assert stored * 10 <= chunk.size - stored
    truth = table.truth
    for column in ("body", "title"):
        texts = [row[NAMES.index(column)] for row in truth]
        for row in range(7, 6000, 400):
            sought = (texts[row] or "")[3:6]
            expected = [row[0] for row, text in zip(truth, texts) if text is not None and sought in text]
            assert folio.read_table(table.path, columns=["id"], contains={column: sought})["id"] == expected, sought


def test_arrow_and_pandas(make_table):
    pyarrow = pytest.importorskip("pyarrow")
    table = make_table(500, 3, name="{table}.folio", format="folio")
    read = folio.read_table(table.path, columns=["day", "at", "value"], to="pyarrow")
    assert [str(field.type) for field in read.schema] == ["date32[day]", "timestamp[us, tz=UTC]", "double"]
    assert read.num_rows == 500 and isinstance(read, pyarrow.Table)
    pytest.importorskip("pandas")
    assert folio.read_table(table.path, columns=["id"], to="pandas").shape == (500, 1)


def test_the_file_describes_itself(make_table):
    table = make_table(50, 3, name="{table}.folio", format="folio")
    described = folio.File(table.path).tables[0]
    assert described.name == "things" and described.rows == 50
    assert [column.type for column in described.columns][4:] == ["int", "real", "real", "bool", "date", "time"]
    assert all(column.description for column in described.columns)
