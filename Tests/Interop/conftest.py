"""Tables made by Benchmarks' `tablemaker`, and what they must read back as.

    swift build -c release --package-path Benchmarks
    python -m pytest -q Tests/Interop

Every test makes its files in a folder of its own. `make_table(**options)` runs the tool with options of the `write`
stage and gives the files; `truth` is the same rows, written by the tool without any of the writers.
"""
import json
import os
import pathlib
import struct
import subprocess
from dataclasses import dataclass

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TYPES = ["text", "text", "text", "text", "int", "real", "real", "bool", "date", "time"]


def built(name, folder, command):
    """A program of ours: where the environment names it (in capitals), else the release or debug build."""
    named = os.environ.get(name.upper())
    places = [pathlib.Path(named)] if named else [folder / kind / name for kind in ("release", "debug")]
    for place in places:
        if place.exists():
            return place
    pytest.skip(f"no {name}: run `{command}`", allow_module_level=True)


def tablemaker():
    return built("tablemaker", ROOT / "Benchmarks/.build", "swift build -c release --package-path Benchmarks")


def value(cell, kind):
    if cell is None:
        return None
    if kind == "int":
        return int(cell)
    if kind == "real":
        return struct.unpack(">d", bytes.fromhex(cell))[0]
    return cell


@dataclass
class Table:
    folder: pathlib.Path
    paths: list
    warnings: str

    @property
    def path(self):
        assert len(self.paths) == 1
        return str(self.paths[0])

    @property
    def truth(self):
        """Rows of Python values: dates are days and instants microseconds since 1970."""
        lines = (self.folder / "things.truth.jsonl").read_text(encoding="utf-8").split("\n")
        return [[value(cell, kind) for cell, kind in zip(json.loads(line), TYPES)] for line in lines if line]

    @property
    def package(self):
        return json.loads((self.folder / "datapackage.json").read_text(encoding="utf-8"))


@pytest.fixture
def make_table(tmp_path):
    count = 0

    def make(rows=2000, seed=7, name="{table}.csv.gz", **options):
        nonlocal count
        count += 1
        folder = tmp_path / f"table{count}"
        options = {"format": "csv", "path": f"{folder}/{name}", **options}
        settings = [part for key, text in options.items() for part in ("--set", f"{key}={text}")]
        run = subprocess.run(
            [tablemaker(), "--rows", str(rows), "--seed", str(seed), "--out", str(folder), *settings],
            capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        return Table(folder, [pathlib.Path(line) for line in run.stdout.split("\n") if line], run.stderr)

    return make
