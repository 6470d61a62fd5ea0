"""What the README shows is what the program says of the sample pages today."""
import pathlib
import re
import subprocess

import pytest

from conftest import ROOT, built

duckdb = pytest.importorskip("duckdb")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def broadsheet(*arguments):
    program = built("broadsheet", ROOT / ".build", "swift build -c release --product broadsheet")
    return subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    folder = tmp_path_factory.mktemp("samples")
    broadsheet("run", "pipelines/default.yaml", "--quiet", "--set", "SEEDS=seeds", "--set", f"OUT={folder}")
    return pathlib.Path(folder)


def test_the_largest_investments(samples):
    query = re.search(r"(?m)^    select p\.name.*?(?=\n\n)", README, re.DOTALL).group(0)
    shown = re.search(r"(?m)^\| project \| investor .*?(?=\n\n)", README, re.DOTALL).group(0).split("\n")[2:]
    rows = duckdb.sql(query.replace("'out/", f"'{samples}/")).fetchall()
    assert [[cell.strip() for cell in line.strip("|").split("|")] for line in shown] == [
        ["" if cell is None else str(cell) for cell in row] for row in rows
    ]


def test_the_preview_of_a_story():
    command, shown = re.search(r"(?m)^    \$ broadsheet (preview .*)\n((?:    .*\n|\n)+)", README).groups()
    lines = [line[4:].rstrip() for line in shown.rstrip().split("\n")]
    said = [line.rstrip() for line in broadsheet(*command.split()).split("\n")]
    start = said.index(lines[0])
    assert said[start:start + len(lines)] == lines
