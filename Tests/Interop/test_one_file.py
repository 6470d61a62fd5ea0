"""All tables of a run in one Folio file hold the same cells as a file for each table, read by the Python reader."""
import subprocess
import sys

import pytest
from conftest import ROOT, built

sys.path.insert(0, str(ROOT / "python/folio"))
import folio  # noqa: E402

PIPELINE = """
broadsheet: 1
name: both
stages:
  pages: {ingest: {paths: ["%(seeds)s"]}}
  clean: {from: pages, normalise: {}}
  stories: {from: clean, segment: {}}
  facts: {from: stories, extract: {}}
  one: {from: [pages, clean, stories, facts], write: {format: folio, path: "%(out)s/all.folio"}}
  many: {from: [pages, clean, stories, facts], write: {format: folio, path: "%(out)s/many/{table}.folio"}}
  parquet: {from: [pages, clean, stories, facts], write: {format: parquet, path: "%(out)s/parquet/{table}.parquet"}}
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    program = built("broadsheet", ROOT / ".build", "swift build -c release --product broadsheet")
    folder = tmp_path_factory.mktemp("one")
    pipeline = folder / "both.yaml"
    lexicons = f'lexicons: {{folders: ["{ROOT}/pipelines/lexicons"]}}\n'
    pipeline.write_text(PIPELINE % {"seeds": ROOT / "seeds", "out": folder} + lexicons, encoding="utf-8")
    run = subprocess.run([program, "run", pipeline], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return folder


def test_the_same_cells_as_a_folio_file_for_each_table(out):
    tables = folio.File(out / "all.folio").tables
    assert sorted(t.name for t in tables) == sorted(path.stem for path in (out / "many").glob("*.folio"))
    for table in tables:
        alone = folio.read_table(out / "many" / f"{table.name}.folio")
        assert folio.read_table(out / "all.folio", table=table.name) == alone, table.name


def test_the_same_cells_as_parquet(out):
    parquet = pytest.importorskip("pyarrow.parquet")
    for table in folio.File(out / "all.folio").tables:
        read = folio.read_table(out / "all.folio", table=table.name, to="pyarrow")
        assert read.to_pydict() == parquet.read_table(out / "parquet" / f"{table.name}.parquet").to_pydict(), table.name
