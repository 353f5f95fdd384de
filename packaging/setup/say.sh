# SPDX-License-Identifier: GPL-3.0-or-later
# Messages of the setup: steps on standard output, failures on standard error with what to do.

say()
{
    printf '==> %s\n' "$*"
}

note()
{
    printf '    %s\n' "$*"
}

# fail WHAT [WHAT-TO-DO…]: one line each, then the end.
fail()
{
    printf '\n!!! %s\n' "$1" >&2
    shift
    local line
    for line in "$@"; do
        printf '    %s\n' "$line" >&2
    done
    exit 1
}

# require_space FOLDER MEGABYTES PURPOSE
require_space()
{
    local free_mb
    free_mb="$(($(df --output=avail --block-size=1M "$1" | tail -n 1)))"
    if [ "$free_mb" -lt "$2" ]; then
        fail "The disk that holds $1 has $free_mb MB free; $3 needs about $2 MB." \
            "Make room there and run this again: it goes on where it stopped."
    fi
}

# explain_log LOG: a sentence about the usual reasons, from a failed command's output.
explain_log()
{
    if grep -qiE 'no space left|enough free space' "$1"; then
        echo "The disk is full: make room and run this again."
    elif grep -qiE 'resolving|could not connect|unable to connect|network is unreachable|timed out|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|socket' "$1"; then
        echo "There seems to be no network: check the connection (and the proxy) and run this again."
    elif grep -qiE 'certificate|CERT_' "$1"; then
        echo "The server's certificate was not trusted: make the certificate of your network's proxy known to the system."
    elif grep -qiE 'could not get lock|is another process using it' "$1"; then
        echo "Another installation is running: let it end and run this again."
    elif grep -qiE 'permission denied|EACCES' "$1"; then
        echo "Permission was denied: run this as root or as a person who may use sudo."
    else
        echo "Its last words are above, all of them in $1."
    fi
}
