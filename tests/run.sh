#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test: the engine's under sanitizers first, then all as released.
# Ends with ctest's summary and ctest's exit code.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
bash "$root/packaging/setup.sh"
. "$root/packaging/setup/say.sh"
. "$root/packaging/setup/build.sh"
cd "$root"

# run_tests PRESET: shows what was passed over, because it passes silently, and ends with ctest's summary.
run_tests()
{
    local log="build/$1/tests.log" skipped result=0
    say "Testing build/$1"
    ctest --preset "$1" --parallel "$(nproc)" | tee "$log" || result=$?
    skipped="$(grep -h '^SKIP' "build/$1/Testing/Temporary/LastTest.log" | sort -u || true)"
    if [ -n "$skipped" ]; then
        say "Passed over on this machine"
        printf '%s\n' "$skipped"
    fi
    sed -n '/tests passed/,$p' "$log"
    return "$result"
}

configure release
build_targets release all
configure asan
build_targets asan engine_tests
run_tests asan
run_tests release
