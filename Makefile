# Broadsheet. `make etl` and `make test` do everything on a fresh Debian or Ubuntu with Swift 6.2 or newer.
#
#   make etl                    read seeds/, write out/
#   make etl SEEDS=my/pages     read another folder
#   make etl OUT=tables         write elsewhere

SEEDS ?= seeds
OUT ?= out
PIPELINE ?= pipelines/default.yaml

# A program that needs no Swift installed where it runs. Exclusive access to memory is proved by the compiler where it can
# be and checked at run time in debug builds, which all tests use; the release leaves the run-time checks out, which were
# an eighth of its time. Without frame pointers its inner loops have a register more: a fiftieth of its time. And the
# profile tells the compiler which branches pages take: a twentieth. So do the instructions that this machine's processor
# has: with PROCESSOR=any the program does without them, and runs on every x86-64 processor.
PROCESSOR ?=
SWIFT_PLAIN = -c release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked --omit-frame-pointers \
  $(shell scripts/processor-flags $(PROCESSOR))
SWIFT_PROFILED = $(SWIFT_PLAIN) $(shell scripts/profile-flags)
# Where there is memory for it, the whole program is optimised once more when it is linked: another twentieth. LTO=no leaves
# that out, which takes two minutes less.
LTO ?=
SWIFT_RELEASE = $(SWIFT_PROFILED) $(shell scripts/link-flags $(LTO))
BROADSHEET := .build/release/broadsheet
VENV := .venv
PYTHON := $(VENV)/bin/python

.PHONY: etl build test test-swift test-tables test-gold bench profile lint format docs clean packages

etl: build
	@echo $(BROADSHEET) run $(PIPELINE) --set "SEEDS=$(SEEDS)" --set "OUT=$(OUT)"
	@$(BROADSHEET) run $(PIPELINE) --set "SEEDS=$(SEEDS)" --set "OUT=$(OUT)" || { \
	  status=$$?; \
	  [ $$status -eq 3 ] || exit $$status; }

build: packages
	swift build $(SWIFT_RELEASE) --product broadsheet

# Installs the Debian packages that are missing, or says what to do.
packages:
	@scripts/install-packages zlib1g-dev libyaml-dev

test: packages test-swift test-tables test-gold

test-swift: packages
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --parallel

# What we write, read by the programs people use: the ones from PyPI, R, LibreOffice, and Spark where there is Java for it.
test-tables: build $(VENV)/ready
	@scripts/install-packages libreoffice-calc-nogui r-base-core
	swift build $(SWIFT_PROFILED) --package-path Benchmarks
	$(PYTHON) -m pytest -q Tests/Interop python/folio/tests

# The tables of hand-read pages against what a careful reader found in them; skipped where there are none.
test-gold: build
	@scripts/score-gold $(BROADSHEET)

bench: build $(VENV)/ready
	@scripts/install-packages pigz
	SWIFT_RELEASE="$(SWIFT_RELEASE)" Benchmarks/bench.sh

# Makes profile/ anew, from a run of the program as it is now.
profile: packages
	scripts/train-profile $(SWIFT_PLAIN)

lint:
	swift format lint --strict -r -p Sources Tests Benchmarks/Sources Package.swift

format:
	swift format -i -r -p Sources Tests Benchmarks/Sources Package.swift

$(VENV)/ready: Tests/Interop/requirements.txt Tests/Interop/requirements-java.txt
	@scripts/install-packages python3-venv python3-pip
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r Tests/Interop/requirements.txt \
	  $(if $(shell command -v java),-r Tests/Interop/requirements-java.txt)
	@touch $@

# The pages and the schema that the program makes of its own descriptions.
docs: build
	$(BROADSHEET) list --schema > docs/pipeline.schema.json
	$(BROADSHEET) list --reference > docs/pipeline.md

clean:
	rm -rf .build Benchmarks/.build $(VENV) out
