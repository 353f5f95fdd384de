// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace semblance {

/// Asks long work to end early; every blocking engine function takes one and then fails with
/// ErrorCode::Cancelled. A default-constructed token never stops.
using StopToken = std::stop_token;
using StopSource = std::stop_source;

} // namespace semblance
