"""What we write as Parquet, read by the programs people use: the same schema, rows, nulls, and pruning that works."""
import datetime
import shutil
import struct

import pytest

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
NAMES = ["id", "title", "body", "kind", "count", "value", "late", "is_new", "day", "at"]
TYPES = ["string", "string", "string", "string", "int64", "double", "double", "bool", "date32[day]", "timestamp[us, tz=UTC]"]
EPOCH = datetime.date(1970, 1, 1)
START = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
MANNERS = [
    {"encodings": "delta"},
    {"encodings": "plain"},
    {"encodings": "delta", "compression": "none"},
    {"encodings": "plain", "compression": "none"},
    {"encodings": "delta", "level": 1, "row_group": 300},
    {"encodings": "plain", "level": 9, "row_group": 1},
]


def plain(cell):
    """Cells as the truth has them: days, microseconds, doubles by their bits."""
    if isinstance(cell, datetime.datetime):
        if cell.tzinfo is None:
            cell = cell.replace(tzinfo=datetime.timezone.utc)
        return (cell - START) // datetime.timedelta(microseconds=1)
    if isinstance(cell, datetime.date):
        return (cell - EPOCH).days
    return struct.pack(">d", cell) if isinstance(cell, float) else cell


def same(rows, truth):
    assert len(rows) == len(truth)
    for number, (row, expected) in enumerate(zip(rows, truth)):
        assert [plain(cell) for cell in row] == [plain(cell) for cell in expected], f"row {number}"


def rows_of(table):
    return list(zip(*(table.column(name).to_pylist() for name in NAMES))) if table.num_rows else []


@pytest.fixture
def parquet(make_table):
    return lambda rows=700, seed=7, **options: make_table(
        rows, seed, name="{table}.parquet", format="parquet", **options)


@pytest.mark.parametrize("options", MANNERS, ids=str)
def test_pyarrow_reads_the_truth_with_checksums(parquet, options):
    table = parquet(90 if options.get("row_group") == 1 else 700, **options)
    read = pq.read_table(table.path, page_checksum_verification=True)
    assert [str(field.type) for field in read.schema] == TYPES
    assert [field.nullable for field in read.schema] == [name not in ("id", "kind") for name in NAMES]
    same(rows_of(read), table.truth)


@pytest.mark.parametrize("rows", [0, 1, 2, 3])
@pytest.mark.parametrize("encodings", ["delta", "plain"])
def test_no_rows_and_few(parquet, rows, encodings):
    table = parquet(rows, encodings=encodings)
    same(rows_of(pq.read_table(table.path)), table.truth)
    duckdb = pytest.importorskip("duckdb")
    assert duckdb.sql(f"select count(*) from '{table.path}'").fetchall() == [(rows,)]
    polars = pytest.importorskip("polars")
    assert polars.read_parquet(table.path).height == rows


@pytest.mark.parametrize("options", MANNERS[:5], ids=str)
def test_duckdb_reads_the_truth(parquet, options):
    duckdb = pytest.importorskip("duckdb")
    table = parquet(**options)
    with duckdb.connect(config={"threads": 2}) as con:
        con.execute("set timezone = 'UTC'")
        read = con.execute(f"select * from '{table.path}'").to_arrow_table()
        # Predicates find with statistics and filters what they find without.
        for column in ("count", "value", "late"):
            bound = sorted(row[NAMES.index(column)] for row in table.truth if row[NAMES.index(column)] is not None)[10]
            expected = sum(1 for row in table.truth if (cell := row[NAMES.index(column)]) is not None and cell <= bound)
            found = con.execute(f"select count(*) from '{table.path}' where {column} <= ?", [bound]).fetchone()[0]
            assert found == expected, column
    same(rows_of(read), table.truth)


@pytest.mark.parametrize("options", MANNERS[:5], ids=str)
def test_polars_reads_the_truth(parquet, options):
    polars = pytest.importorskip("polars")
    table = parquet(**options)
    same(polars.read_parquet(table.path).rows(), table.truth)
    some = table.truth[5][0]
    assert polars.scan_parquet(table.path).filter(polars.col("id") == some).collect().height == 1


@pytest.mark.parametrize("options", [MANNERS[1], MANNERS[3]], ids=str)
def test_pandas_by_both_engines(parquet, options):
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("fastparquet")
    table = parquet(**options)
    texts = [index for index, name in enumerate(NAMES) if name in ("id", "title", "body", "kind")]
    for engine in ("pyarrow", "fastparquet"):
        frame = pandas.read_parquet(table.path, engine=engine)
        assert list(frame.columns) == NAMES
        for index in texts:
            cells = [None if pandas.isna(cell) else cell for cell in frame[NAMES[index]].tolist()]
            assert cells == [row[index] for row in table.truth], (engine, NAMES[index])
        value = [None if pandas.isna(cell) else float(cell) for cell in frame["value"].tolist()]
        assert value == [row[NAMES.index("value")] for row in table.truth], engine


