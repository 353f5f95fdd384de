# SPDX-License-Identifier: GPL-3.0-or-later
# Configuring and building a preset. Needs say.sh, `root`.

# configure PRESET
configure()
{
    local log="$root/build/configure-$1.log"
    say "Configuring build/$1"
    require_space "$root/build" 2000 "the build"
    if ! (cd "$root" && cmake --preset "$1") >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        fail "CMake could not configure the preset $1." "$(explain_log "$log")"
    fi
}

# build_targets PRESET TARGET…
build_targets()
{
    local preset="$1"
    shift
    say "Building build/$preset: $*"
    # One cache for every checkout of this person, whatever folder it lies in.
    export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}" CCACHE_NOHASHDIR="${CCACHE_NOHASHDIR:-1}"
    (cd "$root" && cmake --build --preset "$preset" --target "$@") || fail "The build of $preset failed; the reason is above." \
        "If the disk or the memory was full, make room and run this again: it goes on where it stopped."
}
