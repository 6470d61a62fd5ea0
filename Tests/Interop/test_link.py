"""A release is optimised as a whole when it is linked, where the machine that builds it has the memory for that."""
import os
import subprocess

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

WHOLE = ["--experimental-lto-mode=full", "-debug-info-format", "none"]


def flags(*words, linker=None):
    environment = {**os.environ, "LINKER": str(linker)} if linker else None
    answer = subprocess.run(
        ["scripts/link-flags", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return answer.stdout.split()


def meminfo(tmp_path, mebibytes):
    path = tmp_path / "meminfo"
    path.write_text(f"MemTotal:       {mebibytes * 1024} kB\nMemFree:        1024 kB\n")
    return str(path)


def test_a_machine_with_little_memory_links_as_ever(tmp_path):
    assert flags(meminfo(tmp_path, 16 * 1024)) == []


def test_what_cannot_be_read_is_no_memory(tmp_path):
    assert flags(str(tmp_path / "missing")) == []
    (tmp_path / "empty").write_text("")
    assert flags(str(tmp_path / "empty")) == []


def test_a_machine_with_plenty_of_it_optimises_the_whole(tmp_path):
    if not flags():
        pytest.skip("this machine or container has too little memory, or its toolchain no linker of its own")
    assert flags(meminfo(tmp_path, 32 * 1024))[:3] == WHOLE


@pytest.mark.parametrize(
    "knows, more", [(0, ["-Xlinker", "-mllvm", "-Xlinker", "-enable-ext-tsp-block-placement=1"]), (1, [])]
)
def test_a_linker_is_asked_only_for_what_it_knows(tmp_path, knows, more):
    if not flags():
        pytest.skip("this machine or container has too little memory, or its toolchain no linker of its own")
    linker = tmp_path / "ld.lld"
    linker.write_text(f"#!/bin/sh\nexit {knows}\n")
    linker.chmod(0o755)
    assert flags(meminfo(tmp_path, 32 * 1024), linker=linker) == WHOLE + more


def test_it_can_be_left_out():
    assert flags("no") == []
    dry = subprocess.run(["make", "-n", "build", "LTO=no"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "swift build -c release" in dry.stdout
    assert "lto" not in dry.stdout