def test_footer_says_what_readers_need(parquet):
    table = parquet(1000, row_group=300)
    metadata = pq.ParquetFile(table.path).metadata
    assert metadata.created_by.startswith("broadsheet version ")
    assert metadata.format_version == "1.0"
    assert metadata.num_row_groups == 4
    for group in range(4):
        for index in range(len(NAMES)):
            column = metadata.row_group(group).column(index)
            assert column.statistics is not None and column.statistics.has_null_count
            assert column.has_offset_index
            if column.physical_type != "DOUBLE" and column.statistics.null_count < column.num_values:
                assert column.statistics.has_min_max and column.has_column_index
    assert b"broadsheet.table" in metadata.metadata and b"broadsheet.schema" in metadata.metadata


def test_statistics_are_true(parquet):
    table = parquet(900, row_group=200)
    file = pq.ParquetFile(table.path)
    for group in range(file.metadata.num_row_groups):
        rows = file.read_row_group(group)
        for index, name in enumerate(NAMES):
            statistics = file.metadata.row_group(group).column(index).statistics
            cells = [cell for cell in rows.column(name).to_pylist() if cell is not None]
            assert statistics.null_count == rows.num_rows - len(cells)
            if cells and statistics.has_min_max and name not in ("at", "day"):
                assert statistics.min <= min(cells) and statistics.max >= max(cells)


def test_bloom_filters_and_groups_are_really_used(parquet):
    duckdb = pytest.importorskip("duckdb")
    table = parquet(2000, row_group=200)
    probe = duckdb.sql(
        f"select row_group_id, bloom_filter_excludes from parquet_bloom_probe('{table.path}', 'id', 'nowhere-1')"
    ).fetchall()
    assert len(probe) == 10 and sum(excludes for _, excludes in probe) >= 9
    some = table.truth[450][0]
    probe = duckdb.sql(f"select bloom_filter_excludes from parquet_bloom_probe('{table.path}', 'id', '{some}')").fetchall()
    assert [excludes for excludes, in probe].count(False) <= 2 and not probe[2][0]


def test_a_damaged_page_is_noticed(parquet, tmp_path):
    table = parquet(500)
    column = pq.ParquetFile(table.path).metadata.row_group(0).column(2)
    data = bytearray(open(table.path, "rb").read())
    data[column.data_page_offset + column.total_compressed_size // 2] ^= 1
    bad = tmp_path / "bad.parquet"
    bad.write_bytes(data)
    with pytest.raises(Exception):
        pq.read_table(bad, page_checksum_verification=True)


@pytest.fixture(scope="module")
def spark():
    if shutil.which("java") is None:
        pytest.skip("no Java")
    sql = pytest.importorskip("pyspark.sql")
    session = sql.SparkSession.builder.master("local[1]").config("spark.sql.session.timeZone", "UTC").config(
        "spark.ui.enabled", "false").getOrCreate()
    yield session
    session.stop()


@pytest.mark.parametrize("options", MANNERS[:4], ids=str)
def test_spark_reads_the_truth(parquet, spark, options):
    table = parquet(300, **options)
    frame = spark.read.parquet(table.path)
    assert frame.columns == NAMES
    assert [kind for _, kind in frame.dtypes] == [
        "string", "string", "string", "string", "bigint", "double", "double", "boolean", "date", "timestamp"]
    # Days and microseconds as numbers: Python's own dates end at the year 9999.
    whole = {"day": "unix_date(day) as day", "at": "unix_micros(at) as at"}
    same([tuple(row) for row in frame.selectExpr(*(whole.get(name, name) for name in NAMES)).collect()], table.truth)


def test_spark_skips_groups_by_the_bounds_of_texts(parquet, spark):
    # Spark believes bounds of texts only from programs whose name and version it can read in `created_by`.
    table = parquet(2000, row_group=200)
    frame = spark.read.parquet(table.path)

    def rows_read(condition):
        found = frame.filter(condition)
        rows = found.collect()
        scan = found._jdf.queryExecution().executedPlan().collectLeaves().head()
        return len(rows), scan.metrics().apply("numOutputRows").value()

    ids = sorted(row[0] for row in table.truth)
    assert rows_read(frame.id > ids[-1]) == (0, 0)
    found, read = rows_read(frame.id == ids[450])
    assert found == 1 and read <= 400
