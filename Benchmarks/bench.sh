#!/bin/sh
# bench.sh: everything that is measured, one line a figure. `make bench` builds the program and calls this.
#
#   Benchmarks/bench.sh                 all
#   Benchmarks/bench.sh tables          the CSV writer beside its peers
#   Benchmarks/bench.sh columnar        Parquet and Folio beside theirs
#   Benchmarks/bench.sh stages          from files to articles: each stage and repair, in ms a MB
#   Benchmarks/bench.sh extract         from articles to facts: each step, in ms a MB of clean text, of the sample pages and of
#                                       the real ones where there are any (in ../shared/seeds, or $PAGES)
#   Benchmarks/bench.sh road            from files to articles
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
python=${PYTHON:-$root/.venv/bin/python}
[ -x "$python" ] || python=python3

what=${1:-all}
failed=0
if [ "$what" = all ] || [ "$what" = road ]; then
  "$python" "$here/road.py" || failed=1
fi
if [ "$what" != road ]; then
  # With the flags of the product, so that what is timed is what runs; unquoted, for they are several words.
  swift build ${SWIFT_RELEASE:--c release} --package-path "$here" --product bench
fi
if [ "$what" = all ] || [ "$what" = tables ]; then
  "$python" "$here/tables.py" || failed=1
fi
if [ "$what" = all ] || [ "$what" = stages ]; then
  "$here/.build/release/bench" stages "$root/seeds" --lexicons "$root/pipelines/lexicons" || failed=1
fi
if [ "$what" = all ] || [ "$what" = extract ]; then
  # The samples hold three times as many figures to the byte as pages do: they say what a dense page costs.
  for pages in "$root/seeds" "${PAGES:-${BROADSHEET_SHARED:-$root/../shared}/seeds}"; do
    [ -d "$pages" ] || continue
    echo "extract, pages of $pages"
    "$here/.build/release/bench" extract "$pages" --lexicons "$root/pipelines/lexicons" || failed=1
  done
fi
if [ "$what" = all ] || [ "$what" = columnar ]; then
  "$python" "$here/columnar.py" || failed=1
fi
exit $failed
