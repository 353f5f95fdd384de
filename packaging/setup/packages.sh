# SPDX-License-Identifier: GPL-3.0-or-later
# Debian packages: what is missing, and its installation.

# Entries of debian-packages.txt, without comments.
listed_packages()
{
    sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$packaging/debian-packages.txt"
}

is_debian_12()
{
    [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ])
}

is_installed()
{
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | head -c 9)" = installed ]
}

missing_packages()
{
    local entry package command
    listed_packages | while read -r entry; do
        package="${entry%%:*}"
        command=""
        [ "$entry" = "$package" ] || command="${entry#*:}"
        if [ -n "$command" ] && command -v "$command" >/dev/null; then
            continue
        fi
        is_installed "$package" || echo "$package"
    done
}

# as_root COMMAND…: runs it as it is for root, else through sudo.
as_root()
{
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

require_root()
{
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail \
        "Packages are missing and can be installed only by root; there is no sudo here." \
        "As root: apt-get update && apt-get install --no-install-recommends $*"
}

# run_apt ARGUMENTS…: shows its output, keeps it for the reason of a failure.
run_apt()
{
    local log="$root/build/downloads/apt.log"
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" </dev/null 2>&1 | tee "$log"; then
        fail "apt-get $1 failed." "$(explain_log "$log")"
    fi
}

name_packages_elsewhere()
{
    {
        echo
        echo "!!! This is not Debian 12, so nothing was installed. Semblance needs, by Debian's names:"
        sed -e '/^#/d' -e 's/^\([^ :]*\):[^ ]*/\1/' -e 's/^/    /' "$packaging/debian-packages.txt"
        echo
        echo "    Install what your system calls these (Qt 6.4, OpenCV 4.6, CMake 3.25, gcc 12 or newer), then run"
        echo "    this again with SEMBLANCE_SKIP_PACKAGES=1."
    } >&2
    exit 1
}

setup_packages()
{
    if [ -n "${SEMBLANCE_SKIP_PACKAGES:-}" ]; then
        say "Packages: passed over, as SEMBLANCE_SKIP_PACKAGES says"
        return
    fi
    is_debian_12 || name_packages_elsewhere
    local missing
    mapfile -t missing < <(missing_packages)
    if [ "${#missing[@]}" = 0 ]; then
        say "Packages: all there"
        return
    fi
    say "Packages: installing ${#missing[@]}: ${missing[*]}"
    require_root "${missing[*]}"
    run_apt update -o APT::Update::Error-Mode=any
    run_apt install --yes --no-install-recommends "${missing[@]}"
}
