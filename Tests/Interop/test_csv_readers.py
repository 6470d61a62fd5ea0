"""What we write as CSV, read by the programs people use: the same rows, nulls, digits and line breaks."""
import csv
import datetime
import gzip
import shutil
import struct
import subprocess
import zlib

import pytest

NAMES = ["id", "title", "body", "kind", "count", "value", "late", "is_new", "day", "at"]
TEXTS = NAMES[:4]
EPOCH = datetime.date(1970, 1, 1)
# Every way of compressing: none, and levels that take deflate's three different roads.
FILES = [{"name": "{table}.csv"}, {"level": 1}, {"level": 4}, {"level": 6}, {"level": 9}]


def bits(number):
    """Doubles are compared bit by bit: -0.0 is not 0.0."""
    return struct.pack(">d", number)


def days(date):
    return (date - EPOCH).days


def micros(moment):
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.timezone.utc)
    return (moment - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)) // datetime.timedelta(microseconds=1)


def same(rows, truth):
    """The rows are the truth: cells are None, str, int, float, bool, date (or days) and datetime (or microseconds)."""
    assert len(rows) == len(truth)
    for number, (row, expected) in enumerate(zip(rows, truth)):
        assert len(row) == len(expected)
        for name, cell, want in zip(NAMES, row, expected):
            if isinstance(cell, datetime.datetime):
                cell = micros(cell)
            elif isinstance(cell, datetime.date):
                cell = days(cell)
            if isinstance(want, float) and cell is not None:
                cell, want = bits(cell), bits(want)
            assert cell == want, f"row {number}, column {name}"


def from_texts(rows):
    """Cells as any CSV reader without types gives them."""
    def cell(name, text):
        if text == "":
            return None
        if name == "count":
            return int(text)
        if name in ("value", "late"):
            assert "." in text or "e" in text
            return float(text)
        if name == "is_new":
            return {"true": True, "false": False}[text]
        if name == "day":
            return datetime.date.fromisoformat(text)
        if name == "at":
            return datetime.datetime.fromisoformat(text)
        return text
    return [[cell(name, text) for name, text in zip(NAMES, row)] for row in rows]


@pytest.mark.parametrize("options", FILES)
def test_python_reads_the_same_rows(make_table, options):
    table = make_table(**options)
    opened = gzip.open if table.path.endswith(".gz") else open
    with opened(table.path, "rt", encoding="utf-8", newline="") as file:
        names, *rows = list(csv.reader(file, strict=True))
    assert names == NAMES
    same(from_texts(rows), table.truth)


@pytest.mark.parametrize("options", [
    {"delimiter": "tab", "line_end": "crlf"}, {"delimiter": ";", "quote": "all"}, {"null_text": "NULL"},
    {"header": "false", "delimiter": "pipe"},
])
def test_python_reads_every_dialect(make_table, options):
    table = make_table(**options)
    delimiter = {"tab": "\t", "pipe": "|"}.get(options.get("delimiter"), options.get("delimiter", ","))
    with gzip.open(table.path, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=delimiter, strict=True))
    if options.get("header") != "false":
        assert rows.pop(0) == NAMES
    null = options.get("null_text", "")
    same(from_texts([["" if text == null else text for text in row] for row in rows]), table.truth)


@pytest.mark.parametrize("rows", [0, 1, 2000, 40_000])
def test_there_is_one_gzip_member_and_nothing_behind_it(make_table, rows):
    table = make_table(rows=rows)
    plain = make_table(rows=rows, name="{table}.csv")
    data = open(table.path, "rb").read()
    assert data[:10] == bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
    stream = zlib.decompressobj(wbits=31)
    text = stream.decompress(data)
    assert stream.eof and stream.unused_data == b""
    assert text == open(plain.path, "rb").read()
    for program in ("gunzip", "pigz", "zcat"):
        if shutil.which(program):
            arguments = [program, table.path] if program == "zcat" else [program, "-dc", table.path]
            assert subprocess.run(arguments, capture_output=True, check=True).stdout == text


def test_the_bytes_are_the_same_every_time(make_table):
    files = [open(make_table(rows=30_000, level=6).path, "rb").read() for _ in range(2)]
    assert files[0] == files[1]


