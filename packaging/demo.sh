#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From nothing to a candidate list: installs what is missing, builds, enrols photographs that Debian packages, searches
# them and shows the result. With --headless no window is opened. Repeatable; needs no answers.
set -euo pipefail

packaging="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$packaging")"
. "$packaging/setup/say.sh"
. "$packaging/setup/build.sh"

headless=""
case "${1:-}" in
    "") ;;
    --headless) headless=yes ;;
    *) fail "demo.sh does not know “$1”." "Usage: bash packaging/demo.sh [--headless]" ;;
esac

program="$root/build/release/bin/semblance"
command="$root/build/release/bin/semblance-cli"
lab="$root/build/demo-lab"
images="$root/build/demo-images"
gallery="Five Johns"
person="John_Schneider"
probe="$images/probe.jpg"

# cli ARGUMENTS…: a failure has said its reason itself; exit code 1 (some images not enrolled) is none.
cli()
{
    local code=0
    "$command" "$@" || code=$?
    [ "$code" -le 1 ] || fail "semblance-cli $1 ended with exit code $code; the reason is above." \
        "If it is about the laboratory, remove $lab and run this again."
}

# One photograph of each person is held out; the one of $person becomes the probe.
lay_out_images()
{
    local folder held_out
    rm -rf "$images"
    mkdir -p "$images/references"
    for folder in "$root/build/photographs/johns"/*/; do
        cp -r "$folder" "$images/references/"
        held_out="$(ls "$folder" | head -n 1)"
        rm "$images/references/$(basename "$folder")/$held_out"
        if [ "$(basename "$folder")" = "$person" ]; then
            cp "$folder/$held_out" "$probe"
        fi
    done
}

make_lab()
{
    if [ ! -e "$lab" ]; then
        cli lab create "$lab" --name "Demonstration"
    fi
    if ! "$command" gallery show "$gallery" --lab "$lab" >/dev/null 2>&1; then
        cli gallery create "$gallery" --lab "$lab" \
            --source "Photographs of public persons in Debian's package libdlib19.1" \
            --legal-basis "Demonstration only; the package's own terms"
    fi
    cli gallery enrol "$gallery" "$images/references" --lab "$lab"
    cli gallery refresh "$gallery" --lab "$lab"
}

# The right person must come first, else the demonstration shows nothing.
check_first()
{
    local first
    first="$("$command" search "$probe" --gallery "$gallery" --lab "$lab" --limit 1 --json |
        sed -n '/"candidates"/,$ s/^ *"subject": "\(.*\)",$/\1/p' | head -n 1)"
    [ "$first" = "$person" ] || fail "The demonstration expected $person first and found “$first”."
    note "The probe shows $person, whom the engine ranked first; the probe itself is not in the gallery."
}

show_window()
{
    local picture="$root/build/demo-candidates.png"
    local arguments=(--lab "$lab" --probe "$probe" --gallery "$gallery")
    if [ -z "$headless" ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && "$program" --check-display; then
        say "Opening the window; close it to end"
        "$program" "${arguments[@]}" || fail "The window could not be shown." "Without a display: bash packaging/demo.sh --headless"
        return
    fi
    say "Drawing the candidate screen without a display"
    QT_QPA_PLATFORM=offscreen "$program" "${arguments[@]}" --picture "$picture" || fail "The picture could not be drawn."
    note "Picture of the candidate screen: $picture"
    note "On a machine with a display, open it with:"
    note "  \"$program\" --lab \"$lab\" --probe \"$probe\" --gallery \"$gallery\""
}

bash "$packaging/setup.sh"
configure release
build_targets release semblance semblance-cli
lay_out_images
say "Making the demonstration laboratory in build/demo-lab"
make_lab
say "Faces in the probe"
cli detect "$probe"
say "Searching the gallery “$gallery” for the probe's face"
cli search "$probe" --gallery "$gallery" --lab "$lab"
check_first
show_window
