"""What the benchmarks of writers and readers share: the tables, our program and its peers, turn by turn, bars.

A *bar* is a ratio to a peer that was measured in the same run: how many times its seconds, or its bytes, we may take.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
# MiB that a writer may take above the table it is given.
MEMORY_BAR = 60


def shared():
    named = os.environ.get("BROADSHEET_SHARED")
    places = [named] if named else [os.path.join(ROOT, "..", "shared"), os.path.join(ROOT, "..", "..", "shared")]
    return next((os.path.abspath(p) for p in places if os.path.exists(os.path.join(p, "bench", "bench.py"))), None)


def arguments(description, only):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--data", default=os.path.join(ROOT, "bench-data"))
    parser.add_argument("--out", default=None, help="where the files go; memory (/dev/shm) where there is room")
    parser.add_argument("--bench", default=os.path.join(HERE, ".build", "release", "bench"))
    parser.add_argument("--only", default=only, type=lambda text: text.split(","))
    parser.add_argument("--tables", default="quantities,articles", type=lambda text: text.split(","))
    parser.add_argument("--wait", type=int, default=5, help="seconds to wait for other programs to be quiet")
    given = parser.parse_args()
    in_memory = os.path.isdir("/dev/shm") and shutil.disk_usage("/dev/shm").free > 2 << 30
    # Always a folder of our own, because it is removed in the end.
    given.out = os.path.join(given.out or ("/dev/shm" if in_memory else given.data), f"broadsheet-bench-{os.getpid()}")
    return given


def run(given, work):
    """Calls `work`, removes what it left, and ends the program: 0 where it answers that all bars are met."""
    os.makedirs(given.out, exist_ok=True)
    try:
        good = work(given)
    finally:
        shutil.rmtree(given.out, ignore_errors=True)
    sys.exit(0 if good else 1)


def prepare(given):
    """Makes the tables, which are the same for the same seed, once."""
    data = given.data
    os.makedirs(data, exist_ok=True)
    if not os.path.exists(os.path.join(data, "quantities.csv")):
        print(f"making the tables in {data} (half a minute, 570 MB)")
        script = os.path.join(shared(), "bench", "make_tables.py")
        subprocess.run([sys.executable, script, "--out", data, "--seed", "7"], cwd=shared(), check=True)
    if not os.path.exists(os.path.join(data, "quantities.arrow")):
        bench = os.path.join(shared(), "bench", "bench.py")
        subprocess.run([sys.executable, bench, "prepare", data], check=True, stdout=subprocess.DEVNULL)


def ours(given, what, *rest):
    """What `bench` says of one thing; several lines where it measures several."""
    command = [given.bench, what, "--json", *map(str, rest)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().splitlines()
    return [json.loads(line) for line in lines]


def written(given, *rest):
    return ours(given, "write", "--tries", 1, "--wait", given.wait, "--out", given.out, *rest)[0]


def child(given, data, case, *rest):
    """One try of a peer, or None where it is not installed or cannot do it."""
    command = [sys.executable, os.path.join(shared(), "bench", "bench.py"), "child", data, given.out, case, *rest]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        words = done.stderr.strip().splitlines() or ["no word why"]
        print(f"  {case}: {words[-1][:120]}")
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def peer(given, case, data, table):
    target = os.path.join(given.out, "peer-" + case)
    try:
        return child(given, data, case, "--table", table, "--target", target)
    finally:
        if os.path.exists(target):
            os.remove(target)


def better(best, new):
    return new if best is None or (new and new["wall"] < best["wall"]) else best


def line(name, m):
    memory = f"  memory +{max(m['peak'] - m['base'], 0):.0f} MiB"
    others = f"  others {m['other']:.2f}" if m["other"] > 0.1 else ""
    size = f"  {m['size'] / 1e6:7.1f} MB" if "size" in m else ""
    print(f"  {name:19s} {m['wall']:7.3f} s  cpu {m['cpu']:6.3f} s{size}{memory}{others}")


def verdict(ratio, bar):
    return "" if bar is None else f" (bar {bar:.2f}: {'met' if ratio <= bar else 'MISSED'})"


def beside(given, title, our_arguments, peers, data, table):
    """One writer of ours beside its peers, turn by turn; False where a bar is missed.

    `peers` holds for each peer's case the bars for seconds and for bytes, None where there is none.
    """
    print(f"{table}, {title}")
    best, bests = None, dict.fromkeys(peers)
    for _ in range(given.tries):
        best = better(best, written(given, *our_arguments))
        for case in [p for p in peers if bests[p] is not False]:
            m = peer(given, case, data, table)
            bests[case] = better(bests[case], m) if m else bests[case] or False
    line("broadsheet", best)
    memory = best["peak"] - best["base"]
    good = memory <= MEMORY_BAR
    if not good:
        print(f"  -> memory {memory:.0f} MiB above the table (bar {MEMORY_BAR}: MISSED)")
    for case, m in bests.items():
        if not m:
            continue
        line(case, m)
        seconds, size = best["wall"] / m["wall"], best["size"] / m["size"]
        seconds_bar, size_bar = peers[case]
        print(f"  -> {seconds:.2f} x its seconds{verdict(seconds, seconds_bar)}, "
              f"{size:.3f} x its bytes{verdict(size, size_bar)}")
        good = good and (seconds_bar is None or seconds <= seconds_bar) and (size_bar is None or size <= size_bar)
    sys.stdout.flush()
    return good
