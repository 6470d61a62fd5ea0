#!/usr/bin/env python3
"""tables.py [--tries N] [--data DIR] [--out DIR] [--bench PATH] [--only csv,gzip]

Measures the CSV writer beside its peers, on the same tables, in one run, turn by turn: plain CSV beside DuckDB and
Polars, gzip beside `pigz` over the very bytes we write. Needs the folder `shared` beside the project (or named by
BROADSHEET_SHARED), whose bench/make_tables.py makes the tables and bench/bench.py times the peers, and the Python
packages of Tests/Interop/requirements.txt. Without them it measures our writer alone, on a table of its own, and says so.

Each clock covers the writing only: the table is in memory before, in each one's own form. Of each one's tries the
fastest counts. `others` is the share of a core that other programs took meanwhile; above 0.1, measure again.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
TABLES = ("quantities", "articles")
# What is measured, which peer it is held to, and how many times the peer's seconds it may take.
BARS = {("csv", "csv-duckdb"): 0.7, ("gzip 6", "gz-pigz6"): 1.1}
MEMORY_BAR = 60


def shared():
    named = os.environ.get("BROADSHEET_SHARED")
    places = [named] if named else [os.path.join(ROOT, "..", "shared"), os.path.join(ROOT, "..", "..", "shared")]
    return next((os.path.abspath(p) for p in places if os.path.exists(os.path.join(p, "bench", "bench.py"))), None)


def ours(arguments, *rest):
    command = [arguments.bench, "csv", "--tries", "1", "--wait", "5", "--out", arguments.out, "--json", *rest]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def peer(arguments, case, data, table):
    """One try of a peer, or None where it is not installed."""
    target = os.path.join(arguments.out, "peer-" + case)
    command = [sys.executable, os.path.join(shared(), "bench", "bench.py"), "child", data, arguments.out, case]
    run = subprocess.run(command + ["--table", table, "--target", target], capture_output=True, text=True, check=False)
    if os.path.exists(target):
        os.remove(target)
    if run.returncode:
        words = run.stderr.strip().splitlines() or ["no word why"]
        print(f"  {case}: {words[-1]}")
        return None
    return json.loads(run.stdout.strip().splitlines()[-1])


def better(best, new):
    return new if best is None or (new and new["wall"] < best["wall"]) else best


def line(name, m):
    memory = max(m["peak"] - m["base"], 0)
    others = f"  others {m['other']:.2f}" if m["other"] > 0.1 else ""
    print(f"  {name:14s} {m['wall']:7.3f} s  cpu {m['cpu']:6.3f} s  {m['size'] / 1e6:7.1f} MB  memory +{memory:.0f} MiB{others}")


def beside(arguments, title, our_arguments, peers, data, table):
    """One of ours beside its peers, turn by turn; False where a bar is missed."""
    print(f"{table}, {title}")
    best, bests = None, dict.fromkeys(peers)
    for _ in range(arguments.tries):
        best = better(best, ours(arguments, *our_arguments))
        for case in [p for p in peers if bests[p] is not False]:
            m = peer(arguments, case, data, table)
            bests[case] = better(bests[case], m) if m else bests[case] or False
    line("broadsheet", best)
    good = best["peak"] - best["base"] <= MEMORY_BAR
    for case, m in bests.items():
        if not m:
            continue
        line(case, m)
        ratio, bar = best["wall"] / m["wall"], BARS.get((title, case))
        verdict = "" if bar is None else f"  (bar {bar:.2f}: {'met' if ratio <= bar else 'MISSED'})"
        print(f"  -> {ratio:.2f} x {case}, {best['size'] / m['size']:.3f} x its bytes{verdict}")
        good = good and (bar is None or ratio <= bar)
    return good


def with_peers(arguments):
    data = arguments.data
    os.makedirs(data, exist_ok=True)
    script = os.path.join(shared(), "bench", "make_tables.py")
    if not os.path.exists(os.path.join(data, "quantities.csv")):
        print(f"making the tables in {data} (half a minute, 570 MB)")
        subprocess.run([sys.executable, script, "--out", data, "--seed", "7"], cwd=shared(), check=True)
    if not os.path.exists(os.path.join(data, "quantities.arrow")):
        bench = os.path.join(shared(), "bench", "bench.py")
        subprocess.run([sys.executable, bench, "prepare", data], check=True, stdout=subprocess.DEVNULL)
    good = True
    for table in TABLES:
        given = ["--input", os.path.join(data, table + ".csv"), "--table", table]
        if "csv" in arguments.only:
            good &= beside(arguments, "csv", given, ["csv-duckdb", "csv-polars"], data, table)
        if "gzip" in arguments.only:
            # The peer compresses the very bytes we write.
            same = os.path.join(arguments.out, "same")
            os.makedirs(same, exist_ok=True)
            name = ours(arguments, *given, "--keep")["case"]
            os.replace(os.path.join(arguments.out, name), os.path.join(same, table + ".csv"))
            good &= beside(arguments, "gzip 6", [*given, "--gzip", "6"], ["gz-pigz6"], same, table)
            good &= beside(arguments, "gzip 4", [*given, "--gzip", "4"], ["csvgz-polars"], data, table)
            shutil.rmtree(same)
    return good


def alone(arguments):
    print("no ../shared/bench: our writer alone, on a made-up table of 1,000,000 rows")
    for title, rest in (("csv", []), ("gzip 6", ["--gzip", "6"]), ("gzip 4", ["--gzip", "4"])):
        best = None
        for _ in range(arguments.tries):
            best = better(best, ours(arguments, "--rows", "1000000", *rest))
        line(title, best)
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--data", default=os.path.join(ROOT, "bench-data"))
    parser.add_argument("--out", default=None, help="where the files go; memory (/dev/shm) where there is room")
    parser.add_argument("--bench", default=os.path.join(HERE, ".build", "release", "bench"))
    parser.add_argument("--only", default="csv,gzip", type=lambda text: text.split(","))
    arguments = parser.parse_args()
    in_memory = os.path.isdir("/dev/shm") and shutil.disk_usage("/dev/shm").free > 2 << 30
    arguments.out = arguments.out or os.path.join("/dev/shm" if in_memory else arguments.data, f"broadsheet-bench-{os.getpid()}")
    os.makedirs(arguments.out, exist_ok=True)
    try:
        good = with_peers(arguments) if shared() else alone(arguments)
    finally:
        shutil.rmtree(arguments.out, ignore_errors=True)
    sys.exit(0 if good else 1)


main()
