#!/usr/bin/env python3
"""road.py [--megabytes 50,500] [--all-tables 20,200] [--small-files N] [--data DIR] [--broadsheet PATH]

Measures the way from files to articles: MB a second for one worker and for all, seconds a MB at several sizes of corpus
(they should agree), peak memory, a corpus of many small files; the same for the default pipeline, which writes all tables
in three formats; and a run over the sample pages from start to exit. Prints one line a measurement; seconds a MB that
grow with the corpus by over a tenth and memory over the bar are said to be MISSED, and the status is 1.
The corpora are made by make_corpus.py and kept in DIR for the next time.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


# MiB that a run over any corpus may take, and how much dearer a MB may be in a larger one.
MEMORY_BAR = 256
GROWTH_BAR = 1.1


def corpus(data, megabytes, *extra):
    name = f"corpus-{megabytes:g}" + "".join(extra).replace("--", "-")
    folder = os.path.join(data, name)
    if not os.path.isdir(folder):
        subprocess.run(
            [sys.executable, os.path.join(HERE, "make_corpus.py"), folder, "--megabytes", str(megabytes), *extra],
            check=True, stdout=subprocess.DEVNULL)
    return folder


def size(folder):
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)


def run(broadsheet, pipeline, pages, jobs):
    """Seconds and peak MiB of one run from start to exit."""
    out = tempfile.mkdtemp(prefix="broadsheet-bench-")
    try:
        command = [broadsheet, "run", pipeline, "--quiet", "--set", f"SEEDS={pages}", "--set", f"OUT={out}"]
        if jobs:
            command += ["--jobs", str(jobs)]
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, 3):
            sys.exit(f"{' '.join(command)} ended with status {code}")
        return seconds, usage.ru_maxrss / 1024
    finally:
        shutil.rmtree(out)


def all_tables(options):
    """The default pipeline at several sizes; False where a bar is missed."""
    good, first = True, None
    for megabytes in map(float, options.all_tables.split(",")):
        pages = corpus(options.data, megabytes)
        total = size(pages) / 1e6
        seconds, memory = run(options.broadsheet, "pipelines/default.yaml", pages, None)
        first = first or seconds / total
        growth = seconds / total / first
        fits = memory <= MEMORY_BAR and growth <= GROWTH_BAR
        good &= fits
        print(f"all tables {total:7.1f} MB: {total / seconds:5.1f} MB/s, {1000 * seconds / total:6.1f} ms/MB "
              f"({growth:.2f} x the first, bar {GROWTH_BAR}), peak {memory:5.0f} MiB (bar {MEMORY_BAR})"
              f"{'' if fits else ': MISSED'}", flush=True)
    return good


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", default="50,500")
    parser.add_argument("--all-tables", default="20,200", help="MB of the corpora for the default pipeline; empty: none")
    parser.add_argument("--small-files", type=int, default=100_000)
    parser.add_argument("--data", default=os.path.join(ROOT, "bench-data"))
    parser.add_argument("--broadsheet", default=os.path.join(ROOT, ".build/release/broadsheet"))
    parser.add_argument("--pipeline", default=os.path.join(HERE, "road.yaml"))
    options = parser.parse_args()
    for megabytes in map(float, filter(None, options.megabytes.split(","))):
        pages = corpus(options.data, megabytes)
        total = size(pages) / 1e6
        for jobs in (1, None):
            seconds, memory = run(options.broadsheet, options.pipeline, pages, jobs)
            workers = "1 worker " if jobs else "all cores"
            print(f"road {total:7.1f} MB, {workers}: {total / seconds:6.1f} MB/s, "
                  f"{1000 * seconds / total:6.2f} ms/MB, peak {memory:5.0f} MiB", flush=True)
    if options.small_files:
        pages = corpus(options.data, options.small_files * 1.5 / 1000, "--page-bytes", "1500")
        seconds, memory = run(options.broadsheet, options.pipeline, pages, None)
        count = sum(len(names) for _, _, names in os.walk(pages))
        print(f"road {count} small files: {seconds:.1f} s, {count / seconds:.0f} files/s, peak {memory:.0f} MiB")
    good = all_tables(options) if options.all_tables else True
    times = sorted(run(options.broadsheet, "pipelines/default.yaml", "seeds", None)[0] for _ in range(9))
    print(f"sample pages, all tables, start to exit: median {1000 * times[4]:.1f} ms, least {1000 * times[0]:.1f} ms")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
