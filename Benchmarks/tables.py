#!/usr/bin/env python3
"""tables.py [--tries N] [--data DIR] [--out DIR] [--bench PATH] [--only csv,gzip] [--tables quantities,articles]

Measures the CSV writer beside its peers, on the same tables, in one run, turn by turn: plain CSV beside DuckDB and
Polars, gzip beside `pigz` over the very bytes we write. Needs the folder `shared` beside the project (or named by
BROADSHEET_SHARED), whose bench/make_tables.py makes the tables and bench/bench.py times the peers, and the Python
packages of Tests/Interop/requirements.txt. Without them it measures our writer alone, on a table of its own, and says so.

Each clock covers the writing only: the table is in memory before, in each one's own form. Of each one's tries the
fastest counts. `others` is the share of a core that other programs took meanwhile; above 0.1, measure again.
"""
import os
import shutil

from beside import arguments, beside, better, line, prepare, run, shared, written


def with_peers(given):
    prepare(given)
    data = given.data
    good = True
    for table in given.tables:
        rows = ["--format", "csv", "--input", os.path.join(data, table + ".csv"), "--table", table]
        if "csv" in given.only:
            good &= beside(given, "csv", rows, {"csv-duckdb": (0.7, None), "csv-polars": (None, None)}, data, table)
        if "gzip" in given.only:
            # The peer compresses the very bytes we write.
            same = os.path.join(given.out, "same")
            os.makedirs(same, exist_ok=True)
            name = written(given, *rows, "--keep")["case"]
            os.replace(os.path.join(given.out, name), os.path.join(same, table + ".csv"))
            rows += ["--compression", "gzip", "--level"]
            good &= beside(given, "gzip 6", [*rows, "6"], {"gz-pigz6": (1.1, None)}, same, table)
            good &= beside(given, "gzip 4", [*rows, "4"], {"csvgz-polars": (None, None)}, data, table)
            shutil.rmtree(same)
    return good


def alone(given):
    print("no ../shared/bench: our writer alone, on a made-up table of 1,000,000 rows")
    gzip = ["--compression", "gzip", "--level"]
    for title, rest in (("csv", []), ("gzip 6", [*gzip, "6"]), ("gzip 4", [*gzip, "4"])):
        best = None
        for _ in range(given.tries):
            best = better(best, written(given, "--format", "csv", "--rows", "1000000", *rest))
        line(title, best)
    return True


run(arguments(__doc__, "csv,gzip"), with_peers if shared() else alone)