@pytest.mark.parametrize("engine", ["c", "python"])
@pytest.mark.parametrize("options", FILES[:2])
def test_pandas_reads_the_same_rows(make_table, engine, options):
    pandas = pytest.importorskip("pandas")
    table = make_table(**options)
    exact = {"float_precision": "round_trip"} if engine == "c" else {}
    # The Python engine cannot make a nullable boolean where a value is missing.
    flag = "boolean" if engine == "c" else "string"
    frame = pandas.read_csv(
        table.path, engine=engine, keep_default_na=False, na_values=[""],
        dtype={**{name: "string" for name in TEXTS}, "count": "Int64", "value": "float64", "late": "float64",
               "is_new": flag}, parse_dates=["day", "at"], **exact)
    assert list(frame.columns) == NAMES
    rows = []
    for row in frame.itertuples(index=False):
        cells = [None if pandas.isna(cell) else cell for cell in row]
        cells[7] = {"true": True, "false": False}.get(cells[7], cells[7])
        cells[8] = cells[8] and cells[8].date()
        cells[9] = cells[9] and cells[9].to_pydatetime()
        rows.append(cells)
    same(rows, table.truth)


@pytest.mark.parametrize("options", FILES)
def test_pyarrow_reads_the_same_rows(make_table, options):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import csv as arrow_csv
    table = make_table(**options)
    types = {**{name: pyarrow.string() for name in TEXTS}, "count": pyarrow.int64(), "value": pyarrow.float64(),
             "late": pyarrow.float64(), "is_new": pyarrow.bool_(), "day": pyarrow.date32(),
             "at": pyarrow.timestamp("us", "UTC")}
    read = arrow_csv.read_csv(
        table.path, parse_options=arrow_csv.ParseOptions(newlines_in_values=True),
        convert_options=arrow_csv.ConvertOptions(
            column_types=types, strings_can_be_null=True, null_values=[""], quoted_strings_can_be_null=False))
    same([list(row.values()) for row in read.to_pylist()], table.truth)


@pytest.mark.parametrize("options", FILES)
def test_duckdb_reads_the_same_rows(make_table, options):
    duckdb = pytest.importorskip("duckdb")
    table = make_table(**options)
    types = ("{'id': 'VARCHAR', 'title': 'VARCHAR', 'body': 'VARCHAR', 'kind': 'VARCHAR', 'count': 'BIGINT', "
             "'value': 'DOUBLE', 'late': 'DOUBLE', 'is_new': 'BOOLEAN', 'day': 'DATE', 'at': 'TIMESTAMPTZ'}")
    query = f"select * replace (epoch_us(\"at\") as \"at\") from read_csv('{table.path}', types = {types})"
    same([list(row) for row in duckdb.sql(query).fetchall()], table.truth)


def test_duckdb_finds_the_types_by_itself(make_table):
    duckdb = pytest.importorskip("duckdb")
    table = make_table(rows=30_000)
    read = duckdb.sql(f"select count, value, late, is_new, day from '{table.path}'")
    assert [str(kind) for kind in read.types] == ["BIGINT", "DOUBLE", "DOUBLE", "BOOLEAN", "DATE"]
    truth = table.truth
    for row, expected in zip(read.fetchall(), truth, strict=True):
        assert row[0] == expected[4]
        for cell, want in zip(row[1:3], expected[5:7]):
            assert (cell is None) == (want is None) and (cell is None or bits(cell) == bits(want))


@pytest.mark.parametrize("options", FILES)
def test_polars_reads_the_same_rows(make_table, options):
    polars = pytest.importorskip("polars")
    table = make_table(**options)
    schema = {**{name: polars.String for name in TEXTS}, "count": polars.Int64, "value": polars.Float64,
              "late": polars.Float64, "is_new": polars.Boolean, "day": polars.Date, "at": polars.String}
    frame = polars.read_csv(table.path, schema=schema)
    frame = frame.with_columns(polars.col("at").str.to_datetime(time_unit="us", time_zone="UTC"))
    same([list(row) for row in frame.iter_rows()], table.truth)


