// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Console.h"
#include "casework/gallery/Gallery.h"

#include <vector>

namespace semblance::cli {

/// "missing.jpg (S6, line 7 of people.csv)": image, person and row, as far as each is known.
QString nameOf(const casework::EnrolmentProblem& problem);

/// Problems are errors: people read them on standard error, image by image. Those that the same
/// advice mends stand together in the order of their first, with the advice below them.
void complainOf(const Console& console, const std::vector<casework::EnrolmentProblem>& problems);

} // namespace semblance::cli
