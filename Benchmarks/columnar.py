#!/usr/bin/env python3
"""columnar.py [--tries N] [--data DIR] [--out DIR] [--bench PATH] [--only write,read,search] [--tables quantities,articles]

Measures Parquet and Folio beside their peers, on the same tables, in one run, turn by turn:

  write   both formats beside Polars, PyArrow, DuckDB and fastparquet: seconds, bytes, memory
  read    a filtered sum from Folio beside DuckDB over our Parquet of the same rows; single rows and absent ids
  search  what the pair filters of Folio cost and save

Needs what tables.py needs; without it, it says so and measures nothing. Ratios are held to bars; see beside.py.
"""
import os

from beside import arguments, beside, better, child, line, ours, prepare, run, shared, verdict, written

NONE = (None, None)
SMALLER = (None, 1.0)
# For each table: title, our options, and for each peer the bars of seconds and bytes.
WRITERS = {
    "quantities": [
        ("parquet gzip 4", ["parquet", 4], {"pq-polars-gzip": (1.2, 1.03)}),
        ("parquet gzip 6", ["parquet", 6], {
            "pq-pyarrow-gzip6": (0.5, 1.0), "pq-pyarrow-gzip": SMALLER, "pq-duckdb-gzip": SMALLER,
            "pq-polars-gzip": SMALLER, "pq-fastparquet-gzip": SMALLER}),
        ("parquet uncompressed", ["parquet", None, "--compression", "none"], {"pq-polars-none": (1.5, None)}),
        ("folio 6", ["folio", 6], {"pq-polars-gzip": (1.3, 0.75), "pq-polars-zstd": NONE}),
    ],
    "articles": [
        ("parquet gzip 4", ["parquet", 4], {"pq-polars-gzip": (0.7, 1.03)}),
        ("parquet gzip 6", ["parquet", 6], {
            "pq-pyarrow-gzip6": (0.5, 1.0), "pq-pyarrow-gzip": SMALLER, "pq-duckdb-gzip": SMALLER,
            "pq-polars-gzip": SMALLER, "pq-fastparquet-gzip": SMALLER}),
        ("parquet uncompressed", ["parquet", None, "--compression", "none"], {"pq-polars-none": (1.5, None)}),
        ("folio 6", ["folio", 6], {"pq-polars-gzip": (0.65, 0.75), "pq-polars-zstd": NONE}),
    ],
}
SCAN_BAR = 1.0
LOOK_UP_BAR = 1.0  # milliseconds, the slowest of all


def options(given, table, form, level, *rest):
    chosen = ["--format", form, *(["--level", level] if level else []), *rest]
    return [*chosen, "--input", os.path.join(given.data, table + ".csv"), "--table", table]


def writing(given):
    good = True
    for table in given.tables:
        for title, chosen, peers in WRITERS[table]:
            good &= beside(given, title, options(given, table, *chosen), peers, given.data, table)
    return good


def kept(given, table, form, level, *rest):
    m = written(given, *options(given, table, form, level, *rest), "--keep")
    return os.path.join(given.out, m["case"]), m


def reading(given):
    folio, _ = kept(given, "quantities", "folio", 6)
    parquet, _ = kept(given, "quantities", "parquet", 4)
    print("quantities, sum(value) where unit = 'CNY'")
    best, bests = None, dict.fromkeys(["read:duckdb:sum", "read:polars:sum"])
    for _ in range(given.tries):
        best = better(best, ours(given, "scan", "--file", folio)[0])
        for case in bests:
            bests[case] = better(bests[case], child(given, given.data, case, "--input", parquet))
    line("folio", best)
    good = True
    for case, m in bests.items():
        if m:
            line(case, m)
            ratio = best["wall"] / m["wall"]
            bar = SCAN_BAR if "duckdb" in case else None
            print(f"  -> {ratio:.2f} x its seconds{verdict(ratio, bar)}")
            good &= bar is None or ratio <= bar
    for what, title in (("rows", "one row by number, all columns"), ("absent", "an id that is not there")):
        tries = [ours(given, what, "--file", folio)[0] for _ in range(given.tries)]
        best = min(tries, key=lambda m: m["worst"])
        print(f"quantities, {title}: first {best['first']:.2f}, mean {best['mean']:.3f}, 99 of 100 within "
              f"{best['most99']:.2f}, slowest {best['worst']:.2f} ms{verdict(best['worst'], LOOK_UP_BAR)}")
        good &= best["worst"] <= LOOK_UP_BAR
    return good


def searching(given):
    for table, column in (("articles", "body"), ("quantities", "sentence")):
        if table not in given.tables:
            continue
        _, plain = kept(given, table, "folio", 6)
        path, filtered = kept(given, table, "folio", 6, "--search", column)
        more = filtered["size"] - plain["size"]
        results = ours(given, "search", "--file", path, "--column", column)
        print(f"{table}.{column}, pair filters: {more / 1e6:.2f} MB, {more / (results[0]['column'] - more):.1%} of the "
              f"column's bytes; {plain['wall']:.2f} s without, {filtered['wall']:.2f} s with")
        for m in results:
            print(f"  {m['case']:20s} {m['read']:6.1%} of {m['pages']:.0f} pages read, mean of {m['words']:.0f} searches")
    return True


def all_of_it(given):
    if not shared():
        print("no ../shared/bench: nothing to compare Parquet and Folio with")
        return True
    prepare(given)
    good = True
    for name, work in (("write", writing), ("read", reading), ("search", searching)):
        if name in given.only:
            good &= work(given)
    return good


run(arguments(__doc__, "write,read,search"), all_of_it)