def test_r_reads_the_same_rows(make_table):
    if not shutil.which("Rscript"):
        pytest.skip("R is not installed")
    table = make_table()
    # Bytes as hexadecimal digits, so that nothing R does to print can hide what it read.
    script = (
        "t <- read.csv(commandArgs(TRUE)[1], colClasses='character', na.strings='', encoding='UTF-8');"
        "hex <- function(x) if (is.na(x)) '-' else paste(charToRaw(x), collapse='');"
        "v <- as.numeric(t$value);"
        "for (i in seq_len(nrow(t))) cat(hex(t$id[i]), hex(t$title[i]), hex(t$body[i]), sprintf('%a', v[i]), '\\n')")
    read = subprocess.run(["Rscript", "-e", script, table.path], capture_output=True, text=True, check=True)
    rows = [line.split() for line in read.stdout.splitlines()]
    assert len(rows) == len(table.truth)

    # R reads files as text: a carriage return before a line feed is gone, in cells too. An empty text is missing.
    def hexadecimal(text):
        return text.replace("\r\n", "\n").encode().hex() if text else "-"

    for row, expected in zip(rows, table.truth):
        assert row[:3] == [hexadecimal(text) for text in expected[:3]]
        assert row[3] == "NA" if expected[5] is None else float.fromhex(row[3]) == expected[5]


def converted_by_libreoffice(path, folder, *arguments):
    """The rows as LibreOffice has them after opening the file, names first."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", *arguments,
         "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", f"{folder}/converted", path],
        capture_output=True, timeout=300, check=True)
    converted, = (folder / "converted").iterdir()
    with open(converted, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_libreoffice_reads_the_same_rows(make_table, tmp_path):
    table = make_table(rows=5000, name="{table}.csv", profile="spreadsheet")
    # UTF-8, and all ten fields as text, so that what it writes is what it read.
    as_text = "/".join(f"{field}/2" for field in range(1, 11))
    names, *rows = converted_by_libreoffice(
        table.path, tmp_path, f"--infilter=Text - txt - csv (StarCalc):44,34,76,1,{as_text}")
    truth = table.truth
    assert names == NAMES and len(rows) == len(truth)
    for row, expected in zip(rows, truth):
        assert row[0] == expected[0]
        assert row[3] == expected[3]
        # A cell's line breaks become its own.
        body = (expected[2] or "").replace("\r\n", "\n").replace("\r", "\n")
        assert row[2].replace("\r\n", "\n").rstrip() == body.rstrip()


def test_libreoffice_opens_the_compressed_file_whole(make_table, tmp_path):
    # More than a block of the writer; of a file of two members LibreOffice shows the first, without a word.
    table = make_table(rows=5000)
    names, *rows = converted_by_libreoffice(table.path, tmp_path)
    assert names == NAMES
    assert [row[0] for row in rows] == [row[0] for row in table.truth]


def test_frictionless_accepts_the_description(make_table, monkeypatch):
    frictionless = pytest.importorskip("frictionless")
    table = make_table(rows=500)
    monkeypatch.chdir(table.folder)
    report = frictionless.validate("datapackage.json")
    assert report.valid, report.flatten(["type", "message"])[:5]


def test_the_description_is_true(make_table):
    import hashlib
    table = make_table(rows=500)
    resource, = table.package["resources"]
    data = (table.folder / resource["path"]).read_bytes()
    assert resource["bytes"] == len(data) and resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
    assert [field["name"] for field in resource["schema"]["fields"]] == NAMES


def test_the_spreadsheet_profile_marks_guards_and_splits(make_table):
    table = make_table(rows=1000, name="{table}.csv", profile="spreadsheet", split_rows=400)
    assert [path.name for path in table.paths] == ["things.csv", "things-2.csv", "things-3.csv"]
    rows = []
    for path in table.paths:
        assert path.read_bytes().startswith(b"\xef\xbb\xbfid,")
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows += list(csv.reader(file))[1:]
    assert len(rows) == 1000
    assert not any(text.startswith(tuple("=+-@\t\r")) for row in rows for text in row[:4])
    assert any(row[4].startswith("-") for row in rows), "numbers are never guarded"
