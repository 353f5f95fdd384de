#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes this checkout ready to build: Debian's packages, the models' weights, the photographs of the demonstration.
# Repeatable; what is there is checked and not fetched again. SEMBLANCE_SKIP_PACKAGES=1 installs nothing.
set -euo pipefail

packaging="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$packaging")"
. "$packaging/setup/say.sh"
. "$packaging/setup/packages.sh"
. "$packaging/setup/models.sh"
. "$packaging/setup/photographs.sh"

mkdir -p "$root/build/downloads" || fail "$root/build cannot be made." "Use a checkout that you may write to."
setup_packages
setup_models
setup_photographs
