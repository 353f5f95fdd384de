// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imagery/enhancement/StepRun.h"

#include <array>
#include <cstdint>

namespace semblance::imagery {

/// How often each level occurs, by channel.
using ChannelCounts = std::array<std::array<std::int64_t, 256>, 3>;

/// The picture with each channel's light (not its level) multiplied so that the pixels counted
/// become grey on average; their mean light stays. Warns of ColoursBalanced where one factor is
/// more than 1.1 of another: skin and hair then have other colours. Fails: RecipeInvalid (NoLight:
/// a channel of them is black), Cancelled.
Result<Image> balanced(const Image& picture, const ChannelCounts& grey, StepRun& run);

} // namespace semblance::imagery
