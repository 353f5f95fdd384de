// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/semblance-cli/Console.h"

#include <vector>

namespace semblance::cli {

/// What can be done about a fault that a check of the lab found, in words for the command line.
QString faultAdviceOf(const Error& fault);

/// Each fault, then each advice once. Faults of one cause in many records are said together, with
/// how many they are and the first five names, unless `isAll`. For people only.
void complainOfFaults(const Console& console, const std::vector<Error>& faults, bool isAll);

} // namespace semblance::cli
