# SPDX-License-Identifier: GPL-3.0-or-later
# The photographs for the demonstration and the tests: Debian's package libdlib19.1 ships them as its examples.

has_photographs()
{
    [ -d "$photographs/johns/John_Simm" ] && [ -f "$photographs/faces/testing.xml" ]
}

# Unpacked from the package, not taken from the installed system: images of Debian often leave documentation out.
fetch_photographs()
{
    local folder="$root/build/downloads/photographs.$$" log="$root/build/downloads/photographs.log"
    mkdir -p "$folder"
    if ! (cd "$folder" && apt-get -q -o APT::Sandbox::User=root download libdlib19.1) >"$log" 2>&1; then
        require_root ca-certificates
        run_apt update -o APT::Update::Error-Mode=any
        (cd "$folder" && apt-get -q -o APT::Sandbox::User=root download libdlib19.1) >"$log" 2>&1 || {
            cat "$log" >&2
            rm -rf "$folder"
            fail "Debian's package libdlib19.1 could not be downloaded." "$(explain_log "$log")"
        }
    fi
    dpkg -x "$folder"/*.deb "$folder" || fail "Debian's package libdlib19.1 could not be unpacked." \
        "If the disk is full, make room; then run this again."
    rm -rf "$photographs"
    mv "$folder/usr/share/doc/libdlib19.1/examples" "$photographs"
    rm -rf "$folder"
}

setup_photographs()
{
    photographs="$root/build/photographs"
    if has_photographs; then
        say "Photographs: build/photographs"
    elif command -v apt-get >/dev/null && command -v dpkg >/dev/null; then
        say "Photographs: unpacking Debian's package libdlib19.1 to build/photographs"
        fetch_photographs
    else
        say "Photographs: not here"
        note "Unpack the folders johns and faces of Debian's package libdlib19.1 to build/photographs."
    fi
}
