"""Tables that have broken writers before, and files of other writers read by our own reader."""
import datetime
import math
import pathlib
import subprocess
import sys

import pytest
from conftest import tablemaker

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "python/folio"))
import folio  # noqa: E402

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
FORMATS = [
    {"format": "parquet", "encodings": "delta"},
    {"format": "parquet", "encodings": "plain"},
    {"format": "parquet", "encodings": "delta", "compression": "none"},
    {"format": "folio"},
]


def make(folder, *arguments, **options):
    folder.mkdir(exist_ok=True)
    path = f"{folder}/{{table}}.{options['format']}"
    settings = [part for key, text in {"path": path, **options}.items() for part in ("--set", f"{key}={text}")]
    run = subprocess.run(
        [tablemaker(), "--out", str(folder), *arguments, *settings], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def arrow(path):
    if path.endswith(".folio"):
        return folio.read_table(path, to="pyarrow")
    return pq.read_table(path, page_checksum_verification=True)


@pytest.mark.parametrize("options", FORMATS, ids=str)
def test_the_ends_of_every_type(tmp_path, options):
    path = make(tmp_path, "--table", "extremes", **options)
    table = arrow(path)
    assert table.column("n").to_pylist() == [-(2**63), 2**63 - 1, 0, -1, 1, -(2**63) + 1]
    reals = table.column("x").to_pylist()
    assert math.isnan(reals[0]) and reals[1:3] == [math.inf, -math.inf]
    assert reals[3] == 0 and math.copysign(1, reals[3]) == -1
    assert reals[4:] == [5e-324, -1.7976931348623157e308]
    assert table.column("t").to_pylist() == [
        "", "\x00\x1f\x7f", "😀👩‍🔬", "\U0010ffff\ud7ff\ue000", "\r\n\t\"',", "漯" * 100]
    assert table.column("d").to_pylist()[:2] == [datetime.date(1, 1, 1), datetime.date(9999, 12, 31)]
    assert table.column("at").cast(pa.int64()).to_pylist() == [
        -62135596800000000, 253402300799999999, 0, -1, 1, 1700000000000001]
    if options["format"] == "parquet":
        duckdb, polars = pytest.importorskip("duckdb"), pytest.importorskip("polars")
        assert [row[0] for row in duckdb.sql(f"select n from '{path}'").fetchall()] == table.column("n").to_pylist()
        # −0 and 0 are one number to a predicate, and NaN is left in.
        assert duckdb.sql(f"select count(*) from '{path}' where x = 0").fetchall() == [(1,)]
        assert duckdb.sql(f"select count(*) from '{path}' where isnan(x)").fetchall() == [(1,)]
        assert polars.read_parquet(path).height == 6
        assert polars.scan_parquet(path).filter(polars.col("t") == "漯" * 100).collect().height == 1


@pytest.mark.parametrize("options", FORMATS, ids=str)
def test_a_hundred_columns_and_none_but_nulls(tmp_path, options):
    wide = arrow(make(tmp_path, "--table", "wide", **options))
    assert wide.num_columns == 100 and wide.num_rows == 50
    assert wide.column("c6").to_pylist() == [f"第{row * 100 + 6}" for row in range(50)]
    assert wide.column("c7").to_pylist() == [None if row % 3 == 0 else row * 100 + 7 for row in range(50)]
    path = make(tmp_path, "--table", "nulls", **options)
    nulls = arrow(path)
    assert nulls.num_rows == 1000 and all(column.null_count == 1000 for column in nulls.columns)
    if options["format"] == "parquet":
        duckdb, polars = pytest.importorskip("duckdb"), pytest.importorskip("polars")
        assert duckdb.sql(f"select count(*), count(int) from '{path}'").fetchall() == [(1000, 0)]
        assert polars.read_parquet(path)["text"].null_count() == 1000


@pytest.mark.parametrize("options", FORMATS, ids=str)
def test_cells_of_ten_megabytes(tmp_path, options):
    path = make(tmp_path, "--table", "long", **options)
    assert [len(text) for text in arrow(path).column("t").to_pylist()] == [1, 3333334, 0, 3333334, 2]
    if options["format"] == "parquet":
        duckdb, polars = pytest.importorskip("duckdb"), pytest.importorskip("polars")
        assert duckdb.sql(f"select sum(length(t)) from '{path}'").fetchall() == [(6666671,)]
        assert polars.read_parquet(path)["t"].str.len_chars().sum() == 6666671


def their_table(rows=3000):
    some = lambda make_one: [None if row % 7 == 0 else make_one(row) for row in range(rows)]  # noqa: E731
    return pa.table({
        "s": pa.array(some(lambda r: f"第{r % 50}个项目")), "u": pa.array([f"id-{r}" for r in range(rows)]),
        "i8": pa.array(some(lambda r: r % 100 - 50), pa.int8()), "u32": pa.array(some(lambda r: 4294967295 - r), pa.uint32()),
        "i32": pa.array(some(lambda r: r * r), pa.int32()), "i64": pa.array(some(lambda r: r - 10**15), pa.int64()),
        "f32": pa.array(some(lambda r: r / 4), pa.float32()), "f64": pa.array(some(lambda r: r / 10), pa.float64()),
        "b": pa.array(some(lambda r: r % 3 == 0)), "d": pa.array(some(lambda r: r), pa.int32()).cast(pa.date32()),
        "ms": pa.array(some(lambda r: r), pa.int64()).cast(pa.timestamp("ms", tz="UTC")),
        "us": pa.array(some(lambda r: r), pa.int64()).cast(pa.timestamp("us")),
        "ns": pa.array(some(lambda r: r * 1000), pa.int64()).cast(pa.timestamp("ns")),
    })


@pytest.mark.parametrize("options", [
    {"compression": "gzip"}, {"compression": "none"}, {"compression": "gzip", "use_dictionary": False},
    {"compression": "none", "data_page_version": "2.0"}, {"compression": "gzip", "data_page_version": "2.0"},
    {"compression": "gzip", "row_group_size": 700, "data_page_size": 1000, "write_page_checksum": True},
    {"compression": "none", "use_dictionary": False, "column_encoding": {
        "s": "DELTA_BYTE_ARRAY", "u": "DELTA_LENGTH_BYTE_ARRAY", "i32": "DELTA_BINARY_PACKED", "i64": "DELTA_BINARY_PACKED",
        "b": "RLE"}},
], ids=str)
def test_our_reader_reads_what_pyarrow_writes(tmp_path, options):
    theirs = their_table()
    pq.write_table(theirs, tmp_path / "t.parquet", version="2.6", **options)
    ours = folio.read_table(make(tmp_path, "--from", str(tmp_path / "t.parquet"), format="folio"), to="pyarrow")
    for name in theirs.column_names:
        expected = theirs.column(name)
        if pa.types.is_timestamp(expected.type):
            expected = expected.cast(pa.timestamp("us", tz=expected.type.tz)).cast(pa.int64())
            assert ours.column(name).cast(pa.int64()).to_pylist() == expected.to_pylist(), name
        else:
            assert ours.column(name).to_pylist() == expected.to_pylist(), name


@pytest.mark.parametrize("writer", ["duckdb", "polars"])
def test_our_reader_reads_what_others_write(tmp_path, writer):
    theirs = their_table().select(["s", "u", "i64", "f64", "b", "d"])
    path = str(tmp_path / "t.parquet")
    if writer == "duckdb":
        duckdb = pytest.importorskip("duckdb")
        with duckdb.connect() as con:
            con.register("theirs", theirs)
            con.execute(f"copy (select * from theirs) to '{path}' (format parquet, compression gzip)")
    else:
        pytest.importorskip("polars").from_arrow(theirs).write_parquet(path, compression="gzip")
    ours = folio.read_table(make(tmp_path, "--from", path, format="folio"), to="pyarrow")
    assert ours.to_pydict() == theirs.to_pydict()


def test_snappy_is_refused_with_a_word(tmp_path):
    pq.write_table(their_table(10), tmp_path / "t.parquet", compression="snappy")
    with pytest.raises(AssertionError, match="compression snappy cannot be read here"):
        make(tmp_path, "--from", str(tmp_path / "t.parquet"), format="folio")


@pytest.mark.parametrize("first, second", [("parquet", "folio"), ("folio", "parquet"), ("csv", "folio")])
def test_converting_there_and_back(make_table, tmp_path, first, second):
    table = make_table(400, 5, name="{table}." + first, format=first)
    there = make(tmp_path / "there", "--from", table.path, format=second)
    if first == "csv":
        read = folio.read_table(there)
        assert read["id"] == [row[0] for row in table.truth]
        assert read["count"] == [row[4] for row in table.truth]
        assert read["value"] == [row[5] for row in table.truth]
        return
    back = make(tmp_path / "back", "--from", there, format=first)
    assert arrow(back).to_pydict() == arrow(table.path).to_pydict()
