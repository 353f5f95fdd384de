// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Console.h"
#include "app/semblance-cli/VideoFacesFound.h"

namespace semblance::cli {

/// For people: a table of the tracks, and what is to be known of them.
void printFaces(const Console& console, const imagery::VideoFile& clip, const FacesFound& found);

} // namespace semblance::cli
