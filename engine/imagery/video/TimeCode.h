// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/video/ClipTime.h"

#include <cstddef>
#include <optional>
#include <string>

namespace semblance::imagery {

/// The time code of frame `number` (from 0) of a recording that starts at `start` ("10:00:00:00",
/// with ";" before the frames where some numbers are dropped, SMPTE ST 12-1) and has `rate` frames
/// a second. Empty where `start` is none, or the rate has no time code. Thread-safe.
std::optional<std::string> timeCodeOf(const std::string& start, Ratio rate, std::size_t number);

} // namespace semblance::imagery
