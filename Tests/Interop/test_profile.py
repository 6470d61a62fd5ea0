"""The profile that releases are built by belongs to this program and this compiler."""
import glob
import gzip
import os
import re
import subprocess

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROFILE = os.path.join(ROOT, "profile", "broadsheet.profdata.gz")
BUILD = os.path.join(ROOT, ".build", "release")
ROOMS = ["Normalise", "Segment", "Extract", "Ingest", "Write", "Model", "Lexicon"]

# Where less of what the profile names is still in the program, `make profile` is due.
LEAST_SHARE = 0.7


def flags():
    return subprocess.run(["scripts/profile-flags"], cwd=ROOT, capture_output=True, text=True, check=True)


def skip_with_another_compiler():
    version = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    with open(os.path.join(ROOT, "profile", "compiler")) as file:
        if file.read().strip() != version:
            pytest.skip(f"the profile was made with another compiler than {version}")


def test_a_release_is_built_by_the_profile():
    skip_with_another_compiler()
    path = re.search(r"-ir-profile-use=(\S+)", flags().stdout).group(1)
    with gzip.open(PROFILE) as kept, open(path, "rb") as used:
        assert used.read() == kept.read()


def test_another_compiler_builds_without_it_and_is_told(tmp_path):
    swift = tmp_path / "swift"
    swift.write_text("#!/bin/sh\necho Swift version 1.0\n")
    swift.chmod(0o755)
    answer = subprocess.run(
        ["scripts/profile-flags"], cwd=ROOT, capture_output=True, text=True, check=True,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"})
    assert answer.stdout == ""
    assert "Swift version 1.0" in answer.stderr


def tool(name):
    """One of the programs that came with the compiler."""
    swift = subprocess.run(["which", "swift"], capture_output=True, text=True, check=True).stdout.strip()
    return os.path.join(os.path.dirname(os.path.realpath(swift)), name)


def compiled():
    """The rooms as they were compiled last, with or without what is left to the linker: that may put whole functions into
    others, where they have no name any more."""
    kinds = [[path for room in ROOMS for path in glob.glob(os.path.join(BUILD, f"{room}.build", f"*.{kind}"))]
             for kind in ("o", "bc")]
    return max(kinds, key=lambda paths: max(map(os.path.getmtime, paths), default=0))


def test_most_of_what_the_profile_counts_is_in_the_program():
    skip_with_another_compiler()
    path = re.search(r"-ir-profile-use=(\S+)", flags().stdout).group(1)
    shown = subprocess.run(
        [tool("llvm-profdata"), "show", "--all-functions", path], capture_output=True, text=True, check=True).stdout
    counted = set(re.findall(r"^  (\S*\$s\S+):$", shown, re.M))
    ours = {name.split(";")[-1] for name in counted if re.search(rf"\$s\d+({'|'.join(ROOMS)})", name)}
    held = subprocess.run([tool("llvm-nm"), *compiled()], capture_output=True, text=True, check=True).stdout
    symbols = {line.split()[-1] for line in held.splitlines() if line.strip()}
    assert len(ours) > 1000
    # Small functions are put into those that call them, and have no name any more: they are not asked for.
    share = len(ours & symbols) / len(ours)
    assert share >= LEAST_SHARE, f"only {share:.0%} of {len(ours)} functions: run make profile"
