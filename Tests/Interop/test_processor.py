"""A release is built for the processor of the machine that builds it, and says so on one that lacks what it needs."""
import os
import platform
import shutil
import subprocess

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BROADSHEET = os.path.join(ROOT, ".build", "release", "broadsheet")

HASWELL = "fpu sse2 fma movbe popcnt avx f16c abm bmi1 avx2 bmi2 rdseed"

pytestmark = pytest.mark.skipif(platform.machine() != "x86_64", reason="these are instructions of x86-64")


def flags(*words):
    answer = subprocess.run(["scripts/processor-flags", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return answer.stdout.split()


def cpuinfo(tmp_path, features):
    path = tmp_path / "cpuinfo"
    path.write_text(f"processor\t: 0\nflags\t\t: {features}\nbugs\t\t: none\n" * 2)
    return str(path)


def test_a_processor_with_all_instructions_gets_them(tmp_path):
    assert flags(cpuinfo(tmp_path, HASWELL)) == [
        "-Xswiftc", "-target-cpu", "-Xswiftc", "haswell", "-Xcc", "-DBROADSHEET_FOR_HASWELL"]


@pytest.mark.parametrize("feature", ["fma", "movbe", "popcnt", "avx", "f16c", "abm", "bmi1", "avx2", "bmi2"])
def test_one_that_lacks_an_instruction_gets_none(tmp_path, feature):
    assert flags(cpuinfo(tmp_path, " ".join(one for one in HASWELL.split() if one != feature))) == []


def test_a_release_for_every_processor_can_be_asked_for():
    assert flags("any") == []
    dry = subprocess.run(["make", "-n", "build", "PROCESSOR=any"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "swift build -c release" in dry.stdout
    assert "haswell" not in dry.stdout


def test_a_processor_that_lacks_them_is_told():
    emulator = shutil.which("qemu-x86_64") or shutil.which("qemu-x86_64-static")
    if not emulator:
        pytest.skip("no qemu-x86_64 to run another processor with")
    if not flags():
        pytest.skip("this machine's processor lacks them itself")
    answer = subprocess.run([emulator, "-cpu", "Nehalem", BROADSHEET, "version"], capture_output=True, text=True)
    assert answer.returncode == 1
    assert "make build PROCESSOR=any" in answer.stderr
