#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How long it takes from the start of the program until its window is on the screen, beside a bare Qt window in the
# same run. Needs Xvfb and xdotool (Debian packages of these names).
#   bash tests/benchmarks/bench_start.sh BUILD_FOLDER [LAB] [RUNS]
set -euo pipefail

build=${1:?usage: bench_start.sh BUILD_FOLDER [LAB] [RUNS]}
lab=${2:-}
runs=${3:-11}

for tool in Xvfb xdotool; do
    command -v "$tool" > /dev/null || { echo "bench_start.sh needs $tool" >&2; exit 1; }
done

work=$(mktemp -d)
mkfifo "$work/display"
# Without -noreset the server starts over whenever its last client leaves, and turns the next one away.
Xvfb -displayfd 3 -noreset -screen 0 1600x1000x24 3> "$work/display" 2> /dev/null &
server=$!
trap 'kill "$server" 2> /dev/null || true; wait 2> /dev/null || true; rm -rf "$work"' EXIT
read -r number < "$work/display" || { echo "Xvfb ended without a display" >&2; exit 1; }
export DISPLAY=":$number"
export QT_QPA_PLATFORM=xcb HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data

# Milliseconds until a window of the program is visible.
startTime() {
    local begin end program
    begin=$(date +%s%N)
    "$@" > /dev/null 2>&1 &
    program=$!
    until xdotool search --onlyvisible --pid "$program" > /dev/null 2>&1; do
        kill -0 "$program" 2> /dev/null || { echo "ended without a window: $*" >&2; exit 1; }
    done
    end=$(date +%s%N)
    kill "$program"
    wait "$program" 2> /dev/null || true
    echo $(((end - begin) / 1000000))
}

median() {
    sort -n "$1" | sed -n "$((($(wc -l < "$1") + 1) / 2))p"
}

semblance=("$build/bin/semblance")
[ -z "$lab" ] || semblance+=(--lab "$lab")
for _ in $(seq "$runs"); do
    startTime "$build/benchmarks/bench_bare_window" >> "$work/bare"
    startTime "${semblance[@]}" >> "$work/semblance"
done
bare=$(median "$work/bare")
ours=$(median "$work/semblance")
echo "bare Qt window: median $bare ms of $runs ($(sort -n "$work/bare" | tr '\n' ' '))"
echo "semblance:      median $ours ms of $runs ($(sort -n "$work/semblance" | tr '\n' ' '))"
awk "BEGIN { printf \"ratio: %.1f\n\", $ours / $bare }"
