// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/policy/Gate.h"
#include "casework/policy/PolicyFields.h"

namespace semblance::casework {

/// The list `gates` of a policy, read strictly; what is wrong becomes a complaint of `policy`:
/// also a gate without a condition or with two, one that is called as another, and one that would
/// let through what rule P10 never allows.
std::vector<Gate> readGates(PolicyFields& policy, const std::string& file);

} // namespace semblance::casework
